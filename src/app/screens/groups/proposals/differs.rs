//! What a proposal changes, in words: group by group, and against today as a whole.

use std::cmp::Ordering;

use super::kept::locked;
use crate::{
    app::{
        App,
        screens::{
            choices::first_of,
            groups::{
                facts,
                price::{self, Term},
                state::{Shown, Solved},
                through_year::who_leads,
            },
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{
        groups::{Group, Lock},
        ids::{GroupId, PersonId},
        text::Name,
        unit::Unit,
        week::Window,
    },
    planning::groups::{
        answer::judge::Judged,
        hand::locked::kept,
        proposal::difference::{Becomes, Difference},
    },
};

/// The most names in one sentence.
const NAMES: usize = 12;

/// One thing that counts: as many as there are of it today and then, and what they cost.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// How it is called.
    pub name: Key,
    /// Today.
    pub today: i64,
    /// Then.
    pub then: i64,
    /// What they cost today and then: sizes by the square, so that one group far off costs more than several nearly
    /// right. None where people have broken something by hand: that has no weight.
    pub cost: Option<(i64, i64)>,
}

impl Counted {
    /// How it stands then to today, in what it costs: less is better.
    fn stands(&self) -> Ordering {
        self.cost.map_or_else(|| self.then.cmp(&self.today), |(today, then)| then.cmp(&today))
    }

    /// Sizes that are better or worse though as many people are over or under the best one, or more or fewer that
    /// are spread otherwise: the numbers do not say why.
    fn evenness(&self) -> Option<Key> {
        let by = self.stands();
        let spread =
            self.name == Key::CountsSize && by != Ordering::Equal && by != self.then.cmp(&self.today);
        spread.then(|| if by.is_lt() { Key::GroupsTermSizeEven } else { Key::GroupsTermSizeUneven })
    }

    /// What is said of it beside today.
    fn beside_today(&self, app: &App) -> Text {
        price::term((self.today, self.then), app.i18n.get(self.name), self.evenness())
    }
}

/// Everything that counts, of which there is something today or then.
pub fn counted(shown: &Shown, today: &Judged, then: &Judged) -> Vec<Counted> {
    all(shown, today, then).into_iter().filter(|one| one.today != 0 || one.then != 0).collect()
}

/// Everything that counts, always in the same order.
pub fn all(shown: &Shown, today: &Judged, then: &Judged) -> Vec<Counted> {
    let (a, b) = (&today.terms, &then.terms);
    let instance = &shown.solved.instance;
    let w = instance.weights.told();
    let name = |term| price::called_in(term, instance);
    let term = |term, today, then, weight: i64| Counted {
        name: name(term),
        today,
        then,
        cost: Some((weight * today, weight * then)),
    };
    let broken = |name, today, then| Counted { name, today, then, cost: None };
    let meets_twice = instance.slots.iter().any(|slot| slot.windows.len() > 1);
    let timeless = if meets_twice { Key::CountsBothTimes } else { Key::CountsTimeless };
    vec![
        term(Term::Unplaced, a.unplaced, b.unplaced, w.unplaced),
        broken(Key::CountsCannot, today.cannot, then.cannot),
        broken(timeless, today.timeless, then.timeless),
        broken(Key::CountsUnled, today.unled, then.unled),
        term(Term::Team, a.team, b.team, w.team),
        term(Term::Stage, a.stage, b.stage, w.stage),
        Counted { cost: Some((w.size * a.size, w.size * b.size)), ..broken(name(Term::Size), a.off, b.off) },
        term(Term::Exp, a.exp, b.exp, w.exp),
        term(Term::School, a.school, b.school, w.school),
        term(Term::Travel, a.travel, b.travel, w.travel),
        term(Term::Untrained, a.untrained, b.untrained, w.untrained),
        term(Term::Module, a.module, b.module, w.module),
        term(Term::Prefer, a.prefer, b.prefer, w.prefer),
        term(Term::Again, a.again, b.again, w.again),
    ]
}

/// What is better than today and what is worse, in a sentence each; of many things the first ones.
pub fn summary(app: &App, shown: &Shown, solved: &Solved, then: &Judged, most: usize) -> Vec<Text> {
    let (mut better, mut worse) = (Vec::new(), Vec::new());
    let begun = has_begun(solved);
    for one in counted(shown, &solved.today, then) {
        if !begun {
            // Without groups today there is nothing to compare with: what is left of the wishes is said.
            let what = app.i18n.get(one.name);
            worse.extend((one.then != 0).then(|| Arg::from(t::proposal_left_over(one.then, what))));
            continue;
        }
        match one.stands() {
            Ordering::Less => better.push(Arg::from(one.beside_today(app))),
            Ordering::Greater => worse.push(Arg::from(one.beside_today(app))),
            Ordering::Equal => {}
        }
    }
    let mut said = Vec::new();
    let short = most == 0 && better.len() + worse.len() > 0;
    match (begun, short) {
        (true, true) => return vec![t::proposal_short(better.len(), worse.len())],
        (false, true) => return vec![t::proposal_short_wishes(worse.len())],
        (false, false) if !worse.is_empty() => return vec![t::groups_costs(first_of(worse, most))],
        _ => {}
    }
    if !better.is_empty() {
        said.push(t::proposal_better(first_of(better, most)));
    }
    if !worse.is_empty() {
        said.push(t::proposal_worse(first_of(worse, most)));
    }
    if said.is_empty() {
        said.push(if begun { Key::ProposalAsToday } else { Key::ProposalAllWishes }.into());
    }
    said
}

/// Whether anybody has a group today.
pub fn has_begun(solved: &Solved) -> bool {
    solved.instance.people.iter().any(|person| person.found_in.is_some())
}

/// A group's name, as it is or as it would be.
pub fn group_name(unit: &Unit, shown: &Shown, id: Option<GroupId>) -> Text {
    let group = id.and_then(|id| shown.after.group(id).or_else(|| unit.group(id)));
    group.map_or_else(|| Key::ProposalNoGroup.into(), |group| t::groups_plain(&group.name))
}

/// Where somebody is in a state of the unit: the group, or that they lead one.
pub fn place_of(unit: &Unit, shown: &Shown, of: &Unit, person: PersonId, group: Option<GroupId>) -> Text {
    let leads = of.groups().iter().find(|other| group.is_none() && other.supervisor == Some(person));
    match leads {
        Some(leads) => t::proposal_place_leads(&leads.name),
        None => group_name(unit, shown, group),
    }
}

/// Windows, or that there are none.
fn windows<'a>(app: &App, windows: impl IntoIterator<Item = &'a Window>) -> String {
    let all: Vec<String> = windows.into_iter().map(|&w| format::window(app.i18n.lang(), w)).collect();
    if all.is_empty() { app.i18n.get(Key::GroupsShortNoTime) } else { all.join(", ") }
}

