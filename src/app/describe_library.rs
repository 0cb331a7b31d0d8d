//! What is wrong in a file of the installation, in words.

use crate::{
    i18n::{Key, Text, t},
    model::data_error::{DataReason, Target},
};

/// What is wrong.
pub fn reason(reason: &DataReason) -> Text {
    match reason {
        DataReason::Syntax { detail } => t::library_syntax(detail),
        DataReason::UnknownField { field } => t::library_unknown_field(field),
        DataReason::MissingField { field } => t::library_missing_field(field),
        DataReason::UnknownWord { found, expected } => t::library_unknown_word(expected.join(", "), found),
        DataReason::DoubleId { id } => t::library_double_id(id.as_str()),
        DataReason::Missing { kind, id } => t::library_missing(id.as_str(), target(*kind)),
        DataReason::NoJointPhase => Key::LibraryNoJointPhase.into(),
        DataReason::Empty { field } => t::library_empty(*field),
        DataReason::NoMinutes { id } => t::library_no_minutes(id.as_str()),
        DataReason::Backwards { field } => t::library_backwards(*field),
        DataReason::NoText { lang: None, field } => t::library_no_text(field),
        DataReason::NoText { lang: Some(lang), field } => t::library_no_text_in(field, lang.code()),
        DataReason::UncleanText { field } => t::library_unclean(field),
        DataReason::NoSource { field } => t::library_no_source(field),
        DataReason::LongId { id } => t::library_long_id(id.as_str()),
        DataReason::NoSuchDay => Key::LibraryNoSuchDay.into(),
        DataReason::Ring { id } => t::library_ring(id.as_str()),
    }
}

fn target(kind: Target) -> Key {
    match kind {
        Target::Programme => Key::LibraryTargetProgramme,
        Target::Module => Key::LibraryTargetModule,
        Target::SchoolForm => Key::LibraryTargetSchoolForm,
        Target::Stage => Key::LibraryTargetStage,
        Target::Role => Key::LibraryTargetRole,
        Target::Dimension => Key::LibraryTargetDimension,
        Target::DimensionSet => Key::LibraryTargetDimensionSet,
        Target::Phase => Key::LibraryTargetPhase,
        Target::Theme => Key::LibraryTargetTheme,
        Target::Event => Key::LibraryTargetEvent,
        Target::Paper => Key::LibraryTargetPaper,
        Target::Column => Key::LibraryTargetColumn,
        Target::Setting => Key::LibraryTargetSetting,
        Target::Screen => Key::LibraryTargetScreen,
    }
}
