//! Laws of layout: an updated picture is a fresh one, costs what was touched, overlaps nothing, and is the same twice.

mod common;

use std::collections::BTreeMap;

use common::{Maker, licence};
use serde_json::json;
use waymark_layout::{Fonts, Group, Item, Layout, Role, Scene, Stub, Theme, ViewOptions, layout};
use waymark_model::{Card, CardIcon, Change, Colour, Id, Journey, LaneKind, Link, LinkKind, Node};

/// A small generator with a fixed start, so that a failure repeats.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }
}

const WORDS: [&str; 10] = [
    "Waits",
    "Calls the service line and asks for the second time",
    "",
    "早くて親切でした。また使いたいです。",
    "تجديد رخصة القيادة عبر الإنترنت",
    "averyveryverylongwordwithoutanyspacethatmustbreaksomewhere",
    "Ok 👍🏽 👨‍👩‍👧",
    "รอคิวนานมากกว่าสองชั่วโมง",
    "한국어 문장도 있습니다",
    "Two\nlines",
];

/// A map of random cards and links.
fn random_map(seed: u64) -> Maker {
    let (mut m, mut dice) = (Maker::default(), Dice(seed));
    let persona = m.other(json!({"node": "persona", "name": "Rosa"}));
    let others = ["Ali", "Noor"].map(|name| m.other(json!({"node": "persona", "name": name, "colour": "blue"})));
    m.properties.personas = vec![persona, others[0], others[1]];
    let mut steps = Vec::new();
    for stage in 0..=dice.roll(5) {
        let names = ["", "Look", "Choose"];
        steps.extend(m.stage(["Find", "", "Book a slot"][stage % 3], "", "Day 1", &names[..=dice.roll(3)]));
    }
    let kinds = ["touchpoints", "actions", "feelings", "opportunities", "metrics", "touchpoints"];
    let lanes: Vec<Id> = kinds.iter().take(2 + dice.roll(5)).map(|kind| m.lane(kind)).collect();
    let mut cards = Vec::new();
    for _ in 0..dice.roll(40) {
        let (lane, step) = (lanes[dice.roll(lanes.len())], steps[dice.roll(steps.len())]);
        let feelings = if dice.roll(2) == 0 {
            let whose = [persona, others[0], others[1]][dice.roll(3)];
            json!({
                persona.to_string(): {"valence": dice.roll(5) as i8 - 2, "word": WORDS[dice.roll(10)]},
                whose.to_string(): {"valence": dice.roll(5) as i8 - 2, "word": WORDS[dice.roll(10)]},
            })
        } else {
            json!({})
        };
        let span = if dice.roll(5) == 0 { 1 + dice.roll(3) } else { 1 };
        cards.push(m.card(
            lane,
            step,
            WORDS[dice.roll(10)],
            json!({
                "span": span,
                "feelings": feelings,
                "moment_of_truth": dice.roll(6) == 0,
                "colour": Colour::ALL.get(dice.roll(16)),
                "icon": CardIcon::ALL.get(dice.roll(128)),
            }),
        ));
    }
    for _ in 0..dice.roll(30) {
        if cards.len() > 1 {
            let (from, to) = (cards[dice.roll(cards.len())], cards[dice.roll(cards.len())]);
            let share = (dice.roll(2) == 0).then(|| dice.roll(100) as f64 / 100.0);
            if from != to {
                m.link(LinkKind::LeadsTo, from, to, share);
            }
        }
    }
    m
}

fn boxes(scene: &Scene) -> BTreeMap<Id, Vec<&Group>> {
    let mut rows: BTreeMap<Id, Vec<&Group>> = BTreeMap::new();
    for group in scene.groups.values().filter(|group| group.role == Role::Card) {
        rows.entry(group.row.expect("a card stands in a row")).or_default().push(group);
    }
    rows
}

