//! Web pages that are looked at before they are files. A frame cannot bear a token, so each page stands for a while under a
//! key of 122 random bits that only who asked for it knows; how many are kept is bounded.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use uuid::Uuid;

use crate::core::lock;

/// How many pages are kept.
const KEPT: usize = 4;
/// Most bytes of all of them together; the newest is kept whatever it has.
const BYTES: usize = 64 << 20;

/// The newest pages, the oldest first.
#[derive(Default)]
pub(crate) struct LivePages(Mutex<VecDeque<(String, Arc<[u8]>)>>);

impl LivePages {
    /// Keeps a page; answers its key.
    pub(crate) fn put(&self, page: Vec<u8>) -> String {
        let key = Uuid::new_v4().simple().to_string();
        let mut kept = lock(&self.0);
        kept.push_back((key.clone(), page.into()));
        while kept.len() > KEPT || (kept.len() > 1 && kept.iter().map(|(_, page)| page.len()).sum::<usize>() > BYTES) {
            kept.pop_front();
        }
        key
    }

    /// The page under a key.
    pub(crate) fn find(&self, key: &str) -> Option<Arc<[u8]>> {
        lock(&self.0).iter().find(|(known, _)| known == key).map(|(_, page)| page.clone())
    }
}

/// The content security policy of such a page, beside its own stricter one: it reaches nothing, it is of no origin, and only
/// `framers` may show it.
pub fn live_policy(framers: &str) -> String {
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; \
         form-action 'none'; frame-ancestors {framers}; sandbox allow-scripts"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_pages_are_kept() {
        let pages = LivePages::default();
        let keys: Vec<String> = (0..6).map(|number| pages.put(vec![number])).collect();
        let found = keys.iter().map(|key| pages.find(key).map(|page| page[0])).collect::<Vec<_>>();
        assert_eq!(found, [None, None, Some(2), Some(3), Some(4), Some(5)]);
        let large = pages.put(vec![0; BYTES + 1]);
        assert_eq!(lock(&pages.0).len(), 1);
        assert!(pages.find(&large).is_some() && pages.find("").is_none());
    }
}
