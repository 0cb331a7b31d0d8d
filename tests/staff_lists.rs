//! Staff lists in and out: what real files look like, what a preview says, that nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kollegium::{
    exchange::csv::{
        Became, ByHand, Column, Counts, Encoding, FileError, Ground, Mend, Mends, Outcome, Preview, Reason,
        RowResult, people, preview, preview_mended, to_edits,
    },
    i18n::{I18n, Key, Text},
    model::{
        catalogue::{Catalogue, Role, Stage},
        change::{Element, On},
        edit::{Edit, apply},
        ids::{Code, PersonId},
        lang::{Lang, Localized},
        people::{Home, Leading, Outside, OwnPupils, Percent, Person, PersonChange, Training, WISHES_MAX},
        school_year::Country,
        text::{Name, Note},
        unit::{Unit, UnitChange, UnitKind},
        week::{Day, Minutes, Window},
    },
    store::library::shipped,
};
use proptest::prelude::*;

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn id(n: usize) -> PersonId {
    format!("p{n}").parse().unwrap()
}

fn words(sv: &str, nb: &str, en: &str) -> Localized {
    Localized { sv: sv.into(), nb: nb.into(), en: en.into() }
}

fn catalogue() -> Catalogue {
    let role = |id, sv, nb, en| Role { id: code(id), name: words(sv, nb, en), several: None };
    let stage = |id: &str, order, sv: &str, short: &str| Stage {
        id: code(id),
        name: words(sv, "", ""),
        short: Localized::same(short),
        school_forms: vec![code("grundskola")],
        country: Country::Sweden,
        order,
        valid_from: None,
        valid_to: None,
        source: "a test".into(),
    };
    Catalogue {
        roles: [
            role("teacher", "lärare", "lærer", "teacher"),
            role("supervisor", "handledare", "veileder", "supervisor"),
        ]
        .into_iter()
        .collect(),
        stages: [
            stage("se-f", 0, "förskoleklass", "F"),
            stage("se-1-3", 1, "lågstadiet", "1-3"),
            stage("se-4-6", 2, "mellanstadiet", "4-6"),
        ]
        .into_iter()
        .collect(),
        ..Catalogue::default()
    }
}

fn school(people: impl IntoIterator<Item = Person>) -> Unit {
    let mut unit =
        Unit::new("u1".parse().unwrap(), UnitKind::School, Name::new("Björkskolan"), Country::Sweden);
    for person in people {
        apply(&mut unit, &Edit::Person(On::Add(person))).unwrap();
    }
    unit
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 17).unwrap()
}

fn read(text: &str, unit: &Unit) -> Preview {
    preview(text.as_bytes(), &Ground { unit, catalogue: &catalogue(), today: today() }).unwrap()
}

/// The people of an empty school after the file has gone in.
fn after(text: &str) -> Vec<Person> {
    let mut unit = school([]);
    let mut n = 0;
    let edit = to_edits(&read(text, &unit), || {
        n += 1;
        id(n)
    });
    apply(&mut unit, &edit).unwrap();
    unit.people().iter().cloned().collect()
}

fn reasons(row: &RowResult) -> Vec<(Option<Column>, Reason)> {
    match &row.outcome {
        Outcome::Wrong(problems) => problems.iter().map(|p| (p.column, p.reason)).collect(),
        other => panic!("line {} is not wrong: {other:?}", row.line),
    }
}

