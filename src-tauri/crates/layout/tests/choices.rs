//! What people choose for the look of a map: it is seen, it can be read in every theme, and it hides nothing for good.

mod common;

use common::Maker;
use serde_json::json;
use waymark_layout::{Fonts, Item, Role, Scene, Theme, ViewOptions, layout};
use waymark_model::{CardIcon, Colour, Id, Node};

fn drawn(m: &Maker, theme: &Theme, options: &ViewOptions) -> Scene {
    layout(&m.journey(), theme, &Fonts::bundled(), options)
}

fn set_lane(m: &mut Maker, id: Id, change: impl Fn(&mut waymark_model::Lane)) {
    for node in &mut m.nodes {
        if let Node::Lane(lane) = node
            && lane.id == id
        {
            change(lane);
        }
    }
}

/// A map with one card of every colour in each of some lanes.
fn coloured() -> Maker {
    let mut m = Maker::default();
    let step = m.stage("One", "", "", &[""])[0];
    for kind in ["actions", "touchpoints", "pains", "opportunities"] {
        let lane = m.lane(kind);
        for colour in Colour::ALL {
            m.card(lane, step, "Some words", json!({ "colour": colour, "icon": CardIcon::Clock, "tags": ["tag"] }));
        }
    }
    m
}

#[test]
fn text_on_every_colour_can_be_read_in_every_theme() {
    let themes = [
        (Theme::light(), 4.5),
        (Theme::dark(), 4.5),
        (Theme::print(), 4.5),
        (Theme::contrast(), 7.0),
        (Theme::contrast_dark(), 7.0),
    ];
    for (theme, least) in themes {
        let scene = drawn(&coloured(), &theme, &ViewOptions::default());
        let cards: Vec<_> = scene.groups.values().filter(|group| group.role == Role::Card).collect();
        assert_eq!(cards.len(), 32);
        for card in cards {
            let Some(Item::Box(sheet)) = card.items.first() else { panic!("a card has a sheet: {card:?}") };
            let Some(waymark_layout::Paint::Solid { colour: ground }) = sheet.fill else { panic!("a full sheet") };
            let words = card.items.iter().filter_map(|item| match item {
                Item::Text(text) if text.text != "tag" => Some(text),
                _ => None,
            });
            for text in words {
                let contrast = text.colour.contrast(ground);
                assert!(contrast >= least, "{:?} on {ground:x?}: {contrast}", text.text);
            }
        }
    }
}

#[test]
fn a_collapsed_lane_is_a_thin_row_that_counts_its_cards() {
    let mut m = coloured();
    let lane = m.journey().lanes().next().expect("a lane").id;
    let before = drawn(&m, &Theme::light(), &ViewOptions::default());
    set_lane(&mut m, lane, |lane| lane.collapsed = true);
    let after = drawn(&m, &Theme::light(), &ViewOptions::default());
    assert_eq!((after.frame.rows[0].height, after.frame.rows[0].scale), (28.0, None));
    let there = |scene: &Scene| scene.groups.values().filter(|group| group.row == Some(lane)).count();
    assert_eq!((there(&before), there(&after)), (10, 2), "rules, name and eight cards; then rules and name");
    assert_eq!(after.groups[&format!("lane:{lane}")].label, "Lane: Actions, collapsed, 8 cards");
    set_lane(&mut m, lane, |lane| lane.collapsed = false);
    assert!(drawn(&m, &Theme::light(), &ViewOptions::default()) == before);
}

#[test]
fn pinned_rows_stand_first_on_the_screen_and_in_their_place_in_exports() {
    let mut m = coloured();
    let lanes: Vec<Id> = m.journey().lanes().map(|lane| lane.id).collect();
    for lane in [lanes[3], lanes[1]] {
        set_lane(&mut m, lane, |lane| lane.pinned = true);
    }
    let rows = |options: &ViewOptions| -> Vec<Id> {
        drawn(&m, &Theme::light(), options).frame.rows.iter().map(|row| row.id).collect()
    };
    let screen = ViewOptions { pinned_first: true, ..ViewOptions::default() };
    assert_eq!(rows(&screen), [lanes[1], lanes[3], lanes[0], lanes[2]]);
    assert_eq!(rows(&ViewOptions::export()), lanes);
}

#[test]
fn several_personas_are_told_apart_without_colour() {
    let mut m = Maker::default();
    let steps = m.stage("One", "", "", &["", "", ""]);
    let people = ["Rosa", "Karim", "Mei", "Tomás"].map(|name| m.other(json!({ "node": "persona", "name": name })));
    m.properties.personas = people.to_vec();
    let lane = m.lane("feelings");
    for (place, step) in steps.iter().enumerate() {
        let felt: serde_json::Map<String, serde_json::Value> = people
            .iter()
            .enumerate()
            .map(|(order, id)| (id.to_string(), json!({ "valence": (order + place) as i64 % 5 - 2 })))
            .collect();
        m.card(lane, *step, "", json!({ "feelings": felt }));
    }
    let scene = drawn(&m, &Theme::light(), &ViewOptions::default());
    let mut dashes: Vec<String> = Vec::new();
    for person in people {
        let curve = &scene.groups[&format!("curve:{lane}:{person}")];
        let Some(Item::Path(line)) = curve.items.last() else { panic!("a curve is a line") };
        dashes.push(format!("{:?}", line.stroke.as_ref().expect("a stroke").dash));
    }
    dashes.sort();
    dashes.dedup();
    assert_eq!(dashes.len(), 4, "each has a line of its own");
    let legend = &scene.groups[&format!("lane:{lane}")];
    let names = legend.items.iter().filter(
        |item| matches!(item, Item::Text(text) if ["Rosa", "Karim", "Mei", "Tomás"].contains(&text.text.as_str())),
    );
    assert_eq!(names.count(), 4, "each is named beside its line");
}
