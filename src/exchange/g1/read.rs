//! From a file to a job. What is wrong is said with the place in the file and its line.

use std::collections::HashMap;

use super::{File, Job, Prices, Week};
use crate::{
    exchange::job_file::{Names, Place, Wrong},
    model::{
        ids::{Code, PersonId},
        week::{Day, Minutes, Window},
    },
    planning::groups::{
        answer::cost::Weights,
        job::{
            instance::{
                FreeTime, Instance, Lead, MOST_STAGES, Participant, Size, StageWish, Stays, Supervision,
                SupervisorWish, Trained,
            },
            slots::{Slot, SlotSet},
        },
        proposal::earlier::Again,
    },
};

/// Reads a job.
///
/// # Errors
/// [`Wrong`], with where and why.
pub fn read(text: &str) -> Result<Job, Wrong> {
    job(serde_json::from_str(text)?).map_err(|wrong| wrong.with_line(text))
}

fn job(file: File) -> Result<Job, Wrong> {
    Wrong::unless(&file.format, "\"G1\"")?;
    numbers(&file)?;
    worth(&file)?;
    let modules = Names::new("modules", "", file.modules.iter())?;
    let stages = Names::new("stages", "", file.stages.iter())?;
    let schools = Names::new("schools", "", file.schools.iter())?;
    let teachers = Names::new("teachers", "/id", file.teachers.iter().map(|t| &t.id))?;
    Names::new("supervisors", "/id", file.supervisors.iter().map(|s| &s.id))?;
    let slots = slots(&file);
    let mut teams: HashMap<&str, usize> = HashMap::new();
    let mut people = Vec::with_capacity(file.teachers.len());
    for (at, teacher) in file.teachers.iter().enumerate() {
        let own = Place::new(format!("teacher \"{}\"", teacher.id), format!("/teachers/{at}"));
        let place = |field: &str| own.field(field);
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
            slots: free(&slots, file.grid.days, &teacher.free, &place("free"))?,
            time: time(&teacher.free, file.meeting_min),
            leads: None,
            found_in: None,
            stays: Stays::No,
        });
    }
    let mut leads = Vec::with_capacity(file.supervisors.len());
    for (at, supervisor) in file.supervisors.iter().enumerate() {
        let own = Place::new(format!("supervisor \"{}\"", supervisor.id), format!("/supervisors/{at}"));
        let place = |field: &str| own.field(field);
        if supervisor.max_groups == 0 {
            return Err(Wrong::at(place("max_groups"), "must be at least 1"));
        }
        leads.push(Lead {
            id: person("s", at)?,
            school: schools.of(&supervisor.school, || place("school"))?,
            trained: if supervisor.trained { Trained::Yes } else { Trained::No },
            max_groups: supervisor.max_groups,
            may: supervisor.max_groups,
            slots: free(&slots, file.grid.days, &supervisor.free, &place("free"))?,
        });
    }
    let both = |a: &str, b: &str, list: &'static str, at: usize| -> Result<(usize, usize), Wrong> {
        let place = || Place::new(format!("{list}, \"{a}\" and \"{b}\""), format!("/{list}/{at}"));
        Ok((teachers.of(a, place)?, teachers.of(b, place)?))
    };
    let pairs = |list: &[(String, String)], name| -> Result<Vec<(usize, usize)>, Wrong> {
        list.iter().enumerate().map(|(at, (a, b))| both(a, b, name, at)).collect()
    };
    let mut prefer = Vec::with_capacity(file.prefer.len());
    for (at, (a, b, worth)) in file.prefer.iter().enumerate() {
        let (a, b) = both(a, b, "prefer", at)?;
        prefer.push((a, b, *worth));
    }
    let codes: Result<Vec<Code>, Wrong> = (0..file.modules.len()).map(code).collect();
    let instance = Instance {
        size: Size {
            least: file.size.min, // More than there are people makes no difference.
            most: file.size.max.min(people.len().max(file.size.min)),
            target: Some(file.size.target),
        },
        gap: Minutes(file.supervisor_gap_min),
        new_groups: people.len() / file.size.min.max(1),
        people,
        leads,
        standing: Vec::new(),
        modules: codes?,
        together: pairs(&file.together, "together")?,
        apart: pairs(&file.apart, "apart")?,
        prefer,
        again: Again::Whatever,
        met: Vec::new(),
        stages: StageWish::AlikeAll,
        supervisors: SupervisorWish::OwnSchool,
        supervision: Supervision::Needed,
        weights: weights(&file.weights),
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

fn weights(w: &Prices) -> Weights {
    Weights {
        unplaced: w.unplaced,
        team: w.team,
        stage: w.stage,
        size: w.size,
        exp: w.exp,
        school: w.school,
        travel: w.travel,
        again: 0,
        untrained: w.untrained,
        module: w.module,
        prefer: w.prefer,
    }
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
        (file.modules.is_empty(), "modules", "there is none that a group could work with"),
        (file.stages.len() > MOST_STAGES, "stages", "there are more than 63"),
    ];
    match checks.into_iter().find(|(wrong, ..)| *wrong) {
        Some((_, place, reason)) => {
            Err(Wrong::at(Place::new(place, format!("/{}", place.replace(", ", "/"))), reason))
        }
        None => Ok(()),
    }
}

