//! One pass over the bytes before anything is parsed: grammar, limits, names that come twice. Linear in time, without
//! recursion, and in memory no more than the names of the objects that are open.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::error::{ImportError, pointer_step};
use crate::explain::{in_words, line_of};
use crate::keys::Keys;
use crate::limits;
use crate::strange::surely_other;
use crate::token::{Tokens, Trouble};

/// What the pass saw.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    /// The text under `/waymark`.
    pub(crate) version: Option<String>,
    /// Records without a rank, by the name of their list.
    pub(crate) unranked: BTreeMap<String, BTreeSet<usize>>,
    /// Names of the document's first fields; none for a list or a bare value.
    pub(crate) keys: Option<Vec<String>>,
}

/// Names of fields that are kept to tell what a file is.
const KEYS: usize = 60;

/// Checks a whole document.
pub(crate) fn scan(text: &str) -> Result<Shape, ImportError> {
    let tokens = Tokens { text, at: 0 };
    let mut scanner = Scanner { tokens, open: Vec::new(), values: 0, shape: Shape::default() };
    match scanner.document() {
        Ok(()) => Ok(scanner.shape),
        Err(trouble) => Err(scanner.explain(&trouble)),
    }
}

/// A list or an object that is not closed yet.
#[derive(Debug)]
enum Open<'a> {
    List { index: usize },
    Object { key: Cow<'a, str>, keys: Keys<'a> },
}

#[derive(Debug)]
struct Scanner<'a> {
    tokens: Tokens<'a>,
    open: Vec<Open<'a>>,
    values: usize,
    shape: Shape,
}

