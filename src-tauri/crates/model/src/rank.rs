//! Order among siblings as a text key, so that a move writes one record and never renumbers others.
//! A key is a fraction between 0 and 1 written as bytes in lower-case hexadecimal; it never ends in a zero byte.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longer keys are treated as worn out: the siblings get fresh ones.
const MOST_CHARS: usize = 400;

/// An order key: ranks compare as text; equal ranks fall back to the id. Made only here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Rank(String);

impl Default for Rank {
    fn default() -> Self {
        Rank("80".into())
    }
}

impl Rank {
    /// A rank strictly between two neighbours; `None` means no neighbour on that side.
    ///
    /// Answers `None` when the neighbours are not strictly ordered, are worn out or are not keys of this form.
    pub fn between(before: Option<&Rank>, after: Option<&Rank>) -> Option<Rank> {
        let bytes = match (before, after) {
            (None, None) => return Some(Rank::default()),
            (Some(before), None) => above(&before.bytes()?),
            (None, Some(after)) => below(&after.bytes()?),
            (Some(before), Some(after)) => middle(&before.bytes()?, &after.bytes()?)?,
        };
        let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
        Some(Rank(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()))
    }

    /// This many ranks in strict order, all short, with room before, between and after them.
    pub fn series(count: usize) -> Vec<Rank> {
        let mut next = Some(Rank::default());
        std::iter::from_fn(|| {
            let rank = next.take()?;
            next = Rank::between(Some(&rank), None);
            Some(rank)
        })
        .take(count)
        .collect()
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is a key of the form that `between` makes and takes.
    pub fn is_sound(&self) -> bool {
        self.bytes().is_some()
    }

    fn bytes(&self) -> Option<Vec<u8>> {
        let text = self.0.as_bytes();
        if text.is_empty() || !text.len().is_multiple_of(2) || text.len() > MOST_CHARS {
            return None;
        }
        let bytes = text.chunks(2).map(|pair| Some(digit(pair[0])? * 16 + digit(pair[1])?));
        let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
        (bytes.last() != Some(&0)).then_some(bytes)
    }
}

fn digit(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    }
}

/// A key above: counts the first two bytes up, so that 32,000 cards in a row keep short keys.
fn above(key: &[u8]) -> Vec<u8> {
    match head(key) {
        _ if key.is_empty() => vec![0x80],
        u16::MAX => [&[0xff, 0xff], above(key.get(2..).unwrap_or_default()).as_slice()].concat(),
        head => trimmed(head + 1),
    }
}

/// A key below; the given one must not be empty.
fn below(key: &[u8]) -> Vec<u8> {
    let rest = key.get(2..).unwrap_or_default();
    match head(key) {
        0 if rest.is_empty() => vec![0, 0, 0x80],
        0 => [&[0, 0], below(rest).as_slice()].concat(),
        1 if rest.is_empty() => vec![0, 0, 0xff, 0xff],
        1 => vec![0, 1],
        head => trimmed(head - 1),
    }
}

fn middle(low: &[u8], high: &[u8]) -> Option<Vec<u8>> {
    if low >= high {
        return None;
    }
    let same = low.iter().zip(high).take_while(|(a, b)| a == b).count();
    let (prefix, low, high) = (&high[..same], &low[same..], &high[same..]);
    let tail = match (low.first(), high.first()) {
        (Some(a), Some(b)) if b - a > 1 => vec![a + (b - a) / 2],
        (Some(a), _) => [&[*a], above(&low[1..]).as_slice()].concat(),
        (None, _) => below(high),
    };
    Some([prefix, tail.as_slice()].concat())
}

fn head(key: &[u8]) -> u16 {
    u16::from_be_bytes([key.first().copied().unwrap_or(0), key.get(1).copied().unwrap_or(0)])
}

fn trimmed(head: u16) -> Vec<u8> {
    let bytes = head.to_be_bytes();
    if bytes[1] == 0 { vec![bytes[0]] } else { bytes.to_vec() }
}
