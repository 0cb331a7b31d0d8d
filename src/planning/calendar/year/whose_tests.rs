use super::*;
use crate::{
    model::{
        change::{Element, On},
        edit::Edit,
        groups::Membership,
        people::Person,
        school_year::SpanKind,
        unit::UnitChange,
    },
    planning::{
        calendar::{
            fixtures::{date, norway, span, year},
            year::days::DayKind,
        },
        fixtures::{code, group_id, person_id, school},
    },
};

/// Two school forms of Norway, and the stage of each.
const FORMS: [(&str, &str); 2] = [("grunnskole", "s-5-7"), ("videregaende", "s-vg1")];

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (form, stage) in FORMS {
        let text = format!(
            r#"(id: "{stage}", name: (), short: (), school_forms: ["{form}"], country: Norway, order: 1, source: "t")"#
        );
        catalogue.stages.put(ron::from_str(&text).unwrap());
    }
    catalogue
}

/// A year for a school form with its autumn break, in service on the Friday before it.
fn of(form: Option<&str>, id: &str, autumn_break: u32) -> SchoolYear {
    let monday = date(2026, 10, autumn_break);
    let friday = monday - chrono::Days::new(3);
    let mut year = year(
        2026,
        [
            span(SpanKind::Autumn, date(2026, 8, 17), date(2026, 12, 18), ""),
            span(SpanKind::Spring, date(2027, 1, 4), date(2027, 6, 18), ""),
            span(SpanKind::Break, monday, monday + chrono::Days::new(4), "Høstferie"),
            span(SpanKind::InService, friday, friday, ""),
        ],
    );
    (year.form, year.id) = (form.map(code), id.parse().unwrap());
    year
}

fn unit(years: impl IntoIterator<Item = SchoolYear>) -> Unit {
    let forms = FORMS.map(|(form, _)| Edit::Unit(UnitChange::Form(Element::Put(code(form)))));
    let teacher = |id: &str, stages: &[&str]| {
        let mut person = Person::new(person_id(id), id.into());
        person.stages = stages.iter().map(|stage| code(stage)).collect();
        Edit::Person(On::Add(person))
    };
    let people = [
        teacher("p1", &["s-5-7"]),
        teacher("p2", &["s-vg1"]),
        teacher("p3", &[]),
        teacher("p4", &["s-5-7", "s-vg1"]),
    ];
    let group = |id: &str, members: &[&str]| {
        let mut group = Group::new(group_id(id), id.into());
        group.members = members.iter().map(|id| (person_id(id), Membership::default())).collect();
        Edit::Group(On::Add(group))
    };
    let groups = [
        group("low", &["p1", "p3"]),
        group("high", &["p2"]),
        group("mixed", &["p1", "p2"]),
        group("nobody", &["p3"]),
    ];
    let years = years.into_iter().map(|year| Edit::Year(On::Add(year)));
    school(forms.into_iter().chain(people).chain(groups).chain(years))
}

/// What the first weeks of October are for a group: `s` school, `i` in service, `b` break.
fn october(unit: &Unit, group: &str) -> String {
    let (catalogue, rules) = (catalogue(), norway());
    let days = UnitDays::default().of_group(unit, (&catalogue, &rules), group_id(group), date(2026, 9, 1));
    let [days] = &days[..] else { panic!("one school year") };
    let all = date(2026, 9, 28).iter_days().take(19).filter(|day| days.kind(*day) != DayKind::Weekend);
    let sign = |day| match days.kind(day) {
        DayKind::School => 's',
        DayKind::InService => 'i',
        DayKind::Break => 'b',
        _ => '?',
    };
    all.map(sign).collect()
}

#[test]
fn a_group_has_the_days_of_its_members_school_forms() {
    let unit = unit([of(Some("grunnskole"), "y1", 5), of(Some("videregaende"), "y2", 12)]);
    assert_eq!(october(&unit, "low"), "ssssibbbbbsssss");
    assert_eq!(october(&unit, "high"), "sssssssssibbbbb");
    assert_eq!(october(&unit, "mixed"), "ssssibbbbbbbbbb", "days that suit both");
    assert_eq!(october(&unit, "nobody"), october(&unit, "mixed"), "whose form nobody knows");
}

