//! A supervisor cannot lead: who can take over each of their groups, and for how long.

use chrono::NaiveDate;

use super::{
    take_over_aside::short,
    taken_over::{Leads, leads},
};
use crate::{
    app::{
        App,
        form::{Choice, Face, Form, FormField, Offer, Wrong},
        list::RowId,
        screens::{
            FormKey as AnyForm,
            breaks::{self, End},
            choices::{DATE_MAX, near, typed},
            groups::{
                facts,
                pages::leads::ask,
                state::{FormKey, Page},
            },
        },
    },
    i18n::{Arg, Key, Text, dates::Reference, t},
    model::{
        error::Thing,
        groups::{Group, StandIn},
        ids::{GroupId, PersonId},
        unit::Unit,
    },
    planning::groups::leading::{
        candidates::Candidate, leads::Ask, nearest::listed, stand_ins, take_over::HowLong,
    },
};

/// The fields for groups: whoever leads more than these takes two turns.
pub(super) const FIELDS: [&str; 8] = ["g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7"];
/// What stands in a form for "the supervisor leads again"; no id looks like it.
pub(super) const BACK: &str = "=back";
/// The same for "nobody yet".
pub(super) const NOBODY: &str = "=nobody";
pub(super) const GOOD: &str = "good";

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
    let until = said.and_then(|(_, one)| one.until);
    let mut fields = Vec::new();
    let ask = ask(app, unit).for_a_time(from, until);
    let mut named: Vec<(PersonId, GroupId)> = Vec::new();
    for (group, field) in groups.iter().zip(FIELDS) {
        let ask = ask.clone().besides(named.clone());
        let offered = offered(app, &ask, person, group, away.is_some());
        // Nobody is suggested for two groups at once.
        let first = offered.first.filter(|id| named.iter().all(|(who, _)| who != id));
        named.extend(first.map(|who| (who, group.id)));
        let options = offered.options(first.is_some());
        let chosen = match first {
            Some(id) => id.to_string(),
            None => options.first().map(|option| option.value.clone()).unwrap_or_default(),
        };
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

/// What can be chosen for a group.
struct Offered {
    /// The first of those who can take over, where the group is to get somebody.
    first: Option<PersonId>,
    /// Whether it is to.
    missed: bool,
    others: Vec<Choice>,
    as_now: Choice,
    nobody: Option<Choice>,
    back: Option<Choice>,
}

impl Offered {
    /// In the order in which they stand: where nobody is suggested, that nobody leads yet is what holds when
    /// nothing is chosen.
    fn options(self, is_suggested: bool) -> Vec<Choice> {
        let mut options = self.others;
        if self.missed && !is_suggested && self.nobody.is_some() {
            options.splice(0..0, self.nobody);
            options.push(self.as_now);
        } else {
            options.insert(0, self.as_now);
            options.extend(self.nobody);
        }
        options.extend(self.back);
        options
    }
}

/// What can be chosen for a group of somebody who cannot lead; whether others lead for them already.
fn offered(app: &App, ask: &Ask<'_>, person: PersonId, group: &Group, is_replaced: bool) -> Offered {
    let unit = ask.unit;
    let standing = group.stand_ins_from(app.today()).next();
    let now = standing.map_or(group.supervisor, |(_, one)| one.leads());
    let all = listed(ask, group);
    // Whoever cannot lead cannot lead on. What is written down of their leave already stays as it is.
    let missed = now == Some(person) && !is_replaced;
    let others = all.iter().filter(|c| ![Some(person), now, group.supervisor].contains(&Some(c.person)));
    // Nobody is suggested who would have too much of it.
    let first = others.clone().find(|one| one.can() && missed).map(|one| one.person);
    let nobody = (group.supervisor.is_some() && (standing.is_none() || now.is_some()))
        .then(|| Choice::new(NOBODY, Key::TakeOverNobodyYet));
    let back = group.supervisor.filter(|_| standing.is_some());
    let option =
        |c: &Candidate| Choice::new(c.person, t::take_over_option(facts::name(unit, c.person), short(c)));
    Offered {
        first,
        missed,
        others: others.map(option).collect(),
        as_now: Choice::new("", t::take_over_as_now(leader(unit, standing.is_some(), now))),
        nobody,
        back: back.map(|id| Choice::new(BACK, t::take_over_back(facts::name(unit, id)))),
    }
}

/// What each group can be given to by what the form says of the others, and of the days.
pub fn offers(app: &App, person: PersonId, form: &Form) -> Vec<Offer> {
    let Some(unit) = app.unit().filter(|_| form.value("how") != BACK) else { return Vec::new() };
    let groups = groups_of(app, unit, person);
    let is_replaced = !led_by_others(app, &groups, person).is_empty();
    let ask = asked(app, unit, &groups, form);
    let of = |(group, id): (&Group, &'static str)| {
        let options = offered(app, &ask, person, group, is_replaced);
        // As they stood when the form was opened: what is chosen keeps its place.
        let nobody_first = form.field(id).is_some_and(|field| field.first() == Some(NOBODY));
        Offer { id, options: options.options(!nobody_first), hint: None }
    };
    groups.iter().zip(FIELDS).map(of).collect()
}

/// What is asked about those who could take over: for the days that a form says, with what it gives to whom.
pub(super) fn asked<'a>(app: &'a App, unit: &'a Unit, groups: &[Group], form: &Form) -> Ask<'a> {
    let ask = ask(app, unit).besides(given(app, groups, form));
    match read(app, form) {
        Ok((from, HowLong::Until(until))) => ask.for_a_time(from, until),
        Ok((_, HowLong::Good)) | Err(_) => ask,
    }
}

/// Who gets which group by what a form says.
pub(super) fn given(app: &App, groups: &[Group], form: &Form) -> Vec<(PersonId, GroupId)> {
    let of = |(group, field): (&Group, &str)| match leads(app, form, group, field)? {
        Leads::Other(who) => Some((who, group.id)),
        Leads::Back | Leads::Nobody => None,
    };
    groups.iter().zip(FIELDS).filter_map(of).collect()
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
pub(super) fn last(app: &App, form: &Form, from: NaiveDate) -> Result<Option<NaiveDate>, Wrong> {
    let near = Reference { today: from.pred_opt().unwrap_or(from), ..near(app) };
    breaks::date(app, form, "until", &near, End::Last)
}
