//! What the screens write on, with the few ways in which they do: a frame, or a page to be read as lines.

use std::ops::Range;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    page::Page,
    theme::{Role, Theme},
};
use crate::{
    app::list::{List, RowId},
    i18n::{I18n, Key, Text},
};

/// A frame being drawn.
#[derive(Debug)]
pub struct Canvas<'a> {
    paper: Paper<'a>,
    /// How roles look.
    pub theme: Theme,
    /// The language.
    pub i18n: I18n,
    /// Where the real cursor goes: the focused field or the selected row.
    pub cursor: Option<Position>,
}

/// What is written on.
#[derive(Debug)]
enum Paper<'a> {
    /// The cells of a frame: what is too long for its place is shortened.
    Frame(&'a mut Buffer),
    /// A page: every text stands whole.
    Page(Page),
}

impl Canvas<'static> {
    /// A canvas that keeps every text whole, to be printed as lines.
    pub fn on_page(i18n: I18n) -> Self {
        Self { paper: Paper::Page(Page::default()), theme: Theme::Mono, i18n, cursor: None }
    }
}

impl<'a> Canvas<'a> {
    /// A canvas on `buffer`.
    pub fn new(buffer: &'a mut Buffer, theme: Theme, i18n: I18n) -> Self {
        Self { paper: Paper::Frame(buffer), theme, i18n, cursor: None }
    }

    /// What was written, when it was a page.
    pub fn into_page(self) -> Page {
        match self.paper {
            Paper::Frame(_) => Page::default(),
            Paper::Page(page) => page,
        }
    }

    /// Whether lines are printed, rather than a frame drawn.
    pub fn is_page(&self) -> bool {
        matches!(self.paper, Paper::Page(_))
    }

    /// Says that what stands in `area` is read by itself, after what surrounds it.
    pub fn apart(&mut self, area: Rect) {
        if let Paper::Page(page) = &mut self.paper {
            page.apart(area);
        }
    }

    /// The same of a grid, in which columns mean something.
    pub fn grid(&mut self, area: Rect) {
        if let Paper::Page(page) = &mut self.paper {
            page.grid(area);
        }
    }

    /// Writes `text` at a place, at most `width` columns, shortened with `…`. Gives the column after it.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        let style = self.theme.style(role);
        self.styled(x, y, width, text, style)
    }

    /// Like [`Canvas::put`], bold when the row is selected.
    pub fn cell(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role, selected: Selected) -> u16 {
        let mut style = self.theme.style(role);
        if selected == Selected::Yes {
            style = style.add_modifier(Modifier::BOLD);
        }
        self.styled(x, y, width, text, style)
    }

    /// Like [`Canvas::put`], at the right end of `width` columns.
    pub fn right(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) {
        let used = columns(&fitted(text, width.into()));
        self.put(x + width.saturating_sub(used), y, used, text, role);
    }

    fn styled(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let buffer = match &mut self.paper {
            Paper::Frame(buffer) => buffer,
            Paper::Page(page) => return page.put(x, y, width, text),
        };
        let area = *buffer.area();
        if y >= area.bottom() || x >= area.right() {
            return x;
        }
        let width = width.min(area.right() - x);
        let text = fitted(text, width.into());
        buffer.set_stringn(x, y, &text, width.into(), style).0
    }

    /// The rows of a list that are visible in `area`. Arrows beside it say that it goes on.
    pub fn window(&mut self, list: &List, rows: &[RowId], area: Rect) -> Range<usize> {
        let shown = list.window(rows, area.height.into());
        self.more(&shown, rows.len(), area);
        shown
    }

    /// Says by arrows at the edge that lines stand above or below those that are shown.
    pub fn more(&mut self, shown: &Range<usize>, of: usize, area: Rect) {
        let edge = match &self.paper {
            Paper::Frame(buffer) => buffer.area().right().saturating_sub(1),
            Paper::Page(_) => return,
        };
        let x = area.right().min(edge);
        if shown.start > 0 && area.height > 1 {
            self.put(x, area.y, 1, "↑", Role::Heading);
        }
        if shown.end < of && area.height > 0 {
            self.put(x, area.bottom() - 1, 1, "↓", Role::Heading);
        }
    }

    /// A text of the interface.
    pub fn say(&mut self, x: u16, y: u16, width: u16, text: &Text, role: Role) -> u16 {
        let said = self.i18n.text(text);
        self.put(x, y, width, &said, role)
    }

    /// A word of the interface.
    pub fn word(&mut self, x: u16, y: u16, width: u16, key: Key, role: Role) -> u16 {
        let said = self.i18n.get(key);
        self.put(x, y, width, &said, role)
    }

    /// A heading with a rule to the end of `width`.
    pub fn heading(&mut self, x: u16, y: u16, width: u16, title: &str) {
        if let Paper::Page(page) = &mut self.paper {
            page.heading(x, y, title);
            return;
        }
        let after = self.put(x, y, width, title, Role::Heading);
        let left = (x + width).saturating_sub(after + 1);
        self.put(after + 1, y, left, &"─".repeat(left.into()), Role::Heading);
    }

    /// Text in lines of at most `width`, broken between words; what has no room ends with `…`. Gives the number of
    /// lines used.
    pub fn paragraph(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        if let Paper::Page(page) = &mut self.paper {
            page.put(area.x, area.y, area.width, text);
            return 1;
        }
        let lines = wrapped(text, area.width.into());
        let room = usize::from(area.height);
        for (n, (y, line)) in (area.y..area.bottom()).zip(&lines).enumerate() {
            match lines.get(n + 1) {
                // What has no room is not left out in silence.
                Some(next) if n + 1 == room => {
                    self.put(area.x, y, area.width, &format!("{line} {next}…"), role)
                }
                _ => self.put(area.x, y, area.width, line, role),
            };
        }
        u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height)
    }

    /// The sign before the selected row; the real cursor goes there.
    pub fn pointer(&mut self, x: u16, y: u16, selected: Selected) {
        if selected == Selected::Yes && !self.is_page() {
            self.put(x, y, 1, "▸", Role::Strong);
            self.cursor = Some(Position { x, y });
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let Paper::Frame(buffer) = &mut self.paper else { return };
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }
}

