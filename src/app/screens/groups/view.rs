//! How this screen looks: the groups, and below or beside them the people of the selected one.

use ratatui::layout::Rect;

use super::{
    by_hand::divide_view,
    facts, members_view,
    pages::{leads_view, wishes_view},
    possible,
    proposals::{differs::lock_name, kept::locked, preview_view},
    row_view::{lead, least_width, role_of, row_state, when},
    shared::{all_wrong, shared},
    state::{Focus, NOBODY, Page, Search, Sought},
    through_year::{check_in, member, who_leads},
    update::{group, group_rows, leader},
    wrong::{Hinders, Weight, Wrong},
};
use crate::{
    app::{App, list::RowId},
    i18n::{Arg, Key, Text, format, t},
    model::{
        error::Thing,
        groups::{Group, Lock},
        ids::PersonId,
        people::{Person, Training},
        unit::Unit,
    },
    planning::groups::{leading::unled::is_unled_on, membership::presence::present},
    ui::{
        canvas::{Canvas, Selected, capital, columns, wrapped},
        theme::Role,
    },
};

/// People who stay in sight below what is wrong with their group.
const PEOPLE: u16 = 6;
/// The most lines about how many wait and how many places there are.
const GLANCE: u16 = 5;
/// From this width on the people stand beside the groups: both have room for whole names and teams.
const WIDE: u16 = 130;
/// The width of the groups beside their people, as on a screen of 80 columns.
const LEFT: u16 = 78;
/// Below this height only the people of a group are shown while they have the keys.
const SHORT: u16 = 10;
/// So much of a group's name is always shown.
const NAME: u16 = 12;
/// So much of the name of whoever leads, and where it has to be shortened.
const LEADER: u16 = 15;
const SHORT_LEADER: u16 = 10;
/// The most rows of groups above the people, in eighths of the height.
const ABOVE: u16 = 3;

/// Draws the screen.
pub fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(unit) = app.unit() else { return };
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    match app.screens.groups.page {
        Page::Groups => {}
        Page::Wishes => return wishes_view::draw(app, unit, canvas, area),
        Page::Leads => return leads_view::draw(app, unit, canvas, area),
    }
    if let Some(dividing) = &app.screens.groups.dividing {
        divide_view::draw(app, dividing, canvas, area);
        return;
    }
    if let Some(shown) = &app.screens.groups.shown {
        preview_view::draw(app, shown, canvas, area);
        return;
    }
    let rows = group_rows(app, unit);
    if rows.is_empty() {
        empty(app, unit, canvas, area);
        return;
    }
    if area.width >= WIDE {
        let left = Rect { width: LEFT, ..area };
        list(app, unit, &rows, canvas, left);
        let side = Rect { x: left.right() + 2, width: area.width - LEFT - 2, ..area };
        canvas.apart(side);
        people(app, unit, canvas, side);
        return;
    }
    let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).clamp(1, (area.height * ABOVE / 8).max(1)) + 1;
    list(app, unit, &rows, canvas, Rect { height, ..area });
    people(
        app,
        unit,
        canvas,
        Rect { y: area.y + height, height: area.height.saturating_sub(height), ..area },
    );
}

fn empty(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    searching(app, canvas, area);
    let area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let filtered = !app.screens.groups.list.filter.is_empty();
    let text = if filtered {
        Key::GroupsEmptyFilter
    } else if unit.people().is_empty() {
        Key::GroupsEmptyNoPeople
    } else {
        Key::GroupsEmpty
    };
    let mut text = canvas.i18n.get(text);
    // Those of whom another unit forms groups, and who waits here all the same.
    if let Some(said) = facts::placed_elsewhere(unit).filter(|_| !filtered) {
        text = if facts::unplaced(app, unit).is_empty() {
            format!("{}. {}", app.say(&t::groups_none_waits(said)), canvas.i18n.get(Key::GroupsElsewhereKeys))
        } else {
            format!("{}. {text}", app.say(&said))
        };
    }
    canvas.paragraph(Rect { width: area.width.min(76), ..area }, &text, Role::Plain);
}

/// How many wait for a group and how many places there are, before any group is made; gives the lines used.
fn at_a_glance(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    possible::line(app).map_or(0, |line| canvas.paragraph(area, &app.say(&line), Role::Plain))
}

