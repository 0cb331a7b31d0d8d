//! How this screen looks.

use ratatui::layout::Rect;

use super::items::{Item, Items, Line};
use crate::{
    app::{
        App,
        describe_edit::Words,
        describe_finding, keymap,
        list::RowId,
        screens::{
            ScreenId,
            calendar::row_view::state_of,
            plan::{papers, rows},
        },
    },
    i18n::{Arg, Key, Text, format, t},
    model::{error::Thing, meetings::MeetingState, needs::Progress, papers::Paper, programme::Who},
    planning::{
        calendar::year::weeks::IsoWeek,
        elsewhere,
        findings::{Finding, Severity, What},
        overview::myself,
        steps::StepLine,
    },
    ui::{
        canvas::{Canvas, Selected, columns, fitted, short_name, wrapped},
        found,
        theme::Role,
    },
};

/// Columns of the plan at the right.
const PLAN: u16 = 32;
/// From this width on the plan has more room.
const WIDE: u16 = 110;
/// See [`WIDE`].
const PLAN_WIDE: u16 = 46;
/// Below this width the plan is left out: it has a screen of its own.
const NARROW: u16 = 76;
/// Of a name so much stays in any case.
const NAME: u16 = 20;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    if app.unit().is_none() {
        return;
    }
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let items = Items::of(app);
    let plan = plan_of(app);
    let plan_width = match area.width + 2 {
        _ if plan.is_empty() => 0,
        width if width < NARROW => 0,
        width if width < WIDE => PLAN,
        _ => PLAN_WIDE,
    };
    let gap = if plan_width > 0 { 2 } else { 0 };
    let left = Rect { width: area.width - plan_width - gap, ..area };
    let week_height = draw_week(app, canvas, left, &items);
    let mut top = week_height;
    if plan_width > 0 {
        let x = left.right() + gap;
        let right = Rect { x, width: plan_width, height: area.height / 2 + 2, ..area };
        let height = draw_plan(app, canvas, right, &plan);
        canvas.apart(Rect { height, ..right });
        top = top.max(height);
    }
    let below = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    draw_lower(app, canvas, below, &items);
}

fn selected(app: &App, at: usize) -> Selected {
    Selected::when(app.screens.home.list.selected, RowId::Place(at))
}

/// Draws the week; gives the lines used, an empty one included.
fn draw_week(app: &App, canvas: &mut Canvas<'_>, area: Rect, items: &Items<'_>) -> u16 {
    let week = format::week(app.i18n.lang(), IsoWeek::of(items.monday).week);
    let title = match (items.mine, items.monday > app.today()) {
        (true, false) => t::home_my_week(week),
        (true, true) => t::home_my_next_week(week),
        (false, false) => t::home_week(week),
        (false, true) => t::home_next_week(week),
    };
    // Whose week it is: somebody else may have said who sits here.
    let title = app.say(&title);
    let named = items.me.as_ref().map(|name| format!("{title} · {name}"));
    let title = named.filter(|named| columns(named) < area.width).unwrap_or(title);
    canvas.heading(area.x, area.y, area.width, &title);
    let mut y = area.y + 1;
    let most = area.y + area.height / 2;
    if !items.this_week {
        let none = match items.monday > app.today() {
            _ if items.meetings.is_empty() => Key::HomeNoMeetings,
            true => Key::HomeNoneNextWeek,
            false => Key::HomeNoneThisWeek,
        };
        let elsewhere = app.unit().and_then(elsewhere::only).filter(|_| items.meetings.is_empty());
        let none =
            elsewhere.map_or_else(|| Text::from(none), |units| t::home_meets_elsewhere(Arg::list(&units)));
        let room = Rect { x: area.x + 2, y, width: area.width - 2, height: 3 };
        y += canvas.paragraph(room, &app.say(&none), Role::Dim);
    }
    for (at, line) in items.meetings.iter().enumerate() {
        if y >= most {
            let more = items.meetings.len() - at;
            canvas.say(area.x + 2, y, area.width - 2, &t::find_more(more), Role::Dim);
            y += 1;
            break;
        }
        let height = 1 + details(items.meetings.len());
        y = draw_meeting(app, canvas, Rect { y, height, ..area }, line, selected(app, at));
    }
    if !items.mine && app.unit().is_some_and(|unit| !unit.people().is_empty()) {
        canvas.word(area.x + 2, y, area.width - 2, Key::HomeSayWhoYouAre, Role::Dim);
        y += 1;
    }
    y + 1 - area.y
}

