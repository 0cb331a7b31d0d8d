//! What each day is, worked out in layers: the later one covers the earlier.

use chrono::NaiveDate;

use super::{
    days::DayKind,
    holidays::{Holiday, HolidayKind, is_weekend},
};
use crate::model::school_year::SpanKind;

/// A range of days to paint, both ends included.
#[derive(Clone, Copy, Debug)]
pub(in crate::planning::calendar) struct Range {
    pub kind: SpanKind,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// From the lowest layer to the highest. A staff day inside a break is meant, one that is taken among
/// others and a day off inside anything too; weekends and public holidays lie over all of them.
const LAYERS: [(SpanKind, DayKind); 6] = [
    (SpanKind::Autumn, DayKind::School),
    (SpanKind::Spring, DayKind::School),
    (SpanKind::Break, DayKind::Break),
    (SpanKind::InService, DayKind::InService),
    (SpanKind::InServiceTaken, DayKind::InServiceTaken),
    (SpanKind::DayOff, DayKind::DayOff),
];

/// The kind of each of the `length` days from `start` on.
pub(in crate::planning::calendar) fn paint(
    start: NaiveDate,
    length: usize,
    ranges: &[Range],
    holidays: &[Holiday],
) -> Vec<DayKind> {
    let mut kinds = vec![DayKind::OutsideTerm; length];
    for (layer, kind) in LAYERS {
        for range in ranges.iter().filter(|r| r.kind == layer) {
            let from = offset(start, range.first);
            let until = offset(start, range.last).map(|at| at + 1);
            let (from, until) = (from.unwrap_or(0), until.unwrap_or(0).min(length));
            kinds.get_mut(from..until).unwrap_or_default().fill(kind);
        }
    }
    for (kind, date) in kinds.iter_mut().zip(start.iter_days()) {
        if is_weekend(date) {
            *kind = DayKind::Weekend;
        }
    }
    for holiday in holidays {
        let Some(kind) = offset(start, holiday.date).and_then(|at| kinds.get_mut(at)) else { continue };
        match (holiday.kind, *kind) {
            (HolidayKind::Public, _) => *kind = DayKind::Holiday,
            // Off in practice for all who would be at work; what is closed anyway stays what it is.
            (HolidayKind::Eve, DayKind::School | DayKind::InService | DayKind::InServiceTaken) => {
                *kind = DayKind::DayOff;
            }
            _ => {}
        }
    }
    kinds
}

/// Days from `start` to `date`; none before `start`.
pub(in crate::planning::calendar) fn offset(start: NaiveDate, date: NaiveDate) -> Option<usize> {
    usize::try_from((date - start).num_days()).ok()
}
