//! School years: the country's rules, what is usual there, and days that contradict each other.

use chrono::NaiveDate;

use super::{Finding, Raw, What, in_order, judged};
use crate::{
    model::{
        calendar_rules::{CalendarRules, Weight},
        catalogue::Catalogue,
        error::Thing,
        meetings::{Meeting, MeetingState},
        school_year::{Decided, SchoolYear},
        unit::Unit,
    },
    planning::{
        calendar::year::{
            check::{YearFinding, check},
            forms::judged_by,
            whose::held_for,
        },
        terms,
    },
};

/// Findings with those about the school year of `today` and the next one: what is past stays as it was, and
/// later years nobody plans yet.
pub fn with_years(
    mut found: Vec<Finding>,
    unit: &Unit,
    catalogue: &Catalogue,
    rules: &CalendarRules,
    today: NaiveDate,
) -> Vec<Finding> {
    let now = terms::school_year(today);
    // One for all school forms is for nobody once each has its own.
    let is_used = |year: &&SchoolYear| {
        year.form.is_some() || unit.about().forms.is_empty() || held_for(unit, year).next().is_some()
    };
    let open = unit.years().iter().filter(|year| (now..=now + 1).contains(&year.starts)).filter(is_used);
    for year in open {
        found.extend(of_year(unit, catalogue, rules, year));
        let raw = proposed(unit, year, today).map(|what| (Thing::Year(year.id), what));
        found.extend(judged(unit, catalogue, raw.into_iter().collect()));
    }
    in_order(found)
}

/// Whether meetings to come stand in a year of which nobody has confirmed all days.
fn proposed(unit: &Unit, year: &SchoolYear, today: NaiveDate) -> Option<What> {
    let open = year.spans.iter().filter(|span| span.decided == Decided::Suggested).count();
    let of_year = |day: NaiveDate| day >= today && terms::school_year(day) == year.starts;
    let to_come = |m: &&Meeting| m.state == MeetingState::Planned && of_year(m.when.date);
    let meetings = unit.meetings().iter().filter(to_come).count();
    (open > 0 && meetings > 0).then_some(What::YearProposed { meetings, open })
}

/// What there is to say about one school year, warnings first.
pub fn of_year(unit: &Unit, catalogue: &Catalogue, rules: &CalendarRules, year: &SchoolYear) -> Vec<Finding> {
    let found = check(year, rules, judged_by(unit, rules, year));
    let raw: Vec<Raw> =
        found.into_iter().map(|found| (Thing::Year(year.id), what_of_year(year, found))).collect();
    in_order(judged(unit, catalogue, raw))
}

/// What was found, with its days where it has any.
pub fn what_of_year(year: &SchoolYear, found: YearFinding) -> What {
    let days = |id| year.spans.get(id).map(|span| (span.first, span.last)).unzip();
    let (first, last) = match found {
        YearFinding::Limit { kind: counts, have, number, weight, source } => {
            return match weight {
                Weight::Rule => What::YearRule { counts, have, number, source },
                Weight::Hint => What::YearUsual { counts, have, number, source },
            };
        }
        YearFinding::NoTerm { .. } => (None, None),
        YearFinding::Reversed { span }
        | YearFinding::TermOutsideYear { span }
        | YearFinding::OutsideTerms { span }
        | YearFinding::AwayFromEaster { span, .. } => days(span),
        YearFinding::EdgeInBreak { date, .. } => (Some(date), Some(date)),
        YearFinding::Overlap { first, last, .. } => (Some(first), Some(last)),
    };
    What::YearOdd { odd: found, first, last }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{
            catalogue::Severity,
            change::{Change, Element, On},
            edit::Edit,
            school_year::{Country, SpanKind},
            unit::UnitChange,
        },
        planning::{
            calendar::fixtures::{date, froland, norway, span, sweden, year},
            fixtures::{add_group, add_meeting, catalogue, change, meeting, school},
        },
    };

    /// A Swedish year with a long break at its end, or two terms that share a day.
    fn swedish(spring: NaiveDate) -> SchoolYear {
        let autumn = span(SpanKind::Autumn, date(2026, 8, 18), date(2026, 12, 18), "");
        year(2026, [autumn, span(SpanKind::Spring, spring, date(2027, 6, 14), "")])
    }

    fn found(unit: &Unit, rules: &CalendarRules, today: NaiveDate) -> Vec<(Severity, &'static str, Thing)> {
        let all = with_years(Vec::new(), unit, &catalogue([]), rules, today);
        all.iter().map(|f| (f.severity, f.code(), f.thing)).collect()
    }

    #[test]
    fn a_year_against_a_rule_is_a_warning_one_unlike_others_a_note() {
        let today = date(2026, 9, 1);
        let short = swedish(date(2027, 2, 22));
        let at = Thing::Year(short.id);
        let unit = school([Edit::Year(On::Add(short))]);
        let rules = [(Severity::Warning, "year-rule", at); 2];
        assert_eq!(found(&unit, &sweden(), today), rules, "too few school days, and too few days off");
        assert_eq!(found(&unit, &sweden(), date(2025, 8, 1)), rules, "the next year is planned already");
        assert_eq!(found(&unit, &sweden(), date(2027, 8, 1)), [], "what is past is left in peace");
        assert_eq!(found(&unit, &sweden(), date(2024, 8, 1)), [], "later years are not planned yet");

        let country = Change::new(Country::Sweden, Country::Norway);
        let unit = school([Edit::Unit(UnitChange::Country(country)), Edit::Year(On::Add(froland()))]);
        assert_eq!(found(&unit, &norway(), today), [(Severity::Note, "year-usual", at)]);

        let mut proposed = froland();
        let first = proposed.spans.iter().map(|span| span.id).next().unwrap();
        proposed.spans.get_mut(first).unwrap().decided = Decided::Suggested;
        let mut unit = school([Edit::Year(On::Add(proposed)), add_group("g", &[])]);
        let country = Change::new(Country::Sweden, Country::Norway);
        change(&mut unit, [Edit::Unit(UnitChange::Country(country))]);
        let codes = |unit: &Unit| -> Vec<_> {
            found(unit, &norway(), today).into_iter().map(|(_, code, _)| code).collect()
        };
        assert_eq!(codes(&unit), ["year-usual"], "nothing stands on it yet");
        change(&mut unit, [add_meeting(meeting("x", "g", 1, "b", date(2026, 10, 13)))]);
        assert!(codes(&unit).contains(&"year-proposed"));

        let unit = school([Edit::Year(On::Add(swedish(date(2026, 12, 18))))]);
        assert!(found(&unit, &sweden(), today).contains(&(Severity::Warning, "year-odd", at)));
    }

    #[test]
    fn a_year_is_judged_by_the_school_form_that_it_holds_for() {
        let preschool = Edit::Unit(UnitChange::Form(Element::Put("forskola".parse().unwrap())));
        let unit = school([preschool, Edit::Year(On::Add(swedish(date(2027, 2, 22))))]);
        assert_eq!(found(&unit, &sweden(), date(2026, 9, 1)), [], "a preschool has no days off to count");
    }
}
