//! Two copies of one map become one: a three-way merge against what they were last together.

use waymark_model::Id;

use crate::border::{Choice, Fault, MergeView, Update};
use crate::core::Core;

/// Says what each copy changed and where both did. Nothing is written.
pub(crate) fn compare(core: &Core, journey: Id, name: &str, bytes: &[u8]) -> Result<MergeView, Fault> {
    let _ = (core, journey, bytes);
    Err(Fault::new("not_yet", format!("“{name}” cannot be compared yet."), ""))
}

/// Takes over what the other copy changed, as one commit.
pub(crate) fn merge(
    core: &Core,
    journey: Id,
    name: &str,
    bytes: &[u8],
    choices: &[Choice],
    window: u64,
) -> Result<Update, Fault> {
    let _ = (core, journey, bytes, choices, window);
    Err(Fault::new("not_yet", format!("“{name}” cannot be merged yet."), ""))
}
