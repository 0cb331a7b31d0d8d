//! Candidate times of a group, and sets of them.

use crate::model::week::{Window, joined};

/// A time at which a group could meet: one weekly window, or the two that it has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// One or two windows.
    pub windows: Vec<Window>,
}

impl Slot {
    /// A slot of one window.
    pub fn one(window: Window) -> Self {
        Self { windows: vec![window] }
    }

    /// Whether some of the free windows hold each of the slot's.
    pub fn fits(&self, free: &[Window]) -> bool {
        self.windows.iter().all(|&w| free.iter().any(|f| f.holds(w)))
    }

    /// Whether two slots claim the same minute.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.apart_by(other, 0) == Apart::No
    }

    /// Whether at least `gap` minutes lie between the two on each day that they share.
    pub fn apart_by(&self, other: &Self, gap: u16) -> Apart {
        let close = self.windows.iter().any(|a| {
            other.windows.iter().any(|b| {
                a.day == b.day
                    && a.start.0 < b.end().0.saturating_add(gap)
                    && b.start.0 < a.end().0.saturating_add(gap)
            })
        });
        if close { Apart::No } else { Apart::Yes }
    }
}

/// Whether two things leave room between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Apart {
    Yes,
    No,
}

/// A set of slots, by their place in the instance's list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotSet(Vec<u64>);

impl SlotSet {
    /// The slots of `slots` that fit into the free windows, none of them at a busy time.
    pub fn fitting<'a>(slots: &[Slot], free: impl IntoIterator<Item = &'a Window>, busy: &[Window]) -> Self {
        let free = joined(free.into_iter().copied());
        let taken = |slot: &Slot| slot.windows.iter().any(|w| busy.iter().any(|b| w.overlaps(*b)));
        let fit = slots.iter().enumerate().filter(|(_, slot)| slot.fits(&free) && !taken(slot));
        fit.map(|(at, _)| at).collect()
    }

    /// All of the first `count` slots.
    pub fn all(count: usize) -> Self {
        (0..count).collect()
    }

    /// Whether the slot is in the set.
    pub fn has(&self, slot: usize) -> bool {
        self.0.get(slot / 64).is_some_and(|word| word >> (slot % 64) & 1 == 1)
    }

    /// The slots that are in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// The slots that are in one of them.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        self.iter().chain(other.iter()).collect()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The slots, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.0.iter().enumerate();
        words.flat_map(|(at, &word)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit)
        })
    }
}

impl FromIterator<usize> for SlotSet {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        let mut words: Vec<u64> = Vec::new();
        for slot in slots {
            if words.len() <= slot / 64 {
                words.resize(slot / 64 + 1, 0);
            }
            if let Some(word) = words.get_mut(slot / 64) {
                *word |= 1 << (slot % 64);
            }
        }
        Self(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::week::{Day, Minutes};

    #[test]
    fn a_slot_fits_only_into_one_free_stretch() {
        let at = |start, end| Window::between(Day::Tue, Minutes(start), Minutes(end));
        let slots = [Slot::one(at(900, 990)), Slot::one(at(915, 1005))];
        let set = SlotSet::fitting(&slots, &[at(890, 940), at(940, 1000)], &[]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0]);
        assert!(SlotSet::fitting(&slots, &[at(890, 1100)], &[at(1000, 1001)]).has(0));
        assert!(!SlotSet::fitting(&slots, &[at(890, 1100)], &[at(1000, 1001)]).has(1));
        assert_eq!(slots[0].apart_by(&Slot::one(at(1000, 1090)), 15), Apart::No);
    }
}
