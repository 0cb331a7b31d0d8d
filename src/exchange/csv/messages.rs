//! The texts for what a staff list can do and be wrong in.

use super::{Became, Column, Counts, Encoding, FileError, Problem, Reason, Separator, preview::BYTES_MAX};
use crate::i18n::{Key, Text, t};

impl Column {
    /// Its heading.
    pub fn key(self) -> Key {
        match self {
            Column::Name => Key::ImportColumnName,
            Column::FirstName => Key::ImportColumnFirstName,
            Column::LastName => Key::ImportColumnLastName,
            Column::Roles => Key::ImportColumnRoles,
            Column::Team => Key::ImportColumnTeam,
            Column::Stages => Key::ImportColumnStages,
            Column::Share => Key::ImportColumnShare,
            Column::Experience => Key::ImportColumnExperience,
            Column::Pupils => Key::ImportColumnPupils,
            Column::Free => Key::ImportColumnFree,
            Column::Lessons => Key::ImportColumnLessons,
            Column::Training => Key::ImportColumnTraining,
            Column::LeadingShare => Key::ImportColumnLeadingShare,
            Column::MaxGroups => Key::ImportColumnMaxGroups,
            Column::Wishes => Key::ImportColumnWishes,
            Column::TakesPart => Key::ImportColumnTakesPart,
            Column::Outside => Key::ImportColumnOutside,
            Column::Reason => Key::ImportColumnReason,
            Column::Plan => Key::ImportColumnPlan,
        }
    }
}

impl From<Became> for Text {
    fn from(became: Became) -> Self {
        match became {
            Became::Read(column) => t::import_became_read(Text::from(column.key())),
            Became::Unknown => Key::ImportBecameUnknown.into(),
            Became::Double(column) => t::import_became_double(Text::from(column.key())),
            Became::PersonalNumbers => Key::ImportBecamePersonalNumbers.into(),
        }
    }
}

impl From<Encoding> for Text {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Key::ImportEncodingUtf8.into(),
            Encoding::Utf16Le | Encoding::Utf16Be => Key::ImportEncodingUtf16.into(),
            Encoding::Windows1252 => Key::ImportEncodingWindows.into(),
        }
    }
}

impl From<Separator> for Text {
    fn from(separator: Separator) -> Self {
        match separator {
            Separator::Semicolon => Key::ImportSeparatorSemicolon.into(),
            Separator::Comma => Key::ImportSeparatorComma.into(),
            Separator::Tab => Key::ImportSeparatorTab.into(),
        }
    }
}

impl From<Counts> for Text {
    fn from(counts: Counts) -> Self {
        let shown = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        t::import_counts(
            shown(counts.changed),
            shown(counts.left_out),
            shown(counts.new),
            shown(counts.same),
            shown(counts.wrong),
        )
    }
}

impl From<FileError> for Text {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Workbook => Key::ImportFileWorkbook.into(),
            FileError::Binary => Key::ImportFileBinary.into(),
            FileError::Empty => Key::ImportFileEmpty.into(),
            FileError::TooLarge => t::import_file_too_large((BYTES_MAX / 1024 / 1024).to_string()),
            FileError::NoNames => Key::ImportFileNoNames.into(),
        }
    }
}

impl From<&Problem> for Text {
    fn from(problem: &Problem) -> Self {
        let text = &problem.text;
        match problem.reason {
            Reason::NoName => Key::ImportWrongNoName.into(),
            Reason::PersonalNumber => Key::ImportWrongPersonalNumber.into(),
            Reason::MoreCells => Key::ImportWrongMoreCells.into(),
            Reason::OpenQuote => Key::ImportWrongOpenQuote.into(),
            Reason::DoubleInFile { line } => t::import_wrong_double_in_file(line.to_string()),
            Reason::TwoPeople(..) => Key::ImportWrongTwoPeople.into(),
            Reason::Guest(_) => Key::ImportWrongGuest.into(),
            Reason::NoSuchRole => t::import_wrong_no_such_role(text),
            Reason::NoSuchStage => t::import_wrong_no_such_stage(text),
            Reason::NoSuchModule => t::import_wrong_no_such_module(text),
            Reason::TooManyWishes { most } => t::import_wrong_too_many_wishes(most.to_string()),
            Reason::NotAShare => t::import_wrong_not_a_share(text),
            Reason::NotANumber => t::import_wrong_not_a_number(text),
            Reason::NotAnAnswer => t::import_wrong_not_an_answer(text),
            Reason::NotATraining => t::import_wrong_not_a_training(text),
            Reason::NotWindows(error) => error.into(),
        }
    }
}
