//! How long the program is busy with a key and with what a job tells, in a large school: the update and the
//! drawing apart, median and worst of several runs. `cargo bench --bench keys [-- PEOPLE GROUPS]`; without
//! numbers 300 people in 40 groups, then 700 in 90.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "benches"
)]

#[path = "keys/desk.rs"]
mod desk;
#[path = "keys/large.rs"]
mod large;
#[path = "../tests/school/mod.rs"]
mod school;
#[path = "../tests/support/mod.rs"]
mod support;

use desk::{Desk, Table};
use kollegium::model::lang::Lang;
use support::Stage;

/// How often each key is pressed.
const TIMES: usize = 9;

/// Where, what is typed before, and what is measured.
const SCRIPTS: &[(&str, &str, &str)] = &[
    ("start, first screens", "", "1234567890"),
    ("screens again", "1234567890<Esc>", "123456789"),
    ("anywhere", "1", "m<Down><Esc>?<Esc><C-p>an<BS><Esc><C-l><C-l><C-l>"),
    ("groups: list", "5", "<Down><PgDn><PgUp><End><Home><Tab><Down><PgDn><Tab>"),
    ("groups: filter", "5", "/ek<BS><BS><Enter><Esc>"),
    ("groups: filter, people", "5/ek", "<Enter><Tab><Down><Esc><Esc>"),
    ("groups: menu", "5", "m<Down><PgDn><Esc>?<Down><Esc>"),
    ("groups: forms", "5", "n<Esc>e<Tab><Esc>a<Esc>"),
    ("groups: person", "5<Tab>", "p<Esc>l<C-z><C-y>"),
    ("groups: move", "5<Tab>", "g<Down><Down><PgDn>4<BS><Tab><Esc>"),
    ("groups: move, done", "5<Tab>g", "<Enter><C-z><C-y>"),
    ("groups: exchange", "5<Tab>", "b<Down><Down><PgDn>ek<BS><Tab><Esc>"),
    ("groups: exchange, done", "5<Tab>b", "<Enter><C-z><C-y>"),
    ("groups: why, person", "5<Tab>", "v<Down><PgDn><Enter><Esc>"),
    ("groups: why, nobody", "5<End><Tab>", "v<Down><Esc>"),
    ("groups: why, group", "5", "v<Down><PgDn><Esc>"),
    ("groups: split", "5", "d<Space><Down><Space><Tab><Enter><C-z>"),
    ("groups: merge", "5", "c<Down><PgDn><Tab><Enter><C-z>"),
    ("groups: add", "5", "<Space><Down>ek<Esc>"),
    ("groups: window", "5", "w<Down><Esc>"),
    ("groups: supervisor", "5", "s<Down>ek<Esc>"),
    ("groups: lock", "5", "l<Down><Enter><C-z>"),
    ("groups: team", "5", "t<Down><Esc>"),
    ("groups: wishes", "5", "o<Down><PgDn>+-<Space><C-z>e<Esc>n<Esc><Esc>"),
    ("groups: supervisors", "5", "k<Down><PgDn>e<Esc>s<Down><Esc>u<Esc><Enter><Esc><Esc>"),
    ("groups: takes over", "5", "u<Tab><Esc>"),
    ("groups: ways", "5", "z<Down><Down><Esc>"),
    ("groups: fill", "5", "y<Down><Esc>"),
    ("groups: search", "5", "f<Down><Esc>"),
    ("groups: possible", "5", "i<Down><Esc>"),
    ("groups: delete", "5", "<Del><C-z><C-y>"),
    ("people", "4", "<Down><PgDn><End><Home>/ek<BS><Enter><Esc>u<Down>u"),
    ("people: forms", "4", "n<Esc>e<Esc><Enter><Esc><Space><Down><Space>s<Esc>p<Esc>"),
    ("people: week", "4v", "<Space><Right><Space><C-z>ad<Tab>c<Esc><Esc>"),
    ("people: weekly times", "4", "w<Down><Esc>"),
    ("needs", "2", "<Down><Right>/a<Esc>"),
    ("modules", "3", "<Down><PgDn>v<Down><Esc>y<Down><Esc>/a<Esc>"),
    ("calendar", "6", "<Down><Right><PgDn><PgUp><Enter><Down><Esc>y<Down><Esc>u<Down><Esc>f<Esc>"),
    ("calendar: month", "6v", "<Down><Right><PgDn><PgUp>v"),
    ("goals", "7", "<Down>n<Esc>"),
    ("follow up", "8", "<Down><PgDn><Enter><Down><Esc>v<Esc>"),
    ("plan", "9", "<Down><PgDn><Enter><Down><Esc>p<Esc>"),
];

