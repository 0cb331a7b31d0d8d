//! What is found at groups, at who leads them and at people.

use super::{Say, asked_size, count, who_cannot};
use crate::{
    i18n::{Arg, Key, Text, format, t},
    model::ids::PersonId,
    planning::{findings::What, hours::Hours},
};

impl Say<'_> {
    pub(super) fn what(&self, what: &What) -> Text {
        match what {
            What::GroupBelowFloor { members, floor } => t::find_group_below_floor(count(*floor), *members),
            What::GroupSmall { members, from, to } => t::find_group_small(count(*from), *members, count(*to)),
            What::GroupWillBeSmall { members, asked, from, until } => match until {
                Some(until) => t::find_group_will_be_small_until(
                    Arg::ShortDate(*from),
                    *members,
                    asked_size(*asked),
                    Arg::ShortDate(*until),
                ),
                None => t::find_group_will_be_small(Arg::ShortDate(*from), *members, asked_size(*asked)),
            },
            What::GroupLarge { members, max } => t::find_group_large(count(*max), *members),
            What::GroupOffAdvice { members, from, to } => {
                t::find_group_off_advice(count(*from), *members, count(*to))
            }
            What::FewTeachers { teachers, least } => t::find_few_teachers(least.to_string(), *teachers),
            What::TeamSplit { team, left } => t::find_team_split(self.names(left), team),
            What::GuestsUnread { home, people, seen } => match seen {
                Some(seen) => t::find_guests_unread(home, self.names(people), Arg::ShortDate(*seen)),
                None => t::find_guests_unread_once(home, self.names(people)),
            },
            What::GuestsGone { home, people } => t::find_guests_gone(home, self.names(people)),
            What::NoSupervisor => Key::FindNoSupervisor.into(),
            What::MeetingsLeft { meetings, first } => {
                t::find_meetings_left(Arg::ShortDate(*first), *meetings)
            }
            What::MeetingsOneDay { meetings, first, other } => {
                t::find_meetings_one_day(Arg::ShortDate(*first), *meetings, *other)
            }
            What::LeaderAway { .. } | What::StandInNotFree { .. } | What::StandInTaken { .. } => {
                self.of_stand_ins(what)
            }
            What::GroupsClash { people, with, window, then } => {
                let (names, with) = (self.names(people), self.words.group_name(*with));
                if window == then {
                    t::find_groups_clash(names, *window, with)
                } else {
                    t::find_groups_clash_apart(names, *then, *window, with)
                }
            }
            What::SupervisorGroups { groups, most } => t::find_supervisor_groups(*groups, count(*most)),
            What::SupervisorGroupsWhile { groups, for_others, most, until } => {
                t::find_supervisor_groups_while(*for_others, *groups, count(*most), Arg::ShortDate(*until))
            }
            What::SupervisorNotFree { person, window } => {
                t::find_supervisor_not_free(who_cannot(self.unit(), *person, *window), *window)
            }
            What::MembersNotFree { people, window } => {
                t::find_members_not_free(people.len(), self.who_cannot(people, *window), *window)
            }
            What::SupervisorLoad { participants, percent, most } => {
                t::find_supervisor_load(count(*most), *participants, count(*percent))
            }
            What::SupervisorNoTime { groups } => t::find_supervisor_no_time(*groups),
            What::SupervisorUntrained => Key::FindSupervisorUntrained.into(),
            What::SupervisorNoLicence => Key::FindSupervisorNoLicence.into(),
            What::SupervisorNew { years, least } => t::find_supervisor_new(count(*least), *years),
            What::NoPupils { group, phase } => {
                t::find_no_pupils(self.words.group_name(*group), self.words.phase(*phase))
            }
            What::Unplaced => Key::FindUnplaced.into(),
            What::PairTorn { through } => t::find_pair_torn(self.names(through)),
            What::MissedMany { group, module, missed, most } => t::find_missed_many(
                self.words.group_name(*group),
                *missed,
                self.words.module(*module),
                count(*most),
            ),
            What::OverTime { year, planned, elsewhere, time } => {
                let (year, planned, time) =
                    (format::school_year(*year), Arg::Hours(*planned), Arg::Hours(*time));
                if *elsewhere == Hours(0) {
                    t::find_over_time(planned, time, year)
                } else {
                    t::find_over_time_elsewhere(Arg::Hours(*elsewhere), planned, time, year)
                }
            }
            What::TwoProgrammes { first, second, people, .. } => t::find_two_programmes(
                self.words.programme(*first),
                self.names(people),
                people.len(),
                self.words.programme(*second),
            ),
            other => self.of_meetings(other),
        }
    }

    fn of_stand_ins(&self, what: &What) -> Text {
        let (day, name) = (Arg::ShortDate, |id: &PersonId| self.words.person_name(*id));
        let is_outside =
            |id: &PersonId| self.unit().person(*id).is_some_and(|person| person.outside.is_some());
        match what {
            What::LeaderAway { person, .. } if is_outside(person) => t::find_leader_outside(name(person)),
            What::LeaderAway { person, from, until: Some(until) } => {
                t::find_leader_away_until(day(*from), name(person), day(*until))
            }
            What::LeaderAway { person, from, until: None } => t::find_leader_away(day(*from), name(person)),
            What::StandInNotFree { person, window, from, until: Some(until) } => {
                t::find_stand_in_not_free_until(day(*from), name(person), day(*until), *window)
            }
            What::StandInNotFree { person, window, from, until: None } => {
                t::find_stand_in_not_free(day(*from), name(person), *window)
            }
            What::StandInTaken { person, by, from, until: Some(until) } => t::find_stand_in_taken_until(
                self.words.group_name(*by),
                day(*from),
                name(person),
                day(*until),
            ),
            What::StandInTaken { person, by, from, until: None } => {
                t::find_stand_in_taken(self.words.group_name(*by), day(*from), name(person))
            }
            _ => Key::FindLook.into(),
        }
    }
}
