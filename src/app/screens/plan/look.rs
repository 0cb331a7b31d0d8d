//! A programme in words: what it consists of, how sure each number is, and what leaving it keeps.

use crate::{
    app::App,
    i18n::{Arg, Key, Text, format, hours, t},
    model::{
        catalogue::Catalogue,
        ids::Code,
        lang::Localized,
        programme::{
            Amount, Confidence, Cycle, EventKind, Fact, Places, Programme, Rhythm, Scheme, Series, Shown,
            SizeRule, When, Who, YearDay,
        },
        school_year::Country,
    },
};

/// The word for a country.
pub fn country(country: Country) -> Key {
    match country {
        Country::Sweden => Key::PlanSweden,
        Country::Norway => Key::PlanNorway,
    }
}

/// What follows if the unit leaves the programme: everything stays.
pub fn kept(app: &App, programme: &Programme) -> Text {
    let Some(unit) = app.unit() else { return Key::PlanKeptNothing.into() };
    let of = |id: &Code| id.as_str().split_once('/').is_some_and(|(of, _)| of == programme.id.as_str());
    let steps = unit.steps().iter().filter(|state| of(&state.id)).count();
    let groups = unit.groups().iter().filter(|group| group.programme == Some(programme.id)).count();
    let papers = unit.papers().iter().filter(|paper| paper.programme == programme.id).count();
    let choices = unit.choices().iter().filter(|choice| choice.programme == programme.id).count();
    if steps + groups + papers + choices == 0 {
        return Key::PlanKeptNothing.into();
    }
    t::plan_kept(choices, groups, papers, steps)
}

/// What a programme consists of, line by line.
pub fn lines(app: &App, programme: &Programme) -> Vec<Text> {
    let say = Say { app, catalogue: app.catalogue() };
    let mut out = vec![t::words(String::new())];
    out.push(t::words(programme.about.get(app.i18n.lang())));
    let head = [super::programmes::kind(programme), country(programme.country)].map(|key| app.i18n.get(key));
    let head = format!("{} · {}", head.join(" · "), app.say(&super::programmes::validity(app, programme)));
    out.push(t::words(head));
    out.extend(say.hours(programme));
    out.extend(programme.size.as_ref().map(|size| say.size(size)));
    if let Some(cycle) = programme.cycle() {
        out.extend(say.cycle(cycle));
    }
    if let Some(series) = programme.series() {
        out.extend(say.series(series));
    }
    if programme.conditions().next().is_some() {
        out.push(Key::PlanConditions.into());
        out.extend(programme.conditions().map(|one| item(say.fact(&one.text, |text| say.local(text)))));
    }
    if let Some(places) = &programme.places {
        out.extend(say.places(places));
    }
    if let Some(scheme) = programme.scheme() {
        out.extend(say.scheme(scheme));
    }
    if !programme.steps.is_empty() {
        out.push(t::plan_look_steps(programme.steps.len()));
        out.extend(programme.steps.iter().map(|step| item(say.local(&step.title))));
    }
    if !programme.papers.is_empty() {
        out.push(Key::PlanPapers.into());
        let title = |form: &crate::model::programme::Form| say.sure(say.local(&form.title), form.confidence);
        out.extend(programme.papers.iter().map(|form| item(title(form))));
    }
    if !programme.sources.is_empty() {
        out.push(t::plan_sources(programme.sources.join("; ")));
    }
    out
}

/// A line below a heading.
fn item(text: String) -> Text {
    t::plan_look_item(text)
}

struct Say<'a> {
    app: &'a App,
    catalogue: &'a Catalogue,
}

