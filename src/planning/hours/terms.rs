//! Chosen modules over the terms: how much time they take of each, against what is set aside.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Hours,
    ledger::{Entry, Ledger},
    rule, suggested_time, target,
};
use crate::{
    model::{
        catalogue::{Catalogue, Counts},
        ids::{ChoiceId, PersonId},
        meetings::Meeting,
        people::Percent,
        plan::{Choice, Term},
        unit::Unit,
    },
    planning::{
        lookup,
        staff::{intended, people_at},
        terms::{self, ordinal},
    },
};

/// Terms of a year over which the time set aside is shared evenly; our own assumption.
const TERMS_A_YEAR: u32 = 2;

/// Where modules run on when nothing says over how many terms (`domain/facts-sv.md` M-02).
const TERMS: u8 = 2;

/// One term of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermLoad {
    /// Which.
    pub term: Term,
    /// The chosen modules that run in it, those that start first.
    pub modules: Vec<Running>,
    /// Meetings without a module, such as the gatherings of a series.
    pub gatherings: usize,
    /// What it takes of each person.
    pub people: BTreeMap<PersonId, Hours>,
    /// Whoever is asked for most of what is set aside; none while nobody takes part.
    pub fullest: Option<Fullest>,
    /// People who are asked for more than is set aside.
    pub over: usize,
}

/// A chosen module in one of its terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// The choice.
    pub choice: ChoiceId,
    /// What it takes of each in this term; none: nobody knows.
    pub hours: Option<Hours>,
    /// Which of its terms this is, from 1.
    pub nth: u8,
    /// How many terms it has.
    pub of: u8,
}

/// What is asked of somebody in a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fullest {
    /// Who.
    pub person: PersonId,
    /// What they are asked for.
    pub hours: Hours,
    /// What is set aside for them; none: nobody has said.
    pub time: Option<Hours>,
}

/// The terms in which anything chosen runs, in order, and the empty ones between.
pub fn by_term(unit: &Unit, catalogue: &Catalogue, today: NaiveDate) -> Vec<TermLoad> {
    let mut all: BTreeMap<i32, TermLoad> = BTreeMap::new();
    let mut choices: Vec<&Choice> = unit.choices().iter().collect();
    choices.sort_by_key(|choice| (ordinal(choice.term), choice.id));
    let ledger = Ledger::of(unit, catalogue, today);
    for choice in choices {
        let terms = spread(unit, catalogue, &ledger, choice);
        let people = participants(unit, choice);
        let of = u8::try_from(terms.len()).unwrap_or(u8::MAX);
        for (nth, (term, hours)) in (1..).zip(terms) {
            let load = all.entry(term).or_insert_with(|| TermLoad::empty(terms::of_ordinal(term)));
            load.modules.push(Running { choice: choice.id, hours, nth, of });
            for &person in &people {
                *load.people.entry(person).or_default() += hours.unwrap_or_default();
            }
        }
    }
    gatherings(unit, &mut all);
    fill(&mut all);
    let mut loads: Vec<TermLoad> = all.into_values().collect();
    for load in &mut loads {
        weigh(unit, load);
    }
    loads
}

impl TermLoad {
    fn empty(term: Term) -> Self {
        Self { term, modules: Vec::new(), gatherings: 0, people: BTreeMap::new(), fullest: None, over: 0 }
    }
}

/// What a chosen module takes of each participant, term by term: as the meetings of its group lie, and
/// what has no meeting yet in the terms after those. Without meetings it is shared evenly.
fn spread(
    unit: &Unit,
    catalogue: &Catalogue,
    ledger: &Ledger,
    choice: &Choice,
) -> BTreeMap<i32, Option<Hours>> {
    let (hours, count) = takes(unit, catalogue, choice);
    let first = ordinal(choice.term);
    let planned = first..first + i32::from(count);
    let dated = dated(unit, ledger, choice);
    let Some(&last) = dated.keys().last() else {
        return planned.clone().zip(evenly(hours, count)).collect();
    };
    let mut all: BTreeMap<i32, Option<Hours>> =
        dated.iter().map(|(&term, &each)| (term, Some(each))).collect();
    let left = match hours {
        Some(hours) if !is_all_dated(unit, catalogue, choice) => hours - dated.values().copied().sum(),
        _ => Hours(0),
    };
    let after: Vec<i32> = planned.filter(|&term| term > last).collect();
    if left > Hours(0) && after.is_empty() {
        *all.entry(last).or_default() = dated.get(&last).map(|&each| each + left);
    } else if left > Hours(0) {
        let count = u8::try_from(after.len()).unwrap_or(u8::MAX);
        all.extend(after.into_iter().zip(evenly(Some(left), count)));
    }
    all
}

/// Shared evenly; what does not divide comes first.
fn evenly(hours: Option<Hours>, count: u8) -> impl Iterator<Item = Option<Hours>> {
    let count = u32::from(count.max(1));
    (1..=count).map(move |nth| hours.map(|all| Hours(all.0 / count + u32::from(nth <= all.0 % count))))
}

