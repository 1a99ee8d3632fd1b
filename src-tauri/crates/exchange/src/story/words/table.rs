//! What a language must be able to say to tell a journey: names, and sentences as functions of their parts. Parts come
//! in quoted already where they are texts of the map.

/// One language.
#[derive(Debug)]
#[allow(missing_docs)]
pub(crate) struct Voice {
    /// Quotation marks.
    pub(crate) quotes: [&'static str; 2],
    /// Quotation marks within others.
    pub(crate) inner: [&'static str; 2],
    /// Before what explains.
    pub(crate) colon: &'static str,
    /// Around what is said by the way.
    pub(crate) brackets: [&'static str; 2],
    /// Between what stands in brackets, and between parts of a long sentence.
    pub(crate) comma: &'static str,
    pub(crate) semicolon: &'static str,
    /// Between whole and tenth.
    pub(crate) decimal: char,
    /// Between a number and the sign for per cent.
    pub(crate) before_percent: &'static str,
    /// Between two sentences, and at the end of one.
    pub(crate) gap: &'static str,
    pub(crate) stop: &'static str,
    /// Whether a sentence that ends with a quotation takes its own end behind it in any case.
    pub(crate) stop_behind_quotes: bool,
    /// From very bad to very good, as they follow on `feels`.
    pub(crate) feelings: [&'static str; 5],
    /// How contact is made, in the order of `CHANNELS`.
    pub(crate) channels: [&'static str; 11],
    /// The customer, when nobody is named.
    pub(crate) customer: &'static str,
    pub(crate) list: fn(&[String]) -> String,
    pub(crate) then: fn(&[String]) -> String,
    pub(crate) more: fn(usize) -> String,
    /// Days, hours, minutes, seconds, largest first.
    pub(crate) duration: fn(&[(u32, Unit)]) -> String,
    pub(crate) opening: fn(&str, bool, usize, &str) -> String,
    pub(crate) empty: fn(&str) -> String,
    pub(crate) traveller: fn(&str, &str) -> String,
    pub(crate) goal: fn(&str) -> String,
    pub(crate) says: fn(&str, &str) -> String,
    pub(crate) wants: fn(&str, &str) -> String,
    pub(crate) needs: fn(&str, &str) -> String,
    pub(crate) stage: fn(Place, &str, &str) -> String,
    pub(crate) feels: fn(&str, &str) -> String,
    pub(crate) feeling: fn(&str, &str, &str) -> String,
    pub(crate) happens: fn(&str) -> String,
    pub(crate) in_step: fn(&str, &str) -> String,
    pub(crate) contact: fn(&str, usize) -> String,
    pub(crate) service: &'static str,
    pub(crate) waits: fn(&str, &str) -> String,
    pub(crate) effort: fn(&str, u8) -> String,
    pub(crate) branches: fn(&str, &str) -> String,
    pub(crate) way: fn(&str, &str, &str, bool) -> String,
    pub(crate) lost: fn(&str) -> String,
    pub(crate) truth: fn(&str) -> String,
    pub(crate) thinks: fn(&str, &str) -> String,
    pub(crate) hurts: fn(&str) -> String,
    pub(crate) delights: fn(&str) -> String,
    pub(crate) learnt: fn(&str) -> String,
    pub(crate) lane: fn(&str, &str) -> String,
    pub(crate) measured: fn(&str, &str, &str) -> String,
    pub(crate) aimed: fn(&str, bool) -> String,
    pub(crate) moved: fn(bool, &str) -> String,
    pub(crate) better: fn(&str) -> String,
    pub(crate) idea: fn(&str, Option<u8>, Option<u8>) -> String,
    pub(crate) planned: fn(&str) -> String,
    pub(crate) silent: &'static str,
    pub(crate) best: fn(&str, &str) -> String,
    pub(crate) worst: fn(&str, &str) -> String,
    pub(crate) truths: fn(usize) -> String,
    pub(crate) evidence: fn(&str, usize, usize) -> String,
    pub(crate) assumed: &'static str,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Unit {
    Day,
    Hour,
    Minute,
    Second,
}

/// Which of the stages one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Place {
    Only,
    First,
    Next,
    Last,
}
