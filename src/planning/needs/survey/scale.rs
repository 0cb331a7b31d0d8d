//! Answers to marks: numbers of any scale, words of known scales.
//!
//! A scale from `low` to `high` is laid over 1 to 4 evenly: `1 + 3 (n - low) / (high - low)`, rounded,
//! half down: the middle of five becomes 2, because a middle answer does not say that it is well.

use std::collections::BTreeMap;

use super::{
    Sure,
    words::{Words, fold},
};
use crate::model::needs::Mark;

/// One answer and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The answer as it is written.
    pub answer: String,
    /// The mark; none: left out.
    pub mark: Option<Mark>,
    /// How sure that is.
    pub sure: Sure,
    /// How often it was given.
    pub times: u32,
}

/// How an answer reads by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// A number of a scale.
    Number(u8),
    /// A word of some scale.
    Word,
    /// "Don't know".
    Unknown,
    /// No answer at all.
    LeftOut,
}

/// The highest number that a scale may have.
const HIGHEST: u8 = 10;
/// The steps of our own scale.
const OWN: u8 = 4;

/// How an answer reads; none: it is no answer of a scale.
pub fn reads(answer: &str, words: &Words) -> Option<Reads> {
    let folded = fold(answer);
    // `0 - vet ej` is no number of the scale.
    let after = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    let said = fold(after.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let among = |list: &[String]| list.contains(&folded) || (!said.is_empty() && list.contains(&said));
    if among(&words.unknown) {
        return Some(Reads::Unknown);
    }
    if among(&words.left_out) {
        return Some(Reads::LeftOut);
    }
    if let Some(number) = number(&folded) {
        return Some(Reads::Number(number));
    }
    words.scales.iter().flatten().flatten().any(|word| *word == folded).then_some(Reads::Word)
}

/// `4`, `4 - stämmer helt`, `4. Stämmer`, `stämmer (4)`; not `1-3`, `4b`.
fn number(folded: &str) -> Option<u8> {
    let digits = folded.len() - folded.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 {
        let (number, rest) = folded.split_at_checked(digits)?;
        let bare = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let apart = rest.is_empty() || bare.len() < rest.len();
        let again = bare.starts_with(|c: char| c.is_ascii_digit());
        return number.parse().ok().filter(|&number| number <= HIGHEST && apart && !again);
    }
    let (_, last) = folded.rsplit_once('(')?;
    last.strip_suffix(')')?.parse().ok().filter(|&number| number <= HIGHEST)
}

/// The highest step that the heading of a question names as the end of its scale.
///
/// `(1-5)` or a word for scale must stand there; else `1-6` may mean years of school.
pub fn highest_in(heading: &str, words: &Words) -> Option<u8> {
    let lower = heading.to_lowercase();
    let named = lower.split_whitespace().map(fold).any(|word| words.scale_words.contains(&word));
    let pieces: Vec<&str> = lower.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    let ends = pieces.windows(2).filter_map(|pair| match pair {
        [low @ ("0" | "1"), high] => {
            let parted = ["-", "\u{2013}", " - ", " \u{2013} ", " till ", " til ", " to "]
                .iter()
                .map(|sign| format!("{low}{sign}{high}"))
                .find(|range| lower.contains(range.as_str()))?;
            let bracketed = lower.contains(&format!("({parted})")) || lower.contains(&format!("[{parted}]"));
            (named || bracketed).then(|| high.parse::<u8>().ok())?
        }
        _ => None,
    });
    ends.filter(|high| (OWN..=HIGHEST).contains(high)).max()
}

/// What the answers of all rating columns are taken for, in the order of their first letters.
///
/// `highest` is the end of the scale that a heading names.
pub fn steps(answers: &BTreeMap<&str, u32>, highest: Option<u8>, words: &Words) -> Vec<Step> {
    let read: Vec<(&str, u32, Option<Reads>)> =
        answers.iter().map(|(&answer, &times)| (answer, times, reads(answer, words))).collect();
    let numbers = || {
        read.iter().filter_map(|(.., reads)| if let Some(Reads::Number(n)) = reads { Some(*n) } else { None })
    };
    let low = u8::from(numbers().all(|n| n > 0));
    let most = numbers().max().unwrap_or(OWN);
    let high = most.max(highest.unwrap_or(0)).max(OWN);
    // Where nobody gave a number above 4 and no heading names the end, a longer scale is possible.
    let sure = if highest.is_some_and(|h| h >= most) { Sure::Certain } else { Sure::Likely };
    let scale =
        of_words(read.iter().filter(|(.., reads)| *reads == Some(Reads::Word)).map(|(a, ..)| fold(a)), words);
    let step = |(answer, times, reads): (&str, u32, Option<Reads>)| {
        let (mark, sure) = match reads {
            Some(Reads::Number(n)) => {
                let between =
                    u32::from(n.saturating_sub(low)) * 3 % u32::from(high - low) * 2 == u32::from(high - low);
                (laid_over(n, low, high), if between { Sure::Guess } else { sure })
            }
            Some(Reads::Unknown) => (Some(Mark::DontKnow), Sure::Certain),
            Some(Reads::LeftOut) => (None, Sure::Likely),
            Some(Reads::Word) => scale.get(&fold(answer)).copied().unwrap_or((None, Sure::Unknown)),
            None => (None, Sure::Unknown),
        };
        Step { answer: answer.to_owned(), mark, sure, times }
    };
    read.into_iter().map(step).collect()
}

/// The mark of a number on a scale.
fn laid_over(number: u8, low: u8, high: u8) -> Option<Mark> {
    let span = u32::from(high.checked_sub(low)?);
    let up = u32::from(number.checked_sub(low)?) * 3;
    let rounded = (2 * up + span - 1) / (2 * span).max(1);
    Mark::of(u8::try_from(1 + rounded).ok()?)
}

/// Words to marks by the shortest scale that has all of them; else by any scale that has the word.
fn of_words(given: impl Iterator<Item = String>, words: &Words) -> BTreeMap<String, (Option<Mark>, Sure)> {
    let given: Vec<String> = given.collect();
    let place = |scale: &[Vec<String>], word: &String| scale.iter().position(|step| step.contains(word));
    let mark = |scale: &[Vec<String>], word: &String| {
        let at = u8::try_from(place(scale, word)?).ok()?;
        laid_over(at + 1, 1, u8::try_from(scale.len()).ok()?)
    };
    let whole: Vec<&Vec<Vec<String>>> =
        words.scales.iter().filter(|scale| given.iter().all(|word| place(scale, word).is_some())).collect();
    let best = whole.iter().min_by_key(|scale| scale.len());
    given
        .iter()
        .map(|word| {
            let taken = match best {
                Some(scale) => {
                    let same = whole.iter().all(|other| mark(other, word) == mark(scale, word));
                    (mark(scale, word), if same { Sure::Certain } else { Sure::Likely })
                }
                None => (words.scales.iter().find_map(|scale| mark(scale, word)), Sure::Guess),
            };
            (word.clone(), taken)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(answers: &[&str], highest: Option<u8>, words: &Words) -> Vec<Option<u8>> {
        let given: BTreeMap<&str, u32> = answers.iter().map(|&a| (a, 1)).collect();
        let steps = steps(&given, highest, words);
        let find = |answer: &&str| steps.iter().find(|step| step.answer == **answer).unwrap().mark;
        answers.iter().map(|answer| find(answer).and_then(Mark::level)).collect()
    }

    #[test]
    fn numbers_of_other_scales_are_laid_over_four_steps() {
        let words = Words::default();
        let some = |levels: &[u8]| levels.iter().map(|&level| Some(level)).collect::<Vec<_>>();
        assert_eq!(levels(&["1", "2", "3", "4"], None, &words), some(&[1, 2, 3, 4]));
        assert_eq!(levels(&["1", "2", "3", "4", "5"], None, &words), some(&[1, 2, 2, 3, 4]));
        assert_eq!(levels(&["1", "2", "3", "4"], Some(5), &words), some(&[1, 2, 2, 3]));
        assert_eq!(levels(&["1", "2", "3", "4", "5", "6"], None, &words), some(&[1, 2, 2, 3, 3, 4]));
        assert_eq!(levels(&["4 - stämmer helt", "stämmer inte (1)"], None, &words), some(&[4, 1]));
    }

    #[test]
    fn years_of_school_are_no_scale() {
        assert_eq!(["1-3", "4b", "2026", "åk 4"].map(|text| number(&fold(text))), [None; 4]);
        let words = Words { scale_words: vec!["skala".into()], ..Words::default() };
        let highest = |heading| highest_in(heading, &words);
        assert_eq!(highest("Algebra (1-5)"), Some(5));
        assert_eq!(highest("Svara på en skala 1 till 6"), Some(6));
        assert_eq!(highest("Algebra åk 1-6"), None);
    }

    #[test]
    fn words_follow_the_scale_that_has_all_of_them() {
        let step = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        let words = Words {
            scales: vec![
                vec![step(&["never"]), step(&["seldom"]), step(&["often"]), step(&["always"])],
                vec![
                    step(&["never"]),
                    step(&["seldom"]),
                    step(&["sometimes"]),
                    step(&["often"]),
                    step(&["always"]),
                ],
            ],
            unknown: step(&["don't know"]),
            ..Words::default()
        };
        let given = ["Never", "often", "ALWAYS", "Don't know"];
        assert_eq!(levels(&given, None, &words), [Some(1), Some(3), Some(4), None]);
        assert_eq!(levels(&["sometimes", "often"], None, &words), [Some(2), Some(3)]);
        assert_eq!(levels(&["0 - don't know", "1", "4"], None, &words), [None, Some(1), Some(4)]);
        let steps = steps(&[("other", 1)].into(), None, &words);
        assert_eq!((steps[0].mark, steps[0].sure), (None, Sure::Unknown));
    }
}
