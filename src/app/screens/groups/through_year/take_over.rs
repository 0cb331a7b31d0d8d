//! A supervisor cannot lead: who can take over each of their groups, and for how long.

use chrono::NaiveDate;

use super::{
    near::{self, Which},
    taken_over::{Leads, leads},
    who_leads::by_name,
};
use crate::{
    app::{
        App,
        aside::Aside,
        command::Command,
        form::{Choice, Face, Form, FormField, Wrong},
        key_sheet::key_name,
        keymap,
        list::RowId,
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            calendar,
            choices::{DATE_MAX, first_of, near, typed},
            groups::{
                facts,
                pages::leads::ask,
                proposals::differs::lock_name,
                state::{FormKey, Page},
            },
        },
    },
    i18n::{Arg, Key, Text, dates::Reference, t},
    model::{
        error::Thing,
        groups::{Group, Lock, StandIn},
        ids::PersonId,
        meetings::{Meeting, MeetingState},
        people::Training,
        unit::Unit,
    },
    planning::{
        groups::{
            leads::School,
            nearest::{Near, listed, nearest},
            stand_ins::{self, at_once},
            take_over::{Candidate, Fits, HowLong, affected, candidates, still_expected},
            unled::of_stand_in,
        },
        staff,
    },
};

/// The fields for groups: whoever leads more than these takes two turns.
pub(super) const FIELDS: [&str; 8] = ["g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7"];
/// What stands in a form for "the supervisor leads again"; no id looks like it.
pub(super) const BACK: &str = "=back";
/// The same for "nobody yet".
pub(super) const NOBODY: &str = "=nobody";
const GOOD: &str = "good";
/// Others that are named beside the one chosen.
const OTHERS: usize = 3;

/// Whose groups the command is about: who leads the selected group, or who is selected.
pub fn person(app: &App) -> Option<PersonId> {
    match (app.screens.groups.page, app.screens.groups.leads.selected) {
        (Page::Leads, Some(RowId::Thing(Thing::Person(id)))) => Some(id),
        (Page::Leads, _) => None,
        _ => super::super::update::group(app)?.supervisor,
    }
}

/// The groups of a supervisor: those that they lead, or lead for somebody else, today or later.
pub fn groups_of(app: &App, unit: &Unit, person: PersonId) -> Vec<Group> {
    let today = app.today();
    let own = |g: &&Group| stand_ins::leads(g, person, today);
    let mut groups: Vec<Group> = unit.groups().iter().filter(own).cloned().collect();
    groups.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    groups.truncate(FIELDS.len());
    groups
}

/// What is said already of who leads these groups in place of their supervisor: the first time of it.
pub(super) fn said(app: &App, groups: &[Group]) -> Option<(NaiveDate, StandIn)> {
    let first = |group: &Group| group.stand_ins_from(app.today()).next();
    groups.iter().filter_map(first).min_by_key(|(from, _)| *from)
}

/// The groups of somebody that others lead for them, now or later.
pub(super) fn led_by_others(app: &App, groups: &[Group], person: PersonId) -> Vec<Group> {
    let own = |group: &&Group| group.supervisor == Some(person);
    let others = |group: &&Group| group.stand_ins_from(app.today()).next().is_some();
    groups.iter().filter(own).filter(others).cloned().collect()
}

