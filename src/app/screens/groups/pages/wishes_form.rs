//! The forms of the page of wishes: a pair of people, and how much a thing counts in per cent.

use super::wishes::{contradiction, inherited, matter, names, set, weigh};
use crate::{
    app::{
        App, describe_edit,
        form::{Choice, Form, FormField, Wrong},
        list::RowId,
        screens::{FormKey as AnyForm, choices, groups::state::FormKey},
        state::{Effects, Tone},
    },
    i18n::{Key as Word, t},
    model::{
        change::{Change, On},
        edit::Edit,
        error::Thing,
        ids::Code,
        pairs::{Pair, PairChange, PairWish, Strength},
    },
    planning::groups::job::{
        importance::{MOST, Matter},
        torn::torn,
    },
};

/// All that can be wished of a pair, with how forms write it.
const WISHES: [(&str, PairWish); 8] = [
    ("t", PairWish::Together),
    ("t3", PairWish::RatherTogether(Strength::Much)),
    ("t2", PairWish::RatherTogether(Strength::Some)),
    ("t1", PairWish::RatherTogether(Strength::Little)),
    ("a1", PairWish::RatherApart(Strength::Little)),
    ("a2", PairWish::RatherApart(Strength::Some)),
    ("a3", PairWish::RatherApart(Strength::Much)),
    ("a", PairWish::Apart),
];

/// Builds a form of the page.
pub fn form(app: &App, key: &FormKey) -> Option<Form> {
    let unit = app.unit()?;
    let any = AnyForm::Groups(key.clone());
    match key {
        FormKey::Pair(id) => {
            let pair = match id {
                Some(id) => Some(unit.pairs().get(*id)?),
                None => None,
            };
            let wish = pair.map_or(PairWish::Apart, |pair| pair.wish);
            let at = WISHES.iter().find(|(_, one)| *one == wish).map_or("a", |(word, _)| word);
            let label = |wish: PairWish| Choice::new(code_of(wish), t::words(describe_edit::pair_wish(wish)));
            let options = WISHES.into_iter().map(|(_, wish)| label(wish)).collect();
            let wish = FormField::one("wish", Word::WishesFieldWish, options, at).hint(Word::WishesHintWish);
            Some(match pair {
                Some(pair) => Form::new(any, names(unit, pair), vec![wish]),
                None => {
                    let people: Vec<Choice> = choices::people(app).into_iter().skip(1).collect();
                    let first = people.first().map(|one| one.value.clone()).unwrap_or_default();
                    let second = people.get(1).map(|one| one.value.clone()).unwrap_or_default();
                    let one = FormField::one("one", Word::WishesFieldOne, people.clone(), &first);
                    let other = FormField::one("other", Word::WishesFieldOther, people, &second);
                    Form::new(any, Word::WishesFormPair, vec![one.hint(Word::WishesHintPerson), other, wish])
                }
            })
        }
        FormKey::Weight(id) => {
            let matter_of = Matter::of(*id)?;
            let own = unit.settings().get(id).map(ToString::to_string).unwrap_or_default();
            let above = inherited(app).unwrap_or_default().percent(matter_of);
            let hint =
                t::wishes_hint_percent(above.to_string(), matter_of.least().to_string(), MOST.to_string());
            let field = FormField::line("percent", Word::WishesFieldPercent, &own, 4).hint(hint);
            Some(Form::new(any, matter(unit, matter_of), vec![field]).intro(Word::WishesIntroPercent))
        }
        _ => None,
    }
}

fn code_of(wish: PairWish) -> &'static str {
    WISHES.iter().find(|(_, one)| *one == wish).map_or("a", |(word, _)| word)
}

/// Saves a form of the page.
///
/// # Errors
/// Twice the same person, a pair that is there, or what is no percent.
pub fn submit(app: &mut App, key: &FormKey, form: &Form) -> Result<Effects, Vec<Wrong>> {
    if let FormKey::Weight(id) = key {
        return submit_percent(app, *id, form);
    }
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let wish =
        WISHES.iter().find(|(word, _)| *word == form.value("wish")).map_or(PairWish::Apart, |one| one.1);
    let (edit, pair) = match key {
        FormKey::Pair(Some(id)) => {
            let gone = || vec![Wrong::new("wish", Word::FormGone)];
            let pair = unit.pairs().get(*id).ok_or_else(gone)?;
            let change = Change::new(pair.wish, wish);
            (Edit::Pair(On::Change(*id, PairChange::Wish(change))), pair.clone())
        }
        _ => {
            let both = form.parsed("one").zip(form.parsed("other"));
            let pair = both.and_then(|(one, other)| Pair::new(one, other, wish));
            let pair = pair.ok_or_else(|| vec![Wrong::new("other", Word::WishesWrongSame)])?;
            if let Some(there) = unit.pairs().get(pair.id) {
                let there = t::words(describe_edit::pair_wish(there.wish));
                return Err(vec![Wrong::new("other", t::wishes_wrong_there(there))]);
            }
            (Edit::Pair(On::Add(pair.clone())), pair)
        }
    };
    let said = t::wishes_did_pair(names(unit, &pair), t::words(describe_edit::pair_wish(wish)));
    let effects = app.commit(edit, said);
    let unit = app.unit().filter(|_| !effects.is_empty());
    let wrong = unit.and_then(|unit| {
        let torn = torn(unit).into_iter().find(|torn| torn.pairs().contains(&pair.id))?;
        Some(contradiction(unit, &torn))
    });
    if let Some(wrong) = wrong {
        app.tell(Tone::Trouble, wrong);
    }
    app.screens.groups.wishes.select(RowId::Thing(Thing::Pair(pair.id)));
    Ok(effects)
}

fn submit_percent(app: &mut App, id: Code, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let Some(matter) = Matter::of(id) else { return Ok(Vec::new()) };
    let text = form.value("percent");
    let text = text.trim().trim_end_matches('%').trim();
    if text.is_empty() {
        return Ok(set(app, matter.code(), None));
    }
    let number = text.parse::<u16>().ok().filter(|n| (matter.least()..=MOST).contains(n));
    let wrong =
        || vec![Wrong::new("percent", t::wishes_wrong_percent(matter.least().to_string(), MOST.to_string()))];
    Ok(weigh(app, matter, number.ok_or_else(wrong)?))
}
