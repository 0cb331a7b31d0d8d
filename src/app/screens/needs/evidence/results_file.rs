//! Pupils' results out of a file: which one and what they are, a look at each line, taking them in.

use crate::{
    app::{
        App,
        effect::Effect,
        form::{Choice, Form, FormField, Wrong},
        overlay::{Overlay, Report},
        results_preview::ResultsPreview,
        screens::{
            self,
            choices::{DATE_MAX, near, stage_short, typed},
            needs::{
                look,
                state::{About, FormKey, PickKey},
                words::kinds,
            },
        },
        state::{Effects, Tone},
    },
    i18n::{Key, Text, t},
    model::{
        change::On,
        edit::Edit,
        ids::Code,
        needs::{Evidence, EvidenceKind},
        survey::PUPILS_LEAST,
        text::Line,
    },
    planning::needs::{LevelsError, Read, RowRefused, survey::Personal},
};

const PATH_MAX: usize = 400;
const TITLE_MAX: usize = 100;

/// The form that asks for the file, and what it has.
pub fn form(app: &App, dimension: Code) -> Option<Form> {
    let round = look::round(app)?;
    let picture = look::picture(app)?;
    let mut dimensions = vec![Choice::new("", Key::NeedsEvidenceGeneral)];
    let asked = picture.rows.iter().map(|row| row.asked.id());
    dimensions.extend(asked.map(|id| Choice::new(id, t::choice_as_is(look::name(app, round, id)))));
    let fields = vec![
        FormField::line("path", Key::PeopleFile, "", PATH_MAX).hint(Key::ResultsHintFile),
        FormField::one("kind", Key::NeedsFieldKind, kinds(), "0"),
        FormField::line("date", Key::NeedsFieldFrom, &typed(Some(app.today())), DATE_MAX).hint(Key::HintDate),
        FormField::one("dimension", Key::NeedsFieldDimension, dimensions, dimension.as_str()),
        FormField::line("title", Key::FieldName, "", TITLE_MAX).hint(Key::ResultsHintTitle),
    ];
    let key = screens::FormKey::Needs(FormKey::ResultsFile(dimension));
    Some(Form::new(key, Key::ResultsForm, fields).intro(Key::ResultsIntro))
}

/// Has the file read in the background.
pub fn ask(app: &mut App, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let path = form.value("path").trim().to_owned();
    if path.is_empty() {
        wrong.push(Wrong::new("path", Key::ResultsWrongFile));
    }
    let date = form.date("date", &near(app)).unwrap_or_else(|why| {
        wrong.push(why);
        Some(app.today())
    });
    let Some(date) = date else { return Err(vec![Wrong::new("date", Key::DateErrorNotADate)]) };
    let title = Line::<100>::new(&form.value("title"));
    if title.is_empty() {
        wrong.push(Wrong::new("title", Key::ResultsWrongTitle));
    }
    wrong.extend(super::super::evidence::points_at(app, title.as_str()).map(|why| Wrong::new("title", why)));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let kind = form.parsed::<usize>("kind").and_then(|n| EvidenceKind::ALL.get(n).copied());
    let kind = kind.unwrap_or(EvidenceKind::Other);
    let dimension = form.parsed("dimension");
    app.screens.needs.results = Some(About { kind, date, dimension, title });
    app.tell(Tone::Plain, t::needs_survey_reading(&path));
    Ok(vec![Effect::ReadResults(path)])
}

/// Shows each line of a file that was read, and offers to take the good ones in.
pub fn read(app: &mut App, preview: ResultsPreview) {
    let Some(about) = app.screens.needs.results.take() else { return };
    if app.unit().is_none_or(|unit| unit.id() != preview.unit) {
        return;
    }
    let (mut lines, mut edits) = (Vec::new(), Vec::new());
    for row in preview.rows {
        match row.read {
            Ok(read) => {
                let evidence = evidence(app, &about, read);
                let there =
                    app.unit().is_some_and(|unit| unit.evidence().iter().any(|old| same(old, &evidence)));
                let said = shown(app, &evidence);
                if there {
                    lines.push(t::results_there(said));
                } else {
                    lines.push(said);
                    edits.push(Edit::Evidence(On::Add(evidence)));
                }
            }
            Err(why) => lines.push(t::results_line(row.line.to_string(), refused(&why))),
        }
    }
    let count = edits.len();
    let mut report = Report::new(t::results_title(lines.len(), count, preview.file), lines);
    if count > 0 {
        let edit = Box::new(edits.into_iter().collect());
        let key = screens::PickKey::Needs(PickKey::Results(edit, count));
        report.then = Some((t::results_take_in(count), key));
    }
    app.push(Overlay::Report(Box::new(report)));
}

/// Takes in what was looked at, as one thing to undo.
pub fn take_in(app: &mut App, edit: Edit, count: usize) -> Effects {
    app.commit(edit, t::results_taken_in(count))
}

fn evidence(app: &mut App, about: &About, read: Read) -> Evidence {
    let says = if read.called.is_empty() {
        Line::new(about.title.as_str())
    } else {
        Line::new(&format!("{}, {}", about.title, read.called))
    };
    Evidence {
        id: app.new_id(),
        kind: about.kind,
        date: about.date,
        stage: read.stage,
        dimension: about.dimension,
        says,
        figure: Line::default(),
        results: Some(read.results),
    }
}

/// Whether two lines say the same, whatever their ids.
fn same(one: &Evidence, other: &Evidence) -> bool {
    Evidence { id: other.id, ..one.clone() } == *other
}

/// `4-6: Nationella prov, Åk 6: 12 / 40 / 48 % (45 elever)`.
fn shown(app: &App, evidence: &Evidence) -> Text {
    let stage: Text = match evidence.stage {
        Some(stage) => t::choice_as_is(stage_short(app, stage)),
        None => Key::NeedsWholeSchool.into(),
    };
    t::results_shown(super::super::evidence::line(evidence), stage)
}

/// Why a row is not taken, without what stands in it where that points at somebody.
fn refused(why: &RowRefused) -> Text {
    match why {
        RowRefused::Personal(how) => personal(*how).into(),
        RowRefused::NoStage(text) => t::results_no_stage(text),
        RowRefused::Pupils(text) => t::results_wrong_pupils(text),
        RowRefused::Few => t::results_few(u32::from(PUPILS_LEAST)),
        RowRefused::Levels(LevelsError::NotANumber(text)) => t::results_wrong_share(text),
        RowRefused::Levels(LevelsError::Sum(sum)) => t::results_wrong_sum(sum.to_string()),
        RowRefused::Levels(LevelsError::Few) => Key::NeedsWrongLevelsFew.into(),
    }
}

/// What points at somebody, in words.
pub fn personal(how: Personal) -> Key {
    match how {
        Personal::Name => Key::ResultsPersonalName,
        Personal::Email => Key::ResultsPersonalEmail,
        Personal::Number | Personal::Phone => Key::ResultsPersonalNumber,
    }
}