fn draw_meeting(app: &App, canvas: &mut Canvas<'_>, area: Rect, line: &Line<'_>, selected: Selected) -> u16 {
    let meeting = line.meeting;
    let words = Words { unit: line.unit, catalogue: app.catalogue() };
    let mut text = format!(
        "{} {}",
        format::short_date(app.i18n, meeting.when.date),
        format::times(meeting.when.start, meeting.when.end())
    );
    if let Some(group) = line.unit.group(meeting.group) {
        text = format!("{text} {}", group.name);
    }
    let mut more = Vec::new();
    let odd = odd(app, line);
    let room = area.width - 2 - if odd.is_some() { 2 } else { 0 };
    let what = if meeting.part > 0 {
        let phases = meeting.phases.iter().map(|&phase| app.say(&t::calendar_plain(words.phase(phase))));
        let phases = phases.collect::<Vec<_>>().join("+");
        app.say(&t::home_part(meeting.part.to_string(), phases))
    } else {
        meeting.title.to_string()
    };
    let whole = if what.is_empty() { text.clone() } else { format!("{text} · {what}") };
    // What is done is not cut: where it has no room beside the group it begins the lines below.
    if columns(&whole) <= room {
        text = whole;
    } else {
        more.push(what);
    }
    let role = match meeting.state {
        MeetingState::Cancelled(_) => Role::Gone,
        MeetingState::Held => Role::Dim,
        MeetingState::Planned => Role::Plain,
    };
    canvas.pointer(area.x, area.y, selected);
    canvas.cell(area.x + 2, area.y, room, &text, role, selected);
    if odd.is_some() {
        canvas.right(area.right() - 1, area.y, 1, "!", Role::Care);
    }
    if matches!(meeting.state, MeetingState::Cancelled(_)) {
        more.push(app.i18n.get(Key::HomeCancelled));
    }
    if app.unit().is_some_and(|unit| unit.id() != line.unit.id()) {
        more.push(line.unit.about().name.to_string());
    }
    let group_place = line.unit.group(meeting.group).map(|group| &group.place);
    let place = if meeting.place.is_empty() { group_place } else { Some(&meeting.place) };
    more.extend(place.filter(|place| !place.is_empty()).map(ToString::to_string));
    let me = myself(line.unit, &app.me.people);
    let mine =
        meeting.phases.iter().filter(|phase| meeting.prepares.get(phase).is_some_and(|p| me.contains(p)));
    let mine: Vec<Arg> = mine.map(|&phase| words.phase_named(phase)).collect();
    if meeting.state == MeetingState::Planned && !mine.is_empty() {
        more.push(app.say(&t::sheet_you_prepare(Arg::list(mine))));
    }
    for before in line.before.iter().filter(|_| meeting.state == MeetingState::Planned) {
        let phase = words.phase_named(before.phase);
        more.push(app.say(&match before.who {
            Who::Alone => t::home_before(before.minutes.0.to_string(), phase),
            Who::InClass | Who::Together => t::home_try(phase),
        }));
    }
    more.retain(|said| !said.is_empty());
    let room = Rect { x: area.x + 4, y: area.y + 1, width: area.width - 4, height: area.height - 1 };
    area.y + 1 + draw_details(canvas, room, &odd.unwrap_or_default(), &more.join(" · "))
}

/// Lines below each of so many meetings of a week: in a full one they leave room for each other.
fn details(meetings: usize) -> u16 {
    match meetings {
        0..=2 => 3,
        3 => 2,
        _ => 1,
    }
}

