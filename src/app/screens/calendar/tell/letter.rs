//! What to write to somebody about their meetings: whole sentences in the language of the school, for
//! readers who do not know the letters of the phases and never open the program.

use chrono::NaiveDate;

use super::{as_read, on, reason, should_lead};
use crate::{
    app::{App, screens::calendar::facts},
    i18n::{Arg, I18n, Key, Text, format, t},
    model::{
        groups::Group,
        ids::{GroupId, PersonId},
        lang::Lang,
        meetings::Meeting,
        programme::{Phase, Shown},
        school_year::Country,
        text::Note,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        calendar::{
            free::place_of,
            news::{News, ToTell, led_anew},
        },
        lookup,
        staff::leader,
    },
};

/// The language of people in a country.
pub fn lang_of(country: Country) -> Lang {
    match country {
        Country::Sweden => Lang::Sv,
        Country::Norway => Lang::Nb,
    }
}

/// The message to a person, line by line.
pub fn letter(app: &App, unit: &Unit, to: &ToTell<'_>) -> Vec<String> {
    let letter = Letter { app, unit, to: to.person, lang: lang_of(unit.about().country) };
    letter.lines(&as_read(unit, to))
}

/// To whom, of which school, in which language.
#[derive(Clone, Copy)]
struct Letter<'a> {
    app: &'a App,
    unit: &'a Unit,
    to: PersonId,
    lang: Lang,
}

/// As what somebody comes to a meeting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comes {
    Member,
    Leader,
    Guest,
}

