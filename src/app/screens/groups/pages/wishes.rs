//! What is wished of the groups: pairs of people, switches, and how much each thing counts.

use super::{weighed, wishes_form};
use crate::{
    app::{
        App,
        command::{Available, Command},
        describe_edit,
        list::RowId,
        overlay::Overlay,
        screens::{choices, groups::state::FormKey},
        state::{Effects, Tone},
    },
    i18n::{Arg, Key as Word, Text, t},
    model::{
        change::{Entry, On},
        edit::Edit,
        error::Thing,
        ids::{Code, PersonId},
        pairs::Pair,
        unit::{Unit, UnitChange, UnitKind},
    },
    planning::groups::job::{
        importance::{Importance, LEVELS, Matter},
        torn::{Torn, torn},
        wishes::{Set, Switch},
    },
};

/// The row that stands where there are no pairs.
pub const NO_PAIRS: RowId = RowId::Place(0);

/// Something on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item<'a> {
    /// That there are none yet.
    NoPairs,
    /// A pair.
    Pair(&'a Pair),
    /// A switch.
    Switch(Switch),
    /// How much something counts.
    Matter(Matter),
}

/// What counts how much in the open unit, its owner's values included.
pub fn importance(app: &App) -> Importance {
    inherited(app).map_or_else(Importance::default, |all| app.unit().map_or(all, |unit| all.with_own(unit)))
}

/// What the owner says, for a job of the open unit.
pub fn inherited(app: &App) -> Option<Importance> {
    app.unit().map(|_| app.owner().map_or_else(Importance::default, |owner| Importance::of(owner, None)))
}

/// The rows: pairs by name, switches, then what counts.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let mut pairs: Vec<&Pair> = unit.pairs().iter().collect();
    choices::by_name(app, &mut pairs, |pair| unit.person(pair.people()?.0));
    let mut rows: Vec<RowId> = pairs.into_iter().map(|pair| RowId::Thing(Thing::Pair(pair.id))).collect();
    if rows.is_empty() {
        rows.push(NO_PAIRS);
    }
    let codes = Switch::ALL.into_iter().map(Switch::code).chain(Matter::ALL.into_iter().map(Matter::code));
    rows.extend(codes.filter_map(|code| code.parse().ok()).map(RowId::Code));
    rows
}

/// What stands on a row.
pub fn item(unit: &Unit, row: RowId) -> Option<Item<'_>> {
    match row {
        NO_PAIRS => Some(Item::NoPairs),
        RowId::Thing(Thing::Pair(id)) => unit.pairs().get(id).map(Item::Pair),
        RowId::Code(code) => {
            let switch = Switch::ALL.into_iter().find(|switch| switch.code() == code.as_str());
            switch.map(Item::Switch).or_else(|| Matter::of(code).map(Item::Matter))
        }
        _ => None,
    }
}

fn selected(app: &App) -> Option<Item<'_>> {
    item(app.unit()?, app.screens.groups.wishes.selected?)
}

/// Both names of a pair.
pub fn names(unit: &Unit, pair: &Pair) -> Text {
    let name = |id: PersonId| unit.person(id).map(|p| p.name.to_string()).unwrap_or_default();
    match pair.people() {
        Some((one, other)) => t::pair_of(name(one), name(other)),
        None => Word::ThingPair.into(),
    }
}

/// What a switch is called.
pub fn switch(switch: Switch) -> Word {
    match switch {
        Switch::MixedStages => Word::WishesMixed,
        Switch::OtherSchool => Word::WishesOtherSchool,
        Switch::Module => Word::WishesModule,
        Switch::LeadIsMember => Word::WishesLeadMember,
        Switch::TwoWindows => Word::WishesTwoWindows,
    }
}

/// What counts, in words.
pub fn matter(unit: &Unit, matter: Matter) -> Word {
    match matter {
        Matter::Places => Word::WishesPlaces,
        Matter::Teams => Word::WishesTeams,
        Matter::Stages if Switch::MixedStages.is_on(unit) => Word::WishesStagesMixed,
        Matter::Stages => Word::WishesStages,
        Matter::Size => Word::WishesSize,
        Matter::Experience => Word::WishesExperience,
        Matter::School => Word::WishesSchool,
        Matter::Travel if Switch::OtherSchool.is_on(unit) => Word::WishesTravelOther,
        Matter::Travel => Word::WishesTravel,
        Matter::Training => Word::WishesTraining,
        Matter::Module => Word::WishesWanted,
        Matter::Pairs => Word::WishesPairs,
    }
}

/// How much that is.
pub fn level(percent: u16) -> Text {
    match percent {
        0 => Word::WishesLevelNone.into(),
        50 => Word::WishesLevelLittle.into(),
        100 => Word::WishesLevelUsual.into(),
        200 => Word::WishesLevelMuch.into(),
        400 => Word::WishesLevelMost.into(),
        other => t::wishes_level_own(other.to_string()),
    }
}

