//! The owner of the open unit: what it made and hid holds in the unit too, below the unit's own.

use super::{effect::Effect, state::App};
use crate::model::{
    ids::{Code, UnitId},
    unit::Unit,
};
use crate::planning::lookup::{self, Origin};

impl App {
    /// The owner of the open unit, where it has been read.
    pub fn owner(&self) -> Option<&Unit> {
        self.others.get(&id(self)?)
    }

    /// Who a module comes from.
    pub fn origin(&self, module: Code) -> Origin {
        match self.unit() {
            Some(unit) => lookup::origin(&self.shipped, unit, self.owner(), module),
            None => Origin::Library,
        }
    }

    /// Lays the owner's programmes and modules anew, after the owner was read.
    pub(super) fn look_at_owner(&mut self) {
        let owner = id(self);
        let Self { open, others, shipped, .. } = self;
        if let Some(open) = open {
            open.lay_owner(shipped, owner.and_then(|id| others.get(&id)));
        }
    }

    /// The same where the unit has come to name another owner; asks for one that is not read yet.
    pub(super) fn follow_owner(&mut self) -> Option<Effect> {
        let open = self.open.as_ref()?;
        if open.laid_owner() == open.unit.about().owner {
            return None;
        }
        self.look_at_owner();
        id(self).filter(|id| !self.others.contains_key(id)).map(Effect::LoadOther)
    }
}

/// The owner that the open unit names.
pub(super) fn id(app: &App) -> Option<UnitId> {
    let unit = app.unit()?;
    unit.about().owner.filter(|&owner| owner != unit.id())
}
