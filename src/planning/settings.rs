//! Limits and weights: what the unit set comes before what the programme says, and that before the
//! default of `data/settings.ron`.

use crate::model::{
    catalogue::{Catalogue, Rule, Severity},
    ids::Code,
    programme::{Amount, Confidence, Fact, Programme, SizeRule, When},
    unit::Unit,
};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $code;)*
        /// All of them.
        pub const ALL: &[&str] = &[$($code),*];
    };
}

names! {
    /// Least participants of a group at all.
    GROUP_FLOOR = "group-floor";
    /// Participants below which a group is small.
    GROUP_MIN = "group-min";
    /// Participants from which on a group has the advised size.
    GROUP_ADVISED_FROM = "group-advised-from";
    /// Participants up to which a group has the advised size.
    GROUP_ADVISED_TO = "group-advised-to";
    /// Participants above which a group is large.
    GROUP_MAX = "group-max";
    /// Teachers below which a school alone is small.
    TEACHERS_LEAST = "teachers-least";
    /// A share of a supervisor's time, percent.
    LED_SHARE = "led-share";
    /// Participants that a supervisor with [`LED_SHARE`] may lead.
    LED = "led";
    /// A larger share of a supervisor's time, percent.
    LED_MORE_SHARE = "led-more-share";
    /// Participants that a supervisor with [`LED_MORE_SHARE`] may lead.
    LED_MORE = "led-more";
    /// Years of teaching that a supervisor should have.
    SUPERVISOR_YEARS = "supervisor-years";
    /// Days with pupils between two meetings of a part.
    GAP_LEAST = "gap-least";
    /// Calendar days between two meetings of a part after which it is late.
    GAP_MOST = "gap-most";
    /// Weekdays without pupils in a row that make a week off.
    WEEK_OFF = "week-off";
    /// Share of the module's hours below which too little is planned, percent.
    HOURS_PERCENT = "hours-percent";
    /// Most terms of a module.
    TERMS_MOST = "terms-most";
    /// Meetings of a module that may be missed.
    MISSED_MOST = "missed-most";
    /// Visits of a principal in a module.
    VISITS_LEAST = "visits-least";
    /// Talks of a principal and a supervisor in a term.
    CHECK_INS_LEAST = "check-ins-least";
    /// Weeks from the first to the last of what is planned that make a school year.
    PLAN_WEEKS = "plan-weeks";
    /// Weeks before the start at which days and rooms should stand.
    WEEKS_AHEAD = "weeks-ahead";
    /// When meetings may begin, minutes after midnight.
    DAY_START = "day-start";
    /// When meetings should have ended, minutes after midnight.
    DAY_END = "day-end";
    /// When an afternoon begins in the week, minutes after midnight.
    AFTERNOON_START = "afternoon-start";
    /// Times of a week at which a person should be able to meet.
    BLOCKS_LEAST = "blocks-least";
    /// Share of those asked who should have answered a survey, percent.
    ANSWERS_PERCENT = "answers-percent";
    /// Calendar days before a gathering at which its hand-in should have been sent.
    HAND_IN_DAYS = "hand-in-days";
    /// Own share on top of a grant, percent of it.
    OWN_SHARE_PERCENT = "own-share-percent";
    /// Points of a module's score for the priorities it serves.
    WEIGHT_PRIORITIES = "weight-priorities";
    /// Points of a module's score for the gaps it serves.
    WEIGHT_GAPS = "weight-gaps";
    /// Points of a module's score for the stages it is for.
    WEIGHT_STAGES = "weight-stages";
    /// Points of a module's score for the time it takes.
    WEIGHT_TIME = "weight-time";
    /// What those who have a say weigh in the ranking of modules.
    WEIGHT_SAY = "weight-say";
    /// Points of a module's score for what comes before it.
    WEIGHT_ORDER = "weight-order";
    /// Points of a module's score for being a whole one.
    WEIGHT_SIZE = "weight-size";
    /// Weight of the owner's say.
    WEIGHT_OWNER = "weight-owner";
    /// Weight of the principal's say.
    WEIGHT_PRINCIPAL = "weight-principal";
    /// Weight of the teachers' say.
    WEIGHT_TEACHERS = "weight-teachers";
    /// Importance of places for everybody, percent of the usual.
    GROUPS_PLACES = "groups-places";
    /// Importance of teams kept whole, percent of the usual.
    GROUPS_TEAMS = "groups-teams";
    /// Importance of what is wished of the stages, percent of the usual.
    GROUPS_STAGES = "groups-stages";
    /// Importance of the advised size, percent of the usual.
    GROUPS_SIZE = "groups-size";
    /// Importance of mixed experience, percent of the usual.
    GROUPS_EXPERIENCE = "groups-experience";
    /// Importance of members from one school, percent of the usual.
    GROUPS_SCHOOL = "groups-school";
    /// Importance of the supervisor's school, percent of the usual.
    GROUPS_TRAVEL = "groups-travel";
    /// Importance of the supervisor's training, percent of the usual.
    GROUPS_TRAINING = "groups-training";
    /// Importance of wished modules, percent of the usual.
    GROUPS_WISHES = "groups-wishes";
    /// Importance of wished pairs, percent of the usual.
    GROUPS_PAIRS = "groups-pairs";
    /// Whether stages are mixed on purpose.
    GROUPS_MIXED = "groups-mixed";
    /// Whether supervisors rather come from another school.
    GROUPS_OTHER_SCHOOL = "groups-other-school";
    /// Whether groups get a module with the proposal.
    GROUPS_MODULE = "groups-module";
    /// Whether who leads may be a member of another group.
    GROUPS_LEAD_MEMBER = "groups-lead-member";
    /// Whether groups get a second weekly window.
    GROUPS_TWO_WINDOWS = "groups-two-windows";
    /// What a supervisor prepares for a meeting, minutes.
    LEAD_PREPARE = "lead-prepare";
    /// A talk of principal and supervisor, minutes.
    LEAD_CHECK_IN = "lead-check-in";
    /// Travel to a meeting at another school and back, minutes.
    LEAD_TRAVEL = "lead-travel";
    /// What lies at least between two groups of one supervisor on one day, minutes.
    LEAD_GAP = "lead-gap";
    /// The most meetings that a supervisor leads in a week.
    LEAD_WEEK = "lead-week";
    /// Working hours of a full-time post and year in Sweden.
    LEAD_YEAR_SE = "lead-year-se";
    /// Working hours of a full-time post and year in Norway.
    LEAD_YEAR_NO = "lead-year-no";
}

