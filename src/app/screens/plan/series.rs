//! A series gets its days: from when, for whom, looked at, then taken into the calendar at once.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::state::{FormKey, PickKey};
use crate::{
    app::{
        App,
        aside::Aside,
        form::{Choice, Form, FormField, Wrong},
        overlay::{Overlay, Report},
        screens::{
            self,
            breaks::{self, End},
            calendar::lang_of,
            choices::{DATE_MAX, near, ticked, typed},
        },
        state::{Effects, Tone},
    },
    i18n::{Arg, Key, Text, dates::parse_times, format, t},
    model::{
        catalogue::Role,
        edit::Edit,
        ids::{Code, GroupId, PersonId, Word},
        lang::{Lang, Localized},
        meetings::When,
        programme::{Event, EventKind, Programme, Series},
        text::Name,
        unit::Unit,
        week::{Day, Minutes},
    },
    planning::{
        calendar::year::days::{DayKind, SchoolDays},
        lookup,
        papers::due,
        series::{NoDay, Occasion, SeriesAsk, SeriesDates, USUAL_TERMS},
        series_clashes::{Clashes, Coming, clashes, has_home_meetings, propose_clear, short_days},
        series_edit::{
            Audience, Counted, Taking, Whose, audiences, begun, counted, edit, group_of, not_placed,
            people_of, times,
        },
        staff::need_substitutes,
    },
};

/// Names of the fields for groups, as many as a series can have audiences; a test holds that.
pub(super) const GROUPS: [&str; 8] = ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8"];
const NEW: &str = "new";
const NONE: &str = "";
const TIMES: &str = "9.00-15.00";
const HOME: &str = "14.30-16.00";
const WEEK: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

fn find(app: &App, id: Code) -> Option<(&Unit, &Programme, &Series)> {
    let unit = app.unit()?;
    let programme = lookup::programme(unit, app.catalogue(), id)?;
    Some((unit, programme, programme.series()?))
}

/// Those of an audience by their roles, in words.
fn who(app: &App, audience: &Audience, lang: Lang) -> String {
    by_role(app, audience, lang, |role| role.several.as_ref().unwrap_or(&role.name))
}

/// The same as its group was called when it was one role.
fn who_once(app: &App, audience: &Audience, lang: Lang) -> String {
    by_role(app, audience, lang, |role| &role.name)
}

fn by_role(app: &App, audience: &Audience, lang: Lang, name: impl Fn(&Role) -> &Localized) -> String {
    let name = |id: &Code| {
        let role = app.catalogue().role(*id);
        role.map_or_else(|| id.to_string(), |role| name(role).get(lang).to_owned())
    };
    let names: Vec<String> = audience.roles.iter().map(name).collect();
    let said = format::list(lang, &names);
    let mut letters = said.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + &letters.as_str().to_lowercase()
}

/// The form: first day, weekdays, times, and the group of each audience.
pub fn form(app: &App, id: Code) -> Option<Form> {
    let (unit, programme, series) = find(app, id)?;
    let first = typed(Some(app.today().max(first_day(app).unwrap_or(app.today()))));
    let terms = series.terms.as_ref().map_or(USUAL_TERMS, |terms| *terms.get()).to_string();
    let days = WEEK
        .into_iter()
        .map(|day| Choice::new(format!("{day:?}"), t::words(format::weekday_short(app.i18n.lang(), day))));
    let mut fields = vec![
        FormField::line("first", Key::SeriesFieldFirst, &first, DATE_MAX).hint(Key::HintDateBreak),
        FormField::line("terms", Key::SeriesFieldTerms, &terms, 2).hint(Key::SeriesHintTerms),
        FormField::any("days", Key::SeriesFieldDays, days.collect(), Vec::<String>::new())
            .hint(Key::SeriesHintDays),
        FormField::line("times", Key::SeriesFieldTimes, TIMES, 20).hint(Key::SeriesHintTimes),
    ];
    if has_home_meetings(series) {
        let field = FormField::line("home", Key::SeriesFieldHome, HOME, 20);
        fields.push(field.hint(Key::SeriesHintHome));
    }
    for (name, audience) in GROUPS.into_iter().zip(audiences(series)) {
        let people = people_of(unit, &audience.roles).len();
        let own = unit.groups().iter().filter(|group| group.programme == Some(programme.id));
        let received = lang_of(unit.about().country);
        let called = [who(app, &audience, received), who_once(app, &audience, received)];
        let fits = own.clone().find(|group| called.iter().any(|name| group.name.as_str() == name));
        let other = unit.groups().iter().filter(|group| group.programme.is_none());
        let there = own.chain(other).map(|group| Choice::new(group.id, t::words(&group.name)));
        let mut options = vec![
            Choice::new(NEW, t::series_new_group(people, who(app, &audience, app.i18n.lang()))),
            Choice::new(NONE, Key::SeriesNoGroup),
        ];
        options.extend(there);
        let value = fits.map_or_else(|| NEW.to_owned(), |group| group.id.to_string());
        let names = audience.events.iter().filter_map(|id| series.event(*id));
        let names: Vec<String> = names.map(|event| event.name.get(app.i18n.lang()).to_owned()).collect();
        // The label has room for one; the hint names all.
        let label = t::words(names.first().cloned().unwrap_or_default());
        let hint: Text = match names.len() {
            0 | 1 => Key::SeriesHintGroup.into(),
            _ => t::words(format!(
                "{}. {}",
                format::list(app.i18n.lang(), &names),
                app.i18n.get(Key::SeriesHintGroup)
            )),
        };
        fields.push(FormField::one(name, label, options, &value).hint(hint));
    }
    let key = screens::FormKey::Plan(FormKey::Series(id));
    Some(
        Form::new(key, t::series_title(&programme.name), fields)
            .intro(Key::SeriesIntro)
            .shows(Key::ActionShowDates),
    )
}