/// Costs are counted in 64 bits, and for a bound in parts of a whole: what any answer could cost must stay far
/// below.
fn worth(file: &File) -> Result<(), Wrong> {
    let wide = |n: usize| i128::try_from(n).unwrap_or(i128::MAX);
    let n = wide(file.teachers.len());
    let off = n.max(wide(file.size.target)).saturating_pow(2);
    let wishes = file.teachers.iter().map(|t| wide(t.wishes.len())).sum();
    let pairs: i128 = file.prefer.iter().map(|(.., worth)| i128::from(*worth).abs()).sum();
    let w = &file.weights;
    let most = [
        ("unplaced", w.unplaced, n),
        ("team", w.team, n),
        ("stage", w.stage, n),
        // Even where it costs nothing it is counted.
        ("size", if w.size == 0 { 1 } else { w.size }, n.saturating_mul(off)),
        ("exp", w.exp, n * n / 2),
        ("school", w.school, n),
        ("travel", w.travel, n),
        ("untrained", w.untrained, n),
        ("module", w.module, wishes),
        ("prefer", if w.prefer == 0 { 1 } else { w.prefer }, pairs),
    ];
    let most = most.map(|(name, weight, count)| (name, i128::from(weight).abs().saturating_mul(count)));
    let sum = most.iter().fold(0, |sum: i128, (_, cost)| sum.saturating_add(*cost));
    match most.iter().max_by_key(|(_, cost)| *cost) {
        Some((name, _)) if sum > MOST_COST => {
            let place = Place::new(format!("weights, {name}"), format!("/weights/{name}"));
            Err(Wrong::at(
                place,
                format!("an answer could cost {sum}, and at most {MOST_COST} can be counted"),
            ))
        }
        _ => Ok(()),
    }
}

/// The most that an answer may cost.
const MOST_COST: i128 = 1 << 52;

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

fn free(slots: &[Slot], days: usize, week: &Week, place: &Place) -> Result<SlotSet, Wrong> {
    // Days beyond those of the grid may be told of: nobody meets then.
    if week.len() < days || week.len() > days.max(5) {
        let reason = format!("must have {days} days, and has {}", week.len());
        return Err(Wrong::at(place.clone(), reason));
    }
    let mut windows = Vec::new();
    for (spans, &day) in week.iter().zip(&Day::ALL) {
        for &(from, to) in spans {
            if to < from || to > 24 * 60 {
                let reason = "an interval ends before it begins, or after 1440";
                return Err(Wrong::at(place.clone(), reason));
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
    format!("{kind}{at}")
        .parse()
        .map_err(|_| Wrong::at(Place::new("teachers", "/teachers"), "there are more than ids"))
}

fn code(at: usize) -> Result<Code, Wrong> {
    format!("m{at}")
        .parse()
        .map_err(|_| Wrong::at(Place::new("modules", "/modules"), "there are more than codes"))
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
        assert_eq!(said("\"G1\"", "\"S1\""), "format is \"S1\", not \"G1\" at line 1");
        let twice = said("\"T0002\"", "\"T0001\"");
        assert!(twice.starts_with("teachers: the id \"T0001\" stands twice at line "), "{twice}");
        assert!(said("\"team\"", "\"tem").contains("line"));
        let unknown = said("\"school\":\"S01\"", "\"school\":\"S99\"");
        let place = "teacher \"T0001\", school: \"S99\" is not one of the schools at line ";
        assert!(unknown.starts_with(place), "{unknown}");
        let nobody = said("\"max_groups\":", "\"max_groups\":0,\"was\":");
        assert!(nobody.contains("max_groups: must be at least 1 at line "), "{nobody}");
        let dear = said("\"unplaced\":", "\"unplaced\":4611686018427387904,\"was\":");
        assert!(dear.starts_with("weights, unplaced: an answer could cost "), "{dear}");
        let days = said("\"free\":[", "\"free\":[[],");
        assert!(days.contains("free: must have 5 days, and has 6 at line "), "{days}");
    }
}
