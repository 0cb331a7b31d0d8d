//! From a file to a job. What is wrong is said with line or with the place in the file.

use std::collections::HashMap;

use super::{File, Job, Week};
use crate::{
    exchange::job_file::{Names, Wrong},
    model::{
        ids::{Code, PersonId},
        week::{Day, Minutes, Window},
    },
    planning::groups::{
        cost::Weights,
        instance::{
            FreeTime, Instance, Lead, Participant, Size, StageWish, Stays, Supervision, SupervisorWish,
            Trained,
        },
        slots::{Slot, SlotSet},
    },
};

/// Reads a job.
///
/// # Errors
/// [`Wrong`], with where and why.
pub fn read(text: &str) -> Result<Job, Wrong> {
    let file: File = serde_json::from_str(text)?;
    Wrong::unless(&file.format, "G1")?;
    numbers(&file)?;
    let modules = Names::new("modules", file.modules.iter())?;
    let stages = Names::new("stages", file.stages.iter())?;
    let schools = Names::new("schools", file.schools.iter())?;
    let teachers = Names::new("teachers", file.teachers.iter().map(|t| &t.id))?;
    Names::new("supervisors", file.supervisors.iter().map(|s| &s.id))?;
    let slots = slots(&file);
    let mut teams: HashMap<&str, usize> = HashMap::new();
    let mut people = Vec::with_capacity(file.teachers.len());
    for (at, teacher) in file.teachers.iter().enumerate() {
        let place = |field: &str| format!("teacher \"{}\", {field}", teacher.id);
        let all = |names: &Names<'_>, list: &[String], field: &str| -> Result<Vec<usize>, Wrong> {
            list.iter().map(|name| names.of(name, || place(field))).collect()
        };
        let team = teacher.team.as_deref().map(|team| {
            let next = teams.len();
            *teams.entry(team).or_insert(next)
        });
        people.push(Participant {
            id: person("t", at)?,
            team,
            stages: all(&stages, &teacher.stages, "stages")?,
            school: schools.of(&teacher.school, || place("school"))?,
            band: Some(file.exp_bands.iter().filter(|from| teacher.exp >= **from).count()),
            wishes: all(&modules, &teacher.wishes, "wishes")?,
            slots: free(&slots, &teacher.free, &place("free"))?,
            time: time(&teacher.free, file.meeting_min),
            leads: None,
            found_in: None,
            stays: Stays::No,
        });
    }
    let mut leads = Vec::with_capacity(file.supervisors.len());
    for (at, supervisor) in file.supervisors.iter().enumerate() {
        let place = |field: &str| format!("supervisor \"{}\", {field}", supervisor.id);
        leads.push(Lead {
            id: person("s", at)?,
            school: schools.of(&supervisor.school, || place("school"))?,
            trained: if supervisor.trained { Trained::Yes } else { Trained::No },
            max_groups: supervisor.max_groups,
            may: supervisor.max_groups,
            slots: free(&slots, &supervisor.free, &place("free"))?,
        });
    }
    let both = |a: &str, b: &str, list: &'static str| -> Result<(usize, usize), Wrong> {
        let place = || format!("{list}, \"{a}\" and \"{b}\"");
        Ok((teachers.of(a, place)?, teachers.of(b, place)?))
    };
    let pairs = |list: &[(String, String)], name| -> Result<Vec<(usize, usize)>, Wrong> {
        list.iter().map(|(a, b)| both(a, b, name)).collect()
    };
    let mut prefer = Vec::with_capacity(file.prefer.len());
    for (a, b, worth) in &file.prefer {
        let (a, b) = both(a, b, "prefer")?;
        prefer.push((a, b, *worth));
    }
    let w = &file.weights;
    let codes: Result<Vec<Code>, Wrong> = (0..file.modules.len()).map(code).collect();
    let instance = Instance {
        size: Size { least: file.size.min, most: file.size.max, target: Some(file.size.target) },
        gap: Minutes(file.supervisor_gap_min),
        new_groups: people.len() / file.size.min.max(1),
        people,
        leads,
        standing: Vec::new(),
        modules: codes?,
        together: pairs(&file.together, "together")?,
        apart: pairs(&file.apart, "apart")?,
        prefer,
        stages: StageWish::Alike,
        supervisors: SupervisorWish::OwnSchool,
        supervision: Supervision::Needed,
        weights: Weights {
            unplaced: w.unplaced,
            team: w.team,
            stage: w.stage,
            size: w.size,
            exp: w.exp,
            school: w.school,
            travel: w.travel,
            untrained: w.untrained,
            module: w.module,
            prefer: w.prefer,
        },
        slots,
    };
    Ok(Job {
        name: file.name,
        instance,
        teachers: file.teachers.into_iter().map(|t| t.id).collect(),
        supervisors: file.supervisors.into_iter().map(|s| s.id).collect(),
        modules: file.modules,
    })
}

