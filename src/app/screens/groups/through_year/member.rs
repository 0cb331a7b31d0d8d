//! A person's time in a group: begins, ends, is on leave. What was noted while they were there stays.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    app::{
        App,
        aside::Aside,
        describe_finding,
        form::{Choice, Face, Form, FormField, Wrong},
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            choices::{DATE_MAX, near, typed},
            groups::{
                facts, state::FormKey, through_year::who_leads::with_led, update::member, wrong_words::thin,
            },
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Change, On},
        edit::Edit,
        groups::{Away, Group, MemberState, Membership},
        ids::{GroupId, PersonId},
        people::{Outside, Person, PersonChange},
        text::Note,
        unit::Unit,
    },
    planning::groups::{
        job::size::{Asked, Limits},
        membership::{
            presence::{Thin, falls_below, present},
            settle::{has_met, leaving},
        },
    },
};

const FIELDS: [&str; 4] = ["until", "from", "away", "back"];

/// What holds after the last day: the person takes no more part, or waits for another group.
const AFTER: &str = "after";
const STOPS: &str = "stops";
const WAITS: &str = "waits";

/// The form: when somebody ends, begins, is away.
pub fn form(unit: &Unit, id: GroupId, person: PersonId) -> Option<Form> {
    let group = unit.group(id)?;
    let is = group.members.get(&person)?;
    let dates = [is.until, is.from, is.away.map(|away| away.from), is.away.and_then(|away| away.until)];
    let labels = [Key::MemberUntil, Key::MemberFrom, Key::MemberAway, Key::MemberBack];
    let hints = [Key::MemberHintUntil, Key::MemberHintFrom, Key::MemberHintAway, Key::MemberHintBack];
    let fields = FIELDS.into_iter().zip(labels).zip(hints).zip(dates);
    let field = |(((id, label), hint), date)| FormField::line(id, label, &typed(date), DATE_MAX).hint(hint);
    let mut fields: Vec<FormField> = fields.map(field).collect();
    fields.insert(1, after(unit, is, person));
    let key = AnyForm::Groups(FormKey::Member(id, person));
    Some(Form::new(key, title(unit, group, person), fields).intro(Key::MemberIntro))
}

/// Most of those who end leave the programme: that is what holds until somebody says otherwise.
fn after(unit: &Unit, is: &Membership, person: PersonId) -> FormField {
    let takes_part = unit.person(person).is_some_and(|person| person.outside.is_none());
    let now = if is.until.is_some() && takes_part { WAITS } else { STOPS };
    let options = vec![Choice::new(STOPS, Key::MemberAfterStops), Choice::new(WAITS, Key::MemberAfterWaits)];
    FormField::one(AFTER, Key::MemberAfter, options, now).hint(Key::MemberHintAfter)
}

fn title(unit: &Unit, group: &Group, person: PersonId) -> Text {
    t::member_title(&group.name, facts::name(unit, person))
}

/// What holds after the last day is asked only where there is one.
pub fn face(app: &App, id: GroupId, person: PersonId, form: &Form) -> Option<Face> {
    let unit = app.unit()?;
    let idle = if form.value("until").trim().is_empty() { vec![AFTER] } else { Vec::new() };
    Some(Face { title: title(unit, unit.group(id)?, person), intro: Key::MemberIntro.into(), idle })
}

/// What the dates mean for meetings that are planned.
pub fn aside(app: &App, id: GroupId, form: &Form) -> Vec<Aside> {
    let Some(now) = read(app, form, Membership::default()).ok() else { return Vec::new() };
    let Some(unit) = app.unit() else { return Vec::new() };
    let read = form.fields.get(form.focus).and_then(|field| {
        let day = breaks::date(app, form, field.id, &near(app), end_of(field.id)).ok()?;
        let is_open = field.id == "back" && now.away.is_some();
        (day.is_some() || is_open).then(|| Aside::plain(breaks::read_as(field, day)))
    });
    let coming = unit.meetings_of(id).into_iter().filter(|m| m.stands() && m.when.date >= app.today());
    let (with, without): (Vec<_>, Vec<_>) = coming.partition(|m| now.on(m.when.date) == MemberState::In);
    let said = Aside::plain(t::member_meetings(with.len(), without.len()));
    let small = match &form.key {
        AnyForm::Groups(FormKey::Member(_, person)) => {
            too_few(app, id, *person, Some(now)).map(|(found, asked)| thin(found, asked))
        }
        _ => None,
    };
    read.into_iter().chain([said]).chain(small.map(Aside::care)).collect()
}

/// That a group gets too small, or smaller still, when somebody's time in it becomes another.
pub fn too_few(app: &App, id: GroupId, person: PersonId, now: Option<Membership>) -> Option<(Thin, Asked)> {
    let group = app.unit()?.group(id)?;
    let mut after = group.clone();
    match now {
        Some(now) => after.members.insert(person, now),
        None => after.members.remove(&person),
    };
    gets_too_few(app, group, &after)
}

