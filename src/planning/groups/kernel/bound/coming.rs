//! Who could be where at all.

use super::super::{
    bits::Bits,
    job::{NOWHERE, Table, id},
};

/// Who could come to each time at which somebody can lead enough people.
///
/// Whoever is bound to somebody with whom there is no such time has none either, and then perhaps
/// there are too few for somebody else: looked at until nothing changes.
pub fn coming(t: &Table) -> Vec<Bits> {
    let led = |slot: u32| t.lead_free.iter().any(|free| free.has(slot));
    let mut coming: Vec<Bits> = (0..id(t.job.slots))
        .map(|slot| {
            Bits::of(
                t.people,
                (0..id(t.people)).filter(|&p| t.free[p as usize].has(slot) && t.only[p as usize] != NOWHERE),
            )
        })
        .collect();
    loop {
        let before: usize = coming.iter().map(Bits::len).sum();
        for (slot, there) in coming.iter_mut().enumerate() {
            let whole = |&p: &u32| {
                let block = &t.blocks[t.block_of[p as usize] as usize];
                block.iter().all(|&other| there.has(other))
            };
            let stay: Vec<u32> = there.iter().filter(whole).collect();
            let enough = led(id(slot)) && stay.len() >= t.job.least as usize;
            *there = Bits::of(t.people, if enough { stay } else { Vec::new() });
        }
        if coming.iter().map(Bits::len).sum::<usize>() == before {
            return coming;
        }
    }
}