fn first_day(app: &App) -> Option<NaiveDate> {
    let days = app.all_days();
    let today = app.today();
    days.iter().flat_map(SchoolDays::staff_days).filter(|day| *day >= today).min()
}

/// What is asked for: the first day, terms, weekdays and the hours of a day.
struct Asked {
    first: NaiveDate,
    terms: u8,
    days: BTreeSet<Day>,
    /// When whole days begin, and how long they are.
    whole: (Minutes, Minutes),
    /// The same of meetings at home.
    home: (Minutes, Minutes),
}

fn read(app: &App, form: &Form) -> Result<Asked, Vec<Wrong>> {
    let first = breaks::date(app, form, "first", &near(app), End::First).map_err(|wrong| vec![wrong])?;
    let first = first.ok_or_else(|| vec![Wrong::new("first", Key::SeriesWrongFirst)])?;
    let terms: Option<u8> = form.parsed("terms");
    let terms = terms.filter(|terms| (1..=12).contains(terms));
    let terms = terms.ok_or_else(|| vec![Wrong::new("terms", Key::SeriesWrongTerms)])?;
    let wanted: BTreeSet<String> = ticked(form, "days");
    let days = WEEK.into_iter().filter(|day| wanted.contains(&format!("{day:?}"))).collect();
    let times = |field: &'static str, typed: &str| -> Result<(Minutes, Minutes), Vec<Wrong>> {
        let (start, end) = parse_times(typed).map_err(|error| vec![Wrong::new(field, error)])?;
        Ok((start, Minutes(end.0.saturating_sub(start.0))))
    };
    let whole = times("times", &form.value("times"))?;
    let home = form.field("home").map(|_| form.value("home"));
    let home = times("home", home.as_deref().unwrap_or(HOME))?;
    Ok(Asked { first, terms, days, whole, home })
}

/// Who comes to an event, as the form says: those of a group that is there, or whoever has the roles.
fn people(unit: &Unit, series: &Series, event: &Event, form: &Form) -> BTreeSet<PersonId> {
    let mut all = GROUPS.into_iter().zip(audiences(series));
    let Some((field, audience)) = all.find(|(_, audience)| audience.events.contains(&event.id)) else {
        return BTreeSet::new();
    };
    match form.value(field).as_str() {
        NONE => BTreeSet::new(),
        NEW => people_of(unit, &audience.roles).into_iter().collect(),
        there => {
            let group = there.parse().ok().and_then(|id| unit.group(id));
            group
                .map(|group| group.members.keys().copied().chain(group.supervisor).collect())
                .unwrap_or_default()
        }
    }
}

