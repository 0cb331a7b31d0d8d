//! What lines say of each other: the two halves of a break, the days until school begins again, a term and its ends.

use chrono::{Days, NaiveDate};

use super::{Line, Outcome, Reason, line::season_word, taken};
use crate::{
    i18n::dates::{Season, Side},
    model::{school_year::SpanKind, text::Name},
    planning::calendar::year::{
        holidays::is_weekend,
        published::{Meaning, Said},
    },
};

/// The longest break within a school year.
const LONGEST: Days = Days::new(25);

/// Where a line says from when to when a term is, no other one says otherwise: both cannot be right.
pub(super) fn by_term(lines: &mut [Line]) {
    let terms: Vec<Said> = taken(lines)
        .into_iter()
        .filter(|said| matches!(said.meaning, Meaning::Days(kind) if kind.is_term()))
        .collect();
    let against = |said: &Said| {
        let within = |term: &&Said| term.first < said.first && said.first < term.last;
        let edge = matches!(said.meaning, Meaning::Starts | Meaning::Ends);
        terms.iter().filter(|_| edge).find(within).map(|term| Reason::OtherTerm(term.first, term.last))
    };
    for line in lines {
        let Outcome::Taken(all) = &line.outcome else { continue };
        if let Some(reason) = all.iter().find_map(against) {
            line.outcome = Outcome::Wrong(reason);
        }
    }
}

/// Makes a break out of the last school day before it and the first one after it, where nothing else says when
/// it is: it stands at the line that comes last. Without the other half there is nothing to be taken in.
pub(super) fn joined(lines: &mut [Line]) {
    let said = taken(lines);
    let is_said = |season: Season| {
        let is_break = |s: &&Said| s.meaning == Meaning::Days(SpanKind::Break);
        said.iter().filter(is_break).any(|s| Season::of(s.name.as_str()) == Some(season))
    };
    let mut halves: Vec<(usize, Season, Side, NaiveDate)> = Vec::new();
    for (at, line) in lines.iter_mut().enumerate() {
        if let Outcome::Wrong(Reason::Half(season, side, date)) = line.outcome {
            line.outcome = Outcome::LeftOut;
            halves.push((at, season, side, date));
        }
    }
    for (n, &(at, season, side, date)) in halves.iter().enumerate() {
        let earlier = halves.iter().take(n).find(|half| half.1 == season && half.2 != side);
        let Some(&(other, .., began)) = earlier.filter(|_| !is_said(season)) else { continue };
        let Some((first, last)) = between(date.min(began), date.max(began)) else { continue };
        if let Some(line) = lines.get_mut(at) {
            let name = Name::new(&season_word(&line.text).unwrap_or_default());
            line.outcome =
                Outcome::Taken(vec![Said { meaning: Meaning::Days(SpanKind::Break), first, last, name }]);
        }
        // What it says stands at the other one.
        if let Some(line) = lines.get_mut(other) {
            line.outcome = Outcome::Taken(Vec::new());
        }
    }
}

/// A break of which a line says when it begins, and next when school does again: `Juleferie fra 22. desember,
/// første skoledag 4. januar`.
pub(super) fn until_school(pieces: &mut [(String, Outcome)]) {
    for n in 1..pieces.len() {
        let (before, rest) = pieces.split_at_mut(n);
        let (Some((_, Outcome::Taken(all))), Some((_, next))) = (before.last_mut(), rest.first_mut()) else {
            continue;
        };
        let [said] = all.as_mut_slice() else { continue };
        let is_half = matches!(next, Outcome::Wrong(Reason::Half(_, Side::After, _)));
        let school = match next {
            Outcome::Wrong(Reason::Half(_, Side::After, date)) => Some(*date),
            Outcome::Taken(all) => all.first().filter(|s| s.meaning == Meaning::Starts).map(|s| s.first),
            _ => None,
        };
        let is_begin = said.meaning == Meaning::Days(SpanKind::Break)
            && said.first == said.last
            && Season::of(said.name.as_str()).is_some();
        let Some(school) = school.filter(|day| is_begin && said.first < *day && *day <= said.first + LONGEST)
        else {
            continue;
        };
        let Some((_, last)) = said.first.pred_opt().and_then(|before| between(before, school)) else {
            continue;
        };
        said.last = last;
        if is_half {
            *next = Outcome::Taken(Vec::new());
        }
    }
}

/// The days without weekends at their ends between two school days; none where there are none.
fn between(before: NaiveDate, after: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let inside = || before.iter_days().skip(1).take_while(move |day| *day < after);
    let weekday = |day: &NaiveDate| !is_weekend(*day);
    Some((inside().find(weekday)?, inside().filter(weekday).last()?))
}
