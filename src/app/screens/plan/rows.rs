//! What the shown programme consists of, row by row.

use crate::{
    app::{App, list::RowId},
    i18n::{Key, collate::fold},
    model::{
        error::Thing,
        ids::Code,
        papers::Paper,
        plan::step_key,
        programme::{Deadline, Form, Programme, Series},
    },
    planning::{
        findings::What,
        lookup,
        papers::{self, ConditionLine, DeadlineLine, conditions, deadlines},
        places::{Counts, counts},
        steps::StepLine,
    },
};

/// A row of the page.
#[derive(Clone, Debug)]
pub enum Item<'a> {
    /// The heading of what follows.
    Heading(Key),
    /// A planning step.
    Step(StepLine<'a>),
    /// Something that must be so.
    Condition(ConditionLine<'a>),
    /// The days of a series.
    Series(&'a Series),
    /// The places that people apply for.
    Places(Counts),
    /// A paper that is being filled in.
    Paper(&'a Paper, Option<&'a Form>),
    /// A form of which there is no paper yet, with its deadline.
    Blank(&'a Form, Option<DeadlineLine<'a>>),
    /// A deadline of something else than a form.
    Deadline(DeadlineLine<'a>),
}

/// Where rows without a record begin: headings, series, forms, deadlines.
const HEADINGS: usize = 1_000;
const SERIES: usize = 2_000;
const BLANKS: usize = 3_000;
const DEADLINES: usize = 4_000;
const PLACES: usize = 5_000;

/// The programmes that the unit follows and that are known, the main one first.
pub fn programmes(app: &App) -> Vec<&Programme> {
    let Some(unit) = app.unit() else { return Vec::new() };
    unit.about().followed().filter_map(|id| lookup::programme(unit, app.catalogue(), id)).collect()
}

/// The programme that is shown: the one asked for, else the main one that was chosen, else the one whose
/// steps have most written at them, so that following another one does not push it aside.
pub fn shown(app: &App) -> Option<&Programme> {
    let all = programmes(app);
    let wanted = app.screens.plan.shown;
    let chosen = all.iter().find(|programme| Some(programme.id) == wanted).copied();
    let noted = |programme: &Programme| {
        let has = |id: Code| {
            step_key(programme.id, id).is_some_and(|key| app.unit().is_some_and(|unit| unit.steps().has(key)))
        };
        programme.steps.iter().filter(|step| has(step.id)).count()
    };
    let with_steps = all.iter().filter(|programme| !programme.steps.is_empty());
    let main = app.unit().and_then(|unit| unit.about().main);
    let main = with_steps.clone().find(|programme| Some(programme.id) == main).copied();
    chosen
        .or(main)
        .or_else(|| with_steps.rev().max_by_key(|programme| noted(programme)).copied())
        .or(all.first().copied())
}

/// The rows of the shown programme that the filter lets through, headings between them.
pub fn items(app: &App) -> Vec<(RowId, Item<'_>)> {
    let (Some(unit), Some(programme)) = (app.unit(), shown(app)) else { return Vec::new() };
    let key = |id: Code| step_key(programme.id, id);
    let step = |line: StepLine<'_>| key(line.step.id).map(|id| RowId::Thing(Thing::Step(id)));
    let wanted = fold(app.screens.plan.list.filter.text());
    let fits = |text: &str| fold(text).contains(&wanted);
    let lang = app.i18n.lang();
    let mut out: Vec<(RowId, Item<'_>)> = Vec::new();
    let lines = app.steps(programme).into_iter();
    let lines = lines.filter(|line| fits(line.step.title.get(lang)));
    let lines = lines.filter_map(|line| Some((step(line.clone())?, Item::Step(line))));
    section(&mut out, Key::PlanSteps, lines.collect());
    let series = programme.series().filter(|_| wanted.is_empty());
    let series = series.map(|series| (RowId::Place(SERIES), Item::Series(series)));
    section(&mut out, Key::PlanDates, series.into_iter().collect());
    let places = super::places::find(app, programme.id).filter(|_| wanted.is_empty());
    let places = places.map(|of| counts(&super::places::ranked(app, of), programme));
    let places = places.map(|counts| (RowId::Place(PLACES), Item::Places(counts)));
    section(&mut out, Key::PlacesTitle, places.into_iter().collect());
    let lines = conditions(unit, programme).into_iter();
    let lines = lines.filter(|line| fits(line.condition.text.get().get(lang)));
    let lines = lines.filter_map(|line| Some((RowId::Code(key(line.condition.id)?), Item::Condition(line))));
    section(&mut out, Key::PlanConditions, lines.collect());
    section(&mut out, Key::PlanPapers, papers(app, programme, &fits));
    let headings = out.iter().filter(|(_, item)| matches!(item, Item::Heading(_))).count();
    if headings == 1 {
        out.remove(0);
    }
    out
}

fn section<'a>(out: &mut Vec<(RowId, Item<'a>)>, heading: Key, rows: Vec<(RowId, Item<'a>)>) {
    if !rows.is_empty() {
        out.push((RowId::Place(HEADINGS + out.len()), Item::Heading(heading)));
        out.extend(rows);
    }
}

fn papers<'a>(
    app: &'a App,
    programme: &'a Programme,
    fits: &impl Fn(&str) -> bool,
) -> Vec<(RowId, Item<'a>)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let lang = app.i18n.lang();
    let mut own: Vec<&Paper> = unit.papers().iter().filter(|paper| paper.programme == programme.id).collect();
    let at_work = app.at_work();
    let due_on = |paper: &Paper| papers::due(unit, &at_work, paper);
    own.sort_by_key(|paper| (paper.sent.is_some(), due_on(paper).is_none(), due_on(paper), paper.id));
    let said = |paper: &Paper| {
        fits(paper.name.as_str())
            || programme.paper(paper.form).is_some_and(|form| fits(form.title.get(lang)))
    };
    let deadlines = deadlines(unit, &at_work, programme, app.today());
    let due = |form: &Form| deadlines.iter().find(|line| line.deadline.paper == Some(form.id)).copied();
    let has = |form: &Form| own.iter().any(|paper| paper.form == form.id);
    let mut out: Vec<(RowId, Item<'a>)> = Vec::new();
    for paper in own.iter().filter(|paper| said(paper)) {
        out.push((RowId::Thing(Thing::Paper(paper.id)), Item::Paper(paper, programme.paper(paper.form))));
    }
    for (n, form) in programme.papers.iter().enumerate().filter(|(_, form)| !has(form)) {
        if fits(form.title.get(lang)) {
            out.push((RowId::Place(BLANKS + n), Item::Blank(form, due(form))));
        }
    }
    let other = |deadline: &Deadline| deadline.paper.is_none_or(|form| programme.paper(form).is_none());
    for (n, line) in deadlines.iter().enumerate().filter(|(_, line)| other(line.deadline)) {
        if fits(line.deadline.name.get(lang)) {
            out.push((RowId::Place(DEADLINES + n), Item::Deadline(*line)));
        }
    }
    out
}

/// What is looked at for findings in a row: the record, or what a form is handed in for.
pub fn things(app: &App, row: RowId) -> Vec<Thing> {
    match row {
        RowId::Thing(Thing::Step(key)) => vec![Thing::Step(key)],
        RowId::Thing(Thing::Paper(id)) => {
            let paper =
                app.unit().and_then(|unit| unit.papers().get(id)).filter(|paper| paper.sent.is_none());
            let mut late = paper.map(|paper| late(app, paper.programme, paper.form)).unwrap_or_default();
            if let Some(before) = paper.and_then(|paper| paper.before) {
                late.retain(|thing| *thing == Thing::Meeting(before.meeting));
            }
            [Thing::Paper(id)].into_iter().chain(late).collect()
        }
        RowId::Place(at) if (BLANKS..DEADLINES).contains(&at) => {
            let programme = shown(app);
            let form = programme.and_then(|programme| programme.papers.get(at - BLANKS));
            programme.zip(form).map(|(programme, form)| late(app, programme.id, form.id)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// The gatherings before which this form should have been handed in.
fn late(app: &App, of: Code, paper: Code) -> Vec<Thing> {
    let is = |what: &What| matches!(what, What::HandInLate { programme, form, .. } if (*programme, *form) == (of, paper));
    let found = app.findings();
    found.iter().filter(|finding| is(&finding.what)).map(|finding| finding.thing).collect()
}

/// The row of what is to be selected: a form that nobody has begun is known by its programme and name.
pub fn row_of(app: &App, row: RowId) -> RowId {
    let RowId::Code(key) = row else { return row };
    let Some(programme) = shown(app) else { return row };
    let blank = |form: &Form| step_key(programme.id, form.id) == Some(key);
    programme.papers.iter().position(blank).map_or(row, |at| RowId::Place(BLANKS + at))
}

/// The rows on which the cursor can stand.
pub fn rows(app: &App) -> Vec<RowId> {
    let stands = |item: &Item<'_>| !matches!(item, Item::Heading(_));
    items(app).into_iter().filter(|(_, item)| stands(item)).map(|(row, _)| row).collect()
}

/// The row on which the cursor stands.
pub fn selected(app: &App) -> Option<Item<'_>> {
    let chosen = app.screens.plan.list.selected?;
    items(app).into_iter().find(|(row, _)| *row == chosen).map(|(_, item)| item)
}