/// The same of a group as it would be.
pub fn gets_too_few(app: &App, group: &Group, after: &Group) -> Option<(Thin, Asked)> {
    let unit = app.unit()?;
    let limits = Limits::of(unit, facts::programme_of(app, group)?.size.as_ref()?);
    let found = falls_below(unit, group, after, limits.min.into(), app.today())?;
    Some((found, limits.asked(found.members)))
}

/// Which day of a break a field asks for.
fn end_of(field: &str) -> End {
    match field {
        "until" => End::Leaves,
        "back" => End::Last,
        _ => End::First,
    }
}

fn read(app: &App, form: &Form, was: Membership) -> Result<Membership, Vec<Wrong>> {
    let near = near(app);
    let mut wrong = Vec::new();
    let mut date = |id: &'static str| {
        breaks::date(app, form, id, &near, end_of(id)).unwrap_or_else(|why| {
            wrong.push(why);
            None
        })
    };
    let [until, from, away, back] = FIELDS.map(&mut date);
    let before =
        |one: Option<NaiveDate>, other: Option<NaiveDate>| one.zip(other).is_some_and(|(a, b)| b < a);
    if before(from, until) {
        wrong.push(Wrong::new("until", Key::MemberWrongUntil));
    }
    if before(away, back) {
        wrong.push(Wrong::new("back", Key::MemberWrongBack));
    }
    // Nobody is on leave before they begin, nor after they have left.
    if let Some(begins) = from.filter(|_| before(from, away)) {
        wrong.push(Wrong::new("away", t::hand_wrong_away_begins(Arg::ShortDate(begins))));
    } else if let Some(left) = until.filter(|_| before(away, until)) {
        wrong.push(Wrong::new("away", t::hand_wrong_away_left(Arg::ShortDate(left))));
    }
    if away.is_none() && back.is_some() {
        wrong.push(Wrong::new("away", Key::MemberWrongAway));
    }
    let away = away.map(|from| Away { from, until: back });
    if wrong.is_empty() { Ok(Membership { from, until, away, ..was }) } else { Err(wrong) }
}

/// Saves the form.
///
/// # Errors
/// Days that do not read, or in the wrong order.
pub fn submit(app: &mut App, id: GroupId, person: PersonId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("until", Key::FormGone)];
    let unit = app.unit().ok_or_else(gone)?;
    let group = unit.group(id).ok_or_else(gone)?;
    let was = *group.members.get(&person).ok_or_else(gone)?;
    let now = read(app, form, was)?;
    let name = facts::name(unit, person);
    let day = Arg::ShortDate;
    let said = match (now.until, now.from, now.away) {
        (Some(until), ..) if now.until != was.until => t::member_did_until(day(until), &group.name, name),
        (_, Some(from), _) if now.from != was.from => t::member_did_from(day(from), &group.name, name),
        (.., Some(Away { from, until: Some(until) })) if now.away != was.away => {
            t::member_did_away_until(day(from), &group.name, name, day(until))
        }
        (.., Some(away)) if now.away != was.away => t::member_did_away(day(away.from), &group.name, name),
        _ => t::member_did_change(&group.name, name),
    };
    let time = (now != was).then(|| member(group, person, Some(now)));
    let part = unit.person(person).and_then(|person| takes_part(app, group, form, (was, now), person));
    let stops =
        matches!(&part, Some(Edit::Person(On::Change(_, PersonChange::Outside(c)))) if c.now.is_some());
    let said = if stops { with_led(app, person, t::member_did_stop(said)) } else { said };
    let said = with_too_few(said, too_few(app, id, person, Some(now)));
    Ok(app.commit(time.into_iter().chain(part).collect(), said))
}

/// The edit by which whoever ends in a group takes no more part, or does again: whoever has no last day any more
/// is back, and whoever waits for another group takes part.
fn takes_part(
    app: &App,
    group: &Group,
    form: &Form,
    (was, now): (Membership, Membership),
    person: &Person,
) -> Option<Edit> {
    let stops = match now.until {
        Some(_) if now.until != was.until || form.touched(AFTER) => form.value(AFTER) == STOPS,
        None if was.until.is_some() => false,
        _ => return None,
    };
    let because = |until| Note::new(&app.say(&t::member_stops_because(Arg::Date(until), &group.name)));
    // A reason that people wrote themselves stays.
    let is_own = |outside: &Outside| was.until.is_none_or(|until| outside.reason != because(until));
    if stops && person.outside.as_ref().is_some_and(is_own) {
        return None;
    }
    let reason = now.until.filter(|_| stops).map(because);
    let outside = reason.map(|reason| Outside { reason, plan: Note::default() });
    let change = Change::new(person.outside.clone(), outside);
    (change.was != change.now).then_some(Edit::Person(On::Change(person.id, PersonChange::Outside(change))))
}

