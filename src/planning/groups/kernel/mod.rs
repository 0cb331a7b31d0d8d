//! The kernel of group building: a job in plain numbers, and the search.
//!
//! [`job`] looks everything up once, [`state`] keeps one answer with all its counts, [`build`] makes a
//! first one, [`moves`] change it, [`anneal`] decides what is kept, [`search`] shares the way out. [`bound`]
//! says what no answer can cost less than, [`exact`] proves a small school's best.
//!
//! # What was tried
//! One thread, cost after so many seconds of processor time, best known in parentheses: g080 (629), g300
//! (2174); medians of 3 to 16 seeds.
//!
//! | what | g080, 1 s | g300, 4 s |
//! | --- | --- | --- |
//! | mostly moves of one or two people, large moves 4 in 100 | 639-648 | 2249-2272 |
//! | large moves 4 in 10: a team's members, another time with repair, close, open | 637-639 | 2212-2235 |
//! | a large move ends when somebody is left without a place; fewer people looked at when a group fills up | 629-639 | 2178-2185 |
//! | small moves after each large one before it is judged | 639-648 | - |
//! | short annealing after a large move of the best answer, all the time | 639 | - |
//! | the same in the last 15 % only | kept: it costs little and helps the largest | |
//! | half, twice the heat at the start; a third, three times at the end | within the noise | 2177-2236 |
//! | counts of pairs by group and person, so that a row changes at once (pairs only, 480 people) | - | 20 times the steps |
//!
//! What a hot search does with people without a place (one thread, 1 s of processor time, best known
//! before: n120b 4421; three jobs of one school and 100 people; plenty: much common time, 120 people):
//!
//! | what | n120b | one school | plenty |
//! | --- | --- | --- | --- |
//! | a place lost costs its full price all the time: no time changes that leaves somebody over | 4635-4643 | 4269-4393, 2321-2505, 13162 | 2806-2834 |
//! | until the last tenth it costs four times the heat, at least 30 | 4345-4397 | 4137-4207, 2167-2179, 13028-13040 | 2412-2465 |
//! | until the last quarter: fewer seeds end with one person more | kept | | |
//! | hotter at the start, 1.2 times the mean exchange instead of 0.75: median 1.5 to 1.2 % over the best | kept | | |
//! | of two times the one at which more of the group can come; of 8: worse | kept, within the noise | | |
//! | two groups exchange supervisors and one moves to a time of the other's, a quarter of the moves in time | within the noise | | |
//! | cycles four times as long | within the noise | | |
#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "flat tables in the inner loop; every number is the place in a list, or a cost far below 2^52"
)]
#![allow(clippy::needless_for_each, reason = "what is done to each member reads best in one line")]

pub mod anneal;
pub mod bits;
pub mod bound;
pub mod build;
pub mod exact;
pub mod job;
pub mod moves;
pub mod random;
pub mod search;
pub mod state;

#[cfg(test)]
mod tests;
