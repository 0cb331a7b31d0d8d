//! Priorities: the few needs that come first.

pub mod carry;
pub mod passed;

use std::collections::BTreeSet;

use super::{evidence, look, state::FormKey};
use crate::{
    app::{
        App,
        command::Available,
        form::{Behind, Choice, Form, FormField, Wrong},
        screens::{
            self,
            choices::{
                DATE_MAX, answers_for, near, progress, progress_code, progress_of, stages, ticked, touched,
                typed,
            },
        },
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        change::{Change, Element, Entry, On},
        edit::Edit,
        ids::{Code, RoundId},
        needs::{PRIORITIES_MAX, Priority, PriorityChange, Progress, Round, RoundChange},
        text::Note,
    },
    planning::needs::suggestions,
};

/// The priority of a dimension in a round.
pub fn of<'a>(app: &'a App, round: &Round, dimension: Code) -> Option<&'a Priority> {
    app.unit()?.priorities_of(round.id).into_iter().find(|priority| priority.dimension == dimension)
}

/// Whether the selected dimension can become a priority, or is one.
pub fn available(app: &App, round: &Round) -> Available {
    let there = look::dimension(app).and_then(|id| of(app, round, id));
    let full = app.unit().is_some_and(|unit| unit.priorities_of(round.id).len() >= PRIORITIES_MAX);
    if there.is_none() && full { Err(Key::RuleThreePriorities.into()) } else { Ok(()) }
}

/// The form of a priority.
pub fn form(app: &App, round: RoundId, dimension: Code) -> Option<Form> {
    let unit = app.unit()?;
    let there = unit.rounds().get(round)?;
    let own = of(app, there, dimension).cloned();
    let behind = if own.is_some() { Behind::Record } else { Behind::Nothing };
    let priority = own.unwrap_or_else(|| fresh(app, there, dimension));
    let ranks: Vec<Choice> = (1..=PRIORITIES_MAX)
        .zip(["1", "2", "3"])
        .map(|(rank, quick)| Choice::new(rank, t::choice_as_is(rank.to_string())).quick(quick))
        .collect();
    let lines = evidence::about(app, dimension);
    let lines = lines.iter().map(|line| Choice::new(line.id, evidence::line(line))).collect();
    let responsible = priority.responsible.map(|id| id.to_string()).unwrap_or_default();
    let follow_up = typed(priority.follow_up);
    let fields = vec![
        FormField::one("rank", Key::NeedsFieldRank, ranks, &priority.rank.to_string()),
        FormField::any("stages", Key::NeedsFieldStages, stages(app), &priority.stages),
        FormField::area("reason", Key::NeedsFieldReason, priority.reason.as_str()).hint(Key::NeedsHintReason),
        FormField::area("goal", Key::NeedsFieldGoal, priority.goal.as_str()).hint(Key::NeedsHintGoal),
        FormField::area("sign", Key::NeedsFieldSign, priority.sign.as_str()).hint(Key::NeedsHintSign),
        answers_for(app, &responsible),
        FormField::line("follow-up", Key::NeedsFieldFollowUp, &follow_up, DATE_MAX).hint(Key::HintDate),
        FormField::any("evidence", Key::NeedsFieldEvidence, lines, &priority.evidence),
        FormField::one("progress", Key::FieldProgress, progress(), progress_code(priority.progress)),
    ];
    let key = screens::FormKey::Needs(FormKey::Priority(round, dimension));
    let title = t::needs_form_priority(look::name(app, there, dimension));
    Some(Form::new(key, title, fields).intro(Key::NeedsIntroPriority).behind(behind))
}

