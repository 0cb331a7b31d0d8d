//! A paragraph: several dates and sentences in one line, each understood by itself.

use super::{
    Ground, Outcome, Reason,
    line::{days, half_of, has_digits, is_of_care, is_part_of_day, kind, plainer, season_word, single},
    numbers::{hidden, shown, without_count, without_weeks},
};
use crate::{
    i18n::{
        Key,
        dates::{folded, listed, parse_range},
    },
    model::{school_year::SpanKind, text::Name},
    planning::calendar::year::published::{Meaning, Said},
};

/// How a piece ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// The same goes on: a comma, a bracket, `and`.
    Goes,
    /// What it says is about what follows: a colon.
    Label,
    /// A sentence ends, and what it was about.
    Sentence,
}

struct Piece {
    text: String,
    end: End,
    /// How many brackets it stands in.
    depth: u32,
}

/// What a line says, piece by piece; of what is understood as a whole there is one.
pub fn read(text: &str, ground: &Ground) -> Vec<(String, Outcome)> {
    let plain = hidden(&plainer(without_count(text)));
    if !has_digits(&plain) {
        return vec![(text.to_owned(), Outcome::LeftOut)];
    }
    let in_brackets = plain.split('(').skip(1).any(|rest| has_digits(rest.split(')').next().unwrap_or("")));
    let pieces = pieces(&plain, ground);
    let dated = pieces.iter().filter(|piece| has_digits(&piece.text)).count();
    let one = pieces.iter().rev().skip(1).all(|piece| piece.end != End::Sentence);
    if one && is_of_care(pieces.first().map_or("", |piece| piece.text.as_str())) {
        return vec![(text.to_owned(), Outcome::LeftOut)];
    }
    let whole = single(&if dated < 2 { dates_win(&plain, ground) } else { plain.clone() }, "", ground);
    if dated < 2 && matches!(whole, Err(Reason::NoDays)) && kind(&plain).is_none() {
        return vec![(text.to_owned(), Outcome::LeftOut)];
    }
    let whole = outcome(whole);
    if dated < 2 || !in_brackets && !matches!(whole, Outcome::Wrong(_)) {
        return vec![(text.to_owned(), whole)];
    }
    walk(&pieces, ground).into_iter().map(|(text, outcome)| (shown(&text), outcome)).collect()
}

fn outcome(read: Result<Said, Reason>) -> Outcome {
    match read {
        Ok(said) => Outcome::Taken(vec![said]),
        Err(Reason::NoEdge | Reason::Unrelated) => Outcome::LeftOut,
        Err(Reason::PartOfDay(first, last)) => Outcome::PartOfDay(first, last),
        Err(why) => Outcome::Wrong(why),
    }
}

/// A text without its weeks, where it has days besides.
fn dates_win(text: &str, ground: &Ground) -> String {
    let without = without_weeks(text);
    if has_digits(&without) && days(&without, ground).is_ok() { without } else { text.to_owned() }
}

/// Whether the days of a text are whole weeks by their numbers.
fn is_week(text: &str) -> bool {
    !has_digits(&without_weeks(text))
}

/// The days taken last, with which others of the same item may share their place.
struct Last {
    at: usize,
    week: bool,
}

