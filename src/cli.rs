//! Arguments, subcommands and exit codes.

mod apply;
mod busy;
mod busy_dates;
mod check;
mod edits;
mod explain;
mod export;
mod feeds;
mod find;
mod host;
mod import;
mod json;
mod keys;
mod language;
mod output;
mod restore;
mod show;
mod solve;
mod stage;
mod survey;
mod tui;
mod year;

use std::{path::PathBuf, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand};

use crate::store::{Outcome, SaveError, Store, StoreError};

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All went well; what was wanted stands.
    Done = 0,
    /// An edit was refused; or findings under `check --strict`.
    Refused = 1,
    /// A file is damaged, or of a newer format.
    Damaged = 2,
    /// Nothing was saved; the file is as it was.
    NotSaved = 3,
    /// Saved, but a power cut may take it back: to be tried again.
    Uncertain = 4,
    /// No such unit, backup or data folder.
    NotFound = 5,
    /// Nothing was saved, because somebody else was saving for 2 s: to be tried again.
    Busy = 6,
    /// Arguments or edits that cannot be understood.
    Usage = 64,
}

/// Why a subcommand ended early: what to say, and how to end.
#[derive(Debug)]
pub struct Failure {
    exit: Exit,
    said: String,
}

type Run = Result<Exit, Failure>;

#[derive(Parser)]
#[command(name = "kollegium", version, about, long_about = None)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    data: Data,
}

#[derive(clap::Args)]
struct Data {
    /// The data folder
    #[arg(long = "data", value_name = "DIR", global = true)]
    dir: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Open the program on an invented municipality
    Demo {
        /// Where to make it; a temporary place of its own when not given
        dir: Option<PathBuf>,
        #[command(flatten)]
        language: language::Language,
    },
    /// List the units
    Units {
        #[command(flatten)]
        data: Data,
    },
    /// Print what the screens say about a unit, or its state
    Show(show::Show),
    /// Make edits, in one save
    Apply(apply::Apply),
    /// Look whether units are sound
    Check(check::Check),
    /// Bring an earlier version back
    Restore(restore::Restore),
    /// Take a file in: first looked at, then saved with --yes
    #[command(subcommand)]
    Import(import::Import),
    /// Write a calendar, a staff list or a plan for others
    #[command(subcommand)]
    Export(export::Export),
    /// Answer a job in a file: groups (format G1) or dates for their meetings (S1)
    Solve(solve::Solve),
    /// Print the key sheet: every screen with its commands
    Keys(keys::Keys),
    /// Print what a shell needs to complete arguments
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let wrong = error.use_stderr();
            let said = error.render().to_string();
            if wrong {
                output::err(&said);
            } else {
                output::out(&said);
            }
            return ExitCode::from(if wrong { Exit::Usage as u8 } else { Exit::Done as u8 });
        }
    };
    let ran = match arguments.command {
        None => return ended(tui::open(&arguments.data)),
        Some(Command::Demo { dir, language }) => return ended(tui::demo(dir.as_deref(), &language)),
        Some(Command::Units { data }) => show::units(&data),
        Some(Command::Show(show)) => show.run(),
        Some(Command::Apply(apply)) => apply.run(),
        Some(Command::Check(check)) => check.run(),
        Some(Command::Restore(restore)) => restore.run(),
        Some(Command::Import(import)) => import.run(),
        Some(Command::Export(export)) => export.run(),
        Some(Command::Solve(solve)) => return ended(solve.run()),
        Some(Command::Keys(keys)) => keys.run(),
        Some(Command::Completions { shell }) => Ok(completions(shell)),
    };
    ended(ran.map(|exit| exit as u8))
}

fn completions(shell: clap_complete::Shell) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "kollegium", &mut script);
    // A reader who has gone is no error.
    let _ = output::raw(&script);
    Exit::Done
}

fn ended(ran: Result<u8, Failure>) -> ExitCode {
    let code = ran.unwrap_or_else(|failure| {
        output::err(&failure.said);
        failure.exit as u8
    });
    ExitCode::from(code)
}

impl Data {
    fn store(&self) -> Result<Store, Failure> {
        let folder = host::data_folder(self.dir.as_deref())?;
        Store::open(&folder).map_err(Failure::from)
    }
}

impl Failure {
    fn new(exit: Exit, said: impl Into<String>) -> Self {
        Self { exit, said: said.into() }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let exit = match &error {
            StoreError::Damaged(_) | StoreError::Newer { .. } => Exit::Damaged,
            StoreError::NoUnit(_)
            | StoreError::NoBackup(_)
            | StoreError::Io { kind: std::io::ErrorKind::NotFound, .. } => Exit::NotFound,
            StoreError::Busy { .. } => Exit::Busy,
            _ => Exit::NotSaved,
        };
        Failure::new(exit, explain::store(&error))
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        let why = explain::store(&error.why);
        match error.outcome {
            Outcome::NotSaved => Failure { said: format!("Not saved: {why}"), ..Failure::from(error.why) },
            Outcome::Uncertain => Failure::new(
                Exit::Uncertain,
                format!("Not certain to be saved, try again with the same edits: {why}"),
            ),
        }
    }
}
