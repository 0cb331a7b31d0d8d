//! What goes out as a file: calendars, pages and tables; first what, then in which form.

use super::{
    lines::selected,
    state::{Layer, PickKey},
    tell::letter::{lang_of, lang_to},
};
use crate::{
    app::{
        App,
        effect::{CalendarOf, Effect, Export, ExportWhat, PageAs, PageOf, TableAs, TableOf},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens::{PickKey as AnyPick, choices::by_name},
        state::Effects,
    },
    i18n::{Arg, Key as Word, Text, collate::Collator, t},
    model::{
        groups::Group,
        ids::{GroupId, PersonId},
        lang::Lang,
        people::Person,
        unit::Unit,
        week::Minutes,
    },
};

/// How long before a meeting a calendar can remind.
const REMINDERS: [u16; 3] = [15, 60, 24 * 60];

/// Something that can be exported, before its form is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exported {
    /// A calendar.
    Calendar(CalendarOf),
    /// A page.
    Page(PageOf),
    /// A table.
    Table(TableOf),
}

impl Exported {
    /// Its forms, the usual one first.
    fn forms(self) -> Vec<(ExportWhat, Text)> {
        match self {
            Exported::Calendar(of) => {
                let none = (ExportWhat::Calendar(of, None), Word::CalendarExportNoReminder.into());
                let reminding = REMINDERS.map(|minutes| {
                    let text = match minutes {
                        0..60 => t::calendar_export_reminder(minutes),
                        60 => Word::CalendarExportReminderHour.into(),
                        _ => Word::CalendarExportReminderDay.into(),
                    };
                    (ExportWhat::Calendar(of, Some(Minutes(minutes))), text)
                });
                std::iter::once(none).chain(reminding).collect()
            }
            Exported::Page(of) => vec![
                (ExportWhat::Page(of, PageAs::Word), Word::CalendarExportWord.into()),
                (ExportWhat::Page(of, PageAs::Markdown), Word::CalendarExportText.into()),
            ],
            Exported::Table(of) => vec![
                (ExportWhat::Table(of, TableAs::Workbook), Word::CalendarExportWorkbook.into()),
                (ExportWhat::Table(of, TableAs::Csv), Word::CalendarExportCsv.into()),
            ],
        }
    }

    fn note(self) -> Option<Word> {
        match self {
            Exported::Calendar(CalendarOf::Group(_)) => Some(Word::WordGroup),
            Exported::Calendar(CalendarOf::Person(_)) => Some(Word::ThingPerson),
            _ => None,
        }
    }
}

/// What can be exported, with its name: everything, then groups, pages, tables and people.
fn all(app: &App) -> Vec<(Exported, Text)> {
    let Some(unit) = app.unit() else { return Vec::new() };
    let order = Collator::new(app.i18n.lang());
    let has = |group| unit.meetings().iter().any(|m| m.group == group);
    let mut groups: Vec<_> = unit.groups().iter().filter(|g| has(g.id)).collect();
    groups.sort_by(|a, b| order.cmp(a.name.as_str(), b.name.as_str()));
    let leads = |id: PersonId| {
        let by_group = unit.groups().iter().any(|g| has(g.id) && g.supervisor == Some(id));
        by_group || unit.meetings().iter().any(|m| m.leader == Some(id))
    };
    let meets = |g: &Group, id| has(g.id) && g.members.contains_key(&id);
    // Guests have the meetings to which they come, and whoever talks with a supervisor has the talks.
    let visits = |id| unit.meetings().iter().any(|m| m.guests.contains(&id));
    let takes_part =
        |id| leads(id) || visits(id) || unit.groups().iter().any(|g| meets(g, id) || g.talks_with(id));
    let mut people: Vec<_> = unit.people().iter().filter(|p| takes_part(p.id)).collect();
    by_name(app, &mut people, |person| Some(*person));
    let unit_calendar = (Exported::Calendar(CalendarOf::Unit), Word::CalendarExportUnit.into());
    let of_meeting = selected(app).and_then(|id| unit.meetings().get(id)).map(|m| {
        let group = unit.group(m.group).map(|g| g.name.to_string()).unwrap_or_default();
        let name = t::calendar_export_sheet(Arg::ShortDate(m.when.date), group);
        (Exported::Page(PageOf::Meeting(m.id)), name)
    });
    let of = |make: fn(GroupId) -> Exported, name: fn(&Group) -> Text| {
        groups.iter().map(move |g| (make(g.id), name(g))).collect::<Vec<_>>()
    };
    let person = |p: &&Person| (Exported::Calendar(CalendarOf::Person(p.id)), t::calendar_plain(&p.name));
    let led = |p: &&Person| (Exported::Calendar(CalendarOf::LedBy(p.id)), t::calendar_export_led(&p.name));
    std::iter::once(unit_calendar)
        .chain(of_meeting)
        .chain(of(|id| Exported::Calendar(CalendarOf::Group(id)), |g| t::calendar_plain(&g.name)))
        .chain(of(|id| Exported::Page(PageOf::Plan(id)), |g| t::calendar_export_plan(&g.name)))
        .chain(of(|id| Exported::Page(PageOf::Attendance(id)), |g| t::calendar_export_attendance(&g.name)))
        .chain([
            (Exported::Table(TableOf::Meetings), Word::CalendarExportMeetings.into()),
            (Exported::Table(TableOf::Hours), Word::CalendarExportHours.into()),
            (Exported::Table(TableOf::Programmes), Word::SheetExportProgrammes.into()),
        ])
        .chain(people.iter().map(person))
        .chain(people.iter().filter(|p| leads(p.id)).map(led))
        .collect()
}

