//! JSON of other programs, known by the names of its first fields.

use super::{DRAWING, NOTHING, Stranger, stranger};
use crate::error::{ImportError, shown};

const BOARD: &str = "Export the board as CSV, and import that: sticky notes become cards where they stand.";

/// Fields that are there together, and what they make of the file.
const KINDS: [(&[&str], Stranger); 21] = [
    (&["dependencies", "name"], stranger("the list of parts of a program (package.json)", NOTHING)),
    (&["devDependencies"], stranger("the list of parts of a program (package.json)", NOTHING)),
    (&["scripts", "version"], stranger("the list of parts of a program (package.json)", NOTHING)),
    (&["lockfileVersion"], stranger("the list of parts of a program (package-lock.json)", NOTHING)),
    (&["compilerOptions"], stranger("a program's settings (tsconfig.json)", NOTHING)),
    (
        &["type", "features"],
        stranger(
            "a map of places (GeoJSON)",
            "Waymark draws journeys of customers, not maps of the earth. Choose another file.",
        ),
    ),
    (
        &["type", "coordinates"],
        stranger(
            "a map of places (GeoJSON)",
            "Waymark draws journeys of customers, not maps of the earth. Choose another file.",
        ),
    ),
    (
        &["type", "arcs", "objects"],
        stranger(
            "a map of places (TopoJSON)",
            "Waymark draws journeys of customers, not maps of the earth. Choose another file.",
        ),
    ),
    (&["elements", "appState"], stranger("a drawing of Excalidraw", DRAWING)),
    (&["tldrawFileFormatVersion"], stranger("a drawing of tldraw", DRAWING)),
    (&["widgets"], stranger("a board of Miro's", BOARD)),
    (&["data", "total", "size"], stranger("a board of Miro's", BOARD)),
    (&["viewLink"], stranger("a board of Miro's", BOARD)),
    (&["document", "schemaVersion"], stranger("a file of Figma or FigJam", BOARD)),
    (&["lists", "cards", "labels"], stranger("a board of Trello's", "Export the board as CSV, and import that.")),
    (&["cells", "nbformat"], stranger("a notebook (Jupyter)", NOTHING)),
    (&["openapi"], stranger("the description of a programming interface", NOTHING)),
    (&["swagger"], stranger("the description of a programming interface", NOTHING)),
    (&["$schema", "properties"], stranger("a JSON schema", NOTHING)),
    (&["log"], stranger("a record of network requests (HAR)", NOTHING)),
    (&["v", "layers"], stranger("an animation (Lottie)", NOTHING)),
];

/// Why JSON without Waymark's version is no map. `keys` are its first fields; none for a list.
pub(crate) fn other_json(keys: Option<&[String]>) -> ImportError {
    const EXPORT: &str = "A map is exported as JSON by Waymark; its first field is \"waymark\". For anything else save a table (.csv) or a list. Nothing was changed.";
    let Some(keys) = keys else {
        let hint = "Save the list as a table (.csv) with a row for each card, and import that. Nothing was changed.";
        return ImportError::new("", "this is a list in JSON, not a map in Waymark's format", hint);
    };
    if let Some(kind) = known(keys) {
        let message = format!("this is {}, not a map in Waymark's format", kind.what);
        return ImportError::new("", message, format!("{} Nothing was changed.", kind.hint));
    }
    let named: Vec<String> = keys.iter().take(4).map(|key| shown(key)).collect();
    let message = match named.len() {
        0 => "this is JSON without any field, not a map in Waymark's format".to_owned(),
        _ => format!("this is JSON of another program (it has {}), not a map in Waymark's format", named.join(", ")),
    };
    ImportError::new("", message, EXPORT)
}

/// Whether these fields are known to be another program's.
fn known(keys: &[String]) -> Option<Stranger> {
    let has = |name: &&str| keys.iter().any(|key| key == *name);
    KINDS.iter().find(|(names, _)| names.iter().all(has)).map(|(_, kind)| *kind)
}

/// The same, only when the fields are sure to be another program's: for files that are broken as well.
pub(crate) fn surely_other(keys: &[String]) -> Option<ImportError> {
    known(keys).map(|_| other_json(Some(keys)))
}
