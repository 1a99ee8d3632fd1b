//! What a column may be: its name in the wishes, its header, where it stands in a record and how it is written.

/// How a value stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text.
    Text,
    /// A whole number within bounds.
    Whole(i64, i64),
    /// Any number.
    Number,
    /// A number that is shown in hundredths.
    Share,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
    /// One of the format's own words ("in_person"), shown as people write it ("In person").
    Word,
    /// Several texts.
    List,
    /// Several whole numbers.
    Wholes,
    /// A stretch of time in seconds.
    Seconds,
    /// The id of a record.
    Id,
    /// What has no column of its own, as JSON.
    Rest,
}

/// A column that is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    /// Its name in `Column::Field` and in `TABLES.md`.
    pub(crate) name: &'static str,
    /// Its header.
    pub(crate) head: &'static str,
    /// Its place in the record, with dots; empty when the program works it out.
    pub(crate) path: &'static str,
    /// How it is written.
    pub(crate) kind: Kind,
    /// How wide its column is, in characters; 0 hides it.
    pub(crate) width: u16,
}

/// A field from its parts.
pub(crate) const fn field(name: &'static str, head: &'static str, path: &'static str, kind: Kind, width: u16) -> Field {
    Field { name, head, path, kind, width }
}

/// Longest text of a cell, in units of UTF-16: workbooks hold 32,767.
pub(crate) const LONGEST: usize = 32_000;
/// Header of the column that holds what has none of its own.
pub(crate) const REST: &str = "Other fields";
