//! What a stranger's table is: its headers, what each column holds, how it stands for a map. Wishes win over every guess.

mod columns;
mod field_words;
mod headers;
mod lane_words;
mod numbers;
mod scale;
mod shape;

pub(crate) use columns::field_names;
pub(crate) use field_words::{known_word, plain};
pub(crate) use lane_words::{heads, lane_kind};
pub(crate) use scale::{Feeler, Felt, guess as guess_scale};
pub(crate) use shape::{Guess, guess};
