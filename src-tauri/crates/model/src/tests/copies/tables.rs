//! Small maps drawn as text: what both were, an edit in each copy, what comes of it.

use serde_json::json;

use super::{by_rule, edited};
use crate::testing::{draw, find, id, parse};
use crate::{Became, Edit, Id, Journey, LaneKind, Merged, merge};

/// The map after an edit in each copy, and the clashes by their paths.
#[track_caller]
fn check<const M: usize, const T: usize>(
    before: &str,
    mine: [Edit; M],
    theirs: [Edit; T],
    after: &str,
    clashes: &[&str],
) -> Merged {
    let base = parse(before);
    let merged = by_rule(&base, &edited(&base, mine), &edited(&base, theirs));
    assert_eq!(draw(&merged.journey), draw(&parse(after)));
    let found: Vec<String> = merged.clashes.iter().map(|clash| clash.path.join(".")).collect();
    assert_eq!(found, clashes);
    assert_eq!(merged.journey.problems(), []);
    merged
}

fn named(map: &str) -> impl Fn(&str) -> Id {
    let journey = parse(map);
    move |name| find(&journey, name)
}

fn set(id: Id, field: &str, value: serde_json::Value) -> Edit {
    Edit::Set { id, fields: [(field.to_owned(), value)].into() }
}

fn card(number: u64, lane: Id, step: Id, text: &str, after: Option<Id>) -> Edit {
    let card = crate::Card { text: text.into(), ..crate::Card::new(id(number), lane, step) };
    Edit::AddCard { card: Box::new(card), after }
}

const MAP: &str = "Book[Look|Pay] Visit[]\nactions: one, two | three |\npains: | | queue";

#[test]
fn a_card_may_be_moved_here_and_written_on_there() {
    let f = named(MAP);
    let lane = parse(MAP).card(f("queue")).unwrap().lane;
    let shift = Edit::MoveCard { id: f("two"), lane, step: f("Pay"), after: None };
    let after = "Book[Look|Pay] Visit[]\nactions: one | three |\npains: | second | queue";
    check(MAP, [shift.clone()], [set(f("two"), "text", json!("second"))], after, &[]);
    check(MAP, [set(f("two"), "text", json!("second"))], [shift], after, &[]);
}

#[test]
fn two_places_for_one_card_are_a_clash_and_mine_holds() {
    let f = named(MAP);
    let lane = parse(MAP).card(f("one")).unwrap().lane;
    let shift = |step: &str| Edit::MoveCard { id: f("one"), lane, step: f(step), after: None };
    let visit = parse(MAP).card(f("queue")).unwrap().step;
    let there = Edit::MoveCard { id: f("one"), lane, step: visit, after: None };
    let after = "Book[Look|Pay] Visit[]\nactions: two | one, three |\npains: | | queue";
    check(MAP, [shift("Pay")], [there], after, &["place"]);
    check(MAP, [shift("Pay")], [shift("Pay")], after, &[]);
}

#[test]
fn what_was_changed_stays_where_the_other_removed_it() {
    let f = named(MAP);
    let after = "Book[Look|Pay] Visit[]\nactions: one, TWO | three |\npains: | | queue";
    let write = set(f("two"), "text", json!("TWO"));
    let merged = check(MAP, [Edit::Remove { id: f("two") }], [write.clone()], after, &[""]);
    assert!(merged.clashes[0].takes_theirs);
    let merged = check(MAP, [write.clone()], [Edit::Remove { id: f("two") }], after, &[""]);
    assert!(!merged.clashes[0].takes_theirs);
    let gone = "Book[Look|Pay] Visit[]\nactions: one | three |\npains: | | queue";
    check(MAP, [], [Edit::Remove { id: f("two") }], gone, &[]);
    let base = parse(MAP);
    let (mine, theirs) = (edited(&base, [write]), edited(&base, [Edit::Remove { id: f("two") }]));
    let chosen = merge(Some(&base), &mine, &theirs, &|_| Some(true));
    assert_eq!(draw(&chosen.journey), draw(&parse(gone)));
}