/// What the meetings of the group that a module was chosen for take, by term. Where it was chosen twice
/// for the group, a meeting belongs to the choice that its term comes after.
fn dated(unit: &Unit, ledger: &Ledger, choice: &Choice) -> BTreeMap<i32, Hours> {
    let mut all = BTreeMap::new();
    let Some(group) = choice.group else { return all };
    let same =
        || unit.choices().iter().filter(|other| (other.group, other.module) == (choice.group, choice.module));
    let first = same().map(|other| ordinal(other.term)).min();
    let of_group = |entry: &&Entry| entry.group == group && entry.module == Some(choice.module);
    for entry in ledger.entries().iter().filter(of_group) {
        let term = ordinal(terms::term(entry.date));
        let owner = same().map(|other| ordinal(other.term)).filter(|&start| start <= term).max().or(first);
        if owner == Some(ordinal(choice.term)) {
            *all.entry(term).or_default() += entry.whole().planned;
        }
    }
    all
}

/// Whether every part of a module has a meeting in the group that it was chosen for.
fn is_all_dated(unit: &Unit, catalogue: &Catalogue, choice: &Choice) -> bool {
    let group = choice.group.and_then(|id| unit.group(id));
    let Some(module) = lookup::module(unit, catalogue, choice.module) else { return false };
    let Some(cycle) = lookup::cycle(unit, catalogue, group, module) else { return false };
    let mine = |meeting: &&Meeting| {
        meeting.stands() && Some(meeting.group) == choice.group && meeting.module == Some(choice.module)
    };
    let parts: BTreeSet<u8> = unit.meetings().iter().filter(mine).map(|meeting| meeting.part).collect();
    (1..=*cycle.parts.get()).all(|part| parts.contains(&part))
}

/// What a chosen module takes of each participant, and over how many terms.
fn takes(unit: &Unit, catalogue: &Catalogue, choice: &Choice) -> (Option<Hours>, u8) {
    let Some(module) = lookup::module(unit, catalogue, choice.module) else { return (None, 1) };
    let group = choice.group.and_then(|id| unit.group(id));
    let hours = target(unit, catalogue, group, module).map(|target| target.hours);
    let programme = lookup::programme_of(unit, catalogue, group, module);
    let of_programme = || rule(unit, programme?, module)?.terms.as_ref();
    let most = module.terms.as_ref().or_else(of_programme).map_or(TERMS, |fact| fact.get().to);
    let count = if module.counts == Counts::Half && module.terms.is_none() { most.div_ceil(2) } else { most };
    (hours, count.max(1))
}

fn participants(unit: &Unit, choice: &Choice) -> BTreeSet<PersonId> {
    match choice.group.and_then(|id| unit.group(id)) {
        Some(group) => group.members.keys().copied().collect(),
        None => intended(unit).map(|person| person.id).collect(),
    }
}

/// Meetings without a module take their time from the first term of the plan on.
fn gatherings(unit: &Unit, all: &mut BTreeMap<i32, TermLoad>) {
    let Some(&first) = all.keys().next() else { return };
    for meeting in unit.meetings().iter().filter(|m| m.module.is_none() && m.stands()) {
        let term = terms::term(meeting.when.date);
        if ordinal(term) < first {
            continue;
        }
        let load = all.entry(ordinal(term)).or_insert_with(|| TermLoad::empty(term));
        load.gatherings += 1;
        for person in people_at(unit, meeting) {
            *load.people.entry(person).or_default() += meeting.when.length.into();
        }
    }
}

/// Terms without anything between the first and the last.
fn fill(all: &mut BTreeMap<i32, TermLoad>) {
    let (Some(first), Some(&last)) = (all.values().next().map(|load| load.term), all.keys().last()) else {
        return;
    };
    let mut term = first;
    while ordinal(term) < last {
        all.entry(ordinal(term)).or_insert_with(|| TermLoad::empty(term));
        term = term.next();
    }
}

/// Time set aside for a full-time post and term: half of that of a year.
pub fn termly_time(unit: &Unit) -> Option<Hours> {
    let own = unit.about().time_per_year.map(Hours::from);
    let year = own.or_else(|| suggested_time(unit.about().country))?;
    Some(Hours(year.0 / TERMS_A_YEAR))
}

fn weigh(unit: &Unit, load: &mut TermLoad) {
    let all = by_person(unit, load);
    load.over = all.iter().filter(|each| each.is_over()).count();
    load.fullest = all.into_iter().next();
}

/// What a term takes of each, against what is set aside for them: whoever is asked for most comes first.
pub fn by_person(unit: &Unit, load: &TermLoad) -> Vec<Fullest> {
    let whole = termly_time(unit);
    let one = |(&person, &hours): (&PersonId, &Hours)| {
        let share = unit.person(person).map_or(Percent(100), |person| person.share);
        Fullest { person, hours, time: whole.map(|whole| whole.share(share)) }
    };
    let mut all: Vec<Fullest> = load.people.iter().map(one).collect();
    let used = |f: &Fullest| (f.time.map_or(0, |time| f.hours.0 * 1000 / time.0.max(1)), f.hours);
    all.sort_by_key(|each| (std::cmp::Reverse(used(each)), each.person));
    all
}

