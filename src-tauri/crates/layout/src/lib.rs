//! Journey + theme + fonts + view options -> `Scene`. Pure: no clock, no state; the same input gives the same scene.
//! The only thing read from outside is a system font, and only for a character that no bundled font has (with a warning).

mod board;
mod card;
mod colour;
mod columns;
mod cross;
mod digits;
mod dirt;
mod draw;
mod ellipsis;
mod face;
mod feelings;
mod flow;
mod fonts;
mod ground;
mod header;
mod icon;
mod layout;
mod legend;
mod miniature;
mod naming;
mod options;
mod pages;
mod path;
mod row;
mod scene;
mod setting;
mod shift;
mod sketch;
mod stub;
mod text;
mod theme;
mod title;
mod warning;
mod words;

pub use digits::{nearest, write_hundredths};
pub use flow::Reached;
pub use fonts::{FAMILIES, FontBytes, FontFace, Fonts};
pub use layout::{Layout, layout};
pub use miniature::{Miniature, Miniatures};
pub use naming::Naming;
pub use options::ViewOptions;
pub use pages::{
    Area, Cell, MOST_PAGES, Maker, Mark, Page, PageScene, Part, Piece, Spread, SpreadKind, Target, TooManyPages,
    UNITS_PER_MM, legible, page_of, pages, preflight,
};
pub use scene::*;
pub use setting::{SetLine, SetText, TextLook};
pub use sketch::{FaceLines, face_lines, monotone};
pub use stub::Stub;
pub use theme::Theme;
pub use warning::{Remedy, Told, Warning};
