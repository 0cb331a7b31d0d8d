//! Choosing supervisors: all who lead or could lead, what speaks for each, and what it takes of their time.

use crate::{
    app::{
        App,
        command::{Available, Command},
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption, Report},
        screens::{
            FormKey as AnyForm, PickKey as AnyPick, choices,
            groups::{
                by_hand::hand::looked_at,
                facts,
                proposals::search,
                state::{FormKey, PickKey},
                through_year::{take_over, take_over_aside, who_leads},
            },
        },
        state::Effects,
    },
    i18n::{Arg, Key, Text, t},
    model::{
        change::On,
        edit::Edit,
        error::Thing,
        groups::Group,
        ids::{GroupId, PersonId},
        people::{Licence, Percent, Person, PersonChange, Training},
        text::Name,
        unit::Unit,
        week::Minutes,
    },
    planning::{
        groups::leading::{
            candidates::candidates,
            leads::{Ask, Leader, School, could_lead, leader},
            nearest::listed,
            stand_ins::leads,
            take_over::for_good,
        },
        settings, staff,
    },
};

/// How long a meeting is taken to be where no programme says it.
const USUAL: Minutes = Minutes(60);

/// What numbers of supervisors are made of.
pub fn ask<'a>(app: &'a App, unit: &'a Unit) -> Ask<'a> {
    let length = search::length(app).unwrap_or(USUAL);
    Ask::new(unit, app.catalogue(), facts::main_programme(app), length, app.today())
}

/// The rows: everybody who leads or could lead, by name.
pub fn rows(app: &App) -> Vec<RowId> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let today = app.today();
    let mut people: Vec<&Person> = unit.people().iter().filter(|p| could_lead(unit, p, today)).collect();
    choices::by_name(app, &mut people, |person| Some(*person));
    people.into_iter().map(|person| RowId::Thing(Thing::Person(person.id))).collect()
}

/// Who could lead a group, those who can as things are first; a new group is led by whoever has room. Last come
/// members of it who lead none.
pub fn in_order(app: &App, unit: &Unit, group: Option<&Group>) -> Vec<PersonId> {
    let now = group.and_then(|group| group.supervisor);
    let new = looked_at().map(|id| Group::new(id, Name::default()));
    let able = group.or(new.as_ref()).map(|group| listed(&ask(app, unit), group)).unwrap_or_default();
    let able = able.iter().map(|one| one.person).filter(|id| Some(*id) != now);
    let mut ids: Vec<PersonId> = now.into_iter().chain(able).collect();
    let led = unit.people().iter().filter(|p| p.leads() && p.outside.is_none()).map(|p| p.id);
    let members = group.into_iter().flat_map(|group| group.members.keys().copied());
    let mut rest: Vec<PersonId> = led.chain(members).filter(|id| !ids.contains(id)).collect();
    super::super::update::by_name(app, unit, &mut rest);
    rest.dedup();
    ids.extend(rest);
    ids
}

/// The selected person.
pub fn selected(app: &App) -> Option<PersonId> {
    match app.screens.groups.leads.selected {
        Some(RowId::Thing(Thing::Person(id))) => Some(id),
        _ => None,
    }
}

/// Whether a command can run on the page.
pub fn available(app: &App, command: Command) -> Available {
    let unit = app.unit().ok_or(Key::WhyNoUnit)?;
    let id = selected(app).ok_or(Key::LeadsWhyNobody)?;
    match command {
        Command::Assign if unit.groups().is_empty() => Err(Key::GroupsWhyNoGroup.into()),
        Command::TakeOver if take_over::groups_of(app, unit, id).is_empty() => {
            Err(Key::LeadsWhyLeadsNone.into())
        }
        _ => Ok(()),
    }
}

