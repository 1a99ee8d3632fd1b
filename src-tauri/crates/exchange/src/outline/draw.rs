//! The tree of a text -> the records of a map.

use std::collections::HashSet;

use waymark_model::{Feeling, Id, LaneKind};

use super::aliases::{Meaning, labelled, lane, meaning};
use super::feelings;
use super::inline::{one, plain};
use super::tree::{Node, Tree};
use crate::build::{Builder, NewId};
use crate::error::ImportError;
use crate::limits;
use crate::markdown::UNNAMED;
use crate::markdown::details::{self, Details};
use crate::read::Imported;
use crate::remark::Remark;
use crate::room::Room;

type Done = Result<(), ImportError>;

/// A map being drawn.
pub(crate) struct Drawing<'a> {
    pub(crate) builder: Builder<'a>,
    pub(crate) room: Room,
    pub(crate) tree: &'a Tree,
    heights: Vec<usize>,
    /// Lanes of tables, by kind and name.
    pub(crate) lanes: HashSet<(LaneKind, String)>,
    /// The persona who was named last.
    pub(crate) persona: Option<Id>,
}

/// Draws a tree.
pub(crate) fn draw(tree: &Tree, ids: NewId<'_>) -> Result<(Imported, Vec<Remark>), ImportError> {
    let (builder, heights) = (Builder::new(ids), tree.heights());
    let mut drawing = Drawing { builder, room: Room::default(), tree, heights, lanes: HashSet::new(), persona: None };
    let tops = drawing.tops()?;
    for top in tops {
        drawing.stage(top)?;
    }
    Ok(drawing.builder.finish())
}

