//! A finding in words: where it is, what it is, and the place that it leads to.

use super::{
    describe_edit::{self, Words},
    describe_year,
    list::RowId,
    screens::ScreenId,
    state::App,
};
use crate::{
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::Meeting,
        papers::Paper,
        plan::step_key,
        text::Name,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        findings::{self, DayUse, Finding, Missing, What},
        groups::size::Asked,
        hours::Hours,
    },
};

/// The most names that a sentence lists.
const NAMES: usize = 3;

/// Where it is and what it is.
pub fn finding(app: &App, unit: &Unit, finding: &Finding) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: finding.thing };
    match finding.thing {
        Thing::Unit => said.what(&finding.what),
        _ => t::find_at(said.place(), said.what(&finding.what)),
    }
}

/// The same where it is so at more meetings of the group.
pub fn finding_of_several(app: &App, unit: &Unit, found: &Finding, more: usize) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: found.thing };
    match more {
        0 => finding(app, unit, found),
        _ => t::find_at_more(more, said.place(), said.what(&found.what)),
    }
}

/// What it is, for a reader who sees where.
pub fn here(app: &App, unit: &Unit, finding: &Finding) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: finding.thing };
    said.what(&finding.what)
}

/// The screen that a finding leads to, and the row there.
pub fn leads_to(app: &App, finding: &Finding) -> (ScreenId, RowId) {
    let rule = findings::rule(app.catalogue(), finding.code());
    let screen = rule.and_then(|rule| ScreenId::of(rule.leads?.as_str())).unwrap_or(match finding.thing {
        Thing::Group(_) => ScreenId::Groups,
        Thing::Meeting(_) | Thing::Year(_) => ScreenId::Calendar,
        Thing::Priority(_) | Thing::Round(_) | Thing::Evidence(_) | Thing::Survey(_) => ScreenId::Needs,
        Thing::Goal(_) => ScreenId::Goals,
        Thing::Step(_) | Thing::Paper(_) => ScreenId::Plan,
        Thing::Pair(_) => ScreenId::Groups,
        Thing::Choice(_) | Thing::Module(_) | Thing::Programme(_) | Thing::Ballot(_) => ScreenId::Modules,
        Thing::Person(_) | Thing::Unit => ScreenId::People,
    });
    (screen, row(app, screen, finding))
}

/// The row there: where it is mended.
fn row(app: &App, screen: ScreenId, finding: &Finding) -> RowId {
    match (screen, finding.thing, &finding.what) {
        // What should have been handed in is filled in where it is, not at the gathering.
        (_, _, What::HandInLate { programme, form, .. }) => {
            paper_row(app, finding.thing, *programme, *form).unwrap_or(RowId::Thing(finding.thing))
        }
        // A person has a row in the group, beside what can be done about it.
        (ScreenId::Groups, Thing::Person(_), what) if !matches!(what, What::TwoProgrammes { .. }) => {
            RowId::Thing(finding.thing)
        }
        // Elsewhere the group is where it is mended.
        (ScreenId::Calendar | ScreenId::Groups, Thing::Person(person), _) => {
            RowId::Thing(group_of(app, finding, person).map_or(finding.thing, Thing::Group))
        }
        _ => RowId::Thing(finding.thing),
    }
}

/// The paper for that gathering, else one of that form that is not handed in, else the step that it
/// belongs to.
fn paper_row(app: &App, gathering: Thing, programme: Code, form: Code) -> Option<RowId> {
    let papers = app.unit().into_iter().flat_map(|unit| unit.papers().iter());
    let open = papers.filter(|p| p.programme == programme && p.form == form && p.sent.is_none());
    let is_for = |p: &&Paper| p.before.is_some_and(|before| gathering == Thing::Meeting(before.meeting));
    match open.clone().find(is_for).or_else(|| open.clone().find(|p| p.before.is_none())) {
        Some(paper) => Some(RowId::Thing(Thing::Paper(paper.id))),
        None => step_key(programme, form).map(RowId::Code),
    }
}

/// The group that a finding about a person names, else one that the person is in.
fn group_of(app: &App, finding: &Finding, person: PersonId) -> Option<GroupId> {
    if let What::TwoProgrammes { groups } = &finding.what {
        return groups.first().copied();
    }
    let groups = app.unit()?.groups();
    groups.iter().find(|group| group.members.contains_key(&person)).map(|group| group.id)
}

/// What to do about it.
pub fn todo(app: &App, finding: &Finding) -> Option<Text> {
    let rule = findings::rule(app.catalogue(), finding.code())?;
    Some(t::words(Arg::Localized(rule.todo.clone())))
}

