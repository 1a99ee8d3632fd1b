//! Numbers as people read them, by the signs of a language.

use super::Words;

impl Words {
    /// A share from 0 to 1 as per cent ("72 %").
    pub(crate) fn percent(&self, share: f64) -> String {
        let value = share * 100.0;
        let near = value.round();
        // Small shares keep a decimal: 0.4 % is not nothing.
        let number = if near < 1.0 && value > 0.0 { self.dotted(&format!("{value:.1}")) } else { format!("{near:.0}") };
        format!("{number}{}%", self.before_percent)
    }

    /// A number with at most two decimals and a true minus.
    pub(crate) fn number(&self, value: f64, sign: bool) -> String {
        let digits = if value.abs() >= 1000.0 {
            0
        } else if value.abs() >= 100.0 {
            1
        } else {
            2
        };
        let text = format!("{:.digits$}", value.abs());
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        let whole = text.split('.').next().unwrap_or(text);
        let text = if whole.len() > 4 { text.replacen(whole, &grouped(whole), 1) } else { self.dotted(text) };
        match (value < 0.0 && text != "0", sign && value > 0.0) {
            (true, _) => format!("\u{2212}{text}"),
            (_, true) => format!("+{text}"),
            _ => text,
        }
    }

    fn dotted(&self, number: &str) -> String {
        if self.decimal == '.' { number.to_owned() } else { number.replacen('.', &self.decimal.to_string(), 1) }
    }
}

/// A valence with its sign.
pub(crate) fn valence(valence: i8) -> String {
    match valence {
        ..=-1 => format!("\u{2212}{}", valence.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{valence}"),
    }
}

/// Thousands parted by spaces that do not break.
fn grouped(whole: &str) -> String {
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::words;

    #[test]
    fn numbers_read_as_people_write_them() {
        let table = [
            (5.6, false, "5.6"),
            (78.0, false, "78"),
            (-18.0, true, "\u{2212}18"),
            (12.0, true, "+12"),
            (0.0, true, "0"),
            (1234567.2, false, "1\u{a0}234\u{a0}567"),
            (2.345, false, "2.35"),
        ];
        let (english, german, chinese) = (words::of("en", ""), words::of("de", ""), words::of("zh", ""));
        for (value, sign, text) in table {
            assert_eq!(english.number(value, sign), text);
        }
        assert_eq!(german.number(5.6, false), "5,6");
        assert_eq!([0.724, 0.004, 0.0].map(|share| english.percent(share)), ["72\u{a0}%", "0.4\u{a0}%", "0\u{a0}%"]);
        assert_eq!((german.percent(0.004).as_str(), chinese.percent(0.5).as_str()), ("0,4\u{a0}%", "50%"));
    }
}
