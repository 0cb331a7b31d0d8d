//! Forms that are open while a colleague saves: nothing of the colleague's is written over, nothing
//! that was typed is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod school;
mod support;

use std::rc::Rc;

use kollegium::{
    app::{
        draft::Draft,
        effect::Effect,
        msg::{Loaded, Msg, Saved, Stamps, StoreMsg, Trouble},
        overlay::Overlay,
        screens::{
            self, FormKey, calendar::state::FormKey as CalendarForm, goals::state::FormKey as GoalForm,
            groups::state::FormKey as GroupForm, modules::state::FormKey as ModuleForm,
            needs::state::FormKey as NeedForm, people::state::FormKey as PersonForm,
            plan::state::FormKey as PlanForm, units::state::FormKey as UnitForm,
        },
    },
    model::{
        change::{Change, Element, Entry, On},
        edit::{Edit, apply},
        groups::GroupChange,
        ids::{Code, MeetingId},
        lang::Lang,
        meetings::{MeetingChange, MeetingState, Presence},
        needs::{
            Evidence, EvidenceChange, EvidenceKind, Mark, PriorityChange, Progress, Rating, RoundChange,
        },
        people::{Person, PersonChange},
        plan::{
            Choice, ChoiceChange, Goal, GoalChange, GoalLevel, Half, StepChange, StepState, Term, step_key,
        },
        school_year::{SpanChange, YearChange},
        text::{Name, Note},
        unit::{Unit, UnitChange},
        week::Day,
    },
};
use school::{date, filled, group_id, person_id, window, with_meetings};
use support::Stage;

fn stage(unit: Unit) -> Stage {
    Stage::new(unit, None, Lang::Sv, (80, 24))
}

/// Opens a form as its command would, with the focus on a field.
fn open(stage: &mut Stage, key: FormKey, field: &str) {
    let mut form = screens::reopen(&mut stage.app, &key).expect("the form opens");
    form.focus = form.fields.iter().position(|f| f.id == field).expect("the field is there");
    stage.app.push(Overlay::Form(Box::new(form)));
}

/// A colleague has saved something else.
fn colleague(stage: &mut Stage, edit: &Edit) {
    apply(&mut stage.disk, edit).unwrap();
    stage.revision += 1;
    let loaded = Loaded {
        unit: stage.disk.clone(),
        revision: stage.revision,
        stamps: Stamps::default(),
        read_only: None,
    };
    stage.send(Msg::Store(StoreMsg::Refreshed(Box::new(loaded))));
}

/// Opens a form, types in one field, a colleague saves another one, the form is saved.
fn meanwhile(unit: Unit, key: FormKey, field: &str, keys: &str, theirs: &Edit) -> Unit {
    let mut stage = stage(unit);
    open(&mut stage, key, field);
    stage.keys(keys);
    colleague(&mut stage, theirs);
    stage.keys("<C-s>");
    assert!(stage.app.overlays.is_empty(), "saved:\n{}", stage.text());
    stage.disk
}

#[test]
fn the_page_of_a_meeting_that_a_colleague_removes_closes() {
    let mut stage = stage(with_meetings());
    stage.app.screen = screens::ScreenId::Calendar;
    let meeting = stage.app.unit().unwrap().meetings().get("m04".parse().unwrap()).unwrap().clone();
    screens::calendar::update::show(&mut stage.app, meeting.id);
    stage.keys("<Down>").see("Ställ in");
    colleague(&mut stage, &Edit::Meeting(On::Remove(meeting)));
    stage.see("Det som var öppet finns inte längre").see("november 2026");
}

fn note(text: &str) -> Note {
    Note::new(text)
}

fn with(mut unit: Unit, edits: impl IntoIterator<Item = Edit>) -> Unit {
    for edit in edits {
        apply(&mut unit, &edit).unwrap();
    }
    unit
}

fn on_group(change: GroupChange) -> Edit {
    Edit::Group(On::Change(group_id(0), change))
}

fn place(was: &str, now: &str) -> Edit {
    on_group(GroupChange::Place(Change::new(was.into(), now.into())))
}

fn goal() -> Goal {
    Goal {
        id: "goal".parse().unwrap(),
        level: GoalLevel::Long,
        parent: None,
        text: note("Alla räknar"),
        sign: Note::default(),
        outcome: Note::default(),
        responsible: None,
        due: None,
        progress: Progress::default(),
        priority: None,
    }
}

