//! Checks of what can be applied for in a programme.

use super::check::Checker;
use crate::model::{
    data_error::{DataReason, Target},
    programme::{Places, Programme},
};

impl Checker<'_, '_, '_, Programme> {
    /// Checks alternatives, equipment and introduction.
    pub fn places(&mut self, places: &Places) {
        let catalogue = self.catalogue;
        self.filled("alternatives", || places.alternatives.is_empty());
        self.unique(places.alternatives.iter().map(|alternative| alternative.id));
        self.unique(places.equipment.iter().map(|item| item.id));
        for alternative in &places.alternatives {
            let id = format!("\"{}\"", alternative.id);
            self.exist(&["alternatives:", &id], Target::Module, [alternative.module.get()], |id| {
                catalogue.modules.has(id)
            });
            if alternative.window.get().length.0 == 0 {
                self.wrong(&["alternatives:", &id], DataReason::NoMinutes { id: alternative.id });
            }
        }
        if let Some(introduction) = &places.introduction {
            let roles = introduction.roles.get();
            self.exist(&["introduction:", "roles:"], Target::Role, roles, |id| catalogue.roles.has(id));
        }
    }
}
