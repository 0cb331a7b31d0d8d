//! The forms of this screen: a person, several people at once.

use std::collections::BTreeSet;

use super::state::FormKey;
use crate::{
    app::{
        App,
        describe_edit::language_key,
        form::{Choice, Form, FormField, Wrong},
        screens::{self, choices::read_windows},
    },
    i18n::{Key, Text, format, t},
    model::{
        catalogue::{Role, Stage},
        ids::Code,
        lang::Lang,
        people::{Outside, OwnPupils, Percent, Person, Training},
        text::{Name, Note},
        week::Window,
    },
    planning::{free_time, staff::ROLE_ORDER},
};

/// The form of a new person, or of one who is there.
pub fn person(app: &mut App, key: &FormKey) -> Option<Form> {
    let (person, title) = match key {
        FormKey::Edit(id) => (app.unit()?.person(*id)?.clone(), Key::PeopleFormEdit),
        _ => (Person::new(app.new_id(), Name::default()), Key::PeopleFormNew),
    };
    let outside = person.outside.clone().unwrap_or_default();
    let lang = app.i18n.lang();
    let fields = vec![
        FormField::line("name", Key::PeopleName, person.name.as_str(), 80).hint(Key::PeopleNameHint),
        FormField::any("roles", Key::PeopleRoles, role_choices(app), person.roles.iter()),
        FormField::line("team", Key::PeopleTeam, person.team.as_str(), 80).hint(Key::PeopleTeamHint),
        FormField::any("stages", Key::PeopleStages, stage_choices(app, &person.stages), person.stages.iter()),
        FormField::line("free", Key::PeopleFree, &windows(lang, &person.free), 400).hint(Key::PeopleFreeHint),
        FormField::one("pupils", Key::PeoplePupils, pupils(), pupils_value(person.pupils))
            .hint(Key::PeoplePupilsHint),
        FormField::line("lessons", Key::PeopleLessons, &windows(lang, &person.lessons), 400)
            .hint(Key::PeopleLessonsHint),
        FormField::line("share", Key::PeopleShare, &person.share.0.to_string(), 5).hint(Key::PeopleShareHint),
        FormField::line(
            "experience",
            Key::PeopleExperience,
            &person.experience.map(|years| years.to_string()).unwrap_or_default(),
            3,
        )
        .hint(Key::PeopleExperienceHint),
        FormField::line("max", Key::PeopleMaxGroups, &or_empty(person.leading.max_groups), 2)
            .hint(Key::PeopleMaxGroupsHint),
        FormField::one("training", Key::PeopleTraining, trainings(), training_value(person.leading.training)),
        FormField::line("time", Key::PeopleLeadingShare, &person.leading.share.0.to_string(), 5)
            .hint(Key::PeopleLeadingShareHint),
        FormField::one("takes", Key::PeopleTakesPart, yes_no(), takes_value(&person)),
        FormField::line("reason", Key::PeopleReason, outside.reason.as_str(), 200)
            .hint(Key::PeopleReasonHint),
        FormField::line("plan", Key::PeoplePlan, outside.plan.as_str(), 200).hint(Key::PeoplePlanHint),
        FormField::one("lang", Key::PeopleLang, languages(), person.lang.map_or("", Lang::code))
            .hint(Key::PeopleLangHint),
    ];
    let form = screens::FormKey::People(key.clone());
    let by_home = app.guests().is_some_and(|guests| guests.is_told_by_home(person.id));
    Some(match person.home.filter(|_| by_home) {
        Some(home) => {
            let own = fields.into_iter().filter(|field| !OF_HOME.contains(&field.id)).collect();
            Form::new(form, title, own).intro(t::people_guest_home(&home.name))
        }
        None => Form::new(form, title, fields),
    })
}

/// Fields of which the home of a guest says what stands there.
const OF_HOME: [&str; 6] = ["name", "team", "stages", "free", "pupils", "lessons"];

