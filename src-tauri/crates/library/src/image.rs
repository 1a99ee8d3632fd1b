//! Pictures by the hash of their bytes: the same picture is stored once, and never given out when its bytes changed.

use rusqlite::OptionalExtension;
use waymark_model::Id;

use crate::Damage;
use crate::commit::run;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::record::CHANGED;

const PUTTING: &str = "saving a picture";
const READING: &str = "reading a picture";

/// An encoded picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The encoded bytes.
    pub bytes: Vec<u8>,
    /// Media type ("image/png").
    pub media: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

impl Library {
    /// Keeps encoded bytes and answers their BLAKE3 hash as 64 hexadecimal digits. The caller has checked format and
    /// size.
    pub fn put_image(&self, bytes: &[u8], media: &str, width: u32, height: u32) -> Result<String> {
        let hash = blake3::hash(bytes);
        let (key, bytes, media) = (*hash.as_bytes(), bytes.to_vec(), media.to_owned());
        self.write(PUTTING, move |conn| {
            run(conn, include_str!("sql/put_image.sql"), (key, media, width, height, bytes))
        })?;
        Ok(hash.to_hex().to_string())
    }

    /// A picture by its hash; none, and noticed, when the library has none. Fails when its bytes are not what was written.
    pub fn image(&self, hash: &str) -> Result<Option<Image>> {
        let Ok(hash) = blake3::Hash::from_hex(hash) else { return Ok(None) };
        let found = self.read(READING, |conn| {
            conn.prepare_cached(include_str!("sql/one_image.sql"))
                .and_then(|mut one| {
                    one.query_row([hash.as_bytes()], |row| {
                        Ok(Image { media: row.get(0)?, width: row.get(1)?, height: row.get(2)?, bytes: row.get(3)? })
                    })
                    .optional()
                })
                .doing(READING)
        })?;
        if found.is_none() {
            self.miss(Damage::of(Id::NIL, None, "image", "it is not in the library"));
        }
        match found {
            Some(image) if blake3::hash(&image.bytes) != hash => {
                Err(LibraryError::Damaged { doing: READING.into(), detail: format!("a picture: {CHANGED}") })
            }
            found => Ok(found),
        }
    }
}
