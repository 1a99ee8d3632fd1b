//! Text set word by word is the text shaped as a whole, to the last bit: over every gap between two letters, and over
//! thousands of random sentences in every weight and width.

use super::{TextStyle, plain, shape};
use crate::Fonts;
use crate::draw::BODY;

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,'";
const WORDS: [&str; 24] = [
    "Waits", "at", "the", "counter", "LT", "AVATAR", "To", "Yes,", "fi", "ffl", "10", "7.5", "it's", "Wo", "V.", "r,",
    "x1x", "Tj", "queue", "renewal", "A", "y", "1,000", "Ask",
];

fn same(fonts: &Fonts, text: &str, style: TextStyle, width: Option<f32>) -> bool {
    let mut engine = fonts.engine();
    let whole = shape::shape(&mut engine, text, style, width);
    let Some(set) = plain::set(&mut engine, text, style, width) else { return false };
    assert_eq!(set, whole, "{text:?} at {width:?}");
    true
}

#[test]
fn every_gap_between_two_letters_is_that_of_the_whole() {
    let fonts = Fonts::bundled();
    let mut set = 0;
    for last in LETTERS {
        for first in LETTERS {
            let text = format!("n{} {}n", char::from(*last), char::from(*first));
            set += usize::from(same(&fonts, &text, BODY, None));
        }
    }
    assert!(set > LETTERS.len() * LETTERS.len() * 9 / 10, "{set} were set word by word");
}

#[test]
fn random_sentences_are_those_of_the_whole() {
    let fonts = Fonts::bundled();
    let (mut seed, mut set, mut all) = (7_u32, 0, 0);
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    for _ in 0..1_500 {
        let words: Vec<&str> = (0..=next(14)).map(|_| WORDS[next(WORDS.len())]).collect();
        let style = TextStyle { weight: [400, 500, 600, 700][next(4)], ..BODY };
        let width = [None, Some(80.0 + next(200) as f32)][next(2)];
        all += 1;
        set += usize::from(same(&fonts, &words.join(" "), style, width));
    }
    assert!(set > all * 8 / 10, "{set} of {all} were set word by word");
}
