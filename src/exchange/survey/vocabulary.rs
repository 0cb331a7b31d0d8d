//! The shipped words of surveys.

use std::sync::OnceLock;

use crate::planning::needs::{ResultWords, survey::Words};

/// The words by which surveys are understood (`data/import/survey.ron`).
pub fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| written().unwrap_or_default().folded())
}

/// The shipped file; a test holds that it can be read.
fn written() -> Result<Words, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/survey.ron")))
}

/// The words by which files of pupils' results are understood (`data/import/results.ron`).
pub fn result_words() -> &'static ResultWords {
    static WORDS: OnceLock<ResultWords> = OnceLock::new();
    WORDS.get_or_init(|| written_results().unwrap_or_default())
}

/// The shipped file; a test holds that it can be read.
fn written_results() -> Result<ResultWords, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/results.ron")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::needs::survey::{Known, fold};

    #[test]
    fn the_words_of_results_can_be_read_and_are_folded() {
        let words = written_results().unwrap();
        let all = [&words.pupils, &words.whole, &words.stage];
        assert!(all.into_iter().flatten().all(|word| fold(word) == *word));
    }

    #[test]
    fn the_shipped_words_can_be_read_and_no_heading_means_two_things() {
        let words = written().unwrap();
        let mut seen = std::collections::BTreeMap::<String, Known>::new();
        for (known, headings) in &words.columns {
            for heading in headings {
                assert_eq!(seen.insert(fold(heading), *known), None, "{heading} stands twice");
            }
        }
        assert!(words.scales.iter().all(|scale| (3..=10).contains(&scale.len())));
        assert!(words.now.iter().all(|word| !words.wanted.contains(word)));
    }
}
