//! Those who lead or could lead: what speaks for each, and what the groups take of their time.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use super::super::{job::windows::free_of, membership::taking_part::is_current};
use super::stand_ins::{self, StandsIn};
use crate::{
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        meetings::Meeting,
        people::{Person, Training},
        programme::Programme,
        school_year::Country,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{elsewhere, hours::Hours, lookup, settings, staff, terms},
};

/// The role of `data/roles.ron` for those who lead groups.
pub const ROLE: &str = "supervisor";
/// Terms in a school year.
const TERMS: u32 = 2;

/// Somebody who leads groups, or could.
#[derive(Clone, Debug)]
pub struct Leader<'a> {
    /// Who.
    pub person: &'a Person,
    /// The groups whose supervisor they are, also while somebody stands in for them, in order of name.
    pub groups: Vec<&'a Group>,
    /// Where they lead for somebody else, on the day asked about or later.
    pub stands_in: Vec<StandsIn<'a>>,
    /// Groups when they have most of them at one time, with those in other units.
    pub at_once: usize,
    /// Participants of the groups that they lead themselves on the day that is asked about.
    pub participants: usize,
    /// The same when they lead most groups, then or later, with those in other units.
    pub most_participants: usize,
    /// Participants of own groups that another leads for a time: they count there.
    pub lent: usize,
    /// Participants of groups that they lead for another now: they count here.
    pub for_others: usize,
    /// Groups that they lead in other units, while these go on.
    pub elsewhere: usize,
    /// Participants that their share of time is enough for; none without a share, or with more than a source speaks of.
    pub enough_for: Option<u16>,
    /// Meetings that fit into their free time in a week, one after the other.
    pub windows: usize,
    /// The same without the times of groups that they lead or are in.
    pub open: usize,
    /// The stretches of the week in which those lie.
    pub open_in: Vec<Window>,
    /// What leading takes of their year, in other units too.
    pub load: Load,
    /// Where they belong.
    pub school: School,
}

/// Where a supervisor belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum School {
    /// To the unit whose groups they lead.
    Own,
    /// To another one.
    Other,
}

/// Hours of a school year that leading takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Meetings in the year, of all groups.
    pub count: u32,
    /// Meetings of groups without dates, counted as the module's parts ask for.
    pub guessed: u32,
    /// Their length.
    pub meetings: Hours,
    /// Preparing them.
    pub prepare: Hours,
    /// Talks with the principal.
    pub check_ins: Hours,
    /// To other schools and back.
    pub travel: Hours,
    /// Of all that, meetings in other units with their preparation.
    pub elsewhere: Hours,
    /// What the share of a post gives.
    pub has: Hours,
}

impl Load {
    /// All of it.
    pub fn total(self) -> Hours {
        self.meetings + self.prepare + self.check_ins + self.travel
    }

    /// How many per cent of what the share gives; none without a share.
    pub fn percent(self) -> Option<u32> {
        self.total().nearest_percent_of(self.has)
    }
}

/// What the numbers of a load are made of.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// Whose groups.
    pub unit: &'a Unit,
    /// Modules and limits.
    pub catalogue: &'a Catalogue,
    /// The programme of groups that name none.
    pub programme: Option<&'a Programme>,
    /// How long a meeting is, for the windows.
    pub length: Minutes,
    /// The day that is asked about; its school year counts.
    pub on: NaiveDate,
    /// The days for which somebody is looked for; none: for good.
    pub time: Option<(NaiveDate, Option<NaiveDate>)>,
    /// Groups that people get together with the one that is asked about.
    besides: Vec<(PersonId, GroupId)>,
    /// Who leads what in that year, worked out at the first question.
    led: OnceCell<Led>,
}

/// Meetings of a school year by who leads them.
#[derive(Clone, Debug, Default)]
struct Led {
    /// For each leader the groups, each with its meetings and their length.
    by: BTreeMap<PersonId, BTreeMap<GroupId, (u32, Hours)>>,
    /// Groups with a meeting in the year.
    dated: BTreeSet<GroupId>,
}

impl<'a> Ask<'a> {
    /// A question about a unit on a day.
    pub fn new(
        unit: &'a Unit,
        catalogue: &'a Catalogue,
        programme: Option<&'a Programme>,
        length: Minutes,
        on: NaiveDate,
    ) -> Self {
        Self { unit, catalogue, programme, length, on, time: None, besides: Vec::new(), led: OnceCell::new() }
    }

