//! The unit: a school, an owner or a network, with everything that is its own.
//!
//! Its fields are private to the model: [`super::edit::apply`] is the only way to change one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    ballots::Ballot,
    catalogue::Module,
    change::{Change, Element, fields},
    elsewhere::Elsewhere,
    fallen::FallenDays,
    groups::Group,
    ids::{
        ChoiceId, Code, EvidenceId, GoalId, GroupId, MeetingId, PaperId, PersonId, PriorityId, RoundId,
        SurveyId, UnitId, YearId,
    },
    meetings::Meeting,
    needs::{Evidence, Priority, Round},
    pairs::Pair,
    papers::Paper,
    people::Person,
    places::Application,
    plan::{Choice, Goal, StepState},
    programme::Programme,
    school_year::{Country, SchoolYear, Span},
    survey::Survey,
    table::{Record, Table},
    taken::TakenTimes,
    text::Name,
    week::{Minutes, Window},
};

/// What kind of body a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum UnitKind {
    /// A school or preschool, of any school form.
    School,
    /// A municipality, county, independent or state owner.
    Owner,
    /// Groups and partnerships across schools or owners.
    Network,
}

/// A school, an owner or a network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    id: UnitId,
    kind: UnitKind,
    pub(super) about: About,
    pub(super) years: Table<SchoolYear>,
    pub(super) people: Table<Person>,
    pub(super) rounds: Table<Round>,
    pub(super) evidence: Table<Evidence>,
    pub(super) priorities: Table<Priority>,
    pub(super) choices: Table<Choice>,
    pub(super) groups: Table<Group>,
    pub(super) meetings: Table<Meeting>,
    pub(super) steps: Table<StepState>,
    pub(super) goals: Table<Goal>,
    /// Programmes and modules of the unit's own making.
    #[serde(default)]
    pub(super) own_programmes: Table<Programme>,
    #[serde(default)]
    pub(super) own_modules: Table<Module>,
    /// Surveys, as counts.
    #[serde(default)]
    pub(super) surveys: Table<Survey>,
    /// Who wants which module.
    #[serde(default)]
    pub(super) ballots: Table<Ballot>,
    /// Papers that are filled in.
    #[serde(default)]
    pub(super) papers: Table<Paper>,
    /// Who is to be kept together or apart.
    #[serde(default, skip_serializing_if = "Table::is_empty")]
    pub(super) pairs: Table<Pair>,
    /// Conditions of programmes that are met, as [`step_key`](super::plan::step_key) writes them.
    #[serde(default)]
    pub(super) conditions: BTreeSet<Code>,
    /// Shipped modules and programmes that are not offered here.
    #[serde(default)]
    pub(super) hidden: BTreeSet<Code>,
    /// Limits and weights that the unit set itself (`data/settings.ron`), by their code.
    #[serde(default)]
    pub(super) settings: BTreeMap<Code, u16>,
    /// How the unit applies for places, by programme.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) applications: BTreeMap<Code, Application>,
    /// Weekly free times that several people have, by the name that the unit gave them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) usual_times: BTreeMap<Name, BTreeSet<Window>>,
    /// Times that are taken outside the program, by the name of the calendar that they were read from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) taken: BTreeMap<Name, TakenTimes>,
    /// Days that fall out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) fallen: BTreeSet<FallenDays>,
    /// What its people do in other units, where that was looked up.
    #[serde(skip)]
    elsewhere: Elsewhere,
}

/// What is said about the unit itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its name.
    pub name: Name,
    /// The country whose calendar and rules hold.
    pub country: Country,
    /// Its school forms (`data/forms.ron`); none for owners and networks.
    pub forms: BTreeSet<Code>,
    /// The stages it has (`data/stages.ron`).
    pub stages: BTreeSet<Code>,
    /// Its owner, where that is a unit too.
    pub owner: Option<UnitId>,
    /// Programmes it follows.
    pub programmes: BTreeSet<Code>,
    /// The one of them that is shown first; none: the first in order of code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main: Option<Code>,
    /// Time set aside for professional development, a full-time post and year; none: as suggested.
    pub time_per_year: Option<Minutes>,
    /// Whether everything in it is invented, for trying out.
    pub sample: Sample,
}

/// Whether a unit is real.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sample {
    /// It is a real one.
    #[default]
    Real,
    /// It is invented; every screen says so.
    Invented,
}

