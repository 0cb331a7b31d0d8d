//! Every programme that ships is walked: a cycle to dated meetings, a series to dated days, a scheme
//! to a filled and checked form. Every row of the gathered catalogues is found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use kollegium::{
    model::{
        calendar_rules::CalendarRules,
        catalogue::Catalogue,
        change::{Element, On},
        edit::{Edit, apply},
        groups::Group,
        ids::{Code, MeetingId, SpanId},
        lang::Lang,
        papers::{Paper, Place},
        plan::step_key,
        programme::{Asked, Confidence, Cycle, Field, FieldKind, Form, Kind, Programme, Series, State, When},
        school_year::Country,
        text::Note,
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes, Window},
    },
    planning::{
        calendar::{
            dating::{
                propose::{Ask, Spread, propose_meetings},
                schedule::Weights,
            },
            together::Limits,
            year::{
                days::SchoolDays,
                suggest::{YearWish, suggest},
            },
        },
        lookup,
        papers::{At, Met, Wrong, check, conditions, deadlines},
        series::{Occasion, SeriesAsk, USUAL_TERMS, propose_series},
        series_clashes::Clashes,
    },
    store::library::shipped,
};

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn rules(country: Country) -> CalendarRules {
    let text = match country {
        Country::Sweden => include_str!("../data/calendar/se.ron"),
        Country::Norway => include_str!("../data/calendar/no.ron"),
    };
    ron::from_str(text).unwrap()
}

/// The suggested school years 2026/27 and 2027/28.
fn years(country: Country) -> Vec<SchoolDays> {
    let rules = rules(country);
    let mut count = 0;
    let mut id = || -> SpanId {
        count += 1;
        format!("s{count:04}").parse().unwrap()
    };
    let year = |starts| {
        let wish = YearWish { starts, form: None, lang: Lang::En, weeks: &[] };
        SchoolDays::new(
            &suggest(&rules, &wish, format!("y{starts}").parse().unwrap(), &mut id),
            &rules.holidays,
        )
    };
    [2026, 2027].map(year).into()
}

fn unit(programme: &Programme, edits: impl IntoIterator<Item = Edit>) -> Unit {
    let mut unit = Unit::new("unit".parse().unwrap(), UnitKind::School, "School".into(), programme.country);
    edits.into_iter().for_each(|edit| drop(apply(&mut unit, &edit).unwrap()));
    unit
}

#[test]
fn every_programme_can_be_walked() {
    let catalogue = shipped();
    let mut kinds = BTreeMap::new();
    for programme in &catalogue.programmes {
        let kind = match &programme.kind {
            Kind::Cycle(cycle) => walk_cycle(programme, cycle),
            Kind::Series(series) => walk_series(programme, series),
            Kind::Scheme(_) => walk_scheme(programme),
        };
        *kinds.entry(kind).or_insert(0) += 1;
        programme.papers.iter().for_each(|form| walk_form(programme, form));
    }
    assert_eq!(kinds, BTreeMap::from([("cycle", 10), ("scheme", 4), ("series", 8)]));
}

/// A group with one weekly window gets a date for each of its meetings within the year.
fn walk_cycle(programme: &Programme, cycle: &Cycle) -> &'static str {
    let longest = cycle.meetings().iter().map(|m| m.iter().map(|p| *p.minutes.get()).sum()).max().unwrap();
    let mut group = Group::new("group".parse().unwrap(), "Group".into());
    group.programme = Some(programme.id);
    group.windows.extend([Day::Tue, Day::Thu].map(|day| Window {
        day,
        start: Minutes::at(14, 0),
        length: longest,
    }));
    let unit = unit(programme, [Edit::Group(On::Add(group))]);
    let days = &years(programme.country)[0];
    let ask = Ask {
        unit: &unit,
        group: unit.groups().iter().next().unwrap(),
        module: None,
        cycle,
        days,
        first: date(2026, 8, 20),
        last: date(2027, 6, 4),
        blocked: &BTreeSet::new(),
        spread: Spread::Even,
        weights: Weights::default(),
    };
    let mut ids = (0..).map(|n: u32| format!("m{n:04}").parse::<MeetingId>().unwrap());
    let proposed = propose_meetings(&ask, Limits::default(), &mut ids).unwrap();
    assert_eq!(proposed.missing, [], "{}", programme.id);
    let parts = usize::from(*cycle.parts.get());
    assert_eq!(proposed.meetings.len(), parts * cycle.meetings().len(), "{}", programme.id);
    assert!(proposed.meetings.iter().all(|meeting| days.staff_can_meet(meeting.when.date)));
    assert!(proposed.meetings.is_sorted_by_key(|meeting| (meeting.when.date, meeting.when.start)));
    "cycle"
}