impl Scanner<'_> {
    fn document(&mut self) -> Result<(), Trouble> {
        loop {
            if self.value()? {
                continue;
            }
            while self.after_value()? {
                if self.open.is_empty() {
                    break;
                }
            }
            if self.open.is_empty() {
                return match self.tokens.peek_after_space() {
                    None => Ok(()),
                    Some(_) => Err(Trouble::syntax("the end of the file")),
                };
            }
        }
    }

    /// Passes a value; answers true when it opened a list or an object whose first value comes next.
    fn value(&mut self) -> Result<bool, Trouble> {
        self.values += 1;
        if self.values > limits::VALUES {
            let expected = format!("at most {} values in a file", limits::VALUES);
            return Err(Trouble::limit(expected, "Split the journey in two."));
        }
        match self.tokens.peek_after_space() {
            Some(b'{') => self.open_object(),
            Some(b'[') => self.open_list(),
            Some(b'"') => {
                let most = if self.is_image_data() { limits::IMAGE / 3 * 4 + 8 } else { limits::TEXT };
                let text = self.tokens.string(most)?;
                self.note_version(text);
                Ok(false)
            }
            Some(b'-' | b'0'..=b'9') => self.tokens.number().map(|()| false),
            _ => self.tokens.word().map(|()| false),
        }
    }

    fn enter(&mut self, open: Open<'static>) -> Result<(), Trouble> {
        self.tokens.at += 1;
        if self.open.len() >= limits::DEPTH {
            let expected = format!("at most {} lists and objects inside each other", limits::DEPTH);
            return Err(Trouble::limit(expected, "A journey needs no more than six: look for a bracket too many."));
        }
        self.open.push(open);
        Ok(())
    }

    fn open_object(&mut self) -> Result<bool, Trouble> {
        self.enter(Open::Object { key: Cow::Borrowed(""), keys: Keys::default() })?;
        if self.tokens.peek_after_space() == Some(b'}') {
            if self.open.len() == 1 {
                self.shape.keys.get_or_insert_default();
            }
            self.close();
            return Ok(false);
        }
        self.key().map(|()| true)
    }

    fn open_list(&mut self) -> Result<bool, Trouble> {
        self.enter(Open::List { index: 0 })?;
        if self.tokens.peek_after_space() == Some(b']') {
            self.close();
            return Ok(false);
        }
        Ok(true)
    }

    /// Passes what may follow a value; answers false when another value comes next, true when something closed.
    fn after_value(&mut self) -> Result<bool, Trouble> {
        let next = self.tokens.peek_after_space();
        match (self.open.last_mut(), next) {
            (None, _) => Ok(true),
            (Some(Open::List { .. }), Some(b']')) | (Some(Open::Object { .. }), Some(b'}')) => {
                self.close();
                Ok(true)
            }
            (Some(Open::List { index }), Some(b',')) => {
                *index += 1;
                let count = *index + 1;
                self.tokens.at += 1;
                self.check_count(count).map(|()| false)
            }
            (Some(Open::Object { .. }), Some(b',')) => {
                self.tokens.at += 1;
                self.key().map(|()| false)
            }
            (Some(Open::List { .. }), _) => Err(Trouble::syntax("a comma or the end of the list")),
            (Some(Open::Object { .. }), _) => Err(Trouble::syntax("a comma or the end of the object")),
        }
    }

    fn key(&mut self) -> Result<(), Trouble> {
        if self.tokens.peek_after_space() != Some(b'"') {
            return Err(Trouble::syntax("the name of a field in quotation marks"));
        }
        let written = self.tokens.string(limits::KEY)?;
        let name: Cow<'_, str> = if written.contains('\\') {
            let read = serde_json::from_str(&format!("\"{written}\""));
            Cow::Owned(read.map_err(|_| Trouble::syntax("the name of a field"))?)
        } else {
            Cow::Borrowed(written)
        };
        if self.open.len() == 1 {
            let seen = self.shape.keys.get_or_insert_default();
            if seen.len() < KEYS {
                seen.push(name.clone().into_owned());
            }
        }
        if let Some(Open::Object { key, keys }) = self.open.last_mut() {
            *key = name.clone();
            if !keys.insert(name) {
                return Err(Trouble::limit("each field once".to_owned(), "Remove the second one."));
            }
            let count = keys.len();
            self.check_count(count)?;
        }
        if self.tokens.peek_after_space() != Some(b':') {
            return Err(Trouble::syntax("a colon after the name of a field"));
        }
        self.tokens.at += 1;
        Ok(())
    }

    /// Refuses a list or an object of more than its limit, once it holds `count`.
    fn check_count(&self, count: usize) -> Result<(), Trouble> {
        let most = match self.open.as_slice() {
            [Open::Object { key, .. }, _] => limits::records(key).unwrap_or(limits::ENTRIES),
            _ => limits::ENTRIES,
        };
        if count > most {
            let hint = "Split the journey in two and let a card of one drill down to the other.";
            return Err(Trouble::limit(format!("at most {most} entries here"), hint));
        }
        Ok(())
    }

    fn close(&mut self) {
        self.tokens.at += 1;
        let closed = self.open.pop();
        if let (Some(Open::Object { keys, .. }), [Open::Object { key, .. }, Open::List { index }]) =
            (&closed, self.open.as_slice())
            && !keys.contains("rank")
        {
            self.shape.unranked.entry(key.clone().into_owned()).or_default().insert(*index);
        }
    }

    fn is_image_data(&self) -> bool {
        matches!(self.open.as_slice(),
            [Open::Object { key: list, .. }, Open::Object { .. }, Open::Object { key, .. }] if list == "images" && key == "data")
    }

    fn note_version(&mut self, text: &str) {
        if let [Open::Object { key, .. }] = self.open.as_slice()
            && key == "waymark"
        {
            self.shape.version = Some(text.to_owned());
        }
    }

    fn explain(&self, trouble: &Trouble) -> ImportError {
        let text = self.tokens.text;
        let known = self.shape.keys.as_deref().filter(|_| self.shape.version.is_none()).and_then(surely_other);
        if let Some(other) = known {
            return other;
        }
        let mut pointer = String::new();
        for open in &self.open {
            match open {
                Open::List { index } => pointer.push_str(&format!("/{index}")),
                Open::Object { key, .. } if key.is_empty() => {}
                Open::Object { key, .. } => pointer.push_str(&format!("/{}", pointer_step(key))),
            }
        }
        let at = text.floor_char_boundary(self.tokens.at);
        let (passed, rest) = text.split_at(at);
        let (message, hint) = in_words(&trouble.expected, trouble.hint, passed, rest);
        ImportError::new(pointer, message, hint).on_line(line_of(text, at))
    }
}
