//! A supervisor cannot lead: who can take over each of their groups, and for how long.

use chrono::NaiveDate;

use super::{
    facts,
    leads::ask,
    near::{self, Which},
    state::{FormKey, Page},
};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            choices::{DATE_MAX, near, typed},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, dates::Reference, t},
    model::{
        edit::Edit,
        error::Thing,
        groups::{Group, StandIn},
        ids::PersonId,
        meetings::MeetingState,
        people::Training,
        unit::Unit,
    },
    planning::groups::{
        leads::School,
        nearest::{Near, nearest},
        stand_ins::at_once,
        take_over::{Candidate, Fits, HowLong, affected, back, candidates, take_over},
    },
};

/// The fields for groups: whoever leads more than these takes two turns.
const FIELDS: [&str; 8] = ["g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7"];
/// What stands in a form for "the supervisor leads again"; no id looks like it.
const BACK: &str = "=back";
const GOOD: &str = "good";
/// Others that are named beside the one chosen.
const OTHERS: usize = 3;

/// Whose groups the command is about: who leads the selected group, or who is selected.
pub fn person(app: &App) -> Option<PersonId> {
    match (app.screens.groups.page, app.screens.groups.leads.selected) {
        (Page::Leads, Some(RowId::Thing(Thing::Person(id)))) => Some(id),
        (Page::Leads, _) => None,
        _ => super::update::group(app)?.supervisor,
    }
}

/// The groups of a supervisor: those that they lead, or led until somebody stood in.
pub fn groups_of(app: &App, unit: &Unit, person: PersonId) -> Vec<Group> {
    let today = app.today();
    let own = |g: &&Group| g.supervisor == Some(person) || g.led_on(today) == Some(person);
    let mut groups: Vec<Group> = unit.groups().iter().filter(own).cloned().collect();
    groups.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    groups.truncate(FIELDS.len());
    groups
}

/// The form: for each group who takes over, for how long.
pub fn form(app: &App, unit: &Unit, person: PersonId) -> Option<Form> {
    let name = unit.person(person)?.name.to_string();
    let groups = groups_of(app, unit, person);
    if groups.is_empty() {
        return None;
    }
    let mut fields = Vec::new();
    let ask = ask(app, unit);
    let mut named: Vec<PersonId> = Vec::new();
    for (group, field) in groups.iter().zip(FIELDS) {
        let now = group.led_on(app.today());
        let all = candidates(&ask, group);
        // Whoever cannot lead cannot lead on: where nobody else can either, that is said first.
        let nobody = now == Some(person) && !all.iter().any(Candidate::can);
        let none = if nobody { Key::HandNobodyCan.into() } else { t::take_over_as_now(leader(unit, now)) };
        let mut options = vec![Choice::new("", none)];
        if now != Some(person) {
            options.push(Choice::new(BACK, t::take_over_back(&name)));
        }
        // Nobody is suggested who would have too much of it, nor for two groups at once.
        let fits = |one: &&Candidate| one.can() && now == Some(person) && !named.contains(&one.person);
        let first = all.iter().find(fits).map(|one| one.person);
        named.extend(first);
        let first = first.map(|id| id.to_string());
        options.extend(
            all.iter()
                .filter(|c| c.person != person)
                .map(|c| Choice::new(c.person, t::take_over_option(facts::name(unit, c.person), short(c)))),
        );
        let label = match group.windows.iter().next() {
            Some(&window) => t::take_over_group(&group.name, window),
            None => t::groups_plain(&group.name),
        };
        fields.push(FormField::one(field, label, options, &first.unwrap_or_default()));
    }
    let how = vec![Choice::new("time", Key::TakeOverTime), Choice::new(GOOD, Key::TakeOverGood)];
    fields.push(FormField::one("how", Key::TakeOverHow, how, "time"));
    fields.push(
        FormField::line("from", Key::TakeOverFieldFrom, &typed(Some(app.today())), DATE_MAX)
            .hint(Key::HintDateBreak),
    );
    fields.push(FormField::line("until", Key::TakeOverFieldUntil, "", DATE_MAX).hint(Key::TakeOverHintUntil));
    let key = AnyForm::Groups(FormKey::TakeOver(person));
    Some(Form::new(key, t::take_over_title(name), fields).intro(Key::TakeOverIntro))
}

fn leader(unit: &Unit, now: Option<PersonId>) -> Arg {
    now.and_then(|id| unit.person(id)).map_or(Key::GroupsNone.into(), |person| (&person.name).into())
}

