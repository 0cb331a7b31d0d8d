//! How long the picture of a round takes, with all that the screen makes of it: at most 5 ms.
#![allow(clippy::unwrap_used, reason = "benches")]

use kollegium::{
    model::unit::Unit,
    planning::needs::{Picture, Weigh, gaps, judged, suggestions},
    store::{demo, library},
};

fn main() {
    divan::main();
}

fn school() -> Unit {
    let units = demo::units().unwrap();
    units.into_iter().find(|unit| unit.id() == "bjorkskolan".parse().unwrap()).unwrap()
}

#[divan::bench]
fn picture(bencher: divan::Bencher) {
    let (unit, catalogue) = (school(), library::shipped());
    let round = unit.latest_round().unwrap();
    bencher.bench(|| {
        let picture = Picture::of(&unit, &catalogue, round);
        (gaps(&picture), suggestions(&picture), judged(&unit, round, Weigh::default()).len())
    });
}
