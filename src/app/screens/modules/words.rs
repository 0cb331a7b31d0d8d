//! Titles, hours, phases and reasons, in words. What is not confirmed says so.

use crate::{
    app::{App, screens::choices::stage_short},
    i18n::{Arg, Key, Text, format, hours, t},
    model::{
        ballots::{Support, Voice},
        catalogue::Module,
        ids::{Code, PriorityId},
        programme::{Confidence, Fact, Phase, Shown, Who},
        week::Minutes,
    },
    planning::{
        hours::{Basis, Hours, Target, target},
        lookup::{self, Origin},
        ranking::{Asked, Fits, Part, PartKind, Ranked, TimeSource, Used, Why},
    },
};

/// A title, with a mark when it is only a suggestion.
pub fn title(app: &App, module: &Module) -> String {
    let title = module.title_in(app.i18n.lang());
    match app.origin(module.id) {
        Origin::Corrected => return app.say(&t::modules_ours_mark(title)),
        Origin::Owner => return app.say(&t::modules_owner_mark(title)),
        Origin::Own | Origin::Library => {}
    }
    match module.title.shown() {
        Shown::Fact(_) => title.to_owned(),
        Shown::Suggestion(_) => app.say(&t::modules_suggestion(title)),
    }
}

/// Whether the unit has its own version of a module that ships or is its owner's.
pub fn is_corrected(app: &App, id: Code) -> bool {
    app.origin(id) == Origin::Corrected
}

/// That a module comes from the unit's owner, by name.
pub fn from_owner(app: &App, id: Code) -> Option<String> {
    let owner = app.owner().filter(|_| app.origin(id) == Origin::Owner)?;
    Some(app.say(&t::modules_from_owner(&owner.about().name)))
}

/// Who hides a module from the unit, where that is not the unit itself.
pub fn hidden_by(app: &App, id: Code) -> Option<Text> {
    let above = super::ranking::hidden_above(app, id);
    let owner = app.owner().filter(|owner| owner.hidden().contains(&id));
    above.then(|| match owner {
        Some(owner) => t::modules_hidden_by(&owner.about().name),
        None => Key::ModulesHiddenInstalled.into(),
    })
}

/// The title of a module by its id; the id when nobody knows it.
pub fn name(app: &App, id: Code) -> String {
    super::ranking::module(app, id).map_or_else(|| id.to_string(), |module| title(app, module))
}

/// The same with its stages: several modules have the same title.
pub fn name_with_stages(app: &App, id: Code) -> String {
    let stages = super::ranking::module(app, id).map(|module| stages(app, module));
    let stages = stages.filter(|stages| !stages.is_empty());
    let name = name(app, id);
    stages.map_or(name.clone(), |stages| format!("{name} {stages}"))
}

/// A fact, with a mark when it is only a suggestion.
pub fn fact<T>(app: &App, fact: &Fact<T>, say: impl Fn(&T) -> String) -> String {
    match fact.shown() {
        Shown::Fact(value) => say(value),
        Shown::Suggestion(value) => app.say(&t::modules_suggestion(say(value))),
    }
}

/// The word for how sure something is.
pub fn confidence(confidence: Confidence) -> Key {
    match confidence {
        Confidence::Confirmed => Key::ConfidenceConfirmed,
        Confidence::SecondHand => Key::ConfidenceSecondHand,
        Confidence::Derived => Key::ConfidenceDerived,
        Confidence::Assumed => Key::ConfidenceAssumed,
    }
}

/// Stages, short; that nobody knows which when there are none.
pub fn stages(app: &App, module: &Module) -> String {
    if module.stages.is_empty() {
        return app.i18n.get(Key::ModulesAnyStage);
    }
    let stages: Vec<String> = module.stages.iter().map(|&stage| stage_short(app, stage)).collect();
    stages.join(", ")
}

/// The same for a list: stages that follow each other are one, and all are a word.
pub fn stages_in_short(app: &App, module: &Module) -> String {
    if module.stages.is_empty() {
        return app.i18n.get(Key::ModulesAnyStageShort);
    }
    let stages: Vec<String> = module.stages.iter().map(|&stage| stage_short(app, stage)).collect();
    joined(&stages)
}

