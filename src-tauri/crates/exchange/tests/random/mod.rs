//! Random lawful journeys with wild texts, numbers and unknown fields.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::{Value, json};
use waymark_model::{
    Card, CardIcon, Channel, Colour, Evidence, EvidenceKind, Extra, Feeling, Filter, Formula, Id, Journey, Lane,
    LaneKind, Link, LinkKind, Metric, Node, Opportunity, Persona, Properties, Rank, Reading, SavedView, Stage, Step,
    Touchpoint,
};

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![".{0,20}", Just("\u{0}\u{7f}\u{2028}\"\\/é漢字👩‍👩‍👧 مرحبا".to_owned()), Just(String::new())]
}

fn extras() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-9_007_199_254_740_991_i64..9_007_199_254_740_992).prop_map(Value::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Value::from),
        texts().prop_map(Value::from),
        Just(json!({"b": [1, {"a": null}], "a": {}})),
    ];
    btree_map("x_[a-z]{1,6}", value, 0..3)
}

fn feeling() -> impl Strategy<Value = Feeling> {
    (-2..=2_i8, texts()).prop_map(|(valence, word)| Feeling { valence, word, ..Feeling::default() })
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    (any::<Option<u32>>(), prop::option::of(1..=7_u8), texts(), extras()).prop_map(|(wait, effort, owner, extra)| {
        Touchpoint { channel: Channel::Phone, wait_seconds: wait, effort, owner, extra, ..Touchpoint::default() }
    })
}

fn opportunity() -> impl Strategy<Value = Opportunity> {
    (prop::option::of(1..=5_u8), any::<bool>(), extras()).prop_map(|(impact, dated, extra)| Opportunity {
        impact,
        due: dated.then(|| "2028-02-29".to_owned()),
        extra,
        ..Opportunity::default()
    })
}

/// What a card is made of: cell numbers, span, texts, feeling, touchpoint, opportunity, unknown fields.
type Seed =
    ((usize, usize, u16), (String, Vec<String>), Option<Feeling>, Option<Touchpoint>, Option<Opportunity>, Extra);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let place = (0..4_usize, 0..9_usize, 1..4_u16);
    let said = (texts(), vec(texts(), 0..3));
    vec((place, said, of(feeling()), of(touchpoint()), of(opportunity()), extras()), 0..12)
}

fn numbers() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("finite", |number| number.is_finite())
}

/// Random journeys that keep every law of the model.
pub(crate) fn journeys() -> impl Strategy<Value = Journey> {
    let columns = vec(1..4_usize, 1..4);
    let measured = vec(numbers(), 0..4);
    let links = vec((0..12_usize, 0..12_usize, prop::option::of(0.0..=1.0)), 0..8);
    (columns, seeds(), measured, links, (texts(), extras()), any::<u64>()).prop_map(
        |(columns, seeds, measured, links, (title, extra), salt)| {
            let mut maker = Maker { next: salt >> 8, nodes: Vec::new() };
            let steps = maker.columns(&columns);
            let lanes = maker.lanes();
            let (persona, metric, evidence) = maker.shared(&measured);
            let cards = maker.cards(&seeds, &lanes, &steps, persona, metric);
            let links = maker.links(&links, &cards, evidence);
            let title: String = title.chars().take(200).collect();
            let views = views(&lanes, persona, &title, &extra);
            let properties = Properties { title, personas: vec![persona], views, extra, ..Properties::default() };
            Journey::from_records(Id::from_number(u64::MAX), properties, maker.nodes, links)
        },
    )
}

/// A view that says everything a view may say, and one that says nothing.
fn views(lanes: &[Id], persona: Id, name: &str, extra: &Extra) -> Vec<SavedView> {
    let filter = Filter {
        tags: vec![name.to_owned()],
        channels: vec![Channel::Phone],
        owners: vec!["Front desk".into()],
        evidence: vec![EvidenceKind::Survey],
        personas: vec![persona],
        moments: true,
        extra: extra.clone(),
    };
    let (name, lanes) = (name.to_owned(), lanes[1..].to_vec());
    let full = SavedView {
        id: Id::from_number(7),
        name,
        lanes,
        persona: Some(persona),
        filter: Some(filter),
        extra: extra.clone(),
    };
    let bare = json!({"id": Id::from_number(8)});
    vec![full, serde_json::from_value(bare).unwrap()]
}

struct Maker {
    next: u64,
    nodes: Vec<Node>,
}

