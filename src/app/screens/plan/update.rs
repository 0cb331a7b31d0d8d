//! What can be done on this screen.

use super::{
    forms,
    papers::{self, paper_fill, paper_forms},
    places, programmes,
    rows::{self as page, Item},
    series,
    state::{FormKey, Page, PickKey},
    steps::{self, Leads, Line, own_steps},
};
use crate::{
    app::{
        App,
        aside::Aside,
        command::{Available, Command, Row, rows},
        form::{Form, Wrong},
        key::Key,
        list::RowId,
        overlay::Overlay,
        state::Effects,
    },
    i18n::{Key as Word, t},
    model::{
        change::Element, edit::Edit, error::Thing, plan::step_key, programme::Programme, unit::UnitChange,
    },
    planning::papers::Met,
};

/// The commands of this screen.
pub const TABLE: &[Row] = rows![
    Open CmdPlanOpen CmdPlanOpenAbout 2,
    Progress CmdPlanState CmdPlanStateAbout 3,
    Follow CmdPlanFollow CmdPlanFollowAbout 6,
    Programme CmdPlanProgramme CmdPlanProgrammeAbout 4,
    NextArea CmdPlanNext CmdPlanNextAbout 3,
    PreviousArea CmdPlanNext CmdPlanNextAbout 0,
    New CmdPlanNew CmdPlanNewAbout 7,
    Edit CmdPlanEdit CmdPlanEditAbout 0,
    Delete CmdPlanDelete CmdPlanDeleteAbout 0,
    Mark CmdPlanMark CmdPlanMarkAbout 0,
    Accept CmdPlanAccept CmdPlanAcceptAbout 0,
    Propose CmdPlanPropose CmdPlanProposeAbout 0,
    Fill CmdPlanFill CmdPlanFillAbout 5,
    Export CmdPlanExport CmdPlanExportAbout 0,
    Filter CmdPlanFilter CmdPlanFilterAbout 0,
];

/// The page that is open: the programme where what was open is gone.
pub fn open_page(app: &App) -> Page {
    let there = match app.screens.plan.page {
        Page::Programme => true,
        Page::Step(programme, step) => steps::find(app, programme, step).is_some(),
        Page::Paper(id) => papers::find(app, id).is_some(),
        Page::Places(id) => places::find(app, id).is_some(),
    };
    if there { app.screens.plan.page } else { Page::Programme }
}

/// The commands of the page that is open.
pub fn here(app: &App) -> &'static [Row] {
    if matches!(open_page(app), Page::Places(_)) { places::run::here(app) } else { TABLE }
}

fn when(yes: bool, why: Word) -> Available {
    if yes { Ok(()) } else { Err(why.into()) }
}

/// Whether the shown programme has gatherings; otherwise which one has.
fn some_series(app: &App) -> Available {
    let has = |programme: &&Programme| programme.series().is_some();
    if page::shown(app).as_ref().is_some_and(has) {
        return Ok(());
    }
    let other = page::programmes(app).into_iter().find(has);
    Err(other.map_or(Word::WhyPlanNoSeries.into(), |programme| {
        t::why_plan_no_series_here(programme.name.get(app.i18n.lang()))
    }))
}

