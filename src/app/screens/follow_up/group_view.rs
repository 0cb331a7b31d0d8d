//! How groups and the people of a group look: meetings, attendance, hours as bars.

use ratatui::layout::Rect;

use super::{look, make_up};
use crate::{
    app::{App, list::RowId, screens::choices::person},
    i18n::{Arg, Key, Text, t},
    model::{error::Thing, meetings::MeetingState, unit::Unit},
    planning::{
        follow_up::{Attendance, GroupAccount},
        hours::{Hours, Ledger, Tally},
        lookup,
    },
    ui::{
        canvas::{Canvas, Selected},
        found,
        theme::Role,
        widgets::bar,
    },
};

/// Below this width not every figure has room.
const NARROW: u16 = 70;
/// From this width on there is room for what was cancelled.
const ROOMY: u16 = 100;
/// Columns of a figure.
const FIGURE: u16 = 9;
/// The same where there are many.
const SMALL_FIGURE: u16 = 7;
/// The fewest columns of a bar that names leave.
const LEAST_BAR: u16 = 8;
/// Columns of the text after a bar: `14,5 av 30 h`.
pub(super) const AFTER: u16 = 16;

/// Where things go: name, figures, bar.
pub(super) struct Columns {
    pub name: (u16, u16),
    pub figures: u16,
    pub bar: (u16, u16),
    figure: u16,
}

impl Columns {
    pub fn of(area: Rect, figures: u16) -> Self {
        Self::with(area, (figures, FIGURE), (area.width / (figures + 1)).clamp(13, 30))
    }

    /// For many figures: names have what these and a short bar leave.
    fn of_many(area: Rect, figures: u16) -> Self {
        let taken = figures * SMALL_FIGURE + AFTER + LEAST_BAR + 4;
        Self::with(area, (figures, SMALL_FIGURE), area.width.saturating_sub(taken).clamp(13, 30))
    }

    fn with(area: Rect, (figures, figure): (u16, u16), name: u16) -> Self {
        let figures_at = area.x + 2 + name;
        let bar = figures_at + figures * figure + 1;
        let width = area.right().saturating_sub(bar + AFTER + 1).min(30);
        Self { name: (area.x + 2, name - 1), figures: figures_at, bar: (bar, width), figure }
    }

    /// Writes the figures of a row.
    pub fn put(&self, canvas: &mut Canvas<'_>, y: u16, figures: &[String]) {
        for (n, figure) in (0..).zip(figures) {
            canvas.right(self.figures + n * self.figure, y, self.figure - 1, figure, Role::Plain);
        }
    }

    pub fn head(&self, canvas: &mut Canvas<'_>, y: u16, first: Key, figures: &[Key], last: Key) {
        canvas.word(self.name.0, y, self.name.1, first, Role::Heading);
        for (n, key) in (0..).zip(figures) {
            let word = canvas.i18n.get(*key);
            canvas.right(self.figures + n * self.figure, y, self.figure - 1, &word, Role::Heading);
        }
        canvas.word(self.bar.0, y, self.bar.1 + AFTER, last, Role::Heading);
    }
}

/// The groups.
pub fn groups(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let heads = heads(area.width);
    let columns = Columns::of(area, u16::try_from(heads.len()).unwrap_or(4));
    columns.head(canvas, area.y, Key::FollowGroup, heads, Key::FollowHours);
    let accounts = look::groups(app);
    let rows = look::rows(app);
    let list = &app.screens.follow_up.list;
    let height = area.height.saturating_sub(6).max(1);
    let lines = Rect { y: area.y + 1, height, ..area };
    for (line, n) in (0..height).zip(canvas.window(list, &rows, lines)) {
        let Some(&row) = rows.get(n) else { continue };
        let RowId::Thing(Thing::Group(id)) = row else { continue };
        let Some(account) = accounts.iter().find(|account| account.group == id) else { continue };
        let y = area.y + 1 + line;
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        let name = app.unit().and_then(|unit| unit.group(id)).map(|g| g.name.to_string()).unwrap_or_default();
        found::mark(app, canvas, area.x + 1, y, &[Thing::Group(id)]);
        canvas.cell(columns.name.0, y, columns.name.1, &name, Role::Plain, selected);
        let figures = [
            account.held.to_string(),
            account.unnoted.to_string(),
            account.planned.to_string(),
            share(account.attendance),
            account.cancelled.to_string(),
        ];
        columns.put(canvas, y, figures.get(..heads.len()).unwrap_or(&figures));
        hours(
            app,
            canvas,
            columns.bar,
            y,
            account.hours + account.before.time,
            account.target.map(|target| target.hours),
        );
    }
    let used = u16::try_from(rows.len()).unwrap_or(height).min(height);
    let below = Rect { x: area.x + 2, y: area.y + used + 2, width: area.width.saturating_sub(4), ..area };
    let below = Rect { height: area.bottom().saturating_sub(below.y), ..below };
    if let Some(RowId::Thing(Thing::Group(id))) = list.selected
        && let Some(account) = accounts.iter().find(|account| account.group == id)
    {
        canvas.apart(below);
        about(app, canvas, below, (account, area.width));
    }
}

