//! A finding in words: where it is, what it is, and the place that it leads to.

mod groups;
mod meetings;
mod plan;

use std::borrow::Cow;

use super::{
    describe_edit::Words,
    list::RowId,
    screens::{ScreenId, choices::first_of},
    state::App,
};
use crate::{
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        ids::{Code, GroupId, MeetingId, PersonId},
        meetings::Meeting,
        papers::Paper,
        plan::step_key,
        unit::Unit,
        week::Window,
    },
    planning::{
        findings::{self, Finding, What},
        free_time::lesson_in,
        groups::job::size::Asked,
    },
};

/// The most names that a sentence lists.
const NAMES: usize = 3;

/// Where it is and what it is.
pub fn finding(app: &App, unit: &Unit, finding: &Finding) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: finding.thing };
    match finding.thing {
        Thing::Unit => said.what(&finding.what),
        _ => t::find_at(said.place(), said.what(&finding.what)),
    }
}

/// The same where it is so at more meetings of the group.
pub fn finding_of_several(app: &App, unit: &Unit, found: &Finding, more: usize) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: found.thing };
    if matches!(found.what, What::TeamSplit { .. }) {
        // It stands for the same at the team's other groups.
        let all = app.findings();
        let at = all.iter().filter(|one| one.what == found.what).map(|one| said.words.called(one.thing));
        return t::find_at(first_of(at.collect(), NAMES), said.what(&found.what));
    }
    match more {
        0 => finding(app, unit, found),
        _ => t::find_at_more(more, said.place(), said.what(&found.what)),
    }
}

/// What it is, for a reader who sees where.
pub fn here(app: &App, unit: &Unit, finding: &Finding) -> Text {
    let said = Say { words: Words { unit, catalogue: app.catalogue() }, thing: finding.thing };
    said.what(&finding.what)
}

/// The screen that a finding leads to, and the row there.
pub fn leads_to(app: &App, finding: &Finding) -> (ScreenId, RowId) {
    let rule = findings::rule(app.catalogue(), finding.code());
    let screen = rule.and_then(|rule| ScreenId::of(rule.leads?.as_str())).unwrap_or(match finding.thing {
        Thing::Group(_) => ScreenId::Groups,
        Thing::Meeting(_) | Thing::Year(_) => ScreenId::Calendar,
        Thing::Priority(_) | Thing::Round(_) | Thing::Evidence(_) | Thing::Survey(_) => ScreenId::Needs,
        Thing::Goal(_) => ScreenId::Goals,
        Thing::Step(_) | Thing::Paper(_) => ScreenId::Plan,
        Thing::Pair(_) => ScreenId::Groups,
        Thing::Choice(_) | Thing::Module(_) | Thing::Programme(_) | Thing::Ballot(_) => ScreenId::Modules,
        Thing::Person(_) | Thing::Unit => ScreenId::People,
    });
    (screen, row(app, screen, finding))
}

/// The row there: where it is mended.
fn row(app: &App, screen: ScreenId, finding: &Finding) -> RowId {
    match (screen, finding.thing, &finding.what) {
        // What should have been handed in is filled in where it is, not at the gathering.
        (_, _, What::HandInLate { programme, form, .. }) => {
            paper_row(app, finding.thing, *programme, *form).unwrap_or(RowId::Thing(finding.thing))
        }
        // A person has a row in the group, beside what can be done about it.
        (ScreenId::Groups, Thing::Person(_), _) => RowId::Thing(finding.thing),
        (_, _, What::TwoProgrammes { groups, .. }) => {
            RowId::Thing(groups.first().map_or(finding.thing, |&group| Thing::Group(group)))
        }
        // Elsewhere the group is where it is mended.
        (ScreenId::Calendar, Thing::Person(person), _) => {
            RowId::Thing(group_of(app, person).map_or(finding.thing, Thing::Group))
        }
        _ => RowId::Thing(finding.thing),
    }
}

