//! What the core costs at 100 to 100,000 cards, and a library of up to 1,000 maps: `make bench`. Works on real files, in the
//! target folder, with every sync; leaves there the libraries for the figures of the page, and its own figures as JSON. Ends
//! with 1 when something grows with the map that must not.

mod figures;
mod floors;
mod graph;
mod many;
mod marks;
mod measure;
mod process;
mod table;
mod whole;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use table::{Rows, Table};

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["stopwatch", ..] => process::stopwatch(&words[1..]),
        ["straight-svg", from, to] => floors::straight_svg(from, to),
        ["empty-png", width, height, to] => {
            floors::empty_png(width.parse().expect("pixels"), height.parse().expect("pixels"), to);
        }
        _ => return measure(),
    }
    ExitCode::SUCCESS
}

fn measure() -> ExitCode {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    let most = std::env::var("WAYMARK_CARDS").map_or(usize::MAX, |most| most.parse().expect("a number of cards"));
    let sizes: Vec<usize> = SIZES.into_iter().filter(|size| *size <= most).collect();
    let columns = each(&sizes, "cards", |cards| figures::of(cards, &folder.join(format!("{cards}.waymark"))));
    let core = Table { part: "core, by cards", sizes: &sizes, columns: &columns };
    let libraries = each(&many::SIZES, "maps", |maps| many::of(maps, &folder.join(format!("{maps}-maps.waymark"))));
    let library = Table { part: "library, by maps of 100 cards", sizes: &many::SIZES, columns: &libraries };
    for (name, table) in [("core.json", &core), ("library.json", &library)] {
        table.print();
        keep(&folder.join(name), table);
    }
    let grown = core.grown();
    grown.iter().for_each(|sentence| eprintln!("{sentence}"));
    if grown.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn each(sizes: &[usize], noun: &str, of: impl Fn(usize) -> Rows) -> Vec<Rows> {
    let one = |size: &usize| {
        eprintln!("{size} {noun}");
        of(*size)
    };
    sizes.iter().map(one).collect()
}

fn keep(path: &Path, table: &Table<'_>) {
    std::fs::write(path, format!("{:#}\n", table.json())).expect("the target folder can be written");
}
