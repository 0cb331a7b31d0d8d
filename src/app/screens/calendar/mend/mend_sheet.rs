//! New dates of several groups to look at: all of a group's dates, before and after.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    because,
    beside::Falls,
    better,
    remarks::{self, Remark, of_group},
};
use crate::{
    app::{
        App,
        command::Command,
        list::{List, RowId},
        screens::calendar::{
            dating::{counting::Asked, dates::why},
            facts,
            meeting::lead,
        },
    },
    i18n::{Key, Text, t},
    model::{
        edit::{Edit, apply},
        fallen::What,
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState, When},
        text::Name,
        unit::Unit,
        week::Minutes,
    },
    planning::calendar::{
        dating::chosen::gives,
        mend::{Mend, Mended, Tried, fallen::remembered},
        together::several::Several,
    },
};

/// New dates that are looked at; nothing is changed yet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What they are for.
    pub kind: Kind,
    /// For whom or what; nothing where the groups say it.
    pub scope: Option<Text>,
    /// Group by group.
    pub parts: Vec<Part>,
    /// What is known of better ones; nothing where nobody looked for them.
    pub known: Option<Text>,
    /// Remembers what falls out.
    pub remembers: Option<Edit>,
    /// All lines.
    pub list: List,
    /// Where they were asked for.
    pub asked: Asked,
}

/// What new dates are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Meetings that had none; a group can be left out.
    Dates,
    /// Something falls out.
    Mend {
        /// Meetings that get another date.
        moved: usize,
        /// Meetings that are cancelled.
        lost: usize,
        /// Meetings that somebody else leads.
        led: usize,
        /// Meetings that are in another room.
        housed: usize,
    },
    /// Days fall out no more: meetings that were moved for them go back.
    Back {
        /// How many must be told then.
        hear: usize,
    },
}

/// A group with its dates.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which.
    pub group: GroupId,
    /// Whether its dates are taken.
    pub taken: bool,
    /// What is to be said of all its dates.
    pub remarks: Vec<Remark>,
    /// Its meetings, in order of time.
    pub lines: Vec<Line>,
    /// What taking them does.
    pub edit: Edit,
}

/// A meeting that is looked at.
#[derive(Clone, Debug)]
pub struct Line {
    /// The meeting as it is, or as it would be made.
    pub meeting: Meeting,
    /// What becomes of it.
    pub then: Then,
    /// What is to be said of its date.
    pub remarks: Vec<Remark>,
}

/// What becomes of a meeting.
#[derive(Clone, Debug)]
pub enum Then {
    /// It stays.
    Stays,
    /// It is new.
    New,
    /// Somebody else leads it.
    Led(PersonId),
    /// It is in another room.
    Housed(Name),
    /// It gets another time.
    Moves(When),
    /// It is cancelled, or gets no date.
    Lost(Text),
    /// It stays where it is, for it cannot have its old time back.
    Stuck,
}

impl Line {
    /// The day that is new.
    pub fn new_date(&self) -> Option<NaiveDate> {
        match self.then {
            Then::Moves(when) => Some(when.date),
            Then::New => Some(self.meeting.when.date),
            Then::Stays | Then::Led(_) | Then::Housed(_) | Then::Lost(_) | Then::Stuck => None,
        }
    }

    /// Whether nothing becomes of it.
    pub fn stays(&self) -> bool {
        matches!(self.then, Then::Stays | Then::Stuck)
    }

    /// When it is in the end.
    pub fn when(&self) -> When {
        if let Then::Moves(when) = self.then { when } else { self.meeting.when }
    }
}

impl Part {
    /// Whether there are dates of it to take or to leave.
    pub fn has_new(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.then, Then::New))
    }
}

impl Sheet {
    /// Whether a command can run while this is looked at.
    pub fn allows(&self, command: Command) -> bool {
        command == Command::Open || (command == Command::Mark && self.kind == Kind::Dates)
    }

    /// How many meetings become what.
    pub fn count(&self, is: impl Fn(&Then) -> bool) -> usize {
        self.parts.iter().flat_map(|p| &p.lines).filter(|line| is(&line.then)).count()
    }

    /// A row for each group and each of its meetings: the part, and the line in it.
    pub fn at(&self) -> Vec<(usize, Option<usize>)> {
        let of = |(n, part): (usize, &Part)| {
            std::iter::once((n, None))
                .chain((0..part.lines.len()).map(move |m| (n, Some(m))))
                .collect::<Vec<_>>()
        };
        self.parts.iter().enumerate().flat_map(of).collect()
    }

    /// The same as rows of a list.
    pub fn rows(&self) -> Vec<RowId> {
        (0..self.at().len()).map(RowId::Place).collect()
    }