/// What counts otherwise than usual, in a sentence: a proposal says what it was made with.
pub fn said(app: &App, importance: &Importance) -> Text {
    let Some(unit) = app.unit() else { return Word::WishesAllUsual.into() };
    let one = |(what, percent)| {
        let what = app.i18n.get(matter(unit, what)).to_lowercase();
        Arg::Plain(app.say(&t::wishes_counts(level(percent), what)))
    };
    let all: Vec<Arg> = importance.unusual().map(one).collect();
    if all.is_empty() { Word::WishesAllUsual.into() } else { t::wishes_unusual(Arg::List(all)) }
}

/// What else to know of the selected row.
pub fn about(app: &App, unit: &Unit, item: Item<'_>) -> Vec<Text> {
    match item {
        Item::NoPairs => vec![Word::WishesAboutPairs.into()],
        Item::Pair(pair) => {
            let wrong = torn(unit).into_iter().filter(|torn| torn.pairs().contains(&pair.id));
            wrong.map(|torn| contradiction(unit, &torn)).chain([Word::WishesAboutPairs.into()]).collect()
        }
        Item::Switch(switch) => vec![
            match switch {
                Switch::MixedStages => Word::WishesAboutMixed,
                Switch::OtherSchool => Word::WishesAboutOtherSchool,
                Switch::Module => Word::WishesAboutModule,
                Switch::LeadIsMember => Word::WishesAboutLeadMember,
                Switch::TwoWindows => Word::WishesAboutTwoWindows,
            }
            .into(),
        ],
        Item::Matter(matter) => {
            let own = unit.settings().contains_key(&code(matter.code()));
            let from = match (own, app.owner()) {
                (true, _) => Word::WishesFromHere.into(),
                (false, Some(owner)) if owner.settings().contains_key(&code(matter.code())) => {
                    t::wishes_from_owner(&owner.about().name)
                }
                (false, _) => Word::WishesFromUsual.into(),
            };
            let schools = (unit.kind() == UnitKind::Owner).then(|| Word::WishesAboutOwner.into());
            [from].into_iter().chain(schools).chain([Word::WishesAboutMatter.into()]).collect()
        }
    }
}

/// That two cannot be kept apart, and through whom they are bound together.
pub(super) fn contradiction(unit: &Unit, torn: &Torn) -> Text {
    let name = |id: PersonId| unit.person(id).map(|p| p.name.to_string()).unwrap_or_default();
    let (one, other) = torn.apart;
    t::wishes_contradiction(name(one), name(other), Arg::list(torn.through.iter().map(|&id| name(id))))
}

fn code(word: &str) -> Code {
    word.parse().unwrap_or_else(|_| Code::from_random(&[], 0))
}

/// Whether a command can run on the page.
pub fn available(app: &App, command: Command) -> Available {
    let unit = app.unit().ok_or(Word::WhyNoUnit)?;
    match command {
        Command::New if unit.people().len() < 2 => Err(Word::WishesWhyTwoPeople.into()),
        Command::Delete => match selected(app) {
            Some(Item::Pair(_)) => Ok(()),
            Some(Item::Switch(switch)) if unit.settings().contains_key(&code(switch.code())) => Ok(()),
            Some(Item::Matter(matter)) if unit.settings().contains_key(&code(matter.code())) => Ok(()),
            _ => Err(Word::WishesWhyUsual.into()),
        },
        Command::Later | Command::Earlier => match selected(app) {
            Some(Item::Matter(matter)) if next_level(app, matter, command).is_some() => Ok(()),
            Some(Item::Matter(_)) if command == Command::Later => Err(Word::WishesWhyMost.into()),
            Some(Item::Matter(_)) => Err(Word::WishesWhyLeast.into()),
            Some(Item::Switch(_)) => Ok(()),
            _ => Err(Word::WishesWhyNoWeight.into()),
        },
        Command::Mark => match selected(app) {
            Some(Item::Switch(_)) => Ok(()),
            _ => Err(Word::WishesWhyNoSwitch.into()),
        },
        Command::Refresh if resets(unit).is_empty() => Err(Word::WishesWhyAllUsual.into()),
        _ => Ok(()),
    }
}

/// Runs a command of the page.
pub fn run(app: &mut App, command: Command) -> Effects {
    let item = selected(app);
    match (command, item) {
        (Command::New, _) | (Command::Edit | Command::Open, Some(Item::NoPairs)) => {
            open(app, &FormKey::Pair(None));
        }
        (Command::Edit | Command::Open, Some(Item::Pair(pair))) => {
            let id = pair.id;
            open(app, &FormKey::Pair(Some(id)));
        }
        (Command::Edit | Command::Open, Some(Item::Switch(switch))) => return turn(app, switch),
        (Command::Edit | Command::Open, Some(Item::Matter(matter))) => {
            open(app, &FormKey::Weight(code(matter.code())));
        }
        (Command::Later | Command::Earlier, Some(Item::Matter(matter))) => return step(app, matter, command),
        (Command::Mark, Some(Item::Switch(switch))) => return turn(app, switch),
        // More of a choice is yes, less is no.
        (Command::Later | Command::Earlier, Some(Item::Switch(switch))) => {
            let on = app.unit().is_some_and(|unit| switch.of(unit) == Set::On);
            return if on == (command == Command::Later) { Vec::new() } else { turn(app, switch) };
        }
        (Command::Delete, Some(Item::Pair(pair))) => {
            let Some(unit) = app.unit() else { return Vec::new() };
            let (edit, said) = (Edit::Pair(On::Remove(pair.clone())), t::wishes_did_drop(names(unit, pair)));
            return app.commit(edit, said);
        }
        (Command::Delete, Some(Item::Switch(switch))) => return set(app, switch.code(), None),
        (Command::Delete, Some(Item::Matter(matter))) => return set(app, matter.code(), None),
        (Command::Refresh, _) => {
            let Some(unit) = app.unit() else { return Vec::new() };
            let edit = resets(unit).into_iter().collect();
            return app.commit(edit, Word::WishesDidReset);
        }
        _ => {}
    }
    Vec::new()
}

