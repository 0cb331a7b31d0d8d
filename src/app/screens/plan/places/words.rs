//! Places in words: alternatives, answers, equipment, what is left to do.

use std::collections::BTreeSet;

use super::{Of, people};
use crate::{
    app::{App, screens::choices::stage_short},
    i18n::{Arg, Key, Text, format, t},
    model::{
        catalogue::Module,
        ids::{Code, PersonId},
        people::Person,
        places::{Answer, Tried},
        programme::{Alternative, Confidence},
        unit::{Unit, UnitKind},
        week::Window,
    },
    planning::places::{self, Counts, Line, Todo},
};

/// The word for an answer.
pub fn answer(answer: Answer) -> Key {
    match answer {
        Answer::Waiting => Key::PlacesWaiting,
        Answer::Place => Key::PlacesPlace,
        Answer::Reserve => Key::PlacesReserve,
        Answer::NoPlace => Key::PlacesNoPlace,
    }
}

/// How drafts write an answer.
pub fn answer_code(answer: Answer) -> &'static str {
    match answer {
        Answer::Waiting => "waiting",
        Answer::Place => "place",
        Answer::Reserve => "reserve",
        Answer::NoPlace => "no",
    }
}

/// How many places the owner of a school has for all of them: it gives them in its own order.
pub fn owner_limit(app: &App, of: Of<'_>) -> Option<Text> {
    let owner = app.owner()?;
    let limit = owner.applications().get(&of.programme.id)?.limit?;
    Some(t::places_limit_owner(usize::from(limit), &owner.about().name))
}

/// The sign for what came of trying something.
pub fn tried_sign(tried: Option<Tried>) -> &'static str {
    match tried {
        Some(Tried::Works) => "✓",
        Some(Tried::Missing) => "!",
        None => "·",
    }
}

/// A module with its stages: the same title may be there for several.
pub fn with_stages(app: &App, module: &Module) -> String {
    let stages: Vec<String> = module.stages.iter().map(|&stage| stage_short(app, stage)).collect();
    let title = module.title_in(app.i18n.lang());
    if stages.is_empty() { title.to_owned() } else { format!("{title} ({})", stages.join(", ")) }
}

fn title(app: &App, alternative: &Alternative) -> (String, String) {
    let module = app.catalogue().module(*alternative.module.get());
    let title = module.map_or_else(
        || alternative.module.get().to_string(),
        |module| module.title_in(app.i18n.lang()).to_owned(),
    );
    let stages: Vec<String> = module
        .map(|module| module.stages.iter().map(|&stage| stage_short(app, stage)).collect())
        .unwrap_or_default();
    (title, stages.join(", "))
}

