//! The texts for what a survey is taken for, and what was left out.

use super::{BYTES_MAX, COLUMNS_MAX, ROWS_MAX, ReadError};
use crate::{
    i18n::{Arg, Key, Text, t},
    model::{
        ids::Code,
        needs::{Cell, Mark},
        survey::Column,
    },
    planning::needs::survey::{Ground, Half, LeftOut, Personal, Proposal, Proposed, Report, Step, Sure, Why},
};

/// What each column and each answer is taken for, one a line.
pub fn of_proposal(proposal: &Proposal, ground: &Ground) -> Vec<Text> {
    let columns = proposal.columns.iter().map(|proposed| of_proposed(proposed, ground));
    columns.chain(proposal.scale.iter().map(of_step)).collect()
}

/// What was counted and what was left out, one a line.
pub fn of_report(report: &Report, ground: &Ground) -> Vec<Text> {
    let counted = t::survey_counted(u32::from(report.answered), report.rows, report.shown);
    std::iter::once(counted)
        .chain(report.left_out.iter().map(|left_out| of_left_out(left_out, ground)))
        .collect()
}

fn of_proposed(proposed: &Proposed, ground: &Ground) -> Text {
    let column = of_column(&proposed.column, ground);
    t::survey_proposed(column, heading(&proposed.label), Text::from(proposed.sure), Text::from(proposed.why))
}

fn heading(label: &crate::planning::needs::survey::Label) -> Arg {
    if label.is_empty() { Key::SurveyNoHeading.into() } else { label.into() }
}

fn of_step(step: &Step) -> Text {
    let mark: Text = match step.mark.map(Mark::level) {
        Some(Some(level)) => t::survey_mark_level(level.to_string()),
        Some(None) => Key::SurveyMarkUnknown.into(),
        None => Key::SurveyMarkNone.into(),
    };
    t::survey_step(&step.answer, mark, Text::from(step.sure), step.times)
}

/// What a column is read as.
pub fn of_column(column: &Column, ground: &Ground) -> Text {
    match column {
        Column::Skip => Key::SurveyColumnSkip.into(),
        Column::Respondent => Key::SurveyColumnRespondent.into(),
        Column::Time => Key::SurveyColumnTime.into(),
        Column::Role => Key::SurveyColumnRole.into(),
        Column::Stage => Key::SurveyColumnStage.into(),
        Column::Now(dimension, None) => t::survey_column_now(dimension_name(*dimension, ground)),
        Column::Now(dimension, Some(stage)) => {
            t::survey_column_now_at(dimension_name(*dimension, ground), stage_name(*stage, ground))
        }
        Column::Wanted(dimension, None) => t::survey_column_wanted(dimension_name(*dimension, ground)),
        Column::Wanted(dimension, Some(stage)) => {
            t::survey_column_wanted_at(dimension_name(*dimension, ground), stage_name(*stage, ground))
        }
        Column::Comment => Key::SurveyColumnComment.into(),
    }
}

/// Which of the two questions is asked.
pub fn of_half(half: Half) -> Text {
    match half {
        Half::Now => Key::SurveyHalfNow.into(),
        Half::Wanted => Key::SurveyHalfWanted.into(),
    }
}

fn dimension_name(dimension: Code, ground: &Ground) -> Arg {
    if let Some(own) = ground.round.own.get(&dimension) {
        return own.into();
    }
    let known = ground.catalogue.dimension(dimension);
    known.map_or_else(|| dimension.as_str().into(), |known| Arg::Localized(known.name.clone()))
}

fn stage_name(stage: Code, ground: &Ground) -> Arg {
    let known = ground.catalogue.stage(stage);
    known.map_or_else(|| stage.as_str().into(), |known| Arg::Localized(known.name.clone()))
}

fn role_name(role: Code, ground: &Ground) -> Arg {
    let known = ground.catalogue.role(role);
    known.map_or_else(|| role.as_str().into(), |known| Arg::Localized(known.name.clone()))
}

fn cell(cell: Cell, half: Half, ground: &Ground) -> Text {
    t::survey_cell(dimension_name(cell.dimension, ground), of_half(half), stage_name(cell.stage, ground))
}