/// Who said a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The unit itself.
    Unit,
    /// A programme.
    Programme,
    /// `data/settings.ron`.
    Default,
}

/// A value with where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held<'a> {
    /// The value.
    pub value: u16,
    /// Who said it.
    pub from: From,
    /// The document; empty for what the unit set.
    pub source: &'a str,
    /// How sure it is.
    pub confidence: Confidence,
}

impl<'a> Held<'a> {
    fn of<T: Copy + Into<u16>>(fact: &'a Fact<T>, from: From) -> Self {
        Self::part(fact, from, |&value| value.into())
    }

    fn part<T>(fact: &'a Fact<T>, from: From, value: impl Fn(&T) -> u16) -> Self {
        Self { value: value(fact.get()), from, source: fact.source(), confidence: fact.confidence() }
    }
}

/// The value of a limit or weight; 0 of one that nobody knows.
pub fn value(unit: &Unit, programme: Option<&Programme>, catalogue: &Catalogue, code: &str) -> u16 {
    held(unit, programme, catalogue, code).map_or(0, |held| held.value)
}

/// The same where a module, or what else is nearer than the programme, has its own limit.
pub fn value_or(unit: &Unit, own: Option<u16>, catalogue: &Catalogue, code: &str) -> u16 {
    match (of_unit(unit, code), own) {
        (Some(set), _) => set,
        (None, Some(own)) => own,
        (None, None) => value(unit, None, catalogue, code),
    }
}