/// Whether a command can run now.
pub fn available(app: &App, command: Command) -> Available {
    if app.unit().is_none() {
        return Err(Word::WhyNoUnit.into());
    }
    let at = open_page(app);
    if matches!(at, Page::Places(_)) {
        return places::run::available(app, command);
    }
    let item = if at == Page::Programme { page::selected(app) } else { None };
    let step = steps::selected(app);
    match command {
        Command::Filter => when(at == Page::Programme, Word::WhyPlanNoFilter),
        Command::Programme => when(at == Page::Programme, Word::WhyPlanPage),
        Command::NextArea | Command::PreviousArea => {
            when(at == Page::Programme, Word::WhyPlanPage)?;
            when(page::programmes(app).len() > 1, Word::WhyPlanOne)
        }
        Command::Open | Command::Edit if matches!(item, Some(Item::Deadline(_))) => {
            Err(Word::WhyPlanDeadline.into())
        }
        Command::Open if at == Page::Programme => when(item.is_some(), Word::WhyPlanNothing),
        Command::Open => Ok(()),
        Command::Edit => when(step.is_some() || papers::selected(app).is_some(), Word::WhyPlanNoStep),
        Command::Progress => when(step.is_some() || papers::selected(app).is_some(), Word::WhyPlanNoStep),
        Command::Follow => {
            let (programme, step) = step.ok_or(Word::WhyPlanNoStep)?;
            when(steps::leads_to(programme, step).is_some(), Word::WhyPlanNowhere)
        }
        Command::New => match papers::selected(app).filter(|_| at != Page::Programme) {
            Some(_) => when(table(app).is_some(), Word::WhyPaperNoTable),
            None => {
                when(at == Page::Programme, Word::WhyPlanPage)?;
                when(page::shown(app).is_some(), Word::WhyPlanNothing)
            }
        },
        Command::Delete => match papers::line(app) {
            Some((_, _, papers::Line::Row(..))) => Ok(()),
            _ if at != Page::Programme && step.is_none() => Err(Word::WhyPaperNoRow.into()),
            _ => when(can_delete(app, item.as_ref()), Word::WhyPlanNothingNoted),
        },
        Command::Mark => when(matches!(item, Some(Item::Condition(_))), Word::WhyPlanNoCondition),
        Command::Accept => when(forms::proposal(app).is_some(), Word::WhyPlanNoProposal),
        Command::Propose => {
            when(at == Page::Programme, Word::WhyPlanPage)?;
            some_series(app)?;
            series::available(app)
        }
        Command::Fill => paper_fill::available(app),
        Command::Export => when(papers::selected(app).is_some(), Word::WhyPlanNoPaper),
        _ => Ok(()),
    }
}

fn can_delete(app: &App, item: Option<&Item<'_>>) -> bool {
    let Some((programme, step)) = steps::selected(app) else { return matches!(item, Some(Item::Paper(..))) };
    let own = app.unit().is_some_and(|unit| unit.own_programmes().has(programme.id));
    own || steps::state(app, programme, step).is_some()
}

/// The table to which a row would be added.
fn table(app: &App) -> Option<FormKey> {
    let (paper, form, line) = papers::line(app)?;
    let table = line.table().or_else(|| form.fields.iter().find(|field| !field.columns().is_empty()))?;
    Some(FormKey::Row(paper.id, table.id, paper.rows(table.id)))
}

/// Runs a command.
pub fn run(app: &mut App, command: Command) -> Effects {
    app.screens.plan.page = open_page(app);
    if matches!(app.screens.plan.page, Page::Places(_)) {
        return places::run::run(app, command);
    }
    match command {
        Command::Programme => programmes::pick(app),
        Command::NextArea => switch(app, 1),
        Command::PreviousArea => switch(app, -1),
        Command::Progress if papers::selected(app).is_some() => return papers::hand_in(app),
        Command::Progress => return forms::next_state(app),
        Command::Accept => return forms::accept(app),
        Command::Mark => return tick(app),
        Command::Fill => return paper_fill::fill(app),
        Command::Export => return papers::export(app),
        Command::Propose => {
            if let Some(id) = page::shown(app).map(|programme| programme.id) {
                series::open(app, id);
            }
        }
        Command::New => match table(app) {
            Some(key) => show(app, &key, None),
            None => return own_steps::pick(app),
        },
        Command::Delete => return delete(app),
        Command::Follow => {
            let to = steps::selected(app).and_then(|(programme, step)| steps::leads_to(programme, step));
            return to.map_or_else(Vec::new, |to| steps::go(app, to));
        }
        Command::Edit => edit(app),
        Command::Open => return open(app),
        _ => {}
    }
    Vec::new()
}

fn switch(app: &mut App, by: isize) {
    let ids: Vec<_> = page::programmes(app).iter().map(|programme| programme.id).collect();
    let shown = page::shown(app).map(|programme| programme.id);
    let at = ids.iter().position(|&id| Some(id) == shown).unwrap_or(0);
    let next = at.checked_add_signed(by).unwrap_or(ids.len().saturating_sub(1));
    app.screens.plan.shown = ids.get(next % ids.len().max(1)).copied();
    app.screens.plan.list.selected = None;
}

