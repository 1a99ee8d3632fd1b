//! JSON bytes -> journey. Limits first, then the version, then the types, then what the records say of each other.
//! Nothing is repaired silently: what cannot be kept is an error or a warning.

use waymark_model::{Id, Journey, Node};

use crate::document::{DOCUMENT_FIELDS, Document};
use crate::error::{ImportError, shown};
use crate::scan::Shape;
use crate::strange::other_json;
use crate::{VERSION, commits, explain, images, limits, ranking, references, rules, scan};

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The journey with all its records.
    pub journey: Journey,
    /// Embedded pictures that the journey uses: hash, media type, bytes.
    pub images: Vec<(String, String, Vec<u8>)>,
    /// What the reader should know, one sentence each.
    pub warnings: Vec<String>,
}

/// Reads a journey in the open format. The bytes may be anyone's: they are bounded before they are parsed.
pub fn read_json(bytes: &[u8]) -> Result<Imported, ImportError> {
    let text = text_of(bytes)?;
    read_text(text).map_err(|error| explain::placed(error, text))
}

fn read_text(text: &str) -> Result<Imported, ImportError> {
    let shape = scan::scan(text)?;
    let minor = check_version(&shape)?;
    let mut document = parse(text)?;
    rules::check(&document)?;
    let mut warnings = ranking::settle(&mut document, &shape.unranked);
    references::check(&document)?;
    if minor > VERSION.1 {
        warnings.push(format!(
            "The file was made by a newer Waymark (format {}): what this version does not know is kept, not shown.",
            document.waymark
        ));
    }
    keep_document_fields(&mut document, minor);
    into_imported(document, warnings)
}

fn text_of(bytes: &[u8]) -> Result<&str, ImportError> {
    if bytes.len() > limits::FILE {
        let found = format!("{} MB", bytes.len() >> 20);
        let hint = "Export the journey without its pictures, or split it in two.";
        return Err(ImportError::expected("", "a file of at most 64 MB", &found, hint));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        let hint = "Save the file as UTF-8; if it was never a text, it is not a Waymark file.";
        ImportError::new("", "bytes stand here that are no text in UTF-8", hint).on_line(line)
    })
}

/// The minor version, when this build can read the major.
fn check_version(shape: &Shape) -> Result<u32, ImportError> {
    let hint = "Is this a Waymark journey? Its first field is \"waymark\": \"1.0\".";
    let Some(version) = shape.version.as_deref() else { return Err(other_json(shape.keys.as_deref())) };
    let numbers = version.split_once('.').and_then(|(major, minor)| Some((whole(major)?, whole(minor)?)));
    let Some((major, minor)) = numbers else {
        return Err(ImportError::expected("/waymark", "a version such as \"1.0\"", &shown(version), hint));
    };
    if major != VERSION.0 {
        let message = format!("expected version 1 of the format, found version {major}");
        let hint =
            if major > VERSION.0 { "The file was made by a newer Waymark: update Waymark to open it." } else { hint };
        return Err(ImportError::new("/waymark", message, hint));
    }
    Ok(minor)
}

fn whole(digits: &str) -> Option<u32> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain && digits.len() <= 6)
}

fn parse(text: &str) -> Result<Document, ImportError> {
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| explain::of_types(&error))
}

/// Unknown fields of the whole document travel with the journey's own, so that the next export has them.
fn keep_document_fields(document: &mut Document, minor: u32) {
    let mut fields: serde_json::Map<_, _> = std::mem::take(&mut document.extra).into_iter().collect();
    let list = commits::bounded(&document.commits);
    if !list.is_empty() {
        fields.insert(commits::COMMITS.to_owned(), list.iter().map(Id::to_string).collect());
    }
    if minor > VERSION.1 {
        fields.insert("waymark".to_owned(), document.waymark.clone().into());
    }
    if !fields.is_empty() {
        document.journey.properties.extra.insert(DOCUMENT_FIELDS.to_owned(), fields.into());
    }
}

fn into_imported(document: Document, mut warnings: Vec<String>) -> Result<Imported, ImportError> {
    let nodes = (document.stages.into_iter().map(Node::Stage))
        .chain(document.steps.into_iter().map(Node::Step))
        .chain(document.lanes.into_iter().map(Node::Lane))
        .chain(document.cards.into_iter().map(Node::Card))
        .chain(document.evidence.into_iter().map(Node::Evidence))
        .chain(document.personas.into_iter().map(Node::Persona))
        .chain(document.metrics.into_iter().map(Node::Metric));
    let head = document.journey;
    let journey = Journey::from_records(head.id, head.properties, nodes, document.links);
    let used = images::used(&journey);
    let mut images = images::decode(document.images)?;
    let embedded = images.len();
    images.retain(|(hash, _, _)| used.contains(hash));
    if images.len() < embedded {
        warnings.push(format!("{} embedded pictures that no card shows were left out.", embedded - images.len()));
    }
    if images.len() < used.len() {
        warnings.push(missing_pictures(used.len() - images.len()));
    }
    Ok(Imported { journey, images, warnings })
}

/// The warning about pictures that are named but not there.
pub(crate) fn missing_pictures(count: usize) -> String {
    format!("{count} pictures are not in the file; they show when the library has them.")
}
