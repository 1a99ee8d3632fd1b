//! Growing XML that is always well formed: elements close in the order they opened, and no text breaks out of its place.

/// Growing XML.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    text: String,
    open: Vec<&'static str>,
    /// Whether the last element's start tag still takes attributes.
    starting: bool,
}

impl Markup {
    /// A part that begins with the XML declaration.
    pub(crate) fn part() -> Self {
        Markup {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into(),
            open: Vec::new(),
            starting: false,
        }
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str) -> &mut Self {
        self.settle();
        self.text.push('<');
        self.text.push_str(name);
        self.open.push(name);
        self.starting = true;
        self
    }

    /// An attribute of the element that was opened last.
    pub(crate) fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.escaped(value, true);
        self.text.push('"');
        self
    }

    /// A whole number as an attribute.
    pub(crate) fn number(&mut self, name: &str, value: i64) -> &mut Self {
        self.set(name, &value.to_string())
    }

    /// A length in points as an attribute in EMU (1/12,700 point).
    pub(crate) fn length(&mut self, name: &str, points: f32) -> &mut Self {
        self.number(name, emu(points))
    }

    /// Text within the element.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.settle();
        self.escaped(text, false);
        self
    }

    /// Markup of our own, known to be well formed.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.settle();
        self.text.push_str(markup);
        self
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) -> &mut Self {
        let Some(name) = self.open.pop() else { return self };
        if self.starting {
            self.text.push_str("/>");
        } else {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
        self.starting = false;
        self
    }

    /// An element without anything in it.
    pub(crate) fn empty(&mut self, name: &'static str) -> &mut Self {
        self.open(name).close()
    }

    /// The whole, with everything closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn settle(&mut self) {
        if self.starting {
            self.text.push('>');
            self.starting = false;
        }
    }

    fn escaped(&mut self, text: &str, attribute: bool) {
        for char in text.chars().filter(|char| may_stand(*char)) {
            match char {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' if attribute => self.text.push_str("&quot;"),
                '\n' | '\r' | '\t' if attribute => self.text.push(' '),
                char => self.text.push(char),
            }
        }
    }
}

/// A length in EMU; what is not finite is 0.
pub(crate) fn emu(points: f32) -> i64 {
    // No slide reaches beyond 32 bits, and the cast saturates.
    (f64::from(points) * 12_700.0).round() as i64
}

/// Characters that XML 1.0 allows, without controls that only disturb and without those that turn the direction of text.
fn may_stand(char: char) -> bool {
    !matches!(char,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_close_and_text_stays_text() {
        let mut markup = Markup::default();
        markup.open("a").set("b", "\"<\n\u{0}&").open("c").text("x</c>\u{202e}\u{1}\"").close().empty("d");
        assert_eq!(markup.finish(), "<a b=\"&quot;&lt; &amp;\"><c>x&lt;/c&gt;\"</c><d/></a>");
    }

    #[test]
    fn lengths_are_whole_and_finite() {
        assert_eq!((emu(72.0), emu(f32::NAN), emu(-0.5)), (914_400, 0, -6_350));
    }
}
