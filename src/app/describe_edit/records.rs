//! Changes of each kind of record, field by field.

use super::{
    fields::{Words, element, entry, field, maybe},
    values,
};
use crate::{
    app::describe_setting::set_value,
    i18n::{Arg, Key, Text, t},
    model::{
        ballots::BallotChange,
        change::On,
        groups::{GroupChange, Hold, Membership},
        meetings::MeetingChange,
        needs::{Cell, EvidenceChange, PriorityChange, RoundChange},
        pairs::PairChange,
        papers::PaperChange,
        people::PersonChange,
        plan::{ChoiceChange, GoalChange, StepChange},
        school_year::{Span, SpanChange, YearChange},
        survey::SurveyChange,
        unit::UnitChange,
    },
};

fn date(date: &chrono::NaiveDate) -> Arg {
    Arg::ShortDate(*date)
}

fn line<const MAX: usize>(line: &crate::model::text::Line<MAX>) -> Arg {
    line.into()
}

fn count(number: &u8) -> Arg {
    (*number).into()
}

fn span_name(span: &Span) -> Arg {
    if span.name.is_empty() { values::span(span.kind).into() } else { (&span.name).into() }
}

impl Words<'_> {
    pub(super) fn unit_change(&self, change: &UnitChange) -> Text {
        match change {
            UnitChange::Name(c) => field(Key::EditFieldName, c, line),
            UnitChange::Country(c) => field(Key::EditFieldCountry, c, |&now| values::country(now)),
            UnitChange::Form(c) => element(Key::EditFieldForm, c, |&id| self.school_form(id)),
            UnitChange::Stage(c) => element(Key::EditFieldStages, c, |&id| self.stage(id)),
            UnitChange::Owner(c) => maybe(Key::UnitOwner, c, |_| Key::UnitsOwnerChosen.into()),
            UnitChange::Programme(c) => element(Key::EditFieldProgramme, c, |&id| self.programme(id)),
            UnitChange::MainProgramme(c) => maybe(Key::UnitsMain, c, |&id| self.programme(id)),
            UnitChange::TimePerYear(c) => maybe(Key::EditFieldTime, c, |&now| Arg::Hours(now.into())),
            UnitChange::Condition(c) => element(Key::EditFieldCondition, c, |&id| self.condition(id)),
            UnitChange::Hidden(c) => element(Key::EditFieldHidden, c, |&id| self.offered(id)),
            UnitChange::Application(c) => self.application(c),
            UnitChange::Setting(c) => match c.now {
                None => t::edit_setting_reset(self.setting(c.key)),
                Some(now) => t::edit_field(self.setting(c.key), set_value(self.catalogue, c.key, now)),
            },
            UnitChange::UsualTimes(c) => {
                entry(Key::TimeEditUsual, c, line, |times| Arg::Windows(times.iter().copied().collect()))
            }
            UnitChange::Taken(c) => entry(Key::TakenEdit, c, line, |taken| taken.count().into()),
            UnitChange::Fallen(c) => element(Key::CalendarFallen, c, |days| self.fallen(days).into()),
        }
    }

    pub(super) fn year(&self, change: &YearChange) -> Text {
        match change {
            YearChange::Form(c) => maybe(Key::EditFieldForm, c, |&id| self.school_form(id)),
            YearChange::Owners(_) => Key::EditYearOwners.into(),
            YearChange::Span(On::Add(span)) => t::edit_put(
                Key::EditFieldDays,
                t::edit_span(Arg::ShortDate(span.first), Arg::ShortDate(span.last), span_name(span)),
            ),
            YearChange::Span(On::Remove(span)) => t::edit_drop(Key::EditFieldDays, span_name(span)),
            YearChange::Span(On::Change(_, change)) => match change {
                SpanChange::Kind(c) => field(Key::EditFieldKind, c, |&now| values::span(now).into()),
                SpanChange::First(c) => field(Key::EditFieldFirst, c, date),
                SpanChange::Last(c) => field(Key::EditFieldLast, c, date),
                SpanChange::Name(c) => field(Key::EditFieldName, c, line),
                SpanChange::Decided(c) => field(Key::EditFieldDays, c, |&now| values::decided(now)),
            },
        }
    }

    pub(super) fn person(&self, change: &PersonChange) -> Text {
        match change {
            PersonChange::Name(c) => field(Key::EditFieldName, c, line),
            PersonChange::Role(c) => element(Key::EditFieldRoles, c, |&id| self.role(id)),
            PersonChange::Team(c) => field(Key::EditFieldTeam, c, line),
            PersonChange::Stage(c) => element(Key::EditFieldStages, c, |&id| self.stage(id)),
            PersonChange::Pupils(c) => field(Key::EditFieldPupils, c, |&now| values::pupils(now)),
            PersonChange::Lesson(c) => element(Key::EditFieldLessons, c, |&now| now.into()),
            PersonChange::Free(c) => element(Key::EditFieldFree, c, |&now| now.into()),
            PersonChange::Experience(c) => maybe(Key::EditFieldExperience, c, count),
            PersonChange::Share(c) => field(Key::EditFieldShare, c, |now| format!("{} %", now.0).into()),
            PersonChange::Wishes(c) => field(Key::EditFieldWishes, c, |now| {
                Arg::List(now.iter().map(|&id| self.module(id)).collect())
            }),
            PersonChange::Training(c) => field(Key::EditFieldTraining, c, |&now| values::training(now)),
            PersonChange::LeadingShare(c) => {
                field(Key::EditFieldLeadingShare, c, |now| format!("{} %", now.0).into())
            }
            PersonChange::MaxGroups(c) => field(Key::EditFieldMaxGroups, c, count),
            PersonChange::Licence(c) => field(Key::EditFieldLicence, c, |&now| values::licence(now)),
            PersonChange::Outside(c) => match &c.now {
                None => Key::EditTakesPart.into(),
                Some(outside) if outside.reason.is_empty() => Key::EditOutside.into(),
                Some(outside) => t::edit_outside_because(values::short(&outside.reason)),
            },
            PersonChange::Lang(c) => maybe(Key::EditFieldLang, c, |&lang| values::language(lang)),
            PersonChange::Seat(c) => self.seat(c),
            PersonChange::Home(c) => maybe(Key::EditFieldHome, c, |home| (&home.name).into()),
        }
    }

    pub(super) fn round(&self, change: &RoundChange) -> Text {
        match change {
            RoundChange::Date(c) => field(Key::EditFieldDate, c, date),
            RoundChange::Name(c) => field(Key::EditFieldName, c, line),
            RoundChange::Set(c) => element(Key::EditFieldSets, c, |&id| self.set_name(id)),
            RoundChange::Own(c) => entry(Key::EditFieldSets, c, |&id| self.dimension(id), line),
            RoundChange::Rating(c) => {
                let cell =
                    |cell: &Cell| t::edit_cell(self.dimension(cell.dimension), self.stage(cell.stage)).into();
                entry(Key::EditFieldRating, c, cell, |&now| values::rating(now))
            }
            RoundChange::Note(c) => field(Key::EditFieldNote, c, values::short),
            RoundChange::Passed(c) => entry(Key::EditFieldPassed, c, |&id| self.dimension(id), values::short),
        }
    }

    pub(super) fn evidence(&self, change: &EvidenceChange) -> Text {
        match change {
            EvidenceChange::Kind(c) => field(Key::EditFieldKind, c, |&now| values::evidence(now)),
            EvidenceChange::Date(c) => field(Key::EditFieldDate, c, date),
            EvidenceChange::Stage(c) => maybe(Key::EditFieldStages, c, |&id| self.stage(id)),
            EvidenceChange::Dimension(c) => maybe(Key::EditFieldDimension, c, |&id| self.dimension(id)),
            EvidenceChange::Says(c) => field(Key::EditFieldText, c, line),
            EvidenceChange::Figure(c) => field(Key::EditFieldFigure, c, line),
            EvidenceChange::Results(c) => maybe(Key::EditFieldResults, c, |now| now.pupils.into()),
        }
    }

    pub(super) fn priority(&self, change: &PriorityChange) -> Text {
        match change {
            PriorityChange::Rank(c) => field(Key::EditFieldRank, c, count),
            PriorityChange::Dimension(c) => field(Key::EditFieldDimension, c, |&id| self.dimension(id)),
            PriorityChange::Stage(c) => element(Key::EditFieldStages, c, |&id| self.stage(id)),
            PriorityChange::Reason(c) => field(Key::EditFieldReason, c, values::short),
            PriorityChange::Goal(c) => field(Key::EditFieldGoal, c, values::short),
            PriorityChange::Sign(c) => field(Key::EditFieldSign, c, values::short),
            PriorityChange::Evidence(c) => element(Key::EditFieldEvidence, c, |&id| {
                self.unit
                    .evidence()
                    .get(id)
                    .map_or(Key::ThingEvidence.into(), |evidence| (&evidence.says).into())
            }),
            PriorityChange::Responsible(c) => maybe(Key::EditFieldResponsible, c, |&id| self.person_name(id)),
            PriorityChange::FollowUp(c) => maybe(Key::EditFieldFollowUp, c, date),
            PriorityChange::Progress(c) => field(Key::EditFieldProgress, c, |&now| values::progress(now)),
        }
    }

    pub(super) fn survey(&self, change: &SurveyChange) -> Text {
        match change {
            SurveyChange::Round(_) => Key::EditRewritten.into(),
            SurveyChange::Title(c) => field(Key::EditFieldTitle, c, line),
            SurveyChange::Turnout(c) => {
                entry(Key::EditFieldAnswered, c, |&id| self.role(id), |now| now.answered.into())
            }
            SurveyChange::Answers(c) => {
                let cell =
                    |cell: &Cell| t::edit_cell(self.dimension(cell.dimension), self.stage(cell.stage)).into();
                entry(Key::EditFieldAnswers, c, cell, |now| {
                    now.now.answers().max(now.wanted.answers()).into()
                })
            }
            SurveyChange::Comment(c) => element(Key::EditFieldComment, c, line),
        }
    }

    pub(super) fn paper(&self, change: &PaperChange) -> Text {
        match change {
            PaperChange::Name(c) => field(Key::EditFieldName, c, line),
            PaperChange::Due(c) => maybe(Key::EditFieldDue, c, date),
            PaperChange::Before(_) => Key::EditFieldDue.into(),
            PaperChange::Sent(c) => maybe(Key::EditFieldSent, c, date),
            PaperChange::Value(c) => entry(Key::EditFieldText, c, |&id| self.paper_field(id), values::short),
            PaperChange::Cell(c) => {
                entry(Key::EditFieldText, c, |place| self.paper_field(place.table), values::short)
            }
        }
    }

    pub(super) fn choice(&self, change: &ChoiceChange) -> Text {
        match change {
            ChoiceChange::Module(c) => field(Key::EditFieldModule, c, |&id| self.module(id)),
            ChoiceChange::Term(c) => field(Key::EditFieldTerm, c, |&now| values::term(now)),
            ChoiceChange::Group(c) => maybe(Key::EditFieldGroup, c, |&id| self.group_name(id)),
            ChoiceChange::Reason(c) => field(Key::EditFieldReason, c, values::short),
            ChoiceChange::Priority(c) => element(Key::EditFieldNeeds, c, |&id| {
                let priority = self.unit.priorities().get(id);
                priority.map_or(Key::ThingPriority.into(), |priority| self.dimension(priority.dimension))
            }),
        }
    }

    pub(super) fn group(&self, change: &GroupChange) -> Text {
        match change {
            GroupChange::Name(c) => field(Key::EditFieldName, c, line),
            GroupChange::Programme(c) => maybe(Key::EditFieldProgramme, c, |&id| self.programme(id)),
            GroupChange::Module(c) => maybe(Key::EditFieldModule, c, |&id| self.module(id)),
            GroupChange::Member(c) => match (&c.was, &c.now) {
                (None, Some(_)) => t::edit_put(Key::EditFieldMembers, self.person_name(c.key)),
                (_, None) => t::edit_drop(Key::EditFieldMembers, self.person_name(c.key)),
                (Some(was), Some(now)) if (Membership { hold: now.hold, ..*was }) == *now => match now.hold {
                    Hold::Locked => t::edit_member_locked(self.person_name(c.key)),
                    Hold::Loose => t::edit_member_unlocked(self.person_name(c.key)),
                },
                (Some(_), Some(_)) => t::edit_field(Key::EditFieldMembership, self.person_name(c.key)),
            },
            GroupChange::Supervisor(c) => maybe(Key::EditFieldSupervisor, c, |&id| self.person_name(id)),
            GroupChange::Window(c) => element(Key::EditFieldWindows, c, |&now| now.into()),
            GroupChange::WindowBefore(c) => element(Key::EditFieldWindowsBefore, c, |&now| now.into()),
            GroupChange::Place(c) => field(Key::EditFieldPlace, c, line),
            GroupChange::Lock(c) => element(Key::EditFieldLocks, c, |&now| values::lock(now)),
            GroupChange::StandIn(c) => entry(
                Key::EditFieldStandIn,
                c,
                |&day| Arg::ShortDate(day),
                |stand_in| stand_in.leads().map_or(Key::TakeOverNobodyYet.into(), |id| self.person_name(id)),
            ),
            GroupChange::LedOutside(c) => field(Key::EditFieldLedOutside, c, line),
            GroupChange::CheckInUntold(c) => entry(
                Key::EditFieldToTell,
                c,
                |&day| Arg::ShortDate(day),
                |known| Arg::List(known.keys().map(|&id| self.person_name(id)).collect()),
            ),
            GroupChange::CheckIn(c) => entry(
                Key::EditFieldCheckIn,
                c,
                |&day| Arg::ShortDate(day),
                |talk| talk.with.map_or(Key::GroupsCheckInOther.into(), |id| self.person_name(id)),
            ),
        }
    }

    pub(super) fn meeting(&self, change: &MeetingChange) -> Text {
        match change {
            MeetingChange::Module(c) => maybe(Key::EditFieldModule, c, |&id| self.module(id)),
            MeetingChange::Part(c) => field(Key::EditFieldPart, c, count),
            MeetingChange::Phases(c) => field(Key::EditFieldPhases, c, |now| {
                Arg::List(now.iter().map(|&id| self.phase(id)).collect())
            }),
            MeetingChange::Title(c) => field(Key::EditFieldTitle, c, line),
            MeetingChange::When(c) => field(Key::EditFieldWhen, c, values::when),
            MeetingChange::Place(c) => field(Key::EditFieldPlace, c, line),
            MeetingChange::Leader(c) => maybe(Key::EditFieldLeader, c, |&id| self.person_name(id)),
            MeetingChange::Guest(c) => element(Key::EditFieldGuests, c, |&id| self.person_name(id)),
            MeetingChange::ForWhom(c) => element(Key::EditFieldForWhom, c, |&id| self.person_name(id)),
            MeetingChange::State(c) => values_only(values::state(&c.now)),
            MeetingChange::Attendance(c) => {
                entry(Key::EditFieldAttendance, c, |&id| self.person_name(id), |&now| values::presence(now))
            }
            MeetingChange::Summary(c) => field(Key::EditFieldSummary, c, values::short),
            MeetingChange::ToTry(c) => field(Key::EditFieldToTry, c, values::short),
            MeetingChange::Prepares(c) => {
                entry(Key::EditFieldPrepares, c, |&id| self.phase(id), |&id| self.person_name(id))
            }
            MeetingChange::ToTell(c) => element(Key::EditFieldToTell, c, |&id| self.person_name(id)),
            MeetingChange::Known(c) => {
                entry(Key::EditFieldKnown, c, |&id| self.person_name(id), values::when)
            }
            MeetingChange::HeldAs(c) => entry(
                Key::EditFieldHeldAs,
                c,
                |&id| self.person_name(id),
                |held| held.leader.map_or_else(|| line(&held.place), |id| self.person_name(id)),
            ),
            MeetingChange::PeopleNews(c) => entry(
                Key::EditFieldPeopleNews,
                c,
                |&id| self.person_name(id),
                |people| Arg::List(people.iter().map(|&id| self.person_name(id)).collect()),
            ),
            MeetingChange::Moved(c) => {
                maybe(Key::EditFieldWhyMoved, c, |moved| values::short(moved.why.words()))
            }
        }
    }

    pub(super) fn step(&self, change: &StepChange) -> Text {
        match change {
            StepChange::Note(c) => entry(Key::EditFieldNote, c, |&id| self.question(id), values::short),
            StepChange::Decision(c) => field(Key::EditFieldDecision, c, values::short),
            StepChange::Responsible(c) => maybe(Key::EditFieldResponsible, c, |&id| self.person_name(id)),
            StepChange::Due(c) => maybe(Key::EditFieldDue, c, date),
            StepChange::Progress(c) => field(Key::EditFieldProgress, c, |&now| values::progress(now)),
        }
    }

    pub(super) fn goal(&self, change: &GoalChange) -> Text {
        match change {
            GoalChange::Parent(c) => maybe(Key::EditFieldParent, c, |&id| self.goal_name(id)),
            GoalChange::Text(c) => field(Key::EditFieldText, c, values::short),
            GoalChange::Sign(c) => field(Key::EditFieldSign, c, values::short),
            GoalChange::Outcome(c) => field(Key::EditFieldOutcome, c, values::short),
            GoalChange::Responsible(c) => maybe(Key::EditFieldResponsible, c, |&id| self.person_name(id)),
            GoalChange::Due(c) => maybe(Key::EditFieldDue, c, date),
            GoalChange::Progress(c) => field(Key::EditFieldProgress, c, |&now| values::progress(now)),
            GoalChange::Priority(c) => maybe(Key::EditFieldNeeds, c, |&id| {
                let priority = self.unit.priorities().get(id);
                priority.map_or(Key::ThingPriority.into(), |priority| self.dimension(priority.dimension))
            }),
        }
    }
}

/// A change of what is said about a module.
pub(super) fn ballot(change: &BallotChange) -> Text {
    match change {
        BallotChange::Said(c) => entry(
            Key::EditFieldSaid,
            c,
            |&voice| values::voice(voice),
            |said| t::edit_support(said.for_it, said.of).into(),
        ),
    }
}

/// A change of what is wished of two people.
pub(super) fn pair(change: &PairChange) -> Text {
    match change {
        PairChange::Wish(c) => field(Key::EditFieldPair, c, |&now| values::pair(now)),
    }
}

/// A value that says enough without the name of its field.
fn values_only(value: Arg) -> Text {
    t::words(value)
}
