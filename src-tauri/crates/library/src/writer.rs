//! The one thread that writes: jobs come through a channel and run one after the other on its one connection.
//! After a fault of the disk the connection is closed and checked anew before anything more is acknowledged.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::connection;
use crate::error::{Doing, LibraryError, Result};
use crate::mark::Marker;
use crate::seams::Seams;

type Opener = Box<dyn Fn() -> Result<Connection> + Send>;
type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// The writing thread; it ends, and the file is closed, when this is dropped.
pub(crate) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    openings: Arc<AtomicU64>,
}

struct Desk {
    open: Opener,
    conn: Option<Connection>,
    openings: Arc<AtomicU64>,
    marker: Marker,
}

impl Writer {
    /// Starts the thread and opens its connection.
    pub(crate) fn start(seams: &Seams, marker: Marker, open: Opener) -> Result<Writer> {
        let (jobs, received) = channel::<Job>();
        let openings = Arc::new(AtomicU64::new(0));
        let mut desk = Desk { open, conn: None, openings: Arc::clone(&openings), marker };
        let seams = seams.clone();
        let thread = std::thread::Builder::new()
            .name("waymark-library".into())
            .spawn(move || {
                connection::wait_by(&seams);
                work(&mut desk, &received);
            })
            .doing("starting the library")?;
        let writer = Writer { jobs: Some(jobs), thread: Some(thread), openings };
        writer.run("opening the library", |_| Ok(()))?;
        Ok(writer)
    }

    /// Runs one job and waits for its answer.
    pub(crate) fn run<T: Send + 'static>(
        &self,
        doing: &'static str,
        job: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (answer, answered) = channel();
        let job: Job = Box::new(move |desk| {
            // The asker may be gone; then nobody misses the answer.
            let _ = answer.send(desk.run(doing, job));
        });
        self.jobs.as_ref().ok_or_else(|| closed(doing))?.send(job).map_err(|_| closed(doing))?;
        answered.recv().map_err(|_| closed(doing))?
    }

    /// Lends the one connection to this thread for a question, where no second one may be opened. All writing waits.
    pub(crate) fn lend<T>(&self, doing: &'static str, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let ((give, given), (back, returned)) = (channel(), channel());
        let job: Job = Box::new(move |desk| {
            let conn = desk.connection().map(|_| ()).and_then(|()| desk.conn.take().ok_or_else(|| closed(doing)));
            if give.send(conn).is_ok() {
                desk.conn = returned.recv().ok();
            }
        });
        self.jobs.as_ref().ok_or_else(|| closed(doing))?.send(job).map_err(|_| closed(doing))?;
        let conn = given.recv().map_err(|_| closed(doing))??;
        let answer = question(&conn);
        if !answer.as_ref().is_err_and(LibraryError::is_distrust) {
            let _ = back.send(conn);
        }
        answer
    }

    /// How often the connection was opened; with another connection, SQLite's data version starts anew.
    pub(crate) fn openings(&self) -> u64 {
        self.openings.load(Ordering::Acquire)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn closed(doing: &str) -> LibraryError {
    LibraryError::Io { doing: doing.to_owned(), detail: "the library is closed".into() }
}

fn work(desk: &mut Desk, jobs: &Receiver<Job>) {
    while let Ok(job) = jobs.recv() {
        job(desk);
        connection::wait_is_over();
    }
    if let Some(conn) = desk.conn.take() {
        // Best effort: whoever opens next reads the write-ahead log anyway.
        let _ = conn.busy_handler(None);
        desk.marker.lift(&conn);
        let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
}

impl Desk {
    fn run<T>(&mut self, doing: &str, job: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let conn = self.connection()?;
        let answer = catch_unwind(AssertUnwindSafe(|| job(conn))).unwrap_or_else(|_| {
            Err(LibraryError::Io { doing: doing.to_owned(), detail: "the library stopped working inside".into() })
        });
        if answer.as_ref().is_err_and(LibraryError::is_distrust) {
            self.conn = None;
        } else if let Some(conn) = &self.conn {
            self.marker.note(conn);
        }
        answer
    }

    fn connection(&mut self) -> Result<&mut Connection> {
        let conn = match self.conn.take() {
            Some(conn) => conn,
            None => self.reopen()?,
        };
        Ok(self.conn.insert(conn))
    }

    fn reopen(&mut self) -> Result<Connection> {
        let conn = (self.open)()?;
        if self.openings.fetch_add(1, Ordering::AcqRel) > 0 {
            let found: String =
                conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).doing("checking the library")?;
            if found != "ok" {
                return Err(LibraryError::Damaged { doing: "checking the library".into(), detail: found });
            }
        }
        Ok(conn)
    }
}
