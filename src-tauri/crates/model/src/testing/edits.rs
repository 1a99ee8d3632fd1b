//! Random edits chosen from what a journey holds, so that nearly all are allowed; a few are not, on purpose.

use serde_json::{Value, json};

use super::{Random, records};
use crate::{CardIcon, Colour, Edit, Fields, Id, Journey, LaneKind, LinkKind, Node, NodeKind};

/// An edit that may be made of this journey now. The same journey and random source give the same edit.
pub fn random_edit(journey: &Journey, random: &mut Random) -> Edit {
    if journey.summary().stages == 0 {
        return add_stage(journey, random);
    }
    let roll = random.below(100);
    let chosen = match roll {
        0..4 => Some(add_stage(journey, random)),
        4..10 => add_step(journey, random),
        10..16 => Some(add_lane(journey, random)),
        16..34 => add_card(journey, random),
        34..44 => add_link(journey, random),
        44..48 => Some(add_shared(journey, random)),
        48..64 => shift(journey, random),
        64..82 => set(journey, random),
        82..86 => Some(set_journey(journey, random)),
        86..94 => remove(journey, random),
        94..98 => Some(batch(journey, random)),
        _ => Some(forbidden(journey, random)),
    };
    chosen.unwrap_or_else(|| add_lane(journey, random))
}

fn of_kind(journey: &Journey, random: &mut Random, kind: NodeKind) -> Option<Id> {
    let ids: Vec<Id> = journey.nodes().filter(|node| node.kind() == kind).map(Node::id).collect();
    random.pick(&ids).copied()
}

fn one_or_none(random: &mut Random, ids: &[Id]) -> Option<Id> {
    if random.chance(25) { None } else { random.pick(ids).copied() }
}

fn add_stage(journey: &Journey, random: &mut Random) -> Edit {
    let stages: Vec<Id> = journey.stages().map(|stage| stage.id).collect();
    let after = one_or_none(random, &stages);
    Edit::AddStage { id: random.id(), step: random.id(), name: random.words(), after }
}

fn add_step(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let stage = of_kind(journey, random, NodeKind::Stage)?;
    let steps: Vec<Id> = journey.steps_of(stage).map(|step| step.id).collect();
    let after = one_or_none(random, &steps);
    Some(Edit::AddStep { id: random.id(), stage, name: random.words(), after })
}

fn add_lane(journey: &Journey, random: &mut Random) -> Edit {
    let lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).collect();
    let after = one_or_none(random, &lanes);
    let kind = if random.chance(35) { LaneKind::Touchpoints } else { LaneKind::ALL[random.below(16)] };
    Edit::AddLane { id: random.id(), kind, name: String::new(), after }
}

fn add_card(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let lane = of_kind(journey, random, NodeKind::Lane)?;
    let step = of_kind(journey, random, NodeKind::Step)?;
    let cell: Vec<Id> = journey.cards_in(lane, step).map(|card| card.id).collect();
    let after = one_or_none(random, &cell);
    Some(Edit::AddCard { card: Box::new(records::card(random, journey, lane, step)), after })
}

fn add_link(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let is_touchpoint = |lane: Id| journey.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Touchpoints);
    let touchpoints: Vec<Id> = journey.cards().filter(|card| is_touchpoint(card.lane)).map(|card| card.id).collect();
    let (kind, from, to) = match random.below(4) {
        0 | 1 if touchpoints.len() > 1 => (LinkKind::LeadsTo, *random.pick(&touchpoints)?, *random.pick(&touchpoints)?),
        2 => (
            LinkKind::EvidencedBy,
            of_kind(journey, random, NodeKind::Card)?,
            of_kind(journey, random, NodeKind::Evidence)?,
        ),
        _ => {
            let kind = *random.pick(&[LinkKind::Causes, LinkKind::Addresses, LinkKind::Supports])?;
            (kind, of_kind(journey, random, NodeKind::Card)?, of_kind(journey, random, NodeKind::Card)?)
        }
    };
    Some(Edit::AddLink { link: Box::new(records::link(random, kind, from, to)) })
}

fn add_shared(journey: &Journey, random: &mut Random) -> Edit {
    match random.below(4) {
        0 if journey.properties().personas.len() < 4 => {
            Edit::AddPersona { persona: Box::new(records::persona(random)) }
        }
        1 => Edit::AddMetric { metric: Box::new(records::metric(random)) },
        _ => Edit::AddEvidence { evidence: Box::new(records::evidence(random)) },
    }
}

