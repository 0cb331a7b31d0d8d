//! How the job of building groups is made out of a unit: its people, times and groups. What is asked for:
//! [`super::setup`].

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::super::{
    hand::{
        common::{Common, Lacks, Lengths},
        locked::kept,
    },
    leading::stand_ins::{is_away, may_lead, of_group},
    membership::taking_part::{belongs, busy, busy_leading, is_current, takes_part},
    proposal::{earlier::Again, liked::disliked_slot},
};
use super::{
    instance::{FreeTime, Instance, Lead, MayEnd, Participant, Size, Standing, Stays, Supervision, Trained},
    places,
    setup::{EXPERIENCE_BANDS, Mode, Setup, supervisor_gap},
    slots::{Slot, SlotSet},
    twice::twice,
    windows::{GRID, free_of, shared, starts},
    wishes::{self, Pairs, Switch, may_be_member},
};
use crate::model::{
    groups::{Group, Hold, Lock},
    ids::{Code, PersonId},
    people::{Person, Training},
    unit::Unit,
    week::{Minutes, Window},
};

/// What of a unit makes up a job.
pub(in crate::planning::groups) struct Build<'a> {
    unit: &'a Unit,
    setup: &'a Setup<'a>,
    groups: Vec<&'a Group>,
    /// The first of these groups that somebody is a member of.
    found: BTreeMap<PersonId, usize>,
    members: Vec<&'a Person>,
    leads: Vec<&'a Person>,
    slots: Vec<Slot>,
    modules: Vec<Code>,
}

impl<'a> Build<'a> {
    /// Who and which groups belong to a job, and at which times they could meet.
    pub(in crate::planning::groups) fn new(unit: &'a Unit, setup: &'a Setup<'a>, length: Minutes) -> Self {
        let groups: Vec<&Group> =
            unit.groups().iter().filter(|g| belongs(unit, g, setup.programme.id)).collect();
        let mut found = BTreeMap::new();
        for (at, group) in groups.iter().enumerate() {
            for (&id, _) in group.members.iter().filter(|(_, m)| is_current(m, setup.on)) {
                found.entry(id).or_insert(at);
            }
        }
        let besides = &setup.besides;
        let lead: BTreeSet<PersonId> =
            groups.iter().filter_map(|g| g.supervisor).chain(besides.leads.iter().copied()).collect();
        let over = crate::planning::places::over(unit, setup.programme.id);
        let waits = |p: &Person| {
            takes_part(p, setup.roles) && may_be_member(unit, p) && places::waits(unit, setup, &over, p)
        };
        let members: Vec<&Person> = unit
            .people()
            .iter()
            .filter(|p| found.contains_key(&p.id) || waits(p) || besides.members.contains(&p.id))
            .collect();
        let leads: Vec<&Person> = unit
            .people()
            .iter()
            .filter(|p| lead.contains(&p.id) || (p.leads() && p.outside.is_none()))
            .collect();
        let mut modules = setup.modules.clone();
        if modules.is_empty() {
            let wished: BTreeSet<Code> = members.iter().flat_map(|p| p.wishes.iter().copied()).collect();
            modules.extend(wished);
        }
        if !Switch::Module.is_on(unit) {
            modules.clear();
        }
        let mut build = Self { unit, setup, groups, found, members, leads, slots: Vec::new(), modules };
        build.slots = build.candidates(length);
        build
    }

    fn candidates(&self, length: Minutes) -> Vec<Slot> {
        let preset = self.setup.preset.map_or(&[][..], |p| &p.windows);
        let people = match self.setup.supervision {
            Supervision::Needed => &self.leads,
            Supervision::Later => &self.members,
        };
        let led = |length: Minutes| -> BTreeSet<Window> {
            let free = people.iter().flat_map(|person| free_of(person));
            free.flat_map(|free| starts(free, length, GRID)).collect()
        };
        let mut windows: BTreeSet<Window> = preset.iter().copied().collect();
        if windows.is_empty() {
            windows = led(length);
        }
        let mut slots: Vec<Slot> = match self.setup.other(self.unit) {
            Some(shorter) => {
                let least = self.setup.size(self.unit, self.members.len()).least;
                let leads = (self.setup.supervision == Supervision::Needed).then_some(self.leads.as_slice());
                let gap = supervisor_gap(self.unit);
                twice((&windows, &led(shorter)), least, &self.members, leads, gap)
            }
            None => windows.into_iter().map(Slot::one).collect(),
        };
        let keeps = |g: &&&Group| !g.windows.is_empty() && !self.setup.frame.weekly.gets_both(g.id);
        let groups = self.groups.iter().filter(keeps);
        let own = groups.map(|group| Slot { windows: group.windows.iter().copied().collect() });
        let named = self.groups.iter().filter_map(|group| self.setup.frame.weekly.pair_of(group));
        for slot in own.chain(named).chain(self.setup.besides.slots.iter().cloned()) {
            if !slots.contains(&slot) {
                slots.push(slot);
            }
        }
        slots
    }