/// The form: for each group who takes over, for how long. Where somebody stands in already, that is what
/// the form shows, and the supervisor can be back in one act.
pub fn form(app: &App, unit: &Unit, person: PersonId) -> Option<Form> {
    let name = unit.person(person)?.name.to_string();
    let groups = groups_of(app, unit, person);
    if groups.is_empty() {
        return None;
    }
    let today = app.today();
    let said = said(app, &groups);
    let away = said.filter(|_| !led_by_others(app, &groups, person).is_empty());
    let from = said.map_or(today, |(from, _)| from.max(today));
    let mut fields = Vec::new();
    let ask = ask(app, unit);
    let mut named: Vec<PersonId> = Vec::new();
    for (group, field) in groups.iter().zip(FIELDS) {
        let standing = group.stand_ins_from(today).next();
        let now = standing.map_or(group.supervisor, |(_, one)| one.leads());
        let all = listed(&ask, group);
        // Whoever cannot lead cannot lead on. What is written down of their leave already stays as it is.
        let missed = now == Some(person) && away.is_none();
        // Nobody is suggested who would have too much of it, nor for two groups at once.
        let fits = |one: &&Candidate| one.can() && missed && !named.contains(&one.person);
        let others = all.iter().filter(|c| ![Some(person), now, group.supervisor].contains(&Some(c.person)));
        let first = others.clone().find(fits).map(|one| one.person);
        named.extend(first);
        let mut options: Vec<Choice> = others
            .map(|c| Choice::new(c.person, t::take_over_option(facts::name(unit, c.person), short(c))))
            .collect();
        let as_now = Choice::new("", t::take_over_as_now(leader(unit, standing.is_some(), now)));
        let nobody = (group.supervisor.is_some() && (standing.is_none() || now.is_some()))
            .then(|| Choice::new(NOBODY, Key::TakeOverNobodyYet));
        // Where nobody can be suggested, that nobody leads yet is what holds when nothing is chosen.
        if missed && first.is_none() && nobody.is_some() {
            options.splice(0..0, nobody);
            options.push(as_now);
        } else {
            options.insert(0, as_now);
            options.extend(nobody);
        }
        let chosen = match first {
            Some(id) => id.to_string(),
            None => options.first().map(|option| option.value.clone()).unwrap_or_default(),
        };
        if let Some(supervisor) = group.supervisor.filter(|_| standing.is_some()) {
            options.push(Choice::new(BACK, t::take_over_back(facts::name(unit, supervisor))));
        }
        let label = match group.windows.iter().next() {
            Some(&window) => t::take_over_group(&group.name, window),
            None => t::groups_plain(&group.name),
        };
        fields.push(FormField::one(field, label, options, &chosen));
    }
    let mut how = vec![Choice::new("time", Key::TakeOverTime), Choice::new(GOOD, Key::TakeOverGood)];
    if away.is_some() {
        how.push(Choice::new(BACK, t::take_over_is_back(&name)));
    }
    fields.push(FormField::one("how", Key::TakeOverHow, how, "time"));
    let until = said.and_then(|(_, one)| one.until);
    let day = |id, label, day, hint: Key| FormField::line(id, label, &typed(day), DATE_MAX).hint(hint);
    fields.push(day("from", Key::TakeOverFieldFrom, Some(from), Key::HintDateBreak));
    fields.push(day("until", Key::TakeOverFieldUntil, until, Key::TakeOverHintUntil));
    if away.is_some() {
        fields.push(day("back", Key::TakeOverFieldBack, Some(from), Key::TakeOverHintBack));
    }
    let key = AnyForm::Groups(FormKey::TakeOver(person));
    let mut form = Form::new(key, t::take_over_title(&name), fields);
    if let Some(face) = face(app, person, &form) {
        form.wear(face);
    }
    Some(form)
}

/// What the form is for: who leads in place of somebody, or that they lead again. Then no stand-in is asked
/// for, and what holds for good has no last day.
pub fn face(app: &App, person: PersonId, form: &Form) -> Option<Face> {
    let name = facts::name(app.unit()?, person);
    let how = form.value("how");
    if how == BACK {
        let idle = FIELDS.into_iter().chain(["from", "until"]).collect();
        return Some(Face {
            title: t::take_over_title_back(&name),
            intro: Key::TakeOverIntroBack.into(),
            idle,
        });
    }
    let intro = match form.field("back") {
        Some(_) if how != GOOD => t::take_over_intro_away(&name),
        _ => Key::TakeOverIntro.into(),
    };
    let until = (how == GOOD).then_some("until");
    Some(Face { title: t::take_over_title(&name), intro, idle: until.into_iter().chain(["back"]).collect() })
}

/// The same form where the supervisor is back, for whoever gives a group back to them.
pub fn back_form(app: &App, person: PersonId) -> Option<Form> {
    let mut form = form(app, app.unit()?, person)?;
    let how = form.fields.iter_mut().find(|field| field.id == "how")?;
    how.restore(BACK);
    let face = face(app, person, &form).filter(|_| form.value("how") == BACK)?;
    form.wear(face);
    Some(form)
}