fn shift(journey: &Journey, random: &mut Random) -> Option<Edit> {
    match random.below(8) {
        0 => {
            let id = of_kind(journey, random, NodeKind::Stage)?;
            let others: Vec<Id> = journey.stages().map(|stage| stage.id).filter(|other| *other != id).collect();
            Some(Edit::MoveStage { id, after: one_or_none(random, &others) })
        }
        1 | 2 => {
            let id = of_kind(journey, random, NodeKind::Step)?;
            let stage = of_kind(journey, random, NodeKind::Stage)?;
            let others: Vec<Id> = journey.steps_of(stage).map(|step| step.id).filter(|other| *other != id).collect();
            Some(Edit::MoveStep { id, stage, after: one_or_none(random, &others) })
        }
        3 => {
            let id = of_kind(journey, random, NodeKind::Lane)?;
            let others: Vec<Id> = journey.lanes().map(|lane| lane.id).filter(|other| *other != id).collect();
            Some(Edit::MoveLane { id, after: one_or_none(random, &others) })
        }
        _ => {
            let id = of_kind(journey, random, NodeKind::Card)?;
            let own = journey.card(id)?;
            let lane = if random.chance(60) { own.lane } else { of_kind(journey, random, NodeKind::Lane)? };
            let step = if random.chance(30) { own.step } else { of_kind(journey, random, NodeKind::Step)? };
            let cell: Vec<Id> = journey.cards_in(lane, step).map(|card| card.id).filter(|other| *other != id).collect();
            Some(Edit::MoveCard { id, lane, step, after: one_or_none(random, &cell) })
        }
    }
}

fn set(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let (id, name, value) = match random.below(16) {
        0 => (of_kind(journey, random, NodeKind::Stage)?, "name", json!(random.words())),
        1 => (of_kind(journey, random, NodeKind::Step)?, "width", json!(120 + random.below(600))),
        2 => (of_kind(journey, random, NodeKind::Lane)?, "height", json!(40 + random.below(400))),
        3 => (of_kind(journey, random, NodeKind::Lane)?, "hidden", json!(random.chance(50))),
        4 => {
            let links: Vec<Id> = journey.links().map(|link| link.id).collect();
            (*random.pick(&links)?, "label", json!(random.words()))
        }
        5 => (of_kind(journey, random, NodeKind::Persona)?, "quote", json!(random.words())),
        6 => (of_kind(journey, random, NodeKind::Lane)?, "colour", colour(random)),
        7 => (of_kind(journey, random, NodeKind::Lane)?, "collapsed", json!(random.chance(50))),
        8 => (of_kind(journey, random, NodeKind::Lane)?, "pinned", json!(random.chance(50))),
        9 => (of_kind(journey, random, NodeKind::Persona)?, "colour", colour(random)),
        _ => return set_card(journey, random),
    };
    Some(Edit::Set { id, fields: Fields::from([(name.to_owned(), value)]) })
}

fn set_card(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let id = of_kind(journey, random, NodeKind::Card)?;
    let card = journey.card(id)?;
    let (name, value) = match random.below(11) {
        0 => ("span", json!(1 + random.below(crate::edits::room_from(journey, card.step).min(4)))),
        1 => ("tags", json!([random.words(), random.words()])),
        2 => ("moment_of_truth", json!(random.chance(50))),
        3 => {
            let person = of_kind(journey, random, NodeKind::Persona).unwrap_or(Id::NIL).to_string();
            let feeling = records::feeling(random);
            ("feelings", json!({ person: feeling }))
        }
        4 => ("touchpoint", json!({ "wait_seconds": random.below(3600), "channel": "web" })),
        5 => ("opportunity", if random.chance(20) { json!(null) } else { json!({ "impact": 1 + random.below(5) }) }),
        7 => ("colour", colour(random)),
        8 => ("icon", if random.chance(20) { json!(null) } else { json!(random.pick(&CardIcon::ALL)) }),
        9 => ("drills_down_to", if random.chance(20) { json!(null) } else { json!(random.id()) }),
        6 => ("metric", json!(of_kind(journey, random, NodeKind::Metric))),
        _ => ("text", json!(random.words())),
    };
    Some(Edit::Set { id, fields: Fields::from([(name.to_owned(), value)]) })
}

