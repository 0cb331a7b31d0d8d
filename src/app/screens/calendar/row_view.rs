//! A meeting in one line: when it is, what it is called in the room there is, and what there is to say of it.

use std::{collections::BTreeSet, rc::Rc};

use ratatui::layout::Rect;

use super::{
    facts,
    meeting::{
        lead,
        too_short::{self, TooShort},
    },
};
use crate::{
    app::App,
    i18n::{Key, format, t},
    model::{
        error::Thing,
        ids::MeetingId,
        meetings::{Meeting, MeetingState, Presence},
        unit::Unit,
    },
    planning::findings::{Severity, What},
    ui::{
        canvas::{Canvas, Selected, at_words, columns, fitted},
        found,
        theme::Role,
    },
};

/// One meeting in one line.
pub fn draw_meeting(
    app: &App,
    unit: &Unit,
    meeting: &Meeting,
    canvas: &mut Canvas<'_>,
    line: Rect,
    selected: Selected,
) {
    canvas.pointer(line.x, line.y, selected);
    let mut x = line.x + 2;
    let wide = line.width >= 60;
    let (date, times) = if wide {
        (
            format::short_date(app.i18n, meeting.when.date),
            format::times(meeting.when.start, meeting.when.end()),
        )
    } else {
        (facts::short_day(app, meeting.when.date), meeting.when.start.to_string())
    };
    let widths = if wide { (14, 12) } else { (11, 6) };
    canvas.put(x, line.y, widths.0 - 1, &date, Role::Plain);
    x += widths.0;
    if line.width >= 34 {
        canvas.put(x, line.y, widths.1 - 1, &times, Role::Plain);
        x += widths.1;
    }
    let (state, role) = state_of(app, unit, meeting);
    let room = line.right().saturating_sub(x);
    // Where its words have no room, the sign alone says that there is something; the rest is the name's.
    let needs = columns(&facts::name_in_short(app, unit, meeting));
    let has_room = |words: u16| needs < room.saturating_sub(words);
    let state = match state.split_once(' ') {
        Some((sign, _)) if columns(&state) > room / 2 => sign.to_owned(),
        // Which part it is comes before what is the matter, which stands on its page.
        Some((sign, _)) if !has_room(columns(&state)) && has_room(columns(sign)) => sign.to_owned(),
        _ => state,
    };
    let state_room = columns(&state).min(room / 2);
    let name = name_within(app, unit, meeting, room.saturating_sub(state_room + 1));
    let name_role = if meeting.stands() { Role::Plain } else { Role::Gone };
    canvas.cell(x, line.y, room.saturating_sub(state_room + 1), &name, name_role, selected);
    canvas.right(line.right() - state_room, line.y, state_room, &state, role);
}

/// The fewest columns of a group's name that tell it apart from most others.
const LEAST: u16 = 8;

/// What a meeting is called in so many columns. Of a long name the end is left out, not which part it is; where
/// only the name of the group has room, it stands alone, but a title of its own says more than the group.
pub fn name_within(app: &App, unit: &Unit, meeting: &Meeting, room: u16) -> String {
    let whole = facts::name(app, unit, meeting);
    if columns(&whole) <= room {
        return whole;
    }
    let short = facts::name_in_short(app, unit, meeting);
    let Some(group) = unit.group(meeting.group).filter(|_| columns(&short) > room) else { return short };
    let what = format!(" · {}", facts::what_in_short(app, unit, meeting));
    let left = room.checked_sub(columns(&what));
    if !meeting.title.is_empty() && left.is_none_or(|left| left < LEAST) {
        return at_words(&facts::what_in_short(app, unit, meeting), room).into_owned();
    }
    match left {
        // A short name tells groups apart by its end.
        _ if meeting.title.is_empty() && columns(group.name.as_str()) <= room => group.name.to_string(),
        Some(left) if left >= LEAST => format!("{}{what}", fitted(group.name.as_str(), left.into())),
        _ => short,
    }
}

/// The meetings with something to look at: those of which [`state_of`] says `!`.
pub struct Odd {
    troubled: Rc<BTreeSet<MeetingId>>,
    warned: BTreeSet<MeetingId>,
}

impl Odd {
    /// Looked up once for all.
    pub fn of(app: &App) -> Self {
        let found = app.findings();
        let warned = found.iter().filter(|finding| finding.severity == Severity::Warning);
        let warned = warned.flat_map(|finding| {
            let at = match finding.thing {
                Thing::Meeting(id) => Some(id),
                _ => None,
            };
            let other = match finding.what {
                What::PartOrder { other, .. } => Some(other),
                _ => None,
            };
            at.into_iter().chain(other)
        });
        Self { troubled: app.troubled(), warned: warned.collect() }
    }

    /// Whether a meeting is one of them.
    pub fn has(&self, app: &App, unit: &Unit, meeting: &Meeting) -> bool {
        let warned = self.warned.contains(&meeting.id);
        match meeting.state {
            MeetingState::Held => warned,
            MeetingState::Cancelled(_) => false,
            MeetingState::Planned => {
                warned
                    || meeting.when.date < app.today()
                    || self.troubled.contains(&meeting.id)
                    || lead::cannot_come(app, unit, meeting).is_some()
            }
        }
    }
}

