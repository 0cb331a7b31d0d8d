//! The words by which surveys are understood (`data/import/survey.ron`).

use serde::Deserialize;

/// The words as the file has them; [`Words::folded`] makes them ready to be compared.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Headings that say what a column is.
    pub columns: Vec<(Known, Vec<String>)>,
    /// Beginnings of headings that belong to test forms.
    pub skipped_beginnings: Vec<String>,
    /// What stands in the place of a name in forms without names.
    pub anonymous: Vec<String>,
    /// How a heading asks how it is.
    pub now: Vec<String>,
    /// How a heading asks how it should be.
    pub wanted: Vec<String>,
    /// Words that say that numbers are a scale.
    pub scale_words: Vec<String>,
    /// Words that say nothing about which dimension is meant.
    pub small_words: Vec<String>,
    /// Scales in words, the lowest step first; words of the same step stand together.
    pub scales: Vec<Vec<Vec<String>>>,
    /// Answers that are none on the scale.
    pub unknown: Vec<String>,
    /// Answers that are none at all.
    pub left_out: Vec<String>,
}

/// What a heading that is known says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Known {
    Number,
    Start,
    Time,
    Changed,
    Email,
    Name,
    PersonalNumber,
    Role,
    Stage,
    Comment,
    Other,
}

/// A text as it is compared: lower case, single spaces, no signs at the ends.
pub fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let ends = |c: char| c.is_whitespace() || matches!(c, ':' | '.' | '*' | '?' | '!' | '"' | ',' | ';');
    let bare = lower.trim_matches(ends);
    // A question mark alone is an answer.
    if bare.is_empty() {
        lower.trim().to_owned()
    } else {
        bare.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Words {
    /// Every word as [`fold`] writes it.
    pub fn folded(mut self) -> Self {
        let lists = [
            &mut self.anonymous,
            &mut self.now,
            &mut self.wanted,
            &mut self.scale_words,
            &mut self.small_words,
            &mut self.unknown,
            &mut self.left_out,
        ];
        let inner = self.columns.iter_mut().map(|(_, words)| words).chain(self.scales.iter_mut().flatten());
        for word in lists.into_iter().chain(inner).flatten() {
            *word = fold(word);
        }
        self.skipped_beginnings.iter_mut().for_each(|start| *start = start.to_lowercase());
        self
    }

    /// What a known heading says of its column.
    pub fn column(&self, heading: &str) -> Option<Known> {
        let folded = fold(heading);
        let is = |(_, words): &&(Known, Vec<String>)| words.contains(&folded);
        let skipped = || self.skipped_beginnings.iter().any(|start| folded.starts_with(start.as_str()));
        self.columns.iter().find(is).map(|(known, _)| *known).or_else(|| skipped().then_some(Known::Other))
    }

    /// Whether the heading of a question asks how it is or how it should be; the last words count.
    pub fn half(&self, heading: &str) -> Option<Half> {
        let folded = spaced(heading);
        let last = |list: &[String]| {
            list.iter().filter_map(|word| Some(folded.rfind(&format!(" {word} "))? + word.len())).max()
        };
        match (last(&self.now), last(&self.wanted)) {
            (None, None) => None,
            (now, wanted) if now > wanted => Some(Half::Now),
            _ => Some(Half::Wanted),
        }
    }
}

/// Which of the two questions about a dimension is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Half {
    /// How it is.
    Now,
    /// How it should be.
    Wanted,
}

/// A text as words in small letters with one space before, between and after.
pub fn spaced(text: &str) -> String {
    let mut out = String::from(" ");
    for c in text.to_lowercase().chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_say_which_half_is_asked() {
        let words = Words {
            now: vec!["idag".into(), "hur är det".into()],
            wanted: vec!["om ett år".into(), "önskat".into()],
            ..Words::default()
        };
        assert_eq!(words.half("Hur är det idag? [Algebra]"), Some(Half::Now));
        assert_eq!(words.half("Algebra (önskat)"), Some(Half::Wanted));
        assert_eq!(words.half("Hur är det om ett år?"), Some(Half::Wanted));
        assert_eq!(words.half("Algebra"), None);
        assert_eq!(fold(" Vet  EJ. "), "vet ej");
        assert_eq!(fold("?"), "?");
    }
}
