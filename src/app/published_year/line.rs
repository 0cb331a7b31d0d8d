//! One line of a list: its days, and what they are.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::{Ground, Reason, numbers::shown};
use crate::{
    i18n::{
        Key,
        dates::{DateError, Season, Side, folded, listed, parse_range},
    },
    model::{school_year::SpanKind, text::Name},
    planning::calendar::year::published::{Meaning, Said, term_of},
};

/// The most words that the days of a line have: `från tisdag 18 augusti 2026 till fredag 18 december 2026`.
const WORDS: usize = 10;

/// A word of so many letters at most is one by itself.
const SHORT: usize = 5;

/// Hours at which a part of a school day is over: what begins then is not for the whole of it.
const LATE: std::ops::Range<u8> = 10..18;

/// When terms start, as month and day.
const STARTS: [((u32, u32), (u32, u32)); 2] = [((7, 25), (9, 15)), ((1, 1), (1, 31))];
/// When terms end.
const ENDS: [((u32, u32), (u32, u32)); 2] = [((12, 1), (12, 31)), ((5, 20), (7, 10))];

/// Whether there may be a date in it.
pub fn has_digits(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

/// The same text with one word for `to` and none for `from`, without the sign before a line of a list.
pub fn plainer(text: &str) -> String {
    let mut out = format!(" {} ", text.trim().trim_start_matches(['•', '*', '-', '–', '·']).trim());
    for (key, to) in [(Key::TypedYearThrough, " - "), (Key::TypedYearFrom, " ")] {
        for words in listed(key) {
            let words = format!(" {words} ");
            // Folding keeps the number of letters, so that places are the same in both.
            while let Some(at) = found(&out, &words) {
                let length = words.chars().count();
                let (before, after): (String, String) =
                    (out.chars().take(at).collect(), out.chars().skip(at + length).collect());
                out = format!("{before}{to}{after}");
            }
        }
    }
    labelled(out.trim())
}

/// `Fri 25. mai` with a colon after the Norwegian word for a day off, which is no Friday: no English day has a
/// full stop after its number.
fn labelled(text: &str) -> String {
    let free = listed(Key::TypedYearFree);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_day = |word: &&&str| {
        let after = word.trim_start_matches(|c: char| c.is_ascii_digit());
        after.len() < word.len() && after.starts_with('.')
    };
    let colon = |(at, word): (usize, &&str)| match words.get(at + 1).filter(is_day) {
        Some(_) if free.contains(&folded(word)) => format!("{word}:"),
        _ => (*word).to_owned(),
    };
    words.iter().enumerate().map(colon).collect::<Vec<_>>().join(" ")
}

/// Where words stand in a text, in characters.
fn found(text: &str, words: &str) -> Option<usize> {
    let plain = folded(text);
    let same = plain.chars().count() == text.chars().count();
    plain.find(words).filter(|_| same).map(|at| plain.get(..at).unwrap_or_default().chars().count())
}

/// A line with days in one place.
pub fn single(text: &str, context: &str, ground: &Ground) -> Result<Said, Reason> {
    let (first, last, name) = days(text, ground)?;
    if has_digits(&outside_brackets(&name)) {
        return Err(Reason::NoDays);
    }
    let name = tidy(&name);
    // A holiday among the days of a break: `(and Easter Monday 17 April)`.
    let is_known = !name.is_empty() && first == last && ground.is_named(first);
    let in_part = format!("{context} {name}");
    let called = if kind(&name).is_some() || context.is_empty() || is_known {
        &name
    } else if is_part_of_day(&name) {
        // `Studiedagar 8 och 9 mars em`: what it is stands before, and what of it here.
        &in_part
    } else {
        context
    };
    meant(called, first, last, ground)
}

/// What days of that name are.
pub fn meant(name: &str, first: NaiveDate, last: NaiveDate, ground: &Ground) -> Result<Said, Reason> {
    if last < first {
        return Err(Reason::Reversed);
    }
    if is_of_care(name) {
        return Err(Reason::Unrelated);
    }
    if !ground.holds(first, last) {
        return Err(if kind(name).is_some() { Reason::OtherYear } else { Reason::Unrelated });
    }
    let meaning = match kind(name).or_else(|| term_by_date(name, first, last)) {
        Some(Meaning::Days(SpanKind::InService)) if is_part_of_day(name) => {
            return Err(Reason::PartOfDay(first, last));
        }
        Some(Meaning::Days(SpanKind::DayOff)) if first == last && is_part_of_day(name) => {
            return Err(Reason::PartOfDay(first, last));
        }
        Some(Meaning::Ends) if is_early(name) => return Err(Reason::PartOfDay(first, last)),
        Some(Meaning::Days(kind)) if kind.is_term() && first == last => return Err(Reason::NoKind),
        Some(Meaning::Starts | Meaning::Days(SpanKind::Break)) if is_after_school(name) && first == last => {
            if !is_edge(Meaning::Ends, first) {
                return Err(half(Meaning::Ends, name, first).unwrap_or(Reason::NoKind));
            }
            Meaning::Ends
        }
        Some(meaning @ (Meaning::Starts | Meaning::Ends)) => {
            if is_of_break(name) {
                // `Christmas break starts`: half of a range of days.
                return Err(Reason::NoKind);
            }
            if !is_edge(meaning, first) {
                return Err(half(meaning, name, first).unwrap_or(Reason::NoEdge));
            }
            meaning
        }
        Some(Meaning::Days(SpanKind::InService))
            if first == last && ground.public(first, last).count() > 0 =>
        {
            Meaning::StaffOnRed
        }
        Some(Meaning::Days(SpanKind::DayOff | SpanKind::Break))
            if first == last && ground.public(first, last).count() > 0 =>
        {
            Meaning::Known
        }
        Some(Meaning::Days(SpanKind::DayOff | SpanKind::Break)) if is_summer(name) => {
            return Err(Reason::Unrelated);
        }
        // `Julledighet`: days off that have the name of a break are one.
        Some(Meaning::Days(SpanKind::DayOff)) if first < last && Season::of(name).is_some() => {
            Meaning::Days(SpanKind::Break)
        }
        Some(meaning) => meaning,
        None if first == last && ground.is_named(first) => Meaning::Known,
        None => return Err(Reason::NoKind),
    };
    // `Studiedagar` of one of them: what kind of day it is says it already, and rightly for one.
    let is_kind = meaning == Meaning::Days(SpanKind::InService) && !name.contains(char::is_whitespace);
    let bare = without_brackets(name);
    // `Elevfri (planleggingsdag)`: the bracket says what it is, and what stands before it less.
    let says_less =
        meaning == Meaning::Days(SpanKind::InService) && kind(&bare) == Some(Meaning::Days(SpanKind::DayOff));
    let called = if is_kind || says_less { String::new() } else { shown(without_tail(&bare)) };
    Ok(Said { meaning, first, last, name: Name::new(&called) })
}

/// Half of the break that stood before it: `Påske: siste skoledag 7. april`.
pub fn half_of(text: &str, label: &str, ground: &Ground) -> Option<Reason> {
    let (first, _, name) = days(text, ground).ok()?;
    let meaning = kind(&name).filter(|meaning| matches!(meaning, Meaning::Starts | Meaning::Ends))?;
    half(meaning, label, first)
}

/// Half of a break: `Siste skoledag før påske`.
fn half(meaning: Meaning, name: &str, date: NaiveDate) -> Option<Reason> {
    let season = Season::of(&season_word(name)?)?;
    let side = if meaning == Meaning::Starts { Side::After } else { Side::Before };
    Some(Reason::Half(season, side, date))
}

/// The word of a text that names a break of every year: `påske` of `Siste skoledag før påske`.
pub fn season_word(text: &str) -> Option<String> {
    let word = text.split(|c: char| !c.is_alphabetic()).find(|word| Season::of(word).is_some())?;
    let mut letters = word.chars();
    Some(letters.next()?.to_uppercase().chain(letters).collect())
}

/// A name without what is added to it in brackets: `Juleferie (begge dager inkludert)`.
fn without_brackets(name: &str) -> String {
    let outside = outside_brackets(name);
    if outside.trim().is_empty() { name.to_owned() } else { tidy(&outside) }
}

/// A name without the word that led to its days: `Vinterferie i`.
fn without_tail(name: &str) -> &str {
    let (rest, word) = name.rsplit_once(' ').unwrap_or((name, ""));
    if listed(Key::TypedYearBeforeDays).contains(&folded(word)) { rest } else { name }
}

/// Whether it speaks of the care of pupils before and after school, which has days of its own: it begins with
/// that, or has it and says nothing of school.
pub fn is_of_care(text: &str) -> bool {
    let plain = folded(text);
    let known = listed(Key::TypedYearCare);
    let is = |word: &str| {
        known.iter().any(|care| if care.len() > 3 { word.starts_with(care.as_str()) } else { word == care })
    };
    let mut words = plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.next().is_some_and(is) || words.any(is) && kind(text).is_none()
}

fn is_summer(name: &str) -> bool {
    let plain = folded(name);
    listed(Key::TypedYearSummer).iter().any(|word| plain.contains(word.as_str()))
}

/// `Studiedag em`, `från kl 12`: pupils are at school for the rest of the day.
pub fn is_part_of_day(name: &str) -> bool {
    let plain = folded(&shown(name));
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (part, at) = (listed(Key::TypedYearPartOfDay), listed(Key::TypedAt));
    // `Eftermiddagsledigt` begins so.
    let says = |word: &&str| {
        part.iter().any(|part| part == word || part.len() > SHORT && word.starts_with(part.as_str()))
    };
    let late = |pair: &[&str]| match pair {
        [before, hour] => {
            at.iter().any(|at| at == before) && hour.parse().is_ok_and(|hour| LATE.contains(&hour))
        }
        _ => false,
    };
    words.iter().any(says) || words.windows(2).any(late)
}

/// `Skolan slutar kl 12`: lessons end early that day, and no term does.
fn is_early(name: &str) -> bool {
    let plain = folded(name);
    let early = listed(Key::TypedYearEarly);
    let rest = early.iter().fold(plain.clone(), |rest, words| rest.replace(words.as_str(), " "));
    rest != plain && kind(&rest) != Some(Meaning::Ends)
}

/// `Juleferien begynner etter skoletid`: that day is still a school day, the last one before the break.
fn is_after_school(name: &str) -> bool {
    let plain = folded(name);
    is_of_break(name) && listed(Key::TypedYearAfterSchool).iter().any(|words| plain.contains(words.as_str()))
}

/// Whether a term may start or end there; the first day after a break in the middle is no edge.
fn is_edge(meaning: Meaning, date: NaiveDate) -> bool {
    let within = |(from, to): ((u32, u32), (u32, u32))| (from..=to).contains(&(date.month(), date.day()));
    if meaning == Meaning::Starts { STARTS.into_iter().any(within) } else { ENDS.into_iter().any(within) }
}

/// The longest run of words that are days, and what stands around them.
pub fn days(text: &str, ground: &Ground) -> Result<(NaiveDate, NaiveDate, String), Reason> {
    let words: Vec<&str> = text.split_whitespace().collect();
    for length in (1..=words.len().min(WORDS)).rev() {
        let mut wrong = None;
        for at in 0..=words.len() - length {
            let Some(run) = words.get(at..at + length) else { continue };
            let run = run.join(" ");
            let run = run.trim_end_matches([':', ';', ',', '.']);
            if !has_digits(run) || is_bare(run) || has_remark(run) {
                continue;
            }
            match parse_range(run, &ground.reference) {
                Ok(read) => {
                    // `jul 21. desember`: the number belongs to what follows, and is no day of July.
                    let next = words.get(at + 1..=at + length).map(|run| run.join(" ")).unwrap_or_default();
                    let next = next.trim_end_matches([':', ';', ',', '.']);
                    let closer = (next.starts_with(|c: char| c.is_ascii_digit())
                        && !run.starts_with(|c: char| c.is_ascii_digit())
                        && !is_bare(next)
                        && !has_remark(next))
                    .then(|| parse_range(next, &ground.reference).ok())
                    .flatten();
                    let at = at + usize::from(closer.is_some());
                    let (first, last) = closer.unwrap_or(read);
                    let around: Vec<&str> =
                        words.iter().take(at).chain(words.iter().skip(at + length)).copied().collect();
                    return Ok((first, last, around.join(" ")));
                }
                Err(DateError::NotADate) => {}
                Err(error) => wrong = wrong.or(Some(error)),
            }
        }
        if let Some(error) = wrong {
            return Err(Reason::Days(error));
        }
    }
    Err(Reason::NoDays)
}

/// Whether a bracket without days is among the words: days do not reach over it, and it may say what they are.
fn has_remark(run: &str) -> bool {
    run.split_once('(').is_some_and(|(_, rest)| !has_digits(rest.split(')').next().unwrap_or_default()))
}

/// `44`, `1-6`: a week where weeks are asked for, here as well classes or a number of days.
fn is_bare(run: &str) -> bool {
    folded(run).replace(".-", "-").chars().all(|c| c.is_ascii_digit() || c == '-' || c == ' ')
        && run.chars().filter(char::is_ascii_digit).count() < 6
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0u32;
    let keep = |c: &char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(keep).collect()
}

/// A name without what stood between it and the days.
fn tidy(name: &str) -> String {
    let name = if has_digits(name) { outside_brackets(name) } else { name.to_owned() };
    let edge = |c: char| c.is_whitespace() || [':', ';', ',', '.', '-', '–', '—', '='].contains(&c);
    name.trim_matches(edge).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of each meaning; the first list with a word of a name counts.
static LISTS: LazyLock<Vec<(Vec<String>, Meaning)>> = LazyLock::new(|| {
    let lists = [
        (Key::TypedYearInService, Meaning::Days(SpanKind::InService)),
        (Key::TypedYearStarts, Meaning::Starts),
        (Key::TypedYearEnds, Meaning::Ends),
        (Key::TypedYearTest, Meaning::Days(SpanKind::TestWindow)),
        (Key::TypedYearDayOff, Meaning::Days(SpanKind::DayOff)),
        (Key::TypedYearBreak, Meaning::Days(SpanKind::Break)),
        (Key::TypedYearAutumn, Meaning::Days(SpanKind::Autumn)),
        (Key::TypedYearSpring, Meaning::Days(SpanKind::Spring)),
    ];
    lists.into_iter().map(|(key, meaning)| (listed(key), meaning)).collect()
});

/// The longest name that is a break without a word that says so: `Jul`, `Påsk`.
const BARE: usize = 6;

/// What a name may mean, the likeliest first.
fn kinds(name: &str) -> impl Iterator<Item = Meaning> {
    let plain = folded(name);
    let says = move |words: &[String]| words.iter().any(|word| plain.contains(word.as_str()));
    LISTS.iter().filter(move |(words, _)| says(words)).map(|(_, meaning)| *meaning)
}

/// What a name means.
pub fn kind(name: &str) -> Option<Meaning> {
    let bare = || Season::of(name).filter(|_| name.chars().count() <= BARE);
    let free = || {
        let (words, name) = (listed(Key::TypedYearFree), folded(name));
        name.split(|c: char| !c.is_alphabetic()).any(|word| words.iter().any(|free| free == word))
    };
    // Below the name of a term a page may say no more than that.
    let alone = |key| {
        let name = folded(name);
        listed(key).iter().any(|word| *word == name.trim())
    };
    kinds(name)
        .next()
        .or_else(|| alone(Key::TypedYearStartAlone).then_some(Meaning::Starts))
        .or_else(|| alone(Key::TypedYearEndAlone).then_some(Meaning::Ends))
        .or_else(|| bare().map(|_| Meaning::Days(SpanKind::Break)))
        .or_else(|| free().then_some(Meaning::Days(SpanKind::DayOff)))
}

/// A term that is called no more than that, by its days.
fn term_by_date(name: &str, first: NaiveDate, last: NaiveDate) -> Option<Meaning> {
    let plain = folded(name);
    let says = listed(Key::TypedYearTerm).iter().any(|word| plain.contains(word.as_str()));
    let short = listed(Key::TypedYearTermShort);
    let says = says || plain.split(|c: char| !c.is_alphabetic()).any(|word| short.iter().any(|s| s == word));
    (says && first < last).then(|| Meaning::Days(term_of(first)))
}

/// Whether a name speaks of a break and not of a term: `Jullovet börjar`.
fn is_of_break(name: &str) -> bool {
    let any = |of: &dyn Fn(SpanKind) -> bool| {
        kinds(name).any(|meaning| matches!(meaning, Meaning::Days(kind) if of(kind)))
    };
    // `Julavslutning` is the end of a term.
    Season::of(name).is_some() && any(&|kind| kind == SpanKind::Break) && !any(&SpanKind::is_term)
}