/// What there is to say about a meeting in a word or two, else the sign of what has been found there.
pub fn state_of(app: &App, unit: &Unit, meeting: &Meeting) -> (String, Role) {
    let sign = found::worst(app, &[Thing::Meeting(meeting.id)]);
    let marked = sign.map_or((String::new(), Role::Plain), |(sign, role)| (sign.to_owned(), role));
    match &meeting.state {
        MeetingState::Held if sign.is_some() => (format!("✓ {}", marked.0), marked.1),
        MeetingState::Held => ("✓".to_owned(), Role::Good),
        MeetingState::Cancelled(_) => (app.i18n.get(Key::CalendarCancelled), Role::Dim),
        MeetingState::Planned => match facts::troubles(app, unit, meeting).first() {
            Some(first) => (format!("! {}", app.i18n.get(facts::against_short(first))), Role::Care),
            None if meeting.when.date < app.today() => {
                (format!("! {}", app.i18n.get(Key::CalendarNotNoted)), Role::Care)
            }
            None => match lead::cannot_come(app, unit, meeting) {
                Some(short) => (format!("! {}", app.say(&short)), Role::Care),
                None => match too_short::of(app, unit, meeting) {
                    Some(TooShort { severity, short, .. }) => {
                        let (sign, role) = sign.unwrap_or_else(|| found::sign(severity));
                        (format!("{sign} {}", app.say(&short)), role)
                    }
                    None => with_said_no(app, meeting, marked),
                },
            },
        },
    }
}

/// What is marked of a meeting to come, with how many have said that they do not come.
fn with_said_no(app: &App, meeting: &Meeting, (sign, role): (String, Role)) -> (String, Role) {
    let said_no = meeting.attendance.values().filter(|presence| **presence == Presence::Excused).count();
    if said_no == 0 {
        return (sign, role);
    }
    let short = app.say(&t::calendar_short_said_no(said_no));
    if sign.is_empty() { (short, Role::Dim) } else { (format!("{sign} {short}"), role) }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime};

    use super::*;
    use crate::{
        app::{
            derived::Rules,
            msg::{Loaded, Msg, Stamped, Stamps, StoreMsg},
            state::Me,
            update,
        },
        model::{
            change::{Change, On},
            edit::{Edit, apply},
            lang::Lang,
            meetings::{MeetingChange, When},
            school_year::{Country, Decided, Span, SpanKind},
            week::Minutes,
        },
        planning::calendar::year::whose::own_year,
        store::{calendars, demo, library},
    };

    fn noon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(12, 0, 0).unwrap()
    }

    fn opened(unit: Unit) -> App {
        let rules = Rules {
            sweden: calendars::rules(Country::Sweden).unwrap(),
            norway: calendars::rules(Country::Norway).unwrap(),
        };
        let mut app = App::new(library::shipped(), rules, Me::default(), Lang::Sv, (80, 24));
        let loaded = Loaded { unit, revision: 1, stamps: Stamps::default(), read_only: None };
        let msg = Msg::Store(StoreMsg::Loaded(Box::new(loaded)));
        let _ = update(&mut app, Stamped { now: noon(), seed: 0, msg });
        app
    }

    /// Of several school forms the first gets a year of its own with one long break.
    fn own_year_in_break(unit: &Unit) -> Vec<Edit> {
        let Some(year) = unit.years().iter().find(|year| year.form.is_none()) else { return Vec::new() };
        let several = unit.about().forms.len() > 1;
        let own = unit.about().forms.iter().take(usize::from(several)).map(|form| {
            let mut ids = (0..).map(|at| format!("own{at}").parse().unwrap());
            let id = "ownyear".parse().unwrap();
            let mut own = own_year(year, *form, id, || ids.next().unwrap());
            let (first, last) = (noon().date(), noon().date() + chrono::Days::new(200));
            let id = "longbreak".parse().unwrap();
            let (kind, name, decided) = (SpanKind::Break, "Long".into(), Decided::Yes);
            own.spans.put(Span { id, kind, first, last, name, decided });
            Edit::Year(On::Add(own))
        });
        own.collect()
    }

    #[test]
    fn the_line_of_weeks_marks_what_the_list_marks() {
        let mut marked = 0;
        for mut unit in demo::units().unwrap() {
            // So early that whoever leads is not free.
            let to_come = unit.meetings().iter().filter(|m| m.stands() && m.when.date > noon().date());
            let early: Vec<Edit> = to_come
                .take(4)
                .map(|m| {
                    let change = Change::new(m.when, When { start: Minutes::at(7, 0), ..m.when });
                    Edit::Meeting(On::Change(m.id, MeetingChange::When(change)))
                })
                .collect();
            for edit in early.into_iter().chain(own_year_in_break(&unit)) {
                apply(&mut unit, &edit).unwrap();
            }
            let app = opened(unit);
            let unit = app.unit().unwrap();
            let odd = Odd::of(&app);
            for meeting in unit.meetings() {
                let said = state_of(&app, unit, meeting).0;
                assert_eq!(odd.has(&app, unit, meeting), said.contains('!'), "{} {said}", meeting.id);
                marked += usize::from(said.contains('!'));
            }
        }
        assert!(marked > 8, "{marked}");
    }
}
