//! A form at work: its keys, saving on top of what colleagues did meanwhile, its draft.

use super::{
    command::{Command, EVERYWHERE},
    draft::Draft,
    effect::Effect,
    form::{Behind, Form, Pressed, Sought, Wrong},
    form_help,
    key::{Key, KeyCode},
    keymap,
    overlay::{Answer, Confirm, Confirmed, Overlay},
    screens::{self, FormKey},
    state::{App, Effects, Tone},
    update::leave,
};
use crate::{
    i18n::{Key as Word, Text, t},
    model::{
        ids::{EditId, UnitId},
        unit::Unit,
    },
};

/// Takes a key for the form that was on top.
pub(super) fn in_form(app: &mut App, mut form: Box<Form>, key: Key) -> Effects {
    if let Some(sought) = form.seek(key, |text| app.i18n.text(text)) {
        app.tell(
            Tone::Plain,
            match sought {
                Sought::At(typed) => t::form_sought(typed),
                Sought::Nothing(typed) => t::form_sought_nothing(typed),
            },
        );
        app.push(Overlay::Form(form));
        return Vec::new();
    }
    match form.key(key) {
        Pressed::Save => return save(app, form),
        Pressed::Other if key.code == KeyCode::Esc => {
            if !form.is_dirty() {
                return closed(app, &form.key);
            }
            app.push(Overlay::Form(form));
            app.push(Overlay::Confirm(Confirm {
                question: Word::AskDropForm.into(),
                yes: Word::AnswerDrop.into(),
                no: Word::AnswerGoOn.into(),
                at: Answer::Safe,
                then: Confirmed::DropForm,
            }));
        }
        Pressed::Other if keymap::keys(Command::Help).contains(&key) => {
            let help = form_help::help(&form);
            app.push(Overlay::Form(form));
            app.push(Overlay::Report(Box::new(help)));
        }
        // Leaving is always safe: the draft comes back next time.
        Pressed::Other if keymap::keys(Command::Leave).contains(&key) => {
            app.push(Overlay::Form(form));
            return leave(app);
        }
        Pressed::Other if keymap::command(EVERYWHERE.iter(), key).is_some() => {
            let said = t::form_no_command(key.to_string(), form.saves);
            app.push(Overlay::Form(form));
            app.tell(Tone::Plain, said);
        }
        Pressed::Taken | Pressed::Other => app.push(Overlay::Form(form)),
    }
    Vec::new()
}

/// Saves a form. It stays open, with the reason, when anything speaks against that.
fn save(app: &mut App, mut form: Box<Form>) -> Effects {
    if !form.key.adds() {
        let Some(fresh) = screens::reopen(app, &form.key) else {
            form.stop(Word::FormGone);
            app.push(Overlay::Form(form));
            return Vec::new();
        };
        let against = against(&mut form, fresh);
        if !against.is_empty() {
            form.refuse(&against);
            app.push(Overlay::Form(form));
            return Vec::new();
        }
        // What nobody has touched stands as it is again: what follows from another field follows anew.
        for (id, value) in screens::follows(app, &form) {
            form.follow(id, &value);
        }
    }
    app.refused = None;
    match (screens::submit(app, &form), app.refused.take()) {
        (Ok(mut effects), None) => {
            effects.extend(closed(app, &form.key));
            app.sent.extend(Sent::new(form, &effects));
            return effects;
        }
        (Ok(_), Some(why)) => {
            form.refuse(&[]);
            form.stop(why);
        }
        (Err(wrong), _) => form.refuse(&wrong),
    }
    app.push(Overlay::Form(form));
    Vec::new()
}

/// Puts a form on top of what stands now. Gives back what a colleague did to the same: said once,
/// saving again does it on purpose.
fn against(form: &mut Form, fresh: Form) -> Vec<Wrong> {
    if form.behind == Behind::Record && fresh.behind == Behind::Nothing {
        form.behind = Behind::Nothing;
        let here = form.fields.get(form.focus).map(|field| Wrong::new(field.id, Word::FormRemoved));
        return here.into_iter().collect();
    }
    form.rebase(fresh)
}