/// The value of a limit or weight with where it comes from; none of one that nobody knows.
pub fn held<'a>(
    unit: &Unit,
    programme: Option<&'a Programme>,
    catalogue: &'a Catalogue,
    code: &str,
) -> Option<Held<'a>> {
    if let Some(value) = of_unit(unit, code) {
        return Some(Held { value, from: From::Unit, source: "", confidence: Confidence::Confirmed });
    }
    programme.and_then(|programme| of_programme(programme, code)).or_else(|| {
        let setting = catalogue.setting(code.parse().ok()?)?;
        Some(Held::of(&setting.value, From::Default))
    })
}

/// What the unit itself set; none where it left the limit to the programme or the default.
pub fn of_unit(unit: &Unit, code: &str) -> Option<u16> {
    if unit.settings().is_empty() {
        return None;
    }
    unit.settings().get(&code.parse::<Code>().ok()?).copied()
}

/// What a programme says about a limit.
pub fn of_programme<'a>(programme: &'a Programme, code: &str) -> Option<Held<'a>> {
    let (limits, from) = (&programme.limits, From::Programme);
    let fact = |fact: &'a Option<Fact<u8>>| fact.as_ref().map(|fact| Held::of(fact, from));
    let size = |of: fn(&SizeRule) -> &Fact<u8>| programme.size.as_ref().map(|rule| Held::of(of(rule), from));
    let share = |nth: usize| limits.shares.get(nth);
    let people = |nth| share(nth).map(|fact| Held::part(fact, from, |share| share.participants.into()));
    let percent = |nth| share(nth).map(|fact| Held::part(fact, from, |share| share.percent.into()));
    let advised = programme.size.as_ref().map(|rule| &rule.recommended);
    match code {
        GROUP_FLOOR => size(|rule| &rule.hard_floor),
        GROUP_MIN => size(|rule| &rule.min),
        GROUP_MAX => size(|rule| &rule.max),
        GROUP_ADVISED_FROM => advised.map(|fact| Held::part(fact, from, |advised| advised.from.into())),
        GROUP_ADVISED_TO => advised.map(|fact| Held::part(fact, from, |advised| advised.to.into())),
        LED_SHARE => percent(0),
        LED => people(0),
        LED_MORE_SHARE => percent(1),
        LED_MORE => people(1),
        SUPERVISOR_YEARS => fact(&limits.supervisor_years),
        HOURS_PERCENT => fact(&limits.min_hours_percent),
        MISSED_MOST => fact(&limits.max_missed),
        VISITS_LEAST => fact(&limits.visits_a_module),
        WEEKS_AHEAD => fact(&limits.weeks_ahead),
        ANSWERS_PERCENT => fact(&limits.min_answers_percent),
        GAP_LEAST => programme.cycle().map(|cycle| Held::of(&cycle.gap.min_school_days, from)),
        GAP_MOST => programme.cycle().map(|cycle| Held::of(&cycle.gap.max_days, from)),
        HAND_IN_DAYS => programme.series()?.events.iter().find_map(|event| match &event.when {
            When::Before { days, .. } => Some(Held::of(days, from)),
            When::Times { .. } | When::Between { .. } => None,
        }),
        OWN_SHARE_PERCENT => programme.scheme()?.money.iter().find_map(|rule| match *rule.amount.get() {
            Amount::PercentOfGrant(share) => Some(Held::part(&rule.amount, from, |_| share.into())),
            Amount::PerSupervisor(_) | Amount::PerParticipant(_) | Amount::Total(_) => None,
        }),
        _ => None,
    }
}

/// Participants that a supervisor with such a share of time may lead: of the nearest share of the list that is
/// not smaller. None where all are smaller: of more time no source says how many it does for.
pub fn may_lead(
    unit: &Unit,
    programme: Option<&Programme>,
    catalogue: &Catalogue,
    percent: u8,
) -> Option<u16> {
    let number = |code| value(unit, programme, catalogue, code);
    let two = [(LED_SHARE, LED), (LED_MORE_SHARE, LED_MORE)];
    let own_of_unit = two.iter().any(|&(share, led)| [share, led].iter().any(|c| of_unit(unit, c).is_some()));
    let listed = programme.into_iter().flat_map(|programme| &programme.limits.shares);
    let mut shares: Vec<(u16, u16)> =
        listed.map(|fact| (fact.get().percent.into(), fact.get().participants.into())).collect();
    if own_of_unit || shares.is_empty() {
        shares = two.iter().map(|&(share, led)| (number(share), number(led))).collect();
    }
    shares.sort_unstable();
    shares.iter().find(|(share, _)| *share >= u16::from(percent)).map(|&(_, most)| most)
}

