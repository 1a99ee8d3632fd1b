//! Fault indices: the n-th operation on files fails, for growing n, until a flow has no n-th operation any more: once or
//! from then on, in every way an operation can fail, SQLite's operations and Waymark's own apart. Afterwards nothing
//! acknowledged is lost, the error has words, and the next try works.

mod aim;
mod flows;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use waymark_library::LibraryError;

use crate::layer::Kind;
use crate::{Budget, Tally};

use aim::{Aim, Side};
pub use flows::{FLOWS, Flow};

/// Runs flow after flow until the budget is used up; a round is one index of one flow. The seed says with which flow to
/// begin. A budget of rounds ends with the last flow; a budget of time goes on with other journeys.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let mut tally = Tally::new("faults");
    let first = usize::try_from(seed).unwrap_or(0);
    let rounds = if matches!(budget, Budget::Rounds(_)) { FLOWS.len() } else { usize::MAX };
    for number in 0..rounds {
        if !budget.allows(tally.of("fault indices")) {
            break;
        }
        let flow = &FLOWS[first.wrapping_add(number) % FLOWS.len()];
        run_flow(flow, budget, seed.wrapping_add(number as u64), &mut tally);
    }
    tally
}

/// All indices of one flow, as far as the budget reaches.
pub fn run_flow(flow: &Flow, budget: Budget, seed: u64, tally: &mut Tally) {
    let ready = match flows::Ready::new(flow, seed) {
        Ok(ready) => ready,
        Err(error) => return tally.lose(format!("{}: without any fault: {error}", flow.name)),
    };
    tally.count("fault indices", 0);
    tally.count("flows", 1);
    for side in [Side::Sqlite, Side::Own] {
        for kind in Kind::ALL {
            for lasting in [false, true] {
                let mut index = 0;
                while budget.allows(tally.of("fault indices")) {
                    let aim = Arc::new(Aim::new(side, kind, index, lasting));
                    if !try_one(flow, &ready, &aim, tally) {
                        break;
                    }
                    index += 1;
                }
            }
        }
    }
}

/// One index; answers whether the flow has it.
fn try_one(flow: &Flow, ready: &flows::Ready, aim: &Arc<Aim>, tally: &mut Tally) -> bool {
    let tried = catch_unwind(AssertUnwindSafe(|| ready.run(flow, aim)));
    let what = tried.unwrap_or_else(|_| Err("it panicked".into()));
    if let Err(what) = what {
        tally.lose(format!("{}, {aim:?}: {what}", flow.name));
    }
    if aim.has_hit() {
        tally.count("fault indices", 1);
    }
    aim.has_hit()
}

/// An error must be a sentence with a code and something to do.
fn has_words(error: &LibraryError) -> Result<(), String> {
    let sentence = error.to_string();
    let told = sentence.len() > 20 && sentence.ends_with('.') && !error.code().is_empty() && !error.hint().is_empty();
    if sentence.contains("stopped working inside") {
        return Err(format!("the writer panicked: {sentence}"));
    }
    if told { Ok(()) } else { Err(format!("an error without words: “{sentence}” ({})", error.code())) }
}