/// The heading of the groups: how many are without one, or how far a search is. Gives how much of what most groups
/// have stands there.
fn searching(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> usize {
    let title = canvas.i18n.get(Key::TabGroups);
    let said = match app.screens.groups.search {
        Some(Search { done, of, sought: Sought::Possible, .. }) => {
            Some(t::possible_searching(done * 100 / of.max(1)))
        }
        Some(search) => Some(t::groups_searching(search.done * 100 / search.of.max(1))),
        None => {
            let count = |unit| facts::unplaced(app, unit).len() + facts::without_role(unit).len();
            let left = app.unit().map(count).unwrap_or_default();
            (left > 0).then(|| t::groups_nobody_count(left))
        }
    };
    let shared = shared(app);
    let begins: Vec<String> = std::iter::once(title).chain(said.map(|text| app.say(&text))).collect();
    let with = |count: usize| {
        let most = shared.first().filter(|_| count > 0).map(|worst| {
            let all = Arg::List(shared.iter().take(count).map(|one| one.short.clone().into()).collect());
            app.say(&match worst.weight {
                Weight::Trouble => t::groups_most(all, worst.weight.sign()),
                // The sign of a note is what stands between the parts of a heading.
                Weight::Note => t::groups_most_note(all),
            })
        });
        begins.iter().cloned().chain(most).collect::<Vec<_>>().join(" · ")
    };
    // The worst of them, as many as there is room for; the others stand in the rows.
    let fits = |count: &usize| columns(&with(*count)) + 2 <= area.width;
    let count = (1..=shared.len()).rev().find(fits).unwrap_or(0);
    canvas.heading(area.x, area.y, area.width, &with(count));
    count
}

/// Where the columns of the table stand.
struct Columns {
    size: u16,
    when: u16,
    lead: Option<u16>,
    /// So much of the name of whoever leads.
    leader: u16,
    wrong: u16,
    end: u16,
}

impl Columns {
    /// `longest`: the columns of the longest name; what short names leave goes to what is wrong.
    fn of(area: Rect, longest: u16) -> Self {
        let wide = area.width >= 70;
        let name = if wide { area.width - 61 } else { area.width - 44 };
        // What there is beyond 80 columns names and findings share.
        let name = (name - area.width.saturating_sub(LEFT) / 2).min(longest + 1);
        let size = area.x + 2 + name;
        let when = size + 5;
        let lead = wide.then_some(when + 18);
        let wrong = if wide { when + 36 } else { when + 18 };
        Self { size, when, lead, leader: LEADER, wrong, end: area.right() }
    }

    /// The same with so many columns for what is wrong: first the names of the groups are shortened, of `name`
    /// columns, then those of who leads.
    fn with_room(mut self, name: u16, need: u16) -> Self {
        let lacks = need.saturating_sub(self.end.saturating_sub(self.wrong));
        let of_name = lacks.min(name.saturating_sub(NAME));
        let of_leader = (lacks - of_name).min(self.lead.map_or(0, |_| LEADER - SHORT_LEADER));
        self.size -= of_name;
        self.when -= of_name;
        self.lead = self.lead.map(|x| x - of_name);
        self.leader -= of_leader;
        self.wrong -= of_name + of_leader;
        self
    }
}

fn list(app: &App, unit: &Unit, rows: &[RowId], canvas: &mut Canvas<'_>, area: Rect) {
    let said = searching(app, canvas, area);
    let state = &app.screens.groups;
    let at = Columns::of(area, longest(app, unit));
    let window = canvas.window(&state.list, rows, Rect { y: area.y + 1, height: area.height - 1, ..area });
    let shared = shared(app);
    let above = shared.get(..said).unwrap_or_default();
    let seen: Vec<(RowId, Vec<Wrong>)> = window
        .filter_map(|n| {
            let row = *rows.get(n)?;
            let RowId::Thing(Thing::Group(id)) = row else { return Some((row, Vec::new())) };
            let mut wrong = unit.group(id).map(|group| all_wrong(app, unit, group)).unwrap_or_default();
            wrong.retain(|one| one.hinders != Hinders::SomeMeetings);
            Some((row, wrong))
        })
        .collect();
    let need = seen.iter().map(|(_, wrong)| least_width(app, (wrong, above))).max().unwrap_or(0);
    let name = at.size - area.x - 3;
    let at = at.with_room(name, need);
    for (y, (row, wrong)) in (area.y + 1..).zip(seen) {
        let selected = Selected::when(state.list.selected, row);
        let focus = if state.focus == Focus::Groups { selected } else { Selected::No };
        if state.focus == Focus::Groups {
            canvas.pointer(area.x, y, selected);
        } else if selected == Selected::Yes {
            canvas.put(area.x, y, 1, "·", Role::Dim);
        }
        let name = at.size - area.x - 3;
        match row {
            RowId::Thing(Thing::Group(id)) => {
                let Some(group) = unit.group(id) else { continue };
                canvas.cell(area.x + 2, y, name, group.name.as_str(), Role::Plain, focus);
                // The same word as at the group itself, where the name leaves room for it. People who are locked
                // say so in their own rows.
                let locked = canvas.i18n.get(Key::GroupsLocked);
                let after = columns(group.name.as_str()) + 1;
                if !group.locks.is_empty() && after + columns(&locked) <= name {
                    canvas.put(area.x + 2 + after, y, columns(&locked), &locked, Role::Dim);
                }
                columns_of(app, unit, group, canvas, y, &at);
                let x = at.wrong;
                row_state(app, (&wrong, above), canvas, x, y, at.end.saturating_sub(x));
            }
            _ => nobody(app, unit, canvas, (area.x + 2, y), focus, &at),
        }
    }
}

/// The columns of the longest name, with the word for what is locked.
fn longest(app: &App, unit: &Unit) -> u16 {
    let locked = columns(&app.i18n.get(Key::GroupsLocked)) + 1;
    let of = |group: &Group| columns(group.name.as_str()) + if group.locks.is_empty() { 0 } else { locked };
    let names = unit.groups().iter().map(of);
    let nobody = [Key::GroupsNobody, Key::GroupsOutsideOnly].map(|key| columns(&app.i18n.get(key)));
    names.chain(nobody).max().unwrap_or(0)
}

fn nobody(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, at: (u16, u16), focus: Selected, to: &Columns) {
    let left = facts::unplaced(app, unit).len();
    let unsaid = facts::without_role(unit).len();
    let waits = left + unsaid > 0;
    let label = canvas.i18n.get(if waits { Key::GroupsNobody } else { Key::GroupsOutsideOnly });
    let role = if waits { Role::Care } else { Role::Dim };
    canvas.cell(at.0, at.1, to.size - at.0 - 1, &label, role, focus);
    if !waits {
        return;
    }
    canvas.right(to.size, at.1, 3, &(left + unsaid).to_string(), role);
    let said = match (left, unsaid) {
        (_, 0) => Key::GroupsNobodyKeys.into(),
        (0, _) => Key::GroupsNobodyNoRole.into(),
        _ => t::groups_nobody_some(unsaid),
    };
    canvas.put(to.when, at.1, to.end - to.when, &app.say(&said), Role::Dim);
}

fn columns_of(app: &App, unit: &Unit, group: &Group, canvas: &mut Canvas<'_>, y: u16, at: &Columns) {
    let size = present(group, app.today());
    canvas.right(at.size, y, 3, &size.to_string(), Role::Plain);
    let lang = app.i18n.lang();
    canvas.put(at.when, y, 17, &when(lang, group), Role::Plain);
    if let Some(x) = at.lead {
        led_by(app, unit, group, canvas, (x, y, at.leader));
    }
}

/// Who leads today: the supervisor with the sign of a finished training, or who stands in for them, so marked, or
/// that nobody does while they are away.
fn led_by(app: &App, unit: &Unit, group: &Group, canvas: &mut Canvas<'_>, (x, y, name): (u16, u16, u16)) {
    if let Some(stand_in) = group.stand_in_on(app.today()) {
        let mark = canvas.i18n.get(Key::GroupsStandInMark);
        let room = name + 1 - columns(&mark);
        let after = canvas.put(x, y, room, &facts::name(unit, stand_in), Role::Plain);
        canvas.put(after + 1, y, columns(&mark), &mark, Role::Dim);
        return;
    }
    if is_unled_on(unit, group, app.today()) {
        canvas.put(x, y, name + 1, &canvas.i18n.get(Key::SheetShortUnled), Role::Care);
        return;
    }
    let (lead, trained) = lead(unit, group);
    let after = canvas.put(x, y, name, &lead, Role::Plain);
    canvas.put(after + 1, y, 1, trained, Role::Good);
}

/// The selected group in full, and its people.
fn people(app: &App, unit: &Unit, canvas: &mut Canvas<'_>, area: Rect) {
    let selected = app.screens.groups.list.selected;
    let used = match group(app) {
        Some(group) => about(app, unit, group, canvas, area),
        None if selected == Some(NOBODY) => {
            let title = canvas.i18n.get(Key::GroupsNobody);
            canvas.heading(area.x, area.y, area.width, &title);
            1 + at_a_glance(app, canvas, Rect { y: area.y + 1, height: GLANCE.min(area.height), ..area })
        }
        None => return,
    };
    let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    members_view::members(app, unit, canvas, rest);
}

fn about(app: &App, unit: &Unit, group: &Group, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let count = present(group, app.today());
    let short = area.height < SHORT && app.screens.groups.focus == Focus::Members;
    let only_people = short && leader(app).is_none();
    canvas.heading(
        area.x,
        area.y,
        area.width,
        &[
            Some(t::groups_plain(&group.name)),
            Some(t::groups_participants(count)),
            member::counts(app, group),
        ]
        .iter()
        .flatten()
        .map(|said| app.say(said))
        .collect::<Vec<_>>()
        .join(" · "),
    );
    if only_people {
        return 1;
    }
    let mut y = area.y + 1;
    for (key, value) in lines(app, unit, group) {
        let label = canvas.i18n.get(key);
        canvas.put(area.x, y, 12, &label, Role::Dim);
        if key == Key::GroupsLeads && leader(app).is_some() {
            // The cursor stands before the name, as it does before the people below.
            canvas.pointer(area.x + 10, y, Selected::Yes);
        }
        let room = area.width.saturating_sub(12);
        y += canvas.paragraph(Rect { x: area.x + 12, y, width: room, height: 3 }, &value, Role::Plain);
    }
    let wrong = all_wrong(app, unit, group);
    // Some people stay in sight below, as many as there are or so.
    let people = u16::try_from(count).unwrap_or(u16::MAX).min(PEOPLE);
    let bottom = area.bottom().saturating_sub(people).max(y + 2);
    for (n, one) in wrong.iter().enumerate() {
        let said = capital(&app.say(&one.full));
        let lines = u16::try_from(wrapped(&said, usize::from(area.width - 2)).len()).unwrap_or(1);
        let last = n + 1 == wrong.len();
        if y + lines + u16::from(!last) > bottom && n > 0 {
            let more = app.say(&t::groups_more(wrong.len() - n));
            canvas.put(area.x + 2, y, area.width - 2, &more, Role::Dim);
            y += 1;
            break;
        }
        canvas.put(area.x, y, 1, one.weight.sign(), role_of(one.weight));
        let room = Rect { x: area.x + 2, y, width: area.width - 2, height: area.bottom().saturating_sub(y) };
        y += canvas.paragraph(room, &said, role_of(one.weight));
    }
    y - area.y
}

fn lines(app: &App, unit: &Unit, group: &Group) -> Vec<(Key, String)> {
    let lang = app.i18n.lang();
    let windows: Vec<String> = group.windows.iter().map(|&w| format::window(lang, w)).collect();
    let module = group.module.and_then(|id| app.catalogue().module(id));
    let supervisor = group.supervisor.and_then(|id| unit.person(id)).map(|p| app.say(&led(p, group)));
    let supervisor = supervisor.or(Some(group.led_outside.to_string()));
    let mut locks: Vec<String> = group.locks.iter().map(|lock| app.i18n.get(lock_name(*lock))).collect();
    // Each of them is marked below.
    let people =
        if group.locks.contains(&Lock::Members) { 0 } else { locked(unit, group.id, app.today()).len() };
    locks.extend((people > 0).then(|| app.say(&t::count_people(people))));
    let stand_ins = who_leads::stand_ins(app, unit, group).into_iter();
    let by_name = who_leads::by_name(app, unit, group);
    let stand_ins: Vec<String> = stand_ins.chain(by_name.iter().map(|said| app.say(said))).collect();
    [
        (Key::GroupsWhen, Some(format::list(lang, &windows))),
        (Key::GroupsFieldPlace, Some(group.place.to_string())),
        (Key::GroupsLeads, supervisor),
        (Key::TakeOverStandsIn, Some(stand_ins.join("; "))),
        (Key::GroupsCheckIns, Some(check_in::said(app, unit, group).join("; "))),
        (Key::GroupsFieldModule, module.map(|m| m.title_in(lang).to_owned())),
        (Key::GroupsLockedTitle, Some(format::list(lang, &locks))),
    ]
    .into_iter()
    .filter_map(|(key, value)| value.filter(|v| !v.is_empty()).map(|v| (key, v)))
    .collect()
}

fn led(person: &Person, group: &Group) -> Text {
    let training = match person.leading.training {
        Training::Done => Key::GroupsTrainingDone,
        Training::Underway => Key::GroupsTrainingUnderway,
        Training::None => Key::GroupsTrainingNone,
    };
    let own = group.members.contains_key(&person.id);
    if own { t::groups_led_member(&person.name, training) } else { t::groups_led(&person.name, training) }
}

/// Names of people, one after the other.
pub fn names(app: &App, unit: &Unit, people: impl Iterator<Item = PersonId>) -> String {
    let mut ids: Vec<PersonId> = people.collect();
    super::update::by_name(app, unit, &mut ids);
    let names: Vec<String> = ids.into_iter().map(|id| facts::name(unit, id)).collect();
    debug_assert!(names.iter().all(|name| columns(name) < u16::MAX));
    names.join(", ")
}
