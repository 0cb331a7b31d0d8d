//! Proposals side by side, today first: what counts, and who is in which group.

use std::{collections::BTreeSet, rc::Rc};

use chrono::NaiveDate;

use super::{
    differs::{self, place_of},
    kept, search,
};
use crate::{
    app::{
        App,
        list::{List, RowId},
        screens::groups::{
            facts,
            price::{self, Term},
            state::{Shown, Way},
            wrong,
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{groups::Group, ids::PersonId, lang::Lang, unit::Unit},
    planning::groups::{
        answer::{
            Answer,
            judge::{Judged, judged},
        },
        proposal::difference::{elsewhere, paired, places},
    },
};

/// A line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub name: String,
    /// Today, then each proposal.
    pub cells: Vec<String>,
    /// Whether it divides what is above from what is below.
    pub heading: bool,
    /// Whether the two that are compared differ here.
    pub differs: bool,
    /// Whose groups stand there.
    pub person: Option<PersonId>,
}

/// The person on the selected line.
pub fn person(app: &App, list: &List) -> Option<PersonId> {
    let lines = lines(app, app.unit()?);
    let rows: Vec<RowId> = (0..lines.len()).map(RowId::Place).collect();
    lines.get(list.index(&rows))?.person
}

/// The proposals that are compared: the one that is looked at and the next by number, round and round.
pub fn compared(app: &App) -> Vec<&Shown> {
    let state = &app.screens.groups;
    let Some(shown) = state.shown.as_deref() else { return Vec::new() };
    let fit = || state.kept.iter().filter(|other| other.unfit.is_none());
    let next = fit().find(|other| other.number > shown.number).or(fit().next());
    let mut all: Vec<&Shown> = std::iter::once(shown).chain(next).collect();
    all.sort_by_key(|shown| shown.number);
    all
}

/// The proposal whose weights are those of all: one that was sought without a wish of its own who has met whom, if
/// there is one, so that no other is judged by a wish that is not its own.
fn measure<'a>(all: &[&'a Shown]) -> Option<&'a Shown> {
    let plain = |shown: &&&Shown| !search::has_wish(shown.from.0);
    all.iter().find(plain).or(all.first()).copied()
}

/// What the wish of a proposal counts in all columns, where the one measure does not count it; none where a
/// column speaks of other people or times.
fn wished(app: &App, wish: &Shown, all: &[&Shown]) -> (String, Vec<String>) {
    let name = price::called_in(Term::Again, &wish.solved.instance);
    let count = |then: &Judged| app.say(&t::groups_plain(then.terms.again));
    let column = |other: &&Shown| by_measure(wish, other).map_or_else(|| "-".to_owned(), |then| count(&then));
    let cells = std::iter::once(count(&wish.solved.today)).chain(all.iter().map(column)).collect();
    (app.i18n.get(name), cells)
}

/// What another proposal is worth by the measure of one, where both speak of the same people, times and supervisors.
fn by_measure(first: &Shown, other: &Shown) -> Option<Judged> {
    let (a, b) = (&first.solved.instance, &other.solved.instance);
    let same = a.slots == b.slots
        && a.people.iter().map(|p| p.id).eq(b.people.iter().map(|p| p.id))
        && a.leads.iter().map(|l| l.id).eq(b.leads.iter().map(|l| l.id))
        && a.standing.iter().map(|s| s.id).eq(b.standing.iter().map(|s| s.id));
    let answer = same.then(|| other.solved.answer.within(a.places())).flatten()?;
    Some(judged(a, &answer))
}

fn measured(first: &Shown, other: &Shown) -> Judged {
    by_measure(first, other).unwrap_or(other.solved.then)
}

