//! A programme as a series: gatherings, days, network meetings and hand-ins.

use serde::{Deserialize, Serialize};

use super::Fact;
use crate::model::{ids::Code, lang::Localized, week::Minutes};

/// Events in the order in which they are usually told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// How many terms it lasts.
    pub terms: Option<Fact<u8>>,
    /// Its events.
    pub events: Vec<Event>,
}

/// Something that happens once or several times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its id, unique in the programme.
    pub id: Code,
    /// Its name.
    pub name: Localized,
    /// What it is.
    pub kind: EventKind,
    /// How often, or how long before what.
    pub when: When,
    /// Length of one day of it.
    pub minutes: Option<Fact<Minutes>>,
    /// The roles that take part or hand in.
    pub roles: Vec<Code>,
    /// Where it is.
    #[serde(default)]
    pub place: Place,
    /// The paper that is handed in.
    pub paper: Option<Code>,
    /// What it is for.
    pub what: Localized,
}

/// What an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// Participants from several schools meet for a day or more.
    Gathering,
    /// Schools or owners of a network meet.
    Network,
    /// A group meets at its own place.
    Meeting,
    /// A day of training or a conference.
    Day,
    /// A paper is sent in.
    HandIn,
}

/// How often an event is, or when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum When {
    /// So many occasions of so many days each.
    Times {
        /// Occasions.
        count: Fact<u8>,
        /// Days of one occasion.
        days: Fact<u8>,
        /// How many of the occasions are digital, where that is known.
        digital: Option<Fact<u8>>,
    },
    /// Before every occasion of another event.
    Before {
        /// The other event.
        event: Code,
        /// Calendar days before it.
        days: Fact<u16>,
    },
    /// Between every two occasions of another event.
    Between {
        /// The other event.
        event: Code,
        /// Occasions in each interval.
        count: Fact<u8>,
    },
}

/// Where an event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// People meet in one room.
    InPerson,
    /// People meet on the web.
    Digital,
    /// Either, or some of each.
    #[default]
    Either,
}

impl Series {
    /// The event of that id.
    pub fn event(&self, id: Code) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The hand-ins that come before an event, with the days between.
    pub fn hand_ins_before(&self, id: Code) -> impl Iterator<Item = (&Event, u16)> {
        self.events.iter().filter_map(move |event| match &event.when {
            When::Before { event: before, days } if *before == id => Some((event, *days.get())),
            _ => None,
        })
    }
}