/// The codes of its rule that hold in the unit: `SE-W10`.
pub fn codes(app: &App, unit: &Unit, finding: &Finding) -> Vec<String> {
    let countries = findings::countries(unit, app.catalogue());
    let rule = findings::rule(app.catalogue(), finding.code());
    rule.into_iter().flat_map(|rule| findings::codes(rule, &countries)).map(ToString::to_string).collect()
}

/// What has been found at these things, and what to do about it, in one sentence each; the worst first.
pub fn at(app: &App, things: &[Thing]) -> Vec<(Finding, String)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let found = app.findings();
    let here = found.iter().filter(|finding| things.contains(&finding.thing));
    here.map(|finding| (finding.clone(), whole(app, unit, finding))).collect()
}

/// What it is and what to do about it.
pub fn whole(app: &App, unit: &Unit, finding: &Finding) -> String {
    let what = app.say(&here(app, unit, finding));
    match todo(app, finding) {
        Some(todo) => format!("{} {}", format::ended(what), app.say(&todo)),
        None => what,
    }
}

/// What its rule is called: a few words.
pub fn title(app: &App, finding: &Finding) -> Option<Text> {
    let rule = findings::rule(app.catalogue(), finding.code())?;
    Some(t::words(Arg::Localized(rule.name.clone())))
}

struct Say<'a> {
    words: Words<'a>,
    thing: Thing,
}

