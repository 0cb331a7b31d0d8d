//! The lines of a calendar file (RFC 5545 section 3.1): escaped, folded, ended by CR and LF.

use crate::model::text::{Breaks, clean};

/// The most octets of a line, its end not counted.
const OCTETS: usize = 75;

/// A calendar file that grows line by line.
#[derive(Debug, Default)]
pub struct Lines(String);

impl Lines {
    /// A property whose value is made by the program: dates, numbers, fixed words.
    pub fn put(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value people wrote, or comes from data.
    pub fn text(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.fold(&format!("{name}:{}", escaped(value)));
        }
    }

    /// The file.
    pub fn done(self) -> String {
        self.0
    }

    /// Writes a line, folded before it is too long and never inside a character.
    fn fold(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > OCTETS {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The value as a calendar file writes it. Control characters are made visible first: a bare CR
/// would begin a line of its own in some readers.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in clean(value, Breaks::Keep).chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &"å".repeat(60));
        let text = lines.done();
        assert!(text.split("\r\n").all(|line| line.len() <= OCTETS));
        assert_eq!(unfolded(&text), format!("SUMMARY:{}\r\n", "å".repeat(60)));
    }

    #[test]
    fn nobody_writes_a_line_of_their_own() {
        let mut lines = Lines::default();
        lines.text("LOCATION", "Sal\rX-EVIL:1\r\nX;Y,Z\\\u{2028}\u{85}\u{1b}");
        assert_eq!(lines.done(), "LOCATION:Sal\\nX-EVIL:1\\nX\\;Y\\,Z\\\\\\n\u{fffd}\u{fffd}\r\n");
    }

    proptest! {
        #[test]
        fn unfolding_gives_back_what_was_folded(value in any::<String>()) {
            let mut lines = Lines::default();
            lines.text("DESCRIPTION", &value);
            let text = lines.done();
            prop_assert!(text.split("\r\n").all(|line| line.len() <= OCTETS));
            prop_assert!(!text.replace("\r\n", "").contains(|c: char| c.is_control()));
            let expected = if value.is_empty() { String::new() } else { format!("DESCRIPTION:{}\r\n", escaped(&value)) };
            prop_assert_eq!(unfolded(&text), expected);
        }
    }
}