/// The paper for that gathering, else one of that form that is not handed in, else the step that it
/// belongs to.
fn paper_row(app: &App, gathering: Thing, programme: Code, form: Code) -> Option<RowId> {
    let papers = app.unit().into_iter().flat_map(|unit| unit.papers().iter());
    let open = papers.filter(|p| p.programme == programme && p.form == form && p.sent.is_none());
    let is_for = |p: &&Paper| p.before.is_some_and(|before| gathering == Thing::Meeting(before.meeting));
    match open.clone().find(is_for).or_else(|| open.clone().find(|p| p.before.is_none())) {
        Some(paper) => Some(RowId::Thing(Thing::Paper(paper.id))),
        None => step_key(programme, form).map(RowId::Code),
    }
}

/// A group that the person is in.
fn group_of(app: &App, person: PersonId) -> Option<GroupId> {
    let groups = app.unit()?.groups();
    groups.iter().find(|group| group.members.contains_key(&person)).map(|group| group.id)
}

/// What to do about it.
pub fn todo(app: &App, finding: &Finding) -> Option<Text> {
    let rule = findings::rule(app.catalogue(), finding.code())?;
    Some(t::words(Arg::Localized(rule.todo.clone())))
}

/// The codes of its rule that hold in the unit: `SE-W10`.
pub fn codes(app: &App, unit: &Unit, finding: &Finding) -> Vec<String> {
    let countries = findings::countries(unit, app.catalogue());
    let rule = findings::rule(app.catalogue(), finding.code());
    rule.into_iter().flat_map(|rule| findings::codes(rule, &countries)).map(ToString::to_string).collect()
}

/// Whether a finding is at one of these things: what is said once of many people is at each of them, and the wrong
/// order of two meetings at both.
pub fn is_at(finding: &Finding, things: &[Thing]) -> bool {
    let named = |people: &[PersonId]| people.iter().any(|&id| things.contains(&Thing::Person(id)));
    match &finding.what {
        What::TwoProgrammes { people, .. } => named(people) || things.contains(&finding.thing),
        What::PartOrder { other, .. } => {
            things.contains(&Thing::Meeting(*other)) || things.contains(&finding.thing)
        }
        _ => things.contains(&finding.thing),
    }
}

/// What has been found at these things, and what to do about it, in one sentence each; the worst first.
pub fn at(app: &App, things: &[Thing]) -> Vec<(Finding, String)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let found = app.findings();
    let here = found.iter().filter(|finding| is_at(finding, things));
    here.map(|finding| (finding.clone(), whole(app, unit, &seen_from(unit, finding, things)))).collect()
}

/// Two meetings in the wrong order, as whoever looks at the later one sees it; anything else as it is.
fn seen_from<'a>(unit: &Unit, finding: &'a Finding, things: &[Thing]) -> Cow<'a, Finding> {
    let What::PartOrder { other, .. } = finding.what else { return Cow::Borrowed(finding) };
    let (Thing::Meeting(own), there) = (finding.thing, unit.meetings().get(other)) else {
        return Cow::Borrowed(finding);
    };
    match there.filter(|_| !things.contains(&finding.thing) && things.contains(&Thing::Meeting(other))) {
        Some(there) => Cow::Owned(Finding {
            thing: Thing::Meeting(other),
            what: What::PartOrder { part: there.part, other: own },
            ..finding.clone()
        }),
        None => Cow::Borrowed(finding),
    }
}

/// What it is and what to do about it.
pub fn whole(app: &App, unit: &Unit, finding: &Finding) -> String {
    let what = app.say(&here(app, unit, finding));
    match todo(app, finding) {
        Some(todo) => format!("{} {}", format::ended(what), app.say(&todo)),
        None => what,
    }
}

/// What its rule is called: a few words.
pub fn title(app: &App, finding: &Finding) -> Option<Text> {
    let rule = findings::rule(app.catalogue(), finding.code())?;
    Some(t::words(Arg::Localized(rule.name.clone())))
}

