//! Scores: those beyond 1..5, those that are no number to JavaScript, those on a wider scale.

use super::Mender;
use super::colon::is_score;
use super::lines::{Kind, kind};
use crate::error::shown;
use crate::mermaid::script;

/// The key of the repair that takes all scores from a wider scale.
pub(super) const KEY: &str = "scale-10";

/// A scale wider than 1..5.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    least: f64,
}

impl Scale {
    /// A score of this scale as one of 1..5.
    fn narrow(self, score: f64) -> f64 {
        1.0 + (score - self.least) * 4.0 / (10.0 - self.least)
    }

    /// What was found, and what the repair does.
    pub(super) fn in_words(self) -> (String, String) {
        let message = "Some scores are greater than 5, where Mermaid's scale ends.".to_owned();
        (message, format!("Read all scores as on a scale from {} to 10.", self.least))
    }
}

/// The scale on which the scores of a text seem to be, when two or more are above 5 and none is above 10.
pub(super) fn scale(lines: &[(usize, String)]) -> Option<Scale> {
    let scores = lines.iter().filter_map(|(_, line)| {
        let line = script::trim(line);
        let (_, data) = line.split_once(':').filter(|_| kind(line) == Kind::Task)?;
        let first = data.split(':').next()?;
        (!script::trim(first).is_empty()).then(|| script::number(first)).filter(|score| score.is_finite())
    });
    let (mut above, mut least, mut most) = (0, f64::INFINITY, f64::NEG_INFINITY);
    for score in scores {
        above += usize::from(score > 5.0);
        (least, most) = (least.min(score), most.max(score));
    }
    let least = if least < 1.0 { 0.0 } else { 1.0 };
    (above > 1 && most <= 10.0).then_some(Scale { least })
}

/// A task's line with the score that is meant; odd scores are remarked on.
pub(super) fn mended(mender: &mut Mender<'_>, number: usize, line: String) -> String {
    let Some((name, data)) = line.split_once(':') else { return line };
    let (said, people) = data.split_at(data.find(':').unwrap_or(data.len()));
    let score = script::number(said);
    let rest = |score: f64| format!("{name}: {}{people}", (score * 100.0).round() / 100.0);
    if script::trim(said).is_empty() {
        return line;
    }
    if let Some(scale) = mender.scale.filter(|scale| (scale.least..=10.0).contains(&score)) {
        return rest(scale.narrow(score));
    }
    if is_score(said) {
        if score.fract() != 0.0 {
            let message = format!("The score {} was rounded: a feeling is a whole number.", script::trim(said));
            mender.says(number, "score_fraction", message, None);
        }
        return line;
    }
    let meant = if score.is_finite() { Some(score.clamp(1.0, 5.0)) } else { guessed(script::trim(said)) };
    let (code, what) = match score.is_nan() {
        true => ("score_unread", "is no number to Mermaid"),
        false => ("score_out_of_range", "is not from 1 to 5"),
    };
    let message = format!("The score {} {what}; without a repair the task has no feeling.", shown(script::trim(said)));
    let repair = meant.map(|meant| ("score", format!("Read it as {meant}."), true));
    if mender.says(number, code, message, repair) { rest(meant.unwrap_or(score)) } else { line }
}

/// What a person means by "3,5", "4/5", "8/10", "4 stars", "٤" or "★★★"; none when nothing is sure.
fn guessed(said: &str) -> Option<f64> {
    let stars = said.chars().filter(|letter| matches!(letter, '★' | '⭐')).count();
    if stars > 0 && said.chars().all(|letter| matches!(letter, '★' | '⭐' | '☆' | '\u{fe0f}' | ' ')) {
        return Some(stars as f64).filter(|stars| *stars <= 5.0);
    }
    let said: String = said.chars().take(40).map(western).collect();
    let end = said.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(said.len());
    let value: f64 = said[..end].trim_end_matches('.').parse().ok()?;
    let rest = script::trim(&said[end..]);
    let value = match rest.strip_prefix('/').map(script::trim) {
        Some("10") => Scale { least: 0.0 }.narrow(value),
        Some("5") | None => value,
        Some(_) => return None,
    };
    (1.0..=5.0).contains(&value).then_some(value)
}

/// Digits of other scripts, and the comma for the point.
fn western(letter: char) -> char {
    const ZEROS: [u32; 5] = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];
    let code = u32::from(letter);
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&code));
    match zero {
        Some(zero) => char::from_digit(code - zero, 10).unwrap_or(letter),
        None if matches!(letter, ',' | '٫' | '，') => '.',
        None => letter,
    }
}
