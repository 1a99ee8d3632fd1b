//! XML text, element by element. What XML 1.0 cannot hold (NUL and other control characters) is left out and counted.

use quick_xml::escape::escape;

/// A document being written.
#[derive(Debug)]
pub(crate) struct Xml {
    text: String,
    depth: usize,
    /// How many characters had to be left out.
    pub(crate) dropped: usize,
}

impl Xml {
    /// A document with its declaration.
    pub(crate) fn new() -> Self {
        Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0, dropped: 0 }
    }

    /// Begins an element that holds others.
    pub(crate) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
    }

    /// Ends it.
    pub(crate) fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.indent();
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str("/>\n");
    }

    /// An element that holds a text.
    pub(crate) fn leaf(&mut self, name: &str, text: &str) {
        // Readers may trim; space at the ends that belongs to the text is marked as XML provides.
        let text: String = self.cleaned(text);
        let kept: &[(&str, &str)] = if text.trim() == text { &[] } else { &[("xml:space", "preserve")] };
        self.start(name, kept);
        self.text.push('>');
        let escaped = self.escaped(&text);
        self.text.push_str(&escaped);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// The same, but nothing for an empty text.
    pub(crate) fn leaf_if_any(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.leaf(name, text);
        }
    }

    /// The whole document.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            let value = self.escaped(value);
            self.text.push_str(&format!(" {key}=\"{value}\""));
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn escaped(&mut self, text: &str) -> String {
        let kept = self.cleaned(text);
        // A parser turns a bare carriage return into a line feed.
        escape(kept.as_str()).replace('\r', "&#13;")
    }

    fn cleaned(&mut self, text: &str) -> String {
        let kept: String = text.chars().filter(|letter| allowed(*letter)).collect();
        self.dropped += text.chars().count() - kept.chars().count();
        kept
    }
}

/// Whether XML 1.0 can hold a character.
pub(crate) fn allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