/// The best of the others that is better than this one, by the measure of this one, and breaks no more. Where
/// nobody was to move, no other is held against it.
pub fn better<'a>(app: &'a App, shown: &Shown) -> Option<&'a Shown> {
    let fits = |other: &&Shown| {
        let way = shown.from.0 != Way::OnlyUnplaced || other.from.0 == Way::OnlyUnplaced;
        way && other.unfit.is_none()
    };
    let own = shown.solved.then;
    let all = app.screens.groups.kept.iter().filter(fits);
    let others = all.filter_map(|other| Some((other, by_measure(shown, other)?)));
    let better = others.filter(|(_, then)| then.cost < own.cost && !then.breaks_more(&own));
    better.min_by_key(|(_, then)| then.cost).map(|(other, _)| other)
}

/// Whether two proposals make the same groups: people, times and supervisors, whatever they are called.
pub fn same(app: &App, a: &Shown, b: &Shown) -> bool {
    let on = app.today();
    let known = paired(&a.after, &b.after, on);
    let like = |group: &Group| {
        let id = known.get(&group.id).copied().unwrap_or(group.id);
        let Some(other) = b.after.group(id) else { return false };
        group.windows == other.windows
            && group.supervisor == other.supervisor
            && group.module == other.module
            && group.members_on(on).eq(other.members_on(on))
    };
    let unplaced = |shown: &Shown| shown.proposal.unplaced.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>();
    kept::groups(a).count() == kept::groups(b).count()
        && kept::groups(a).all(like)
        && unplaced(a) == unplaced(b)
}

/// What is compared: the proposals, each with its groups and what counts in them.
pub type Compared = (Lang, NaiveDate, Vec<(usize, Answer, Judged)>);

/// The lines: what counts, what it costs in all, then who is in another group.
pub fn lines(app: &App, unit: &Unit) -> Rc<Vec<Line>> {
    let one = |shown: &&Shown| (shown.number, shown.solved.answer.clone(), shown.solved.then);
    let of = (app.i18n.lang(), app.today(), compared(app).iter().map(one).collect());
    app.compared(of, || all_lines(app, unit))
}

