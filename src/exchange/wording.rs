//! What is said about a meeting outside the program: in calendars and in text.

use crate::{
    i18n::{Arg, I18n, Key, t},
    model::{
        catalogue::{Catalogue, Module},
        groups::Group,
        lang::Lang,
        meetings::{Meeting, MeetingState},
        programme::{Cycle, Phase, Programme, Shown, Who},
        unit::Unit,
        week::Minutes,
    },
    planning::{
        lookup,
        running::{Deadline, Of},
    },
};

/// What stands between the pieces of a short line.
pub const DOT: &str = " · ";
/// The most people that are named of those for whom an extra meeting is.
const NAMED: usize = 2;

/// Words for the meetings of a unit, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Programmes and modules.
    pub catalogue: &'a Catalogue,
    /// The language of those who read it.
    pub lang: Lang,
}

impl<'a> Wording<'a> {
    /// `Group 1 · part 3 B · Number sense`; a meeting that does not stand says so first.
    pub fn summary(self, meeting: &Meeting, stands: bool) -> String {
        let group = self.group(meeting).map(|group| group.name.to_string());
        let pieces =
            [group, Some(self.part(meeting)), self.module(meeting).map(|m| m.title_in(self.lang).to_owned())];
        let pieces: Vec<String> = pieces.into_iter().flatten().filter(|piece| !piece.is_empty()).collect();
        let summary = pieces.join(DOT);
        if stands { summary } else { self.say(&t::export_cancelled_named(summary)) }
    }

    /// What it is within its module: `part 3 B`, or the title that people gave it, or both.
    pub fn part(self, meeting: &Meeting) -> String {
        let phases = self.phases(meeting);
        let phases: Vec<&str> = phases.iter().map(|phase| phase.short.get(self.lang)).collect();
        let phases = phases.join("+");
        let part = match (meeting.part, phases.is_empty()) {
            (0, _) => phases,
            (part, true) => self.say(&t::export_part(part.to_string())),
            (part, false) => self.say(&t::export_part_phases(part.to_string(), phases)),
        };
        let pieces: Vec<&str> =
            [part.as_str(), meeting.title.as_str()].into_iter().filter(|piece| !piece.is_empty()).collect();
        let named = pieces.join(DOT);
        let names = meeting.for_whom.iter().filter_map(|id| self.unit.person(*id)).map(|person| &person.name);
        let names: Vec<Arg> = names.take(NAMED + 1).map(Arg::from).collect();
        match names.len() {
            _ if !meeting.is_make_up() => named,
            // The others of the group need not wonder whether they are meant.
            1..=NAMED => self.say(&t::export_extra_for(named, Arg::List(names))),
            _ => self.say(&t::calendar_extra(named)),
        }
    }

    /// Where it is; empty where nobody has said.
    pub fn place(self, meeting: &'a Meeting) -> &'a str {
        let group = self.group(meeting).map(|group| group.place.as_str()).unwrap_or_default();
        if meeting.place.is_empty() { group } else { meeting.place.as_str() }
    }

    /// Who leads it; none where nobody has been chosen.
    pub fn leader(self, meeting: &Meeting) -> Option<&'a str> {
        let group = self.group(meeting);
        match meeting.leader.or_else(|| group?.led_on(meeting.when.date)) {
            Some(leader) => self.unit.person(leader).map(|person| person.name.as_str()),
            None => group.map(|group| group.led_outside.as_str()).filter(|led| !led.is_empty()),
        }
    }

    /// What to prepare, what happens at it, who leads: one thing a line.
    pub fn description(self, meeting: &Meeting) -> String {
        let mut lines = Vec::new();
        if let MeetingState::Cancelled(reason) = &meeting.state
            && !reason.is_empty()
        {
            lines.push(self.say(&t::export_cancelled_because(reason)));
        }
        if let Some(module) = self.module(meeting) {
            let title = module.title_in(self.lang);
            lines.push(self.say(&match module.title.shown() {
                Shown::Fact(_) => t::export_module(title),
                Shown::Suggestion(_) => t::export_module_unconfirmed(title),
            }));
        }
        let cycle = self.cycle(meeting);
        let before = cycle.as_ref().map(|cycle| before(cycle, meeting)).unwrap_or_default();
        self.list(&mut lines, meeting, Key::ExportToPrepare, &before);
        let phases = self.phases(meeting);
        self.list(&mut lines, meeting, Key::ExportAtMeeting, &phases.iter().collect::<Vec<_>>());
        if let Some(leader) = self.leader(meeting) {
            lines.push(self.say(&t::export_led_by(leader)));
        }
        lines.join("\n")
    }

