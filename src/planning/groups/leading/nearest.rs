//! Who comes nearest to taking a group over where nobody can, and what would have to change for it.

use chrono::NaiveDate;

use super::super::job::{
    setup::supervisor_gap,
    windows::{common_windows, free_of},
};
use super::{
    away,
    candidates::{Candidate, Fits, candidates, meet_at_once, speaks_for, taken_by},
    leads::Ask,
    stand_ins,
};
use crate::{
    model::{
        groups::{Group, MemberState},
        ids::{GroupId, PersonId},
        meetings::{Meeting, MeetingState},
        people::{Person, Training},
        unit::Unit,
        week::{Day, Minutes, Window},
    },
    planning::{elsewhere, staff},
};

/// The most that are named.
const MOST: usize = 3;

/// Somebody who could take a group over if something changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Who.
    pub person: PersonId,
    /// What would have to change, all of it.
    pub needs: Vec<Needs>,
    /// When the group could meet instead, so that its people and this one can: the first such time, where
    /// its own time is in the way.
    pub instead: Option<Window>,
    /// How far they are with the training.
    pub training: Training,
}

/// What would have to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// They may lead so many groups more than the most that they may now.
    Room {
        /// How many they may now.
        most: u8,
        /// How many more.
        more: usize,
    },
    /// Nothing says that they may lead at all.
    May,
    /// More of their time; leading would take so many per cent of it, where that is known.
    Time(Option<u32>),
    /// They are free then too.
    Free(Window),
    /// Their other group meets at another time.
    OtherTime(GroupId),
}

/// Those who come nearest, with the least to change first; nobody where somebody can as it is.
pub fn nearest(ask: &Ask<'_>, group: &Group) -> Vec<Near> {
    let (unit, on) = (ask.unit, ask.on);
    let mut all = candidates(ask, group);
    all.retain(|one| !leads_already(group, one.person, on));
    if all.iter().any(Candidate::can) {
        return Vec::new();
    }
    let mut near: Vec<Near> = all.iter().filter_map(|one| of_candidate(ask, group, one)).collect();
    let may =
        |p: &&Person| p.outside.is_none() && !p.is_guest() && !p.leads() && !leads_already(group, p.id, on);
    let could = |p: &&Person| p.leading.training != Training::None || staff::teaches(p);
    let there = |p: &&Person| away::while_asked(ask, group, p.id).is_none();
    let others = unit.people().iter().filter(may).filter(could).filter(there);
    near.extend(others.filter_map(|person| {
        let mut needs = vec![Needs::May];
        needs.extend(comes(unit, group, person, on)?);
        Some(near_by(ask, group, person, needs))
    }));
    // Free time takes asking, another group's time takes all of its people; both come after a number.
    near.sort_by_key(|one| {
        let hardest = one.needs.iter().max().copied();
        let untrained = one.training == Training::None && one.needs.contains(&Needs::May);
        let leads = stand_ins::at_once(unit, one.person, on).len();
        (untrained, hardest.map(weight), one.needs.len(), speaks_for(ask, one.person), leads, one.person)
    });
    near.truncate(MOST);
    near
}

/// Everybody who may lead, as [`candidates`]; where nobody can as things are, those who come nearest first.
pub fn listed(ask: &Ask<'_>, group: &Group) -> Vec<Candidate> {
    let near = nearest(ask, group);
    let mut all = candidates(ask, group);
    all.sort_by_key(|one| near.iter().position(|near| near.person == one.person).unwrap_or(near.len()));
    all
}

/// Whether a group is somebody's own, or they stand in there now or later: it is to be led by somebody else than
/// both.
pub fn leads_already(group: &Group, person: PersonId, on: NaiveDate) -> bool {
    group.supervisor == Some(person) || group.stand_ins_from(on).any(|(_, one)| one.who == person)
}

fn weight(needs: Needs) -> u8 {
    match needs {
        Needs::Room { .. } | Needs::May => 0,
        Needs::Time(_) => 1,
        Needs::Free(_) => 2,
        Needs::OtherTime(_) => 3,
    }
}

