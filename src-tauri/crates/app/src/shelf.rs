//! Samples and templates that come with Waymark, in the open format. A file that cannot be read is left out, with a
//! word in the log; a test reads them all.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use waymark_exchange::{Imported, read_json};
use waymark_model::Journey;

use crate::border::{Fault, TemplateCard, Thumbnail};

static SAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/samples");
static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/templates");

static READ: LazyLock<Vec<(String, Journey)>> =
    LazyLock::new(|| read(&TEMPLATES).into_iter().map(|(key, file)| (key, file.journey)).collect());

/// The sample that a person sees first.
const FIRST_SAMPLE: &str = "dmv";

static SAMPLE_CARDS: LazyLock<Vec<TemplateCard>> = LazyLock::new(|| {
    let mut all: Vec<_> = read(&SAMPLES).iter().map(|(key, file)| card(key, &file.journey)).collect();
    all.sort_by_key(|card| card.key != FIRST_SAMPLE);
    all
});

/// The sample journeys, by file name.
pub(crate) fn samples() -> Vec<Imported> {
    read(&SAMPLES).into_iter().map(|(_, file)| file).collect()
}

/// A sample by its key.
pub(crate) fn sample(key: &str) -> Result<Imported, Fault> {
    let found = read(&SAMPLES).into_iter().find(|(name, _)| name == key).map(|(_, file)| file);
    found.ok_or_else(|| {
        let keys: Vec<&str> = SAMPLE_CARDS.iter().map(|card| card.key.as_str()).collect();
        let hint = format!("The samples are: {}.", keys.join(", "));
        Fault::new("sample_unknown", format!("There is no sample “{key}”."), hint)
    })
}

/// All samples as the home shows them; the one to begin with first.
pub(crate) fn sample_cards() -> Vec<TemplateCard> {
    SAMPLE_CARDS.clone()
}

/// A template by its key.
pub(crate) fn template(key: &str) -> Result<&'static Journey, Fault> {
    READ.iter().find(|(name, _)| name == key).map(|(_, journey)| journey).ok_or_else(|| {
        let keys: Vec<&str> = READ.iter().map(|(name, _)| name.as_str()).collect();
        let hint = format!("The templates are: {}.", keys.join(", "));
        Fault::new("template_unknown", format!("There is no template “{key}”."), hint)
    })
}

/// All templates as the home shows them; the blank one first.
pub(crate) fn templates() -> Vec<TemplateCard> {
    READ.iter().map(|(key, journey)| card(key, journey)).collect()
}

fn card(key: &str, journey: &Journey) -> TemplateCard {
    TemplateCard {
        key: key.to_owned(),
        title: journey.properties().title.clone(),
        description: journey.properties().description.clone(),
        thumbnail: Thumbnail::of(journey),
    }
}

fn read(folder: &Dir<'_>) -> Vec<(String, Imported)> {
    let mut found = Vec::new();
    for file in folder.files().filter(|file| file.path().extension().is_some_and(|ending| ending == "json")) {
        let key = file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match read_json(file.contents()) {
            Ok(imported) => found.push((key, imported)),
            Err(error) => tracing::error!("bundled file {key}: {error}"),
        }
    }
    found.sort_by_key(|(key, _)| (key != "blank", key.clone()));
    found
}
