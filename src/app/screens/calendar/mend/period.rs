//! Days in which dates of a group are looked for, and how the planning is asked about them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    app::{App, screens::calendar::facts},
    model::{
        ids::{Code, GroupId},
        meetings::Meeting,
        programme::Cycle,
        school_year::SpanKind,
        unit::Unit,
    },
    planning::calendar::{
        dating::{
            propose::{Ask, Spread},
            schedule::Weights,
        },
        year::whose::years_for,
    },
};

/// What dates are looked in for.
pub struct Period {
    /// The group.
    pub group: GroupId,
    /// Its module.
    pub module: Option<Code>,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Where meetings should lie.
    pub spread: Spread,
    /// Other lengths of the programme.
    pub preset: Option<Code>,
}

impl Period {
    /// Whether a meeting belongs to what dates are looked for.
    pub fn is_of(&self, meeting: &Meeting) -> bool {
        (self.group, self.module) == (meeting.group, meeting.module)
    }
}

/// Asks the planning about a group in a period; none without school year or programme with parts.
pub fn asking<R>(app: &App, period: &Period, ask: impl FnOnce(&Ask<'_>) -> R) -> Option<R> {
    asking_in(app, app.unit()?, period, ask)
}

/// The same of a unit as it would be.
pub fn asking_in<R>(app: &App, unit: &Unit, period: &Period, ask: impl FnOnce(&Ask<'_>) -> R) -> Option<R> {
    let group = unit.group(period.group)?;
    let cycle = facts::cycle_of(app, group, period.module)?;
    let cycle = with_preset(&cycle, period.preset);
    let all = app.days_of_group(period.group);
    let days = facts::days_of(&all, period.first)?;
    let blocked = BTreeSet::new();
    let (first, last) = (period.first, period.last);
    let (module, spread, weights) = (period.module, period.spread, Weights::default());
    Some(ask(&Ask {
        unit,
        group,
        module,
        cycle: &cycle,
        days,
        first,
        last,
        blocked: &blocked,
        spread,
        weights,
    }))
}

/// A cycle with the lengths of one of its presets; unchanged where it has no such preset.
pub fn with_preset(cycle: &Cycle, preset: Option<Code>) -> Cycle {
    let preset = preset.and_then(|id| cycle.presets.iter().find(|p| p.id == id));
    preset.map_or_else(|| cycle.clone(), |preset| cycle.with(&preset.phases))
}

/// The first day on which anything can be planned in the school year of a day: today, or the first day on
/// which staff are at work in a year to come.
pub fn begin(app: &App, group: GroupId, day: NaiveDate) -> NaiveDate {
    let all = app.days_of_group(group);
    let first = facts::days_of(&all, day).and_then(|days| days.staff_days().next());
    first.map_or(app.today(), |first| first.max(app.today()))
}

/// The rest of the term around a meeting.
pub fn period_of(app: &App, meeting: &Meeting) -> Period {
    let forms = app.forms_of_group(meeting.group);
    let years = app.unit().into_iter().flat_map(|unit| years_for(unit, &forms));
    let last = years
        .flat_map(|y| &y.spans)
        .filter(|s| matches!(s.kind, SpanKind::Autumn | SpanKind::Spring))
        .filter(|s| s.last >= meeting.when.date)
        .map(|s| s.last)
        .min();
    Period {
        group: meeting.group,
        module: meeting.module,
        first: begin(app, meeting.group, meeting.when.date),
        last: last.unwrap_or(meeting.when.date),
        spread: Spread::Even,
        preset: None,
    }
}