#[test]
fn a_whole_line_becomes_a_person() {
    let people = after(
        "NAMN;Roller;Arbetslag;Årskurs;Tjänstgöringsgrad;Erfarenhet;Egna elever;Kan träffas;Handledarutbildning;\
         Nedsättning;Max grupper;Deltar inte;Skäl\r\n\
         Åsa Berg;lärare / handledare;Lag 1;F-3;80 %;12 år;ja;tis 15:00-16:30, tor 14.45-16.15;pågår;0,2;2;nej;\r\n\
         Bo Lind;ämneslärare;;åk 4, 5;1,0;;nej;;;;;ja;Föräldraledig\r\n",
    );
    let window = |day, from, to| Window::between(day, from, to);
    let mut asa = Person::new(id(1), Name::new("Åsa Berg"));
    asa.roles = BTreeSet::from([code("teacher"), code("supervisor")]);
    asa.team = Name::new("Lag 1");
    asa.stages = BTreeSet::from([code("se-f"), code("se-1-3")]);
    asa.share = Percent(80);
    asa.experience = Some(12);
    asa.pupils = OwnPupils::Yes;
    asa.free = BTreeSet::from([
        window(Day::Tue, Minutes::at(15, 0), Minutes::at(16, 30)),
        window(Day::Thu, Minutes::at(14, 45), Minutes::at(16, 15)),
    ]);
    asa.leading =
        Leading { training: Training::Underway, share: Percent(20), max_groups: 2, ..Leading::default() };
    let mut bo = Person::new(id(2), Name::new("Bo Lind"));
    bo.roles = BTreeSet::from([code("teacher")]);
    bo.stages = BTreeSet::from([code("se-4-6")]);
    bo.pupils = OwnPupils::No;
    bo.outside = Some(Outside { reason: Note::new("Föräldraledig"), plan: Note::default() });
    assert_eq!(people, [asa, bo]);
}

#[test]
fn lists_of_administrative_systems_come_in() {
    let names = |text: &str| after(text).iter().map(|p| p.name.to_string()).collect::<Vec<_>>();
    assert_eq!(names("Berg, Åsa\nLind, Bo\n"), ["Åsa Berg", "Bo Lind"]);
    assert_eq!(names("Namn\nBerg, Åsa\nvon der Lind, Bo  Erik\n"), ["Åsa Berg", "Bo Erik von der Lind"]);
    assert_eq!(names("Etternavn\tFornavn\tE-post\nBerg\tÅse\ta@b.no\n"), ["Åse Berg"]);
    assert_eq!(
        names("Personallista 2026-08-17\n\nFörnamn,Efternamn,Tel\nÅsa,Berg,070-123 45 67\n"),
        ["Åsa Berg"]
    );
    let windows_1252 = b"Namn;Roll\r\n\xc5sa \xd6berg;l\xe4rare\r\n";
    let unit = school([]);
    let seen =
        preview(windows_1252, &Ground { unit: &unit, catalogue: &catalogue(), today: today() }).unwrap();
    assert_eq!((seen.encoding, seen.rows[0].name.as_str()), (Encoding::Windows1252, "Åsa Öberg"));
}

#[test]
fn unknown_columns_are_told_and_personal_numbers_are_never_kept() {
    let text = "Namn;E-post;Personnummer;Nr;Arbetslag\n\
                Åsa Berg;asa@skola.se;19811218-9876;8112189876;811218-9876\n\
                Bo 811218-9876;;;;Lag 1\n\
                Eva Ek;;;8112189876;Lag 1\n\
                Per Ny;;;8112189876;Lag 1\n";
    let unit = school([]);
    let seen = read(text, &unit);
    let became: Vec<Became> = seen.columns.iter().map(|column| column.became).collect();
    assert_eq!(
        became,
        [
            Became::Read(Column::Name),
            Became::Unknown,
            Became::PersonalNumbers,
            Became::PersonalNumbers,
            Became::Read(Column::Team)
        ]
    );
    assert_eq!(reasons(&seen.rows[0]), [(Some(Column::Team), Reason::PersonalNumber)]);
    assert_eq!(reasons(&seen.rows[1]), [(Some(Column::Name), Reason::PersonalNumber)]);
    let kept = format!("{seen:?} {:?}", to_edits(&seen, || id(1)));
    assert!(!kept.contains("9876") && !kept.contains("asa@"), "{kept}");
    assert_eq!(seen.counts().new, 2);
}

