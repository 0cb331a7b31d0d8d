//! A group parted in two: who goes is suggested, changed with Space, and made as one edit.

use std::{collections::BTreeSet, rc::Rc, sync::LazyLock};

use super::hand;
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        list::{List, RowId},
        screens::groups::{
            facts,
            state::Dividing,
            update::{by_name, group},
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        groups::{Group, Hold},
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        plan::Choice,
        unit::Unit,
    },
    planning::groups::{
        hand::{
            Effect,
            common::Lacks,
            divide::{Meets, meets, suggest},
            divided,
        },
        membership::settle::settled,
    },
};

/// The commands as they are called while a group is parted.
pub static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let here = *rows![
        Open GroupsDivideDo GroupsDivideDoAbout 2,
        Mark GroupsDivideTurn GroupsDivideTurnAbout 3,
        NextArea GroupsDivideHold GroupsDivideHoldAbout 4,
    ];
    let own = |row: &Row| here.into_iter().find(|own| own.command == row.command).unwrap_or(*row);
    super::super::update::TABLE.iter().map(own).collect()
});

/// Whether a command can run while a group is parted.
pub fn available(_app: &App, command: Command) -> Available {
    match command {
        Command::Open | Command::Mark | Command::NextArea => Ok(()),
        _ => Err(Key::GroupsWhyDividing.into()),
    }
}

/// Begins to part the selected group, with those marked who would best go.
pub fn open(app: &mut App) {
    let Some(id) = group(app).map(|g| g.id) else { return };
    let today = hand::today(app);
    let goes = (*today).as_ref().and_then(|today| Some(suggest(today, today.group(id)?)));
    let goes = goes.filter(|goes| !goes.is_empty()).unwrap_or_else(|| second_half(app, id));
    let mut dividing = Dividing { group: id, goes, hold: Hold::Locked, list: List::default() };
    let all = rows(app, &dividing);
    dividing.list.settle(&all);
    app.screens.groups.dividing = Some(Box::new(dividing));
}

/// Where nothing is known of cost and rules.
fn second_half(app: &App, id: GroupId) -> BTreeSet<PersonId> {
    let Some(group) = app.unit().and_then(|unit| unit.group(id)) else { return BTreeSet::new() };
    let members: Vec<PersonId> =
        group.members_on(app.today()).filter(|&m| group.supervisor != Some(m)).collect();
    members.iter().skip(members.len().div_ceil(2)).copied().collect()
}

/// The members in order of name.
pub fn rows(app: &App, dividing: &Dividing) -> Vec<RowId> {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(dividing.group)?))) else {
        return Vec::new();
    };
    let mut people: Vec<PersonId> = group.members_on(app.today()).collect();
    by_name(app, unit, &mut people);
    people.into_iter().map(|id| RowId::Thing(Thing::Person(id))).collect()
}

/// Runs a command while a group is parted.
pub fn run(app: &mut App, command: Command) -> Effects {
    match command {
        Command::Open => return make(app),
        Command::Mark => turn(app),
        _ => {
            if let Some(dividing) = &mut app.screens.groups.dividing {
                dividing.hold = hand::turned(dividing.hold);
            }
        }
    }
    Vec::new()
}

fn turn(app: &mut App) {
    let Some(dividing) = &mut app.screens.groups.dividing else { return };
    let Some(RowId::Thing(Thing::Person(id))) = dividing.list.selected else { return };
    if !dividing.goes.remove(&id) {
        dividing.goes.insert(id);
    }
}

/// When the new group meets and who leads it.
pub fn new_meets(app: &App, dividing: &Dividing) -> Meets {
    let today = hand::today(app);
    let (Some(unit), Some(today)) = (app.unit(), (*today).as_ref()) else { return Meets::default() };
    let lengths = unit.group(dividing.group).map(|group| facts::lengths_of(app, group));
    let asked = lengths.zip(hand::setup(app));
    asked.map(|(lengths, setup)| meets(unit, (today, &setup), &dividing.goes, lengths)).unwrap_or_default()
}

/// The new group before anybody has come.
fn new_group(app: &App, dividing: &Dividing, from: &Group, id: GroupId) -> Group {
    let meets = new_meets(app, dividing);
    let mut new = hand::new_group(app, id, Some(from));
    new.windows.extend(meets.windows);
    new.supervisor = meets.lead;
    new
}

