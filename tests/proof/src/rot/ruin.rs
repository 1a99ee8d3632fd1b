//! The ways in which a library's files rot.

use std::path::Path;

use waymark_model::testing::Random;

use super::sample::{LOG, Sample};
use crate::place::Place;

const PAGE: usize = 4096;

/// Ruins a copy of a sample once; answers what was done.
pub(super) fn ruin(place: &Place, sample: &Sample, random: &mut Random) -> String {
    let log = place.path(LOG);
    let has_log = std::fs::metadata(&log).is_ok_and(|found| found.len() > 0);
    match random.below(100) {
        0..8 if has_log => {
            let other = random.below(sample.logs.len());
            std::fs::write(&log, &sample.logs[other]).expect("a file of the round");
            format!("other log {other}")
        }
        8..12 if has_log => {
            std::fs::remove_file(&log).expect("a file of the round");
            "no log".into()
        }
        12..55 if has_log => format!("in the log {}", in_file(&log, random)),
        _ => in_file(&place.library(), random),
    }
}

fn in_file(path: &Path, random: &mut Random) -> String {
    let mut bytes = std::fs::read(path).expect("a file of the round");
    let pages = bytes.len() / PAGE;
    let ruin = match random.below(100) {
        0..12 => {
            let page = random.below(pages);
            bytes[page * PAGE..(page + 1) * PAGE].fill(0);
            format!("zero page {page}")
        }
        12..24 if pages > 1 => {
            let (one, other) = (random.below(pages), random.below(pages));
            for at in 0..PAGE {
                bytes.swap(one * PAGE + at, other * PAGE + at);
            }
            format!("swap pages {one} and {other}")
        }
        24..34 => {
            let to = random.below(bytes.len());
            // An empty file without a log or backups beside it tells nobody that it was a library.
            let to = if random.chance(50) { to / PAGE * PAGE } else { to }.max(1);
            bytes.truncate(to);
            format!("cut to {to}")
        }
        _ => {
            let (at, bit) = (random.below(bytes.len()), random.below(8) as u32);
            bytes[at] ^= 1 << bit;
            format!("flip bit {bit} of byte {at}")
        }
    };
    std::fs::write(path, bytes).expect("a file of the round");
    ruin
}
