//! How much a file may hold. Checked before it is parsed; a journey within them can always be exported and read again.

/// Largest file, in bytes.
pub(crate) const FILE: usize = 64 << 20;
/// Deepest nesting of lists and objects.
pub(crate) const DEPTH: usize = 32;
/// Most values (texts, numbers, lists, objects).
pub(crate) const VALUES: usize = 5_000_000;
/// Longest text, in bytes of UTF-8.
pub(crate) const TEXT: usize = 64 << 10;
/// Longest text, in characters: as long as an edit may make it.
pub(crate) const CHARACTERS: usize = 10_000;
/// Longest title of a journey, in characters.
pub(crate) const TITLE: usize = 200;
/// Longest name of a field, in bytes of UTF-8.
pub(crate) const KEY: usize = 256;
/// Most entries of a list or fields of an object that has no limit of its own below.
pub(crate) const ENTRIES: usize = 10_000;
/// Longest number, in characters.
pub(crate) const DIGITS: usize = 400;
/// Whole numbers stay below 2^53 either way: beyond it programs lose digits.
pub(crate) const WHOLE: f64 = 9_007_199_254_740_992.0;
/// Largest picture, in bytes.
pub(crate) const IMAGE: usize = 20 << 20;
/// Most records in each list of the document.
pub(crate) const RECORDS: [(&str, usize); 10] = [
    ("stages", 1_000),
    ("steps", 2_000),
    ("lanes", 500),
    ("cards", 100_000),
    ("evidence", 10_000),
    ("personas", 1_000),
    ("metrics", 10_000),
    ("links", 200_000),
    ("images", 5_000),
    ("views", 200),
];

/// Most records in the list of this name; none when the list has no limit of its own.
pub(crate) fn records(list: &str) -> Option<usize> {
    RECORDS.iter().find(|(name, _)| *name == list).map(|(_, most)| *most)
}