fn dates(
    app: &App,
    unit: &Unit,
    (programme, series): (&Programme, &Series),
    asked: &Asked,
    form: &Form,
) -> (SeriesDates, Clashes) {
    let years = app.all_days();
    let to_come = series.events.iter().filter(|event| event.kind != EventKind::HandIn);
    let coming: Vec<Coming<'_>> = to_come
        .map(|event| {
            let (start, length) = times(event, asked.whole, asked.home);
            Coming { event, start, length, people: people(unit, series, event, form) }
        })
        .collect();
    let clashes = clashes(unit, &years, &coming);
    let taken: BTreeSet<NaiveDate> = unit
        .meetings()
        .iter()
        .filter(|meeting| meeting.stands() && meeting.when.length >= asked.whole.1)
        .map(|meeting| meeting.when.date)
        .collect();
    let short = short_days(&years, &coming);
    let ask = SeriesAsk {
        series,
        years: &years,
        first: asked.first,
        terms: asked.terms,
        weekdays: &asked.days,
        blocked: &taken,
        clashes: &short,
    };
    (not_placed(unit, programme, series, propose_clear(&ask, &clashes)), clashes)
}

/// How many days and hand-ins would be found, and what is there already.
pub fn aside(app: &App, id: Code, form: &Form) -> Vec<Aside> {
    let (Some((unit, programme, series)), Ok(asked)) = (find(app, id), read(app, form)) else {
        return Vec::new();
    };
    let (dates, clashes) = dates(app, unit, (programme, series), &asked, form);
    // Only to be counted: made anew when it is looked at.
    let mut n = 0u8;
    let fresh = || {
        n = n.wrapping_add(1);
        Word::from_random(&[n], 1)
    };
    let edit = made_of(app, (unit, programme, series), form, (&asked, &dates), fresh);
    let mut out = vec![Aside::plain(t::series_found(counted_text(app, &edit), dates.missing.len()))];
    let groups: Vec<GroupId> =
        unit.groups().iter().filter(|g| g.programme == Some(programme.id)).map(|g| g.id).collect();
    let there = unit.meetings().iter().filter(|m| m.stands() && groups.contains(&m.group)).count();
    if there > 0 {
        out.push(Aside::care(t::series_there(there)));
    }
    let hit = dates.occasions.iter().filter(|occasion| hits(&clashes, occasion)).count();
    if hit > 0 {
        out.push(Aside::care(t::series_clashes(hit)));
    }
    let teach = substitutes(app, unit, (series, &asked), &dates, form);
    if teach > 0 {
        out.push(Aside::plain(t::series_substitutes(teach)));
    }
    out
}

/// Shows the proposed days; nothing is changed before they are taken in.
pub fn propose(app: &mut App, id: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let asked = read(app, form)?;
    let fresh: Vec<Word<16>> = {
        let Some((unit, programme, series)) = find(app, id) else { return Ok(Vec::new()) };
        let found = dates(app, unit, (programme, series), &asked, form).0.occasions;
        let count = GROUPS.len() + found.iter().map(|occasion| occasion.days.len()).sum::<usize>();
        (0..count).map(|_| app.new_id::<GroupId>().0).collect()
    };
    let mut fresh = fresh.into_iter();
    let Some((unit, programme, series)) = find(app, id) else { return Ok(Vec::new()) };
    let (dates, clashes) = dates(app, unit, (programme, series), &asked, form);
    let next = || fresh.next().unwrap_or_else(|| Word::from_random(&[], 1));
    let edit = made_of(app, (unit, programme, series), form, (&asked, &dates), next);
    let report = report(app, (unit, programme, series), &dates, &clashes, edit);
    // Esc in what is looked at leads back to what was asked for.
    app.push(Overlay::Form(Box::new(form.clone())));
    app.push(Overlay::Report(Box::new(report)));
    Ok(Vec::new())
}

/// The edit that takes the days in, for the groups of the form.
fn made_of(
    app: &App,
    (unit, programme, series): (&Unit, &Programme, &Series),
    form: &Form,
    (asked, dates): (&Asked, &SeriesDates),
    mut fresh: impl FnMut() -> Word<16>,
) -> Edit {
    // What is kept is read by those who come: it is in their language.
    let received = lang_of(unit.about().country);
    let mut groups: Vec<Option<Whose>> = Vec::new();
    for (name, audience) in GROUPS.into_iter().zip(audiences(series)) {
        let value = form.value(name);
        groups.push(match value.as_str() {
            NONE => None,
            NEW => {
                let name = Name::new(&who(app, &audience, received));
                let group = group_of(unit, programme.id, &audience, GroupId(fresh()), name);
                Some(Whose::New(Box::new(group)))
            }
            there => there.parse().ok().map(Whose::There),
        });
    }
    let taking = Taking {
        unit,
        programme,
        series,
        dates,
        groups: &groups,
        start: asked.whole.0,
        length: asked.whole.1,
        home: asked.home,
        lang: received,
    };
    edit(&taking, fresh)
}

