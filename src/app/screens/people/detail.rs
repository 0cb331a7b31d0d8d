//! Everything about a person, line by line: for the side panel and for reading.

use super::{forms::windows, rows, wishes};
use crate::{
    app::{App, describe_edit::language_key, screens::groups},
    i18n::{Arg, Key, Text, t},
    model::{
        ids::Code,
        people::{Home, OwnPupils, Person, Training},
        week::{Minutes, joined},
    },
    planning::{
        free_time,
        guests::Standing,
        hours::{Hours, Ledger, Tally},
        terms,
    },
};

/// A label and what stands there.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is told.
    pub label: Key,
    /// What it is.
    pub value: Text,
}

/// Everything about a person; what nobody has said is left out, save free time, which groups need.
pub fn lines(app: &App, person: &Person) -> Vec<Line> {
    let lang = app.i18n.lang();
    let mut out = Vec::new();
    let mut put = |label: Key, value: String| {
        if !value.is_empty() {
            out.push(Line { label, value: t::words(value) });
        }
    };
    if let Some(home) = &person.home {
        put(Key::PeopleGuestOf, home_of(app, person, home));
    }
    put(Key::PeopleRoles, roles(app, person));
    put(Key::PeopleTeam, person.team.to_string());
    put(Key::PeopleStages, stages(app, person));
    put(Key::PeopleGroups, rows::groups_of(app, person).join(", "));
    put(Key::PeopleYear, rows::year_of(app, person).join(", "));
    put(Key::PeopleHours, hours(app, person));
    put(Key::PeopleHoursElsewhere, elsewhere(app, person));
    put(
        Key::PeopleFree,
        if person.free.is_empty() { app.i18n.get(Key::PeopleFreeNone) } else { windows(lang, &person.free) },
    );
    put(Key::PeopleLessons, windows(lang, &person.lessons));
    put(
        Key::PeoplePupils,
        match person.pupils {
            OwnPupils::Unknown => String::new(),
            OwnPupils::Yes => app.i18n.get(Key::AnswerYes),
            OwnPupils::No => app.i18n.get(Key::AnswerNo),
        },
    );
    put(Key::PeopleLang, person.lang.map(|lang| app.i18n.get(language_key(lang))).unwrap_or_default());
    put(Key::PeoplePost, format!("{} %", person.share.0));
    put(Key::PeopleExperience, person.experience.map(|years| years.to_string()).unwrap_or_default());
    put(Key::PeopleWishes, wishes::titles(app, person).join("; "));
    if person.leads() {
        let training = match person.leading.training {
            Training::None => Key::PeopleTrainingNone,
            Training::Underway => Key::PeopleTrainingUnderway,
            Training::Done => Key::PeopleTrainingDone,
        };
        let leads = t::people_leads(person.leading.max_groups, person.leading.share.0.to_string(), training);
        put(Key::PeopleLeading, app.say(&leads));
    }
    let pairs = app.unit().map(|unit| groups::pages::wishes::of_person(unit, person.id)).unwrap_or_default();
    put(Key::PeoplePairs, pairs.iter().map(|pair| app.say(pair)).collect::<Vec<_>>().join("; "));
    if let Some(outside) = &person.outside {
        let said: Vec<&str> =
            [outside.reason.as_str(), outside.plan.as_str()].into_iter().filter(|s| !s.is_empty()).collect();
        let said = if said.is_empty() { app.i18n.get(Key::PeopleNoReason) } else { said.join(" · ") };
        put(Key::PeopleOutside, said);
    }
    out
}

/// Hours of this school year: as a participant, and of the meetings that the person leads. Who leads gives
/// time from another pot than who takes part: the two are not added up.
fn hours(app: &App, person: &Person) -> String {
    let Some(unit) = app.unit() else { return String::new() };
    let year = terms::school_year(app.today());
    let ledger = Ledger::of(unit, app.catalogue(), app.today());
    tallies(app, ledger.own(person.id, year), ledger.led(person.id, year))
}

/// The same in other units, as far as these are read.
fn elsewhere(app: &App, person: &Person) -> String {
    let Some(open) = &app.open else { return String::new() };
    let there = open.time_elsewhere().in_year(person.id, terms::school_year(app.today()));
    let said = there.map(|(unit, own, led)| format!("{unit}: {}", tallies(app, own, led)));
    said.collect::<Vec<_>>().join("; ")
}

fn tallies(app: &App, own: Tally, led: Tally) -> String {
    let said = |tally: Tally, text: Text| {
        let unnoted = (tally.unnoted > Hours(0)).then(|| t::people_hours_unnoted(Arg::Hours(tally.unnoted)));
        let all: Vec<String> = [text].iter().chain(&unnoted).map(|text| app.say(text)).collect();
        (tally.planned > Hours(0)).then(|| all.join(", "))
    };
    let own = said(own, t::people_hours_own(Arg::Hours(own.held), Arg::Hours(own.left)));
    let led = said(led, t::people_hours_led(Arg::Hours(led.held), Arg::Hours(led.left)));
    own.into_iter().chain(led).collect::<Vec<_>>().join("; ")
}

fn home_of(app: &App, person: &Person, home: &Home) -> String {
    let seen = home.seen.map(Arg::ShortDate);
    match (app.guests().and_then(|guests| guests.standing(person.id)), seen) {
        (Some(Standing::Unread), Some(seen)) => app.say(&t::people_guest_unread(&home.name, seen)),
        (Some(Standing::Unread), None) => app.say(&t::people_guest_unread_once(&home.name)),
        (Some(Standing::Gone), _) => app.say(&t::people_guest_gone(&home.name)),
        _ => home.name.to_string(),
    }
}

/// The names of a person's roles, those that few have first.
pub fn roles(app: &App, person: &Person) -> String {
    let lang = app.i18n.lang();
    let mut roles: Vec<_> = person.roles.iter().filter_map(|&id| app.catalogue().role(id)).collect();
    let have =
        |role: Code| app.unit().map_or(0, |u| u.people().iter().filter(|p| p.roles.contains(&role)).count());
    if roles.len() > 1 {
        roles.sort_by_cached_key(|role| have(role.id));
    }
    let names: Vec<&str> = roles.iter().map(|role| role.name.get(lang)).collect();
    sentence_case(&names)
}

/// `Handledare, lärare`: one capital letter.
fn sentence_case(names: &[&str]) -> String {
    let rest = names.iter().skip(1).map(|name| name.to_lowercase());
    names.iter().take(1).map(|name| (*name).to_owned()).chain(rest).collect::<Vec<_>>().join(", ")
}

/// The short names of a person's stages, youngest pupils first.
pub fn stages(app: &App, person: &Person) -> String {
    let lang = app.i18n.lang();
    let mut stages: Vec<_> = person.stages.iter().filter_map(|&id| app.catalogue().stage(id)).collect();
    stages.sort_by_key(|stage| (stage.order, stage.id));
    stages.iter().map(|stage| stage.short.get(lang)).collect::<Vec<_>>().join(" ")
}

/// `2 (3 h)`: how many free windows, and how long they are together.
pub fn free(app: &App, person: &Person) -> String {
    free_words(app, free_count(person))
}

/// How many free windows somebody has, and how long they are together.
pub fn free_count(person: &Person) -> (usize, Minutes) {
    (joined(person.free.iter().copied()).len(), free_time::total(person))
}

/// The same in words.
pub fn free_words(app: &App, (count, total): (usize, Minutes)) -> String {
    match total {
        Minutes(0) => "·".to_owned(),
        total => app.say(&t::people_free_short(count.to_string(), Arg::Hours(total.into()))),
    }
}