/// What is odd about a meeting, then the rest that there is to know of it; gives the lines used.
fn draw_details(canvas: &mut Canvas<'_>, area: Rect, odd: &str, rest: &str) -> u16 {
    let between = if rest.is_empty() || odd.is_empty() { "" } else { " · " };
    let text = format!("{odd}{between}{rest}");
    if text.is_empty() {
        return 0;
    }
    let most = usize::from(area.height);
    let lines = if canvas.is_page() { vec![text] } else { parted(&text, area.width.into(), most) };
    let mut y = area.y;
    for line in &lines {
        canvas.put(area.x, y, area.width, line, Role::Dim);
        y += 1;
    }
    let first = lines.first().is_some_and(|line| line.starts_with(odd));
    canvas.put(area.x, area.y, if first { columns(odd) } else { 0 }, odd, Role::Care);
    y - area.y
}

/// Lines of a text of several things, none of which begins with the dot between them; the last of `most` has all
/// that is left.
fn parted(text: &str, width: usize, most: usize) -> Vec<String> {
    let all = wrapped(text, width);
    let (first, rest) = all.split_at(all.len().min(most.saturating_sub(1)));
    let rest = (!rest.is_empty()).then(|| rest.join(" "));
    let bare = |line: &str| {
        let line = line.strip_prefix("· ").unwrap_or(line);
        line.strip_suffix(" ·").unwrap_or(line).to_owned()
    };
    first.iter().chain(&rest).map(|line| bare(line)).collect()
}

/// What the calendar marks of a coming meeting, in a word or two or without any; other units have calendars of
/// their own.
fn odd(app: &App, line: &Line<'_>) -> Option<String> {
    let own = app.unit().is_some_and(|unit| unit.id() == line.unit.id());
    if !own || line.meeting.state != MeetingState::Planned {
        return None;
    }
    let (state, _) = state_of(app, line.unit, line.meeting);
    state.strip_prefix('!').map(|words| words.trim_start().to_owned())
}

/// The steps of the programme that the plan shows.
fn plan_of(app: &App) -> Vec<StepLine<'_>> {
    rows::shown(app).map(|programme| app.steps(programme)).unwrap_or_default()
}

/// Draws the plan; gives the lines used, an empty one included.
fn draw_plan(app: &App, canvas: &mut Canvas<'_>, area: Rect, plan: &[StepLine<'_>]) -> u16 {
    let key = keymap::keys(crate::app::command::Command::GoPlan).first().map(ToString::to_string);
    let key = key.unwrap_or_default();
    // Which programme's steps these are: there may be several.
    let name = rows::shown(app).map(|programme| programme.name.get(app.i18n.lang())).unwrap_or_default();
    let around = columns(&app.say(&t::home_plan(key.as_str(), "")));
    let name = short_name(name, area.width.saturating_sub(around + 1));
    canvas.heading(area.x, area.y, area.width, &app.say(&t::home_plan(key, name)));
    let mut y = area.y + 1;
    for (n, line) in (1..).zip(plan) {
        if y >= area.bottom() {
            break;
        }
        let late = line.state.and_then(|state| state.due).is_some_and(|due| due < app.today());
        let (sign, role) = match line.progress {
            Progress::Done => ("✓", Role::Good),
            Progress::Dropped => ("·", Role::Gone),
            Progress::Underway | Progress::NotStarted if late => ("!", Role::Care),
            Progress::Underway => ("▒", Role::Plain),
            Progress::NotStarted => ("·", Role::Plain),
        };
        canvas.put(area.x, y, 1, sign, role);
        let title = format!("{n} {}", line.step.title.get(app.i18n.lang()));
        let role = if line.progress == Progress::Dropped { Role::Gone } else { Role::Plain };
        canvas.put(area.x + 2, y, area.width - 2, &title, role);
        y += 1;
    }
    y + 1 - area.y
}

