//! The year while it runs: what somebody missed, and what can be done about it.

mod agenda;
mod days;
mod hand_ins;
mod lead_instead;
mod make_up;
mod make_up_time;
mod weeks;

pub use agenda::{LastTime, last_time, left_over, starts};
pub use days::{OnDay, gatherings, hand_in_before, hand_in_day, is_before, on_days};
pub use hand_ins::with_hand_ins;
pub use lead_instead::{Candidate, Comes, Hindered, can_lead, comes, is_away, who_can_lead};
pub use make_up::{Busy, Chance, Missed, Obstacle, accept, chances, extra, missed, who_missed};
pub use make_up_time::{AHEAD, extra_time};
pub use weeks::{Week, weeks};