impl Fullest {
    /// Whether they are asked for more than is set aside.
    pub fn is_over(&self) -> bool {
        self.time.is_some_and(|time| self.hours > time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::On, edit::Edit, ids::Code, plan::Half, programme::Fact, text::Note, week::Minutes},
        planning::fixtures::{
            add_group, add_meeting, catalogue, code, day, meeting, module, person, person_id, school,
        },
    };

    fn choice(id: &str, module: Code, term: Term) -> Edit {
        Edit::Choice(On::Add(Choice {
            id: id.parse().unwrap(),
            programme: code("cycle"),
            module,
            term,
            group: None,
            reason: Note::default(),
            priorities: BTreeSet::new(),
        }))
    }

    #[test]
    fn a_module_is_shared_over_its_terms_and_weighed_against_each_ones_time() {
        let autumn = Term { year: 2026, half: Half::Autumn };
        let later = Term { year: 2028, half: Half::Autumn };
        let mut whole = module("m");
        whole.hours = Some(Fact::decided(Minutes(60 * 60 + 1)));
        let mut half = module("half");
        half.counts = Counts::Half;
        half.hours = Some(Fact::decided(Minutes(15 * 60)));
        let mut people = ["ann", "bo"].map(person);
        for person in &mut people {
            person.stages = [code("s0")].into();
        }
        people[1].share = Percent(50);
        let mut free = meeting("x", "g", 0, "b", day(2026, 9, 1));
        free.module = None;
        let [ann, bo] = people.map(|p| Edit::Person(On::Add(p)));
        let unit = school([
            ann,
            bo,
            add_group("g", &["ann"]),
            add_meeting(free),
            choice("c1", code("m"), autumn),
            choice("c2", code("half"), later),
        ]);
        let plan = by_term(&unit, &catalogue([whole, half]), day(2026, 9, 1));
        let terms: Vec<(Term, usize)> = plan.iter().map(|load| (load.term, load.modules.len())).collect();
        let spring = autumn.next();
        assert_eq!(
            terms,
            [(autumn, 1), (spring, 1), (spring.next(), 0), (spring.next().next(), 0), (later, 1)]
        );
        // 104 h a year is 52 h a term; half a post 26 h.
        assert_eq!(plan[0].people[&person_id("ann")], Hours(30 * 60 + 1 + 90));
        assert_eq!(plan[1].modules[0].hours, Some(Hours(30 * 60)));
        let fullest = plan[1].fullest.unwrap();
        assert_eq!((fullest.person, fullest.time), (person_id("bo"), Some(Hours::whole(26))));
        assert_eq!((plan[0].gatherings, plan[0].over, plan[4].over), (1, 1, 0));
        assert_eq!(plan[4].modules[0].of, 1);
    }

    #[test]
    fn where_meetings_have_dates_the_hours_come_from_them() {
        let autumn = Term { year: 2026, half: Half::Autumn };
        let for_group = |id: &str| match choice(id, code("m"), autumn) {
            Edit::Choice(On::Add(choice)) => {
                Edit::Choice(On::Add(Choice { group: Some("g".parse().unwrap()), ..choice }))
            }
            other => other,
        };
        let mut whole = module("m");
        whole.hours = Some(Fact::decided(Minutes(20 * 60)));
        let of_terms = |meetings: &[(u8, chrono::NaiveDate)]| {
            let meetings = meetings
                .iter()
                .enumerate()
                .map(|(n, &(part, day))| add_meeting(meeting(&format!("x{n}"), "g", part, "b", day)));
            let edits = [add_group("g", &[]), for_group("c")].into_iter().chain(meetings);
            let plan = by_term(&school(edits), &catalogue([whole.clone()]), day(2026, 9, 1));
            plan.iter().map(|load| load.modules.first().and_then(|running| running.hours)).collect::<Vec<_>>()
        };
        assert_eq!(of_terms(&[]), [Some(Hours::whole(10)), Some(Hours::whole(10))]);
        let parts =
            *lookup::cycle(&school([]), &catalogue([whole.clone()]), None, &whole).unwrap().parts.get();
        let held: Vec<_> = (1..=parts).map(|part| (part, day(2026, 9, 1 + u32::from(part)))).collect();
        let all = of_terms(&held);
        assert_eq!(all.len(), 1, "what has dates in one term does not run on into the next");
        let some = of_terms(&held[..1]);
        assert_eq!(some.len(), 2);
        assert_eq!(
            some.iter().flatten().copied().sum::<Hours>(),
            Hours::whole(20),
            "what is left comes after"
        );
        assert_eq!(some[0], Some(Hours(all[0].unwrap().0 / u32::from(parts))));
    }
}
