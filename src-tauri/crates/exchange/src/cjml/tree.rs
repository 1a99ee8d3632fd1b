//! XML bytes -> a small tree, bounded in depth, elements and attributes. No DTD is read and no entity beyond XML's own
//! five is known, so that nothing can be fetched and nothing can grow.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::error::ImportError;
use crate::limits;

const DEPTH: usize = limits::DEPTH;
const ELEMENTS: usize = 2_000_000;
const ATTRIBUTES: usize = 32;
const HINT: &str = "Export the journey again from the tool that made it. Nothing was changed.";

/// An element with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// Name without its namespace prefix.
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    text: String,
    /// Elements in it.
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// The first element in it of this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Every element in it of this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of an element in it; empty when there is none.
    pub(crate) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", Element::text)
    }

    /// An attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Its own text, trimmed unless it says that its space is its own.
    pub(crate) fn text(&self) -> &str {
        if self.attribute("space") == Some("preserve") { &self.text } else { self.text.trim() }
    }
}

/// The root element of a document.
pub(crate) fn parse(text: &str) -> Result<Element, ImportError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().allow_dangling_amp = true;
    let mut parser = Parser { open: vec![Element::default()], elements: 0, lines: Lines { text, at: 0, line: 1 } };
    loop {
        let position = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => parser.event(&event, position)?,
            Err(error) => {
                let position = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                let message = format!("expected well-formed XML, found trouble: {error}");
                return Err(ImportError::new("", message, HINT).on_line(parser.lines.at(position)));
            }
        }
    }
    let mut outer = parser.open.remove(0);
    let whole = parser.open.is_empty() && !outer.children.is_empty();
    if whole {
        Ok(outer.children.swap_remove(0))
    } else {
        Err(ImportError::new("", "expected a whole XML document, found a part of one", HINT))
    }
}

struct Parser<'a> {
    open: Vec<Element>,
    elements: usize,
    lines: Lines<'a>,
}

impl Parser<'_> {
    fn event(&mut self, event: &Event<'_>, position: usize) -> Result<(), ImportError> {
        match event {
            Event::Start(start) => {
                let element = self.element(start, position)?;
                if self.open.len() > DEPTH {
                    return Err(self.refusal(position, "elements nested at most 32 deep", "deeper ones"));
                }
                self.open.push(element);
            }
            Event::Empty(start) => {
                let element = self.element(start, position)?;
                self.put(element);
            }
            Event::End(_) => {
                if self.open.len() > 1
                    && let Some(element) = self.open.pop()
                {
                    self.put(element);
                }
            }
            Event::Text(text) => self.say(&text.xml10_content()),
            Event::CData(data) => self.say(&data.xml10_content()),
            Event::GeneralRef(reference) => self.reference(reference, position)?,
            Event::DocType(_) => {
                return Err(self.refusal(
                    position,
                    "XML without a DTD",
                    "a DOCTYPE, which can make a small file huge or fetch others",
                ));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn element(&mut self, start: &BytesStart<'_>, position: usize) -> Result<Element, ImportError> {
        self.elements += 1;
        if self.elements > ELEMENTS {
            return Err(self.refusal(position, "at most 2,000,000 elements", "more"));
        }
        let name = start.local_name().into_inner().to_owned();
        let mut element = Element { name, ..Element::default() };
        // Looking for doubles would take the square of their number.
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| {
                let found = format!("{error}");
                self.refusal(position, "attributes in quotation marks", &found)
            })?;
            if element.attributes.len() == ATTRIBUTES {
                return Err(self.refusal(position, "at most 32 attributes", "more"));
            }
            let key = attribute.key.local_name().into_inner().to_owned();
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_or_else(|_| attribute.value.clone().into_owned(), |value| value.into_owned());
            element.attributes.push((key, value));
        }
        Ok(element)
    }

    fn put(&mut self, element: Element) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(element);
        }
    }

    fn say(&mut self, text: &str) {
        if self.open.len() > 1
            && let Some(element) = self.open.last_mut()
        {
            element.text.push_str(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>, position: usize) -> Result<(), ImportError> {
        if let Ok(Some(letter)) = reference.resolve_char_ref() {
            self.say(letter.encode_utf8(&mut [0; 4]));
            return Ok(());
        }
        let name = reference.xml10_content().into_owned();
        match quick_xml::escape::resolve_xml_entity(&name) {
            Some(text) => self.say(text),
            None => {
                let found = format!("&{};", crate::error::shown(&name).trim_matches('"'));
                return Err(self.refusal(position, "one of the entities &amp; &lt; &gt; &quot; &apos;", &found));
            }
        }
        Ok(())
    }

    fn refusal(&mut self, position: usize, expected: &str, found: &str) -> ImportError {
        ImportError::expected("", expected, found, HINT).on_line(self.lines.at(position))
    }
}

/// Counts lines as the reader goes on, each byte once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, position: usize) -> usize {
        let position = position.min(self.text.len());
        if position > self.at {
            let passed = &self.text.as_bytes()[self.at..position];
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.at = position;
        }
        self.line
    }
}