/// What a unit sets to change how much a rule matters: 0 nothing at all, 1 a note, 2 a warning.
pub fn severity_code(rule: Code) -> Option<Code> {
    format!("rule-{rule}").parse().ok()
}

/// How much a rule matters in a unit; none where the unit has switched it off.
pub fn severity(unit: &Unit, rule: &Rule) -> Option<Severity> {
    let set = severity_code(rule.id).and_then(|code| unit.settings().get(&code));
    match set {
        None => Some(rule.severity),
        Some(0) => None,
        Some(1) => Some(Severity::Note),
        Some(_) => Some(Severity::Warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{change::Entry, edit::Edit, unit::UnitChange},
        planning::fixtures::{CYCLE, catalogue, code, school},
    };

    fn set(id: &str, now: u16) -> Edit {
        Edit::Unit(UnitChange::Setting(Entry { key: code(id), was: None, now: Some(now) }))
    }

    #[test]
    fn every_name_is_in_the_data_and_all_data_has_a_name() {
        let catalogue = catalogue([]);
        let data: Vec<&str> = catalogue.settings.iter().map(|setting| setting.id.as_str()).collect();
        let mut names = ALL.to_vec();
        names.sort_unstable();
        assert_eq!(names, data);
    }

    #[test]
    fn the_programme_comes_before_the_default_and_the_unit_before_both() {
        let catalogue = catalogue([]);
        let mut programme: Programme = ron::from_str(CYCLE).unwrap();
        programme.limits.max_missed = Some(Fact::new(5, "test", Confidence::Derived));
        let unit = school([]);
        let missed = |unit: &Unit, programme| held(unit, programme, &catalogue, MISSED_MOST).unwrap();
        assert_eq!((missed(&unit, None).value, missed(&unit, None).from), (2, From::Default));
        let own = missed(&unit, Some(&programme));
        assert_eq!((own.value, own.from, own.source), (5, From::Programme, "test"));
        let unit = school([set(MISSED_MOST, 9)]);
        let set_here = missed(&unit, Some(&programme));
        assert_eq!((set_here.value, set_here.from), (9, From::Unit));
        assert_eq!(value_or(&unit, Some(7), &catalogue, MISSED_MOST), 9);
        assert_eq!(value_or(&school([]), Some(7), &catalogue, MISSED_MOST), 7);
        assert_eq!(value(&unit, None, &catalogue, "no-such"), 0);
    }

    #[test]
    fn a_supervisors_load_follows_the_unit_the_programme_and_the_default() {
        let catalogue = catalogue([]);
        let programme: Programme = ron::from_str(CYCLE).unwrap();
        let most = |unit: &Unit, percent| may_lead(unit, Some(&programme), &catalogue, percent);
        let unit = school([]);
        assert_eq!(
            [5, 10, 15, 20, 50].map(|percent| most(&unit, percent)),
            [Some(10), Some(10), Some(20), Some(20), None]
        );
        let unit = school([set(LED, 6)]);
        assert_eq!([10, 20].map(|percent| most(&unit, percent)), [Some(6), Some(20)]);
    }

    #[test]
    fn a_unit_can_lift_lower_and_silence_a_rule() {
        let catalogue = catalogue([]);
        let rule = catalogue.rule(code("unplaced")).unwrap();
        let of = |set: Option<u16>| {
            let edits = set.map(|now| self::set(severity_code(rule.id).unwrap().as_str(), now));
            severity(&school(edits), rule)
        };
        assert_eq!(
            [None, Some(0), Some(1), Some(2)].map(of),
            [Some(Severity::Note), None, Some(Severity::Note), Some(Severity::Warning)]
        );
    }
}
