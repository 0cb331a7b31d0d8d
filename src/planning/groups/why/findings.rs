//! What is odd about a group as it stands: data with codes, for screens and reports.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{
    hand::{over::is_over, team},
    job::{
        places::not_free_in,
        size::{Asked, Limits},
        twice::lacks_second,
    },
    leading::{
        stand_ins::{self, Over},
        unled::{Unled, unled},
    },
    membership::{
        presence::{Thin, thin},
        taking_part::is_current,
    },
};
use crate::{
    model::{
        catalogue::Catalogue,
        groups::Group,
        ids::{Code, GroupId, PersonId},
        people::{OwnPupils, Training},
        programme::{Cycle, Programme, Pupils},
        text::Name,
        unit::Unit,
        week::{Minutes, Window},
    },
    planning::{lookup, places, staff},
};

/// Something to know about a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupFinding {
    /// Fewer members than a group of the programme can have.
    BelowFloor {
        /// Members, the supervisor not counted.
        members: usize,
        /// The programme's hard floor.
        floor: u8,
    },
    /// Fewer members than advised at least.
    TooSmall {
        /// Members, the supervisor not counted.
        members: usize,
        /// Recommended from.
        from: u8,
        /// Recommended to.
        to: u8,
    },
    /// More members than advised at most.
    TooLarge {
        /// Members, the supervisor not counted.
        members: usize,
        /// The programme's most.
        max: u8,
    },
    /// Neither too small nor too large, but not what is recommended.
    OutsideRecommended {
        /// Members, the supervisor not counted.
        members: usize,
        /// From.
        from: u8,
        /// To.
        to: u8,
    },
    /// Nobody leads it.
    NoSupervisor,
    /// The supervisor is not free in a window.
    SupervisorNotFree {
        /// Who.
        person: PersonId,
        /// When.
        window: Window,
    },
    /// The supervisor leads more groups than they may.
    SupervisorOverloaded {
        /// Who.
        person: PersonId,
        /// How many, and for how long.
        over: Over,
    },
    /// Whoever should lead is away for a time, and nobody leads for them.
    LeaderAway(Unled),
    /// The supervisor has no training.
    SupervisorUntrained {
        /// Who.
        person: PersonId,
    },
    /// A member is not free in a window.
    MemberNotFree {
        /// Who.
        person: PersonId,
        /// When.
        window: Window,
    },
    /// It has no weekly time.
    NoWindow,
    /// It has one weekly time, and the school wants two.
    OneWindow,
    /// No window holds the meeting.
    WindowTooShort {
        /// The phases of the meeting.
        phases: Vec<Code>,
        /// What it needs.
        needs: Minutes,
        /// The longest window.
        longest: Minutes,
    },
    /// A member has no pupils, and a phase needs them.
    WithoutPupils {
        /// Who.
        person: PersonId,
        /// The phase.
        phase: Code,
    },
    /// Part of a member's team is in no group and nothing is planned for them.
    TeamSplit {
        /// The team.
        team: Name,
        /// Those without a group and without a plan.
        left_out: Vec<PersonId>,
    },
    /// Members leave, or are on leave, and too few are left for a time.
    WillBeSmall {
        /// When, and how few.
        when: Thin,
        /// What it is held against.
        asked: Asked,
    },
    /// The supervisor or a member has another group at that time.
    Clash {
        /// Who.
        person: PersonId,
        /// The other group.
        group: GroupId,
        /// This group's window.
        window: Window,
        /// The other group's.
        then: Window,
    },
}

impl GroupFinding {
    /// The rule that it breaks, where the lists of rules have one.
    pub fn code(&self) -> Option<&'static str> {
        Some(match self {
            Self::BelowFloor { .. } => "group-below-floor",
            Self::TooSmall { .. } => "group-small",
            Self::WillBeSmall { .. } => "group-will-be-small",
            Self::TooLarge { .. } => "group-large",
            Self::OutsideRecommended { .. } => "group-off-advice",
            Self::NoSupervisor => "no-supervisor",
            Self::LeaderAway(_) => "leader-away",
            Self::SupervisorUntrained { .. } => "supervisor-untrained",
            Self::OneWindow => "one-window",
            Self::WindowTooShort { .. } => "window-short",
            Self::WithoutPupils { .. } => "no-pupils",
            Self::TeamSplit { .. } => "team-split",
            Self::Clash { .. } => "groups-clash",
            Self::SupervisorOverloaded { over, .. } if over.until.is_some() => "supervisor-groups-while",
            Self::SupervisorOverloaded { .. } => "supervisor-groups",
            Self::SupervisorNotFree { .. } => "supervisor-not-free",
            Self::MemberNotFree { .. } => "members-not-free",
            Self::NoWindow => return None,
        })
    }
}

