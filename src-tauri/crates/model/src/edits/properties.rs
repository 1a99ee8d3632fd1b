//! Fields of the journey itself. It names only personas that are in it, each once; views may name what is gone.

use std::collections::BTreeSet;

use super::{bounds, missing, set};
use crate::draft::Draft;
use crate::{Fields, Properties, Rejection};

pub(super) fn set(draft: &mut Draft<'_>, fields: &Fields) -> Result<(), Rejection> {
    let mut properties: Properties = set::merged(draft.journey().properties(), "journey", fields)?;
    let mut seen = BTreeSet::new();
    properties.personas.retain(|id| seen.insert(*id));
    set::keep_each_once(&mut properties.tags);
    let mut known = BTreeSet::new();
    properties.views.retain(|view| known.insert(view.id));
    bounds::check_properties(&properties)?;
    if let Some(stranger) = properties.personas.iter().find(|id| draft.journey().persona(**id).is_none()) {
        return Err(missing("persona", *stranger));
    }
    draft.set_properties(properties);
    Ok(())
}
