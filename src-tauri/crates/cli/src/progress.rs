//! Progress on long work: a bar on standard error when that is a terminal, nothing otherwise.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over `count` pieces of work.
pub(crate) fn bar(count: usize, doing: &str) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:24}] {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar.set_message(doing.to_owned());
    bar
}

/// A turning sign for work whose length nobody knows.
pub(crate) fn turning(doing: &str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(doing.to_owned());
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
