//! What a survey says about a cell, in words: median, spread, where people disagree, how many of how many.

use super::{import::import_forms::role_name, words};
use crate::{
    app::{App, aside::Aside},
    i18n::{Key, Text, t},
    model::{
        needs::{Cell, Round},
        survey::{Counts, Survey, Turnout, Voices},
    },
    planning::needs::{Basis, Judged, Weigh, judged, summary, turnout},
};

/// The surveys of a round that say something about a cell, or too little; the newest first.
pub fn about<'a>(app: &'a App, round: &Round, cell: Cell) -> Vec<&'a Survey> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let says = |survey: &&Survey| {
        survey.round == round.id && (survey.answers.contains_key(&cell) || survey.too_few.contains(&cell))
    };
    let mut all: Vec<&Survey> = unit.surveys().iter().filter(says).collect();
    all.sort_by_key(|survey| (std::cmp::Reverse(survey.date), survey.id));
    all
}

/// The judgement of a cell, by hand or by answers.
pub fn of(app: &App, round: &Round, cell: Cell) -> Judged {
    let all = app.unit().map(|unit| judged(unit, round, Weigh::default()));
    all.and_then(|all| all.get(&cell).copied()).unwrap_or_default()
}

/// Whether so few of the staff answered that nothing is shown, and nothing was judged by hand.
pub fn too_few(app: &App, round: &Round, cell: Cell) -> bool {
    let Some(unit) = app.unit() else { return false };
    let few = |survey: &Survey| {
        survey.round == round.id && survey.voices == Voices::Staff && survey.too_few.contains(&cell)
    };
    unit.surveys().iter().any(few)
}

/// What the judgement of a cell rests on, in a few words; none where nothing is judged.
pub fn basis(app: &App, round: &Round, cell: Cell) -> Option<String> {
    let judged = of(app, round, cell);
    let from = judged.now_from.or(judged.wanted_from)?;
    let asked = match from {
        Basis::Answers(id) => app.unit()?.surveys().get(id),
        // What was judged together stands, and what the staff answered is seen beside it.
        Basis::Hand => about(app, round, cell)
            .into_iter()
            .find(|survey| survey.voices == Voices::Staff && survey.answers.contains_key(&cell)),
    };
    let by_hand = from == Basis::Hand;
    let Some(survey) = asked else { return by_hand.then(|| app.i18n.get(Key::NeedsByHand)) };
    let tally = survey.answers.get(&cell)?;
    let now = summary(tally.now, survey.voices.least());
    let apart = now.and_then(|now| now.marks).map(|marks| {
        let percent = u32::from(marks.disagreement);
        if marks.disagree() {
            t::needs_answers_disagree(percent.to_string())
        } else {
            t::needs_answers_agree(percent.to_string())
        }
    });
    let parts = [
        Some(app.i18n.get(if by_hand { Key::NeedsByHandShort } else { Key::NeedsFromAnswers })),
        now.map(|now| app.say(&t::needs_answers_count(u32::from(now.known)))),
        apart.map(|text| app.say(&text)),
    ];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// The newest survey of the staff in a round.
pub fn newest<'a>(app: &'a App, round: &Round) -> Option<&'a Survey> {
    let surveys = app.unit()?.surveys().iter();
    let own = surveys.filter(|survey| survey.round == round.id && survey.voices == Voices::Staff);
    own.max_by_key(|survey| (survey.date, survey.id))
}

/// How many of how many answered.
pub fn turnout_of(app: &App, survey: &Survey) -> String {
    app.say(&turnout_said(turnout(survey)))
}

fn turnout_said(turnout: Turnout) -> Text {
    let answered = u32::from(turnout.answered);
    match turnout.of {
        Some(of) => t::needs_answers_turnout(answered, u32::from(of)),
        None => t::needs_answers_turnout_open(answered),
    }
}

/// How many of how many answered, by role where roles are known.
pub fn turnouts(app: &App, survey: &Survey) -> String {
    let all = turnout_of(app, survey);
    let shown = survey.turnout.iter().filter(|(_, turnout)| turnout.answered >= survey.voices.least());
    let roles: Vec<String> = shown
        .map(|(&role, &turnout)| app.say(&t::needs_answers_role(role_name(app, role), turnout_said(turnout))))
        .collect();
    if roles.len() < 2 { all } else { format!("{all} ({})", roles.join(", ")) }
}

/// Everything that a survey says about a cell, one line each.
pub fn lines(app: &App, survey: &Survey, cell: Cell) -> Vec<String> {
    let mut out = vec![turnouts(app, survey)];
    let Some(tally) = survey.answers.get(&cell) else {
        out.push(app.i18n.get(Key::NeedsTooFewHelp));
        return out;
    };
    for (key, counts) in [(Key::NeedsWordNow, tally.now), (Key::NeedsWordWanted, tally.wanted)] {
        out.extend(half(app, key, counts, survey.voices.least()));
    }
    out
}

fn half(app: &App, key: Key, counts: Counts, least: u16) -> Vec<String> {
    let Some(summary) = summary(counts, least) else {
        return vec![app.say(&t::needs_answers_half_few(key))];
    };
    let Some(marks) = summary.marks else {
        return vec![app.say(&t::needs_answers_half_few(key))];
    };
    let text = t::needs_answers_half(
        u32::from(summary.known),
        key,
        words::mark(Some(marks.lower)),
        words::mark(Some(marks.median)),
        words::mark(Some(marks.upper)),
    );
    let unknown = (summary.unsure > 0).then(|| t::needs_answers_unsure(u32::from(summary.unsure)));
    let parts: Vec<String> = std::iter::once(text).chain(unknown).map(|text| app.say(&text)).collect();
    let mut out = vec![parts.join(" · ")];
    if marks.disagree() {
        out.push(app.say(&t::needs_answers_disagree(marks.disagreement.to_string())));
    }
    out
}

/// The heading over what a survey says.
pub fn heading(app: &App, survey: &Survey) -> String {
    let title = app.say(&t::needs_answers_heading(&survey.title));
    match survey.voices {
        Voices::Staff => title,
        Voices::Pupils => format!("{title} ({})", app.i18n.get(Key::NeedsSurveyPupils)),
    }
}

/// What the answers say, beside the form of a joint judgement.
pub fn asides(app: &App, round: &Round, cell: Cell) -> Vec<Aside> {
    let mut out = Vec::new();
    for survey in about(app, round, cell) {
        out.push(Aside::plain(t::choice_as_is(heading(app, survey))));
        let said = lines(app, survey, cell).into_iter().map(|line| -> Text { t::choice_as_is(line) });
        out.extend(said.map(Aside::plain));
    }
    out
}