fn of_candidate(ask: &Ask<'_>, group: &Group, one: &Candidate) -> Option<Near> {
    let person = ask.unit.person(one.person)?;
    // That somebody is there again is nothing that can be changed.
    if matches!(one.fits, Fits::Away(_)) {
        return None;
    }
    let got = ask.got_with(group.id, person.id).into_iter().filter(|other| meet_at_once(group, other));
    let got: Vec<Needs> = got.map(|other| Needs::OtherTime(other.id)).collect();
    let mut needs = comes(ask.unit, group, person, ask.on)?;
    needs.extend(got);
    if !one.has_room() {
        let more = (one.leads + 1).saturating_sub(one.most.into());
        needs.push(Needs::Room { most: one.most, more });
    }
    if one.over {
        needs.push(Needs::Time(one.load));
    }
    Some(near_by(ask, group, person, needs))
}

/// What stands against it that somebody comes when the group meets; none where a group of another unit has them
/// then: that is not ours to move.
fn comes(unit: &Unit, group: &Group, person: &Person, on: NaiveDate) -> Option<Vec<Needs>> {
    let elsewhere = |window: &Window| unit.elsewhere().weekly(person.id, *window).is_some();
    if group.windows.iter().any(elsewhere) {
        return None;
    }
    let free = free_of(person);
    let busy = group.windows.iter().filter(|w| !free.iter().any(|f| f.holds(**w)));
    let others = taken_by(unit, group, person, on).map(|other| Needs::OtherTime(other.id));
    Some(others.chain(busy.map(|&window| Needs::Free(window))).collect())
}

fn near_by(ask: &Ask<'_>, group: &Group, person: &Person, needs: Vec<Needs>) -> Near {
    let in_the_way = needs.iter().any(|needs| matches!(needs, Needs::Free(_) | Needs::OtherTime(_)));
    let instead = in_the_way.then(|| instead(ask, group, person)).flatten();
    Near { person: person.id, needs, instead, training: person.leading.training }
}

/// The first time at which the people of a group and somebody else are free, and none of their groups meets.
fn instead(ask: &Ask<'_>, group: &Group, person: &Person) -> Option<Window> {
    let length = group.windows.iter().map(|window| window.length).max().unwrap_or(ask.length);
    // Two times a week would both have to be others: that is no small change.
    if group.windows.len() != 1 || length == Minutes(0) {
        return None;
    }
    let members: Vec<PersonId> = group.members_on(ask.on).filter(|id| *id != person.id).collect();
    let mine = |other: &&Group| {
        let takes = |id: &PersonId| {
            other.members.get(id).is_some_and(|is| is.on(ask.on) <= MemberState::Coming)
                || stand_ins::leads(other, *id, ask.on)
        };
        other.id != group.id && members.iter().chain([&person.id]).any(takes)
    };
    let here = ask.unit.groups().iter().filter(mine).flat_map(|other| other.windows.iter().copied());
    let people = members.iter().chain([&person.id]);
    let there = people.flat_map(|id| elsewhere::windows(ask.unit, *id));
    let taken: Vec<Window> = here.chain(there).chain(of_leader(ask, group, person)).collect();
    let common = common_windows(ask.unit, members.iter().copied(), Some(person.id), length);
    let starts = common
        .into_iter()
        .flat_map(|free| super::super::job::windows::starts(free, length, super::super::job::windows::GRID));
    let mut open = starts.filter(|window| !taken.iter().any(|other| other.overlaps(*window)));
    open.next()
}

