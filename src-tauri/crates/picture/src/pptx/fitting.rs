//! The journey as slides can hold it: stages with more steps than stand side by side become parts, endless texts are cut. What was
//! cut is kept for the notes. Reach and shares stay those of the whole map.

use std::collections::{BTreeMap, BTreeSet};

use waymark_layout::{Told, Warning};
use waymark_model::{Id, Journey, Node, Rank, Stage};

use super::scene::cut;

/// Most steps that stand side by side on one slide.
pub(crate) const MOST_STEPS: usize = 7;
/// Most characters of a card on a slide.
const MOST_TEXT: usize = 420;

/// A journey whose texts and stages fit on slides.
#[derive(Clone, Debug)]
pub(crate) struct Fitted {
    pub(crate) journey: Journey,
    pub(crate) warnings: Vec<Warning>,
    /// Whole texts of what was cut, by card.
    pub(crate) whole: BTreeMap<Id, String>,
    /// Stages that are parts of the stage before them.
    pub(crate) parts: BTreeSet<Id>,
}

impl Fitted {
    pub(crate) fn of(journey: &Journey) -> Self {
        let mut whole = BTreeMap::new();
        let mut shortened = 0;
        let mut nodes: Vec<Node> = journey.nodes().cloned().collect();
        for node in &mut nodes {
            if let Node::Card(card) = node
                && card.text.chars().count() > MOST_TEXT
            {
                whole.insert(card.id, card.text.clone());
            }
            shortened += usize::from(shorten(node));
        }
        let mut parts = BTreeSet::new();
        let parted = parted(journey, &mut nodes, &mut parts);
        let mut properties = journey.properties().clone();
        properties.title = cut(&properties.title, 140);
        properties.goal = cut(&properties.goal, 200);
        let links = journey.links().cloned();
        let journey = Journey::from_records(journey.id(), properties, nodes, links);
        let mut warnings = Vec::new();
        if shortened > 0 {
            let message = format!(
                "Texts too long for a slide were shortened ({shortened}); cards' whole texts are in the notes."
            );
            warnings.push(Warning::new("slides_text_cut", message).telling(counted(shortened)));
        }
        if parted > 0 {
            let message = format!("Stages with more than {MOST_STEPS} steps were parted over slides ({parted}).");
            warnings.push(Warning::new("slides_stage_parted", message).telling(counted(parted)));
        }
        Fitted { journey, warnings, whole, parts }
    }
}

fn counted(count: usize) -> Told {
    Told::Counted { count: u32::try_from(count).unwrap_or(u32::MAX) }
}

/// Cuts the texts of a record to what a slide holds; answers whether it did.
fn shorten(node: &mut Node) -> bool {
    let mut changed = false;
    let mut short = |text: &mut String, most: usize| {
        if text.chars().count() > most {
            *text = cut(text, most);
            changed = true;
        }
    };
    match node {
        Node::Stage(stage) => {
            short(&mut stage.name, 60);
            short(&mut stage.description, 120);
            short(&mut stage.period, 30);
        }
        Node::Step(step) => short(&mut step.name, 60),
        Node::Lane(lane) => short(&mut lane.name, 40),
        Node::Card(card) => {
            short(&mut card.text, MOST_TEXT);
            card.tags.iter_mut().for_each(|tag| short(tag, 30));
            card.feelings.values_mut().for_each(|feeling| short(&mut feeling.word, 60));
        }
        Node::Persona(persona) => {
            short(&mut persona.name, 60);
            short(&mut persona.role, 140);
            short(&mut persona.quote, 240);
        }
        Node::Metric(metric) => {
            short(&mut metric.name, 80);
            short(&mut metric.unit, 20);
        }
        Node::Evidence(_) => {}
    }
    changed
}

/// Parts stages that have too many steps; answers how many. Columns keep their order, so reach stays what it was.
fn parted(journey: &Journey, nodes: &mut Vec<Node>, known: &mut BTreeSet<Id>) -> usize {
    let stages: Vec<&Stage> = journey.stages().collect();
    let (mut names, mut homes, mut more) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for (place, stage) in stages.iter().enumerate() {
        let steps: Vec<Id> = journey.steps_of(stage.id).map(|step| step.id).collect();
        if steps.len() <= MOST_STEPS {
            continue;
        }
        let parts = steps.len().div_ceil(MOST_STEPS);
        let size = steps.len().div_ceil(parts);
        let end = stages.get(place + 1).map(|next| next.rank.clone());
        let mut rank = stage.rank.clone();
        for (part, chunk) in steps.chunks(size).enumerate() {
            let name = format!("{} ({}/{parts})", cut(&stage.name, 60), part + 1);
            if part == 0 {
                names.insert(stage.id, name);
                continue;
            }
            rank = Rank::between(Some(&rank), end.as_ref()).unwrap_or(rank);
            let id = derived(stage.id, part);
            known.insert(id);
            more.push(Node::Stage(Stage { id, rank: rank.clone(), name, ..(*stage).clone() }));
            homes.extend(chunk.iter().map(|step| (*step, id)));
        }
    }
    for node in nodes.iter_mut() {
        match node {
            Node::Stage(stage) => stage.name = names.get(&stage.id).unwrap_or(&stage.name).clone(),
            Node::Step(step) => step.stage = homes.get(&step.id).copied().unwrap_or(step.stage),
            _ => {}
        }
    }
    nodes.append(&mut more);
    names.len()
}

/// An id for a part of a stage: the same in every export, and no other record's.
fn derived(id: Id, part: usize) -> Id {
    let mut bytes = *id.as_bytes();
    for (byte, more) in bytes.iter_mut().zip((part as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes()) {
        *byte ^= more;
    }
    bytes[15] ^= 0xa5;
    Id::from_bytes(bytes)
}