/// Whether a row is the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selected {
    Yes,
    No,
}

impl Selected {
    /// Whether `a` is `b`.
    pub fn when<T: PartialEq>(a: Option<T>, b: T) -> Self {
        if a == Some(b) { Selected::Yes } else { Selected::No }
    }
}

/// Columns that a text takes.
pub fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A name where it has room in `width` columns, else what stands in it before a dash: `MAM` of
/// `MAM – Mestre Ambisiøs matematikkundervisning`.
pub fn short_name(name: &str, width: u16) -> &str {
    if columns(name) <= width {
        return name;
    }
    name.split_once(" – ").map_or(name, |(short, _)| short)
}

/// `text` in at most `width` columns, with `…` for what does not fit.
pub fn fitted(text: &str, width: usize) -> std::borrow::Cow<'_, str> {
    if text.width() <= width {
        return text.into();
    }
    let mut out = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > width {
            break;
        }
        out.push_str(grapheme);
    }
    if width > 0 {
        out.push('…');
    }
    out.into()
}

/// The same, but its last word stays where that is short: several may differ in nothing else.
pub fn end_stays(text: &str, width: u16) -> std::borrow::Cow<'_, str> {
    let width = usize::from(width);
    let last = text.rsplit_once(' ').filter(|(head, last)| last.width() <= END && !head.ends_with(','));
    match last.filter(|_| text.width() > width && width > 4 * END) {
        Some((head, last)) => format!("{} {last}", fitted(head, width - last.width() - 1)).into(),
        None => fitted(text, width),
    }
}

/// Columns of a word that stays at the end of what is cut, such as the school years of a module.
const END: usize = 5;

/// The same, cut after a word where one has room.
pub fn at_words(text: &str, width: u16) -> std::borrow::Cow<'_, str> {
    let width = usize::from(width);
    if text.width() <= width {
        return text.into();
    }
    let ends = text.match_indices(' ').map(|(at, _)| at);
    let fits = ends.filter_map(|at| text.get(..at)).take_while(|head| head.width() < width);
    match fits.last() {
        Some(head) if head.width() * 2 >= width => format!("{}…", head.trim_end_matches(',')).into(),
        _ => fitted(text, width),
    }
}

