//! Phases as people write them: one a line, `A förberedelse 45 ensam`.

use super::words::who;
use crate::{
    i18n::{I18n, Key, collate::fold},
    model::{
        ids::Code,
        lang::{Lang, Localized},
        programme::{Fact, Phase, Pupils, Sitting, Who},
        text::Name,
        week::Minutes,
    },
};

/// The most characters of the short name of a phase.
const SHORT_MAX: usize = 3;
/// A day has no longer phase than this.
const LONGEST: u16 = 8 * 60;

/// Reads phases, one a line or with `;` between.
///
/// # Errors
/// The line that does not read.
pub fn read(text: &str, leads: Option<Code>) -> Result<Vec<Phase>, String> {
    let lines = text.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
    lines.enumerate().map(|(n, line)| phase(n, line, leads).ok_or_else(|| line.to_owned())).collect()
}

fn phase(n: usize, line: &str, leads: Option<Code>) -> Option<Phase> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = words.iter().rposition(|word| word.chars().all(|c| c.is_ascii_digit()))?;
    let (short, name) = words.get(..at)?.split_first()?;
    let minutes: u16 = words.get(at)?.parse().ok()?;
    let who = who_of(&words.get(at + 1..)?.join(" "))?;
    let own_time = who != Who::InClass;
    if short.chars().count() > SHORT_MAX || minutes > LONGEST || (own_time && minutes == 0) {
        return None;
    }
    let name = if name.is_empty() { (*short).to_owned() } else { name.join(" ") };
    Some(Phase {
        id: format!("phase-{}", n + 1).parse().ok()?,
        short: Localized::same(short),
        name: Localized::same(Name::new(&name).as_str()),
        minutes: Fact::decided(Minutes(minutes)),
        who,
        leads: leads.filter(|_| who == Who::Together),
        pupils: if who == Who::InClass { Pupils::Needed } else { Pupils::NotNeeded },
        sitting: Sitting::Own,
        what: Localized::default(),
    })
}

/// Who is meant, in any of the languages; the words are those of the texts `typed-who-…`.
fn who_of(text: &str) -> Option<Who> {
    let typed = fold(text.trim_matches(|c: char| !c.is_alphanumeric()));
    let typed = typed.trim_start_matches("min").trim_start_matches(['.', ' ']);
    let words = [
        (Who::Alone, Key::TypedWhoAlone),
        (Who::Together, Key::TypedWhoTogether),
        (Who::InClass, Key::TypedWhoInClass),
    ];
    let is = |key| {
        Lang::ALL
            .into_iter()
            .any(|lang| I18n::new(lang).get(key).split(',').any(|word| fold(word.trim()) == typed))
    };
    words.into_iter().find(|&(_, key)| is(key)).map(|(who, _)| who)
}

/// Phases as they can be typed again.
pub fn written(phases: &[Phase], i18n: I18n) -> String {
    let lang = i18n.lang();
    let line = |phase: &Phase| {
        let (short, name) = (phase.short.get(lang), phase.name.get(lang));
        let name = if name == short { String::new() } else { format!("{name} ") };
        format!("{short} {name}{} {}", phase.minutes.get().0, i18n.get(who(phase.who)))
    };
    phases.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phases_are_read_in_every_language_and_written_back() {
        let typed = "A förberedelse 45 ensam; B träff 90 tillsammans\nC utprøving 0 i klassen; D 60 together";
        let phases = read(typed, None).unwrap();
        let read_as: Vec<(&str, u16, Who)> =
            phases.iter().map(|p| (p.name.get(Lang::Sv), p.minutes.get().0, p.who)).collect();
        assert_eq!(
            read_as,
            [
                ("förberedelse", 45, Who::Alone),
                ("träff", 90, Who::Together),
                ("utprøving", 0, Who::InClass),
                ("D", 60, Who::Together)
            ]
        );
        for lang in Lang::ALL {
            assert_eq!(read(&written(&phases, I18n::new(lang)), None).unwrap(), phases);
        }
    }

    #[test]
    fn a_line_that_does_not_read_is_named() {
        for line in ["A förberedelse ensam", "A läsa 45", "B träff 0 tillsammans", "Förberedelse x 45 ensam"]
        {
            assert_eq!(read(&format!("A läsa 45 ensam\n{line}"), None), Err(line.to_owned()));
        }
    }
}