fn all_lines(app: &App, unit: &Unit) -> Vec<Line> {
    let all = compared(app);
    let Some(first) = all.first().copied() else { return Vec::new() };
    // The two that are compared: both proposals, or today and the only one.
    let (a, b) = if all.len() > 1 { (1, 2) } else { (0, 1) };
    let line = |name: String, cells: Vec<String>| {
        let differs = cells.get(a) != cells.get(b);
        Line { name, cells, heading: false, differs, person: None }
    };
    let number = |count: i64| app.say(&t::groups_plain(count));
    let weighed = |(count, cost): (i64, Option<i64>)| match cost {
        Some(cost) if count != 0 => app.say(&t::proposals_weighed(cost, count)),
        _ => number(count),
    };
    let measure = measure(&all).unwrap_or(first);
    let judged: Vec<Judged> = all.iter().map(|other| measured(measure, other)).collect();
    let today = measure.solved.today;
    let columns: Vec<Vec<differs::Counted>> =
        judged.iter().map(|then| differs::all(measure, &today, then)).collect();
    let mut lines = Vec::new();
    if let [one, other] = all.as_slice()
        && same(app, one, other)
    {
        let name = app.say(&t::proposals_same(one.number, other.number));
        lines.push(Line { name, cells: Vec::new(), heading: true, differs: false, person: None });
    }
    for (n, one) in columns.first().into_iter().flatten().enumerate() {
        let mut counts = vec![(one.today, one.cost.map(|cost| cost.0))];
        let then = columns.iter().filter_map(|column| column.get(n));
        counts.extend(then.map(|one| (one.then, one.cost.map(|cost| cost.1))));
        if counts.iter().any(|(count, _)| *count != 0) {
            lines.push(line(app.i18n.get(one.name), counts.into_iter().map(weighed).collect()));
        }
    }
    for wish in all.iter().filter(|shown| shown.from.0 != measure.from.0 && search::has_wish(shown.from.0)) {
        let (name, cells) = wished(app, wish, &all);
        lines.push(line(name, cells));
    }
    let told = measure.solved.instance.weights.told();
    let total = |then: &Judged| match (then.broken(), then.terms.cost(&told)) {
        (0, cost) => number(cost),
        (_, cost) => app.say(&t::proposals_total_broken(cost)),
    };
    let totals = std::iter::once(&today).chain(&judged).map(total).collect();
    lines.push(line(app.i18n.get(Key::CountsTotal), totals));
    lines.extend(of_leaders(app, &all).into_iter().map(|(name, cells)| line(name, cells)));
    let rules = || columns.iter().flatten().filter(|one| one.cost.is_none());
    let broken = |name: &Key| rules().any(|one| one.name == *name && (one.today != 0 || one.then != 0));
    let names = columns.first().into_iter().flatten().map(|one| one.name).filter(broken);
    // All three have room in a line only in short.
    let short = |name| match name {
        Key::CountsTimeless => Key::GroupsShortNoTime,
        Key::CountsUnled => Key::GroupsShortNoLead,
        name => name,
    };
    let names: Vec<Arg> = names.map(|name| Arg::from(short(name))).collect();
    if !names.is_empty() {
        let name = app.say(&t::proposals_broken(Arg::List(names)));
        lines.push(Line { name, cells: Vec::new(), heading: false, differs: false, person: None });
    }
    // As many wrong sizes can count for another sum: that is no mistake, and is said.
    let best = measure.solved.instance.size.target;
    let name = app.say(&best.map_or_else(|| Key::ProposalsLegendFree.into(), t::proposals_legend));
    lines.push(Line { name, cells: Vec::new(), heading: false, differs: false, person: None });
    if all.iter().zip(&judged).any(|(other, judged)| other.solved.then.cost != judged.cost) {
        let name = app.say(&t::proposals_one_measure(measure.number));
        lines.push(Line { name, cells: Vec::new(), heading: false, differs: false, person: None });
    }
    let meets: Vec<Line> =
        meets(app, unit, &all).into_iter().map(|(name, cells)| line(name, cells)).collect();
    // What all proposals change alike is told too, as against today.
    let changes = |line: &Line| line.cells.iter().any(|cell| Some(cell) != line.cells.first());
    if meets.iter().any(changes) {
        let name = match all.len() {
            1 => app.i18n.get(Key::ProposalsMeets),
            _ => app.say(&t::proposals_meets_named(first.number)),
        };
        lines.push(Line { name, cells: Vec::new(), heading: true, differs: false, person: None });
        lines.extend(meets.into_iter().filter(changes));
    }
    let mut add = |heading: Text, people: Vec<(PersonId, Vec<String>)>| {
        let name = app.say(&heading);
        lines.push(Line { name, cells: Vec::new(), heading: true, differs: false, person: None });
        lines.extend(people.into_iter().map(|(id, cells)| {
            let name = facts::name(&first.after, id);
            Line { person: Some(id), ..line(name, cells) }
        }));
    };
    let on = app.today();
    let Some(second) = all.get(1) else {
        let moved = elsewhere(unit, &first.after, on);
        let people = people(app, unit, &all, moved.into_iter().map(|(id, ..)| id));
        add(t::proposals_movers(people.len()), people);
        return lines;
    };
    let between: BTreeSet<PersonId> =
        elsewhere(&first.after, &second.after, on).into_iter().map(|(id, ..)| id).collect();
    let apart = people(app, unit, &all, between.iter().copied());
    add(t::proposals_apart(apart.len()), apart);
    // Who changes in both stands in no line above: they are told too, as against today.
    let moved = elsewhere(unit, &first.after, on).into_iter().map(|(id, ..)| id);
    let both = people(app, unit, &all, moved.filter(|id| !between.contains(id)));
    if !both.is_empty() {
        add(t::proposals_both(both.len()), both);
    }
    lines
}

