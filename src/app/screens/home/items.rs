//! What Home shows, in the order in which the cursor goes through it.

use std::{cmp::Ordering, collections::BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::{
    app::{
        App,
        screens::{
            ScreenId,
            choices::{by_name, first_of},
        },
    },
    i18n::{Arg, Key, Text, collate::Collator, t},
    model::{
        error::Thing,
        groups::Group,
        meetings::{Meeting, MeetingState},
        needs::Round,
        papers::Paper,
        text::Name,
        unit::{Unit, UnitKind},
    },
    planning::{
        calendar::{told::news::waiting, year::weeks::IsoWeek},
        elsewhere,
        findings::{Finding, What},
        needs::Picture,
        overview::{Before, MyMeeting, my_week, myself, next_meetings},
        papers::{days_left, due},
        staff::unplaced,
    },
};

/// Meetings that are shown when the week has none.
const NEXT: usize = 3;
/// Groups that are named in a line.
const NAMES: usize = 3;
/// Days before a paper is due on which it is shown.
const SOON: i64 = 21;

/// A line that the cursor can stand on.
#[derive(Clone, Debug)]
pub enum Item<'a> {
    /// A meeting.
    Meeting(Line<'a>),
    /// Something to begin with, and whether it has been done.
    Begin(Begin),
    /// So many people must be told of new or changed meetings.
    Untold(usize),
    /// A paper that is due soon; a late one is a finding.
    Paper(&'a Paper),
    /// Something that deserves a look, and at how many more meetings of the group it is so.
    Finding(Finding, usize),
}

/// A meeting with its unit and what is done before it.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Whose it is.
    pub unit: &'a Unit,
    /// The meeting.
    pub meeting: &'a Meeting,
    /// What is done before it.
    pub before: Vec<Before>,
}

/// A step of the first days.
#[derive(Clone, Debug)]
pub struct Begin {
    /// What it is.
    pub what: Text,
    /// Where it is done.
    pub screen: ScreenId,
    /// Whether there is something.
    pub done: bool,
}

/// A day of the week that is shown: at the weekend the working week is over, and the next one counts.
fn looked_at(today: NaiveDate) -> NaiveDate {
    let weekend = matches!(today.weekday(), Weekday::Sat | Weekday::Sun);
    if weekend { today.checked_add_days(Days::new(2)).unwrap_or(today) } else { today }
}

/// Everything that Home shows besides the plan.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    /// The Monday of the week that is shown.
    pub monday: NaiveDate,
    /// The meetings: of this week, else the next ones.
    pub meetings: Vec<Line<'a>>,
    /// Whether the meetings are of this week.
    pub this_week: bool,
    /// Whether they are the person's own.
    pub mine: bool,
    /// What that person is called.
    pub me: Option<String>,
    /// The first steps, while some are open.
    pub begin: Vec<Begin>,
    /// How many people must be told of new or changed meetings: those of the list in the calendar.
    pub untold: usize,
    /// Whether all of them are to be told of talks only.
    pub only_talks: bool,
    /// Papers that are due soon, the first due first.
    pub papers: Vec<&'a Paper>,
    /// What deserves a look, the most pressing first; the same at several meetings of a group once.
    pub findings: Vec<(Finding, usize)>,
}

impl<'a> Items<'a> {
    /// What Home shows now.
    pub fn of(app: &'a App) -> Self {
        let today = app.today();
        let monday = IsoWeek::of(looked_at(today)).monday;
        let mut items = Self {
            monday,
            meetings: Vec::new(),
            this_week: true,
            mine: false,
            me: None,
            begin: Vec::new(),
            untold: 0,
            only_talks: false,
            papers: Vec::new(),
            findings: Vec::new(),
        };
        let Some(unit) = app.unit() else { return items };
        let others = app.others.values().filter(|other| other.id() != unit.id());
        let units: Vec<&Unit> = [unit].into_iter().chain(others).collect();
        let (me, order) = (&app.me.people, Collator::new(app.i18n.lang()));
        let mut known = units.iter().flat_map(|unit| {
            let mine = myself(unit, me).into_iter();
            mine.filter_map(|id| unit.person(id)).map(|person| person.name.to_string())
        });
        items.me = known.next();
        items.mine = units.iter().any(|unit| !myself(unit, me).is_empty());
        items.meetings = if items.mine {
            my_week(&units, app.catalogue(), me, monday).into_iter().map(Line::from).collect()
        } else {
            of_unit(unit, &order, |meeting| IsoWeek::of(meeting.when.date).monday == monday)
        };
        if items.meetings.is_empty() {
            items.this_week = false;
            items.meetings = if items.mine {
                next_meetings(&units, app.catalogue(), me, today, NEXT).into_iter().map(Line::from).collect()
            } else {
                let mut next =
                    of_unit(unit, &order, |meeting| meeting.when.date >= today && meeting.stands());
                next.truncate(NEXT);
                next
            };
        }
        items.meetings.sort_by(|a, b| a.cmp(b, &order));
        items.begin = begin(app, unit);
        let untold = waiting(unit, today);
        items.untold = untold.len();
        items.only_talks = untold.iter().all(|to| to.about.is_empty());
        let at_work = app.at_work();
        let soon = |paper: &&Paper| {
            days_left(unit, &at_work, paper, today).is_some_and(|days| (0..=SOON).contains(&days))
        };
        items.papers = unit.papers().iter().filter(soon).collect();
        items.papers.sort_by_key(|paper| (due(unit, &at_work, paper), paper.id));
        items.findings = app.pressing().to_vec();
        unplaced_by_name(app, unit, &mut items.findings);
        items
    }

