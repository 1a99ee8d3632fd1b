//! What an export could not do as wished: a stable word, what is to be said of it as data, so that every language can say it,
//! an English sentence for the command line, and what would help, each so that one press can do it. Numbers are whole.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::Id;

/// Most letters that are named; the rest are counted.
const NAMED: usize = 8;

/// Something that an export could not do as wished.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Warning {
    /// A stable word ("system_font", "missing_glyph").
    pub code: String,
    /// One sentence in English.
    pub message: String,
    /// The record it is about.
    pub about: Option<Id>,
    /// What the sentence tells, for other languages; none where the code says all.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub told: Option<Told>,
    /// What would help, the best first.
    #[serde(default)]
    #[ts(as = "Option<Vec<Remedy>>", optional)]
    pub remedies: Vec<Remedy>,
}

/// What a warning tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Told {
    /// Letters that cannot be read from where the reader stands.
    SmallText {
        /// How many texts.
        count: u32,
        /// The distance in centimetres.
        distance_cm: u32,
        /// The beginning of the smallest.
        text: String,
        /// Its page, from 1; 0 where there is only one.
        page: u32,
        /// That page's name; empty when it has none.
        name: String,
        /// Height of its capitals in micrometres.
        height_um: u32,
        /// What that height should be.
        needed_um: u32,
    },
    /// Text that its ground swallows.
    LowContrast {
        /// How many texts.
        count: u32,
        /// The beginning of the palest.
        text: String,
        /// Its page, from 1; 0 where there is only one.
        page: u32,
        /// That page's name; empty when it has none.
        name: String,
        /// Its contrast in hundredths ("350" is 3.5 to 1).
        contrast_percent: u32,
        /// What WCAG asks for, in hundredths.
        needed_percent: u32,
    },
    /// Letters drawn with a font of this computer.
    SystemFont {
        /// The font's name.
        family: String,
    },
    /// Letters that no font has.
    MissingGlyph {
        /// The first of them, each with its number ("♛ (U+265B)").
        letters: Vec<String>,
        /// How many more there are.
        more: u32,
    },
    /// How many things it is about.
    Counted {
        /// How many.
        count: u32,
    },
}

/// A change of the options that would help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Remedy {
    /// Other paper, as the options name it ("A2", "900x1270mm").
    Page {
        /// The name.
        name: String,
    },
    /// The whole map as tiles, enlarged.
    Enlarge {
        /// How large, in hundredths of the natural size.
        percent: u32,
    },
    /// Readers who stand nearer.
    Distance {
        /// How far, in centimetres.
        centimetres: u32,
    },
    /// Other colours.
    Theme {
        /// Name of the theme.
        name: String,
    },
}

impl Warning {
    /// A warning that is told by its code.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Warning { code: code.to_owned(), message: message.into(), ..Warning::default() }
    }

    /// Adds what it tells.
    pub fn telling(self, told: Told) -> Self {
        Warning { told: Some(told), ..self }
    }

    /// A font that other computers may lack.
    pub(crate) fn system_font(family: &str) -> Self {
        let message = format!("Some characters are drawn with “{family}”, a font of this computer.");
        Warning::new("system_font", message).telling(Told::SystemFont { family: family.to_owned() })
    }

    /// Letters that no font has; none when there are none.
    pub(crate) fn missing(letters: &[char]) -> Option<Self> {
        let named: Vec<String> =
            letters.iter().take(NAMED).map(|letter| format!("{letter} (U+{:04X})", *letter as u32)).collect();
        let more = u32::try_from(letters.len() - named.len()).unwrap_or(u32::MAX);
        let message = format!("No font on this computer has: {}.", named.join(", "));
        let told = Told::MissingGlyph { letters: named, more };
        (!letters.is_empty()).then(|| Warning::new("missing_glyph", message).telling(told))
    }
}
