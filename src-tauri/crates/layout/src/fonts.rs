//! The fonts of pictures: the bundled files, and those of the system that a text turned out to need.
//! Bundled fonts come first and in a fixed order, so that an index means the same font on every machine.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::text::Engine;

/// Bytes of a font file.
pub type FontBytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// One font: a family at one weight.
#[derive(Clone)]
pub struct FontFace {
    /// CSS family name.
    pub family: String,
    /// CSS weight.
    pub weight: u16,
    /// The whole font file.
    pub data: FontBytes,
    /// Number of the font within its file.
    pub index_in_file: u32,
    /// Whether it comes with Waymark; others were found on this computer.
    pub bundled: bool,
}

impl FontFace {
    /// Its family; that of a bundled font takes no room of its own.
    pub(crate) fn family(&self) -> Cow<'static, str> {
        let bundled = FAMILIES.into_iter().find(|family| *family == self.family);
        bundled.map_or_else(|| self.family.clone().into(), Cow::Borrowed)
    }
}

impl fmt::Debug for FontFace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FontFace({} {})", self.family, self.weight)
    }
}

/// All fonts and the engine that shapes text with them. Clones share both.
#[derive(Clone)]
pub struct Fonts(Arc<Mutex<Engine>>);

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fonts({})", self.faces().len())
    }
}

/// Families that every text may use, first choice first. Bundled.
pub const FAMILIES: [&str; 7] = [
    "Inter",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Thai",
    "Noto Sans Devanagari",
    "Droid Sans Fallback",
    "Noto Emoji",
];

macro_rules! face {
    ($file:literal, $family:expr, $weight:literal) => {
        (include_bytes!(concat!("../../../../assets/fonts/", $file)) as &[u8], $family, $weight)
    };
}

const BUNDLED: [(&[u8], &str, u16); 11] = [
    face!("Inter-400.ttf", FAMILIES[0], 400),
    face!("Inter-500.ttf", FAMILIES[0], 500),
    face!("Inter-600.ttf", FAMILIES[0], 600),
    face!("Inter-700.ttf", FAMILIES[0], 700),
    face!("NotoSansArabic-400.ttf", FAMILIES[1], 400),
    face!("NotoSansArabic-600.ttf", FAMILIES[1], 600),
    face!("NotoSansHebrew-400.ttf", FAMILIES[2], 400),
    face!("NotoSansThai-400.ttf", FAMILIES[3], 400),
    face!("NotoSansDevanagari-400.ttf", FAMILIES[4], 400),
    face!("DroidSansFallback.ttf", FAMILIES[5], 400),
    face!("NotoEmoji-400.ttf", FAMILIES[6], 400),
];

impl Fonts {
    /// The fonts that come with Waymark. A glyph that none of them has is looked for on the system.
    pub fn bundled() -> Self {
        let faces = BUNDLED.into_iter().map(|(bytes, family, weight)| FontFace {
            family: family.to_owned(),
            weight,
            data: Arc::new(bytes),
            index_in_file: 0,
            bundled: true,
        });
        Fonts(Arc::new(Mutex::new(Engine::new(faces.collect()))))
    }

    /// The font that a [`crate::TextItem`] names; none for a number that no text of these fonts carries.
    pub fn font(&self, index: u16) -> Option<Arc<FontFace>> {
        self.engine().face(index)
    }

    /// All fonts in the order of their numbers.
    pub fn faces(&self) -> Vec<Arc<FontFace>> {
        self.engine().faces().to_vec()
    }

    /// How many texts were shaped so far: those that were neither plain nor still known from before.
    pub fn shaped(&self) -> u64 {
        self.engine().shaped()
    }

    /// How many texts were asked for so far, shaped or known from before.
    pub fn asked(&self) -> u64 {
        self.engine().asked()
    }

    pub(crate) fn engine(&self) -> MutexGuard<'_, Engine> {
        // A panic while shaping leaves only a cache behind, which is whole between two texts.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
