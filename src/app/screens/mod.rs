//! The screens: what each remembers, can do and shows. Here is only who is asked.

pub mod breaks;
pub mod calendar;
pub mod choices;
pub mod follow_up;
pub mod goals;
pub mod gone;
pub mod groups;
pub mod home;
pub mod modules;
pub mod needs;
pub mod people;
pub mod plan;
pub mod units;

use super::{
    command::{Available, Command, Row},
    form::{Aside, Face, Form, Offer, Wrong},
    list::{List, RowId},
    overlay::More,
    state::{App, Effects},
};
use crate::{i18n::Key, model::unit::Unit};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScreenId {
    Units,
    Home,
    Needs,
    Modules,
    People,
    Groups,
    Calendar,
    Goals,
    FollowUp,
    Plan,
}

/// What each screen remembers: what a person would lose by leaving it.
#[derive(Clone, Debug, Default)]
pub struct Screens {
    pub units: units::state::State,
    pub home: home::state::State,
    pub needs: needs::state::State,
    pub modules: modules::state::State,
    pub people: people::state::State,
    pub groups: groups::state::State,
    pub calendar: calendar::state::State,
    pub goals: goals::state::State,
    pub follow_up: follow_up::state::State,
    pub plan: plan::state::State,
}

macro_rules! form_keys {
    ($($(#[$doc:meta])* $variant:ident($module:ident)),* $(,)?) => {
        /// Which form is open, and for what.
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum FormKey { $($variant($module::state::FormKey)),* }

        /// What a choice from a list is for.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum PickKey { $($variant($module::state::PickKey)),* }

        /// Saves a form.
        ///
        /// # Errors
        /// The fields that are wrong; the form stays open then.
        pub fn submit(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
            match &form.key { $(FormKey::$variant(key) => $module::update::submit(app, key, form)),* }
        }

        /// Does what a choice from a list was for.
        pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
            match key { $(PickKey::$variant(key) => $module::update::picked(app, key, row)),* }
        }

        /// Opens a form anew, for a draft that was found.
        pub fn reopen(app: &mut App, key: &FormKey) -> Option<Form> {
            match key { $(FormKey::$variant(key) => $module::update::form(app, key)),* }
        }
    };
}

form_keys! {
    Units(units), Home(home), Needs(needs), Modules(modules), People(people), Groups(groups),
    Calendar(calendar), Goals(goals), FollowUp(follow_up), Plan(plan),
}

impl FormKey {
    /// Whether it asks for something new, or what to do: then no record stands behind it that a
    /// colleague could change meanwhile.
    pub fn adds(&self) -> bool {
        use self::{
            calendar::state::FormKey as Calendar, goals::state::FormKey as Goals,
            groups::state::FormKey as Groups, modules::state::FormKey as Modules,
            needs::state::FormKey as Needs, people::state::FormKey as People, plan::state::FormKey as Plan,
            units::state::FormKey as Units,
        };
        matches!(
            self,
            FormKey::Units(Units::New(..))
                | FormKey::Needs(
                    Needs::Round(None)
                        | Needs::Own(_, None)
                        | Needs::Evidence(None, _)
                        | Needs::SurveyFile
                        | Needs::ResultsFile(_)
                        | Needs::SurveyColumn(_)
                        | Needs::SurveyTitle
                        | Needs::SurveyAsked(_)
                )
                | FormKey::Modules(Modules::Choose(_) | Modules::Module(None) | Modules::Programme(None))
                | FormKey::People(
                    People::New
                        | People::Several(_)
                        | People::File
                        | People::UsualTimes
                        | People::BusyFile
                        | People::TakenFile
                        | People::Frame
                )
                | FormKey::Groups(Groups::New | Groups::Pair(None))
                | FormKey::Calendar(
                    Calendar::New
                        | Calendar::Propose
                        | Calendar::Mend
                        | Calendar::NewSpan(_)
                        | Calendar::NewYear
                )
                | FormKey::Goals(Goals::New(..))
                | FormKey::Plan(Plan::OwnStep(_, None) | Plan::Series(_) | Plan::Outside(_, None, _))
        )
    }
}

macro_rules! screens {
    ($($id:ident $module:ident $code:literal $title:ident $about:ident),* $(,)?) => {
        impl ScreenId {
            /// All screens, in the order of their numbers.
            pub const ALL: [ScreenId; 10] = [$(ScreenId::$id),*];

            /// Its name in files.
            pub fn code(self) -> &'static str {
                match self { $(ScreenId::$id => $code),* }
            }

            /// What its tab says.
            pub fn title(self) -> Key {
                match self { $(ScreenId::$id => Key::$title),* }
            }

            /// What it is for.
            pub fn about(self) -> Key {
                match self { $(ScreenId::$id => Key::$about),* }
            }

            /// Its own commands.
            pub fn table(self) -> &'static [Row] {
                match self { $(ScreenId::$id => $module::update::TABLE),* }
            }

            /// Whether one of its own commands can run now.
            pub fn available(self, app: &App, command: Command) -> Available {
                match self { $(ScreenId::$id => $module::update::available(app, command)),* }
            }

            /// Runs one of its own commands.
            pub fn run(self, app: &mut App, command: Command) -> Effects {
                match self { $(ScreenId::$id => $module::update::run(app, command)),* }
            }

            /// Takes a key that is no command and moves no list, such as left and right in a grid.
            pub fn key(self, app: &mut App, key: super::key::Key) -> bool {
                match self { $(ScreenId::$id => $module::update::key(app, key)),* }
            }

            /// Peels off a layer of its own, such as an open detail; false when there is none.
            pub fn back(self, app: &mut App) -> bool {
                match self { $(ScreenId::$id => $module::update::back(app)),* }
            }

            /// Makes a row visible that is to be selected, such as a day of another month.
            pub fn reveal(self, app: &mut App, row: RowId) {
                match self { $(ScreenId::$id => $module::update::reveal(app, row)),* }
            }

            /// The rows of the list that has the focus, filtered.
            pub fn rows(self, app: &App) -> Vec<RowId> {
                match self { $(ScreenId::$id => $module::update::rows(app)),* }
            }
        }

        impl Screens {
            /// The list that has the focus on a screen.
            pub fn list(&self, screen: ScreenId) -> &List {
                match screen { $(ScreenId::$id => self.$module.list()),* }
            }

            /// The same, to be changed.
            pub fn list_mut(&mut self, screen: ScreenId) -> &mut List {
                match screen { $(ScreenId::$id => self.$module.list_mut()),* }
            }
        }
    };
}

