//! Stop-watches: wall and processor time of one piece of work, run again and again. Preparing is never on the clock.

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Longest that one figure may take, after its least number of runs.
const PATIENCE: Duration = Duration::from_millis(1_500);
const LEAST: usize = 5;
const MOST: usize = 200;

/// What the runs took, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing {
    /// Median of the runs by the clock on the wall.
    pub(crate) wall: f64,
    /// 95th of a hundred by the clock on the wall.
    pub(crate) late: f64,
    /// Mean processor time of a run, all threads; none where the system does not tell.
    pub(crate) processor: Option<f64>,
}

/// Runs `act` on what `prepare` makes, at least five times, at most two hundred, for about a second and a half.
pub(crate) fn runs<T, R>(mut prepare: impl FnMut() -> T, mut act: impl FnMut(T) -> R) -> Timing {
    let begun = Instant::now();
    let (mut walls, mut spent) = (Vec::new(), Some(0.0));
    black_box(act(prepare()));
    while walls.len() < LEAST || (walls.len() < MOST && begun.elapsed() < PATIENCE) {
        let ready = prepare();
        let before = processor();
        let start = Instant::now();
        let done = act(ready);
        walls.push(milliseconds(start.elapsed()));
        spent = spent.zip(processor()).zip(before).map(|((sum, after), before)| sum + after - before);
        drop(black_box(done));
    }
    let count = walls.len() as f64;
    walls.sort_by(f64::total_cmp);
    Timing { wall: at(&walls, 0.5), late: at(&walls, 0.95), processor: spent.map(|sum| sum / count) }
}

/// The value below which this share of the sorted values lies.
pub(crate) fn at(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share).round() as usize]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Processor time of the threads that live, in milliseconds; stale by a tick, which evens out over the runs.
fn processor() -> Option<f64> {
    let threads = fs::read_dir("/proc/self/task").ok()?;
    let each = threads.flatten().filter_map(|thread| fs::read_to_string(thread.path().join("schedstat")).ok());
    Some(each.filter_map(|line| line.split(' ').next()?.parse::<f64>().ok()).sum::<f64>() / 1e6)
}
