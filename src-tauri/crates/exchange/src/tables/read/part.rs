//! One XML part of a workbook as a stream of events. No event is longer than a cell may be, no entity is made up, and a
//! part that has far more elements than bytes gives up.

use std::io::{BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::bounds::{self, too_large};
use super::container::no_workbook;
use crate::error::ImportError;
use crate::zipped::BOMB;

/// Longest single event, in bytes.
const EVENT: usize = bounds::CELL + (64 << 10);
/// Deepest nesting.
const DEPTH: usize = 64;

/// Limits what is read between two events.
struct Fenced<R> {
    inner: BufReader<R>,
    left: usize,
}

impl<R: Read> Read for Fenced<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.saturating_sub(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Fenced<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.left == 0 {
            return Err(std::io::Error::other(BOMB));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount);
        self.inner.consume(amount);
    }
}

/// What comes of an event.
pub(super) enum Piece<'e> {
    /// An element begins.
    Start(&'e BytesStart<'e>),
    /// An element ends; also after each empty one.
    End(&'e str),
    /// Text, references resolved.
    Text(&'e str),
}

/// Reads a part to its end.
pub(super) fn read(
    file: impl Read,
    most_events: u64,
    on: &mut dyn FnMut(Piece<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let mut reader = Reader::from_reader(Fenced { inner: BufReader::with_capacity(64 << 10, file), left: EVENT });
    reader.config_mut().check_end_names = false;
    let (mut buffer, mut events, mut depth) = (Vec::new(), 0, 0);
    loop {
        buffer.clear();
        reader.get_mut().left = EVENT;
        events += 1;
        if events > most_events {
            return Err(too_large("", "a workbook of a usual size", "one with far too many elements"));
        }
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Eof => return Ok(()),
            Event::Start(start) => {
                depth += 1;
                if depth > DEPTH {
                    return Err(too_large("", "a workbook of a usual depth", "one nested deeper than 64 levels"));
                }
                on(Piece::Start(&start))?;
            }
            Event::Empty(start) => {
                on(Piece::Start(&start))?;
                on(Piece::End(local(start.name().as_ref())))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                on(Piece::End(local(end.name().as_ref())))?;
            }
            Event::Text(text) => on(Piece::Text(&text.xml_content(Default::default())))?,
            Event::CData(text) => on(Piece::Text(&text.xml_content(Default::default())))?,
            Event::GeneralRef(reference) => {
                let text = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    _ => named(&reference.xml_content(Default::default())).to_owned(),
                };
                on(Piece::Text(&text))?;
            }
            Event::DocType(_) => return Err(no_workbook("one with a document type of its own, which is never read")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The five entities of XML; others are nothing.
fn named(entity: &str) -> &'static str {
    match entity {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => "",
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// An attribute by its name without prefix.
pub(super) fn attribute(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| local(attribute.key.as_ref()) == wanted)?;
    found.normalized_value(Default::default()).ok().map(std::borrow::Cow::into_owned)
}

fn broken(error: quick_xml::Error) -> ImportError {
    if error.to_string().contains(BOMB) {
        return too_large("", "a workbook that unpacks to at most 256 MB, with cells of at most 1 MB", "more");
    }
    no_workbook("one whose XML is broken")
}
