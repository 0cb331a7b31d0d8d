//! A month as schools see it: Monday first, week numbers, days off by sign, meetings by count.

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    i18n::{Key, format},
    model::week::Day,
    planning::calendar::year::{
        days::DayKind,
        weeks::{month_ends, weeks_between},
    },
    ui::{
        canvas::{Canvas, Selected},
        theme::Role,
    },
};

/// Columns of one day: pointer, two digits, sign, number of meetings.
const DAY: u16 = 5;
/// Columns of the week numbers.
const WEEK: u16 = 4;
/// Columns of the whole.
pub const WIDTH: u16 = WEEK + 7 * DAY;
/// Rows of the longest month: title, weekdays, six weeks.
pub const HEIGHT: u16 = 8;

/// A month to be drawn.
pub struct Month<'a> {
    /// The selected day; its month is drawn.
    pub selected: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Whether the days have the keys.
    pub focus: Selected,
    /// What there is on a day.
    pub mark: &'a dyn Fn(NaiveDate) -> Mark,
}

/// What there is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What the day is.
    pub kind: DayKind,
    /// How many meetings stand on it.
    pub meetings: usize,
    /// The sign of what is on it beside meetings.
    pub beside: Option<&'static str>,
    /// Whether somebody said that meetings fall out then.
    pub falls: Falls,
}

/// Whether meetings fall out on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Falls {
    #[default]
    Not,
    Out,
}

/// A day on which meetings fall out.
pub const OUT: &str = "×";

/// The sign of a kind of day; none for ordinary days and weekends.
pub fn sign(kind: DayKind) -> Option<&'static str> {
    match kind {
        DayKind::Break => Some("▒"),
        DayKind::DayOff => Some("░"),
        DayKind::Holiday => Some("█"),
        DayKind::InService | DayKind::InServiceTaken => Some("·"),
        DayKind::OutsideTerm => Some("-"),
        DayKind::School | DayKind::Weekend => None,
    }
}

/// Draws a month, title and weekdays first.
pub fn draw(month: &Month<'_>, canvas: &mut Canvas<'_>, x: u16, y: u16) {
    let lang = canvas.i18n.lang();
    canvas.heading(x, y, WIDTH - 1, &format::month_and_year(lang, month.selected));
    canvas.word(x, y + 1, WEEK - 1, Key::WeekColumn, Role::Dim);
    for (n, day) in (0..).zip(Day::ALL) {
        canvas.put(x + WEEK + n * DAY + 1, y + 1, 2, &format::weekday_letters(lang, day), Role::Dim);
    }
    let Some((first, last)) = month_ends(month.selected) else { return };
    for (row, week) in (y + 2..).zip(weeks_between(first, last)) {
        canvas.right(x, row, 2, &week.week.to_string(), Role::Dim);
        for n in 0..7u16 {
            let Some(date) = week.monday.checked_add_days(Days::new(n.into())) else { continue };
            if date.month() == first.month() {
                day(month, canvas, date, (x + WEEK + n * DAY, row));
            }
        }
    }
}

/// The rows of a day's month: title, weekdays, its weeks.
pub fn height(date: NaiveDate) -> u16 {
    let weeks = month_ends(date).map_or(0, |(first, last)| weeks_between(first, last).len());
    2 + u16::try_from(weeks).unwrap_or(6)
}

fn day(month: &Month<'_>, canvas: &mut Canvas<'_>, date: NaiveDate, (x, y): (u16, u16)) {
    let mark = (month.mark)(date);
    let selected = Selected::when(Some(month.selected), date);
    if month.focus == Selected::Yes {
        canvas.pointer(x, y, selected);
    } else if selected == Selected::Yes {
        canvas.put(x, y, 1, "▸", Role::Dim);
    }
    let off = !matches!(mark.kind, DayKind::School | DayKind::InService);
    let role = match (date == month.today, off) {
        (true, _) => Role::Strong,
        (false, true) => Role::Dim,
        (false, false) => Role::Plain,
    };
    canvas.right(x + 1, y, 2, &date.day().to_string(), role);
    let out = Some(OUT).filter(|_| mark.falls == Falls::Out);
    let role = if out.is_none() && mark.beside.is_some() { Role::Care } else { Role::Dim };
    if let Some(sign) = out.or(mark.beside).or_else(|| sign(mark.kind)) {
        canvas.put(x + 3, y, 1, sign, role);
    }
    if mark.meetings > 0 {
        let role = if off { Role::Care } else { Role::Good };
        let count = if mark.meetings > 9 { "+".to_owned() } else { mark.meetings.to_string() };
        canvas.put(x + 4, y, 1, &count, role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{i18n::I18n, model::lang::Lang, ui::theme::Theme};
    use ratatui::{buffer::Buffer, layout::Rect};

    fn drawn(lang: Lang, date: NaiveDate) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width: WIDTH, height: HEIGHT });
        let mut canvas = Canvas::new(&mut buffer, Theme::Standard, I18n::new(lang));
        let mark = |date: NaiveDate| Mark {
            kind: if date.day() == 2 { DayKind::Break } else { DayKind::School },
            meetings: usize::from(date.day() == 5) * 2,
            beside: None,
            falls: if date.day() == 4 { Falls::Out } else { Falls::Not },
        };
        draw(&Month { selected: date, today: date, focus: Selected::Yes, mark: &mark }, &mut canvas, 0, 0);
        let row = |y| (0..WIDTH).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..HEIGHT).map(row).collect()
    }

    #[test]
    fn weeks_start_on_monday_and_have_their_number() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let rows = drawn(Lang::Sv, date);
        assert_eq!(rows[1], "v    må   ti   on   to   fr   lö   sö");
        assert_eq!(rows[2], " 9                                ▸ 1");
        assert_eq!(rows[3], "10    2▒   3    4×   5 2  6    7    8");
        assert_eq!(rows[7], "14   30   31");
        assert!(drawn(Lang::Nb, date)[0].starts_with("mars 2026"));
    }
}
