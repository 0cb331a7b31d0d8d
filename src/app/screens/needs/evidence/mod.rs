//! Evidence: lines about a dimension, with their form. Never about a named pupil.

pub mod cite;
pub mod results;
pub mod results_file;

use super::{
    look,
    state::{FormKey, PickKey},
    update::open,
    words::{kind, kinds},
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{
            self,
            choices::{DATE_MAX, past, stage, stages, touched, typed},
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::{Change, On},
        edit::Edit,
        error::Thing,
        ids::{Code, EvidenceId},
        needs::{Evidence, EvidenceChange, EvidenceKind},
        text::Line,
    },
    planning::needs::{Pointing, pointing},
};

const NEW: RowId = RowId::Place(0);
const CHANGE: RowId = RowId::Place(1);
const REMOVE: RowId = RowId::Place(2);
const CITE: RowId = RowId::Place(3);
const FILE: RowId = RowId::Place(4);
const SAYS_MAX: usize = 200;
const FIGURE_MAX: usize = 40;
const PUPILS_MAX: usize = 5;

/// The evidence that speaks about a dimension or about several, newest first.
pub fn about(app: &App, dimension: Code) -> Vec<&Evidence> {
    let lines = app.unit().into_iter().flat_map(|unit| unit.evidence().iter());
    let mut lines: Vec<&Evidence> =
        lines.filter(|line| line.dimension.is_none_or(|of| of == dimension)).collect();
    lines.sort_by_key(|line| (line.dimension.is_none(), std::cmp::Reverse(line.date), line.id));
    lines
}

/// A line of evidence as it is listed.
pub fn line(evidence: &Evidence) -> Text {
    let shares = evidence.results.as_ref().map(|results| {
        let levels: Vec<String> = results.levels.iter().map(|level| level.percent.to_string()).collect();
        t::needs_results(format!("{} %", levels.join(" / ")), u32::from(results.pupils))
    });
    let says = match shares {
        Some(shares) => t::needs_evidence_results(&evidence.says, shares).into(),
        None if evidence.figure.is_empty() => Arg::from(&evidence.says),
        None => t::needs_evidence_figure(&evidence.figure, &evidence.says).into(),
    };
    t::needs_evidence_line(Arg::ShortDate(evidence.date), kind(evidence.kind), says)
}

/// Offers the evidence of a dimension.
pub fn pick(app: &mut App, dimension: Code) {
    let Some(round) = look::round(app) else { return };
    let title = t::needs_evidence_title(look::name(app, round, dimension));
    let option = |evidence: &&Evidence| {
        let note = match evidence.stage {
            Some(id) => t::choice_as_is(stage(app, id)),
            None if evidence.dimension.is_none() => Key::NeedsEvidenceGeneral.into(),
            None => Key::NeedsWholeSchool.into(),
        };
        PickOption::new(RowId::Thing(Thing::Evidence(evidence.id)), line(evidence)).note(note)
    };
    let mut options: Vec<PickOption> = about(app, dimension).iter().map(option).collect();
    options.insert(0, PickOption::new(NEW, Key::NeedsNewEvidence));
    let texts = cite::texts(app).len();
    if texts > 0 {
        options.insert(1, PickOption::new(CITE, t::needs_cite(texts)));
    }
    options.insert(1 + usize::from(texts > 0), PickOption::new(FILE, Key::ResultsFromFile));
    let key = screens::PickKey::Needs(PickKey::Evidence(dimension));
    app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
}

/// Opens what was picked.
pub fn picked(app: &mut App, dimension: Code, row: Option<RowId>) {
    match row {
        Some(NEW) => open(app, &FormKey::Evidence(None, dimension)),
        Some(FILE) => open(app, &FormKey::ResultsFile(dimension)),
        Some(CITE) => cite::pick(app, dimension),
        Some(RowId::Thing(Thing::Evidence(id))) => {
            let Some(evidence) = app.unit().and_then(|unit| unit.evidence().get(id)) else { return };
            let title = line(evidence);
            let options =
                vec![PickOption::new(CHANGE, Key::ActionEdit), PickOption::new(REMOVE, Key::ActionDelete)];
            let key = screens::PickKey::Needs(PickKey::EvidenceLine(id, dimension));
            app.push(Overlay::Pick(Box::new(Pick::new(key, title, options))));
        }
        _ => {}
    }
}

/// Changes or removes a line.
pub fn line_picked(app: &mut App, id: EvidenceId, dimension: Code, row: Option<RowId>) -> Effects {
    match row {
        Some(CHANGE) => open(app, &FormKey::Evidence(Some(id), dimension)),
        Some(REMOVE) => {
            let Some(evidence) = app.unit().and_then(|unit| unit.evidence().get(id)) else {
                return Vec::new();
            };
            let said = t::needs_said_evidence_removed(&evidence.says);
            let edit = Edit::Evidence(On::Remove(evidence.clone()));
            return app.commit(edit, said);
        }
        _ => {}
    }
    Vec::new()
}

