//! Touchpoint flow as drawn: shares are never crossed by a line, and opportunities say whom they reach.

mod common;

use common::{Maker, licence};
use serde_json::json;
use waymark_layout::{Fonts, Item, Layout, Role, Scene, Theme, ViewOptions, layout};
use waymark_model::testing::random_document;
use waymark_model::{Card, Change, Journey, LinkKind, Node};

/// Every share stands above every line, and its link's group says where it is.
fn check_shares(scene: &Scene) {
    let of = |role: Role| scene.groups.iter().filter(move |(_, group)| group.role == role);
    let highest = of(Role::Link).map(|(_, line)| line.layer).max();
    assert!(of(Role::Link).all(|(_, line)| !line.items.iter().any(|item| matches!(item, Item::Text(_)))));
    for (key, share) in of(Role::Share) {
        assert!(highest < Some(share.layer), "{key} lies under a line");
        assert!(share.items.iter().any(|item| matches!(item, Item::Text(_))), "{key} says nothing");
        let line = &scene.groups[&key.replace("share:", "link:")];
        assert_eq!((line.id, line.row), (share.id, share.row));
        let place = line.items.iter().find_map(|item| match item {
            Item::Hot(hot) if hot.what == "share" => Some((line.x + hot.x, line.y + hot.y, hot.width, hot.height)),
            _ => None,
        });
        let Some((x, y, width, height)) = place else { panic!("{key} has no place that reacts") };
        assert!((x - share.x).abs() < 0.05 && (y - share.y).abs() < 0.05, "{key} stands beside its place");
        assert_eq!((width, height), (share.width, share.height));
    }
}

#[test]
fn shares_are_painted_above_all_lines() {
    let fonts = Fonts::bundled();
    let draw = |journey: &Journey| layout(journey, &Theme::light(), &fonts, &ViewOptions::export());
    let scene = draw(&licence().journey());
    let shares = scene.groups.values().filter(|group| group.role == Role::Share).count();
    assert_eq!(shares, 8, "one for each link of the map that says a share");
    check_shares(&scene);
    (0..30).for_each(|seed| check_shares(&draw(random_document(seed, 60).journey())));
}

#[test]
fn moving_a_card_past_another_changes_who_enters() {
    let mut m = Maker::default();
    let step = m.stage("Visit", "", "", &[""])[0];
    let (touchpoints, opportunities) = (m.lane("touchpoints"), m.lane("opportunities"));
    let site = m.card(touchpoints, step, "Site", json!({}));
    let desk = m.card(touchpoints, step, "Desk", json!({}));
    let idea = m.card(opportunities, step, "Idea", json!({"opportunity": {"impact": 4, "effort": 2}}));
    m.link(LinkKind::LeadsTo, desk, site, Some(0.1));
    m.link(LinkKind::LeadsTo, site, desk, Some(0.5));
    m.link(LinkKind::Addresses, idea, site, None);
    let (fonts, theme, options) = (Fonts::bundled(), Theme::light(), ViewOptions::export());
    let mut live = Layout::new(&m.journey(), &theme, &fonts, &options);
    let said = |scene: &Scene| {
        let items = &scene.groups[&format!("card:{idea}")].items;
        let texts = items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text.text.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(" ")
    };
    assert!(said(&live.scene(&m.journey())).contains("100"), "{}", said(&live.scene(&m.journey())));
    let before = m.journey().card(site).cloned().expect("the site's card");
    let rank = waymark_model::Rank::between(m.journey().card(idea).map(|card| &card.rank), None).expect("a rank");
    let after = Card { rank, ..before.clone() };
    m.nodes.iter_mut().filter(|node| node.id() == site).for_each(|node| *node = Node::Card(after.clone()));
    let change =
        Change::Node { id: site, before: Some(Box::new(Node::Card(before))), after: Some(Box::new(Node::Card(after))) };
    live.update(&m.journey(), &[change]);
    assert!(
        live.scene(&m.journey()) == layout(&m.journey(), &theme, &fonts, &options),
        "the picture is not a fresh one"
    );
    assert!(!said(&live.scene(&m.journey())).contains("100"), "{}", said(&live.scene(&m.journey())));
}
