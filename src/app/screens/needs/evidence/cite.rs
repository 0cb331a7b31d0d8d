//! Free texts of surveys, cited as evidence.

use crate::{
    app::{
        App,
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            needs::{look, state::PickKey},
        },
        state::Effects,
    },
    i18n::{Arg, t},
    model::{
        change::On,
        edit::Edit,
        ids::Code,
        needs::{Evidence, EvidenceKind},
        survey::{Survey, Voices},
        text::Line,
    },
};

/// The free texts of the shown round's surveys, each with its survey.
pub fn texts(app: &App) -> Vec<(&Survey, &Line<400>)> {
    let (Some(unit), Some(round)) = (app.unit(), look::round(app)) else { return Vec::new() };
    let of_round = unit.surveys().iter().filter(|survey| survey.round == round.id);
    of_round.flat_map(|survey| survey.comments.iter().map(move |text| (survey, text))).collect()
}

/// Offers the free texts.
pub fn pick(app: &mut App, dimension: Code) {
    let Some(round) = look::round(app) else { return };
    let title = t::needs_cite_title(look::name(app, round, dimension));
    let all = texts(app);
    let option = |(n, (_, text)): (usize, &(&Survey, &Line<400>))| {
        PickOption::new(RowId::Place(n), t::choice_as_is(*text))
    };
    let options = all.iter().enumerate().map(option).collect();
    let key = screens::PickKey::Needs(PickKey::Cite(dimension));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Makes the picked text a line of evidence.
pub fn picked(app: &mut App, dimension: Code, row: Option<RowId>) -> Effects {
    let Some(RowId::Place(at)) = row else { return Vec::new() };
    let id = app.new_id();
    let all = texts(app);
    let Some(&(survey, text)) = all.get(at) else { return Vec::new() };
    let kind = match survey.voices {
        Voices::Staff => EvidenceKind::SelfEvaluation,
        Voices::Pupils => EvidenceKind::PupilSurvey,
    };
    let says: Line<200> = Line::new(text.as_str());
    let said = t::needs_said_evidence(Arg::from(&says));
    let evidence = Evidence {
        id,
        kind,
        date: survey.date,
        stage: None,
        dimension: Some(dimension),
        says,
        figure: Line::default(),
        results: None,
    };
    app.commit(Edit::Evidence(On::Add(evidence)), said)
}