impl Unit {
    /// A new unit with nothing in it.
    pub fn new(id: UnitId, kind: UnitKind, name: Name, country: Country) -> Self {
        Self {
            id,
            kind,
            about: About {
                name,
                country,
                forms: BTreeSet::new(),
                stages: BTreeSet::new(),
                owner: None,
                programmes: BTreeSet::new(),
                main: None,
                time_per_year: None,
                sample: Sample::Real,
            },
            years: Table::default(),
            people: Table::default(),
            rounds: Table::default(),
            evidence: Table::default(),
            priorities: Table::default(),
            choices: Table::default(),
            groups: Table::default(),
            meetings: Table::default(),
            steps: Table::default(),
            goals: Table::default(),
            own_programmes: Table::default(),
            own_modules: Table::default(),
            surveys: Table::default(),
            ballots: Table::default(),
            papers: Table::default(),
            pairs: Table::default(),
            conditions: BTreeSet::new(),
            hidden: BTreeSet::new(),
            settings: BTreeMap::new(),
            applications: BTreeMap::new(),
            usual_times: BTreeMap::new(),
            taken: BTreeMap::new(),
            fallen: BTreeSet::new(),
            elsewhere: Elsewhere::default(),
        }
    }

    /// Its id.
    pub fn id(&self) -> UnitId {
        self.id
    }

    /// School, owner or network.
    pub fn kind(&self) -> UnitKind {
        self.kind
    }

    /// Name, country, forms, stages, programmes.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// School years.
    pub fn years(&self) -> &Table<SchoolYear> {
        &self.years
    }

    /// People, guests included.
    pub fn people(&self) -> &Table<Person> {
        &self.people
    }

    /// Rounds of needs mapping.
    pub fn rounds(&self) -> &Table<Round> {
        &self.rounds
    }

    /// Lines of evidence.
    pub fn evidence(&self) -> &Table<Evidence> {
        &self.evidence
    }

    /// Priorities of all rounds.
    pub fn priorities(&self) -> &Table<Priority> {
        &self.priorities
    }

    /// Chosen modules.
    pub fn choices(&self) -> &Table<Choice> {
        &self.choices
    }

    /// Groups.
    pub fn groups(&self) -> &Table<Group> {
        &self.groups
    }

    /// Meetings of all groups.
    pub fn meetings(&self) -> &Table<Meeting> {
        &self.meetings
    }

    /// Planning steps at which something has been noted.
    pub fn steps(&self) -> &Table<StepState> {
        &self.steps
    }

    /// Goals and actions.
    pub fn goals(&self) -> &Table<Goal> {
        &self.goals
    }

    /// Programmes that the unit made itself.
    pub fn own_programmes(&self) -> &Table<Programme> {
        &self.own_programmes
    }

    /// Modules that the unit made itself.
    pub fn own_modules(&self) -> &Table<Module> {
        &self.own_modules
    }

    /// Surveys, as counts.
    pub fn surveys(&self) -> &Table<Survey> {
        &self.surveys
    }

    /// Who wants which module.
    pub fn ballots(&self) -> &Table<Ballot> {
        &self.ballots
    }

    /// Papers that are filled in.
    pub fn papers(&self) -> &Table<Paper> {
        &self.papers
    }

    /// Who is to be kept together or apart.
    pub fn pairs(&self) -> &Table<Pair> {
        &self.pairs
    }

    /// Conditions of programmes that are met, as [`step_key`](super::plan::step_key) writes them.
    pub fn conditions(&self) -> &BTreeSet<Code> {
        &self.conditions
    }

    /// Shipped modules and programmes that are not offered here.
    pub fn hidden(&self) -> &BTreeSet<Code> {
        &self.hidden
    }

    /// Limits and weights that the unit set itself, by their code.
    pub fn settings(&self) -> &BTreeMap<Code, u16> {
        &self.settings
    }

    /// How the unit applies for places, by programme.
    pub fn applications(&self) -> &BTreeMap<Code, Application> {
        &self.applications
    }

    /// Weekly free times that several people have, by the name that the unit gave them.
    pub fn usual_times(&self) -> &BTreeMap<Name, BTreeSet<Window>> {
        &self.usual_times
    }