/// At how many of those who lead something is found, in each column.
fn of_leaders(app: &App, all: &[&Shown]) -> Vec<(String, Vec<String>)> {
    let found: Vec<_> = all.iter().map(|shown| app.findings_of_proposed(&shown.after)).collect();
    let said = |count: usize| app.say(&t::groups_plain(count));
    let counted = wrong::leaders_counted(app, &found).into_iter();
    counted.map(|(name, counts)| (app.i18n.get(name), counts.into_iter().map(said).collect())).collect()
}

/// When each group meets, and in a line of its own who leads it, in each column.
fn meets(app: &App, unit: &Unit, all: &[&Shown]) -> Vec<(String, Vec<String>)> {
    let Some(first) = all.first() else { return Vec::new() };
    let same: Vec<_> = all.iter().map(|shown| paired(&first.after, &shown.after, app.today())).collect();
    let said = |unit: &Unit, group: Option<&Group>| -> (String, String) {
        let Some(group) = group else { return Default::default() };
        let starts = group.windows.iter().map(|window| format::window_start(app.i18n.lang(), *window));
        let lead = group.supervisor.map(|id| facts::name(unit, id)).unwrap_or_default();
        (starts.collect::<Vec<_>>().join(" "), lead)
    };
    // The group of each column: one that only another proposal has stands there alone.
    let lines = |(at, group): (usize, &Group)| {
        let columns = all.iter().zip(&same).enumerate().map(|(n, (shown, same))| {
            let known = same.get(&group.id).filter(|_| at == 0).copied();
            let is_there = at == 0 || n == at;
            said(&shown.after, shown.after.group(known.unwrap_or(group.id)).filter(|_| is_there))
        });
        let now = said(unit, unit.group(group.id));
        let (when, lead): (Vec<String>, Vec<String>) = std::iter::once(now).chain(columns).unzip();
        [(group.name.to_string(), when), (app.say(&t::proposals_led(&group.name)), lead)]
    };
    let own = kept::groups(first).map(|group| (0, group));
    let others = all.iter().zip(&same).enumerate().skip(1).flat_map(|(at, (shown, same))| {
        let is_known = |group: &&Group| {
            same.values().any(|id| *id == group.id) || kept::groups(first).any(|own| own.id == group.id)
        };
        kept::groups(shown).filter(move |group| !is_known(group)).map(move |group| (at, group))
    });
    own.chain(others).flat_map(lines).collect()
}

/// People by name, with the group in each column.
fn people(
    app: &App,
    unit: &Unit,
    all: &[&Shown],
    ids: impl Iterator<Item = PersonId>,
) -> Vec<(PersonId, Vec<String>)> {
    let Some(first) = all.first() else { return Vec::new() };
    let on = app.today();
    let today = places(unit, on);
    let then: Vec<_> = all.iter().map(|shown| places(&shown.after, on)).collect();
    let same: Vec<_> = all.iter().map(|shown| paired(&first.after, &shown.after, on)).collect();
    let mut people: Vec<_> = ids.collect();
    super::super::update::by_name(app, &first.after, &mut people);
    let cells = |id| {
        let now = [app.say(&place_of(unit, first, unit, id, today.get(&id).copied()))];
        let columns = then.iter().zip(all).zip(&same).map(|((places, shown), same)| {
            let own = places.get(&id).copied();
            // A new group is called as the one that it stands for in the first proposal.
            let known = same.iter().find(|(_, other)| Some(**other) == own).map(|(first, _)| *first);
            let of = if known.is_some() { first } else { shown };
            app.say(&place_of(unit, of, &shown.after, id, known.or(own)))
        });
        now.into_iter().chain(columns).collect()
    };
    people.into_iter().map(|id| (id, cells(id))).collect()
}

/// The same as rows of a list.
pub fn row_ids(app: &App) -> Vec<RowId> {
    let count = app.unit().map_or(0, |unit| lines(app, unit).len());
    (0..count).map(RowId::Place).collect()
}