impl Drawing<'_> {
    /// The nodes that are stages: what is above them is the title and what the journey is about.
    fn tops(&mut self) -> Result<Vec<usize>, ImportError> {
        let tree = self.tree;
        let mut above = 0;
        if let [only] = tree.node(0).children[..]
            && tree.node(only).heading
        {
            self.head(0, &[])?;
            self.builder.properties.title = untitled(one(&tree.node(only).text));
            above = only;
        }
        let children = &tree.node(above).children;
        let headed = children.iter().any(|child| tree.node(*child).heading);
        let is_head = |child: &usize| {
            let node = tree.node(*child);
            let about = labelled(&node.text).is_some_and(|(meaning, _)| is_about(meaning));
            !node.heading && (headed || (about && node.children.is_empty()))
        };
        let (head, tops): (Vec<usize>, Vec<usize>) = children.iter().copied().partition(is_head);
        self.head(above, &head)?;
        for table in &tree.node(above).tables {
            self.table(None, table)?;
        }
        let mut tops = self.sections(tops)?;
        while let [only] = tops[..]
            && self.is_wrapper(only)
        {
            self.unwrap(only)?;
            tops = tree.node(only).children.clone();
        }
        Ok(tops)
    }

    /// Whether the whole list hangs under one line, which then is no stage.
    fn is_wrapper(&self, place: usize) -> bool {
        let node = self.tree.node(place);
        let list = node.children.iter().all(|child| !self.tree.node(*child).heading);
        self.heights[place] >= 2
            && list
            && node.tables.is_empty()
            && !matches!(labelled(&node.text), Some((Meaning::Stage, _)))
    }

    fn unwrap(&mut self, place: usize) -> Done {
        let node = self.tree.node(place);
        let name = one(&node.text);
        if self.builder.properties.title.is_empty() {
            self.builder.properties.title = name;
        } else {
            let message =
                format!("{} was read as the heading of the whole list, not as a stage.", crate::error::shown(&name));
            self.builder.remark(Remark::new("outline_heading", message).on_line(node.number));
        }
        self.head(place, &[])
    }

    /// A stage with everything below it.
    fn stage(&mut self, place: usize) -> Done {
        self.room.take("stages")?;
        let tree = self.tree;
        let node = tree.node(place);
        let name = match labelled(&node.text) {
            Some((Meaning::Stage, name)) => one(name),
            _ => one(&node.text),
        };
        let stage = self.builder.stage(if name == UNNAMED { "" } else { &name });
        self.about(stage, node);
        for table in &node.tables {
            self.table(Some(stage), table)?;
        }
        let steps = node.children.iter().any(|child| self.is_step(*child));
        let mut current = None;
        for child in &node.children {
            let entry = tree.node(*child);
            let bare = entry.children.is_empty() && labelled(&entry.text).is_none();
            if entry.heading || self.is_step(*child) || (steps && bare && current.is_some()) {
                current = Some(self.step(stage, *child)?);
            } else {
                let step = match current {
                    Some(step) => step,
                    None => self.unnamed(stage)?,
                };
                current = Some(step);
                self.entry(step, *child)?;
            }
        }
        self.quotes(stage, node)
    }

    /// Whether an entry of a stage is a step: it holds cards, and is no lane.
    fn is_step(&self, place: usize) -> bool {
        let node = self.tree.node(place);
        node.heading || (!node.children.is_empty() && lane_of(&node.text).is_none() && !is_card(node))
    }

    fn unnamed(&mut self, stage: Id) -> Result<Id, ImportError> {
        self.room.take("steps")?;
        Ok(self.builder.step(stage, ""))
    }

    /// What a stage is about and when: the paragraphs below its heading.
    fn about(&mut self, stage: Id, node: &Node) {
        let mut texts: Vec<&str> = node.said.iter().filter(|said| !said.quote).map(|said| said.text.as_str()).collect();
        let mut period = None;
        if let Some(last) = texts.last_mut() {
            (*last, period) = details::brackets(last);
        }
        let description = texts.into_iter().map(plain).collect::<Vec<_>>().join("\n\n");
        if let Some(stage) = self.builder.stage_mut(stage) {
            stage.description = description.trim().to_owned();
            stage.period = period.map(one).unwrap_or_default();
        }
    }

    /// Quotations in a stage are thoughts.
    fn quotes(&mut self, stage: Id, node: &Node) -> Done {
        for said in node.said.iter().filter(|said| said.quote) {
            let step = self.builder.first_step(stage);
            self.put(step, LaneKind::Thoughts, "", plain(&said.text), None)?;
        }
        Ok(())
    }

    fn step(&mut self, stage: Id, place: usize) -> Result<Id, ImportError> {
        self.room.take("steps")?;
        let tree = self.tree;
        let node = tree.node(place);
        let name = match labelled(&node.text) {
            Some((Meaning::Step, name)) => one(name),
            _ => one(&node.text),
        };
        let (name, valence) = feelings::split(&name);
        let step = self.builder.step(stage, name);
        if let Some(valence) = valence {
            self.feel(step, valence, "", Id::NIL)?;
        }
        for said in &node.said {
            let kind = if said.quote { LaneKind::Thoughts } else { LaneKind::Text };
            self.put(step, kind, "", plain(&said.text), None)?;
        }
        for child in &node.children {
            self.entry(step, *child)?;
        }
        Ok(step)
    }

    /// A card, or a lane with its cards below it.
    fn entry(&mut self, step: Id, place: usize) -> Done {
        let tree = self.tree;
        let node = tree.node(place);
        if let Some(kind) = lane_of(&node.text).filter(|_| !node.children.is_empty()) {
            for child in &node.children {
                self.line(step, kind, *child)?;
            }
            return Ok(());
        }
        self.line(step, LaneKind::Actions, place)
    }

    /// One line as a card; what stands below it are its notes, or cards of lanes.
    fn line(&mut self, step: Id, kind: LaneKind, place: usize) -> Done {
        let tree = self.tree;
        let node = tree.node(place);
        let (kind, raw) = match labelled(&node.text) {
            Some((Meaning::Lane(kind), rest)) => (kind, rest),
            Some((Meaning::Need, rest)) => (LaneKind::Needs, rest),
            Some((Meaning::Quote, rest)) => (LaneKind::Thoughts, rest),
            _ => (kind, node.text.as_str()),
        };
        let (raw, details) = details::split(raw);
        let text = one(raw);
        let (mut notes, mut cards) = (Vec::new(), Vec::new());
        self.gather(place, &mut notes, &mut cards);
        let (text, valence) = if details.is_none() { feelings::split(&text) } else { (text.as_str(), None) };
        if kind == LaneKind::Feelings && details.is_none() {
            self.feel(step, valence.unwrap_or_default(), text, Id::NIL)?;
        } else {
            self.put(step, kind, "", text.to_owned(), details)?.notes = notes.join("\n");
            if let Some(valence) = valence {
                self.feel(step, valence, "", Id::NIL)?;
            }
        }
        cards.into_iter().try_for_each(|card| self.entry(step, card))
    }

    /// What stands below a card: lanes, which become cards, and notes.
    fn gather(&self, place: usize, notes: &mut Vec<String>, cards: &mut Vec<usize>) {
        for child in &self.tree.node(place).children {
            let node = self.tree.node(*child);
            if is_card(node) || lane_of(&node.text).is_some() {
                cards.push(*child);
            } else {
                notes.push(one(&node.text));
                self.gather(*child, notes, cards);
            }
        }
    }

    /// A new card with its details; the last one of its cell.
    pub(crate) fn put(
        &mut self,
        step: Id,
        kind: LaneKind,
        lane: &str,
        text: String,
        details: Option<Details>,
    ) -> Result<&mut waymark_model::Card, ImportError> {
        self.room.take("cards")?;
        let mut whose = Vec::new();
        for (name, valence) in details.iter().flat_map(|details| &details.feelings) {
            let persona = if name.is_empty() { Id::NIL } else { self.named(name)? };
            whose.push((persona, *valence));
        }
        let lane = self.builder.lane(kind, lane);
        let word = if whose.is_empty() { "" } else { &text };
        let feelings = whose.iter().map(|(persona, valence)| {
            (*persona, Feeling { valence: *valence, word: word.to_owned(), ..Feeling::default() })
        });
        let feelings = feelings.collect();
        let text = if whose.is_empty() { text } else { String::new() };
        let card = self.builder.card(lane, step, &text);
        card.feelings = feelings;
        if let Some(details) = details {
            card.moment_of_truth = details.truth;
            card.touchpoint = details.touchpoint;
            card.opportunity = details.opportunity;
            card.tags = details.tags;
            card.tags.truncate(limits::ENTRIES);
            if card.text.is_empty() {
                card.text = details.metric;
            }
        }
        Ok(card)
    }

    /// A card of the feelings lane.
    pub(crate) fn feel(&mut self, step: Id, valence: i8, word: &str, whose: Id) -> Done {
        self.room.take("cards")?;
        let lane = self.builder.lane(LaneKind::Feelings, "");
        let feeling = Feeling { valence, word: word.to_owned(), ..Feeling::default() };
        self.builder.card(lane, step, "").feelings.insert(whose, feeling);
        Ok(())
    }

    /// The persona of a name.
    pub(crate) fn named(&mut self, name: &str) -> Result<Id, ImportError> {
        if !self.builder.has_persona(name) {
            self.room.take("personas")?;
        }
        Ok(self.builder.persona(name))
    }
}

