//! One form for several marked people: roles, stages, free time and team.

use std::collections::BTreeSet;

use super::{
    forms::{codes, role_choices, stage_choices, windows_of},
    import::changes,
    state::FormKey,
};
use crate::{
    app::{
        App,
        form::{Choice, Form, FormField, Wrong},
        screens,
        state::Effects,
    },
    i18n::{Key, t},
    model::{
        edit::Edit,
        ids::{Code, PersonId},
        people::Person,
        text::Name,
        week::{Window, joined},
    },
    planning::free_time,
};

/// What becomes of what was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Add,
    Drop,
    Replace,
}

/// What is put in, taken out or put in the place of what is there.
struct Wish {
    how: How,
    roles: BTreeSet<Code>,
    stages: BTreeSet<Code>,
    free: BTreeSet<Window>,
    team: Name,
}

/// The form that changes several people at once.
pub fn form(app: &App, people: &BTreeSet<PersonId>) -> Form {
    let how = vec![
        Choice::new("add", Key::PeopleHowAdd),
        Choice::new("drop", Key::PeopleHowDrop),
        Choice::new("replace", Key::PeopleHowReplace),
    ];
    let none: [Code; 0] = [];
    let fields = vec![
        FormField::one("how", Key::PeopleHow, how, "add").hint(Key::PeopleHowHint),
        FormField::any("roles", Key::PeopleRoles, role_choices(app), none),
        FormField::any("stages", Key::PeopleStages, stage_choices(app, &BTreeSet::new()), none),
        FormField::line("free", Key::PeopleFree, "", 400).hint(Key::PeopleFreeHint),
        FormField::line("team", Key::PeopleTeam, "", 80).hint(Key::PeopleTeamSeveralHint),
    ];
    let key = FormKey::Several(people.clone());
    Form::new(screens::FormKey::People(key), t::people_form_several(people.len()), fields)
        .intro(Key::PeopleFormSeveralIntro)
}

/// Changes all of them in one edit.
///
/// # Errors
/// The free time, when it does not read.
pub fn submit(app: &mut App, people: &BTreeSet<PersonId>, form: &Form) -> Result<Effects, Vec<Wrong>> {
    let wish = Wish {
        how: match form.value("how").as_str() {
            "drop" => How::Drop,
            "replace" => How::Replace,
            _ => How::Add,
        },
        roles: codes(form, "roles"),
        stages: codes(form, "stages"),
        free: windows_of(form, "free").map_err(|wrong| vec![wrong])?,
        team: Name::new(&form.value("team")),
    };
    let Some(unit) = app.unit() else { return Ok(Vec::new()) };
    let edits: Vec<Edit> = people
        .iter()
        .filter_map(|&id| unit.person(id))
        .map(|was| changes::between(was, &app.of_own(was, wish.on(was))))
        .filter(|edit| !edit.is_nothing())
        .collect();
    let said = t::people_changed_several(edits.len());
    app.screens.people.marked.clear();
    Ok(app.commit(Edit::All(edits), said))
}

impl Wish {
    fn on(&self, was: &Person) -> Person {
        let mut now = was.clone();
        now.roles = self.set(&was.roles, &self.roles);
        now.stages = self.set(&was.stages, &self.stages);
        if !self.free.is_empty() {
            now.free = match self.how {
                How::Add => joined(was.free.iter().chain(&self.free).copied()).into_iter().collect(),
                How::Drop => self.free.iter().fold(was.free.clone(), |free, &gone| {
                    free.iter().flat_map(|&window| free_time::without(window, gone)).collect()
                }),
                How::Replace => self.free.clone(),
            };
        }
        if !self.team.is_empty() {
            now.team = if self.how == How::Drop && was.team == self.team {
                Name::default()
            } else if self.how == How::Drop {
                was.team.clone()
            } else {
                self.team.clone()
            };
        }
        now
    }

    /// Nothing ticked leaves the field alone, also when it is to be replaced.
    fn set(&self, was: &BTreeSet<Code>, said: &BTreeSet<Code>) -> BTreeSet<Code> {
        match self.how {
            _ if said.is_empty() => was.clone(),
            How::Add => was | said,
            How::Drop => was - said,
            How::Replace => said.clone(),
        }
    }
}
