//! Guests of the open unit: their homes are held against them whenever one of both changes.

use super::{
    effect::Effect,
    open::Open,
    owner,
    state::{App, Effects},
};
use crate::{
    model::{ids::UnitId, people::Person, unit::Unit},
    planning::{
        guests::{Guests, HomeUnit, without_home_fields},
        hours::Elsewhere,
    },
};

impl App {
    /// The guests of the open unit, held against their homes.
    pub fn guests(&self) -> Option<&Guests> {
        self.open.as_ref().map(Open::guests)
    }

    /// Looks anew at the guests, after the open unit or another one has changed.
    pub(super) fn look_at_guests(&mut self) {
        let today = self.today();
        let Self { open, others, unread, .. } = self;
        let Some(open) = open else { return };
        let guests = Guests::of(&open.unit, today, |id| match others.get(&id) {
            _ if unread.contains(&id) => HomeUnit::Unread,
            Some(home) => HomeUnit::Read(home),
            None => HomeUnit::Awaited,
        });
        open.hold(guests);
    }

    /// Looks anew at what the open unit's people do in other units, after one of these was read.
    pub(super) fn look_elsewhere(&mut self) {
        let Self { open, others, shipped, .. } = self;
        let Some(open) = open else { return };
        open.hold_elsewhere(Elsewhere::of(open.unit.id(), others.values(), shipped));
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

/// Has homes, the owner and those where people of the open unit are guests read that were read before: somebody may have changed them since.
pub(super) fn read_again(app: &App) -> Effects {
    let here = app.unit().map(Unit::id);
    let hosts = app.others.values().filter(|unit| {
        unit.people().iter().any(|person| person.home.as_ref().is_some_and(|home| Some(home.unit) == here))
    });
    let hosts = hosts.map(Unit::id).filter(|id| Some(*id) != here);
    let known = homes(app).chain(owner::id(app)).filter(|id| app.others.contains_key(id)).chain(hosts);
    let mut known: Vec<UnitId> = known.collect();
    known.sort_unstable();
    known.dedup();
    known.into_iter().map(Effect::LoadOther).collect()
}