    /// The cursor goes to the first meeting that something becomes of.
    pub(super) fn select_first(&mut self) {
        let changed = |(n, line): &(usize, Option<usize>)| {
            let line = line.and_then(|m| self.parts.get(*n)?.lines.get(m));
            line.is_some_and(|line| !line.stays())
        };
        self.list.selected = self.at().iter().position(changed).map(RowId::Place);
    }

    /// Takes the selected group's dates, or leaves them.
    pub fn toggle(&mut self) {
        let index = self.list.index(&self.rows());
        let part = self.at().get(index).map(|(part, _)| *part);
        let part = part.and_then(|n| self.parts.get_mut(n));
        if let Some(part) = part.filter(|part| self.kind == Kind::Dates && part.has_new()) {
            part.taken = !part.taken;
        }
    }
}

/// A mend to look at: each group that it changes, with all its dates from now on.
pub fn mended(app: &App, unit: &Unit, found: Mend, falls: &Falls) -> Sheet {
    let fallen = &falls.days;
    let remembers = remembered(unit, fallen);
    let mut parts: Vec<Part> = Vec::new();
    for group in &found.groups {
        let lines = lines_of(app, unit, group);
        let edit = Mend { groups: vec![group.clone()], tried: Tried::Proven }.edit(unit, fallen);
        match parts.iter_mut().find(|part| part.group == group.group) {
            Some(part) => {
                // Two modules of one group: each line says what either of them makes of it.
                for (line, other) in part.lines.iter_mut().zip(lines) {
                    if matches!(line.then, Then::Stays) {
                        *line = other;
                    }
                }
                part.edit = [part.edit.clone(), edit].into_iter().collect();
            }
            None => parts.push(Part { group: group.group, taken: true, remarks: Vec::new(), lines, edit }),
        }
    }
    let known = better::known(app, unit, &found, falls);
    let (list, asked) = (List::default(), Asked::default());
    let scope = Some(scope(unit, &fallen.what));
    let mut sheet = Sheet { kind: Kind::Dates, scope, parts, known, remembers, list, asked };
    for part in &mut sheet.parts {
        part.lines.sort_by_key(|line| (line.when(), line.meeting.id));
    }
    say_more(app, unit, &mut sheet);
    for part in &mut sheet.parts {
        because::say(app, unit, fallen, &mut part.lines);
    }
    let alone: BTreeSet<_> = found.groups.iter().flat_map(|group| &group.led_by_nobody).collect();
    for line in sheet.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if alone.contains(&line.meeting.id) {
            line.remarks.insert(0, lead::by_nobody(app, unit, &line.meeting));
        }
    }
    let nowhere: BTreeSet<_> = found.groups.iter().flat_map(|group| &group.housed_nowhere).collect();
    for line in sheet.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if nowhere.contains(&line.meeting.id) {
            line.remarks.insert(0, remarks::no_room(&line.meeting));
        }
    }
    let stuck: BTreeSet<_> = found.groups.iter().flat_map(|group| &group.stuck).collect();
    for line in sheet.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if stuck.contains(&line.meeting.id) {
            line.remarks.insert(0, remarks::not_between(app, unit, &line.meeting));
        }
    }
    let moved = sheet.count(|then| matches!(then, Then::Moves(_)));
    let lost = sheet.count(|then| matches!(then, Then::Lost(_)));
    let led = sheet.count(|then| matches!(then, Then::Led(_)));
    let housed = sheet.count(|then| matches!(then, Then::Housed(_)));
    sheet.kind = Kind::Mend { moved, lost, led, housed };
    sheet.select_first();
    sheet
}

/// What falls out, or did, as it heads the dates.
pub(super) fn scope(unit: &Unit, what: &What) -> Text {
    match what {
        What::All => Key::CalendarMendSchool.into(),
        What::Group(id) => t::calendar_plain(unit.group(*id).map(|g| g.name.to_string()).unwrap_or_default()),
        What::Leader(id) => {
            t::calendar_mend_leader(unit.person(*id).map(|p| p.name.to_string()).unwrap_or_default())
        }
        What::Place(place) => t::calendar_mend_place(place),
    }
}