/// `1–9` of `1–3`, `4–6` and `7–9`; what is no range of years stays by itself.
fn joined(stages: &[String]) -> String {
    let ends = |stage: &str| -> Option<(String, u8, u8)> {
        let (first, last) = stage.split_once('–').unwrap_or((stage, stage));
        // The class before the first year: `F–3`.
        let year = |year: &str| if year == "F" { Some(0) } else { year.parse().ok() };
        Some((first.to_owned(), year(first)?, year(last)?))
    };
    let mut out: Vec<(String, Option<(String, u8)>)> = Vec::new();
    for stage in stages {
        let range = ends(stage);
        let before = out.last_mut().zip(range.as_ref());
        if let Some(((said, Some((begins, last))), (_, first, until))) = before
            && last.checked_add(1) == Some(*first)
        {
            *said = format!("{begins}–{until}");
            *last = *until;
            continue;
        }
        out.push((stage.clone(), range.map(|(begins, _, last)| (begins, last))));
    }
    out.into_iter().map(|(said, _)| said).collect::<Vec<_>>().join(", ")
}

/// `30 h`, whole numbers without a decimal.
pub fn hours(app: &App, hours: Hours) -> String {
    hours::said(app.i18n.lang(), hours)
}

/// How long a module takes, marked when it is only a suggestion.
pub fn takes(app: &App, target: Target) -> String {
    let said = planned(app, target);
    if is_sure(target) { said } else { app.say(&t::modules_suggestion(said)) }
}

/// How long a module takes as it is run here, with what is published beside it where that is another time.
pub fn planned(app: &App, target: Target) -> String {
    let own = hours(app, target.hours);
    match target.published {
        Some(published) => app.say(&t::modules_published(own, hours(app, published))),
        None => own,
    }
}

fn is_sure(target: Target) -> bool {
    matches!(target.basis, Basis::Module(Confidence::Confirmed) | Basis::Programme(Confidence::Confirmed))
}

/// Over how many terms a module goes.
pub fn terms(app: &App, module: &Module) -> Option<String> {
    let terms = app.catalogue().terms_of(module)?;
    Some(fact(app, terms, |terms| {
        let one = terms.from == terms.to;
        let said = t::modules_terms_range(terms.from, terms.to);
        app.say(&if one { t::modules_terms(terms.from) } else { said })
    }))
}

/// The word for how sure the facts of a module are.
pub fn sure(confidence: Confidence) -> Key {
    match confidence {
        Confidence::Confirmed => Key::SureConfirmed,
        Confidence::SecondHand => Key::SureSecondHand,
        Confidence::Derived => Key::SureDerived,
        Confidence::Assumed => Key::SureAssumed,
    }
}

/// Stages, parts and hours in one line.
pub fn facts(app: &App, module: &Module) -> String {
    let mut known = vec![stages(app, module)];
    let Some(unit) = app.unit() else { return known.join(" · ") };
    if let Some(cycle) = lookup::cycle(unit, app.catalogue(), None, module) {
        known.push(fact(app, &cycle.parts, |&parts| app.say(&t::count_parts(parts))));
    }
    if let Some(target) = target(unit, app.catalogue(), None, module) {
        known.push(takes(app, target));
    }
    if let Some(programme) = lookup::programme_of(unit, app.catalogue(), None, module) {
        known.push(programme.name.get(app.i18n.lang()).to_owned());
    }
    known.extend(from_owner(app, module.id));
    known.join(" · ")
}

/// The phases with their minutes; one mark for all when any of them is only a suggestion.
pub fn phases(app: &App, module: &Module) -> String {
    let lang = app.i18n.lang();
    let Some(cycle) = app.unit().and_then(|unit| lookup::cycle(unit, app.catalogue(), None, module)) else {
        return String::new();
    };
    let say = |phase: &Phase| {
        let minutes = *phase.minutes.get();
        let how_long = match minutes {
            Minutes(0) => app.i18n.get(who(phase.who)),
            // Its minutes are part of teaching: without a word they would not add up to the hours.
            minutes if phase.who == Who::InClass => {
                format!("{} {}", format::minutes(lang, minutes), app.i18n.get(who(phase.who)))
            }
            minutes => format::minutes(lang, minutes),
        };
        format!("{} {how_long}", phase.short.get(lang))
    };
    let said = cycle.phases.iter().map(say).collect::<Vec<_>>().join(" · ");
    let unsure = |phase: &Phase| matches!(phase.minutes.shown(), Shown::Suggestion(_));
    if cycle.phases.iter().any(unsure) { app.say(&t::modules_suggestion(said)) } else { said }
}