/// The form of a line.
pub fn form(app: &App, id: Option<EvidenceId>, dimension: Code) -> Option<Form> {
    let unit = app.unit()?;
    let there = id.and_then(|id| unit.evidence().get(id));
    if id.is_some() && there.is_none() {
        return None;
    }
    let round = look::round(app)?;
    let about = there.map_or(Some(dimension), |line| line.dimension);
    let mut dimensions = vec![Choice::new("", Key::NeedsEvidenceGeneral)];
    let picture = look::picture(app)?;
    let asked = picture.rows.iter().map(|row| row.asked.id());
    dimensions.extend(asked.map(|id| Choice::new(id, t::choice_as_is(look::name(app, round, id)))));
    let mut stages = stages(app);
    stages.insert(0, Choice::new("", Key::NeedsWholeSchool));
    let kind = there.map_or(EvidenceKind::NationalTest, |line| line.kind);
    let kind = EvidenceKind::ALL.iter().position(|&each| each == kind).unwrap_or(0).to_string();
    let at = there.map_or_else(|| look::cell(app).map(|cell| cell.stage), |line| line.stage);
    let at = at.map(|id| id.to_string()).unwrap_or_default();
    let about = about.map(|id| id.to_string()).unwrap_or_default();
    let date = typed(Some(there.map_or(app.today(), |line| line.date)));
    let says = there.map(|line| line.says.as_str()).unwrap_or_default();
    let figure = there.map(|line| line.figure.as_str()).unwrap_or_default();
    let pupils = there.and_then(|line| line.results.as_ref()).map(|results| results.pupils.to_string());
    let pupils = pupils.unwrap_or_default();
    let fields = vec![
        FormField::one("kind", Key::NeedsFieldKind, kinds(), &kind),
        FormField::line("date", Key::NeedsFieldFrom, &date, DATE_MAX).hint(Key::HintDate),
        FormField::one("stage", Key::NeedsFieldStage, stages, &at),
        FormField::one("dimension", Key::NeedsFieldDimension, dimensions, &about),
        FormField::line("says", Key::NeedsFieldSays, says, SAYS_MAX).hint(Key::NeedsHintSays),
        FormField::line("figure", Key::NeedsFieldFigure, figure, FIGURE_MAX).hint(Key::NeedsHintFigure),
        FormField::area(
            "levels",
            Key::NeedsFieldLevels,
            &results::typed(there.and_then(|l| l.results.as_ref())),
        )
        .hint(Key::NeedsHintLevels),
        FormField::line("pupils", Key::NeedsFieldPupils, &pupils, PUPILS_MAX).hint(Key::NeedsHintPupils),
    ];
    let key = screens::FormKey::Needs(FormKey::Evidence(id, dimension));
    Some(Form::new(key, Key::NeedsFormEvidence, fields).intro(Key::NeedsIntroEvidence))
}

/// Why a text must not stand in evidence; none: it may.
pub fn points_at(app: &App, text: &str) -> Option<Text> {
    let unit = app.unit()?;
    match pointing(unit, text)? {
        Pointing::Number => Some(Key::NeedsWrongPersonal.into()),
        Pointing::Address => Some(Key::NeedsWrongAddress.into()),
        Pointing::Name(name) => Some(t::needs_wrong_name(name)),
    }
}

/// Saves the form of a line; what looks like a personal number is not let in.
pub fn save(app: &mut App, id: Option<EvidenceId>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let date = match form.date("date", &past(app)) {
        Ok(Some(date)) => date,
        Ok(None) => {
            wrong.push(Wrong::new("date", Key::DateErrorNotADate));
            app.today()
        }
        Err(why) => {
            wrong.push(why);
            app.today()
        }
    };
    let (says, figure) = (Line::<200>::new(&form.value("says")), Line::<40>::new(&form.value("figure")));
    if says.is_empty() {
        wrong.push(Wrong::new("says", Key::NeedsWrongSays));
    }
    let levels = form.value("levels");
    for (field, text) in [("says", says.as_str()), ("figure", figure.as_str()), ("levels", levels.as_str())] {
        wrong.extend(points_at(app, text).map(|why| Wrong::new(field, why)));
    }
    let results = match results::read(app, &levels, &form.value("pupils")) {
        Ok(results) => results,
        Err(why) => {
            wrong.push(why);
            None
        }
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let kind = form.parsed::<usize>("kind").and_then(|n| EvidenceKind::ALL.get(n).copied());
    let kind = kind.unwrap_or(EvidenceKind::Other);
    let (stage, dimension) = (form.parsed("stage"), form.parsed("dimension"));
    let said = t::needs_said_evidence(&says);
    let Some(was) = id.and_then(|id| app.unit()?.evidence().get(id)).cloned() else {
        let evidence = Evidence { id: app.new_id(), kind, date, stage, dimension, says, figure, results };
        return Ok(app.commit(Edit::Evidence(On::Add(evidence)), said));
    };
    let changes = [
        touched(form, "kind", was.kind, kind).map(EvidenceChange::Kind),
        touched(form, "date", was.date, date).map(EvidenceChange::Date),
        touched(form, "stage", was.stage, stage).map(EvidenceChange::Stage),
        touched(form, "dimension", was.dimension, dimension).map(EvidenceChange::Dimension),
        touched(form, "says", was.says, says).map(EvidenceChange::Says),
        touched(form, "figure", was.figure, figure).map(EvidenceChange::Figure),
        Change::between(&was.results, &results).map(EvidenceChange::Results),
    ];
    let changes = changes.into_iter().flatten();
    let edit: Edit = changes.map(|change| Edit::Evidence(On::Change(was.id, change))).collect();
    Ok(app.commit(edit, said))
}
