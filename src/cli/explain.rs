//! Errors of files and edits in plain English, for administrators: file, line, column, reason.

use crate::{
    model::error::EditError,
    store::{Damage, DamageReason, StoreError},
};

/// What went wrong with a file.
pub fn store(error: &StoreError) -> String {
    match error {
        StoreError::Io { doing, file, kind, code } => {
            let code = code.map(|c| format!(" (error {c})")).unwrap_or_default();
            let doing = format!("{doing:?}").to_lowercase();
            format!("{}: {doing} failed: {kind}{code}", file.display())
        }
        StoreError::WorldWritable { folder } => {
            format!(
                "{}: everybody on this machine can change this folder; take that right away",
                folder.display()
            )
        }
        StoreError::Planted { file } => {
            format!("{}: a link, pipe, device or folder stands where it must not", file.display())
        }
        StoreError::TooLarge { file, bytes, most } => {
            format!("{}: {bytes} bytes, more than the {most} that a unit may have", file.display())
        }
        StoreError::Newer { file, format, program, name } => format!(
            "{}: \"{name}\" was written by version {program} (format {format}); this is version {}",
            file.display(),
            env!("CARGO_PKG_VERSION")
        ),
        StoreError::Damaged(what) => damage(what),
        StoreError::NoUnit(id) => format!("There is no unit {id}."),
        StoreError::NoBackup(name) => format!("There is no earlier version {name}."),
        StoreError::Taken(id) => format!("Another unit has the id {id}."),
        StoreError::BadId(id) => format!("The id {id} may only have a-z and 0-9."),
        StoreError::Busy { holder } => {
            format!("{holder} is saving; that should not take this long. Try again.")
        }
        StoreError::NoLocks { file, .. } => {
            format!("{}: this file system has no locks; without them nothing is saved", file.display())
        }
    }
}

fn damage(damage: &Damage) -> String {
    let at = damage.at.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let reason = match &damage.reason {
        DamageReason::Missing => "the file is missing; its backups are there".to_owned(),
        DamageReason::NotText => "not UTF-8 text".to_owned(),
        DamageReason::Syntax(detail) => detail.clone(),
        DamageReason::DoubleKey(key) => format!("the key {key} stands twice"),
        DamageReason::WrongPlace => "it says another id or kind than its folder".to_owned(),
        DamageReason::Rule(error) => edit(error),
    };
    format!("{}{at}: {reason}", damage.file.display())
}

/// Why an edit was refused.
pub fn edit(error: &EditError) -> String {
    match error {
        EditError::Changed { rebased } => {
            let now = ron::to_string(rebased).unwrap_or_default();
            format!("something else stands there now; on top of it the edit would be {now}")
        }
        other => other.to_string(),
    }
}
