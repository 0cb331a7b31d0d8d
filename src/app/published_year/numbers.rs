//! Numbers in a line that are no days: grades, counts, times of day. They are hidden from whoever looks for
//! days, and shown again in names.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::{
    i18n::{
        Key,
        dates::{Reference, folded, listed, parse_range},
        format,
    },
    model::lang::Lang,
};

/// Hidden digits are these characters, which nobody types.
const HIDDEN: u32 = 0xE000;

struct Lists {
    grade: Vec<String>,
    counted: Vec<String>,
    at: Vec<String>,
    joins: Vec<String>,
    week: Vec<String>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    grade: listed(Key::TypedYearGrade),
    counted: listed(Key::TypedYearCounted),
    at: listed(Key::TypedAt),
    joins: [Key::TypedYearAnd, Key::TypedTo].into_iter().flat_map(listed).chain(["-".to_owned()]).collect(),
    week: listed(Key::TypedWeek),
});

/// The text with every number hidden that is no day.
pub fn hidden(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut hide = vec![false; words.len()];
    for at in 0..words.len() {
        let is = |list: &[String]| list.contains(&plain(words.get(at)));
        if is(&LISTS.grade) {
            after(&words, at + 1, &mut hide);
        }
        let number = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        // A comma parts a number from what is counted, and a week has one of its own.
        let ends = number.ends_with([',', ';', ':', ')']);
        let of_week = at >= 2 && LISTS.week.contains(&plain(words.get(at - 2)));
        if is(&LISTS.counted) && !ends && !of_week {
            before(&words, at, &mut hide);
        }
        let clock = is(&LISTS.at) && words.get(at + 1).is_some_and(|next| is_time(next));
        if let Some(next) = hide.get_mut(at + 1).filter(|_| clock) {
            *next = true;
        }
        let word = words.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
        if (is_own(word) || word.ends_with(':') && is_range(word, 2) && !leads_to_day(before))
            && let Some(own) = hide.get_mut(at)
        {
            *own = true;
        }
    }
    let shown = words
        .iter()
        .zip(hide)
        .map(|(word, hide)| if hide { word.chars().map(hide_digit).collect() } else { (*word).to_owned() });
    shown.collect::<Vec<String>>().join(" ")
}

/// The text with its hidden numbers.
pub fn shown(text: &str) -> String {
    let digit = |c: char| u32::from(c).checked_sub(HIDDEN).and_then(|digit| char::from_digit(digit, 10));
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

fn hide_digit(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(HIDDEN + digit)).unwrap_or(c)
}

/// `1`, `2-9`, `1, 2 and 3` after a word for grades, unless a month says that they are days.
fn after(words: &[&str], from: usize, hide: &mut [bool]) {
    let mut at = from;
    while words.get(at).is_some_and(|word| is_range(word, 2)) {
        let month_next = words.get(at + 1).is_some_and(|word| is_month(word));
        let ends = words.get(at).is_some_and(|word| word.ends_with('.'));
        if month_next || (at > from || ends) && reaches_month(words, at) {
            return;
        }
        if let Some(hide) = hide.get_mut(at) {
            *hide = true;
        }
        if words.get(at).is_some_and(|word| word.ends_with(':')) {
            return;
        }
        at += 1;
        if LISTS.joins.contains(&plain(words.get(at))) && !reaches_month(words, at + 1) {
            at += 1;
        }
    }
}

/// `178`, `8.-10.`, `8. to 10.` before a word for what is counted.
fn before(words: &[&str], at: usize, hide: &mut [bool]) {
    let mut hide_at = |at: Option<usize>| -> bool {
        let found = at.filter(|&at| words.get(at).is_some_and(|word| is_range(word, 3)));
        let place = found.and_then(|at| hide.get_mut(at));
        place.is_some_and(|hide| {
            *hide = true;
            true
        })
    };
    let alone = at < 4 || !words.get(at - 4).is_some_and(|word| leads_to_day(word));
    let joined = at >= 3 && alone && LISTS.joins.contains(&plain(words.get(at - 2)));
    if hide_at(at.checked_sub(1)) && joined {
        hide_at(at.checked_sub(3));
    }
}

/// Whether numbers from there on have a month after them.
fn reaches_month(words: &[&str], from: usize) -> bool {
    let rest = words.iter().skip(from);
    let mut rest = rest.skip_while(|word| {
        is_range(word, 2) && !word.ends_with(':') || LISTS.joins.contains(&plain(Some(word)))
    });
    rest.next().is_some_and(|word| is_month(word))
}

/// Small letters without what stands around a word.
fn plain(word: Option<&&str>) -> String {
    let word = folded(word.copied().unwrap_or_default());
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { word } else { bare.to_owned() }
}

/// `7`, `1-6`, `1.-7.`, `F-3`: one number or two, each of so many digits at most.
fn is_range(word: &str, digits: usize) -> bool {
    let word = folded(word.trim_matches(|c: char| "(),;:".contains(c)));
    let word = word.strip_prefix("f-").unwrap_or(&word);
    let is_number = |part: &str| {
        let part = part.strip_suffix('.').unwrap_or(part);
        (1..=digits).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    match word.split_once('-') {
        Some((one, other)) => is_number(one) && is_number(other),
        None => is_number(word),
    }
}

/// `10`, `8.30`, `8:30-12:00`.
fn is_time(word: &str) -> bool {
    let word = folded(word);
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || [':', '.', '-'].contains(&c))
}

