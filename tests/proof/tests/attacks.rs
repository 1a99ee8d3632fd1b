//! Every attack once, while an honest client works.

use waymark_proof::{Budget, attacks};

#[test]
fn every_attacker_is_cut_off_while_an_honest_client_works() {
    let tally = attacks::run(Budget::Rounds(1), 1);
    println!("{tally}");
    assert!(tally.losses.is_empty(), "{}", tally.losses.join("\n"));
    assert!(tally.of("attacks") > 35 && tally.of("hostile connections") > 10_000);
}
