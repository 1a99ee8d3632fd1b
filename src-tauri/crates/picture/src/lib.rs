//! Scene -> SVG, PNG, PDF and slides. Each is a short walk over the same few shapes: a painter decides nothing, and the same
//! scene gives the same bytes.

mod error;
mod font;
mod images;
mod page;
mod pdf;
mod png;
mod pptx;
mod shape;
mod svg;
mod walk;

pub use error::PictureError;
pub use images::{Encoded, Images};
pub use page::Page;
pub use pdf::pdf;
pub use png::{MOST_PIXELS, MOST_SIDE, png};
pub use pptx::{Deck, pptx};
pub use svg::{SvgOptions, SvgText, svg};
