//! Why a module stands where it stands, and what would put it, or the second, first: in words.

use super::{ranking, weights, words};
use crate::{
    app::App,
    i18n::{Arg, Key, Text, t},
    model::ids::Code,
    planning::ranking::{Answers, Basis, Fits, Lead, Open, PartKind, Ranked, Used, Way, Why, lead, ways},
};

/// The most ways that are named.
const WAYS: usize = 2;
/// A second reason is named where it makes at least this share of the first.
const SECOND: u16 = 3;

/// Two sentences about the place of a module in the list; none for one that is not in it.
pub fn place(app: &App, module: Code) -> Vec<String> {
    let all = ranking::ranked(app);
    let Some(at) = all.iter().position(|ranked| ranked.module == module) else { return Vec::new() };
    let (Some(first), Some(second)) = (all.first(), all.get(at.max(1))) else { return Vec::new() };
    if at > 0 {
        return between(app, first, second, About::Second);
    }
    let taken = |ranked: &&Ranked| ranked.open() == Open::No && ranked.answers() == Answers::Some;
    let chosen = first.answers() == Answers::None && all.iter().any(|ranked| taken(&ranked));
    let chosen = chosen.then(|| app.say(&Key::ModulesLeadChosen.into()));
    chosen.into_iter().chain(between(app, first, second, About::First)).collect()
}

/// Which of two a sentence is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The one that stands first.
    First,
    /// The other one.
    Second,
}

/// How two stand to each other, and what would turn them round.
pub fn between(app: &App, first: &Ranked, second: &Ranked, about: About) -> Vec<String> {
    if about == About::Second && second.fits == Fits::No {
        return vec![app.say(&Key::ModulesLeadNobody.into())];
    }
    let lead = lead(first, second);
    let (ahead, behind) = (bare(app, first.module), bare(app, second.module));
    let stands = match about {
        About::First if second.fits != first.fits => t::modules_lead_fits(&behind),
        About::First if second.open() != first.open() => t::modules_lead_open(&behind),
        About::Second if second.open() != first.open() => Key::ModulesLeadTaken.into(),
        About::First if second.answers() != first.answers() => t::modules_lead_answers(&behind),
        About::Second if second.answers() != first.answers() => t::modules_lead_answers_not(&ahead),
        About::First if lead.points == 0 => t::modules_lead_tied(&behind),
        About::First => t::modules_lead_first(&behind, lead.points, reasons(app, &lead, second)),
        About::Second if lead.points == 0 => t::modules_lead_level(&ahead),
        About::Second => t::modules_lead_behind(&ahead, lead.points, reasons(app, &lead, second)),
    };
    let mut said = vec![app.say(&stands)];
    let alike = (first.fits, first.open()) == (second.fits, second.open());
    if let (Some(basis), true) = (ranking::basis(app), alike) {
        said.push(app.say(&turned(app, &basis, first, second, about)));
    }
    said
}

/// In which parts it leads, the one or two that make most of it.
fn reasons(app: &App, lead: &Lead, other: &Ranked) -> String {
    let most = lead.ahead.first().map_or(0, |&(_, by)| by);
    let named = lead.ahead.iter().take(2).filter(|&&(_, by)| by.saturating_mul(SECOND) >= most);
    let other = other.part(PartKind::Order).map(|part| &part.why);
    let held = matches!(other, Some(Why::After { used: Used::Held, .. }));
    let said = named.map(|&(kind, _)| match kind {
        PartKind::Order if held => app.i18n.get(Key::LeadNew),
        kind => app.i18n.get(reason(kind)),
    });
    said.reduce(|a, b| app.say(&t::lead_both(a, b))).unwrap_or_default()
}

/// What it means to have more of a part.
fn reason(kind: PartKind) -> Key {
    match kind {
        PartKind::Priorities => Key::LeadPriorities,
        PartKind::Gaps => Key::LeadGaps,
        PartKind::Stages => Key::LeadStages,
        PartKind::Time => Key::LeadTime,
        PartKind::Say => Key::LeadSay,
        PartKind::Order => Key::LeadOrder,
        PartKind::Size => Key::LeadSize,
    }
}

fn turned(app: &App, basis: &Basis, first: &Ranked, second: &Ranked, about: About) -> Text {
    let behind = bare(app, second.module);
    let (Some(unit), Some(one), Some(other)) =
        (app.unit(), ranking::module(app, first.module), ranking::module(app, second.module))
    else {
        return t::modules_ways_none(&behind);
    };
    let all = ways(unit, app.catalogue(), basis, one, other);
    let said = all.iter().take(WAYS).map(|way| app.say(&way_said(app, way)));
    let Some(said) = said.reduce(|a, b| app.say(&t::modules_or(a, b))) else {
        return match about {
            About::First => t::modules_ways_none(&behind),
            About::Second => Key::ModulesWaysNoneSecond.into(),
        };
    };
    match about {
        About::First => t::modules_ways_second(&behind, said),
        About::Second => t::modules_ways(said),
    }
}

/// A title without a mark, with its stages: several modules have the same title.
fn bare(app: &App, id: Code) -> String {
    let Some(module) = ranking::module(app, id) else { return id.to_string() };
    let title = module.title_in(app.i18n.lang());
    match words::stages(app, module) {
        stages if stages.is_empty() => title.to_owned(),
        stages => format!("{title} {stages}"),
    }
}

fn way_said(app: &App, way: &Way) -> Text {
    match way {
        Way::Support => Key::WaySupport.into(),
        Way::Before(missing) => {
            t::way_before(Arg::list(missing.iter().map(|&id| words::name(app, id)).collect::<Vec<_>>()))
        }
        Way::Time(time) => t::way_time(words::hours(app, *time)),
        Way::Weight { of, from, to } => t::way_weight(*from, app.say(&weights::named(app, *of)), *to),
    }
}