fn on_goal(change: GoalChange) -> Edit {
    Edit::Goal(On::Change(goal().id, change))
}

#[test]
fn a_meeting_keeps_what_a_colleague_wrote_meanwhile() {
    let id: MeetingId = "m05".parse().unwrap();
    let on = |change| Edit::Meeting(On::Change(id, change));
    let theirs = Edit::All(vec![
        on(MeetingChange::Summary(Change::new(Note::default(), note("Vi provade")))),
        on(MeetingChange::Place(Change::new(Name::default(), "Aulan".into()))),
    ]);
    let key = FormKey::Calendar(CalendarForm::Meeting(id));
    let unit = meanwhile(with_meetings(), key, "title", "Bråk", &theirs);
    let meeting = unit.meetings().get(id).unwrap();
    assert_eq!(
        (meeting.title.as_str(), meeting.place.as_str(), meeting.summary.as_str()),
        ("Bråk", "Aulan", "Vi provade")
    );
}

#[test]
fn a_meeting_that_a_colleague_cancels_meanwhile_gets_no_other_day() {
    let id: MeetingId = "m05".parse().unwrap();
    let was = with_meetings().meetings().get(id).unwrap().clone();
    let mut stage = stage(with_meetings());
    open(&mut stage, FormKey::Calendar(CalendarForm::Meeting(id)), "date");
    stage.keys("<C-u>17/12");
    let state = Change::new(was.state.clone(), MeetingState::Cancelled(note("storm")));
    colleague(&mut stage, &Edit::Meeting(On::Change(id, MeetingChange::State(state))));
    stage.keys("<C-s>").see("a tar tillbaka det").see("17/12");
    assert!(!stage.app.overlays.is_empty(), "still open:\n{}", stage.text());
    assert_eq!(stage.disk.meetings().get(id).unwrap().when, was.when);
}

#[test]
fn a_range_of_days_keeps_what_a_colleague_wrote_meanwhile() {
    let unit = filled();
    let year = unit.years().iter().next().unwrap();
    let span = year.spans.iter().next().unwrap();
    let (year, id, was) = (year.id, span.id, span.last);
    let last = was - chrono::Days::new(1);
    let theirs = SpanChange::Last(Change::new(was, last));
    let theirs = Edit::Year(On::Change(year, YearChange::Span(On::Change(id, theirs))));
    let key = FormKey::Calendar(CalendarForm::Span(year, id));
    let unit = meanwhile(unit, key, "name", "<C-u>Egen", &theirs);
    let span = unit.years().get(year).unwrap().spans.get(id).unwrap();
    assert_eq!((span.name.as_str(), span.last), ("Egen", last));
}

#[test]
fn a_group_keeps_what_a_colleague_chose_meanwhile() {
    let theirs = Edit::All(vec![
        on_group(GroupChange::Name(Change::new("Grupp 1".into(), "Ettan".into()))),
        on_group(GroupChange::Window(Element::Drop(window(Day::Tue, (15, 0), (17, 0))))),
        on_group(GroupChange::Window(Element::Put(window(Day::Thu, (15, 0), (16, 0))))),
    ]);
    let key = FormKey::Groups(GroupForm::Group(group_id(0)));
    let unit = meanwhile(filled(), key, "place", "<C-u>Aulan", &theirs);
    let group = unit.group(group_id(0)).unwrap();
    assert_eq!((group.name.as_str(), group.place.as_str()), ("Ettan", "Aulan"));
    assert_eq!(group.windows, [window(Day::Thu, (15, 0), (16, 0))].into());
}

