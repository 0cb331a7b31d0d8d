//! Times that a week gets at once: the unit's usual ones, those of a team or a colleague, a programme's.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    paint::{clock, said, set, who},
    shown,
};
use crate::{
    app::{
        App,
        form::{Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            choices::{by_name, first_of},
            people::state::{FormKey, PickKey},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::Entry,
        edit::Edit,
        ids::PersonId,
        people::Person,
        text::Name,
        unit::UnitChange,
        week::{Day, Minutes, Window, joined},
    },
    planning::{free_time, settings},
};

/// Where times come from, or what is done with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Times that somebody gets.
    Times(BTreeSet<Window>),
    /// Everybody gets the times that their own team has in common.
    OwnTeam(BTreeMap<Name, BTreeSet<Window>>),
    /// The times of the open week get a name.
    Keep,
    /// Usual times are usual no more.
    Drop(Name),
}

/// Times that so many people have are worth offering.
const SEVERAL: usize = 2;

/// A row of the list.
struct Offer {
    label: Text,
    note: Option<Text>,
    source: Source,
}

/// Offers times from which to copy.
pub fn ask(app: &mut App) {
    let offers = offers(app);
    let options = offers.iter().enumerate().map(|(n, offer)| {
        let option = PickOption::new(RowId::Place(n), offer.label.clone());
        match &offer.note {
            Some(note) => option.note(note.clone()).more(note.clone()),
            None => option,
        }
    });
    let options = options.collect();
    let key = PickKey::Times(offers.into_iter().map(|offer| offer.source).collect());
    let title = t::time_copy_title(who(app));
    app.push(Overlay::Pick(Box::new(Pick::new(screens::PickKey::People(key), title, options))));
}

/// Whether there is anything to copy from, or to keep.
pub fn can_ask(app: &App) -> bool {
    // Afternoons are always offered.
    app.unit().is_some()
}

/// The first names of many, and how many more.
fn some(people: &[&Person]) -> Arg {
    first_of(people.iter().map(|person| Arg::from(&person.name)).collect(), SEVERAL)
}

fn offers(app: &App) -> Vec<Offer> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let times = |label: Text, times: &BTreeSet<Window>| Offer {
        label,
        note: Some(t::words(said(app, times))),
        source: Source::Times(times.clone()),
    };
    let mut out: Vec<Offer> =
        unit.usual_times().iter().map(|(name, usual)| times(t::words(name), usual)).collect();
    let here: BTreeSet<PersonId> = shown(app).iter().map(|person| person.id).collect();
    let mut others: Vec<&Person> =
        unit.people().iter().filter(|p| !here.contains(&p.id) && !p.free.is_empty()).collect();
    by_name(app, &mut others, |person| Some(*person));
    let teams = teams(app, &others);
    if teams.len() > 1 {
        let source = Source::OwnTeam(teams.iter().cloned().collect());
        out.push(Offer { label: Key::HandOwnTeam.into(), note: None, source });
    }
    out.extend(teams.iter().map(|(team, common)| times(t::time_team(team), common)));
    let mut alike: BTreeMap<BTreeSet<Window>, Vec<&Person>> = BTreeMap::new();
    for &person in &others {
        alike.entry(joined(person.free.iter().copied()).into_iter().collect()).or_default().push(person);
    }
    let mut alike: Vec<_> = alike.into_iter().filter(|(_, people)| people.len() >= SEVERAL).collect();
    alike.sort_by_key(|(_, people)| std::cmp::Reverse(people.len()));
    out.extend(alike.iter().map(|(pattern, people)| times(t::time_alike(some(people)), pattern)));
    out.push(times(Key::TimeAfternoons.into(), &afternoons(app)));
    out.extend(of_programmes(app).into_iter().map(|(name, windows)| times(name, &windows)));
    out.extend(others.iter().map(|person| times(t::words(&person.name), &person.free)));
    if let [person] = shown(app)[..]
        && !person.free.is_empty()
    {
        out.push(Offer { label: Key::TimeKeep.into(), note: None, source: Source::Keep });
    }
    let drop =
        |name: &Name| Offer { label: t::time_drop(name), note: None, source: Source::Drop(name.clone()) };
    out.extend(unit.usual_times().keys().map(drop));
    out
}

