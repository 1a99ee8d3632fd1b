//! Lines -> a tree: headings hold what is below them, deeper lines belong to the line above them.

use super::aliases::{Meaning, labelled};
use super::lines::{Line, Sort, is_delimiter};
use crate::error::ImportError;

const NODES: usize = 200_000;

/// A line with what belongs to it.
#[derive(Debug, Default)]
pub(crate) struct Node {
    /// Text, raw.
    pub(crate) text: String,
    /// Line in the file.
    pub(crate) number: usize,
    /// Whether it is a heading.
    pub(crate) heading: bool,
    /// Lines that belong to it, by their places.
    pub(crate) children: Vec<usize>,
    /// Paragraphs and quotations below it.
    pub(crate) said: Vec<Said>,
    /// Tables.
    pub(crate) tables: Vec<Vec<Vec<String>>>,
}

/// A paragraph or a quotation.
#[derive(Debug)]
pub(crate) struct Said {
    /// Line in the file.
    pub(crate) number: usize,
    /// Whether it is a quotation.
    pub(crate) quote: bool,
    /// Text, raw.
    pub(crate) text: String,
}

/// Nodes by place; the first one is above all others.
#[derive(Debug)]
pub(crate) struct Tree(pub(crate) Vec<Node>);

/// How deep a line stands: headings above lists, then by indentation, then by its sign.
type Depth = (u8, usize, usize);

impl Tree {
    /// A node.
    pub(crate) fn node(&self, place: usize) -> &Node {
        &self.0[place]
    }

    /// How many levels of nodes are below each.
    pub(crate) fn heights(&self) -> Vec<usize> {
        // Children always stand behind their parents, so one pass from the end suffices.
        let mut heights = vec![0_usize; self.0.len()];
        for parent in (0..self.0.len()).rev() {
            heights[parent] = self.0[parent].children.iter().map(|child| heights[*child] + 1).max().unwrap_or_default();
        }
        heights
    }
}

/// The tree of the lines. In Markdown a plain line is a paragraph; in a plain text it is an entry.
pub(crate) fn tree(lines: &[Line], markdown: bool) -> Result<Tree, ImportError> {
    let mut growing = Growing { nodes: vec![Node::default()], open: vec![(0, (0, 0, 0))], markdown, last: None };
    for line in lines {
        growing.take(line)?;
    }
    Ok(Tree(growing.nodes))
}

/// What the line before was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Entry,
    Said,
    Quote,
    Row,
}

#[derive(Debug)]
struct Growing {
    nodes: Vec<Node>,
    open: Vec<(usize, Depth)>,
    markdown: bool,
    last: Option<Last>,
}

impl Growing {
    fn take(&mut self, line: &Line) -> Result<(), ImportError> {
        let here = self.open.last().map_or(0, |(place, _)| *place);
        match &line.sort {
            Sort::Heading(level) => return self.entry(line, (0, *level, 0), true),
            Sort::Quote => {
                let joined = self.last == Some(Last::Quote) && !line.after_gap;
                join(&mut self.nodes[here].said, line, joined);
                self.last = Some(Last::Quote);
            }
            Sort::Row(cells) => self.row(here, cells, line.after_gap),
            // A rule under a line is that line's underline in Markdown; it tells no story of its own.
            Sort::Rule => self.last = None,
            Sort::Plain if self.markdown => self.plain(here, line)?,
            Sort::Plain => {
                let own = labelled(&line.text).map(|(meaning, _)| meaning);
                let rank = match own {
                    Some(Meaning::Stage) => 0,
                    Some(Meaning::Step) => 1,
                    Some(_) => 9,
                    None => 2,
                };
                return self.entry(line, (1, line.indent, rank), false);
            }
            Sort::Number(parts) => return self.entry(line, (1, line.indent, 2 + parts.min(&6)), false),
            Sort::Bullet => return self.entry(line, (1, line.indent, 9), false),
        }
        Ok(())
    }

    fn entry(&mut self, line: &Line, depth: Depth, heading: bool) -> Result<(), ImportError> {
        if self.nodes.len() > NODES {
            let error = ImportError::expected(
                "",
                "at most 200,000 entries",
                "more",
                "Split the file in two. Nothing was changed.",
            );
            return Err(error.on_line(line.number));
        }
        while self.open.len() > 1 && self.open.last().is_some_and(|(_, other)| *other >= depth) {
            self.open.pop();
        }
        let place = self.nodes.len();
        let parent = self.open.last().map_or(0, |(parent, _)| *parent);
        self.nodes[parent].children.push(place);
        self.nodes.push(Node { text: line.text.clone(), number: line.number, heading, ..Node::default() });
        // Deeper than any list of people's: the rest stays at that depth.
        if self.open.len() < 64 {
            self.open.push((place, depth));
        }
        self.last = Some(Last::Entry);
        Ok(())
    }

    /// A plain line in Markdown: goes on with a list's entry, or is a paragraph under the heading.
    fn plain(&mut self, here: usize, line: &Line) -> Result<(), ImportError> {
        let list = self.open.last().is_some_and(|(_, depth)| depth.0 == 1);
        if list && self.last == Some(Last::Entry) && !line.after_gap {
            let text = &mut self.nodes[here].text;
            text.push(' ');
            text.push_str(&line.text);
            return Ok(());
        }
        if list && line.indent < 2 {
            while self.open.last().is_some_and(|(_, depth)| depth.0 == 1) {
                self.open.pop();
            }
        }
        let here = self.open.last().map_or(0, |(place, _)| *place);
        let joined = self.last == Some(Last::Said) && !line.after_gap;
        join(&mut self.nodes[here].said, line, joined);
        self.last = Some(Last::Said);
        Ok(())
    }

    fn row(&mut self, here: usize, cells: &[String], after_gap: bool) {
        let new = self.last != Some(Last::Row) || after_gap;
        let tables = &mut self.nodes[here].tables;
        if new || tables.is_empty() {
            tables.push(Vec::new());
        }
        if let Some(table) = tables.last_mut()
            && !is_delimiter(cells)
        {
            table.push(cells.to_vec());
        }
        self.last = Some(Last::Row);
    }
}

/// Adds a line to the paragraph before it, or begins a new one. A backslash at the end breaks the line.
fn join(said: &mut Vec<Said>, line: &Line, joined: bool) {
    let Some(last) = said.last_mut().filter(|_| joined) else {
        said.push(Said { number: line.number, quote: line.sort == Sort::Quote, text: line.text.clone() });
        return;
    };
    if ends_bare(&last.text) {
        last.text.pop();
        last.text.push('\n');
    } else {
        last.text.push(' ');
    }
    last.text.push_str(&line.text);
}

/// Whether the last sign is a backslash that escapes nothing.
fn ends_bare(text: &str) -> bool {
    text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}
