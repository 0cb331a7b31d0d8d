//! What stands against the planned dates of a group: the same that Home and the calendar say of them.

use super::wrong::{Hinders, Wrong};
use crate::{
    app::{App, describe_finding},
    i18n::{Key, t},
    model::{error::Thing, groups::Group, unit::Unit},
    planning::findings::{Finding, Severity, What},
};

/// In a word what is wrong with a day or a time, or with how meetings follow each other; none for what concerns
/// neither, such as what has yet to be noted down.
fn in_a_word(what: &What) -> Option<Key> {
    Some(match what {
        What::DayOff { .. } | What::DayTaken { .. } | What::EndsEarly { .. } | What::TestWindow => {
            Key::GroupsShortDay
        }
        What::Clash { .. } | What::Taken { .. } | What::Elsewhere { .. } | What::InLessons { .. } => {
            Key::ProgressClash
        }
        What::CannotThen { .. } => Key::GroupsShortCannotThen,
        What::PartOrder { .. } => Key::GroupsShortOrder,
        What::GapShort { .. } | What::GapSameDay { .. } => Key::GroupsShortClose,
        What::GapLong { .. } | What::GapBreak { .. } => Key::GroupsShortFar,
        What::NoLesson { .. } => Key::CalendarShortLesson,
        What::NoPreparation { .. } => Key::CalendarShortNoPreparation,
        What::OffHours { .. } => Key::GroupsShortHoursOff,
        What::LedOften { .. } => Key::CalendarShortLedOften,
        What::WayShort { .. } | What::WayElsewhere { .. } => Key::CalendarShortWay,
        _ => return None,
    })
}

/// Whether the row of a group says it too: it stands against a meeting whatever becomes of the others.
fn is_of_row(finding: &Finding) -> bool {
    let hinders = matches!(
        finding.what,
        What::DayOff { .. }
            | What::DayTaken { .. }
            | What::EndsEarly { .. }
            | What::Clash { .. }
            | What::Taken { .. }
            | What::Elsewhere { .. }
            | What::InLessons { .. }
    );
    hinders && finding.severity == Severity::Warning
}

/// What of the findings is at its meetings and is a matter of their dates, as Home has it: the same at several of them
/// once.
pub fn at_dates(app: &App, unit: &Unit, group: &Group, found: &[(Finding, usize)]) -> Vec<Wrong> {
    let here = |thing: Thing| match thing {
        Thing::Meeting(id) => unit.meetings().get(id).is_some_and(|meeting| meeting.group == group.id),
        _ => false,
    };
    let found = found.iter().filter(|(finding, _)| here(finding.thing));
    found
        .filter_map(|(finding, more)| {
            let said = describe_finding::finding_of_several(app, unit, finding, *more);
            Some(Wrong {
                weight: finding.severity.into(),
                code: Some(finding.code()),
                hinders: if is_of_row(finding) { Hinders::Less } else { Hinders::SomeMeetings },
                short: in_a_word(&finding.what)?.into(),
                full: t::groups_reason_full(said),
            })
        })
        .collect()
}