    /// Times that are taken outside the program, by the name of the calendar that they were read from.
    pub fn taken(&self) -> &BTreeMap<Name, TakenTimes> {
        &self.taken
    }

    /// Days that fall out, in order of time.
    pub fn fallen(&self) -> &BTreeSet<FallenDays> {
        &self.fallen
    }

    /// What its people do in other units: no part of the unit, only known of it where it is shown.
    pub fn elsewhere(&self) -> &Elsewhere {
        &self.elsewhere
    }

    /// Takes in what its people do in others.
    pub fn look_elsewhere(&mut self, elsewhere: Elsewhere) {
        self.elsewhere = elsewhere;
    }

    /// The person of that id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(id)
    }

    /// The group of that id.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.get(id)
    }

    /// The meetings of a group, in order of time.
    pub fn meetings_of(&self, group: GroupId) -> Vec<&Meeting> {
        let mut meetings: Vec<&Meeting> = self.meetings.iter().filter(|m| m.group == group).collect();
        meetings.sort_by_key(|m| (m.when, m.id));
        meetings
    }

    /// The newest round of needs mapping.
    pub fn latest_round(&self) -> Option<&Round> {
        self.rounds.iter().max_by_key(|r| (r.date, r.id))
    }

    /// The round whose priorities are in force: the newest that has any, else the newest.
    pub fn deciding_round(&self) -> Option<&Round> {
        let with_priorities = self.rounds.iter().filter(|r| self.priorities.iter().any(|p| p.round == r.id));
        with_priorities.max_by_key(|r| (r.date, r.id)).or_else(|| self.latest_round())
    }

    /// The priorities of a round, first things first.
    pub fn priorities_of(&self, round: RoundId) -> Vec<&Priority> {
        let mut priorities: Vec<&Priority> = self.priorities.iter().filter(|p| p.round == round).collect();
        priorities.sort_by_key(|p| (p.rank, p.id));
        priorities
    }
}

fields! {
    /// A change of what is said about the unit.
    UnitChange of Unit {
        field Name = about.name: Name;
        field Country = about.country: Country;
        set Form = about.forms: Code;
        set Stage = about.stages: Code;
        field Owner = about.owner: Option<UnitId>;
        set Programme = about.programmes: Code;
        field MainProgramme = about.main: Option<Code>;
        field TimePerYear = about.time_per_year: Option<Minutes>;
        set Condition = conditions: Code;
        set Hidden = hidden: Code;
        map Setting = settings: Code => u16;
        map Application = applications: Code => Application;
        map UsualTimes = usual_times: Name => BTreeSet<Window>;
        map Taken = taken: Name => TakenTimes;
        set Fallen = fallen: FallenDays;
    }
}

impl Record for Unit {
    type Id = UnitId;
    fn id(&self) -> UnitId {
        self.id
    }
}

macro_rules! records {
    ($($record:ty: $id:ty),* $(,)?) => {$(
        impl Record for $record {
            type Id = $id;
            fn id(&self) -> $id { self.id }
        }
    )*};
}

records! {
    SchoolYear: YearId,
    Span: super::ids::SpanId,
    Person: PersonId,
    Round: RoundId,
    Evidence: EvidenceId,
    Priority: PriorityId,
    Choice: ChoiceId,
    Group: GroupId,
    Meeting: MeetingId,
    StepState: Code,
    Goal: GoalId,
    Survey: SurveyId,
    Ballot: Code,
    Paper: PaperId,
    Pair: Code,
}

impl About {
    /// The programmes that are followed, the main one first.
    pub fn followed(&self) -> impl Iterator<Item = Code> + Clone + '_ {
        let main = self.main.filter(|id| self.programmes.contains(id));
        main.into_iter().chain(self.programmes.iter().copied().filter(move |&id| Some(id) != main))
    }

    /// What it takes to follow one more programme: the main one stays the main one.
    pub fn follow(&self, programme: Code) -> Vec<UnitChange> {
        let main = self.followed().next().filter(|&first| self.main != Some(first));
        let kept = main.map(|first| UnitChange::MainProgramme(Change::new(self.main, Some(first))));
        kept.into_iter().chain([UnitChange::Programme(Element::Put(programme))]).collect()
    }
}

impl UnitChange {
    /// A change of the name.
    pub fn rename(was: &Name, now: Name) -> Self {
        UnitChange::Name(Change::new(was.clone(), now))
    }
}
