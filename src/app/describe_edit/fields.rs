//! Names of what fields refer to, and the few forms that a change of a field can have.

use crate::{
    i18n::{Arg, Key, Text, format, t},
    model::{
        catalogue::Catalogue,
        change::{Change, Element, Entry},
        fallen::{FallenDays, What},
        ids::{Code, GoalId, GroupId, PersonId},
        pairs::{Pair, PairWish},
        papers::Paper,
        programme::{Phase, Programme},
        school_year::SchoolYear,
        unit::Unit,
    },
    planning::{
        calendar::year::whose::{held_for, whose_year},
        lookup,
    },
};

/// Where names are looked up.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The unit as it is now.
    pub unit: &'a Unit,
    /// Programmes, modules, stages, roles.
    pub catalogue: &'a Catalogue,
}

impl Words<'_> {
    pub(crate) fn person_name(&self, id: PersonId) -> Arg {
        self.unit.person(id).map_or(Key::ThingPerson.into(), |person| (&person.name).into())
    }

    pub(crate) fn group_name(&self, id: GroupId) -> Arg {
        self.unit.group(id).map_or(Key::ThingGroup.into(), |group| (&group.name).into())
    }

    /// `Storm: no meetings in the whole school`.
    pub(crate) fn fallen(&self, days: &FallenDays) -> Text {
        let what = match &days.what {
            What::All => Key::CalendarFallenAll.into(),
            What::Group(id) => t::calendar_fallen_group(self.group_name(*id)),
            What::Leader(id) => t::calendar_mend_leader(self.person_name(*id)),
            What::Place(place) => t::calendar_mend_place(place),
        };
        if days.reason.is_empty() {
            return what;
        }
        t::calendar_fallen_because(what, super::values::short(&days.reason))
    }

    /// `Anna Ek och Per Dal`.
    pub(super) fn pair_name(&self, id: Code) -> Arg {
        let both = Pair { id, wish: PairWish::Together }.people();
        both.map_or(Key::ThingPair.into(), |(one, other)| {
            t::pair_of(self.person_name(one), self.person_name(other)).into()
        })
    }

    pub(super) fn goal_name(&self, id: GoalId) -> Arg {
        self.unit.goals().get(id).map_or(Key::ThingGoal.into(), |goal| super::values::short(&goal.text))
    }

    /// `Programme: step`, from the two words of its id.
    pub(super) fn step_name(&self, id: Code) -> Arg {
        let step = id.as_str().split_once('/').and_then(|(programme, step)| {
            let programme = lookup::programme(self.unit, self.catalogue, programme.parse().ok()?)?;
            programme.step(step.parse().ok()?)
        });
        step.map_or(Key::ThingStep.into(), |step| (&step.title).into())
    }

    pub(crate) fn module(&self, id: Code) -> Arg {
        let module = lookup::module(self.unit, self.catalogue, id);
        module.map_or(Key::ThingModule.into(), |module| module.title.get().into())
    }

    pub(crate) fn programme(&self, id: Code) -> Arg {
        let programme = lookup::programme(self.unit, self.catalogue, id);
        programme.map_or(Key::ThingProgramme.into(), |programme| (&programme.name).into())
    }

    pub(super) fn dimension(&self, id: Code) -> Arg {
        let own = self.unit.rounds().iter().find_map(|round| round.own.get(&id));
        match (own, self.catalogue.dimension(id)) {
            (Some(name), _) => name.into(),
            (None, Some(dimension)) => (&dimension.name).into(),
            (None, None) => id.to_string().into(),
        }
    }

    pub(super) fn stage(&self, id: Code) -> Arg {
        self.catalogue.stage(id).map_or_else(|| id.to_string().into(), |stage| (&stage.name).into())
    }

    pub(super) fn role(&self, id: Code) -> Arg {
        self.catalogue.role(id).map_or_else(|| id.to_string().into(), |role| (&role.name).into())
    }

    pub(super) fn school_form(&self, id: Code) -> Arg {
        self.catalogue.school_form(id).map_or_else(|| id.to_string().into(), |form| (&form.name).into())
    }

    /// `2026/27`, with the school forms that a school year is kept for where others have their own.
    pub(crate) fn school_year(&self, year: &SchoolYear) -> Text {
        let years = format::school_year(year.starts);
        match self.forms_of_year(year) {
            Some(forms) => t::school_year_of(forms, years),
            None => t::choice_as_is(years),
        }
    }

    /// The school forms that a school year is kept for; none: all of them.
    pub(crate) fn forms_of_year(&self, year: &SchoolYear) -> Option<Arg> {
        let others = || self.unit.years().iter().any(|y| y.starts == year.starts && y.form.is_some());
        let of: Vec<Arg> = match year.form {
            Some(form) => vec![self.school_form(form)],
            None if others() => {
                let held: Vec<Code> = held_for(self.unit, year).collect();
                let is_here = |form: &Code| held.contains(&whose_year(self.unit, self.catalogue, *form));
                held.iter().copied().filter(is_here).map(|form| self.school_form(form)).collect()
            }
            None => Vec::new(),
        };
        (!of.is_empty()).then_some(Arg::List(of))
    }

    pub(super) fn set_name(&self, id: Code) -> Arg {
        self.catalogue.dimension_set(id).map_or_else(|| id.to_string().into(), |set| (&set.name).into())
    }

    /// What a condition of a programme asks for, from the two words of its id.
    pub(super) fn condition(&self, id: Code) -> Arg {
        let condition = id.as_str().split_once('/').and_then(|(programme, condition)| {
            let programme = lookup::programme(self.unit, self.catalogue, programme.parse().ok()?)?;
            let condition: Code = condition.parse().ok()?;
            programme.conditions().find(|one| one.id == condition)
        });
        condition.map_or(Key::ThingStep.into(), |condition| condition.text.get().into())
    }

    /// A module or a programme.
    pub(super) fn offered(&self, id: Code) -> Arg {
        match lookup::module(self.unit, self.catalogue, id) {
            Some(module) => module.title.get().into(),
            None => self.programme(id),
        }
    }

    /// The title of a form, with what it is for.
    pub(super) fn paper_name(&self, paper: &Paper) -> Arg {
        let programme = lookup::programme(self.unit, self.catalogue, paper.programme);
        let form = programme.and_then(|programme| programme.papers.iter().find(|form| form.id == paper.form));
        let title: Arg = form.map_or(Key::ThingPaper.into(), |form| (&form.title).into());
        if paper.name.is_empty() { title } else { t::edit_paper(&paper.name, title).into() }
    }

    /// The title of a form of a programme.
    pub(crate) fn form_title(&self, programme: Code, form: Code) -> Arg {
        let programme = lookup::programme(self.unit, self.catalogue, programme);
        let form = programme.and_then(|programme| programme.paper(form));
        form.map_or(Key::ThingPaper.into(), |form| (&form.title).into())
    }

    /// The name of a limit or weight, or of the rule whose weight is set.
    pub(crate) fn setting(&self, id: Code) -> Arg {
        if let Some(setting) = self.catalogue.setting(id) {
            return (&setting.name).into();
        }
        let rule = id.as_str().strip_prefix("rule-").and_then(|rule| self.catalogue.rule(rule.parse().ok()?));
        rule.map_or_else(|| id.to_string().into(), |rule| (&rule.name).into())
    }

    /// The label of a field of a form.
    pub(super) fn paper_field(&self, id: Code) -> Arg {
        let programmes = self.catalogue.programmes.iter().chain(self.unit.own_programmes().iter());
        let mut fields = programmes.flat_map(|programme| &programme.papers).flat_map(|form| &form.fields);
        fields.find(|field| field.id == id).map_or(Key::WordNote.into(), |field| (&field.label).into())
    }

    /// A phase by the short name that a programme of the unit gives it.
    pub(crate) fn phase(&self, id: Code) -> Arg {
        self.phase_found(id).map_or_else(|| id.to_string().into(), |phase| (&phase.short).into())
    }

    fn phase_found(&self, id: Code) -> Option<&Phase> {
        let own = self.unit.about().followed();
        let own = own.filter_map(|id| lookup::programme(self.unit, self.catalogue, id));
        let mut all = own.chain(self.catalogue.programmes.iter()).filter_map(Programme::cycle);
        all.find_map(|cycle| cycle.phases.iter().find(|phase| phase.id == id))
    }

    /// A phase with its name, for those who do not have the letters of the programme in mind.
    pub(crate) fn phase_named(&self, id: Code) -> Arg {
        self.phase_found(id)
            .map_or_else(|| id.to_string().into(), |p| t::calendar_phase(&p.name, &p.short).into())
    }

    /// The beginning of the question that a note belongs to.
    pub(super) fn question(&self, id: Code) -> Arg {
        let steps = self.catalogue.programmes.iter().flat_map(|programme| &programme.steps);
        let mut questions = steps.flat_map(|step| &step.questions);
        questions.find(|question| question.id == id).map_or(Key::WordNote.into(), |q| (&q.text).into())
    }
}