/// A form that was closed while what it saved is on its way: should that be refused, it comes back.
#[derive(Clone, Debug)]
pub struct Sent {
    unit: UnitId,
    edits: Vec<EditId>,
    form: Box<Form>,
}

impl Sent {
    fn new(form: Box<Form>, effects: &[Effect]) -> Option<Self> {
        effects
            .iter()
            .find_map(|effect| match effect {
                Effect::Save(unit, named) => Some((*unit, named.iter().map(|one| one.id).collect())),
                _ => None,
            })
            .map(|(unit, edits)| Self { unit, edits, form })
    }
}

/// Opens the forms again whose edits were refused, on top of what is there now; forgets those whose
/// edits are on disk.
pub(super) fn came_back(app: &mut App, settled: &[EditId], refused: &[(EditId, Text)]) {
    let here = app.unit().map(Unit::id);
    let (known, waiting) = std::mem::take(&mut app.sent)
        .into_iter()
        .partition(|sent: &Sent| sent.edits.iter().any(|id| settled.contains(id)));
    app.sent = waiting;
    for Sent { unit, edits, mut form } in known {
        let why = refused.iter().find(|(id, _)| edits.contains(id)).map(|(_, why)| why.clone());
        let Some(why) = why.filter(|_| Some(unit) == here) else { continue };
        if form.key.adds() {
            form.stop(why);
        } else {
            match screens::reopen(app, &form.key) {
                Some(fresh) => {
                    let against = against(&mut form, fresh);
                    form.refuse(&against);
                    if against.is_empty() {
                        form.stop(why);
                    }
                }
                None => form.stop(Word::FormGone),
            }
        }
        app.push(Overlay::Form(form));
    }
}

/// Throws the form on top away.
pub(super) fn dropped(app: &mut App) -> Effects {
    match app.overlays.pop() {
        Some(Overlay::Form(form)) => closed(app, &form.key),
        other => {
            app.overlays.extend(other);
            Vec::new()
        }
    }
}

/// What follows when a form is closed: its own draft is forgotten, no other.
fn closed(app: &mut App, key: &FormKey) -> Effects {
    app.drafted = None;
    name(app, key).map(Effect::DropDraft).into_iter().collect()
}

/// How the draft of a form is called.
fn name(app: &App, key: &FormKey) -> Option<String> {
    ron::to_string(&(app.unit().map(Unit::id), key)).ok()
}

impl App {
    /// The draft of the open form, when it is another one than the last that was kept.
    pub(super) fn draft(&mut self) -> Option<Effect> {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return None };
        let now = Draft { key: name(self, &form.key)?, fields: form.typed() };
        if now.fields.is_empty() {
            let kept = self.drafted.take_if(|kept| kept.key == now.key)?;
            return Some(Effect::DropDraft(kept.key));
        }
        if self.drafted.as_ref() == Some(&now) {
            return None;
        }
        self.drafted = Some(now.clone());
        Some(Effect::Draft(now))
    }
}

/// Opens the forms that were open when the last session was cut off, with what was typed. A draft of
/// another unit waits for it; one whose form cannot be opened is kept.
pub(super) fn restore_draft(app: &mut App) {
    let open = app.unit().map(Unit::id);
    for draft in std::mem::take(&mut app.drafts) {
        let read: Result<(Option<UnitId>, FormKey), _> = ron::from_str(&draft.key);
        let key = read.ok().filter(|(unit, _)| *unit == open).map(|(_, key)| key);
        match key.and_then(|key| screens::reopen(app, &key)) {
            Some(mut form) => {
                form.restore(&draft.fields);
                app.push(Overlay::Form(Box::new(form)));
                app.tell(Tone::Plain, Word::NoticeDraft);
            }
            None => app.drafts.push(draft),
        }
    }
}
