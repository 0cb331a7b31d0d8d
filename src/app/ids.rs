//! New ids from a seed that the runtime made: the same seed gives the same ids.

use crate::model::ids::Word;

/// Letters of a new id: 32^8 of them, about 10^12.
const LETTERS: usize = 8;

/// A source of ids.
#[derive(Clone, Debug)]
pub struct Ids(u64);

impl Ids {
    /// Ids from `seed`, which must be random for ids to be unique among colleagues.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Mixes in fresh randomness.
    pub fn stir(&mut self, seed: u64) {
        self.0 = self.0.rotate_left(17) ^ seed;
    }

    /// A number, of any use that wants a seed.
    pub fn number(&mut self) -> u64 {
        // SplitMix64: every state gives another number.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A new id.
    pub fn id<T: From<Word<16>>>(&mut self) -> T {
        Word::from_random(&self.number().to_le_bytes(), LETTERS).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ids::PersonId;

    #[test]
    fn ids_differ_and_repeat_with_the_seed() {
        let mut ids = Ids::new(7);
        let made: std::collections::BTreeSet<PersonId> = (0..10_000).map(|_| ids.id()).collect();
        assert_eq!(made.len(), 10_000);
        assert_eq!(Ids::new(7).id::<PersonId>(), Ids::new(7).id());
    }
}
