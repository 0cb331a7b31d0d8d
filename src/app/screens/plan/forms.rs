//! The form of a step: its questions, what was decided, who, when.

use super::{state::FormKey, steps};
use crate::{
    app::{
        App,
        form::{Form, FormField, Wrong},
        screens::{
            self,
            breaks::{self, End},
            choices::{
                DATE_MAX, answers_for, near, progress, progress_code, progress_of, progress_word, touched,
                typed, written,
            },
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, Entry, On},
        edit::Edit,
        ids::Code,
        needs::Progress,
        plan::{StepChange, StepState, step_key},
        text::Note,
    },
    planning::steps::proposed,
};

/// Names of the fields for questions, as many as a step can have in a form.
const QUESTIONS: [&str; 12] = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10", "q11", "q12"];

/// The form of a step.
pub fn step(app: &App, programme: Code, id: Code) -> Option<Form> {
    let (programme, step) = steps::find(app, programme, id)?;
    let state = steps::state(app, programme, step);
    let note = |question: Code| state.and_then(|s| s.notes.get(&question)).map_or("", Note::as_str);
    let mut fields: Vec<FormField> = (1_usize..)
        .zip(QUESTIONS.iter().zip(&step.questions))
        .map(|(n, (&field, question))| {
            FormField::area(field, t::plan_field_question(n), note(question.id)).hint(written(&question.text))
        })
        .collect();
    let decision = state.map_or("", |state| state.decision.as_str());
    let responsible = state.and_then(|state| state.responsible).map(|id| id.to_string());
    let due = typed(state.and_then(|state| state.due));
    let stands = progress_code(state.map(|state| state.progress).unwrap_or_default());
    fields.extend([
        FormField::area("decision", Key::PlanFieldDecision, decision).hint(Key::PlanHintDecision),
        answers_for(app, &responsible.unwrap_or_default()),
        FormField::line("due", Key::PlanFieldDue, &due, DATE_MAX).hint(Key::HintDateBreak),
        FormField::one("progress", Key::FieldProgress, progress(), stands),
    ]);
    let key = screens::FormKey::Plan(FormKey::Step(programme.id, step.id));
    Some(Form::new(key, written(&step.title), fields).intro(written(&step.purpose)))
}

/// Saves the form of a step.
pub fn save(app: &mut App, programme: Code, id: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let due = breaks::date(app, form, "due", &near(app), End::Last).map_err(|wrong| vec![wrong])?;
    let gone = || vec![Wrong::new("decision", Key::FormGone)];
    let (programme, step) = steps::find(app, programme, id).ok_or_else(gone)?;
    let key = step_key(programme.id, step.id).ok_or_else(gone)?;
    let there = steps::state(app, programme, step);
    let was = there.cloned().unwrap_or_else(|| StepState::new(key));
    let mut changes: Vec<StepChange> = Vec::new();
    for (field, question) in QUESTIONS.iter().zip(&step.questions) {
        let note = Note::new(&form.value(field));
        let (old, new) = (was.notes.get(&question.id).cloned(), Some(note).filter(|note| !note.is_empty()));
        if form.touched(field) && old != new {
            changes.push(StepChange::Note(Entry { key: question.id, was: old, now: new }));
        }
    }
    let decision = Note::new(&form.value("decision"));
    let fields = [
        touched(form, "decision", was.decision.clone(), decision).map(StepChange::Decision),
        touched(form, "responsible", was.responsible, form.parsed("responsible"))
            .map(StepChange::Responsible),
        touched(form, "due", was.due, due).map(StepChange::Due),
        touched(form, "progress", was.progress, progress_of(&form.value("progress")))
            .map(StepChange::Progress),
    ];
    changes.extend(fields.into_iter().flatten());
    let new = there.is_none() && !changes.is_empty();
    let add = new.then_some(Edit::Step(On::Add(was)));
    let edits = changes.into_iter().map(|change| Edit::Step(On::Change(key, change)));
    let edit: Edit = add.into_iter().chain(edits).collect();
    let said = t::plan_said_step(&step.title);
    Ok(app.commit(edit, said))
}

/// Moves the selected step to its next state.
pub fn next_state(app: &mut App) -> Effects {
    let was = steps::line(app).map(|line| line.progress).unwrap_or_default();
    let at = Progress::ALL.iter().position(|&state| state == was).unwrap_or(0);
    let now = Progress::ALL.get((at + 1) % Progress::ALL.len()).copied().unwrap_or_default();
    set_state(app, now)
}

fn set_state(app: &mut App, now: Progress) -> Effects {
    let Some((programme, step)) = steps::selected(app) else { return Vec::new() };
    let Some(key) = step_key(programme.id, step.id) else { return Vec::new() };
    let there = steps::state(app, programme, step);
    let was = there.map(|state| state.progress).unwrap_or_default();
    let said = t::plan_said_state(progress_word(now), &step.title);
    let add = there.is_none().then(|| Edit::Step(On::Add(StepState::new(key))));
    let step_on = Change::between(&was, &now).map(|c| Edit::Step(On::Change(key, StepChange::Progress(c))));
    let edit: Edit = add.into_iter().chain(step_on).collect();
    app.commit(edit, said)
}

/// The field of the n-th question.
pub fn question_field(n: usize) -> &'static str {
    QUESTIONS.get(n).copied().unwrap_or_default()
}

/// How far facts say the selected step has come, where people have not said so.
pub fn proposal(app: &App) -> Option<Progress> {
    proposed(&steps::line(app)?)
}

/// Takes the proposed state of the selected step.
pub fn accept(app: &mut App) -> Effects {
    let now = proposal(app);
    now.map_or_else(Vec::new, |now| set_state(app, now))
}

/// Empties the selected step.
pub fn clear(app: &mut App) -> Effects {
    let Some((programme, step)) = steps::selected(app) else { return Vec::new() };
    let Some(state) = steps::state(app, programme, step).cloned() else { return Vec::new() };
    let said = t::plan_said_cleared(&step.title);
    app.commit(Edit::Step(On::Remove(state)), said)
}
