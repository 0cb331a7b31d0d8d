//! Which schools of an owner have its school year.

use crate::{
    app::{App, effect::Effect, state::Effects},
    i18n::{Arg, Text, collate::Collator, t},
    model::{
        school_year::SchoolYear,
        unit::{Unit, UnitKind},
    },
    planning::calendar::year::owners::{Has, has},
};

/// Which schools of the open owner have a school year of it as it is, as it was before, or one of their own, and which
/// have none, a line for each kind.
pub fn schools(app: &App, unit: &Unit, year: &SchoolYear) -> Vec<(Has, Text)> {
    let rules = app.rules.of(unit.about().country);
    let read = app.others.values().filter(|school| school.kind() == UnitKind::School);
    let mut all: Vec<(&Unit, Has)> =
        read.filter_map(|school| Some((school, has(school, unit, rules, year)?))).collect();
    let order = Collator::new(app.i18n.lang());
    all.sort_by(|(a, _), (b, _)| order.cmp(a.about().name.as_str(), b.about().name.as_str()));
    let named = |of: &dyn Fn(Has) -> Option<Option<usize>>| -> Option<Arg> {
        let one = |(school, has): &(&Unit, Has)| {
            let name = school.about().name.as_str();
            Some(match of(*has)? {
                Some(days) if days > 0 => Arg::from(app.say(&t::year_school_apart(days, name))),
                _ => Arg::from(name),
            })
        };
        let names: Vec<Arg> = all.iter().filter_map(one).collect();
        (!names.is_empty()).then(|| Arg::list(names))
    };
    let same = named(&|has| (has == Has::Same).then_some(None)).map(t::year_schools_same);
    let before = named(&|has| if let Has::Before(days) = has { Some(Some(days)) } else { None });
    let own = named(&|has| if let Has::Own(days) = has { Some(Some(days)) } else { None });
    let nothing = named(&|has| (has == Has::Nothing).then_some(None)).map(t::year_schools_none);
    let lines = [
        (Has::Before(0), before.map(t::year_schools_before)),
        (Has::Nothing, nothing),
        (Has::Own(0), own.map(t::year_schools_own)),
        (Has::Same, same),
    ];
    lines.into_iter().filter_map(|(has, said)| Some((has, said?))).collect()
}

/// The schools of the folder that are not read yet, where an owner is open that may be theirs.
pub fn unread(app: &App) -> Effects {
    if app.unit().is_none_or(|unit| unit.kind() != UnitKind::Owner) {
        return Vec::new();
    }
    let unread = app.units.iter().filter(|header| {
        header.kind == UnitKind::School && header.trouble.is_none() && !app.others.contains_key(&header.id)
    });
    unread.map(|header| Effect::LoadOther(header.id)).collect()
}
