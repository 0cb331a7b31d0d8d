//! An answer: who is in which group, when it meets, who leads it.

pub mod cost;
pub mod judge;
pub mod rules;
pub mod today;

use super::job::instance::{Instance, MayEnd, Stays};

/// One answer to an [`Instance`]: the standing groups in order, then new ones, some of them empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The groups.
    pub cells: Vec<Cell>,
    /// For each person the group, as a place in `cells`.
    pub place: Vec<Option<usize>>,
}

/// One group of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its members.
    pub members: Vec<usize>,
    /// When it meets.
    pub slot: Option<usize>,
    /// Who leads it.
    pub lead: Option<usize>,
}

impl Answer {
    /// Everything as it was found; new groups are empty.
    pub fn found(instance: &Instance) -> Self {
        let standing = instance.standing.iter();
        let mut cells: Vec<Cell> =
            standing.map(|s| Cell { members: Vec::new(), slot: s.slot, lead: s.lead }).collect();
        cells.resize_with(instance.places(), Cell::default);
        let mut answer = Self { cells, place: vec![None; instance.people.len()] };
        for (at, person) in instance.people.iter().enumerate() {
            answer.put(at, person.found_in);
        }
        answer
    }

    /// The same answer with so many places for groups, where those that go are not in use.
    pub fn within(&self, places: usize) -> Option<Self> {
        let gone = self.cells.iter().skip(places);
        let mut cells = self.cells.clone();
        cells.resize_with(places, Cell::default);
        let unused = gone.into_iter().all(|cell| cell.members.is_empty());
        unused.then(|| Self { cells, place: self.place.clone() })
    }

    /// Puts a person into a group, or into none; gives back where they were.
    pub fn put(&mut self, person: usize, to: Option<usize>) -> Option<usize> {
        let from = self.place[person];
        if let Some(from) = from {
            self.cells[from].members.retain(|&m| m != person);
        }
        if let Some(to) = to {
            self.cells[to].members.push(person);
        }
        self.place[person] = to;
        from
    }

    /// People in no group, in order. Who leads a group has a place in it.
    pub fn unplaced(&self, instance: &Instance) -> Vec<usize> {
        (0..self.place.len())
            .filter(|&p| self.place[p].is_none() && self.led_by_person(instance, p).is_none())
            .collect()
    }

    /// The first group that a supervisor leads; groups with nobody in them count only as found.
    pub fn led_by(&self, lead: usize) -> Option<usize> {
        self.cells.iter().position(|c| c.lead == Some(lead))
    }

    /// The first group that a person leads.
    pub fn led_by_person(&self, instance: &Instance, person: usize) -> Option<usize> {
        instance.people[person].leads.and_then(|lead| self.led_by(lead))
    }

    /// Whether a standing group goes because everybody has left it. One that was empty before stays.
    pub fn ends(&self, instance: &Instance, group: usize) -> bool {
        let may_end = instance.standing.get(group).is_some_and(|s| s.may_end == MayEnd::Yes);
        let had = || instance.people.iter().any(|person| person.found_in == Some(group));
        may_end && self.cells[group].members.is_empty() && had()
    }

    /// People who count as placed for a group alone that ends: they lead it, and are in no other.
    pub fn lose_their_group(&self, instance: &Instance) -> usize {
        let stays = |lead: Option<usize>| {
            let own = |(at, cell): (usize, &Cell)| cell.lead == lead && !self.ends(instance, at);
            self.cells.iter().enumerate().any(own)
        };
        let people = instance.people.iter().enumerate();
        let led = people.filter(|(at, person)| self.place[*at].is_none() && person.leads.is_some());
        led.filter(|(at, person)| self.led_by_person(instance, *at).is_some() && !stays(person.leads)).count()
    }

    /// How many count as members: a supervisor who is a member of the own group does not.
    pub fn size(&self, instance: &Instance, group: usize) -> usize {
        let cell = &self.cells[group];
        let own = |&&m: &&usize| cell.lead.is_none() || instance.people[m].leads != cell.lead;
        cell.members.iter().filter(own).count()
    }

    /// Whether a group meets as it was found: its window and supervisor are somebody's decision.
    pub fn as_found(&self, instance: &Instance, group: usize) -> Stays {
        let (cell, standing) = (&self.cells[group], instance.standing.get(group));
        match standing {
            Some(s) if s.slot == cell.slot && s.lead == cell.lead => Stays::Yes,
            _ => Stays::No,
        }
    }
}
