//! A seat for every connection. A stranger's seat, one that never bore the token, is kept only while there is room: a new
//! stranger pushes out the oldest, so that no crowd of idle sockets keeps an honest page waiting.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::Notify;

/// Strangers that may sit at the same time.
const STRANGERS: usize = 128;
/// Connections that bore the token.
const KNOWN: usize = 256;
/// Requests of a stranger on one connection: the page's files and a few more.
const REQUESTS: u64 = 100;

/// All seats of a server.
#[derive(Default)]
pub(crate) struct Seats {
    strangers: Mutex<BTreeMap<u64, Weak<Seat>>>,
    known: AtomicUsize,
    numbers: AtomicU64,
}

/// The seat of one connection, also after it became a WebSocket; free again when this is dropped.
pub(crate) struct Seat {
    seats: Arc<Seats>,
    number: u64,
    known: AtomicBool,
    requests: AtomicU64,
    received: AtomicU64,
    pushed_out: Notify,
}

impl Seats {
    /// A stranger's seat; the oldest strangers go when there are too many.
    pub(crate) fn take(self: &Arc<Self>) -> Arc<Seat> {
        let seat = Arc::new(Seat {
            seats: Arc::clone(self),
            number: self.numbers.fetch_add(1, Ordering::Relaxed),
            known: AtomicBool::new(false),
            requests: AtomicU64::new(0),
            received: AtomicU64::new(0),
            pushed_out: Notify::new(),
        });
        // Upgraded under the lock and dropped after it: a seat that goes takes the lock itself.
        let mut out = Vec::new();
        let mut strangers = self.strangers();
        strangers.insert(seat.number, Arc::downgrade(&seat));
        while strangers.len() > STRANGERS {
            out.extend(strangers.pop_first().and_then(|(_, oldest)| oldest.upgrade()));
        }
        drop(strangers);
        out.iter().for_each(|oldest| oldest.pushed_out.notify_one());
        seat
    }

    fn strangers(&self) -> MutexGuard<'_, BTreeMap<u64, Weak<Seat>>> {
        self.strangers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Seat {
    /// The connection bore the token: it may stay. False when too many do already.
    pub(crate) fn know(&self) -> bool {
        if self.known.load(Ordering::Acquire) {
            return true;
        }
        if self.seats.known.fetch_add(1, Ordering::AcqRel) >= KNOWN {
            self.seats.known.fetch_sub(1, Ordering::AcqRel);
            return false;
        }
        // Two requests of one connection never run at once, and a socket says its hello alone.
        self.known.store(true, Ordering::Release);
        self.seats.strangers().remove(&self.number);
        true
    }

    /// Whether the connection bore the token.
    pub(crate) fn is_known(&self) -> bool {
        self.known.load(Ordering::Acquire)
    }

    /// Notes a request; false when a stranger has asked enough on this connection.
    pub(crate) fn asks(&self) -> bool {
        self.requests.fetch_add(1, Ordering::Relaxed) < REQUESTS || self.is_known()
    }

    /// Notes bytes that came in.
    pub(crate) fn receives(&self, bytes: usize) {
        self.received.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Bytes that came in so far.
    pub(crate) fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    /// Resolves when others need the seat.
    pub(crate) async fn is_pushed_out(&self) {
        self.pushed_out.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if *self.known.get_mut() {
            self.seats.known.fetch_sub(1, Ordering::AcqRel);
        } else {
            self.seats.strangers().remove(&self.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_stranger_goes_and_who_is_known_stays() {
        let seats = Arc::new(Seats::default());
        let known = seats.take();
        assert!(known.know() && known.is_known());
        let crowd: Vec<Arc<Seat>> = (0..STRANGERS).map(|_| seats.take()).collect();
        assert_eq!(seats.strangers().len(), STRANGERS);
        let _last = seats.take();
        assert_eq!(seats.strangers().len(), STRANGERS);
        assert!(!seats.strangers().contains_key(&crowd[0].number));
        drop(crowd);
        assert_eq!(seats.strangers().len(), 1);
        drop(known);
        assert_eq!(seats.known.load(Ordering::Acquire), 0);
    }

    #[test]
    fn only_so_many_are_known() {
        let seats = Arc::new(Seats::default());
        let known: Vec<Arc<Seat>> = (0..KNOWN).map(|_| seats.take()).collect();
        assert!(known.iter().all(|seat| seat.know()));
        assert!(!seats.take().know());
    }

    #[test]
    fn a_stranger_asks_only_so_often() {
        let seats = Arc::new(Seats::default());
        let seat = seats.take();
        assert!((0..REQUESTS).all(|_| seat.asks()));
        assert!(!seat.asks());
        assert!(seat.know() && seat.asks());
    }
}
