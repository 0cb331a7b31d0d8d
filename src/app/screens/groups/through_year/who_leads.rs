//! Who leads a group for its supervisor, in words: for a time, or at meetings that say so themselves.

use chrono::NaiveDate;

use crate::{
    app::{App, screens::groups::facts},
    i18n::{Arg, Text, collate::Collator, t},
    model::{
        groups::{Away, Group, StandIn},
        ids::PersonId,
        unit::Unit,
    },
    planning::groups::{
        hand::over::is_over,
        leading::{by_name, stand_ins::of_group},
    },
};

/// Who stands in for a group's supervisor now or later: `Karin Sjö från tor 3 dec till fre 18 dec`.
pub fn stand_ins(app: &App, unit: &Unit, group: &Group) -> Vec<String> {
    let today = app.today();
    group.stand_ins_from(today).map(|(from, one)| app.say(&stand_in(unit, from, &one))).collect()
}

/// Who leads meetings of a group that say so themselves: `12 träffar leds av Karin Sjö (30 nov - 24 jan)`.
pub fn by_name(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let day = Arg::ShortDate;
    let said = |one: by_name::ByName| {
        let name = facts::name(unit, one.person);
        t::take_over_by_name(day(one.first), day(one.last), one.meetings, name)
    };
    by_name::by_name(unit, group, app.today()).into_iter().map(said).collect()
}

/// One of them: `Karin Sjö för Anna Ek från tor 3 dec till fre 18 dec`.
pub fn stand_in(unit: &Unit, from: NaiveDate, one: &StandIn) -> Text {
    let (name, day) = (facts::name(unit, one.who), Arg::ShortDate);
    if one.leads().is_none() {
        return match one.until {
            Some(until) => t::take_over_nobody_until(day(from), name, day(until)),
            None => t::take_over_nobody_from(day(from), name),
        };
    }
    match (one.of.map(|of| facts::name(unit, of)), one.until) {
        (Some(of), Some(until)) => t::take_over_of_until(day(from), name, of, day(until)),
        (Some(of), None) => t::take_over_of(day(from), name, of),
        (None, Some(until)) => t::take_over_from_until(day(from), name, day(until)),
        (None, None) => t::take_over_from(day(from), name),
    }
}

/// What was done, and that somebody who takes no part from now on still stands as the one who leads groups: no
/// proposal counts on them, so another has to take over.
pub fn with_led(app: &App, person: PersonId, said: Text) -> Text {
    let Some(unit) = app.unit() else { return said };
    let order = Collator::new(app.i18n.lang());
    let leads = |group: &&Group| {
        let own = group.supervisor == Some(person);
        !is_over(unit, group) && (own || of_group(group, app.today()).contains(&person))
    };
    let mut names: Vec<&str> = unit.groups().iter().filter(leads).map(|group| group.name.as_str()).collect();
    names.sort_by(|a, b| order.cmp(a, b));
    if names.is_empty() { said } else { t::people_out_leads(Arg::list(names), said) }
}

/// That somebody is away and cannot lead: `away mon 7 dec to fri 29 jan`.
pub fn gone(away: Away) -> Text {
    let day = Arg::ShortDate;
    match away.until {
        Some(until) if until == away.from => t::take_over_away_on(day(until)),
        Some(until) => t::take_over_away(day(away.from), day(until)),
        None => t::take_over_away_from(day(away.from)),
    }
}
