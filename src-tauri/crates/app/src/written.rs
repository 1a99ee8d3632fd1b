//! Files that are written from the journey itself, not from its picture: tables, texts, open files. Each says what it cannot carry.

use waymark_exchange::{Written, bundle, cjml, markdown, story, write_json};
use waymark_model::Journey;

use crate::border::{ExportOptions, Fault, Format};
use crate::export::Images;
use crate::naming;

/// How much of a text the preview shows, in characters.
const SHOWN: usize = 40_000;

/// Makes the file of a format that is no picture.
pub(crate) fn write(journey: &Journey, images: Images<'_>, options: &ExportOptions) -> Result<Written, Fault> {
    Ok(match options.format {
        Format::Json => Written { bytes: write_json(journey, images, true).into_bytes(), losses: Vec::new() },
        Format::Bundle => bundle(&[(naming::file_name(&journey.properties().title), journey)], images),
        Format::Markdown => markdown(journey),
        Format::Story => story(journey, language(journey, options)),
        Format::Cjml => cjml(journey),
        format => return Err(Fault::new("not_yet", format!("Waymark cannot write {format:?} yet."), "")),
    })
}

/// The language of the words that a file itself writes: the map's own, else that of whoever asks.
pub(crate) fn language<'a>(journey: &'a Journey, options: &'a ExportOptions) -> &'a str {
    let own = journey.properties().language.as_str();
    if own.is_empty() { options.view.language.as_deref().unwrap_or("en") } else { own }
}

/// The beginning of a file of text.
pub(crate) fn beginning(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').chars().take(SHOWN).collect()
}
