//! Fields that several forms of places have: the alternative, the answer, the equipment.

use std::collections::BTreeMap;

use super::{Of, words};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField},
        screens::choices::written,
    },
    i18n::{Key, t},
    model::{
        ids::Code,
        places::{Answer, Tried},
    },
};

/// Names of fields for equipment, as many as a programme can have items; a test holds that.
pub(super) const ITEMS: [&str; 12] =
    ["e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e12"];
const WORKS: &str = "works";
const MISSING: &str = "missing";
const UNTRIED: &str = "untried";
/// What stands where several people have different things, or nothing is to change.
const KEPT: &str = "";

/// The alternative, or none.
pub fn alternative(app: &App, of: Of<'_>, value: Option<Code>) -> FormField {
    let all = of.places.alternatives.iter();
    let all = all.map(|one| Choice::new(one.id, t::words(words::alternative_full(app, of, one.id))));
    let options = std::iter::once(Choice::new("", Key::PlacesNoAlternative)).chain(all).collect();
    let value = value.map(|id| id.to_string()).unwrap_or_default();
    FormField::one("alternative", Key::PlacesFieldAlternative, options, &value)
}

/// What was answered.
pub fn answer(value: Answer) -> FormField {
    let options = Answer::ALL.map(|answer| Choice::new(words::answer_code(answer), words::answer(answer)));
    FormField::one("answer", Key::PlacesFieldAnswer, options.to_vec(), words::answer_code(value))
}

/// The answer that the form says.
pub fn answer_of(form: &Form) -> Answer {
    let said = form.value("answer");
    Answer::ALL.into_iter().find(|answer| words::answer_code(*answer) == said).unwrap_or_default()
}

/// Whether a form asks about one person, or about several at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// One: what is known stands there.
    One,
    /// Several: what is not chosen stays as it is.
    Several,
}

/// A field for each item: a digit answers it and goes on to the next.
pub fn equipment(of: Of<'_>, whom: For, now: &BTreeMap<Code, Tried>) -> Vec<FormField> {
    let field = |(name, item): (&'static str, &crate::model::programme::Equipment)| {
        let mut options = vec![
            Choice::new(WORKS, Key::PlacesWorks).quick("1"),
            Choice::new(MISSING, Key::PlacesMissing).quick("2"),
            Choice::new(UNTRIED, Key::PlacesUntried).quick("3"),
        ];
        if whom == For::Several {
            options.insert(0, Choice::new(KEPT, Key::PlacesKept));
        }
        let value = match (whom, now.get(&item.id)) {
            (For::Several, _) => KEPT,
            (For::One, Some(Tried::Works)) => WORKS,
            (For::One, Some(Tried::Missing)) => MISSING,
            (For::One, None) => UNTRIED,
        };
        FormField::one(name, written(&item.short), options, value).hint(written(item.needs.get()))
    };
    ITEMS.into_iter().zip(&of.places.equipment).map(field).collect()
}

/// What the form says about each item; items that stay as they are, are not in it.
pub fn equipment_of(of: Of<'_>, form: &Form) -> BTreeMap<Code, Option<Tried>> {
    let said = ITEMS.into_iter().zip(&of.places.equipment).filter_map(|(name, item)| {
        let tried = match form.value(name).as_str() {
            WORKS => Some(Tried::Works),
            MISSING => Some(Tried::Missing),
            UNTRIED => None,
            _ => return None,
        };
        Some((item.id, tried))
    });
    said.collect()
}