fn walk(pieces: &[Piece], ground: &Ground) -> Vec<(String, Outcome)> {
    let mut out: Vec<(String, Outcome)> = Vec::new();
    let mut about = String::new();
    // What of it last named a break.
    let mut label = String::new();
    let mut last: Option<Last> = None;
    // Until its end a sentence of the care before and after school is none of school.
    let mut care = false;
    for (n, piece) in pieces.iter().enumerate() {
        let text = piece.text.as_str();
        let begins =
            n.checked_sub(1).and_then(|n| pieces.get(n)).is_none_or(|piece| piece.end == End::Sentence);
        if begins {
            care = is_of_care(text);
        }
        if care {
            if begins {
                out.push((text.to_owned(), Outcome::LeftOut));
            }
        } else if has_digits(text) {
            let (read, own) = dated(pieces, n, &about, ground);
            let named = kind(&own).is_some();
            // `Studiedagar em 8 och 9 mars`: that too is said of what follows.
            if named && piece.depth == 0 && matches!(read, Ok(_) | Err(Reason::PartOfDay(..))) {
                label = season_word(&own).map_or(label, |_| own.clone());
                about = own;
            }
            match read {
                Ok(said) => {
                    // What is in brackets says the days again; after a comma only what has no name of its own.
                    let place = last.take_if(|_| piece.depth > 0 || !named);
                    last = Some(put(&mut out, place, (text, said), piece.depth > 0));
                }
                Err(Reason::NoEdge) if let Some(half) = half_of(text, &label, ground) => {
                    out.push((format!("{label}: {text}"), Outcome::Wrong(half)));
                }
                Err(_) if piece.depth > 0 => out.push((text.to_owned(), Outcome::LeftOut)),
                Err(Reason::PartOfDay(first, last)) => {
                    out.push((text.to_owned(), Outcome::PartOfDay(first, last)));
                    in_part_with(&mut out, pieces, n, ground);
                }
                Err(why) => out.push((text.to_owned(), outcome(Err(why)))),
            }
        } else if is_part_of_day(text) && last.as_ref().is_some_and(|last| is_of_staff(&out, last.at)) {
            if let Some((_, outcome)) = last.take().and_then(|last| out.get_mut(last.at)) {
                in_part(outcome);
            }
            let dated = pieces.iter().take(n).rposition(|piece| has_digits(&piece.text));
            if let Some(dated) = dated {
                in_part_with(&mut out, pieces, dated, ground);
            }
        } else if piece.depth > 0 && is_staff(text) {
            // `Elevfri (planleggingsdager)`: staff are there, before the days or after them.
            match last.as_ref().map(|last| last.at) {
                Some(at) => for_staff(&mut out, at, is_many(text)),
                None => about = text.to_owned(),
            }
        } else if piece.end == End::Label
            || piece.depth == 0 && piece.end == End::Goes && kind(text).is_some()
        {
            about = text.to_owned();
            label = season_word(text).map_or(label, |_| text.to_owned());
            last = last.filter(|_| piece.depth > 0);
        } else if piece.depth == 0 && !text.is_empty() {
            out.push((text.to_owned(), Outcome::LeftOut));
        }
        if piece.end == End::Sentence {
            about.clear();
            label.clear();
            last = None;
        }
    }
    out
}

/// Whether it says that staff are at work.
fn is_staff(text: &str) -> bool {
    kind(text) == Some(Meaning::Days(SpanKind::InService))
}

/// Whether a piece that was taken is one of staff days.
fn is_of_staff(out: &[(String, Outcome)], at: usize) -> bool {
    let staff = |said: &Said| said.meaning == Meaning::Days(SpanKind::InService);
    matches!(out.get(at), Some((_, Outcome::Taken(all))) if all.iter().all(staff))
}

/// Staff days of which only a part is theirs.
fn in_part(outcome: &mut Outcome) {
    let Outcome::Taken(all) = &*outcome else { return };
    if let Some(said) = all.first() {
        *outcome = Outcome::PartOfDay(said.first, said.last);
    }
}

/// `8 och 9 mars (em)`: days that have their month with the ones of piece `n` may have the part of the day with
/// them as well. None of them is taken, for it cannot be told; all are named by the whole of it.
fn in_part_with(out: &mut [(String, Outcome)], pieces: &[Piece], n: usize, ground: &Ground) {
    let before = pieces.iter().take(n).rev();
    let joined: Vec<&Piece> = before
        .take_while(|piece| {
            piece.end == End::Goes && has_digits(&piece.text) && month(&piece.text, ground).is_none()
        })
        .collect();
    if joined.is_empty() {
        return;
    }
    let all = pieces.get(n - joined.len()..=n).unwrap_or_default();
    let text = all.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join(", ");
    let is_of_them = |said: &str| all.iter().any(|piece| piece.text == said);
    for (said, outcome) in out.iter_mut().filter(|(said, _)| is_of_them(said)) {
        in_part(outcome);
        said.clone_from(&text);
    }
}

/// Whether a word speaks of several days.
fn is_many(text: &str) -> bool {
    let plain = folded(text);
    listed(Key::TypedYearMany).iter().any(|word| plain.contains(word.as_str()))
}

/// Makes the days off at `at` staff days, and with them, where several are meant, those right before them.
fn for_staff(out: &mut [(String, Outcome)], at: usize, many: bool) {
    for (_, outcome) in out.iter_mut().take(at + 1).rev() {
        let Outcome::Taken(all) = outcome else { return };
        let off = |said: &Said| said.meaning == Meaning::Days(SpanKind::DayOff);
        if !all.iter().all(off) {
            return;
        }
        for said in all {
            (said.meaning, said.name) = (Meaning::Days(SpanKind::InService), Name::default());
        }
        if !many {
            return;
        }
    }
}

/// What days say beside those of the same item before them.
enum Shared {
    /// No more than these.
    Same,
    /// The dates of what was named by its week.
    Better,
}