/// What is odd about a group, most pressing things of each kind together.
///
/// `on`: members whose time in the group ended before are not looked at. The module is looked up in
/// the unit's own modules, then in the catalogue.
pub fn group_findings(
    unit: &Unit,
    group: &Group,
    programme: &Programme,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> Vec<GroupFinding> {
    if places::is_introduction(unit, group.id) || is_over(unit, group) {
        return Vec::new();
    }
    let now = group.members.iter().filter(|(_, m)| is_current(m, on)).map(|(&id, _)| id);
    let look = Look { unit, group, programme, members: now.collect(), on };
    let mut out = Vec::new();
    let outside = group.is_outside();
    if !outside {
        look.size(programme, &mut out);
        look.supervisor(&mut out);
        look.stand_ins(&mut out);
    }
    look.members_free(&mut out);
    out.extend(lacks_second(unit, group, programme, catalogue).then_some(GroupFinding::OneWindow));
    if let Some(cycle) = programme.cycle() {
        let module = group.module.and_then(|id| lookup::module(unit, catalogue, id));
        let cycle = module.map_or_else(|| cycle.clone(), |module| module.cycle(cycle));
        look.windows(&cycle, &mut out);
        look.pupils(&cycle, &mut out);
    }
    if !outside {
        look.teams(catalogue, &mut out);
    }
    look.clashes(&mut out);
    out
}

struct Look<'a> {
    unit: &'a Unit,
    group: &'a Group,
    programme: &'a Programme,
    members: BTreeSet<PersonId>,
    on: NaiveDate,
}

impl Look<'_> {
    fn size(&self, programme: &Programme, out: &mut Vec<GroupFinding>) {
        let Some(rule) = &programme.size else { return };
        let members = self.members.iter().filter(|&&m| self.group.supervisor != Some(m)).count();
        let limits = Limits::of(self.unit, rule);
        let Limits { floor, min, from, to, max } = limits;
        if members < usize::from(floor) {
            out.push(GroupFinding::BelowFloor { members, floor });
        } else if members < usize::from(min) {
            out.push(GroupFinding::TooSmall { members, from, to });
        } else if members > usize::from(max) {
            out.push(GroupFinding::TooLarge { members, max });
        } else if !(usize::from(from)..=usize::from(to)).contains(&members) {
            out.push(GroupFinding::OutsideRecommended { members, from, to });
        }
        // A group that is small now can still become too few to be one.
        let min = if members < usize::from(min) { floor } else { min };
        if members >= usize::from(min) {
            let all = thin(self.unit, self.group, min.into(), self.on).into_iter();
            out.extend(all.map(|when| GroupFinding::WillBeSmall { when, asked: limits.asked(when.members) }));
        }
    }

    fn not_free(&self, person: PersonId) -> Vec<Window> {
        // Somebody who is not on the list is asked for nothing, and can come to nothing.
        let cannot = |person| not_free_in(self.group, person, Some(self.programme));
        self.unit.person(person).map_or_else(|| self.group.windows.iter().copied().collect(), cannot)
    }

    fn supervisor(&self, out: &mut Vec<GroupFinding>) {
        let Some(person) = self.group.supervisor else {
            let asked = self.programme.has_collegial_groups();
            return out.extend(asked.then_some(GroupFinding::NoSupervisor));
        };
        out.extend(
            self.not_free(person)
                .into_iter()
                .map(|window| GroupFinding::SupervisorNotFree { person, window }),
        );
        self.leads(person, out);
        out.extend(unled(self.unit, self.group, self.on).map(GroupFinding::LeaderAway));
    }

    /// Those who lead for the supervisor now or later: the same is asked of them.
    fn stand_ins(&self, out: &mut Vec<GroupFinding>) {
        for person in stand_ins::of_group(self.group, self.on) {
            let busy = self.not_free(person).into_iter();
            out.extend(busy.map(|window| GroupFinding::SupervisorNotFree { person, window }));
            self.leads(person, out);
        }
    }

    fn leads(&self, person: PersonId, out: &mut Vec<GroupFinding>) {
        let Some(lead) = self.unit.person(person) else { return };
        let over = stand_ins::over(self.unit, lead, self.on);
        out.extend(over.map(|over| GroupFinding::SupervisorOverloaded { person, over }));
        // Many are trained while they lead their first group: that is as it should be.
        if lead.leading.training == Training::None {
            out.push(GroupFinding::SupervisorUntrained { person });
        }
    }

    fn members_free(&self, out: &mut Vec<GroupFinding>) {
        for &person in self.members.iter().filter(|&&m| self.group.supervisor != Some(m)) {
            let windows = self.not_free(person).into_iter();
            out.extend(windows.map(|window| GroupFinding::MemberNotFree { person, window }));
        }
    }

    fn windows(&self, cycle: &Cycle, out: &mut Vec<GroupFinding>) {
        let Some(longest) = self.group.windows.iter().map(|w| w.length).max() else {
            return out.push(GroupFinding::NoWindow);
        };
        for meeting in cycle.meetings() {
            let needs = meeting.iter().map(|p| *p.minutes.get()).sum();
            if needs > longest {
                let phases = meeting.iter().map(|p| p.id).collect();
                out.push(GroupFinding::WindowTooShort { phases, needs, longest });
            }
        }
    }

    fn pupils(&self, cycle: &Cycle, out: &mut Vec<GroupFinding>) {
        let without = |id: &&PersonId| self.unit.person(**id).is_some_and(|p| p.pupils == OwnPupils::No);
        for phase in cycle.phases.iter().filter(|p| p.pupils == Pupils::Needed) {
            let people = self.members.iter().filter(|&&m| self.group.supervisor != Some(m)).filter(without);
            out.extend(people.map(|&person| GroupFinding::WithoutPupils { person, phase: phase.id }));
        }
    }

    fn teams(&self, catalogue: &Catalogue, out: &mut Vec<GroupFinding>) {
        let unplaced = staff::unplaced(self.unit, catalogue, self.on).map(|person| person.id).collect();
        let split = team::split(self.unit, self.group, &unplaced, self.on).into_iter();
        out.extend(split.map(|(team, left_out)| GroupFinding::TeamSplit { team, left_out }));
    }

    fn clashes(&self, out: &mut Vec<GroupFinding>) {
        let mut people = self.members.clone();
        people.extend(self.group.supervisor);
        people.extend(stand_ins::of_group(self.group, self.on));
        for other in self.unit.groups().iter().filter(|g| g.id != self.group.id) {
            let Some((window, then)) = at_once(self.group, other) else { continue };
            let both = people.iter().filter(|&&id| takes_part_in(other, id, self.on));
            out.extend(both.map(|&person| GroupFinding::Clash { person, group: other.id, window, then }));
        }
    }
}