fn person(app: &App, unit: &Unit, id: Option<PersonId>) -> String {
    match id {
        Some(id) => facts::name(unit, id),
        None => app.i18n.get(Key::GroupsShortNoLead),
    }
}

/// When it meets, who leads it, what it works with, who comes from where and leaves to where: one sentence each.
pub fn of_group(
    app: &App,
    unit: &Unit,
    shown: &Shown,
    after: &Unit,
    d: &Difference,
    group: &Group,
) -> Vec<Text> {
    let name = |id: PersonId| facts::name(after, id);
    let with = |people: &[(PersonId, Option<GroupId>)],
                of: &Unit,
                say: &dyn Fn(String, Text) -> Text,
                lead: &dyn Fn(Name, String) -> Text| {
        let mut people = people.to_vec();
        let order = crate::i18n::collate::Collator::new(app.i18n.lang());
        people.sort_by(|(a, _), (b, _)| order.cmp(&name(*a), &name(*b)));
        // Where everybody comes from no group, the names are enough.
        let leads = |id: PersonId| of.groups().iter().any(|group| group.supervisor == Some(id));
        let plain = people.iter().all(|&(id, other)| other.is_none() && !leads(id));
        let said = people.iter().map(|&(id, other)| {
            let led = of.groups().iter().find(|group| other.is_none() && group.supervisor == Some(id));
            match led {
                _ if plain => t::groups_plain(name(id)),
                Some(led) => lead(led.name.clone(), name(id)),
                None => say(name(id), group_name(unit, shown, other)),
            }
        });
        first_of(said.map(Arg::from).collect(), NAMES)
    };
    let mut lines = Vec::new();
    // A long list of names may have no room: when it meets and who leads it come before them.
    if let Some((was, now)) = &d.windows {
        lines.push(t::proposal_was_now(Key::GroupsWhen, windows(app, now), windows(app, was)));
    } else if d.becomes != Becomes::Gone {
        // The row has room for one time only.
        lines.push(t::proposal_now(Key::GroupsWhen, windows(app, &group.windows)));
    }
    if let Some((was, now)) = d.supervisor {
        let (was, now) = (person(app, after, was), person(app, after, now));
        lines.push(t::proposal_was_now(Key::GroupsLeads, now, was));
        lines.extend(ended(app, unit, after, d.group));
    }
    if let Some((was, now)) = d.module {
        let title = |id: Option<crate::model::ids::Code>| {
            let module = id.and_then(|id| app.catalogue().module(id));
            module.map_or_else(|| app.i18n.get(Key::GroupsNone), |m| m.title_in(app.i18n.lang()).to_owned())
        };
        lines.push(t::proposal_was_now(Key::GroupsFieldModule, title(now), title(was)));
    }
    if !d.comes.is_empty() {
        lines.push(t::proposal_comes(with(
            &d.comes,
            unit,
            &|who, from| t::proposal_from(from, who),
            &|group, who| t::proposal_from_leads(group, who),
        )));
    }
    if !d.leaves.is_empty() {
        lines.push(t::proposal_leaves(with(
            &d.leaves,
            after,
            &|who, to| t::proposal_to(who, to),
            &|group, who| t::proposal_to_leads(group, who),
        )));
    }
    let come = |id: &PersonId| d.comes.iter().any(|(other, _)| other == id);
    let mut stay: Vec<PersonId> = group.members_on(app.today()).filter(|id| !come(id)).collect();
    stay.retain(|id| !d.leaves.iter().any(|(other, _)| other == id));
    super::super::update::by_name(app, after, &mut stay);
    if !stay.is_empty() {
        lines.push(t::proposal_stay(first_of(
            stay.into_iter().map(|id| Arg::from(name(id))).collect(),
            NAMES,
        )));
    }
    lines
}

