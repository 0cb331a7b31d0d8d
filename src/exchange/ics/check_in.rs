//! A talk of a principal and the supervisor of a group, as an event in their calendars.

use chrono::NaiveDate;

use super::{Scope, Source, event, write::Lines};
use crate::{
    exchange::wording::Wording,
    i18n::{I18n, Key, t},
    model::{
        groups::GoneTalk,
        ids::{GroupId, PersonId},
        school_year::Country,
        week::Minutes,
    },
    planning::settings,
};

/// A talk as calendars know it: by its group and its day.
pub(super) struct Talk {
    group: GroupId,
    day: NaiveDate,
    of: GoneTalk,
    stands: bool,
}

impl Talk {
    /// Who talks: the one who leads the group that day, and the other.
    fn both(&self) -> [Option<PersonId>; 2] {
        [self.of.leads, self.of.talk.with]
    }
}

/// All talks of a unit that stand in a calendar or may, in order of their days.
pub(super) fn all(scope: Scope, source: &Source<'_>) -> Vec<Talk> {
    let groups = source.unit.groups().iter();
    let stand = groups.flat_map(|group| {
        group.check_ins.iter().map(|(&day, &talk)| {
            let of = GoneTalk { leads: group.led_on(day), talk };
            Talk { group: group.id, day, of, stands: true }
        })
    });
    let gone = source.talks.gone.iter().flat_map(|(&group, days)| {
        days.iter().map(move |(&day, &of)| Talk { group, day, of, stands: false })
    });
    let here = |talk: &Talk| match scope {
        Scope::Unit => true,
        Scope::Group(_) => false,
        Scope::Person(person) => talk.both().contains(&Some(person)),
        Scope::LedBy(person) => talk.of.leads == Some(person),
    };
    let mut all: Vec<Talk> = stand.chain(gone).filter(here).collect();
    all.sort_by_key(|talk| (talk.day, talk.of.talk.at, talk.group));
    all
}

/// Writes one: at its time, else on its day.
pub(super) fn write(lines: &mut Lines, source: &Source<'_>, country: Country, talk: &Talk) {
    let wording = Wording { unit: source.unit, catalogue: source.catalogue, lang: source.lang };
    let named = talk.both().into_iter().flatten().filter_map(|id| source.unit.person(id));
    let named: Vec<&str> = named.map(|person| person.name.as_str()).collect();
    let said = source
        .unit
        .group(talk.group)
        .map_or_else(|| I18n::new(source.lang).get(Key::FileCheckIn), |group| wording.check_in(group));
    let said = if talk.stands { said } else { I18n::new(source.lang).text(&t::export_cancelled_named(said)) };
    let (day, at) = (talk.day, talk.of.talk.at);
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}-{}@{}.kollegium", talk.group, day.format("%Y%m%d"), source.unit.id()));
    lines.put("DTSTAMP", &event::utc(source.made));
    lines.put("SEQUENCE", &source.talks.changed.min(event::SEQUENCE_MAX).to_string());
    if let Some(at) = at {
        let length = settings::value(source.unit, None, source.catalogue, settings::LEAD_CHECK_IN);
        event::local(lines, "DTSTART", (country, day), at);
        event::local(lines, "DTEND", (country, day), Minutes(at.0.saturating_add(length)));
    } else {
        lines.put("DTSTART;VALUE=DATE", &day.format("%Y%m%d").to_string());
    }
    lines.put("STATUS", if talk.stands { "CONFIRMED" } else { "CANCELLED" });
    // Without a time nobody is busy all day.
    lines.put("TRANSP", if talk.stands && at.is_some() { "OPAQUE" } else { "TRANSPARENT" });
    lines.text("SUMMARY", &said);
    lines.text("DESCRIPTION", &named.join(", "));
    lines.put("END", "VEVENT");
}