/// A priority as it is proposed: the first free rank, the stages with a gap, the evidence there is.
fn fresh(app: &App, round: &Round, dimension: Code) -> Priority {
    let taken: BTreeSet<u8> = app
        .unit()
        .map(|unit| unit.priorities_of(round.id).iter().map(|p| p.rank).collect())
        .unwrap_or_default();
    let rank = (1..=3).find(|rank| !taken.contains(rank)).unwrap_or(1);
    let gaps = look::picture(app).map(|picture| suggestions(&picture)).unwrap_or_default();
    let stages = gaps.into_iter().find(|s| s.dimension == dimension).map(|s| s.stages).unwrap_or_default();
    let own = evidence::about(app, dimension).into_iter().filter(|line| line.dimension.is_some());
    Priority {
        id: crate::model::ids::Word::from_random(&[], 0).into(),
        round: round.id,
        rank,
        dimension,
        stages,
        reason: Note::default(),
        goal: Note::default(),
        sign: Note::default(),
        evidence: own.map(|line| line.id).collect(),
        responsible: None,
        follow_up: None,
        progress: Progress::default(),
    }
}

/// Saves the form of a priority; one that had its rank takes the old one of this one.
pub fn save(app: &mut App, round: RoundId, dimension: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let follow_up = form.date("follow-up", &near(app)).map_err(|wrong| vec![wrong])?;
    let id = app.new_id();
    let Some(there) = app.unit().and_then(|unit| unit.rounds().get(round)) else { return Ok(Vec::new()) };
    let was = of(app, there, dimension).cloned();
    let base = was.clone().unwrap_or_else(|| Priority { id, ..fresh(app, there, dimension) });
    let now = Priority {
        rank: form.parsed("rank").unwrap_or(base.rank),
        stages: ticked(form, "stages"),
        reason: Note::new(&form.value("reason")),
        goal: Note::new(&form.value("goal")),
        sign: Note::new(&form.value("sign")),
        evidence: ticked(form, "evidence"),
        responsible: form.parsed("responsible"),
        follow_up,
        progress: progress_of(&form.value("progress")),
        ..base.clone()
    };
    let mut edits: Vec<Edit> = Vec::new();
    let others = app.unit().map(|unit| unit.priorities_of(round)).unwrap_or_default();
    if let Some(other) = others.into_iter().find(|other| other.rank == now.rank && other.id != now.id) {
        let change = PriorityChange::Rank(Change::new(other.rank, base.rank));
        edits.push(Edit::Priority(On::Change(other.id, change)));
    }
    match was {
        None => {
            let passed = there.passed.get(&dimension).cloned();
            edits.extend(passed.map(|was| {
                let entry = Entry { key: dimension, was: Some(was), now: None };
                Edit::Round(On::Change(round, RoundChange::Passed(entry)))
            }));
            edits.push(Edit::Priority(On::Add(now.clone())));
        }
        Some(was) => {
            let changes = changes(form, &was, &now);
            edits.extend(changes.into_iter().map(|change| Edit::Priority(On::Change(was.id, change))));
        }
    }
    let said = t::needs_said_priority(look::name(app, there, dimension), now.rank.to_string());
    Ok(app.commit(edits.into_iter().collect(), said))
}

fn changes(form: &Form, was: &Priority, now: &Priority) -> Vec<PriorityChange> {
    let fields = [
        touched(form, "rank", was.rank, now.rank).map(PriorityChange::Rank),
        touched(form, "reason", was.reason.clone(), now.reason.clone()).map(PriorityChange::Reason),
        touched(form, "goal", was.goal.clone(), now.goal.clone()).map(PriorityChange::Goal),
        touched(form, "sign", was.sign.clone(), now.sign.clone()).map(PriorityChange::Sign),
        touched(form, "responsible", was.responsible, now.responsible).map(PriorityChange::Responsible),
        touched(form, "follow-up", was.follow_up, now.follow_up).map(PriorityChange::FollowUp),
        touched(form, "progress", was.progress, now.progress).map(PriorityChange::Progress),
    ];
    let mut changes: Vec<PriorityChange> = fields.into_iter().flatten().collect();
    if form.touched("stages") {
        changes.extend(Element::between(&was.stages, &now.stages).into_iter().map(PriorityChange::Stage));
    }
    if form.touched("evidence") {
        changes
            .extend(Element::between(&was.evidence, &now.evidence).into_iter().map(PriorityChange::Evidence));
    }
    changes
}
