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
    let compared = rests.instruments.iter().map(|one| {
        let both = rests.before.kinds.contains(&one.kind) && rests.after.kinds.contains(&one.kind);
        let said = app.say(&t::needs_instrument(&one.name, &one.says, sure(one.confidence)));
        let kind = app.i18n.get(words::kind(one.kind));
        // Where the instrument is called like the kind, that is not said twice.
        let said = if said.to_lowercase().starts_with(&kind) { said } else { format!("{kind}: {said}") };
        let urgent = match one.over_time {
            OverTime::No => true,
            OverTime::Care => both,
            OverTime::Yes => false,
        };
        if urgent { Err(format!("! {said}")) } else { Ok(format!("· {said}")) }
    });
    let (calm, urgent): (Vec<_>, Vec<_>) = compared.partition(Result::is_ok);
    let mixed: Option<Text> = rests.is_mixed().then(|| Key::NeedsCautionMixed.into());
    let cautions = both.cautions.iter().map(|caution| words::caution(app, caution, first, last));
    let cautions = mixed.into_iter().chain(cautions).chain([Key::NeedsCautionAlways.into()]);
    let cautions = cautions.map(|text| format!("! {}", app.say(&text)));
    let rest_on = [(first, &rests.before), (last, &rests.after)].map(|(of, side)| rests_on(app, of, side));
    let instruments =
        |all: Vec<Result<String, String>>| all.into_iter().map(|said| said.unwrap_or_else(|said| said));
    instruments(urgent).chain(rest_on).chain(cautions).chain(instruments(calm)).collect()
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
    app.say(&t::needs_rests_on(look::round_name(app, round), Arg::list(all)))
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
        said.extend(sources.iter().map(|one| t::needs_instrument_source(&one.name, &one.source)));
    }
    app.push(Overlay::Report(Box::new(Report::new(Key::NeedsCautions, said))));
}
