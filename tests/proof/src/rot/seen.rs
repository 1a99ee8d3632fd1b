//! Everything that people can see of a library, question by question, and whether the answer tells of damage.

use waymark_library::{Library, LibraryError};
use waymark_model::Id;

/// What is asked.
pub(super) struct Questions {
    pub(super) journeys: Vec<Id>,
    pub(super) pictures: Vec<String>,
}

/// The answers, in the order of the questions.
#[derive(PartialEq)]
pub(super) struct Seen {
    pub(super) parts: Vec<Part>,
}

/// One answer.
#[derive(PartialEq)]
pub(super) enum Part {
    /// What is shown, and whether damage is told with it.
    Shown { what: String, told: bool },
    /// It is refused with an error.
    Refused,
}

/// Words that random records hold, of three letters, of two, and of other scripts.
const WORDS: [&str; 5] = ["queue", "long wait", "预约", "desole", "رخصة"];

impl Questions {
    /// The names of the parts.
    pub(super) fn parts(&self) -> impl Iterator<Item = String> {
        let mut names = vec!["the list".to_owned(), "the shared records".to_owned()];
        for number in 0..self.journeys.len() {
            names.extend(
                ["map", "history", "versions", "commits"].map(|part| format!("the {part} of journey {number}")),
            );
        }
        names.extend(["version 70", "version 71"].map(str::to_owned));
        names.extend((0..self.pictures.len()).map(|number| format!("picture {number}")));
        names.extend(WORDS.iter().map(|word| format!("the search for {word}")));
        names.into_iter()
    }
}

impl Seen {
    /// Asks everything.
    pub(super) fn of(library: &Library, questions: &Questions) -> Seen {
        let mut parts = vec![list(library), part(library, library.shared().map(|all| format!("{all:?}")))];
        for id in &questions.journeys {
            parts.push(map(library, *id));
            parts.push(part(library, library.history(*id, None, 500).map(|page| format!("{page:?}"))));
            parts.push(part(library, library.versions(*id).map(|lines| format!("{lines:?}"))));
            parts.push(part(library, library.commits_since(*id, 0).map(|lines| format!("{lines:?}"))));
        }
        for number in [70, 71] {
            let version = library.version(Id::from_number(number));
            parts.push(part(library, version.map(|(line, journey)| format!("{line:?} {:?}", text(&journey)))));
        }
        for hash in &questions.pictures {
            parts.push(part(library, library.image(hash).map(|picture| format!("{picture:?}"))));
        }
        for word in WORDS {
            let found = library.search(word, 5_000);
            parts.push(part(library, found.map(|found| found.iter().map(|hit| format!("{hit:?}\n")).collect())));
        }
        Seen { parts }
    }
}

/// An answer without a place of its own for damage: then the library must have noticed it.
fn part(library: &Library, answer: Result<String, LibraryError>) -> Part {
    let told = !library.take_noticed().is_empty();
    match answer {
        Ok(what) => Part::Shown { what, told },
        Err(_) => Part::Refused,
    }
}

fn list(library: &Library) -> Part {
    match library.journeys() {
        Ok(rows) => {
            let told = !library.take_noticed().is_empty() || rows.iter().any(|row| row.damage.is_some());
            let what = rows.iter().map(|row| format!("{row:?}\n")).collect();
            Part::Shown { what, told }
        }
        Err(_) => Part::Refused,
    }
}

fn map(library: &Library, id: Id) -> Part {
    match library.load(id) {
        Ok(loaded) => {
            let what = format!("{} {} {:?}", loaded.sequence, text(&loaded.journey), loaded.commits);
            library.take_noticed();
            Part::Shown { what, told: !loaded.damage.is_empty() }
        }
        Err(_) => Part::Refused,
    }
}

/// Records in one order, so that equal journeys read the same.
fn text(journey: &waymark_model::Journey) -> String {
    let mut nodes: Vec<String> = journey.nodes().map(|node| format!("{node:?}")).collect();
    let mut links: Vec<String> = journey.links().map(|link| format!("{link:?}")).collect();
    nodes.sort_unstable();
    links.sort_unstable();
    format!("{:?} {nodes:?} {links:?}", journey.properties())
}
