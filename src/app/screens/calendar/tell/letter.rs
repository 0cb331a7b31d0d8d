//! What to write to somebody about their meetings: whole sentences in the language of the reader, who does
//! not know the letters of the phases and never opens the program.

mod about;
mod members;
mod other;

use std::{cmp::Ordering, collections::BTreeSet};

use chrono::NaiveDate;

use super::{
    because::{as_read, on, reason_for, should_lead},
    talks::sentence,
};
use crate::{
    app::App,
    i18n::{Arg, I18n, Key, Text, format, t},
    model::{
        groups::Group,
        ids::{Code, GroupId, MeetingId, PersonId},
        lang::Lang,
        meetings::{HeldAs, Meeting, When},
        school_year::Country,
        text::Note,
        unit::Unit,
    },
    planning::{
        calendar::told::{
            news::{News, ToTell, led_anew, other},
            talk_news::TalkToTell,
        },
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

/// The language in which a person is written to: their own, else that of the school.
pub fn lang_to(unit: &Unit, person: PersonId) -> Lang {
    let own = unit.person(person).and_then(|person| person.lang);
    own.unwrap_or_else(|| lang_of(unit.about().country))
}

/// The message to a person, line by line.
pub fn letter(app: &App, unit: &Unit, to: &ToTell<'_>) -> Vec<String> {
    let letter = Letter { app, unit, to: to.person, lang: lang_to(unit, to.person) };
    letter.lines(&as_read(unit, to), &to.talks)
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

/// Meetings of a group of which the same is told.
type Bundle<'a> = ((GroupId, Told), Vec<(&'a Meeting, News)>);

/// What is told of a meeting, as far as it can be the same of several: then it stands once, with their days.
#[derive(Clone, PartialEq, Eq)]
enum Told {
    Cancelled(Option<Note>),
    Moved,
    /// Only its length is another one: whether it is longer or shorter.
    Length(Ordering),
    /// The reader is no longer to come.
    Left,
    /// The reader is no longer to come, and led it.
    LeadsNoMore,
    /// It is elsewhere or led by another: how the reader knows it, how it is, and why.
    Other(HeldAs, HeldAs, Option<Note>),
    /// Something that is said of this one alone.
    Alone(MeetingId),
}

impl<'a> Letter<'a> {
    fn lines(self, about: &[(&'a Meeting, News)], talks: &[TalkToTell]) -> Vec<String> {
        let mut bundles: Vec<Bundle<'a>> = Vec::new();
        for &(meeting, news) in about.iter().filter(|(_, news)| *news != News::New) {
            let same = (meeting.group, self.told(meeting, news));
            match bundles.iter_mut().find(|(known, _)| *known == same) {
                Some((_, all)) => all.push((meeting, news)),
                None => bundles.push((same, vec![(meeting, news)])),
            }
        }
        let mut said: Vec<(NaiveDate, Vec<String>)> = Vec::new();
        // The title of a module stands once.
        let mut titled: BTreeSet<Code> = BTreeSet::new();
        for ((group, told), all) in &bundles {
            let Some(first) = all.first() else { continue };
            let lines = match self.unit.group(*group).filter(|_| all.len() > 1) {
                Some(group) => self.several(group, told, all),
                None => vec![self.joined(self.one(told, *first, &mut titled))],
            };
            said.push((on(first), lines));
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
        let of_talk = |talk: &TalkToTell| (talk.day, vec![sentence(self.unit, self.lang, self.to, talk)]);
        said.extend(talks.iter().map(of_talk));
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

    fn told(self, meeting: &Meeting, news: News) -> Told {
        match news {
            News::Cancelled { .. } => Told::Cancelled(self.reason(meeting, news)),
            News::Moved { from } if from.is_longer_or_shorter(meeting.when) => {
                Told::Length(meeting.when.length.cmp(&from.length))
            }
            News::Moved { .. } => Told::Moved,
            News::NotYours { known } if should_lead(self.unit, meeting, known.date, self.to) => {
                Told::LeadsNoMore
            }
            News::NotYours { .. } => Told::Left,
            News::Details | News::MakesUp | News::New => match other(self.unit, meeting, self.to) {
                Some(other) if *other.known != other.now => {
                    Told::Other(other.known.clone(), other.now, self.reason(meeting, news))
                }
                _ => Told::Alone(meeting.id),
            },
        }
    }

    /// What is told of one meeting.
    fn one(
        self,
        told: &Told,
        (meeting, news): (&'a Meeting, News),
        titled: &mut BTreeSet<Code>,
    ) -> Vec<Text> {
        let why = self.why(meeting, news);
        if let Told::Other(known, now, _) = told {
            let said = self.other_than(known, now, meeting, 1);
            return said.into_iter().chain(why).chain(self.prepares(meeting)).collect();
        }
        if let Some(said) = self.of_members(meeting, news) {
            return said;
        }
        let changed = std::iter::once(self.changed(meeting, news)).chain(self.instead(meeting, news));
        // What it was about is nothing to whoever led it.
        let details =
            if *told == Told::LeadsNoMore { Vec::new() } else { self.details(meeting, news, titled) };
        changed.chain(why).chain(details).collect()
    }

    /// What is the same of several meetings of a group, then a line each.
    fn several(self, group: &Group, told: &Told, all: &[(&'a Meeting, News)]) -> Vec<String> {
        let Some(&(first, news)) = all.first() else { return Vec::new() };
        let known = |(m, news): &(&Meeting, News)| match news {
            News::Cancelled { known } => *known,
            _ => m.when,
        };
        let days = || all.iter().map(|one| self.say(&line(known(one))));
        let head = |said: Vec<Text>| std::iter::once(self.joined(said)).chain(days()).collect();
        match told {
            Told::Cancelled(_) => {
                let cancelled = t::calendar_letter_cancelled_many(all.len(), &group.name);
                let hand_ins = all.iter().filter_map(|(m, news)| self.hand_in_without(m, *news));
                head(std::iter::once(cancelled).chain(self.why(first, news)).chain(hand_ins).collect())
            }
            Told::Other(known, now, _) => {
                let said = self.other_than(known, now, first, all.len());
                head(said.into_iter().chain(self.why(first, news)).collect())
            }
            Told::Moved => {
                let moved = vec![t::calendar_letter_moved_many(all.len(), &group.name)];
                self.listed(moved, self.comes(first), all)
            }
            Told::Length(than) => {
                let other = match than {
                    Ordering::Less => t::calendar_letter_shorter_many(all.len(), &group.name),
                    Ordering::Equal | Ordering::Greater => {
                        t::calendar_letter_longer_many(all.len(), &group.name)
                    }
                };
                self.listed(vec![other], self.comes(first), all)
            }
            Told::Left | Told::LeadsNoMore | Told::Alone(_) => self.left(group, told, all),
        }
    }

    /// Group, day and times of a meeting.
    fn named(self, meeting: &Meeting) -> (String, Arg, String) {
        let group = self.unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
        (group, Arg::Date(meeting.when.date), times(meeting))
    }

    /// Meetings of a group at which the person is no longer, or that they no longer lead, a line each.
    fn left(self, group: &Group, told: &Told, all: &[(&'a Meeting, News)]) -> Vec<String> {
        let line = |(m, news): &(&Meeting, News)| {
            self.say(&line(if let News::NotYours { known } = news { *known } else { m.when }))
        };
        let head = match told {
            Told::LeadsNoMore => t::told_left_led(all.len(), &group.name),
            _ => t::told_left(all.len(), &group.name),
        };
        // Who leads instead and why stand once where they are the same for all.
        let new = |(meeting, _): &(&'a Meeting, News)| leader(self.unit, meeting);
        let same = all.windows(2).all(|two| two.first().map(new) == two.last().map(new));
        let stays = all.iter().all(|(m, news)| matches!(news, News::NotYours { known } if *known == m.when));
        let first = all.first().filter(|_| same && stays && *told == Told::LeadsNoMore);
        let name = first.and_then(|one| Some((on(one), self.name_of(new(one)?)?)));
        let head = match name.clone() {
            Some((day, name)) => t::told_left_led_by(all.len(), Arg::Date(day), &group.name, name),
            None => head,
        };
        let instead = |&(meeting, news): &(&'a Meeting, News)| {
            let instead = self.instead(meeting, news).filter(|_| name.is_none());
            self.joined(instead.into_iter().chain(self.why(meeting, news)))
        };
        let each: Vec<String> = all.iter().map(instead).collect();
        let alike = each.windows(2).all(|two| two.first() == two.last());
        let below = each.first().filter(|said| alike && !said.is_empty()).cloned();
        let lines = all.iter().zip(&each).map(|(one, said)| match said.as_str() {
            own if !alike && !own.is_empty() => format!("{}. {own}", line(one)),
            _ => line(one),
        });
        std::iter::once(self.say(&head)).chain(lines).chain(below).collect()
    }

    /// New meetings of a group.
    fn coming(self, group: &Group, comes: Comes, meetings: &[&'a Meeting]) -> Vec<String> {
        let head = match comes {
            Comes::Guest => t::calendar_letter_invited(meetings.len(), &group.name),
            Comes::Leader => t::calendar_letter_yours_to_lead(meetings.len(), &group.name),
            Comes::Member => t::calendar_letter_new(meetings.len(), &group.name),
        };
        let all: Vec<(&'a Meeting, News)> = meetings.iter().map(|meeting| (*meeting, News::New)).collect();
        self.listed(vec![head], comes, &all)
    }

    /// Meetings of a group: what is the same for all stands once, then a line each.
    fn listed(self, mut said: Vec<Text>, comes: Comes, all: &[(&'a Meeting, News)]) -> Vec<String> {
        let [(first, news), rest @ ..] = all else { return Vec::new() };
        let alike = |of: &dyn Fn(&'a Meeting) -> String| rest.iter().all(|(m, _)| of(m) == of(first));
        let (module, place) = (
            |m: &Meeting| self.module(m).unwrap_or_default(),
            |m: &'a Meeting| self.place(m).map(|text| self.say(&text)).unwrap_or_default(),
        );
        let leads = |m: &'a Meeting| self.leads(m, 1).map(|text| self.say(&text)).unwrap_or_default();
        let why = |m: &'a Meeting, n: News| self.why(m, n).map(|text| self.say(&text)).unwrap_or_default();
        let (one_module, one_place, one_leader) = (alike(&module), alike(&place), alike(&leads));
        let one_reason = rest.iter().all(|(m, n)| why(m, *n) == why(first, *news));
        said.extend(self.why(first, *news).filter(|_| one_reason));
        said.extend(self.module(first).filter(|_| one_module).map(t::calendar_letter_module));
        said.extend(self.place(first).filter(|_| one_place));
        let leads_it = comes == Comes::Leader && self.usual(first).is_none() && *news == News::New;
        said.extend(self.leads(first, all.len()).filter(|_| one_leader && !leads_it));
        let mut lines = vec![self.joined(said)];
        for &(meeting, news) in all {
            let day = match news {
                News::Moved { from } if from.is_longer_or_shorter(meeting.when) => {
                    let old = format::times(from.start, from.end());
                    t::calendar_letter_length_line(Arg::Date(meeting.when.date), old, times(meeting))
                }
                News::Moved { from } => {
                    let old = format::times(from.start, from.end());
                    let (date, from) = (Arg::Date(meeting.when.date), Arg::Date(from.date));
                    t::calendar_letter_moved_line(date, from, old, times(meeting))
                }
                _ => line(meeting.when),
            };
            let work = [Some(self.part(meeting)), self.phases(meeting)];
            let work: Vec<String> = work.into_iter().flatten().filter(|text| !text.is_empty()).collect();
            let mut told = if work.is_empty() {
                vec![self.say(&day)]
            } else {
                vec![self.say(&t::calendar_letter_line_with(work.join(", "), self.say(&day)))]
            };
            told.extend(self.why(meeting, news).filter(|_| !one_reason).map(|text| self.say(&text)));
            let own_module = self.module(meeting).filter(|_| !one_module);
            told.extend(own_module.map(|title| self.say(&t::calendar_letter_module(title))));
            told.extend(self.place(meeting).filter(|_| !one_place).map(|text| self.say(&text)));
            told.extend(self.leads(meeting, 1).filter(|_| !one_leader).map(|text| self.say(&text)));
            told.extend(self.prepares(meeting).map(|text| self.say(&text)));
            told.extend(self.before(meeting, news).map(|text| self.say(&text)));
            told.extend(self.hand_in(meeting, news).map(|text| self.say(&text)));
            lines.push(told.join(" "));
        }
        lines
    }

    /// What has changed about a meeting.
    fn changed(self, meeting: &Meeting, news: News) -> Text {
        let group = self.unit.group(meeting.group).map(|g| g.name.to_string()).unwrap_or_default();
        let (date, times) = (Arg::Date(meeting.when.date), times(meeting));
        match news {
            News::Cancelled { known } => {
                let times = format::times(known.start, known.end());
                t::calendar_letter_cancelled(Arg::Date(known.date), group, times)
            }
            News::Moved { from } if from.is_longer_or_shorter(meeting.when) => {
                t::calendar_letter_length(date, group, format::times(from.start, from.end()), times)
            }
            News::Moved { from } => {
                let old = format::times(from.start, from.end());
                t::calendar_letter_moved(date, Arg::Date(from.date), group, old, times)
            }
            News::NotYours { known } => {
                let times = format::times(known.start, known.end());
                let date = Arg::Date(known.date);
                if should_lead(self.unit, meeting, known.date, self.to) {
                    t::calendar_letter_not_led(date, group, times)
                } else {
                    t::calendar_letter_not_yours(date, group, times)
                }
            }
            News::Details => self.other(meeting, (date, group, times)),
            News::MakesUp => self.makes_up(meeting),
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
            t::calendar_letter_leads_now(1, name)
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
        self.reason(meeting, news).as_ref().map(because)
    }

    fn reason(self, meeting: &Meeting, news: News) -> Option<Note> {
        reason_for(self.unit, meeting, news, self.to, self.lang)
    }

    fn joined(self, texts: impl IntoIterator<Item = Text>) -> String {
        texts.into_iter().map(|text| self.say(&text)).collect::<Vec<_>>().join(" ")
    }

    fn say(self, text: &Text) -> String {
        I18n::new(self.lang).text(text)
    }
}

/// A day with its times.
fn line(when: When) -> Text {
    t::calendar_letter_line(Arg::Date(when.date), format::times(when.start, when.end()))
}

fn times(meeting: &Meeting) -> String {
    format::times(meeting.when.start, meeting.when.end())
}

/// A reason as a sentence, which has its own full stop.
pub fn because(reason: &Note) -> Text {
    t::calendar_letter_why(reason.as_str().trim_end_matches(['.', ' ']))
}
