//! The identity of everything in a journey. Never derived from a position or a petgraph index.

use std::{cmp::Ordering, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A stable identity (a UUID, version 7 when Waymark makes it); text on every border.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Id(Uuid);

impl Id {
    /// The nil id: names nothing.
    pub const NIL: Id = Id(Uuid::nil());

    /// Wraps 16 bytes as they are.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Id(Uuid::from_bytes(bytes))
    }

    /// A small fixed id for tests and samples: the number in the last eight bytes.
    pub const fn from_number(number: u64) -> Self {
        Id(Uuid::from_u64_pair(0, number))
    }

    /// This id as text, in a buffer that it just fits.
    pub fn encoded<'a>(&self, buffer: &'a mut [u8; 36]) -> &'a str {
        self.0.hyphenated().encode_lower(buffer)
    }

    /// The 16 bytes of this id.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

/// By bytes, first to last: as one number, because every look into a map of ids compares some.
impl Ord for Id {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.as_u128().cmp(&other.0.as_u128())
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Uuid> for Id {
    fn from(uuid: Uuid) -> Self {
        Id(uuid)
    }
}

impl FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Id)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.0.hyphenated())
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_are_in_the_order_of_their_bytes_and_of_their_text() {
        let ids: Vec<Id> = (0..300_u32)
            .map(|seed| {
                Id::from_bytes(
                    [7, 0, 5, 16]
                        .map(|shift| (seed.wrapping_mul(2_654_435_761) >> shift) as u8)
                        .repeat(4)
                        .try_into()
                        .unwrap(),
                )
            })
            .collect();
        for a in &ids {
            for b in &ids {
                assert_eq!(a.cmp(b), a.as_bytes().cmp(b.as_bytes()));
                assert_eq!(a.cmp(b), a.to_string().cmp(&b.to_string()));
            }
            assert_eq!(a.encoded(&mut [0; 36]), a.to_string());
        }
    }
}