impl Say<'_> {
    fn unit(&self) -> &Unit {
        self.words.unit
    }

    /// The place of a choice is called by its module: that is not said twice.
    fn is_at_choice(&self) -> bool {
        matches!(self.thing, Thing::Choice(_))
    }

    fn place(&self) -> Arg {
        match self.thing {
            Thing::Meeting(id) => match self.unit().meetings().get(id) {
                Some(meeting) => self.meeting(meeting),
                None => Key::ThingMeeting.into(),
            },
            Thing::Year(id) => match self.unit().years().get(id) {
                Some(year) => t::find_in_year(self.words.school_year(year)).into(),
                None => Key::ThingYear.into(),
            },
            other => self.words.called(other),
        }
    }

    fn meeting(&self, meeting: &Meeting) -> Arg {
        t::edit_meeting(Arg::ShortDate(meeting.when.date), self.words.group_name(meeting.group)).into()
    }

    fn meeting_of(&self, id: MeetingId) -> Arg {
        self.unit().meetings().get(id).map_or(Key::ThingMeeting.into(), |meeting| self.meeting(meeting))
    }

    fn date_of(&self, id: MeetingId) -> Arg {
        self.unit().meetings().get(id).map_or(Key::ThingMeeting.into(), |m| Arg::ShortDate(m.when.date))
    }

    fn names(&self, people: &[PersonId]) -> Arg {
        let mut names: Vec<Arg> = people.iter().take(NAMES).map(|&id| self.words.person_name(id)).collect();
        if people.len() > NAMES {
            names.push(t::find_more(people.len() - NAMES).into());
        }
        Arg::List(names)
    }

    fn phases(&self, phases: &[Code]) -> Arg {
        Arg::List(phases.iter().map(|&phase| self.words.phase(phase)).collect())
    }

    fn what(&self, what: &What) -> Text {
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
            What::LeaderAway { .. } | What::StandInNotFree { .. } | What::StandInTaken { .. } => {
                self.of_stand_ins(what)
            }
            What::GroupsClash { people, with, window } => {
                t::find_groups_clash(self.names(people), *window, self.words.group_name(*with))
            }
            What::SupervisorGroups { groups, most } => t::find_supervisor_groups(*groups, count(*most)),
            What::SupervisorGroupsWhile { groups, for_others, most, until } => {
                t::find_supervisor_groups_while(*for_others, *groups, count(*most), Arg::ShortDate(*until))
            }
            What::SupervisorNotFree { person, window } => {
                t::find_supervisor_not_free(self.words.person_name(*person), *window)
            }
            What::MembersNotFree { people, window } => {
                t::find_members_not_free(people.len(), self.names(people), *window)
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
            What::TwoProgrammes { groups } => t::find_two_programmes(Arg::List(
                groups.iter().map(|&id| self.words.group_name(id)).collect(),
            )),
            other => self.of_meetings(other),
        }
    }

    fn of_stand_ins(&self, what: &What) -> Text {
        let (day, name) = (Arg::ShortDate, |id: &PersonId| self.words.person_name(*id));
        match what {
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

    fn of_meetings(&self, what: &What) -> Text {
        match what {
            What::PartLacks { module, part, phases } => {
                t::find_part_lacks(self.words.module(*module), count(*part), self.phases(phases))
            }
            What::PartOrder { part, other } => t::find_part_order(self.date_of(*other), count(*part)),
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
            What::Taken { people, .. } => t::find_taken(people.len(), self.names(people)),
            What::Elsewhere { people, group, unit } => {
                t::find_elsewhere(people.len(), group, self.names(people), unit)
            }
            What::LedOften { person, meetings, most } => {
                t::find_led_often(*meetings, *most, self.words.person_name(*person))
            }
            What::WayShort { with, people, minutes } => {
                t::find_way_short(minutes.0, self.names(people), self.meeting_of(*with))
            }
            What::InLessons { people } => t::find_in_lessons(self.names(people)),
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

    fn no_preparation(&self, before: Option<MeetingId>, minutes: Minutes, people: &[PersonId]) -> Text {
        let (since, minutes) = (before.map(|id| self.date_of(id)), minutes.0.to_string());
        match since {
            Some(since) if people.is_empty() => t::find_no_preparation(since, minutes),
            Some(since) => t::find_no_preparation_of(since, minutes, self.names(people)),
            None if people.is_empty() => t::find_no_preparation_first(minutes),
            None => t::find_no_preparation_first_of(minutes, self.names(people)),
        }
    }

    fn clash(&self, with: MeetingId, people: &[PersonId], room: &Name) -> Text {
        let with = self.meeting_of(with);
        if people.is_empty() {
            t::find_clash_room(room, with)
        } else {
            t::find_clash(self.names(people), with)
        }
    }

    fn of_year(&self, what: &What) -> Text {
        let Thing::Year(id) = self.thing else { return Key::FindYearOdd.into() };
        let year = self.unit().years().get(id);
        year.and_then(|year| describe_year::said(year, what)).unwrap_or(Key::FindYearOdd.into())
    }

    fn of_plan(&self, what: &What) -> Text {
        match what {
            What::NoVisit { module, visits, least } => {
                t::find_no_visit(count(*least), self.words.module(*module), *visits)
            }
            What::NoVisitInTerm { term } => t::find_no_visit_in_term(describe_edit::term(*term)),
            What::NoNeed { .. } if self.is_at_choice() => Key::FindNoNeedHere.into(),
            What::HalfAlone { .. } if self.is_at_choice() => Key::FindHalfAloneHere.into(),
            What::NoCheckIn { check_ins, least } => t::find_no_check_in(*check_ins, count(*least)),
            What::NoOutcome => Key::FindNoOutcome.into(),
            What::NoNeed { module } => t::find_no_need(self.words.module(*module)),
            What::NoFollowUp { module, last } => {
                t::find_no_follow_up(Arg::ShortDate(*last), self.words.module(*module))
            }
            What::HalfAlone { module } => t::find_half_alone(self.words.module(*module)),
            What::PlanShort { weeks, .. } => t::find_plan_short(usize::from(*weeks)),
            What::PriorityVague { missing: lacks } | What::GoalVague { missing: lacks } => {
                t::find_vague(Arg::List(lacks.iter().map(|&lack| missing(lack).into()).collect()))
            }
            What::FewAnswers { answered, of, least } => {
                t::find_few_answers(*answered, count(*least), count(*of))
            }
            What::OnlyLeaders => Key::FindOnlyLeaders.into(),
            What::HandInLate { programme, form, due, gathering } => t::find_hand_in_late(
                Arg::ShortDate(*due),
                Arg::ShortDate(*gathering),
                self.words.form_title(*programme, *form),
            ),
            What::PaperLate { due } => t::find_paper_late(Arg::ShortDate(*due)),
            What::OwnShareLow { share, needs, percent } => {
                t::find_own_share_low(money(*needs), count(*percent), money(*share))
            }
            What::PartnerLate { programme } => t::find_partner_late(self.words.programme(*programme)),
            What::Overdue { since } => t::find_overdue(Arg::ShortDate(*since)),
            What::YearRule { .. } | What::YearUsual { .. } | What::YearOdd { .. } => self.of_year(what),
            // The others were said before this was asked.
            _ => Key::FindLook.into(),
        }
    }
}

/// What a group that is too small is held against.
pub fn asked_size(asked: Asked) -> Text {
    match asked {
        Asked::Least(least) => t::group_size_least(count(least)),
        Asked::Advised { from, to } => t::group_size_advised(count(from), count(to)),
    }
}

fn count(number: impl Into<u16>) -> String {
    number.into().to_string()
}

fn money(kronor: u64) -> Arg {
    Arg::Number(i64::try_from(kronor).unwrap_or(i64::MAX))
}

fn missing(missing: Missing) -> Key {
    match missing {
        Missing::Goal => Key::EditFieldGoal,
        Missing::Sign => Key::EditFieldSign,
        Missing::Date => Key::EditFieldDate,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_words() {
        for code in What::CODES {
            let id = format!("find-{code}");
            // Worded by what is missing, and as in the calendar.
            let others = ["find-priority-vague", "find-goal-vague", "find-ends-early"].contains(&id.as_str());
            assert!(others || Key::ALL.iter().any(|key| key.id() == id), "{id} has no words");
        }
    }
}
