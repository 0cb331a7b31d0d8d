//! Hours and terms of modules.

use super::{
    Raw, What,
    context::{Context, Work},
};
use crate::{
    model::error::Thing,
    planning::{
        hours::{Select, rule, target},
        settings, terms,
    },
};

pub(super) fn find(context: &Context<'_>, out: &mut Vec<Raw>) {
    for work in context.works.iter().filter(|work| work.is_whole()) {
        let found = [short(context, work), terms_of(context, work)];
        let at = Thing::Group(work.group.id);
        out.extend(found.into_iter().flatten().map(|what| (at, what)));
    }
}

/// Only once every part has a meeting: until then missing parts say it.
fn short(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    let module = work.module.id;
    let target = target(context.unit, context.catalogue, Some(work.group), work.module)?;
    let select = Select { group: Some(work.group.id), module: Some(module), ..Select::default() };
    let planned = context.ledger.tally(select).planned + work.time_elsewhere;
    let least_percent = context.limit(work.programme, settings::HOURS_PERCENT);
    (planned.percent_of(target.hours)? < u32::from(least_percent)).then_some(What::HoursShort {
        module,
        planned,
        target,
        least_percent,
    })
}

fn terms_of(context: &Context<'_>, work: &Work<'_>) -> Option<What> {
    let term = |date| terms::ordinal(terms::term(date));
    let (first, last) = (work.meetings.first()?.when.date, work.meetings.last()?.when.date);
    let terms = u16::try_from(term(last) - term(first) + 1).unwrap_or(u16::MAX);
    let programmes = || rule(context.unit, work.programme?, work.module)?.terms.as_ref();
    let own = work.module.terms.as_ref().or_else(programmes).map(|fact| fact.get().to.into());
    let most = context.limit_or(own, settings::TERMS_MOST);
    (terms > most).then_some(What::ManyTerms { module: work.module.id, terms, most })
}
