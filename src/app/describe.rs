//! Codes and data of errors, in words.

use super::{
    describe_edit,
    msg::{Damage, Trouble},
    state::App,
};
use crate::{
    i18n::{Key, Text, t},
    model::{
        change::On,
        edit::Edit,
        error::{EditError, Rule, Thing},
        history,
        unit::Unit,
    },
};

/// Why an edit was refused, with both versions where there are two.
pub fn refusal(error: &EditError, unit: &Unit) -> Text {
    match error {
        EditError::Changed { rebased } => t::edit_changed(first_thing(rebased, unit)),
        EditError::Gone { what } => t::edit_gone(thing(*what, unit)),
        EditError::Taken { what } => t::edit_taken(thing(*what, unit)),
        EditError::InUse { what, by } => t::edit_in_use(thing(*by, unit), thing(*what, unit)),
        EditError::Rule { rule: broken, .. } => rule(*broken).into(),
    }
}

fn rule(rule: Rule) -> Key {
    match rule {
        Rule::ThreePriorities => Key::RuleThreePriorities,
        Rule::TwoWindows => Key::RuleTwoWindows,
        Rule::ThreeWishes => Key::RuleThreeWishes,
        Rule::NameNeeded => Key::RuleNameNeeded,
        Rule::Order => Key::RuleOrder,
        Rule::Share => Key::RuleShare,
        Rule::GoalChain => Key::RuleGoalChain,
        Rule::Rank => Key::RuleRank,
        Rule::TooFew => Key::RuleTooFew,
        Rule::Whole => Key::RuleWhole,
        Rule::TwoPeople => Key::RuleTwoPeople,
        Rule::MoreThanAsked => Key::RuleMoreThanAsked,
        Rule::TooManyTimes => Key::RuleTooManyTimes,
    }
}

fn first_thing(edit: &Edit, unit: &Unit) -> Text {
    match edit {
        Edit::Person(On::Change(id, _)) => thing(Thing::Person(*id), unit),
        other => other.things().first().map_or(Key::ThingUnit.into(), |&what| thing(what, unit)),
    }
}

/// How something in a unit is called.
pub fn thing(what: Thing, unit: &Unit) -> Text {
    let named = |name: Option<String>, kind: Key| match name.filter(|n| !n.is_empty()) {
        Some(name) => t::thing_named(kind, name),
        None => kind.into(),
    };
    match what {
        Thing::Unit => named(Some(unit.about().name.to_string()), Key::ThingUnit),
        Thing::Year(_) => Key::ThingYear.into(),
        Thing::Person(id) => named(unit.person(id).map(|p| p.name.to_string()), Key::ThingPerson),
        Thing::Round(id) => named(unit.rounds().get(id).map(|r| r.name.to_string()), Key::ThingRound),
        Thing::Evidence(_) => Key::ThingEvidence.into(),
        Thing::Priority(_) => Key::ThingPriority.into(),
        Thing::Choice(_) => Key::ThingChoice.into(),
        Thing::Group(id) => named(unit.group(id).map(|g| g.name.to_string()), Key::ThingGroup),
        Thing::Meeting(id) => match unit.meetings().get(id) {
            Some(meeting) => {
                t::thing_named(Key::ThingMeeting, crate::i18n::Arg::ShortDate(meeting.when.date))
            }
            None => Key::ThingMeeting.into(),
        },
        Thing::Step(_) => Key::ThingStep.into(),
        Thing::Goal(_) => Key::ThingGoal.into(),
        Thing::Programme(_) => Key::ThingProgramme.into(),
        Thing::Module(_) => Key::ThingModule.into(),
        Thing::Survey(id) => named(unit.surveys().get(id).map(|s| s.title.to_string()), Key::ThingSurvey),
        Thing::Ballot(_) => Key::ThingBallot.into(),
        Thing::Paper(id) => named(unit.papers().get(id).map(|p| p.name.to_string()), Key::ThingPaper),
        Thing::Pair(_) => Key::ThingPair.into(),
    }
}

/// The word for what kind of thing it is.
pub fn kind(what: Thing) -> Key {
    match what {
        Thing::Unit => Key::ThingUnit,
        Thing::Year(_) => Key::ThingYear,
        Thing::Person(_) => Key::ThingPerson,
        Thing::Round(_) => Key::ThingRound,
        Thing::Evidence(_) => Key::ThingEvidence,
        Thing::Priority(_) => Key::ThingPriority,
        Thing::Choice(_) => Key::ThingChoice,
        Thing::Group(_) => Key::ThingGroup,
        Thing::Meeting(_) => Key::ThingMeeting,
        Thing::Step(_) => Key::ThingStep,
        Thing::Goal(_) => Key::ThingGoal,
        Thing::Programme(_) => Key::ThingProgramme,
        Thing::Module(_) => Key::ThingModule,
        Thing::Survey(_) => Key::ThingSurvey,
        Thing::Ballot(_) => Key::ThingBallot,
        Thing::Paper(_) => Key::ThingPaper,
        Thing::Pair(_) => Key::ThingPair,
    }
}

/// What went wrong with files, and what to do.
pub fn trouble(trouble: &Trouble) -> Text {
    match trouble {
        Trouble::Busy(holder) => t::trouble_busy(holder),
        Trouble::Full => Key::TroubleFull.into(),
        Trouble::Denied => Key::TroubleDenied.into(),
        Trouble::NoLock => Key::TroubleNoLock.into(),
        Trouble::Damaged(Some((line, column)), why) => {
            t::trouble_damaged(column.to_string(), line.to_string(), damage(why))
        }
        Trouble::Damaged(None, why) => t::trouble_damaged_file(damage(why)),
        Trouble::Newer(version) => t::trouble_newer(version),
        Trouble::Uncertain => Key::TroubleUncertain.into(),
        Trouble::Unsaved => Key::TroubleUnsaved.into(),
        Trouble::Missing(what) => t::trouble_missing(what),
        Trouble::NoUnit => Key::TroubleNoUnit.into(),
        Trouble::NoBackup(name) => t::trouble_no_backup(name),
        Trouble::Earlier => Key::TroubleEarlier.into(),
        Trouble::OpenToAll(folder) => t::trouble_open_to_all(folder),
        Trouble::Planted(file) => t::trouble_planted(file),
        Trouble::TooLarge(file) => t::trouble_too_large(file),
        Trouble::Other(reason) => t::trouble_other(reason),
    }
}

fn damage(why: &Damage) -> Text {
    match why {
        Damage::Missing => Key::DamageMissing.into(),
        Damage::NotText => Key::DamageNotText.into(),
        Damage::Syntax(said) => t::damage_syntax(said),
        Damage::DoubleKey(said) => t::damage_double_key(said),
        Damage::WrongPlace => Key::DamageWrongPlace.into(),
        Damage::Rule(EditError::Rule { rule: broken, .. }) => t::damage_rule(rule(*broken)),
        Damage::Rule(_) => Key::DamageDoesNotFit.into(),
    }
}

/// The history, newest first: when, who, what.
pub fn history(app: &App, lines: &[history::Line]) -> Vec<Text> {
    let Some(unit) = app.unit() else { return Vec::new() };
    lines
        .iter()
        .rev()
        .map(|line| {
            let when = format!(
                "{} {}",
                crate::i18n::format::short_date(app.i18n, line.time.date()),
                line.time.format("%H:%M")
            );
            t::history_line(describe_edit::sentence(unit, app.catalogue(), &line.edit), when, &line.who)
        })
        .collect()
}