/// Runs a command of the page.
pub fn run(app: &mut App, command: Command) -> Effects {
    let Some(id) = selected(app) else { return Vec::new() };
    let overlay = match command {
        Command::Edit => open(app, &FormKey::Lead(id)),
        Command::TakeOver => open(app, &FormKey::TakeOver(id)),
        Command::Assign => assign(app, id).map(|pick| Overlay::Pick(Box::new(pick))),
        Command::Open => read(app, id).map(|report| Overlay::Report(Box::new(report))),
        _ => None,
    };
    if let Some(overlay) = overlay {
        app.push(overlay);
    }
    Vec::new()
}

fn open(app: &App, key: &FormKey) -> Option<Overlay> {
    super::super::forms::form(app, key).map(|form| Overlay::Form(Box::new(form)))
}

fn read(app: &App, id: PersonId) -> Option<Report> {
    let unit = app.unit()?;
    let person = unit.person(id)?;
    let lines = about(app, &leader(&ask(app, unit), person));
    Some(Report::new(t::words(&person.name), lines.into_iter().map(|(_, text)| text).collect()))
}

/// How much a line matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Good to know.
    Plain,
    /// It deserves a thought.
    Care,
    /// Where numbers come from.
    Dim,
}

/// Everything there is to say about one, the most telling first.
pub fn about(app: &App, one: &Leader<'_>) -> Vec<(Line, Text)> {
    let person = one.person;
    let training = match person.leading.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let licence = match person.leading.licence {
        Licence::Unknown => Key::LeadsLicenceUnknown,
        Licence::Yes => Key::LeadsLicenceYes,
        Licence::No => Key::LeadsLicenceNo,
    };
    let years = match person.experience {
        Some(years) => t::leads_years(years.to_string()),
        None => Key::LeadsYearsUnknown.into(),
    };
    let unlicensed = person.leading.licence == Licence::No && !staff::leads_school(person);
    let weight = if unlicensed { Line::Care } else { Line::Plain };
    let mut lines = vec![(weight, t::leads_training(licence, training, years))];
    lines.push((Line::Plain, groups(one)));
    let lent = (one.lent > 0).then(|| t::leads_lent(one.lent));
    let for_others = (one.for_others > 0).then(|| t::leads_for_others(one.for_others));
    lines.extend(lent.into_iter().chain(for_others).map(|said| (Line::Plain, said)));
    if one.at_once > usize::from(person.leading.max_groups) {
        let (at_once, most) = (one.at_once, person.leading.max_groups.to_string());
        lines.push((Line::Care, t::leads_too_many_groups(at_once, most)));
    }
    if let Some(most) = one.enough_for
        && one.most_participants > usize::from(most)
    {
        let share = person.leading.share.0.to_string();
        lines.push((Line::Care, t::leads_too_many(most.to_string(), one.most_participants, share)));
    }
    lines.extend(stand_ins(app, person));
    lines.extend(elsewhere(app, one).map(|said| (Line::Plain, said)));
    let open = Arg::list(one.open_in.iter().copied());
    lines.push((
        Line::Plain,
        if one.open == 0 {
            t::leads_windows(one.windows)
        } else {
            t::leads_windows_open(open, one.open, one.windows)
        },
    ));
    lines.extend(time(one));
    lines.push((
        Line::Plain,
        match (one.school, &person.home) {
            (School::Other, Some(home)) => t::leads_speaks_other(&home.name),
            _ => Key::LeadsSpeaksOwn.into(),
        },
    ));
    if one.load.count > 0 {
        lines.push((Line::Dim, assumed(app)));
    }
    lines
}

/// Where somebody leads in their place for a time, or they in somebody else's.
fn stand_ins(app: &App, person: &Person) -> Vec<(Line, Text)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let concerns = |group: &&Group| leads(group, person.id, app.today());
    let groups = unit.groups().iter().filter(concerns);
    let said = groups.map(|group| (group, who_leads::stand_ins(app, unit, group)));
    said.filter(|(_, said)| !said.is_empty())
        .map(|(group, said)| (Line::Plain, t::person_in_group(&group.name, said.join("; "))))
        .collect()
}

