//! Days that fall out no more: what was moved for them can go back, looked at as one and never by itself.

use super::{mend_sheet::Sheet, moved_sheet, remarks};
use crate::{
    app::{
        App,
        screens::calendar::{dating::counting::Asked, state::Layer},
    },
    model::{fallen::FallenDays, meetings::Meeting, unit::Unit},
    planning::calendar::mend::back::back,
};

/// Shows what could go back now that those days are free again; nothing where there is none.
pub fn offer(app: &mut App, free: &FallenDays) {
    let Some(unit) = app.unit() else { return };
    let means = |unit: &Unit, meeting: &Meeting| remarks::means(app, unit, meeting);
    let found = back(unit, free, app.today(), &means);
    if found.shifts.is_empty() {
        return;
    }
    let sheet = moved_sheet::going_back(app, unit, &found, free);
    let under = Box::new(std::mem::take(&mut app.screens.calendar.layer));
    let asked = Asked { form: None, under };
    app.screens.calendar.layer = Layer::Plan(Box::new(Sheet { asked, ..sheet }));
}
