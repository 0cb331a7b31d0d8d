//! Checks of a programme.

use super::check::Checker;
use crate::model::{
    data_error::{DataReason, Target},
    ids::Code,
    plan::step_key,
    programme::{
        Cycle, Field, FieldKind, Form, Kind, PLACES_PAGE, PhaseChange, Preset, Programme, SUPERVISORS,
        Scheme, Series, SizeRule, When, Who, YearDay,
    },
};

/// The screens that a planning step or a finding can lead to.
pub(super) const SCREENS: [&str; 9] =
    ["home", "needs", "modules", "people", "groups", "calendar", "goals", "follow-up", "plan"];

impl Checker<'_, '_, '_, Programme> {
    /// Checks a programme of any kind.
    pub fn programme(&mut self) {
        let (programme, catalogue) = (&self.entry.value, self.catalogue);
        self.forwards("valid_to", programme.valid_from, programme.valid_to);
        self.filled("sources", || programme.sources.iter().all(|source| source.trim().is_empty()));
        self.exist(&["school_forms:"], Target::SchoolForm, &programme.school_forms, |id| {
            catalogue.school_forms.has(id)
        });
        self.exist(&["stages:"], Target::Stage, &programme.stages, |id| catalogue.stages.has(id));
        self.exist(&["roles:"], Target::Role, &programme.roles, |id| catalogue.roles.has(id));
        self.exist(&["modules_from:"], Target::Programme, &programme.modules_from, |id| {
            catalogue.programmes.has(id)
        });
        match &programme.kind {
            Kind::Cycle(cycle) => self.cycle(cycle),
            Kind::Series(series) => self.series(series, programme),
            Kind::Scheme(scheme) => self.scheme(scheme, programme),
        }
        if let Some(size) = &programme.size {
            self.size(&["size:"], size);
        }
        for hours in &programme.hours {
            self.exist(&["hours:", "school_forms:"], Target::SchoolForm, &hours.school_forms, |id| {
                catalogue.school_forms.has(id)
            });
            self.filled("hours", || hours.minutes.get().0 == 0);
            if let Some(terms) = &hours.terms {
                self.range("terms", *terms.get());
            }
        }
        self.unique(programme.themes.iter().map(|theme| theme.id));
        for theme in &programme.themes {
            let id = format!("\"{}\"", theme.id);
            self.exist(&["themes:", &id, "stages:"], Target::Stage, &theme.stages, |id| {
                catalogue.stages.has(id)
            });
        }
        self.conditions(programme);
        self.steps(programme);
        self.unique(programme.papers.iter().map(|paper| paper.id));
        programme.papers.iter().for_each(|paper| self.paper(paper));
        if let Some(places) = &programme.places {
            self.places(places);
        }
    }

    fn cycle(&mut self, cycle: &Cycle) {
        let catalogue = self.catalogue;
        self.filled("parts", || *cycle.parts.get() == 0);
        self.filled("phases", || cycle.phases.is_empty());
        self.unique(cycle.phases.iter().map(|phase| phase.id));
        if cycle.joint().next().is_none() {
            self.wrong(&["phases:"], DataReason::NoJointPhase);
        }
        for phase in &cycle.phases {
            if phase.minutes.get().0 == 0 && phase.who != Who::InClass {
                let id = format!("\"{}\"", phase.id);
                self.wrong(&["phases:", &id, "minutes:"], DataReason::NoMinutes { id: phase.id });
            }
            let id = format!("\"{}\"", phase.id);
            self.exist(&["phases:", &id, "leads:"], Target::Role, &phase.leads, |id| catalogue.roles.has(id));
        }
        self.unique(cycle.presets.iter().map(|preset| preset.id));
        cycle.presets.iter().for_each(|preset| self.preset(preset, cycle));
    }

    fn preset(&mut self, preset: &Preset, cycle: &Cycle) {
        let id = format!("\"{}\"", preset.id);
        let phases = preset.phases.iter().map(|change| &change.phase);
        self.exist(&["presets:", &id], Target::Phase, phases, |id| cycle.phase(id).is_some());
        let empty = |change: &&PhaseChange| change.minutes.as_ref().is_some_and(|m| m.get().0 == 0);
        for change in preset.phases.iter().filter(empty) {
            self.wrong(&["presets:", &id, "minutes:"], DataReason::NoMinutes { id: change.phase });
        }
        if preset.windows.iter().any(|window| window.length.0 == 0) {
            self.wrong(&["presets:", &id, "windows:"], DataReason::NoMinutes { id: preset.id });
        }
        if let Some(size) = &preset.size {
            self.size(&["presets:", &id, "size:"], size);
        }
    }

    fn size(&mut self, words: &[&str], size: &SizeRule) {
        let advised = *size.recommended.get();
        let steps = [*size.hard_floor.get(), *size.min.get(), advised.from, advised.to, *size.max.get()];
        if !steps.is_sorted() {
            self.wrong(words, DataReason::Backwards { field: "size" });
        }
    }

    fn series(&mut self, series: &Series, programme: &Programme) {
        let catalogue = self.catalogue;
        self.filled("events", || series.events.is_empty());
        self.unique(series.events.iter().map(|event| event.id));
        for event in &series.events {
            let id = format!("\"{}\"", event.id);
            let at = ["events:", id.as_str()];
            self.exist(&at, Target::Role, &event.roles, |id| catalogue.roles.has(id));
            self.exist(&at, Target::Paper, &event.paper, |id| programme.paper(id).is_some());
            match &event.when {
                When::Before { event, .. } | When::Between { event, .. } => {
                    self.exist(&at, Target::Event, [event], |id| series.event(id).is_some());
                }
                When::Times { count, days, digital } => {
                    let digital = digital.as_ref().map_or(0, |digital| *digital.get());
                    if *count.get() == 0 || *days.get() == 0 {
                        self.wrong(&at, DataReason::Empty { field: "when" });
                    }
                    if digital > *count.get() {
                        self.wrong(&["events:", &id, "digital:"], DataReason::Backwards { field: "digital" });
                    }
                }
            }
            if event.minutes.as_ref().is_some_and(|minutes| minutes.get().0 == 0) {
                self.wrong(&["events:", &id, "minutes:"], DataReason::NoMinutes { id: event.id });
            }
        }
    }

    fn scheme(&mut self, scheme: &Scheme, programme: &Programme) {
        self.filled("conditions", || scheme.conditions.is_empty());
        self.unique(scheme.deadlines.iter().map(|deadline| deadline.id));
        self.unique(scheme.money.iter().map(|rule| rule.id));
        for deadline in &scheme.deadlines {
            let id = format!("\"{}\"", deadline.id);
            let at = ["deadlines:", id.as_str()];
            self.exist(&at, Target::Paper, &deadline.paper, |id| programme.paper(id).is_some());
            if deadline.day.as_ref().is_some_and(|day| !is_day(*day.get())) {
                self.wrong(&["deadlines:", &id, "day:"], DataReason::NoSuchDay);
            }
        }
    }

    fn conditions(&mut self, programme: &Programme) {
        self.unique(programme.conditions().map(|condition| condition.id));
        for condition in programme.conditions() {
            if step_key(programme.id, condition.id).is_none() {
                let id = format!("\"{}\"", condition.id);
                self.wrong(&["conditions:", &id], DataReason::LongId { id: condition.id });
            }
        }
    }

    fn steps(&mut self, programme: &Programme) {
        self.unique(programme.steps.iter().map(|step| step.id));
        self.unique(programme.steps.iter().flat_map(|step| &step.questions).map(|question| question.id));
        for step in &programme.steps {
            let id = format!("\"{}\"", step.id);
            let at = ["steps:", id.as_str()];
            if step_key(programme.id, step.id).is_none() {
                self.wrong(&at, DataReason::LongId { id: step.id });
            }
            let applied_for = self.entry.value.places.is_some();
            let page =
                |id: &str| SCREENS.contains(&id) || id == SUPERVISORS || (applied_for && id == PLACES_PAGE);
            self.exist(&at, Target::Screen, &step.shows, |id| page(id.as_str()));
            if step.sources.iter().all(|source| source.trim().is_empty()) {
                self.wrong(&["steps:", &id, "sources:"], DataReason::Empty { field: "sources" });
            }
            if step.questions.is_empty() {
                self.wrong(&["steps:", &id, "questions:"], DataReason::Empty { field: "questions" });
            }
        }
    }

    fn paper(&mut self, paper: &Form) {
        self.filled("fields", || paper.fields.is_empty());
        self.unique(ids(&paper.fields));
        for field in &paper.fields {
            self.unique(ids(field.columns()));
            self.field(field, paper);
            field.columns().iter().for_each(|column| self.field(column, paper));
        }
    }

    fn field(&mut self, field: &Field, paper: &Form) {
        let id = format!("\"{}\"", field.id);
        if let FieldKind::Choice(choices) = &field.kind {
            self.unique(choices.iter().map(|choice| choice.id));
            if choices.is_empty() {
                self.wrong(&["papers:", &id, "kind:"], DataReason::Empty { field: "kind" });
            }
        }
        if field.between.is_some_and(|bounds| bounds.least > bounds.most) {
            self.wrong(&["papers:", &id, "between:"], DataReason::Backwards { field: "between" });
        }
        if let Some(at) = field.sum_of {
            self.exist(&["papers:", &id, "sum_of:"], Target::Column, [&at.column], |_| {
                paper.column(at).is_some_and(|column| column.kind == FieldKind::Money)
            });
        }
    }
}

fn ids(fields: &[Field]) -> impl Iterator<Item = Code> {
    fields.iter().map(|field| field.id)
}

/// Whether some year has that day.
fn is_day(day: YearDay) -> bool {
    chrono::NaiveDate::from_ymd_opt(2024, u32::from(day.month), u32::from(day.day)).is_some()
}
