//! Limits and weights: what there is, where each number comes from, and setting one's own.

use std::collections::BTreeSet;

use super::state::{FormKey, PickKey};
use crate::{
    app::{
        App,
        describe_setting::{SEVERITIES, set_value, value},
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        overlay::{Overlay, Pick, PickOption},
        screens,
        state::Effects,
    },
    i18n::{Arg, Key, Text, dates::parse_time, t},
    model::{
        catalogue::{Measure, Rule, Setting, Severity},
        change::Entry,
        edit::Edit,
        ids::Code,
        programme::{Confidence, Programme},
        unit::{Unit, UnitChange},
        week::Minutes,
    },
    planning::{
        findings::{codes, countries},
        lookup,
        settings::{From, Held, held, of_programme, severity, severity_code},
    },
};

/// Shows all limits, then all weights, then how much each rule matters; the last one that was
/// looked at is selected.
pub fn pick(app: &mut App, at: Option<Code>) {
    let Some(unit) = app.unit() else { return };
    let lang = app.i18n.lang();
    let mut settings: Vec<&Setting> = app.catalogue().settings.iter().collect();
    settings.sort_by_key(|s| (s.measure == Measure::Points, s.name.get(lang).to_lowercase()));
    let mut rules: Vec<&Rule> = app.catalogue().rules.iter().filter(|rule| holds(app, unit, rule)).collect();
    rules.sort_by_key(|rule| rule.name.get(lang).to_lowercase());
    let mut options: Vec<PickOption> = settings.into_iter().map(|s| of_setting(app, unit, s)).collect();
    options.extend(rules.into_iter().map(|rule| of_rule(app, unit, rule)));
    let key = screens::PickKey::Home(PickKey::Limits);
    let mut pick = Pick::new(key, Key::LimitsTitle, options);
    if let Some(at) = at {
        pick.list.selected = Some(RowId::Code(at));
    }
    app.push(Overlay::Pick(Box::new(pick)));
}

fn holds(app: &App, unit: &Unit, rule: &Rule) -> bool {
    codes(rule, &countries(unit, app.catalogue())).next().is_some()
}

/// The first programme that the unit follows and that says something about a limit.
fn programme<'a>(app: &'a App, unit: &'a Unit, code: Code) -> Option<&'a Programme> {
    let followed: &BTreeSet<Code> = &unit.about().programmes;
    let mut programmes = followed.iter().filter_map(|&id| lookup::programme(unit, app.catalogue(), id));
    programmes.find(|programme| of_programme(programme, code.as_str()).is_some())
}

fn now<'a>(app: &'a App, unit: &'a Unit, setting: &Setting) -> Option<Held<'a>> {
    held(unit, programme(app, unit, setting.id), app.catalogue(), setting.id.as_str())
}

fn of_setting(app: &App, unit: &Unit, setting: &Setting) -> PickOption {
    let option = PickOption::new(RowId::Code(setting.id), t::words(Arg::Localized(setting.name.clone())));
    let Some(now) = now(app, unit, setting) else { return option };
    let sure = if now.from == From::Unit { Key::LimitsOwn } else { sure(now.confidence) };
    option.note(t::limits_now(sure, value(setting.measure, now.value)))
}

fn of_rule(app: &App, unit: &Unit, rule: &Rule) -> PickOption {
    let id = severity_code(rule.id).unwrap_or(rule.id);
    let note = t::limits_rule_now(codes_of(app, unit, rule), matters(severity(unit, rule)));
    PickOption::new(RowId::Code(id), t::words(Arg::Localized(rule.name.clone()))).note(note)
}

fn codes_of(app: &App, unit: &Unit, rule: &Rule) -> Arg {
    let countries = countries(unit, app.catalogue());
    Arg::List(codes(rule, &countries).map(|code| Arg::Plain(code.to_string())).collect())
}

fn sure(confidence: Confidence) -> Key {
    match confidence {
        Confidence::Confirmed => Key::LimitsConfirmed,
        Confidence::SecondHand | Confidence::Derived | Confidence::Assumed => Key::LimitsProposal,
    }
}

fn matters(severity: Option<Severity>) -> Key {
    match severity {
        Some(Severity::Warning) => Key::LimitsWarning,
        Some(Severity::Note) => Key::LimitsNote,
        None => Key::LimitsOff,
    }
}

fn rule_of(app: &App, code: Code) -> Option<&Rule> {
    app.catalogue().rule(code.as_str().strip_prefix("rule-")?.parse().ok()?)
}

