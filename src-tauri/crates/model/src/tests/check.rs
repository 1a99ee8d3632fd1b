//! Journeys from outside: every broken law is told with its code.

use crate::testing::{find, id, parse};
use crate::{Card, Journey, Node, Step};

const MAP: &str = "A[a|b]\ntouchpoints: web | desk\nleads_to: web > desk 0.5\n+ persona Rosa\n+ metric CSAT";

/// Breaks each node as told, and compares the codes of what is wrong then.
#[track_caller]
fn check(break_node: impl Fn(&Journey, Node) -> Option<Node>, codes: &[&str]) {
    let whole = parse(MAP);
    assert_eq!(whole.problems(), []);
    let nodes: Vec<Node> = whole.nodes().cloned().filter_map(|node| break_node(&whole, node)).collect();
    let links: Vec<crate::Link> = whole.links().cloned().collect();
    let broken = Journey::from_records(whole.id(), whole.properties().clone(), nodes, links.clone());
    let mut found: Vec<String> = broken.problems().into_iter().map(|problem| problem.code).collect();
    found.extend(broken.dangling(&links).into_iter().map(|problem| problem.code));
    found.sort();
    found.dedup();
    assert_eq!(found, codes);
}

fn change_web(change: impl Fn(&mut Card)) -> impl Fn(&Journey, Node) -> Option<Node> {
    move |journey, node| match node {
        Node::Card(mut card) if card.id == find(journey, "web") => {
            change(&mut card);
            Some(Node::Card(card))
        }
        node => Some(node),
    }
}

fn without(name: &'static str) -> impl Fn(&Journey, Node) -> Option<Node> {
    move |journey, node| (node.id() != find(journey, name)).then_some(node)
}

#[test]
fn what_is_missing_is_told() {
    check(without("A"), &["card_outside_columns", "no_stage", "step_without_stage"]);
    check(without("b"), &["card_without_step"]);
    check(without("Touchpoints"), &["card_without_lane", "wrong_link_ends"]);
    check(without("web"), &["dangling_link"]);
    check(without("Rosa"), &["unknown_persona"]);
    check(
        |_, node| match node {
            Node::Step(step) => Some(Node::Step(Step { stage: id(77), ..step })),
            node => Some(node),
        },
        &["card_outside_columns", "empty_stage", "step_without_stage"],
    );
}

#[test]
fn values_out_of_bounds_are_told() {
    check(change_web(|card| card.span = 3), &["span_too_long"]);
    check(change_web(|card| card.span = 0), &["out_of_range"]);
    check(change_web(|card| card.metric = Some(id(77))), &["unknown_metric"]);
    check(change_web(|card| drop(card.feelings.insert(id(77), crate::Feeling::default()))), &["unknown_persona"]);
    check(change_web(|card| card.text = "x".repeat(10_001)), &["too_long"]);
    check(change_web(|card| card.rank = serde_json::from_value("first".into()).unwrap()), &["unsound_rank"]);
}