#[test]
fn goals_steps_and_choices_keep_what_a_colleague_wrote_meanwhile() {
    let theirs = on_goal(GoalChange::Sign(Change::new(Note::default(), note("Prov i maj"))));
    let key = FormKey::Goals(GoalForm::Goal(goal().id));
    let unit = meanwhile(with(filled(), [Edit::Goal(On::Add(goal()))]), key, "text", " bättre", &theirs);
    let there = unit.goals().get(goal().id).unwrap();
    assert_eq!((there.text.as_str(), there.sign.as_str()), ("Alla räknar bättre", "Prov i maj"));

    let (programme, step): (Code, Code) = ("matematiklyftet".parse().unwrap(), "step-1".parse().unwrap());
    let id = step_key(programme, step).unwrap();
    let theirs = Edit::All(vec![
        Edit::Step(On::Add(StepState::new(id))),
        Edit::Step(On::Change(id, StepChange::Progress(Change::new(Progress::NotStarted, Progress::Done)))),
    ]);
    let key = FormKey::Plan(PlanForm::Step(programme, step));
    let unit = meanwhile(filled(), key, "decision", "Vi kör", &theirs);
    let state = unit.steps().get(id).unwrap();
    assert_eq!((state.decision.as_str(), state.progress), ("Vi kör", Progress::Done));

    let autumn = Term { year: 2026, half: Half::Autumn };
    let choice = Choice {
        id: "choice".parse().unwrap(),
        programme,
        module: "gr-1-3-taluppf".parse().unwrap(),
        term: autumn,
        group: None,
        reason: Note::default(),
        priorities: [].into(),
    };
    let theirs = ChoiceChange::Term(Change::new(autumn, autumn.next()));
    let theirs = Edit::Choice(On::Change(choice.id, theirs));
    let key = FormKey::Modules(ModuleForm::Choice(choice.id));
    let unit = with(filled(), [Edit::Choice(On::Add(choice.clone()))]);
    let unit = meanwhile(unit, key, "reason", "Störst gap", &theirs);
    let there = unit.choices().get(choice.id).unwrap();
    assert_eq!((there.reason.as_str(), there.term), ("Störst gap", autumn.next()));
}

/// A school with a round, a judgement, evidence and a priority.
fn with_needs() -> Unit {
    let on = |id: &str| Edit::Unit(UnitChange::Stage(Element::Put(id.parse().unwrap())));
    let mut stage = stage(with(filled(), ["ak-1-3", "ak-4-6"].map(on)));
    stage.keys("2r<C-s><Enter>24<Enter>p<C-s>");
    let evidence = Evidence {
        id: "line".parse().unwrap(),
        kind: EvidenceKind::NationalTest,
        date: date(2026, 10, 14),
        stage: None,
        dimension: None,
        says: "Många räknar på fingrarna".into(),
        figure: "38 %".into(),
        results: None,
    };
    with(stage.disk, [Edit::Evidence(On::Add(evidence))])
}

#[test]
fn needs_keep_what_a_colleague_judged_and_wrote_meanwhile() {
    let unit = with_needs();
    let round = unit.rounds().iter().next().unwrap().clone();
    let on = |change| Edit::Round(On::Change(round.id, change));

    let theirs = on(RoundChange::Name(Change::new(round.name.clone(), "Första".into())));
    let key = FormKey::Needs(NeedForm::Round(Some(round.id)));
    let after = meanwhile(unit.clone(), key, "note", "Alla var med", &theirs);
    let there = after.rounds().get(round.id).unwrap();
    assert_eq!((there.name.as_str(), there.note.as_str()), ("Första", "Alla var med"));

    let (&cell, &was) = round.ratings.iter().next().unwrap();
    let one = Rating { now: Some(Mark::One), ..was };
    let theirs = on(RoundChange::Rating(Entry { key: cell, was: Some(was), now: Some(one) }));
    let key = FormKey::Needs(NeedForm::Cell(round.id, cell));
    let after = meanwhile(unit.clone(), key, "wanted", "3", &theirs);
    let there = after.rounds().get(round.id).unwrap().ratings[&cell];
    assert_eq!(there, Rating { now: Some(Mark::One), wanted: Some(Mark::Three) });

    let line = unit.evidence().iter().next().unwrap().clone();
    let theirs = EvidenceChange::Figure(Change::new(line.figure.clone(), "41 %".into()));
    let theirs = Edit::Evidence(On::Change(line.id, theirs));
    let key = FormKey::Needs(NeedForm::Evidence(Some(line.id), cell.dimension));
    let after = meanwhile(unit.clone(), key, "says", " ännu", &theirs);
    let there = after.evidence().get(line.id).unwrap();
    assert_eq!((there.says.as_str(), there.figure.as_str()), ("Många räknar på fingrarna ännu", "41 %"));

    let priority = unit.priorities().iter().next().unwrap().clone();
    let theirs = PriorityChange::Goal(Change::new(priority.goal.clone(), note("Alla förklarar")));
    let theirs = Edit::Priority(On::Change(priority.id, theirs));
    let key = FormKey::Needs(NeedForm::Priority(round.id, priority.dimension));
    let after = meanwhile(unit, key, "reason", "Störst gap", &theirs);
    let there = after.priorities().get(priority.id).unwrap();
    assert_eq!((there.reason.as_str(), there.goal.as_str()), ("Störst gap", "Alla förklarar"));
}