/// Where a proposal is looked at, and where two are compared.
const PROPOSED: &[(&str, &str, &str)] = &[
    ("proposal", "", "<Down><PgDn><Up><Tab><Down><PgDn><Tab>+-<Right>m<Esc>z<Esc>o<Down><Esc>"),
    ("proposal: part", "", "<Space><Down><Space><Down><Space><Space><Tab><Down><Space><Esc><Esc>"),
    ("proposal: part, taken", "<Space>", "<Enter><C-z><C-y>"),
    ("proposal: compared", "", "j<Down><PgDn><Up><End>+j"),
    ("proposal: taken", "", "<Enter><C-z><C-y>"),
    ("proposal: dropped", "", "<Del>"),
];

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    match numbers[..] {
        [people, groups] => measured(people, groups),
        _ => [(300, 40), (700, 90)].into_iter().for_each(|(people, groups)| measured(people, groups)),
    }
}

fn measured(people: usize, groups: usize) {
    let unit = large::school(people, groups);
    let stage = Stage::new(unit.clone(), None, Lang::Sv, (80, 24));
    let desk = Desk::new(stage.app, unit);
    let mut table = Table::default();
    for (place, before, script) in SCRIPTS {
        desk.measure(&mut table, TIMES, place, before, script);
    }
    jobs(&desk, &mut table);
    table.print(&format!("{people} people, {groups} groups"));
}

/// What jobs tell while they run, and the proposals that come of it.
fn jobs(desk: &Desk, table: &mut Table) {
    let mut possible = desk.clone();
    let told = possible.keys("5i").work();
    possible.told(table, "told: possible", told);
    possible.measure(table, TIMES, "possible", "", "<Down><PgDn><Enter><Esc>");
    let mut slots = desk.clone();
    let told = slots.keys("4w").work();
    slots.told(table, "told: weekly times", told);
    slots.measure(table, TIMES, "weekly times", "", "<Down>x<Esc><Enter><Esc>");
    let mut found = desk.clone();
    let first = found.keys("5f").work();
    for _ in 0..3 {
        found.clone().told(table, "told: groups", first.clone());
    }
    found.told(table, "told: groups", first);
    for (place, before, script) in PROPOSED {
        found.measure(table, TIMES, place, before, script);
    }
    kept(&found, table);
    let second = found.keys("z<End><Enter>").work();
    found.told(table, "told: groups, again", second);
    for (place, before, script) in PROPOSED {
        found.measure(table, TIMES, &format!("second {place}"), before, script);
    }
    // As many as are kept: each is worked out anew after a change.
    for _ in 0..2 {
        let more = found.keys("f").work();
        found.told(table, "told: groups, again", more);
    }
    kept(&found, table);
    if std::env::args().any(|arg| arg == "show") {
        found.show();
    }
}

/// Changes of the school while proposals are kept.
fn kept(found: &Desk, table: &mut Table) {
    let state = &found.app.screens.groups;
    let count = state.kept.len() + usize::from(state.shown.is_some());
    found.measure(table, TIMES, &format!("a change, {count} kept"), "<Esc><Esc><Tab>", "l<C-z>");
}