impl<'a> Letter<'a> {
    fn lines(self, about: &[(&'a Meeting, News)]) -> Vec<String> {
        let mut said: Vec<(NaiveDate, Vec<String>)> = Vec::new();
        let off = |meeting: &Meeting, news: News| {
            let same =
                |(m, n): &&(&Meeting, News)| matches!(n, News::NotYours { .. }) && m.group == meeting.group;
            let all: Vec<&(&Meeting, News)> = about.iter().filter(same).collect();
            if matches!(news, News::NotYours { .. }) && all.len() > 1 { all } else { Vec::new() }
        };
        for one @ (meeting, news) in about.iter().filter(|(_, news)| *news != News::New) {
            let off = off(meeting, *news);
            if let Some(first) = off.first() {
                // Who leaves a group reads the days below each other.
                if first.0.id == meeting.id {
                    said.push((on(one), self.left(&off)));
                }
                continue;
            }
            let changed = std::iter::once(self.changed(meeting, *news))
                .chain(self.instead(meeting, *news))
                .chain(self.why(meeting, *news));
            let told = changed.chain(self.details(meeting, *news));
            said.push((on(one), vec![self.joined(told)]));
        }
        let new = || about.iter().filter(|(_, news)| *news == News::New).map(|(meeting, _)| *meeting);
        let mut kinds: Vec<(GroupId, Comes)> = Vec::new();
        for meeting in new() {
            let kind = (meeting.group, self.comes(meeting));
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        for (id, comes) in kinds {
            let Some(group) = self.unit.group(id) else { continue };
            let meetings = new().filter(|m| m.group == id && self.comes(m) == comes);
            let meetings: Vec<&Meeting> = meetings.collect();
            said.extend(
                meetings.first().map(|first| (first.when.date, self.coming(group, comes, &meetings))),
            );
        }
        // What comes first stands first, whatever has become of it.
        said.sort_by_key(|(date, _)| *date);
        let hello = self.say(&Key::CalendarLetterHello.into());
        let by = self.say(&t::calendar_letter_by(&self.unit.about().name));
        let told = said.into_iter().flat_map(|(_, lines)| lines);
        std::iter::once(hello).chain(told).chain([by]).collect()
    }

    /// As what the reader comes to a meeting.
    fn comes(self, meeting: &Meeting) -> Comes {
        let group = self.unit.group(meeting.group);
        let members = group.into_iter().flat_map(|group| group.members_on(meeting.when.date));
        if members.into_iter().any(|id| id == self.to) {
            Comes::Member
        } else if leader(self.unit, meeting) == Some(self.to) {
            Comes::Leader
        } else {
            Comes::Guest
        }
    }

    /// Meetings of a group at which the person is no longer, a line each.
    fn left(self, meetings: &[&(&'a Meeting, News)]) -> Vec<String> {
        let first = meetings.first().and_then(|(m, _)| self.unit.group(m.group));
        let Some(group) = first else { return Vec::new() };
        let line = |(m, news): &&(&Meeting, News)| {
            let when = if let News::NotYours { known } = news { *known } else { m.when };
            let times = format::times(when.start, when.end());
            self.say(&t::calendar_letter_line(Arg::Date(when.date), times))
        };
        let head = self.say(&t::told_left(meetings.len(), &group.name));
        // Who leads instead and why stand once where they are the same for all.
        let instead = |&&(meeting, news): &&(&'a Meeting, News)| {
            self.joined(self.instead(meeting, news).into_iter().chain(self.why(meeting, news)))
        };
        let each: Vec<String> = meetings.iter().map(instead).collect();
        let alike = each.windows(2).all(|two| two.first() == two.last());
        let below = each.first().filter(|said| alike && !said.is_empty()).cloned();
        let lines = meetings.iter().zip(&each).map(|(one, said)| match said.as_str() {
            own if !alike && !own.is_empty() => format!("{}. {own}", line(one)),
            _ => line(one),
        });
        std::iter::once(head).chain(lines).chain(below).collect()
    }

    /// New meetings of a group: what is the same for all stands once, then a line each.
    fn coming(self, group: &Group, comes: Comes, meetings: &[&Meeting]) -> Vec<String> {
        let head = match comes {
            Comes::Guest => t::calendar_letter_invited(meetings.len(), &group.name),
            Comes::Leader => t::calendar_letter_yours_to_lead(meetings.len(), &group.name),
            Comes::Member => t::calendar_letter_new(meetings.len(), &group.name),
        };
        let [first, rest @ ..] = meetings else { return Vec::new() };
        let alike = |of: &dyn Fn(&Meeting) -> String| rest.iter().all(|m| of(m) == of(first));
        let (module, place) = (
            |m: &Meeting| self.module(m).unwrap_or_default(),
            |m: &Meeting| self.place(m).unwrap_or_default(),
        );
        let leads = |m: &Meeting| leader(self.unit, m).map(|id| id.to_string()).unwrap_or_default();
        let (one_module, one_place, one_leader) = (alike(&module), alike(&place), alike(&leads));
        let mut said = vec![head];
        said.extend(self.module(first).filter(|_| one_module).map(t::calendar_letter_module));
        said.extend(self.place(first).filter(|_| one_place).map(t::calendar_letter_at));
        let leads_it = comes == Comes::Leader && self.usual(first).is_none();
        said.extend(self.leads(first, meetings.len()).filter(|_| one_leader && !leads_it));
        let mut lines = vec![self.joined(said)];
        for meeting in meetings {
            let day = t::calendar_letter_line(Arg::Date(meeting.when.date), times(meeting));
            let work = [Some(self.part(meeting)), self.phases(meeting)];
            let work: Vec<String> = work.into_iter().flatten().filter(|text| !text.is_empty()).collect();
            let mut told = if work.is_empty() {
                vec![self.say(&day)]
            } else {
                vec![self.say(&t::calendar_letter_line_with(work.join(", "), self.say(&day)))]
            };
            let own_module = self.module(meeting).filter(|_| !one_module);
            told.extend(own_module.map(|title| self.say(&t::calendar_letter_module(title))));
            let own_place = self.place(meeting).filter(|_| !one_place);
            told.extend(own_place.map(|place| self.say(&t::calendar_letter_at(place))));
            told.extend(self.leads(meeting, 1).filter(|_| !one_leader).map(|text| self.say(&text)));
            told.extend(self.prepares(meeting).map(|text| self.say(&text)));
            told.extend(self.before(meeting, News::New).map(|text| self.say(&text)));
            lines.push(told.join(" "));
        }
        lines
    }

    /// What has changed about a meeting.
    fn changed(self, meeting: &Meeting, news: News) -> Text {
        let group = self.unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
        let (date, times) = (Arg::Date(meeting.when.date), times(meeting));
        match news {
            News::Cancelled => t::calendar_letter_cancelled(date, group, times),
            News::Moved { from } => {
                let old = format::times(from.start, from.end());
                t::calendar_letter_moved(date, Arg::Date(from.date), group, old, times)
            }
            News::NotYours { known } => {
                let times = format::times(known.start, known.end());
                t::calendar_letter_not_yours(Arg::Date(known.date), group, times)
            }
            News::Details => self.other(meeting, (date, group, times)),
            News::MakesUp => t::calendar_letter_makes_up(date, group, times),
            News::New => t::calendar_letter_details(date, group, times),
        }
    }

    /// What is other about a meeting at its time: who leads it, or where it is. Where it could be either, both
    /// are said after it.
    fn other(self, meeting: &Meeting, (date, group, times): (Arg, String, String)) -> Text {
        match led_anew(self.unit, meeting).and_then(|id| Some((id, self.name_of(id)?))) {
            Some((id, _)) if id == self.to => match self.usual(meeting) {
                Some(usual) => t::calendar_letter_you_led_instead(date, group, times, usual),
                None => t::calendar_letter_you_led(date, group, times),
            },
            Some((_, name)) => match self.usual(meeting) {
                Some(usual) => t::calendar_letter_led_instead(date, group, name, times, usual),
                None => t::calendar_letter_led(date, group, name, times),
            },
            None => t::calendar_letter_details(date, group, times),
        }
    }

    /// Who leads a meeting in place of the reader, who should have.
    fn instead(self, meeting: &Meeting, news: News) -> Option<Text> {
        let News::NotYours { known } = news else { return None };
        let should = should_lead(self.unit, meeting, known.date, self.to);
        let leads = leader(self.unit, meeting).filter(|id| should && *id != self.to)?;
        let name = self.name_of(leads)?;
        Some(if known == meeting.when {
            t::calendar_letter_instead_of_you(name)
        } else {
            t::calendar_letter_moved_and_led(Arg::Date(meeting.when.date), name)
        })
    }

    fn name_of(self, id: PersonId) -> Option<String> {
        Some(self.unit.person(id)?.name.to_string())
    }

    /// Who should lead a meeting, where somebody else does: this time, or for a while.
    fn usual(self, meeting: &Meeting) -> Option<String> {
        let group = self.unit.group(meeting.group)?;
        let leads = leader(self.unit, meeting)?;
        let on_its_day = group.led_on(meeting.when.date).filter(|id| *id != leads);
        self.name_of(on_its_day.or(group.supervisor).filter(|id| *id != leads)?)
    }

    /// Why it is cancelled, is moved or is led by another, where somebody said it.
    fn why(self, meeting: &Meeting, news: News) -> Option<Text> {
        reason(self.unit, meeting, news, self.to).map(because)
    }

    /// What it is about, where, who leads, what to do before; of a cancelled one only the first.
    fn details(self, meeting: &Meeting, news: News) -> Vec<Text> {
        let part = self.part(meeting);
        let what = match self.module(meeting) {
            Some(title) if meeting.part > 0 => self.say(&t::calendar_letter_part_of(title, part)),
            _ => part,
        };
        let phases = self.phases(meeting);
        let what = if what.is_empty() { phases.clone().unwrap_or_default() } else { what };
        let about = match (news, phases) {
            _ if what.is_empty() => None,
            (News::Cancelled | News::NotYours { .. }, Some(phases)) if phases != what => {
                Some(t::calendar_letter_was_with(phases, what))
            }
            (News::Cancelled | News::NotYours { .. }, _) => Some(t::calendar_letter_was(what)),
            (_, Some(phases)) if phases != what => Some(t::calendar_letter_work_with(phases, what)),
            _ => Some(t::calendar_letter_work(what)),
        };
        if matches!(news, News::Cancelled | News::NotYours { .. }) {
            return about.into_iter().collect();
        }
        // What was said of it at first is not said again.
        let only_led = news == News::Details && led_anew(self.unit, meeting).is_some();
        let place = self.place(meeting).map(t::calendar_letter_at);
        let leads = self.leads(meeting, 1).filter(|_| !only_led);
        let (prepares, before) = (self.prepares(meeting), self.before(meeting, news));
        // What may be new comes first.
        let said = match news {
            News::Details if !only_led => [place, leads, about, prepares, before],
            _ => [about, place, leads, prepares, before],
        };
        said.into_iter().flatten().collect()
    }

    /// The title that people gave it, else its part; empty where it has neither.
    fn part(self, meeting: &Meeting) -> String {
        match (meeting.title.as_str(), meeting.part) {
            ("", 0) => String::new(),
            ("", part) => self.say(&t::calendar_letter_part(part.to_string())),
            (title, _) => title.to_owned(),
        }
    }

    fn module(self, meeting: &Meeting) -> Option<String> {
        let module = lookup::module(self.unit, self.app.catalogue(), meeting.module?)?;
        Some(module.title_in(self.lang).to_owned())
    }

    fn place(self, meeting: &Meeting) -> Option<String> {
        place_of(self.unit, meeting).map(ToString::to_string).filter(|place| !place.is_empty())
    }

    fn leads(self, meeting: &Meeting, count: usize) -> Option<Text> {
        let id = leader(self.unit, meeting)?;
        Some(match (id == self.to, self.usual(meeting)) {
            (true, None) => t::calendar_letter_you_lead(count),
            (true, Some(usual)) => t::calendar_letter_you_lead_instead(count, usual),
            (false, None) => t::calendar_letter_leads(count, self.name_of(id)?),
            (false, Some(usual)) => t::calendar_letter_leads_instead(count, self.name_of(id)?, usual),
        })
    }

    /// What the reader prepares for all.
    fn prepares(self, meeting: &Meeting) -> Option<Text> {
        let cycle = facts::cycle_of(self.app, self.unit.group(meeting.group)?, meeting.module)?;
        let mine = meeting.phases.iter().filter(|phase| meeting.prepares.get(phase) == Some(&self.to));
        let named: Vec<String> =
            mine.filter_map(|&id| cycle.phase(id)).map(|phase| self.name(phase)).collect();
        (!named.is_empty()).then(|| t::sheet_letter_prepares(format::list(self.lang, &named)))
    }

    /// What the reader does before it: whoever only visits or leads it has no homework.
    fn before(self, meeting: &Meeting, news: News) -> Option<Text> {
        let takes_part = news == News::MakesUp || self.comes(meeting) == Comes::Member;
        let group = self.unit.group(meeting.group).filter(|_| takes_part)?;
        let cycle = facts::cycle_of(self.app, group, meeting.module)?;
        let phases = facts::prepared(&cycle, meeting);
        let named: Vec<String> = phases.iter().map(|phase| self.with_minutes(phase)).collect();
        (!named.is_empty()).then(|| t::calendar_letter_before(format::list(self.lang, &named)))
    }

    /// What is done at it by the full names of its phases, as they stand within a sentence.
    fn phases(self, meeting: &Meeting) -> Option<String> {
        let cycle = facts::cycle_of(self.app, self.unit.group(meeting.group)?, meeting.module)?;
        let named = meeting.phases.iter().filter_map(|&id| cycle.phase(id)).map(|phase| self.name(phase));
        let named: Vec<String> = named.collect();
        (!named.is_empty()).then(|| format::list(self.lang, &named))
    }

    fn with_minutes(self, phase: &Phase) -> String {
        let minutes = |length: Minutes| format::minutes(self.lang, length);
        match phase.minutes.shown() {
            Shown::Fact(Minutes(0)) | Shown::Suggestion(Minutes(0)) => self.name(phase),
            Shown::Fact(length) => self.say(&t::calendar_letter_phase(minutes(*length), self.name(phase))),
            Shown::Suggestion(length) => {
                self.say(&t::calendar_letter_phase_about(minutes(*length), self.name(phase)))
            }
        }
    }

    /// The name of a phase as it stands within a sentence: small first letter.
    fn name(self, phase: &Phase) -> String {
        let name = phase.name.get(self.lang);
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        first.chain(letters).collect()
    }

    fn joined(self, texts: impl IntoIterator<Item = Text>) -> String {
        texts.into_iter().map(|text| self.say(&text)).collect::<Vec<_>>().join(" ")
    }

    fn say(self, text: &Text) -> String {
        I18n::new(self.lang).text(text)
    }
}

fn times(meeting: &Meeting) -> String {
    format::times(meeting.when.start, meeting.when.end())
}

/// A reason as a sentence, which has its own full stop.
pub fn because(reason: &Note) -> Text {
    t::calendar_letter_why(reason.as_str().trim_end_matches(['.', ' ']))
}