struct Say<'a> {
    words: Words<'a>,
    thing: Thing,
}

impl Say<'_> {
    fn unit(&self) -> &Unit {
        self.words.unit
    }

    /// The place of a choice is called by its module: that is not said twice.
    fn is_at_choice(&self) -> bool {
        matches!(self.thing, Thing::Choice(_))
    }

    fn place(&self) -> Arg {
        match self.thing {
            Thing::Meeting(id) => match self.unit().meetings().get(id) {
                Some(meeting) => self.meeting(meeting),
                None => Key::ThingMeeting.into(),
            },
            Thing::Year(id) => match self.unit().years().get(id) {
                Some(year) => t::find_in_year(self.words.school_year(year)).into(),
                None => Key::ThingYear.into(),
            },
            // Whole: where it stands there may be room, and whoever draws it shortens it otherwise.
            Thing::Goal(id) => match self.unit().goals().get(id) {
                Some(goal) => goal.text.as_str().trim_end_matches('.').replace('\n', " ").into(),
                None => Key::ThingGoal.into(),
            },
            other => self.words.called(other),
        }
    }

    fn meeting(&self, meeting: &Meeting) -> Arg {
        t::edit_meeting(Arg::ShortDate(meeting.when.date), self.words.group_name(meeting.group)).into()
    }

    fn meeting_of(&self, id: MeetingId) -> Arg {
        self.unit().meetings().get(id).map_or(Key::ThingMeeting.into(), |meeting| self.meeting(meeting))
    }

    fn date_of(&self, id: MeetingId) -> Arg {
        self.unit().meetings().get(id).map_or(Key::ThingMeeting.into(), |m| Arg::ShortDate(m.when.date))
    }

    fn names(&self, people: &[PersonId]) -> Arg {
        let mut names: Vec<Arg> = people.iter().take(NAMES).map(|&id| self.words.person_name(id)).collect();
        if people.len() > NAMES {
            names.push(t::find_more(people.len() - NAMES).into());
        }
        Arg::List(names)
    }

    /// The same of people who cannot come then, with the lesson where that is why.
    fn who_cannot(&self, people: &[PersonId], slot: Window) -> Arg {
        let mut names: Vec<Arg> =
            people.iter().take(NAMES).map(|&id| who_cannot(self.unit(), id, slot)).collect();
        if people.len() > NAMES {
            names.push(t::find_more(people.len() - NAMES).into());
        }
        Arg::List(names)
    }

    fn phases(&self, phases: &[Code]) -> Arg {
        Arg::List(phases.iter().map(|&phase| self.words.phase(phase)).collect())
    }
}

/// Somebody who cannot come then; where they said that they can and a lesson is in the way, with that.
pub fn who_cannot(unit: &Unit, id: PersonId, slot: Window) -> Arg {
    let Some(person) = unit.person(id) else { return Key::ThingPerson.into() };
    match lesson_in(person, slot) {
        None => (&person.name).into(),
        Some(lesson) if lesson.end() < slot.end() => {
            t::find_who_lesson_until(&person.name, Arg::Time(lesson.end())).into()
        }
        Some(lesson) => t::find_who_lesson_from(&person.name, Arg::Time(lesson.start)).into(),
    }
}

/// What a group that is too small is held against.
pub fn asked_size(asked: Asked) -> Text {
    match asked {
        Asked::Least(least) => t::group_size_least(count(least)),
        Asked::Advised { from, to } => t::group_size_advised(count(from), count(to)),
    }
}

fn count(number: impl Into<u16>) -> String {
    number.into().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_words() {
        for code in What::CODES {
            let id = format!("find-{code}");
            // Worded by what is missing, and as in the calendar.
            let others = ["find-priority-vague", "find-goal-vague", "find-ends-early", "find-cannot-then"]
                .contains(&id.as_str());
            assert!(others || Key::ALL.iter().any(|key| key.id() == id), "{id} has no words");
        }
    }
}
