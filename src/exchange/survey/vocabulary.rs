//! The shipped words of surveys.

use std::sync::OnceLock;

use crate::planning::needs::survey::Words;

/// The words by which surveys are understood (`data/import/survey.ron`).
pub fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| written().unwrap_or_default().folded())
}

/// The shipped file; a test holds that it can be read.
fn written() -> Result<Words, ron::error::SpannedError> {
    ron::from_str(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/survey.ron")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::planning::needs::survey::{Known, fold};

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
