//! People out: a table that Swedish and Norwegian spreadsheets open as it is, and that comes in again.

use super::{Column, Ground, formula, lookup::Known};
use crate::{
    i18n::{I18n, Key, format},
    model::{
        ids::Code,
        lang::Lang,
        people::{OwnPupils, Person, Training},
        week::Window,
    },
};

/// The columns that are written, in order.
pub const COLUMNS: [Column; 16] = [
    Column::Name,
    Column::Roles,
    Column::Team,
    Column::Stages,
    Column::Share,
    Column::Experience,
    Column::Pupils,
    Column::Free,
    Column::Lessons,
    Column::Training,
    Column::LeadingShare,
    Column::MaxGroups,
    Column::Wishes,
    Column::TakesPart,
    Column::Reason,
    Column::Plan,
];

/// The people of the unit as CSV: UTF-8 with its mark, `;`, lines ended by CR and LF, headings and
/// words in `lang`. Guests are left out: they belong to another unit.
pub fn people(ground: &Ground, lang: Lang) -> Vec<u8> {
    let known = Known::new(ground);
    let mut out = String::from("\u{feff}");
    line(&mut out, COLUMNS.iter().map(|column| I18n::new(lang).get(column.key())));
    let mut people: Vec<&Person> = ground.unit.people().iter().filter(|person| !person.is_guest()).collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    for person in people {
        let writer = Writer { ground, known: &known, lang, person };
        line(&mut out, COLUMNS.iter().map(|&column| writer.cell(column)));
    }
    out.into_bytes()
}

/// A line of a table: each cell quoted, none that runs as a formula.
pub fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(';');
        }
        if !cell.is_empty() {
            out.push('"');
            out.push_str(&formula::guarded(&cell).replace('"', "\"\""));
            out.push('"');
        }
    }
    out.push_str("\r\n");
}

struct Writer<'a> {
    ground: &'a Ground<'a>,
    known: &'a Known,
    lang: Lang,
    person: &'a Person,
}

impl Writer<'_> {
    fn cell(&self, column: Column) -> String {
        let person = self.person;
        let outside = person.outside.as_ref();
        match column {
            Column::Name | Column::FirstName | Column::LastName => person.name.to_string(),
            Column::Roles => joined(person.roles.iter().map(|&id| self.role(id))),
            Column::Team => person.team.to_string(),
            Column::Stages => joined(person.stages.iter().map(|&id| self.stage(id))),
            Column::Share => percent(person.share.0),
            Column::Experience => person.experience.map(|years| years.to_string()).unwrap_or_default(),
            Column::Pupils => match person.pupils {
                OwnPupils::Unknown => String::new(),
                OwnPupils::Yes => self.word(Key::ImportYes),
                OwnPupils::No => self.word(Key::ImportNo),
            },
            Column::Free => self.windows(person.free.iter()),
            Column::Lessons => self.windows(person.lessons.iter()),
            Column::Training => self.word(match person.leading.training {
                Training::None => Key::ImportTrainingNone,
                Training::Underway => Key::ImportTrainingUnderway,
                Training::Done => Key::ImportTrainingDone,
            }),
            Column::LeadingShare => percent(person.leading.share.0),
            Column::MaxGroups => person.leading.max_groups.to_string(),
            Column::Wishes => joined(person.wishes.iter().map(|&id| self.module(id))),
            Column::TakesPart => self.word(if outside.is_none() { Key::ImportYes } else { Key::ImportNo }),
            Column::Outside => self.word(if outside.is_none() { Key::ImportNo } else { Key::ImportYes }),
            Column::Reason => outside.map(|o| o.reason.to_string()).unwrap_or_default(),
            Column::Plan => outside.map(|o| o.plan.to_string()).unwrap_or_default(),
        }
    }

    fn word(&self, key: Key) -> String {
        I18n::new(self.lang).get(key)
    }

    fn role(&self, id: Code) -> String {
        let name = self.ground.catalogue.role(id).map(|role| role.name.get(self.lang)).unwrap_or_default();
        or_id(name, id, |name| self.known.roles(name) == [id])
    }

    fn stage(&self, id: Code) -> String {
        let name = self.ground.catalogue.stage(id).map(|stage| stage.name.get(self.lang)).unwrap_or_default();
        or_id(name, id, |name| self.known.stages(name) == [id])
    }

    fn module(&self, id: Code) -> String {
        let own = self.ground.unit.own_modules().get(id);
        let module = own.or_else(|| self.ground.catalogue.module(id));
        let title = module.map(|module| module.title_in(self.lang)).unwrap_or_default();
        or_id(title, id, |title| self.known.module(title) == Some(id))
    }

    fn windows<'w>(&self, windows: impl Iterator<Item = &'w Window>) -> String {
        joined(windows.map(|&window| format::window(self.lang, window)))
    }
}

/// The name where it leads back to the entry, else the entry's id.
fn or_id(name: &str, id: Code, leads_back: impl Fn(&str) -> bool) -> String {
    if !name.is_empty() && leads_back(name) { name.to_owned() } else { id.to_string() }
}

fn percent(share: u8) -> String {
    format!("{share} %")
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