#[test]
fn ticks_of_both_come_together() {
    let id = person_id(1);
    let key = FormKey::People(PersonForm::Edit(id));
    let unit = filled();
    let mut probe = stage(unit.clone());
    let roles = screens::reopen(&mut probe.app, &key).unwrap();
    let options: Vec<Code> = match &roles.field("roles").unwrap().input {
        kollegium::app::form::Input::Any { options, .. } => {
            options.iter().map(|o| o.value.parse().unwrap()).collect()
        }
        _ => panic!("roles are ticked"),
    };
    let [mine, their] = [options[options.len() - 1], options[options.len() - 2]];
    let theirs = Edit::Person(On::Change(id, PersonChange::Role(Element::Put(their))));
    let unit = meanwhile(unit, key, "roles", "<End><Space>", &theirs);
    let roles = &unit.person(id).unwrap().roles;
    assert!(roles.contains(&mine) && roles.contains(&their), "{roles:?}");

    let unit = filled();
    let theirs = Edit::Unit(UnitChange::rename(&unit.about().name, "Lärkskolan".into()));
    let key = FormKey::Units(UnitForm::About(unit.id()));
    let unit = meanwhile(unit, key, "hours", "104", &theirs);
    assert_eq!(unit.about().name.as_str(), "Lärkskolan");
    assert!(unit.about().time_per_year.is_some());
}

#[test]
fn where_both_wrote_both_versions_are_shown_and_saving_again_decides() {
    let mut stage = stage(filled());
    open(&mut stage, FormKey::Groups(GroupForm::Group(group_id(0))), "place");
    stage.keys("<C-u>Biblioteket");
    colleague(&mut stage, &place("Sal 14", "Aulan"));
    stage.keys("<C-s>").see("Nu står: Aulan.").see("Du skrev: Biblioteket.");
    let of = |stage: &Stage| stage.disk.group(group_id(0)).unwrap().place.to_string();
    assert_eq!(of(&stage), "Aulan", "nothing was written over");
    stage.keys("<C-s>");
    assert_eq!(of(&stage), "Biblioteket", "now on purpose");
    stage.keys("<C-z>");
    assert_eq!(of(&stage), "Aulan");
}

#[test]
fn a_record_that_is_gone_leaves_the_text_in_the_form() {
    let mut stage = stage(with(filled(), [Edit::Goal(On::Add(goal()))]));
    open(&mut stage, FormKey::Goals(GoalForm::Goal(goal().id)), "text");
    stage.keys(" och förklarar");
    colleague(&mut stage, &Edit::Goal(On::Remove(goal())));
    stage.keys("<C-s>").see("Alla räknar och förklarar").see("finns inte längre");
    assert!(stage.disk.goals().is_empty());

    let mut stage = self::stage(with_meetings());
    let id: MeetingId = "m05".parse().unwrap();
    open(&mut stage, FormKey::Calendar(CalendarForm::Cancel(id)), "reason");
    stage.keys("sjuk");
    let gone = stage.disk.meetings().get(id).unwrap().clone();
    colleague(&mut stage, &Edit::Meeting(On::Remove(gone)));
    stage.keys("<C-s>").see("sjuk").see("finns inte längre");
}

#[test]
fn a_refused_save_keeps_the_form() {
    let mut stage = stage(filled());
    open(&mut stage, FormKey::People(PersonForm::New), "name");
    stage.keys("Elsa Ny");
    stage.app.open.as_mut().unwrap().read_only = Some(Trouble::Denied);
    stage.keys("<C-s>").see("Elsa Ny");
    assert!(matches!(stage.app.overlays.last(), Some(Overlay::Form(form)) if form.fields[0].error.is_some()));
    stage.app.open.as_mut().unwrap().read_only = None;
    stage.keys("<C-s>");
    assert!(stage.disk.people().iter().any(|p| p.name.as_str() == "Elsa Ny"));
}

/// The drafts that were asked to be kept or forgotten, in order.
fn asked(stage: &mut Stage) -> Vec<Effect> {
    let drafts = |effect: &Effect| matches!(effect, Effect::Draft(_) | Effect::DropDraft(_));
    std::mem::take(&mut stage.effects).into_iter().filter(drafts).collect()
}

