//! Who feels and speaks in a story: personas by their names, everyone as the customer.

use waymark_model::{Card, Feeling, Id, Journey};

use super::teller::{Teller, short};

/// The personas of a journey by what they are called.
pub(crate) struct People {
    named: Vec<(Id, String)>,
    /// What everyone is called: the one persona who travels, else the customer.
    pub(crate) everyone: String,
}

impl People {
    /// The people of a journey.
    pub(crate) fn of(journey: &Journey, teller: &Teller) -> Self {
        let travels = journey.properties().personas.iter().filter_map(|id| journey.persona(*id));
        let named: Vec<(Id, String)> =
            travels.map(|persona| (persona.id, short(&persona.name))).filter(|(_, name)| !name.is_empty()).collect();
        let everyone = match &named[..] {
            [(_, only)] => only.clone(),
            _ => teller.voice.customer.to_owned(),
        };
        People { named, everyone }
    }

    /// What a persona is called.
    pub(crate) fn name(&self, journey: &Journey, whose: Id) -> String {
        let known = self.named.iter().find(|(id, _)| *id == whose).map(|(_, name)| name.clone());
        let other = || journey.persona(whose).map(|persona| short(&persona.name)).filter(|name| !name.is_empty());
        known.or_else(other).unwrap_or_else(|| self.everyone.clone())
    }

    /// Feelings of cards in order, by who feels them.
    pub(crate) fn feelings<'a>(&self, journey: &Journey, cards: &[&'a Card]) -> Vec<(String, Vec<&'a Feeling>)> {
        let mut felt: Vec<(String, Vec<&Feeling>)> = Vec::new();
        for (whose, feeling) in cards.iter().flat_map(|card| &card.feelings) {
            let name = self.name(journey, *whose);
            match felt.iter_mut().find(|(known, _)| *known == name) {
                Some((_, feelings)) => feelings.push(feeling),
                None => felt.push((name, vec![feeling])),
            }
        }
        felt
    }
}

/// A feeling in words, with its number and the persona's own word.
pub(crate) fn feeling(teller: &Teller, feeling: &Feeling) -> String {
    let place = usize::try_from(feeling.valence.clamp(-2, 2) + 2).unwrap_or(2);
    let word = if feeling.word.trim().is_empty() { String::new() } else { teller.quoted(&feeling.word) };
    let valence = crate::markdown::details::signed(feeling.valence);
    (teller.voice.feeling)(teller.voice.feelings[place], &valence, &word)
}
