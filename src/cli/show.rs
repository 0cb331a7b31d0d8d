//! `show [UNIT]` and `units`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use clap::ValueEnum;

use super::{Data, Exit, Failure, Run, explain, find, host, json, language::Language, output, stage};
use crate::{
    app::screens::ScreenId,
    i18n::I18n,
    model::ids::UnitId,
    runtime::plain,
    store::{self, Store},
};

/// Print what the screens say about a unit; without one, the list of units.
#[derive(clap::Args)]
pub struct Show {
    /// Id, slug, or a part of the name
    unit: Option<String>,
    /// Only this screen
    #[arg(long, value_enum, conflicts_with_all = ["json", "ron"])]
    screen: Option<Screen>,
    /// Columns after which lines are broken between words; lines stay whole when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(20..))]
    width: Option<u16>,
    /// The day that is taken for today
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// The state as RON, as its file has it
    #[arg(long, requires = "unit", conflicts_with = "json")]
    ron: bool,
    /// The state as JSON
    #[arg(long, requires = "unit")]
    json: bool,
    #[command(flatten)]
    language: Language,
    #[command(flatten)]
    data: Data,
}

/// The screens of a unit, as arguments.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Screen {
    Home,
    Needs,
    Modules,
    People,
    Groups,
    Calendar,
    Goals,
    FollowUp,
    Plan,
}

impl Screen {
    fn id(self) -> ScreenId {
        match self {
            Screen::Home => ScreenId::Home,
            Screen::Needs => ScreenId::Needs,
            Screen::Modules => ScreenId::Modules,
            Screen::People => ScreenId::People,
            Screen::Groups => ScreenId::Groups,
            Screen::Calendar => ScreenId::Calendar,
            Screen::Goals => ScreenId::Goals,
            Screen::FollowUp => ScreenId::FollowUp,
            Screen::Plan => ScreenId::Plan,
        }
    }
}

impl Show {
    pub fn run(&self) -> Run {
        let store = self.data.store()?;
        let say = self.language.of(&store);
        let now = match self.today {
            Some(today) => today.and_time(NaiveTime::MIN),
            None => host::stamp()?.now,
        };
        let Some(wanted) = &self.unit else {
            output::out(&broken(&list(&store, say, now)?, self.width));
            return Ok(Exit::Done);
        };
        let unit = find::unit(&store, wanted)?;
        let text = if self.json {
            let unit = store.load(unit)?.unit;
            json::unit(&unit).map_err(|e| Failure::new(Exit::Damaged, e.to_string()))?
        } else if self.ron {
            store::text_of(&store.load(unit)?.unit)?
        } else {
            let screen = self.screen.map(Screen::id);
            let screens = screen.as_ref().map_or(&ScreenId::TABS[..], std::slice::from_ref);
            broken(&told(&store, unit, screens, say, now)?, self.width)
        };
        output::out(&text);
        Ok(Exit::Done)
    }
}

/// What somebody reads on a terminal that only shows lines: the units, and what there is to do at
/// `unit`, or at the only one.
pub fn lines(store: &Store, unit: Option<UnitId>, say: I18n) -> Result<String, Failure> {
    let now = host::stamp()?.now;
    let mut lines = list(store, say, now)?;
    let all = store.list()?;
    let only = match all.as_slice() {
        [one] => Some(one.id),
        _ => None,
    };
    if let Some(unit) = unit.or(only) {
        lines.push(String::new());
        lines.extend(told(store, unit, &[ScreenId::Home], say, now)?);
    }
    Ok(lines.join("\n"))
}

/// The list of units.
fn list(store: &Store, say: I18n, now: NaiveDateTime) -> Result<Vec<String>, Failure> {
    let mut app = stage::with_list(store, say, now)?;
    let mut lines = vec![format!("# {}", say.get(ScreenId::Units.title())), String::new()];
    lines.extend(plain::screen(&mut app, ScreenId::Units));
    Ok(lines)
}

/// What screens say of a unit, each below its title.
fn told(
    store: &Store,
    unit: UnitId,
    screens: &[ScreenId],
    say: I18n,
    now: NaiveDateTime,
) -> Result<Vec<String>, Failure> {
    let loaded = store.load(unit)?;
    let mut lines = vec![format!("# {}", loaded.unit.about().name)];
    let mut app = stage::with_open_at(store, loaded, stage::catalogue(store, say), say, now)?;
    for &screen in screens {
        lines.extend([String::new(), format!("## {}", say.get(screen.title())), String::new()]);
        lines.extend(plain::screen(&mut app, screen));
    }
    Ok(lines)
}

/// Lines in one text, broken between words where they are longer than `width`.
fn broken(lines: &[String], width: Option<u16>) -> String {
    let Some(width) = width else { return lines.join("\n") };
    lines.iter().flat_map(|line| plain::broken(line, width.into())).collect::<Vec<_>>().join("\n")
}

/// Lists the units; damaged ones with their reason.
pub fn units(data: &Data) -> Run {
    let mut exit = Exit::Done;
    for listed in data.store()?.list()? {
        match listed.head {
            Ok(head) => {
                output::out(&format!("{}\t{:?}\t{}\t{}", listed.id, listed.kind, head.revision, head.name));
            }
            Err(error) => {
                exit = Exit::Damaged;
                output::err(&explain::store(&error));
            }
        }
    }
    Ok(exit)
}
