//! The order of names, and how they are matched while a list is filtered.

use std::cmp::Ordering;

use icu_collator::{
    CollatorBorrowed, CollatorPreferences, options::CollatorOptions, preferences::CollationNumericOrdering,
};
use icu_locale_core::{Locale, locale};

use crate::model::{lang::Lang, meetings::Meeting, unit::Unit};

/// Sorts names as a language's telephone book did: Swedish å ä ö last, Norwegian æ ø å last.
pub struct Collator {
    rules: Option<CollatorBorrowed<'static>>,
}

impl Collator {
    /// The order of `lang`.
    pub fn new(lang: Lang) -> Self {
        let locale: Locale = match lang {
            Lang::Sv => locale!("sv"),
            Lang::Nb => locale!("nb"),
            Lang::En => locale!("en"),
        };
        let mut wanted: CollatorPreferences = locale.into();
        // "Grupp 2" comes before "Grupp 10".
        wanted.numeric_ordering = Some(CollationNumericOrdering::True);
        Self { rules: CollatorBorrowed::try_new(wanted, CollatorOptions::default()).ok() }
    }

    /// How `a` and `b` are ordered. Texts that differ are never equal, so that the order is stable.
    pub fn cmp(&self, a: &str, b: &str) -> Ordering {
        let by_language = self.rules.as_ref().map_or(Ordering::Equal, |rules| rules.compare(a, b));
        by_language.then_with(|| a.cmp(b))
    }

    /// How two meetings of a unit are ordered wherever meetings are listed: by time, those at one time as their
    /// groups stand in the list of groups. Only meetings of one group at one time go by id.
    pub fn by_time(&self, unit: &Unit, a: &Meeting, b: &Meeting) -> Ordering {
        let name = |meeting: &Meeting| {
            unit.group(meeting.group).map(|group| group.name.as_str()).unwrap_or_default()
        };
        let same_time = || self.cmp(name(a), name(b)).then_with(|| (a.group, a.id).cmp(&(b.group, b.id)));
        a.when.cmp(&b.when).then_with(same_time)
    }
}

/// `text` in small letters for filtering. Å, ä, ö, æ and ø stay letters of their own, whether they came
/// as one character or as letter and mark.
pub fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    // Letters of the languages here, each one character: there is nothing to compose, and lists are long.
    if text.chars().all(|c| c < '\u{180}') {
        return text.chars().flat_map(char::to_lowercase).collect();
    }
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: Lang, names: &[&str]) -> String {
        let collator = Collator::new(lang);
        let mut names = names.to_vec();
        names.sort_by(|a, b| collator.cmp(a, b));
        names.join(" ")
    }

    #[test]
    fn numbers_in_names_are_numbers() {
        assert_eq!(sorted(Lang::Sv, &["G10", "G2", "G1"]), "G1 G2 G10");
    }

    #[test]
    fn each_language_has_its_last_letters() {
        let names = ["Öberg", "Åberg", "Ärlig", "Zorn", "alm", "Berg"];
        assert_eq!(sorted(Lang::Sv, &names), "alm Berg Zorn Åberg Ärlig Öberg");
        let names = ["Ås", "Ødegård", "Ærlig", "Zorn", "Berg", "aker"];
        assert_eq!(sorted(Lang::Nb, &names), "aker Berg Zorn Ærlig Ødegård Ås");
        assert_eq!(sorted(Lang::En, &["Öberg", "Zorn", "Olsen"]), "Öberg Olsen Zorn");
    }

    #[test]
    fn meetings_at_one_time_stand_as_their_groups_do() {
        use crate::model::{change::On, edit::Edit};
        use crate::planning::fixtures::{add_meeting, day, group, meeting, school};
        // Their ids stand the other way round.
        let named = [("ga", "Grupp 10"), ("gb", "Grupp 2")].map(|(id, name)| {
            let mut group = group(id, &[]);
            group.name = name.into();
            Edit::Group(On::Add(group))
        });
        let early = add_meeting(meeting("mc", "ga", 1, "b", day(2026, 9, 1)));
        let at_once = [("ma", "ga"), ("mb", "gb")]
            .map(|(id, of)| add_meeting(meeting(id, of, 1, "b", day(2026, 9, 8))));
        let unit = school(named.into_iter().chain([early]).chain(at_once));
        let order = Collator::new(Lang::Sv);
        let mut all: Vec<_> = unit.meetings().iter().collect();
        all.sort_by(|a, b| order.by_time(&unit, a, b));
        let ids: Vec<String> = all.iter().map(|meeting| meeting.id.to_string()).collect();
        assert_eq!(ids, ["mc", "mb", "ma"]);
    }

    #[test]
    fn folding_keeps_the_letters_apart() {
        assert_eq!(fold("ÅSA Öberg"), "åsa öberg");
        assert_eq!(fold("A\u{30a}sa"), "åsa");
        assert_ne!(fold("Åsa"), fold("Asa"));
    }
}