#[test]
fn what_would_change_is_seen_before_anything_does() {
    let mut asa = Person::new(id(1), Name::new("Åsa  Berg"));
    asa.roles = BTreeSet::from([code("supervisor")]);
    asa.team = Name::new("Lag 1");
    let mut unit = school([asa, Person::new(id(2), Name::new("Bo Lind"))]);
    let before = unit.clone();
    // The name is written with a ring of its own, in capitals.
    let seen = read("Namn;Roll;Lag\nA\u{30a}SA BERG;lärare, handledare;Lag 2\nBo Lind;;\n", &unit);
    assert_eq!(unit, before);
    let Outcome::Changes(who, changes) = &seen.rows[0].outcome else { panic!("{seen:?}") };
    assert_eq!((*who, changes.len()), (id(1), 2));
    assert!(
        matches!(&changes[1], PersonChange::Team(c) if c.was.as_str() == "Lag 1" && c.now.as_str() == "Lag 2")
    );
    assert_eq!(seen.rows[1].outcome, Outcome::Same(id(2)));
    let inverse = apply(&mut unit, &to_edits(&seen, || panic!("nobody is new"))).unwrap();
    assert_eq!(unit.person(id(1)).unwrap().team.as_str(), "Lag 2");
    assert_eq!(unit.people().len(), 2);
    apply(&mut unit, &inverse).unwrap();
    assert_eq!(unit, before);
}

#[test]
fn wrong_lines_stay_out_and_say_where_and_why() {
    let mut guest = Person::new(id(3), Name::new("Gäst"));
    guest.home =
        Some(Home { unit: "u2".parse().unwrap(), person: id(9), name: Name::new("Annan skola"), seen: None });
    let unit =
        school([Person::new(id(1), Name::new("Eva Ek")), Person::new(id(2), Name::new("eva ek")), guest]);
    let seen = read(
        "Namn;Roll;Åk;Omfattning;Tider\nÅsa Berg;lärare;1-3;80;tis 15-16\nåsa berg;;;;\nEva Ek;;;;\nGäst;;;;\n;lärare;;;\n\
         Bo;vaktis;2-1;120;snart\nPer;;;;;oj\n",
        &unit,
    );
    assert_eq!(seen.counts().new, 1);
    assert_eq!(reasons(&seen.rows[1]), [(Some(Column::Name), Reason::DoubleInFile { line: 2 })]);
    assert_eq!(reasons(&seen.rows[2]), [(Some(Column::Name), Reason::TwoPeople(id(1), id(2)))]);
    assert_eq!(reasons(&seen.rows[3]), [(Some(Column::Name), Reason::Guest(id(3)))]);
    assert_eq!(reasons(&seen.rows[4]), [(Some(Column::Name), Reason::NoName)]);
    let columns: Vec<_> = reasons(&seen.rows[5]).into_iter().map(|(column, _)| column.unwrap()).collect();
    assert_eq!(columns, [Column::Stages, Column::Share, Column::Free]);
    assert_eq!(reasons(&seen.rows[6]), [(None, Reason::MoreCells)]);
    assert_eq!(seen.rows[6].line, 8);
}

#[test]
fn a_file_that_is_no_list_says_so() {
    let unit = school([]);
    let catalogue = catalogue();
    let ground = Ground { unit: &unit, catalogue: &catalogue, today: today() };
    for (bytes, error) in [
        (&b"PK\x03\x04"[..], FileError::Workbook),
        (b"", FileError::Empty),
        (b"\n\n", FileError::Empty),
        (b"Rum;Hus\nA1;Norra\n", FileError::NoNames),
        (b"\x00\x01", FileError::Binary),
    ] {
        assert_eq!(preview(bytes, &ground), Err(error));
    }
}

#[test]
fn every_heading_and_word_that_is_written_is_understood() {
    for lang in Lang::ALL {
        let text = String::from_utf8(people(&ground_of(&school([]), &catalogue()), lang)).unwrap();
        let seen = read(&text, &school([]));
        assert!(seen.columns.iter().all(|c| c.read().is_some()), "{lang:?} {:?}", seen.columns);
        let outside = I18n::new(lang).text(&Text::from(Key::ImportColumnOutside));
        assert_eq!(read(&format!("{outside};Namn\n"), &school([])).columns[0].read(), Some(Column::Outside));
    }
}

