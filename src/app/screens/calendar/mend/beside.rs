//! What falls out, and the meetings among it that belong to no module: gatherings of a programme and the like.

use std::collections::BTreeSet;

use crate::{
    app::App,
    model::{edit::apply, fallen::FallenDays, ids::MeetingId, unit::Unit},
    planning::calendar::mend::{Beside, Fall, How, Mend, Tried, beside, fallen::remembered},
};

/// What falls out, and what to do about it.
#[derive(Clone, Debug)]
pub struct Falls {
    /// The days and why, to be remembered.
    pub days: FallenDays,
    /// What to do.
    pub how: How,
    /// Meetings that fall out and belong to no module.
    pub beside: BTreeSet<MeetingId>,
}

impl Falls {
    /// New dates with those of the meetings that belong to no module.
    pub fn with_beside(&self, app: &App, unit: &Unit, mut mend: Mend) -> Mend {
        if self.beside.is_empty() {
            return mend;
        }
        // With what the others get, and with the days remembered: what follows lands on none of them.
        let mut after = unit.clone();
        let there = [mend.edit(unit, &self.days)].into_iter().chain(remembered(unit, &self.days)).collect();
        if apply(&mut after, &there).is_err() {
            return mend;
        }
        let fall = Fall { what: self.days.what.clone(), first: self.days.first, last: self.days.last };
        let ask = Beside {
            unit: &after,
            catalogue: app.catalogue(),
            days: &|group| app.days_of_group(group),
            today: app.today(),
            fall: &fall,
            how: &self.how.after(&mend),
        };
        let found = beside(&ask, &self.beside);
        mend.groups.extend(found);
        // What follows a gathering is moved along as the programme has it: that fewer would do is not looked for.
        mend.tried = Tried::AsAsked;
        mend
    }
}