screens! {
    Units units "units" TabUnits AboutUnits,
    Home home "home" TabHome AboutHome,
    Needs needs "needs" TabNeeds AboutNeeds,
    Modules modules "modules" TabModules AboutModules,
    People people "people" TabPeople AboutPeople,
    Groups groups "groups" TabGroups AboutGroups,
    Calendar calendar "calendar" TabCalendar AboutCalendar,
    Goals goals "goals" TabGoals AboutGoals,
    FollowUp follow_up "follow-up" TabFollowUp AboutFollowUp,
    Plan plan "plan" TabPlan AboutPlan,
}

impl ScreenId {
    /// The screens with a number and a tab.
    pub const TABS: [ScreenId; 9] = [
        ScreenId::Home,
        ScreenId::Needs,
        ScreenId::Modules,
        ScreenId::People,
        ScreenId::Groups,
        ScreenId::Calendar,
        ScreenId::Goals,
        ScreenId::FollowUp,
        ScreenId::Plan,
    ];

    /// The screen of that name in files.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.code() == code)
    }
}

/// What saving a form would mean.
pub fn aside(app: &App, form: &Form) -> Vec<Aside> {
    match &form.key {
        FormKey::Calendar(key) => calendar::update::aside(app, key, form),
        FormKey::Groups(key) => groups::update::aside(app, key, form),
        FormKey::Plan(key) => plan::update::aside(app, key, form),
        FormKey::Needs(needs::state::FormKey::Round(_) | needs::state::FormKey::Evidence(..)) => {
            choices::read_as(form, "date", &choices::past(app))
        }
        FormKey::Modules(key) => modules::update::aside(app, key, form),
        FormKey::Needs(key) => needs::update::aside(app, key),
        FormKey::Units(units::state::FormKey::New(kind, country)) => {
            units::create::aside(app, (*kind, *country), form)
        }
        _ => Vec::new(),
    }
}

/// What fields offer by what the others say.
pub fn offers(app: &App, form: &Form) -> Vec<Offer> {
    match &form.key {
        FormKey::Units(_) => units::choices::offer(app, form).into_iter().collect(),
        FormKey::Calendar(key) => calendar::update::offer(app, key, form).into_iter().collect(),
        FormKey::Groups(groups::state::FormKey::TakeOver(person)) => {
            groups::through_year::take_over::offers(app, *person, form)
        }
        _ => Vec::new(),
    }
}

