//! Which meetings to come a change of the school year hits, said before it is made.

use crate::{
    app::{App, form::Aside, screens::calendar::facts, screens::choices::first_of},
    i18n::{Arg, Text, t},
    model::{edit::Edit, ids::MeetingId, meetings::Meeting, unit::Unit},
};

/// Meetings that are named.
const NAMED: usize = 3;

/// What there is to say: of meetings that cannot be then, and of those that come to be on a staff day.
pub struct Said {
    /// The first ones.
    pub off: Option<Text>,
    /// The others.
    pub staff_only: Option<Text>,
}

impl Said {
    /// Below a form.
    pub fn asides(self) -> impl Iterator<Item = Aside> {
        self.off.map(Aside::care).into_iter().chain(self.staff_only.map(Aside::plain))
    }
}

/// What a change of the school year means for meetings to come.
pub fn said(app: &App, edit: &Edit) -> Said {
    let Some((unit, found)) = app.unit().zip(app.hits(edit)) else {
        return Said { off: None, staff_only: None };
    };
    let say = |all: &[MeetingId], text: fn(usize, Arg) -> Text| {
        let all: Vec<&Meeting> = all.iter().filter_map(|id| unit.meetings().get(*id)).collect();
        (!all.is_empty()).then(|| text(all.len(), named(app, unit, &all)))
    };
    Said { off: say(&found.off, t::year_hits), staff_only: say(&found.staff_only, t::year_hits_staff) }
}

fn named(app: &App, unit: &Unit, all: &[&Meeting]) -> Arg {
    let one = |meeting: &&Meeting| {
        let name = facts::name(app, unit, meeting);
        Arg::from(t::year_hit(name, Arg::ShortDate(meeting.when.date)))
    };
    first_of(all.iter().map(one).collect(), NAMED)
}
