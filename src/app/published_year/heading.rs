//! The school year that a heading names: `Läsåret 2027/28`, `Vårterminen 2028`.

use std::ops::Range;

use super::line::kind;
use crate::i18n::{
    Key,
    dates::{folded, listed},
};

/// A year among so many words begins a sentence about a term.
const BEFORE_YEAR: usize = 3;

/// The school year named in a line, and the line without it.
pub fn take(line: &str) -> Option<(i32, String)> {
    let (head, days) = line.split_once(':').unwrap_or((line, ""));
    if let Some((starts, term)) = of_term(head) {
        let days = days.trim();
        // What has no kind of its own is when the term is: `Höstterminen 2027: 17 augusti-21 december`.
        let own = days.is_empty() || kind(days).is_some();
        return Some((starts, if own { days.to_owned() } else { format!("{term} {days}") }));
    }
    if let Some(found) = of_sentence(line) {
        return Some(found);
    }
    let chars: Vec<char> = line.chars().collect();
    let (starts, place) = find(&chars)?;
    let before: String = chars.iter().take(place.start).collect();
    let after: String = chars.iter().skip(place.end).collect();
    let before = before.trim_end();
    let (rest, word) = before.rsplit_once(char::is_whitespace).unwrap_or(("", before));
    let known =
        listed(Key::TypedYearHeading).contains(&folded(word.trim_matches(|c: char| !c.is_alphabetic())));
    let before = if known { rest } else { before };
    let left = format!("{before} {}", after.trim_start_matches([':', ',', '.', ' ']));
    let left = left.trim();
    // A title without a date is no more than the year.
    let left = if left.chars().any(|c| c.is_ascii_digit()) || known && before.is_empty() { left } else { "" };
    Some((starts, left.to_owned()))
}

/// The same of a sentence that begins so: `Höstterminen 2027 börjar 18/8`.
fn of_sentence(line: &str) -> Option<(i32, String)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_year = |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    let at = words.iter().take(BEFORE_YEAR).position(is_year)?;
    let (head, rest) = words.split_at_checked(at + 1)?;
    let (starts, term) = of_term(&head.join(" "))?;
    let rest = rest.join(" ");
    let says = !head.first()?.starts_with('#')
        && kind(&rest).is_some()
        && rest.contains(|c: char| c.is_ascii_digit());
    says.then(|| (starts, format!("{term} {rest}")))
}

/// The school year and the name of a term, where a text is no more than that and its calendar year.
fn of_term(text: &str) -> Option<(i32, String)> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (numbers, names): (Vec<&str>, Vec<&str>) =
        words.partition(|word| word.chars().any(|c| c.is_ascii_digit()));
    let [number] = numbers.as_slice() else { return None };
    let year: i32 = number.parse().ok().filter(|year| (1900..2200).contains(year))?;
    let term = names.join(" ");
    let name = folded(&term);
    let is = |whole: Key, part: Key| {
        listed(whole).contains(&name) || listed(part).iter().any(|word| name.contains(word.as_str()))
    };
    if is(Key::TypedYearHeadingAutumn, Key::TypedYearAutumn) {
        Some((year, term))
    } else if is(Key::TypedYearHeadingSpring, Key::TypedYearSpring) {
        Some((year - 1, term))
    } else {
        None
    }
}

/// Two calendar years after each other, `2027/28` or `2027-2028`; no part of a date.
fn find(chars: &[char]) -> Option<(i32, Range<usize>)> {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let number = |from: usize, length: usize| -> Option<i32> {
        chars.get(from..from + length)?.iter().collect::<String>().parse().ok()
    };
    let breaks = |at: Option<&char>| at.is_none_or(|c| !c.is_ascii_digit() && !['-', '/', '.'].contains(c));
    (0..chars.len()).find_map(|at| {
        let first = number(at, 4).filter(|year| (1900..2200).contains(year) && (at..at + 4).all(digit))?;
        if at > 0 && !breaks(chars.get(at - 1)) || !['/', '-', '–'].contains(chars.get(at + 4)?) {
            return None;
        }
        let length = (at + 5..chars.len()).take_while(|&at| digit(at)).count();
        let second = number(at + 5, length)?;
        let follows = match length {
            2 => second == (first + 1) % 100,
            4 => second == first + 1,
            _ => false,
        };
        let end = at + 5 + length;
        // `2027/28.` at the end of a sentence is a year, `2011-12-24` a date.
        let free = chars.get(end).is_none_or(|c| !['-', '/'].contains(c));
        (follows && free).then_some((first, at..end))
    })
}

#[cfg(test)]
mod tests {
    use super::take;

    #[test]
    fn a_heading_names_the_year_and_a_date_does_not() {
        for text in ["Läsåret 2027/28", "Skoleåret 2027-2028:", "School year 2027–28"] {
            assert_eq!(take(text), Some((2027, String::new())), "{text}");
        }
        assert_eq!(take("Skoleåret 2027/28: høstferie uke 41"), Some((2027, "høstferie uke 41".to_owned())));
        for text in
            ["Höstterminen 2027", "Høsten 2027:", "Høstsemesteret 2027", "## Vårterminen 2028", "Våren 2028"]
        {
            assert_eq!(take(text), Some((2027, String::new())), "{text}");
        }
        let term = take("Höstterminen 2027: 17 augusti-21 december");
        assert_eq!(term, Some((2027, "Höstterminen 17 augusti-21 december".to_owned())));
        assert_eq!(take("Våren 2028: sportlov v 9"), Some((2027, "sportlov v 9".to_owned())));
        assert_eq!(
            take("Höstterminen 2027 börjar onsdag 18/8 och slutar tisdag 21/12"),
            Some((2027, "Höstterminen börjar onsdag 18/8 och slutar tisdag 21/12".to_owned()))
        );
        assert_eq!(take("Vårterminen 2028 börjar 10/1"), Some((2027, "Vårterminen börjar 10/1".to_owned())));
        for text in ["Höstlovet 2027", "Höstterminen", "Höstterminen börjar 17/8 2027"] {
            assert_eq!(take(text), None, "{text}");
        }
        for text in ["Höstlov 2011-12-24", "Höstlov 26/10 2027", "2027/29", "Läsåret i kommunen"] {
            assert_eq!(take(text), None, "{text}");
        }
    }
}
