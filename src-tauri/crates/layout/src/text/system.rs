//! Fonts of this computer, asked only for characters that no bundled font has. Never loaded before that.

use std::sync::Arc;

use fontdb::{Database, FaceInfo, Source, Style};
use skrifa::{FontRef, MetadataProvider};

use crate::fonts::FontFace;

/// The fonts that the system knows, in an order that does not hang on how folders are listed.
pub(super) struct SystemFonts {
    database: Database,
    order: Vec<fontdb::ID>,
}

impl SystemFonts {
    pub(super) fn load() -> Self {
        let mut database = Database::new();
        database.load_system_fonts();
        let mut faces: Vec<&FaceInfo> = database.faces().filter(|face| face.style == Style::Normal).collect();
        faces.sort_by_key(|face| {
            (face.monospaced, face.weight.0.abs_diff(400), face.post_script_name.clone(), face.index)
        });
        let order = faces.into_iter().map(|face| face.id).collect();
        SystemFonts { database, order }
    }

    /// The first font that has a character.
    pub(super) fn face_with(&self, char: char) -> Option<FontFace> {
        self.order.iter().find_map(|id| self.load_if_covers(*id, char))
    }

    fn load_if_covers(&self, id: fontdb::ID, char: char) -> Option<FontFace> {
        let has = |data: &[u8], index: u32| {
            FontRef::from_index(data, index)
                .is_ok_and(|font| font.charmap().map(char).is_some_and(|id| id.to_u32() != 0))
        };
        if !self.database.with_face_data(id, has)? {
            return None;
        }
        let info = self.database.face(id)?;
        let bytes = match &info.source {
            Source::File(path) => std::fs::read(path).ok()?,
            Source::Binary(bytes) => bytes.as_ref().as_ref().to_vec(),
        };
        let family = info.families.first().map_or_else(|| info.post_script_name.clone(), |(name, _)| name.clone());
        let weight = info.weight.0;
        Some(FontFace { family, weight, data: Arc::new(bytes), index_in_file: info.index, bundled: false })
    }
}

/// Whether a font has a character.
pub(super) fn covers(face: &FontFace, char: char) -> bool {
    let font = FontRef::from_index(face.data.as_ref().as_ref(), face.index_in_file);
    font.is_ok_and(|font| font.charmap().map(char).is_some_and(|id| id.to_u32() != 0))
}
