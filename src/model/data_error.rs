//! What is wrong in a data file, and where: for the administrator who wrote it.

use super::{ids::Code, lang::Lang};

/// One thing wrong in a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    /// The file, as it was named to the loader.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong.
    pub reason: DataReason,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataReason {
    /// Not RON, or a value of the wrong kind; `detail` is the reader's technical word for it.
    Syntax {
        /// The reader's own words, in English.
        detail: String,
    },
    /// A field that there is not.
    UnknownField {
        /// The field.
        field: String,
    },
    /// A field that must be there.
    MissingField {
        /// The field.
        field: String,
    },
    /// A word where only certain words can stand.
    UnknownWord {
        /// The word found.
        found: String,
        /// The words that can stand there.
        expected: Vec<String>,
    },
    /// An id that another record has.
    DoubleId {
        /// The id.
        id: Code,
    },
    /// Something is named that there is not.
    Missing {
        /// What it should be.
        kind: Target,
        /// Its id.
        id: Code,
    },
    /// A cycle in which nobody ever meets.
    NoJointPhase,
    /// A list or text that must have something in it.
    Empty {
        /// The field.
        field: &'static str,
    },
    /// A length of nothing.
    NoMinutes {
        /// The phase or other record.
        id: Code,
    },
    /// Ends before it starts, or the least is above the most.
    Backwards {
        /// The field.
        field: &'static str,
    },
    /// A text that is not there in a language.
    NoText {
        /// The language; none: in no language at all.
        lang: Option<Lang>,
        /// The field.
        field: String,
    },
    /// A text with characters that could command a terminal.
    UncleanText {
        /// The field.
        field: String,
    },
    /// A fact without a source.
    NoSource {
        /// The field.
        field: String,
    },
    /// Programme and step are too long together to be noted under.
    LongId {
        /// The step.
        id: Code,
    },
    /// A day that no year has.
    NoSuchDay,
    /// Modules that build on each other in a ring.
    Ring {
        /// The module where the ring was noticed.
        id: Code,
    },
}

/// What kind of thing an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Target {
    Programme,
    Module,
    SchoolForm,
    Stage,
    Role,
    Dimension,
    DimensionSet,
    Phase,
    Theme,
    Event,
    Paper,
    Column,
    Setting,
    Screen,
}
