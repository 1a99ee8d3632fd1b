//! Text of an XML file. Whatever goes in, what comes out is well formed.

use waymark_layout::{Rgba, nearest, write_hundredths};

/// Growing XML: bytes that are UTF-8 always.
#[derive(Debug, Default)]
pub(crate) struct Xml(Vec<u8>);

impl Xml {
    /// Nothing yet, with room for this many bytes.
    pub(crate) fn with_room(bytes: usize) -> Self {
        Xml(Vec::with_capacity(bytes))
    }

    /// Markup as it is.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.extend_from_slice(markup.as_bytes());
        self
    }

    /// Text between tags.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        if are_plain(text) {
            return self.raw(text);
        }
        for char in text.chars().filter(|char| is_valid(*char)) {
            match char {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                _ => self.raw(char.encode_utf8(&mut [0; 4])),
            };
        }
        self
    }

    /// An attribute with its leading space; line breaks become spaces.
    pub(crate) fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(" ").raw(name).raw("=\"");
        if are_plain(value) {
            return self.raw(value).raw("\"");
        }
        for part in value.split_inclusive(['\n', '\r', '\t']) {
            let line = part.trim_end_matches(['\n', '\r', '\t']);
            self.text(line);
            if line.len() < part.len() {
                self.raw(" ");
            }
        }
        self.raw("\"")
    }

    /// A number with at most two decimals; what is not finite is 0.
    pub(crate) fn number(&mut self, value: f32) -> &mut Self {
        write_hundredths(&mut self.0, nearest(f64::from(value) * 100.0));
        self
    }

    /// An attribute, with its leading space, that is a whole number; none for 0.
    pub(crate) fn unless_nothing(&mut self, name: &str, value: i64) -> &mut Self {
        if value == 0 {
            return self;
        }
        self.raw(" ").raw(name).raw(if value < 0 { "=\"-" } else { "=\"" });
        self.whole(value.unsigned_abs()).raw("\"")
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
        let millionths = nearest(f64::from(value) * 1e6);
        if millionths < 0 {
            self.raw("-");
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
        self.0.extend_from_slice(digits);
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

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn append(&mut self, other: &Xml) -> &mut Self {
        self.0.extend_from_slice(&other.0);
        self
    }

    /// Puts other XML before this, in the same memory: what is large is not there twice.
    pub(crate) fn prepend(&mut self, other: &Xml) {
        let (old, new) = (self.0.len(), other.0.len());
        self.0.resize(old + new, 0);
        self.0.copy_within(..old, new);
        self.0[..new].copy_from_slice(&other.0);
    }

    pub(crate) fn into_string(self) -> String {
        String::from_utf8(self.0).expect("only texts, and digits of ASCII, were put into it")
    }
}

/// Whether a text may stand in a file as it is: no markup, nothing invisible, and no beginning of a character that may not
/// be there. Many bytes at once: most of a file goes through here.
fn are_plain(text: &str) -> bool {
    let is_odd = |byte: u8| {
        (byte < 0x20)
            | (byte == b'&')
            | (byte == b'<')
            | (byte == b'>')
            | (byte == b'"')
            | (byte == 0x7f)
            | (byte == 0xc2)
            | (byte == 0xef)
    };
    text.as_bytes().chunks(128).all(|some| !some.iter().fold(false, |odd, byte| odd | is_odd(*byte)))
}

/// Characters that an XML 1.0 file may hold and a reader can see.
fn is_valid(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}