/// What all who have said anything in the teams of the shown people have in common.
fn teams(app: &App, others: &[&Person]) -> Vec<(Name, BTreeSet<Window>)> {
    let teams: BTreeSet<&Name> = shown(app).iter().map(|p| &p.team).filter(|team| !team.is_empty()).collect();
    let common = |team: &Name| {
        let members: Vec<&Person> = others.iter().filter(|p| p.team == *team).copied().collect();
        free_time::common(&members, free_time::SLOT).into_iter().collect::<BTreeSet<Window>>()
    };
    let all = teams.into_iter().map(|team| (team.clone(), common(team)));
    all.filter(|(_, common)| !common.is_empty()).collect()
}

/// The afternoons on which schools usually meet: not on Fridays.
fn afternoons(app: &App) -> BTreeSet<Window> {
    let (from, to) = (clock(app, settings::AFTERNOON_START), clock(app, settings::DAY_END));
    let days = Day::WORKING.into_iter().filter(|day| *day != Day::Fri);
    days.map(|day| Window::between(day, from, to)).filter(|_| from < to).collect()
}

/// Windows that a followed programme names.
fn of_programmes(app: &App) -> Vec<(Text, BTreeSet<Window>)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let programmes = unit.about().followed().filter_map(|id| app.catalogue().programme(id));
    let cycles = programmes.filter_map(|programme| programme.cycle());
    let presets = cycles.flat_map(|cycle| &cycle.presets).filter(|preset| !preset.windows.is_empty());
    presets.map(|preset| (t::words(&preset.name), preset.windows.iter().copied().collect())).collect()
}

/// Does what was picked.
pub fn picked(app: &mut App, sources: &[Source], row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    match sources.get(at) {
        Some(Source::Times(times)) => {
            let text = t::time_copied(said(app, times), who(app));
            set(app, text, |person| free_time::less(times, &person.lessons))
        }
        Some(Source::OwnTeam(teams)) => {
            set(app, t::hand_own_team_did(who(app)), |person| match teams.get(&person.team) {
                Some(times) => free_time::less(times, &person.lessons),
                None => person.free.clone(),
            })
        }
        Some(Source::Keep) => {
            app.push(Overlay::Form(Box::new(form())));
            Vec::new()
        }
        Some(Source::Drop(name)) => {
            let was = app.unit().and_then(|unit| unit.usual_times().get(name)).cloned();
            let edit = usual(name.clone(), was, None);
            app.commit(edit, t::time_dropped(name))
        }
        None => Vec::new(),
    }
}

/// The form that asks what the times are called.
pub fn form() -> Form {
    let field = FormField::line("name", Key::TimeUsualName, "", 80).hint(Key::TimeUsualHint);
    Form::new(screens::FormKey::People(FormKey::UsualTimes), Key::TimeKeep, vec![field])
}

/// Keeps the times of the open week under the typed name.
///
/// # Errors
/// The field, without a name.
pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let name = Name::new(&form.value("name"));
    if name.is_empty() {
        return Err(vec![Wrong::new("name", Key::RuleNameNeeded)]);
    }
    let [person] = shown(app)[..] else { return Ok(Vec::new()) };
    let now = joined(person.free.iter().copied()).into_iter().filter(|w| w.length > Minutes(0)).collect();
    let was = app.unit().and_then(|unit| unit.usual_times().get(&name)).cloned();
    let said = t::time_kept(&name);
    Ok(app.commit(usual(name, was, Some(now)), said))
}

fn usual(name: Name, was: Option<BTreeSet<Window>>, now: Option<BTreeSet<Window>>) -> Edit {
    Edit::Unit(UnitChange::UsualTimes(Entry { key: name, was, now }))
}
