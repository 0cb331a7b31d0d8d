//! In which days dates are looked for when nobody says: what the form shows is what is used.

use chrono::NaiveDate;

use super::{
    dates::{is_dated, left_to_date},
    module::meant,
};
use crate::{
    app::App,
    model::{groups::Group, meetings::Meeting, plan::Term, unit::Unit},
    planning::{
        calendar::{
            dating::former::former,
            mend::left_behind::to_follow,
            year::{weeks::weeks_between, whose::years_for},
        },
        terms,
    },
};

/// A first and a last day.
type Within = (NaiveDate, NaiveDate);

/// The days for a group, wide enough for its meetings at an old time: they would go along.
pub fn of(app: &App, unit: &Unit, group: &Group) -> Within {
    wide(app, unit, [group], term(app, Some(group)))
}

/// The same for all groups at once: from where the first one begins to where the last one ends.
pub fn of_all(app: &App, unit: &Unit) -> Within {
    let of_each: Vec<Within> = each(app, unit).collect();
    let (first, last) = (of_each.iter().map(|w| w.0).min(), of_each.iter().map(|w| w.1).max());
    wide(app, unit, unit.groups(), first.zip(last).unwrap_or_else(|| term(app, None)))
}

/// The days of every group that has a meeting left to date.
fn each<'a>(app: &'a App, unit: &'a Unit) -> impl Iterator<Item = Within> + 'a {
    let meant = unit.groups().iter().map(|group| meant(app, unit, group, None));
    meant.filter(|group| !is_dated(app, unit, group)).map(|group| term(app, Some(&group)))
}

fn wide<'a>(
    app: &App,
    unit: &'a Unit,
    groups: impl IntoIterator<Item = &'a Group>,
    (first, last): Within,
) -> Within {
    let days = groups.into_iter().flat_map(|group| to_follow(unit, group, app.today())).map(|m| m.when.date);
    let days: Vec<NaiveDate> = days.collect();
    let Some((from, to)) = days.iter().min().zip(days.iter().max()) else { return (first, last) };
    (first.min(*from), last.max(end_of_term(unit, *to)))
}

/// The last day of the term in which a day lies; the day itself where it lies in none.
fn end_of_term(unit: &Unit, day: NaiveDate) -> NaiveDate {
    let terms = unit.years().iter().flat_map(|year| &year.spans).filter(|span| span.kind.is_term());
    terms.filter(|span| span.first <= day && day <= span.last).map(|span| span.last).max().unwrap_or(day)
}

/// From when on a group gets its dates where several are dated at once: each from where it would begin alone, after
/// its old meetings, which nobody sees then, and in the term for which its module was chosen.
pub fn from_day(app: &App, meant: &Group, first: NaiveDate) -> NaiveDate {
    let own = term(app, Some(meant)).0;
    // Days that are over are somebody's choice.
    if own > app.today() { first.max(own) } else { first }
}

/// The same where somebody said from when: then it is no matter for which term the module was chosen, and only what
/// the group still has to do of the module before comes first.
pub fn from_said(app: &App, meant: &Group, first: NaiveDate) -> NaiveDate {
    let former = app.unit().and_then(|unit| former(unit, meant, app.today()));
    let after = former.and_then(|former| former.last.succ_opt());
    after.filter(|after| *after > app.today()).map_or(first, |after| after.max(first))
}

/// Until when a group gets its dates where several are dated at once and nobody said: those that begin after its own
/// days do not draw it out.
pub fn to_day(app: &App, unit: &Unit, meant: &Group, last: NaiveDate) -> NaiveDate {
    let own = of(app, unit, meant).1;
    let beside = each(app, unit).filter(|(first, _)| *first <= own).map(|(_, last)| last);
    last.min(beside.fold(own, NaiveDate::max))
}

/// The days from which and to which dates are looked for when nobody says: from today, the day after the last
/// meeting of the module before, or the term's beginning, to its end; to the end of that school year where it has
/// too few weeks for what is left.
fn term(app: &App, group: Option<&Group>) -> Within {
    let former = app.unit().zip(group).and_then(|(unit, group)| former(unit, group, app.today()));
    let from = former.and_then(|former| former.last.succ_opt()).unwrap_or(app.today());
    let forms = group.map(|group| app.forms_of_group(group.id)).unwrap_or_default();
    let years = app.unit().into_iter().flat_map(|unit| years_for(unit, &forms));
    let terms = years.flat_map(|year| &year.spans).filter(|span| span.kind.is_term());
    let mut terms: Vec<_> = terms.filter(|s| from <= s.last).map(|s| (s.first.max(from), s.last)).collect();
    terms.sort_unstable();
    let chosen = group.and_then(|group| term_of_choice(app, group)).map(terms::ordinal);
    if let Some(start) = chosen.and_then(|from| terms.iter().position(|(_, last)| ordinal_of(*last) >= from))
    {
        terms.drain(..start);
    }
    let Some(&(first, last)) = terms.first() else { return (from, from) };
    let year = terms::school_year(first);
    let of_year = terms.iter().map(|(_, last)| *last).filter(|last| terms::school_year(*last) == year);
    let end = of_year.max().unwrap_or(last);
    // Of a group with nothing left another one is meant.
    let most = || app.unit().into_iter().flat_map(Unit::groups).map(|g| left_to_date(app, g)).max();
    let own = group.map_or(0, |group| left_to_date(app, group));
    let left = if own > 0 { own } else { most().unwrap_or(0) };
    // One meeting a week is what a year is mostly made of, however many times a group could meet.
    (first, if left > weeks_between(first, last).len() { end } else { last })
}

fn ordinal_of(day: NaiveDate) -> i32 {
    terms::ordinal(terms::term(day))
}

/// The term for which a group's module was chosen, for the group or for everybody; none where it has begun before.
fn term_of_choice(app: &App, group: &Group) -> Option<Term> {
    let unit = app.unit()?;
    let choices = unit.choices().iter().filter(|c| Some(c.module) == group.module);
    let mine = choices.filter(|c| c.group.is_none_or(|id| id == group.id));
    let term = mine.min_by_key(|c| (c.group.is_none(), c.term)).map(|c| c.term)?;
    let of_module = |m: &&Meeting| m.module == group.module && m.part > 0 && m.stands() && !m.is_make_up();
    let begun =
        unit.meetings_of(group.id).into_iter().filter(of_module).map(|m| ordinal_of(m.when.date)).min();
    begun.is_none_or(|begun| begun >= terms::ordinal(term)).then_some(term)
}
