//! Lengths of time that are added up.

use super::{people::Percent, week::Minutes};

/// A length of time in minutes that may be longer than [`Minutes`] can say: a year, a whole staff.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(pub u32);

impl Hours {
    /// So many whole hours.
    pub const fn whole(hours: u16) -> Self {
        Self(hours as u32 * 60)
    }

    /// Whole hours and the minutes beyond them.
    pub fn parts(self) -> (u32, u32) {
        (self.0 / 60, self.0 % 60)
    }

    /// A share of it, rounded down to a tenth of an hour: what is set aside is no matter of minutes.
    pub fn share(self, percent: Percent) -> Self {
        let tenths = u64::from(self.0) * u64::from(percent.0) / (100 * 6);
        Self(u32::try_from(tenths * 6).unwrap_or(u32::MAX))
    }

    /// How many per cent of `whole` it is, to the nearest; none of nothing.
    pub fn nearest_percent_of(self, whole: Self) -> Option<u32> {
        let (part, whole) = (u64::from(self.0), u64::from(whole.0));
        let percent = (part * 100 + whole / 2).checked_div(whole)?;
        Some(u32::try_from(percent).unwrap_or(u32::MAX))
    }

    /// How many per cent of `whole` it is, rounded down; none of nothing.
    pub fn percent_of(self, whole: Self) -> Option<u32> {
        let percent = (u64::from(self.0) * 100).checked_div(u64::from(whole.0))?;
        Some(u32::try_from(percent).unwrap_or(u32::MAX))
    }
}

impl From<Minutes> for Hours {
    fn from(minutes: Minutes) -> Self {
        Self(u32::from(minutes.0))
    }
}

impl std::ops::Add for Hours {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::AddAssign for Hours {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::ops::Sub for Hours {
    type Output = Self;
    /// Nothing where more is taken than there is.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Mul<u32> for Hours {
    type Output = Self;
    fn mul(self, times: u32) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl std::iter::Sum for Hours {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::default(), |a, b| a + b)
    }
}