impl Maker {
    /// Ids neither ascend nor repeat, so that orders by id and by rank differ.
    fn id(&mut self) -> Id {
        self.next += 1;
        Id::from_number(self.next.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn columns(&mut self, columns: &[usize]) -> Vec<Id> {
        let mut steps = Vec::new();
        for (count, rank) in columns.iter().zip(Rank::series(columns.len())) {
            let stage = self.id();
            let (name, none) = (format!("Stage of {count}"), String::new());
            let extra = Extra::new();
            let node =
                Stage { id: stage, rank, name, description: none.clone(), period: none.clone(), notes: none, extra };
            self.nodes.push(Node::Stage(node));
            for rank in Rank::series(*count) {
                let id = self.id();
                let step = Step { id, stage, rank, name: String::new(), width: Some(240), extra: Extra::new() };
                self.nodes.push(Node::Step(step));
                steps.push(id);
            }
        }
        steps
    }

    fn lanes(&mut self) -> Vec<Id> {
        let kinds = [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Feelings, LaneKind::Touchpoints];
        let mut colours = Colour::ALL.into_iter();
        kinds
            .into_iter()
            .zip(Rank::series(4))
            .map(|(kind, rank)| {
                let id = self.id();
                let (colour, collapsed, pinned) =
                    (colours.next(), id.as_bytes()[0] & 1 == 0, id.as_bytes()[1] & 1 == 0);
                let lane = Lane { rank, colour, collapsed, pinned, ..Lane::new(id, kind) };
                self.nodes.push(Node::Lane(lane));
                id
            })
            .collect()
    }

    fn shared(&mut self, measured: &[f64]) -> (Id, Id, Id) {
        let (persona, metric, evidence) = (self.id(), self.id(), self.id());
        let persona_node = json!({"id": persona, "name": "Rosa", "goals": ["a", "b"], "colour": "teal"});
        self.nodes.push(Node::Persona(serde_json::from_value::<Persona>(persona_node).unwrap()));
        let readings = measured.iter().map(|value| Reading { value: *value, counts: vec![1, 2], ..Reading::default() });
        self.nodes.push(Node::Metric(Metric {
            id: metric,
            name: "CSAT".into(),
            formula: Formula::CsatTopTwo,
            unit: "%".into(),
            target: measured.first().copied(),
            lower_is_better: false,
            readings: readings.collect(),
            extra: Extra::new(),
        }));
        let node = json!({"id": evidence, "name": "Survey", "n": 12, "date": "2026-11-21"});
        let evidence_node = Evidence { kind: EvidenceKind::Survey, ..serde_json::from_value(node).unwrap() };
        self.nodes.push(Node::Evidence(evidence_node));
        (persona, metric, evidence)
    }

    fn cards(&mut self, seeds: &[Seed], lanes: &[Id], steps: &[Id], persona: Id, metric: Id) -> Vec<(Id, bool)> {
        let mut cells: BTreeMap<(Id, Id), Rank> = BTreeMap::new();
        let mut cards = Vec::new();
        for ((lane, step, span), (text, tags), feeling, touchpoint, opportunity, extra) in seeds.iter().cloned() {
            let step = step % steps.len();
            let mut card = Card::new(self.id(), lanes[lane], steps[step]);
            card.rank = Rank::between(cells.get(&(card.lane, card.step)), None).unwrap();
            cells.insert((card.lane, card.step), card.rank.clone());
            card.span = span.min(u16::try_from(steps.len() - step).unwrap());
            let whose = if span == 1 { Id::NIL } else { persona };
            card.feelings = feeling.map(|feeling| (whose, feeling)).into_iter().collect();
            card.metric = (span == 2).then_some(metric);
            card.moment_of_truth = span == 3;
            card.colour = Colour::ALL.get(text.len() % 9).copied();
            card.icon = CardIcon::ALL.get(text.len() * 7 % 80).copied();
            cards.push((card.id, lane % 2 == 1));
            self.nodes.push(Node::Card(Card { text, tags, touchpoint, opportunity, extra, ..card }));
        }
        cards
    }

    fn links(&mut self, wanted: &[(usize, usize, Option<f64>)], cards: &[(Id, bool)], evidence: Id) -> Vec<Link> {
        let mut links: BTreeMap<(LinkKind, Id, Id), Link> = BTreeMap::new();
        for (from, to, share) in wanted {
            let (Some(from), Some(to)) = (cards.get(*from), cards.get(*to)) else { continue };
            let (kind, to) = match (from.1 && to.1, from.0 == to.0) {
                (_, true) => (LinkKind::EvidencedBy, evidence),
                (true, _) => (LinkKind::LeadsTo, to.0),
                _ => (LinkKind::Causes, to.0),
            };
            let id = self.id();
            let link = Link { id, kind, from: from.0, to, share: *share, label: "so".into(), extra: Extra::new() };
            links.insert((kind, from.0, to), link);
        }
        links.into_values().collect()
    }
}
