//! Which letters are plain: those that neither break lines nor change their shape by what stands beyond their neighbours.

/// How many there are, the space among them.
pub(super) const COUNT: usize = 66;

const LETTERS: &[u8; COUNT] = b" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,'";
/// The place of what is no plain letter.
const NONE: u8 = u8::MAX;
const PLACES: [u8; 256] = places();

const fn places() -> [u8; 256] {
    let (mut places, mut place) = ([NONE; 256], 0);
    while place < COUNT {
        places[LETTERS[place] as usize] = place as u8;
        place += 1;
    }
    places
}

/// The place of a plain letter; that of the space for any other.
pub(super) fn place(letter: u8) -> usize {
    let place = usize::from(PLACES[usize::from(letter)]);
    if place < COUNT { place } else { 0 }
}

/// Whether a text is plain letters with single spaces between them.
pub(super) fn are_all(text: &str) -> bool {
    let (mut last, mut letter) = (b' ', b' ');
    for byte in text.bytes() {
        if PLACES[usize::from(byte)] == NONE || (byte, last) == (b' ', b' ') || is_times(letter, byte) {
            return false;
        }
        last = byte;
        if byte != b' ' {
            letter = byte;
        }
    }
    last != b' '
}

/// Between numbers Inter draws an x as the sign of multiplication, whatever the spaces.
fn is_times(before: u8, after: u8) -> bool {
    (before.is_ascii_digit() && after == b'x') || (before == b'x' && after.is_ascii_digit())
}

/// A text in which every digit stands before every digit.
pub(super) fn all_pairs_of_digits() -> String {
    let pairs = (b'0'..=b'9').flat_map(|first| {
        let rest = (first + 1..=b'9').flat_map(move |second| [first, second]);
        std::iter::once(first).chain(rest)
    });
    pairs.chain(std::iter::once(b'0')).map(char::from).collect()
}
