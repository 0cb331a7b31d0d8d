//! The school year: terms, breaks, other days, and what is odd about them.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;

use super::{beside, fallen, named, named_beside, owners, owners_schools, shown, spans};
use crate::{
    app::{
        App, describe_finding,
        list::RowId,
        published_year::is_called_otherwise,
        screens::calendar::{
            facts::{fallen_text, span_key},
            state::YearSheet,
        },
    },
    i18n::{Key, Text, format, t},
    model::{
        calendar_rules::CalendarRules,
        error::Thing,
        fallen::FallenDays,
        school_year::{Decided, SchoolYear, Span},
        unit::Unit,
        week::Day,
    },
    planning::{
        calendar::year::{
            check::school_days,
            days::{DayKind, SchoolDays},
            forms::pattern,
            holidays::{Holiday, HolidayKind},
            owners::{Has, offered},
        },
        findings::{Finding, What, of_year},
        terms,
    },
    ui::{
        canvas::{Canvas, Selected, columns, wrapped},
        found::sign,
        theme::Role,
        widgets::month,
    },
};

/// From this width on the findings stand beside the year.
const WIDE: u16 = 110;

/// From this width on there is room for week numbers.
const ROOMY: u16 = 70;

/// Draws a school year.
pub fn draw(app: &App, unit: &Unit, sheet: &YearSheet, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(year) = shown(app, unit, sheet) else {
        let title = app.i18n.get(Key::CalendarYear);
        canvas.heading(area.x, area.y, area.width, &title);
        let from = terms::school_year(app.today());
        let owner = app
            .owner()
            .filter(|owner| !offered(unit, owner, app.rules.of(unit.about().country), from).is_empty());
        let text = match owner {
            Some(owner) => app.say(&t::calendar_no_year_owner(&owner.about().name)),
            None => app.i18n.get(Key::CalendarNoYear),
        };
        canvas.paragraph(Rect { y: area.y + 1, height: 4, ..area }, &text, Role::Plain);
        return;
    };
    let found = app.country_rules().map(|rules| of_year(unit, app.catalogue(), rules, year));
    let of_owner = app.findings();
    let of_owner = of_owner.iter().filter(|found| found.thing == Thing::Year(year.id) && is_of_owner(found));
    let found: Vec<Finding> = of_owner.cloned().chain(found.unwrap_or_default()).collect();
    let lines = said(app, unit, year, &found);
    let title = format!("{} {}", app.i18n.get(Key::CalendarYear), app.say(&named(app, unit, year)));
    let open = year.spans.iter().filter(|s| s.decided == Decided::Suggested).count();
    let title =
        if open > 0 { format!("{title} · {}", app.say(&t::calendar_open_spans(open))) } else { title };
    let (before, after) = beside(unit, year);
    let there = [("←", before), ("→", after)].into_iter().filter_map(|(arrow, year)| Some((arrow, year?)));
    let title = there.fold(title, |title, (arrow, other)| {
        format!("{title} · {arrow} {}", named_beside(app, unit, other, year))
    });
    let counted = app.country_rules().map(|rules| app.say(&days_of(unit, rules, year)));
    let counted = counted.map(|days| format!("{title} · {days}"));
    let fits = |said: &String| columns(said) <= area.width.min(76);
    let title = counted.filter(fits).unwrap_or(title);
    // Where it comes from, as long as nobody has changed it.
    let whose =
        owners::whose(app, year).map(|owner| format!("{title} · {}", app.say(&t::year_as_owners(owner))));
    let title = whose.filter(fits).unwrap_or(title);
    if area.width >= WIDE {
        let left = Rect { width: 76, ..area };
        canvas.heading(left.x, left.y, left.width, &title);
        list(app, unit, (year, sheet), canvas, Rect { y: left.y + 1, height: left.height - 1, ..left });
        let right = Rect { x: left.right() + 2, width: area.width - 78, ..area };
        canvas.apart(right);
        odd(app, &lines, canvas, right);
        return;
    }
    let height = |(_, _, said): &Said| wrapped(said, area.width.saturating_sub(2).into()).len();
    let below =
        u16::try_from(lines.iter().map(height).sum::<usize>()).unwrap_or(u16::MAX).min(area.height / 3);
    let below = if below > 0 { below + 1 } else { 0 };
    canvas.heading(area.x, area.y, area.width, &title);
    let height = area.height.saturating_sub(1 + below);
    list(app, unit, (year, sheet), canvas, Rect { y: area.y + 1, height, ..area });
    if below > 0 {
        odd(app, &lines, canvas, Rect { y: area.bottom() - below, height: below, ..area });
    }
}

