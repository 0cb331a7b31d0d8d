//! What a form says beside its fields, worked out once a frame while a long text is typed or sent: a terminal gives
//! many keys at once, and nobody sees what is said between two of them.

use super::{field::Lines, form::Input, key::KeyCode, msg::Msg, overlay::Overlay, state::App};

/// When a form is asked what saving it would mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// At each key.
    EachKey,
    /// Before it is drawn, or before a key that does more than write.
    EachFrame,
    /// The same, and something was written since.
    Waits,
}

impl App {
    /// Makes up for what was left for later.
    pub fn catch_up(&mut self) {
        if self.ahead == Ahead::Waits {
            self.ahead = Ahead::EachFrame;
            self.look_ahead();
        }
    }

    /// Whether a message only writes into a text of several lines, and what that means may wait.
    pub(super) fn may_wait(&self, msg: &Msg) -> bool {
        let (Msg::Key(key), Some(Overlay::Form(form))) = (msg, self.overlays.last()) else { return false };
        let writes = matches!(key.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Backspace)
            && !key.mods.ctrl
            && !key.mods.alt;
        let field = form.fields.get(form.focus).map(|field| &field.input);
        let long = matches!(field, Some(Input::Typed(text)) if text.lines() == Lines::Many);
        self.ahead != Ahead::EachKey && writes && long
    }
}
