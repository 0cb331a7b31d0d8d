//! What a letter says of meetings that are elsewhere or led by another than the reader knows.

use super::Letter;
use crate::{
    i18n::{Text, t},
    model::meetings::{HeldAs, Meeting},
};

impl Letter<'_> {
    /// What is other about so many meetings than the reader knows. Of a single one with its day.
    pub(super) fn other_than(
        self,
        known: &HeldAs,
        now: &HeldAs,
        meeting: &Meeting,
        count: usize,
    ) -> Vec<Text> {
        let place = (known.place != now.place).then(|| self.other_place(known, now, meeting, count));
        let leader = match (known.leader != now.leader, &place) {
            (false, _) => Vec::new(),
            (true, None) => self.other_leader(known, now, meeting, count),
            // Which meeting it is stands before already.
            (true, Some(_)) => self.leader_too(known, now, count),
        };
        place.into_iter().chain(leader).collect()
    }

    fn other_place(self, known: &HeldAs, now: &HeldAs, meeting: &Meeting, count: usize) -> Text {
        let (group, date, times) = self.named(meeting);
        let (old, here) = (&known.place, &now.place);
        match (old.is_empty(), here.is_empty()) {
            (true, _) if count > 1 => t::calendar_letter_places_first(count, group, here),
            (true, _) => t::calendar_letter_place_first(date, group, here, times),
            (_, true) if count > 1 => t::calendar_letter_places_gone(count, group, old),
            (_, true) => t::calendar_letter_place_gone(date, group, old, times),
            _ if count > 1 => t::calendar_letter_places(count, group, old, here),
            _ => t::calendar_letter_place(date, group, old, here, times),
        }
    }

    fn other_leader(self, known: &HeldAs, now: &HeldAs, meeting: &Meeting, count: usize) -> Vec<Text> {
        let (group, date, times) = self.named(meeting);
        let many = count > 1;
        let old = known.leader.and_then(|id| self.name_of(id));
        let Some((new, name)) = now.leader.and_then(|id| Some((id, self.name_of(id)?))) else {
            return vec![if many {
                t::calendar_letter_led_by_nobody_many(count, group)
            } else {
                t::calendar_letter_led_by_nobody(date, group, times)
            }];
        };
        if known.leader == Some(self.to) {
            let no_more = if many {
                t::told_left_led(count, group)
            } else {
                t::calendar_letter_not_led(date, group, times)
            };
            return vec![no_more, t::calendar_letter_leads_now(count, name)];
        }
        vec![match (new == self.to, old, many) {
            (true, Some(old), true) => t::calendar_letter_you_led_many(count, group, old),
            (true, None, true) => t::calendar_letter_yours_to_lead(count, group),
            (true, Some(old), false) => t::calendar_letter_you_led_instead(date, group, times, old),
            (true, None, false) => t::calendar_letter_you_led(date, group, times),
            (false, Some(old), true) => t::calendar_letter_led_many(count, group, name, old),
            (false, None, true) => t::calendar_letter_led_many_first(count, group, name),
            (false, Some(old), false) => t::calendar_letter_led_instead(date, group, name, times, old),
            (false, None, false) => t::calendar_letter_led(date, group, name, times),
        }]
    }

    fn leader_too(self, known: &HeldAs, now: &HeldAs, count: usize) -> Vec<Text> {
        let old = known.leader.and_then(|id| self.name_of(id));
        let Some((new, name)) = now.leader.and_then(|id| Some((id, self.name_of(id)?))) else {
            return vec![t::calendar_letter_nobody_leads(count)];
        };
        if known.leader == Some(self.to) {
            return vec![t::calendar_letter_lead_no_more(count), t::calendar_letter_leads_now(count, name)];
        }
        vec![match (new == self.to, old) {
            (true, Some(old)) => t::calendar_letter_you_lead_instead(count, old),
            (true, None) => t::calendar_letter_you_lead(count),
            (false, Some(old)) => t::calendar_letter_leads_instead(count, name, old),
            (false, None) => t::calendar_letter_leads(count, name),
        }]
    }
}