/// What was left out and why.
pub fn of_left_out(left_out: &LeftOut, ground: &Ground) -> Text {
    match left_out {
        LeftOut::PersonalColumn(label, why) => {
            t::survey_left_personal(heading(label), Text::from(Why::Personal(*why)))
        }
        LeftOut::Column(label) => t::survey_left_column(heading(label)),
        LeftOut::EmptyRows(rows) => t::survey_left_empty(*rows),
        LeftOut::SentTwice(rows) => t::survey_left_sent_twice(*rows),
        LeftOut::WithoutAnswer(rows) => t::survey_left_without_answer(*rows),
        LeftOut::Twice(rows) => t::survey_left_twice(*rows),
        LeftOut::TwiceWithoutTime(rows) => t::survey_left_twice_without_time(*rows),
        LeftOut::WithoutStage(people) => t::survey_left_without_stage(*people),
        LeftOut::StandsAtAll(stages) => {
            t::survey_left_at_all(Arg::List(stages.iter().map(|&stage| stage_name(stage, ground)).collect()))
        }
        LeftOut::NoStage(text, times) => t::survey_left_no_stage(text, *times),
        LeftOut::NoRole(text, times) => t::survey_left_no_role(text, *times),
        LeftOut::NoMark(text, times) => t::survey_left_no_mark(text, *times),
        LeftOut::TooFew(at, half) => t::survey_left_too_few(cell(*at, *half, ground)),
        LeftOut::Derivable(at, half) => t::survey_left_derivable(cell(*at, *half, ground)),
        LeftOut::Waits(at, half, more) => t::survey_left_waits(cell(*at, *half, ground), u32::from(*more)),
        LeftOut::Stands(at, half) => t::survey_left_stands(cell(*at, *half, ground)),
        LeftOut::TooFewForTexts(texts) => t::survey_left_too_few_for_texts(*texts),
        LeftOut::TextsWait(texts) => t::survey_left_texts_wait(*texts),
        LeftOut::PersonalText(Personal::Name, texts) => t::survey_left_text_name(*texts),
        LeftOut::PersonalText(Personal::Email, texts) => t::survey_left_text_email(*texts),
        LeftOut::PersonalText(Personal::Phone, texts) => t::survey_left_text_phone(*texts),
        LeftOut::PersonalText(Personal::Number, texts) => t::survey_left_text_number(*texts),
        LeftOut::CutText(texts) => t::survey_left_cut(*texts),
        LeftOut::MoreThanAsked(role) => t::survey_left_more_than_asked(role_name(*role, ground)),
    }
}

impl From<Sure> for Text {
    fn from(sure: Sure) -> Self {
        match sure {
            Sure::Certain => Key::SurveySureCertain.into(),
            Sure::Likely => Key::SurveySureLikely.into(),
            Sure::Guess => Key::SurveySureGuess.into(),
            Sure::Unknown => Key::SurveySureUnknown.into(),
        }
    }
}

impl From<Why> for Text {
    fn from(why: Why) -> Self {
        match why {
            Why::Empty => Key::SurveyWhyEmpty.into(),
            Why::Personal(Personal::Name) => Key::SurveyWhyPersonalName.into(),
            Why::Personal(Personal::Email) => Key::SurveyWhyPersonalEmail.into(),
            Why::Personal(Personal::Number | Personal::Phone) => Key::SurveyWhyPersonalNumber.into(),
            Why::Remembered => Key::SurveyWhyRemembered.into(),
            Why::Heading => Key::SurveyWhyHeading.into(),
            Why::Dimension(None) => Key::SurveyWhyDimension.into(),
            Why::Dimension(Some(_)) => Key::SurveyWhyDimensionHalf.into(),
            Why::SecondOfTwo => Key::SurveyWhySecond.into(),
            Why::Again => Key::SurveyWhyAgain.into(),
            Why::Answers => Key::SurveyWhyAnswers.into(),
            Why::NoDimension => Key::SurveyWhyNoDimension.into(),
            Why::Nothing => Key::SurveyWhyNothing.into(),
        }
    }
}

impl From<&ReadError> for Text {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::TooLarge => t::survey_file_too_large((BYTES_MAX / 1024 / 1024).to_string()),
            ReadError::Binary => Key::SurveyFileBinary.into(),
            ReadError::OldWorkbook => Key::SurveyFileOldWorkbook.into(),
            ReadError::Damaged(reason) => t::survey_file_damaged(reason),
            ReadError::Bomb => Key::SurveyFileBomb.into(),
            ReadError::NoSheet(name) => t::survey_file_no_sheet(name),
            ReadError::TooManyRows { line } => {
                t::survey_file_too_many_rows(line.to_string(), number(ROWS_MAX))
            }
            ReadError::TooManyColumns { line } => {
                t::survey_file_too_many_columns(line.to_string(), number(COLUMNS_MAX))
            }
            ReadError::OpenQuote { line } => t::survey_file_open_quote(line.to_string()),
            ReadError::Empty => Key::SurveyFileEmpty.into(),
            ReadError::NoRows => Key::SurveyFileNoRows.into(),
        }
    }
}

fn number(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
