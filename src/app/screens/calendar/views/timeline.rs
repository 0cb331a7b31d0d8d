//! The school year as a line of weeks: which weeks, which groups, what lies in a week.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    app::{
        App,
        derived::year_at,
        key::{Key, KeyCode},
        list::RowId,
        screens::calendar::{
            lines::day,
            state::{Layer, View},
            update::select_day,
        },
    },
    i18n::collate::{Collator, fold},
    model::{
        error::Thing,
        groups::Group,
        ids::{GroupId, MeetingId},
        meetings::{Meeting, MeetingState},
        school_year::SchoolYear,
        unit::Unit,
    },
    planning::calendar::year::weeks::{IsoWeek, weeks_between},
};

/// The groups that the filter lets through, by name.
pub fn groups<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Group> {
    named(app, unit, app.screens.calendar.groups.filter.text())
}

/// The groups in whose name something stands, by name.
pub fn named<'a>(app: &App, unit: &'a Unit, what: &str) -> Vec<&'a Group> {
    let order = Collator::new(app.i18n.lang());
    let wanted = fold(what);
    let fits = |g: &&Group| wanted.is_empty() || fold(g.name.as_str()).contains(&wanted);
    let mut groups: Vec<&Group> = unit.groups().iter().filter(fits).collect();
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    groups
}

/// One row for each.
pub fn rows(app: &App, unit: &Unit) -> Vec<RowId> {
    groups(app, unit).iter().map(|group| row(group.id)).collect()
}

/// The row of a group.
pub fn row(group: GroupId) -> RowId {
    RowId::Thing(Thing::Group(group))
}

/// The group with the cursor.
pub fn group(app: &App) -> Option<GroupId> {
    match app.screens.calendar.groups.selected {
        Some(RowId::Thing(Thing::Group(id))) => Some(id),
        _ => None,
    }
}

/// The weeks of a school year, from the first day at work to the last.
fn weeks_of(years: &[&SchoolYear]) -> Vec<IsoWeek> {
    let at_work = || {
        let spans = years.iter().flat_map(|year| &year.spans);
        spans.filter(|s| s.kind.is_term() || s.kind.is_in_service())
    };
    let day = |starts: i32, month, day| NaiveDate::from_ymd_opt(starts, month, day);
    let starts = years.first().map(|year| year.starts);
    let frame = starts.and_then(|starts| day(starts, 7, 1).zip(day(starts.saturating_add(1), 7, 31)));
    let Some((from, to)) = frame else { return Vec::new() };
    let first = at_work().map(|s| s.first).min().unwrap_or(from).clamp(from, to);
    let last = at_work().map(|s| s.last).max().unwrap_or(to).clamp(from, to);
    weeks_between(first, last)
}

/// The school years of a unit that start then: one, or one for each school form.
fn starting(unit: &Unit, starts: i32) -> Vec<&SchoolYear> {
    unit.years().iter().filter(|year| year.starts == starts).collect()
}

/// The weeks of the school year that the selected day lies in or near, and which of them is selected.
pub fn weeks(app: &App, unit: &Unit) -> (Vec<IsoWeek>, usize) {
    let day = day(app);
    let weeks = year_at(unit, day).map(|year| weeks_of(&starting(unit, year.starts))).unwrap_or_default();
    let at = weeks.iter().rposition(|week| week.monday <= day).unwrap_or(0);
    (weeks, at)
}

/// The meetings of a group in a week, in order of time.
pub fn of_week(unit: &Unit, group: GroupId, week: IsoWeek) -> Vec<&Meeting> {
    let here = |m: &&Meeting| m.group == group && IsoWeek::of(m.when.date) == week;
    let mut all: Vec<&Meeting> = unit.meetings().iter().filter(here).collect();
    all.sort_by_key(|m| (m.when, m.id));
    all
}

/// The meetings where the cursor is.
pub fn here<'a>(app: &App, unit: &'a Unit) -> Vec<&'a Meeting> {
    let (weeks, at) = weeks(app, unit);
    let cell = group(app).zip(weeks.get(at).copied());
    cell.map(|(group, week)| of_week(unit, group, week)).unwrap_or_default()
}

/// The meeting where the cursor is: the chosen one, else the first that stands.
pub fn selected(app: &App) -> Option<MeetingId> {
    let here = here(app, app.unit()?);
    let chosen =
        here.iter().find(|m| app.screens.calendar.list.selected == Some(super::super::lines::row(m.id)));
    chosen.or_else(|| here.iter().find(|m| m.stands())).or_else(|| here.first()).map(|m| m.id)
}