/// What an edit brings, in words: an occasion may have several days.
fn counted_text(app: &App, edit: &Edit) -> String {
    let Counted { occasions, days, papers } = counted(edit);
    app.say(&t::series_counted(days, occasions, papers))
}

/// How many of those who come need a substitute for their lessons on one of the days.
fn substitutes(
    app: &App,
    unit: &Unit,
    (series, asked): (&Series, &Asked),
    dates: &SeriesDates,
    form: &Form,
) -> usize {
    let mut teach: BTreeSet<PersonId> = BTreeSet::new();
    for occasion in &dates.occasions {
        let Some(event) = series.event(occasion.event).filter(|event| event.kind != EventKind::HandIn) else {
            continue;
        };
        let (start, length) = times(event, asked.whole, asked.home);
        let people = people(unit, series, event, form);
        let school = occasion.days.iter().filter(|day| app.day_kind(**day) == DayKind::School);
        for &date in school {
            teach.extend(need_substitutes(unit, &people, When { date, start, length }));
        }
    }
    teach.len()
}

/// Whether somebody who comes is elsewhere on one of the days.
fn hits(clashes: &Clashes, occasion: &Occasion) -> bool {
    let days = clashes.get(&occasion.event);
    days.is_some_and(|days| occasion.days.iter().any(|day| days.contains(day)))
}

fn report(
    app: &App,
    (unit, programme, series): (&Unit, &Programme, &Series),
    dates: &SeriesDates,
    clashes: &Clashes,
    edit: Edit,
) -> Report {
    let lang = app.i18n.lang();
    let name = |id: Code| series.event(id).map_or_else(String::new, |event| event.name.get(lang).to_owned());
    let mut lines: Vec<Text> = dates
        .occasions
        .iter()
        .map(|occasion| {
            let days: Vec<Arg> = occasion.days.iter().map(|&day| Arg::Date(day)).collect();
            let event = series.event(occasion.event);
            let begun = event.and_then(|event| begun(unit, programme, event, occasion.number));
            let was = begun.and_then(|paper| due(unit, &app.at_work(), paper));
            let line = match (begun, was) {
                (Some(paper), None) => t::series_line_begun(Arg::List(days), &paper.name),
                (Some(paper), Some(was)) if occasion.first() != Some(was) => {
                    t::series_line_moved(Arg::List(days), &paper.name, Arg::Date(was))
                }
                _ => t::series_line(Arg::List(days), name(occasion.event), occasion.number.to_string()),
            };
            if hits(clashes, occasion) { t::series_line_clash(line) } else { line }
        })
        .collect();
    lines.extend(dates.missing.iter().map(|missing| {
        let why = match missing.why {
            NoDay::NoCalendar(term) => t::series_no_calendar(screens::choices::term(app, term)),
            NoDay::NoneLeft => Key::SeriesNoneLeft.into(),
            NoDay::Waits => Key::SeriesWaits.into(),
        };
        t::series_missing(name(missing.event), missing.number.to_string(), why)
    }));
    let mut report = Report::new(t::series_preview(counted_text(app, &edit)), lines);
    if !edit.is_nothing() {
        let key = screens::PickKey::Plan(PickKey::Take(Box::new(edit)));
        report.then = Some((Key::SeriesTake.into(), key));
    }
    report
}

/// Takes the proposed days in, in one step that one undo takes back.
pub fn take(app: &mut App, edit: &Edit) -> Effects {
    let said = t::series_said_taken(counted_text(app, edit));
    app.commit(edit.clone(), said)
}

/// Why no days can be proposed.
pub fn available(app: &App) -> Result<(), Text> {
    if app.all_days().is_empty() { Err(Key::SeriesWhyNoYear.into()) } else { Ok(()) }
}

/// Says why no form is opened.
pub fn open(app: &mut App, id: Code) {
    if let Err(why) = available(app) {
        app.tell(Tone::Plain, why);
        return;
    }
    if let Some(form) = form(app, id) {
        app.push(Overlay::Form(Box::new(form)));
    }
}
