//! Who wants a module: entered as `12/14`.

use std::collections::BTreeMap;

use super::{ranking, state::FormKey, words};
use crate::{
    app::{
        App,
        form::{Form, FormField, Wrong},
        screens,
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        ballots::{Ballot, BallotChange, Support, Voice},
        change::{Entry, On},
        edit::Edit,
        ids::Code,
    },
    planning::ranking::{Asked, PartKind, Weighed, Weights, Why},
};

/// The most characters of `12/14`, with words between.
const LONGEST: usize = 20;

/// What a voice is called.
pub fn voice(voice: Voice) -> Key {
    match voice {
        Voice::Owner => Key::VoiceOwner,
        Voice::Principal => Key::VoicePrincipal,
        Voice::Teachers => Key::VoiceTeachers,
    }
}

fn field(voice: Voice) -> &'static str {
    match voice {
        Voice::Owner => "owner",
        Voice::Principal => "principal",
        Voice::Teachers => "teachers",
    }
}

/// The form for what is said about a module.
pub fn form(app: &App, module: Code) -> Form {
    let said = said(app, module);
    let line = |each: Voice| {
        let now = said.get(&each).map(|s| format!("{}/{}", s.for_it, s.of)).unwrap_or_default();
        let line = FormField::line(field(each), voice(each), &now, LONGEST);
        match wishes(app, module).filter(|_| each == Voice::Teachers) {
            Some(wishes) => {
                line.hint(t::modules_hint_votes_wishes(wishes.for_it, wishes.of, share(app, each)))
            }
            None => line.hint(t::modules_hint_votes(share(app, each))),
        }
    };
    let title = t::modules_form_votes(words::name(app, module));
    let key = screens::FormKey::Modules(FormKey::Votes(module));
    Form::new(key, title, Voice::ALL.map(line).into()).intro(Key::ModulesIntroVotes)
}

/// What a voice weighs among all that have a say, percent.
fn share(app: &App, of: Voice) -> u16 {
    let Some(weights) = app.unit().map(|unit| Weights::of(unit, app.catalogue())) else { return 0 };
    let weight = |voice| u32::from(weights.get(Weighed::Voice(voice)));
    let all: u32 = Voice::ALL.into_iter().map(weight).sum();
    u16::try_from(weight(of) * 100 / all.max(1)).unwrap_or(100)
}

fn said(app: &App, module: Code) -> BTreeMap<Voice, Support> {
    let ballot = app.unit().and_then(|unit| unit.ballots().get(module));
    ballot.map(|ballot| ballot.said.clone()).unwrap_or_default()
}

/// The participants' wishes, where they stand for the teachers' voice.
fn wishes(app: &App, module: Code) -> Option<Support> {
    let ranked = ranking::score(app, ranking::module(app, module)?)?;
    match &ranked.part(PartKind::Say)?.why {
        Why::Said { said, teachers: Asked::Wishes } => {
            said.iter().find(|(voice, _)| *voice == Voice::Teachers).map(|&(_, support)| support)
        }
        _ => None,
    }
}

/// Reads `12/14`, `12 av 14`; `Ok(None)` when nothing is typed.
fn read(text: &str) -> Result<Option<Support>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<u16> = numbers.map(str::parse).collect::<Result<_, _>>().map_err(|_| ())?;
    match numbers[..] {
        [for_it, of] if of > 0 && for_it <= of => Ok(Some(Support { for_it, of })),
        _ => Err(()),
    }
}

/// Saves what is said.
pub fn save(app: &mut App, module: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let was = said(app, module);
    let mut now = was.clone();
    let mut wrong = Vec::new();
    for voice in Voice::ALL.into_iter().filter(|&voice| form.touched(field(voice))) {
        match read(&form.value(field(voice))) {
            Ok(Some(support)) => {
                now.insert(voice, support);
            }
            Ok(None) => {
                now.remove(&voice);
            }
            Err(()) => wrong.push(Wrong::new(field(voice), Key::ModulesWrongVotes)),
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let known = app.unit().is_some_and(|unit| unit.ballots().has(module));
    let edits: Vec<Edit> = if known {
        let changed = Voice::ALL.into_iter().filter(|voice| was.get(voice) != now.get(voice));
        let entry =
            |voice| Entry { key: voice, was: was.get(&voice).copied(), now: now.get(&voice).copied() };
        changed.map(|voice| Edit::Ballot(On::Change(module, BallotChange::Said(entry(voice))))).collect()
    } else if now.is_empty() {
        Vec::new()
    } else {
        vec![Edit::Ballot(On::Add(Ballot { said: now, ..Ballot::new(module) }))]
    };
    if edits.is_empty() {
        return Ok(Vec::new());
    }
    let said = t::modules_said_votes(words::name(app, module));
    Ok(app.commit(edits.into_iter().collect(), said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_read_with_a_line_or_a_word_between() {
        let support = |for_it, of| Ok(Some(Support { for_it, of }));
        assert_eq!(read("12/14"), support(12, 14));
        assert_eq!(read(" 0 av 3 "), support(0, 3));
        assert_eq!(read("  "), Ok(None));
        for text in ["12", "14/12", "0/0", "1/2/3", "alla", "1/99999"] {
            assert_eq!(read(text), Err(()), "{text}");
        }
    }
}
