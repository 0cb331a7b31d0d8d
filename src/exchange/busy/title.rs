//! Whether an event may be a meeting of the unit's own that stands in a calendar under another id. Only that is
//! asked of a title; it is kept nowhere.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{
    Ground,
    whose::{holds, words},
};

/// The words of `data/import/own.ron`.
#[derive(Debug, Deserialize)]
struct Words {
    busy: Vec<String>,
    meeting: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/import/own.ron"));
    #[expect(clippy::unwrap_used, reason = "checked by a test below")]
    ron::from_str(text).unwrap()
});

/// What the unit's own meetings may be called.
pub struct Titles(Vec<Vec<String>>);

impl Titles {
    /// The names of groups, of those who supervise them, and what else meetings are known by.
    pub fn new(ground: &Ground) -> Self {
        let groups = ground.unit.groups().iter();
        let leads = groups.clone().filter_map(|group| ground.unit.person(group.supervisor?));
        let names = groups.map(|group| group.name.as_str()).chain(leads.map(|lead| lead.name.as_str()));
        let names = names.chain(ground.called.iter().map(String::as_str));
        Self(names.map(words).filter(|name| !name.is_empty()).collect())
    }

    /// Whether an event of this title may be one of them: not where it says that it is something else.
    pub fn may_be_own(&self, title: &str) -> bool {
        let title = words(title);
        let begins = |word: &String| WORDS.meeting.iter().any(|meeting| word.starts_with(meeting));
        title.is_empty()
            || WORDS.busy.iter().any(|busy| words(busy) == title)
            || title.iter().any(begins)
            || self.0.iter().any(|name| holds(&title, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_says_something_else_is_no_meeting_of_ours() {
        let own = Titles(["Grupp 3", "Problemlösning", "Linnea Ek"].iter().map(|name| words(name)).collect());
        for title in
            ["", " ", "Upptagen", "Matte: grupp 3", "Ek, Linnea", "Matematiklyftet", "PROBLEMLÖSNING del 2"]
        {
            assert!(own.may_be_own(title), "{title}");
        }
        for title in ["Elevrådet", "Grupp 31", "Kurs", "Privat samtal", "Linnea"] {
            assert!(!own.may_be_own(title), "{title}");
        }
    }
}