/// The draft of somebody who typed where group 1 meets, and was cut off.
fn cut_off() -> Draft {
    let mut stage = stage(filled());
    open(&mut stage, FormKey::Groups(GroupForm::Group(group_id(0))), "place");
    stage.keys("<C-u>Biblioteket");
    let Some(Effect::Draft(draft)) = asked(&mut stage).pop() else { panic!("a draft") };
    draft
}

#[test]
fn a_draft_has_only_what_was_typed_and_is_kept_once() {
    let draft = cut_off();
    let fields: Vec<_> = draft.fields.iter().map(|f| (&*f.id, &*f.start, &*f.value)).collect();
    assert_eq!(fields, [("place", "Sal 14", "Biblioteket")]);

    let mut stage = stage(filled());
    open(&mut stage, FormKey::Groups(GroupForm::Group(group_id(0))), "place");
    stage.keys("x");
    assert_eq!(asked(&mut stage).len(), 1);
    stage.send(Msg::Resize(100, 30));
    stage.keys("<Left><Right>");
    assert_eq!(asked(&mut stage).len(), 0, "nothing new was typed");
    stage.keys("<Backspace>");
    assert!(matches!(asked(&mut stage)[..], [Effect::DropDraft(_)]), "it is as it was at first");
}

#[test]
fn a_found_draft_touches_only_its_own_fields() {
    let name = on_group(GroupChange::Name(Change::new("Grupp 1".into(), "Ettan".into())));
    let mut one = stage(with(filled(), [name]));
    one.send(Msg::Store(StoreMsg::Drafts(vec![cut_off()])));
    one.see("Ettan").see("Biblioteket").keys("<C-s>");
    let group = one.disk.group(group_id(0)).unwrap();
    assert_eq!((group.name.as_str(), group.place.as_str()), ("Ettan", "Biblioteket"));

    let mut two = stage(with(filled(), [place("Sal 14", "Aulan")]));
    two.send(Msg::Store(StoreMsg::Drafts(vec![cut_off()])));
    two.keys("<C-s>").see("Nu står: Aulan.");
    assert_eq!(two.disk.group(group_id(0)).unwrap().place.as_str(), "Aulan");
}

#[test]
fn closing_a_form_forgets_its_own_draft_and_no_other() {
    let other = Draft { key: cut_off().key.replace("skolan", "annan"), ..cut_off() };
    let gone = Draft { key: cut_off().key.replace("g0", "g9"), ..cut_off() };
    let mut stage = stage(filled());
    stage.send(Msg::Store(StoreMsg::Drafts(vec![other.clone(), cut_off(), gone.clone()])));
    asked(&mut stage);
    stage.keys("<C-s>");
    let dropped = asked(&mut stage);
    assert!(matches!(&dropped[..], [Effect::DropDraft(key)] if *key == cut_off().key), "{dropped:?}");
    assert_eq!(stage.app.drafts, [other, gone], "they wait");
}

#[test]
fn who_was_there_is_noted_on_top_of_what_a_colleague_noted() {
    let id: MeetingId = "m04".parse().unwrap();
    let note = |person, was, now| {
        let entry = Entry { key: person, was, now: Some(now) };
        Edit::Meeting(On::Change(id, MeetingChange::Attendance(entry)))
    };
    let mut stage = stage(with_meetings());
    stage.app.screen = screens::ScreenId::Calendar;
    stage.app.screens.calendar.day = Some(date(2026, 11, 24));
    screens::calendar::update::show(&mut stage.app, id);
    stage.at(18).keys("d");
    let rows = stage.app.screen.rows(&stage.app);
    let people: Vec<_> = rows
        .iter()
        .filter_map(|row| match row {
            kollegium::app::list::RowId::Thing(kollegium::model::error::Thing::Person(id)) => Some(*id),
            _ => None,
        })
        .collect();
    stage.keys("<Home><Space><Space>");
    colleague(&mut stage, &note(people[1], None, Presence::Absent));
    colleague(&mut stage, &note(people[0], None, Presence::Absent));
    stage.keys("<Enter>").see("igen om ditt ska gälla");
    assert_eq!(stage.disk.meetings().get(id).unwrap().state, MeetingState::Planned);
    stage.keys("<Enter>");
    let meeting = stage.disk.meetings().get(id).unwrap();
    assert_eq!(meeting.state, MeetingState::Held);
    assert_eq!(meeting.attendance[&people[0]], Presence::Excused, "on purpose");
    assert_eq!(meeting.attendance[&people[1]], Presence::Absent, "the colleague's");
    assert_eq!(meeting.attendance[&people[2]], Presence::Present);
}