/// Every occasion gets days on which staff can meet, hand-ins in time, the rest in between.
fn walk_series(programme: &Programme, series: &Series) -> &'static str {
    let years = years(programme.country);
    let terms = series.terms.as_ref().map_or(USUAL_TERMS, |terms| *terms.get());
    let (weekdays, blocked) = (BTreeSet::new(), BTreeSet::new());
    let first = date(2026, 8, 20);
    let clashes = Clashes::new();
    let ask = SeriesAsk {
        series,
        years: &years,
        first,
        terms,
        weekdays: &weekdays,
        blocked: &blocked,
        clashes: &clashes,
    };
    let dates = propose_series(&ask);
    assert_eq!(dates.missing, [], "{}", programme.id);
    for day in dates.occasions.iter().flat_map(|occasion| &occasion.days) {
        assert!(
            *day >= first && years.iter().any(|year| year.staff_can_meet(*day)),
            "{}: {day}",
            programme.id
        );
    }
    let firsts = |id: Code| -> Vec<NaiveDate> { dates.of(id).filter_map(Occasion::first).collect() };
    for event in &series.events {
        let own = firsts(event.id);
        match &event.when {
            When::Times { count, .. } => assert_eq!(own.len(), usize::from(*count.get())),
            When::Before { event: of, days } => {
                let pairs = firsts(*of).into_iter().zip(&own);
                assert!(pairs.clone().all(|(of, own)| (of - *own).num_days() >= i64::from(*days.get())));
                assert_eq!(pairs.count(), own.len());
            }
            When::Between { event: of, count } => {
                let of = firsts(*of);
                assert_eq!(own.len(), (of.len() - 1) * usize::from(*count.get()));
                for (n, day) in own.iter().enumerate() {
                    let gap = n / usize::from(*count.get());
                    assert!(of[gap] < *day && *day < of[gap + 1], "{}", programme.id);
                }
            }
        }
    }
    "series"
}

/// Conditions are ticked one by one; deadlines with a day have one that comes.
fn walk_scheme(programme: &Programme) -> &'static str {
    let mut unit = unit(programme, []);
    let all: Vec<Code> = programme.conditions().map(|condition| condition.id).collect();
    for (ticked, id) in all.iter().enumerate() {
        let met = conditions(&unit, programme).iter().filter(|line| line.met == Met::Yes).count();
        assert_eq!(met, ticked);
        let key = step_key(programme.id, *id).unwrap();
        apply(&mut unit, &Edit::Unit(UnitChange::Condition(Element::Put(key)))).unwrap();
    }
    assert!(conditions(&unit, programme).iter().all(|line| line.met == Met::Yes) && !all.is_empty());
    for line in deadlines(&unit, &|_, _| true, programme, date(2026, 11, 22)) {
        assert_eq!(line.deadline.day.is_some(), line.day.is_some());
        assert!(line.days_left.is_none_or(|days| (0..=366).contains(&days)));
    }
    "scheme"
}

/// A form filled in is whole; each required field left out is missed.
fn walk_form(programme: &Programme, form: &Form) {
    let whole = filled(programme, form);
    assert_eq!(check(&whole, form), [], "{} {}", programme.id, form.id);
    for field in form.fields.iter().filter(|field| field.asked == Asked::Required) {
        let mut paper = whole.clone();
        paper.values.remove(&field.id);
        paper.cells.retain(|place, _| place.table != field.id);
        let at = At::Field(field.id);
        assert!(check(&paper, form).iter().any(|p| p.at == at && p.wrong == Wrong::Missing), "{}", field.id);
    }
}

fn filled(programme: &Programme, form: &Form) -> Paper {
    let mut paper = Paper::new("paper".parse().unwrap(), programme.id, form.id);
    for field in &form.fields {
        if field.columns().is_empty() {
            paper.values.insert(field.id, Note::new(&answer(field)));
        }
        for column in field.columns() {
            let place = Place { table: field.id, row: 0, column: column.id };
            paper.cells.insert(place, Note::new(&answer(column)));
        }
    }
    paper
}

fn answer(field: &Field) -> String {
    match &field.kind {
        FieldKind::Date => "2026-10-20".to_owned(),
        FieldKind::Money => "104 000".to_owned(),
        FieldKind::Number => field.between.map_or(8, |bounds| bounds.least).to_string(),
        FieldKind::Choice(choices) => choices[0].id.to_string(),
        FieldKind::Text | FieldKind::Long | FieldKind::Table(_) => "As agreed".to_owned(),
    }
}

