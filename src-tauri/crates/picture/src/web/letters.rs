//! Letters of the page: the glyphs that it writes, cut out of the fonts that come with Waymark, so that a map looks the
//! same on a computer without them. Scripts that need rules of shaping are left to the reader's system: a cut font has none.

use std::collections::BTreeSet;

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use skrifa::{FontRef, MetadataProvider};
use waymark_layout::{FontFace, Fonts};

/// Families that can be cut, first choice first, with the weights that the page sets.
const CUT: [(&str, &[u16]); 2] = [("Inter", &[400, 600]), ("Droid Sans Fallback", &[400])];

/// Rules of a style sheet that bring the letters of this text, as the families "Letters 0" and "Letters 1".
pub(super) fn letters(written: &str, fonts: &Fonts) -> String {
    let mut missing: BTreeSet<char> =
        (' '..='~').chain(written.chars()).filter(|letter| !letter.is_control()).collect();
    let faces = fonts.faces();
    let mut css = String::new();
    for (at, (family, weights)) in CUT.into_iter().enumerate() {
        let mut found = BTreeSet::new();
        let cut = faces.iter().filter(|face| face.family == family && weights.contains(&face.weight));
        for face in cut {
            let Some((bytes, held)) = cut_out(face, &missing) else { continue };
            css += &format!(
                "@font-face{{font-family:\"Letters {at}\";font-weight:{};src:url(data:font/ttf;base64,{}) format(\"truetype\")}}\n",
                face.weight,
                STANDARD.encode(bytes)
            );
            found.extend(held);
        }
        missing.retain(|letter| !found.contains(letter));
    }
    css
}

/// A font file with the glyphs of these letters, and which letters it has; none when it has none of them.
fn cut_out(face: &FontFace, wanted: &BTreeSet<char>) -> Option<(Vec<u8>, Vec<char>)> {
    let data = (*face.data).as_ref();
    let map = FontRef::from_index(data, face.index_in_file).ok()?.charmap();
    let glyph = |letter: &char| map.map(*letter).and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
    let held: Vec<char> =
        wanted.iter().copied().filter(|letter| glyph(letter).is_some_and(|glyph| glyph > 0)).collect();
    if held.is_empty() {
        return None;
    }
    // The sign for a missing glyph always comes first.
    let glyphs: BTreeSet<u16> = held.iter().filter_map(glyph).chain([0]).collect();
    let file = ReadScope::new(data).read::<FontData<'_>>().ok()?;
    let provider = file.table_provider(face.index_in_file as usize).ok()?;
    let glyphs: Vec<u16> = glyphs.into_iter().collect();
    let bytes = subset(&provider, &glyphs, &SubsetProfile::Minimal, CmapTarget::Unicode).ok()?;
    Some((bytes, held))
}