#[test]
fn the_team_that_was_pointed_at_becomes_the_group() {
    let mut stage = stage(filled());
    stage.keys("5t<Home>");
    let Some(Overlay::Pick(pick)) = stage.app.overlays.last() else { panic!("a choice of teams") };
    let first = stage.app.say(&pick.options[0].label);
    let like = stage.disk.person(person_id(22)).unwrap().clone();
    let person = Person { id: "new".parse().unwrap(), team: "Aaa".into(), ..like };
    colleague(&mut stage, &Edit::Person(On::Add(person)));
    stage.keys("<Enter>");
    let names: Vec<&str> = stage.disk.groups().iter().map(|g| g.name.as_str()).collect();
    assert!(names.contains(&first.as_str()), "{first} among {names:?}");
}

/// A colleague saves while our own save is on its way: the form is closed when it is refused.
fn refused(unit: Unit, key: FormKey, field: &str, keys: &str, theirs: &Edit) -> Stage {
    let mut stage = stage(unit);
    open(&mut stage, key, field);
    stage.keys(keys);
    apply(&mut stage.disk, theirs).unwrap();
    stage.keys("<C-s>");
    assert!(matches!(stage.app.overlays.last(), Some(Overlay::Report(_))), "told:\n{}", stage.text());
    stage.keys("<Esc>");
    stage
}

#[test]
fn what_was_refused_after_the_form_closed_comes_back_with_both_values() {
    let key = FormKey::Groups(GroupForm::Group(group_id(0)));
    let was = filled().group(group_id(0)).unwrap().place.to_string();
    let mut stage = refused(filled(), key, "place", "<C-u>Biblioteket", &place(&was, "Aulan"));
    stage.see("Biblioteket").see("Aulan");
    assert_eq!(stage.disk.group(group_id(0)).unwrap().place.as_str(), "Aulan");
    stage.keys("<C-s>");
    assert!(stage.app.overlays.is_empty(), "{}", stage.text());
    assert_eq!(stage.disk.group(group_id(0)).unwrap().place.as_str(), "Biblioteket", "on purpose");
}

#[test]
fn a_form_whose_record_was_removed_comes_back_with_what_was_typed() {
    let unit = with(filled(), [Edit::Goal(On::Add(goal()))]);
    let key = FormKey::Goals(GoalForm::Goal(goal().id));
    let mut stage = refused(unit, key, "text", " alltid", &Edit::Goal(On::Remove(goal())));
    stage.see("Alla räknar alltid").see("finns inte längre");
}

#[test]
fn a_priority_that_a_colleague_removed_is_made_anew_only_on_purpose() {
    let unit = with_needs();
    let priority = unit.priorities().iter().next().unwrap().clone();
    let key = FormKey::Needs(NeedForm::Priority(priority.round, priority.dimension));
    let mut stage = stage(unit);
    open(&mut stage, key, "reason");
    stage.keys("Störst gap");
    colleague(&mut stage, &Edit::Priority(On::Remove(priority)));
    stage.keys("<C-s>").see("Störst gap").see("tagit bort");
    assert!(stage.disk.priorities().is_empty(), "not silently");
    stage.keys("<C-s>");
    assert_eq!(stage.disk.priorities().iter().next().unwrap().reason.as_str(), "Störst gap");
}

#[test]
fn what_follows_from_a_unit_is_worked_out_anew_only_when_a_save_brings_something() {
    let mut stage = stage(filled());
    stage.keys("5l<Enter>").see("Grupp 1");
    let before = stage.app.findings();
    let saved = |stage: &Stage| Saved {
        unit: stage.disk.clone(),
        revision: stage.revision + 1,
        stamps: Stamps::default(),
        done: Vec::new(),
        refused: Vec::new(),
    };
    let same = saved(&stage);
    stage.send(Msg::Store(StoreMsg::Saved(Box::new(same))));
    assert!(Rc::ptr_eq(&before, &stage.app.findings()), "nobody else had changed anything");
    let mut theirs = saved(&stage);
    apply(&mut theirs.unit, &Edit::Person(On::Add(Person::new(person_id(90), "Aa Alm".into())))).unwrap();
    stage.send(Msg::Store(StoreMsg::Saved(Box::new(theirs))));
    assert!(!Rc::ptr_eq(&before, &stage.app.findings()));
    stage.keys("4").see("Aa Alm");
}
