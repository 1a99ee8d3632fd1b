//! What an export may wish of the map: facts beside the title, no title, no legend, only some cards. Nothing else changes.

mod common;

use std::collections::BTreeSet;

use serde_json::json;
use waymark_layout::{Fonts, Group, Item, Role, Scene, Theme, ViewOptions, layout};
use waymark_model::{Id, Journey, LinkKind};

fn drawn(journey: &Journey, options: &ViewOptions) -> Scene {
    layout(journey, &Theme::light(), &Fonts::bundled(), options)
}

fn words(group: &Group) -> String {
    let text = |item: &Item| if let Item::Text(text) = item { Some(text.text.clone()) } else { None };
    group.items.iter().filter_map(text).collect::<Vec<_>>().join(" ")
}

fn of_role(scene: &Scene, role: Role) -> Vec<Id> {
    scene.groups.values().filter(|group| group.role == role).filter_map(|group| group.id).collect()
}

#[test]
fn facts_stand_beside_the_title_in_the_maps_language() {
    let mut map = common::licence();
    let wished = ViewOptions {
        date: "26 Nov 2026".into(),
        version: "Version 3".into(),
        evidence: true,
        ..ViewOptions::export()
    };
    let scene = drawn(&map.journey(), &wished);
    let (title, legend) = (words(&scene.groups["title"]), words(&scene.groups["legend"]));
    assert!(title.contains("Version 3") && title.contains("26 Nov 2026"), "{title}");
    let share = title.split("  \u{b7}  ").last().unwrap_or_default();
    let share = share.split(" of cards rest on evidence").next().unwrap_or_default().to_owned();
    assert!(legend.contains(&format!("{share} of cards rest on evidence")), "{share:?} is not in {legend}");
    map.properties.language = "de".into();
    let german = words(&drawn(&map.journey(), &wished).groups["title"]);
    assert!(german.contains("Karten") && !german.contains("cards"), "{german}");
}

#[test]
fn title_and_legend_go_alone() {
    let journey = common::licence().journey();
    let whole = drawn(&journey, &ViewOptions::export());
    for (title_block, legend) in [(false, true), (true, false), (false, false)] {
        let scene = drawn(&journey, &ViewOptions { title_block, legend, ..ViewOptions::export() });
        let titled = words(&scene.groups["title"]).contains(&journey.properties().title);
        assert_eq!((titled, scene.groups.contains_key("legend")), (title_block, legend));
        for (key, group) in whole.groups.iter().filter(|(_, group)| group.row.is_some()) {
            assert_eq!(Some(group), scene.groups.get(key), "{key} must not change");
        }
    }
}

#[test]
fn chosen_cards_stand_with_their_stages_steps_lanes_and_the_flows_among_them() {
    let mut map = common::Maker::default();
    let first = map.stage("One", "", "", &["a", "b"]);
    let second = map.stage("Two", "", "", &["c"]);
    let third = map.stage("Three", "", "", &["d", "e", "f"]);
    let (contacts, pains, needs) = (map.lane("touchpoints"), map.lane("pains"), map.lane("needs"));
    let start = map.card(contacts, first[1], "Start", json!({}));
    let end = map.card(contacts, third[0], "End", json!({}));
    let other = map.card(contacts, second[0], "Other", json!({}));
    let pain = map.card(pains, third[0], "Slow", json!({ "span": 2 }));
    map.card(needs, first[0], "Speed", json!({}));
    let kept = map.link(LinkKind::LeadsTo, start, end, Some(0.4));
    map.link(LinkKind::LeadsTo, start, other, None);
    let cards = BTreeSet::from([start, end, pain]);
    let scene = drawn(&map.journey(), &ViewOptions { cards: Some(cards), ..ViewOptions::export() });
    let steps: Vec<Id> = scene.frame.steps.iter().map(|step| step.id).collect();
    assert_eq!(steps, [first[1], third[0], third[1]], "a card over two steps keeps both");
    assert_eq!((scene.frame.stages.len(), scene.frame.rows.len()), (2, 2));
    assert_eq!(scene.frame.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [contacts, pains]);
    assert_eq!(of_role(&scene, Role::Card), [start, end, pain]);
    assert_eq!(of_role(&scene, Role::Link), [kept]);
    assert!(words(&scene.groups[&format!("share:{kept}")]).contains("40"), "the share is that of the whole map");
}

#[test]
fn choosing_every_card_changes_nothing_but_empty_columns() {
    let journey = common::licence().journey();
    let cards = journey.cards().map(|card| card.id).collect();
    let (whole, chosen) = (ViewOptions::export(), ViewOptions { cards: Some(cards), ..ViewOptions::export() });
    assert_eq!(drawn(&journey, &whole), drawn(&journey, &chosen));
    let none = drawn(&journey, &ViewOptions { cards: Some(BTreeSet::new()), ..ViewOptions::export() });
    assert!(none.frame.stages.is_empty() && none.frame.rows.is_empty());
}