fn check_geometry(scene: &Scene) {
    for group in scene.groups.values() {
        let numbers = [group.x, group.y, group.width, group.height];
        assert!(numbers.iter().all(|number| number.is_finite()), "{group:?}");
    }
    for cards in boxes(scene).values() {
        for (index, a) in cards.iter().enumerate() {
            for b in &cards[index + 1..] {
                let apart = a.x + a.width <= b.x + 0.01
                    || b.x + b.width <= a.x + 0.01
                    || a.y + a.height <= b.y + 0.01
                    || b.y + b.height <= a.y + 0.01;
                assert!(apart, "{:?} and {:?} overlap", a.label, b.label);
            }
        }
    }
    for row in &scene.frame.rows {
        let inside =
            |group: &&Group| group.row == Some(row.id) && matches!(group.role, Role::Card | Role::Feeling | Role::Link);
        for group in scene.groups.values().filter(inside) {
            assert!(
                group.y + group.height <= row.height + 4.5,
                "{} leaves its row: {} + {} > {}",
                group.label,
                group.y,
                group.height,
                row.height
            );
        }
    }
}

fn check_routes(scene: &Scene) {
    use kurbo::{BezPath, PathEl};
    let top = |group: &Group| {
        group.row.and_then(|id| scene.frame.rows.iter().find(|row| row.id == id)).map_or(0.0, |row| row.y)
    };
    let cards: Vec<[f32; 4]> = scene
        .groups
        .values()
        .filter(|group| group.role == Role::Card)
        .map(|group| [group.x, group.y + top(group), group.x + group.width, group.y + top(group) + group.height])
        .collect();
    for group in scene.groups.values().filter(|group| group.role == Role::Link) {
        let Some(Item::Path(line)) = group.items.first() else { panic!("a link draws its line first") };
        let path = BezPath::from_svg(&line.d).expect("layout writes valid path data");
        let mut points = Vec::new();
        kurbo::flatten(path, 0.1, |element| {
            if let PathEl::MoveTo(to) | PathEl::LineTo(to) = element {
                points.push(to)
            }
        });
        for pair in points.windows(2) {
            for step in 0..=8 {
                let at = pair[0].lerp(pair[1], f64::from(step) / 8.0);
                let (x, y) = (at.x as f32 + group.x, at.y as f32 + group.y + top(group));
                let hit = cards
                    .iter()
                    .find(|card| x > card[0] + 0.3 && x < card[2] - 0.3 && y > card[1] + 0.3 && y < card[3] - 0.3);
                assert!(hit.is_none(), "{} crosses {hit:?} at {x}, {y}", group.label);
            }
        }
    }
}

#[test]
fn random_maps_have_no_overlap_and_no_route_through_a_card() {
    let fonts = Fonts::bundled();
    for seed in 0..60 {
        let scene = layout(&random_map(seed).journey(), &Theme::light(), &fonts, &ViewOptions::export());
        check_geometry(&scene);
        check_routes(&scene);
        for (key, group) in &scene.groups {
            assert_eq!(Stub::of(group).key(), *key);
        }
    }
}

#[test]
fn the_same_map_gives_the_same_scene_with_fresh_fonts_too() {
    let journey = licence().journey();
    let draw = || layout(&journey, &Theme::dark(), &Fonts::bundled(), &ViewOptions::export());
    assert!(draw() == draw());
}

