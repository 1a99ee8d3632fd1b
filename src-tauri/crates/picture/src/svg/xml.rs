//! Text of an XML file. Whatever goes in, what comes out is well formed.

use std::fmt::Write as _;

use waymark_layout::Rgba;

/// Growing XML.
#[derive(Debug, Default)]
pub(crate) struct Xml(String);

impl Xml {
    /// Markup as it is.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text between tags.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        for char in text.chars().filter(|char| is_valid(*char)) {
            match char {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(char),
            }
        }
        self
    }

    /// An attribute with its leading space; line breaks become spaces.
    pub(crate) fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"");
        for part in value.split_inclusive(['\n', '\r', '\t']) {
            let line = part.trim_end_matches(['\n', '\r', '\t']);
            self.text(line);
            if line.len() < part.len() {
                self.0.push(' ');
            }
        }
        self.raw("\"")
    }

    /// A number with at most two decimals; what is not finite is 0.
    pub(crate) fn number(&mut self, value: f32) -> &mut Self {
        // Past 2^31 no picture reaches, and the cast saturates.
        let hundredths = (f64::from(value) * 100.0).round() as i64;
        if hundredths < 0 {
            self.0.push('-');
        }
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        self.whole(whole);
        if rest > 0 {
            self.0.push('.');
            self.0.push(char::from(b'0' + (rest / 10) as u8));
            if rest % 10 > 0 {
                self.0.push(char::from(b'0' + (rest % 10) as u8));
            }
        }
        self
    }

    /// A whole number.
    pub(crate) fn whole(&mut self, mut value: u64) -> &mut Self {
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        for digit in &digits[at..] {
            self.0.push(char::from(*digit));
        }
        self
    }

    /// A small factor with six decimals.
    pub(crate) fn factor(&mut self, value: f32) -> &mut Self {
        let written = write!(self.0, "{:.6}", if value.is_finite() { value } else { 0.0 });
        debug_assert!(written.is_ok(), "writing to a string cannot fail");
        self
    }

    /// A colour attribute, with its opacity when it has one.
    pub(crate) fn colour(&mut self, name: &str, colour: Rgba) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"").hex(colour).raw("\"");
        self.opacity(name.trim_end_matches("-color"), colour)
    }

    fn opacity(&mut self, name: &str, colour: Rgba) -> &mut Self {
        let alpha = colour.0 & 0xff;
        if alpha < 0xff {
            // Below 0xff, and so below one.
            let thousandths = (alpha * 1000 + 127) / 255;
            let written = write!(self.0, " {name}-opacity=\"0.{thousandths:03}\"");
            debug_assert!(written.is_ok(), "writing to a string cannot fail");
        }
        self
    }

    /// A colour as #rrggbb.
    pub(crate) fn hex(&mut self, colour: Rgba) -> &mut Self {
        let written = write!(self.0, "#{:06x}", colour.0 >> 8);
        debug_assert!(written.is_ok(), "writing to a string cannot fail");
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// Characters that an XML 1.0 file may hold and a reader can see.
fn is_valid(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}
