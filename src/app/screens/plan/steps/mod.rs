//! Steps: which one is meant, what is noted there, and the lines of its page.

pub mod own_steps;
pub mod step_view;

use super::{
    rows::{self, Item},
    state::Page,
};
use crate::{
    app::{App, screens::ScreenId, state::Effects},
    i18n::Key,
    model::{
        error::Thing,
        ids::Code,
        plan::{StepState, step_key},
        programme::{PLACES_PAGE, Programme, Question, SUPERVISORS, Step},
    },
    planning::{
        lookup,
        steps::{StepFact, StepLine, left},
    },
};

/// A line of the page of a step.
#[derive(Clone, Debug)]
pub enum Line<'a> {
    /// What the plan knows; Enter leads there.
    Fact(StepFact),
    /// A question; Enter writes.
    Question(usize, &'a Question),
    /// What was decided.
    Decision,
    /// Who sees to it.
    Responsible,
    /// When it should be done.
    Due,
    /// How far it has come.
    Progress,
}

/// The lines of the page of a step.
pub fn lines<'a>(app: &App, programme: &Programme, step: &'a Step) -> Vec<Line<'a>> {
    let line = app.steps(programme).into_iter().find(|line| line.step.id == step.id);
    let facts = line.map(|line| line.facts).unwrap_or_default();
    let facts = facts.into_iter().filter(super::words::says).map(Line::Fact);
    let questions = step.questions.iter().enumerate().map(|(n, question)| Line::Question(n, question));
    let last = [Line::Decision, Line::Responsible, Line::Due, Line::Progress];
    facts.chain(questions).chain(last).collect()
}

/// The line on which the page of a step opens: its first question.
pub fn first_line(lines: &[Line<'_>]) -> usize {
    lines.iter().position(|line| !matches!(line, Line::Fact(_))).unwrap_or(0)
}

/// A step with its programme.
pub fn find(app: &App, programme: Code, step: Code) -> Option<(&Programme, &Step)> {
    let programme = lookup::programme(app.unit()?, app.catalogue(), programme)?;
    Some((programme, programme.step(step)?))
}

/// The step that is open, else the one on which the cursor stands.
pub fn selected(app: &App) -> Option<(&Programme, &Step)> {
    match app.screens.plan.page {
        Page::Step(programme, step) => find(app, programme, step),
        Page::Paper(_) | Page::Places(_) => None,
        Page::Programme => match rows::selected(app)? {
            Item::Step(line) => Some((rows::shown(app)?, line.step)),
            _ => None,
        },
    }
}

/// The selected step with what is noted and known.
pub fn line(app: &App) -> Option<StepLine<'_>> {
    let (programme, step) = selected(app)?;
    app.steps(programme).into_iter().find(|line| line.step.id == step.id)
}

/// What is noted at a step.
pub fn state<'a>(app: &'a App, programme: &Programme, step: &Step) -> Option<&'a StepState> {
    app.unit()?.steps().get(step_key(programme.id, step.id)?)
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To another screen.
    Screen(ScreenId),
    /// To the places of the programme.
    Places(Code),
}

impl Leads {
    /// How the place is called.
    pub fn title(self) -> Key {
        match self {
            Self::Screen(screen) => screen.title(),
            Self::Places(_) => Key::PlacesTitle,
        }
    }
}

/// Where a step leads; none when it is this screen.
pub fn leads_to(programme: &Programme, step: &Step) -> Option<Leads> {
    let code = step.shows.as_ref()?;
    if code.as_str() == PLACES_PAGE {
        return programme.places.as_ref().map(|_| Leads::Places(programme.id));
    }
    let screen = match code.as_str() {
        SUPERVISORS => ScreenId::Groups,
        code => ScreenId::of(code)?,
    };
    (screen != ScreenId::Plan).then_some(Leads::Screen(screen))
}

/// Goes where a step leads.
pub fn go(app: &mut App, to: Leads) -> Effects {
    match to {
        Leads::Screen(screen) => app.follow(screen, None),
        Leads::Places(programme) => super::places::run::enter(app, programme),
    }
}

/// What an open fact misses.
pub fn missing(app: &App, programme: &Programme, fact: &StepFact) -> Vec<Thing> {
    let unit = app.unit().filter(|_| fact.is_open());
    unit.map(|unit| left(unit, app.catalogue(), programme, fact.what, app.today())).unwrap_or_default()
}

/// Whether a screen that a step leads to has a row for a thing.
pub fn shows(screen: ScreenId, thing: Thing) -> bool {
    matches!(
        (screen, thing),
        (ScreenId::People | ScreenId::Groups, Thing::Person(_))
            | (ScreenId::Groups, Thing::Group(_))
            | (ScreenId::Goals, Thing::Goal(_))
    )
}

/// The the names of what is missing.
pub fn names(app: &App, things: &[Thing]) -> Vec<String> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let catalogue = app.catalogue();
    let name = |thing: &Thing| match *thing {
        Thing::Person(id) => unit.person(id).map(|person| person.name.to_string()),
        Thing::Group(id) => unit.group(id).map(|group| group.name.to_string()),
        Thing::Goal(id) => unit.goals().get(id).map(|goal| goal.text.as_str().to_owned()),
        Thing::Priority(id) => unit.priorities().get(id).map(|p| p.goal.as_str().to_owned()),
        Thing::Choice(id) => unit.choices().get(id).map(|choice| {
            let module = lookup::module(unit, catalogue, choice.module);
            module.map(|module| module.title_in(app.i18n.lang()).to_owned()).unwrap_or_default()
        }),
        _ => None,
    };
    things.iter().filter_map(name).filter(|name| !name.is_empty()).collect()
}
