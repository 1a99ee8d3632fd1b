//! How long the main things take; run by hand with `--ignored --nocapture`, in release for figures that count.

use std::time::Instant;

use super::{add_card, commit, everything, id, open, place};

#[test]
#[ignore = "prints figures"]
fn ten_thousand_cards() {
    let (_folder, path) = place();
    let library = open(&path);
    let cards = (0..10_000).map(|number| {
        let mut card = super::card(1000 + number, &format!("The customer waits at desk {number} for a clerk"));
        card.notes = "Seen in four of seven interviews".into();
        waymark_model::Node::Card(card)
    });
    let small = super::small(9, "Big");
    let nodes = small.nodes().cloned().chain(cards);
    let journey = waymark_model::Journey::from_records(id(9), small.properties().clone(), nodes, []);
    let first = commit(1, everything(&journey));
    let begun = Instant::now();
    let mut sequence = library.create(&journey, &first).unwrap().sequence;
    println!("create {:?}", begun.elapsed());
    let begun = Instant::now();
    assert_eq!(library.load(id(9)).unwrap().journey, journey);
    println!("load {:?}", begun.elapsed());
    let begun = Instant::now();
    for number in 100..200 {
        sequence = add_card(&library, id(9), sequence, number, "One more card with a few words").unwrap().sequence;
    }
    println!("commit {:?}", begun.elapsed() / 100);
    for query in ["desk 77", "窗口", "at"] {
        let begun = Instant::now();
        let found = library.search(query, 50).unwrap().len();
        println!("search {query}: {found} in {:?}", begun.elapsed());
    }
    let begun = Instant::now();
    assert!(library.check().unwrap().is_sound());
    println!("check {:?}", begun.elapsed());
}