/// One random change to the records, with the facts of it.
fn change(m: &mut Maker, dice: &mut Dice) -> Vec<Change> {
    let old = m.journey();
    let cards: Vec<Card> = old.cards().cloned().collect();
    let (steps, lanes): (Vec<Id>, Vec<Id>) =
        (old.steps().map(|step| step.id).collect(), old.lanes().map(|lane| lane.id).collect());
    let set = |m: &mut Maker, node: Node| {
        let id = node.id();
        let before = m.nodes.iter().find(|old| old.id() == id).cloned();
        m.nodes.retain(|old| old.id() != id);
        m.nodes.push(node.clone());
        Change::Node { id, before: before.map(Box::new), after: Some(Box::new(node)) }
    };
    let Some(card) = cards.get(dice.roll(cards.len())).cloned() else { return Vec::new() };
    match dice.roll(12) {
        0 | 1 => vec![set(m, Node::Card(Card { text: WORDS[dice.roll(10)].into(), ..card }))],
        2 => vec![set(
            m,
            Node::Card(Card { step: steps[dice.roll(steps.len())], lane: lanes[dice.roll(lanes.len())], ..card }),
        )],
        3 => vec![set(m, Node::Card(Card { span: 1 + dice.roll(3) as u16, moment_of_truth: true, ..card }))],
        4 => {
            let mut changed = card.clone();
            changed.feelings.insert(
                Id::NIL,
                waymark_model::Feeling { valence: dice.roll(5) as i8 - 2, word: "so".into(), ..Default::default() },
            );
            vec![set(m, Node::Card(changed))]
        }
        5 => {
            let gone: Vec<Link> =
                m.links.iter().filter(|link| link.from == card.id || link.to == card.id).cloned().collect();
            m.links.retain(|link| !gone.contains(link));
            m.nodes.retain(|node| node.id() != card.id);
            let links =
                gone.into_iter().map(|link| Change::Link { id: link.id, before: Some(Box::new(link)), after: None });
            links.chain([Change::Node { id: card.id, before: Some(Box::new(Node::Card(card))), after: None }]).collect()
        }
        6 => {
            let other = &cards[dice.roll(cards.len())];
            let kind = if dice.roll(3) == 0 { LinkKind::Addresses } else { LinkKind::LeadsTo };
            let id = m.link(kind, card.id, other.id, Some(0.3));
            let link = m.links.last().cloned().map(Box::new);
            vec![Change::Link { id, before: None, after: link }]
        }
        7 => {
            let mut lane = old.lane(lanes[dice.roll(lanes.len())]).cloned().expect("a lane of the map");
            match dice.roll(6) {
                3 => lane.colour = Colour::ALL.get(dice.roll(10)).copied(),
                4 => lane.collapsed = !lane.collapsed,
                5 => lane.pinned = !lane.pinned,
                0 => lane.hidden = !lane.hidden,
                1 => lane.height = Some(40 + dice.roll(400) as u16),
                _ => lane.name = "A name of a lane that needs a second line".into(),
            }
            vec![set(m, Node::Lane(lane))]
        }
        9 => {
            let (colour, icon) = (Colour::ALL.get(dice.roll(10)).copied(), CardIcon::ALL.get(dice.roll(80)).copied());
            vec![set(m, Node::Card(Card { colour, icon, ..card }))]
        }
        10 => {
            let before = m.properties.clone();
            m.properties.language = ["", "de", "ja", "ar", "xx"][dice.roll(5)].into();
            vec![Change::Journey { before: Box::new(before), after: Box::new(m.properties.clone()) }]
        }
        8 => {
            let mut step = old.step(steps[dice.roll(steps.len())]).cloned().expect("a step of the map");
            if dice.roll(2) == 0 {
                step.name = "Named".into()
            } else {
                step.width = Some(120 + dice.roll(300) as u16)
            }
            vec![set(m, Node::Step(step))]
        }
        _ => {
            let before = m.properties.clone();
            m.properties.goal = WORDS[dice.roll(10)].into();
            m.properties.personas.truncate(dice.roll(4));
            vec![Change::Journey { before: Box::new(before), after: Box::new(m.properties.clone()) }]
        }
    }
}

#[test]
fn an_updated_scene_is_a_fresh_scene_and_the_delta_leads_there() {
    let (fonts, theme, options) = (Fonts::bundled(), Theme::light(), ViewOptions::export());
    for seed in 0..25 {
        let (mut m, mut dice) = (random_map(seed), Dice(seed + 999));
        let mut live = Layout::new(&m.journey(), &theme, &fonts, &options);
        let mut mirror = live.scene(&m.journey());
        for round in 0..15 {
            let changes = change(&mut m, &mut dice);
            let journey = m.journey();
            let delta = live.update(&journey, &changes);
            let fresh = layout(&journey, &theme, &fonts, &options);
            mirror.apply(delta);
            check_stubs(&live, &fresh);
            differ(&live.scene(&journey), &fresh, &format!("seed {seed} round {round} live {changes:?}"));
            differ(&mirror, &fresh, &format!("seed {seed} round {round} mirror {changes:?}"));
        }
    }
}

/// What a picture says before it is drawn is what the drawing shows.
fn check_stubs(live: &Layout, fresh: &Scene) {
    let stubs: BTreeMap<String, Stub> = live.stubs().map(|stub| (stub.key(), stub)).collect();
    assert!(stubs.keys().eq(fresh.groups.keys()));
    for (key, group) in &fresh.groups {
        assert_eq!(stubs[key], Stub::of(group), "{key}");
    }
}

