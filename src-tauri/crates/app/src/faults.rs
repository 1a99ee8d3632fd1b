//! Errors of the crates below -> faults of the border. Code, sentence and hint are kept as they came.

use waymark_exchange::ImportError;
use waymark_library::{Damage, LibraryError};
use waymark_model::Rejection;

use crate::border::Fault;
use waymark_layout::Warning;

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
        Fault::new("import_failed", format!("The file is not a map that Waymark can read: {error}."), hint)
    }
}

/// Damage as a window shows it.
pub(crate) fn warning(damage: &Damage) -> Warning {
    Warning {
        code: "damaged".into(),
        message: format!("A {} is damaged: {}.", damage.kind, damage.why),
        about: damage.record,
    }
}