/// What a form is for by what its fields say.
pub fn face(app: &App, form: &Form) -> Option<Face> {
    match &form.key {
        FormKey::Calendar(key) => calendar::update::face(app, key, form),
        FormKey::Groups(groups::state::FormKey::TakeOver(person)) => {
            groups::through_year::take_over::face(app, *person, form)
        }
        FormKey::Groups(groups::state::FormKey::Member(id, person)) => {
            groups::through_year::member::face(app, *id, *person, form)
        }
        _ => None,
    }
}

/// What Ctrl+S does by what the fields say; none: always the same.
pub fn saves(app: &App, form: &Form) -> Option<Key> {
    match &form.key {
        FormKey::Calendar(key) => calendar::update::saves(app, key, form),
        _ => None,
    }
}

/// What fields say of others that nobody has touched.
pub fn follows(app: &App, form: &Form) -> Vec<(&'static str, String)> {
    match &form.key {
        FormKey::Calendar(key) => calendar::update::follows(app, key, form),
        _ => Vec::new(),
    }
}

/// What the selected one of some choices would mean; none: it means what it says.
pub fn more(app: &App, key: &PickKey, row: Option<RowId>) -> Option<More> {
    let PickKey::Groups(key) = key else { return None };
    groups::update::more(app, key, row?)
}

/// The same choice, to be made in another way.
pub fn otherwise(key: &PickKey) -> Option<PickKey> {
    let PickKey::Groups(key) = key else { return None };
    groups::update::other_hold(key).map(PickKey::Groups)
}

/// Makes a row of the shown screen visible.
pub fn reveal(app: &mut App, row: RowId) {
    app.screen.reveal(app, row);
}

/// Whether Esc leads out of something on this screen, rather than out of it.
pub fn is_inside(app: &App) -> bool {
    let all = &app.screens;
    match app.screen {
        ScreenId::Calendar => !matches!(all.calendar.layer, calendar::state::Layer::None),
        ScreenId::Groups => {
            let groups = &all.groups;
            groups.shown.is_some() || groups.dividing.is_some() || groups.page != groups::state::Page::Groups
        }
        ScreenId::People => all.people.week.is_some() || all.people.slots.is_some(),
        ScreenId::Modules => all.modules.look != modules::state::Look::Ranking,
        ScreenId::FollowUp => all.follow_up.group.is_some(),
        ScreenId::Plan => all.plan.page != plan::state::Page::Programme,
        ScreenId::Needs => all.needs.import.is_some(),
        ScreenId::Units | ScreenId::Home | ScreenId::Goals => false,
    }
}

/// Work that takes longer than a key may.
#[derive(Clone, Debug)]
pub enum Job {
    /// Look through the open unit.
    Look(Box<super::found::Look>),
    /// Propose groups.
    Groups {
        /// The unit as it is.
        unit: Box<Unit>,
        /// What the search needs besides.
        setup: Box<groups::state::Setup>,
    },
    /// Whether everybody can have a group, and what is missing.
    Possible {
        /// The unit as it is.
        unit: Box<Unit>,
        /// What the search needs besides.
        setup: Box<groups::state::Setup>,
    },
    /// Find the fewest weekly times at which everybody can meet.
    Slots {
        /// The unit as it is.
        unit: Box<Unit>,
        /// What is asked for.
        ask: Box<crate::planning::groups::timetable::Ask>,
    },
    /// Count what other times in the place of one of them would cost.
    Swap {
        /// The place of that one in the list.
        nth: usize,
        /// What is asked.
        swap: Box<crate::planning::groups::timetable::Swap>,
    },
    /// Find dates for several groups, or new ones for what falls out.
    Dates(Box<crate::planning::calendar::dating::work::Work>),
}

/// What a job proposes.
#[derive(Clone, Debug)]
pub enum Proposal {
    /// Groups, as an edit to look at and accept.
    Groups(Box<groups::state::Found>),
    /// Whether everybody can have a group, and what is missing.
    Possible(Box<groups::state::Possibly>),
    /// What shorter meetings would give those whom the search for groups leaves without a place.
    Shorter(crate::planning::groups::possible::length::Shorter),
    /// Weekly times, to look at.
    Slots(Box<people::weekly_times::slots::Found>),
    /// Other times in the place of the n-th of them.
    Swaps(usize, Vec<crate::planning::groups::timetable::Other>),
    /// Dates, to look at and accept.
    Dates(Box<crate::planning::calendar::dating::work::Found>),
}