/// Meanings that belong to the whole journey.
fn is_about(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Description | Meaning::Goal | Meaning::Persona | Meaning::Kind)
}

/// The kind of lane when a line is only its name ("Pain points:").
fn lane_of(raw: &str) -> Option<LaneKind> {
    lane(plain(raw).trim_end_matches([':', '：']))
}

/// Whether a line says by itself that it is a card of a lane ("Pain: nobody calls").
fn is_card(node: &Node) -> bool {
    let known = |meaning| matches!(meaning, Meaning::Lane(_) | Meaning::Need | Meaning::Quote);
    !node.heading && labelled(&node.text).is_some_and(|(meaning, rest)| known(meaning) && !rest.is_empty())
}

/// The title, when it is one.
fn untitled(title: String) -> String {
    let known = crate::tongue::ALL.iter().any(|tongue| tongue.labels.untitled == title);
    if known { String::new() } else { title }
}

/// Whether a heading names a section about the whole journey.
pub(crate) fn section(node: &Node) -> Option<Meaning> {
    let found = meaning(plain(&node.text).trim_end_matches([':', '：']))?;
    (node.heading
        && node.tables.is_empty()
        && matches!(found, Meaning::Description | Meaning::Goal | Meaning::Persona | Meaning::Quote))
    .then_some(found)
}