fn ground_of<'a>(unit: &'a Unit, catalogue: &'a Catalogue) -> Ground<'a> {
    Ground { unit, catalogue, today: today() }
}

/// A school of that country, with everything that is shipped.
fn in_country(country: Country, form: &str) -> Unit {
    let mut unit = Unit::new("u1".parse().unwrap(), UnitKind::School, Name::new("Skolan"), country);
    apply(&mut unit, &Edit::Unit(UnitChange::Form(Element::Put(code(form))))).unwrap();
    unit
}

fn only(text: &str, unit: &Unit, today: NaiveDate) -> Outcome {
    let catalogue = shipped();
    let mut seen = preview(text.as_bytes(), &Ground { unit, catalogue: &catalogue, today }).unwrap();
    assert_eq!(seen.rows.len(), 1);
    seen.rows.remove(0).outcome
}

#[test]
fn shipped_names_and_the_words_of_staff_rooms_are_known() {
    let stages_of = |cell: &str, country, form, today| match only(
        &format!("Namn;Åk\nA B;{cell}\n"),
        &in_country(country, form),
        today,
    ) {
        Outcome::New(draft) => draft.stages.unwrap().iter().map(Code::to_string).collect::<Vec<_>>(),
        other => panic!("{cell}: {other:?}"),
    };
    let sweden = |cell| stages_of(cell, Country::Sweden, "grundskola", today());
    assert_eq!(sweden("F-3"), ["ak-1-3", "fkl"]);
    assert_eq!(sweden("lågstadiet / åk 4"), ["ak-1-3", "ak-4-6"]);
    assert_eq!(sweden("1–9"), ["ak-1-3", "ak-4-6", "ak-7-9"]);
    assert_eq!(sweden("Grundsärskola"), ["anpassad-gr"]);
    assert_eq!(sweden("gymnasiet"), ["gy"]);
    let later = NaiveDate::from_ymd_opt(2029, 1, 8).unwrap();
    assert_eq!(stages_of("lågstadiet", Country::Sweden, "grundskola", later), ["ak-1-4"]);
    let norway = |cell| stages_of(cell, Country::Norway, "grunnskole", today());
    assert_eq!(norway("5. trinn"), norway("mellomtrinnet"));
    assert_eq!(norway("1.-4. trinn"), norway("småtrinnet"));
    for (cell, role) in [
        ("Rektor", "principal"),
        ("styrer", "principal"),
        ("Ressurslærer", "supervisor"),
        ("Bitr. rektor", "deputy"),
    ] {
        match only(&format!("Namn;Roll\nA B;{cell}\n"), &in_country(Country::Norway, "grunnskole"), today()) {
            Outcome::New(draft) => assert_eq!(draft.roles, Some(BTreeSet::from([code(role)]))),
            other => panic!("{cell}: {other:?}"),
        }
    }
}

#[test]
fn all_that_is_shipped_goes_out_and_comes_in_again() {
    let catalogue = shipped();
    let mut person = Person::new(id(1), Name::new("Åsa Berg"));
    person.roles = catalogue.roles.iter().map(|role| role.id).collect();
    person.stages = catalogue.stages.iter().map(|stage| stage.id).collect();
    for modules in catalogue.modules.iter().map(|module| module.id).collect::<Vec<_>>().chunks(WISHES_MAX) {
        person.wishes = modules.to_vec();
        let unit = school([person.clone()]);
        let ground = ground_of(&unit, &catalogue);
        for lang in Lang::ALL {
            let again = preview(&people(&ground, lang), &ground).unwrap();
            assert_eq!(again.rows[0].outcome, Outcome::Same(id(1)), "{lang:?}");
        }
    }
}

