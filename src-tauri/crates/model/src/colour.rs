//! The colours that a lane, a card or a persona may have, by name. What each looks like is the theme's; no number of a colour
//! ever stands in a document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A colour of the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Between blue and red.
    Violet,
    /// As the sky.
    Blue,
    /// Between blue and green.
    Teal,
    /// As a leaf.
    Green,
    /// As the sun.
    Yellow,
    /// Between yellow and red.
    Orange,
    /// As a signal.
    Red,
    /// Without a hue.
    Grey,
}

impl Colour {
    /// Every colour, in the order in which menus offer them.
    pub const ALL: [Colour; 8] = [
        Colour::Violet,
        Colour::Blue,
        Colour::Teal,
        Colour::Green,
        Colour::Yellow,
        Colour::Orange,
        Colour::Red,
        Colour::Grey,
    ];
}
