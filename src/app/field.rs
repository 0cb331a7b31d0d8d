//! A text field: what is typed, by graphemes, and where the cursor stands.

use unicode_segmentation::UnicodeSegmentation;

use super::key::{Key, KeyCode};
use crate::model::text::{Breaks, clean};

/// How many lines a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lines {
    /// One: Enter is not the field's.
    #[default]
    One,
    /// Several: Enter is a new line.
    Many,
}

/// A text field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Byte offset of the cursor, always between graphemes.
    cursor: usize,
    lines: Lines,
    max: Option<usize>,
    over: Over,
    by: By,
}

/// Who put there what stands in a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    /// The program: what it follows from may change.
    #[default]
    Program,
    /// A person, be it the same again.
    Person,
}

/// What the first thing typed does with what stands there from the beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Over {
    /// It goes where the cursor is.
    #[default]
    Beside,
    /// It takes its place, as if that were selected.
    Instead,
}

/// A filled field of at most so many graphemes holds a date, a time or a number: whoever types means
/// another one. Names and texts are longer.
const SHORT: usize = 60;

/// The longest field without a limit of its own, in graphemes.
const LONGEST: usize = 4_000;

impl Field {
    /// A field of one line with `text`, the cursor at its end. In a short one the first thing typed
    /// takes the place of what stands there.
    pub fn new(text: &str, max: usize) -> Self {
        let over = if max <= SHORT && !text.is_empty() { Over::Instead } else { Over::Beside };
        Self {
            text: text.to_owned(),
            cursor: text.len(),
            lines: Lines::One,
            max: Some(max),
            over,
            by: By::Program,
        }
    }

