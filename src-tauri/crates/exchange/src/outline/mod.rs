//! Indented lists, Markdown headings and bullets, and plain text, read as a map.

use crate::build::NewId;
use crate::error::ImportError;
use crate::incoming::Reading;
use crate::wishes::{FileKind, Wishes};

/// Reads a text as a map.
pub(crate) fn read(text: &str, kind: FileKind, wishes: &Wishes, ids: NewId<'_>) -> Result<Reading, ImportError> {
    let _ = (text, kind, wishes, ids);
    Err(ImportError::new("", "expected a map, found a text", "This format comes soon."))
}
