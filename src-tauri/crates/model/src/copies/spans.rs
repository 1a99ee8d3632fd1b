//! How far cards reach once both copies' columns are there. What counts is the last step that a card covers: a step that
//! one copy put in between is covered too.

use std::collections::HashMap;

use serde_json::Value;

use super::merge::Merging;
use super::records::Subject;
use super::verdicts::Three;
use crate::{Card, Id, Journey, Node};

/// The steps of a journey from left to right.
struct Columns {
    steps: Vec<Id>,
    places: HashMap<Id, usize>,
}

impl Columns {
    fn of(journey: &Journey) -> Self {
        let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
        let places = steps.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        Columns { steps, places }
    }

    /// The last step that a card covers.
    fn end(&self, card: &Card) -> Option<Id> {
        let place = self.places.get(&card.step)? + usize::from(card.span.max(1)) - 1;
        self.steps.get(place).copied()
    }

    /// How many steps there are from one to another, both counted.
    fn reach(&self, from: Id, to: Id) -> Option<usize> {
        let (from, to) = (self.places.get(&from)?, self.places.get(&to)?);
        (to >= from).then(|| to - from + 1)
    }

    /// How many steps there are from one to the end.
    fn room(&self, from: Id) -> usize {
        self.places.get(&from).map_or(1, |place| self.steps.len() - place)
    }
}

/// Sets the span of every card that covers several steps in one of the copies.
pub(super) fn settle(merging: &mut Merging<'_>) {
    let bare = Journey::from_records(merging.mine.id(), Default::default(), columns_only(merging), []);
    let columns = Columns::of(&bare);
    let [base, mine, theirs] =
        [merging.base, Some(merging.mine), Some(merging.theirs)].map(|copy| copy.map(Columns::of));
    let wide: Vec<Card> = merging.nodes.values().filter_map(|node| wide(merging, node)).collect();
    for card in wide {
        let three = Three {
            base: copy_of(merging.base, base.as_ref(), card.id),
            mine: copy_of(Some(merging.mine), mine.as_ref(), card.id),
            theirs: copy_of(Some(merging.theirs), theirs.as_ref(), card.id),
        };
        let span = span(merging, &card, three, &columns).clamp(1, columns.room(card.step));
        let span = u16::try_from(span).unwrap_or(u16::MAX);
        merging.nodes.insert(card.id, Node::Card(Card { span, ..card }));
    }
}

fn columns_only(merging: &Merging<'_>) -> Vec<Node> {
    let is_column = |node: &&Node| matches!(node, Node::Stage(_) | Node::Step(_));
    merging.nodes.values().filter(is_column).cloned().collect()
}

/// A card that covers several steps in a copy.
fn wide(merging: &Merging<'_>, node: &Node) -> Option<Card> {
    let Node::Card(card) = node else { return None };
    let copies = [merging.base, Some(merging.mine), Some(merging.theirs)].into_iter().flatten();
    let is_wide = copies.filter_map(|copy| copy.card(card.id)).any(|card| card.span > 1);
    is_wide.then(|| card.clone())
}

/// A card in a copy: its first step, how many it covers, the last one.
type Reach = (Id, u16, Option<Id>);

fn copy_of(journey: Option<&Journey>, columns: Option<&Columns>, card: Id) -> Option<Reach> {
    let card = journey?.card(card)?;
    Some((card.step, card.span, columns?.end(card)))
}

fn span(merging: &mut Merging<'_>, card: &Card, three: Three<Option<Reach>>, columns: &Columns) -> usize {
    let copies = [three.base, three.mine, three.theirs];
    let by_end = copies.iter().flatten().all(|(step, _, end)| *step == card.step && end.is_some());
    let Some(own) = three.mine.or(three.theirs) else { return 1 };
    let (mine, theirs) = (three.mine.unwrap_or(own), three.theirs.unwrap_or(own));
    let same = |a: Reach, b: Reach| if by_end { a.2 == b.2 } else { a.1 == b.1 };
    let chosen = match three.base {
        _ if same(mine, theirs) => mine,
        Some(base) if same(base, mine) => theirs,
        Some(base) if same(base, theirs) => mine,
        base if takes_theirs(merging, card.id, base, mine, theirs) => theirs,
        _ => mine,
    };
    let reach = chosen.2.filter(|_| by_end || chosen.0 == card.step).and_then(|end| columns.reach(card.step, end));
    reach.unwrap_or(usize::from(chosen.1))
}

fn takes_theirs(merging: &mut Merging<'_>, card: Id, base: Option<Reach>, mine: Reach, theirs: Reach) -> bool {
    let value = |reach: Reach| Value::from(reach.1);
    let (base, mine, theirs) = (base.map(value), value(mine), value(theirs));
    let on = Subject { kind: "card", id: Some(card) };
    let values = Three { base: base.as_ref(), mine: Some(&mine), theirs: Some(&theirs) };
    merging.verdicts.takes_theirs(on, &["span".to_owned()], values)
}
