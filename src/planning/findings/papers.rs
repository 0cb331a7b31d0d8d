//! Papers: handed in in time, with a partner, with enough of one's own.

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        ids::{Code, GroupId},
        meetings::{Meeting, MeetingState},
        papers::Paper,
        plan::step_key,
        programme::{Event, Programme, State, When},
    },
    planning::{
        groups::hand::over::is_over,
        lookup,
        papers::{due, has_lost_gathering},
        running::{begun_for, gatherings, hand_in_day, is_before},
        settings,
    },
};

/// The words of programme data for what the rules of schemes ask about.
const PARTNER: &str = "partner-early";
const SUM: &str = "sum";
const OWN_SHARE: &str = "own-share";

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    let mut waited: Vec<Raw> = Vec::new();
    for group in context.unit.groups().iter().filter(|group| !is_over(context.unit, group)) {
        let Some(programme) = context.programme(group) else { continue };
        let Some(series) = programme.series() else { continue };
        let hand_ins = series.events.iter().filter(|event| event.paper.is_some());
        for event in hand_ins {
            waited.extend(hand_in(context, programme, group.id, event));
            out.extend(differing(context, programme, group.id, event));
        }
    }
    for paper in context.unit.papers().iter().filter(|paper| paper.sent.is_none()) {
        let at = Thing::Paper(paper.id);
        let programme = lookup::programme(context.unit, context.catalogue, paper.programme);
        // Said of the gathering, it is not said of the paper once more.
        let is_said =
            waited.iter().any(|(at, _)| matches!(at, Thing::Meeting(meeting) if is_before(paper, *meeting)));
        let found = [
            late(context, paper).filter(|_| !is_said).or_else(|| lost(context, paper)),
            programme.and_then(|programme| own_share(context, programme, paper)),
            programme.and_then(|programme| partner(context, programme, paper)),
        ];
        out.extend(found.into_iter().flatten().map(|what| (at, what)));
    }
    out.extend(waited);
}

/// That nobody knows any more for what a paper is handed in.
fn lost(context: &Context<'_>, paper: &Paper) -> Option<What> {
    let due = due(context.unit, &|group, date| context.at_work(group, date), paper);
    has_lost_gathering(context.unit, paper).then_some(What::HandInLost { due })
}

fn late(context: &Context<'_>, paper: &Paper) -> Option<What> {
    let due = due(context.unit, &|group, date| context.at_work(group, date), paper)
        .filter(|&due| due < context.today)?;
    Some(What::PaperLate { due })
}

/// What is to be sent before the next gathering: its days before that have begun, and nothing has
/// been sent since the gathering before it.
fn hand_in(context: &Context<'_>, programme: &Programme, group: GroupId, event: &Event) -> Option<Raw> {
    let (form, When::Before { event: gathering, days }) = (event.paper?, &event.when) else { return None };
    let event_of = *gathering;
    let gatherings = gatherings(context.unit, group, *gathering);
    let next =
        gatherings.iter().position(|m| m.state == MeetingState::Planned && m.when.date >= context.today)?;
    let meeting = gatherings.get(next)?;
    let gathering = meeting.when.date;
    let papers = context.unit.papers();
    let at_work = |group, date| context.at_work(group, date);
    let own = papers.iter().find(|paper| is_before(paper, meeting.id));
    let own = own.or_else(|| begun_for(context.unit, (programme.id, form), event_of, meeting));
    let (due, is_sent) = if let Some(paper) = own {
        (due(context.unit, &at_work, paper)?, paper.sent.is_some())
    } else {
        let since =
            next.checked_sub(1).and_then(|before| gatherings.get(before)).map(|before| before.when.date);
        let of_form =
            |paper: &&Paper| paper.before.is_none() && paper.programme == programme.id && paper.form == form;
        let sent = |paper: &Paper| paper.sent.is_some_and(|sent| since.is_none_or(|since| since < sent));
        let due = hand_in_day(context.unit, context.catalogue, &at_work, *days.get(), meeting)?;
        (due, papers.iter().filter(of_form).any(sent))
    };
    (context.today > due && !is_sent).then_some((
        Thing::Meeting(meeting.id),
        What::HandInLate { programme: programme.id, form, due, gathering },
    ))
}

/// What waits to be sent before gatherings to come, with a last day of its own that is not the one of its
/// gathering. Said of that before the day has passed; then it is late.
fn differing(context: &Context<'_>, programme: &Programme, group: GroupId, event: &Event) -> Vec<Raw> {
    let (Some(form), When::Before { event: of, days }) = (event.paper, &event.when) else {
        return Vec::new();
    };
    let at_work = |group, date| context.at_work(group, date);
    let to_come = gatherings(context.unit, group, *of)
        .into_iter()
        .filter(|m| m.state == MeetingState::Planned && m.when.date >= context.today);
    let differs = |meeting: &Meeting| {
        let paper = begun_for(context.unit, (programme.id, form), *of, meeting)?;
        let due = paper.due.filter(|due| paper.sent.is_none() && *due >= context.today)?;
        let usual = hand_in_day(context.unit, context.catalogue, &at_work, *days.get(), meeting)?;
        let what = What::HandInDiffers { due, usual, gathering: meeting.when.date };
        (due != usual).then_some((Thing::Paper(paper.id), what))
    };
    to_come.filter_map(differs).collect()
}

/// Only where the scheme itself asks for a share, and while it lasts.
fn own_share(context: &Context<'_>, programme: &Programme, paper: &Paper) -> Option<What> {
    settings::of_programme(programme, settings::OWN_SHARE_PERCENT)?;
    if programme
        .state(due(context.unit, &|group, date| context.at_work(group, date), paper).unwrap_or(context.today))
        == State::Ended
    {
        return None;
    }
    let percent = context.limit(Some(programme), settings::OWN_SHARE_PERCENT);
    let (sum, share) = (kronor(paper, SUM)?, kronor(paper, OWN_SHARE)?);
    let needs = (sum.saturating_mul(percent.into())).div_ceil(100);
    (share < needs).then_some(What::OwnShareLow { share, needs, percent })
}

/// Once something has been written down.
fn partner(context: &Context<'_>, programme: &Programme, paper: &Paper) -> Option<What> {
    let scheme = programme.scheme()?;
    let condition = scheme.conditions.iter().find(|condition| condition.id.as_str() == PARTNER)?;
    let is_met =
        step_key(programme.id, condition.id).is_some_and(|key| context.unit.conditions().contains(&key));
    let is_begun = !(paper.values.is_empty() && paper.cells.is_empty());
    (is_begun && !is_met).then_some(What::PartnerLate { programme: programme.id })
}

/// A field with whole kronor, spaces between the thousands allowed; none where it holds no number.
fn kronor(paper: &Paper, field: &str) -> Option<u64> {
    let written = paper.values.get(&field.parse::<Code>().ok()?)?;
    let digits: String = written.as_str().chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().ok()
}