/// Who does a phase.
pub fn who(who: Who) -> Key {
    match who {
        Who::Alone => Key::WhoAlone,
        Who::Together => Key::WhoTogether,
        Who::InClass => Key::WhoInClass,
    }
}

/// What a part of a score is about.
pub fn part(kind: PartKind) -> Key {
    match kind {
        PartKind::Priorities => Key::PartPriorities,
        PartKind::Gaps => Key::PartGaps,
        PartKind::Stages => Key::PartStages,
        PartKind::Time => Key::PartTime,
        PartKind::Say => Key::PartSay,
        PartKind::Order => Key::PartOrder,
        PartKind::Size => Key::PartSize,
    }
}

/// Why a part of a score is as it is.
pub fn why(app: &App, why: &Why) -> Text {
    match why {
        Why::Serves { priorities, of } if priorities.is_empty() => t::why_serves_none(*of),
        Why::Serves { priorities, of } => {
            t::why_serves(priorities.len(), priority_names(app, priorities), *of)
        }
        Why::Answers { dimensions, .. } if dimensions.is_empty() => Key::WhyAnswersNone.into(),
        Why::Answers { dimensions, percent } => t::why_answers(dimension_names(app, dimensions), *percent),
        Why::AreasUnknown => Key::WhyAreasUnknown.into(),
        Why::NoGaps => Key::WhyNoGaps.into(),
        Why::Teach { teach: 0, .. } => Key::WhyTeachNone.into(),
        Why::Teach { teach, of } => t::why_teach(*of, *teach),
        Why::OtherForm => Key::WhyOtherForm.into(),
        Why::StagesUnknown => Key::WhyStagesUnknown.into(),
        Why::Takes { target, time, source, enough, of } => {
            let unsure = *source == TimeSource::Suggested || !is_sure(*target);
            let time = hours(app, *time);
            // One mark for both, so that the line stays short.
            let time = if unsure { app.say(&t::modules_suggestion(time)) } else { time };
            match of {
                // Nobody is on the list yet.
                0 => t::why_takes_of(hours(app, target.hours), time),
                of => t::why_takes_each(*enough, *of, hours(app, target.hours), time),
            }
        }
        Why::NoTimeSet { target } => t::why_no_time_set(takes(app, *target)),
        Why::Said { said, teachers } => {
            let one = |&(voice, support): &(Voice, Support)| {
                let said =
                    t::why_say_one(support.for_it, support.of, app.i18n.get(super::votes::voice(voice)));
                let wished = (voice, *teachers) == (Voice::Teachers, Asked::Wishes);
                app.say(&if wished { t::why_say_wishes(app.say(&said)) } else { said })
            };
            let all = said.iter().map(one).collect::<Vec<_>>().join(", ");
            // Where two were asked there is no room to say what the third counts.
            if said.len() == 1 { t::why_say_rest(all) } else { t::why_say(all) }
        }
        Why::NobodyAsked => Key::WhyNobodyAsked.into(),
        Why::TimeUnknown => Key::WhyTimeUnknown.into(),
        Why::After { used: Used::Held, .. } => Key::WhyHeld.into(),
        Why::After { used: Used::Running { part, of }, .. } => running(*part, *of),
        Why::After { missing, .. } if !missing.is_empty() => {
            t::why_missing(Arg::list(missing.iter().map(|&id| name(app, id)).collect::<Vec<_>>()))
        }
        Why::After { used: Used::Chosen, .. } => Key::WhyChosen.into(),
        Why::After { .. } => Key::WhyNothingBefore.into(),
        Why::Whole => Key::WhyWhole.into(),
        Why::Half => Key::WhyHalf.into(),
    }
}

