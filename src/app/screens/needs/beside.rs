//! What to keep in mind when two rounds stand side by side: what each rests on, and what that is good for.

use super::{look, words};
use crate::{
    app::{
        App,
        overlay::{Overlay, Report},
    },
    i18n::{Arg, Key, Text, t},
    model::{needs::Round, programme::Confidence},
    planning::needs::{OverTime, Rests, Side},
};

/// Everything to keep in mind, one a line, the most important first.
pub fn lines(app: &App, round: &Round, other: &Round) -> Vec<String> {
    let (Some(unit), Some(both)) = (app.unit(), look::beside(app, round, other)) else { return Vec::new() };
    let (first, last) = if other.date <= round.date { (other, round) } else { (round, other) };
    let rests = Rests::of(unit, first, last);
    let mut out: Vec<String> =
        [(first, &rests.before), (last, &rests.after)].map(|(of, side)| rests_on(app, of, side)).into();
    let compared = rests.instruments.iter().map(|one| {
        let both = rests.before.kinds.contains(&one.kind) && rests.after.kinds.contains(&one.kind);
        let kind = words::kind(one.kind);
        let sure = sure(one.confidence);
        let text = t::needs_instrument(kind, &one.name, &one.says, sure);
        let sign = if both && one.over_time != OverTime::Yes { "!" } else { "·" };
        (sign, text)
    });
    let (urgent, calm): (Vec<_>, Vec<_>) = compared.partition(|(sign, _)| *sign == "!");
    let mixed: Option<Text> = rests.is_mixed().then(|| Key::NeedsCautionMixed.into());
    let cautions = both.cautions.iter().map(|caution| words::caution(app, caution, first, last));
    let cautions = mixed.into_iter().chain(cautions).map(|text| ("!", text));
    let always = [("!", Key::NeedsCautionAlways.into())];
    let all = urgent.into_iter().chain(cautions).chain(always).chain(calm);
    out.extend(all.map(|(sign, text)| format!("{sign} {}", app.say(&text))));
    out
}

/// `Våren 2026: gemensam bedömning · observation, diagnos`.
fn rests_on(app: &App, round: &Round, side: &Side) -> String {
    let judged = [(side.hand, Key::NeedsByHand), (side.answers, Key::NeedsFromAnswers)];
    let judged = judged.into_iter().filter(|(cells, _)| *cells > 0).map(|(_, key)| app.i18n.get(key));
    let kinds = side.kinds.iter().map(|&kind| app.i18n.get(words::kind(kind)));
    let mut all: Vec<String> = judged.chain(kinds).collect();
    if all.is_empty() {
        all.push(app.i18n.get(Key::NeedsRestsOnNothing));
    }
    app.say(&t::needs_rests_on(Arg::list(all), look::round_name(app, round)))
}

fn sure(confidence: Confidence) -> Key {
    match confidence {
        Confidence::Confirmed => Key::NeedsSureConfirmed,
        Confidence::SecondHand => Key::NeedsSureSecondHand,
        Confidence::Derived => Key::NeedsSureDerived,
        Confidence::Assumed => Key::NeedsSureAssumed,
    }
}

/// Opens all of it to be read, with who says so.
pub fn report(app: &mut App) {
    let (Some(round), Some(other)) = (look::round(app), look::other(app)) else { return };
    let mut said: Vec<Text> = lines(app, round, other).into_iter().map(t::choice_as_is).collect();
    if let Some(unit) = app.unit() {
        let (first, last) = if other.date <= round.date { (other, round) } else { (round, other) };
        let sources = Rests::of(unit, first, last).instruments;
        said.extend(sources.iter().map(|one| t::needs_instrument_source(&one.name, &one.source).into()));
    }
    app.push(Overlay::Report(Box::new(Report::new(Key::NeedsCautions, said))));
}
