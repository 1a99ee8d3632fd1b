//! How high a text stands in a cell: estimated from the widths of letters, so that rows have their height in every
//! program, merged cells among them.

/// Lines that a text takes in a cell this many digits wide.
pub(crate) fn lines(text: &str, width: f64) -> usize {
    text.split('\n').map(|line| lines_of(line, width)).sum::<usize>().max(1)
}

fn lines_of(line: &str, width: f64) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in line.split_inclusive([' ', '\u{200b}']) {
        let length: f64 = word.chars().map(letter).sum();
        if used > 0.0 && used + length > width && !word.chars().any(is_wide) {
            lines += 1;
            used = 0.0;
        }
        used += length;
        while used > width {
            lines += 1;
            used -= width;
        }
    }
    lines
}

/// The width of a letter in digits.
fn letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | '.' | ',' | '\'' | '|' | ' ' | ':' | ';' => 0.62,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 1.5,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
        letter if is_wide(letter) => 2.0,
        letter if letter.is_uppercase() => 1.2,
        _ => 1.0,
    }
}

fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}
