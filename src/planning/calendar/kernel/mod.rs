//! The kernel of dating many groups together: a job in plain numbers, and the search.
//!
//! [`job`] is what is asked, [`rows`] says of which dates not all can be taken, [`exact`] dates one group at
//! given prices, [`state`] keeps one answer, [`prices`] makes dear what several want and so says what no
//! answer costs less than, [`master`] mixes whole calendars, [`part`] has the turns of search and proof for
//! groups that depend on each other, `shake` the way to a better one,
//! [`search`] shares the way out. Groups that share nothing that can bind
//! are solved alone, with proof.
//!
//! It dates the school's own groups ([`super::together`], [`super::mend`], [`super::dating::schedule`]) and the
//! public job S1 ([`super::joint`]): what is special to a case is in the numbers.
//!
//! # What was tried
//! Costs after so much processor time of one thread; invented jobs of many shapes, the least known (by an
//! integer programme solved elsewhere, or the bound here) in parentheses. What binds most: half a year, one
//! room for five groups, five weekdays, supervisors with one meeting a week.
//!
//! | what | 6 groups, weeks full (6431) | 20 groups, few rooms (2126) | 50 groups, few rooms (over 122,997) |
//! | --- | --- | --- | --- |
//! | taking 2 to 4 near groups out and dating them anew, prices by 200 rounds of subgradient | 6450, bound 5897 | 2148, bound 916 | 130,938 after 2 s |
//! | prices by a mix of whole calendars (column generation): the bound is that of the integer programme's relaxation, nearly always the least itself | 6478, bound 6431 | 2155, bound 2124 | 143,028: the mix takes all the time |
//! | steps counted by work, mixes one turn in two or in seven | 6431 proven in 0.5 s | 2132 | 138,067 |
//! | a group takes the dates it would pay for, who is in its way goes and is dated anew | 6431 in 0.35 s | 2132 | 139,157 |
//! | prices first (20 rounds and 10 for each group), shaking between | 6431 in 0.4 s | 2126 | 132,963 |
//! | a little heat, prices salted by chance | the same | 2126 | 128,802 to 135,014 |
//!
//! The dynamic programme takes 15 to 40 microseconds a group: running minima instead of all pairs of dates,
//! and a sliding one for D after B. The inverse of the mix keeps only the columns of rows that bind: pivots
//! are ten times cheaper. Branching on "this group meets on this date" closes what the bound leaves open;
//! where half a meeting fits twice (one room, half a year) the gap of two or three groups can stay open.
//!
//! A mix that is not ready when its turn ends goes on in the next one: before, 50 groups with few rooms stood still
//! from 0.5 to 2 s (133,017, 131,998, 129,830 with three seeds; now 130,904, 131,731, 128,976 and after 2 s 129,025,
//! 129,869, 128,024; 127,068 after 15 s; the bound is 122,663).
//!
//! A place that one of its rows shuts is asked no further, room left is one number a row, dates that cannot be had
//! are not priced, mixes of more than 30 groups get a seventh of the time: with three seeds and 0.5 s 20 groups with
//! few rooms 0.09 to 0.56 % over the least (0.42 to 0.61 before), 50 groups 0.8 to 3.0 % over the lowest seen (2.9
//! to 4.7 before), both cores busy with other work. Of more than 30 groups the one of two that the others cost more
//! is taken out first: ten other seeds, mean and worst, 50 groups 3.6 and 5.1 to 2.7 and 4.5 %; with few groups it is
//! no better (20 groups in half a year: 0.18 and 0.33 to 0.31 and 0.67 %).
//!
//! Costs alone are kept when a group is dated, and where the cheapest way came from is looked up at the end: 1.4
//! times the steps. Both lanes take their time for mixes (a half and a third), of two groups the one that the
//! others cost more is taken out, who is sent away may send others away, and with more than 30 groups prices come
//! before shaking: 16 seeds, 0.4 s of processor time a lane, mean and worst over the lowest seen before and now:
//! 20 groups with few rooms 0.28 and 0.61 to 0.09 and 0.19 %, in half a year 0.20 and 0.43 to 0.16 and 0.36 %, 40
//! groups in half a year 0.02 and 0.09 to 0.00 and 0.01 %, 50 groups with few rooms 2.8 and 4.7 to 1.7 and 2.9 %.
//! Not kept: heat that lets a meeting go (20 groups 0.24 %), chains of twelve, whole answers searched for among the
//! calendars of the mix (never better: in half a second its prices are not good enough yet).
//!
//! Tried beside it and not kept, 0.45 s of processor time a lane: single meetings annealed (half a microsecond a step,
//! who is in the way takes the best date that is free) before or instead of dating groups anew: 50 groups with few
//! rooms mean 3.9 to 5.1 instead of 2.5 %, 20 groups 0.3 to 4.2 instead of 0.35 %; in 8 s 127,248, so it only comes
//! late where dating groups is soon. Dates far from where a meeting costs least left out: up to 1.3 times the steps,
//! the costs within the noise. Twice and four times the time: 20 groups 0.14 and 0.03 %, 50 groups 2.2 and 1.1 %.
//!
//! The school's own groups were dated before by deciding each clash both ways and then by pairs and triples
//! (milliseconds, one thread; meetings without a date and cost of the wishes): 6 groups in half a year 12
//! without, now 10 in 96 ms; 40 groups 4 and over 1833 in 7 s, now 4 and 1833, proven, in 35 ms; 50 groups 14 s,
//! now proven in 30 ms; 250 groups 14498 in 1.2 s, 0.7 % over the least.
#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "flat tables in the inner loop; every number is the place in a list, or a cost far below 2^52"
)]

pub mod exact;
pub mod job;
pub mod master;
pub mod part;
pub mod prices;
pub mod rows;
pub mod search;
mod shake;
pub mod state;