/// Asks what to export.
pub fn ask(app: &mut App) {
    let first = |what: &[Exported], open: bool| {
        what.iter().position(|what| open && matches!(what, Exported::Page(PageOf::Meeting(_))))
    };
    // Whoever has a meeting open means that one first.
    let open = matches!(app.screens.calendar.layer, Layer::Sheet(_));
    let pick = pick(app, |what| first(what, open));
    app.push(Overlay::Pick(Box::new(pick)));
}

/// The choice of what to export, with the cursor on one.
fn pick(app: &App, first: impl FnOnce(&[Exported]) -> Option<usize>) -> Pick {
    let (what, names): (Vec<Exported>, Vec<Text>) = all(app).into_iter().unzip();
    let options = what.iter().zip(names).enumerate().map(|(n, (what, name))| {
        let option = PickOption::new(RowId::Place(n), name);
        match what.note() {
            Some(note) => option.note(note),
            None => option,
        }
    });
    let options = options.collect();
    let first = first(&what);
    let mut pick = Pick::new(AnyPick::Calendar(PickKey::Export(what)), Word::CalendarPickExport, options);
    pick.list.selected = first.map(RowId::Place).or(pick.list.selected);
    pick
}

/// Asks for the form of what was chosen; Esc leads back to that choice.
pub fn ask_form(app: &mut App, what: Option<&Exported>) {
    let Some(what) = what else { return };
    let before = pick(app, |all| all.iter().position(|one| one == what));
    app.push(Overlay::Pick(Box::new(before)));
    let (forms, names): (Vec<ExportWhat>, Vec<Text>) = what.forms().into_iter().unzip();
    let options = names.into_iter().enumerate().map(|(n, name)| PickOption::new(RowId::Place(n), name));
    let title = match what {
        Exported::Calendar(_) => Word::CalendarPickReminder,
        Exported::Page(_) | Exported::Table(_) => Word::CalendarPickForm,
    };
    let options = options.collect();
    let pick = Pick::new(AnyPick::Calendar(PickKey::ExportAs(forms)), title, options);
    app.push(Overlay::Pick(Box::new(pick)));
}

/// What was chosen is written: the choice of what is over as well.
pub fn written(app: &mut App, what: Option<&ExportWhat>) -> Effects {
    let asks = |layer: &Overlay| matches!(layer, Overlay::Pick(pick) if matches!(pick.key, AnyPick::Calendar(PickKey::Export(_))));
    app.overlays.pop_if(|layer| asks(layer));
    write(app, what)
}

/// Writes what was chosen: calendars and pages in the language of those who get them, tables, which are
/// for whoever writes them, in that of the interface.
pub fn write(app: &App, what: Option<&ExportWhat>) -> Effects {
    let (Some(what), Some(unit)) = (what, app.unit()) else { return Vec::new() };
    write_in(app, what.clone(), received_in(what, unit).unwrap_or(app.i18n.lang()))
}

/// The language of those who get an export, where it is made for somebody.
pub fn received_in(what: &ExportWhat, unit: &Unit) -> Option<Lang> {
    match what {
        ExportWhat::Calendar(CalendarOf::Person(id) | CalendarOf::LedBy(id), _) => Some(lang_to(unit, *id)),
        ExportWhat::Calendar(..) | ExportWhat::Page(..) => Some(lang_of(unit.about().country)),
        _ => None,
    }
}

/// The same in another language.
pub fn write_in(app: &App, what: ExportWhat, lang: Lang) -> Effects {
    let Some(open) = &app.open else { return Vec::new() };
    let export = Export { unit: open.unit.clone(), stamps: open.stamps.clone(), what, lang };
    vec![Effect::Export(Box::new(export))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        change::On,
        edit::{Edit, apply},
        people::Person,
        school_year::Country,
        unit::UnitKind,
    };

    #[test]
    fn what_somebody_gets_is_in_their_language_and_tables_in_that_of_the_writer() {
        let unit = |country| Unit::new("u".parse().unwrap(), UnitKind::School, "Skola".into(), country);
        let calendar = ExportWhat::Calendar(CalendarOf::Unit, None);
        assert_eq!(received_in(&calendar, &unit(Country::Norway)), Some(Lang::Nb));
        let page = ExportWhat::Page(PageOf::Plan("g".parse().unwrap()), PageAs::Word);
        assert_eq!(received_in(&page, &unit(Country::Sweden)), Some(Lang::Sv));
        let mut guest = unit(Country::Norway);
        let mut person = Person::new("p".parse().unwrap(), "Pia".into());
        person.lang = Some(Lang::Sv);
        apply(&mut guest, &Edit::Person(On::Add(person.clone()))).unwrap();
        let own = |of| received_in(&ExportWhat::Calendar(of, None), &guest);
        assert_eq!(own(CalendarOf::Person(person.id)), Some(Lang::Sv));
        assert_eq!(own(CalendarOf::Group("g".parse().unwrap())), Some(Lang::Nb));
        let table = ExportWhat::Table(TableOf::Hours, TableAs::Csv);
        assert_eq!(received_in(&table, &unit(Country::Sweden)), None);
    }
}
