//! One row out of the bytes of a page, by SQLite's file format. Bytes that make no sense give no row; nothing here
//! trusts a length before it was checked.

use super::pages::{PAGE, Page, Pages, word};

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// NULL.
    Nothing,
    /// A whole number.
    Number(i64),
    /// Text as it stands; it may not be UTF-8.
    Text(Vec<u8>),
    /// Other bytes.
    Blob(Vec<u8>),
}

/// A row: its number in tables that count them, and its columns as they are stored.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct RawRow {
    pub(crate) number: i64,
    pub(crate) values: Vec<Value>,
}

/// Largest row that is believed: no limit of Waymark lets a row be larger.
const LARGEST: usize = 64 << 20;

/// Where the head of a page's tree begins: after the file's own head on the first page.
pub(crate) fn start(number: u32) -> usize {
    if number == 1 { 100 } else { 0 }
}

/// What a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    TableInner,
    TableLeaf,
    IndexInner,
    IndexLeaf,
}

/// The kind of a page of a tree; none for any other page.
pub(crate) fn kind(page: &Page, number: u32) -> Option<Kind> {
    match page[start(number)] {
        0x05 => Some(Kind::TableInner),
        0x0D => Some(Kind::TableLeaf),
        0x02 => Some(Kind::IndexInner),
        0x0A => Some(Kind::IndexLeaf),
        _ => None,
    }
}

/// Places of the cells on a page, as far as they lie on it; whether all did.
pub(crate) fn cells(page: &Page, number: u32, kind: Kind) -> (Vec<usize>, bool) {
    let start = start(number);
    let count = usize::from(short(page, start + 3));
    let list = start + if matches!(kind, Kind::TableInner | Kind::IndexInner) { 12 } else { 8 };
    let most = (PAGE - list) / 2;
    let all = (0..count.min(most)).map(|index| usize::from(short(page, list + index * 2)));
    let found: Vec<usize> = all.filter(|place| *place >= list && *place < PAGE - 3).collect();
    let whole = found.len() == count;
    (found, whole)
}

/// The row of a cell; none when it makes no sense.
pub(crate) fn row(pages: &mut Pages, page: &Page, place: usize, kind: Kind) -> Option<RawRow> {
    let mut at = place + if kind == Kind::IndexInner { 4 } else { 0 };
    let length = usize::try_from(varint(page, &mut at)?).ok().filter(|length| *length <= LARGEST)?;
    let number = if kind == Kind::TableLeaf { varint(page, &mut at)? } else { 0 };
    let local = local_length(length, kind);
    let mut bytes = page.get(at..at + local)?.to_vec();
    if local < length {
        overflow(pages, word(page, at + local), length, &mut bytes)?;
    }
    Some(RawRow { number, values: values(&bytes)? })
}

/// How much of a row stands on its page; the rest is on pages of its own.
fn local_length(length: usize, kind: Kind) -> usize {
    let most = if kind == Kind::TableLeaf { PAGE - 35 } else { (PAGE - 12) * 64 / 255 - 23 };
    if length <= most {
        return length;
    }
    let least = (PAGE - 12) * 32 / 255 - 23;
    let wished = least + (length - least) % (PAGE - 4);
    if wished <= most { wished } else { least }
}

fn overflow(pages: &mut Pages, first: u32, length: usize, bytes: &mut Vec<u8>) -> Option<()> {
    let mut next = first;
    while bytes.len() < length {
        let page = pages.page(next)?;
        let take = (length - bytes.len()).min(PAGE - 4);
        bytes.extend_from_slice(&page[4..4 + take]);
        next = word(page.as_ref(), 0);
    }
    Some(())
}

fn values(bytes: &[u8]) -> Option<Vec<Value>> {
    let mut at = 0;
    let head = usize::try_from(varint(bytes, &mut at)?).ok().filter(|head| *head <= bytes.len())?;
    let mut body = head;
    let mut found = Vec::new();
    while at < head {
        let value = value(bytes, varint(bytes, &mut at)?, &mut body)?;
        found.push(value);
        if found.len() > 32 {
            return None;
        }
    }
    Some(found)
}

fn value(bytes: &[u8], kind: i64, at: &mut usize) -> Option<Value> {
    let length = match kind {
        0 | 8 | 9 => 0,
        1..=4 => usize::try_from(kind).ok()?,
        5 => 6,
        6 | 7 => 8,
        12.. => usize::try_from((kind - 12) / 2).ok()?,
        _ => return None,
    };
    let taken = bytes.get(*at..at.checked_add(length)?)?;
    *at += length;
    Some(match kind {
        0 => Value::Nothing,
        8 | 9 => Value::Number(kind - 8),
        1..=6 => {
            let negative = taken[0] & 0x80 != 0;
            let start = if negative { -1 } else { 0 };
            Value::Number(taken.iter().fold(start, |sum: i64, byte| (sum << 8) | i64::from(*byte)))
        }
        7 => return None,
        _ if kind % 2 == 0 => Value::Blob(taken.to_vec()),
        _ => Value::Text(taken.to_vec()),
    })
}

fn short(page: &Page, at: usize) -> u16 {
    u16::from_be_bytes([page[at], page[at + 1]])
}

/// SQLite's number of one to nine bytes.
fn varint(bytes: &[u8], at: &mut usize) -> Option<i64> {
    let mut sum: u64 = 0;
    for index in 0..9 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        if index == 8 {
            return Some(((sum << 8) | u64::from(byte)).cast_signed());
        }
        sum = (sum << 7) | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some(sum.cast_signed());
        }
    }
    None
}
