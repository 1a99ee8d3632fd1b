//! A journey on paper: pages as scenes, with what a screen reader reads of each and in which order. Painters and previews
//! draw the same pages; nothing here knows a file format.

mod fit;
mod paper;
mod place;
mod preflight;
mod reading;
mod report;
mod sheet;
mod stages;
mod tiles;

use waymark_model::Journey;

use crate::{Fonts, Scene, Theme, ViewOptions};

pub use paper::{Page, UNITS_PER_MM};
pub use preflight::{legible, preflight};
pub use reading::{Area, Cell, Mark, Part, Piece, Target};

/// Most pages of one document.
pub const MOST_PAGES: usize = 400;

/// How a journey is spread over pages.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// The paper.
    pub page: Page,
    /// What stands on which page.
    pub kind: SpreadKind,
    /// How far tiles overlap, in millimetres.
    pub overlap: f32,
    /// Whether tiles carry crop marks and their place.
    pub marks: bool,
    /// How large the map is when it is tiled, as times its natural size.
    pub enlarged: f32,
}

/// What stands on which page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpreadKind {
    /// The whole map on one page.
    #[default]
    Whole,
    /// The map in its size on as many pages as it takes.
    Tiles,
    /// One page for each stage.
    Stages,
    /// A report.
    Report,
}

/// One page. Its scene is as large as the paper, at 96 units an inch.
#[derive(Clone, Debug, PartialEq)]
pub struct PageScene {
    /// What the page is called ("Visit", "B3"); empty when it is the only one.
    pub name: String,
    /// What is drawn.
    pub scene: Scene,
    /// What is read, in reading order. Groups that it does not name are decoration.
    pub reading: Vec<Part>,
    /// Bookmarks that point at this page.
    pub marks: Vec<Mark>,
    /// Whether it only shows how others belong together, so that its letters need not be read.
    pub guide: bool,
}

impl PageScene {
    /// The paper's width and height in millimetres.
    pub fn size(&self) -> (f32, f32) {
        (self.scene.frame.width / UNITS_PER_MM, self.scene.frame.height / UNITS_PER_MM)
    }
}

/// A document that would have more pages than is sensible. Says how many, and what would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooManyPages {
    /// How many pages it would have.
    pub pages: usize,
    /// The largest enlargement of a tiled map that stays within the limit, in hundredths; 0 for other documents.
    pub enlarged: u32,
}

/// The pages of a journey. Fails when there would be more than [`MOST_PAGES`].
pub fn pages(
    journey: &Journey,
    theme: &Theme,
    fonts: &Fonts,
    view: &ViewOptions,
    spread: &Spread,
) -> Result<Vec<PageScene>, TooManyPages> {
    let maker = Maker { journey, theme, fonts, view, spread };
    let pages = match spread.kind {
        SpreadKind::Whole => {
            let mut page = fit::whole(crate::layout(journey, theme, fonts, view), spread.page);
            reading::link_evidence(&mut page.reading, journey);
            vec![page]
        }
        SpreadKind::Tiles => tiles::pages(maker)?,
        SpreadKind::Stages => stages::pages(maker),
        SpreadKind::Report => report::pages(maker),
    };
    match pages.len() {
        count if count > MOST_PAGES => Err(TooManyPages { pages: count, enlarged: 0 }),
        _ => Ok(pages),
    }
}

/// A scene on one page of its own: as large as the scene, or fitted to the paper.
pub fn page_of(scene: Scene, page: Page) -> PageScene {
    fit::whole(scene, page)
}

/// What pages are made of.
#[derive(Clone, Copy)]
pub struct Maker<'a> {
    /// The map.
    pub journey: &'a Journey,
    /// Its colours.
    pub theme: &'a Theme,
    /// The fonts.
    pub fonts: &'a Fonts,
    /// What is drawn.
    pub view: &'a ViewOptions,
    /// How it is spread over pages.
    pub spread: &'a Spread,
}