    /// The same question about some days only, the last one too where there is one.
    #[must_use]
    pub fn for_a_time(self, from: NaiveDate, until: Option<NaiveDate>) -> Self {
        Self { time: Some((from, until)), ..self }
    }

    /// The same question where people get other groups too.
    #[must_use]
    pub fn besides(self, besides: Vec<(PersonId, GroupId)>) -> Self {
        Self { besides, ..self }
    }

    /// The groups that somebody gets together with one.
    pub(in crate::planning::groups) fn got_with(&self, group: GroupId, person: PersonId) -> Vec<&'a Group> {
        let others = self.besides.iter().filter(|(who, other)| *who == person && *other != group);
        others.filter_map(|(_, other)| self.unit.group(*other)).collect()
    }

    fn led(&self) -> &Led {
        self.led.get_or_init(|| {
            let mut led = Led::default();
            let year = terms::school_year(self.on);
            let in_year = |m: &&Meeting| m.stands() && terms::school_year(m.when.date) == year;
            for meeting in self.unit.meetings().iter().filter(in_year) {
                led.dated.insert(meeting.group);
                if let Some(leader) = staff::leader(self.unit, meeting) {
                    let (count, length) = led.by.entry(leader).or_default().entry(meeting.group).or_default();
                    *count += 1;
                    *length += meeting.when.length.into();
                }
            }
            led
        })
    }
}

/// Whether somebody leads, may lead, or is on the way there.
pub fn could_lead(unit: &Unit, person: &Person, on: NaiveDate) -> bool {
    let leads = |group: &Group| stand_ins::leads(group, person.id, on);
    let named = person.roles.iter().any(|role| role.as_str() == ROLE);
    let ready = person.leads() || person.leading.training != Training::None || named;
    (ready && person.outside.is_none()) || unit.groups().iter().any(leads)
}

/// All who lead or could lead, in order of id.
pub fn leaders<'a>(ask: &Ask<'a>) -> Vec<Leader<'a>> {
    let people = ask.unit.people().iter().filter(|person| could_lead(ask.unit, person, ask.on));
    people.map(|person| leader(ask, person)).collect()
}

/// What there is to say about one.
pub fn leader<'a>(ask: &Ask<'a>, person: &'a Person) -> Leader<'a> {
    let mut groups: Vec<&Group> =
        ask.unit.groups().iter().filter(|g| g.supervisor == Some(person.id)).collect();
    groups.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()).then(a.id.cmp(&b.id)));
    let at_once = stand_ins::at_once(ask.unit, person.id, ask.on);
    let stands_in = stand_ins::stands_in(ask.unit, person.id, ask.on);
    let members = |group: &Group| {
        let now = group.members.iter().filter(|(_, m)| is_current(m, ask.on)).map(|(&id, _)| id);
        now.filter(|&id| id != person.id).collect::<Vec<_>>()
    };
    // Whoever leads a group for another has its people in that time, and the other has not.
    let all = |groups: Vec<&Group>| groups.into_iter().flat_map(members).collect::<BTreeSet<_>>().len();
    let led = ask.unit.groups().iter().filter(|group| group.led_on(ask.on) == Some(person.id));
    let lent: BTreeSet<PersonId> =
        groups.iter().filter(|g| g.led_on(ask.on) != Some(person.id)).flat_map(|g| members(g)).collect();
    let for_others: BTreeSet<PersonId> =
        stands_in.iter().filter(|one| one.from <= ask.on).flat_map(|one| members(one.group)).collect();
    let share = person.leading.share.0;
    let may_lead = || settings::may_lead(ask.unit, ask.programme, ask.catalogue, share);
    let enough_for = (share > 0).then(may_lead).flatten();
    let free = free_of(person);
    let taken: Vec<Window> = ask
        .unit
        .groups()
        .iter()
        .filter(|g| takes(g, person.id, ask.on))
        .flat_map(|g| g.windows.iter().copied())
        .chain(elsewhere::windows(ask.unit, person.id))
        .collect();
    let mut open_in = without(&free, &taken);
    open_in.retain(|window| window.length >= ask.length);
    let led_elsewhere: Vec<usize> =
        ask.unit.elsewhere().of(person.id).iter().filter_map(|there| there.participants).collect();
    let participants_elsewhere: usize = led_elsewhere.iter().sum();
    Leader {
        person,
        participants: all(led.collect()),
        most_participants: all(stand_ins::led_at_once(ask.unit, person.id, ask.on)) + participants_elsewhere,
        elsewhere: led_elsewhere.len(),
        lent: lent.len(),
        for_others: for_others.len(),
        enough_for,
        windows: fits(&free, ask.length),
        open: fits(&open_in, ask.length),
        open_in,
        load: load(ask, person, &groups, &stands_in),
        school: school(person),
        at_once: at_once.len() + led_elsewhere.len(),
        stands_in,
        groups,
    }
}