/// The person that a form says, on top of `was`; only fields that were touched count, so that what a
/// colleague changed meanwhile stays.
///
/// # Errors
/// The fields that do not read.
pub fn read_person(form: &Form, was: &Person) -> Result<Person, Vec<Wrong>> {
    let mut now = was.clone();
    let mut wrong = Vec::new();
    let mut keep = |result: Result<(), Wrong>| wrong.extend(result.err());
    let touched = |id: &str| form.touched(id);
    if touched("name") {
        now.name = Name::new(&form.value("name"));
    }
    if now.name.is_empty() {
        keep(Err(Wrong::new("name", Key::RuleNameNeeded)));
    }
    if touched("roles") {
        now.roles = codes(form, "roles");
    }
    if touched("team") {
        now.team = Name::new(&form.value("team"));
    }
    if touched("stages") {
        now.stages = codes(form, "stages");
    }
    if touched("free") {
        keep(windows_of(form, "free").map(|free| now.free = free));
    }
    if touched("lessons") {
        keep(windows_of(form, "lessons").map(|lessons| now.lessons = lessons));
    }
    if touched("pupils") {
        now.pupils = pupils_of(&form.value("pupils"));
    }
    if touched("share") {
        keep(read_percent(form, "share").map(|share| now.share = share));
    }
    if touched("experience") {
        keep(read_years(form).map(|years| now.experience = years));
    }
    if touched("max") {
        keep(read_groups(form).map(|max| now.leading.max_groups = max));
    }
    if touched("training") {
        now.leading.training = training_of(&form.value("training"));
    }
    if touched("time") {
        keep(read_percent(form, "time").map(|share| now.leading.share = share));
    }
    if touched("takes") || touched("reason") || touched("plan") {
        let outside =
            Outside { reason: Note::new(&form.value("reason")), plan: Note::new(&form.value("plan")) };
        now.outside = (form.value("takes") == "no").then_some(outside);
    }
    if touched("lang") {
        let chosen = form.value("lang");
        now.lang = Lang::ALL.into_iter().find(|lang| lang.code() == chosen);
    }
    if wrong.is_empty() { Ok(now) } else { Err(wrong) }
}

/// The windows of a field.
///
/// # Errors
/// The field and what is wrong with it.
pub fn windows_of(form: &Form, id: &'static str) -> Result<BTreeSet<Window>, Wrong> {
    read_windows(&form.value(id)).map_err(|error| Wrong::new(id, error))
}

fn read_percent(form: &Form, id: &'static str) -> Result<Percent, Wrong> {
    let value = form.value(id);
    let number = value.trim().trim_end_matches('%').trim();
    let percent = if number.is_empty() { Some(0) } else { number.parse().ok().filter(|&n: &u8| n <= 100) };
    percent.map(Percent).ok_or_else(|| Wrong::new(id, Key::PeopleWrongPercent))
}

fn read_years(form: &Form) -> Result<Option<u8>, Wrong> {
    if form.value("experience").trim().is_empty() {
        return Ok(None);
    }
    let years = form.parsed::<u8>("experience").filter(|&years| years < 100);
    years.map(Some).ok_or_else(|| Wrong::new("experience", Key::PeopleWrongYears))
}

fn read_groups(form: &Form) -> Result<u8, Wrong> {
    if form.value("max").trim().is_empty() {
        return Ok(0);
    }
    form.parsed::<u8>("max").filter(|&n| n < 100).ok_or_else(|| Wrong::new("max", Key::PeopleWrongGroups))
}

/// Ticked words of a field.
pub fn codes(form: &Form, id: &str) -> BTreeSet<Code> {
    form.ticked(id).iter().filter_map(|word| word.parse().ok()).collect()
}

/// A number to type over: nothing instead of 0, so that a typed 2 is not 02.
fn or_empty(number: u8) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

