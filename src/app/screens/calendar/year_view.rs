//! The school year: terms, breaks, other days, and what is odd about them.

use chrono::Datelike;
use ratatui::layout::Rect;

use super::{
    facts::{fallen_text, span_key},
    state::YearSheet,
    year::{fallen, name, rows, shown, spans},
};
use crate::{
    app::{App, list::RowId},
    i18n::{Arg, Key, Text, format, t},
    model::{
        calendar_rules::{LimitKind, Weight},
        ids::SpanId,
        programme::Confidence,
        school_year::{Decided, SchoolYear},
        unit::Unit,
    },
    planning::calendar::check::{YearFinding, check},
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
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
        let text = app.i18n.get(Key::CalendarNoYear);
        canvas.paragraph(Rect { y: area.y + 1, height: 4, ..area }, &text, Role::Plain);
        return;
    };
    let findings: Vec<YearFinding> = app.country_rules().map(|rules| check(year, rules)).unwrap_or_default();
    let title = format!("{} {}", app.i18n.get(Key::CalendarYear), format::school_year(year.starts));
    let open = year.spans.iter().filter(|s| s.decided == Decided::Suggested).count();
    let title =
        if open > 0 { format!("{title} · {}", app.say(&t::calendar_open_spans(open))) } else { title };
    if area.width >= WIDE {
        let left = Rect { width: 76, ..area };
        canvas.heading(left.x, left.y, left.width, &title);
        list(app, unit, (year, sheet), canvas, Rect { y: left.y + 1, height: left.height - 1, ..left });
        let right = Rect { x: left.right() + 2, width: area.width - 78, ..area };
        canvas.apart(right);
        odd(app, year, &findings, canvas, right);
        return;
    }
    let below = u16::try_from(findings.len()).unwrap_or(0).min(area.height / 3);
    let below = if below > 0 { below + 1 } else { 0 };
    canvas.heading(area.x, area.y, area.width, &title);
    let height = area.height.saturating_sub(1 + below);
    list(app, unit, (year, sheet), canvas, Rect { y: area.y + 1, height, ..area });
    if below > 0 {
        odd(app, year, &findings, canvas, Rect { y: area.bottom() - below, height: below, ..area });
    }
}

fn list(
    app: &App,
    unit: &Unit,
    (year, sheet): (&SchoolYear, &YearSheet),
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let lang = app.i18n.lang();
    let (spans, fallen) = (spans(year), fallen(unit, year));
    let rows = rows(unit, sheet, app);
    for (y, n) in (area.y..).zip(canvas.window(&sheet.list, &rows, area)) {
        if let Some(days) = n.checked_sub(spans.len()).and_then(|n| fallen.get(n)) {
            let selected = Selected::when(Some(sheet.list.index(&rows)), n);
            canvas.pointer(area.x, y, selected);
            let kind = app.i18n.get(Key::CalendarFallen);
            canvas.cell(area.x + 2, y, 15, &kind, Role::Plain, selected);
            let range = format::date_range(lang, days.first, days.last);
            let at = canvas.put(area.x + 18, y, 28, &range, Role::Plain).max(area.x + 34) + 2;
            let said = fallen_text(app, unit, days);
            canvas.put(at, y, area.right().saturating_sub(at), &said, Role::Dim);
            continue;
        }
        let Some(span) = spans.get(n) else { continue };
        let selected = Selected::when(sheet.list.selected, RowId::Span(span.id));
        canvas.pointer(area.x, y, selected);
        let kind = app.i18n.get(span_key(span.kind));
        canvas.cell(area.x + 2, y, 15, &kind, Role::Plain, selected);
        let range = format::date_range(lang, span.first, span.last);
        let weeks = format::weeks(lang, span.first.iso_week().week(), span.last.iso_week().week());
        canvas.put(area.x + 18, y, 28, &range, Role::Plain);
        let at = if area.width >= ROOMY { area.x + 57 } else { area.x + 47 };
        if area.width >= ROOMY {
            canvas.put(area.x + 47, y, 9, &weeks, Role::Dim);
        }
        let name = span.name.as_str();
        let said = match span.decided {
            Decided::Yes => name.to_owned(),
            Decided::Suggested => format!("{name} {}", app.i18n.get(Key::CalendarSuggestion)),
        };
        let said = said.trim();
        canvas.put(at, y, area.right().saturating_sub(at), said, Role::Dim);
    }
}

fn odd(app: &App, year: &SchoolYear, findings: &[YearFinding], canvas: &mut Canvas<'_>, area: Rect) {
    let title = app.i18n.get(Key::CalendarOdd);
    canvas.heading(area.x, area.y, area.width, &title);
    if findings.is_empty() {
        canvas.word(area.x, area.y + 1, area.width, Key::CalendarNothingOdd, Role::Dim);
        return;
    }
    let mut y = area.y + 1;
    for finding in findings {
        if y >= area.bottom() {
            break;
        }
        let sign = if weighs(finding) { "!" } else { "·" };
        let role = if weighs(finding) { Role::Care } else { Role::Dim };
        canvas.put(area.x, y, 1, sign, role);
        let text = app.say(&said(app, year, finding));
        let height = (area.bottom() - y).min(2);
        let room = Rect { x: area.x + 2, y, width: area.width - 2, height };
        y += canvas.paragraph(room, &text, role).max(1);
    }
}

fn weighs(finding: &YearFinding) -> bool {
    !matches!(finding, YearFinding::Limit { weight: Weight::Hint, .. })
}

fn said(app: &App, year: &SchoolYear, finding: &YearFinding) -> Text {
    let named = |id: &SpanId| year.spans.get(*id).map(|s| name(app, s)).unwrap_or_default();
    match finding {
        YearFinding::Limit { kind, have, number, confidence, .. } => {
            let what = limit_key(*kind);
            if *confidence == Confidence::Confirmed {
                t::calendar_odd_limit(*have, *number, what)
            } else {
                t::calendar_odd_limit_unsure(*have, *number, what)
            }
        }
        YearFinding::NoTerm { kind } => t::calendar_odd_no_term(span_key(*kind)),
        YearFinding::Reversed { span } => t::calendar_odd_reversed(named(span)),
        YearFinding::TermOutsideYear { span } => t::calendar_odd_outside_year(named(span)),
        YearFinding::OutsideTerms { span } => t::calendar_odd_outside_terms(named(span)),
        YearFinding::Overlap { one, other, first, last } => t::calendar_odd_overlap(
            format::date_range(app.i18n.lang(), *first, *last),
            named(one),
            named(other),
        ),
        YearFinding::AwayFromEaster { span, easter } => {
            t::calendar_odd_easter(Arg::ShortDate(*easter), named(span))
        }
    }
}

fn limit_key(kind: LimitKind) -> Key {
    match kind {
        LimitKind::LeastSchoolDays => Key::CalendarLimitLeastDays,
        LimitKind::UsualSchoolDays => Key::CalendarLimitUsualDays,
        LimitKind::LeastDaysOff => Key::CalendarLimitDaysOff,
        LimitKind::MostInService => Key::CalendarLimitMostStaff,
        LimitKind::UsualInService => Key::CalendarLimitUsualStaff,
        LimitKind::LeastWeeks => Key::CalendarLimitWeeks,
        LimitKind::MostWeeksSpanned => Key::CalendarLimitSpanned,
    }
}