    fn slots_of(&self, person: &Person, busy: &[Window]) -> SlotSet {
        SlotSet::fitting(&self.slots, &free_of(person), busy)
    }

    /// When somebody can lead: never, where they take no part. A group that they lead still waits for another.
    fn can_lead_at(&self, lead: &Person) -> SlotSet {
        let busy = busy_leading(self.unit, self.setup, lead.id);
        let free = if lead.outside.is_none() { free_of(lead) } else { Vec::new() };
        SlotSet::fitting(&self.slots, &free, &busy)
    }

    /// The job.
    pub(in crate::planning::groups) fn instance(self) -> Instance {
        let mut teams = BTreeMap::new();
        let mut stages: BTreeMap<Code, usize> = BTreeMap::new();
        let mut homes = BTreeMap::new();
        let mut school = |p: &Person| {
            let next = homes.len();
            *homes.entry(p.home.as_ref().map_or(self.unit.id(), |h| h.unit)).or_insert(next)
        };
        let least_length = self.setup.length().unwrap_or_default();
        let other = self.setup.other(self.unit);
        let mut people = Vec::new();
        for person in &self.members {
            let team = person.team_of().map(|team| {
                let next = teams.len();
                *teams.entry(team).or_insert(next)
            });
            let stages = person.stages.iter().map(|&stage| {
                let next = stages.len();
                *stages.entry(stage).or_insert(next)
            });
            let wishes = person.wishes.iter().filter_map(|w| self.modules.iter().position(|m| m == w));
            let found_in = self.found.get(&person.id).copied();
            people.push(Participant {
                id: person.id,
                team,
                stages: stages.collect(),
                school: school(person),
                band: person.experience.map(|y| EXPERIENCE_BANDS.iter().filter(|&&from| y >= from).count()),
                wishes: wishes.collect(),
                slots: self.slots_of(person, &busy(self.unit, self.setup, person.id)),
                time: self.free_time(person, Lengths { long: least_length, other }),
                leads: self.leads.iter().position(|l| l.id == person.id),
                found_in,
                stays: self.stays(person, found_in),
            });
        }
        let leads = self.leads.iter().map(|lead| {
            let leads_now = self.groups.iter().filter(|g| g.supervisor == Some(lead.id)).count();
            let may = may_lead(self.unit, lead, leads_now, self.setup.on);
            Lead {
                id: lead.id,
                school: school(lead),
                trained: if lead.leading.training == Training::Done { Trained::Yes } else { Trained::No },
                max_groups: may.max(leads_now),
                may,
                slots: self.can_lead_at(lead),
            }
        });
        let size = self.setup.size(self.unit, people.len());
        let place = |id: PersonId| self.members.iter().position(|p| p.id == id);
        let pairs = |all: &[(PersonId, PersonId)], own: &[(PersonId, PersonId)]| -> Vec<(usize, usize)> {
            let both = all.iter().chain(own).filter_map(|&(a, b)| place(a).zip(place(b)));
            both.filter(|(a, b)| a != b).collect()
        };
        let own = Pairs::of(self.unit);
        let importance = self.setup.importance.with_own(self.unit);
        let prefer = own.prefer.iter().filter_map(|&(a, b, worth)| {
            let (a, b) = place(a).zip(place(b))?;
            Some((a, b, importance.worth(worth))).filter(|&(_, _, worth)| worth != 0)
        });
        let prefer = prefer.collect();
        let of_people = people.len() / size.least.max(1);
        let new_groups = self.setup.frame.new_groups.map_or(of_people, |most| most.min(of_people));
        let mut instance = Instance {
            leads: leads.collect(),
            standing: self.groups.iter().map(|g| self.standing(g, size)).collect(),
            size,
            gap: supervisor_gap(self.unit),
            new_groups,
            together: pairs(&self.setup.together, &own.together),
            apart: pairs(&self.setup.apart, &own.apart),
            prefer,
            again: Again::Whatever,
            met: Vec::new(),
            stages: wishes::stages(self.unit, self.setup.stages),
            supervisors: wishes::supervisors(self.unit, self.setup.supervisors),
            supervision: self.setup.supervision,
            weights: importance.weights(self.setup.weights),
            slots: self.slots,
            modules: self.modules,
            people,
        };
        for at in 0..instance.standing.len() {
            let lead = instance.standing.get(at).and_then(|s| s.lead);
            let stays = |p: &usize| {
                let person = instance.people.get(*p);
                person.is_some_and(|p| p.found_in == Some(at) && (lead.is_none() || p.leads != lead))
                    && instance.can_stay(*p)
            };
            let can_stay = (0..instance.people.len()).filter(stays).count();
            let must = |p: &usize| stays(p) && !instance.moves(*p);
            let must_stay = (0..instance.people.len()).filter(must).count();
            if let Some(standing) = instance.standing.get_mut(at) {
                standing.least = standing.least.min(can_stay);
                standing.most = size.most.max(must_stay);
            }
        }
        instance
    }