/// Finds what is to be said of the dates that are looked at.
pub(super) fn say_more(app: &App, unit: &Unit, sheet: &mut Sheet) {
    let mut after = unit.clone();
    // What falls out is known then: nothing is handed in on such a day.
    for edit in sheet.parts.iter().map(|part| &part.edit).chain(&sheet.remembers) {
        if apply(&mut after, edit).is_err() {
            return;
        }
    }
    let found = remarks::found(app, unit, &after);
    for line in sheet.parts.iter_mut().flat_map(|part| &mut part.lines) {
        if !matches!(line.then, Then::Lost(_) | Then::Stuck) {
            line.remarks = remarks::of(app, unit, &after, line.meeting.id);
            let here = found.iter().filter(|(id, _)| *id == line.meeting.id);
            line.remarks.extend(here.map(|(_, remark)| remark.clone()));
        }
    }
    for part in &mut sheet.parts {
        // Of new dates that is said with all else that is to be said of them.
        let moved = part.lines.iter().filter(|line| matches!(line.then, Then::Moves(_)));
        let moved: Vec<Meeting> =
            moved.map(|line| Meeting { when: line.when(), ..line.meeting.clone() }).collect();
        let found = of_group::not_free_as_usual(app, &after, part.group, moved.iter()).into_iter();
        // That whoever leads cannot stands at the meetings where that is new.
        let rows = part.lines.iter().flat_map(|line| &line.remarks);
        let at_rows: BTreeSet<String> = rows.map(|remark| app.say(&remark.short)).collect();
        part.remarks.extend(found.filter(|remark| !at_rows.contains(&app.say(&remark.short))));
    }
}

/// A group's standing meetings with what becomes of each.
pub(super) fn lines_of(app: &App, unit: &Unit, group: &Mended) -> Vec<Line> {
    // What is held or past stays anyhow: it would only stand before what changes.
    let open = |m: &Meeting| m.state == MeetingState::Planned && m.when.date >= app.today();
    let standing = unit.meetings().iter().filter(|m| m.group == group.group && open(m));
    let then = |meeting: &Meeting| {
        if let Some(shift) = group.shifts.iter().rev().find(|shift| shift.meeting == meeting.id) {
            return Then::Moves(shift.to);
        }
        match group.lost.iter().find(|(id, _)| *id == meeting.id) {
            Some((_, why)) => {
                let beside = unit
                    .group(meeting.group)
                    .is_none_or(|g| facts::cycle_of(app, g, meeting.module).is_none());
                Then::Lost(match why.times {
                    0 if beside => Key::CalendarMendLostNoDay.into(),
                    _ if beside => t::calendar_mend_lost_day(facts::hindered_text(app, unit, why)),
                    _ => t::calendar_mend_lost_why(facts::hindered_text(app, unit, why)),
                })
            }
            None => {
                let led = group.led.iter().find(|(id, _)| *id == meeting.id);
                let housed = group.housed.iter().find(|(id, _)| *id == meeting.id);
                let housed = housed.map(|(_, room)| Then::Housed(room.clone()));
                led.map(|(_, to)| Then::Led(*to)).or(housed).unwrap_or(Then::Stays)
            }
        }
    };
    standing
        .map(|meeting| Line { then: then(meeting), meeting: meeting.clone(), remarks: Vec::new() })
        .collect()
}

/// Dates of several groups to look at.
pub fn dated(app: &App, unit: &Unit, found: Several) -> Sheet {
    let empty = |(_, dates): &(GroupId, _)| {
        let dates: &crate::planning::calendar::dating::propose::ProposedDates = dates;
        dates.meetings.is_empty() && dates.missing.is_empty()
    };
    let parts = found.groups.into_iter().filter(|group| !empty(group)).map(|(group, dates)| {
        let new = dates.meetings.iter().map(|meeting| Line {
            meeting: meeting.clone(),
            then: Then::New,
            remarks: Vec::new(),
        });
        let missing = dates.missing.iter().map(|missing| {
            let nowhere = When { date: app.today(), start: Minutes(0), length: missing.sitting.minutes };
            let mut meeting = Meeting::new(crate::model::ids::MeetingId(group.0), group, nowhere);
            meeting.part = missing.sitting.part;
            meeting.phases.clone_from(&missing.sitting.phases);
            Line { meeting, then: Then::Lost(why(app, unit, group, missing)), remarks: Vec::new() }
        });
        let mut lines: Vec<Line> = new.collect();
        lines.sort_by_key(Line::when);
        lines.extend(missing);
        let remarks = of_group::of_all(app, unit, &dates);
        let module = dates.meetings.first().and_then(|meeting| meeting.module);
        let gives = unit.group(group).and_then(|group| gives(unit, group, module));
        let edit = gives.into_iter().chain([dates.edit]).collect();
        Part { group, taken: true, remarks, lines, edit }
    });
    let known = if found.proven { Key::CalendarJointProven } else { Key::CalendarMendGood };
    let parts = parts.collect();
    let (list, asked) = (List::default(), Asked::default());
    let (kind, known) = (Kind::Dates, Some(known.into()));
    let mut sheet = Sheet { kind, scope: None, parts, known, remembers: None, list, asked };
    say_more(app, unit, &mut sheet);
    sheet
}
