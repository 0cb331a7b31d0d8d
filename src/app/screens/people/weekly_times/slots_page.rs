//! The page for those who make the timetable: which times, who, from when to when, and which lessons.

use std::collections::BTreeSet;

use super::{
    slots::{Answer, Answered, Found},
    slots_instead, slots_off,
    slots_say::{self, Named},
    slots_when, slots_who,
};
use crate::{
    app::App,
    i18n::{
        Arg, Key, Text,
        document::{Document, Part},
        t,
    },
    model::{
        ids::PersonId,
        people::{OwnPupils, Person},
        programme::{Phase, Who},
    },
};

/// The page of what is found; none while nothing is.
pub fn page(app: &App) -> Option<Document> {
    let state = app.screens.people.slots.as_ref()?;
    let found = state.found.as_deref()?;
    let unit = app.unit()?;
    let mut parts = vec![Part::Line(Key::WeeklyPageIntro.into())];
    // Where one time was put in the place of another, that is the answer, and not that these times are enough.
    match state.instead.as_ref().filter(|instead| instead.answered == Answered::Yes) {
        Some(instead) => {
            // Whoever makes the timetable has put nothing in the place of anything.
            let only = instead.shown == Answer::Only;
            let answer = if only { slots_say::answer(app, found) } else { slots_say::page_answer(found) };
            parts.push(Part::Line(answer));
            parts.push(Part::Line(slots_instead::cost(app, found, instead, Named::All)));
            parts.extend(slots_instead::other(found, instead).map(Part::Line));
        }
        None => parts.push(Part::Line(slots_say::page_answer(found))),
    }
    if let Some(period) = slots_when::period(app, &state.ask) {
        parts.push(Part::Line(t::time_page_period(Arg::Date(period.0), Arg::Date(period.1))));
        parts.extend(slots_off::breaks(app, unit, period).map(Part::Line));
        parts.extend(slots_off::single_days(app, found, period).into_iter().map(Part::Line));
    }
    parts.extend(slots_say::remarks(app, found, Named::All).into_iter().map(Part::Line));
    let heads = [Key::TimePageTime, Key::TimePageWho, Key::TimePageLead, Key::TimePageCount];
    let used = || found.plan.slots.iter().enumerate().filter(|(_, slot)| !slot.parties.is_empty());
    // A time that was asked for and at which nobody meets is nothing to tell whoever makes the timetable.
    let rows = used().map(|(nth, slot)| {
        let count = slots_who::count(app, found, nth);
        vec![t::time_window(slot.window), groups(app, found, nth), leads(app, found, nth), count]
    });
    parts.push(Part::Table(heads.map(Text::from).to_vec(), rows.collect()));
    for (nth, slot) in used() {
        parts.push(Part::Heading(t::time_page_free(slot.window)));
        parts.extend(slots_who::stand_ins_busy(app, found, nth).into_iter().map(Part::Line));
        let people = slots_who::people(app, found, nth);
        let (silent, said): (Vec<&Person>, Vec<&Person>) =
            people.into_iter().partition(|person| person.free.is_empty());
        if !said.is_empty() {
            let names = Arg::list(slots_who::marked(app, found, nth, &said));
            parts.push(Part::Line(t::weekly_names(said.len(), names)));
        }
        // Nobody is free only because they were not asked.
        if !silent.is_empty() {
            let names = Arg::list(slots_who::marked(app, found, nth, &silent));
            parts.push(Part::Line(t::weekly_ask(silent.len(), names)));
        }
    }
    lessons(app, found, &mut parts);
    Some(Document { title: t::time_page_title(&unit.about().name), parts })
}

/// Which groups meet at a time; of people so many groups as there are leaders.
pub fn groups(app: &App, found: &Found, nth: usize) -> Text {
    let Some(slot) = found.plan.slots.get(nth) else { return t::words("") };
    if slot.parties.is_empty() {
        let possible = found.task.place(slot.window).is_some_and(|at| found.task.is_possible(at));
        return if possible { Key::WeeklyRowSpare.into() } else { slots_say::nobody(&found.task) };
    }
    let of_people =
        slot.parties.iter().filter_map(|&at| found.task.parties.get(at)).any(|p| p.group.is_none());
    if of_people {
        return match slot.leaders.len() {
            0 => Key::WeeklyAll.into(),
            groups => t::time_new_groups(groups),
        };
    }
    t::words(Arg::list(slots_say::named(app, found, nth)))
}