fn colour(random: &mut Random) -> Value {
    if random.chance(20) { Value::Null } else { json!(random.pick(&Colour::ALL)) }
}

/// Views that name lanes which are there, and one that is not.
fn views(journey: &Journey, random: &mut Random) -> Value {
    let mut lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).filter(|_| random.chance(60)).collect();
    lanes.push(random.id());
    let persona = of_kind(journey, random, NodeKind::Persona);
    let filter = random.chance(40).then(|| json!({ "tags": [random.words()], "channels": ["web"], "moments": true }));
    let view =
        json!({ "id": random.id(), "name": random.words(), "lanes": lanes, "persona": persona, "filter": filter });
    let kept = journey.properties().views.iter().filter(|_| random.chance(70)).map(|view| json!(view));
    kept.chain([view]).collect()
}

fn set_journey(journey: &Journey, random: &mut Random) -> Edit {
    let (name, value) = match random.below(6) {
        4 => ("views", views(journey, random)),
        5 => ("language", json!(random.pick(&["", "de", "ja", "ar", "xx"]))),
        0 => ("title", json!(random.words())),
        1 => ("kind", json!(if random.chance(50) { "as_is" } else { "to_be" })),
        2 => ("personas", json!(journey.properties().personas.iter().rev().collect::<Vec<_>>())),
        _ => ("tags", json!([random.words()])),
    };
    Edit::SetJourney { fields: Fields::from([(name.to_owned(), value)]) }
}

fn remove(journey: &Journey, random: &mut Random) -> Option<Edit> {
    let id = match random.below(12) {
        0 if journey.summary().stages > 1 => of_kind(journey, random, NodeKind::Stage)?,
        1 | 2 => {
            let crowded: Vec<Id> = journey
                .stages()
                .filter(|stage| journey.steps_of(stage.id).nth(1).is_some())
                .flat_map(|stage| journey.steps_of(stage.id).map(|step| step.id))
                .collect();
            *random.pick(&crowded)?
        }
        3 => of_kind(journey, random, NodeKind::Lane)?,
        4 => of_kind(journey, random, NodeKind::Persona)?,
        5 => of_kind(journey, random, NodeKind::Metric)?,
        6 => of_kind(journey, random, NodeKind::Evidence)?,
        7 | 8 => {
            let links: Vec<Id> = journey.links().map(|link| link.id).collect();
            *random.pick(&links)?
        }
        _ => of_kind(journey, random, NodeKind::Card)?,
    };
    Some(Edit::Remove { id })
}

/// A step or lane with cards in it, as a paste makes them; also a change that the next one goes over again.
fn batch(journey: &Journey, random: &mut Random) -> Edit {
    let lane = random.id();
    let mut edits = vec![Edit::AddLane { id: lane, kind: LaneKind::Touchpoints, name: random.words(), after: None }];
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let mut last = None;
    for _ in 0..1 + random.below(4) {
        let Some(step) = random.pick(&steps).copied() else { continue };
        let card = crate::Card { text: random.words(), ..crate::Card::new(random.id(), lane, step) };
        let id = card.id;
        edits.push(Edit::AddCard { card: Box::new(card), after: None });
        if let Some(from) = last.replace(id) {
            edits.push(Edit::AddLink { link: Box::new(records::link(random, LinkKind::LeadsTo, from, id)) });
        }
    }
    edits.extend(set(journey, random));
    edits.extend(shift(journey, random));
    edits.extend(set(journey, random));
    Edit::Batch { label: "Paste".into(), edits }
}

/// An edit that a journey refuses, mostly.
fn forbidden(journey: &Journey, random: &mut Random) -> Edit {
    let some = random.id();
    match random.below(6) {
        0 => Edit::Remove { id: some },
        1 => Edit::MoveStage { id: some, after: None },
        2 => Edit::Set { id: some, fields: Fields::from([("text".into(), json!("x"))]) },
        3 => match of_kind(journey, random, NodeKind::Stage) {
            Some(id) => Edit::Set { id, fields: Fields::from([("rank".into(), json!("80"))]) },
            None => Edit::Remove { id: some },
        },
        4 => Edit::Batch {
            label: String::new(),
            edits: vec![add_lane(journey, random), add_stage(journey, random), Edit::Remove { id: some }],
        },
        _ => Edit::SetJourney { fields: Fields::from([("personas".into(), json!([some]))]) },
    }
}
