//! What is told of talks of a principal and a supervisor: in a line, and in the message.

use chrono::NaiveDate;

use crate::{
    i18n::{Arg, I18n, Text, t},
    model::{ids::PersonId, lang::Lang, unit::Unit, week::Minutes},
    planning::calendar::told::talk_news::{TalkNews, TalkToTell},
};

/// A day with its time, if one was said.
fn day_at(i18n: &I18n, date: Arg, at: Option<Minutes>) -> String {
    let day = t::calendar_plain(date);
    i18n.text(&at.map_or(day.clone(), |at| t::talk_day_at(Arg::Time(at), i18n.text(&day))))
}

/// What is new of all talks in a line, with the first day and the kind.
pub fn short(i18n: &I18n, talks: &[TalkToTell]) -> Option<(NaiveDate, Text, Text)> {
    let first = talks.first()?;
    let kind = t::talk_kind(talks.len());
    if talks.len() > 1 {
        return Some((first.day, t::talk_news_many(talks.len(), Arg::ShortDate(first.day)), kind));
    }
    let day = day_at(i18n, Arg::ShortDate(first.day), first.talk.talk.at);
    let said = match first.news {
        TalkNews::New => t::talk_news_new(day),
        TalkNews::Moved { from, at } => t::talk_news_moved(day_at(i18n, Arg::ShortDate(from), at), day),
        TalkNews::Other => t::talk_news_other(day),
        TalkNews::Cancelled => t::talk_news_cancelled(day),
    };
    Some((first.day, said, kind))
}

/// A sentence for the message, in the language of the reader.
pub fn sentence(unit: &Unit, lang: Lang, to: PersonId, told: &TalkToTell) -> String {
    let i18n = I18n::new(lang);
    let group = unit.group(told.group).map(|group| group.name.to_string()).unwrap_or_default();
    let day = day_at(&i18n, Arg::Date(told.day), told.talk.talk.at);
    let both = [told.talk.leads, told.talk.talk.with].into_iter().flatten();
    let with = both.filter(|id| *id != to).find_map(|id| unit.person(id)).map(|person| &person.name);
    i18n.text(&match (told.news, with) {
        (TalkNews::New, Some(with)) => t::letter_talk_new_with(day, group, with),
        (TalkNews::New, None) => t::letter_talk_new(day, group),
        (TalkNews::Moved { from, at }, _) => {
            t::letter_talk_moved(day, day_at(&i18n, Arg::Date(from), at), group)
        }
        (TalkNews::Other, Some(with)) => t::letter_talk_other(day, group, with),
        (TalkNews::Other, None) => t::letter_talk_other_unnamed(day, group),
        (TalkNews::Cancelled, _) => t::letter_talk_cancelled(day, group),
    })
}