    /// Until when what is handed in, in one line: `Last day: Leaders' form, Leaders`.
    pub fn deadline(self, deadline: &Deadline<'_>) -> String {
        let programme = lookup::programme(self.unit, self.catalogue, deadline.programme);
        let form = programme.and_then(|programme| programme.paper(deadline.form));
        let form = form.map_or_else(
            || I18n::new(self.lang).get(Key::ThingPaper),
            |form| form.title.get(self.lang).to_owned(),
        );
        let named = deadline.name.filter(|name| !name.is_empty());
        let group = match deadline.of {
            Of::Gathering(meeting) | Of::Paper(_, Some(meeting)) => self.group(meeting),
            Of::Paper(_, None) => None,
        };
        self.say(&match (named, group) {
            (Some(name), _) => t::calendar_day_paper(name),
            (None, Some(group)) => t::calendar_day_hand_in(form, &group.name),
            (None, None) => t::calendar_day_paper(form),
        })
    }

    /// A talk of the principal and the supervisor of a group.
    pub fn check_in(self, group: &Group) -> String {
        self.say(&t::calendar_day_check_in(&group.name))
    }

    fn list(self, lines: &mut Vec<String>, meeting: &Meeting, head: Key, phases: &[&Phase]) {
        if phases.is_empty() {
            return;
        }
        lines.push(I18n::new(self.lang).get(head));
        for phase in phases {
            let (short, name) = (phase.short.get(self.lang), phase.name.get(self.lang));
            let name = if short.is_empty() { name.to_owned() } else { format!("{short} {name}") };
            let what = self.say(&match phase.minutes.shown() {
                Shown::Fact(Minutes(0)) | Shown::Suggestion(Minutes(0)) => t::export_phase(name),
                Shown::Fact(minutes) => t::export_phase_minutes(minutes.0.to_string(), name),
                Shown::Suggestion(minutes) => t::export_phase_about(minutes.0.to_string(), name),
            });
            lines.push(match self.prepares(meeting, phase) {
                Some(who) => self.say(&t::sheet_prepares(who, what)),
                None => what,
            });
        }
    }

    fn say(self, text: &crate::i18n::Text) -> String {
        I18n::new(self.lang).text(text)
    }

    fn group(self, meeting: &Meeting) -> Option<&'a Group> {
        self.unit.group(meeting.group)
    }

    /// The module of the meeting, else of its group when the meeting is one of its parts.
    pub fn module(self, meeting: &Meeting) -> Option<&'a Module> {
        let of_group = || if meeting.part > 0 { self.group(meeting)?.module } else { None };
        let id = meeting.module.or_else(of_group)?;
        self.unit.own_modules().get(id).or_else(|| self.catalogue.module(id))
    }

    fn programme(self, meeting: &Meeting) -> Option<&'a Programme> {
        // A programme may run modules of another in its own way, so the group's comes first.
        let of_group = self.group(meeting).and_then(|group| group.programme);
        let id = of_group.or_else(|| self.module(meeting).map(|module| module.programme))?;
        self.unit.own_programmes().get(id).or_else(|| self.catalogue.programme(id))
    }

    fn cycle(self, meeting: &Meeting) -> Option<Cycle> {
        let cycle = self.programme(meeting)?.cycle()?;
        Some(self.module(meeting).map_or_else(|| cycle.clone(), |module| module.cycle(cycle)))
    }

    /// What everybody does on their own before the meeting.
    pub fn prepared(self, meeting: &Meeting) -> Vec<Phase> {
        let cycle = self.cycle(meeting);
        cycle.as_ref().map(|cycle| before(cycle, meeting).into_iter().cloned().collect()).unwrap_or_default()
    }

    /// Who prepares a phase of it; none where nobody was named.
    pub fn prepares(self, meeting: &Meeting, phase: &Phase) -> Option<&'a str> {
        let person = self.unit.person(*meeting.prepares.get(&phase.id)?)?;
        Some(person.name.as_str())
    }

    /// What is done together at it.
    pub fn phases(self, meeting: &Meeting) -> Vec<Phase> {
        let cycle = self.cycle(meeting);
        let find = |&id| cycle.as_ref().and_then(|cycle| cycle.phase(id)).cloned();
        meeting.phases.iter().filter_map(find).collect()
    }
}

/// What everybody does on their own right before the meeting: the phases since the joint one before.
fn before<'c>(cycle: &'c Cycle, meeting: &Meeting) -> Vec<&'c Phase> {
    let first = cycle.phases.iter().position(|phase| meeting.phases.contains(&phase.id)).unwrap_or(0);
    let earlier = cycle.phases.get(..first).unwrap_or_default();
    let own = earlier.iter().rev().take_while(|phase| phase.who != Who::Together).count();
    earlier.iter().skip(first - own).collect()
}
