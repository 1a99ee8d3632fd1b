//! What a text says of the whole journey before its stages: description, goal, personas, as-is or to-be.

use waymark_model::{JourneyKind, LaneKind};

use super::aliases::{Meaning, labelled};
use super::draw::{Drawing, section};
use super::inline::{one, plain};
use crate::error::ImportError;
use crate::markdown::details::brackets;
use crate::tongue::ALL;

type Done = Result<(), ImportError>;

/// One thing that is said in the head.
struct Told<'a> {
    number: usize,
    quote: bool,
    listed: bool,
    text: &'a str,
}

impl Drawing<'_> {
    /// Reads the paragraphs of a node and some of its entries, in the order of their lines.
    pub(crate) fn head(&mut self, place: usize, entries: &[usize]) -> Done {
        let tree = self.tree;
        let said = tree.node(place).said.iter();
        let mut told: Vec<Told<'_>> =
            said.map(|said| Told { number: said.number, quote: said.quote, listed: false, text: &said.text }).collect();
        told.extend(entries.iter().map(|entry| {
            let node = tree.node(*entry);
            Told { number: node.number, quote: false, listed: true, text: &node.text }
        }));
        told.sort_by_key(|told| told.number);
        for one in told {
            self.told(&one)?;
        }
        Ok(())
    }

    /// Sections with a heading of their own ("Description"); answers the other nodes.
    pub(crate) fn sections(&mut self, tops: Vec<usize>) -> Result<Vec<usize>, ImportError> {
        let tree = self.tree;
        let mut others = Vec::new();
        for top in tops {
            let node = tree.node(top);
            let Some(meaning) = section(node) else {
                others.push(top);
                continue;
            };
            let texts = node.said.iter().map(|said| said.text.as_str());
            let texts: Vec<&str> =
                texts.chain(node.children.iter().map(|child| tree.node(*child).text.as_str())).collect();
            for text in texts {
                match labelled(text) {
                    Some(_) => self.told(&Told { number: 0, quote: false, listed: true, text })?,
                    None => self.means(meaning, text, false)?,
                }
            }
        }
        Ok(others)
    }

    fn told(&mut self, told: &Told<'_>) -> Done {
        if told.quote {
            return self.means(Meaning::Quote, told.text, false);
        }
        match labelled(told.text) {
            Some((Meaning::Lane(LaneKind::Needs), rest)) => self.means(Meaning::Need, rest, told.listed),
            Some((meaning, rest))
                if !matches!(meaning, Meaning::Lane(_) | Meaning::Stage | Meaning::Step | Meaning::Appendix) =>
            {
                self.means(meaning, rest, told.listed)
            }
            _ => self.means(Meaning::Description, told.text, false),
        }
    }

    /// Takes over what was said, raw. In a list below a persona, goals are theirs.
    fn means(&mut self, meaning: Meaning, raw: &str, listed: bool) -> Done {
        match meaning {
            Meaning::Persona => return self.who(raw),
            Meaning::Quote | Meaning::Need => self.theirs(meaning, raw)?,
            Meaning::Goal if listed && self.persona.is_some() => self.theirs(meaning, raw)?,
            Meaning::Goal => self.builder.properties.goal = one(raw),
            Meaning::Kind => {
                let word = one(raw);
                if ALL.iter().any(|tongue| tongue.kinds[1] == word) {
                    self.builder.properties.kind = JourneyKind::ToBe;
                }
            }
            _ => {
                let description = &mut self.builder.properties.description;
                if !description.is_empty() {
                    description.push_str("\n\n");
                }
                description.push_str(&plain(raw));
            }
        }
        Ok(())
    }

    fn who(&mut self, raw: &str) -> Done {
        let (name, role) = brackets(raw);
        let name = one(name);
        if !name.is_empty() {
            let id = self.named(&name)?;
            self.persona = Some(id);
            if let Some(persona) = self.builder.persona_mut(id) {
                persona.role = role.map(one).unwrap_or_default();
            }
        }
        Ok(())
    }

    /// Something of the persona who was named last; without one it belongs to the description.
    fn theirs(&mut self, meaning: Meaning, raw: &str) -> Done {
        self.room.take("goals and needs")?;
        let Some(persona) = self.persona.and_then(|id| self.builder.persona_mut(id)) else {
            let description = &mut self.builder.properties.description;
            let gap = if description.is_empty() { "" } else { "\n\n" };
            description.push_str(&format!("{gap}{}", plain(raw)));
            return Ok(());
        };
        match meaning {
            Meaning::Goal => persona.goals.push(one(raw)),
            Meaning::Need => persona.needs.push(one(raw)),
            _ if persona.quote.is_empty() => persona.quote = plain(raw),
            _ => persona.quote = format!("{}\n\n{}", persona.quote, plain(raw)),
        }
        Ok(())
    }
}
