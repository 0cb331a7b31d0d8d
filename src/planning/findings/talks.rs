//! Talks to come of a principal and a supervisor, and what stands in their way.

use chrono::NaiveDate;

use super::{Raw, What, context::Context};
use crate::{
    model::{
        error::Thing,
        groups::{CheckIn, Group},
        ids::PersonId,
    },
    planning::running::{Hinders, in_the_way},
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for group in context.unit.groups() {
        for (&day, talk) in group.check_ins.range(context.today..) {
            let found = of_talk(context, group, day, talk).into_iter();
            out.extend(found.map(|what| (Thing::Group(group.id), what)));
        }
    }
}

fn of_talk(context: &Context<'_>, group: &Group, day: NaiveDate, talk: &CheckIn) -> Vec<What> {
    let has_pupils = |date| context.day(group.id, date).has_pupils();
    let mut not_free: Vec<PersonId> = Vec::new();
    let mut found = Vec::new();
    for (why, people) in in_the_way(context.unit, context.catalogue, &has_pupils, (group, day), talk) {
        match why {
            Hinders::Meeting(with) => found.push(What::TalkClash { day, with, people }),
            // Of two talks at once it is said at one.
            Hinders::Talk(with) if with > group.id => {}
            Hinders::Talk(with) => found.push(What::TalkTwice { day, with, people }),
            Hinders::Away => found.push(What::TalkAway { day, people }),
            Hinders::Lessons | Hinders::Busy | Hinders::Outside => not_free.extend(people),
        }
    }
    not_free.sort_unstable();
    found.extend((!not_free.is_empty()).then_some(What::TalkNotFree { day, people: not_free }));
    found
}
