//! The joint introduction: one meeting in the calendar for those who apply and those who lead their school.

use super::{Of, find, forms::intro_name, ranked};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Form, FormField, Wrong},
        screens::{
            self,
            choices::{DATE_MAX, NAME_MAX, near, read_as, typed},
            plan::state::FormKey,
        },
        state::Effects,
    },
    i18n::{Arg, Key, dates::parse_times, format, t},
    model::{
        edit::apply,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::When,
        people::Person,
        text::Name,
        unit::{Unit, UnitKind},
        week::Minutes,
    },
    planning::{
        guests,
        places::{
            self,
            edits::{self, Introducing},
        },
    },
};

/// A start that meetings of such programmes have, where nothing is known.
const START: Minutes = Minutes::at(15, 0);
/// How long it is taken to be where the programme does not say; people change it.
const LENGTH: Minutes = Minutes(90);

/// Opens the form.
pub fn open(app: &mut App, programme: Code) {
    super::run::show(app, &FormKey::Introduction(programme));
}

/// The form: day, times, who holds it, where.
pub fn form(app: &App, of: Of<'_>) -> Option<Form> {
    let introduction = of.places.introduction.as_ref()?;
    let programme = of.programme.id;
    let meeting = places::introduced(of.unit, programme);
    let length = introduction.minutes.as_ref().map_or(LENGTH, |minutes| *minutes.get());
    let times = meeting.map_or_else(
        || format::times(START, START + length),
        |meeting| format::times(meeting.when.start, meeting.when.end()),
    );
    let formed_by = of.places.formed_by.as_ref().map(|by| by.get().get(app.i18n.lang()).to_owned());
    let group = places::introduction(of.unit, programme);
    let held = group.map_or(formed_by.unwrap_or_default(), |group| group.led_outside.to_string());
    let place = meeting.map(|meeting| meeting.place.to_string()).unwrap_or_default();
    let fields = vec![
        FormField::line("date", Key::PlacesFieldDay, &typed(meeting.map(|m| m.when.date)), DATE_MAX)
            .hint(Key::HintDate),
        FormField::line("times", Key::PlacesFieldTimes, &times, 20).hint(Key::PlacesHintTimes),
        FormField::line("held", Key::PlacesFieldHeld, &held, NAME_MAX).hint(Key::PlacesHintHeld),
        FormField::line("place", Key::PlacesFieldPlace, &place, NAME_MAX).hint(Key::PlacesHintPlace),
    ];
    let key = screens::FormKey::Plan(FormKey::Introduction(programme));
    Some(Form::new(key, Key::PlacesIntro, fields).intro(Key::PlacesFormIntroIntro))
}

/// The day that is read, and who would come.
pub fn aside(app: &App, programme: Code, form: &Form) -> Vec<Aside> {
    let mut out = read_as(form, "date", &near(app));
    let Some(of) = find(app, programme) else { return out };
    let Some(introduction) = &of.places.introduction else { return out };
    let coming = Introducing {
        programme,
        roles: introduction.roles.get(),
        name: Name::default(),
        held_by: Name::default(),
        when: When { date: app.today(), start: START, length: LENGTH },
        place: Name::default(),
        group: GroupId(crate::model::ids::Word::from_random(&[], 1)),
        meeting: MeetingId(crate::model::ids::Word::from_random(&[], 1)),
    };
    let here = coming.people(of.unit).into_iter().filter_map(|id| of.unit.person(id));
    let new = who_come(app, of);
    let people: Vec<&Person> = here.chain(new.into_iter().map(|(_, person)| person)).collect();
    let principals = people.iter().filter(|person| crate::planning::staff::leads_school(person)).count();
    out.push(Aside::plain(t::places_intro_people(principals, people.len() - principals)));
    out
}

/// Those of an owner's schools who are called and are no guests yet: who applies, and who leads the school.
fn who_come<'a>(app: &'a App, of: Of<'a>) -> Vec<(&'a Unit, &'a Person)> {
    if of.unit.kind() != UnitKind::Owner {
        return Vec::new();
    }
    let lines = ranked(app, of);
    let mut all = edits::who_come(of.unit, &lines);
    let roles = of.places.introduction.iter().flat_map(|introduction| introduction.roles.get());
    let heads = edits::heads_who_come(of.unit, &lines, &roles.copied().collect::<Vec<_>>()).into_iter();
    let is_new = |one: &(&Unit, &Person)| {
        all.iter().all(|(of, person)| (of.id(), person.id) != (one.0.id(), one.1.id))
    };
    let heads: Vec<_> = heads.filter(is_new).collect();
    all.extend(heads);
    all
}

/// Puts the introduction into the calendar, or moves it there.
///
/// # Errors
/// A day or times that do not read; who holds it.
pub fn save(app: &mut App, programme: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let date = form.date("date", &near(app)).map_err(|wrong| vec![wrong])?;
    let date = date.ok_or_else(|| vec![Wrong::new("date", Key::PlacesWrongDay)])?;
    let (start, end) = parse_times(&form.value("times")).map_err(|error| vec![Wrong::new("times", error)])?;
    let held_by = Name::new(&form.value("held"));
    if held_by.is_empty() {
        return Err(vec![Wrong::new("held", Key::PlacesWrongLed)]);
    }
    let (group, meeting): (GroupId, MeetingId) = (app.new_id(), app.new_id());
    let today = app.today();
    let count = find(app, programme).map_or(0, |of| who_come(app, of).len());
    let fresh: Vec<PersonId> = (0..count).map(|_| app.new_id()).collect();
    let name = intro_name(app);
    let gone = || vec![Wrong::new("date", Key::FormGone)];
    let of = find(app, programme).ok_or_else(gone)?;
    let roles = of.places.introduction.as_ref().map(|one| one.roles.get().clone()).unwrap_or_default();
    let introducing = Introducing {
        programme,
        roles: &roles,
        name,
        held_by,
        when: When { date, start, length: Minutes(end.0.saturating_sub(start.0)) },
        place: Name::new(&form.value("place")),
        group,
        meeting,
    };
    let guests = guests::taken_in(&who_come(app, of), today, &mut fresh.into_iter());
    let mut with = of.unit.clone();
    apply(&mut with, &guests).map_err(|_| gone())?;
    let edit = [guests, introducing.edit(&with)].into_iter().filter(|edit| !edit.is_nothing()).collect();
    let coming = introducing.people(&with).len();
    Ok(app.commit(edit, t::places_said_intro(coming, Arg::ShortDate(date))))
}
