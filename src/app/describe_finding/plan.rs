//! What is found at the plan: needs, goals, papers, school years.

use super::{
    super::{describe_edit, describe_year},
    Say, count,
};
use crate::{
    i18n::{Arg, Key, Text, t},
    model::error::Thing,
    planning::findings::{Missing, What},
};

impl Say<'_> {
    fn of_year(&self, what: &What) -> Text {
        let Thing::Year(id) = self.thing else { return Key::FindYearOdd.into() };
        let year = self.unit().years().get(id);
        year.and_then(|year| describe_year::said(year, what)).unwrap_or(Key::FindYearOdd.into())
    }

    pub(super) fn of_plan(&self, what: &What) -> Text {
        match what {
            What::NoVisit { module, visits, least } => {
                t::find_no_visit(count(*least), self.words.module(*module), *visits)
            }
            What::NoVisitInTerm { term } => t::find_no_visit_in_term(describe_edit::term(*term)),
            What::NoNeed { .. } if self.is_at_choice() => Key::FindNoNeedHere.into(),
            What::HalfAlone { .. } if self.is_at_choice() => Key::FindHalfAloneHere.into(),
            What::NoCheckIn { check_ins, least } => t::find_no_check_in(*check_ins, count(*least)),
            What::NoOutcome => Key::FindNoOutcome.into(),
            What::NoNeed { module } => t::find_no_need(self.words.module(*module)),
            What::NoFollowUp { module, last } => {
                t::find_no_follow_up(Arg::ShortDate(*last), self.words.module(*module))
            }
            What::HalfAlone { module } => t::find_half_alone(self.words.module(*module)),
            What::PlanShort { weeks, .. } => t::find_plan_short(usize::from(*weeks)),
            What::PriorityVague { missing: lacks } | What::GoalVague { missing: lacks } => {
                t::find_vague(Arg::List(lacks.iter().map(|&lack| missing(lack).into()).collect()))
            }
            What::FewAnswers { answered, of, least } => {
                t::find_few_answers(*answered, count(*least), count(*of))
            }
            What::OnlyLeaders => Key::FindOnlyLeaders.into(),
            What::HandInLate { programme, form, due, gathering } => t::find_hand_in_late(
                Arg::ShortDate(*due),
                Arg::ShortDate(*gathering),
                self.words.form_title(*programme, *form),
            ),
            What::HandInDiffers { due, usual, gathering } => t::find_hand_in_differs(
                Arg::ShortDate(*due),
                Arg::ShortDate(*gathering),
                Arg::ShortDate(*usual),
            ),
            What::HandInLost { due: Some(due) } => t::find_hand_in_lost_due(Arg::ShortDate(*due)),
            What::HandInLost { due: None } => Key::FindHandInLost.into(),
            What::PaperLate { due } => t::find_paper_late(Arg::ShortDate(*due)),
            What::OwnShareLow { share, needs, percent } => {
                t::find_own_share_low(money(*needs), count(*percent), money(*share))
            }
            What::PartnerLate { programme } => t::find_partner_late(self.words.programme(*programme)),
            What::Overdue { since } => t::find_overdue(Arg::ShortDate(*since)),
            What::YearRule { .. }
            | What::YearUsual { .. }
            | What::YearOdd { .. }
            | What::YearOwners { .. }
            | What::YearOwnersOther { .. }
            | What::YearProposed { .. } => self.of_year(what),
            // The others were said before this was asked.
            _ => Key::FindLook.into(),
        }
    }
}

fn money(kronor: u64) -> Arg {
    Arg::Number(i64::try_from(kronor).unwrap_or(i64::MAX))
}

fn missing(missing: Missing) -> Key {
    match missing {
        Missing::Goal => Key::EditFieldGoal,
        Missing::Sign => Key::EditFieldSign,
        Missing::Date => Key::EditFieldDate,
    }
}
