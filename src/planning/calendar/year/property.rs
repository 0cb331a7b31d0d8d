//! Lines of a calendar file: folded ones joined, parted into name, parameters and value (RFC 5545, 3.1).

use chrono::TimeDelta;

/// A line of a calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Property {
    /// The number of its first line in the file.
    pub line: u64,
    /// Its name, in capitals.
    pub name: String,
    /// Its parameters, names in capitals.
    pub parameters: Vec<(String, String)>,
    /// Its value, as it is written.
    pub value: String,
}

impl Property {
    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The value with its escapes taken back.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut escaped = false;
        for c in self.value.chars() {
            match (escaped, c) {
                (false, '\\') => escaped = true,
                (true, 'n' | 'N') => {
                    out.push('\n');
                    escaped = false;
                }
                _ => {
                    out.push(c);
                    escaped = false;
                }
            }
        }
        out
    }
}

/// The lines with the number of the first line of each: one that begins with a space or tab goes on
/// from the one before. Every way to end a line is taken.
pub fn unfolded(text: &str) -> Vec<(u64, String)> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut out: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1..).zip(text.split('\n')) {
        match (line.strip_prefix([' ', '\t']), out.last_mut()) {
            (Some(rest), Some((_, before))) => before.push_str(rest),
            _ => out.push((number, line.trim_end().to_owned())),
        }
    }
    out.retain(|(_, line)| !line.trim().is_empty());
    out
}

/// How long a value such as `PT1H30M` or `P1D` lasts.
pub fn duration(value: &str) -> Option<TimeDelta> {
    let mut seconds = 0i64;
    let mut number = String::new();
    for c in value.trim().trim_start_matches(['+', 'P', 'p']).chars() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        let unit = match c.to_ascii_uppercase() {
            'T' => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(std::mem::take(&mut number).parse::<i64>().ok()?.checked_mul(unit)?)?;
    }
    TimeDelta::try_seconds(seconds)
}

/// The parts of a line; none where it has no colon outside quotes.
pub fn property(line: u64, text: &str) -> Option<Property> {
    let mut quoted = false;
    let mut pieces = vec![String::new()];
    let mut value = None;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ':' if !quoted => {
                value = text.get(at + 1..);
                break;
            }
            ';' if !quoted => pieces.push(String::new()),
            _ => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(c);
                }
            }
        }
    }
    let value = value?.to_owned();
    let mut pieces = pieces.into_iter();
    let name = pieces.next().unwrap_or_default().trim().to_uppercase();
    let parameters = pieces.filter_map(|piece| {
        let (name, value) = piece.split_once('=')?;
        Some((name.trim().to_uppercase(), value.to_owned()))
    });
    (!name.is_empty()).then(|| Property { line, name, parameters: parameters.collect(), value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_are_one_and_keep_their_number() {
        let text = "BEGIN:VCALENDAR\r\nSUMMARY:Ma\r\n tte\r\n\tmatik\r\nEND:VCALENDAR\r\n";
        let lines = unfolded(text);
        assert_eq!(lines[1], (2, "SUMMARY:Mattematik".to_owned()));
        assert_eq!(lines[2], (5, "END:VCALENDAR".to_owned()));
        assert_eq!(unfolded("A:1\rB:2\r").len(), 2);
    }

    #[test]
    fn a_colon_in_quotes_ends_no_name() {
        let read = property(1, "DTSTART;TZID=\"(UTC+01:00) Stockholm; Rom\";VALUE=DATE-TIME:20260817T080000")
            .unwrap();
        assert_eq!(read.parameter("TZID"), Some("(UTC+01:00) Stockholm; Rom"));
        assert_eq!(read.value, "20260817T080000");
        assert_eq!(property(1, "no colon"), None);
        let text = Property { value: "7B\\, sal 3\\nMatte".into(), ..Property::default() };
        assert_eq!(text.text(), "7B, sal 3\nMatte");
    }
}