/// Stand-ins that hold no more once another leads the group.
fn ended(app: &App, unit: &Unit, after: &Unit, id: GroupId) -> Vec<Text> {
    let Some((before, after)) = unit.group(id).zip(after.group(id)) else { return Vec::new() };
    let void = before.stand_ins_from(app.today()).filter(|(_, one)| !after.holds(one));
    void.map(|(from, one)| t::proposal_stand_in_ends(who_leads::stand_in(unit, from, &one))).collect()
}

/// What of a group a lock holds.
pub fn lock_name(lock: Lock) -> Key {
    match lock {
        Lock::Members => Key::GroupsLockMembers,
        Lock::Windows => Key::GroupsLockWindows,
        Lock::Supervisor => Key::GroupsLockSupervisor,
        Lock::Module => Key::GroupsLockModule,
    }
}

/// What of a group stays because somebody locked it: none where nothing is.
pub fn held_fast(app: &App, unit: &Unit, group: GroupId) -> Option<Text> {
    let locks = unit.group(group).map(|group| kept(group, app.today())).unwrap_or_default();
    let mut all: Vec<Arg> = locks.iter().map(|lock| Arg::from(lock_name(*lock))).collect();
    let mut people = locked(unit, group, app.today());
    super::super::update::by_name(app, unit, &mut people);
    all.extend(people.into_iter().map(|id| Arg::from(facts::name(unit, id))));
    (!all.is_empty()).then(|| t::proposal_locked(first_of(all, NAMES)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(off: (i64, i64), cost: (i64, i64)) -> Counted {
        Counted { name: Key::CountsSize, today: off.0, then: off.1, cost: Some(cost) }
    }

    #[test]
    fn what_is_better_is_what_costs_less() {
        let even = sizes((4, 4), (30, 12));
        assert_eq!((even.stands(), even.evenness()), (Ordering::Less, Some(Key::GroupsTermSizeEven)));
        let spread = sizes((4, 3), (12, 27));
        assert_eq!(
            (spread.stands(), spread.evenness()),
            (Ordering::Greater, Some(Key::GroupsTermSizeUneven))
        );
        let fewer = sizes((4, 3), (12, 9));
        assert_eq!((fewer.stands(), fewer.evenness()), (Ordering::Less, None));
        let unweighed = sizes((4, 9), (0, 0));
        assert_eq!((unweighed.stands(), unweighed.evenness()), (Ordering::Equal, None));
    }
}
