//! Files of many journeys as one zip.

use waymark_model::Id;

use crate::border::{ExportOptions, Fault};
use crate::core::Core;
use crate::export::File;

/// Makes the file of each journey; none for all that are not in the trash.
pub(crate) fn export_many(core: &Core, journeys: Option<Vec<Id>>, options: &ExportOptions) -> Result<File, Fault> {
    let _ = (core, journeys, options);
    Err(Fault::new("not_yet", "Many maps cannot be exported as one file yet.", ""))
}
