//! Shorter meetings as a change to make: there where the length is set, in the unit's own version of the
//! programme.

use std::collections::BTreeMap;

use crate::{
    app::{
        App,
        overlay::{Overlay, Report},
        screens::{
            PickKey as AnyPick,
            groups::{
                facts, possible,
                proposals::search,
                state::{Offer, PickKey},
            },
            modules::copies,
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Change, On},
        edit::Edit,
        ids::{Code, RoundId},
        lang::Localized,
        programme::{Cycle, Programme},
        text::Name,
        week::Minutes,
    },
    planning::groups::possible::length::{Length, Shorter, changed},
};

/// Each length that gives more people a place on a line of its own, below how it is now.
pub fn lines(app: &App, shorter: &Shorter, lines: &mut Vec<Text>, offers: &mut BTreeMap<usize, Offer>) {
    if !shorter.lengths.is_empty() {
        below(app, t::length_now(shorter.people, shorter.placed), shorter, lines, offers);
    }
}

/// The same where nobody keeps their group.
pub fn anew(app: &App, shorter: &Shorter, lines: &mut Vec<Text>, offers: &mut BTreeMap<usize, Offer>) {
    if !shorter.lengths.is_empty() {
        below(app, t::length_now_anew(shorter.people, shorter.placed), shorter, lines, offers);
    }
}

fn below(
    app: &App,
    heading: Text,
    shorter: &Shorter,
    lines: &mut Vec<Text>,
    offers: &mut BTreeMap<usize, Offer>,
) {
    lines.push(heading);
    let now = search::length(app).unwrap_or(shorter.now);
    for length in &shorter.lengths {
        let said = words(shorter, *length);
        if now <= length.minutes {
            lines.push(t::possible_made(said));
            continue;
        }
        offers.insert(lines.len(), Offer::Length(length.minutes));
        lines.push(said);
    }
}

fn words(shorter: &Shorter, length: Length) -> Text {
    let (minutes, now, people) = (length.minutes.0, shorter.now.0, shorter.people);
    if length.placed >= people {
        return t::length_offer_all(minutes, now, people);
    }
    t::length_offer(minutes, length.placed - shorter.placed, now, people, length.placed)
}

/// What shorter meetings would give, as the proposal that is looked at says it; none: it says nothing of that.
pub fn of_shown(app: &App) -> Option<&Shorter> {
    let job = app.screens.groups.shown.as_ref()?.from.1;
    app.screens.groups.shorter.as_ref().filter(|(of, _)| *of == job).map(|(_, shorter)| shorter)
}

/// What shorter meetings would give those whom a proposal leaves without a place: the length that gives most.
pub fn best(app: &App, job: u64) -> Option<Text> {
    let (of, shorter) = app.screens.groups.shorter.as_ref()?;
    let length = shorter.lengths.last().filter(|_| *of == job)?;
    let now = search::length(app)?;
    (length.minutes < now).then(|| t::length_look_there(words(shorter, *length)))
}

/// What shorter meetings give is known: it is said, and offered where nothing could be proposed.
pub fn known(app: &mut App, job: u64, shorter: Shorter) {
    if app.screens.groups.search.is_none_or(|search| search.job != job) || shorter.lengths.is_empty() {
        return;
    }
    let (mut added, mut offers) = (Vec::new(), BTreeMap::new());
    lines(app, &shorter, &mut added, &mut offers);
    app.screens.groups.shorter = Some((job, shorter));
    let nothing = |overlay: &&mut Overlay| matches!(overlay, Overlay::Report(list) if list.title == Key::GroupsNothingTitle.into());
    if let Some(Overlay::Report(report)) = app.overlays.iter_mut().rfind(nothing) {
        first(report, added, offers);
    } else if app.notice.is_none()
        && let Some(said) = best(app, job)
    {
        // It stands in the list of what is missing as well: what else is to be said goes first.
        app.tell(Tone::Plain, said);
    }
}

/// Puts what shorter meetings give first, where it is known by now: it helps most, the reasons follow.
pub fn put_first(app: &App, job: u64, report: &mut Report) {
    let Some((_, shorter)) = app.screens.groups.shorter.as_ref().filter(|(of, _)| *of == job) else { return };
    let (mut added, mut offers) = (Vec::new(), BTreeMap::new());
    lines(app, shorter, &mut added, &mut offers);
    first(report, added, offers);
}

