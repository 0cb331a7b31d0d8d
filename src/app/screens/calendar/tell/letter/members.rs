//! What a letter says to whoever leads a group of who comes and goes.

use std::collections::BTreeSet;

use super::{Letter, times};
use crate::{
    app::screens::choices::by_name,
    i18n::{Arg, Text, t},
    model::{
        ids::PersonId,
        meetings::{Meeting, MeetingState},
    },
    planning::{
        calendar::told::{
            member_news::{MemberNews, member_news, members},
            news::News,
        },
        running::{Missed, missed_or_will_be},
    },
};

impl Letter<'_> {
    /// Who comes and who goes from a meeting on, or who its people are; and what the reader prepares, which may be new
    /// as well. None where only something else is.
    pub(super) fn of_members(self, meeting: &Meeting, news: News) -> Option<Vec<Text>> {
        let changed = member_news(self.unit, meeting, self.to).filter(|_| news == News::Details)?;
        let group = self.unit.group(meeting.group).map(|group| group.name.to_string()).unwrap_or_default();
        let date = || Arg::Date(meeting.when.date);
        let come = (!changed.come.is_empty())
            .then(|| t::letter_members_come(date(), &group, self.people(&changed.come), times(meeting)));
        let go = (!changed.go.is_empty())
            .then(|| t::letter_members_go(date(), &group, self.people(&changed.go), times(meeting)));
        let people = || self.people(&members(self.unit, meeting));
        let what = || {
            let pieces = [Some(self.part(meeting)), self.phases(meeting)].into_iter().flatten();
            pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(": ")
        };
        let again = (!changed.again.is_empty())
            .then(|| t::letter_make_up(date(), &group, self.people(&changed.again), times(meeting), what()));
        let not_again = (!changed.not_again.is_empty())
            .then(|| t::letter_not_coming(date(), &group, self.people(&changed.not_again), times(meeting)));
        let now = (changed == MemberNews::default())
            .then(|| t::letter_members_now(date(), &group, people(), times(meeting)));
        let guests = again.into_iter().chain(not_again);
        Some(come.into_iter().chain(go).chain(guests).chain(now).chain(self.prepares(meeting)).collect())
    }

    /// That the reader makes up at a meeting what they missed, or will miss, and which one that is.
    pub(super) fn makes_up(self, meeting: &Meeting) -> Text {
        let (group, date, times) = self.named(meeting);
        let mine = |missed: &Missed| missed.person == self.to && missed.made_up == Some(meeting.id);
        let missed = missed_or_will_be(self.unit).into_iter().find(mine);
        let Some(missed) = missed.and_then(|missed| self.unit.meetings().get(missed.meeting)) else {
            return t::calendar_letter_details(date, group, times);
        };
        let (day, part) = (Arg::Date(missed.when.date), self.part(missed));
        match missed.state {
            MeetingState::Held => t::calendar_letter_makes_up(date, group, day, part, times),
            _ => t::letter_makes_up_ahead(date, group, day, part, times),
        }
    }

    fn people(self, all: &BTreeSet<PersonId>) -> Arg {
        let mut all: Vec<PersonId> = all.iter().copied().collect();
        by_name(self.app, &mut all, |id| self.unit.person(*id));
        Arg::list(all.into_iter().filter_map(|id| self.name_of(id)).collect::<Vec<_>>())
    }
}