/// How far those have come who are at work with it.
pub fn progress(ranked: &Ranked) -> Option<Text> {
    match ranked.part(PartKind::Order)?.why {
        Why::After { used: Used::Running { part, of }, .. } => Some(running(part, of)),
        Why::After { used: Used::Held, .. } => Some(Key::WhyHeld.into()),
        _ => None,
    }
}

fn running(part: u8, of: u8) -> Text {
    if of == 0 { t::why_running_part(part) } else { t::why_running(of, part) }
}

fn priority_names(app: &App, ids: &[PriorityId]) -> Arg {
    let unit = app.unit();
    let priorities = ids.iter().filter_map(|&id| unit?.priorities().get(id));
    let lang = app.i18n.lang();
    let own = |id: Code| unit.and_then(|u| u.deciding_round()).and_then(|round| round.own.get(&id)).cloned();
    let name = |id: Code| match app.catalogue().dimension(id) {
        Some(dimension) => dimension.name.get(lang).to_owned(),
        None => own(id).map_or_else(|| id.to_string(), |name| name.to_string()),
    };
    Arg::list(priorities.map(|p| format!("{} {}", p.rank, name(p.dimension))).collect::<Vec<_>>())
}

fn dimension_names(app: &App, ids: &[Code]) -> Arg {
    Arg::list(ids.iter().map(|&id| dimension(app, id)).collect::<Vec<_>>())
}

/// The short name of a dimension, also of one of the school's own.
pub fn dimension(app: &App, id: Code) -> String {
    let own = || app.unit()?.deciding_round()?.own.get(&id).map(ToString::to_string);
    let lang = app.i18n.lang();
    match app.catalogue().dimension(id) {
        Some(dimension) if dimension.short.get(lang).is_empty() => dimension.name.get(lang).to_owned(),
        Some(dimension) => dimension.short.get(lang).to_owned(),
        None => own().unwrap_or_else(|| id.to_string()),
    }
}

/// The one reason that says most about a module's place in the list, short.
pub fn main_reason(app: &App, ranked: &Ranked) -> Text {
    let of = |kind| ranked.parts.iter().find(|part: &&Part| part.kind == kind);
    let order = of(PartKind::Order).map(|part| &part.why);
    if let Some(progress) = progress(ranked) {
        return progress;
    }
    if ranked.parts.iter().any(|part| matches!(part.why, Why::OtherForm)) {
        return Key::WhyOtherForm.into();
    }
    if ranked.fits == Fits::No {
        return Key::ReasonNobody.into();
    }
    let unit = app.unit();
    match (of(PartKind::Priorities).map(|part| &part.why), of(PartKind::Gaps).map(|part| &part.why)) {
        (Some(Why::Serves { priorities, .. }), _) if !priorities.is_empty() => {
            let served = priorities.iter().filter_map(|&id| unit?.priorities().get(id));
            let name =
                |p: &crate::model::needs::Priority| format!("{} {}", p.rank, dimension(app, p.dimension));
            t::reason_serves(Arg::list(served.map(name).collect::<Vec<_>>()))
        }
        (_, Some(Why::Answers { dimensions, .. })) if !dimensions.is_empty() => {
            t::reason_answers(dimension_names(app, dimensions))
        }
        _ => match (order, of(PartKind::Gaps).map(|part| &part.why)) {
            (Some(Why::After { missing, .. }), _) if !missing.is_empty() => {
                t::why_missing(Arg::list(missing.iter().map(|&id| name(app, id)).collect::<Vec<_>>()))
            }
            (_, Some(Why::AreasUnknown)) => Key::ReasonUnknown.into(),
            (_, Some(Why::NoGaps)) => Key::WhyNoGaps.into(),
            _ => Key::ReasonNone.into(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_that_follow_each_other_are_one() {
        let of = |stages: &[&str]| joined(&stages.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(of(&["1–3", "4–6", "7–9"]), "1–9");
        assert_eq!(of(&["F", "1–3"]), "F–3");
        assert_eq!(of(&["1–3", "7–9"]), "1–3, 7–9");
        assert_eq!(of(&["fsk", "F", "gy"]), "fsk, F, gy");
        assert_eq!(of(&["1–4", "5–7", "8–10", "vg"]), "1–10, vg");
    }
}
