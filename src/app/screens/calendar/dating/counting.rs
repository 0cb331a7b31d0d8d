//! Dates that are worked out in the background: how far that is, Esc, and what was found.

use crate::{
    app::{
        App,
        effect::Effect,
        form::Form,
        list::List,
        overlay::Overlay,
        screens::{
            Job,
            calendar::{
                mend::{
                    beside::Falls,
                    mend_sheet::{self, Sheet},
                },
                state::Layer,
            },
        },
        state::{Effects, Tone},
    },
    i18n::Key,
    model::edit::{Edit, apply},
    planning::calendar::dating::work::{Found, Work},
};

/// Dates that are being worked out.
#[derive(Clone, Debug)]
pub struct Counting {
    /// The job.
    pub job: u64,
    /// How much was tried, and the most that is.
    pub done: (u64, u64),
    /// Whether it goes on.
    pub turn: Turn,
    /// What falls out; nothing where only dates are looked for.
    pub falls: Option<Falls>,
    /// Where they were asked for.
    pub asked: Asked,
    /// Nothing to choose from: what is selected below stays so.
    pub list: List,
}

/// Where dates were asked for: Esc leads back there.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What was filled in; none: the form does not come back.
    pub form: Option<Box<Form>>,
    /// What lay below it.
    pub under: Box<Layer>,
}

impl Asked {
    /// In this form, on what lies there now.
    pub fn by(app: &mut App, form: Option<&Form>) -> Self {
        let under = Box::new(std::mem::take(&mut app.screens.calendar.layer));
        Self { form: form.map(|form| Box::new(form.clone())), under }
    }
}

/// Leaves dates that are looked at or worked out; what was filled in is there again.
pub fn leave(app: &mut App, asked: Asked) {
    app.screens.calendar.layer = *asked.under;
    if let Some(form) = asked.form {
        app.push(Overlay::Form(form));
    }
}

/// Whether a search goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It does.
    GoesOn,
    /// It was told to end, and its best is awaited.
    Ends,
}

impl Counting {
    /// How far it is, percent.
    pub fn percent(&self) -> u64 {
        self.done.0 * 100 / self.done.1.max(1)
    }
}

/// Starts working dates out.
pub fn start(app: &mut App, work: Work, falls: Option<Falls>, form: Option<&Form>) -> Effects {
    let job = app.new_seed();
    let asked = Asked::by(app, form);
    let counting = Counting { job, done: (0, 1), turn: Turn::GoesOn, falls, asked, list: List::default() };
    app.screens.calendar.layer = Layer::Counting(Box::new(counting));
    vec![Effect::Start(job, Box::new(Job::Dates(Box::new(work))))]
}

fn waiting(app: &mut App, job: u64) -> Option<&mut Counting> {
    match &mut app.screens.calendar.layer {
        Layer::Counting(counting) if counting.job == job => Some(counting),
        _ => None,
    }
}

/// Whether that job's dates are waited for.
pub fn waits(app: &App, job: u64) -> bool {
    matches!(&app.screens.calendar.layer, Layer::Counting(counting) if counting.job == job)
}

/// It goes on; where Esc was pressed it is told to end.
pub fn progress(app: &mut App, job: u64, done: u64, of: u64) -> Effects {
    let Some(counting) = waiting(app, job) else { return Vec::new() };
    counting.done = (done, of);
    if counting.turn == Turn::Ends && done < of { vec![Effect::Stop(job)] } else { Vec::new() }
}

/// Esc: first the search ends and its best is shown, then it is left.
pub fn back(app: &mut App) -> bool {
    match &mut app.screens.calendar.layer {
        Layer::Counting(counting) if counting.turn == Turn::GoesOn => counting.turn = Turn::Ends,
        Layer::Counting(counting) => {
            let asked = std::mem::take(&mut counting.asked);
            leave(app, asked);
        }
        layer => *layer = Layer::None,
    }
    true
}

/// Dates were found: they are shown, nothing is changed.
pub fn found(app: &mut App, job: u64, found: Found) -> Effects {
    let Some(counting) = waiting(app, job).cloned() else { return Vec::new() };
    app.screens.calendar.layer = Layer::None;
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut sheet = match found {
        Found::Dates(Ok(several)) => mend_sheet::dated(app, unit, several),
        Found::Mend(mend) => match &counting.falls {
            Some(falls) => mend_sheet::mended(app, unit, falls.with_beside(app, unit, mend), falls),
            None => return Vec::new(),
        },
        Found::Dates(Err(_)) => {
            leave(app, counting.asked);
            app.tell(Tone::Trouble, Key::CalendarTooMany);
            return Vec::new();
        }
    };
    sheet.asked = counting.asked;
    show(app, sheet);
    Vec::new()
}

fn show(app: &mut App, sheet: Sheet) {
    let whole: Edit =
        sheet.parts.iter().map(|part| part.edit.clone()).chain(sheet.remembers.clone()).collect();
    let stands = app.unit().is_some_and(|unit| apply(&mut unit.clone(), &whole).is_ok());
    if !stands {
        leave(app, sheet.asked);
        app.tell(Tone::Trouble, Key::CalendarCountedOld);
    } else if sheet.parts.is_empty() {
        leave(app, sheet.asked);
        app.tell(Tone::Plain, Key::CalendarAllDated);
    } else {
        app.screens.calendar.layer = Layer::Plan(Box::new(sheet));
    }
}