/// Whether a person belongs to the unit itself.
pub fn school(person: &Person) -> School {
    if person.is_guest() { School::Other } else { School::Own }
}

fn takes(group: &Group, person: PersonId, on: NaiveDate) -> bool {
    stand_ins::leads(group, person, on) || group.members.get(&person).is_some_and(|m| is_current(m, on))
}

/// How many meetings of that length fit into windows, one after the other.
fn fits(windows: &[Window], length: Minutes) -> usize {
    windows.iter().map(|w| usize::from(w.length.0.checked_div(length.0).unwrap_or(0))).sum()
}

/// What is left of windows beside the taken ones.
fn without(windows: &[Window], taken: &[Window]) -> Vec<Window> {
    let mut left = windows.to_vec();
    for cut in taken {
        left = left
            .into_iter()
            .flat_map(|window| {
                if !window.overlaps(*cut) {
                    return vec![window];
                }
                let before = Window::between(window.day, window.start, cut.start.max(window.start));
                let after = Window::between(window.day, cut.end().min(window.end()), window.end());
                [before, after].into_iter().filter(|w| w.length > Minutes(0)).collect()
            })
            .collect();
    }
    left
}

/// What leading takes in the school year: meetings with a date as they stand, of groups without any as
/// the module's parts ask for. What somebody leads for another is theirs in that time, and not the other's.
fn load(ask: &Ask<'_>, person: &Person, own: &[&Group], stands_in: &[StandsIn<'_>]) -> Load {
    let (unit, year) = (ask.unit, terms::school_year(ask.on));
    let number = |code| u32::from(settings::value(unit, ask.programme, ask.catalogue, code));
    let minutes = |code| Hours(number(code));
    let full = match unit.about().country {
        Country::Sweden => number(settings::LEAD_YEAR_SE),
        Country::Norway => number(settings::LEAD_YEAR_NO),
    };
    let mut load = Load { has: (Hours::whole(1) * full).share(person.leading.share), ..Load::default() };
    let travels = |group: GroupId| unit.group(group).is_some_and(|group| travels(unit, group, person));
    let mut away: u32 = 0;
    let led = ask.led();
    for (&group, &(count, length)) in led.by.get(&person.id).into_iter().flatten() {
        load.count += count;
        load.meetings += length;
        away += if travels(group) { count } else { 0 };
    }
    let mut groups = own.to_vec();
    for one in stands_in {
        if groups.iter().all(|group| group.id != one.group.id) {
            groups.push(one.group);
        }
    }
    for group in groups.iter().filter(|group| !led.dated.contains(&group.id)) {
        let lengths = in_their_time(planned(ask, group), group, person.id, year);
        let count = u32::try_from(lengths.len()).unwrap_or(u32::MAX);
        load.guessed += count;
        load.count += count;
        load.meetings += lengths.into_iter().map(Hours::from).sum();
        away += if travels(group.id) { count } else { 0 };
    }
    let led_there = unit.elsewhere().of(person.id).iter().flat_map(|there| &there.led);
    for when in led_there.filter(|when| terms::school_year(when.date) == year) {
        load.count += 1;
        load.meetings += when.length.into();
        load.elsewhere += Hours::from(when.length) + minutes(settings::LEAD_PREPARE);
    }
    load.prepare = minutes(settings::LEAD_PREPARE) * load.count;
    load.travel = minutes(settings::LEAD_TRAVEL) * away;
    if load.count > 0 {
        let theirs = |group: &&Group| {
            let talks = group.check_ins.keys().copied();
            talks.filter(|&day| group.led_on(day) == Some(person.id)).collect::<Vec<_>>()
        };
        let all: BTreeSet<NaiveDate> = groups.iter().flat_map(theirs).collect();
        let noted = all.into_iter().filter(|&day| terms::school_year(day) == year).count();
        let least = if own.is_empty() { 0 } else { number(settings::CHECK_INS_LEAST) * TERMS };
        let talks = u32::try_from(noted).unwrap_or(u32::MAX).max(least);
        load.check_ins = minutes(settings::LEAD_CHECK_IN) * talks;
    }
    load
}