/// Whether somebody can, in a word or two.
fn short(candidate: &Candidate) -> Text {
    match candidate.fits {
        Fits::Taken(_) => Key::TakeOverTaken.into(),
        Fits::NotFree(window) => t::groups_note_not_free(window),
        Fits::Free | Fits::NoTime if !candidate.has_room() => {
            t::groups_note_full(candidate.leads, candidate.most)
        }
        Fits::Free | Fits::NoTime if candidate.over => match candidate.load {
            Some(percent) if percent > 100 => t::take_over_over(percent.to_string()),
            _ => Key::TakeOverOverPeople.into(),
        },
        Fits::NoTime => Key::TakeOverNoTime.into(),
        Fits::Free => Key::TakeOverFree.into(),
    }
}

/// Everything that speaks for or against somebody.
fn long(unit: &Unit, candidate: &Candidate) -> Text {
    let fits = match candidate.fits {
        Fits::Taken(group) => {
            t::take_over_taken_by(unit.group(group).map_or_else(String::new, |g| g.name.to_string()))
        }
        Fits::NotFree(window) => t::groups_note_not_free(window),
        Fits::NoTime => Key::TakeOverNoTime.into(),
        Fits::Free => Key::TakeOverFree.into(),
    };
    let training = match candidate.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let school = if candidate.school == School::Own { Key::LeadsOwn } else { Key::LeadsOther };
    let load = match candidate.load {
        Some(percent) => t::take_over_load(percent.to_string()),
        None => Key::TakeOverNoShare.into(),
    };
    let name = facts::name(unit, candidate.person);
    t::take_over_candidate(fits, candidate.leads, load, candidate.most, name, school, training)
}

/// What the chosen ones bring, who else could, and what changes.
pub fn aside(app: &App, person: PersonId, form: &Form) -> Vec<Aside> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let groups = groups_of(app, unit, person);
    let mut out = Vec::new();
    if let Some(group) = groups.get(form.focus) {
        let all = candidates(&ask(app, unit), group);
        let chosen = form.fields.get(form.focus).and_then(|field| field.value().parse::<PersonId>().ok());
        if let Some(one) = all.iter().find(|c| Some(c.person) == chosen) {
            let said = long(unit, one);
            out.push(if one.can() { Aside::plain(said) } else { Aside::care(said) });
        }
        let others = all.iter().filter(|c| Some(c.person) != chosen && c.person != person);
        let others =
            others.take(OTHERS).map(|c| t::take_over_option(facts::name(unit, c.person), short(c)).into());
        let others: Vec<Arg> = others.collect();
        let near = nearest(&ask(app, unit), group);
        if all.is_empty() && near.is_empty() {
            out.push(Aside::care(Key::TakeOverNobody));
        } else if !near.is_empty() {
            let words = |(n, one): (usize, &Near)| {
                near::words(unit, one, if n == 0 { Which::First } else { Which::Next })
            };
            let others = near.iter().enumerate().filter(|(_, one)| Some(one.person) != chosen);
            out.extend(others.map(words));
        } else if others.is_empty() {
            out.push(Aside::plain(Key::TakeOverNobodyElse));
        } else {
            out.push(Aside::plain(t::take_over_others(Arg::List(others))));
        }
    }
    out.extend(too_much(app, unit, &groups, form));
    if let Ok((from, how_long)) = read(app, form) {
        let taken = groups.iter().zip(FIELDS).filter(|(_, field)| !form.value(field).is_empty());
        let taken: Vec<&Group> = taken.map(|(group, _)| group).collect();
        let follow = taken.iter().map(|group| affected(unit, group, from, how_long).count()).sum::<usize>();
        let of = |id| taken.iter().any(|group| group.id == id);
        let held = unit.meetings().iter().filter(|m| m.state == MeetingState::Held && of(m.group)).count();
        out.push(Aside::plain(t::take_over_follow(follow, held)));
    }
    out
}

