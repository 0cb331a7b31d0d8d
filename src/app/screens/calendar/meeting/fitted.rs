//! Which rows of a meeting have room, and how high each is: where it is held is always read.

use crate::i18n::Key;

/// The lines of each row, of rows that would be so high by their labels; none: it has no room. What is long is
/// shortened first; then rows go, from the end: what is done there before who leads it and what stands against it.
pub fn fitted(rows: &[(Key, usize)], room: usize) -> Vec<usize> {
    let mut lines: Vec<usize> = rows.iter().map(|(_, lines)| *lines).collect();
    while lines.iter().sum::<usize>() > room {
        let can_shrink = |at: &usize| lines.get(*at).is_some_and(|lines| *lines > 1);
        let longest = (0..rows.len()).filter(can_shrink).max_by_key(|at| lines.get(*at));
        let left = |at: &usize| lines.get(*at).is_some_and(|lines| *lines > 0);
        let is = |at: &usize, keys: &[Key]| rows.get(*at).is_some_and(|(label, _)| keys.contains(label));
        let stays = [Key::CalendarFieldPlace, Key::CalendarLabelLeads, Key::CalendarLabelState];
        let last = |keys: &[Key]| (0..rows.len()).rev().filter(left).find(|at| !is(at, keys));
        let next = longest.or_else(|| last(&stays)).or_else(|| last(&[Key::CalendarFieldPlace]));
        let Some(one) = next.and_then(|at| lines.get_mut(at)) else { break };
        *one -= 1;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Key::{
        CalendarFieldPlace as Place, CalendarLabelHere as Here, CalendarLabelLeads as Leads,
        CalendarLabelState as State,
    };

    #[test]
    fn the_place_stays_when_much_is_wrong() {
        let rows = [(State, 1), (State, 3), (Here, 2), (Leads, 1), (Place, 1)];
        assert_eq!(fitted(&rows, 8), [1, 3, 2, 1, 1]);
        assert_eq!(fitted(&rows, 6), [1, 2, 1, 1, 1]);
        assert_eq!(fitted(&rows, 5), [1, 1, 1, 1, 1]);
        assert_eq!(fitted(&rows, 4), [1, 1, 0, 1, 1]);
        assert_eq!(fitted(&rows, 2), [1, 0, 0, 0, 1]);
        assert_eq!(fitted(&rows, 0), [0, 0, 0, 0, 1]);
    }
}
