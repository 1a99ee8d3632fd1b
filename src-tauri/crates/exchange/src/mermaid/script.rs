//! What JavaScript means by white space, word characters and numbers: Mermaid reads with JavaScript.

/// `\s`, and what `trim` takes away.
pub(super) fn is_space(letter: char) -> bool {
    matches!(letter, '\t'..='\r' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

/// `\w`.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// `trim()`.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// How many bytes of white space a text begins with.
pub(super) fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_space).len()
}

/// How many bytes of word characters a text begins with.
pub(super) fn word(text: &str) -> usize {
    text.bytes().take_while(|byte| is_word(*byte)).count()
}

/// `Number(text)`: empty is 0, what is no number is NaN.
pub(super) fn number(text: &str) -> f64 {
    let text = trim(text);
    if text.is_empty() {
        return 0.0;
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if text.len() > 2 && text.is_char_boundary(2) && text[..2].eq_ignore_ascii_case(prefix) {
            return whole(&text[2..], radix);
        }
    }
    match text.strip_prefix(['+', '-']).unwrap_or(text) {
        "Infinity" if text.starts_with('-') => f64::NEG_INFINITY,
        "Infinity" => f64::INFINITY,
        digits if is_decimal(digits) => text.parse().unwrap_or(f64::NAN),
        _ => f64::NAN,
    }
}

fn whole(digits: &str, radix: u32) -> f64 {
    let mut value = 0.0;
    for digit in digits.chars() {
        match digit.to_digit(radix) {
            Some(digit) => value = value * f64::from(radix) + f64::from(digit),
            None => return f64::NAN,
        }
    }
    value
}

/// Digits with at most one point among or beside them, and perhaps an exponent.
fn is_decimal(text: &str) -> bool {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    digits(before)
        && digits(after)
        && before.len() + after.len() > 0
        && exponent.is_none_or(|exponent| !exponent.is_empty() && digits(exponent))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_those_of_javascript() {
        let table = [
            (" 5 ", 5.0),
            ("", 0.0),
            (" ", 0.0),
            ("1e1", 10.0),
            ("0x5", 5.0),
            ("0X1f", 31.0),
            ("0b11", 3.0),
            ("0o7", 7.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("-2", -2.0),
            ("+3", 3.0),
            ("1E+2", 100.0),
            ("Infinity", f64::INFINITY),
            ("-Infinity", f64::NEG_INFINITY),
            ("\u{feff}4\u{3000}", 4.0),
        ];
        for (text, value) in table {
            assert_eq!(number(text), value, "{text:?}");
        }
        let none =
            ["abc", "5 5", "3,5", "5/5", "٤", "４", "0x", "1e", ".", "infinity", "1_0", "--1", "-0x5", "nan", "é"];
        for text in none {
            // "0x" alone has no digit.
            assert!(number(text).is_nan() || text == "0x", "{text:?} is {}", number(text));
        }
    }
}