/// First steps and findings, scrolled so that the selected one is visible.
fn draw_lower(app: &App, canvas: &mut Canvas<'_>, area: Rect, items: &Items<'_>) {
    let meetings = items.meetings.len();
    let title = if items.begin.is_empty() {
        t::home_findings(items.findings.len() + items.papers.len() + usize::from(items.untold > 0))
    } else {
        t::home_begin(
            items.begin.len().to_string(),
            items.begin.iter().filter(|b| b.done).count().to_string(),
        )
    };
    if area.height < 3 {
        return;
    }
    canvas.heading(area.x, area.y, area.width, &app.say(&title));
    let lines: Vec<Item<'_>> = items.all().into_iter().skip(meetings).collect();
    // Printed lines say the same whatever is selected: there the finding itself is all.
    let below = if canvas.is_page() { Vec::new() } else { about(app, &lines, meetings, area.width) };
    let used = u16::try_from(below.len()).unwrap_or(0).min(area.height.saturating_sub(2));
    let area = Rect { y: area.y + 1, height: area.height - 1 - used, ..area };
    for (y, line) in (area.bottom()..).zip(below.iter().take(used.into())) {
        canvas.put(area.x + 2, y, area.width - 2, line, Role::Dim);
    }
    if lines.is_empty() {
        canvas.word(area.x + 2, area.y, area.width - 2, Key::HomeAllGood, Role::Dim);
    }
    let at = match app.screens.home.list.selected {
        Some(RowId::Place(at)) => at.saturating_sub(meetings),
        _ => 0,
    };
    let height = usize::from(area.height);
    app.screens.home.list.shows(height);
    let top = (at + 1).saturating_sub(height).min(lines.len().saturating_sub(height));
    let below = lines.len().saturating_sub(top + height);
    if below > 0 {
        canvas.right(area.x, area.y - 1, area.width, &format!(" ↓ {below}"), Role::Heading);
    }
    for (y, (n, item)) in (area.y..area.bottom()).zip(lines.iter().enumerate().skip(top)) {
        let here = selected(app, meetings + n);
        canvas.pointer(area.x, y, here);
        let row = Rect { x: area.x + 2, y, width: area.width - 2, height: 1 };
        match item {
            Item::Begin(begin) => {
                let (sign, role) = if begin.done { ("✓", Role::Good) } else { ("·", Role::Plain) };
                canvas.put(row.x, y, 1, sign, role);
                let said = app.say(&begin.what);
                draw_leading(app, canvas, row, &said, begin.screen, here);
            }
            Item::Untold(people) => {
                let (sign, role) = found::sign(Severity::Warning);
                canvas.put(row.x, y, 1, sign, role);
                let told =
                    if items.only_talks { t::home_untold_talks(*people) } else { t::home_untold(*people) };
                let said = app.say(&told);
                draw_leading(app, canvas, row, &said, ScreenId::Calendar, here);
            }
            Item::Paper(paper) => draw_paper(app, canvas, row, paper, here),
            Item::Finding(finding, more) => draw_finding(app, canvas, row, (finding, *more), here),
            Item::Meeting(_) => {}
        }
    }
}

fn draw_paper(app: &App, canvas: &mut Canvas<'_>, row: Rect, paper: &Paper, here: Selected) {
    canvas.put(row.x, row.y, 1, "·", Role::Plain);
    let when = papers::stand(app, paper).map(|(_, text)| app.say(&text)).unwrap_or_default();
    let said = app.say(&t::home_paper(papers::name(app, paper), when));
    draw_leading(app, canvas, row, &said, ScreenId::Plan, here);
}

