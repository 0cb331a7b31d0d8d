//! How wide the columns of the list are: as wide as what stands in them, and where that is too much
//! the widest give way first.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::{detail, rows, teams};
use crate::{
    app::{App, screens::groups::facts::is_without_role},
    i18n::Key,
    model::{people::Person, unit::Unit},
    ui::canvas::columns,
};

/// Below this width roles and team are left out.
const NARROW: u16 = 70;
/// Columns by which names may be wider than the rest before they give way.
const NAMES_FIRST: u16 = 6;

/// Columns of the list: where each starts and how wide it is.
pub struct Columns {
    /// Names.
    pub name: (u16, u16),
    /// Roles; no width when narrow.
    pub roles: (u16, u16),
    /// Team; no width when narrow.
    pub team: (u16, u16),
    /// Stages.
    pub stages: (u16, u16),
    /// Free time.
    pub free: (u16, u16),
    /// Groups, or that somebody does not take part.
    pub groups: (u16, u16),
}

impl Columns {
    /// The columns for the people of the unit, whatever the filter shows: they stay where they are.
    pub fn of(app: &App, unit: &Unit, area: Rect) -> Self {
        let head = |key: Key| columns(&app.i18n.get(key));
        let wanted = |key: Key, width: &dyn Fn(&Person) -> u16| {
            Wanted::of(head(key), unit.people().iter().map(width).collect())
        };
        let lang = app.i18n.lang();
        let names = wanted(Key::PeopleName, &|person| columns(person.name.as_str()));
        let roles = wanted(Key::PeopleRoles, &|person| {
            let names = person.roles.iter().filter_map(|&id| app.catalogue().role(id));
            names.map(|role| columns(role.name.get(lang)) + 2).sum::<u16>().saturating_sub(2)
        });
        let team = wanted(Key::PeopleTeam, &|person| columns(teams::short(person.team.as_str())));
        let stages = wanted(Key::PeopleStages, &|person| {
            let stages = person.stages.iter().filter_map(|&id| app.catalogue().stage(id));
            stages.map(|stage| columns(stage.short.get(lang)) + 1).sum::<u16>().saturating_sub(1)
        });
        // Numbers are never cut: a number without its end is another one.
        let free: BTreeSet<_> = unit.people().iter().map(detail::free_count).collect();
        let free = free.into_iter().map(|one| columns(&detail::free_words(app, one))).max();
        let free = Wanted::of(head(Key::PeopleFreeHead).max(free.unwrap_or_default()), Vec::new());
        let outside = unit.people().iter().filter(|person| person.outside.is_some());
        let outside = outside.map(|_| head(Key::PeopleOutsideShort));
        let groups = unit.groups().iter().map(|group| columns(group.name.as_str()));
        // Whose place is more than the name of a group.
        let is_noted = |person: &&Person| {
            let there = !unit.elsewhere().of(person.id).is_empty();
            person.is_guest() || there || is_without_role(person) || !rows::year_of(app, person).is_empty()
        };
        let noted = unit.people().iter().filter(is_noted);
        let noted = noted.map(|person| columns(&rows::place_of(app, person)));
        let groups = Wanted::of(head(Key::PeopleGroups), groups.chain(outside).chain(noted).collect());
        let mut all = [names, roles, team, stages, free, groups];
        if area.width + 2 < NARROW {
            all[1] = Wanted::default();
            all[2] = Wanted::default();
        }
        let shown = u16::try_from(all.iter().filter(|w| w.most > 0).count()).unwrap_or_default();
        let wide = fit(all, area.width.saturating_sub(2 + shown));
        let mut x = area.x + 3;
        let [name, roles, team, stages, free, _] = wide.map(|width| {
            let at = (x, width);
            x += if width > 0 { width + 1 } else { 0 };
            at
        });
        let start = free.0 + free.1 + 1;
        Self { name, roles, team, stages, free, groups: (start, area.right().saturating_sub(start)) }
    }
}

/// How wide a column would be.
#[derive(Clone, Copy, Default)]
struct Wanted {
    /// For nineteen of twenty rows.
    usual: u16,
    /// For all of them.
    most: u16,
}

impl Wanted {
    fn of(head: u16, mut widths: Vec<u16>) -> Self {
        widths.sort_unstable();
        let at = |place: usize| widths.get(place).copied().unwrap_or_default().max(head);
        Self {
            usual: at((widths.len() * 19 / 20).saturating_sub(1)),
            most: at(widths.len().saturating_sub(1)),
        }
    }
}

/// Widths that fit in `room`: the usual ones, taken from the widest until all have room, or with what is
/// left given to those that need the least more. Names may be wider than the rest.
fn fit(wanted: [Wanted; 6], room: u16) -> [u16; 6] {
    let mut wide = wanted.map(|column| column.usual);
    while wide.iter().sum::<u16>() > room {
        let names_only = wide.iter().skip(1).all(|&width| width == 0);
        let weight = |(n, width): (usize, &u16)| match n {
            0 if !names_only => width.saturating_sub(NAMES_FIRST),
            _ => *width,
        };
        let widest = wide.iter().enumerate().max_by_key(|&each| weight(each)).map(|(n, _)| n);
        match widest.and_then(|n| wide.get_mut(n)) {
            Some(width) if *width > 0 => *width -= 1,
            _ => return wide,
        }
    }
    let mut left = room - wide.iter().sum::<u16>();
    let mut order: Vec<usize> = (0..wide.len()).collect();
    let missing = |n: usize, wide: &[u16; 6]| match (wanted.get(n), wide.get(n)) {
        (Some(column), Some(&width)) => column.most.saturating_sub(width),
        _ => 0,
    };
    order.sort_by_key(|&n| missing(n, &wide));
    for n in order {
        let more = missing(n, &wide).min(left);
        left -= more;
        if let Some(width) = wide.get_mut(n) {
            *width += more;
        }
    }
    wide
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(widths: [u16; 6]) -> [Wanted; 6] {
        widths.map(|width| Wanted { usual: width, most: width })
    }

    #[test]
    fn the_widest_give_way_and_names_last() {
        let wide = fit(same([60, 30, 20, 8, 9, 8]), 70);
        assert_eq!(wide.iter().sum::<u16>(), 70);
        assert_eq!(&wide[3..], [8, 9, 8]);
        assert!(wide[0] > wide[1] && wide[1].abs_diff(wide[2]) <= 1, "{wide:?}");
        assert_eq!(fit(same([10; 6]), 100), [10; 6]);
        assert_eq!(fit(same([10; 6]), 0), [0; 6]);
    }

    #[test]
    fn one_long_name_does_not_take_the_room_of_the_rest() {
        let mut names = vec![18; 19];
        names.push(60);
        let names = Wanted::of(4, names);
        assert_eq!((names.usual, names.most), (18, 60));
        let mut wanted = same([0, 6, 13, 7, 9, 7]);
        wanted[0] = names;
        assert_eq!(fit(wanted, 64), [22, 6, 13, 7, 9, 7]);
    }
}