#[test]
fn ended_programmes_can_be_looked_at_and_copied_but_not_started() {
    let catalogue = shipped();
    let today = date(2026, 11, 22);
    let school = unit(catalogue.programme(code("mam")).unwrap(), []);
    let startable: BTreeSet<Code> = lookup::startable(&school, &catalogue, today).map(|p| p.id).collect();
    let ended = catalogue.programmes.iter().filter(|p| p.state(today) == State::Ended);
    let ended: Vec<&str> = ended.map(|p| p.id.as_str()).collect();
    let expected = [
        "dekomp",
        "handledarutbildning-2017",
        "konferenser-2017",
        "leda-kollegialt-larande",
        "mam-2016",
        "matematikkloftet-pilot",
        "matematiklyftet-web-2017",
        "realfagskommune",
        "statsbidrag-matematiklyftet",
    ];
    assert_eq!(ended, expected);
    for id in expected.map(code) {
        assert!(!startable.contains(&id) && lookup::offered(&school, &catalogue).any(|p| p.id == id));
        let copy = catalogue.programme(id).unwrap().copied(code("own"));
        assert_eq!(copy.state(today), State::Running);
    }
    assert_eq!(startable.len() + ended.len(), catalogue.programmes.len());
}

#[test]
fn what_can_be_started_has_steps_with_questions() {
    for programme in shipped().startable(date(2026, 11, 22)) {
        assert!(!programme.steps.is_empty(), "{}", programme.id);
        let questions =
            programme.steps.iter().all(|step| !step.questions.is_empty() && !step.sources.is_empty());
        assert!(questions && !programme.sources.is_empty(), "{}", programme.id);
    }
}

/// Rows that are no module: programmes, or themes and events inside one.
const NOT_MODULES: [(&str, &str, &str); 17] = [
    ("lkl", "leda-kollegialt-larande", ""),
    ("rl-tema-skole-start", "realfagsloyper", "start"),
    ("rl-tema-skole-amb", "realfagsloyper", "ambisios"),
    ("rl-tema-skole-djup", "realfagsloyper", "djupnelaering"),
    ("rl-tema-skole-rel", "realfagsloyper", "relevans"),
    ("rl-tema-skole-spr", "realfagsloyper", "sprak"),
    ("rl-tema-skole-vurd", "realfagsloyper", "vurdering"),
    ("rl-tema-bhg-start", "realfagsloyper", "start"),
    ("rl-tema-bhg-leik", "realfagsloyper", "bhg-leke"),
    ("rl-tema-bhg-spr", "realfagsloyper", "sprak"),
    ("rl-tema-bhg-yngst", "realfagsloyper", "bhg-yngste"),
    ("rl-tema-bhg-helhet", "realfagsloyper", "bhg-helhet"),
    ("mam-selv", "mam", ""),
    ("mam-2016", "mam-2016", ""),
    ("ml-larer", "matematikkloftet", "teacher-gathering"),
    ("ml-leder", "matematikkloftet", "leader-gathering"),
    ("rk", "realfagskommune", ""),
];

/// Rows whose confidence is of something else than that the module exists or is called so: of hours
/// and terms (its title is not known), or of one programme's number of modules.
const OTHERWISE: [&str; 3] = ["fsk-mat", "fskkl-mat", "spec-tva"];

/// What the rows call stages, where they name whole ones.
const STAGES: [(&str, &[&str]); 10] = [
    ("åk 1-3", &["ak-1-3"]),
    ("åk 4-6", &["ak-4-6"]),
    ("åk 7-9", &["ak-7-9"]),
    ("gy", &["gy"]),
    ("gy/vux", &["gy", "vux"]),
    ("F-3", &["fkl", "ak-1-3"]),
    ("barnetrinn", &["trinn-1-4", "trinn-5-7"]),
    ("ungdomstrinn", &["trinn-8-10"]),
    ("vgs", &["vgs"]),
    ("barnehage", &["barnehage"]),
];

fn confidence(word: &str) -> Confidence {
    match word {
        "confirmed" => Confidence::Confirmed,
        "second-hand" => Confidence::SecondHand,
        "assumed" => Confidence::Assumed,
        other => panic!("{other}"),
    }
}

