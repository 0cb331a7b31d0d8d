//! What stands in the cells of a day of the week: of meetings at once each has a row for its name.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::week_grid::slot;
use crate::model::{meetings::Meeting, week::Minutes};

/// A cell of the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Meetings that are named further up and go on here.
    pub going: Vec<&'a Meeting>,
    /// The meeting that is named here.
    pub named: Option<&'a Meeting>,
    /// How many others begin here: each is named further down, as far as there are rows.
    pub more: usize,
}

/// The cells of a day, one for each of the times.
pub fn cells<'a>(date: NaiveDate, times: &[Minutes], meetings: &[&'a Meeting]) -> Vec<Cell<'a>> {
    let mut begun = BTreeSet::new();
    let (mut waiting, mut going): (Vec<&Meeting>, Vec<&Meeting>) = (Vec::new(), Vec::new());
    let cell = |start: &Minutes| {
        let when = slot(date, *start);
        going.retain(|m| m.when.overlaps(when));
        waiting.retain(|m| m.when.overlaps(when));
        let new = meetings.iter().filter(|m| m.when.overlaps(when) && begun.insert(m.id));
        let old = waiting.len();
        waiting.extend(new);
        let new = waiting.len() - old;
        // Whoever leaves first has the fewest rows left.
        let first = (0..waiting.len()).min_by_key(|&n| {
            let m = waiting.get(n).copied();
            m.map(|m| (!m.stands(), m.when.end(), m.when.start, m.id))
        });
        let more = new.saturating_sub(first.map_or(0, |n| usize::from(n >= old)));
        let named = first.map(|n| waiting.remove(n));
        let cell = Cell { going: going.clone(), named, more };
        going.extend(named);
        cell
    };
    times.iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use crate::app::screens::calendar::views::week_cells::*;
    use crate::{
        model::meetings::MeetingState,
        planning::fixtures::{day, meeting},
    };

    fn at(id: &str, start: (u16, u16), length: u16) -> Meeting {
        let mut meeting = meeting(id, "g", 1, "b", day(2026, 9, 8));
        meeting.when.start = Minutes::at(start.0, start.1);
        meeting.when.length = Minutes(length);
        meeting
    }

    /// The rows from three o'clock, each as `going|named|more`.
    fn rows(meetings: &[Meeting]) -> Vec<String> {
        let times: Vec<Minutes> = (0..4).map(|n| Minutes::at(15, 0) + Minutes(n * 30)).collect();
        let meetings: Vec<&Meeting> = meetings.iter().collect();
        let said = |cell: Cell<'_>| {
            let going: Vec<String> = cell.going.iter().map(|m| m.id.to_string()).collect();
            let named = cell.named.map(|m| m.id.to_string()).unwrap_or_default();
            format!("{}|{named}|{}", going.join(","), cell.more)
        };
        cells(day(2026, 9, 8), &times, &meetings).into_iter().map(said).collect()
    }

    #[test]
    fn each_of_several_at_once_has_a_row_for_its_name() {
        let two = [at("a", (15, 0), 90), at("b", (15, 0), 90)];
        assert_eq!(rows(&two), ["|a|1", "a|b|0", "a,b||0", "||0"]);
        let three = [at("a", (15, 0), 90), at("b", (15, 0), 90), at("c", (15, 0), 60)];
        assert_eq!(rows(&three), ["|c|2", "c|a|0", "a|b|0", "||0"], "who leaves first is named first");
    }

    #[test]
    fn what_begins_while_another_goes_on_is_named_where_it_begins() {
        let two = [at("a", (15, 0), 90), at("b", (15, 30), 90)];
        assert_eq!(rows(&two), ["|a|0", "a|b|0", "a,b||0", "b||0"]);
    }

    #[test]
    fn what_has_no_row_is_counted_and_what_is_cancelled_comes_last() {
        let mut gone = at("a", (15, 0), 30);
        gone.state = MeetingState::Cancelled("ill".into());
        let all = [gone, at("b", (15, 0), 30), at("c", (15, 0), 60)];
        assert_eq!(rows(&all), ["|b|2", "|c|0", "||0", "||0"]);
    }
}