/// Where dates and weeks share an item the dates count.
fn shared(out: &[(String, Outcome)], last: &Last, said: &Said, week: bool, bracket: bool) -> Option<Shared> {
    let (_, Outcome::Taken(all)) = out.get(last.at)? else { return None };
    let before = all.first()?;
    let same_days = (before.first, before.last) == (said.first, said.last);
    let touches = before.first <= said.last && said.first <= before.last;
    let within = before.first <= said.first && said.last <= before.last;
    if before.meaning != said.meaning {
        return (bracket && same_days).then_some(Shared::Same);
    }
    match (last.week, week) {
        (true, false) if bracket || touches && said.first < said.last => Some(Shared::Better),
        (false, true) if bracket || touches => Some(Shared::Same),
        _ => (bracket && within).then_some(Shared::Same),
    }
}

/// Takes days in beside those of `place`, or instead of them, or leaves them out.
fn put(
    out: &mut Vec<(String, Outcome)>,
    place: Option<Last>,
    (text, said): (&str, Said),
    bracket: bool,
) -> Last {
    let week = is_week(text);
    let found = place.and_then(|last| Some((shared(out, &last, &said, week, bracket)?, last)));
    let Some((shared, last)) = found else {
        out.push((text.to_owned(), Outcome::Taken(vec![said])));
        return Last { at: out.len() - 1, week };
    };
    let Shared::Better = shared else { return last };
    if let Some((_, Outcome::Taken(all))) = out.get_mut(last.at)
        && let Some(before) = all.first_mut()
    {
        (before.first, before.last) = (said.first, said.last);
    }
    Last { week: false, ..last }
}

/// A piece with days, and what it calls itself. `17` of `17 and 18 August` has its month at the next one,
/// the last of `29 October, 30` at the one before.
fn dated(pieces: &[Piece], n: usize, about: &str, ground: &Ground) -> (Result<Said, Reason>, String) {
    let text = dates_win(pieces.get(n).map_or("", |piece| piece.text.as_str()), ground);
    let text = text.as_str();
    let month = |piece: &Piece| month(&piece.text, ground);
    let after = pieces.iter().skip(n + 1).find_map(month);
    let before = pieces.iter().take(n).rev().find_map(month);
    let with = |month: Option<String>| month.map(|month| format!("{text} {month}"));
    let ways = [Some(text.to_owned()), with(after), with(before)];
    let way = ways.into_iter().flatten().find(|way| days(way, ground).is_ok());
    let way = way.unwrap_or_else(|| text.to_owned());
    let own = days(&way, ground).map(|(_, _, own)| own).unwrap_or_default();
    (single(&way, about, ground), own)
}

/// The month that a piece names.
fn month(text: &str, ground: &Ground) -> Option<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_month = |word: &&str| {
        word.chars().all(char::is_alphabetic) && parse_range(&format!("1 {word}"), &ground.reference).is_ok()
    };
    words.filter(|word| !word.is_empty()).rfind(is_month).map(str::to_owned)
}

fn pieces(plain: &str, ground: &Ground) -> Vec<Piece> {
    let mut joined = format!("{plain} ");
    for word in listed(Key::TypedYearAnd) {
        joined = joined.replace(&format!(" {word} "), ", ");
    }
    let chars: Vec<char> = joined.chars().collect();
    let mut out = Vec::new();
    let (mut text, mut depth) = (String::new(), 0u32);
    for (at, &c) in chars.iter().enumerate() {
        let space = chars.get(at + 1).is_none_or(|next| next.is_whitespace());
        let rest = || chars.iter().skip(at + 1).collect::<String>();
        let end = match c {
            ',' | ';' | '&' | '+' | '(' | ')' => End::Goes,
            ':' if space => End::Label,
            '.' if space && ends_sentence(&rest(), ground) => End::Sentence,
            _ => {
                text.push(c);
                continue;
            }
        };
        push(&mut out, &mut text, end, depth);
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    push(&mut out, &mut text, End::Sentence, depth);
    out
}

fn push(out: &mut Vec<Piece>, text: &mut String, end: End, depth: u32) {
    let said = std::mem::take(text).trim().to_owned();
    match out.last_mut() {
        // A bracket before a full stop: the sentence ends there.
        Some(last) if said.is_empty() && end == End::Sentence => last.end = End::Sentence,
        _ if said.is_empty() => {}
        _ => out.push(Piece { text: said, end, depth }),
    }
}

/// Whether a sentence may begin with what stands after a full stop: `16. August` is none.
fn ends_sentence(rest: &str, ground: &Ground) -> bool {
    let Some(word) = rest.split_whitespace().next() else { return true };
    word.starts_with(char::is_uppercase) && month(word, ground).is_none()
}
