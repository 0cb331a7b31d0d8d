//! The pieces of a typed date or time.

use super::words::{self, Words};

/// A piece of a typed date or time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// A number and how many digits it is written with.
    Number(u32, usize),
    /// Letters, folded as [`words::folded`] does.
    Word(String),
    /// `/ . - : +` and the like; a point only between digits.
    Sign(char),
}

impl Token {
    /// Whether it stands between the two ends of a range.
    pub fn is_to(&self) -> bool {
        match self {
            Token::Sign(sign) => *sign == '-',
            Token::Word(word) => Words::all().is_to(word),
            Token::Number(..) => false,
        }
    }
}

/// The longest text that is looked at, in characters.
const LONGEST: usize = 80;

/// The pieces of `text`, without what stands in brackets; none where there is something that no date
/// or time has.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let plain: Vec<char> = words::folded(text).chars().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&c) = plain.get(at) {
        let run = |is: fn(&char) -> bool| plain.iter().skip(at).take_while(|c| is(c)).collect::<String>();
        let length = if c.is_ascii_digit() {
            let digits = run(char::is_ascii_digit);
            out.push(Token::Number(digits.parse().ok()?, digits.len()));
            digits.len()
        } else if c.is_alphabetic() {
            let word = run(|c| c.is_alphabetic());
            let length = word.chars().count();
            out.push(Token::Word(word));
            length
        } else if c == '(' {
            plain.iter().skip(at).position(|c| *c == ')')? + 1
        } else {
            match c {
                ' ' | ',' => {}
                '.' => out.extend(joins_numbers(&plain, at).then_some(Token::Sign('.'))),
                '/' | '-' | ':' | '+' => out.push(Token::Sign(c)),
                _ => return None,
            }
            1
        };
        at += length;
    }
    Some(out)
}

/// Whether the point at `at` stands between two numbers, maybe with a space after it.
fn joins_numbers(plain: &[char], at: usize) -> bool {
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    at > 0 && digit(plain.get(at - 1)) && digit(plain.iter().skip(at + 1).find(|c| **c != ' '))
}
