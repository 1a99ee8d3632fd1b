//! The fonts in use and what is needed to shape with them. One engine serves all layouts of a process.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache};
use parley::{FontContext, FontFamily, FontFamilyName, LayoutContext};

use super::cache::{Cache, Key};
use super::lines::Words;
use super::plain::Tables;
use super::system::SystemFonts;
use super::{Paragraph, TextStyle, plain, shape};
use crate::fonts::{FAMILIES, FontFace};

/// The bundled family of emoji.
const EMOJI: &str = "Noto Emoji";

/// Fonts, shaping state and the texts shaped before.
pub(crate) struct Engine {
    faces: Vec<Arc<FontFace>>,
    /// Numbers of faces by the identity of their bytes and their number within the file.
    numbers: BTreeMap<(u64, u32), u16>,
    families: Vec<String>,
    pub(super) fonts: FontContext,
    pub(super) context: LayoutContext<()>,
    pub(super) layout: parley::Layout<()>,
    cache: Cache,
    pub(super) words: Words,
    pub(super) plain: Tables,
    system: Option<SystemFonts>,
    sought: BTreeSet<char>,
    shaped: u64,
    asked: u64,
}

impl Engine {
    pub(crate) fn new(faces: Vec<FontFace>) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let fonts = FontContext { collection: Collection::new(options), source_cache: SourceCache::default() };
        let mut engine = Engine {
            faces: Vec::new(),
            numbers: BTreeMap::new(),
            families: FAMILIES.map(str::to_owned).to_vec(),
            fonts,
            context: LayoutContext::new(),
            layout: parley::Layout::new(),
            cache: Cache::default(),
            words: Words::default(),
            plain: Tables::default(),
            system: None,
            sought: BTreeSet::new(),
            shaped: 0,
            asked: 0,
        };
        for face in faces {
            engine.add(face);
        }
        engine
    }

    pub(crate) fn face(&self, index: u16) -> Option<Arc<FontFace>> {
        self.faces.get(usize::from(index)).cloned()
    }

    pub(crate) fn faces(&self) -> &[Arc<FontFace>] {
        &self.faces
    }

    pub(crate) fn shaped(&self) -> u64 {
        self.shaped
    }

    pub(crate) fn asked(&self) -> u64 {
        self.asked
    }

    /// A text as lines no wider than `width`; without a width only line feeds break it.
    pub(crate) fn measure(&mut self, text: &str, style: TextStyle, width: Option<f32>) -> Arc<Paragraph> {
        self.asked += 1;
        if let Some(paragraph) = plain::set(self, text, style, width) {
            return Arc::new(paragraph);
        }
        let text = clean(text);
        let key = Key::new(&text, style, width);
        if let Some(known) = self.cache.get(&key) {
            return known;
        }
        self.shaped += 1;
        let mut paragraph = shape::shape(self, &text, style, width);
        if !paragraph.missing.is_empty() && self.seek(&paragraph.missing) {
            paragraph = shape::shape(self, &text, style, width);
        }
        let paragraph = Arc::new(paragraph);
        self.cache.put(key, paragraph.clone());
        paragraph
    }

    /// The family list of every text.
    pub(super) fn stack(&self) -> FontFamily<'static> {
        let names = self.families.iter().map(|name| FontFamilyName::Named(Cow::Owned(name.clone())));
        FontFamily::List(Cow::Owned(names.collect()))
    }

    /// The family list of signs that ask to be drawn as emoji.
    pub(super) fn emoji_stack(&self) -> FontFamily<'static> {
        let names = std::iter::once(EMOJI).chain(self.families.iter().map(String::as_str));
        let names = names.map(|name| FontFamilyName::Named(Cow::Owned(name.to_owned())));
        FontFamily::List(Cow::Owned(names.collect()))
    }

    /// The number of the font that a shaped run uses.
    pub(super) fn number(&self, data: &parley::FontData) -> u16 {
        self.numbers.get(&(data.data.id(), data.index)).copied().unwrap_or_default()
    }

    #[cfg(test)]
    pub(crate) fn cached(&self) -> usize {
        self.cache.len()
    }

    fn add(&mut self, face: FontFace) {
        let blob = Blob::new(face.data.clone());
        let number = self.faces.len() as u16;
        self.numbers.insert((blob.id(), face.index_in_file), number);
        let override_ = FontInfoOverride {
            family_name: Some(&face.family),
            width: None,
            style: None,
            weight: Some(FontWeight::new(f32::from(face.weight))),
            axes: None,
        };
        self.fonts.collection.register_fonts(blob, Some(override_));
        if !self.families.contains(&face.family) {
            self.families.push(face.family.clone());
        }
        self.faces.push(Arc::new(face));
    }

    /// Looks for system fonts with these characters, each once in the engine's life; tells whether one came in.
    fn seek(&mut self, missing: &[char]) -> bool {
        let new: Vec<char> = missing.iter().copied().filter(|char| self.sought.insert(*char)).collect();
        let mut found = false;
        for char in new {
            if self.faces.iter().any(|face| !face.bundled && super::system::covers(face, char)) {
                found = true;
                continue;
            }
            if let Some(face) = self.system.get_or_insert_with(SystemFonts::load).face_with(char) {
                self.add(face);
                found = true;
            }
        }
        found
    }
}

/// The text without control characters: tabs and the like become spaces, direction overrides go.
fn clean(text: &str) -> Cow<'_, str> {
    let odd = |char: char| {
        (char.is_control() && char != '\n') || matches!(char, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let unified = text.replace("\r\n", "\n");
    let swap = |char| match char {
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        char if odd(char) => Some(' '),
        char => Some(char),
    };
    Cow::Owned(unified.chars().filter_map(swap).collect())
}
