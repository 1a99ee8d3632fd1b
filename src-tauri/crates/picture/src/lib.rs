//! Scene -> SVG, PNG, PDF and slides. Each is a short walk over the same few shapes: a painter decides nothing, and the same
//! scene gives the same bytes.

mod error;
mod font;
mod images;
mod pdf;
mod png;
mod pptx;
mod shape;
mod svg;
mod walk;
mod web;

pub use error::PictureError;
pub use images::{Encoded, Images};
pub use pdf::{pdf, pdf_of};
pub use png::{MOST_PIXELS, MOST_SIDE, fitting_scale, png};
pub use pptx::{Deck, SlideScene, pptx, pptx_shown};
pub use svg::{SvgOptions, SvgText, svg};
pub use waymark_layout::Page;
pub use web::{WebPage, web_page};
