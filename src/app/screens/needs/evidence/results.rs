//! Pupils' results by level, as they are typed in the form of a line of evidence.

use crate::{
    app::{App, form::Wrong},
    i18n::{Key, t},
    model::{
        needs::{Level, Results},
        survey::PUPILS_LEAST,
        text::Line,
    },
    planning::needs::{LevelsError, levels},
};

/// How results stand in the form: one level a line.
pub fn typed(results: Option<&Results>) -> String {
    let line = |level: &Level| format!("{};{}", level.name, level.percent);
    results.map(|results| results.levels.iter().map(line).collect::<Vec<_>>().join("\n")).unwrap_or_default()
}

/// What was typed; none when both fields are empty.
///
/// # Errors
/// The field that is wrong.
pub fn read(app: &App, typed: &str, pupils: &str) -> Result<Option<Results>, Wrong> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let all = levels(typed).map_err(|error| {
        let why = match error {
            LevelsError::NotANumber(text) => t::needs_wrong_level(text),
            LevelsError::Sum(sum) => t::needs_wrong_levels_sum(sum.to_string()),
            LevelsError::Few => Key::NeedsWrongLevelsFew.into(),
        };
        Wrong::new("levels", why)
    })?;
    let count: u16 = pupils.trim().parse().map_err(|_| Wrong::new("pupils", Key::NeedsWrongPupils))?;
    if count < PUPILS_LEAST {
        return Err(Wrong::new("pupils", t::needs_wrong_pupils_few(u32::from(PUPILS_LEAST))));
    }
    let level = |(n, (name, percent)): (usize, (String, u8))| {
        let name = if name.is_empty() { app.say(&t::needs_level((n + 1).to_string())) } else { name };
        Level { name: Line::new(&name), percent }
    };
    Ok(Some(Results { pupils: count, levels: all.into_iter().enumerate().map(level).collect() }))
}