fn differ(a: &Scene, b: &Scene, about: &str) {
    assert_eq!(a.frame, b.frame, "{about}");
    let keys = |scene: &Scene| scene.groups.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(a), keys(b), "{about}");
    for (key, group) in &a.groups {
        assert!(*group == b.groups[key], "{key} {about}\n{group:#?}\n{:#?}", b.groups[key]);
    }
    assert!(a == b, "{about}");
}

fn big(columns: usize) -> (Maker, Id) {
    let mut m = Maker::default();
    let steps: Vec<Id> = (0..columns).flat_map(|_| m.stage("Stage", "", "", &[""])).collect();
    let mut middle = Id::NIL;
    for kind in LaneKind::ALL.iter().filter(|kind| !matches!(kind, LaneKind::Feelings)).take(10) {
        let lane =
            m.lane(serde_json::to_value(kind).ok().as_ref().and_then(|kind| kind.as_str()).expect("a kind is a word"));
        for (index, step) in steps.iter().enumerate() {
            for _ in 0..4 {
                let card = m.card(lane, *step, "Some words on a card", json!({}));
                if index == columns / 2 && *kind == LaneKind::Pains {
                    middle = card;
                }
            }
        }
    }
    (m, middle)
}

#[test]
fn one_card_of_ten_thousand_costs_one_card() {
    let (theme, options) = (Theme::light(), ViewOptions::default());
    let mut asked = Vec::new();
    for columns in [25, 250] {
        let fonts = Fonts::bundled();
        let (m, id) = big(columns);
        let journey: Journey = m.journey();
        let mut live = Layout::new(&journey, &theme, &fonts, &options);
        let before = journey.card(id).cloned().expect("the card in the middle");
        let after = Card {
            text: "Other words, so many that the card and with it the row must grow by some lines more than before"
                .into(),
            ..before.clone()
        };
        let nodes = m.nodes.iter().map(|node| if node.id() == id { Node::Card(after.clone()) } else { node.clone() });
        let changed = Journey::from_records(journey.id(), m.properties.clone(), nodes, m.links.clone());
        let (shaped, measured) = (fonts.shaped(), fonts.asked());
        let change =
            Change::Node { id, before: Some(Box::new(Node::Card(before))), after: Some(Box::new(Node::Card(after))) };
        let delta = live.update(&changed, &[change]);
        // The text, and each of its words by itself.
        assert!(fonts.shaped() - shaped <= 24, "{} texts shaped", fonts.shaped() - shaped);
        // The card (last of its cell), the ground and the name of the row that grew.
        assert_eq!(delta.put.len(), 3, "{:?}", delta.put.keys());
        assert!(delta.frame.is_some() && delta.gone.is_empty());
        asked.push(fonts.asked() - measured);
    }
    assert_eq!(asked[0], asked[1], "texts looked at grow with the map");
}

#[test]
fn odd_maps_are_drawn() {
    let fonts = Fonts::bundled();
    let draw = |m: &Maker| {
        let scene = layout(&m.journey(), &Theme::print(), &fonts, &ViewOptions::export());
        check_geometry(&scene);
        scene
    };
    assert!(draw(&Maker::default()).frame.rows.is_empty());
    let mut many = Maker::default();
    (0..100).for_each(|_| drop(many.stage("", "", "", &[""])));
    assert_eq!(draw(&many).frame.stages.len(), 100);
    let mut long = Maker::default();
    let step = long.stage("One", "", "", &[""])[0];
    for kind in LaneKind::ALL {
        let lane = long
            .lane(serde_json::to_value(kind).ok().as_ref().and_then(|kind| kind.as_str()).expect("a kind is a word"));
        long.card(lane, step, &"x".repeat(200), json!({}));
        long.card(
            lane,
            step,
            &"words and words ".repeat(312),
            json!({"feelings": {Id::NIL.to_string(): {"valence": -2, "word": "a".repeat(80)}}}),
        );
    }
    let scene = draw(&long);
    for group in scene.groups.values().filter(|group| group.role == Role::Card) {
        for item in &group.items {
            let Item::Text(text) = item else { continue };
            assert!(text.x >= -0.01 && text.x + text.width <= group.width + 0.01, "{text:?} leaves {}", group.width);
            assert!(text.y <= group.height, "{} below {}", text.y, group.height);
        }
    }
}
