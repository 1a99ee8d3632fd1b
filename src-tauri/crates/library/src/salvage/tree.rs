//! The rows of a table, found from its root; and, where a way to them is destroyed, rows on pages that nothing leads to.

use std::collections::BTreeSet;

use super::cell::{Kind, RawRow, cells, kind, row, start};
use super::pages::{Page, Pages, word};

/// What walking a tree gave.
#[derive(Default)]
pub(crate) struct Walk {
    /// Rows, wherever they stood; a torn one may be among them.
    pub(crate) rows: Vec<RawRow>,
    /// Whether every page and every cell made sense.
    pub(crate) whole: bool,
}

/// Walks trees and remembers where it was.
pub(crate) struct Walker<'pages> {
    pages: &'pages mut Pages,
    seen: BTreeSet<u32>,
}

impl<'pages> Walker<'pages> {
    pub(crate) fn new(pages: &'pages mut Pages) -> Self {
        Walker { pages, seen: BTreeSet::new() }
    }

    /// All rows that the tree at a root leads to.
    pub(crate) fn walk(&mut self, root: u32) -> Walk {
        let mut walk = Walk { rows: Vec::new(), whole: true };
        let mut open = vec![root];
        while let Some(number) = open.pop() {
            let page = if self.seen.insert(number) { self.pages.page(number) } else { None };
            let Some(page) = page else {
                walk.whole = false;
                continue;
            };
            match kind(&page, number) {
                Some(kind) => walk.whole &= self.take(&page, number, kind, &mut walk.rows, &mut open),
                None => walk.whole = false,
            }
        }
        walk
    }

    /// Rows on pages that no tree led to and that are not free.
    pub(crate) fn astray(&mut self) -> Vec<RawRow> {
        let free = self.free();
        let mut rows = Vec::new();
        for number in 2..=self.pages.count() {
            if self.seen.contains(&number) || free.contains(&number) {
                continue;
            }
            let Some(page) = self.pages.page(number) else { continue };
            if let Some(kind) = kind(&page, number) {
                self.take(&page, number, kind, &mut rows, &mut Vec::new());
            }
        }
        rows
    }

    /// Takes the rows and the ways further down from a page; answers whether all of it made sense.
    fn take(&mut self, page: &Page, number: u32, kind: Kind, rows: &mut Vec<RawRow>, open: &mut Vec<u32>) -> bool {
        let (places, mut whole) = cells(page, number, kind);
        if matches!(kind, Kind::TableInner | Kind::IndexInner) {
            open.push(word(page, start(number) + 8));
            open.extend(places.iter().map(|place| word(page, *place)));
        }
        if kind == Kind::TableInner {
            return whole;
        }
        for place in places {
            match row(self.pages, page, place, kind) {
                Some(row) => rows.push(row),
                None => whole = false,
            }
        }
        whole
    }

    /// Pages that are free by the file's own list: what stands on them was deleted.
    fn free(&mut self) -> BTreeSet<u32> {
        let mut free = BTreeSet::new();
        let mut next = self.pages.page(1).map_or(0, |head| word(head.as_ref(), 32));
        while next != 0 && free.insert(next) {
            let Some(trunk) = self.pages.page(next) else { break };
            let count = (word(trunk.as_ref(), 4) as usize).min(trunk.len() / 4 - 2);
            free.extend((0..count).map(|index| word(trunk.as_ref(), 8 + index * 4)));
            next = word(trunk.as_ref(), 0);
        }
        free
    }
}