/// Who leads at a time, stand-ins with their weeks.
fn leads(app: &App, found: &Found, nth: usize) -> Text {
    let Some(unit) = app.unit() else { return t::words("") };
    let Some(slot) = found.plan.slots.get(nth) else { return t::words("") };
    let groups = slots_who::groups_at(app, found, nth).into_iter();
    let mut leads: Vec<&Person> = Vec::new();
    for person in groups.flat_map(|group| slots_who::leads(app, group)).chain(slot.leaders.iter().copied()) {
        let known = unit.person(person).filter(|person| leads.iter().all(|other| other.id != person.id));
        leads.extend(known);
    }
    if leads.is_empty() {
        return Key::TimePageNobody.into();
    }
    t::words(Arg::list(slots_who::marked(app, found, nth, &leads)))
}

/// What each phase in class needs: a lesson of everybody's own between the meetings around it.
fn lessons(app: &App, found: &Found, parts: &mut Vec<Part>) {
    let Some(state) = &app.screens.people.slots else { return };
    let Some(cycle) = state.ask.programme.cycle() else { return };
    let (rows, unknown) = taught(app, found);
    let mut any = false;
    let place = |phase: &Phase| cycle.phases.iter().position(|other| other.id == phase.id);
    for phase in cycle.phases.iter().filter(|phase| phase.who == Who::InClass) {
        let Some(at) = place(phase) else { continue };
        let joint = |phase: &&Phase| phase.who == Who::Together;
        let before = cycle.phases.iter().take(at).rev().find(joint);
        let after = cycle.phases.iter().skip(at + 1).find(joint);
        let (Some(before), Some(after)) = (before, after) else { continue };
        parts.push(Part::Heading(t::time_page_lessons(&phase.name)));
        parts.push(Part::Line(t::time_page_lessons_why(&after.name, &before.name, &phase.name)));
        let heads = [Key::PeopleName, Key::PeopleLessons, Key::TimePageToDo].map(Text::from).to_vec();
        any = true;
        if !rows.is_empty() {
            parts.push(Part::Table(heads, rows.clone()));
        }
    }
    // Once, after all that is known.
    if any && !unknown.is_empty() {
        parts.push(Part::Line(t::time_page_lessons_unknown(unknown.len(), Arg::List(unknown))));
    }
}

/// Everybody who takes part, tries out in class and has lessons that are known, or a class to be arranged; then the
/// names of all others, of whom nobody has said when they teach.
fn taught(app: &App, found: &Found) -> (Vec<Vec<Text>>, Vec<Arg>) {
    let ids: BTreeSet<PersonId> =
        (0..found.plan.slots.len()).flat_map(|nth| slots_who::participants(app, found, nth)).collect();
    let mut all: Vec<&Person> = ids.into_iter().filter_map(|id| app.unit()?.person(id)).collect();
    crate::app::screens::choices::by_name(app, &mut all, |person| Some(*person));
    let next = app.screens.people.slots.as_ref().is_some_and(|state| state.ask.is_next_year());
    let (mut rows, mut unknown) = (Vec::new(), Vec::new());
    for person in all.into_iter().filter(|person| crate::planning::staff::teaches(person)) {
        // Lessons of this year say nothing of the next one.
        let known = person.lessons.iter().copied();
        let lessons: Vec<_> = if next { Vec::new() } else { known.collect() };
        let to_do = match (person.pupils, lessons.is_empty()) {
            (OwnPupils::No, _) => Key::TimePageNoPupils,
            (_, false) => Key::TimePageKeep,
            (_, true) => {
                unknown.push(Arg::from(&person.name));
                continue;
            }
        };
        let known = if lessons.is_empty() { t::words("-") } else { t::words(Arg::Windows(lessons)) };
        rows.push(vec![t::words(&person.name), known, to_do.into()]);
    }
    (rows, unknown)
}
