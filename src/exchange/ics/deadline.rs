//! The last day to hand something in, as an event of a whole day.

use super::{Fate, Scope, Source, event, fate, write::Lines};
use crate::{
    exchange::wording::Wording,
    i18n::{I18n, t},
    model::unit::Unit,
    planning::{
        running::{Deadline, Of, Waits},
        staff::leads_school,
    },
};

/// Whether it stands in a calendar: what is handed in before a gathering as that itself, a paper of the school's own
/// with those who lead it.
pub(super) fn concerns(unit: &Unit, scope: Scope, deadline: &Deadline<'_>) -> bool {
    match (scope, deadline.of) {
        (_, Of::Gathering(meeting) | Of::Paper(_, Some(meeting))) => super::concerns(unit, scope, meeting),
        (Scope::Unit, Of::Paper(_, None)) => true,
        (Scope::Person(person), Of::Paper(_, None)) => unit.person(person).is_some_and(leads_school),
        (Scope::Group(_) | Scope::LedBy(_), Of::Paper(_, None)) => false,
    }
}

pub(super) fn write(lines: &mut Lines, scope: Scope, source: &Source<'_>, deadline: &Deadline<'_>) {
    // Whoever is no longer to come hands nothing in, either.
    let left = |of: Of<'_>| matches!(of, Of::Gathering(m) if fate(source.unit, scope, m) == Fate::Removed);
    let waits = deadline.waits == Waits::Yes && !left(deadline.of);
    let wording = Wording { unit: source.unit, catalogue: source.catalogue, lang: source.lang };
    // By the gathering and the form, whether or not somebody has begun the paper.
    let (id, sequence) = match deadline.of {
        Of::Gathering(meeting) => {
            let own = source.stamps.get(&meeting.id).copied().unwrap_or(0);
            (format!("{}-{}", meeting.id, deadline.form), own.max(source.papers))
        }
        Of::Paper(paper, _) => (paper.to_string(), source.papers),
    };
    let said = wording.deadline(deadline);
    let summary = if waits { said } else { I18n::new(source.lang).text(&t::export_cancelled_named(said)) };
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{id}@{}.kollegium", source.unit.id()));
    lines.put("DTSTAMP", &event::utc(source.made));
    lines.put("SEQUENCE", &sequence.min(event::SEQUENCE_MAX).to_string());
    lines.put("DTSTART;VALUE=DATE", &deadline.due.format("%Y%m%d").to_string());
    lines.put("STATUS", if waits { "CONFIRMED" } else { "CANCELLED" });
    // Whoever hands something in is free all the same.
    lines.put("TRANSP", "TRANSPARENT");
    lines.text("SUMMARY", &summary);
    lines.put("END", "VEVENT");
}
