//! The journey told in plain language, for those who cannot see the map: who travels and why, then stage by stage what
//! happens and how it feels, then the sum. Nothing is told that the map does not say.

pub(crate) mod figures;
mod flows;
mod people;
mod stage;
mod teller;
mod whole;
mod words;

use waymark_model::Journey;

use crate::loss::{Loss, Written};
use teller::Teller;

/// The journey as a story in a language, as plain text: a paragraph for the beginning, each stage, and the end.
pub fn story(journey: &Journey, language: &str) -> Written {
    let teller = Teller::new(language);
    let people = people::People::of(journey, &teller);
    let mut paragraphs = vec![teller::plain(whole::title(journey, &teller)), whole::opening(journey, &teller)];
    let flows = flows::Flows::of(journey);
    let count = journey.summary().stages;
    for (place, stage) in journey.stages().enumerate() {
        paragraphs.push(stage::tell(journey, &teller, &people, &flows, stage, (place, count)));
    }
    paragraphs.push(whole::ending(journey, &teller));
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    let message = "A story is for reading and listening: it cannot be read back as a map.";
    Written {
        bytes: (paragraphs.join("\n\n") + "\n").into_bytes(),
        losses: vec![Loss::new("reading_only", 1, message)],
    }
}

/// How much of a journey rests on evidence, in one sentence; empty without a card.
pub(crate) fn evidence(journey: &Journey, language: &str) -> String {
    whole::evidence(journey, &Teller::new(language))
}

/// What stories call each feeling, in every language.
pub(crate) fn feelings() -> impl Iterator<Item = (&'static str, i8)> {
    words::ALL.iter().flat_map(|voice| voice.feelings.into_iter().zip(-2..))
}

/// The journey in one paragraph: what it is, for whom, its best and worst moment, and how far it rests on evidence.
pub fn summary(journey: &Journey, language: &str) -> String {
    let teller = Teller::new(language);
    whole::summary(journey, &teller)
}