fn open(app: &mut App, key: &FormKey) {
    if let Some(form) = wishes_form::form(app, key) {
        app.push(Overlay::Form(Box::new(form)));
    }
}

/// The edits after which nothing counts otherwise than the owner says, or as usual.
fn resets(unit: &Unit) -> Vec<Edit> {
    let all = Matter::ALL.into_iter().filter_map(|matter| matter.code().parse::<Code>().ok());
    let own = all.filter_map(|key| Some((key, *unit.settings().get(&key)?)));
    own.map(|(key, was)| Edit::Unit(UnitChange::Setting(Entry { key, was: Some(was), now: None }))).collect()
}

pub(super) fn set(app: &mut App, word: &str, now: Option<u16>) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let key = code(word);
    let was = unit.settings().get(&key).copied();
    if was == now {
        return Vec::new();
    }
    let edit = Edit::Unit(UnitChange::Setting(Entry { key, was, now }));
    let name = match item(unit, RowId::Code(key)) {
        Some(Item::Switch(one)) => switch(one),
        Some(Item::Matter(one)) => matter(unit, one),
        _ => return Vec::new(),
    };
    let mut after = unit.clone();
    let value: Text = match item(unit, RowId::Code(key)) {
        Some(Item::Switch(one)) if crate::model::edit::apply(&mut after, &edit).is_ok() => {
            if one.of(&after) == Set::On { Word::AnswerYes } else { Word::AnswerNo }.into()
        }
        Some(Item::Matter(one)) if crate::model::edit::apply(&mut after, &edit).is_ok() => {
            let all = inherited(app).unwrap_or_default();
            level(all.with_own(&after).percent(one))
        }
        _ => return Vec::new(),
    };
    let said = t::wishes_did_set(name, value);
    let before = weighed::standings(app);
    let effects = app.commit(edit, said.clone());
    if effects.is_empty() {
        return effects;
    }
    // What a weight does to the groups of today, and to which groups are best, is seen at once; undoing
    // speaks of the weight alone.
    let after = weighed::standings(app);
    let costs = weighed::today(&before).zip(weighed::today(&after));
    let sum =
        costs.filter(|(was, now)| was != now).map(|(was, now)| t::wishes_did_cost(now, said.clone(), was));
    let best = weighed::said(app, &before, &after);
    match (sum, best) {
        (None, None) => {}
        (Some(sum), None) => app.tell(Tone::Done, sum),
        (sum, Some(best)) => app.tell(Tone::Done, t::wishes_did_best(best, sum.unwrap_or(said))),
    }
    effects
}

fn turn(app: &mut App, switch: Switch) -> Effects {
    let Some(unit) = app.unit() else { return Vec::new() };
    let now = if switch.of(unit) == Set::On { Set::Off } else { Set::On };
    let now = (now != switch.usual()).then_some(u16::from(now == Set::On));
    set(app, switch.code(), now)
}

/// The next word up or down.
fn step(app: &mut App, matter: Matter, command: Command) -> Effects {
    next_level(app, matter, command).map_or_else(Vec::new, |next| weigh(app, matter, next))
}

/// How much that is; none beyond the most or least.
fn next_level(app: &App, matter: Matter, command: Command) -> Option<u16> {
    let now = importance(app).percent(matter);
    let levels = LEVELS.into_iter().filter(|&level| level >= matter.least());
    if command == Command::Later {
        levels.filter(|&level| level > now).min()
    } else {
        levels.filter(|&level| level < now).max()
    }
}

pub(super) fn weigh(app: &mut App, matter: Matter, percent: u16) -> Effects {
    let above = inherited(app).unwrap_or_default().percent(matter);
    set(app, matter.code(), (percent != above).then_some(percent))
}

/// The wishes of pairs with a person, in words, for what is told of the person.
pub fn of_person(unit: &Unit, person: PersonId) -> Vec<Text> {
    let pairs = unit.pairs().iter().filter_map(|pair| Some((pair.wish, unit.person(pair.other(person)?)?)));
    let wrong = torn(unit).into_iter().filter(|torn| torn.people().contains(&person));
    pairs
        .map(|(wish, other)| t::wishes_of_person(&other.name, describe_edit::pair_wish(wish)))
        .chain(wrong.map(|torn| contradiction(unit, &torn)))
        .collect()
}
