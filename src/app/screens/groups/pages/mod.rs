//! The pages beside the list of groups: what is wished of them, and who can lead them. Each is a list of
//! its own with its own commands; Esc leads back to the groups.

pub mod leads;
pub mod leads_view;
pub mod weighed;
pub mod wishes;
pub mod wishes_form;
pub mod wishes_view;

use super::state::Page;
use crate::{
    app::{
        App,
        command::{Available, Command, Row, rows},
        list::RowId,
        state::Effects,
    },
    model::error::Thing,
};

const WISHES: &[Row] = rows![
    Later WishesMore WishesMoreAbout 2,
    Earlier WishesLess WishesLessAbout 3,
    Edit WishesEdit WishesEditAbout 4,
    New WishesNew WishesNewAbout 5,
    Delete WishesDelete WishesDeleteAbout 6,
    Mark WishesTurn WishesTurnAbout 0,
    Refresh WishesReset WishesResetAbout 7,
    Open WishesEdit WishesEditAbout 0,
    Leads GroupsLeadsPage GroupsLeadsPageAbout 0,
];

const LEADS: &[Row] = rows![
    Edit LeadsEdit LeadsEditAbout 2,
    Assign LeadsAssign LeadsAssignAbout 3,
    TakeOver LeadsTakeOver LeadsTakeOverAbout 4,
    Open LeadsOpen LeadsOpenAbout 5,
    Wishes GroupsWishes GroupsWishesAbout 0,
];

/// The commands of the open page; none: the groups are shown.
pub fn table(app: &App) -> Option<&'static [Row]> {
    match app.screens.groups.page {
        Page::Groups => None,
        Page::Wishes => Some(WISHES),
        Page::Leads => Some(LEADS),
    }
}

/// Whether a command can run on the open page.
pub fn available(app: &App, command: Command) -> Option<Available> {
    match app.screens.groups.page {
        Page::Groups => None,
        _ if page(command).is_some() => Some(Ok(())),
        Page::Wishes => Some(wishes::available(app, command)),
        Page::Leads => Some(leads::available(app, command)),
    }
}

/// Runs a command of the open page.
pub fn run(app: &mut App, command: Command) -> Option<Effects> {
    if let Some(page) = page(command) {
        open(app, page);
        return Some(Vec::new());
    }
    match app.screens.groups.page {
        Page::Groups => None,
        Page::Wishes => Some(wishes::run(app, command)),
        Page::Leads => Some(leads::run(app, command)),
    }
}

/// The page that a command opens.
fn page(command: Command) -> Option<Page> {
    match command {
        Command::Wishes => Some(Page::Wishes),
        Command::Leads => Some(Page::Leads),
        _ => None,
    }
}

/// The rows of the open page.
pub fn page_rows(app: &App) -> Option<Vec<RowId>> {
    match app.screens.groups.page {
        Page::Groups => None,
        Page::Wishes => Some(wishes::rows(app)),
        Page::Leads => Some(leads::rows(app)),
    }
}

/// Opens a page; on that of the supervisors, with the one of the selected group.
fn open(app: &mut App, page: Page) {
    let lead = super::update::group(app).and_then(|group| group.led_on(app.today()).or(group.supervisor));
    let state = &mut app.screens.groups;
    if state.page != page {
        // Esc leads back to where it was opened.
        state.under = std::mem::replace(&mut state.page, page);
    }
    if let (Page::Leads, Some(lead)) = (page, lead) {
        app.screens.groups.leads.select(RowId::Thing(Thing::Person(lead)));
    }
}

/// Back to the groups; false when they are shown already.
pub fn back(app: &mut App) -> bool {
    let state = &mut app.screens.groups;
    let under = std::mem::take(&mut state.under);
    let was = std::mem::replace(&mut state.page, under);
    was != Page::Groups
}
