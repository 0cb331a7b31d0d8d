//! The form of a goal or action.

use super::{state::FormKey, tree};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        screens::{
            self,
            breaks::{self, End},
            choices::{DATE_MAX, answers_for, near, progress, progress_code, progress_of, touched, typed},
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        ids::{GoalId, Word},
        needs::Progress,
        plan::{Goal, GoalChange, GoalLevel},
        text::Note,
    },
};

/// Builds the form of a goal that is there, or of a new one.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    let (goal, title) = match *key {
        FormKey::New(level, parent) => (fresh(level, parent), t::goals_form_new(tree::word(level))),
        FormKey::Goal(id) => {
            let goal = app.unit()?.goals().get(id)?.clone();
            let level = tree::word(goal.level);
            (goal, t::goals_form(level))
        }
    };
    let responsible = goal.responsible.map(|id| id.to_string()).unwrap_or_default();
    let priority = goal.priority.map(|id| id.to_string()).unwrap_or_default();
    let hint = match goal.level {
        GoalLevel::Long => Key::GoalsHintLong,
        GoalLevel::Short => Key::GoalsHintShort,
        GoalLevel::Action => Key::GoalsHintAction,
    };
    let mut fields = vec![
        FormField::area("text", Key::GoalsFieldText, goal.text.as_str()).hint(hint),
        FormField::area("sign", Key::GoalsFieldSign, goal.sign.as_str()).hint(Key::GoalsHintSign),
        answers_for(app, &responsible),
        FormField::line("due", Key::GoalsFieldDue, &typed(goal.due), DATE_MAX).hint(Key::HintDateBreak),
        FormField::one("progress", Key::FieldProgress, progress(), progress_code(goal.progress)),
        FormField::one("priority", Key::GoalsFieldPriority, priorities(app), &priority),
    ];
    if goal.level == GoalLevel::Action {
        let outcome = FormField::area("outcome", Key::GoalsFieldOutcome, goal.outcome.as_str());
        fields.push(outcome.hint(Key::GoalsHintOutcome));
    }
    Some(Form::new(screens::FormKey::Goals(key.clone()), title, fields).intro(Key::GoalsIntro))
}

fn fresh(level: GoalLevel, parent: Option<GoalId>) -> Goal {
    Goal {
        id: Word::from_random(&[], 0).into(),
        level,
        parent,
        text: Note::default(),
        sign: Note::default(),
        outcome: Note::default(),
        responsible: None,
        due: None,
        progress: Progress::default(),
        priority: None,
    }
}

/// No priority, then those of all rounds, the newest round first.
fn priorities(app: &App) -> Vec<Choice> {
    let mut all: Vec<_> = app.unit().into_iter().flat_map(|unit| unit.priorities().iter()).collect();
    let date = |round| app.unit().and_then(|unit| Some(unit.rounds().get(round)?.date));
    all.sort_by_key(|priority| (std::cmp::Reverse(date(priority.round)), priority.rank));
    let named = all.into_iter().map(|priority| {
        Choice::new(
            priority.id,
            t::goals_priority(super::priority_name(app, priority), priority.rank.to_string()),
        )
    });
    std::iter::once(Choice::new("", Key::GoalsNoPriority)).chain(named).collect()
}

/// Saves the form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let due = breaks::date(app, form, "due", &near(app), End::Last).map_err(|wrong| vec![wrong])?;
    let text = Note::new(&form.value("text"));
    if text.is_empty() {
        return Err(vec![Wrong::new("text", Key::GoalsWrongText)]);
    }
    let id = app.new_id();
    let was = match *key {
        FormKey::New(level, parent) => Goal { id, ..fresh(level, parent) },
        FormKey::Goal(id) => match app.unit().and_then(|unit| unit.goals().get(id)) {
            Some(goal) => goal.clone(),
            None => return Err(vec![Wrong::new("text", Key::FormGone)]),
        },
    };
    let outcome = form.field("outcome").map(|field| Note::new(&field.value()));
    let now = Goal {
        text,
        sign: Note::new(&form.value("sign")),
        outcome: outcome.unwrap_or_else(|| was.outcome.clone()),
        responsible: form.parsed("responsible"),
        due,
        progress: progress_of(&form.value("progress")),
        priority: form.parsed("priority"),
        ..was.clone()
    };
    let (edit, said) = match key {
        FormKey::New(..) => (Edit::Goal(On::Add(now.clone())), t::goals_said_added(super::short(&now))),
        FormKey::Goal(_) => (changes(form, &was, &now), t::goals_said_changed(super::short(&now))),
    };
    let effects = app.commit(edit, said);
    app.screens.goals.list.select(RowId::Thing(Thing::Goal(now.id)));
    Ok(effects)
}

fn changes(form: &Form, was: &Goal, now: &Goal) -> Edit {
    let fields = [
        touched(form, "text", was.text.clone(), now.text.clone()).map(GoalChange::Text),
        touched(form, "sign", was.sign.clone(), now.sign.clone()).map(GoalChange::Sign),
        touched(form, "outcome", was.outcome.clone(), now.outcome.clone()).map(GoalChange::Outcome),
        touched(form, "responsible", was.responsible, now.responsible).map(GoalChange::Responsible),
        touched(form, "due", was.due, now.due).map(GoalChange::Due),
        touched(form, "progress", was.progress, now.progress).map(GoalChange::Progress),
        touched(form, "priority", was.priority, now.priority).map(GoalChange::Priority),
    ];
    fields.into_iter().flatten().map(|change| Edit::Goal(On::Change(was.id, change))).collect()
}
