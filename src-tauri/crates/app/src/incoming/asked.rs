//! Questions about files that are at work: one that its window gives up ends the process that reads for it. A row of imports
//! is one thing to whoever asked: it has one backup.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use crate::border::Fault;
use crate::core::lock;

/// Tickets that are remembered although no question bears them yet.
const EARLY: usize = 64;

/// What is asked about files now.
#[derive(Default)]
pub(crate) struct Asked {
    at_work: Mutex<AtWork>,
    row: Mutex<Option<String>>,
}

#[derive(Default)]
struct AtWork {
    stops: BTreeMap<String, Stop>,
    /// Given up before their question came: the two travel on ways of their own.
    early: VecDeque<String>,
}

/// Whether a question was given up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Whether nobody waits any more.
    pub(crate) fn is_given_up(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Fails when nobody waits any more.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        if self.is_given_up() { Err(given_up()) } else { Ok(()) }
    }

    fn give_up(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What a question answers that nobody waits for.
pub(crate) fn given_up() -> Fault {
    Fault::new("given_up", "The reading was stopped.", "Nothing was changed.")
}

impl Asked {
    /// Does something that may be given up by its ticket.
    pub(crate) fn answer<T>(
        &self,
        ticket: Option<String>,
        work: impl FnOnce(&Stop) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let Some(ticket) = ticket else { return work(&Stop::default()) };
        let stop = self.begin(&ticket);
        let answer = stop.check().and_then(|()| work(&stop));
        lock(&self.at_work).stops.remove(&ticket);
        answer
    }

    fn begin(&self, ticket: &str) -> Stop {
        let stop = Stop::default();
        let mut at_work = lock(&self.at_work);
        if let Some(place) = at_work.early.iter().position(|early| early == ticket) {
            at_work.early.remove(place);
            stop.give_up();
        }
        at_work.stops.insert(ticket.to_owned(), stop.clone());
        stop
    }

    /// Nobody waits for the question with this ticket.
    pub(crate) fn give_up(&self, ticket: String) {
        let mut at_work = lock(&self.at_work);
        if let Some(stop) = at_work.stops.get(&ticket) {
            return stop.give_up();
        }
        at_work.early.push_back(ticket);
        if at_work.early.len() > EARLY {
            at_work.early.pop_front();
        }
    }

    /// Whether an import is the first of its row; each one without a row is.
    pub(crate) fn is_first_of(&self, row: Option<&str>) -> bool {
        let mut last = lock(&self.row);
        let again = row.is_some() && last.as_deref() == row;
        *last = row.map(str::to_owned);
        !again
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_given_up_by_its_ticket_also_before_it_came() {
        let asked = Asked::default();
        asked.give_up("early".to_owned());
        let answer = asked.answer(Some("early".into()), |_| Ok(()));
        assert_eq!(answer.unwrap_err().code, "given_up");
        // Given up once, the word is spent: another question may bear the same ticket.
        assert!(asked.answer(Some("early".into()), |_| Ok(())).is_ok());
        let answer = asked.answer(Some("now".into()), |stop| {
            assert!(!stop.is_given_up());
            asked.give_up("now".into());
            stop.check()
        });
        assert_eq!(answer.unwrap_err().code, "given_up");
        assert!(asked.answer(None, |stop| stop.check()).is_ok());
    }

    #[test]
    fn tickets_that_no_question_bears_are_forgotten() {
        let asked = Asked::default();
        (0..=EARLY).for_each(|number| asked.give_up(number.to_string()));
        assert!(asked.answer(Some("0".into()), |_| Ok(())).is_ok());
        assert!(asked.answer(Some("1".into()), |_| Ok(())).is_err());
    }

    #[test]
    fn the_first_of_a_row_is_known() {
        let asked = Asked::default();
        let table =
            [(Some("a"), true), (Some("a"), false), (None, true), (None, true), (Some("a"), true), (Some("b"), true)];
        for (row, first) in table {
            assert_eq!(asked.is_first_of(row), first, "{row:?}");
        }
    }
}
