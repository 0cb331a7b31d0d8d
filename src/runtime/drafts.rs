//! Drafts on their way to the disk and back.

use std::collections::{BTreeSet, VecDeque};

use super::files::Request;
use crate::{
    app::{
        draft::{self, DraftField},
        effect::Effect,
    },
    store::person::Draft,
};

/// Leaves of each draft only what is asked for last, so that fast typing is written once.
pub(super) fn last_of_each(queue: &mut VecDeque<Request>) {
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
pub(super) fn stored(typed: draft::Draft) -> Draft {
    let starts = typed.fields.iter().map(|field| (field.id.clone(), field.start.clone())).collect();
    let fields = typed.fields.into_iter().map(|field| (field.id, field.value)).collect();
    Draft { form: typed.key, fields, starts }
}

/// A draft as the program has it.
pub(super) fn found(mut kept: Draft) -> draft::Draft {
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
        last_of_each(&mut queue);
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
