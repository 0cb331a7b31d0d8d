//! Keys in fields in which something is chosen rather than typed.

use super::{
    form::{Choice, Form, Input},
    form_field::Is,
    key::{Key, KeyCode},
};
use crate::i18n::Text;

/// What was typed to find something to choose, and whether there is such a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sought {
    /// The cursor is on it.
    At(String),
    /// Nothing is called so.
    Nothing(String),
}

impl Form {
    /// What can be chosen in the field with the focus, when it is one of choices.
    fn choices(&self) -> Option<&[Choice]> {
        match &self.fields.get(self.focus)?.input {
            Input::Typed(_) => None,
            Input::One { options, .. } | Input::Any { options, .. } => Some(options),
        }
    }

    /// Letters typed in a field of choices lead to the one that they begin; `say` gives a text in the
    /// person's language. Space ticks where any can be chosen; where one can, it goes on with a name
    /// that is being typed. None when the key is no such letter.
    pub fn seek(&mut self, key: Key, say: impl Fn(&Text) -> String) -> Option<Sought> {
        let going_on = std::mem::take(&mut self.sought);
        let typed = key.typed()?;
        let choices = self.choices()?;
        let ticks = matches!(self.fields.get(self.focus)?.input, Input::Any { .. });
        if typed == ' ' && ticks {
            return None;
        }
        // As in every list the key begins the search, and is no part of it.
        if typed == '/' && going_on.is_empty() {
            return None;
        }
        if choices.iter().any(|choice| choice.quick.contains(typed) && typed != ' ') {
            return None;
        }
        let labels: Vec<(String, Is)> =
            choices.iter().map(|choice| (say(&choice.label), choice.is)).collect();
        let whole = format!("{going_on}{typed}");
        let field = self.fields.get_mut(self.focus)?;
        let (Input::One { at, .. } | Input::Any { at, .. }) = &mut field.input else { return None };
        let found = seek(&labels, *at, &whole).filter(|_| typed != ' ' || !going_on.is_empty());
        if typed == ' ' && found.is_none() {
            return None;
        }
        field.error = None;
        let Some(to) = found else {
            self.sought = String::new();
            return Some(Sought::Nothing(whole));
        };
        *at = to;
        self.sought.clone_from(&whole);
        Some(Sought::At(whole))
    }
}

/// The option that a letter or digit stands for.
pub fn by_letter(options: &[Choice], key: Key) -> Option<usize> {
    let typed = key.typed().filter(|&c| c != ' ')?;
    options.iter().position(|option| option.quick.contains(typed))
}

/// The option that what was typed is the beginning of, or of a word in it; `at` on, so that the same
/// beginning finds the next one. What stands in the place of all others comes last, and only by its beginning.
pub fn seek(labels: &[(String, Is)], at: usize, typed: &str) -> Option<usize> {
    let typed = typed.to_lowercase();
    let starts = |label: &String| label.to_lowercase().starts_with(&typed);
    let begins = |(label, is): &(String, Is)| *is == Is::One && starts(label);
    let holds = |(label, is): &(String, Is)| {
        if *is == Is::None {
            return false;
        }
        let label = label.to_lowercase();
        let mut words = label.match_indices(&typed).map(|(n, _)| label.get(..n).unwrap_or_default());
        words.any(|before| !before.ends_with(char::is_alphanumeric))
    };
    let round = || (0..labels.len()).map(|n| (at + n) % labels.len());
    let first = |fits: &dyn Fn(&(String, Is)) -> bool| round().find(|&n| labels.get(n).is_some_and(fits));
    first(&begins).or_else(|| first(&holds)).or_else(|| first(&|(label, _)| starts(label)))
}

/// One of `count` options: left and right go round.
pub fn choose(count: usize, at: &mut usize, key: Key) -> bool {
    match key.code {
        KeyCode::Left => *at = at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
        KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count.max(1),
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}

/// Any of `count` options: arrows move, Space ticks. Up on the first and down on the last one are not
/// taken: they lead to the field before and after.
pub fn tick(count: usize, ticked: &mut Vec<usize>, at: &mut usize, key: Key) -> bool {
    match key.code {
        KeyCode::Char(' ') => match ticked.iter().position(|n| n == at) {
            Some(found) => {
                ticked.remove(found);
            }
            None => {
                ticked.push(*at);
                ticked.sort_unstable();
            }
        },
        KeyCode::Left | KeyCode::Up if *at > 0 => *at -= 1,
        KeyCode::Right | KeyCode::Down if *at + 1 < count => *at += 1,
        KeyCode::Left | KeyCode::Right => {}
        KeyCode::Home => *at = 0,
        KeyCode::End => *at = count.saturating_sub(1),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{
            form_field::FormField,
            key::parse_script,
            screens::{FormKey, groups::state::FormKey as GroupForm},
        },
        i18n::{I18n, t},
        model::lang::Lang,
    };

    #[test]
    fn letters_find_a_name_by_the_beginning_of_any_word_in_it() {
        let names =
            ["Anna Berg", "Bo Ek", "Britt Åsberg", "Karin Öst"].map(|name| (name.to_owned(), Is::One));
        assert_eq!(seek(&names, 0, "b"), Some(1), "the beginning of the whole comes first");
        assert_eq!(seek(&names, 1, "br"), Some(2));
        assert_eq!(seek(&names, 2, "ös"), Some(3));
        assert_eq!(seek(&names, 0, "anna b"), Some(0));
        assert_eq!(seek(&names, 0, "erg"), None);
        assert_eq!(seek(&[], 0, "a"), None);
    }

    #[test]
    fn nobody_is_found_only_by_its_beginning_and_after_everybody() {
        let all = [("Karin Ek", Is::One), ("Bo Alm", Is::One), ("ingen avstämning", Is::None)];
        let all = all.map(|(label, is)| (label.to_owned(), is));
        assert_eq!(seek(&all, 2, "a"), Some(1), "a name first, though it stands there already");
        assert_eq!(seek(&all, 0, "av"), None, "no word within it");
        assert_eq!(seek(&all, 0, "in"), Some(2));
    }

    #[test]
    fn space_ticks_what_was_found_by_its_letters() {
        let choices = ["ML", "MAM – Mestre"].map(|label| Choice::new(label, t::words(label))).to_vec();
        let field = FormField::any("programmes", t::words("Program"), choices, std::iter::empty::<&str>());
        let mut form = Form::new(FormKey::Groups(GroupForm::New), t::words("Skole"), vec![field]);
        for key in parse_script("MAM<Space>").unwrap() {
            if form.seek(key, |text| I18n::from(Lang::Nb).text(text)).is_none() {
                form.key(key);
            }
        }
        assert_eq!(form.value("programmes"), "MAM – Mestre");
    }

    #[test]
    fn arrows_move_among_ticks_before_they_leave() {
        let (mut ticked, mut at) = (Vec::new(), 0);
        let mut press = |code| {
            let taken = tick(3, &mut ticked, &mut at, Key::plain(code));
            (taken, at)
        };
        assert_eq!(press(KeyCode::Up), (false, 0));
        assert_eq!(press(KeyCode::Down), (true, 1));
        assert_eq!(press(KeyCode::Right), (true, 2));
        assert_eq!(press(KeyCode::Char(' ')), (true, 2));
        assert_eq!(press(KeyCode::Down), (false, 2));
        assert_eq!(press(KeyCode::Right), (true, 2));
        assert_eq!(press(KeyCode::Up), (true, 1));
        assert_eq!(ticked, [2]);
    }
}
