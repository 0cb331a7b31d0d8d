//! Changes of places and of a unit's application in words.

use super::fields::Words;
use crate::{
    app::screens::plan::places::words,
    i18n::{Arg, Key, Text, t},
    model::{
        change::Entry,
        ids::Code,
        places::{Application, Seat},
    },
};

impl Words<'_> {
    /// What became of a person's place: only what is new.
    pub(super) fn seat(&self, change: &Entry<Code, Seat>) -> Text {
        let (Some(now), programme) = (&change.now, self.programme(change.key)) else {
            return t::edit_drop(Key::EditFieldSeat, self.programme(change.key));
        };
        let empty = Seat::default();
        let was = change.was.as_ref().unwrap_or(&empty);
        let mut parts: Vec<Arg> = Vec::new();
        if was.alternative != now.alternative {
            let chosen = now.alternative.map(|id| t::edit_seat_alternative(id.to_string()).into());
            parts.push(chosen.unwrap_or(Key::PlacesNoAlternative.into()));
        }
        if was.sent != now.sent {
            let sent = now.sent.map(|day| t::edit_seat_sent(Arg::ShortDate(day)).into());
            parts.push(sent.unwrap_or(Key::EditSeatUnsent.into()));
        }
        if was.answer != now.answer {
            parts.push(words::answer(now.answer).into());
        }
        if was.equipment != now.equipment {
            parts.push(Key::EditSeatEquipment.into());
        }
        t::edit_entry(programme, Key::EditFieldSeat, Arg::List(parts))
    }

    /// What became of a unit's application.
    pub(super) fn application(&self, change: &Entry<Code, Application>) -> Text {
        let programme = self.programme(change.key);
        let empty = Application::default();
        let (was, now) = (change.was.as_ref().unwrap_or(&empty), change.now.as_ref().unwrap_or(&empty));
        let mut parts: Vec<Arg> = Vec::new();
        if was.limit != now.limit {
            let limit = now.limit.map(|limit| t::places_limit(usize::from(limit)).into());
            parts.push(limit.unwrap_or(Key::PlacesSaidNoLimit.into()));
        }
        if was.order != now.order {
            parts.push(Key::EditPlacesOrder.into());
        }
        if was.introduction != now.introduction {
            parts.push(Key::PlacesIntro.into());
        }
        if was.answers != now.answers {
            parts.push(Key::EditPlacesAnswers.into());
        }
        t::edit_entry(programme, Key::EditFieldApplication, Arg::List(parts))
    }
}