/// The edit that parts the group; why not, where nobody would go or stay.
fn edit(app: &App, dividing: &Dividing, new: GroupId) -> Result<Edit, Text> {
    let from = app.unit().and_then(|unit| unit.group(dividing.group));
    let from = from.ok_or(Key::GroupsWhyNoGroup)?;
    let stay = from.members.keys().filter(|id| !dividing.goes.contains(id)).count();
    if stay == 0 || dividing.goes.is_empty() {
        return Err(Key::GroupsDivideNobody.into());
    }
    Ok(divided(from, &dividing.goes, new_group(app, dividing, from, new), dividing.hold))
}

/// What parting as it is marked would mean.
pub fn effect(app: &App, dividing: &Dividing) -> Result<Rc<Option<Effect>>, Text> {
    let new = hand::looked_at().ok_or(Key::GroupsWhyNoGroup)?;
    edit(app, dividing, new).map(|edit| hand::effect(app, &edit))
}

fn make(app: &mut App) -> Effects {
    let Some(dividing) = app.screens.groups.dividing.take() else { return Vec::new() };
    let new: GroupId = app.new_id();
    match edit(app, &dividing, new) {
        Ok(edit) => {
            let name = app.unit().and_then(|unit| unit.group(dividing.group)).map(|g| g.name.clone());
            let said =
                t::groups_did_divide(dividing.goes.len(), name.unwrap_or_default(), hand::next_name(app));
            let edit = match app.unit() {
                Some(unit) => settled(unit, edit, app.today()),
                None => edit,
            };
            let chosen = chosen_too(app, dividing.group, new);
            app.commit([edit].into_iter().chain(chosen).collect(), said)
        }
        Err(why) => {
            app.tell(Tone::Trouble, why);
            app.screens.groups.dividing = Some(dividing);
            Vec::new()
        }
    }
}

/// What the module of a parted group was chosen for holds for the new one as well.
fn chosen_too(app: &mut App, from: GroupId, new: GroupId) -> Option<Edit> {
    let unit = app.unit()?;
    let module = unit.group(from)?.module;
    let mine =
        unit.choices().iter().filter(|choice| choice.group == Some(from) && Some(choice.module) == module);
    let chosen = mine.max_by_key(|choice| choice.term)?.clone();
    Some(Edit::Choice(On::Add(Choice { id: app.new_id(), group: Some(new), ..chosen })))
}

/// Esc: the group stays as it is.
pub fn peel(app: &mut App) -> bool {
    let had = app.screens.groups.dividing.take().is_some();
    if had {
        app.tell(Tone::Plain, Key::GroupsDivideDropped);
    }
    had
}

/// That the meetings that are planned stay with the group that is parted: the new one has none yet.
pub fn meetings_text(app: &App, unit: &Unit, dividing: &Dividing) -> Option<Text> {
    let group = unit.group(dividing.group)?;
    let coming =
        |meeting: &&Meeting| meeting.state == MeetingState::Planned && meeting.when.date >= app.today();
    let count = unit.meetings_of(group.id).into_iter().filter(coming).count();
    (count > 0).then(|| t::groups_divide_meetings(count, &group.name, hand::next_name(app)))
}

/// When the new group meets, and who leads it, in words; and that it has one time where it is to have two.
pub fn meets_text(app: &App, unit: &Unit, dividing: &Dividing) -> Vec<Text> {
    let name = hand::next_name(app);
    let Meets { windows, lacks, lead } = new_meets(app, dividing);
    if windows.is_empty() {
        return vec![t::groups_divide_no_time(&name)];
    }
    let when = Arg::list(windows.iter().copied());
    let mut said = vec![match lead {
        Some(lead) => t::groups_divide_meets_led(&name, facts::name(unit, lead), when),
        None => t::groups_divide_meets(&name, when),
    }];
    let asked = unit.group(dividing.group).map_or(1, |group| facts::lengths_of(app, group).times());
    if windows.len() < asked {
        said.push(match lacks {
            Lacks::Nothing => t::groups_divide_once_led(&name),
            Lacks::Second | Lacks::All => t::groups_hand_one_time(&name),
        });
    }
    said
}
