//! What the core costs at 100, 1,000 and 10,000 cards, printed as a table: `make bench`. Works on real files, in the target
//! folder, with every sync; leaves one library per size there for the figures of the page.

mod figures;
mod measure;
mod table;

use std::path::PathBuf;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    let measured = |cards: &usize| {
        eprintln!("{cards} cards");
        figures::of(*cards, &folder.join(format!("{cards}.waymark")))
    };
    let columns: Vec<table::Rows> = SIZES.iter().map(measured).collect();
    table::print(&SIZES, &columns);
}