fn tick(app: &mut App) -> Effects {
    let Some(Item::Condition(line)) = page::selected(app) else { return Vec::new() };
    let key = page::shown(app).and_then(|programme| step_key(programme.id, line.condition.id));
    let Some(key) = key else { return Vec::new() };
    let text = line.condition.text.get();
    let (element, said) = match line.met {
        Met::Yes => (Element::Drop(key), t::plan_said_unmet(text)),
        Met::No => (Element::Put(key), t::plan_said_met(text)),
    };
    app.commit(Edit::Unit(UnitChange::Condition(element)), said)
}

fn delete(app: &mut App) -> Effects {
    if papers::selected(app).is_some() {
        return papers::delete(app);
    }
    match own_steps::remove(app) {
        Some(effects) => effects,
        None => forms::clear(app),
    }
}

fn show(app: &mut App, key: &FormKey, field: Option<&str>) {
    if let Some(mut form) = form(app, key) {
        let at = field.and_then(|field| form.fields.iter().position(|there| there.id == field));
        form.focus = at.unwrap_or(0);
        app.push(Overlay::Form(Box::new(form)));
    }
}

fn edit(app: &mut App) {
    if let Some(id) = papers::selected(app).map(|paper| paper.id) {
        show(app, &FormKey::Paper(id), None);
        return;
    }
    let at = app.screens.plan.page;
    let Some((programme, step)) = steps::selected(app) else { return };
    let own = app.unit().is_some_and(|unit| unit.own_programmes().has(programme.id));
    let (programme, step) = (programme.id, step.id);
    if own && at == Page::Programme {
        show(app, &FormKey::OwnStep(programme, Some(step)), None);
    } else {
        show(app, &FormKey::Step(programme, step), None);
    }
}

fn open(app: &mut App) -> Effects {
    match app.screens.plan.page {
        Page::Step(..) => return open_line(app),
        Page::Paper(_) => {
            open_field(app);
            return Vec::new();
        }
        Page::Programme | Page::Places(_) => {}
    }
    let shown = page::shown(app).map(|programme| programme.id);
    let Some((item, shown)) = page::selected(app).zip(shown) else { return Vec::new() };
    match item {
        Item::Step(line) => {
            let id = line.step.id;
            let first = page::shown(app).map_or(0, |p| steps::first_line(&steps::lines(app, p, line.step)));
            app.screens.plan.open(Page::Step(shown, id), first);
        }
        Item::Condition(_) => return tick(app),
        Item::Series(_) => series::open(app, shown),
        Item::Places(_) => return places::run::enter(app, shown),
        Item::Paper(paper, Some(_)) => {
            let id = paper.id;
            app.screens.plan.open(Page::Paper(id), 0);
        }
        Item::Paper(paper, None) => {
            let id = paper.id;
            show(app, &FormKey::Paper(id), None);
        }
        Item::Blank(form, _) => {
            let form = form.id;
            return papers::start(app, shown, form);
        }
        Item::Heading(_) | Item::Deadline(_) => {}
    }
    Vec::new()
}

/// Enter on a line of the page of a step: writes there, or leads to where it is done.
fn open_line(app: &mut App) -> Effects {
    let Some((programme, step)) = steps::selected(app) else { return Vec::new() };
    let all = steps::lines(app, programme, step);
    let Some(RowId::Place(at)) = app.screens.plan.lines.selected else { return Vec::new() };
    let Some(line) = all.get(at) else { return Vec::new() };
    let field = match line {
        Line::Fact(fact) => {
            let thing = steps::missing(app, programme, fact).first().copied();
            let Some(to) = steps::leads_to(programme, step) else { return Vec::new() };
            let effects = steps::go(app, to);
            if let (Some(thing), Leads::Screen(screen)) = (thing, to)
                && steps::shows(screen, thing)
            {
                app.show_row(RowId::Thing(thing));
            }
            return effects;
        }
        Line::Question(n, _) => forms::question_field(*n),
        Line::Decision => "decision",
        Line::Responsible => "responsible",
        Line::Due => "due",
        Line::Progress => "progress",
    };
    let key = FormKey::Step(programme.id, step.id);
    show(app, &key, Some(field));
    Vec::new()
}

