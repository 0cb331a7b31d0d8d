//! What is found at meetings and at their dates.

use super::{Say, count};
use crate::{
    app::screens::calendar::meeting::cannot,
    i18n::{Arg, Key, Text, t},
    model::{
        error::Thing,
        ids::{MeetingId, PersonId},
        text::Name,
        week::Minutes,
    },
    planning::findings::{DayUse, What},
};

impl Say<'_> {
    pub(super) fn of_meetings(&self, what: &What) -> Text {
        match what {
            What::PartLacks { module, part, phases } => {
                t::find_part_lacks(self.words.module(*module), count(*part), self.phases(phases))
            }
            What::PartOrder { part, other } => self.part_order(*part, *other),
            What::PartsMissing { module, parts } => t::find_parts_missing(
                self.words.module(*module),
                Arg::List(parts.iter().map(|&part| Arg::Plain(count(part))).collect()),
            ),
            What::GapShort { before, days, least } => {
                t::find_gap_short(self.date_of(*before), *days, count(*least))
            }
            What::NoLesson { before, people } => t::find_no_lesson(self.date_of(*before), self.names(people)),
            What::GapSameDay { before } => t::find_gap_same_day(self.date_of(*before)),
            What::GapLong { before, days, most } => {
                t::find_gap_long(self.date_of(*before), *days, most.to_string())
            }
            What::GapBreak { before } => t::find_gap_break(self.date_of(*before)),
            What::NoPreparation { before, minutes, people } => self.no_preparation(*before, *minutes, people),
            What::MeetingsShort { phases, has, needs, meetings } => {
                t::find_meetings_short(has.0.to_string(), *meetings, needs.0.to_string(), self.phases(phases))
            }
            What::NoMeetings { module } => t::find_no_meetings(self.words.module(*module)),
            What::OneWindow => Key::FindOneWindow.into(),
            What::WindowShort { has, needs } => t::find_window_short(has.0.to_string(), needs.0.to_string()),
            What::HoursShort { module, planned, target, .. } => t::find_hours_short(
                self.words.module(*module),
                Arg::Hours(*planned),
                Arg::Hours(target.hours),
            ),
            What::ManyTerms { module, terms, most } => {
                t::find_many_terms(self.words.module(*module), count(*most), *terms)
            }
            What::DayOff { day } => t::find_day_off(day_use(*day)),
            What::DayTaken { by } if by.is_empty() => Key::FindDayTakenUnnamed.into(),
            What::DayTaken { by } => t::find_day_taken(by),
            What::EndsEarly { at } => t::find_ends_early(Arg::Time(*at)),
            What::TestWindow => Key::FindTestWindow.into(),
            What::Clash { with, people, room } => self.clash(*with, people, room),
            What::Taken { people, room } if people.is_empty() => t::find_taken_room(room),
            What::Taken { people, room } => self.taken(people, room),
            What::Elsewhere { people, group, unit } => {
                t::find_elsewhere(people.len(), group, self.names(people), unit)
            }
            What::LedOften { person, meetings, most } => {
                t::find_led_often(*meetings, *most, self.words.person_name(*person))
            }
            What::WayShort { with, people, minutes } => {
                t::find_way_short(minutes.0, self.names(people), self.meeting_of(*with))
            }
            What::WayElsewhere { people, group, unit, minutes } => {
                t::find_way_elsewhere(people.len(), group, minutes.0, self.names(people), unit)
            }
            What::InLessons { people } => t::find_in_lessons(self.names(people)),
            What::CannotThen { people } => self.cannot_then(people),
            What::LeaderCannot { person } => t::find_leader_cannot(self.words.person_name(*person)),
            What::LeaderNotFree { person } => t::find_leader_not_free(self.words.person_name(*person)),
            What::TalkClash { day, with, people } => {
                t::find_talk_clash(Arg::ShortDate(*day), self.names(people), self.meeting_of(*with))
            }
            What::TalkTwice { day, with, people } => {
                t::find_talk_twice(Arg::ShortDate(*day), self.names(people), self.words.group_name(*with))
            }
            What::TalkAway { day, people } => t::find_talk_away(Arg::ShortDate(*day), self.names(people)),
            What::TalkNotFree { day, people } => {
                t::find_talk_not_free(Arg::ShortDate(*day), self.names(people))
            }
            What::OffHours { from, to } => t::find_off_hours(Arg::Time(*from), Arg::Time(*to)),
            What::RoomsOpen { meetings, first } => t::find_rooms_open(Arg::ShortDate(*first), *meetings),
            What::DatesOpen { module, parts, first } => t::find_dates_open(
                Arg::ShortDate(*first),
                self.words.module(*module),
                Arg::List(parts.iter().map(|&part| Arg::Plain(count(part))).collect()),
            ),
            What::NoIntroduction { first } => t::find_no_introduction(Arg::ShortDate(*first)),
            What::NotNoted => Key::FindNotNoted.into(),
            What::NoAttendance => Key::FindNoAttendance.into(),
            other => self.of_plan(other),
        }
    }

    fn part_order(&self, part: u8, other: MeetingId) -> Text {
        let meetings = self.unit().meetings();
        let there = meetings.get(other);
        let own = match self.thing {
            Thing::Meeting(id) => meetings.get(id),
            _ => None,
        };
        let is_later = own.zip(there).is_some_and(|(own, there)| own.when > there.when);
        let (day, of) = (self.date_of(other), there.map_or(part, |meeting| meeting.part));
        match (of == part, is_later) {
            (true, false) => t::find_part_order(day, count(part)),
            (true, true) => t::find_part_order_after(day, count(part)),
            (false, false) => t::find_part_order_of(count(of), day, count(part)),
            (false, true) => t::find_part_order_after_of(count(of), day, count(part)),
        }
    }

    fn no_preparation(&self, before: Option<MeetingId>, minutes: Minutes, people: &[PersonId]) -> Text {
        let (since, minutes) = (before.map(|id| self.date_of(id)), minutes.0.to_string());
        match since {
            Some(since) if people.is_empty() => t::find_no_preparation(since, minutes),
            Some(since) => t::find_no_preparation_of(since, minutes, self.names(people)),
            None if people.is_empty() => t::find_no_preparation_first(minutes),
            None => t::find_no_preparation_first_of(minutes, self.names(people)),
        }
    }

    fn cannot_then(&self, people: &[PersonId]) -> Text {
        let meeting = match self.thing {
            Thing::Meeting(id) => self.unit().meetings().get(id),
            _ => None,
        };
        let named = meeting.and_then(|meeting| cannot::named(self.unit(), meeting, people));
        named.unwrap_or_else(|| t::calendar_cannot_then(self.names(people)))
    }

    fn taken(&self, people: &[PersonId], room: &Name) -> Text {
        let names = self.names(people);
        if room.is_empty() {
            return t::find_taken(people.len(), names);
        }
        let both = match names {
            Arg::List(names) => names.into_iter().chain([Arg::from(room)]).collect(),
            name => vec![name, Arg::from(room)],
        };
        t::find_taken(people.len() + 1, Arg::List(both))
    }

    fn clash(&self, with: MeetingId, people: &[PersonId], room: &Name) -> Text {
        let with = self.meeting_of(with);
        if people.is_empty() {
            t::find_clash_room(room, with)
        } else {
            t::find_clash(self.names(people), with)
        }
    }
}

fn day_use(day: DayUse) -> Key {
    match day {
        DayUse::Pupils => Key::FindDaySchool,
        DayUse::Tests => Key::EditSpanTests,
        DayUse::StaffOnly => Key::EditSpanInService,
        DayUse::StaffTaken => Key::CalendarDayInServiceTaken,
        DayUse::Break => Key::EditSpanBreak,
        DayUse::DayOff => Key::EditSpanDayOff,
        DayUse::Holiday => Key::FindDayHoliday,
        DayUse::Weekend => Key::FindDayWeekend,
        DayUse::OutsideTerm => Key::CalendarDayOutside,
        DayUse::Unknown => Key::FindDayUnknown,
    }
}
