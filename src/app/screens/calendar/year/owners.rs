//! The school year of the owner, offered to its school: what it is, where it comes from, what would change.

use super::{hits, named, year_view::between};
use crate::{
    app::{
        App,
        list::RowId,
        overlay::PickOption,
        screens::{
            calendar::{facts::span_name, state::Made},
            choices::first_of,
        },
    },
    i18n::{Arg, Key, Text, t},
    model::{
        edit::Edit,
        ids::{Code, YearId},
        school_year::{SchoolYear, Span},
        unit::Unit,
    },
    planning::{
        calendar::year::{
            check::school_days,
            forms::pattern,
            owners::{Offered, is_changed, is_same, kept, offered, only_in, said_by, taken},
        },
        terms,
    },
};

/// Ranges of days that are named where a year is another one.
const NAMED: usize = 3;

/// A school year of the owner, to be taken over.
pub struct Own {
    /// The time that it is for, and its school form: `2026/27`.
    name: String,
    /// What it is called.
    label: Text,
    /// What it would mean.
    means: Text,
    /// The edit.
    edit: Edit,
    /// The school year that it makes or changes.
    year: YearId,
    /// When that starts.
    pub starts: i32,
    /// The school form that it is for; none: all.
    pub form: Option<Code>,
    /// Whether the school has none of that time yet.
    pub is_new: bool,
    /// What is said then.
    said: Text,
    /// Where the owner has changed it since the school took it: what keeps the school's own, and what is said then.
    pub stays: Option<(Edit, Text)>,
}

impl Own {
    /// Its row among others.
    pub fn option(&self, row: usize) -> PickOption {
        PickOption::new(RowId::Place(row), self.label.clone()).more(self.means.clone())
    }

    /// What is done when it is picked.
    pub fn made(self) -> Made {
        Made::Edit(Box::new(self.edit), Some(self.year), self.said)
    }

    /// The row that keeps the school's own, and what is done when it is picked.
    pub fn keeps(&self, row: usize) -> Option<(PickOption, Made)> {
        let (edit, said) = self.stays.clone()?;
        let option = PickOption::new(RowId::Place(row), t::calendar_make_own_stands(self.name.as_str()));
        Some((option.more(Key::CalendarOwnStandsMore), Made::Edit(Box::new(edit), Some(self.year), said)))
    }
}

/// What the owner of the open unit has that the unit has not, in order of time.
pub fn options(app: &mut App) -> Vec<Own> {
    let (Some(unit), Some(owner)) = (app.unit().cloned(), app.owner().cloned()) else { return Vec::new() };
    let mut own = Vec::new();
    let rules = app.rules.of(unit.about().country).clone();
    for one in offered(&unit, &owner, &rules, terms::school_year(app.today())) {
        let year = one.there.map_or_else(|| app.new_id(), |there| there.id);
        let edit = [taken(one, year, || app.new_id()), said_by(&unit, one.year)].into_iter().collect();
        let name = app.say(&named(app, &unit, one.year));
        let of = owner.about().name.as_str();
        let stays = kept(one).filter(|_| is_changed(&one));
        let stays = stays.map(|edit| (edit, t::calendar_did_own_stands(name.as_str())));
        own.push(Own {
            label: t::calendar_make_owners(of, name.as_str()),
            means: means(app, &unit, one, &edit),
            edit,
            year,
            starts: one.year.starts,
            form: one.year.form,
            is_new: one.there.is_none(),
            stays,
            said: t::calendar_did_owners(of, name.as_str()),
            name,
        });
    }
    own
}

/// How many school days there are then, what comes and goes of a year that is there, and which meetings it hits.
fn means(app: &App, unit: &Unit, one: Offered<'_>, edit: &Edit) -> Text {
    let mut said: Vec<Text> = vec![school_days_of(app, unit, one.year)];
    if let Some(there) = one.there {
        let listed = |spans: Vec<&Span>| {
            let say =
                |span: &Span| format!("{} {}", span_name(app, span), between(app, span.first, span.last));
            let all: Vec<Arg> = spans.into_iter().map(|span| Arg::from(say(span))).collect();
            (!all.is_empty()).then(|| first_of(all, NAMED))
        };
        said.extend(listed(only_in(one.year, there)).map(t::calendar_owners_comes));
        said.extend(listed(only_in(there, one.year)).map(t::calendar_owners_goes));
    }
    // A day may end with the full stop of its month.
    let mut said: Vec<String> =
        said.iter().map(|text| app.say(text).trim_end_matches('.').to_owned()).collect();
    let hits = hits::said(app, edit);
    said.extend(
        hits.off.iter().chain(&hits.staff_only).map(|text| app.say(text).trim_end_matches('.').to_owned()),
    );
    t::calendar_plain(said.join(". "))
}

/// How many school days a school would have in such a year.
pub fn school_days_of(app: &App, unit: &Unit, year: &SchoolYear) -> Text {
    let rules = app.rules.of(unit.about().country);
    t::year_school_days(school_days(year, rules, pattern(unit, rules, year)))
}

/// The owner of the open unit, where a school year is as the owner has it.
pub fn whose<'a>(app: &'a App, year: &SchoolYear) -> Option<&'a str> {
    let owner = app.owner()?;
    let alike = |other: &&SchoolYear| (other.starts, other.form) == (year.starts, year.form);
    owner.years().iter().find(alike).filter(|other| is_same(year, other))?;
    Some(owner.about().name.as_str())
}