/// What somebody leads in other units, and what that takes of their time.
fn elsewhere(app: &App, one: &Leader<'_>) -> Option<Text> {
    let all = app.unit()?.elsewhere().of(one.person.id);
    let led = all.iter().filter(|there| there.participants.is_some() || !there.led.is_empty());
    let named: Vec<Arg> =
        led.map(|there| t::leads_elsewhere_group(&there.group, &there.unit).into()).collect();
    (!named.is_empty()).then(|| t::leads_elsewhere(Arg::List(named), Arg::Hours(one.load.elsewhere)))
}

fn groups(one: &Leader<'_>) -> Text {
    let most = one.person.leading.max_groups.to_string();
    if one.groups.is_empty() {
        return t::leads_no_groups(most);
    }
    let names = one.groups.iter().map(|group| Arg::from(&group.name)).collect();
    t::leads_groups(Arg::List(names), most, one.participants)
}

fn time(one: &Leader<'_>) -> Vec<(Line, Text)> {
    let load = one.load;
    if load.count == 0 {
        return vec![(Line::Plain, t::leads_time_none(Arg::Hours(load.has)))];
    }
    let weight = if load.total() > load.has { Line::Care } else { Line::Plain };
    let first = match load.percent() {
        Some(percent) => t::leads_time(Arg::Hours(load.has), percent.to_string(), Arg::Hours(load.total())),
        None => t::leads_time_no_share(Arg::Hours(load.total())),
    };
    let parts = t::leads_time_parts(
        load.count,
        Arg::Hours(load.meetings),
        Arg::Hours(load.prepare),
        Arg::Hours(load.check_ins),
        Arg::Hours(load.travel),
    );
    let guessed = (load.guessed > 0).then(|| (Line::Dim, t::leads_guessed(load.guessed)));
    [(weight, first), (Line::Plain, parts)].into_iter().chain(guessed).collect()
}

/// The numbers behind the load, as they hold in the unit.
fn assumed(app: &App) -> Text {
    let Some(unit) = app.unit() else { return Key::LeadsWhyNobody.into() };
    let value = |code| settings::value(unit, facts::main_programme(app), app.catalogue(), code).to_string();
    t::leads_assumed(
        value(settings::LEAD_PREPARE),
        value(settings::LEAD_CHECK_IN),
        value(settings::LEAD_TRAVEL),
    )
}

/// The groups that somebody could be given, those without a supervisor first.
fn assign(app: &App, id: PersonId) -> Option<Pick> {
    let unit = app.unit()?;
    let person = unit.person(id)?;
    let mut groups: Vec<&Group> = unit.groups().iter().filter(|g| g.supervisor != Some(id)).collect();
    let order = crate::i18n::collate::Collator::new(app.i18n.lang());
    groups.sort_by(|a, b| {
        let by_name = order.cmp(a.name.as_str(), b.name.as_str());
        a.supervisor.is_some().cmp(&b.supervisor.is_some()).then(by_name)
    });
    let ask = ask(app, unit);
    let option = |group: &Group| {
        let one = candidates(&ask, group).into_iter().find(|one| one.person == id);
        let free = match (one, facts::not_free(person, group.windows.iter().copied())) {
            (Some(one), _) if !one.can() => take_over_aside::short(&one),
            (_, Some(window)) => t::groups_note_not_free(window),
            (_, None) if group.windows.is_empty() => Key::TakeOverNoTime.into(),
            (_, None) => Key::TakeOverFree.into(),
        };
        let lead = group.supervisor.map(|lead| facts::name(unit, lead));
        let note = match lead {
            Some(lead) => t::leads_note_led(free, lead),
            None => t::leads_note_no_lead(free),
        };
        PickOption::new(RowId::Thing(Thing::Group(group.id)), t::groups_plain(&group.name)).note(note)
    };
    let options: Vec<PickOption> = groups.into_iter().map(option).collect();
    let key = AnyPick::Groups(PickKey::Lead(id));
    (!options.is_empty()).then(|| Pick::new(key, t::leads_pick(&person.name), options))
}