#[test]
fn every_row_of_the_gathered_catalogues_is_there_with_its_confidence() {
    let catalogue = shipped();
    let files = [include_str!("fixtures/modules-sv.csv"), include_str!("fixtures/packages-no.csv")];
    let mut found = BTreeMap::new();
    for text in files {
        for row in csv::Reader::from_reader(text.as_bytes()).records() {
            let row = row.unwrap();
            let place = find(&catalogue, &row[0]);
            if let ("module", false) = (place, OTHERWISE.contains(&&row[0])) {
                let title = catalogue.module(code(&row[0].to_lowercase())).unwrap().title.confidence();
                assert_eq!(title, confidence(&row[3]), "{}", &row[0]);
                let stages = &catalogue.module(code(&row[0].to_lowercase())).unwrap().stages;
                if let Some((_, known)) = STAGES.iter().find(|(word, _)| *word == &row[2]) {
                    assert!(stages.iter().map(Code::as_str).eq(known.iter().copied()), "{}", &row[0]);
                }
            }
            *found.entry(place).or_insert(0) += 1;
        }
    }
    assert_eq!(found, BTreeMap::from([("module", 65), ("programme", 5), ("inside one", 13)]));
}

fn find(catalogue: &Catalogue, row: &str) -> &'static str {
    if let Some((_, programme, inside)) = NOT_MODULES.iter().find(|(id, ..)| *id == row) {
        let programme = catalogue.programme(code(programme)).unwrap();
        if inside.is_empty() {
            return "programme";
        }
        let inside = code(inside);
        let theme = programme.theme(inside).is_some_and(|theme| theme.exists == Some(Confidence::Confirmed));
        assert!(theme || programme.series().is_some_and(|series| series.event(inside).is_some()), "{row}");
        return "inside one";
    }
    if row == "rl-nettverk" {
        assert!(catalogue.programme(code("realfagsloyper-nettverk")).is_some());
        return "programme";
    }
    assert!(catalogue.module(code(&row.to_lowercase())).is_some(), "{row}");
    "module"
}

#[test]
fn sets_of_areas_lead_to_modules() {
    let catalogue = shipped();
    let served: BTreeSet<Code> = catalogue.modules.iter().flat_map(|m| m.areas.iter().copied()).collect();
    let leads = |set: &str| {
        let set = catalogue.dimension_set(code(set)).unwrap();
        set.dimensions.iter().filter(|dimension| served.contains(&dimension.id)).count()
    };
    let counts = ["sv-areas", "sv-preschool", "sv-f3", "sv-adapted", "no-core", "no-preschool", "general"];
    assert_eq!(counts.map(leads), [6, 6, 6, 1, 5, 1, 7]);
    assert_eq!(catalogue.dimension_set(code("no-regning")).unwrap().dimensions.len(), 4);
    assert_eq!(catalogue.dimension_set(code("mam-practices")).unwrap().dimensions.len(), 6);
    assert_eq!(catalogue.dimension_set(code("sv-chain")).unwrap().dimensions.len(), 6);
}

#[test]
fn a_first_round_begins_with_the_sets_of_its_school_form() {
    let catalogue = shipped();
    let proposed = |country, form: &str| -> Vec<String> {
        let forms: BTreeSet<Code> = form.parse().into_iter().collect();
        let sets = catalogue.dimension_sets_for(country, code("mathematics"));
        sets.filter(|set| set.is_proposed_for(&forms)).map(|set| set.id.to_string()).collect()
    };
    assert_eq!(proposed(Country::Sweden, "grundskola"), ["sv-abilities", "sv-areas"]);
    assert_eq!(proposed(Country::Sweden, ""), ["sv-abilities", "sv-areas"], "of no known form");
    assert_eq!(proposed(Country::Sweden, "forskola"), ["sv-preschool"]);
    assert_eq!(proposed(Country::Sweden, "anpassad-grundskola"), ["sv-adapted"]);
    assert_eq!(proposed(Country::Norway, "grunnskole"), ["mam-practices", "no-core"]);
    assert_eq!(proposed(Country::Norway, "barnehage"), ["no-preschool"]);
}

#[test]
fn what_lies_between_two_groups_is_proposed_by_the_data() {
    use kollegium::planning::{groups::job::setup::SUPERVISOR_GAP, settings};
    let catalogue = shipped();
    let setting = catalogue.setting(code(settings::LEAD_GAP)).unwrap();
    assert_eq!(*setting.value.get(), SUPERVISOR_GAP.0);
}

#[test]
fn every_weight_of_the_ranking_is_proposed_by_the_data() {
    use kollegium::planning::ranking::Weighed;
    let catalogue = shipped();
    for weighed in Weighed::all() {
        let setting = catalogue.setting(code(weighed.code())).unwrap();
        assert_eq!(*setting.value.get(), weighed.default_weight(), "{}", weighed.code());
    }
}
