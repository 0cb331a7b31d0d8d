//! Who is on the papers of meetings: members, whoever leads, whoever makes up there what they missed, visitors; and
//! where those who are away make it up.

use std::collections::BTreeSet;

use crate::{
    i18n::{
        Text,
        presence::{makes_up_text, presence_text},
        t,
    },
    model::{
        groups::Group,
        ids::PersonId,
        meetings::{Meeting, MeetingState},
        unit::Unit,
    },
    planning::{
        hours::participants,
        running::{Missed, missed_or_will_be},
        staff::leader,
    },
};

/// The people of a unit's meetings.
pub struct Who<'a> {
    unit: &'a Unit,
    missed: Vec<Missed>,
}

impl<'a> Who<'a> {
    /// Those of a unit.
    pub fn of(unit: &'a Unit) -> Self {
        Self { unit, missed: missed_or_will_be(unit) }
    }

    /// Those who are ticked at a meeting: who takes part in it, who makes up there what they missed, and whoever
    /// leads it.
    pub fn to_be_there(&self, meeting: &Meeting, group: &Group) -> BTreeSet<PersonId> {
        let again = meeting.guests.iter().copied().filter(|&id| self.makes_up_here(meeting, id));
        let people = participants(meeting, Some(group)).into_iter();
        people.chain(again).chain(leader(self.unit, meeting)).collect()
    }

    /// The name of somebody in a list of meetings; with a word where they only make up there what they missed.
    pub fn in_list(&self, meetings: &[&Meeting], id: PersonId) -> Text {
        let again = meetings.iter().any(|meeting| self.makes_up_here(meeting, id));
        if again { t::export_who_makes_up(self.name(id)) } else { t::calendar_plain(self.name(id)) }
    }

    /// The name of somebody at a meeting, with what they are there that does not go without saying.
    pub fn at(&self, meeting: &Meeting, id: PersonId) -> Text {
        let name = self.name(id);
        if leader(self.unit, meeting) == Some(id) {
            t::export_who_leads(name)
        } else if self.makes_up_here(meeting, id) {
            t::export_who_makes_up(name)
        } else if meeting.guests.contains(&id) {
            t::export_who_visits(name)
        } else {
            t::calendar_plain(name)
        }
    }

    /// Whether somebody was there, in a cell, and where it is made up; a dash for somebody who is not meant to be.
    pub fn cell(&self, meeting: &Meeting, people: &BTreeSet<PersonId>, id: PersonId) -> Text {
        if !people.contains(&id) {
            return t::calendar_plain("-");
        }
        match meeting.attendance.get(&id).filter(|_| meeting.stands()) {
            None => t::calendar_plain(""),
            Some(&presence) => {
                let said = presence_text(presence, meeting.when.length);
                match self.made_up(meeting, id) {
                    Some(there) => t::export_away_and(said, there),
                    None => said,
                }
            }
        }
    }

    fn name(&self, id: PersonId) -> String {
        self.unit.person(id).map(|person| person.name.to_string()).unwrap_or_default()
    }

    fn makes_up_here(&self, meeting: &Meeting, id: PersonId) -> bool {
        self.missed.iter().any(|missed| missed.person == id && missed.made_up == Some(meeting.id))
    }

    /// Where somebody makes up a meeting, or did.
    fn made_up(&self, meeting: &Meeting, id: PersonId) -> Option<Text> {
        let missed = self.missed.iter().find(|one| one.person == id && one.meeting == meeting.id)?;
        let there = self.unit.meetings().get(missed.made_up?)?;
        let group = self.unit.group(there.group).map(|group| group.name.to_string()).unwrap_or_default();
        Some(makes_up_text(there.when.date, there.state == MeetingState::Held, group))
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        exchange::{Wording, md, pages},
        model::{lang::Lang, meetings::Presence, unit::Unit},
        planning::fixtures::{
            add_group, add_meeting, add_person, catalogue, day, group_id, meeting, module, person_id, school,
        },
    };

    /// Ann cannot come to her own group's meeting and makes it up with the other group, which the principal visits.
    fn unit() -> Unit {
        let mut own = meeting("b", "g", 1, "b", day(2026, 9, 8));
        own.attendance.insert(person_id("ann"), Presence::Excused);
        let mut other = meeting("hb", "h", 1, "b", day(2026, 9, 10));
        other.guests = [person_id("ann"), person_id("pia")].into();
        let people = ["ann", "bo", "cia", "pia"].map(add_person);
        let groups = [add_group("g", &["ann", "bo"]), add_group("h", &["cia"])];
        school(people.into_iter().chain(groups).chain([add_meeting(own), add_meeting(other)]))
    }

    #[test]
    fn whoever_makes_up_or_visits_stands_on_the_papers_of_the_meeting() {
        let (unit, catalogue, today) = (unit(), catalogue([module("m")]), day(2026, 9, 2));
        for (lang, again, visits, away) in [
            (Lang::Sv, "ann (tar igen)", "pia (gäst)", "anmäld frånvaro, tar igen tor 10 sep"),
            (Lang::Nb, "ann (tar igjen)", "pia (gjest)", "meldt fravær, tar igjen tor. 10. sep"),
        ] {
            let wording = Wording { unit: &unit, catalogue: &catalogue, lang };
            let list = |word| md::document(&pages::attendance(wording, group_id(word), today).unwrap(), lang);
            let sheet = |word: &str| {
                md::document(&pages::sheet(wording, word.parse().unwrap(), today).unwrap(), lang)
            };
            let (there, here) = (list("h"), list("g"));
            assert!(there.contains(&format!("| {again} |  |")) && !there.contains("pia"), "{there}");
            assert!(here.contains(&format!("| ann | {away}")), "{here}");
            let (there, here) = (sheet("hb"), sheet("b"));
            for name in [again, visits, "cia"] {
                assert!(there.contains(&format!("| {name} |  |")), "{there}");
            }
            assert!(here.contains(&format!("| ann | {away}")) && here.contains("| bo |  |"), "{here}");
        }
    }
}