/// All roles.
pub fn role_choices(app: &App) -> Vec<Choice> {
    let place = |role: &&Role| {
        ROLE_ORDER.iter().position(|word| *word == role.id.as_str()).unwrap_or(ROLE_ORDER.len())
    };
    let mut roles: Vec<&Role> = app.catalogue().roles.iter().collect();
    roles.sort_by_key(place);
    roles.into_iter().map(|role| Choice::new(role.id, name_of(&role.name))).collect()
}

/// Stages to offer: the unit's own, else those of its school forms, else its country's; and those
/// that the person has already.
pub fn stage_choices(app: &App, has: &BTreeSet<Code>) -> Vec<Choice> {
    let today = app.today();
    let Some(unit) = app.unit() else { return Vec::new() };
    let about = unit.about();
    let all = app.catalogue().stages_in(about.country);
    let now = |stage: &&Stage| {
        stage.valid_from.is_none_or(|from| from <= today) && stage.valid_to.is_none_or(|to| today <= to)
    };
    let own = |stage: &&Stage| about.stages.contains(&stage.id);
    let of_forms = |stage: &&Stage| stage.school_forms.iter().any(|form| about.forms.contains(form));
    let mut offered: Vec<&Stage> = all.iter().copied().filter(now).filter(own).collect();
    if offered.is_empty() {
        offered = all.iter().copied().filter(now).filter(of_forms).collect();
    }
    if offered.is_empty() {
        offered = all.iter().copied().filter(now).collect();
    }
    let more = app.catalogue().stages.iter().filter(|s| has.contains(&s.id)).collect::<Vec<_>>();
    offered.extend(more.into_iter().filter(|s| !offered.iter().any(|o| o.id == s.id)).collect::<Vec<_>>());
    offered.into_iter().map(|stage| Choice::new(stage.id, name_of(&stage.name))).collect()
}

/// A text of the data as a text of the interface.
pub fn name_of(name: &crate::model::lang::Localized) -> Text {
    t::words(name)
}

fn languages() -> Vec<Choice> {
    let own = Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), language_key(lang)));
    std::iter::once(Choice::new("", Key::PeopleLangSchool)).chain(own).collect()
}

fn pupils() -> Vec<Choice> {
    vec![
        Choice::new("unknown", Key::PeoplePupilsUnknown),
        Choice::new("yes", Key::AnswerYes),
        Choice::new("no", Key::AnswerNo),
    ]
}

fn pupils_value(pupils: OwnPupils) -> &'static str {
    match pupils {
        OwnPupils::Unknown => "unknown",
        OwnPupils::Yes => "yes",
        OwnPupils::No => "no",
    }
}

fn pupils_of(value: &str) -> OwnPupils {
    match value {
        "yes" => OwnPupils::Yes,
        "no" => OwnPupils::No,
        _ => OwnPupils::Unknown,
    }
}

fn trainings() -> Vec<Choice> {
    vec![
        Choice::new("none", Key::PeopleTrainingNone),
        Choice::new("underway", Key::PeopleTrainingUnderway),
        Choice::new("done", Key::PeopleTrainingDone),
    ]
}

fn training_value(training: Training) -> &'static str {
    match training {
        Training::None => "none",
        Training::Underway => "underway",
        Training::Done => "done",
    }
}

fn training_of(value: &str) -> Training {
    match value {
        "underway" => Training::Underway,
        "done" => Training::Done,
        _ => Training::None,
    }
}

fn yes_no() -> Vec<Choice> {
    vec![Choice::new("yes", Key::AnswerYes), Choice::new("no", Key::PeopleTakesNot)]
}

fn takes_value(person: &Person) -> &'static str {
    if person.outside.is_none() { "yes" } else { "no" }
}

/// Windows as they are typed and shown: `tis 15:00-16:30, tor 14:45-16:15`; those that overlap as one.
pub fn windows(lang: Lang, windows: &BTreeSet<Window>) -> String {
    let all: Vec<String> =
        free_time::with(windows, &[]).iter().map(|&window| format::window(lang, window)).collect();
    all.join(", ")
}
