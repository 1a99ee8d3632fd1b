//! Text set letter by letter is the text shaped as a whole, to the last bit: over every three letters in a row, every gap
//! between two, and thousands of random sentences in every weight and width.

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

/// A row of letters in which every three stand one after the other.
fn all_threes() -> Vec<u8> {
    let count = LETTERS.len();
    let (mut row, mut met) = (vec![0, 0], vec![false; count * count * count]);
    loop {
        let pair = (row[row.len() - 2] * count + row[row.len() - 1]) * count;
        // The greatest that was not met here yet: the row then ends only when there is none left anywhere.
        let Some(next) = (0..count).rev().find(|next| !met[pair + next]) else { break };
        met[pair + next] = true;
        row.push(next);
    }
    assert!(met.iter().all(|met| *met));
    row.into_iter().map(|place| LETTERS[place]).collect()
}

#[test]
fn every_three_letters_are_those_of_the_whole() {
    let (fonts, row) = (Fonts::bundled(), all_threes());
    let (mut set, mut all) = (0, 0);
    for (weight, start) in
        (0..row.len()).step_by(60).zip([400, 500, 600, 700].into_iter().cycle()).map(|(at, weight)| (weight, at))
    {
        let word = String::from_utf8(row[start..(start + 62).min(row.len())].to_vec()).unwrap();
        all += 1;
        set += usize::from(same(&fonts, &word, TextStyle { weight, ..BODY }, None));
    }
    // An x beside a digit is left to the whole, and so is any word that has one.
    assert!(set * 2 > all, "{set} of {all} were set letter by letter");
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
    assert!(set > LETTERS.len() * LETTERS.len() * 9 / 10, "{set} were set letter by letter");
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
    // Those with a number beside an x are not.
    assert!(set > all * 6 / 10, "{set} of {all} were set letter by letter");
}
