//! Dates for the meetings of all groups at once.

use super::counting;
use crate::{
    app::{
        App,
        form::{Choice, Form, Wrong},
        screens::calendar::mend::{period::Period, work},
        state::Effects,
    },
    i18n::Key,
    planning::calendar::dating::{sittings::sittings, work::Want},
};

/// What the form calls all groups at once.
pub const ALL: &str = "all-groups";
/// Groups, and all of them at once where there are several.
pub fn or_all(mut groups: Vec<Choice>) -> Vec<Choice> {
    if groups.len() > 1 {
        groups.push(Choice::new(ALL, Key::CalendarJointAll));
    }
    groups
}

/// Dates for all groups at once, each in its period.
pub fn submit_all(app: &mut App, form: &Form, periods: Vec<Period>) -> Result<Effects, Vec<Wrong>> {
    let Some(last) = periods.first().map(|period| period.last) else { return Ok(Vec::new()) };
    let Some(mut work) = work(app, &periods, last, Want::Dates(Vec::new())) else {
        return Err(vec![Wrong::new("first", Key::CalendarWhyNoYear)]);
    };
    if work.questions.is_empty() {
        return Err(vec![Wrong::new("group", Key::CalendarWrongGroup)]);
    }
    let count = work.questions.iter().map(|question| sittings(&question.cycle).len()).sum();
    work.want = Want::Dates(std::iter::repeat_with(|| app.new_id()).take(count).collect());
    Ok(counting::start(app, work, None, Some(form)))
}
