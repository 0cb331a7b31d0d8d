//! Surveys: whether enough people have answered, and not only those who lead.

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        survey::{Survey, Voices},
    },
    planning::{lookup, settings, staff},
};

/// Only of the newest round: what came before has been weighed.
pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let Some(round) = context.unit.latest_round() else { return };
    let surveys = context.unit.surveys().iter();
    for survey in surveys.filter(|survey| survey.round == round.id && survey.voices == Voices::Staff) {
        let at = Thing::Survey(survey.id);
        if only_leaders(survey) {
            out.push((at, What::OnlyLeaders));
        }
        out.extend(few(context, survey).map(|what| (at, what)));
    }
}

fn only_leaders(survey: &Survey) -> bool {
    let mut roles = survey.turnout.iter().filter(|(_, turnout)| turnout.answered > 0).peekable();
    roles.peek().is_some() && roles.all(|(role, _)| staff::LEADERS.contains(&role.as_str()))
}

fn few(context: &Context<'_>, survey: &Survey) -> Option<What> {
    let unit = context.unit;
    let (answered, of) = match survey.turnout.values().map(|turnout| turnout.of).collect::<Option<Vec<_>>>() {
        Some(asked) if !asked.is_empty() => {
            (survey.turnout.values().map(|turnout| turnout.answered).sum(), asked.into_iter().sum())
        }
        _ => (survey.answered, u16::try_from(staff::intended(unit).count()).unwrap_or(u16::MAX)),
    };
    let programmes =
        unit.about().programmes.iter().filter_map(|&id| lookup::programme(unit, context.catalogue, id));
    let code = settings::ANSWERS_PERCENT;
    let programme =
        programmes.into_iter().find(|programme| settings::of_programme(programme, code).is_some());
    let least = context.limit(programme, code);
    let enough = u32::from(answered) * 100 >= u32::from(of) * u32::from(least);
    (!enough).then_some(What::FewAnswers { answered, of, least })
}