/// What to do about the selected finding; before it the whole of what it is, where its row has no room.
fn about(app: &App, lines: &[Item<'_>], meetings: usize, width: u16) -> Vec<String> {
    let Some(RowId::Place(at)) = app.screens.home.list.selected else { return Vec::new() };
    let at = at.checked_sub(meetings).and_then(|at| lines.get(at));
    let (Some(Item::Finding(finding, more)), Some(unit)) = (at, app.unit()) else { return Vec::new() };
    let whole = app.say(&describe_finding::finding_of_several(app, unit, finding, *more));
    let place = columns(&app.i18n.get(describe_finding::leads_to(app, finding).0.title())) + 2;
    let room = width.saturating_sub(place + 6);
    let whole = (columns(&whole) > room).then_some(whole);
    let todo = describe_finding::todo(app, finding).map(|todo| app.say(&t::home_todo(todo)));
    let all = whole.into_iter().chain(todo);
    all.flat_map(|text| wrapped(&text, width.saturating_sub(2).into())).collect()
}

fn draw_finding(
    app: &App,
    canvas: &mut Canvas<'_>,
    row: Rect,
    (finding, more): (&Finding, usize),
    here: Selected,
) {
    let Some(unit) = app.unit() else { return };
    let (sign, role) = found::sign(finding.severity);
    canvas.put(row.x, row.y, 1, sign, role);
    let mut said = app.say(&describe_finding::finding_of_several(app, unit, finding, more));
    let (screen, _) = describe_finding::leads_to(app, finding);
    let room = row.width.saturating_sub(columns(&app.i18n.get(screen.title())) + 6);
    if matches!(finding.thing, Thing::Person(_) | Thing::Goal(_)) {
        let what = app.say(&describe_finding::here(app, unit, finding));
        said = name_gives_way(&said, &what, room);
    }
    let group = match finding.thing {
        Thing::Group(id) => unit.group(id),
        Thing::Meeting(id) => unit.meetings().get(id).and_then(|meeting| unit.group(meeting.group)),
        _ => None,
    };
    if let Some(group) = group {
        said = group_gives_way(said, group.name.as_str(), room);
    }
    if matches!(finding.what, What::YearRule { .. } | What::YearUsual { .. }) && columns(&said) > room {
        said = without_source(said);
    }
    draw_leading(app, canvas, row, &said, screen, here);
}

/// Half a source is none: it stands whole below.
fn without_source(said: String) -> String {
    said.rsplit_once(" (").map(|(what, _)| what.to_owned()).unwrap_or(said)
}

/// Of a long name the beginning does: what is the matter has to be read.
fn name_gives_way(said: &str, what: &str, room: u16) -> String {
    let name = said.strip_suffix(what).filter(|_| columns(said) > room);
    let Some(name) = name.map(|name| name.trim_end_matches(": ")) else { return said.to_owned() };
    let left = room.saturating_sub(columns(what) + 2).max(NAME);
    format!("{}: {what}", fitted(name, left.into()))
}

/// The same of a group's long name, wherever it stands.
fn group_gives_way(said: String, name: &str, room: u16) -> String {
    let (over, long) = (columns(&said).saturating_sub(room), columns(name));
    if over == 0 || long <= NAME {
        return said;
    }
    said.replacen(name, &fitted(name, long.saturating_sub(over).max(NAME).into()), 1)
}

/// What it is, and at the right end the screen that it leads to.
fn draw_leading(app: &App, canvas: &mut Canvas<'_>, row: Rect, said: &str, to: ScreenId, here: Selected) {
    let place = format!("> {}", app.i18n.get(to.title()));
    let width = columns(&place);
    canvas.cell(row.x + 2, row.y, row.width.saturating_sub(width + 4), said, Role::Plain, here);
    canvas.right(row.x, row.y, row.width, &place, Role::Dim);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_of_a_group_gives_way_to_what_is_the_matter() {
        let name = "Matematikgruppen för lågstadiets förskoleklass och årskurs ett";
        let said = format!("{name}: 5 deltagare (rekommenderat 6-10)");
        let short = group_gives_way(said.clone(), name, 60);
        assert!(
            short.starts_with("Matematikgruppen") && short.ends_with("…: 5 deltagare (rekommenderat 6-10)")
        );
        assert!(columns(&short) <= 60, "{short}");
        assert_eq!(group_gives_way(said.clone(), name, 200), said);
        let small = "Grupp 1: 5 deltagare (rekommenderat 6-10)".to_owned();
        assert_eq!(group_gives_way(small.clone(), "Grupp 1", 20), small, "what is short tells groups apart");
    }

    #[test]
    fn what_there_is_to_know_of_a_meeting_takes_lines_and_no_line_begins_with_a_dot() {
        let text = "del 3 D · Nätverket i Ekdala · Videomöte · prövas före: C Pröva";
        assert_eq!(parted(text, 42, 3), ["del 3 D · Nätverket i Ekdala · Videomöte", "prövas före: C Pröva"]);
        assert_eq!(parted(text, 42, 1), [text], "what has no room is cut where it is drawn");
        assert_eq!(parted("Sal 14", 42, 3), ["Sal 14"]);
    }
}
