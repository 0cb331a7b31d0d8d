//! What the machine knows: time, chance, who runs the program, where the data are.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::{model::text::Name, store::Stamp};

use super::{Exit, Failure};

/// The administrator's word. Where it stands, neither arguments nor environment count.
const LOCK_DOWN: &str = "/etc/kollegium.ron";

#[derive(Deserialize)]
struct LockDown {
    data: PathBuf,
}

/// The data folder: lock-down, argument, environment, platform.
pub fn data_folder(argument: Option<&Path>) -> Result<PathBuf, Failure> {
    match std::fs::read_to_string(LOCK_DOWN) {
        Ok(text) => {
            return match ron::from_str::<LockDown>(&text) {
                Ok(lock_down) => Ok(lock_down.data),
                Err(error) => Err(Failure::new(Exit::Damaged, format!("{LOCK_DOWN}: {error}"))),
            };
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(Failure::new(Exit::Damaged, format!("{LOCK_DOWN}: {error}"))),
    }
    if let Some(folder) = argument {
        return Ok(folder.to_path_buf());
    }
    if let Some(folder) = std::env::var_os("KOLLEGIUM_DATA").filter(|f| !f.is_empty()) {
        return Ok(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "kollegium")
        .map(|dirs| dirs.data_dir().to_path_buf())
        .ok_or_else(|| Failure::new(Exit::NotFound, "No data folder: name one with --data."))
}

/// Now, by whoever runs the program.
pub fn stamp() -> Result<Stamp, Failure> {
    let mut random = [0; 16];
    getrandom::fill(&mut random)
        .map_err(|e| Failure::new(Exit::NotSaved, format!("Not saved: no random values: {e}")))?;
    #[allow(clippy::disallowed_methods, reason = "headless commands stamp the time themselves")]
    let now = chrono::Local::now().naive_local();
    Ok(Stamp { now, who: login(), random })
}

/// The login of the user's number; the environment could claim anything.
pub fn login() -> Name {
    let uid = rustix::process::getuid().as_raw();
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let login = passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let login = fields.next()?;
        (fields.nth(1)?.parse() == Ok(uid)).then_some(login)
    });
    login.map_or_else(|| Name::new(&format!("uid {uid}")), Name::new)
}
