//! Words of a person -> ids: journeys, lanes, stages and personas by id or name. A word that fits nothing, or more
//! than one thing, is a fault that names the choices; nothing is guessed.

use waymark_library::JourneyRow;
use waymark_model::{Id, Journey};

use crate::border::{Fault, ThemeName, View};

/// What to draw, in the words of a person.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Colours.
    pub theme: ThemeName,
    /// Lanes by name, kind ("pains") or id; empty for all that are not hidden.
    pub lanes: Vec<String>,
    /// Stages by name or id; empty for all.
    pub stages: Vec<String>,
    /// A persona by name or id.
    pub persona: Option<String>,
    /// Language of the words that the picture writes, where the journey has none of its own.
    pub language: Option<String>,
}

impl Selection {
    /// The view that these words name in a journey. Fails with `not_found` or `ambiguous`.
    pub fn view(&self, journey: &Journey) -> Result<View, Fault> {
        let lanes: Vec<Named> = journey.lanes().map(|lane| (lane.id, lane_words(lane))).collect();
        let stages: Vec<Named> = journey.stages().map(|stage| (stage.id, vec![stage.name.clone()])).collect();
        let personas: Vec<Named> = journey
            .properties()
            .personas
            .iter()
            .filter_map(|id| journey.persona(*id))
            .map(|persona| (persona.id, vec![persona.name.clone()]))
            .collect();
        Ok(View {
            theme: self.theme,
            lanes: all("lane", &self.lanes, &lanes)?,
            stages: all("stage", &self.stages, &stages)?,
            persona: self.persona.as_deref().map(|word| one("persona", word, &personas)).transpose()?,
            language: self.language.clone(),
        })
    }
}

/// The journey that a word names: an id, a title, or the beginning of one title. Trashed ones are found by id only.
pub(crate) fn journey(word: &str, journeys: &[JourneyRow]) -> Result<Id, Fault> {
    if let Ok(id) = word.parse::<Id>()
        && journeys.iter().any(|card| card.id == id)
    {
        return Ok(id);
    }
    let live = journeys.iter().filter(|card| card.trashed.is_none());
    let named: Vec<Named> = live.map(|card| (card.id, vec![card.properties.title.clone()])).collect();
    one("journey", word, &named)
}

/// Something with the words that name it, the first of them for people.
type Named = (Id, Vec<String>);

fn lane_words(lane: &waymark_model::Lane) -> Vec<String> {
    let kind = serde_json::to_value(lane.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
    let name = if lane.name.is_empty() { lane.kind.default_name().to_owned() } else { lane.name.clone() };
    std::iter::once(name).chain(kind).collect()
}

fn all(what: &str, words: &[String], named: &[Named]) -> Result<Option<Vec<Id>>, Fault> {
    if words.is_empty() {
        return Ok(None);
    }
    words.iter().map(|word| one(what, word, named)).collect::<Result<_, _>>().map(Some)
}

type Test<'a> = &'a dyn Fn(&Named) -> bool;

/// The one thing that a word names: exactly, then without regard to case, then by its beginning.
fn one(what: &str, word: &str, named: &[Named]) -> Result<Id, Fault> {
    let wanted = word.trim().to_lowercase();
    let id = word.trim().parse::<Id>().ok();
    let exact = |name: &String| name == word.trim();
    let same = |name: &String| name.to_lowercase() == wanted;
    let begins = |name: &String| !wanted.is_empty() && name.to_lowercase().starts_with(&wanted);
    let tests: [Test<'_>; 4] = [
        &|(own, _)| Some(*own) == id,
        &|(_, names)| names.iter().any(exact),
        &|(_, names)| names.iter().any(same),
        &|(_, names)| names.iter().any(begins),
    ];
    for test in tests {
        let found: Vec<&Named> = named.iter().filter(|entry| test(entry)).collect();
        match found[..] {
            [] => {}
            [(id, _)] => return Ok(*id),
            _ => return Err(ambiguous(what, word, &found)),
        }
    }
    Err(not_found(what, word, named))
}

fn ambiguous(what: &str, word: &str, found: &[&Named]) -> Fault {
    let ids: Vec<String> = found.iter().take(8).map(|(id, names)| format!("{} ({id})", names[0])).collect();
    let message = format!("“{word}” names {} {what}s.", found.len());
    Fault::new("ambiguous", message, format!("Use an id instead: {}.", ids.join(", ")))
}

fn not_found(what: &str, word: &str, named: &[Named]) -> Fault {
    let names: Vec<&str> = named.iter().take(12).filter_map(|(_, names)| names.first()).map(String::as_str).collect();
    let hint = match names.is_empty() {
        true => format!("There is no {what} here."),
        false => format!("There are: {}{}.", names.join(", "), if named.len() > 12 { ", …" } else { "" }),
    };
    Fault::new("not_found", format!("There is no {what} “{word}”."), hint)
}
