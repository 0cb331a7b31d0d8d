//! The kernel of group building: a job in plain numbers, and the search.
//!
//! [`job`] looks everything up once, [`state`] keeps one answer with all its counts, [`build`] makes a
//! first one, [`moves`] change it, [`anneal`] decides what is kept, [`pool`] and [`cover`] put groups seen together
//! anew, [`search`] shares the way out. [`bound`]
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
//! | new groups open around anybody, not only around people without a place (who may never have one): plenty, worst of 3 seeds 5.7 to 1.5 % over the best | kept | | |
//! | a new group around people bound together; supervisor and member exchange parts | kept: tiny jobs missed their optimum without | | |
//! | 2000 people, 8 to 20 s: full heat 84056 with 57 left over, two fifths of it in less than half the steps 84006 with 56; full price all the time 85928 with 52 | | | |
//!
//! What a step costs, and places for everybody (one thread, seconds of processor time; medians and worst of 3 to
//! 5 seeds on a busy machine; 330: one school of 330; 2000: the person without a place costs most by far):
//!
//! | what | 300, 5 s | 350 | 2000, 5 s |
//! | --- | --- | --- | --- |
//! | before | 2193, 2217 | - | 85407, 86097 |
//! | the way back restores counts only; what a person changes in a group is kept; groups by time | 2178, 2185 | 6496, 6527 (5 s) | 84159, 84980 |
//! | a large move is given up when what is left to place cannot save it: 2.9 for 2.0 million steps at 2000 | 2183, 2185 | 6489, 6526 (5 s) | 82643, 82905 |
//! | a row of people who change places; nothing tried for who never can; 330, 5 s: 18137 to 17218 | - | 6547 to 6514 (2 s) | 82983, 83159 |
//! | a group that some leave takes others in; the one who waits comes before others are sent away | - | 6489, 6516 (4 s) | 82009, 82142 |
//! | an end of a group a fifth as often at 2000 (4 s: 84276 to 82534); ten times more seldom at 300 to 400: the same | | | kept |
//! | full price for no place from 0.4 of the way instead of 0.75, 2000, 4 s: 84276 to 83943 | | | not kept |
//!
//! At 300 people and 5 s the last third of the cooling changes next to nothing (exchanges taken: under one in
//! 100,000), a team's members take half the time there. So the mix, the cycles and the price of a step were
//! looked at again. One thread, 4 s of processor time, 3 to 4 seeds on a busy machine; mean of how far over the
//! lowest seen, in per cent; the noise between two runs of the same is about 0.3:
//!
//! | what | 350 | 380, plenty | 300 |
//! | --- | --- | --- | --- |
//! | before | 1.5-2.0 | 0.6-1.4 | 0.7-1.1 |
//! | later cycles begin with the best answer at 0.15 (0.08, 0.3) of the heat | 1.5-1.9 | 0.9 | 0.5-0.9; not kept |
//! | a team's members half as often, an end of a group a third as often | 1.2 | 0.6 | 0.5 (others at 80 to 120: 0.76 to 0.46) |
//! | both a quarter and a tenth as often | 1.6 | - | 0.8; not kept |
//! | half as often, one cycle over 93 in 100 of the time | 0.6 | 0.5 | 0.35 |
//! | the same, and the end 2.5 times as hot | 1.1 | - | 1.1; not kept |
//! | full price for no place from half the way | 1.1 | 0.9 | -; not kept below 1000 |
//!
//! Groups near one another, 60 or 120 people, searched anew as a job of their own that begins with what stands,
//! from 0.4, 0.5 or 0.6 of the way on (350 people, 20 s, two seeds): 1.29, 1.49 and 0.68 % over the lowest seen,
//! 0.99 without. Of some fifty such parts of 120 people three became better, by 1 to 4 in a thousand: what is left to gain lies in no part
//! of a few groups, and the cooling needs the time; not kept. Half the heat, twice as hot an end: the same, worse.
//!
//! Most moves of a team's members cost too much: that is told before anybody moves ([`state`]'s exchange), steps
//! 1.07 to 1.2 times as many.
//!
//! 2000 people, 4 s, mean over the lowest seen: for somebody without a place all supervisors are asked who can
//! lead when they can, and of three groups the one comes to them that loses fewest: 3.8 to 0.2 % (another shape
//! of 2000: 2.1 to 0.05 %), without a place 55-57 before, 52 after; full price from half the way on: 0.43 to 0.1 %.
//! Two fifths less heat, fewer moves of a team's members: within the noise.
//!
//! Pairs only, 1 s, 60, 120, 240 people: 0.41, 0.33, 0.13 % over the lowest seen with heat from 0.75 to 0.01 of
//! the mean exchange; 0.02, 0.07, 0.06 with 0.3 to 0.1; 0.07, 0.25, 0.12 with 0.3 to 0.18. At 480 people most of
//! the first second went into the first answer; 40 people are compared for a place there: 0.17 to 0.47 million
//! steps in 1 s, 0.25 to 0.18 % over the lowest seen.
//!
//! All of it, one thread, median and worst over the lowest seen by this code: 300 and 5 s 0.05, 0.60 %; 350 and 5 s
//! 0.76, 1.78 (20 s, two seeds: the lowest and 1.04 over it); 2000 and 5 s 0.14, 0.23 (4 seeds); 80, 100, 120 people and 2 s 0, 0; 0, 0.14; 0.25, 0.46. No run was
//! as long as ten minutes, so that the lowest seen at 350 and 2000 may not be near the least.
//!
//! Groups of many short cycles put together anew ([`pool`]), the settings first tried. Two lanes, 0.21 and 0.43 s of processor
//! time each; of 30 jobs of 36 and 60 people the eleven that were missed most, 6 pairs of seeds each, on a
//! loaded machine: how many missed the lowest cost seen by runs of 20 s, and the mean over it:
//!
//! | what | missed, of 66 | mean, % |
//! | --- | --- | --- |
//! | before: cycles of 9000 steps a person, then large changes | 28 | 0.107 |
//! | cycles of 3000; 1500 | 28; 22 | 0.130; 0.076 |
//! | cycles of 1500, from 85 in 100 of the way put together in 20,000 choices; 80,000; 150,000 | 20; 15; 10 | 0.062; 0.025; 0.022 |
//! | 80,000 choices, the gap in steps: a quarter, half, all of it | 14 | 0.037; not kept |
//!
//! What is built in (2000, from 68 to 92 in 100 of the way) beside what was before, one after the other on a quiet machine:
//! 18 and 24 missed of 66, mean 0.049 and 0.146 %, worst 0.62 and 1.52. Eight jobs of 80 to 120 people, one lane, 1.9 s, 8 seeds:
//! mean 0.19 and 0.29 %, mean of the worst 0.52 and 0.66. In 8 s the lowest seen comes with 3 of 3 seeds in five of six jobs.
//!
//! The groups of both lanes put together in common, after each lane's own or instead of it (15 jobs of 60 people, 4
//! pairs of seeds, 0.43 s of processor time a lane): 10 to 13 missed of 60 and mean 0.05 to 0.07 %, against 7 and 0.02 %
//! with lanes that do not meet; not kept.
//!
//! One school, few supervisors who lead two groups at few times each (eight jobs of 40 to 60 people, 0.46 s of processor
//! time a lane, 6 to 8 seeds): mean 0.31 % and worst 1.4 % over the lowest seen, in 8 s all but one at the lowest. The
//! answers differ in which supervisor leads at which times, and cycles end in one of many such arrangements a few parts in
//! a thousand apart. Tried there and not kept: cycles of 150 to 8000 steps (0.30 to 0.32; 150: twice as far over), twice to
//! four times as many exchanges or half as many changes of time (0.30 to 0.40), half or a third of the heat (0.38, 0.42), an
//! end three times as hot (0.29, six times: 0.40), later cycles from the best answer at 0.05 to 0.4 of the heat (0.33 to
//! 0.38), many very short cycles and then the 6 or 12 best of them at 0.1 to 0.25 of the heat (0.39 to 0.48), four times as
//! many groups put together, and groups one exchange away from those that worths like best added before that (the bound
//! of worths is a sixth below the best there: nothing better was put together).
//!
//! Where there are too few places, worths that begin at the price of no place are near the best at once (one job:
//! a bound of 4294 of 4536; from shares of an answer's cost it begins below 0).
//!
//! Sizes 10, 14, 20 and 24, 40 jobs of other seeds each: the optimum after 0.3 s in all that were proven, and
//! all but one proven in 5 s (20 people, where one more has no place than the bound can see).
//!
//! The bound: people who can be in no group (no time with a supervisor and enough others, or only without
//! somebody they are bound to) are set aside first, and worths of others begin no higher than a quarter of
//! the price of no place. n120b after 76 steps: 4176 of 4387, 2309 in 131 steps before. A supervisor's dear
//! times are not looked at once a cheaper one is known, and parts of what teams and schools cost are counted
//! in the quick look. Shorter strides from the start (0.2, 0.5) and other memory of the direction: g080 the
//! same within 1 %. Groups that stand have a bound of a job with less asked; it is weaker.
//!
//! Wished pairs ([`exact`]'s pairs): with a tenth, all of the pairs of 12 to 18 people wished, worths up to 5, or a third with
//! up to 50, all fifteen jobs proven in 2 to 3 s; of ten with 24 people five in 5 s on a busy machine.
//!
//! Groups that stand: where all of them would be good new ones, the bound and the proof are those of the job in
//! which every group is new.
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
pub mod cover;
pub mod exact;
pub mod job;
pub mod moves;
pub mod pool;
pub mod random;
pub mod search;
pub mod state;
pub mod week;

#[cfg(test)]
mod tests;
