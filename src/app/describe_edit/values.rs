//! Values of fields in words.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    i18n::{Arg, Key, Text, t},
    model::{
        ballots::Voice,
        groups::Lock,
        lang::Lang,
        meetings::{MeetingState, Presence, When},
        needs::{EvidenceKind, Mark, Progress, Rating},
        pairs::{PairWish, Strength},
        people::{Licence, OwnPupils, Training},
        plan::{Half, Term},
        school_year::{Country, Decided, SpanKind},
        text::Note,
    },
};

/// The longest piece of a long text that is shown, in graphemes.
const SHORT: usize = 40;

/// The beginning of a long text, on one line.
pub fn short(note: &Note) -> Arg {
    let line = note.as_str().replace('\n', " ");
    let mut graphemes = line.graphemes(true);
    let start: String = graphemes.by_ref().take(SHORT).collect();
    Arg::Plain(if graphemes.next().is_some() { format!("{start}…") } else { start })
}

/// Day and times of a meeting.
pub fn when(when: &When) -> Arg {
    let times = crate::i18n::format::times(when.start, when.end());
    t::edit_when(Arg::ShortDate(when.date), times).into()
}

/// Planned, held, cancelled with the reason.
pub fn state(state: &MeetingState) -> Arg {
    match state {
        MeetingState::Planned => Key::EditPlanned.into(),
        MeetingState::Held => Key::EditHeld.into(),
        MeetingState::Cancelled(reason) if reason.is_empty() => Key::EditCancelled.into(),
        MeetingState::Cancelled(reason) => t::edit_cancelled_because(short(reason)).into(),
    }
}

/// How somebody took part.
pub fn presence(presence: Presence) -> Arg {
    match presence {
        Presence::Present => Key::EditPresent.into(),
        Presence::Partly(minutes) => t::edit_partly(minutes.0).into(),
        Presence::Excused => Key::EditExcused.into(),
        Presence::Absent => Key::EditAbsent.into(),
    }
}

/// `2 - 4`: now and wanted.
pub fn rating(rating: Rating) -> Arg {
    let mark = |mark: Option<Mark>| match mark {
        None => "·".to_owned(),
        Some(mark) => mark.level().map_or("?".to_owned(), |level| level.to_string()),
    };
    Arg::Plain(format!("{} - {}", mark(rating.now), mark(rating.wanted)))
}

/// How far something has come.
pub fn progress(progress: Progress) -> Arg {
    match progress {
        Progress::NotStarted => Key::ProgressNotStarted,
        Progress::Underway => Key::ProgressStarted,
        Progress::Done => Key::ProgressDone,
        Progress::Dropped => Key::ProgressDropped,
    }
    .into()
}

/// `ht 2026`.
pub fn term(term: Term) -> Arg {
    let year = term.calendar_year().to_string();
    match term.half {
        Half::Autumn => t::term_autumn_year(year),
        Half::Spring => t::term_spring_year(year),
    }
    .into()
}

/// A country.
pub fn country(country: Country) -> Arg {
    match country {
        Country::Sweden => Key::CountrySweden,
        Country::Norway => Key::CountryNorway,
    }
    .into()
}

/// A kind of days of a school year.
pub fn span(kind: SpanKind) -> Text {
    match kind {
        SpanKind::Autumn => Key::TermAutumn,
        SpanKind::Spring => Key::TermSpring,
        SpanKind::Break => Key::EditSpanBreak,
        SpanKind::DayOff => Key::EditSpanDayOff,
        SpanKind::InService => Key::EditSpanInService,
        SpanKind::InServiceTaken => Key::CalendarDayInServiceTaken,
        SpanKind::TestWindow => Key::EditSpanTests,
    }
    .into()
}

/// Decided or only suggested.
pub fn decided(decided: Decided) -> Arg {
    match decided {
        Decided::Yes => Key::ProgressDecided,
        Decided::Suggested => Key::EditSuggested,
    }
    .into()
}

/// A kind of evidence.
pub fn evidence(kind: EvidenceKind) -> Arg {
    match kind {
        EvidenceKind::NationalTest => Key::EditEvidenceNational,
        EvidenceKind::MappingTest => Key::EditEvidenceMapping,
        EvidenceKind::Diagnosis => Key::EditEvidenceDiagnosis,
        EvidenceKind::PupilSurvey => Key::EditEvidenceSurvey,
        EvidenceKind::Observation => Key::EditEvidenceObservation,
        EvidenceKind::SelfEvaluation => Key::EditEvidenceSelf,
        EvidenceKind::PupilsWork => Key::EditEvidenceWork,
        EvidenceKind::Other => Key::EditEvidenceOther,
    }
    .into()
}

/// What a proposal must leave alone.
pub fn lock(lock: Lock) -> Arg {
    match lock {
        Lock::Members => Key::EditFieldMembers,
        Lock::Windows => Key::EditFieldWindows,
        Lock::Supervisor => Key::EditFieldSupervisor,
        Lock::Module => Key::EditFieldModule,
    }
    .into()
}

/// Who has a say.
pub fn voice(voice: Voice) -> Arg {
    match voice {
        Voice::Owner => Key::VoiceOwner,
        Voice::Principal => Key::VoicePrincipal,
        Voice::Teachers => Key::VoiceTeachers,
    }
    .into()
}

/// Whether somebody has own pupils.
pub fn pupils(pupils: OwnPupils) -> Arg {
    match pupils {
        OwnPupils::Unknown => Key::PeoplePupilsUnknown,
        OwnPupils::Yes => Key::AnswerYes,
        OwnPupils::No => Key::AnswerNo,
    }
    .into()
}

/// A language by its name.
pub fn language(lang: Lang) -> Arg {
    language_key(lang).into()
}

/// The same as it is offered.
pub fn language_key(lang: Lang) -> Key {
    match lang {
        Lang::Sv => Key::PeopleLangSv,
        Lang::Nb => Key::PeopleLangNb,
        Lang::En => Key::PeopleLangEn,
    }
}

/// Whether somebody has a teacher's licence.
pub fn licence(licence: Licence) -> Arg {
    match licence {
        Licence::Unknown => Key::LicenceUnknown,
        Licence::Yes => Key::LicenceYes,
        Licence::No => Key::LicenceNo,
    }
    .into()
}

/// What is wished of two people.
pub fn pair(wish: PairWish) -> Arg {
    match wish {
        PairWish::Together => Key::PairTogether,
        PairWish::RatherTogether(Strength::Little) => Key::PairRatherTogetherLittle,
        PairWish::RatherTogether(Strength::Some) => Key::PairRatherTogether,
        PairWish::RatherTogether(Strength::Much) => Key::PairRatherTogetherMuch,
        PairWish::RatherApart(Strength::Little) => Key::PairRatherApartLittle,
        PairWish::RatherApart(Strength::Some) => Key::PairRatherApart,
        PairWish::RatherApart(Strength::Much) => Key::PairRatherApartMuch,
        PairWish::Apart => Key::PairApart,
    }
    .into()
}

/// How far somebody has come with the training.
pub fn training(training: Training) -> Arg {
    match training {
        Training::None => Key::PeopleTrainingNone,
        Training::Underway => Key::PeopleTrainingUnderway,
        Training::Done => Key::PeopleTrainingDone,
    }
    .into()
}
