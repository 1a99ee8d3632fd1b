//! Why a picture could not be made, for the person who asked for it.

/// A picture that cannot be made. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// The bitmap would be larger than a bitmap can be.
    #[error(
        "A PNG of this map would be {width} x {height} pixels; the limit is 16,384 pixels a side and 268 megapixels. \
         Export a PDF, which has no such limit, or choose a smaller scale."
    )]
    TooLarge {
        /// Width asked for, in pixels.
        width: u64,
        /// Height asked for, in pixels.
        height: u64,
    },
    /// The scale is not a number that a picture can have.
    #[error("A picture can be drawn at a scale from 0.02 to 32 (2 to 3,072 dots per inch).")]
    WrongScale,
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
