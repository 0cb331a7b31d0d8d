//! Guests of the open unit: their homes are held against them whenever one of both changes, and other units
//! against what people do there.

use super::{
    effect::Effect,
    open::Open,
    owner,
    state::{App, Effects},
};
use crate::{
    i18n::collate::Collator,
    model::{ids::UnitId, people::Person, unit::Unit},
    planning::{
        elsewhere::elsewhere,
        guests::{self, Guests, HomeUnit, without_home_fields},
        hours::TimeElsewhere,
    },
};

impl App {
    /// The guests of the open unit, held against their homes.
    pub fn guests(&self) -> Option<&Guests> {
        self.open.as_ref().map(Open::guests)
    }

    /// The people of other units who could come as guests and are none yet, unit by unit, in order of name; units
    /// of another country last.
    pub fn who_could_come(&self) -> Vec<(&Unit, &Person)> {
        let Some(open) = self.unit() else { return Vec::new() };
        let order = Collator::new(self.i18n.lang());
        let mut units: Vec<&Unit> = self.others.values().filter(|unit| unit.id() != open.id()).collect();
        units.sort_by(|a, b| {
            let is_abroad = |unit: &Unit| unit.about().country != open.about().country;
            let by_name = order.cmp(a.about().name.as_str(), b.about().name.as_str());
            is_abroad(a).cmp(&is_abroad(b)).then(by_name)
        });
        let known = guests::known(open);
        let mut all = Vec::new();
        for unit in units {
            let new = |person: &&Person| !person.is_guest() && !known.contains(&(unit.id(), person.id));
            let mut people: Vec<&Person> = unit.people().iter().filter(new).collect();
            people.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
            all.extend(people.into_iter().map(|person| (unit, person)));
        }
        all
    }

    /// Looks anew at the guests, and at what people do in other units, after the open unit or another one has
    /// changed.
    pub(super) fn look_at_guests(&mut self) {
        let today = self.today();
        let Self { open, others, unread, .. } = self;
        let Some(open) = open else { return };
        let guests = Guests::of(&open.unit, today, |id| match others.get(&id) {
            _ if unread.contains(&id) => HomeUnit::Unread,
            Some(home) => HomeUnit::Read(home),
            None => HomeUnit::Awaited,
        });
        let elsewhere = elsewhere(&open.unit, others.values(), today);
        open.hold(guests, elsewhere);
    }

    /// Looks anew at what the open unit's people do in other units, after one of these was read.
    pub(super) fn look_at_time_elsewhere(&mut self) {
        let today = self.today();
        let Self { open, others, shipped, .. } = self;
        let Some(open) = open else { return };
        open.hold_time_elsewhere(TimeElsewhere::of(open.unit.id(), others.values(), shipped, today));
    }

    /// `now`, save what the home of a guest says: that is changed there.
    pub fn of_own(&self, was: &Person, now: Person) -> Person {
        if self.guests().is_some_and(|guests| guests.is_told_by_home(was.id)) {
            without_home_fields(was, now)
        } else {
            now
        }
    }
}

/// The homes of the open unit's guests.
pub(super) fn homes(app: &App) -> impl Iterator<Item = UnitId> + '_ {
    let open = app.unit().map(Unit::id);
    let people = app.unit().into_iter().flat_map(|unit| unit.people().iter());
    people.filter_map(|person| person.home.as_ref()).map(|home| home.unit).filter(move |&id| Some(id) != open)
}

/// Has homes, the owner and units with guests from here read that were read before: somebody may have changed
/// them since.
pub(super) fn read_again(app: &App) -> Effects {
    let open = app.unit().map(Unit::id);
    let from_here = |unit: &&Unit| {
        unit.people().iter().any(|person| person.home.as_ref().is_some_and(|home| Some(home.unit) == open))
    };
    let hosts = app.others.values().filter(from_here).map(Unit::id);
    let known = homes(app).chain(owner::id(app)).filter(|id| app.others.contains_key(id));
    let mut known: Vec<UnitId> = known.chain(hosts).collect();
    known.sort_unstable();
    known.dedup();
    known.into_iter().map(Effect::LoadOther).collect()
}