#[test]
fn every_word_for_a_role_or_stage_leads_to_one_that_is_shipped() {
    let catalogue = shipped();
    let text = include_str!("../data/import/people.ron");
    let ids = |list: &str| {
        let rest = text.split(&format!("\n    {list}: [")).nth(1).unwrap();
        let body = rest.split("\n    ],").next().unwrap().to_owned();
        let ids: Vec<Code> =
            body.split("\n        (\"").skip(1).map(|line| code(line.split('"').next().unwrap())).collect();
        assert!(ids.len() > 4, "{list}: {ids:?}");
        ids
    };
    for role in ids("roles") {
        assert!(catalogue.role(role).is_some(), "{role}");
    }
    for stage in ids("stages") {
        assert!(catalogue.stage(stage).is_some(), "{stage}");
    }
}

fn a_window() -> impl Strategy<Value = Window> {
    (0..7usize, 0..1380u16, 1..60u16).prop_map(|(day, start, length)| Window {
        day: Day::ALL[day],
        start: Minutes(start),
        length: Minutes(length),
    })
}

prop_compose! {
    fn a_person(n: usize)(
        name in "[=+@'-]{0,2}[A-ZÅÄÖa-zåäöæø;\" ]{1,20}",
        team in "[=+@'-]{0,2}[A-Za-zåäö ;,\"]{0,12}",
        roles in prop::collection::btree_set(prop::sample::select(vec!["teacher", "supervisor", "gone-role"]), 0..3),
        stages in prop::collection::btree_set(prop::sample::select(vec!["se-f", "se-1-3", "se-4-6"]), 0..3),
        pupils in prop::sample::select(vec![OwnPupils::Unknown, OwnPupils::Yes, OwnPupils::No]),
        free in prop::collection::btree_set(a_window(), 0..3),
        lessons in prop::collection::btree_set(a_window(), 0..3),
        experience in prop::option::of(0..60u8),
        share in 0..=100u8,
        training in prop::sample::select(vec![Training::None, Training::Underway, Training::Done]),
        leading in (0..=100u8, 0..9u8),
        outside in prop::option::of(("[=+'-]{0,1}[a-z\n\";,åäö]{0,20}", "[a-z ]{0,9}")),
    ) -> Person {
        let mut person = Person::new(id(n), Name::new(&format!("{} {n}", name.split_whitespace().collect::<Vec<_>>().join(" "))));
        person.team = Name::new(&team);
        person.roles = roles.into_iter().filter(|r| *r != "gone-role").map(code).collect();
        person.stages = stages.into_iter().map(code).collect();
        person.pupils = pupils;
        person.free = free;
        person.lessons = lessons;
        person.experience = experience;
        person.share = Percent(share);
        person.leading = Leading { training, share: Percent(leading.0), max_groups: leading.1, ..Leading::default() };
        person.outside = outside.map(|(reason, plan)| Outside { reason: Note::new(reason.trim()), plan: Note::new(plan.trim()) });
        person
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_again(
        people_in in (a_person(1), a_person(2), a_person(3)),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let unit = school([people_in.0, people_in.1, people_in.2]);
        let catalogue = catalogue();
        let bytes = people(&ground_of(&unit, &catalogue), lang);
        let again = preview(&bytes, &ground_of(&unit, &catalogue)).unwrap();
        prop_assert_eq!(again.counts().same, 3, "{:?}\n{}", &again.rows, String::from_utf8_lossy(&bytes));
        let empty = school([]);
        let fresh = preview(&bytes, &ground_of(&empty, &catalogue)).unwrap();
        let drafts: Vec<Person> = fresh.rows.iter().map(|row| match &row.outcome {
            Outcome::New(draft) => draft.person(unit.people().iter().find(|p| p.name == row.name).unwrap().id),
            other => panic!("{other:?}"),
        }).collect();
        for person in drafts {
            prop_assert_eq!(unit.person(person.id), Some(&person));
        }
    }

    #[test]
    fn no_file_breaks_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300), text in "\\PC{0,80}") {
        let unit = school([]);
        let catalogue = catalogue();
        let _ = preview(&bytes, &ground_of(&unit, &catalogue));
        let text = format!("Namn;Roll;Åk;Tider;Omfattning;Erfarenhet\n{text}\n{text};{text};{text};{text};{text};{text}");
        for row in preview(text.as_bytes(), &ground_of(&unit, &catalogue)).unwrap().rows {
            prop_assert!(row.line > 0 && Name::new(row.name.as_str()) == row.name);
        }
    }
}

