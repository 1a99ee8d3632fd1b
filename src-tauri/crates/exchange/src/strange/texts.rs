//! Texts in some other program's language: web pages, drawings, processes.

use super::{DRAWING, PICTURE, Stranger, stranger};

/// How much is looked at.
const LOOK: usize = 4 << 10;

/// First elements, and what they begin.
const ELEMENTS: [(&str, Stranger); 9] = [
    (
        "html",
        stranger(
            "a web page",
            "A web page is for reading. Export the map as JSON where it was made, or copy the table and paste it.",
        ),
    ),
    ("svg", stranger("an SVG picture", PICTURE)),
    ("mxfile", stranger("a drawing of draw.io", DRAWING)),
    ("mxgraphmodel", stranger("a drawing of draw.io", DRAWING)),
    ("definitions", stranger("a BPMN process", DRAWING)),
    ("graphml", stranger("a graph (GraphML)", DRAWING)),
    ("opml", stranger("an outline (OPML)", "Export it as indented text or Markdown, and import that.")),
    ("rss", stranger("a news feed", super::NOTHING)),
    ("plist", stranger("a property list", super::NOTHING)),
];

/// What a text is by its first element.
pub(super) fn known(name: &str, bytes: &[u8]) -> Option<Stranger> {
    let head = &bytes[..bytes.len().min(LOOK)];
    let (encoding, skip) = encoding_rs::Encoding::for_bom(head).unwrap_or((encoding_rs::UTF_8, 0));
    let text = encoding.decode_without_bom_handling(&head[skip..]).0;
    let element = first_element(&text)?.to_ascii_lowercase();
    let plain = element.rsplit(':').next().unwrap_or_default();
    // Markdown may begin with a picture.
    let is_markdown =
        [".md", ".markdown", ".mdx", ".txt"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    if is_markdown && plain != "html" {
        return None;
    }
    ELEMENTS.iter().find(|(known, _)| *known == plain).map(|(_, stranger)| *stranger)
}

/// The name of the first element, past a declaration, comments and a document type.
fn first_element(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let end = match () {
            () if rest.starts_with("<?") => "?>",
            () if rest.starts_with("<!--") => "-->",
            () if rest.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype")) => {
                if rest.get(9..14).is_some_and(|what| what.trim_start().to_ascii_lowercase().starts_with("html")) {
                    return Some("html");
                }
                ">"
            }
            () => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/')).unwrap_or(name.len());
    Some(&name[..end])
}