fn first(report: &mut Report, mut added: Vec<Text>, offers: BTreeMap<usize, Offer>) {
    added.append(&mut report.lines);
    report.lines = added;
    if let Some(&line) = offers.keys().next() {
        report.list.select(crate::app::list::RowId::Place(line));
    }
    possible::offer(report, offers);
}

/// What a change of the length means; Enter makes it.
pub fn look(app: &App, minutes: Minutes) -> Option<Report> {
    let programme = facts::main_programme(app)?;
    let now = search::length(app)?;
    let before = cycle(app, programme)?;
    let (after, module) = changed(programme, search::module_for_all(app, programme), minutes)?;
    let after =
        after.cycle().map(|cycle| module.map_or_else(|| cycle.clone(), |module| module.cycle(cycle)))?;
    let lang = app.i18n.lang();
    let mut lines = vec![t::length_look(minutes.0, now.0)];
    let phases =
        before.phases.iter().zip(&after.phases).filter(|(was, now)| was.minutes.get() != now.minutes.get());
    lines.extend(phases.map(|(was, now)| {
        let name = format!("{} {}", was.short.get(lang), was.name.get(lang));
        t::length_look_phase(name, now.minutes.get().0, was.minutes.get().0)
    }));
    let parts = u16::from(*after.parts.get());
    let less = before.minutes_a_part().0.saturating_sub(after.minutes_a_part().0).saturating_mul(parts);
    lines.push(t::length_look_hours(Arg::Hours(Minutes(less).into()), parts));
    let own = app.unit()?.own_programmes().has(programme.id);
    lines.push(if own { t::length_look_own(&programme.name) } else { t::length_look_copy(&programme.name) });
    let mut report = Report::new(Key::RequestTitle, lines);
    let change = AnyPick::Groups(PickKey::Change(Offer::Length(minutes)));
    report.then = Some((Key::RequestChange.into(), change));
    Some(report)
}

/// The phases as they are, with what the module that is worked with says of them.
fn cycle(app: &App, programme: &Programme) -> Option<Cycle> {
    let cycle = programme.cycle()?;
    Some(search::module_for_all(app, programme).map_or_else(|| cycle.clone(), |module| module.cycle(cycle)))
}

/// Makes meetings shorter: in the unit's own version of the programme, which is made where there is none.
pub fn change(app: &mut App, minutes: Minutes) -> Effects {
    let id: RoundId = app.new_id();
    let Ok(new) = format!("own-{id}").parse::<Code>() else { return Vec::new() };
    let Some(edits) = edits(app, minutes, new).filter(|edits| !edits.is_empty()) else { return Vec::new() };
    let Some(unit) = app.unit() else { return Vec::new() };
    let said = t::length_did(minutes.0);
    let begun = facts::has_begun(unit);
    // Shorter meetings may place those without a group, or all where the groups are made anew.
    let next = if begun { t::length_next(said.clone()) } else { possible::next_step(unit, said.clone()) };
    let effects = app.commit(edits.into_iter().collect(), said);
    if !effects.is_empty() {
        app.tell(Tone::Done, next);
    }
    effects
}

fn edits(app: &App, minutes: Minutes, new: Code) -> Option<Vec<Edit>> {
    let unit = app.unit()?;
    let programme = facts::main_programme(app)?;
    let module = search::module_for_all(app, programme);
    let (then, then_module) = changed(programme, module, minutes)?;
    let mut edits = Vec::new();
    if then.kind != programme.kind {
        match unit.own_programmes().get(programme.id) {
            Some(was) => {
                let change = Change::new(was.clone(), then);
                edits.push(Edit::Programme(Box::new(On::Change(programme.id, change))));
            }
            None => {
                let name = app.say(&t::modules_copy_name(programme.name.get(app.i18n.lang())));
                let name = Localized::same(Name::new(&name).as_str());
                let copy = Programme { name, ..then.copied(new) };
                edits.extend(copies::instead(unit, programme.id, copy));
            }
        }
    }
    if let Some((was, now)) = module.zip(then_module).filter(|(was, now)| *was != now) {
        edits.push(Edit::Module(Box::new(match unit.own_modules().get(was.id) {
            Some(own) => On::Change(was.id, Change::new(own.clone(), now)),
            None => On::Add(now),
        })));
    }
    Some(edits)
}
