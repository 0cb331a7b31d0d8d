//! What forms and lists of several screens offer and say: people, stages, terms, states, dates.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    app::{
        App,
        form::{Aside, Choice, Form, FormField},
    },
    i18n::{
        Arg, Key, Text,
        collate::{Collator, fold},
        dates::{Reference, parse_windows},
        format, t,
    },
    model::{
        catalogue::Module,
        change::Change,
        ids::{Code, PersonId},
        lang::Localized,
        needs::Progress,
        people::Person,
        plan::{Half, Term},
        text::Name,
        week::{Window, joined},
    },
    planning::terms,
    planning::{calendar::free::rooms::known_rooms, lookup::modules_of},
};

/// The most letters of a name in a form.
pub const NAME_MAX: usize = 80;
/// The most letters of a date in a form.
pub const DATE_MAX: usize = 40;

/// Nobody, then the unit's people by name.
pub fn people(app: &App) -> Vec<Choice> {
    let mut people: Vec<&Person> = app.unit().into_iter().flat_map(|unit| unit.people().iter()).collect();
    by_name(app, &mut people, |person| Some(*person));
    let nobody = Choice::new("", Key::ChoiceNobody);
    let named = people.into_iter().map(|person| Choice::new(person.id, t::choice_as_is(&person.name)));
    std::iter::once(nobody).chain(named).collect()
}

/// The field for who answers for something; says how people get here where there are none.
pub fn answers_for(app: &App, value: &str) -> FormField {
    let people = people(app);
    let alone = people.len() < 2;
    let field = FormField::one("responsible", Key::FieldResponsible, people, value);
    if alone { field.hint(Key::FieldResponsibleHint) } else { field }
}

/// Puts people, or what stands for them, in the order of their names in the person's language.
pub fn by_name<'a, T>(app: &App, all: &mut [T], person: impl Fn(&T) -> Option<&'a Person>) {
    let order = app.name_order();
    let place = |one: &T| {
        let person = person(one)?;
        let known = app.unit()?.person(person.id)?;
        order.get(&person.id).copied().filter(|_| known.name == person.name)
    };
    // Comparing names as a language does takes longer than all the rest of a screen.
    if all.iter().all(|one| place(one).is_some()) {
        return all.sort_by_cached_key(place);
    }
    let collator = Collator::new(app.i18n.lang());
    let name = |one: Option<&'a Person>| one.map_or("", |person| person.name.as_str());
    all.sort_by(|a, b| {
        let (a, b) = (person(a), person(b));
        collator.cmp(name(a), name(b)).then_with(|| a.map(|p| p.id).cmp(&b.map(|p| p.id)))
    });
}

/// Names or things, the first of many, and how many more there are.
pub fn first_of(mut names: Vec<Arg>, most: usize) -> Arg {
    let rest = names.len().saturating_sub(most);
    if rest > 0 {
        names.truncate(most);
        names.push(Arg::from(t::groups_held_more(rest)));
    }
    Arg::List(names)
}

/// Typed weekly windows, joined where they touch.
///
/// # Errors
/// What is wrong, with an example.
pub fn read_windows(text: &str) -> Result<BTreeSet<Window>, Text> {
    Ok(joined(parse_windows(text)?).into_iter().collect())
}

/// A place as it was typed, in the letters in which a room of that name is known: `sal 21` is `Sal 21`, and no other
/// room. `own` is what stood there: who writes that in other letters means these.
pub fn place(app: &App, form: &Form, own: &Name) -> Name {
    let typed = Name::new(&form.value("place"));
    let same = |other: &Name| fold(other.as_str()) == fold(typed.as_str());
    if same(own) {
        return typed;
    }
    let rooms = app.unit().map(known_rooms).unwrap_or_default();
    if rooms.contains(&typed) {
        return typed;
    }
    rooms.into_iter().find(|room| same(room)).cloned().unwrap_or(typed)
}

/// The name of a person; empty when there is none.
pub fn person(app: &App, id: Option<PersonId>) -> String {
    let person = id.and_then(|id| app.unit()?.person(id));
    person.map(|person| person.name.to_string()).unwrap_or_default()
}

/// The stages to tick: the unit's own, or all of its country while it has none.
pub fn stages(app: &App) -> Vec<Choice> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let own = &unit.about().stages;
    let all = app.catalogue().stages_in(unit.about().country);
    let offered = all.into_iter().filter(|stage| own.is_empty() || own.contains(&stage.id));
    offered.map(|stage| Choice::new(stage.id, written(&stage.name))).collect()
}

