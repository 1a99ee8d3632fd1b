//! Texts, numbers and words of JSON, token by token over the bytes. Every function moves forward or fails.

use std::borrow::Cow;

use crate::limits;

/// What is wrong with a token: what was expected, and what to do.
#[derive(Debug)]
pub(crate) struct Trouble {
    pub(crate) expected: Cow<'static, str>,
    pub(crate) hint: &'static str,
}

impl Trouble {
    pub(crate) fn syntax(expected: &'static str) -> Self {
        Trouble { expected: expected.into(), hint: "Check commas, quotation marks and brackets around this place." }
    }

    pub(crate) fn limit(expected: String, hint: &'static str) -> Self {
        Trouble { expected: expected.into(), hint }
    }
}

/// The bytes with a place in them.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
}

impl<'a> Tokens<'a> {
    /// The next byte.
    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space.
    pub(crate) fn peek_after_space(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.peek()
    }

    /// The inside of a quoted text, as it is written, of at most `most` bytes once read.
    pub(crate) fn string(&mut self, most: usize) -> Result<&'a str, Trouble> {
        self.at += 1;
        let start = self.at;
        let mut escapes = 0;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => escapes += self.escape()?,
                Some(0x20..) => self.at += 1,
                _ => return Err(Trouble::syntax("the closing quotation mark of a text")),
            }
        }
        let inside = &self.text[start..self.at];
        self.at += 1;
        if inside.len() - escapes > most {
            return Err(Trouble::limit(format!("a text of at most {most} bytes"), "Shorten the text."));
        }
        if most == limits::TEXT && inside.len() > limits::CHARACTERS && characters(inside) > limits::CHARACTERS {
            let expected = format!("a text of at most {} characters", limits::CHARACTERS);
            return Err(Trouble::limit(expected, "Shorten it, or split it over several cards."));
        }
        Ok(inside)
    }

    /// Passes an escape and answers how many bytes it is longer than what it stands for, at least.
    fn escape(&mut self) -> Result<usize, Trouble> {
        let kind = self.text.as_bytes().get(self.at + 1).copied();
        self.at += 2;
        match kind {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(1),
            Some(b'u') => match self.hex()? {
                0xd800..=0xdbff => self.low_surrogate().map(|()| 8),
                0xdc00..=0xdfff => Err(Trouble::syntax("a whole character after \\u (this is the second half of one)")),
                _ => Ok(3),
            },
            _ => {
                self.at = self.at.min(self.text.len());
                Err(Trouble::syntax("one of \" \\ / b f n r t u after a backslash"))
            }
        }
    }

    fn low_surrogate(&mut self) -> Result<(), Trouble> {
        let trouble = || Trouble::syntax("the second half of a character after \\ud8.. (another \\u)");
        if !self.text.as_bytes()[self.at..].starts_with(b"\\u") {
            return Err(trouble());
        }
        self.at += 2;
        if (0xdc00..=0xdfff).contains(&self.hex()?) { Ok(()) } else { Err(trouble()) }
    }

    fn hex(&mut self) -> Result<u32, Trouble> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4);
        let value = digits.and_then(|digits| {
            digits.iter().try_fold(0, |value, digit| Some(value * 16 + char::from(*digit).to_digit(16)?))
        });
        let value = value.ok_or_else(|| Trouble::syntax("four hexadecimal digits after \\u"))?;
        self.at += 4;
        Ok(value)
    }

    /// Passes a number: finite, and exact when whole.
    pub(crate) fn number(&mut self) -> Result<(), Trouble> {
        let start = self.at;
        self.pass(b'-');
        let zero = self.peek() == Some(b'0');
        let digits = self.digits()?;
        if zero && digits > 1 {
            return Err(Trouble::syntax("a number without leading zeros"));
        }
        let mut is_whole = true;
        if self.pass(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.pass(b'e') || self.pass(b'E') {
            is_whole = false;
            let _sign = self.pass(b'+') || self.pass(b'-');
            self.digits()?;
        }
        let written = &self.text[start..self.at];
        let value: f64 = match written.len() <= limits::DIGITS {
            true => written.parse().unwrap_or(f64::INFINITY),
            false => f64::INFINITY,
        };
        if !value.is_finite() || (is_whole && value.abs() >= limits::WHOLE) {
            let expected = "a number that fits: finite, and below 2^53 when whole".to_owned();
            return Err(Trouble::limit(expected, "Write a smaller number, or write it as text."));
        }
        Ok(())
    }

    fn pass(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn digits(&mut self) -> Result<usize, Trouble> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(Trouble::syntax("a digit")) } else { Ok(self.at - start) }
    }

    /// Passes `true`, `false` or `null`.
    pub(crate) fn word(&mut self) -> Result<(), Trouble> {
        for word in ["true", "false", "null"] {
            if self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(());
            }
        }
        Err(Trouble::syntax("a value: text in quotation marks, a number, true, false, null, a list or an object"))
    }
}

/// How many characters a text has once read.
fn characters(written: &str) -> usize {
    let read: Result<String, _> = serde_json::from_str(&format!("\"{written}\""));
    read.map_or(usize::MAX, |text| text.chars().count())
}
