//! The lock of a save: held by the kernel, so it never outlives its process.
//!
//! The lock file is never removed: two processes could then hold locks on two files of one name. It
//! names the last holder, for the message of whoever waits in vain.

use std::{
    fs::{File, TryLockError},
    io::{ErrorKind, Read, Seek, SeekFrom, Write},
    thread,
    time::Duration,
};

use crate::model::text::Name;

use super::{
    error::{Doing, StoreError},
    folder::{Folder, Opening},
    layout::LOCK,
};

/// Together at most 2 s.
const TRIES: u32 = 200;
const BETWEEN: Duration = Duration::from_millis(10);

/// A name of 80 graphemes is rarely as long.
const NAME_BYTES: u64 = 1_000;

/// Holds the lock of a folder until it is dropped.
pub struct Lock {
    _file: File,
}

/// Takes the lock of a folder; waits at most 2 s.
pub fn take(folder: &Folder, who: &Name, mode: u32) -> Result<Lock, StoreError> {
    let mut file = folder.open_to_write(LOCK, Opening::OrMake, mode)?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => {
                name_holder(&mut file, who).map_err(|e| failed(folder, Doing::Write, &e))?;
                return Ok(Lock { _file: file });
            }
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN),
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Interrupted => {}
            Err(TryLockError::Error(e)) => return Err(refused(folder, &e)),
        }
    }
    let holder = holder(&mut file).map_err(|e| failed(folder, Doing::Read, &e))?;
    Err(StoreError::Busy { holder })
}

/// Whether saving would be possible here: the lock file opens for writing, and locks work.
pub fn probe(folder: &Folder, mode: u32) -> Result<(), StoreError> {
    let file = folder.open_to_write(LOCK, Opening::OrMake, mode)?;
    loop {
        match file.try_lock_shared() {
            Ok(()) | Err(TryLockError::WouldBlock) => return Ok(()),
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Interrupted => {}
            Err(TryLockError::Error(e)) => return Err(refused(folder, &e)),
        }
    }
}

fn name_holder(file: &mut File, who: &Name) -> std::io::Result<()> {
    if holder(file)? == *who {
        return Ok(());
    }
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(format!("{who}\n").as_bytes())
}

fn holder(file: &mut File) -> std::io::Result<Name> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(NAME_BYTES).read_to_end(&mut bytes)?;
    Ok(Name::new(&String::from_utf8_lossy(&bytes)))
}

fn refused(folder: &Folder, error: &std::io::Error) -> StoreError {
    use rustix::io::Errno;
    let none = [Errno::NOLCK, Errno::OPNOTSUPP, Errno::NOSYS, Errno::INVAL].map(Errno::raw_os_error);
    match error.raw_os_error() {
        code @ Some(number) if none.contains(&number) => {
            StoreError::NoLocks { file: folder.file(LOCK), code }
        }
        _ => failed(folder, Doing::Lock, error),
    }
}

fn failed(folder: &Folder, doing: Doing, error: &std::io::Error) -> StoreError {
    StoreError::io(doing, folder.file(LOCK), error)
}