    /// All lines, in order.
    pub fn all(&self) -> Vec<Item<'a>> {
        let meetings = self.meetings.iter().cloned().map(Item::Meeting);
        let begin = self.begin.iter().cloned().map(Item::Begin);
        let untold = Some(self.untold).filter(|&count| count > 0).map(Item::Untold);
        let papers = self.papers.iter().copied().map(Item::Paper);
        let findings = self.findings.iter().cloned().map(|(finding, more)| Item::Finding(finding, more));
        meetings.chain(begin).chain(untold).chain(papers).chain(findings).collect()
    }
}

impl Line<'_> {
    /// By time; at one time the units one after the other, and the groups of each as they are listed.
    fn cmp(&self, other: &Self, order: &Collator) -> Ordering {
        let place = |line: &Self| (line.meeting.when, line.unit.id());
        let in_unit = || order.by_time(self.unit, self.meeting, other.meeting);
        place(self).cmp(&place(other)).then_with(in_unit)
    }
}

impl<'a> From<MyMeeting<'a>> for Line<'a> {
    fn from(mine: MyMeeting<'a>) -> Self {
        Self { unit: mine.unit, meeting: mine.meeting, before: mine.before }
    }
}

fn of_unit<'a>(unit: &'a Unit, order: &Collator, keep: impl Fn(&Meeting) -> bool) -> Vec<Line<'a>> {
    let mut meetings: Vec<&Meeting> = unit.meetings().iter().filter(|meeting| keep(meeting)).collect();
    meetings.sort_by(|a, b| order.by_time(unit, a, b));
    meetings.into_iter().map(|meeting| Line { unit, meeting, before: Vec::new() }).collect()
}

/// Meetings in the calendar, with the groups that have none while others have some.
fn meetings(app: &App, unit: &Unit) -> Begin {
    if let Some(units) = elsewhere::only(unit) {
        let undated = elsewhere::undated(unit);
        if !undated.is_empty() {
            let order = Collator::new(app.i18n.lang());
            let mut groups: Vec<&str> = undated.iter().map(|(_, group)| group.as_str()).collect();
            groups.sort_by(|a, b| order.cmp(a, b));
            let groups = first_of(groups.into_iter().map(Arg::from).collect(), NAMES);
            let units: BTreeSet<&Name> = undated.iter().map(|(unit, _)| unit).collect();
            let what = t::home_begin_meetings_undated(groups, Arg::list(units));
            return Begin { what, screen: ScreenId::Units, done: false };
        }
        let what = t::home_begin_meetings_elsewhere(Arg::list(&units));
        return Begin { what, screen: ScreenId::Units, done: true };
    }
    let has = |group: &&Group| unit.meetings().iter().any(|meeting| meeting.group == group.id);
    let own = unit.groups().iter().filter(|group| !group.is_outside() && !group.members.is_empty());
    let mut names: Vec<&str> = own.filter(|group| !has(group)).map(|group| group.name.as_str()).collect();
    let order = Collator::new(app.i18n.lang());
    names.sort_by(|a, b| order.cmp(a, b));
    let some = !unit.meetings().is_empty();
    let what = if some && !names.is_empty() {
        t::home_begin_meetings_of(first_of(names.iter().map(|&name| name.into()).collect(), NAMES))
    } else {
        Key::HomeBeginMeetings.into()
    };
    Begin { what, screen: ScreenId::Calendar, done: some && names.is_empty() }
}

/// Those without a group stand by name, as in the list of groups.
fn unplaced_by_name(app: &App, unit: &Unit, findings: &mut [(Finding, usize)]) {
    let is_one = |(finding, _): &(Finding, usize)| finding.what == What::Unplaced;
    for same in findings.chunk_by_mut(|a, b| is_one(a) && is_one(b)) {
        by_name(app, same, |(finding, _)| match finding.thing {
            Thing::Person(id) => unit.person(id),
            _ => None,
        });
    }
}

/// The first steps, in the order of the year; none when all are done.
fn begin(app: &App, unit: &Unit) -> Vec<Begin> {
    let step = |what: Key, screen, done| Begin { what: what.into(), screen, done };
    let known = |round: &Round| Picture::of(unit, app.catalogue(), round).known().next().is_some();
    let answered = unit.rounds().iter().any(known);
    let module = !unit.choices().is_empty() || unit.groups().iter().any(|group| group.module.is_some());
    let has_groups = !unit.groups().is_empty() || !elsewhere::placed(unit).0.is_empty();
    let left = unplaced(unit, app.catalogue(), app.today()).count();
    let mut steps = vec![step(Key::HomeBeginPeople, ScreenId::People, !unit.people().is_empty())];
    // Mostly it is chosen when the school is made; without one nothing says how large groups are.
    if unit.about().programmes.is_empty() {
        steps.push(step(Key::HomeBeginProgramme, ScreenId::Plan, false));
    }
    if unit.kind() == UnitKind::School {
        steps.push(step(Key::HomeBeginNeeds, ScreenId::Needs, answered));
    }
    steps.extend([
        step(Key::HomeBeginModule, ScreenId::Modules, module),
        Begin {
            what: if has_groups && left > 0 {
                t::home_begin_groups_left(left)
            } else {
                Key::HomeBeginGroups.into()
            },
            screen: ScreenId::Groups,
            done: has_groups && left == 0,
        },
        meetings(app, unit),
    ]);
    // Later in the year whoever comes new, and a new group without dates, stand among what has been found.
    let running = unit.meetings().iter().any(|meeting| meeting.state == MeetingState::Held);
    let is_over = |step: &Begin| {
        step.done
            || (step.screen == ScreenId::Groups && has_groups)
            || (step.screen == ScreenId::Calendar && running)
    };
    if steps.iter().all(is_over) { Vec::new() } else { steps }
}