/// `text` with a large first letter, as a sentence or a line of its own begins; a key of one letter
/// that it begins with stays as it is.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(next)) if next.is_alphabetic() => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// `text` in lines of at most `width` columns, broken between words where possible.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let pieces = |word| in_pieces(word, width).enumerate().map(move |(n, piece)| (n, word, piece));
        for (n, word, piece) in paragraph.split_inclusive(' ').flat_map(pieces) {
            // What has to go on in the next line begins on one of its own.
            let needs = if n == 0 { word } else { piece };
            if line.width() + needs.trim_end().width() > width && !line.is_empty() {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            if line.is_empty() && piece.trim().is_empty() && !lines.is_empty() {
                continue;
            }
            if line.width() + piece.width() <= width {
                line.push_str(piece);
                continue;
            }
            // What has no spaces goes on in the next line rather than being cut.
            for letter in piece.graphemes(true) {
                if width > 0 && line.width() + letter.width() > width && !letter.trim().is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(letter);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// A path that is longer than a line goes on after a `/`, so that the name of its file stays whole.
fn in_pieces(word: &str, width: usize) -> impl Iterator<Item = &str> {
    let long = word.trim_end().width() > width;
    word.split_inclusive(move |c| long && c == '/')
}

/// Pieces with dots between, in lines of at most this width; no piece is broken that fits into one.
pub fn joined(pieces: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.width() + 3 + piece.width() <= width => {
                line.push_str(" · ");
                line.push_str(piece);
            }
            _ => lines.push(piece.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_its_short_form_where_it_has_one() {
        let name = "MAM – Mestre Ambisiøs matematikkundervisning";
        assert_eq!(short_name(name, 44), name);
        assert_eq!(short_name(name, 43), "MAM");
        assert_eq!(short_name("Matematiklyftet", 5), "Matematiklyftet");
    }

    #[test]
    fn a_list_says_where_it_goes_on_also_at_the_edge_of_the_window() {
        let rows: Vec<RowId> = (0..9).map(RowId::Place).collect();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 4));
        let area = *buffer.area();
        let mut list = List::default();
        list.select(RowId::Place(5));
        let shown = Canvas::new(&mut buffer, Theme::Mono, I18n::new(crate::model::lang::Lang::Sv))
            .window(&list, &rows, area);
        assert_eq!(shown, 2..6);
        let sign = |y| buffer.cell((9, y)).map(|cell| cell.symbol().to_owned()).unwrap_or_default();
        assert_eq!((sign(0).as_str(), sign(3).as_str()), ("↑", "↓"));
    }

    #[test]
    fn a_path_without_spaces_goes_on_in_the_next_line() {
        assert_eq!(wrapped("scp a@b:/var/lib/x.ics .", 9), ["scp", "a@b:/var/", "lib/x.ics", "."]);
        assert_eq!(wrapped("kort ord", 9), ["kort ord"]);
        assert_eq!(
            wrapped("Skrevet til /home/ann/ut/anna.ics", 14),
            ["Skrevet til", "/home/ann/ut/", "anna.ics"]
        );
    }

    #[test]
    fn what_is_cut_keeps_a_short_end() {
        assert_eq!(end_stays("Number sense and its use 4–6", 24), "Number sense and it… 4–6");
        assert_eq!(end_stays("Number sense and its use 1–3, 4–6", 24), "Number sense and its us…");
        assert_eq!(end_stays("Number sense 4–6", 24), "Number sense 4–6");
    }

    #[test]
    fn a_text_with_too_little_room_ends_with_a_sign() {
        let row = |height| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 10, height));
            let area = *buffer.area();
            let mut canvas = Canvas::new(&mut buffer, Theme::Mono, I18n::new(crate::model::lang::Lang::Sv));
            canvas.paragraph(area, "ett två tre fyra fem", Role::Plain);
            let last =
                (0..10).filter_map(|x| buffer.cell((x, height - 1))).map(ratatui::buffer::Cell::symbol);
            last.collect::<String>()
        };
        assert_eq!((row(1).trim_end(), row(2).trim_end()), ("ett två t…", "tre fyra …"));
        assert_eq!(row(3).trim_end(), "fem");
    }

    #[test]
    fn pieces_stay_whole() {
        let pieces = ["B Meet".to_owned(), "D Look".to_owned(), "E End".to_owned()];
        assert_eq!(joined(&pieces, 15), ["B Meet · D Look", "E End"]);
    }

    #[test]
    fn what_does_not_fit_is_shortened_with_a_sign() {
        assert_eq!(fitted("Åsa Öberg", 9), "Åsa Öberg");
        assert_eq!(fitted("Åsa Öberg", 5), "Åsa …");
        assert_eq!(fitted("日本語", 4), "日…");
        assert_eq!(fitted("x", 0), "");
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("en lång rad här", 8), ["en lång", "rad här"]);
        assert_eq!(wrapped("a\n\nb", 8), ["a", "", "b"]);
        assert_eq!(wrapped("med, vad (om)", 4), ["med,", "vad", "(om)"]);
    }
}