#[test]
fn a_year_for_all_holds_for_every_form_without_its_own() {
    let one = unit([of(None, "y1", 5)]);
    assert_eq!(forms_of(&one, &catalogue(), [person_id("p1")]), Forms::new());
    assert_eq!(october(&one, "high"), "ssssibbbbbsssss");
    let unit = unit([of(None, "y1", 5), of(Some("videregaende"), "y2", 12)]);
    assert_eq!(october(&unit, "low"), "ssssibbbbbsssss");
    assert_eq!(october(&unit, "high"), "sssssssssibbbbb");
    assert_eq!(october(&unit, "mixed"), "ssssibbbbbbbbbb");
    let all = unit.years().get("y1".parse().unwrap()).unwrap();
    assert_eq!(held_for(&unit, all).collect::<Vec<_>>(), [code("grunnskole")]);
}

#[test]
fn a_year_for_all_is_for_nobody_once_each_form_has_its_own() {
    let unit =
        unit([of(None, "y0", 19), of(Some("grunnskole"), "y1", 5), of(Some("videregaende"), "y2", 12)]);
    let used: Vec<_> = years_for(&unit, &Forms::new()).into_iter().map(|year| year.form).collect();
    assert_eq!(used, FORMS.map(|(form, _)| Some(code(form))));
}

#[test]
fn who_teaches_in_two_forms_has_both_and_who_has_left_has_none() {
    let mut unit = unit([of(Some("grunnskole"), "y1", 5), of(Some("videregaende"), "y2", 12)]);
    assert_eq!(forms_of(&unit, &catalogue(), [person_id("p4")]), FORMS.map(|(form, _)| code(form)).into());
    let ended = Membership { until: Some(date(2026, 8, 20)), ..Membership::default() };
    let was = Some(Membership::default());
    let left = crate::model::change::Entry { key: person_id("p2"), was, now: Some(ended) };
    let left = Edit::Group(On::Change(group_id("mixed"), crate::model::groups::GroupChange::Member(left)));
    crate::model::edit::apply(&mut unit, &left).unwrap();
    assert_eq!(october(&unit, "mixed"), october(&unit, "low"));
}

#[test]
fn a_staff_day_of_one_form_that_nobody_has_decided_is_only_suggested_for_both() {
    let mut low = of(Some("grunnskole"), "y1", 5);
    let staff = low.spans.iter().find(|span| span.kind == SpanKind::InService).unwrap().id;
    low.spans.get_mut(staff).unwrap().decided = crate::model::school_year::Decided::Suggested;
    let unit = unit([low, of(Some("videregaende"), "y2", 12)]);
    let both = days_for(&unit, &norway(), &Forms::new());
    assert!(both[0].is_only_suggested(date(2026, 10, 2)));
    assert!(!both[0].is_only_suggested(date(2026, 10, 9)), "off for one of them");
}

#[test]
fn the_preschool_class_has_the_school_year_of_the_school_that_it_is_in() {
    let mut catalogue = Catalogue::default();
    for (form, with) in
        [("forskoleklass", r#"Some("grundskola")"#), ("grundskola", "None"), ("gymnasieskola", "None")]
    {
        let text = format!(
            r#"(id: "{form}", name: (), country: Sweden, valid_from: None, valid_to: None, in_breaks: StaffAway, year_with: {with}, source: "t")"#
        );
        catalogue.school_forms.put(ron::from_str(&text).unwrap());
    }
    let apart = |forms: &[&str], years: Vec<SchoolYear>| {
        let forms = forms.iter().map(|form| Edit::Unit(UnitChange::Form(Element::Put(code(form)))));
        let unit = school(forms.chain(years.into_iter().map(|year| Edit::Year(On::Add(year)))));
        forms_apart(&unit, &catalogue).into_iter().map(|form| form.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(apart(&["forskoleklass", "grundskola"], vec![]), ["grundskola"]);
    assert_eq!(
        apart(&["forskoleklass", "grundskola", "gymnasieskola"], vec![]),
        ["grundskola", "gymnasieskola"]
    );
    assert_eq!(apart(&["forskoleklass"], vec![]), ["forskoleklass"]);
    let own = of(Some("forskoleklass"), "own", 5);
    let both = ["forskoleklass", "grundskola"];
    assert_eq!(apart(&both, vec![own]), both, "with a year of its own it is apart");
}