/// Enter on a line of a paper: the form of its fields with the focus there, or of its row.
fn open_field(app: &mut App) {
    let Some((paper, form, line)) = papers::line(app) else { return };
    let id = paper.id;
    match line {
        papers::Line::Field(field) => {
            let name = paper_forms::name_of(form, field.id);
            show(app, &FormKey::Fields(id), name);
        }
        papers::Line::Table(table) => {
            let key = FormKey::Row(id, table.id, paper.rows(table.id));
            show(app, &key, None);
        }
        papers::Line::Row(table, row) => {
            let key = FormKey::Row(id, table.id, row);
            show(app, &key, None);
        }
    }
}

/// Takes a key that is no command.
pub fn key(_app: &mut App, _key: Key) -> bool {
    false
}

/// Peels off the open page.
pub fn back(app: &mut App) -> bool {
    let open = app.screens.plan.page != Page::Programme;
    if matches!(app.screens.plan.page, Page::Places(_)) {
        // What is hidden is shown first, then the marks go, then the page.
        if !app.screens.plan.lines.filter.is_empty() {
            return false;
        }
        if places::run::unmark(app) {
            return true;
        }
    }
    app.screens.plan.page = Page::Programme;
    open
}

/// The rows of the list with the focus.
pub fn rows(app: &App) -> Vec<RowId> {
    let count = match open_page(app) {
        Page::Programme => return page::rows(app),
        Page::Step(programme, step) => {
            steps::find(app, programme, step).map_or(0, |(p, step)| steps::lines(app, p, step).len())
        }
        Page::Paper(id) => {
            papers::find(app, id).map_or(0, |(paper, _, form)| papers::lines(paper, form).len())
        }
        Page::Places(_) => return places::rows(app),
    };
    (0..count).map(RowId::Place).collect()
}

/// Makes a row visible that is to be selected: shows the programme that it belongs to.
pub fn reveal(app: &mut App, row: RowId) {
    app.screens.plan.page = Page::Programme;
    let programme = match row {
        RowId::Thing(Thing::Step(key)) | RowId::Code(key) => {
            key.as_str().split_once('/').and_then(|(programme, _)| programme.parse().ok())
        }
        RowId::Thing(Thing::Paper(id)) => {
            app.unit().and_then(|unit| unit.papers().get(id)).map(|paper| paper.programme)
        }
        _ => None,
    };
    app.screens.plan.shown = programme.or(app.screens.plan.shown);
}

/// Builds a form.
pub fn form(app: &mut App, key: &FormKey) -> Option<Form> {
    match *key {
        FormKey::Step(programme, step) => forms::step(app, programme, step),
        FormKey::OwnStep(programme, step) => own_steps::form(app, programme, step),
        FormKey::Paper(id) => paper_forms::about(app, id),
        FormKey::Fields(id) => paper_forms::fields(app, id),
        FormKey::Row(id, table, row) => paper_forms::row(app, id, table, row),
        FormKey::Series(programme) => series::form(app, programme),
        _ => places::form(app, key),
    }
}

/// Saves a form.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    match *key {
        FormKey::Step(programme, step) => forms::save(app, programme, step, form),
        FormKey::OwnStep(programme, step) => own_steps::save(app, programme, step, form),
        FormKey::Paper(id) => paper_forms::save_about(app, id, form),
        FormKey::Fields(id) | FormKey::Row(id, ..) => paper_forms::save(app, id, key, form),
        FormKey::Series(programme) => series::propose(app, programme, form),
        _ => places::submit(app, key, form),
    }
}

/// What saving a form would mean.
pub fn aside(app: &App, key: &FormKey, form: &Form) -> Vec<Aside> {
    match *key {
        FormKey::Fields(id) | FormKey::Row(id, ..) => paper_forms::aside(app, id, key, form),
        FormKey::Series(programme) => series::aside(app, programme, form),
        FormKey::Step(..) | FormKey::OwnStep(..) | FormKey::Paper(_) => Vec::new(),
        _ => places::aside(app, key, form),
    }
}

/// Does what a choice was for.
pub fn picked(app: &mut App, key: &PickKey, row: Option<RowId>) -> Effects {
    match key {
        PickKey::Programme => programmes::picked(app, row),
        PickKey::Look(id) => programmes::act(app, *id, row),
        PickKey::New(programme) => own_steps::picked(app, *programme, row),
        PickKey::Take(edit) => {
            app.overlays.clear();
            series::take(app, edit)
        }
        _ => places::picked(app, key, row),
    }
}
