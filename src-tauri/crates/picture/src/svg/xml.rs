//! Text of an XML file. Whatever goes in, what comes out is well formed.

use waymark_layout::Rgba;

/// Growing XML.
#[derive(Debug, Default)]
pub(crate) struct Xml(String);

impl Xml {
    /// Nothing yet, with room for this many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Xml(String::with_capacity(bytes))
    }

    /// Markup as it is.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text between tags.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        if text.bytes().all(is_plain) {
            return self.raw(text);
        }
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
        if value.bytes().all(is_plain) {
            return self.raw(value).raw("\"");
        }
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
        self.digits(&digits[at..])
    }

    /// A small factor with six decimals; what is not finite is 0.
    pub(crate) fn factor(&mut self, value: f32) -> &mut Self {
        let millionths = (f64::from(value) * 1e6).round() as i64;
        if millionths < 0 {
            self.0.push('-');
        }
        self.whole(millionths.unsigned_abs() / 1_000_000).raw(".").padded(millionths.unsigned_abs() % 1_000_000, 6)
    }

    /// A whole number with zeros before it.
    fn padded(&mut self, mut value: u64, width: usize) -> &mut Self {
        let mut digits = [b'0'; 20];
        for digit in digits[..width].iter_mut().rev() {
            *digit += (value % 10) as u8;
            value /= 10;
        }
        self.digits(&digits[..width])
    }

    fn digits(&mut self, digits: &[u8]) -> &mut Self {
        digits.iter().for_each(|digit| self.0.push(char::from(*digit)));
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
            self.raw(" ").raw(name).raw("-opacity=\"0.").padded(thousandths.into(), 3).raw("\"");
        }
        self
    }

    /// A colour as #rrggbb.
    pub(crate) fn hex(&mut self, colour: Rgba) -> &mut Self {
        let digit = |place: u32| b"0123456789abcdef"[(colour.0 >> (8 + 4 * place)) as usize & 15];
        self.raw("#").digits(&[5, 4, 3, 2, 1, 0].map(digit))
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

/// Bytes of which any text may stand in a file as it is: no markup, nothing invisible, and no beginning of a character that
/// may not be there.
fn is_plain(byte: u8) -> bool {
    !matches!(byte, 0..=0x1f | b'&' | b'<' | b'>' | b'"' | 0x7f | 0xc2 | 0xef)
}

/// Characters that an XML 1.0 file may hold and a reader can see.
fn is_valid(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}
