//! Which school years can be made, or taken away, from the one that is shown.

use std::iter;

use super::{
    forms_to_choose, named,
    owners::{self, Own},
    show, year_of, years,
};
use crate::{
    app::{
        App, describe_year,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            PickKey as AnyPick,
            calendar::{
                state::{FormKey, Made, PickKey},
                update::push_form,
            },
        },
        state::Effects,
    },
    i18n::{Arg, Key as Word, Text, t},
    model::{
        calendar_rules::{CalendarRules, LimitKind, YearPattern},
        change::On,
        edit::Edit,
        ids::Code,
        school_year::SchoolYear,
        unit::Unit,
    },
    planning::{
        calendar::year::{
            check::{YearFinding, check, school_days},
            fitted::fitted,
            forms::judged_by,
            next::next_year,
            whose::own_year,
        },
        findings::what_of_year,
        terms,
    },
};

/// Asks for the first school year: as the owner has it, where that is known, or as is usual in the country.
pub(super) fn first(app: &mut App) {
    let own = owners::options(app);
    if own.is_empty() {
        push_form(app, &FormKey::NewYear);
        return;
    }
    let mut made: Vec<Made> = Vec::new();
    let mut options = Vec::new();
    for one in own {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    options.push(PickOption::new(RowId::Place(options.len()), Word::CalendarMakeUsual));
    made.push(Made::Form);
    let key = AnyPick::Calendar(PickKey::Make(made));
    app.push(Overlay::Pick(Box::new(Pick::new(key, Word::CalendarMakeWhich, options))));
}

/// Makes, changes or takes away the school year that was picked.
pub fn picked(app: &mut App, made: &Made) -> Effects {
    match made {
        Made::Edit(edit, year, said) => {
            let effects = app.commit((**edit).clone(), said.clone());
            show(app, *year);
            effects
        }
        Made::Form => {
            push_form(app, &FormKey::NewYear);
            Vec::new()
        }
    }
}

/// Asks which year is to be made from the shown one: the one after the last of its school form, every range of
/// days a suggestion, or one of a school form's own that begins as this one does. One that is no longer wanted
/// can be taken away there.
pub(super) fn next(app: &mut App) -> Effects {
    let Some((unit, rules)) = app.unit().cloned().zip(app.country_rules().cloned()) else {
        return Vec::new();
    };
    let Some(shown) = year_of(app).cloned() else { return Vec::new() };
    let last = years(&unit).into_iter().rfind(|year| year.form == shown.form).unwrap_or(&shown);
    let id = app.new_id();
    let form = judged_by(&unit, &rules, last);
    let pattern = rules.suggested_year.pattern(form);
    let made = next_year(last, &rules, pattern, id, || app.new_id());
    let next = fitted(made.clone(), &rules, pattern);
    let label = |app: &App, year: &SchoolYear| app.say(&named(app, &unit, year));
    let (name, days) = (label(app, &next), days_of(app, (&made, &next), &rules, form));
    let added =
        |year: SchoolYear, said| Made::Edit(Box::new(Edit::Year(On::Add(year.clone()))), Some(year.id), said);
    let mut made = Vec::new();
    let mut options = Vec::new();
    // What the owner has decided comes before what is only suggested; the days of a year that is there are only
    // changed by whoever looks for that.
    let (changed, own): (Vec<Own>, Vec<Own>) =
        owners::options(app).into_iter().partition(|one| one.stays.is_some());
    let (new, others): (Vec<Own>, Vec<Own>) = own.into_iter().partition(|one| one.is_new);
    // What was the owner's and is changed there waits for an answer.
    for one in changed {
        options.push(one.option(options.len()));
        let keeps = one.keeps(options.len());
        made.push(one.made());
        if let Some((option, keep)) = keeps {
            options.push(option);
            made.push(keep);
        }
    }
    let has_next = new.iter().any(|one| one.starts == next.starts && one.form == next.form);
    for one in new {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    if !has_next {
        let row = RowId::Place(options.len());
        options.push(PickOption::new(row, t::calendar_make_year(name.as_str())).more(days));
        made.push(added(next, t::calendar_did_year(name)));
    }
    for form in forms_to_choose(app, &unit) {
        let there = unit.years().iter().any(|y| (y.starts, y.form) == (shown.starts, Some(form)));
        if there {
            continue;
        }
        let id = app.new_id();
        let own = own_year(&shown, form, id, || app.new_id());
        let name = label(app, &own);
        let row = RowId::Place(options.len());
        options
            .push(PickOption::new(row, t::calendar_make_own(name.as_str())).note(Word::CalendarMakeOwnNote));
        made.push(added(own, t::calendar_did_own(name)));
    }
    for one in others {
        options.push(one.option(options.len()));
        made.push(one.made());
    }
    if is_removable(&unit, &shown) {
        let name = label(app, &shown);
        let option = PickOption::new(RowId::Place(options.len()), t::calendar_remove_year(name.as_str()));
        let note = shown.form.map(|_| Word::CalendarRemoveOwnNote);
        options.push(match note {
            Some(note) => option.note(note),
            None => option,
        });
        made.push(Made::Edit(
            Box::new(Edit::Year(On::Remove(shown))),
            None,
            t::calendar_did_remove_year(name),
        ));
    }
    let title = if options.len() > 1 { Word::CalendarMakeWhich } else { Word::CalendarNextYear };
    let key = AnyPick::Calendar(PickKey::Make(made));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
    Vec::new()
}

/// Whether a school year can be taken away: one of a school form's own, which then follows the year for all
/// again, or one in which nobody meets.
fn is_removable(unit: &Unit, year: &SchoolYear) -> bool {
    let alone = unit.years().iter().all(|other| other.id == year.id || other.starts != year.starts);
    let meets = unit.meetings().iter().any(|meeting| terms::school_year(meeting.when.date) == year.starts);
    if alone { !meets } else { year.form.is_some() }
}

/// How many school days a suggested year has, beside the number that is asked for, where its last school day was
/// moved for that, and what else the country would have otherwise.
fn days_of(
    app: &App,
    (made, next): (&SchoolYear, &SchoolYear),
    rules: &CalendarRules,
    form: Option<Code>,
) -> Text {
    let pattern = rules.suggested_year.pattern(form);
    let last =
        |year: &SchoolYear| year.spans.iter().filter(|span| span.kind.is_term()).map(|span| span.last).max();
    let count = school_days(next, rules, pattern);
    let asked = rules
        .limits
        .iter()
        .filter(|_| pattern == YearPattern::Terms)
        .find(|limit| matches!(limit.kind, LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays));
    let count = match asked {
        Some(limit) if limit.kind == LimitKind::UsualSchoolDays => {
            t::year_school_days_usual(limit.number, count, describe_year::from(limit.source_for(form)))
        }
        Some(limit) => {
            let least = describe_year::asked(limit.kind, limit.number);
            t::year_school_days_of(least, count, describe_year::from(limit.source_for(form)))
        }
        None => t::year_school_days(count),
    };
    let moved = last(next).filter(|now| last(made) != Some(*now));
    let moved = moved.map(|last| t::year_last_moved(Arg::ShortDate(last)));
    let others = check(next, rules, form).into_iter().filter_map(|odd| match odd {
        YearFinding::Limit { kind, .. }
            if !matches!(kind, LimitKind::LeastSchoolDays | LimitKind::UsualSchoolDays) =>
        {
            describe_year::said(next, &what_of_year(next, odd))
        }
        _ => None,
    });
    let all: Vec<String> = iter::once(count).chain(moved).chain(others).map(|text| app.say(&text)).collect();
    t::calendar_plain(all.join(". "))
}