fn numbers(file: &File) -> Result<(), Wrong> {
    let grid = &file.grid;
    let checks = [
        (grid.slot_min == 0, "grid, slot_min", "must be at least 1"),
        (grid.days > Day::ALL.len(), "grid, days", "a week has at most 7 days"),
        (grid.day_end > 24 * 60, "grid, day_end", "a day ends at 1440"),
        (file.meeting_min == 0, "meeting_min", "must be at least 1"),
        (file.size.min == 0, "size, min", "must be at least 1"),
        (file.size.max < file.size.min, "size, max", "is below min"),
    ];
    match checks.into_iter().find(|(wrong, ..)| *wrong) {
        Some((_, place, reason)) => Err(Wrong::number(place, reason)),
        None => Ok(()),
    }
}

fn slots(file: &File) -> Vec<Slot> {
    let length = Minutes(file.meeting_min);
    let starts = (u32::from(file.grid.day_start)..).step_by(usize::from(file.grid.slot_min));
    let fit = |start: &u32| start + u32::from(file.meeting_min) <= u32::from(file.grid.day_end);
    let starts: Vec<u16> = starts.take_while(fit).filter_map(|start| u16::try_from(start).ok()).collect();
    let of_day = |&day: &Day| -> Vec<Slot> {
        starts.iter().map(|&start| Slot::one(Window { day, start: Minutes(start), length })).collect()
    };
    Day::ALL.iter().take(file.grid.days).flat_map(of_day).collect()
}

fn free(slots: &[Slot], week: &Week, place: &str) -> Result<SlotSet, Wrong> {
    let mut windows = Vec::new();
    for (spans, &day) in week.iter().zip(&Day::ALL) {
        for &(from, to) in spans {
            if to < from || to > 24 * 60 {
                let reason = "an interval ends before it begins, or after 1440";
                return Err(Wrong::number(place, reason));
            }
            windows.push(Window::between(day, Minutes(from), Minutes(to)));
        }
    }
    Ok(SlotSet::fitting(slots, &windows, &[]))
}

fn time(week: &Week, length: u16) -> FreeTime {
    let mut spans = week.iter().flatten().peekable();
    match (spans.peek().is_none(), spans.any(|(from, to)| to.saturating_sub(*from) >= length)) {
        (true, _) => FreeTime::NotGiven,
        (_, true) => FreeTime::Given,
        _ => FreeTime::TooShort,
    }
}

/// A number of the file as an id of ours.
fn person(kind: &str, at: usize) -> Result<PersonId, Wrong> {
    format!("{kind}{at}").parse().map_err(|_| Wrong::number("teachers", "there are more than ids"))
}

fn code(at: usize) -> Result<Code, Wrong> {
    format!("m{at}").parse().map_err(|_| Wrong::number("modules", "there are more than codes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let text = include_str!("../../../tests/fixtures/groups/g018.json");
        let job = read(text).unwrap();
        assert_eq!((job.name.as_str(), job.instance.people.len(), job.instance.leads.len()), ("g018", 18, 3));
        let said = |from: &str, to: &str| read(&text.replacen(from, to, 1)).unwrap_err().to_string();
        assert_eq!(said("\"G1\"", "\"S1\""), "format is \"S1\", not \"G1\"");
        assert_eq!(said("\"T0002\"", "\"T0001\""), "teachers: the id \"T0001\" stands twice");
        assert!(said("\"team\"", "\"tem").contains("line"));
        let unknown = said("\"school\":\"S01\"", "\"school\":\"S99\"");
        assert_eq!(unknown, "teacher \"T0001\", school: \"S99\" is not one of the schools");
    }
}
