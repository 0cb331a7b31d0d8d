//! A paragraph: several dates and sentences in one line, each understood by itself.

use super::{
    Ground, Outcome, Reason,
    line::{days, has_digits, kind, plainer, single},
};
use crate::{
    i18n::{
        Key,
        dates::{listed, parse_range},
    },
    planning::calendar::published::Said,
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
    let plain = plainer(text);
    if !has_digits(&plain) {
        return vec![(text.to_owned(), Outcome::LeftOut)];
    }
    let in_brackets = plain.split('(').skip(1).any(|rest| has_digits(rest.split(')').next().unwrap_or("")));
    let whole = match single(&plain, "", ground) {
        Ok(said) => Outcome::Taken(vec![said]),
        Err(Reason::NoEdge) => Outcome::LeftOut,
        Err(why) => Outcome::Wrong(why),
    };
    let pieces = pieces(&plain, ground);
    let dated = pieces.iter().filter(|piece| has_digits(&piece.text)).count();
    if dated < 2 || !in_brackets && !matches!(whole, Outcome::Wrong(_)) {
        return vec![(text.to_owned(), whole)];
    }
    walk(&pieces, ground)
}

fn walk(pieces: &[Piece], ground: &Ground) -> Vec<(String, Outcome)> {
    let mut out: Vec<(String, Outcome)> = Vec::new();
    let mut about = String::new();
    for (n, piece) in pieces.iter().enumerate() {
        let text = piece.text.as_str();
        if has_digits(text) {
            let read = dated(pieces, n, &about, ground);
            if let Ok((_, own)) = &read
                && !own.is_empty()
                && piece.depth == 0
            {
                about = if kind(own).is_some() { own.clone() } else { about };
            }
            let outcome = match read {
                // The days of a week in brackets after it.
                Ok((said, _)) if piece.depth > 0 && is_same(&out, &said) => continue,
                Ok((said, _)) => Outcome::Taken(vec![said]),
                Err(Reason::NoEdge) => Outcome::LeftOut,
                Err(_) if piece.depth > 0 => Outcome::LeftOut,
                Err(why) => Outcome::Wrong(why),
            };
            out.push((text.to_owned(), outcome));
        } else if piece.end == End::Label || piece.end == End::Goes && kind(text).is_some() {
            about = text.to_owned();
        } else if piece.depth == 0 && !text.is_empty() {
            out.push((text.to_owned(), Outcome::LeftOut));
        }
        if piece.end == End::Sentence {
            about.clear();
        }
    }
    out
}

fn is_same(out: &[(String, Outcome)], said: &Said) -> bool {
    let last = out.last().map(|(_, outcome)| outcome);
    matches!(last, Some(Outcome::Taken(all)) if all.iter().any(|a| (a.first, a.last) == (said.first, said.last)))
}

/// A piece with days, and what it calls itself. `17` of `17 and 18 August` has its month at the next one,
/// the last of `29 October, 30` at the one before.
fn dated(pieces: &[Piece], n: usize, about: &str, ground: &Ground) -> Result<(Said, String), Reason> {
    let text = pieces.get(n).map_or("", |piece| piece.text.as_str());
    let month = |piece: &Piece| month(&piece.text, ground);
    let after = pieces.iter().skip(n + 1).find_map(month);
    let before = pieces.iter().take(n).rev().find_map(month);
    let with = |month: Option<String>| month.map(|month| format!("{text} {month}"));
    let ways = [Some(text.to_owned()), with(after), with(before)];
    let way = ways.into_iter().flatten().find(|way| days(way, ground).is_ok());
    let way = way.unwrap_or_else(|| text.to_owned());
    let own = days(&way, ground).map(|(_, _, own)| own).unwrap_or_default();
    single(&way, about, ground).map(|said| (said, own))
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
