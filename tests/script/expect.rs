//! What must stand in the unit "on disk".

use kollegium::model::{groups::Group, meetings::MeetingState, unit::Unit};

/// Checks the words after `expect`.
pub fn check(unit: &Unit, words: &[&str]) -> Result<(), String> {
    match words {
        ["group", group, "has", person] => {
            has(unit, group, person)?.then_some(()).ok_or_else(|| format!("{group:?} has no {person:?}"))
        }
        ["group", group, "has", "not", person] => {
            (!has(unit, group, person)?).then_some(()).ok_or_else(|| format!("{group:?} has {person:?}"))
        }
        ["group", group, "members", count] => same("members", self::group(unit, group)?.members.len(), count),
        ["meetings", group, states @ ..] => meetings(unit, group, states),
        [what, count] => same(what, count_of(unit, what)?, count),
        _ => Err("nothing that can be expected".into()),
    }
}

fn count_of(unit: &Unit, what: &str) -> Result<usize, String> {
    Ok(match what {
        "people" => unit.people().len(),
        "groups" => unit.groups().len(),
        "goals" => unit.goals().len(),
        "evidence" => unit.evidence().len(),
        "priorities" => unit.priorities().len(),
        "choices" => unit.choices().len(),
        "rounds" => unit.rounds().len(),
        _ => return Err(format!("nothing is called {what}")),
    })
}

fn group<'a>(unit: &'a Unit, name: &str) -> Result<&'a Group, String> {
    let found = unit.groups().iter().find(|group| group.name.as_str() == name);
    found.ok_or_else(|| format!("there is no group {name:?}"))
}

fn has(unit: &Unit, name: &str, person: &str) -> Result<bool, String> {
    let found = unit.people().iter().find(|p| p.name.as_str() == person);
    let id = found.ok_or_else(|| format!("there is nobody called {person:?}"))?.id;
    // Whoever has left is not in it, though what was noted of them stays.
    Ok(group(unit, name)?.members.get(&id).is_some_and(|is| is.until.is_none()))
}

/// Pairs of a state and how many meetings of the group are in it.
fn meetings(unit: &Unit, name: &str, states: &[&str]) -> Result<(), String> {
    let meetings = unit.meetings_of(group(unit, name)?.id);
    if states.is_empty() {
        return Err("no states are expected".into());
    }
    for pair in states.chunks(2) {
        let [state, count] = pair else { return Err("a state and a number belong together".into()) };
        let fits = |of: &MeetingState| match of {
            MeetingState::Planned => *state == "planned",
            MeetingState::Held => *state == "held",
            MeetingState::Cancelled(_) => *state == "cancelled",
        };
        if !["planned", "held", "cancelled"].contains(state) {
            return Err(format!("no meeting can be {state}"));
        }
        same(state, meetings.iter().filter(|m| fits(&m.state)).count(), count)?;
    }
    Ok(())
}

fn same(what: &str, is: usize, wanted: &str) -> Result<(), String> {
    match wanted.parse::<usize>() {
        Ok(wanted) if wanted == is => Ok(()),
        Ok(wanted) => Err(format!("{what}: {is}, not {wanted}")),
        Err(_) => Err(format!("{wanted} is no number")),
    }
}
