//! Journeys for slides: the samples, one in Chinese, one in Arabic, one whose texts want to do harm.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

use waymark_model::{Feeling, Id, Journey, Lane, LaneKind, Node, Persona, Properties, Rank, Stage, Step};

/// A sample by its name.
pub fn sample(name: &str) -> Journey {
    let path = format!("{}/../../../assets/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    waymark_exchange::read_json(&std::fs::read(path).unwrap()).unwrap().journey
}

/// The same journey with every record changed.
pub fn changed(journey: &Journey, change: &dyn Fn(&mut Node)) -> Journey {
    let nodes = journey.nodes().cloned().map(|mut node| {
        change(&mut node);
        node
    });
    let links = journey.links().cloned();
    Journey::from_records(journey.id(), journey.properties().clone(), nodes.collect::<Vec<_>>(), links)
}

/// Texts that break what takes them for markup, or cannot stand in XML at all.
pub const HOSTILE: [&str; 7] = [
    "<a:t>&amp;]]></a:t><script>alert(1)</script>",
    "\u{0}\u{1}\u{b}\u{c}\u{1f}nul and controls\u{7f}\u{9f}\u{fffe}\u{ffff}",
    "\u{202e}turned\u{202c} \u{2066}isolated\u{2069} \u{2028}two\u{2029}lines\r\nthree\rfour\tfive",
    "=1+1 \" ' < > & \u{feff}",
    "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}",
    "👩‍👩‍👧‍👦 🏳️‍🌈 \u{10ffff}\u{e000}",
    " leading, trailing ",
];

/// The driving licence with harm in every text.
pub fn hostile() -> Journey {
    let endless = "x".repeat(10_000);
    let texts: Vec<&str> = HOSTILE.iter().copied().chain([endless.as_str()]).collect();
    let count = std::cell::Cell::new(0);
    let next = || {
        count.set(count.get() + 1);
        texts[count.get() % texts.len()].to_owned()
    };
    let journey = changed(&sample("dmv"), &|node| match node {
        Node::Stage(stage) => {
            (stage.name, stage.description, stage.period, stage.notes) = (next(), next(), next(), next())
        }
        Node::Step(step) => step.name = next(),
        Node::Lane(lane) => lane.name = next(),
        Node::Card(card) => {
            (card.text, card.notes, card.tags) = (next(), next(), vec![next()]);
            card.feelings.values_mut().for_each(|feeling| feeling.word = next());
            if let Some(opportunity) = &mut card.opportunity {
                (opportunity.owner, opportunity.due) = (next(), Some(next()));
            }
        }
        Node::Persona(persona) => {
            (persona.name, persona.role, persona.quote) = (next(), next(), next());
            (persona.goals, persona.needs) = (vec![next(), next()], vec![next()]);
        }
        Node::Metric(metric) => (metric.name, metric.unit) = (next(), next()),
        Node::Evidence(evidence) => evidence.name = next(),
    });
    let mut properties = journey.properties().clone();
    (properties.title, properties.goal, properties.language) = (next(), next(), "x\"><evil".into());
    let nodes: Vec<Node> = journey.nodes().cloned().collect();
    Journey::from_records(journey.id(), properties, nodes, journey.links().cloned())
}

/// A journey without any record.
pub fn empty() -> Journey {
    Journey::new(Id::from_number(1))
}

/// A small journey in one language: texts are taken in turn.
pub fn spoken(language: &str, words: &[&str]) -> Journey {
    let mut nodes = Vec::new();
    let mut rank: Option<Rank> = None;
    let (number, word) = (std::cell::Cell::new(1_u64), std::cell::Cell::new(0_usize));
    let id = || {
        number.set(number.get() + 1);
        Id::from_number(number.get())
    };
    let next = || {
        word.set(word.get() + 1);
        words[(word.get() - 1) % words.len()].to_owned()
    };
    let mut ranked = || {
        let fresh = Rank::between(rank.as_ref(), None).unwrap();
        rank = Some(fresh.clone());
        fresh
    };
    let persona: Persona = serde_json::from_value(serde_json::json!({
        "id": id().to_string(), "name": next(), "role": next(), "quote": next(), "goals": [next()], "needs": [next()]
    }))
    .unwrap();
    let kinds =
        [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Feelings, LaneKind::Pains, LaneKind::Opportunities];
    let mut lanes = Vec::new();
    for kind in kinds {
        let lane = Lane { rank: ranked(), ..Lane::new(id(), kind) };
        lanes.push((lane.id, kind));
        nodes.push(Node::Lane(lane));
    }
    for stage in 0..4 {
        let stage_id = id();
        let json = serde_json::json!({ "id": stage_id.to_string(), "name": next(), "description": next() });
        let made: Stage = Stage { rank: ranked(), ..serde_json::from_value(json).unwrap() };
        nodes.push(Node::Stage(made));
        for _ in 0..=(stage % 2) {
            let step = id();
            let json = serde_json::json!({ "id": step.to_string(), "stage": stage_id.to_string(), "name": next() });
            nodes.push(Node::Step(Step { rank: ranked(), ..serde_json::from_value(json).unwrap() }));
            for (lane, kind) in &lanes {
                let mut card = waymark_model::Card::new(id(), *lane, step);
                (card.rank, card.text) = (ranked(), next());
                if *kind == LaneKind::Feelings {
                    let feeling = Feeling { valence: (stage % 5) as i8 - 2, word: next(), ..Feeling::default() };
                    card.feelings.insert(Id::NIL, feeling);
                }
                nodes.push(Node::Card(card));
            }
        }
    }
    let properties =
        Properties { title: next(), language: language.into(), personas: vec![persona.id], ..Properties::default() };
    nodes.push(Node::Persona(persona));
    Journey::from_records(Id::from_number(1), properties, nodes, [])
}

/// Words of a Chinese map.
pub const CHINESE: [&str; 9] = [
    "更新驾照",
    "收到通知",
    "在网上预约时间，并且确认需要携带的全部材料",
    "在大厅排队等候",
    "电话客服",
    "为什么没有人告诉我还要等多久？",
    "显示预计等待时间",
    "焦虑",
    "放心",
];

/// Words of an Arabic map.
pub const ARABIC: [&str; 8] = [
    "تجديد رخصة القيادة",
    "وصول الإشعار",
    "حجز موعد على الموقع (DMV) قبل انتهاء الرخصة",
    "الانتظار في الصالة",
    "مركز الاتصال",
    "لماذا لا يخبرني أحد كم سأنتظر؟",
    "عرض وقت الانتظار المتوقع",
    "قلق",
];