/// The preview with what was said by hand.
fn mended(text: &str, mends: &Mends) -> Preview {
    let unit = school([]);
    preview_mended(text.as_bytes(), &ground_of(&unit, &catalogue()), mends).unwrap()
}

#[test]
fn a_mended_line_counts_among_the_good_ones_and_a_line_can_be_left_out() {
    let text = "Namn;Åk;Omfattning\nÅsa Berg;4-6;halvtid\nBo Lind;4-6;50\nBo Lind;4-6;60\n";
    let share = BTreeMap::from([(Column::Share, "50 %".to_owned())]);
    let mut mends = Mends::default();
    assert_eq!(mended(text, &mends).counts(), Counts { new: 1, wrong: 2, ..Counts::default() });
    mends.lines.insert(2, Mend::Cells(share));
    mends.lines.insert(3, Mend::LeftOut);
    let seen = mended(text, &mends);
    assert_eq!(seen.counts(), Counts { new: 2, left_out: 1, ..Counts::default() });
    let Outcome::New(asa) = &seen.rows[0].outcome else { panic!("{seen:?}") };
    assert_eq!((asa.share, asa.stages.as_ref().map(BTreeSet::len)), (Some(Percent(50)), Some(1)));
    assert_eq!((seen.rows[0].by_hand, seen.rows[2].by_hand), (ByHand::Mended, ByHand::Untouched));
    let number = Mend::Cells(BTreeMap::from([(Column::Name, "Åsa 811218-9876".to_owned())]));
    let seen = mended(text, &Mends { lines: BTreeMap::from([(2, number)]), ..Mends::default() });
    assert!(reasons(&seen.rows[0]).contains(&(Some(Column::Name), Reason::PersonalNumber)));
    assert!(!format!("{seen:?}").contains("9876"));
}

#[test]
fn a_column_can_be_given_its_meaning_but_never_one_of_personal_numbers() {
    let text = "Namn;Grupp;Lag;Pnr;\nÅsa Berg;4A;Lag 1;811218-9876;\n";
    let became = |mends: &Mends| mended(text, mends).columns.iter().map(|c| c.became).collect::<Vec<_>>();
    let read = Became::Read;
    assert_eq!(
        became(&Mends::default()),
        [read(Column::Name), Became::Unknown, read(Column::Team), Became::PersonalNumbers]
    );
    let columns = [("grupp", Some(Column::Team)), ("pnr", Some(Column::Reason))];
    let columns = columns.into_iter().map(|(key, column)| (key.to_owned(), column)).collect();
    let mends = Mends { columns, ..Mends::default() };
    let double = Became::Double(Column::Team);
    assert_eq!(became(&mends), [read(Column::Name), read(Column::Team), double, Became::PersonalNumbers]);
    let Outcome::New(asa) = &mended(text, &mends).rows[0].outcome else { panic!() };
    assert_eq!(asa.team.as_ref().map(Name::as_str), Some("4A"));
}

