//! A folder held open, so that nothing planted in a path leads out of it.
//!
//! Every name is opened relative to the folder, links are never followed, and only regular files are
//! read or written. Opening never waits, not even for a pipe.

use std::{
    fs::File,
    io::{self, Read},
    os::fd::OwnedFd,
    path::{Path, PathBuf},
};

use rustix::{
    fs::{self, AtFlags, Dir, FileType, Mode, OFlags},
    io::{Errno, retry_on_intr},
};

use super::{
    error::{Doing, StoreError},
    layout::SHARED_FOLDER,
};

/// Holds for every opening.
const ALWAYS: OFlags = OFlags::CLOEXEC.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK);

/// A folder held open.
#[derive(Debug)]
pub struct Folder {
    fd: OwnedFd,
    path: PathBuf,
}

/// How a file is opened for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// It is made where it is missing.
    OrMake,
    /// It must not be there.
    New,
}

impl Folder {
    /// Opens the folder that everything else is below. The person who chose it may use links.
    pub fn root(path: &Path) -> Result<Self, StoreError> {
        let flags = OFlags::CLOEXEC | OFlags::DIRECTORY | OFlags::RDONLY;
        let fd = retry_on_intr(|| fs::open(path, flags, Mode::empty()))
            .map_err(|e| failed(Doing::Open, path.to_path_buf(), e))?;
        Ok(Self { fd, path: path.to_path_buf() })
    }

