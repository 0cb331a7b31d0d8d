//! Which commands of this screen can run, and why the others cannot.

use super::{
    by_hand::{divide, picks, team},
    facts, listed, pages, possible,
    proposals::{proposed, search, ways},
    state::NOBODY,
    update::{group, leader, person},
};
use crate::{
    app::{
        App,
        command::{Available, Command},
    },
    i18n::{Key as Word, t},
    model::{
        groups::MemberState,
        meetings::{Meeting, MeetingState},
        people::Person,
    },
};

/// What is done to members, and not to whoever leads them.
const OF_MEMBERS: [Command; 4] = [Command::Delete, Command::Period, Command::Move, Command::Swap];

/// What gives somebody another place, none, or holds them in it.
const OF_PLACES: [Command; 4] = [Command::Delete, Command::Move, Command::Swap, Command::Lock];

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    let Some(unit) = app.unit() else { return Err(Word::WhyNoUnit.into()) };
    if let Some(answer) = pages::available(app, command) {
        return answer;
    }
    if app.screens.groups.shown.is_some() {
        return proposed::available(app, command);
    }
    if app.screens.groups.dividing.is_some() {
        return divide::available(app, command);
    }
    let has = |ok: bool, why: Word| if ok { Ok(()) } else { Err(why.into()) };
    let here = group(app);
    let chosen = person(app);
    if leader(app).is_some() && OF_MEMBERS.contains(&command) {
        return Err(Word::GroupsWhyLeads.into());
    }
    // What somebody was in a group until they left it stays.
    if OF_PLACES.contains(&command)
        && let Some((group, id)) = here.zip(chosen)
        && group.members.get(&id).is_some_and(|is| is.on(app.today()) == MemberState::Left)
    {
        return Err(t::groups_why_left(facts::name(unit, id)));
    }
    match command {
        Command::Possible if possible::is_going(app) => Ok(()),
        Command::Propose | Command::Possible => search::can_start(app).map(|_| ()),
        Command::Ways => ways::available(app),
        Command::Fill => proposed::can_fill(app),
        Command::Team => has(!team::teams(app).is_empty(), Word::GroupsWhyNoTeam),
        Command::Mark => {
            has(here.is_some(), Word::GroupsWhyNoGroup)?;
            has(picks::can_anybody_join(app), Word::GroupsWhyNobodyJoins)
        }
        Command::Refresh => {
            has(unit.people().iter().any(Person::is_guest), Word::GroupsWhyNoGuest)?;
            let stale = app.guests().is_some_and(|guests| guests.stale().next().is_some());
            has(stale, Word::GroupsWhyRefreshed)
        }
        Command::Edit | Command::Window | Command::Assign | Command::Lock => {
            has(here.is_some(), Word::GroupsWhyNoGroup)
        }
        Command::Period => {
            has(chosen.is_some(), Word::GroupsWhyNoPerson)?;
            has(here.is_some(), Word::GroupsWhyInNone)
        }
        Command::TakeOver | Command::CheckIn => {
            has(here.is_some(), Word::GroupsWhyNoGroup)?;
            has(here.is_some_and(|group| group.supervisor.is_some()), Word::GroupsWhyNoLead)
        }
        Command::Delete => match (here, chosen) {
            (None, _) => Err(Word::GroupsWhyNoGroup.into()),
            (Some(_), Some(_)) => Ok(()),
            (Some(group), None) => {
                let held = |m: &&Meeting| m.group == group.id && m.state == MeetingState::Held;
                match unit.meetings().iter().filter(held).count() {
                    0 => Ok(()),
                    held => Err(t::groups_why_held(held)),
                }
            }
        },
        // A new group can always be begun.
        Command::Move => has(chosen.is_some(), Word::GroupsWhyNoPerson),
        Command::Swap => {
            has(chosen.is_some(), Word::GroupsWhyNoPerson)?;
            has(here.is_some(), Word::GroupsWhyInNone)?;
            let others = unit.groups().iter().filter(|g| Some(g.id) != here.map(|h| h.id));
            has(others.into_iter().any(|g| !g.members.is_empty()), Word::GroupsWhyNoOther)
        }
        Command::Divide => {
            has(here.is_some(), Word::GroupsWhyNoGroup)?;
            has(here.is_some_and(|g| g.members.len() > 1), Word::GroupsWhyFewMembers)
        }
        Command::Merge => {
            has(here.is_some(), Word::GroupsWhyNoGroup)?;
            has(unit.groups().len() > 1, Word::GroupsWhyNoOther)
        }
        Command::Why => {
            let nobody = app.screens.groups.list.selected == Some(NOBODY);
            let why = if nobody { Word::GroupsWhyNobodyRow } else { Word::GroupsWhyNoGroup };
            has(here.is_some() || chosen.is_some(), why)
        }
        Command::NextArea | Command::PreviousArea | Command::Open => {
            has(!listed::all_rows(app, unit).is_empty(), Word::GroupsWhyNoGroup)
        }
        _ => Ok(()),
    }
}
