//! The look before printing: letters too small to read from where the reader stands, and text that its ground swallows.
//! Every warning says where, how much is missing, and which paper, enlargement, distance or theme would do.

mod pale;
mod remedy;
mod small;

use super::{Maker, PageScene};
use crate::{TextItem, Warning};

/// Least visual angle of a capital, in minutes of arc.
const LEAST: f32 = 10.0;

/// The least height of capitals, in millimetres, that can be read from a distance in metres.
///
/// The height h that is seen at the visual angle a from the distance d is h = 2 d tan(a / 2). ISO 9241-3 asks for capitals of
/// at least 16 minutes of arc, and allows smaller ones where reading is incidental, as in notes; 10 minutes are the least that
/// are of use. What is below that is warned of.
pub fn legible(distance: f32) -> f32 {
    distance.max(0.0) * 1_000.0 * per_length()
}

/// The height of capitals per length of distance.
fn per_length() -> f32 {
    2.0 * (f32::to_radians(LEAST / 60.0) / 2.0).tan()
}

/// What should be known before these pages are printed and read from a distance in metres.
pub fn preflight(maker: Maker<'_>, pages: &[PageScene], distance: f32) -> Vec<Warning> {
    small::warning(maker, pages, distance).into_iter().chain(pale::warning(maker, pages)).collect()
}

/// A page's number, 0 where there is only one, and its name.
fn place_of(pages: &[PageScene], index: usize) -> (u32, String) {
    let number = if pages.len() > 1 { u32::try_from(index + 1).unwrap_or(u32::MAX) } else { 0 };
    (number, pages.get(index).map(|page| page.name.chars().take(40).collect()).unwrap_or_default())
}

/// That place in a sentence.
fn pages(number: u32, name: &str) -> String {
    match (number, name) {
        (0, _) => String::new(),
        (_, "") => format!(" on page {number}"),
        (_, name) => format!(" on page {number} (“{name}”)"),
    }
}

/// The beginning of a text.
fn said(text: &TextItem) -> String {
    text.text.trim().chars().take(24).collect()
}

/// A number without its fraction.
fn whole(number: f32) -> u32 {
    number.round().max(0.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_grows_with_the_distance() {
        // 10 minutes of arc at one metre: 1000 mm * 0.0029089.
        assert!((legible(1.0) - 2.909).abs() < 0.001);
        assert!((legible(3.0) - 8.727).abs() < 0.001);
        assert_eq!(legible(-1.0), 0.0);
    }
}
