//! Why a file could not be read, for the person who holds it: where, what was expected, what to do.

/// A file that cannot be read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}", self.place())]
pub struct ImportError {
    /// JSON pointer to the place; empty for the whole file.
    pub pointer: String,
    /// The same in a reader's words ("card 3 (“Waits”), its feeling"); empty for the whole file, or when unknown.
    pub part: String,
    /// What was expected and what was found there.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Line in the file, from 1, when known.
    pub line: Option<usize>,
}

impl ImportError {
    /// An error at a place.
    pub(crate) fn new(pointer: impl Into<String>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        let part = String::new();
        ImportError { pointer: pointer.into(), part, message: message.into(), hint: hint.into(), line: None }
    }

    /// "expected ..., found ..." at a place.
    pub(crate) fn expected(pointer: impl Into<String>, expected: &str, found: &str, hint: &str) -> Self {
        Self::new(pointer, format!("expected {expected}, found {found}"), hint)
    }

    /// Names the line of the file.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    fn place(&self) -> String {
        let place = if self.part.is_empty() { &self.pointer } else { &self.part };
        match self.line {
            Some(line) if place.is_empty() => format!("line {line}: "),
            Some(line) => format!("{place} (line {line}): "),
            None if place.is_empty() => String::new(),
            None => format!("{place}: "),
        }
    }
}

/// One step of a JSON pointer, escaped.
pub(crate) fn pointer_step(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A text as it is shown in a message: quoted, cut when long, without control characters.
pub(crate) fn shown(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}
