//! Gatherings and what lies between them: people try something with pupils from one to the next.

use chrono::NaiveDate;

use crate::{
    model::{
        catalogue::Catalogue,
        ids::Code,
        meetings::Meeting,
        programme::{Programme, When as Timing},
        unit::Unit,
    },
    planning::lookup,
};

/// The time to try out before a meeting of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trying {
    /// The day of the gathering, or of what lies between two, before it.
    pub since: NaiveDate,
    /// Days with pupils between.
    pub days: usize,
}

/// How long there is to try out before a meeting of a series with something between its gatherings; none before
/// the first one. `has_pupils` says of a day whether there are lessons.
pub fn trying(
    unit: &Unit,
    catalogue: &Catalogue,
    has_pupils: &dyn Fn(NaiveDate) -> bool,
    meeting: &Meeting,
) -> Option<Trying> {
    let programme = |m: &Meeting| unit.group(m.group)?.programme;
    let of = programme(meeting)?;
    let events = events(lookup::programme(unit, catalogue, of)?);
    let is_event = |m: &Meeting| m.phases.iter().any(|id| events.contains(id));
    let gathers = |m: &Meeting| m.phases.iter().any(|id| events.first() == Some(id));
    // What other groups do between gatherings is nothing to this one.
    let one_line = |m: &Meeting| m.group == meeting.group || gathers(m) || gathers(meeting);
    let before = unit.meetings().iter().filter(|m| m.stands() && programme(m) == Some(of) && is_event(m));
    // Days in a row are one gathering.
    let before = before.filter(|m| m.when.date.succ_opt().is_some_and(|next| next < meeting.when.date));
    let since = before.filter(|m| is_event(meeting) && one_line(m)).map(|m| m.when.date).max()?;
    let between = since.iter_days().skip(1).take_while(|day| *day < meeting.when.date);
    Some(Trying { since, days: between.filter(|day| has_pupils(*day)).count() })
}

/// The gathering between whose occasions something is tried, first, and what that is.
fn events(programme: &Programme) -> Vec<Code> {
    let all = programme.series().map(|series| &series.events[..]).unwrap_or_default();
    let between = all.iter().filter_map(|event| match &event.when {
        Timing::Between { event: gathering, .. } => Some((*gathering, event.id)),
        Timing::Times { .. } | Timing::Before { .. } => None,
    });
    let pairs: Vec<(Code, Code)> = between.collect();
    let gathering = pairs.first().map(|(gathering, _)| *gathering);
    let of_it = pairs.into_iter().filter(|(of, _)| Some(*of) == gathering).map(|(_, id)| id);
    gathering.into_iter().chain(of_it).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit},
        planning::fixtures::{catalogue, code, day, group, meeting, school},
    };

    const SERIES: &str = r#"(id: "series", name: (en: "Series"), about: (), country: Norway,
        subject: "mathematics", valid_from: None, valid_to: None, school_forms: [], roles: [], size: None,
        modules_from: None, sources: [], kind: Series((terms: None, events: [
            (id: "gathering", name: (), kind: Gathering, roles: [], paper: None, what: (), minutes: None,
             when: Times(count: (value: 4, source: "t", confidence: Confirmed),
                         days: (value: 1, source: "t", confidence: Confirmed), digital: None)),
            (id: "try-out", name: (), kind: Meeting, roles: [], paper: None, what: (), minutes: None,
             when: Between(event: "gathering", count: (value: 1, source: "t", confidence: Confirmed))),
        ])))"#;

    #[test]
    fn school_days_since_the_gathering_or_what_lies_between_are_counted() {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let mut catalogue = catalogue([]);
        catalogue.programmes.put(options.from_str::<Programme>(SERIES).unwrap());
        let mut teachers = group("g", &[]);
        teachers.programme = Some(code("series"));
        let on = |id: &str, phase: &str, date| meeting(id, "g", 0, phase, day(2027, 3, date));
        let first = on("a", "gathering", 15);
        let (tried, second) = (on("b", "try-out", 19), on("c", "gathering", 30));
        let all = [first.clone(), tried.clone(), second.clone()].map(|m| Edit::Meeting(On::Add(m)));
        let unit = school([Edit::Group(On::Add(teachers))].into_iter().chain(all));
        let weekday = |date: NaiveDate| !crate::planning::calendar::year::holidays::is_weekend(date);
        let days = |m: &Meeting| trying(&unit, &catalogue, &weekday, m).map(|time| (time.since, time.days));
        assert_eq!(days(&first), None);
        assert_eq!(days(&tried), Some((day(2027, 3, 15), 3)));
        assert_eq!(days(&second), Some((day(2027, 3, 19), 6)));
    }
}
