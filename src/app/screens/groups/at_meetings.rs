//! What stands against the planned dates of a group: the same that Home and the calendar say of them.

use super::wrong::{Hinders, Wrong};
use crate::{
    app::{App, describe_finding},
    i18n::{Key, t},
    model::{error::Thing, groups::Group, unit::Unit},
    planning::findings::{Finding, Severity, What},
};

/// In a word what is wrong with a day or a time; none for what concerns neither.
fn in_a_word(what: &What) -> Option<Key> {
    match what {
        What::DayOff { .. } | What::DayTaken { .. } | What::EndsEarly { .. } => Some(Key::GroupsShortDay),
        What::Clash { .. } | What::Taken { .. } | What::Elsewhere { .. } | What::InLessons { .. } => {
            Some(Key::ProgressClash)
        }
        _ => None,
    }
}

/// What of the findings stands against its meetings and hinders them, the same at several of them once.
pub fn at_dates(app: &App, unit: &Unit, group: &Group, found: &[(Finding, usize)]) -> Vec<Wrong> {
    let here = |thing: Thing| match thing {
        Thing::Meeting(id) => unit.meetings().get(id).is_some_and(|meeting| meeting.group == group.id),
        _ => false,
    };
    let found =
        found.iter().filter(|(finding, _)| finding.severity == Severity::Warning && here(finding.thing));
    found
        .filter_map(|(finding, more)| {
            let said = describe_finding::finding_of_several(app, unit, finding, *more);
            Some(Wrong {
                weight: finding.severity.into(),
                code: Some(finding.code()),
                hinders: Hinders::Less,
                short: in_a_word(&finding.what)?.into(),
                full: t::groups_reason_full(said),
            })
        })
        .collect()
}
