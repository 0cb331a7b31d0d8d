//! Between what the files say and what the screens show.

use crate::{
    app::msg::{self, Header, Trouble},
    model::{edit::Edit, text::Name},
    store::{Access, DamageReason, Heard, Listed, Loaded, Outcome, SaveError, Saved, Stamps, StoreError},
};

/// What went wrong, for a person.
pub fn trouble(error: &StoreError) -> Trouble {
    match error {
        StoreError::Busy { holder } => Trouble::Busy(holder.to_string()),
        StoreError::NoLocks { .. } => Trouble::NoLock,
        StoreError::Newer { program, .. } => Trouble::Newer(program.to_string()),
        StoreError::Damaged(damage) => {
            let why = match damage.reason.clone() {
                DamageReason::Missing => msg::Damage::Missing,
                DamageReason::NotText => msg::Damage::NotText,
                DamageReason::Syntax(said) => msg::Damage::Syntax(said),
                DamageReason::DoubleKey(said) => msg::Damage::DoubleKey(said),
                DamageReason::WrongPlace => msg::Damage::WrongPlace,
                DamageReason::Rule(error) => msg::Damage::Rule(error),
            };
            Trouble::Damaged(damage.at, why)
        }
        StoreError::NoUnit(_) => Trouble::NoUnit,
        StoreError::NoBackup(name) => Trouble::NoBackup(name.clone()),
        StoreError::WorldWritable { folder } => Trouble::OpenToAll(folder.display().to_string()),
        StoreError::Planted { file } => Trouble::Planted(file.display().to_string()),
        StoreError::TooLarge { file, .. } => Trouble::TooLarge(file.display().to_string()),
        StoreError::Io { kind, .. } => of_system(*kind, error),
        other => Trouble::Other(other.to_string()),
    }
}

fn of_system(kind: std::io::ErrorKind, error: &StoreError) -> Trouble {
    use std::io::ErrorKind;
    match kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Trouble::Denied,
        ErrorKind::NotFound => match error {
            StoreError::Io { file, .. } => Trouble::Missing(file.display().to_string()),
            other => Trouble::Other(other.to_string()),
        },
        _ => Trouble::Other(error.to_string()),
    }
}

/// Why a save did not go well.
pub fn save_trouble(error: &SaveError) -> Trouble {
    match error.outcome {
        Outcome::Uncertain => Trouble::Uncertain,
        Outcome::NotSaved => trouble(&error.why),
    }
}

/// A unit for the list.
pub fn header(listed: Listed) -> Header {
    match listed.head {
        Ok(head) => Header {
            id: listed.id,
            kind: listed.kind,
            name: head.name,
            revision: head.revision,
            trouble: None,
        },
        Err(error) => Header {
            id: listed.id,
            kind: listed.kind,
            name: Name::new(&listed.folder),
            revision: 0,
            trouble: Some(trouble(&error)),
        },
    }
}

/// A unit that was read.
pub fn loaded(loaded: Loaded) -> msg::Loaded {
    let read_only = match loaded.access {
        Access::Full => None,
        Access::ReadOnly(why) => Some(trouble(&why)),
        Access::Earlier => Some(Trouble::Earlier),
    };
    msg::Loaded { unit: loaded.unit, revision: loaded.revision, stamps: stamps(loaded.stamps), read_only }
}

/// A save that was made.
pub fn saved(saved: Saved) -> msg::Saved {
    let applied = saved.applied.into_iter().map(|a| (a.id, Some(a.inverse)));
    let repeated = saved.repeated.into_iter().map(|id| (id, None));
    let stood = saved.stood.into_iter().map(|id| (id, Some(Edit::nothing())));
    msg::Saved {
        unit: saved.unit,
        revision: saved.revision,
        stamps: stamps(saved.stamps),
        done: applied.chain(repeated).chain(stood).collect(),
        refused: saved.refused.into_iter().map(|r| (r.named, r.error)).collect(),
    }
}

fn stamps(stamps: Stamps) -> msg::Stamps {
    let unheard = stamps.gone.iter().filter(|(_, gone)| gone.heard == Heard::Nobody).map(|(&id, _)| id);
    msg::Stamps {
        unheard: unheard.collect(),
        meetings: stamps.changed,
        papers: stamps.papers,
        gone_papers: stamps.gone_papers,
        talks: stamps.talks,
        gone: stamps.gone.into_iter().map(|(id, gone)| (id, (gone.meeting, gone.revision))).collect(),
    }
}
