//! Which operation fails, and how.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::layer::{Kind, Op, Verdict, Watch};

/// Whose operations are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// What SQLite does to its files.
    Sqlite,
    /// What Waymark does itself.
    Own,
}

/// Lets the operation with a number fail.
#[derive(Debug)]
pub(crate) struct Aim {
    side: Side,
    kind: Kind,
    index: u64,
    lasting: bool,
    armed: AtomicBool,
    seen: AtomicU64,
    hit: AtomicBool,
}

impl Aim {
    /// Fails the operation `index` (from 0) of those of a side that can fail so; when `lasting`, all after it too.
    pub(crate) fn new(side: Side, kind: Kind, index: u64, lasting: bool) -> Aim {
        let (armed, seen, hit) = (AtomicBool::new(false), AtomicU64::new(0), AtomicBool::new(false));
        Aim { side, kind, index, lasting, armed, seen, hit }
    }

    /// From now on operations count, or no longer.
    pub(crate) fn arm(&self, armed: bool) {
        self.armed.store(armed, Ordering::SeqCst);
    }

    /// Whether an operation failed.
    pub(crate) fn has_hit(&self) -> bool {
        self.hit.load(Ordering::SeqCst)
    }
}

impl Watch for Aim {
    fn before(&self, op: &Op<'_>) -> Verdict {
        let own = self.side == Side::Own;
        if !self.armed.load(Ordering::SeqCst) || op.is_own() != own || !self.kind.can_hit(op) {
            return Verdict::Go;
        }
        let number = self.seen.fetch_add(1, Ordering::SeqCst);
        if number == self.index || (self.lasting && number > self.index) {
            self.hit.store(true, Ordering::SeqCst);
            return Verdict::Fail(self.kind);
        }
        Verdict::Go
    }
}