#[test]
fn a_step_comes_back_for_what_the_other_put_under_it() {
    let f = named(MAP);
    let lane = parse(MAP).card(f("one")).unwrap().lane;
    let new = card(900, lane, f("Pay"), "new", Some(f("three")));
    let remove = Edit::Remove { id: f("Pay") };
    let after = "Book[Look|Pay] Visit[]\nactions: one, two | new |\npains: | | queue";
    check(MAP, [new.clone()], [remove.clone()], after, &[""]);
    check(MAP, [remove.clone()], [new.clone()], after, &[""]);
    let base = parse(MAP);
    let (mine, theirs) = (edited(&base, [new]), edited(&base, [remove.clone()]));
    let chosen = merge(Some(&base), &mine, &theirs, &|_| Some(true));
    assert_eq!(draw(&chosen.journey), draw(&theirs));
    assert_eq!((chosen.mended[0].verb, chosen.mended[0].record), (Became::Removed, Some(id(900))));
    // Whoever wrote on a card is asked about the card alone; the step comes with it.
    let after = "Book[Look|Pay] Visit[]\nactions: one, two | drei |\npains: | | queue";
    let merged = check(MAP, [set(f("three"), "text", json!("drei"))], [remove], after, &[""]);
    assert_eq!((merged.mended[0].verb, merged.mended[0].kind), (Became::Added, "step"));
}

#[test]
fn each_took_another_step_of_a_stage_away() {
    let f = named(MAP);
    let base = parse(MAP);
    let (mine, theirs) =
        (edited(&base, [Edit::Remove { id: f("Look") }]), edited(&base, [Edit::Remove { id: f("Pay") }]));
    let merged = by_rule(&base, &mine, &theirs);
    assert_eq!(merged.journey.problems(), []);
    assert_eq!(merged.journey.steps_of(f("Book")).map(|step| step.name.as_str()).collect::<Vec<_>>(), ["Pay"]);
    assert_eq!(merged.mended.len(), 1);
}

#[test]
fn steps_put_into_a_span_by_both_are_all_covered() {
    let map = "A[a|b] B[c]\nactions: wide x2, one | |";
    let f = named(map);
    let step = |number, name: &str, after| Edit::AddStep { id: id(number), stage: f("A"), name: name.into(), after };
    let after = "A[a|x|y|b] B[c]\nactions: wide x4, one | | | |";
    check(map, [step(901, "x", Some(f("a")))], [step(902, "y", Some(f("a")))], after, &[]);
    let span = |number: u16| set(f("wide"), "span", json!(number));
    check(map, [span(3)], [step(902, "y", Some(f("a")))], "A[a|y|b] B[c]\nactions: wide x4, one | | |", &[]);
    check(map, [span(3)], [span(1)], "A[a|b] B[c]\nactions: wide x3, one | |", &["span"]);
}

#[test]
fn both_add_at_the_same_place_and_both_stay_in_order() {
    let f = named(MAP);
    let lane = parse(MAP).card(f("one")).unwrap().lane;
    let new = |number, text: &str| card(number, lane, f("Look"), text, Some(f("two")));
    let after = "Book[Look|Pay] Visit[]\nactions: one, two, mine, theirs | three |\npains: | | queue";
    let merged = check(MAP, [new(900, "mine")], [new(901, "theirs")], after, &[]);
    let ranks: Vec<_> = merged.journey.cards_in(lane, f("Look")).map(|card| card.rank.clone()).collect();
    assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
}

#[test]
fn new_keys_for_a_whole_row_are_no_move() {
    let base = parse(MAP);
    let f = named(MAP);
    let lane = base.card(f("one")).unwrap().lane;
    let mine = edited(&base, [card(900, lane, f("Look"), "between", Some(f("one")))]);
    let ranks = crate::Rank::series(8);
    let nodes =
        edited(&base, [card(901, lane, f("Look"), "last", Some(f("two")))]).nodes().cloned().collect::<Vec<_>>();
    let place = |name: &str| match name {
        "one" => 5,
        "two" => 6,
        _ => 7,
    };
    let renumbered = nodes.into_iter().map(|node| match &node {
        crate::Node::Card(card) if card.lane == lane && card.step == f("Look") => {
            let rank = ranks[place(&card.text)].clone();
            node.with_rank(rank)
        }
        _ => node,
    });
    let theirs = Journey::from_records(base.id(), base.properties().clone(), renumbered, []);
    let merged = by_rule(&base, &mine, &theirs);
    assert_eq!(merged.clashes, []);
    let texts: Vec<&str> = merged.journey.cards_in(lane, f("Look")).map(|card| card.text.as_str()).collect();
    assert_eq!(texts, ["one", "between", "two", "last"]);
}

