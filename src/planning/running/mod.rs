//! The year while it runs: what somebody missed, and what can be done about it.

mod agenda;
mod days;
mod deadlines;
mod hand_ins;
mod lead_instead;
mod make_up;
mod make_up_time;
mod talks;
mod weeks;

pub use agenda::{LastTime, agreed_before, last_time, left_over, starts};
pub use days::{
    AtWork, OnDay, before_gathering, begun_before, due_before, gatherings, hand_in_before, hand_in_day,
    is_before, on_days,
};
pub use deadlines::{Deadline, Of, Waits, deadlines};
pub use hand_ins::{begun_for, is_numbered, paper_of, with_hand_ins};
pub use lead_instead::{
    Candidate, Comes, Hindered, can_lead, comes, could_lead_at, has_said_no, is_away, is_missing,
    leads_not_then, who_can_lead,
};
pub use make_up::{
    Busy, Chance, Missed, NoChance, Obstacle, accept, chances, extra, for_nothing, missed, missed_or_will_be,
    no_chances, not_again, who_missed,
};
pub use make_up_time::{AHEAD, ExtraTime, extra_time};
pub use talks::{Hinders, both, in_the_way, talk_length, when_of};
pub use weeks::{Week, weeks};