/// How many days with pupils it has.
fn days_of(unit: &Unit, rules: &CalendarRules, year: &SchoolYear) -> Text {
    let count = school_days(year, rules, pattern(unit, rules, year));
    t::find_year_school_days(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A row of the year: a range of days, a red day between them, or days that fell out.
enum Row<'a> {
    Span(&'a Span),
    Red(&'a Holiday),
    Fallen(&'a FallenDays),
}

fn list(
    app: &App,
    unit: &Unit,
    (year, sheet): (&SchoolYear, &YearSheet),
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let spans = spans(year);
    let first = spans.iter().map(|span| span.first).min();
    let last = spans.iter().map(|span| span.last).max();
    let within = |h: &&Holiday| {
        let public = h.kind == HolidayKind::Public;
        public && first.is_some_and(|first| first <= h.date) && last.is_some_and(|last| h.date <= last)
    };
    let all = app.all_days();
    // Red days are those of the country, whichever school form the year is for.
    let days = all.iter().find(|days| days.starts() == year.starts);
    let red = days.into_iter().flat_map(SchoolDays::holidays).filter(within);
    let at = Columns::of(app, spans.iter().copied(), area.width >= ROOMY);
    let mut dated: Vec<(NaiveDate, RowId, Row<'_>)> =
        spans.into_iter().map(|span| (span.first, RowId::Span(span.id), Row::Span(span))).collect();
    // Nobody comes to a red day with the arrows, so that its id is one that no row has.
    let nth_last = |n: usize| RowId::Place(usize::MAX - n);
    dated.extend(red.enumerate().map(|(n, day)| (day.date, nth_last(n), Row::Red(day))));
    let fallen = fallen(unit, year).into_iter().enumerate();
    dated.extend(fallen.map(|(n, days)| (days.first, RowId::Place(n), Row::Fallen(days))));
    dated.sort_by_key(|(date, _, row)| (*date, !matches!(row, Row::Red(_))));
    let rows: Vec<(RowId, Row<'_>)> = dated.into_iter().map(|(_, id, row)| (id, row)).collect();
    let mut ids: Vec<RowId> = rows.iter().map(|(id, _)| *id).collect();
    // At the last row that can be chosen the list is at its end, with the red days after it.
    let last = rows.iter().rposition(|(_, row)| !matches!(row, Row::Red(_)));
    if let Some(at) = last.filter(|at| sheet.list.selected == ids.get(*at).copied()) {
        ids.swap(at, rows.len() - 1);
    }
    for (y, n) in (area.y..).zip(canvas.window(&sheet.list, &ids, area)) {
        let line = Rect { y, height: 1, ..area };
        match rows.get(n) {
            Some((_, Row::Span(span))) => draw_span(app, (span, &at), sheet, canvas, line),
            Some((_, Row::Red(holiday))) => {
                canvas.put(line.x, y, 1, month::sign(DayKind::Holiday).unwrap_or("·"), Role::Dim);
                canvas.word(line.x + 2, y, 15, Key::CalendarDayHoliday, Role::Dim);
                canvas.put(line.x + AT_DATES, y, DATES, &day(app, holiday.date), Role::Dim);
                let at = line.x + NAME_RED;
                let name = holiday.name.get(app.i18n.lang());
                canvas.put(at, y, line.right().saturating_sub(at), name, Role::Dim);
            }
            Some((id, Row::Fallen(days))) => {
                let selected = Selected::when(sheet.list.selected, *id);
                canvas.pointer(line.x, y, selected);
                let kind = app.i18n.get(Key::CalendarShortFallen);
                canvas.cell(line.x + 2, y, 15, &kind, Role::Plain, selected);
                let range = between(app, days.first, days.last);
                let at = canvas.put(line.x + AT_DATES, y, DATES, &range, Role::Plain).max(line.x + 34) + 2;
                canvas.put(at, y, line.right().saturating_sub(at), &fallen_text(app, unit, days), Role::Dim);
            }
            None => {}
        }
    }
}

/// Columns of the days of a row.
const DATES: u16 = 29;
/// Where the days of a row stand.
const AT_DATES: u16 = 18;

/// Where the weeks of a row stand and its name, as far to the left as its days let them: a name is often cut.
struct Columns {
    weeks: u16,
    name: u16,
}

impl Columns {
    fn of<'a>(app: &App, spans: impl Iterator<Item = &'a Span> + Clone, roomy: bool) -> Self {
        let dates = spans.clone().map(|span| columns(&between(app, span.first, span.last))).max();
        let weeks = spans.map(|span| columns(&weeks_of(app, span))).max();
        let after = AT_DATES + dates.unwrap_or(DATES).min(DATES) + 1;
        Self { weeks: after, name: if roomy { after + weeks.unwrap_or_default() + 1 } else { after } }
    }
}

fn weeks_of(app: &App, span: &Span) -> String {
    format::weeks(app.i18n.lang(), span.first.iso_week().week(), span.last.iso_week().week())
}

/// Where the name of a red day stands, after its one date: whole names in a narrow window too.
const NAME_RED: u16 = 33;

/// `mån 13 sep`: which year it is, the title says.
fn day(app: &App, date: NaiveDate) -> String {
    let lang = app.i18n.lang();
    let weekday = format::weekday_short(lang, Day::of(date));
    app.say(&t::date_short(date.day().to_string(), format::month_short(lang, date.month()), weekday))
}

/// One day, or from one to the other.
pub(super) fn between(app: &App, first: NaiveDate, last: NaiveDate) -> String {
    if first == last { day(app, first) } else { format!("{} - {}", day(app, first), day(app, last)) }
}

fn draw_span(
    app: &App,
    (span, at): (&Span, &Columns),
    sheet: &YearSheet,
    canvas: &mut Canvas<'_>,
    line: Rect,
) {
    let y = line.y;
    let selected = Selected::when(sheet.list.selected, RowId::Span(span.id));
    canvas.pointer(line.x, y, selected);
    let kind = app.i18n.get(span_key(span.kind));
    canvas.cell(line.x + 2, y, 15, &kind, Role::Plain, selected);
    canvas.put(line.x + AT_DATES, y, DATES, &between(app, span.first, span.last), Role::Plain);
    if line.width >= ROOMY {
        canvas.put(line.x + at.weeks, y, 9, &weeks_of(app, span), Role::Dim);
    }
    let at = line.x + at.name;
    let name = match span.name.as_str() {
        name if is_called_otherwise(span.kind, name) => {
            format!("{} {name}", app.i18n.get(Key::CalendarSpanOpenShort))
        }
        name => name.to_owned(),
    };
    let said = match span.decided {
        Decided::Yes => name,
        Decided::Suggested => format!("{name} {}", app.i18n.get(Key::CalendarSuggestion)),
    };
    canvas.put(at, y, line.right().saturating_sub(at), said.trim(), Role::Dim);
}

fn is_of_owner(finding: &Finding) -> bool {
    matches!(finding.what, What::YearOwners { .. } | What::YearOwnersOther { .. })
}

fn odd_text(app: &App, unit: &Unit, finding: &Finding) -> String {
    // What waits for an answer says how it is given.
    if is_of_owner(finding) {
        return describe_finding::whole(app, unit, finding);
    }
    app.say(&describe_finding::here(app, unit, finding))
}

/// A line below the year, with its sign.
type Said = (&'static str, Role, String);

/// What is odd about the year; first, of an owner's, which of its schools have it.
fn said(app: &App, unit: &Unit, year: &SchoolYear, found: &[Finding]) -> Vec<Said> {
    let schools = owners_schools::schools(app, unit, year).into_iter().map(|(has, said)| {
        let (sign, role) = match has {
            Has::Same => ("✓", Role::Good),
            Has::Before(_) => ("!", Role::Care),
            Has::Own(_) | Has::Nothing => ("·", Role::Plain),
        };
        (sign, role, app.say(&said))
    });
    let found = found.iter().map(|finding| {
        let (sign, role) = sign(finding.severity);
        (sign, role, odd_text(app, unit, finding))
    });
    schools.chain(found).collect()
}

fn odd(app: &App, found: &[Said], canvas: &mut Canvas<'_>, area: Rect) {
    let title = app.i18n.get(Key::CalendarOdd);
    canvas.heading(area.x, area.y, area.width, &title);
    if found.is_empty() {
        canvas.word(area.x, area.y + 1, area.width, Key::CalendarNothingOdd, Role::Dim);
        return;
    }
    let mut y = area.y + 1;
    for (sign, role, said) in found {
        if y >= area.bottom() {
            break;
        }
        canvas.put(area.x, y, 1, sign, *role);
        let room = Rect { x: area.x + 2, y, width: area.width - 2, height: area.bottom() - y };
        y += canvas.paragraph(room, said, *role).max(1);
    }
}
