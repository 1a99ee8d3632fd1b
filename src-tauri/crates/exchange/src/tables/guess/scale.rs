//! Numbers that are feelings: the scale that they stand on, and where a number lies on it.

use waymark_model::Feeling;

use super::numbers::{Said, number_of_feeling};
use crate::feeling::{self, Taught};
use crate::tables::cell::Cell;
use crate::wishes::Scale;

/// Reads feelings on one scale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Feeler<'t> {
    /// The scale of plain numbers.
    pub(crate) scale: Scale,
    /// Words that the person taught.
    pub(crate) taught: &'t Taught,
}

/// What a cell says of a feeling.
pub(crate) enum Felt {
    /// Nothing.
    Nothing,
    /// A feeling; true when its number lay beyond the scale.
    Feeling(Feeling, bool),
    /// Words that say no valence.
    Words(String),
}

/// The scale on which these numbers seem to stand.
pub(crate) fn guess(numbers: &[f64]) -> Scale {
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let most = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let is_whole = numbers.iter().all(|number| number.fract() == 0.0);
    let (worst, best) = match (least, most) {
        _ if numbers.is_empty() => (1.0, 5.0),
        (least, most) if least < 0.0 => {
            let far = most.max(-least);
            let ends = [(1.0, !is_whole), (2.0, true), (3.0, true), (5.0, true), (10.0, true), (100.0, true)];
            let end = ends.into_iter().find(|(end, fits)| far <= *end && *fits).map_or(far, |(end, _)| end);
            (-end, end)
        }
        (least, most) if most <= 1.0 && least < 1.0 && !is_whole => (0.0, 1.0),
        (least, most) if most <= 5.0 => (if least < 1.0 { 0.0 } else { 1.0 }, 5.0),
        (least, most) if most <= 7.0 && least >= 1.0 => (1.0, 7.0),
        (least, most) if most <= 10.0 => (if least < 1.0 { 0.0 } else { 1.0 }, 10.0),
        (_, most) if most <= 100.0 => (0.0, 100.0),
        (least, most) => (least, most),
    };
    Scale { worst, best }
}

impl Feeler<'_> {
    /// The feeling of a cell.
    pub(crate) fn feel(self, cell: &Cell) -> Felt {
        if let Some(said) = number_of_feeling(cell) {
            let scale = said.scale.unwrap_or(self.scale);
            let (valence, beyond) = valence(said.number, scale);
            return Felt::Feeling(Feeling { valence, word: said.word, ..Feeling::default() }, beyond);
        }
        let shown = cell.shown();
        let text = shown.trim();
        match feeling::said(text, self.taught) {
            _ if text.is_empty() => Felt::Nothing,
            Some((valence, word)) => Felt::Feeling(Feeling { valence, word, ..Feeling::default() }, false),
            None => Felt::Words(text.to_owned()),
        }
    }
}

/// The plain number of a cell, for guessing the scale.
pub(crate) fn plain_number(cell: &Cell) -> Option<f64> {
    match number_of_feeling(cell) {
        Some(Said { number, scale: None, .. }) => Some(number),
        _ => None,
    }
}

/// The scale out of ten, five or the like that a cell brings by itself ("3/10"); a percentage tells nothing of plain numbers.
pub(crate) fn brought(cell: &Cell) -> Option<Scale> {
    let scale = number_of_feeling(cell)?.scale?;
    // Whole numbers beside "3/10" begin at 1.
    (scale.best <= 10.0).then_some(Scale { worst: 1.0, ..scale })
}

/// Where a number lies between worst and best, in five steps; true when it lies beyond them.
fn valence(number: f64, scale: Scale) -> (i8, bool) {
    let width = scale.best - scale.worst;
    if width == 0.0 || !width.is_finite() {
        return (0, false);
    }
    let share = (number - scale.worst) / width;
    let beyond = !(-1e-9..=1.0 + 1e-9).contains(&share);
    // Halves go away from the middle, so that both ends are treated alike.
    let valence = (share.clamp(0.0, 1.0) * 4.0 - 2.0).round();
    (valence as i8, beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_guessed_from_what_is_there() {
        for (numbers, worst, best) in [
            (&[1.0, 3.0, 5.0][..], 1.0, 5.0),
            (&[0.0, 3.0, 5.0], 0.0, 5.0),
            (&[1.0, 7.0], 1.0, 7.0),
            (&[0.0, 9.0], 0.0, 10.0),
            (&[1.0, 8.0], 1.0, 10.0),
            (&[-2.0, 1.0], -2.0, 2.0),
            (&[-1.0, 0.0, 1.0], -2.0, 2.0),
            (&[-0.5, 0.25], -1.0, 1.0),
            (&[20.0, 80.0], 0.0, 100.0),
            (&[-5.0, 2.0], -5.0, 5.0),
            (&[0.2, 0.9], 0.0, 1.0),
        ] {
            assert_eq!(guess(numbers), Scale { worst, best }, "{numbers:?}");
        }
    }

    #[test]
    fn numbers_find_their_place() {
        let on = |number, worst, best| valence(number, Scale { worst, best });
        assert_eq!([1.0, 2.0, 3.0, 4.0, 5.0].map(|n| on(n, 1.0, 5.0).0), [-2, -1, 0, 1, 2]);
        assert_eq!([0.0, 3.0, 5.0, 7.0, 10.0].map(|n| on(n, 0.0, 10.0).0), [-2, -1, 0, 1, 2]);
        assert_eq!(on(1.0, 5.0, 1.0), (2, false), "a scale may run the other way");
        assert_eq!(on(9.0, 1.0, 5.0), (2, true));
        assert_eq!(on(3.0, 3.0, 3.0), (0, false));
    }
}