impl Say<'_> {
    fn local(&self, text: &Localized) -> String {
        text.get(self.app.i18n.lang()).to_owned()
    }

    /// A value, marked where it is only a proposal.
    fn fact<T>(&self, fact: &Fact<T>, say: impl Fn(&T) -> String) -> String {
        match fact.shown() {
            Shown::Fact(value) => say(value),
            Shown::Suggestion(value) => self.sure(say(value), fact.confidence()),
        }
    }

    fn sure(&self, said: String, confidence: Confidence) -> String {
        let mark = match confidence {
            Confidence::Confirmed => return said,
            Confidence::SecondHand => Key::PlanSureSecondHand,
            Confidence::Derived => Key::PlanSureDerived,
            Confidence::Assumed => Key::PlanSureAssumed,
        };
        format!("{said} {}", self.app.i18n.get(mark))
    }

    fn roles(&self, roles: &[Code]) -> String {
        let name = |id: &Code| {
            self.catalogue
                .role(*id)
                .map_or_else(|| id.to_string(), |role| self.local(&role.name).to_lowercase())
        };
        format::list(self.app.i18n.lang(), &roles.iter().map(name).collect::<Vec<_>>())
    }

    fn hours(&self, programme: &Programme) -> Vec<Text> {
        let lang = self.app.i18n.lang();
        let one = |hours: &crate::model::programme::Hours| {
            let minutes = self.fact(&hours.minutes, |minutes| hours::said(lang, (*minutes).into()));
            let terms = hours.terms.as_ref().map(|terms| {
                self.fact(terms, |terms| {
                    if terms.from == terms.to {
                        terms.from.to_string()
                    } else {
                        format!("{}–{}", terms.from, terms.to)
                    }
                })
            });
            match terms {
                Some(terms) => t::plan_look_hours_terms(minutes, terms),
                None => t::plan_look_hours(minutes),
            }
        };
        programme.hours.iter().map(one).collect()
    }

    fn size(&self, size: &SizeRule) -> Text {
        let advised = self.fact(&size.recommended, |size| format!("{}–{}", size.from, size.to));
        let most = self.fact(&size.max, ToString::to_string);
        t::plan_look_size(advised, most)
    }

    fn cycle(&self, cycle: &Cycle) -> Vec<Text> {
        let lang = self.app.i18n.lang();
        let rhythm = self.fact(&cycle.rhythm, |rhythm| {
            self.app.i18n.get(match rhythm {
                Rhythm::Weekly => Key::RhythmWeekly,
                Rhythm::Fortnightly => Key::RhythmFortnightly,
                Rhythm::Monthly => Key::RhythmMonthly,
            })
        });
        let parts = self.fact(&cycle.parts, ToString::to_string);
        let mut out = vec![t::plan_look_cycle(parts, rhythm)];
        for phase in &cycle.phases {
            let minutes = self.fact(&phase.minutes, |minutes| format::minutes(lang, *minutes));
            let who = self.app.i18n.get(match phase.who {
                Who::Alone => Key::PlanLookAlone,
                Who::Together => Key::PlanLookTogether,
                Who::InClass => Key::PlanLookInClass,
            });
            let name = format!("{} {}", self.local(&phase.short), self.local(&phase.name));
            out.push(item(format!("{name}: {minutes}, {who}")));
        }
        out
    }

    fn series(&self, series: &Series) -> Vec<Text> {
        let lang = self.app.i18n.lang();
        let terms = series.terms.as_ref().map(|terms| self.fact(terms, ToString::to_string));
        let mut out = vec![match terms {
            Some(terms) => t::plan_look_series_terms(terms),
            None => Key::PlanDates.into(),
        }];
        for event in &series.events {
            let name = self.local(&event.name);
            let often = self.often(series, &event.when);
            let length =
                event.minutes.as_ref().map(|minutes| self.fact(minutes, |m| hours::said(lang, (*m).into())));
            let roles = self.roles(&event.roles);
            let parts: Vec<String> = [Some(often), length, Some(roles)].into_iter().flatten().collect();
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let sign = if event.kind == EventKind::HandIn { Key::PlanLookHandIn } else { Key::PlanLookEvent };
            out.push(item(
                format!("{} {name}: {}", self.app.i18n.get(sign), parts.join(", ")).trim().to_owned(),
            ));
        }
        out
    }

    fn often(&self, series: &Series, when: &When) -> String {
        let name = |id: &Code| {
            series.event(*id).map_or_else(|| id.to_string(), |event| self.local(&event.name).to_lowercase())
        };
        let said = match when {
            When::Times { count, days, .. } => {
                let (times, days) =
                    (self.fact(count, ToString::to_string), self.fact(days, ToString::to_string));
                t::plan_look_times(days, times)
            }
            When::Before { event, days } => {
                t::plan_look_before(self.fact(days, ToString::to_string), name(event))
            }
            When::Between { event, count } => {
                t::plan_look_between(self.fact(count, ToString::to_string), name(event))
            }
        };
        self.app.say(&said)
    }

    /// What can be applied for, and what everybody needs.
    fn places(&self, places: &Places) -> Vec<Text> {
        let lang = self.app.i18n.lang();
        let title = |id: &Code| {
            let module = self.catalogue.module(*id);
            module
                .map_or_else(|| id.to_string(), |module| super::places::words::with_stages(self.app, module))
        };
        let mut out = vec![t::places_look(places.alternatives.len())];
        out.extend(places.alternatives.iter().map(|one| {
            let window = self.fact(&one.window, |window| format::window(lang, *window));
            item(format!("{}. {}, {window}", one.id, self.fact(&one.module, title)))
        }));
        if !places.equipment.is_empty() {
            out.push(Key::PlacesLookEquipment.into());
            out.extend(
                places.equipment.iter().map(|one| item(self.fact(&one.needs, |text| self.local(text)))),
            );
        }
        if let Some(introduction) = &places.introduction {
            let roles = self.fact(&introduction.roles, |roles| self.roles(roles));
            out.push(t::places_look_intro(roles));
        }
        out
    }

    fn scheme(&self, scheme: &Scheme) -> Vec<Text> {
        let mut out = Vec::new();
        if !scheme.deadlines.is_empty() {
            out.push(Key::PlanLookDeadlines.into());
        }
        for deadline in &scheme.deadlines {
            let day = match &deadline.day {
                Some(day) => self.fact(day, |day| self.day(*day)),
                None => self.app.i18n.get(Key::PlanLookDaySet),
            };
            out.push(item(format!("{}: {day}", self.local(&deadline.name))));
        }
        if !scheme.money.is_empty() {
            out.push(Key::PlanLookMoney.into());
        }
        for rule in &scheme.money {
            let amount = self.fact(&rule.amount, |amount| self.app.say(&money(*amount)));
            out.push(item(format!("{}: {amount}", self.local(&rule.name))));
        }
        out
    }

    fn day(&self, day: YearDay) -> String {
        let month = format::month_short(self.app.i18n.lang(), day.month.into());
        format!("{} {month}", day.day)
    }
}

/// How much money, in words.
fn money(amount: Amount) -> Text {
    let number = |number: u32| Arg::Number(number.into());
    match amount {
        Amount::PercentOfGrant(percent) => t::plan_money_percent(percent.to_string()),
        Amount::PerSupervisor(kronor) => t::plan_money_supervisor(number(kronor)),
        Amount::PerParticipant(kronor) => t::plan_money_participant(number(kronor)),
        Amount::Total(kronor) => t::plan_money_total(number(kronor)),
    }
}
