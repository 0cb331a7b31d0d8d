//! What is left to do, gathered: before the application is sent, and before the groups begin.

use super::{Of, find, ranked, words};
use crate::{
    app::{
        App,
        overlay::{Overlay, Report},
    },
    i18n::{Arg, Key, Text, t},
    model::ids::Code,
    planning::places::{Line, Todo, counts, todo},
};

/// The most names in a line.
const NAMES: usize = 8;

/// Shows what is left to do for everybody who applies or could.
pub fn open(app: &mut App, programme: Code) {
    let Some(of) = find(app, programme) else { return };
    let lines = lines(app, of);
    app.push(Overlay::Report(Box::new(Report::new(Key::PlacesLeftTitle, lines))));
}

/// The lines: how the application stands, then kind by kind who is meant.
pub fn lines(app: &App, of: Of<'_>) -> Vec<Text> {
    let ranked = ranked(app, of);
    if ranked.is_empty() {
        return vec![t::words(words::counts(app, counts(&ranked, of.programme)))];
    }
    let mut out = vec![t::words(words::counts(app, counts(&ranked, of.programme)))];
    out.extend(words::too_many(&ranked, of).map(t::places_left_too_many));
    let all: Vec<(&Line<'_>, Vec<Todo>)> =
        ranked.iter().map(|line| (line, todo(line, of.unit, of.programme, app.catalogue()))).collect();
    let mut said: Vec<(Todo, Text, Vec<String>)> = Vec::new();
    for (line, todos) in &all {
        for one in todos {
            let name = name(of, line);
            let text = words::todo(app, of, line, one);
            match said.iter_mut().find(|(_, there, _)| *there == text) {
                Some((_, _, names)) => names.push(name),
                None => said.push((one.clone(), text, vec![name])),
            }
        }
    }
    said.sort_by(|a, b| (!a.0.is_in_the_way(), &a.0).cmp(&(!b.0.is_in_the_way(), &b.0)));
    if said.is_empty() {
        out.push(Key::PlacesLeftNothing.into());
    }
    for (one, text, names) in said {
        let sign = if one.is_in_the_way() { "!" } else { "·" };
        out.push(t::places_left_line(names.len(), sign, text));
        let more = names.len().saturating_sub(NAMES);
        let mut shown: Vec<Arg> = names.into_iter().take(NAMES).map(Arg::from).collect();
        if more > 0 {
            shown.push(t::plan_more(more).into());
        }
        out.push(t::places_left_names(Arg::List(shown)));
    }
    out
}

/// The person's name, with the school where it is another one.
fn name(of: Of<'_>, line: &Line<'_>) -> String {
    if line.unit.id() == of.unit.id() {
        return line.person.name.to_string();
    }
    format!("{} ({})", line.person.name, line.unit.about().name)
}