fn leader(unit: &Unit, is_replaced: bool, now: Option<PersonId>) -> Arg {
    let nobody = if is_replaced { Key::TakeOverNobodyYet } else { Key::GroupsNone };
    now.and_then(|id| unit.person(id)).map_or(nobody.into(), |person| (&person.name).into())
}

/// Whether somebody can, in a word or two.
pub fn short(candidate: &Candidate) -> Text {
    match candidate.fits {
        Fits::Taken(_) | Fits::Elsewhere(_) => Key::TakeOverTaken.into(),
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
        Fits::Elsewhere(window) => match unit.elsewhere().weekly(candidate.person, window) {
            Some(there) => t::elsewhere_note(&there.group, &there.unit),
            None => Key::TakeOverTaken.into(),
        },
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
    let mut out: Vec<Aside> = read_as(app, form).into_iter().collect();
    if form.value("how") == BACK {
        let from = first(app, form).ok();
        out.extend(from.map(|from| Aside::plain(given_back(app, unit, &groups, person, from))));
        return out;
    }
    let field = form.fields.get(form.focus);
    let at = field.and_then(|field| FIELDS.iter().position(|id| *id == field.id));
    if let Some(group) = at.and_then(|at| groups.get(at)) {
        out.extend(by_name(app, unit, group).into_iter().map(Aside::plain));
        let all = candidates(&ask(app, unit), group);
        let chosen = field.and_then(|field| field.value().parse::<PersonId>().ok());
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
    out.extend(busy(app, unit, &groups, form, at));
    out.extend(held_fast(&groups, form));
    if let Ok((from, how_long)) = read(app, form) {
        let taken = groups.iter().zip(FIELDS);
        let taken = taken.filter_map(|(group, field)| Some((group, leads(app, form, group, field)?)));
        let (missed, taken): (Vec<_>, Vec<_>) = taken.partition(|(_, leads)| *leads == Leads::Nobody);
        // Whoever leads a meeting already is no new leader of it.
        let count = |groups: &[(&Group, Leads)]| -> usize {
            let new = |(group, leads): &(&Group, Leads)| {
                let now = match leads {
                    Leads::Other(who) => Some(*who),
                    Leads::Back => group.supervisor,
                    Leads::Nobody => None,
                };
                let other = move |m: &&Meeting| now.is_none() || staff::leader(unit, m) != now;
                affected(unit, group, from, how_long).filter(other).count()
            };
            groups.iter().map(new).sum()
        };
        let unled = count(&missed);
        if unled > 0 {
            out.push(Aside::care(t::take_over_unled(unled)));
        }
        let follow = count(&taken);
        let of = |id| taken.iter().any(|(group, _)| group.id == id);
        let held = unit.meetings().iter().filter(|m| m.state == MeetingState::Held && of(m.group)).count();
        out.extend(other_meetings(app, unit, (person, &groups), (from, how_long)));
        out.push(Aside::plain(t::take_over_follow(follow, held)));
    }
    out
}

/// That whoever does not lead for a time stays expected elsewhere, and how to note that they cannot come.
fn other_meetings(
    app: &App,
    unit: &Unit,
    (person, groups): (PersonId, &[Group]),
    (from, how_long): (NaiveDate, HowLong),
) -> Option<Aside> {
    let HowLong::Until(until) = how_long else { return None };
    let all = still_expected(unit, groups, person, (from, until));
    let named = |meeting: &&Meeting| {
        let what = calendar::facts::name_in_short(app, unit, meeting);
        Arg::from(t::take_over_meeting(Arg::ShortDate(meeting.when.date), what))
    };
    let meetings = first_of(all.iter().map(named).collect(), OTHERS);
    let key = keymap::keys(Command::Attendance).first().map(|&key| key_name(app.i18n, key));
    (!all.is_empty()).then(|| {
        Aside::care(t::take_over_expected(key.unwrap_or_default(), meetings, facts::name(unit, person)))
    })
}

/// That somebody leads all their groups again.
pub(super) fn given_back(
    app: &App,
    unit: &Unit,
    groups: &[Group],
    person: PersonId,
    from: NaiveDate,
) -> Text {
    let groups = led_by_others(app, groups, person);
    let names = groups.iter().map(|group| Arg::from(&group.name)).collect();
    t::take_over_did_back_all(Arg::ShortDate(from), Arg::List(names), facts::name(unit, person))
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
        let led = led + stand_ins::led_elsewhere(unit, who);
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

/// Those chosen for other groups than the one with the focus who cannot be there: it is allowed, and said.
fn busy(app: &App, unit: &Unit, groups: &[Group], form: &Form, focus: Option<usize>) -> Vec<Aside> {
    let Ok((from, how_long)) = read(app, form) else { return Vec::new() };
    let until = match how_long {
        HowLong::Until(until) => until,
        HowLong::Good => None,
    };
    let of = |(at, (group, field)): (usize, (&Group, &str))| {
        let who = form.value(field).parse::<PersonId>().ok().filter(|_| focus != Some(at))?;
        let is = StandIn { who, until, of: group.supervisor };
        let one = of_stand_in(unit, group, from, is).into_iter().next()?;
        let name = facts::name(unit, who);
        Some(Aside::care(match one.has.and_then(|id| unit.group(id)) {
            Some(other) => t::take_over_cannot_has(&group.name, name, &other.name),
            None => t::take_over_cannot(&group.name, name, one.window),
        }))
    };
    groups.iter().zip(FIELDS).enumerate().filter_map(of).collect()
}

/// That the supervisor of a group is locked who is replaced for good.
fn held_fast(groups: &[Group], form: &Form) -> Vec<Aside> {
    if form.value("how") != GOOD {
        return Vec::new();
    }
    let chosen = groups
        .iter()
        .zip(FIELDS)
        .filter(|(_, field)| form.value(field) == NOBODY || form.value(field).parse::<PersonId>().is_ok());
    let locked = chosen.filter(|(group, _)| group.locks.contains(&Lock::Supervisor));
    let said = |(group, _): (&Group, &str)| {
        Aside::plain(t::hand_locked(&group.name, Arg::list([lock_name(Lock::Supervisor)])))
    };
    locked.map(said).collect()
}

pub(super) fn read(app: &App, form: &Form) -> Result<(NaiveDate, HowLong), Vec<Wrong>> {
    let one = |wrong| vec![wrong];
    let how = form.value("how");
    let from = first(app, form).map_err(one)?;
    if how == GOOD {
        return Ok((from, HowLong::Good));
    }
    if how == BACK {
        return Ok((from, HowLong::Until(None)));
    }
    let until = last(app, form, from).map_err(one)?;
    if until.is_some_and(|until| until < from) {
        return Err(vec![Wrong::new("until", Key::MemberWrongBack)]);
    }
    Ok((from, HowLong::Until(until)))
}

/// From which day on another leads, or the supervisor again; today where nothing is typed.
pub(super) fn first(app: &App, form: &Form) -> Result<NaiveDate, Wrong> {
    let field = if form.value("how") == BACK { "back" } else { "from" };
    Ok(breaks::date(app, form, field, &near(app), End::First)?.unwrap_or_else(|| app.today()))
}

/// Until which day another leads: "+6v" is six weeks with the day on which it begins.
fn last(app: &App, form: &Form, from: NaiveDate) -> Result<Option<NaiveDate>, Wrong> {
    let near = Reference { today: from.pred_opt().unwrap_or(from), ..near(app) };
    breaks::date(app, form, "until", &near, End::Last)
}

/// The day that is meant by what is typed in the field with the focus.
fn read_as(app: &App, form: &Form) -> Option<Aside> {
    let from = first(app, form).ok()?;
    let field = form.fields.get(form.focus)?;
    let day = match field.id {
        "from" | "back" => Some(from),
        "until" => last(app, form, from).ok()?,
        _ => return None,
    };
    Some(Aside::plain(breaks::read_as(field, day)))
}
