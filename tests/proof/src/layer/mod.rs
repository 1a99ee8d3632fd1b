//! A file layer that tells someone of every operation and lets him fail it: under SQLite as a VFS around the system's
//! own, and under Waymark's own file operations. The bytes still go to real files, through SQLite's real code.

mod file;
mod files;
mod op;
mod vfs;

use std::sync::{Arc, PoisonError, RwLock};

use waymark_library::Seams;

pub(crate) use op::{Kind, Op, Verdict};

/// Whoever is told of operations.
pub(crate) trait Watch: Send + Sync {
    /// Asked before an operation is done.
    fn before(&self, op: &Op<'_>) -> Verdict;

    /// Told after it succeeded.
    fn after(&self, _op: &Op<'_>) {}
}

/// Lets everything pass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nobody;

impl Watch for Nobody {
    fn before(&self, _op: &Op<'_>) -> Verdict {
        Verdict::Go
    }
}

/// A registered layer; it is gone when this is dropped, so every library on it must be closed before.
pub(crate) struct Layer {
    vfs: vfs::Registered,
    gate: Arc<Gate>,
}

/// Where operations ask; who watches can change at any time.
pub(crate) struct Gate {
    watch: RwLock<Arc<dyn Watch>>,
}

impl Layer {
    /// Registers a layer that nobody watches yet.
    pub(crate) fn new() -> Layer {
        let gate = Arc::new(Gate { watch: RwLock::new(Arc::new(Nobody)) });
        Layer { vfs: vfs::Registered::new(&gate), gate }
    }

    /// From now on this one watches.
    pub(crate) fn watch(&self, watch: Arc<dyn Watch>) {
        *self.gate.watch.write().unwrap_or_else(PoisonError::into_inner) = watch;
    }

    /// How a library is opened on this layer.
    pub(crate) fn seams(&self) -> Seams {
        let files = Arc::new(files::Watched(Arc::clone(&self.gate)));
        Seams { vfs: Some(self.vfs.name().to_owned()), files, ..Seams::default() }
    }
}

impl Default for Layer {
    fn default() -> Self {
        Layer::new()
    }
}

impl Gate {
    /// Who watches now.
    pub(crate) fn watch(&self) -> Arc<dyn Watch> {
        Arc::clone(&self.watch.read().unwrap_or_else(PoisonError::into_inner))
    }
}