/// What was done, and that too few are left by it.
pub fn with_too_few(said: Text, few: Option<(Thin, Asked)>) -> Text {
    let (day, asked) = (Arg::ShortDate, describe_finding::asked_size);
    // Without a full stop: more may follow, as who did it in the history.
    match few {
        Some((Thin { from, until: Some(until), members }, least)) => {
            t::member_did_too_few(t::member_few_until(day(from), members, asked(least), day(until)), said)
        }
        Some((Thin { from, until: None, members }, least)) => {
            t::member_did_too_few(t::member_few(day(from), members, asked(least)), said)
        }
        None => said,
    }
}

/// The time of somebody who joins today: a group that has met before did so without them.
pub fn joining(unit: &Unit, group: &Group, today: NaiveDate) -> Membership {
    Membership { from: has_met(unit, group.id, today).then_some(today), ..Membership::default() }
}

/// The edit by which somebody who has been at meetings leaves a group with the day before `today`; none
/// where nothing would be lost by taking them out.
pub fn leaves(unit: &Unit, group: &Group, person: PersonId, today: NaiveDate) -> Option<(Edit, NaiveDate)> {
    let now = leaving(unit, group, person, today)?;
    Some((member(group, person, Some(now)), now.until?))
}

/// What there is to know about somebody's time in a group.
pub fn notes(app: &App, is: &Membership) -> Vec<Text> {
    let day = Arg::ShortDate;
    let state = is.on(app.today());
    let ends = is.until.filter(|_| state != MemberState::Left);
    let first = match state {
        MemberState::Left => is.until.map(|until| t::member_left(day(until))),
        MemberState::Coming => is.from.map(|from| t::member_coming(day(from))),
        MemberState::Away => Some(match is.away.and_then(|away| away.until) {
            Some(until) => t::member_away_until(day(until)),
            None => Key::MemberIsAway.into(),
        }),
        MemberState::In => leave(is, app.today()),
    };
    // Whoever is on leave and then leaves does both.
    first.into_iter().chain(ends.map(|until| t::member_ends(day(until)))).collect()
}

/// The same for a page with more room: of a leave that has begun the first day too.
pub fn whole(app: &App, is: &Membership) -> Vec<Text> {
    let begun = leave(is, app.today()).filter(|_| is.on(app.today()) == MemberState::Away);
    let rest = notes(app, is).into_iter().skip(usize::from(begun.is_some()));
    begun.into_iter().chain(rest).collect()
}

/// The days of a leave that is not over.
fn leave(is: &Membership, today: NaiveDate) -> Option<Text> {
    let (away, day) = (is.away?, Arg::ShortDate);
    match away.until {
        Some(last) if last < today => None,
        Some(last) => Some(t::member_away_from_until(day(away.from), day(last))),
        None => Some(t::member_away_from(day(away.from))),
    }
}

/// The next day from which fewer are there than today, and how many then. That all leave is the group's end.
fn fewer(group: &Group, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let now = present(group, today);
    let ends = group.members.values().filter_map(|is| is.until?.succ_opt()).filter(|day| *day > today);
    let then = ends.collect::<BTreeSet<_>>().into_iter().map(|day| (day, present(group, day)));
    then.into_iter().find(|(_, n)| *n > 0 && *n < now)
}

/// Who of a group is on leave, will be, begins or ends, each with the days: they count as members meanwhile.
pub fn leaves_of(app: &App, unit: &Unit, group: &Group) -> Vec<Text> {
    let of = |(id, is): (&PersonId, &Membership)| {
        let notes = if is.on(app.today()) == MemberState::Left { Vec::new() } else { whole(app, is) };
        let name = facts::name(unit, *id);
        notes.into_iter().map(|note| t::person_in_group(&name, note)).collect::<Vec<_>>()
    };
    group.members.iter().flat_map(of).collect()
}

/// How many are on leave, will come and have left; nothing where all are there.
pub fn counts(app: &App, group: &Group) -> Option<Text> {
    let count = |state| group.members.values().filter(|is| is.on(app.today()) == state).count();
    let all = [
        (count(MemberState::Away), t::member_count_away as fn(usize) -> Text),
        (count(MemberState::Coming), t::member_count_coming),
        (count(MemberState::Left), t::member_count_left),
    ];
    let mut said: Vec<Arg> = all.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(n).into()).collect();
    said.extend(
        fewer(group, app.today()).map(|(day, n)| t::member_count_then(n, Arg::ShortDate(day)).into()),
    );
    (!said.is_empty()).then(|| t::groups_plain(Arg::List(said)))
}
