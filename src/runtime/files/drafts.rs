//! Drafts of open forms, and edits that could not be saved, in the person's own place.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Files, Request};
use crate::{
    app::{
        draft::{self, DraftField},
        effect::Effect,
    },
    model::edit::Named,
    store::person::{Draft, Haste},
};

/// The draft that keeps edits which could not be saved.
const UNSAVED: &str = "unsaved";

impl Files {
    /// What could not be saved to the end waits in the person's own place for the next start.
    pub(super) fn keep_unsaved(&self) {
        let (Some(own), Ok(stamp)) = (&self.own, self.stamp()) else { return };
        let text = |edits: &Vec<Named>| ron::to_string(edits).unwrap_or_default();
        let fields = self.unsaved.iter().map(|(unit, edits)| (unit.to_string(), text(edits))).collect();
        let draft = Draft { form: UNSAVED.into(), fields, starts: BTreeMap::new() };
        if self.unsaved.is_empty() {
            let _ = own.drop_draft(UNSAVED);
        } else {
            let _ = own.write_draft(&draft, &stamp, Haste::Resting);
        }
    }

    /// Keeps what is being typed.
    pub(super) fn draft(&mut self, typed: draft::Draft) {
        let kept = stored(typed);
        if let (Some(own), Ok(stamp)) = (&self.own, self.stamp())
            && own.write_draft(&kept, &stamp, Haste::Typing).is_ok()
        {
            self.typing.insert(kept.form.clone(), kept);
        }
    }

    /// Forms that were open when the last session was cut off.
    pub fn found_drafts(&mut self) -> Vec<draft::Draft> {
        let mut drafts = self.own.as_ref().and_then(|own| own.drafts().ok()).unwrap_or_default();
        for kept in drafts.extract_if(.., |draft| draft.form == UNSAVED) {
            for (unit, edits) in kept.fields {
                if let (Ok(unit), Ok(edits)) = (unit.parse(), ron::from_str(&edits)) {
                    self.unsaved.insert(unit, edits);
                }
            }
        }
        drafts.into_iter().map(found).collect()
    }
}

/// Leaves of each draft only what is asked for last, so that fast typing is written once.
pub(super) fn last_of_each_draft(queue: &mut VecDeque<Request>) {
    let mut seen = BTreeSet::new();
    let mut kept: VecDeque<Request> = VecDeque::with_capacity(queue.len());
    while let Some(request) = queue.pop_back() {
        let form = match &request {
            Request::Do(Effect::Draft(typed)) => Some(&typed.key),
            Request::Do(Effect::DropDraft(form)) => Some(form),
            _ => None,
        };
        if form.is_none_or(|form| seen.insert(form.clone())) {
            kept.push_front(request);
        }
    }
    *queue = kept;
}

/// A draft as its file has it.
fn stored(typed: draft::Draft) -> Draft {
    let starts = typed.fields.iter().map(|field| (field.id.clone(), field.start.clone())).collect();
    let fields = typed.fields.into_iter().map(|field| (field.id, field.value)).collect();
    Draft { form: typed.key, fields, starts }
}

/// A draft as the program has it.
fn found(mut kept: Draft) -> draft::Draft {
    let fields = kept.fields.into_iter().map(|(id, value)| DraftField {
        start: kept.starts.remove(&id).unwrap_or_default(),
        id,
        value,
    });
    draft::Draft { key: kept.form, fields: fields.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(form: &str, value: &str) -> draft::Draft {
        let field = DraftField { id: "name".into(), start: "A".into(), value: value.into() };
        draft::Draft { key: form.into(), fields: vec![field] }
    }

    #[test]
    fn of_a_batch_only_the_last_of_each_draft_is_written() {
        let mut queue: VecDeque<Request> = [
            Effect::Draft(typed("a", "1")),
            Effect::Draft(typed("b", "1")),
            Effect::List,
            Effect::Draft(typed("a", "12")),
            Effect::DropDraft("b".into()),
        ]
        .into_iter()
        .map(Request::Do)
        .collect();
        last_of_each_draft(&mut queue);
        let left: Vec<String> = queue
            .iter()
            .map(|request| match request {
                Request::Do(Effect::Draft(draft)) => format!("{} {}", draft.key, draft.fields[0].value),
                Request::Do(Effect::DropDraft(form)) => format!("no {form}"),
                _ => "list".into(),
            })
            .collect();
        assert_eq!(left, ["list", "a 12", "no b"]);
    }

    #[test]
    fn a_draft_keeps_names_beginnings_and_values_of_fields() {
        assert_eq!(found(stored(typed("a", "Åsa"))), typed("a", "Åsa"));
    }
}
