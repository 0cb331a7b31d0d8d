//! What lines make of the school year of a unit: the edit, and what of it nobody has written.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Line, Outcome, taken};
use crate::{
    i18n::dates::Season,
    model::{
        calendar_rules::CalendarRules,
        catalogue::Catalogue,
        change::On,
        edit::{Edit, apply},
        ids::{Code, SpanId, YearId},
        lang::Lang,
        school_year::{Decided, SchoolYear, Span, SpanKind, YearChange},
        unit::Unit,
    },
    planning::calendar::year::{
        forms::leading,
        published::{Meaning, Said, changes, term_of},
        suggest::{YearWish, suggest},
        unnamed::Unnamed,
        whose::{whose_year, year_for},
    },
};

/// Which school year it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which {
    /// Calendar year in which it starts.
    pub starts: i32,
    /// The school form that it is kept for; none: all of them.
    pub form: Option<Code>,
}

impl Which {
    /// The one of a unit that is there, before any other the one for all school forms.
    pub fn known(unit: &Unit, starts: i32) -> Self {
        Self { starts, form: year_for(unit, starts, None).and_then(|year| year.form) }
    }

    /// The school forms that it is for.
    pub fn forms(self, unit: &Unit, catalogue: &Catalogue) -> BTreeSet<Code> {
        let forms = unit.about().forms.iter().copied();
        let is = |&form: &Code| {
            self.form.is_none_or(|own| own == form || whose_year(unit, catalogue, form) == own)
        };
        forms.filter(is).collect()
    }

    /// That year, where the unit has it.
    pub fn of(self, unit: &Unit) -> Option<&SchoolYear> {
        unit.years().iter().find(|year| (year.starts, year.form) == (self.starts, self.form))
    }
}

/// The edit that makes the school year of a unit say what the lines say, one for all of them. A year
/// that is not there is made anew; nothing where the year says it already.
pub fn to_edit(
    unit: &Unit,
    rules: &CalendarRules,
    (which, lang): (Which, Lang),
    (lines, unnamed): (&[Line], Unnamed),
    id: YearId,
    mut new_id: impl FnMut() -> SpanId,
) -> Edit {
    let there = which.of(unit);
    let year = there.cloned().unwrap_or_else(|| {
        let form = which.form.or_else(|| leading(unit.about().forms.iter().copied(), rules));
        let wish = YearWish { starts: which.starts, form, lang, weeks: &[] };
        let mut year = SchoolYear { form: which.form, ..suggest(rules, &wish, id, &mut new_id) };
        if unnamed == Unnamed::Left {
            year.spans = year.spans.iter().filter(|span| span.kind.is_term()).cloned().collect();
        }
        year
    });
    // A day that the text gives to the staff in part only is none of theirs.
    let parts: Vec<(NaiveDate, NaiveDate)> = lines
        .iter()
        .filter_map(|line| match line.outcome {
            Outcome::PartOfDay(first, last) => Some((first, last)),
            _ => None,
        })
        .collect();
    let in_part = |span: &Span| {
        let within = |&(first, last): &(NaiveDate, NaiveDate)| first <= span.first && span.last <= last;
        span.kind == SpanKind::InService && parts.iter().any(within)
    };
    let (gone, spans): (Vec<Span>, Vec<Span>) = year.spans.iter().cloned().partition(in_part);
    let year = SchoolYear { spans: spans.into_iter().collect(), ..year };
    let alike = |span: &Span, said: &Said| {
        let season = Season::of(said.name.as_str());
        season.is_some() && Season::of(span.name.as_str()) == season
    };
    let all = changes(&year, (&taken(lines), unnamed), &alike, &mut new_id);
    let id = year.id;
    let add = there.is_none().then_some(Edit::Year(On::Add(year)));
    let gone = gone.into_iter().filter(|_| add.is_none()).map(|span| YearChange::Span(On::Remove(span)));
    let all: Vec<YearChange> = gone.chain(all).collect();
    let all = all.into_iter().map(|change| Edit::Year(On::Change(id, change)));
    add.into_iter().chain(all).collect()
}

/// What nobody has written of a year, once `edit` is made: ranges of days that are only suggested, and
/// terms of which the text names one end.
pub fn proposed(unit: &Unit, edit: &Edit, which: Which, lines: &[Line]) -> Vec<Span> {
    let mut after = unit.clone();
    if apply(&mut after, edit).is_err() {
        return Vec::new();
    }
    let said = taken(lines);
    let is_new = which.of(unit).is_none();
    let ends = |span: &Span, meaning| {
        said.iter().any(|s| {
            s.meaning == Meaning::Days(span.kind)
                || s.meaning == meaning && term_of(s.first) == span.kind
                || s.meaning == Meaning::Days(SpanKind::Break) && s.first.year() < s.last.year()
        })
    };
    let half = |span: &Span| {
        is_new && span.kind.is_term() && !(ends(span, Meaning::Starts) && ends(span, Meaning::Ends))
    };
    let spans = which.of(&after).into_iter().flat_map(|year| &year.spans);
    let mut spans: Vec<Span> =
        spans.filter(|span| span.decided == Decided::Suggested || half(span)).cloned().collect();
    spans.sort_by_key(|span| (span.first, span.kind, span.id));
    spans
}
