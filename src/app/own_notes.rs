//! A person's own notes of meetings: kept in their own place, never in a unit, never in what goes out.

use std::collections::BTreeMap;

use super::{
    effect::Effect,
    state::{App, Effects, Tone},
};
use crate::{
    i18n::{Arg, Key, t},
    model::{
        ids::{MeetingId, UnitId},
        text::Note,
        unit::Unit,
    },
};

/// Own notes by what they are about ([`about`]).
pub type Notes = BTreeMap<String, Note>;

/// An own note that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNote {
    /// What it is about.
    pub about: String,
    /// What stood there.
    pub was: Note,
    /// What shall stand there; nothing: there is no note any more.
    pub now: Note,
}

impl OwnNote {
    /// Puts it among the notes as they are on disk now. What was written meanwhile in another window of
    /// the same person is not lost: it stays above.
    pub fn put(&self, notes: &mut Notes) {
        let stands = notes.get(&self.about).cloned().unwrap_or_default();
        let now = if stands == self.was || stands == self.now || stands.is_empty() {
            self.now.clone()
        } else {
            Note::new(&format!("{stands}\n\n{}", self.now))
        };
        if now.is_empty() {
            notes.remove(&self.about);
        } else {
            notes.insert(self.about.clone(), now);
        }
    }
}

/// The key of a note about a meeting: it stays the same when the meeting moves.
pub fn about(unit: UnitId, meeting: MeetingId) -> String {
    format!("meeting/{unit}/{meeting}")
}

impl App {
    /// The person's own note about a meeting of the open unit.
    pub fn own_note(&self, meeting: MeetingId) -> Option<&Note> {
        self.notes.get(&about(self.unit()?.id(), meeting))
    }

    /// Keeps an own note about a meeting of the open unit.
    pub fn keep_note(&mut self, meeting: MeetingId, now: Note) -> Effects {
        let Some(unit) = self.unit().map(Unit::id) else { return Vec::new() };
        let was = self.own_note(meeting).cloned().unwrap_or_default();
        if was == now {
            return Vec::new();
        }
        let date = self.unit().and_then(|unit| unit.meetings().get(meeting)).map(|m| m.when.date);
        let gone = now.is_empty();
        let note = OwnNote { about: about(unit, meeting), was, now };
        note.put(&mut self.notes);
        match date {
            Some(_) if gone => self.tell(Tone::Plain, Key::SheetDidDropNote),
            Some(date) => self.tell(Tone::Plain, t::sheet_did_note(Arg::ShortDate(date))),
            None => {}
        }
        vec![Effect::KeepNote(Box::new(note))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(was: &str, now: &str) -> OwnNote {
        OwnNote { about: "m".into(), was: Note::new(was), now: Note::new(now) }
    }

    #[test]
    fn what_another_window_wrote_meanwhile_stays() {
        let mut notes = Notes::new();
        note("", "first").put(&mut notes);
        assert_eq!(notes["m"].as_str(), "first");
        note("", "second").put(&mut notes);
        assert_eq!(notes["m"].as_str(), "first\n\nsecond");
        note("first\n\nsecond", "third").put(&mut notes);
        assert_eq!(notes["m"].as_str(), "third");
        note("third", "").put(&mut notes);
        assert!(notes.is_empty(), "an emptied note leaves nothing behind");
    }
}
