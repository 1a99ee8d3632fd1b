//! Texts that were shaped before. Two generations, each of bounded weight: what is still in use survives, the rest goes.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Paragraph, TextStyle};

/// Weight, in bytes of text and glyphs, at which a generation is full.
const FULL: usize = 800_000;

/// What a shaped text depends on. Numbers as bits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    text: String,
    size: u32,
    weight: u16,
    width: Option<u32>,
}

impl Key {
    pub(crate) fn new(text: &str, style: TextStyle, width: Option<f32>) -> Self {
        Key { text: text.to_owned(), size: style.size.to_bits(), weight: style.weight, width: width.map(f32::to_bits) }
    }
}

/// Shaped texts by key.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    young: HashMap<Key, Arc<Paragraph>>,
    old: HashMap<Key, Arc<Paragraph>>,
    weight: usize,
}

impl Cache {
    pub(crate) fn get(&mut self, key: &Key) -> Option<Arc<Paragraph>> {
        if let Some(found) = self.young.get(key) {
            return Some(found.clone());
        }
        let (key, found) = self.old.remove_entry(key)?;
        self.put(key, found.clone());
        Some(found)
    }

    pub(crate) fn put(&mut self, key: Key, paragraph: Arc<Paragraph>) {
        let pieces = paragraph.lines.iter().flat_map(|line| &line.pieces);
        self.weight += 40 + 2 * key.text.len() + pieces.map(|piece| piece.glyphs.len()).sum::<usize>();
        self.young.insert(key, paragraph);
        if self.weight > FULL {
            self.old = std::mem::take(&mut self.young);
            self.weight = 0;
        }
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.young.len() + self.old.len()
    }
}