/// An alternative for a column: `3 tis 4-6 Taluppfattning och tals användning`; its number alone when the
/// programme has none of that number.
pub fn alternative(app: &App, of: Of<'_>, id: Code) -> String {
    let Some(alternative) = of.places.alternative(id) else { return format!("{id} ?") };
    let (title, stages) = title(app, alternative);
    let day = format::weekday_short(app.i18n.lang(), alternative.window.get().day);
    let parts = [id.to_string(), day, stages, title];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// An alternative in full: number, module, stages, day and time; says where it is only proposed.
pub fn alternative_full(app: &App, of: Of<'_>, id: Code) -> String {
    let Some(alternative) = of.places.alternative(id) else { return format!("{id} ?") };
    let module = app.catalogue().module(*alternative.module.get());
    let title =
        module.map_or_else(|| alternative.module.get().to_string(), |module| with_stages(app, module));
    let window = format::window(app.i18n.lang(), *alternative.window.get());
    let said = format!("{id}. {title}, {window}");
    let sure = alternative.module.confidence().max(alternative.window.confidence());
    if sure == Confidence::Confirmed {
        said
    } else {
        format!("{said} {}", app.i18n.get(Key::PlanSureAssumed))
    }
}

/// Names of items of equipment.
pub fn items(app: &App, of: Of<'_>, ids: &[Code]) -> Arg {
    let lang = app.i18n.lang();
    let items = of.places.equipment.iter().filter(|item| ids.contains(&item.id));
    Arg::list(items.map(|item| item.short.get(lang).to_lowercase()))
}

/// What is left to do, with who does it.
pub fn todo(app: &App, of: Of<'_>, line: &Line<'_>, todo: &Todo) -> Text {
    match todo {
        Todo::NoAlternative => Key::PlacesTodoAlternative.into(),
        Todo::Unknown(id) => t::places_todo_unknown(id.to_string()),
        Todo::Lesson(window) => t::places_todo_lesson(*window),
        Todo::Meets(group, window) => t::places_todo_meets(name_of_group(line.unit, *group), *window),
        Todo::MeetsElsewhere { group, unit, window } => t::places_todo_meets_elsewhere(group, unit, *window),
        Todo::OtherStage(_) => Key::PlacesTodoStage.into(),
        Todo::Over => Key::PlacesTodoOver.into(),
        Todo::Missing(ids) => t::places_todo_missing(items(app, of, ids)),
        Todo::Untried(ids) if ids.len() == of.places.equipment.len() => Key::PlacesTodoUntriedAll.into(),
        Todo::Untried(ids) => t::places_todo_untried(items(app, of, ids)),
        Todo::NotSent => Key::PlacesTodoSent.into(),
        Todo::NoGroup => Key::PlacesTodoGroup.into(),
    }
}

/// That more have been given a place than there are, with who has one.
pub fn too_many(lines: &[Line<'_>], of: Of<'_>) -> Option<Text> {
    let (given, limit) = places::too_many(lines, of.application())?;
    let names = given.iter().map(|line| Arg::from(&line.person.name)).collect();
    Some(t::places_too_many(given.len(), limit, Arg::List(names)))
}

/// Who of some people is in a group of another unit when windows are.
pub fn clashes(of: Of<'_>, ids: &BTreeSet<PersonId>, windows: &BTreeSet<Window>) -> Option<Text> {
    let one = |person: &Person| {
        let there = |&window: &Window| places::elsewhere(of.unit, person.id, of.programme.id, window);
        let (there, _) = windows.iter().find_map(there)?;
        let has = t::elsewhere_note(&there.group, &there.unit);
        Some(Arg::from(t::places_clash_of(has, &person.name)))
    };
    let all: Vec<Arg> = people(of.unit, ids).into_iter().filter_map(one).collect();
    (!all.is_empty()).then(|| t::places_clash(Arg::List(all)))
}

fn name_of_group(unit: &Unit, group: crate::model::ids::GroupId) -> String {
    unit.group(group).map(|group| group.name.to_string()).unwrap_or_default()
}

/// How the application stands, for the programme's list and the head of the page.
pub fn counts(app: &App, counts: Counts) -> String {
    let owner = app.unit().map_or(UnitKind::School, Unit::kind);
    if counts.applied + counts.refused == 0 {
        return match counts.people {
            0 => app.i18n.get(if owner == UnitKind::Owner {
                Key::PlacesNobodyBelow
            } else {
                Key::PlacesNobodyHere
            }),
            people => app.say(&t::places_nobody(people)),
        };
    }
    let some = |count: usize, text: Text| (count > 0).then(|| app.say(&text));
    let parts = [
        Some(app.say(&t::places_applied(counts.applied))),
        some(counts.unsent, t::places_unsent(counts.unsent)),
        some(counts.places, t::places_have(counts.places)),
        some(counts.reserve, t::places_in_reserve(counts.reserve)),
        some(counts.refused, t::places_refused(counts.refused)),
        some(counts.lacking, t::places_lacking(counts.lacking)),
        some(counts.over, t::places_over(counts.over)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// When the joint introduction is, and who was there as far as that is noted.
pub fn introduction(app: &App, of: Of<'_>) -> String {
    let programme = of.programme.id;
    let Some(meeting) = places::introduced(of.unit, programme) else {
        return app.i18n.get(Key::PlacesIntroNone);
    };
    let group = places::introduction(of.unit, programme);
    let asked = group.map_or(0, |group| group.members_on(meeting.when.date).count());
    let there = meeting.attendance.keys().filter(|&&id| meeting.minutes_of(id).0 > 0).count();
    let times = format::times(meeting.when.start, meeting.when.end());
    let day = Arg::ShortDate(meeting.when.date);
    app.say(&if meeting.attendance.is_empty() {
        t::places_intro_when(asked, day, times)
    } else {
        t::places_intro_held(asked, day, there)
    })
}
