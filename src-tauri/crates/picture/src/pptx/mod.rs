//! Journey -> a PPTX of native, editable slides: an overview, one or more for each stage, opportunities, personas. Nothing on a
//! slide is a picture of text, nothing is cut off at an edge, and the same journey and options give the same bytes.

mod board;
mod deck;
mod excerpt;
mod face;
mod fitting;
mod glance;
mod grid;
mod hump;
mod lacks;
mod matrix;
mod opportunities;
mod overview;
mod parked;
mod persona;
mod preview;
mod scene;
mod shape;
mod stage;
mod strip;
mod words;
mod write;

use waymark_layout::{Fonts, Reached, Theme, ViewOptions, Warning};
use waymark_model::Journey;

use crate::{Images, PictureError};
pub use preview::SlideScene;

/// A presentation in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many slides it has.
    pub slides: usize,
    /// What of the map is not on the slides, or not as it is on the map; codes begin with "slides_".
    pub warnings: Vec<Warning>,
}

/// The slides of a journey. Of the options, the chosen lanes, stages, persona and language count.
pub fn pptx(
    journey: &Journey,
    theme: &Theme,
    fonts: &Fonts,
    options: &ViewOptions,
    images: Images<'_>,
) -> Result<Deck, PictureError> {
    Ok(pptx_shown(journey, theme, fonts, options, images, 0)?.0)
}

/// The same with the first of its slides as pictures, drawn from what the file is written from.
pub fn pptx_shown(
    journey: &Journey,
    theme: &Theme,
    fonts: &Fonts,
    options: &ViewOptions,
    images: Images<'_>,
    most: usize,
) -> Result<(Deck, Vec<SlideScene>), PictureError> {
    let fitted = fitting::Fitted::of(journey);
    let (journey_shown, reached) = (&fitted.journey, Reached::new(&fitted.journey));
    let sheet = deck::Sheet { journey: journey_shown, theme, fonts, options, parts: &fitted.parts, reached: &reached };
    let mut warnings = fitted.warnings.clone();
    let slides = deck::slides(&sheet, &fitted, &mut warnings);
    warnings.extend(lacks::warnings(journey));
    let language = write::language(&journey.properties().language);
    let title = shape::Run { colour: theme.second, ..sheet.run(deck::title(&sheet), 9.0, false) };
    let ink = write::Ink::new(theme, &language);
    let bytes = write::package(&slides, &title, &ink, images)?;
    let stage = preview::Stage { theme, fonts, footer: &title, language: &language };
    let first = slides.iter().take(most).enumerate();
    let shown = first.map(|(index, slide)| preview::scene(slide, index + 1, &stage)).collect();
    Ok((Deck { bytes, slides: slides.len(), warnings }, shown))
}