/// Gives a group to somebody; meetings that were held keep who led them.
pub fn assigned(app: &mut App, id: PersonId, to: GroupId) -> Effects {
    let Some((unit, group)) = app.unit().and_then(|unit| Some((unit, unit.group(to)?))) else {
        return Vec::new();
    };
    let edit: Edit = for_good(unit, group, Some(id), app.today()).into_iter().collect();
    let said = t::groups_did_assign(&group.name, facts::name(unit, id));
    app.commit(edit, said)
}

/// The form for what somebody brings as a supervisor.
pub fn form(unit: &Unit, id: PersonId) -> Option<Form> {
    let person = unit.person(id)?;
    let leading = person.leading;
    let one = |id, label, options: [(&str, Key); 3], at: &str| {
        let options = options.into_iter().map(|(word, label)| Choice::new(word, label)).collect();
        FormField::one(id, label, options, at)
    };
    let training = match leading.training {
        Training::None => "none",
        Training::Underway => "underway",
        Training::Done => "done",
    };
    let licence = match leading.licence {
        Licence::Unknown => "unknown",
        Licence::Yes => "yes",
        Licence::No => "no",
    };
    let trainings = [
        ("none", Key::PeopleTrainingNone),
        ("underway", Key::PeopleTrainingUnderway),
        ("done", Key::PeopleTrainingDone),
    ];
    let licences = [("unknown", Key::LicenceUnknown), ("yes", Key::LicenceYes), ("no", Key::LicenceNo)];
    let fields = vec![
        one("training", Key::LeadsFieldTraining, trainings, training),
        one("licence", Key::LeadsFieldLicence, licences, licence).hint(Key::LeadsHintLicence),
        FormField::line("share", Key::LeadsFieldShare, &leading.share.0.to_string(), 3)
            .hint(Key::LeadsHintShare),
        FormField::line("most", Key::LeadsFieldMost, &leading.max_groups.to_string(), 2)
            .hint(Key::LeadsHintMost),
    ];
    Some(Form::new(AnyForm::Groups(FormKey::Lead(id)), t::words(&person.name), fields))
}

/// Saves the form.
///
/// # Errors
/// What is no share or number.
pub fn submit(app: &mut App, id: PersonId, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let gone = || vec![Wrong::new("training", Key::FormGone)];
    let was = app.unit().and_then(|unit| unit.person(id)).ok_or_else(gone)?.clone();
    let share =
        form.value("share").trim().trim_end_matches('%').trim().parse::<u8>().ok().filter(|n| *n <= 100);
    let most = form.parsed::<u8>("most");
    let (Some(share), Some(most)) = (share, most) else {
        let mut wrong = Vec::new();
        wrong.extend(share.is_none().then(|| Wrong::new("share", Key::LeadsWrongShare)));
        wrong.extend(most.is_none().then(|| Wrong::new("most", Key::LeadsWrongMost)));
        return Err(wrong);
    };
    let training = match form.value("training").as_str() {
        "done" => Training::Done,
        "underway" => Training::Underway,
        _ => Training::None,
    };
    let licence = match form.value("licence").as_str() {
        "yes" => Licence::Yes,
        "no" => Licence::No,
        _ => Licence::Unknown,
    };
    let leading = was.leading;
    let changes = [
        choices::touched(form, "training", leading.training, training).map(PersonChange::Training),
        choices::touched(form, "licence", leading.licence, licence).map(PersonChange::Licence),
        choices::touched(form, "share", leading.share, Percent(share)).map(PersonChange::LeadingShare),
        choices::touched(form, "most", leading.max_groups, most).map(PersonChange::MaxGroups),
    ];
    let edits = changes.into_iter().flatten().map(|change| Edit::Person(On::Change(id, change)));
    let said = t::people_changed(&was.name);
    let edit: Edit = edits.collect();
    Ok(app.commit(edit, said))
}
