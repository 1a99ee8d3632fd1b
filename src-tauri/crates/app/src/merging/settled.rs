//! Conflicts that a person decided for what is here: which value of the other copy was turned down. They do not come again
//! until that copy says something new. The memory is a hidden part of the map, so undo takes it back with the merge.

use serde_json::{Map, Value};
use waymark_model::{Clash, Journey};

/// Where it is kept, beside the fields of the map.
const SETTLED: &str = "$settled";
/// Most that is remembered: hidden fields of a map are bounded in length as its texts are.
const MOST: usize = 120;

/// Whether a conflict was decided before, on this very value of the other copy.
pub(super) fn is_settled(mine: &Journey, clash: &Clash) -> bool {
    let known = mine.properties().extra.get(SETTLED).and_then(|known| known.get(mark(&clash.key)));
    known.and_then(Value::as_str) == Some(value(clash).as_str())
}

/// The merged journey, remembering of these conflicts those in which mine holds.
pub(super) fn remembering<'a>(journey: Journey, clashes: impl Iterator<Item = &'a Clash>) -> Journey {
    let mut properties = journey.properties().clone();
    let mut known = match properties.extra.remove(SETTLED) {
        Some(Value::Object(known)) => known,
        _ => Map::new(),
    };
    for clash in clashes {
        let key = mark(&clash.key);
        if clash.takes_theirs {
            known.remove(&key);
        } else if known.len() < MOST || known.contains_key(&key) {
            known.insert(key, value(clash).into());
        }
    }
    if !known.is_empty() {
        properties.extra.insert(SETTLED.to_owned(), known.into());
    }
    journey.with_properties(properties)
}

/// The journey as it goes out: what was settled here is nobody else's business.
pub(crate) fn forgetting(journey: Journey) -> Journey {
    let mut properties = journey.properties().clone();
    let known = properties.extra.remove(SETTLED);
    if known.is_some() { journey.with_properties(properties) } else { journey }
}

fn value(clash: &Clash) -> String {
    mark(&clash.theirs.as_ref().map(Value::to_string).unwrap_or_default())
}

/// A short mark of a text (FNV-1a): the same on every machine and in every release.
fn mark(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
