//! Bytes from anywhere: a valid file damaged at random is read or refused with a place, never more than that.
#![allow(clippy::unwrap_used)]

use waymark_exchange::read_json;

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most).unwrap()).unwrap()
    }
}

const PIECES: [&[u8]; 22] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b":",
    b",",
    b"\\",
    b"\\u",
    b"\\ud83d",
    b"null",
    b"-1",
    b"1e400",
    b"0.5",
    b"true",
    b"\xff",
    b"\xc3",
    b"\"id\":",
    b"\"rank\":\"80\",",
    b"{\"a\":{\"b\":[]}}",
    b"\n",
    b"99999999999999999999",
];

fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + dice.below(12)).min(bytes.len());
    match dice.below(5) {
        0 => drop(bytes.drain(at..end)),
        1 => bytes.truncate(at),
        2 => {
            let piece = bytes[at..end].to_vec();
            let to = dice.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        3 => drop(bytes.splice(at..end, PIECES[dice.below(PIECES.len())].iter().copied())),
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = u8::try_from(dice.below(256)).unwrap();
            }
        }
    }
}

fn check(bytes: &[u8]) -> bool {
    let Err(error) = read_json(bytes) else { return true };
    assert!(error.pointer.is_empty() || error.pointer.starts_with('/'), "{error}");
    assert!(error.pointer.is_empty() || error.line.is_some_and(|line| line > 0), "no line: {error}");
    assert!(
        !error.pointer.is_empty() || error.line.is_some() || error.message.starts_with("this is "),
        "no place: {error}"
    );
    assert!(!error.hint.is_empty(), "{error}");
    assert!(!error.message.contains("struct ") && !error.message.contains("trouble"), "{error}");
    false
}

#[test]
fn damaged_files_are_read_or_refused_with_a_place() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..4_000 {
        let mut bytes = include_bytes!("small.json").to_vec();
        for _ in 0..=dice.below(4) {
            damage(&mut bytes, &mut dice);
        }
        if check(&bytes) { read += 1 } else { refused += 1 }
    }
    assert!(read > 20 && refused > 1_000, "{read} read, {refused} refused: the damage is not what it should be");
}

#[test]
fn values_swapped_for_others_are_read_or_refused_with_a_place() {
    let mut dice = Dice(7);
    let strange = ["null", "7", "-1", "2.5", "\"\"", "\"x\"", "[]", "{}", "true", "[[1]]", "{\"id\":3}", "1e300"];
    let text = include_str!("small.json");
    let starts: Vec<usize> = text.match_indices(": ").map(|(at, _)| at + 2).collect();
    for _ in 0..1_500 {
        let start = starts[dice.below(starts.len())];
        let rest = &text[start..];
        let Some(length) = rest.find([',', '\n', '}']) else { continue };
        let swapped = format!("{}{}{}", &text[..start], strange[dice.below(strange.len())], &rest[length..]);
        check(swapped.as_bytes());
    }
}