/// A field that has another value now.
pub(super) fn field<T>(name: Key, change: &Change<T>, say: impl Fn(&T) -> Arg) -> Text {
    match say(&change.now) {
        Arg::Plain(text) if text.is_empty() => t::edit_cleared(name),
        Arg::List(list) if list.is_empty() => t::edit_cleared(name),
        value => t::edit_field(name, value),
    }
}

/// A field that may be empty.
pub(super) fn maybe<T>(name: Key, change: &Change<Option<T>>, say: impl Fn(&T) -> Arg) -> Text {
    match &change.now {
        None => t::edit_cleared(name),
        Some(now) => t::edit_field(name, say(now)),
    }
}

/// Something that came into a list or went out of it.
pub(super) fn element<T>(name: Key, element: &Element<T>, say: impl Fn(&T) -> Arg) -> Text {
    match element {
        Element::Put(item) => t::edit_put(name, say(item)),
        Element::Drop(item) => t::edit_drop(name, say(item)),
    }
}

/// One entry of a table.
pub(super) fn entry<K, V>(
    name: Key,
    entry: &Entry<K, V>,
    key: impl Fn(&K) -> Arg,
    say: impl Fn(&V) -> Arg,
) -> Text {
    match &entry.now {
        None => t::edit_drop(name, key(&entry.key)),
        Some(now) => t::edit_entry(key(&entry.key), name, say(now)),
    }
}
