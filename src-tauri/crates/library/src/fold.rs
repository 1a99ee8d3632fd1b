//! Folds text for search: small letters, no accents, one form of wide and narrow letters. Never for display.

use std::iter::once;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Folds a whole text.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars() {
        fold_char(char, |char| folded.push(char));
    }
    folded
}

/// Byte range in `text` of the first place whose folded form is `folded`.
pub(crate) fn find(text: &str, folded: &str) -> Option<std::ops::Range<usize>> {
    let mut whole = String::with_capacity(text.len());
    let mut origins: Vec<usize> = Vec::with_capacity(text.len());
    for (at, char) in text.char_indices() {
        fold_char(char, |char| {
            whole.push(char);
            origins.resize(whole.len(), at);
        });
    }
    let start = whole.find(folded)?;
    let last = origins.get((start + folded.len()).checked_sub(1)?)?;
    let end = last + text[*last..].chars().next().map_or(0, char::len_utf8);
    Some(*origins.get(start)?..end)
}

fn fold_char(char: char, mut put: impl FnMut(char)) {
    if char.is_ascii() {
        return put(char.to_ascii_lowercase());
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(once(char));
    for char in
        decomposed.filter(|char| !is_silent(*char)).flat_map(char::to_lowercase).filter(|char| !is_silent(*char))
    {
        match char {
            'ø' => put('o'),
            'ł' => put('l'),
            'đ' | 'ð' => put('d'),
            'ħ' => put('h'),
            'ı' => put('i'),
            'ς' => put('σ'),
            'ß' => "ss".chars().for_each(&mut put),
            'æ' => "ae".chars().for_each(&mut put),
            'œ' => "oe".chars().for_each(&mut put),
            char => put(char),
        }
    }
}

/// Accents and points that readers leave out, and invisible marks. Vowel signs of Thai or Devanagari are letters here.
fn is_silent(char: char) -> bool {
    matches!(char,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{find, fold};

    #[test]
    fn folds() {
        for (text, folded) in [
            ("Crème BRÛLÉE", "creme brulee"),
            ("Łódź, Straße, Ærø", "lodz, strasse, aero"),
            ("ＷＥＢ", "web"),
            ("İstanbul", "istanbul"),
            ("กำลังรอ", "ก\u{e4d}าลังรอ"),
            ("预约", "预约"),
            ("Tiếng Việt", "tieng viet"),
            ("عَرَبِيّ", "عربي"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn finds_the_place_in_the_original() {
        let text = "Die Straße nach Łódź";
        assert_eq!(find(text, "strasse").map(|range| &text[range]), Some("Straße"));
        assert_eq!(find(text, "lodz").map(|range| &text[range]), Some("Łódź"));
        assert_eq!(find(text, "paris"), None);
        assert_eq!(find(text, ""), None);
    }
}