/// The short name of a stage; its id when nobody knows it.
pub fn stage_short(app: &App, id: Code) -> String {
    let lang = app.i18n.lang();
    app.catalogue().stage(id).map_or_else(|| id.to_string(), |stage| stage.short.get(lang).to_owned())
}

/// The name of a stage; its id when nobody knows it.
pub fn stage(app: &App, id: Code) -> String {
    let lang = app.i18n.lang();
    app.catalogue().stage(id).map_or_else(|| id.to_string(), |stage| stage.name.get(lang).to_owned())
}

/// How far something has come.
pub fn progress() -> Vec<Choice> {
    Progress::ALL.into_iter().map(|state| Choice::new(progress_code(state), progress_word(state))).collect()
}

/// The word for how far something has come.
pub fn progress_word(progress: Progress) -> Key {
    match progress {
        Progress::NotStarted => Key::ProgressNotStarted,
        Progress::Underway => Key::ProgressStarted,
        Progress::Done => Key::ProgressDone,
        Progress::Dropped => Key::ProgressDropped,
    }
}

/// The sign for how far something has come.
pub fn progress_sign(progress: Progress) -> &'static str {
    match progress {
        Progress::NotStarted => "·",
        Progress::Underway => "▒",
        Progress::Done => "✓",
        Progress::Dropped => "x",
    }
}

/// How drafts write how far something has come.
pub fn progress_code(progress: Progress) -> &'static str {
    match progress {
        Progress::NotStarted => "0",
        Progress::Underway => "1",
        Progress::Done => "2",
        Progress::Dropped => "3",
    }
}

/// What [`progress_code`] wrote.
pub fn progress_of(code: &str) -> Progress {
    let wrote = |state: &Progress| progress_code(*state) == code;
    Progress::ALL.into_iter().find(wrote).unwrap_or_default()
}

/// A name of data as a text.
pub fn written(name: &Localized) -> Text {
    t::choice_as_is(name)
}

/// A date as it can be typed again: `24/11 2026`; nothing for none.
pub fn typed(date: Option<NaiveDate>) -> String {
    date.map(|date| format!("{} {}", format::tiny_date(date), date.year())).unwrap_or_default()
}

/// What decides the year of typed dates: today, and the school year that is worked in.
pub fn near(app: &App) -> Reference {
    Reference { today: app.today(), prefer: app.school_year().and_then(terms::days_of) }
}

/// The same for something that has happened, or is about to: a date without a year is the last such
/// day, one within the next weeks included.
pub fn past(app: &App) -> Reference {
    const AHEAD: u64 = 28;
    let today = app.today();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let first = last.checked_sub_days(Days::new(364)).unwrap_or(today);
    Reference { today, prefer: Some((first, last)) }
}

/// The day that is read out of a date field, with its year; nothing while it does not read.
pub fn read_as(form: &Form, field: &'static str, near: &Reference) -> Vec<Aside> {
    let read = form.date(field, near).ok().flatten();
    read.map(|date| Aside::plain(t::form_date_read(Arg::Date(date)))).into_iter().collect()
}

/// `ht 2026`.
pub fn term(app: &App, term: Term) -> String {
    let lang = app.i18n.lang();
    match term.half {
        Half::Autumn => format::autumn(lang, term.calendar_year()),
        Half::Spring => format::spring(lang, term.calendar_year()),
    }
}

/// What is ticked in a form, read as ids.
pub fn ticked<T: std::str::FromStr + Ord>(form: &Form, field: &str) -> BTreeSet<T> {
    form.ticked(field).iter().filter_map(|value| value.parse().ok()).collect()
}

/// How a field of a record becomes what a form says; nothing when nobody touched it there.
pub fn touched<T: Clone + PartialEq>(form: &Form, field: &str, was: T, now: T) -> Option<Change<T>> {
    if form.touched(field) { Change::between(&was, &now) } else { None }
}

/// A module's title, with its stages where another module has the same one.
pub fn module_told_apart(app: &App, module: &Module) -> String {
    let title = module.title_in(app.i18n.lang());
    let same = |other: &Module| other.id != module.id && other.title_in(app.i18n.lang()) == title;
    let mut beside = app.unit().into_iter().flat_map(|u| modules_of(u, app.catalogue(), module.programme));
    if module.stages.is_empty() || !beside.any(same) {
        return title.to_owned();
    }
    let stages: Vec<String> = module.stages.iter().map(|&stage| stage_short(app, stage)).collect();
    format!("{title} ({})", stages.join(", "))
}