/// A number that belongs to its own word: `F-3`, `Vg1`, `åk7-9`, `kl10`, `8:30`.
fn is_own(word: &str) -> bool {
    let word = folded(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let letters: String = word.chars().take_while(|c| c.is_alphabetic()).collect();
    let rest = word.get(letters.len()..).unwrap_or_default();
    let clock = |(hours, minutes): (&str, &str)| {
        (1..=2).contains(&hours.len())
            && hours.bytes().all(|b| b.is_ascii_digit())
            && minutes.get(..2).is_some_and(|two| two.bytes().all(|b| b.is_ascii_digit()))
    };
    let known = LISTS.grade.contains(&letters) || letters == "vg" || LISTS.at.contains(&letters);
    letters == "f" && is_range(&word, 2)
        || known && rest.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        || letters.is_empty() && word.split_once(':').is_some_and(clock)
}

/// Whether a number after that word may be a day or a week: `v 44:`, `oktober 26:`, `fredag 26:`.
fn leads_to_day(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let reference = Reference { today: NaiveDate::default(), prefer: None };
    let is_weekday = || parse_range(bare, &reference).is_ok();
    bare.chars().count() < 3 || LISTS.week.contains(&folded(bare)) || is_month(bare) || is_weekday()
}

fn is_month(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let reference = Reference { today: NaiveDate::default(), prefer: None };
    !bare.is_empty()
        && bare.chars().all(char::is_alphabetic)
        && parse_range(&format!("1 {bare}"), &reference).is_ok()
}

/// A row of a table of months without the month and its number of school days; the text itself where it
/// is none. Only in English a day may stand after its month.
pub fn without_count(text: &str) -> &str {
    let text = text.trim();
    let Some((month, rest)) = text.split_once(char::is_whitespace) else { return text };
    let name = folded(month);
    let names = |lang: Lang| (1..=12).any(|m| folded(&format::month_long(lang, m)) == name);
    let rest = rest.trim_start();
    let (count, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let is_count = (1..=2).contains(&count.len()) && count.bytes().all(|b| b.is_ascii_digit());
    if !(names(Lang::Sv) || names(Lang::Nb)) || !is_count {
        return text;
    }
    let rest = rest.trim();
    let first = rest.split_whitespace().next();
    let goes_on = first.is_some_and(|word| {
        is_month(word) || LISTS.joins.contains(&plain(Some(&word))) || word.starts_with(['-', '–'])
    });
    let year = first.is_some_and(|word| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()));
    let tabbed = text.contains('\t') || rest.is_empty() || rest.chars().any(|c| c.is_ascii_digit());
    if goes_on || year || !tabbed { text } else { rest }
}

/// The text without the weeks that it names: `21-25 February` of `21-25 February, week 8`.
pub fn without_weeks(text: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let lower = folded(word);
        let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let letters: String = lower.chars().take_while(|c| c.is_alphabetic()).collect();
        let rest = lower.get(letters.len()..).unwrap_or_default().trim_start_matches('.');
        let mut number_follows = || words.next_if(|next| is_range(next, 2)).is_some();
        let is_week = LISTS.week.contains(&letters)
            && if rest.is_empty() { number_follows() } else { is_range(rest, 2) };
        if !is_week {
            out.push(word);
        }
    }
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str) -> String {
        hidden(text).chars().filter(char::is_ascii_digit).collect()
    }

    #[test]
    fn grades_counts_and_times_are_no_days() {
        for (text, digits) in [
            ("Skolstart för åk 1: 18 augusti", "18"),
            ("Skolstart för åk 2-9: 17 augusti", "17"),
            ("Skolstart åk 1, 2 och 3: 18 augusti", "18"),
            ("Skolstart åk 1, 18 augusti", "18"),
            ("Extra lovdag för F-3: 14 maj", "14"),
            ("Nationella prov åk 3: v 11-20", "1120"),
            ("Nasjonale prøver 5. trinn uke 37", "37"),
            ("Skolestart for 1. trinn 17. august kl. 09.00", "17"),
            ("8.-10. trinn: 16. august", "16"),
            ("8. til 10. trinn: 16. august", "16"),
            ("Avslutning for 10. trinn 15. og 16. juni", "1516"),
            ("Vårterminen 98 dagar, 10 januari", "10"),
            ("2. pinsedag 5. juni", "5"),
            ("Vg1 og Vg2: 17. august", "17"),
            ("Skolavslutning 9 juni 8:30-10:00", "9"),
            ("Studiedagar 17 och 18 augusti", "1718"),
            ("Påskeferie uke 15 samt 2. påskedag 17. april", "1517"),
            ("Höstlov v 44, sportlov v 8, studiedagar 13/9", "448139"),
            ("Studiedag 1: 20 september", "20"),
            ("v 44: höstlov", "44"),
        ] {
            assert_eq!(left(text), digits, "{text}");
            assert_eq!(shown(&hidden(text)), text);
        }
    }

    #[test]
    fn a_row_of_a_table_of_months_begins_with_a_count() {
        assert_eq!(
            without_count("August\t11\tSkolestart tirsdag 17. august"),
            "Skolestart tirsdag 17. august"
        );
        assert_eq!(without_count("Februar 16 Vinterferie: uke 8 (21.–25.)"), "Vinterferie: uke 8 (21.–25.)");
        assert_eq!(without_count("September 22"), "");
        for whole in
            ["August 17 School starts", "Oktober 26 - 30 höstlov", "April 3 2028", "Jul 21. desember"]
        {
            assert_eq!(without_count(whole), whole);
        }
    }

    #[test]
    fn weeks_can_be_left_out() {
        assert_eq!(without_weeks("Sportlov v 9 1-5 mars"), "Sportlov 1-5 mars");
        assert_eq!(without_weeks("21.–25. februar, uke 8"), "21.–25. februar,");
        assert_eq!(without_weeks("v. 44 26/10-30/10"), "26/10-30/10");
        assert_eq!(without_weeks("uke 8-9"), "");
        assert_eq!(without_weeks("v44 mån"), "mån");
    }
}
