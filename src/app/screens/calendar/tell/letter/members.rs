//! What a letter says to whoever leads a group of who comes and goes.

use std::collections::BTreeSet;

use super::{Letter, times};
use crate::{
    app::screens::choices::by_name,
    i18n::{Arg, Text, t},
    model::{ids::PersonId, meetings::Meeting},
    planning::calendar::told::{
        member_news::{member_news, members},
        news::News,
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
        let now = (come.is_none() && go.is_none())
            .then(|| t::letter_members_now(date(), &group, people(), times(meeting)));
        Some(come.into_iter().chain(go).chain(now).chain(self.prepares(meeting)).collect())
    }

    fn people(self, all: &BTreeSet<PersonId>) -> Arg {
        let mut all: Vec<PersonId> = all.iter().copied().collect();
        by_name(self.app, &mut all, |id| self.unit.person(*id));
        Arg::list(all.into_iter().filter_map(|id| self.name_of(id)).collect::<Vec<_>>())
    }
}
