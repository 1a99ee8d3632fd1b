//! Errands: exports that may take long. Each has a name that the page made up, can be told to stop, and says how far it is.
//! One that was told to stop never gives a file.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::border::{Fault, Notice};
use crate::core::lock;
use crate::listener::Listener;

/// How many names are known at once; a page that makes up more forgets its oldest.
const KNOWN: usize = 64;
/// Least time between two words about how far one is.
const REST: Duration = Duration::from_millis(80);

/// Something that takes long.
pub struct Errand {
    stopped: Arc<AtomicBool>,
    told: Option<Told>,
}

struct Told {
    name: String,
    listener: Arc<Listener>,
    last: Mutex<Option<Instant>>,
}

impl Errand {
    /// One that nobody stops and nobody watches.
    pub fn quiet() -> Errand {
        Errand { stopped: Arc::default(), told: None }
    }

    /// Fails when it was told to stop: ask between two things that take long.
    pub fn go_on(&self) -> Result<(), Fault> {
        if self.stopped.load(Ordering::Relaxed) {
            return Err(Fault::new("stopped", "The export was stopped. No file was made.", ""));
        }
        Ok(())
    }

    /// Says how far it is: how many are done of how many, and which one is next. Fails as `go_on` does.
    pub(crate) fn at(&self, done: usize, of: usize, name: &str) -> Result<(), Fault> {
        self.go_on()?;
        if let Some(Told { name: errand, listener, last }) = &self.told {
            let mut last = lock(last);
            if last.is_none_or(|last| last.elapsed() >= REST) {
                *last = Some(Instant::now());
                let (done, of) = (number(done), number(of));
                listener.tell(Notice::Progress { errand: errand.clone(), done, of, name: name.to_owned() });
            }
        }
        Ok(())
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The errands of all windows by their names.
#[derive(Default)]
pub(crate) struct Errands(Mutex<VecDeque<(Key, Arc<AtomicBool>)>>);

/// Number of the window, and the name that its page made up.
type Key = (u64, String);

impl Errands {
    /// Does an errand; one without a name cannot be stopped.
    pub(crate) fn run<T>(
        &self,
        name: Option<String>,
        listener: &Arc<Listener>,
        act: impl FnOnce(&Errand) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let Some(name) = name else { return act(&Errand::quiet()) };
        let key = (listener.window, name.clone());
        let stopped = self.flag(&key);
        let told = Told { name, listener: listener.clone(), last: Mutex::default() };
        let done = act(&Errand { stopped, told: Some(told) });
        lock(&self.0).retain(|(known, _)| *known != key);
        done
    }

    /// Tells an errand to stop; also one that has not begun yet, because questions may overtake each other.
    pub(crate) fn stop(&self, window: u64, name: String) {
        self.flag(&(window, name)).store(true, Ordering::Relaxed);
    }

    fn flag(&self, key: &Key) -> Arc<AtomicBool> {
        let mut known = lock(&self.0);
        if let Some((_, flag)) = known.iter().find(|(known, _)| known == key) {
            return flag.clone();
        }
        if known.len() >= KNOWN {
            known.pop_front();
        }
        let flag = Arc::<AtomicBool>::default();
        known.push_back((key.clone(), flag.clone()));
        flag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stopped_fails_at_its_next_look_whichever_came_first() {
        let (listener, heard) = Listener::new(7);
        let (errands, listener) = (Errands::default(), Arc::new(listener));
        let run = |name: &str| {
            errands.run(Some(name.to_owned()), &listener, |errand| {
                errand.at(0, 2, "first")?;
                errands.stop(7, "during".to_owned());
                errands.stop(8, "another window's".to_owned());
                errand.at(1, 2, "second")
            })
        };
        errands.stop(7, "before".to_owned());
        assert_eq!(run("before").map_err(|fault| fault.code), Err("stopped".to_owned()));
        assert_eq!(run("during").map_err(|fault| fault.code), Err("stopped".to_owned()));
        assert!(run("another window's").is_ok());
        assert!(run("before").is_ok(), "a name that was used may be used again");
        assert!(matches!(heard.try_recv(), Ok(Notice::Progress { done: 0, of: 2, .. })));
        for number in 0..200 {
            errands.stop(7, number.to_string());
        }
        assert_eq!(lock(&errands.0).len(), KNOWN);
    }
}