/// What else takes the time of whoever would lead: the groups that they lead with the pause between two, and dated
/// meetings of others.
fn of_leader<'a>(
    ask: &'a Ask<'a>,
    group: &'a Group,
    person: &'a Person,
) -> impl Iterator<Item = Window> + 'a {
    let gap = supervisor_gap(ask.unit);
    let wider = move |window: &Window| {
        let start = Minutes(window.start.0.saturating_sub(gap.0));
        Window::between(window.day, start, window.end() + gap)
    };
    let led = |other: &&Group| other.id != group.id && stand_ins::leads(other, person.id, ask.on);
    let led = ask.unit.groups().iter().filter(led).flat_map(|other| &other.windows).map(wider);
    let coming = |m: &&Meeting| {
        let to_come = m.state == MeetingState::Planned && m.when.date >= ask.on;
        to_come && m.group != group.id && staff::people_at(ask.unit, m).contains(&person.id)
    };
    let dated = ask.unit.meetings().iter().filter(coming).map(|m| m.when);
    led.chain(dated.map(|when| Window { day: Day::of(when.date), start: when.start, length: when.length }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            groups::{Membership, StandIn},
            meetings::When,
        },
        planning::{fixtures::catalogue, groups::fixtures::*},
    };

    fn found(people: Vec<Person>, groups: Vec<Group>) -> Vec<Near> {
        let unit = unit(people, groups);
        let (programme, catalogue) = (programme(), catalogue([]));
        let ask = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), date(2026, 11, 28));
        nearest(&ask, unit.group(group_id(1)).unwrap())
    }

    fn group(n: usize, lead: usize, at: Window, members: std::ops::Range<usize>) -> Group {
        let mut group = Group::new(group_id(n), format!("Grupp {n}").as_str().into());
        group.supervisor = Some(person_id(lead));
        group.windows.insert(at);
        group.members.extend(members.map(|m| (person_id(m), Membership::default())));
        group
    }

    #[test]
    fn what_would_have_to_change_is_said_of_those_who_come_nearest() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let mut people: Vec<Person> = (0..3).map(|n| teacher(n, "", [tue, thu])).collect();
        people.extend((3..6).map(|n| teacher(n, "", [tue])));
        // One leads at that time, one is not free then, one may lead no more.
        people.extend([
            leader(20, 1, [tue]),
            leader(21, 2, [tue]),
            leader(22, 1, [thu]),
            leader(23, 1, [tue, thu]),
        ]);
        let groups = vec![group(1, 20, tue, 0..3), group(2, 21, tue, 3..6), group(3, 23, thu, 0..0)];
        let near = found(people, groups);
        let said: Vec<_> = near.iter().map(|one| (one.person, one.needs.clone(), one.instead)).collect();
        assert_eq!(
            said,
            [
                (person_id(23), vec![Needs::Room { most: 1, more: 1 }], None),
                (person_id(22), vec![Needs::Free(tue)], Some(thu)),
                (person_id(21), vec![Needs::OtherTime(group_id(2))], None),
            ]
        );
    }

    #[test]
    fn all_that_stands_in_the_way_is_named() {
        let (early, late) = (window(Day::Mon, 840, 930), window(Day::Mon, 900, 990));
        let mut people: Vec<Person> = (0..2).map(|n| teacher(n, "", [early, late])).collect();
        people.extend([leader(20, 1, [late]), leader(21, 1, [early])]);
        let groups = vec![group(1, 20, late, 0..1), group(2, 21, early, 1..2), group(3, 21, early, 0..0)];
        let near = found(people, groups);
        let other = |n| Needs::OtherTime(group_id(n));
        let room = Needs::Room { most: 1, more: 2 };
        let all = vec![other(2), other(3), Needs::Free(late), room];
        assert_eq!((near[0].person, &near[0].needs), (person_id(21), &all));
    }

    #[test]
    fn of_two_who_come_as_near_the_one_of_the_own_school_is_first() {
        let (tue, thu) = (window(Day::Tue, 900, 990), window(Day::Thu, 900, 990));
        let mut guest = leader(21, 1, [thu]);
        guest.home = Some(crate::model::people::Home {
            unit: crate::model::ids::Word::from_random(&[9], 3).into(),
            person: person_id(21),
            name: "Strandskolan".into(),
            seen: None,
        });
        let people = vec![teacher(0, "", [tue]), leader(20, 1, [tue]), guest, leader(22, 1, [thu])];
        let near = found(people, vec![group(1, 20, tue, 0..1)]);
        let order: Vec<_> = near.iter().map(|one| one.person).take(2).collect();
        assert_eq!(order, [person_id(22), person_id(21)]);
    }

    #[test]
    fn where_nobody_can_whoever_comes_nearest_is_listed_first() {
        let tue = window(Day::Tue, 900, 990);
        let mut untrained = leader(22, 1, []);
        untrained.leading.training = Training::None;
        // The first is trained and has another group then, the other is only not free.
        let people = vec![teacher(0, "", [tue]), leader(20, 1, [tue]), leader(21, 2, [tue]), untrained];
        let unit = unit(people, vec![group(1, 20, tue, 0..1), group(2, 21, tue, 0..0)]);
        let (programme, catalogue) = (programme(), catalogue([]));
        let ask = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), date(2026, 11, 28));
        let group = unit.group(group_id(1)).unwrap();
        let first = |all: Vec<Candidate>| all.first().map(|one| one.person);
        assert_eq!(nearest(&ask, group).first().map(|one| one.person), Some(person_id(22)));
        assert_eq!(first(listed(&ask, group)), Some(person_id(22)));
    }

    #[test]
    fn neither_whoever_is_away_nor_whoever_stands_in_comes_nearest() {
        let tue = window(Day::Tue, 900, 990);
        // Both would come nearest: they lack only the room for one more.
        let people =
            vec![teacher(0, "", [tue]), leader(20, 1, [tue]), leader(21, 1, [tue]), leader(22, 1, [])];
        let (mut one, other) = (group(1, 20, tue, 0..1), group(2, 21, window(Day::Thu, 900, 990), 0..0));
        for from in [date(2026, 11, 28), date(2026, 12, 1)] {
            one.stand_ins = [(from, StandIn { who: person_id(21), until: None, of: None })].into();
            let near = found(people.clone(), vec![one.clone(), other.clone()]);
            let named: Vec<_> = near.iter().map(|one| one.person).collect();
            assert_eq!(named.first(), Some(&person_id(22)), "from {from}");
            assert!(!named.contains(&person_id(20)) && !named.contains(&person_id(21)), "from {from}");
        }
    }

    #[test]
    fn the_time_instead_is_one_at_which_whoever_would_lead_has_nothing_else() {
        let tue = window(Day::Tue, 900, 990);
        let thu = window(Day::Thu, 780, 1080);
        let people = vec![teacher(0, "", [tue, thu]), leader(20, 1, [tue]), leader(22, 2, [thu])];
        let mut unit =
            unit(people, vec![group(1, 20, tue, 0..1), group(2, 22, window(Day::Thu, 780, 840), 0..0)]);
        let near = |unit: &Unit| {
            let (programme, catalogue) = (programme(), catalogue([]));
            let ask = Ask::new(unit, &catalogue, Some(&programme), Minutes(90), date(2026, 11, 28));
            nearest(&ask, unit.group(group_id(1)).unwrap())
        };
        assert_eq!(near(&unit)[0].instead, Some(window(Day::Thu, 855, 945)), "after the pause");
        // A meeting on a Thursday to come, of a group that meets at no fixed time.
        let when = When { date: date(2026, 12, 3), start: Minutes(900), length: Minutes(60) };
        let meeting = Meeting::new("m".parse().unwrap(), group_id(2), when);
        crate::planning::fixtures::change(&mut unit, [crate::planning::fixtures::add_meeting(meeting)]);
        assert_eq!(near(&unit)[0].instead, Some(window(Day::Thu, 960, 1050)));
    }

    #[test]
    fn whoever_has_a_group_elsewhere_at_that_time_is_not_asked_to_be_free() {
        let tue = window(Day::Tue, 900, 990);
        let mut unit = unit(
            vec![teacher(0, "", [tue]), leader(20, 1, [tue]), leader(22, 2, [tue])],
            vec![group(1, 20, tue, 0..1)],
        );
        let there = crate::model::elsewhere::There {
            unit: "Nätverket".into(),
            group: "Webbgruppen".into(),
            member_of: std::collections::BTreeSet::new(),
            windows: [tue].into(),
            times: std::iter::empty().collect(),
            school: "network".parse().unwrap(),
            on_site: std::collections::BTreeSet::new(),
            led: std::collections::BTreeSet::new(),
            participants: Some(4),
        };
        unit.look_elsewhere([(person_id(22), there)].into_iter().collect());
        let (programme, catalogue) = (programme(), catalogue([]));
        let ask = Ask::new(&unit, &catalogue, Some(&programme), Minutes(90), date(2026, 11, 28));
        let near = nearest(&ask, unit.group(group_id(1)).unwrap());
        assert!(near.iter().all(|one| one.person != person_id(22)), "{near:?}");
    }

    #[test]
    fn where_somebody_can_nobody_is_nearest() {
        let tue = window(Day::Tue, 900, 990);
        let people = vec![teacher(0, "", [tue]), leader(20, 1, [tue]), leader(21, 1, [tue])];
        assert!(found(people, vec![group(1, 20, tue, 0..1)]).is_empty());
    }

    #[test]
    fn where_nobody_else_leads_those_who_are_trained_come_first() {
        let tue = window(Day::Tue, 900, 990);
        let mut people = vec![teacher(0, "", [tue]), teacher(1, "", [tue]), leader(20, 1, [tue])];
        let mut trained = leader(9, 0, [tue]);
        trained.leading.max_groups = 0;
        people.push(trained);
        let near = found(people, vec![group(1, 20, tue, 0..1)]);
        assert_eq!((near[0].person, &near[0].needs[..]), (person_id(9), &[Needs::May][..]));
    }
}