/// The first window of a group at which another meets too, and when that meets.
pub fn at_once(one: &Group, other: &Group) -> Option<(Window, Window)> {
    let then = |window: &Window| other.windows.iter().find(|o| o.overlaps(*window)).copied();
    one.windows.iter().find_map(|window| Some((*window, then(window)?)))
}

fn takes_part_in(group: &Group, id: PersonId, on: NaiveDate) -> bool {
    stand_ins::leads(group, id, on) || group.members.get(&id).is_some_and(|m| is_current(m, on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            change::Entry,
            edit::{Edit, apply},
            groups::Membership,
            unit::UnitChange,
            week::Day,
        },
        planning::{groups::fixtures::*, settings},
    };

    #[test]
    fn a_sound_group_has_no_finding_and_each_fault_its_own() {
        let tue = window(Day::Tue, 900, 990);
        let mut people: Vec<_> = (0..6).map(|n| teacher(n, "", [tue])).collect();
        people.push(leader(9, 1, [tue]));
        let mut group = Group::new(group_id(1), "Grupp 1".into());
        group.members.extend((0..6).map(|n| (person_id(n), Membership::default())));
        group.windows.insert(tue);
        group.supervisor = Some(person_id(9));
        let on = date(2026, 9, 1);
        let look = |people: Vec<crate::model::people::Person>, group: &Group| {
            let unit = unit(people, [group.clone()]);
            group_findings(&unit, group, &programme(), &Catalogue::default(), on)
        };
        assert_eq!(look(people.clone(), &group), []);

        let small = |floor: u16| {
            let mut unit = unit(people.clone(), [group.clone()]);
            let set = |code: &str, now: u16| {
                Edit::Unit(UnitChange::Setting(Entry {
                    key: code.parse().unwrap(),
                    was: None,
                    now: Some(now),
                }))
            };
            apply(&mut unit, &set(settings::GROUP_MIN, 8)).unwrap();
            apply(&mut unit, &set(settings::GROUP_FLOOR, floor)).unwrap();
            group_findings(&unit, &group, &programme(), &Catalogue::default(), on)
        };
        assert_eq!(
            small(5),
            [GroupFinding::TooSmall { members: 6, from: 8, to: 8 }],
            "the unit's own limits count"
        );
        assert_eq!(small(7), [GroupFinding::BelowFloor { members: 6, floor: 7 }]);

        people[0].pupils = OwnPupils::No;
        people[1].free.clear();
        people[2].team = "Lag".into();
        people.push(teacher(20, "Lag", []));
        group.members.get_mut(&person_id(5)).unwrap().until = Some(date(2026, 8, 1));
        let (one, two) = (person_id(0), person_id(1));
        let expected = [
            GroupFinding::OutsideRecommended { members: 5, from: 6, to: 8 },
            GroupFinding::MemberNotFree { person: two, window: tue },
            GroupFinding::WithoutPupils { person: one, phase: code("c") },
            GroupFinding::TeamSplit { team: "Lag".into(), left_out: vec![person_id(20)] },
        ];
        assert_eq!(look(people, &group), expected);
    }
}