/// Goes to the next meeting where the cursor is.
pub fn next_here(app: &mut App) {
    let now = selected(app);
    let Some(unit) = app.unit() else { return };
    let here: Vec<MeetingId> = here(app, unit).iter().map(|m| m.id).collect();
    let at = here.iter().position(|id| Some(*id) == now).map_or(0, |at| (at + 1) % here.len());
    app.screens.calendar.list.selected = here.get(at).copied().map(super::super::lines::row);
}

/// Left and right go from week to week, into the next school year too; Home and End to its ends.
pub fn key(app: &mut App, key: Key) -> bool {
    let state = &app.screens.calendar;
    if !matches!(state.layer, Layer::None) || state.view != View::Timeline {
        return false;
    }
    let Some(unit) = app.unit() else { return false };
    let (weeks, at) = weeks(app, unit);
    let beside = |step: i32| {
        let starts = year_at(unit, day(app))?.starts + step;
        let weeks = weeks_of(&starting(unit, starts));
        if step > 0 { weeks.first().copied() } else { weeks.last().copied() }
    };
    let to = match key.code {
        KeyCode::Left => at.checked_sub(1).and_then(|at| weeks.get(at).copied()).or_else(|| beside(-1)),
        KeyCode::Right => weeks.get(at + 1).copied().or_else(|| beside(1)),
        KeyCode::Home => weeks.first().copied(),
        KeyCode::End => weeks.last().copied(),
        _ => return false,
    };
    let weekday = u64::from(day(app).weekday().num_days_from_monday().min(4));
    if let Some(date) = to.and_then(|week| week.monday.checked_add_days(Days::new(weekday))) {
        select_day(app, date);
    }
    true
}

/// The meetings of every group by week, for a whole year at once.
pub fn by_cell(unit: &Unit) -> BTreeMap<(GroupId, NaiveDate), Vec<&Meeting>> {
    let mut all: BTreeMap<(GroupId, NaiveDate), Vec<&Meeting>> = BTreeMap::new();
    for meeting in unit.meetings() {
        all.entry((meeting.group, IsoWeek::of(meeting.when.date).monday)).or_default().push(meeting);
    }
    all
}

/// The sign of what meets in a week.
pub fn sign_of_meetings(meetings: &[&Meeting], odd: bool) -> Option<String> {
    let standing: Vec<&&Meeting> = meetings.iter().filter(|m| m.stands()).collect();
    Some(match standing.as_slice() {
        [] if meetings.is_empty() => return None,
        [] => GONE.to_owned(),
        _ if odd => "!".to_owned(),
        [one] if one.state == MeetingState::Held => HELD.to_owned(),
        [_] => PLANNED.to_owned(),
        many if many.len() > 9 => "+".to_owned(),
        many => many.len().to_string(),
    })
}

/// A meeting that is planned.
pub const PLANNED: &str = "○";
/// A meeting that was held.
pub const HELD: &str = "✓";
/// A cancelled meeting.
pub const GONE: &str = "×";

#[cfg(test)]
mod tests {
    use crate::app::screens::calendar::views::timeline::*;
    use crate::{
        model::{ids::Word, meetings::When, text::Note, week::Minutes},
        planning::calendar::fixtures::froland,
    };

    fn meeting(state: MeetingState) -> Meeting {
        let when = When {
            date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
            start: Minutes(900),
            length: Minutes(90),
        };
        let id = |n| Word::from_random(&[n], 1);
        Meeting { state, ..Meeting::new(MeetingId(id(0)), GroupId(id(1)), when) }
    }

    #[test]
    fn a_week_says_by_its_sign_what_meets_in_it() {
        let planned = meeting(MeetingState::Planned);
        let held = meeting(MeetingState::Held);
        let gone = meeting(MeetingState::Cancelled(Note::default()));
        let sign = |all: &[&Meeting], odd| sign_of_meetings(all, odd).unwrap_or_default();
        assert_eq!(sign(&[], false), "");
        assert_eq!(sign(&[&planned], false), PLANNED);
        assert_eq!(sign(&[&planned], true), "!");
        assert_eq!(sign(&[&held], false), HELD);
        assert_eq!(sign(&[&gone], true), GONE, "what is cancelled is not odd any more");
        assert_eq!(sign(&[&gone, &planned], false), PLANNED);
        assert_eq!(sign(&[&held, &planned], false), "2");
    }

    #[test]
    fn a_school_year_has_all_its_weeks_and_week_53() {
        let weeks = weeks_of(&[&froland()]);
        assert!(weeks.iter().any(|week| week.week == 53));
        assert!((42..=48).contains(&weeks.len()), "{}", weeks.len());
        assert!(weeks.windows(2).all(|two| two[0].monday < two[1].monday));
    }
}