#[test]
fn parts_and_lists_go_piece_by_piece() {
    let map = "Book[]\ntouchpoints: site\n+ persona Rosa";
    let f = named(map);
    let rosa = f("Rosa").to_string();
    let mine = [
        set(f("site"), "touchpoint", json!({"channel": "web", "owner": "Web"})),
        set(f("site"), "feelings", json!({ &rosa: {"valence": -1} })),
        set(f("site"), "tags", json!(["a", "b"])),
        set(f("Rosa"), "goals", json!(["fast"])),
    ];
    let theirs = [
        set(f("site"), "touchpoint", json!({"wait_seconds": 60})),
        set(f("site"), "feelings", json!({ &rosa: {"valence": 2, "word": "fine"} })),
        set(f("site"), "tags", json!(["c"])),
        set(f("Rosa"), "goals", json!(["cheap"])),
    ];
    let path = format!("feelings.{rosa}.valence");
    let merged = check(map, mine, theirs, map, &[&path]);
    let card = serde_json::to_value(merged.journey.card(f("site")).unwrap()).unwrap();
    assert_eq!(card["tags"], json!(["c", "a", "b"]));
    assert_eq!(card["feelings"][&rosa], json!({"valence": -1, "word": "fine"}));
    assert_eq!((&card["touchpoint"]["owner"], &card["touchpoint"]["wait_seconds"]), (&json!("Web"), &json!(60)));
}

#[test]
fn readings_and_views_are_told_apart() {
    let map = "Book[]\ntouchpoints: site\n+ metric NPS";
    let f = named(map);
    let reading = |period: &str, value: f64| json!({"period": period, "value": value});
    let start = edited(&parse(map), [set(f("NPS"), "readings", json!([reading("Q1", 1.0), reading("Q2", 2.0)]))]);
    let mine = edited(&start, [set(f("NPS"), "readings", json!([reading("Q1", 1.5), reading("Q2", 2.0)]))]);
    let list = json!([reading("Q1", 1.0), reading("Q2", 2.5), reading("Q3", 3.0)]);
    let theirs = edited(&start, [set(f("NPS"), "readings", list)]);
    let merged = by_rule(&start, &mine, &theirs);
    assert_eq!(merged.clashes, []);
    let values: Vec<f64> = merged.journey.metric(f("NPS")).unwrap().readings.iter().map(|one| one.value).collect();
    assert_eq!(values, [1.5, 2.5, 3.0]);
}

#[test]
fn links_that_find_no_end_go_and_are_told() {
    let map = "Book[] Visit[]\ntouchpoints: site | desk";
    let f = named(map);
    let link = crate::Link {
        id: id(900),
        kind: crate::LinkKind::LeadsTo,
        from: f("site"),
        to: f("desk"),
        share: None,
        label: String::new(),
        extra: crate::Extra::new(),
    };
    let add = Edit::AddLink { link: Box::new(link.clone()) };
    let twin = Edit::AddLink { link: Box::new(crate::Link { id: id(901), ..link }) };
    let gone = "Book[] Visit[]\ntouchpoints: site |";
    let merged = check(map, [add.clone()], [Edit::Remove { id: f("desk") }], gone, &[]);
    assert_eq!((merged.mended[0].kind, merged.mended[0].record), ("link", Some(id(900))));
    let both = "Book[] Visit[]\ntouchpoints: site | desk\nleads_to: site > desk";
    let merged = check(map, [add], [twin], both, &[]);
    assert_eq!(merged.mended[0].record, Some(id(901)));
}

#[test]
fn without_a_common_state_whatever_differs_is_a_clash_and_nothing_goes() {
    let base = parse(MAP);
    let f = named(MAP);
    let mine = edited(&base, [set(f("one"), "text", json!("ONE")), Edit::Remove { id: f("two") }]);
    let lane = Edit::AddLane { id: id(900), kind: LaneKind::Gains, name: String::new(), after: None };
    let theirs = edited(&base, [lane, set(f("three"), "notes", json!("n"))]);
    let merged = merge(None, &mine, &theirs, &|_| None);
    let paths: Vec<(String, bool)> =
        merged.clashes.iter().map(|clash| (clash.path.join("."), clash.takes_theirs)).collect();
    assert_eq!(paths, [("text".to_owned(), false), ("notes".to_owned(), true)]);
    assert!(merged.journey.card(f("two")).is_some() && merged.journey.lane(id(900)).is_some());
}