#[test]
fn posts_are_read_as_roles_and_unknown_ones_are_passed_over_openly() {
    let catalogue = shipped();
    for (country, cell, wanted) in [
        (Country::Sweden, "Förstelärare", &["teacher"][..]),
        (Country::Sweden, "Speciallärare", &["teacher"]),
        (Country::Sweden, "Lärare i matematik 4-6", &["teacher"]),
        (Country::Sweden, "Lärare och handledare", &["supervisor", "teacher"]),
        (Country::Sweden, "förskollärare", &["preschool-teacher"]),
        (Country::Sweden, "Bitr. rektor", &["deputy"]),
        (Country::Sweden, "biträdande rektor, lärare", &["deputy", "teacher"]),
        (Country::Sweden, "Huvudman", &["administration"]),
        (Country::Norway, "Lærerspesialist", &["teacher"]),
        (Country::Norway, "Inspektør", &["deputy"]),
        (Country::Norway, "avdelingsleder", &["deputy"]),
        (Country::Norway, "Barnehagelærer", &["preschool-teacher"]),
        (Country::Norway, "Spesialpedagog", &["teacher"]),
        (Country::Norway, "Skoleeier", &["administration"]),
    ] {
        for heading in ["Befattning", "Stilling", "Tjänst", "Roll"] {
            let unit = in_country(country, "grundskola");
            match only(&format!("Namn;{heading}\nA B;{cell}\n"), &unit, today()) {
                Outcome::New(draft) => {
                    assert_eq!(draft.roles, Some(wanted.iter().map(|r| code(r)).collect()), "{cell}");
                }
                other => panic!("{cell}: {other:?}"),
            }
        }
    }
    let mut asa = Person::new(id(1), Name::new("Åsa Berg"));
    asa.roles = BTreeSet::from([code("supervisor")]);
    let unit = school([asa]);
    let text = "Namn;Roll\nÅsa Berg;trollkarl, lärare\nBo Lind;Lärarassistent\n";
    let seen = preview(text.as_bytes(), &ground_of(&unit, &catalogue)).unwrap();
    // What was not recognised could be the role that she has: it is not taken away.
    let put = PersonChange::Role(Element::Put(code("teacher")));
    assert_eq!(seen.rows[0].outcome, Outcome::Changes(id(1), vec![put]));
    assert!(matches!(&seen.rows[1].outcome, Outcome::New(bo) if bo.roles.is_none()));
    let passed: Vec<_> = seen.rows.iter().flat_map(|row| &row.passed_over).map(|p| p.text.as_str()).collect();
    assert_eq!(passed, ["trollkarl", "Lärarassistent"]);
}

#[test]
fn a_column_of_posts_may_also_be_shares() {
    let people = after("Namn;Tjänst\nÅsa Berg;80 %\nBo Lind;100\n");
    assert_eq!(people.iter().map(|p| p.share).collect::<Vec<_>>(), [Percent(80), Percent(100)]);
}

#[test]
fn files_of_every_kind_come_in() {
    let long = "Åsa-Margareta Ødegård-Lindström af Klintberg-Österberg Sjöström Æbelø den äldre";
    assert!(long.chars().count() > 60);
    let text = format!(
        "Personallista 2026;;\r\n;;\r\nNamn;Lag;Skäl\r\n{long};Lag 1;\"en\r\ntvå\"\r\nBo Lind;Lag 1;\r\n;;\r\n\r\n"
    );
    let decomposed = text.replace('Å', "A\u{30a}").replace('ö', "o\u{308}").replace('ä', "a\u{308}");
    assert_ne!(text, decomposed);
    let bom = format!("\u{feff}{text}");
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let unit = school([]);
    for (n, bytes) in [
        text.as_bytes(),
        decomposed.as_bytes(),
        bom.as_bytes(),
        &utf16,
        &windows,
        text.replace(';', ",").as_bytes(),
        text.replace(';', "\t").as_bytes(),
        text.replace("\r\n", "\r").as_bytes(),
    ]
    .into_iter()
    .enumerate()
    {
        let seen = preview(bytes, &ground_of(&unit, &catalogue())).unwrap();
        assert_eq!(seen.counts(), Counts { new: 2, ..Counts::default() }, "{n}: {seen:?}");
        assert_eq!(seen.rows[0].name.as_str(), long, "{n}");
        assert_eq!((seen.rows[0].line, seen.rows[1].line), (4, 6), "{n}");
    }
}
