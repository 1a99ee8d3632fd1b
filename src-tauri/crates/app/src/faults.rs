//! Errors of the crates below -> faults of the border. Code, sentence and hint are kept as they came.

use waymark_exchange::ImportError;
use waymark_layout::Warning;
use waymark_library::{Damage, LibraryError};
use waymark_model::Rejection;
use waymark_picture::PictureError;

use crate::border::Fault;

impl From<Rejection> for Fault {
    fn from(rejection: Rejection) -> Self {
        Fault { code: rejection.code, message: rejection.message, hint: rejection.hint }
    }
}

impl From<LibraryError> for Fault {
    fn from(error: LibraryError) -> Self {
        Fault::new(error.code(), error.to_string(), error.hint())
    }
}

impl From<ImportError> for Fault {
    fn from(error: ImportError) -> Self {
        let hint = error.hint.clone();
        Fault::new("import_failed", format!("The file cannot be read: {error}."), hint)
    }
}

impl From<PictureError> for Fault {
    fn from(error: PictureError) -> Self {
        let (code, hint) = match &error {
            PictureError::TooLarge { .. } => ("picture_too_large", "Export a PDF, or choose a smaller scale."),
            PictureError::TooManyPages { .. } => ("too_many_pages", "Choose larger paper, or print the map smaller."),
            PictureError::WrongScale => ("wrong_scale", "Choose a scale such as 2, or 72 to 600 dots per inch."),
            PictureError::Empty => ("nothing_to_draw", "Choose other lanes or stages to draw."),
            PictureError::Writer { .. } => ("picture_failed", "Try another format, and tell us about this map."),
        };
        Fault::new(code, error.to_string(), hint)
    }
}

/// Damage as a window shows it.
pub(crate) fn warning(damage: &Damage) -> Warning {
    let message = format!("A {} is damaged: {}.", damage.kind, damage.why);
    Warning { about: damage.record, ..Warning::new("damaged", message) }
}

/// What the home says when answers met damage; none when they met none.
pub(crate) fn noticed(damage: &[Damage]) -> Option<Fault> {
    let first = damage.first()?;
    let more = if damage.len() > 1 { format!(" This is one of {} places.", damage.len()) } else { String::new() };
    let message = format!(
        "Part of this library is not what was written, and is left out: a {}: {}.{more}",
        first.kind, first.why
    );
    Some(Fault::new("damaged", message, "Nothing was overwritten. Check the library, or restore a backup."))
}
