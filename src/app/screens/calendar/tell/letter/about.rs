//! What a letter says of one meeting: what it is about, where, who leads, what is done before.

use std::collections::BTreeSet;

use super::{Comes, Letter};
use crate::{
    app::screens::calendar::{facts, meeting::lead::is_unled},
    i18n::{Arg, Text, format, t},
    model::{
        ids::Code,
        meetings::Meeting,
        programme::{Phase, Shown},
        week::Minutes,
    },
    planning::{
        calendar::{
            free::place_of,
            told::news::{News, Other, led_anew, other},
        },
        lookup,
        running::{begun_before, due_before, hand_in_before},
        staff::leader,
    },
};

impl Letter<'_> {
    /// What it is about, where, who leads, what to do before; of a cancelled one only the first.
    pub(super) fn details(self, meeting: &Meeting, news: News, titled: &mut BTreeSet<Code>) -> Vec<Text> {
        let part = self.part(meeting);
        let title = self.module(meeting).filter(|_| meeting.part > 0);
        let what = match title.filter(|_| meeting.module.is_some_and(|module| titled.insert(module))) {
            Some(title) => self.say(&t::calendar_letter_part_of(title, part)),
            _ => part,
        };
        let phases = self.phases(meeting);
        let what = if what.is_empty() { phases.clone().unwrap_or_default() } else { what };
        let about = match (news, phases) {
            _ if what.is_empty() => None,
            (News::Cancelled { .. } | News::NotYours { .. }, Some(phases)) if phases != what => {
                Some(t::calendar_letter_was_with(phases, what))
            }
            (News::Cancelled { .. } | News::NotYours { .. }, _) => Some(t::calendar_letter_was(what)),
            (_, Some(phases)) if phases != what => Some(t::calendar_letter_work_with(phases, what)),
            _ => Some(t::calendar_letter_work(what)),
        };
        if matches!(news, News::Cancelled { .. } | News::NotYours { .. }) {
            return about.into_iter().chain(self.hand_in_without(meeting, news)).collect();
        }
        // What was said of it at first is not said again.
        let only_led = news == News::Details && led_anew(self.unit, meeting).is_some();
        let place = self.place(meeting);
        let leads = self.leads(meeting, 1).filter(|_| !only_led);
        let (prepares, before) = (self.prepares(meeting), self.before(meeting, news));
        // What may be new comes first.
        let hand_in = self.hand_in(meeting, news);
        let said = match news {
            News::Details if !only_led => [place, leads, about, prepares, before, hand_in],
            _ => [about, place, leads, prepares, before, hand_in],
        };
        said.into_iter().flatten().collect()
    }

    /// The title that people gave it, else its part; empty where it has neither.
    pub(super) fn part(self, meeting: &Meeting) -> String {
        match (meeting.title.as_str(), meeting.part) {
            ("", 0) => String::new(),
            ("", part) => self.say(&t::calendar_letter_part(part.to_string())),
            (title, _) => title.to_owned(),
        }
    }

    pub(super) fn module(self, meeting: &Meeting) -> Option<String> {
        let module = lookup::module(self.unit, self.app.catalogue(), meeting.module?)?;
        Some(module.title_in(self.lang).to_owned())
    }

    /// Where it is; and where it was to be, if that is new to the reader.
    pub(super) fn place(self, meeting: &Meeting) -> Option<Text> {
        let place = place_of(self.unit, meeting).filter(|place| !place.is_empty())?;
        let old = other(self.unit, meeting, self.to).filter(Other::has_new_place);
        Some(match old.map(|other| &other.known.place).filter(|old| !old.is_empty()) {
            Some(old) => t::calendar_letter_new_place(old, place),
            None => t::calendar_letter_at(place),
        })
    }

    /// Who leads it; also that nobody does, where somebody should.
    pub(super) fn leads(self, meeting: &Meeting, count: usize) -> Option<Text> {
        let Some(id) = leader(self.unit, meeting) else {
            return is_unled(self.app, self.unit, meeting).then(|| t::calendar_letter_nobody_leads(count));
        };
        let old = other(self.unit, meeting, self.to).filter(Other::has_new_leader);
        let instead_of =
            old.and_then(|other| self.name_of(other.known.leader?)).or_else(|| self.usual(meeting));
        Some(match (id == self.to, instead_of) {
            (true, None) => t::calendar_letter_you_lead(count),
            (true, Some(usual)) => t::calendar_letter_you_lead_instead(count, usual),
            (false, None) => t::calendar_letter_leads(count, self.name_of(id)?),
            (false, Some(usual)) => t::calendar_letter_leads_instead(count, self.name_of(id)?, usual),
        })
    }

    /// Until when what belongs before a gathering is handed in, where that is new with its day.
    pub(super) fn hand_in(self, meeting: &Meeting, news: News) -> Option<Text> {
        let at_work = self.app.at_work();
        let goes_along = || hand_in_before(self.unit, self.app.catalogue(), &at_work, meeting).is_some();
        let is_new = match news {
            News::New => true,
            News::Moved { from } => from.date != meeting.when.date && goes_along(),
            _ => false,
        };
        let due = due_before(self.unit, self.app.catalogue(), &at_work, meeting).filter(|_| is_new)?;
        Some(t::calendar_letter_hand_in(Arg::Date(due)))
    }

    /// What becomes of what is handed in before a gathering that is cancelled.
    pub(super) fn hand_in_without(self, meeting: &Meeting, news: News) -> Option<Text> {
        let (catalogue, at_work) = (self.app.catalogue(), self.app.at_work());
        let was = matches!(news, News::Cancelled { .. });
        let due = due_before(self.unit, catalogue, &at_work, meeting).filter(|_| was).map(Arg::Date)?;
        Some(if begun_before(self.unit, catalogue, meeting) {
            t::calendar_letter_hand_in_stays(due)
        } else {
            t::calendar_letter_hand_in_gone(due)
        })
    }

    /// What the reader prepares for all.
    pub(super) fn prepares(self, meeting: &Meeting) -> Option<Text> {
        let cycle = facts::cycle_of(self.app, self.unit.group(meeting.group)?, meeting.module)?;
        let mine = meeting.phases.iter().filter(|phase| meeting.prepares.get(phase) == Some(&self.to));
        let named: Vec<String> =
            mine.filter_map(|&id| cycle.phase(id)).map(|phase| self.name(phase)).collect();
        (!named.is_empty()).then(|| t::sheet_letter_prepares(format::list(self.lang, &named)))
    }

    /// What the reader does before it: whoever only visits or leads it has no homework.
    pub(super) fn before(self, meeting: &Meeting, news: News) -> Option<Text> {
        let takes_part = news == News::MakesUp || self.comes(meeting) == Comes::Member;
        let group = self.unit.group(meeting.group).filter(|_| takes_part)?;
        let cycle = facts::cycle_of(self.app, group, meeting.module)?;
        let phases = facts::prepared(&cycle, meeting);
        let named: Vec<String> = phases.iter().map(|phase| self.with_minutes(phase)).collect();
        (!named.is_empty()).then(|| t::calendar_letter_before(format::list(self.lang, &named)))
    }

    /// What is done at it by the full names of its phases, as they stand within a sentence.
    pub(super) fn phases(self, meeting: &Meeting) -> Option<String> {
        let cycle = facts::cycle_of(self.app, self.unit.group(meeting.group)?, meeting.module)?;
        let named = meeting.phases.iter().filter_map(|&id| cycle.phase(id)).map(|phase| self.name(phase));
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| format::list(self.lang, &named))
    }

    pub(super) fn with_minutes(self, phase: &Phase) -> String {
        let minutes = |length: Minutes| format::minutes(self.lang, length);
        match phase.minutes.shown() {
            Shown::Fact(Minutes(0)) | Shown::Suggestion(Minutes(0)) => self.name(phase),
            Shown::Fact(length) => self.say(&t::calendar_letter_phase(minutes(*length), self.name(phase))),
            Shown::Suggestion(length) => {
                self.say(&t::calendar_letter_phase_about(minutes(*length), self.name(phase)))
            }
        }
    }

    /// The name of a phase as it stands within a sentence: small first letter.
    pub(super) fn name(self, phase: &Phase) -> String {
        let name = phase.name.get(self.lang);
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters).collect()
    }
}