    fn stays(&self, person: &Person, found_in: Option<usize>) -> Stays {
        let Some(group) = found_in.and_then(|at| self.groups.get(at)) else { return Stays::No };
        let held = group.members.get(&person.id).is_some_and(|m| m.hold == Hold::Locked);
        let kept = self.setup.mode == Mode::FillUp || group.locks.contains(&Lock::Members);
        // Whoever takes part no longer, or leads and is a member, is where people put them.
        let odd = !takes_part(person, self.setup.roles)
            || person.leads()
            || of_group(group, self.setup.on).contains(&person.id)
            || places::has_not_applied(self.unit, self.setup.programme, person);
        if held || kept || odd || group.windows.is_empty() { Stays::Yes } else { Stays::No }
    }

    /// Of the times that are two a week the one at which most of a group can, its own among them if there is one, and
    /// beside it the one that is named for the group: from there it is sought where it is to have both.
    fn nearest_pair(&self, group: &Group) -> Option<usize> {
        let free: Vec<Vec<Window>> =
            self.members.iter().filter(|p| group.members.contains_key(&p.id)).map(|p| free_of(p)).collect();
        let named = self.setup.frame.weekly.pair_of(group);
        let pairs = self.slots.iter().enumerate().filter(|(_, slot)| slot.windows.len() > 1);
        let best = pairs.max_by_key(|(at, slot)| {
            let can = free.iter().filter(|free| slot.fits(free)).count();
            let own = slot.windows.iter().any(|window| group.windows.contains(window));
            (can, own, named.as_ref() == Some(*slot), Reverse(disliked_slot(slot)), Reverse(*at))
        });
        best.map(|(at, _)| at)
    }

    fn standing(&self, group: &Group, size: Size) -> Standing {
        let fill_up = self.setup.mode == Mode::FillUp;
        let kept = kept(group, self.setup.on);
        let stays = |lock: Lock, set: bool| {
            if kept.contains(&lock) || (fill_up && set) { Stays::Yes } else { Stays::No }
        };
        let used = !group.locks.is_empty()
            || self.unit.meetings().iter().any(|m| m.group == group.id)
            || self.unit.choices().iter().any(|c| c.group == Some(group.id));
        // Whoever is away keeps the groups that they have, which others lead meanwhile, and gets no others
        // for them.
        let away = group.supervisor.is_some_and(|id| is_away(self.unit, id, self.setup.on));
        // Whoever leads for another has said yes to the time that it meets now, and is kept free then.
        let led_for = !of_group(group, self.setup.on).is_empty() && !group.windows.is_empty();
        let slot_stays = if led_for { Stays::Yes } else { stays(Lock::Windows, !group.windows.is_empty()) };
        let own = Slot { windows: group.windows.iter().copied().collect() };
        Standing {
            id: group.id,
            slot: if self.setup.frame.weekly.gets_both(group.id) {
                self.nearest_pair(group)
            } else {
                self.slots.iter().position(|s| *s == own)
            },
            slot_stays,
            lead: group.supervisor.and_then(|id| self.leads.iter().position(|l| l.id == id)),
            lead_stays: if away { Stays::Yes } else { stays(Lock::Supervisor, group.supervisor.is_some()) },
            module: group.module.and_then(|m| self.modules.iter().position(|&x| x == m)),
            members_stay: if group.locks.contains(&Lock::Members) { Stays::Yes } else { Stays::No },
            least: size.least,
            most: size.most,
            may_end: if used || fill_up || away { MayEnd::No } else { MayEnd::Yes },
        }
    }

    /// What is known of somebody's free time.
    fn free_time(&self, person: &Person, lengths: Lengths) -> FreeTime {
        if person.free.is_empty() {
            return FreeTime::NotGiven;
        }
        let free = free_of(person);
        match Common::among(&free, lengths).lacks {
            Lacks::All => return FreeTime::TooShort,
            Lacks::Second => return FreeTime::OneDay,
            Lacks::Nothing => {}
        }
        if lengths.other.is_none() || self.setup.supervision == Supervision::Later {
            return FreeTime::Given;
        }
        let others = self.leads.iter().filter(|lead| lead.id != person.id);
        let with = others.map(|lead| Common::among(&shared(&free, &free_of(lead)), lengths).lacks);
        let with: Vec<Lacks> = with.collect();
        let only_once = with.contains(&Lacks::Second) && !with.contains(&Lacks::Nothing);
        if only_once { FreeTime::OneLed } else { FreeTime::Given }
    }
}
