//! Random records: cards with everything a card can hold, and whole journeys of a given size.

use crate::{
    Card, Channel, Draft, Edit, Evidence, EvidenceKind, Extra, Feeling, Id, Journey, LaneKind, Link, LinkKind, Metric,
    Node, Opportunity, Persona, Reading, Touchpoint,
};

use super::Random;

pub(super) fn persona(random: &mut Random) -> Persona {
    Persona {
        id: random.id(),
        name: random.words(),
        role: String::new(),
        quote: random.words(),
        goals: vec![random.words()],
        needs: Vec::new(),
        picture: None,
        colour: None,
        extra: Extra::new(),
    }
}

pub(super) fn metric(random: &mut Random) -> Metric {
    let value = random.below(1000) as f64 / 10.0;
    Metric {
        id: random.id(),
        name: random.words(),
        formula: crate::Formula::CsatTopTwo,
        unit: "%".into(),
        target: Some(80.0),
        lower_is_better: false,
        readings: vec![Reading { value, n: Some(40), period: "2026-Q3".into(), ..Reading::default() }],
        extra: Extra::new(),
    }
}

pub(super) fn evidence(random: &mut Random) -> Evidence {
    Evidence {
        id: random.id(),
        kind: EvidenceKind::Survey,
        name: random.words(),
        n: Some(random.below(500) as u32),
        date: Some("2026-02-28".into()),
        source: String::new(),
        extra: Extra::new(),
    }
}

pub(super) fn link(random: &mut Random, kind: LinkKind, from: Id, to: Id) -> Link {
    let share = (kind == LinkKind::LeadsTo && random.chance(70)).then(|| random.below(101) as f64 / 100.0);
    Link { id: random.id(), kind, from, to, share, label: String::new(), extra: Extra::new() }
}

/// A card that is allowed in this journey, in this cell.
pub(super) fn card(random: &mut Random, journey: &Journey, lane: Id, step: Id) -> Card {
    let mut card = Card::new(random.id(), lane, step);
    card.text = random.words();
    let room = crate::edits::room_from(journey, step).min(4);
    if room > 1 && random.chance(20) {
        card.span = 1 + random.below(room) as u16;
    }
    match journey.lane(lane).map(|lane| lane.kind) {
        Some(LaneKind::Touchpoints) => {
            card.touchpoint = Some(Touchpoint { channel: Channel::Phone, effort: Some(3), ..Touchpoint::default() });
        }
        Some(LaneKind::Opportunities) => card.opportunity = Some(Opportunity::default()),
        Some(LaneKind::Feelings) => {
            let person = journey.properties().personas.first().copied().unwrap_or(Id::NIL);
            card.feelings.insert(person, feeling(random));
        }
        Some(LaneKind::Metrics) => {
            card.metric = journey.nodes().find(|node| matches!(node, Node::Metric(_))).map(Node::id);
        }
        _ => {}
    }
    card
}

pub(super) fn feeling(random: &mut Random) -> Feeling {
    Feeling { valence: random.below(5) as i8 - 2, word: random.words(), ..Feeling::default() }
}

pub(super) fn large_journey(random: &mut Random, cards: usize) -> Journey {
    let mut journey = Journey::new(random.id());
    let columns = (cards / (LaneKind::ALL.len() * 2)).clamp(1, 1_500);
    let mut draft = Draft::new(&mut journey);
    make(&mut draft, Edit::AddPersona { persona: Box::new(persona(random)) });
    add_columns(&mut draft, random, columns);
    let mut above = None;
    for kind in LaneKind::ALL {
        let id = random.id();
        make(&mut draft, Edit::AddLane { id, kind, name: String::new(), after: above });
        above = Some(id);
    }
    let steps: Vec<Id> = draft.journey().steps().map(|step| step.id).collect();
    let lanes: Vec<Id> = draft.journey().lanes().map(|lane| lane.id).collect();
    let mut flow: Option<Id> = None;
    for index in 0..cards {
        let (step, lane) = (steps[index % steps.len()], lanes[index / steps.len() % lanes.len()]);
        let card = card(random, draft.journey(), lane, step);
        let (id, is_touchpoint) = (card.id, card.touchpoint.is_some());
        make(&mut draft, Edit::AddCard { card: Box::new(card), after: None });
        if is_touchpoint && let Some(from) = flow.replace(id) {
            make(&mut draft, Edit::AddLink { link: Box::new(link(random, LinkKind::LeadsTo, from, id)) });
        }
    }
    draft.keep();
    journey
}

fn add_columns(draft: &mut Draft<'_>, random: &mut Random, columns: usize) {
    let (mut stage, mut left, mut step) = (None, None, None);
    for column in 0..columns {
        let id = random.id();
        if let Some(stage) = stage.filter(|_| column % 10 != 0) {
            make(draft, Edit::AddStep { id, stage, name: random.words(), after: step });
        } else {
            let new = random.id();
            make(draft, Edit::AddStage { id: new, step: id, name: random.words(), after: left });
            (stage, left) = (Some(new), Some(new));
        }
        step = Some(id);
    }
}

/// Makes an edit that is allowed by the way it was chosen.
fn make(draft: &mut Draft<'_>, edit: Edit) {
    if let Err(rejection) = draft.apply(&edit) {
        panic!("a large journey is made of allowed edits: {rejection} ({})", rejection.code);
    }
}
