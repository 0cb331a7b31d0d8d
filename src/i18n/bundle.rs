//! The texts of each language, read once.

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{
    FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber,
};
use unic_langid::LanguageIdentifier;

use super::{Arg, I18n, Key, format, generated, hours, number, pattern};
use crate::model::lang::Lang;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: [OnceLock<Bundle>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];

/// `key` in a language. An argument that is missing shows its name.
pub fn format(i18n: I18n, key: Key, args: &[(&'static str, Arg)]) -> String {
    format_with_errors(i18n, key, args).0
}

fn format_with_errors(i18n: I18n, key: Key, args: &[(&'static str, Arg)]) -> (String, Vec<FluentError>) {
    let bundle = bundle(i18n.lang());
    let Some(pattern) = bundle.get_message(key.id()).and_then(|message| message.value()) else {
        return (key.id().to_owned(), vec![]);
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match value(i18n, arg) {
            FluentValue::String(text) if text.ends_with('.') => {
                FluentValue::String(Cow::Owned(format!("{text}{STOPPED}")))
            }
            value => value,
        };
        values.set(*name, value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    (one_stop(text), errors)
}

/// Stands behind an argument that ends with a full stop until the text is whole; no text has it.
const STOPPED: char = '\u{fdd0}';

/// Bokmål writes `10. feb.`: the full stop of the sentence behind it is not written twice. Three are no full
/// stop.
fn one_stop(text: String) -> String {
    let Some((first, rest)) = text.split_once(STOPPED) else { return text };
    let mut out = first.to_owned();
    for after in rest.split(STOPPED) {
        let more = if after.starts_with("...") { after } else { after.strip_prefix('.').unwrap_or(after) };
        out.push_str(more);
    }
    out
}

fn value(i18n: I18n, arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Plain(text) => FluentValue::String(Cow::Borrowed(text)),
        Arg::Localized(text) => FluentValue::String(Cow::Borrowed(text.get(i18n.lang()))),
        other => FluentValue::String(Cow::Owned(said(i18n, other))),
    }
}

fn said(i18n: I18n, arg: &Arg) -> String {
    let lang = i18n.lang();
    match arg {
        Arg::Plain(text) => text.clone(),
        Arg::Number(number) => number::whole(lang, *number),
        Arg::Tenths(tenths) => number::tenths(lang, *tenths),
        Arg::Date(date) => format::long_date(lang, *date),
        Arg::ShortDate(date) => format::short_date(i18n, *date),
        Arg::Week(week) => format::week(lang, *week),
        Arg::Time(time) => time.to_string(),
        Arg::Hours(length) => hours::said(lang, *length),
        Arg::Window(window) => format::window(lang, *window),
        Arg::Windows(windows) => pattern::said(lang, windows),
        Arg::List(items) => {
            format::list(lang, &items.iter().map(|item| said(i18n, item)).collect::<Vec<_>>())
        }
        Arg::Nested(text) => i18n.text(text),
        Arg::Localized(text) => text.get(lang).to_owned(),
    }
}

fn bundle(lang: Lang) -> &'static Bundle {
    BUNDLES[lang as usize].get_or_init(|| read(lang))
}

/// The build has parsed the files, so nothing is left to fail here; the test below holds that.
fn read(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(lang)]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::Sv => |value, _| number_of(Lang::Sv, value),
        Lang::Nb => |value, _| number_of(Lang::Nb, value),
        Lang::En => |value, _| number_of(Lang::En, value),
    }));
    for file in generated::files(lang) {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}

fn number_of(lang: Lang, value: &FluentValue) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) => Some(number::decimal(lang, &value.to_string())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::{Breaks, clean};

    #[test]
    fn every_text_of_every_language_formats() {
        for lang in Lang::ALL {
            for key in Key::ALL {
                let args: Vec<_> = key.arguments().iter().map(|name| (*name, Arg::Number(2))).collect();
                let (text, errors) = format_with_errors(I18n::new(lang), *key, &args);
                assert!(errors.is_empty(), "{lang:?} {}: {errors:?}", key.id());
                assert!(!text.is_empty() && text != key.id(), "{lang:?} {} says nothing", key.id());
                assert_eq!(clean(&text, Breaks::Keep), text, "{lang:?} {}", key.id());
                assert!(!text.contains(['{', '}', '\u{2068}', '\u{2069}']), "{lang:?} {}: {text}", key.id());
            }
        }
        assert!(Key::ALL.iter().any(|key| !key.arguments().is_empty()));
    }

    #[test]
    fn a_date_that_ends_with_a_full_stop_ends_the_sentence() {
        use crate::i18n::t;
        let date = || Arg::ShortDate(chrono::NaiveDate::from_ymd_opt(2027, 2, 10).unwrap());
        let ends = |lang, text: &crate::i18n::Text| I18n::new(lang).text(text);
        let said = ends(Lang::Nb, &t::sheet_led_by_nobody(date(), "10. feb."));
        assert!(said.ends_with("10. feb."), "{said}");
        assert!(!said.contains(".."), "{said}");
        for lang in Lang::ALL {
            for key in Key::ALL {
                let args: Vec<_> =
                    key.arguments().iter().map(|name| (*name, Arg::from("10. feb."))).collect();
                let (said, _) = format_with_errors(I18n::new(lang), *key, &args);
                assert!(!said.replace("...", "").contains(".."), "{lang:?} {}: {said}", key.id());
                assert!(!said.contains(STOPPED), "{lang:?} {}: {said}", key.id());
            }
        }
        let wait = format!("feb.{STOPPED}... og {STOPPED}. feb.{STOPPED}, …");
        assert_eq!(one_stop(wait), "feb.... og  feb., …");
    }

    #[test]
    fn every_language_has_its_own_rules_of_plural() {
        for lang in Lang::ALL {
            assert_eq!(identifier(lang).to_string(), lang.code());
        }
    }
}