/// The form for a limit, a weight or a rule.
pub fn form(app: &App, code: Code) -> Option<Form> {
    let unit = app.unit()?;
    let key = screens::FormKey::Home(FormKey::Limit(code));
    if let Some(setting) = app.catalogue().setting(code) {
        let own = unit.settings().get(&code).map(|&value| written(setting.measure, value));
        let otherwise = proposed(app, unit, setting);
        let bounds = [setting.least, setting.most].map(|value| written(setting.measure, value));
        let [least, most] = bounds;
        let hint = t::limits_hint(
            least,
            most,
            otherwise.map_or(Arg::Plain(String::new()), |held| value(setting.measure, held.value)),
        );
        let own = own.unwrap_or_default();
        let field = if setting.measure == Measure::Switch {
            let answers = [("", Key::LimitsAsProposed), ("1", Key::AnswerYes), ("0", Key::AnswerNo)];
            let options = answers.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
            FormField::one("value", Key::LimitsValue, options, &own)
        } else {
            FormField::line("value", Key::LimitsValue, &own, 5).hint(hint)
        };
        let title = t::words(Arg::Localized(setting.name.clone()));
        let form = Form::new(key, title, vec![field]);
        return Some(match otherwise {
            None => form,
            Some(held) => form.intro(origin(app, unit, setting, held)),
        });
    }
    let rule = rule_of(app, code)?;
    let set = unit.settings().get(&code).copied();
    let now = SEVERITIES.iter().find(|(_, _, written)| *written == set).map_or("default", |&(word, ..)| word);
    let options = SEVERITIES.iter().map(|&(word, label, _)| Choice::new(word, label)).collect();
    let hint = t::limits_rule_hint(matters(Some(rule.severity)));
    let field = FormField::one("value", Key::LimitsMatters, options, now).hint(hint);
    let intro = t::limits_origin(rule.source_in(&countries(unit, app.catalogue())), sure(rule.confidence));
    Some(Form::new(key, t::words(Arg::Localized(rule.name.clone())), vec![field]).intro(intro))
}

/// What holds where the unit sets nothing.
fn proposed<'a>(app: &'a App, unit: &'a Unit, setting: &'a Setting) -> Option<Held<'a>> {
    let programmes = programme(app, unit, setting.id);
    let own = programmes.and_then(|programme| of_programme(programme, setting.id.as_str()));
    own.or_else(|| {
        let fact = &setting.value;
        let (source, confidence) = (fact.source(), fact.confidence());
        Some(Held { value: *fact.get(), from: From::Default, source, confidence })
    })
}

fn origin(app: &App, unit: &Unit, setting: &Setting, held: Held<'_>) -> Text {
    let said = sure(held.confidence);
    match (held.from, programme(app, unit, setting.id)) {
        (From::Programme, Some(programme)) => {
            t::limits_origin_programme(Arg::Localized(programme.name.clone()), held.source, said)
        }
        _ => t::limits_origin(held.source, said),
    }
}

fn written(measure: Measure, value: u16) -> String {
    match measure {
        Measure::Clock => Minutes(value).to_string(),
        _ => value.to_string(),
    }
}

/// Saves a limit; an empty field takes the unit's own away.
///
/// # Errors
/// What is no number, or lies outside the bounds.
pub fn submit(app: &mut App, code: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let text = form.value("value");
    let now = match app.catalogue().setting(code) {
        Some(setting) => read(setting, text.trim())?,
        None => SEVERITIES.iter().find(|(word, ..)| *word == text).and_then(|&(_, _, written)| written),
    };
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let was = unit.settings().get(&code).copied();
    if was == now {
        return Ok(Vec::new());
    }
    let name = match (app.catalogue().setting(code), rule_of(app, code)) {
        (Some(setting), _) => Arg::Localized(setting.name.clone()),
        (None, Some(rule)) => Arg::Localized(rule.name.clone()),
        (None, None) => return Ok(Vec::new()),
    };
    let said = match now {
        None => t::limits_said_reset(name),
        Some(now) => t::limits_said(name, set_value(app.catalogue(), code, now)),
    };
    let effects = app.commit(Edit::Unit(UnitChange::Setting(Entry { key: code, was, now })), said);
    pick(app, Some(code));
    Ok(effects)
}

fn read(setting: &Setting, text: &str) -> Result<Option<u16>, Vec<Wrong>> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = match setting.measure {
        Measure::Clock => parse_time(text).ok().map(|time| time.0),
        _ => text.trim_end_matches('%').trim().parse().ok(),
    };
    match number.filter(|number| (setting.least..=setting.most).contains(number)) {
        Some(number) => Ok(Some(number)),
        None => {
            let [least, most] = [setting.least, setting.most].map(|value| written(setting.measure, value));
            let example = written(setting.measure, *setting.value.get());
            Err(vec![Wrong::new("value", t::limits_wrong(example, least, most))])
        }
    }
}