/// The figures that there is room for beside the hours: what has none is said below.
fn heads(width: u16) -> &'static [Key] {
    const ALL: [Key; 5] = [
        Key::FollowHeld,
        Key::FollowUnclear,
        Key::FollowPlanned,
        Key::FollowAttendance,
        Key::FollowCancelled,
    ];
    let count = match width {
        ..NARROW => 3,
        NARROW..ROOMY => 4,
        ROOMY.. => 5,
    };
    ALL.get(..count).unwrap_or(&ALL)
}

/// What is to know about the selected group.
fn about(app: &App, canvas: &mut Canvas<'_>, area: Rect, (account, width): (&GroupAccount, u16)) {
    let Some(unit) = app.unit() else { return };
    let Some(group) = unit.group(account.group) else { return };
    // On a page no cursor says of which group it is.
    let named = u16::from(canvas.is_page());
    if canvas.is_page() {
        canvas.heading(area.x, area.y, area.width, group.name.as_str());
    }
    let area = Rect { y: area.y + named, height: area.height.saturating_sub(named), ..area };
    let used = found::lines(app, canvas, area, &[Thing::Group(group.id)]);
    let area = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let mut lines: Vec<(Text, Role)> = Vec::new();
    if let Some(module) = group.module.and_then(|id| lookup::module(unit, app.catalogue(), id)) {
        let title = module.title_in(app.i18n.lang()).to_owned();
        lines.push((t::follow_module(title), Role::Plain));
    }
    lines.extend(look::former(app, unit, account).into_iter().map(|said| (said, Role::Dim)));
    let published = account.target.and_then(|target| look::published(app, target));
    lines.extend(published.map(|said| (said, Role::Plain)));
    if nothing_held(unit, account) {
        lines.push((Key::FollowNothingHeld.into(), Role::Plain));
    }
    let shown = heads(width);
    if !shown.contains(&Key::FollowAttendance) {
        lines.push((t::follow_share(share(account.attendance)), Role::Plain));
    }
    if !shown.contains(&Key::FollowCancelled) && account.cancelled > 0 {
        lines.push((t::follow_off(account.cancelled), Role::Plain));
    }
    if account.attendance.partly > 0 {
        lines.push((t::follow_part_only(account.attendance.partly), Role::Plain));
    }
    if account.attendance.open > 0 {
        lines.push((t::follow_open(account.attendance.open), Role::Care));
    }
    if account.unnoted > 0 {
        lines.push((t::follow_past(account.unnoted), Role::Care));
    }
    let whole = account.hours + account.before.time;
    lines.extend(look::unnoted(app, whole).map(|said| (said, Role::Care)));
    let before = &account.before;
    if !before.parts.is_empty() {
        let parts = Arg::List(before.parts.iter().map(|part| Arg::from(part.to_string())).collect());
        lines.push((t::follow_before(look::hours(app, before.time.planned), parts), Role::Plain));
    }
    let planned = whole.planned;
    match account.target {
        Some(target) if planned < target.hours => {
            let missing = look::hours(app, target.hours - planned);
            lines.push((t::follow_short(missing), Role::Care));
        }
        // The bar ends at the module's time: what is planned beyond it is said.
        Some(target) if planned > target.hours => {
            let more = look::hours(app, planned - target.hours);
            lines.push((t::follow_more(more), Role::Plain));
        }
        Some(_) => lines.push((Key::FollowEnough.into(), Role::Plain)),
        None if group.module.is_none() => lines.push((Key::FollowNoModule.into(), Role::Dim)),
        None => lines.push((Key::FollowNoTarget.into(), Role::Dim)),
    }
    let how = [Key::FollowCounts, Key::FollowCountsNot, Key::FollowLegend];
    lines.extend(how.map(|key| (key.into(), Role::Dim)));
    for (y, (line, role)) in (area.y..area.bottom()).zip(&lines) {
        canvas.say(area.x, y, area.width, line, *role);
    }
}

/// Whether a group has held no meeting yet, of whatever module.
fn nothing_held(unit: &Unit, account: &GroupAccount) -> bool {
    !unit.meetings().iter().any(|m| m.group == account.group && m.state == MeetingState::Held)
}