impl Leader<'_> {
    /// What leading takes when a group is theirs from the day that is asked about, with those that they get
    /// together with it.
    pub fn load_with(&self, ask: &Ask<'_>, group: &Group) -> Load {
        let minutes = |code| Hours(settings::value(ask.unit, ask.programme, ask.catalogue, code).into());
        let mut load = self.load;
        for group in ask.got_with(group.id, self.person.id).into_iter().chain([group]) {
            let lengths = self.more_meetings(ask, group);
            let count = u32::try_from(lengths.len()).unwrap_or(u32::MAX);
            load.count += count;
            load.meetings += lengths.into_iter().map(Hours::from).sum();
            load.prepare += minutes(settings::LEAD_PREPARE) * count;
            if travels(ask.unit, group, self.person) {
                load.travel += minutes(settings::LEAD_TRAVEL) * count;
            }
        }
        load
    }

    /// The lengths of the meetings that become theirs with a group.
    fn more_meetings(&self, ask: &Ask<'_>, group: &Group) -> Vec<Minutes> {
        if !ask.led().dated.contains(&group.id) {
            return planned(ask, group);
        }
        let year = terms::school_year(ask.on);
        let coming = |m: &&Meeting| {
            let later = ask.on <= m.when.date && terms::school_year(m.when.date) == year;
            m.group == group.id && m.stands() && later
        };
        let theirs = |m: &&Meeting| staff::leader(ask.unit, m) != Some(self.person.id);
        let meetings = ask.unit.meetings().iter().filter(coming).filter(theirs);
        meetings.map(|meeting| meeting.when.length).collect()
    }

    /// Whether their time is not enough for one more group and those that come with it: for its people, or for
    /// its meetings.
    pub fn is_over_with(&self, ask: &Ask<'_>, group: &Group) -> bool {
        let groups = ask.got_with(group.id, self.person.id).into_iter().chain([group]);
        let come = groups.flat_map(|group| group.members_on(ask.on)).filter(|&id| id != self.person.id);
        let comes = come.collect::<BTreeSet<_>>().len();
        self.enough_for.is_some_and(|most| self.most_participants + comes > usize::from(most))
            || self.load_with(ask, group).percent().is_some_and(|percent| percent > 100)
    }
}

/// Of a year's meetings without dates those that come in the time in which somebody leads the group.
fn in_their_time(mut all: Vec<Minutes>, group: &Group, person: PersonId, year: i32) -> Vec<Minutes> {
    let first = NaiveDate::from_ymd_opt(year, 8, 15);
    let last = NaiveDate::from_ymd_opt(year.saturating_add(1), 6, 15);
    let Some((first, last)) = first.zip(last).filter(|_| !group.stand_ins.is_empty()) else { return all };
    let days = || first.iter_days().take_while(|day| *day <= last);
    let theirs = days().filter(|&day| group.led_on(day) == Some(person)).count();
    let days = days().count();
    all.truncate((all.len() * theirs + days / 2) / days);
    all
}

/// Whether a supervisor goes to another school for a group: when no member is from the own one.
fn travels(unit: &Unit, group: &Group, lead: &Person) -> bool {
    let home = |person: &Person| person.home.as_ref().map_or(unit.id(), |home| home.unit);
    let mut members =
        group.members.keys().filter_map(|&id| unit.person(id)).filter(|p| p.id != lead.id).peekable();
    members.peek().is_some() && members.all(|member| home(member) != home(lead))
}

/// The lengths of the meetings that a group's module asks for, or the programme where it has none.
fn planned(ask: &Ask<'_>, group: &Group) -> Vec<Minutes> {
    let named = |id: Code| lookup::programme(ask.unit, ask.catalogue, id);
    let programme = group.programme.and_then(named).or(ask.programme);
    let module = group.module.and_then(|id| lookup::module(ask.unit, ask.catalogue, id));
    let of_module = module.and_then(|m| lookup::cycle(ask.unit, ask.catalogue, Some(group), m));
    let Some(cycle) = of_module.or_else(|| programme.and_then(Programme::cycle).cloned()) else {
        return Vec::new();
    };
    let part: Vec<Minutes> =
        cycle.meetings().into_iter().map(|phases| phases.iter().map(|p| *p.minutes.get()).sum()).collect();
    (0..*cycle.parts.get()).flat_map(|_| part.iter().copied()).collect()
}

#[cfg(test)]
#[path = "leads_tests.rs"]
mod tests;
