//! Why a picture could not be made, for the person who asked for it.

/// A picture that cannot be made. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The bitmap would be larger than a bitmap can be.
    #[error(
        "A PNG of this map would be {width} x {height} pixels; the limit is 65,535 pixels a side and 268 megapixels. \
         Choose a scale of at most {} ({} dots per inch), or export a PDF, which has no such limit.",
        f64::from(*largest) / 1000.0,
        f64::from(largest * 96 / 100) / 10.0
    )]
    TooLarge {
        /// Width asked for, in pixels.
        width: u64,
        /// Height asked for, in pixels.
        height: u64,
        /// The largest scale that works, in thousandths.
        largest: u32,
    },
    /// The scale is not a number that a picture can have.
    #[error("A picture can be drawn at a scale from 0.001 to 32 (0.1 to 3,072 dots per inch).")]
    WrongScale,
    /// More pages than anybody prints.
    #[error(
        "The document would have {pages} pages; the limit is 400.{}",
        if *enlarged > 0 { format!(" Choose larger paper, or at most {} times the size.", f64::from(*enlarged) / 100.0) } else { " Choose fewer stages or larger paper.".to_owned() }
    )]
    TooManyPages {
        /// How many it would have.
        pages: usize,
        /// The largest enlargement that works, in hundredths; 0 when it is none of tiles.
        enlarged: u32,
    },
    /// The map has no area.
    #[error("There is nothing to draw: the map has no width or no height.")]
    Empty,
    /// The writer of the format refused.
    #[error("The {format} could not be written: {reason}.")]
    Writer {
        /// "PNG" or "PDF".
        format: &'static str,
        /// What it said.
        reason: String,
    },
}