    /// A field of several lines.
    pub fn area(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            cursor: text.len(),
            lines: Lines::Many,
            max: None,
            over: Over::Beside,
            by: By::Program,
        }
    }

    /// The same field for a text as long as a file.
    #[must_use]
    pub fn up_to(mut self, max: usize) -> Self {
        self.max = Some(max);
        self
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte offset of the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// One line or several.
    pub fn lines(&self) -> Lines {
        self.lines
    }

    /// Whether a person has typed what stands in it, be it what stood there before.
    pub fn is_typed(&self) -> bool {
        self.by == By::Person
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Replaces everything, cursor at the end.
    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.cursor = self.text.len();
        (self.over, self.by) = (Over::Beside, By::Program);
    }

    /// As [`Self::new`]: what stands in a short one gives way to the first thing typed.
    pub fn fill(&mut self, text: &str) {
        self.set(text);
        self.arrive();
    }

    /// Somebody comes to the field: what stands in a short one gives way to the first thing typed, now as at
    /// first.
    pub fn arrive(&mut self) {
        if self.lines == Lines::One && self.max.is_some_and(|max| max <= SHORT) {
            self.select_all();
        }
    }

    /// What stands there is selected: the first thing typed takes its place.
    pub fn select_all(&mut self) {
        self.cursor = self.text.len();
        self.over = if self.text.is_empty() { Over::Beside } else { Over::Instead };
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Takes a key; false when it is none of the field's keys.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        match key.code {
            KeyCode::Left if key.mods.ctrl => self.cursor = self.word_left(),
            KeyCode::Right if key.mods.ctrl => self.cursor = self.word_right(),
            KeyCode::Left => self.cursor = self.left(),
            KeyCode::Right => self.cursor = self.right(),
            KeyCode::Home => self.cursor = self.line_start(),
            KeyCode::End => self.cursor = self.line_end(),
            KeyCode::Backspace => self.remove(self.left(), self.cursor),
            KeyCode::Delete => self.remove(self.cursor, self.right()),
            KeyCode::Char('u') if key.mods.ctrl => self.clear(),
            KeyCode::Char('k') if key.mods.ctrl => self.remove(self.cursor, self.line_end()),
            KeyCode::Char('w') if key.mods.ctrl => self.remove(self.word_left(), self.cursor),
            KeyCode::Enter if self.lines == Lines::Many => self.insert("\n"),
            KeyCode::Up if self.lines == Lines::Many => return self.up(),
            KeyCode::Down if self.lines == Lines::Many => return self.down(),
            _ => return false,
        }
        self.over = Over::Beside;
        self.settle();
        true
    }

    /// A combining character joins the grapheme before it, whether it was typed there or came to
    /// stand there: the cursor goes behind both.
    fn settle(&mut self) {
        while !self.at_boundary() {
            self.cursor += 1;
        }
    }

    /// Inserts pasted or typed text, cleaned; what would be too long is left out.
    pub fn insert(&mut self, raw: &str) {
        let breaks = if self.lines == Lines::Many { Breaks::Keep } else { Breaks::ToSpace };
        let text = clean(raw, breaks);
        if std::mem::take(&mut self.over) == Over::Instead {
            self.clear();
        }
        self.by = By::Person;
        let room = self.max.unwrap_or(LONGEST).saturating_sub(self.text.graphemes(true).count());
        for grapheme in text.graphemes(true).take(room) {
            self.text.insert_str(self.cursor, grapheme);
            self.cursor += grapheme.len();
        }
        self.settle();
    }

    /// The line and column of the cursor, in lines and graphemes.
    pub fn place(&self) -> (usize, usize) {
        let before = self.before();
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or("").graphemes(true).count();
        (line, column)
    }

    /// The text before the cursor.
    pub fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or("")
    }

    fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or("")
    }

    fn at_boundary(&self) -> bool {
        self.cursor >= self.text.len() || self.text.grapheme_indices(true).any(|(at, _)| at == self.cursor)
    }

    fn remove(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn left(&self) -> usize {
        self.before().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        self.cursor + self.after().graphemes(true).next().map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        self.before().unicode_word_indices().next_back().map_or(0, |(at, _)| at)
    }

    fn word_right(&self) -> usize {
        let mut words = self.after().unicode_word_indices();
        words.next().map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.cursor + self.after().find('\n').unwrap_or(self.after().len())
    }

    fn up(&mut self) -> bool {
        let (line, column) = self.place();
        line > 0 && self.go(line - 1, column)
    }

    fn down(&mut self) -> bool {
        let (line, column) = self.place();
        self.go(line + 1, column)
    }

    fn go(&mut self, line: usize, column: usize) -> bool {
        let mut start = 0;
        for (n, text) in self.text.split('\n').enumerate() {
            if n == line {
                let into = text.grapheme_indices(true).nth(column).map_or(text.len(), |(at, _)| at);
                self.cursor = start + into;
                return true;
            }
            start += text.len() + 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::key::parse_script;
    use proptest::prelude::*;

    fn typed(field: &mut Field, script: &str) {
        for key in parse_script(script).unwrap() {
            field.key(key);
        }
    }

    #[test]
    fn letters_go_where_the_cursor_is() {
        let mut field = Field::new("", 80);
        typed(&mut field, "Asa<Home><Delete>Å<End><BS><BS>sa");
        assert_eq!(field.text(), "Åsa");
        typed(&mut field, " Öberg<C-Left>von ");
        assert_eq!(field.text(), "Åsa von Öberg");
        typed(&mut field, "<C-u>");
        assert_eq!(field.text(), "");
    }

    #[test]
    fn what_is_typed_takes_the_place_of_a_date_but_goes_beside_a_name() {
        let after = |mut field: Field, script: &str| {
            typed(&mut field, script);
            field.text().to_owned()
        };
        assert_eq!(after(Field::new("tis 24 nov", 40), "3/12"), "3/12");
        assert_eq!(after(Field::new("15:00-16:00", 40), "<BS>5"), "15:00-16:05");
        assert_eq!(after(Field::new("15:00-16:00", 40), "<Home>1"), "115:00-16:00");
        assert_eq!(after(Field::new("Grupp 1", 80), "a"), "Grupp 1a");
    }

    #[test]
    fn a_letter_with_a_combining_mark_is_one_step() {
        let mut field = Field::new("e\u{301}x", 80);
        typed(&mut field, "<Left><BS>");
        assert_eq!(field.text(), "x");
    }

    #[test]
    fn lines_keep_the_column() {
        let mut field = Field::area("lång rad\nb\nsista raden");
        typed(&mut field, "<Home><Right><Right><Right><Up>");
        assert_eq!(field.place(), (1, 1));
        typed(&mut field, "<Up><Enter>");
        assert_eq!(field.text(), "l\nång rad\nb\nsista raden");
    }

    #[test]
    fn the_whole_field_is_emptied_whatever_line_the_cursor_is_in() {
        let mut field = Field::area("nivå 1;12\nnivå 2;30\nnivå 3;58");
        typed(&mut field, "<Up><C-u>");
        assert_eq!((field.text(), field.cursor()), ("", 0));
    }

    #[test]
    fn what_is_selected_is_typed_over() {
        let mut field = Field::new("geo", 200);
        field.select_all();
        typed(&mut field, "algebra");
        assert_eq!(field.text(), "algebra");
    }

    #[test]
    fn what_comes_to_stand_behind_another_letter_joins_it() {
        let mut field = Field::new("xa\u{301}", 9);
        typed(&mut field, "<Home><Right><Delete>");
        assert_eq!((field.text(), field.cursor()), ("x", 1));
        let mut field = Field::area("e\n\u{301}");
        typed(&mut field, "<Home><BS>");
        assert_eq!((field.text(), field.cursor()), ("e\u{301}", 3));
    }

    #[test]
    fn pasted_text_is_clean_and_not_too_long() {
        let mut field = Field::new("", 5);
        field.insert("a\nb\u{1b}cdef");
        assert_eq!(field.text(), "a b\u{fffd}c");
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_between_graphemes(text in "\\PC{0,12}", keys in prop::collection::vec(0u8..12, 0..40)) {
            let mut field = Field::area(&text);
            for key in keys {
                let script = ["<Left>", "<Right>", "<BS>", "<Delete>", "<Home>", "<End>", "<C-Left>", "<C-Right>",
                    "a", "<Up>", "<Down>", "<Enter>"][usize::from(key)];
                typed(&mut field, script);
                prop_assert!(field.at_boundary());
            }
        }
    }
}