/// Somebody chosen for more groups than they may lead, or for two at one time.
fn too_much(app: &App, unit: &Unit, groups: &[Group], form: &Form) -> Vec<Aside> {
    let mut out = Vec::new();
    let chosen: Vec<(PersonId, &Group)> = groups
        .iter()
        .zip(FIELDS)
        .filter_map(|(group, field)| Some((form.value(field).parse().ok()?, group)))
        .collect();
    let mut people: Vec<PersonId> = chosen.iter().map(|(who, _)| *who).collect();
    people.sort_unstable();
    people.dedup();
    for who in people {
        let own: Vec<&Group> = chosen.iter().filter(|(id, _)| *id == who).map(|(_, group)| *group).collect();
        let led = at_once(unit, who, app.today()).into_iter();
        let led = led.filter(|g| own.iter().all(|o| o.id != g.id)).count() + own.len();
        let most = unit.person(who).map_or(0, |person| person.leading.max_groups);
        if led > usize::from(most) && own.len() > 1 {
            out.push(Aside::care(t::groups_full_lead_many(led, most, facts::name(unit, who))));
        }
        let both = own.iter().enumerate().any(|(at, group)| {
            let others = own.iter().skip(at + 1).flat_map(|other| &other.windows);
            others.into_iter().any(|w| group.windows.iter().any(|o| o.overlaps(*w)))
        });
        if both {
            out.push(Aside::care(t::take_over_twice(facts::name(unit, who))));
        }
    }
    out
}

fn read(app: &App, form: &Form) -> Result<(NaiveDate, HowLong), Vec<Wrong>> {
    let near = near(app);
    let one = |wrong| vec![wrong];
    let from =
        breaks::date(app, form, "from", &near, End::First).map_err(one)?.unwrap_or_else(|| app.today());
    if form.value("how") == GOOD {
        return Ok((from, HowLong::Good));
    }
    // "+6v" is six weeks with the day on which it begins.
    let near = Reference { today: from.pred_opt().unwrap_or(from), ..near };
    let until = breaks::date(app, form, "until", &near, End::Last).map_err(one)?;
    if until.is_some_and(|until| until < from) {
        return Err(vec![Wrong::new("until", Key::MemberWrongBack)]);
    }
    Ok((from, HowLong::Until(until)))
}

/// Saves the form as one edit.
///
/// # Errors
/// Days that do not read, or nobody chosen.
pub fn submit(app: &mut App, person: PersonId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("from", Key::FormGone)];
    let (from, how_long) = read(app, form)?;
    let unit = app.unit().ok_or_else(gone)?;
    let groups = groups_of(app, unit, person);
    let mut edits: Vec<Edit> = Vec::new();
    let mut taken: Vec<(Option<PersonId>, &Group)> = Vec::new();
    for (group, field) in groups.iter().zip(FIELDS) {
        let value = form.value(field);
        if value == BACK {
            edits.extend(back(group, from));
            taken.push((None, group));
        } else if let Ok(who) = value.parse::<PersonId>() {
            edits.extend(take_over(unit, group, who, from, how_long));
            taken.push((Some(who), group));
        }
    }
    let said = match taken.as_slice() {
        [] => {
            return Err(vec![Wrong::new(FIELDS.first().copied().unwrap_or("from"), Key::TakeOverNoneChosen)]);
        }
        [(None, group)] => t::take_over_did_back(&group.name, facts::name(unit, person)),
        [(Some(who), group)] => {
            let name = facts::name(unit, *who);
            match how_long {
                HowLong::Good => t::take_over_did_good(Arg::ShortDate(from), &group.name, name),
                HowLong::Until(Some(until)) => {
                    t::take_over_did_until(Arg::ShortDate(from), &group.name, name, Arg::ShortDate(until))
                }
                HowLong::Until(None) => t::take_over_did(Arg::ShortDate(from), &group.name, name),
            }
        }
        several => t::take_over_did_several(several.len()),
    };
    Ok(app.commit(edits.into_iter().collect(), said))
}

/// Who stands in for a group's supervisor now or later: `Karin Sjö från tor 3 dec till fre 18 dec`.
pub fn stand_ins(app: &App, unit: &Unit, group: &Group) -> Vec<String> {
    let today = app.today();
    group.stand_ins_from(today).map(|(from, one)| app.say(&stand_in(unit, from, &one))).collect()
}

/// One of them: `Karin Sjö för Anna Ek från tor 3 dec till fre 18 dec`.
pub fn stand_in(unit: &Unit, from: NaiveDate, one: &StandIn) -> Text {
    let (name, day) = (facts::name(unit, one.who), Arg::ShortDate);
    match (one.of.map(|of| facts::name(unit, of)), one.until) {
        (Some(of), Some(until)) => t::take_over_of_until(day(from), name, of, day(until)),
        (Some(of), None) => t::take_over_of(day(from), name, of),
        (None, Some(until)) => t::take_over_from_until(day(from), name, day(until)),
        (None, None) => t::take_over_from(day(from), name),
    }
}
