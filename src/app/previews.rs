//! What was read or worked out and is looked at before it is taken in. Nothing of it stands yet: a key that only
//! leads elsewhere asks before it throws it away, and the key that saves takes it in.

use super::{
    command::{Available, Command},
    overlay::{Answer, Confirm, Confirmed, Overlay, Report},
    screens::{
        PickKey, calendar, needs::state::PickKey as Needs, people::state::PickKey as People,
        plan::state::PickKey as Plan,
    },
    screens::{ScreenId, calendar::state::Layer},
    state::{App, Effects},
    update::run,
};
use crate::i18n::Key;

/// What is lost with a preview that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stake {
    /// What was read: it can be read again.
    Read,
    /// What was said about it by hand.
    Said,
}

/// What is lost when a text is left; none: nothing waits there to be taken in.
pub fn stake(app: &App, report: &Report) -> Option<Stake> {
    let (_, then) = report.then.as_ref()?;
    let people = &app.screens.people;
    match then {
        PickKey::People(People::TakeIn) if !people.mends.lines.is_empty() => Some(Stake::Said),
        PickKey::People(People::BusyIn) if !(people.busy.who.is_empty() && people.busy.rooms.is_empty()) => {
            Some(Stake::Said)
        }
        _ => can_take(app, report).ok().map(|()| Stake::Read),
    }
}

/// Whether the key that saves takes in what is looked at; the reason when it does not.
pub fn can_take(app: &App, report: &Report) -> Available {
    let people = &app.screens.people;
    let some = match report.then.as_ref().map(|(_, then)| then) {
        Some(PickKey::People(People::TakeIn)) => {
            people.import.as_ref().is_some_and(|preview| !preview.edit.is_nothing())
        }
        Some(PickKey::People(People::BusyIn)) => {
            people.busy_read.as_ref().is_some_and(|preview| !preview.edit.is_nothing())
        }
        Some(PickKey::Plan(Plan::Take(_)) | PickKey::Needs(Needs::Results(..))) => true,
        _ => return Err(Key::WhySavedAsYouGo.into()),
    };
    if some { Ok(()) } else { Err(Key::WhyNothingToTake.into()) }
}

/// What the key that saves does on the screen that is shown: who was there is noted, what is proposed or read there
/// is taken in. None: everything is saved already.
pub fn saves_by(app: &App) -> Option<Command> {
    let screens = &app.screens;
    match app.screen {
        ScreenId::Needs => screens.needs.import.as_ref().map(|_| Command::Accept),
        ScreenId::Groups if screens.groups.compared.is_none() => {
            screens.groups.shown.as_ref().map(|_| Command::Open)
        }
        ScreenId::Calendar => match &screens.calendar.layer {
            Layer::Proposed(_) | Layer::Plan(_) => Some(Command::Open),
            _ => calendar::meeting::attendance::is_noting(app).then_some(Command::Open),
        },
        _ => None,
    }
}

/// Asks whether a preview shall be left, which lies on top; after a yes a command of the screen below runs.
pub fn ask(app: &mut App, stake: Stake, then: Option<Command>) {
    let question = match stake {
        Stake::Read => Key::PreviewAskLeave,
        Stake::Said => Key::PreviewAskDrop,
    };
    app.push(Overlay::Confirm(Confirm {
        question: question.into(),
        yes: Key::PreviewLeave.into(),
        no: Key::AnswerStay.into(),
        at: Answer::Safe,
        then: Confirmed::LeavePreview(then),
    }));
}

/// Leaves the preview that lies on top, with what was said about it.
pub fn leave(app: &mut App, then: Option<Command>) -> Effects {
    app.overlays.pop();
    let people = &mut app.screens.people;
    (people.import, people.busy_read) = (None, None);
    people.mends.lines.clear();
    people.busy.who.clear();
    people.busy.rooms.clear();
    then.map_or_else(Vec::new, |command| run(app, command))
}
