//! Mermaid's rules for the text of a journey, tried in its order: the first that fits wins, not the longest.

use super::script;

/// A piece of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token<'a> {
    /// The word `journey`.
    Journey,
    /// What stands after `title` and one white space.
    Title(&'a str),
    /// What stands after `accTitle:`.
    AccTitle(&'a str),
    /// What stands after `accDescr:` or in `accDescr { }`.
    AccDescr(&'a str),
    /// An `accDescr {` that is never closed.
    Unclosed,
    /// What stands after `section` and one white space.
    Section(&'a str),
    /// The name of a task.
    Name(&'a str),
    /// What stands after a name, with its colon.
    Data(&'a str),
    /// A line end that is no part of anything.
    Newline,
    /// A sign that belongs nowhere: `;`, or a colon with nothing after it.
    Stray(char),
    /// The end.
    End,
}

/// Reads tokens from a text.
#[derive(Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    /// At the beginning of a text whose entities are set aside.
    pub(super) fn new(text: &'a str) -> Self {
        Lexer { text, at: 0 }
    }

    /// The next token and where it begins.
    pub(super) fn next(&mut self) -> (usize, Token<'a>) {
        while self.skip() {}
        let at = self.at;
        (at, self.token())
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Passes one comment or white space, when there is any.
    fn skip(&mut self) -> bool {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return false };
        let after = &rest[first.len_utf8()..];
        // A character beyond 16 bits is two for Mermaid's rule, and the second one is no percent sign.
        let hidden = first != '}' && first.len_utf16() == 1 && after.starts_with("%%");
        let length = match first {
            '%' if !after.starts_with('{') => line_length(rest),
            _ if hidden && first == '\n' => 1 + line_length(after),
            _ if hidden => line_length(rest),
            '#' => line_length(rest),
            '\n' => return false,
            _ if script::is_space(first) => script::spaces(rest),
            _ => return false,
        };
        self.at += length;
        true
    }

    fn token(&mut self) -> Token<'a> {
        let rest = self.rest();
        if rest.is_empty() {
            return Token::End;
        }
        if rest.starts_with('\n') {
            self.at += rest.len() - rest.trim_start_matches('\n').len();
            return Token::Newline;
        }
        if keyword(rest, "journey").is_some_and(|after| !after.bytes().next().is_some_and(script::is_word)) {
            self.at += "journey".len();
            return Token::Journey;
        }
        self.told().unwrap_or_else(|| self.task())
    }

    /// A title, a section or a text for screen readers.
    fn told(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        if let Some((text, end)) = spaced(rest, "title", &['#', '\n', ';']) {
            self.at += end;
            return Some(Token::Title(text));
        }
        if let Some(text) = self.accessible(rest, "accTitle", ':') {
            return Some(Token::AccTitle(self.line(text)));
        }
        if let Some(text) = self.accessible(rest, "accDescr", ':') {
            return Some(Token::AccDescr(self.line(text)));
        }
        if let Some(from) = self.accessible(rest, "accDescr", '{') {
            return Some(self.block(from));
        }
        let (text, end) = spaced(rest, "section", &['#', ':', '\n', ';'])?;
        self.at += end;
        Some(Token::Section(text))
    }

    /// Where the text begins after a word, its sign and white space (line ends among it).
    fn accessible(&self, rest: &str, word: &str, sign: char) -> Option<usize> {
        let after = keyword(rest, word)?;
        let text = after[script::spaces(after)..].strip_prefix(sign)?;
        Some(self.text.len() - text.len() + script::spaces(text))
    }

    fn line(&mut self, from: usize) -> &'a str {
        let text = &self.text[from..];
        let length = line_length(text);
        self.at = from + length;
        &text[..length]
    }

    fn block(&mut self, from: usize) -> Token<'a> {
        let text = &self.text[from..];
        match text.find('}') {
            Some(end) => {
                self.at = from + end + 1;
                // Braces with nothing between them say nothing, and take nothing back.
                if end == 0 { Token::Newline } else { Token::AccDescr(&text[..end]) }
            }
            None => {
                self.at = self.text.len();
                Token::Unclosed
            }
        }
    }

    fn task(&mut self) -> Token<'a> {
        let rest = self.rest();
        let name = rest.find(['#', ':', '\n', ';']).unwrap_or(rest.len());
        if name > 0 {
            self.at += name;
            return Token::Name(&rest[..name]);
        }
        let data = rest[1..].find(['#', '\n', ';']).unwrap_or(rest.len() - 1);
        if rest.starts_with(':') && data > 0 {
            self.at += 1 + data;
            return Token::Data(&rest[1..=data]);
        }
        self.at += 1;
        Token::Stray(rest.chars().next().unwrap_or(';'))
    }
}

fn line_length(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// What follows a word, whatever its case.
pub(super) fn keyword<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    head.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
}

/// The text after a word and one white space (even a line end), and where it ends; none when there is no text.
fn spaced<'a>(rest: &'a str, word: &str, stops: &[char]) -> Option<(&'a str, usize)> {
    let after = keyword(rest, word)?;
    let space = after.chars().next().filter(|letter| script::is_space(*letter))?;
    let text = &after[space.len_utf8()..];
    let length = text.find(stops).unwrap_or(text.len());
    (length > 0).then(|| (&text[..length], word.len() + space.len_utf8() + length))
}
