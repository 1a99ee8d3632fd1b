//! A journey as Mermaid has it in its database once it has read a text: no repair, no meaning, no limit on scores.

use super::lexer::{Lexer, Token};
use super::prepare::Prepared;
use super::script;
use crate::error::ImportError;

/// What Mermaid reads. Texts still have their entities set aside (see `entities::shown`).
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Diagram {
    /// The last `title`, else that of the front matter.
    pub(super) title: String,
    /// Title for screen readers.
    pub(super) acc_title: String,
    /// Description for screen readers.
    pub(super) acc_descr: String,
    /// Sections in order; a name may stand there more than once.
    pub(super) sections: Vec<String>,
    /// Tasks in order.
    pub(super) tasks: Vec<Task>,
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Task {
    /// Which section it stands in; none before the first.
    pub(super) section: Option<usize>,
    /// Its name; spaces at the end belong to it.
    pub(super) name: String,
    /// Its score, as JavaScript makes a number of it.
    pub(super) score: f64,
    /// Whether a score stands there at all.
    pub(super) scored: bool,
    /// Who takes part: empty names and names that repeat among them.
    pub(super) people: Vec<String>,
    /// Line in the file.
    pub(super) line: usize,
}

/// Reads a text that was made ready.
pub(super) fn parse(prepared: &Prepared) -> Result<Diagram, ImportError> {
    let text = prepared.lines.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join("\n") + "\n";
    let mut parser = Parser {
        lexer: Lexer::new(&text),
        text: &text,
        lines: &prepared.lines,
        passed: (0, 0),
        diagram: Diagram { title: prepared.front.title.clone(), ..Diagram::default() },
    };
    match parser.lexer.next() {
        (_, Token::Journey) => {}
        (at, _) => return Err(no_journey(parser.line_of(at))),
    }
    while parser.statement()? {}
    Ok(parser.diagram)
}

/// The error when a text does not begin with the word.
pub(super) fn no_journey(line: usize) -> ImportError {
    let hint = "Begin the diagram with a line that says `journey`.";
    ImportError::expected("", "the word `journey` at the beginning of the diagram", "something else", hint)
        .on_line(line)
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    text: &'a str,
    lines: &'a [(usize, String)],
    /// A place in the text and how many line ends stand before it, so that they are counted once.
    passed: (usize, usize),
    diagram: Diagram,
}

impl Parser<'_> {
    fn line_of(&mut self, at: usize) -> usize {
        let (from, count) = self.passed;
        let count = count + self.text[from..at].matches('\n').count();
        self.passed = (at, count);
        self.lines.get(count).or(self.lines.last()).map_or(1, |(line, _)| *line)
    }

    /// Reads one statement; false at the end.
    fn statement(&mut self) -> Result<bool, ImportError> {
        let (at, token) = self.lexer.next();
        match token {
            Token::End => return Ok(false),
            Token::Newline => {}
            Token::Title(text) => self.diagram.title = text.to_owned(),
            Token::AccTitle(text) => self.diagram.acc_title = script::trim(text).to_owned(),
            Token::AccDescr(text) if script::trim(text).is_empty() => self.diagram.acc_descr.clear(),
            Token::AccDescr(text) => self.diagram.acc_descr = outdented(script::trim(text)),
            Token::Section(text) => self.diagram.sections.push(text.to_owned()),
            Token::Name(name) => self.task(at, name)?,
            other => return Err(stray(other).on_line(self.line_of(at))),
        }
        Ok(true)
    }

    fn task(&mut self, at: usize, name: &str) -> Result<(), ImportError> {
        let line = self.line_of(at);
        match self.lexer.next() {
            (_, Token::Data(data)) => {
                let section = self.diagram.sections.len().checked_sub(1);
                self.diagram.tasks.push(task(section, name, data, line));
                Ok(())
            }
            (at, Token::Stray(sign)) => Err(stray(Token::Stray(sign)).on_line(self.line_of(at))),
            _ => {
                let found = crate::error::shown(script::trim(name));
                let hint = "Write a score after the name, as in `Make tea: 5: Me`.";
                Err(ImportError::expected("", "a colon and a score after the name of a task", &found, hint)
                    .on_line(line))
            }
        }
    }
}

/// The white space at the beginning of each further line goes; so do blank lines.
fn outdented(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut result = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let line = line.trim_start_matches(script::is_space);
        if !line.is_empty() {
            result.push('\n');
            result.push_str(line);
        }
    }
    result
}

fn task(section: Option<usize>, name: &str, data: &str, line: usize) -> Task {
    let mut pieces = data.split(':');
    let score = pieces.next().unwrap_or_default();
    let people = pieces.next().map(|people| people.split(',').map(|name| script::trim(name).to_owned()).collect());
    Task {
        section,
        name: name.to_owned(),
        score: script::number(score),
        scored: !script::trim(score).is_empty(),
        people: people.unwrap_or_default(),
        line,
    }
}

fn stray(token: Token<'_>) -> ImportError {
    let (expected, found, hint) = match token {
        Token::Stray(';') => ("a line without a semicolon", "one", "Take the semicolon out, or write #59; for it."),
        Token::Stray(_) => ("a score after the colon", "nothing", "Write a score from 1 to 5."),
        Token::Data(_) => ("a name before the colon", "none", "Write a name, or #58; for a colon inside one."),
        Token::Journey => (
            "one journey",
            "the word `journey` again",
            "Put each journey in a file of its own; no name begins with the word.",
        ),
        Token::Unclosed => ("a } that ends the text after `accDescr {`", "the end of the file", "Write the }."),
        _ => ("a statement", "something else", "Correct the line."),
    };
    ImportError::expected("", expected, found, hint)
}