    /// Makes the folder that everything else is below.
    pub fn make_root(path: &Path) -> Result<(), StoreError> {
        let made = |e: &io::Error| StoreError::io(Doing::Make, path.to_path_buf(), e);
        std::fs::create_dir_all(path).map_err(|e| made(&e))?;
        Self::root(path)?.protect(SHARED_FOLDER)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path of something in it, for messages.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Refuses a folder that anybody on the machine can change.
    pub fn refuse_world_writable(&self) -> Result<(), StoreError> {
        let stat = fs::fstat(&self.fd).map_err(|e| failed(Doing::Open, self.path.clone(), e))?;
        if Mode::from_raw_mode(stat.st_mode).contains(Mode::WOTH) {
            return Err(StoreError::WorldWritable { folder: self.path.clone() });
        }
        Ok(())
    }

    /// Opens a folder in it.
    pub fn open(&self, name: &str) -> Result<Self, StoreError> {
        let flags = ALWAYS | OFlags::DIRECTORY | OFlags::RDONLY;
        let fd = retry_on_intr(|| fs::openat(&self.fd, name, flags, Mode::empty()))
            .map_err(|e| failed(Doing::Open, self.file(name), e))?;
        Ok(Self { fd, path: self.file(name) })
    }

    /// Opens a folder in it, made with this mode where it is missing.
    pub fn open_or_make(&self, name: &str, mode: u32) -> Result<Self, StoreError> {
        match self.open(name) {
            Err(error) if error.is_missing() => {}
            other => return other,
        }
        match retry_on_intr(|| fs::mkdirat(&self.fd, name, Mode::RWXU)) {
            // Somebody else may be making the same one at this moment.
            Ok(()) | Err(Errno::EXIST) => {}
            Err(error) => return Err(failed(Doing::Make, self.file(name), error)),
        }
        let folder = self.open(name)?;
        self.hand_to_group(&folder.fd);
        folder.protect(mode)?;
        self.sync()?;
        Ok(folder)
    }

    fn protect(&self, mode: u32) -> Result<(), StoreError> {
        retry_on_intr(|| fs::fchmod(&self.fd, Mode::from_raw_mode(mode)))
            .map_err(|e| failed(Doing::Protect, self.path.clone(), e))
    }

    /// Opens a regular file for reading.
    pub fn open_to_read(&self, name: &str) -> Result<File, StoreError> {
        let fd = retry_on_intr(|| fs::openat(&self.fd, name, ALWAYS | OFlags::RDONLY, Mode::empty()))
            .map_err(|e| failed(Doing::Open, self.file(name), e))?;
        self.regular(name, fd)
    }

    /// Opens a regular file for reading and writing; a new one gets this mode, whatever the umask.
    pub fn open_to_write(&self, name: &str, how: Opening, mode: u32) -> Result<File, StoreError> {
        let open = |flags| {
            retry_on_intr(|| {
                fs::openat(&self.fd, name, ALWAYS | OFlags::RDWR | flags, Mode::RUSR | Mode::WUSR)
            })
        };
        let failed_to_open = |e| failed(Doing::Open, self.file(name), e);
        let make = || {
            let fd = open(OFlags::CREATE | OFlags::EXCL)?;
            retry_on_intr(|| fs::fchmod(&fd, Mode::from_raw_mode(mode)))?;
            self.hand_to_group(&fd);
            Ok(fd)
        };
        let opened = match how {
            Opening::New => make(),
            Opening::OrMake => match open(OFlags::empty()) {
                Err(Errno::NOENT) => match make() {
                    Err(Errno::EXIST) => open(OFlags::empty()),
                    other => other,
                },
                there => there,
            },
        };
        self.regular(name, opened.map_err(failed_to_open)?)
    }

    /// What is new belongs to the folder's group, also where the folder itself does not see to that.
    fn hand_to_group(&self, new: &OwnedFd) {
        if let (Ok(folder), Ok(stat)) = (fs::fstat(&self.fd), fs::fstat(new))
            && folder.st_gid != stat.st_gid
        {
            // Somebody outside the group cannot; the file is then theirs, and readable as such.
            let _ = fs::fchown(new, None, Some(fs::Gid::from_raw(folder.st_gid)));
        }
    }

    fn regular(&self, name: &str, fd: OwnedFd) -> Result<File, StoreError> {
        let stat = fs::fstat(&fd).map_err(|e| failed(Doing::Open, self.file(name), e))?;
        if FileType::from_raw_mode(stat.st_mode) != FileType::RegularFile {
            return Err(StoreError::Planted { file: self.file(name) });
        }
        Ok(File::from(fd))
    }

    /// The whole of a file of at most `most` bytes.
    pub fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, StoreError> {
        let file = self.open_to_read(name)?;
        let read = |e: &io::Error| StoreError::io(Doing::Read, self.file(name), e);
        let bytes = file.metadata().map_err(|e| read(&e))?.len();
        if bytes > most {
            return Err(StoreError::TooLarge { file: self.file(name), bytes, most });
        }
        let mut all = Vec::with_capacity(usize::try_from(bytes).unwrap_or_default());
        file.take(most).read_to_end(&mut all).map_err(|e| read(&e))?;
        Ok(all)
    }

    /// Whether there is something of that name, of whatever kind.
    pub fn has(&self, name: &str) -> bool {
        fs::statat(&self.fd, name, AtFlags::SYMLINK_NOFOLLOW).is_ok()
    }

    /// The names in it, in order. Names that are not UTF-8 are not ours and left out.
    pub fn names(&self) -> Result<Vec<String>, StoreError> {
        let list = |e| failed(Doing::List, self.path.clone(), e);
        let mut names = Vec::new();
        for entry in retry_on_intr(|| Dir::read_from(&self.fd)).map_err(list)? {
            if let Ok(name) = entry.map_err(list)?.file_name().to_str()
                && name != "."
                && name != ".."
            {
                names.push(name.to_owned());
            }
        }
        names.sort_unstable();
        Ok(names)
    }

    /// Renames something in it to a name in `to`, in the place of what has that name.
    pub fn rename(&self, from: &str, to: &Folder, name: &str) -> Result<(), StoreError> {
        retry_on_intr(|| fs::renameat(&self.fd, from, &to.fd, name))
            .map_err(|e| failed(Doing::Rename, to.file(name), e))
    }

    /// Removes a file.
    pub fn remove(&self, name: &str) -> Result<(), StoreError> {
        retry_on_intr(|| fs::unlinkat(&self.fd, name, AtFlags::empty()))
            .map_err(|e| failed(Doing::Remove, self.file(name), e))
    }

    /// Makes the names in it safe against a power cut.
    pub fn sync(&self) -> Result<(), StoreError> {
        retry_on_intr(|| fs::fsync(&self.fd)).map_err(|e| failed(Doing::Sync, self.path.clone(), e))
    }

    /// Permission bits of something in it.
    pub fn mode_of(&self, name: &str) -> Option<u32> {
        let stat = fs::statat(&self.fd, name, AtFlags::SYMLINK_NOFOLLOW).ok()?;
        Some(Mode::from_raw_mode(stat.st_mode).bits())
    }
}

fn failed(doing: Doing, file: PathBuf, errno: Errno) -> StoreError {
    match errno {
        // A link where none may be, or no folder where one must be.
        Errno::LOOP | Errno::NOTDIR | Errno::ISDIR => StoreError::Planted { file },
        errno => StoreError::io(doing, file, &io::Error::from(errno)),
    }
}