/// The people of one group.
pub fn people(app: &App, canvas: &mut Canvas<'_>, area: Rect, account: &GroupAccount) {
    let Some(unit) = app.unit() else { return };
    let figures = [
        Key::FollowThere,
        Key::FollowMadeUp,
        Key::FollowMissed,
        Key::FollowUnclearPerson,
        Key::FollowGroupHours,
    ];
    let columns = Columns::of_many(area, 5);
    let name = unit.group(account.group).map(|group| group.name.to_string()).unwrap_or_default();
    let head = if account.before.parts.is_empty() {
        t::follow_people_of(name)
    } else {
        t::follow_people_before(name)
    };
    canvas.say(area.x + 2, area.y, area.width - 4, &head, Role::Strong);
    let ledger = Ledger::of(unit, app.catalogue(), app.today());
    let rows = look::rows(app);
    let aside = account.people.keys().any(|&id| look::time(app, &ledger, id).1.is_some());
    let last = if aside { Key::FollowYearHours } else { Key::FollowYearHoursOnly };
    columns.head(canvas, area.y + 1, Key::FollowPerson, &figures, last);
    let list = &app.screens.follow_up.list;
    let missed = missed(app, unit, area, list.selected);
    let height = area.height.saturating_sub(5 + missed.1).max(1);
    let lines = Rect { y: area.y + 2, height, ..area };
    for (line, n) in (0..height).zip(canvas.window(list, &rows, lines)) {
        let Some(&row) = rows.get(n) else { continue };
        let RowId::Thing(Thing::Person(id)) = row else { continue };
        let Some(own) = account.people.get(&id) else { continue };
        let y = area.y + 2 + line;
        let selected = Selected::when(list.selected, row);
        canvas.pointer(area.x, y, selected);
        found::mark(app, canvas, area.x + 1, y, &[Thing::Person(id)]);
        canvas.cell(columns.name.0, y, columns.name.1, &person(app, Some(id)), Role::Plain, selected);
        let held = own.hours.held + own.before.held;
        let counts = [own.attendance.there, own.made_up, own.missed, own.unnoted].map(|n| n.to_string());
        let figures: Vec<String> = counts.into_iter().chain([look::hours(app, held)]).collect();
        columns.put(canvas, y, &figures);
        let (tally, aside) = look::time(app, &ledger, id);
        hours(app, canvas, columns.bar, y, tally, aside);
    }
    let y = area.bottom().saturating_sub(3 + missed.1);
    let line = Rect { x: area.x + 2, y, width: area.width - 4, height: 1 };
    if let Some(row @ RowId::Thing(thing @ Thing::Person(id))) = list.selected
        && rows.contains(&row)
    {
        // On a page no cursor says of whom it is.
        if canvas.is_page() && !(missed.0.is_empty() && found::said(app, &[thing]).is_empty()) {
            canvas.apart(Rect { y: y - 1, height: 2 + missed.1, ..line });
            canvas.heading(line.x, y - 1, line.width, &person(app, Some(id)));
        }
        canvas.paragraph(Rect { y: y + 1, height: missed.1, ..line }, &missed.0, Role::Plain);
        found::line(app, canvas, line, &[thing]);
    }
    if account.people.is_empty() {
        canvas.word(area.x + 2, area.y + 3, area.width - 4, Key::FollowNobody, Role::Plain);
    } else if nothing_held(unit, account) {
        canvas.word(area.x + 2, area.bottom() - 1, area.width - 4, Key::FollowNothingHeld, Role::Plain);
    } else {
        canvas.word(area.x + 2, area.bottom() - 2, area.width - 4, Key::FollowCountsPeople, Role::Dim);
        canvas.word(area.x + 2, area.bottom() - 1, area.width - 4, Key::FollowLegend, Role::Dim);
    }
}

/// What the selected participant missed and made up, and how many lines that takes.
fn missed(app: &App, unit: &Unit, area: Rect, selected: Option<RowId>) -> (String, u16) {
    let Some(RowId::Thing(Thing::Person(id))) = selected else { return (String::new(), 0) };
    let said: Vec<String> = make_up::said(app, unit, id).iter().map(|text| app.say(text)).collect();
    let said = said.join(" ");
    let width = usize::from(area.width.saturating_sub(8).max(1));
    let lines = u16::try_from(said.chars().count().div_ceil(width)).unwrap_or(u16::MAX);
    (said, lines.min(area.height / 3))
}

/// Hours as a bar against what they should be; only as a number where nobody has said that.
fn hours(
    app: &App,
    canvas: &mut Canvas<'_>,
    (x, width): (u16, u16),
    y: u16,
    tally: Tally,
    whole: Option<Hours>,
) {
    let held = look::hours(app, tally.held);
    let Some(whole) = whole else {
        canvas.say(x, y, width + AFTER, &t::follow_hours_only(held), Role::Plain);
        return;
    };
    bar::draw(canvas, x, y, bar::parts(width, tally.held, tally.unnoted + tally.left, whole));
    let text = t::follow_hours_of(held, Arg::Plain(look::hours(app, whole)));
    canvas.say(x + width + 1, y, AFTER, &text, Role::Plain);
}

/// `93 %`; a dot while nothing is noted.
fn share(attendance: Attendance) -> String {
    attendance.percent().map_or_else(|| "·".to_owned(), |percent| format!("{percent} %"))
}
