//! How the school forms of a unit go through a school year.

use super::whose::held_for;
use crate::model::{
    calendar_rules::{CalendarRules, YearPattern},
    ids::Code,
    school_year::SchoolYear,
    unit::Unit,
};

/// The school form that a year is made for and judged by where it names none: of several forms the one
/// whose year asks most.
pub fn leading(forms: impl IntoIterator<Item = Code>, rules: &CalendarRules) -> Option<Code> {
    forms.into_iter().min_by_key(|&form| asks(rules.suggested_year.pattern(Some(form))))
}

/// The school form that a school year of a unit is judged by: its own, else the [`leading`] one among those that
/// it holds for.
pub fn judged_by(unit: &Unit, rules: &CalendarRules, year: &SchoolYear) -> Option<Code> {
    year.form.or_else(|| leading(held_for(unit, year), rules))
}

/// How a school year of a unit goes: as the school form's that it is [`judged_by`].
pub fn pattern(unit: &Unit, rules: &CalendarRules, year: &SchoolYear) -> YearPattern {
    rules.suggested_year.pattern(judged_by(unit, rules, year))
}

/// A year that keeps to terms and lessons by day asks most, one through all breaks least.
fn asks(pattern: YearPattern) -> u8 {
    match pattern {
        YearPattern::Terms => 0,
        YearPattern::Evening => 1,
        YearPattern::ThroughBreaks => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::Element, edit::Edit, unit::UnitChange},
        planning::{
            calendar::fixtures::{sweden, year},
            fixtures::school,
        },
    };

    #[test]
    fn of_several_forms_the_one_that_asks_most_leads() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        let of = |forms: &[&str]| {
            let forms = forms.iter().map(|form| code(form));
            let unit = school(forms.clone().map(|form| Edit::Unit(UnitChange::Form(Element::Put(form)))));
            (leading(forms, &sweden()), pattern(&unit, &sweden(), &year(2026, [])))
        };
        assert_eq!(of(&[]), (None, YearPattern::Terms));
        assert_eq!(of(&["forskola"]), (Some(code("forskola")), YearPattern::ThroughBreaks));
        assert_eq!(of(&["forskola", "grundskola"]), (Some(code("grundskola")), YearPattern::Terms));
        assert_eq!(of(&["forskola", "komvux"]), (Some(code("komvux")), YearPattern::Evening));
        let mut own = year(2026, []);
        own.form = Some(code("forskola"));
        let unit = school([]);
        assert_eq!(pattern(&unit, &sweden(), &own), YearPattern::ThroughBreaks);
    }
}
