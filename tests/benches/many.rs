//! A library of many maps: what the home and the search cost when there are 10, 100 and 1,000 of a hundred cards.

use std::path::Path;

use serde_json::json;
use waymark_app::{App, Settings};
use waymark_exchange::write_json;
use waymark_model::testing::large_journey;

use crate::measure::runs;
use crate::table::Rows;

/// How many maps the library holds.
pub(crate) const SIZES: [usize; 3] = [10, 100, 1_000];

/// The figures of one library, made at `path` as it grows.
pub(crate) fn of(maps: usize, path: &Path) -> Rows {
    let mut rows = Rows::default();
    let app = App::open(path, Settings { watch: None, samples: false, ..Settings::default() }).expect("a library");
    let file = path.with_extension("json");
    for number in 0..maps {
        let map = large_journey(number as u64 + 1, 100);
        std::fs::write(&file, write_json(&map, &|_| None, true)).expect("the folder can be written");
        app.import_file(&file).expect("our own format");
    }
    let (window, _heard) = app.window();
    let ask = |question: &str| window.ask_json(question).expect("the core answers").len();
    for (name, words) in [("two words", "queue letter"), ("beginning of a word", "lett"), ("nothing found", "zebra")] {
        let question = json!({ "ask": "search", "text": words }).to_string();
        rows.both(&format!("search, {name}"), runs(|| (), |()| ask(&question)));
    }
    let home = json!({ "ask": "library" }).to_string();
    rows.both("the home, thumbnails known", runs(|| (), |()| ask(&home)));
    let again = || App::open(path, Settings { watch: None, samples: false, ..Settings::default() }).expect("a library");
    rows.both("open the library", runs(|| (), |()| again()));
    let first = |()| again().window().0.ask_json(&home).expect("the core answers").len();
    rows.both("open the library and show the home", runs(|| (), first));
    rows
}
