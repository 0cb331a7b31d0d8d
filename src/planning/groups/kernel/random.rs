//! Numbers that look random and are the same for the same seed everywhere.

/// `SplitMix64` (Steele, Lea, Flood 2014), good enough for a search.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = end.max(1) as u64;
        usize::try_from((u128::from(self.next()) * u128::from(end)) >> 64).unwrap_or(0)
    }

    /// One of them; none of nothing.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }

    /// A number with exponential distribution of mean 1, from whole-number arithmetic and a straight
    /// line for the logarithm between powers of two: the same on every machine.
    pub fn exponential(&mut self) -> f64 {
        let bits = self.next() | 1;
        let zeros = bits.leading_zeros();
        let mantissa = u32::try_from(((bits << zeros) << 1) >> 32).unwrap_or(0);
        let log2 = f64::from(zeros) + 1.0 - f64::from(mantissa) / 4_294_967_296.0;
        log2 * std::f64::consts::LN_2
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}
