//! The memory of commits is bounded, and what is left in it is taken back as before.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::json;

use crate::testing::{Random, find, parse, stamp};
use crate::{Document, Edit, Id};

/// A document after this many edits of one card by one author.
fn day(edits: i64) -> (Document, Id, Random) {
    let mut document = Document::new(parse("A[a]\ntouchpoints: web"), Vec::new());
    let (card, mut random) = (find(document.journey(), "web"), Random::new(5));
    for time in 0..edits {
        let edit = Edit::Set { id: card, fields: [("text".to_owned(), json!(time.to_string()))].into() };
        document.edit(stamp(&mut random, "ann", time * 60_000), &edit).unwrap().keep();
    }
    (document, card, random)
}

#[test]
fn a_long_day_keeps_the_newest_commits_in_memory() {
    let (document, ..) = day(5_000);
    let kept = document.history().commits().count();
    assert!((1_000..=2_000).contains(&kept), "{kept} commits are in memory");
    assert_eq!(document.history().version(), 5_000);
}

#[test]
fn five_hundred_edits_of_a_long_day_are_taken_back_and_made_again() {
    let (mut document, card, mut random) = day(2_500);
    let text = |document: &Document| document.journey().card(card).unwrap().text.clone();
    for back in 1..=500 {
        document.undo(stamp(&mut random, "ann", 1_000_000_000 + back)).unwrap().keep();
        assert_eq!(text(&document), (2_499 - back).to_string());
    }
    for again in 1..=400 {
        document.redo(stamp(&mut random, "ann", 2_000_000_000 + again)).unwrap().keep();
        assert_eq!(text(&document), (1_999 + again).to_string());
    }
}

#[test]
fn a_huge_commit_pushes_the_others_out_and_stays() {
    let (mut document, card, mut random) = day(10);
    let mut changes = document.history().commits().last().unwrap().clone();
    changes.changes = vec![changes.changes[0].clone(); 50_000];
    document.absorb(&changes);
    assert_eq!((document.history().commits().count(), document.history().version()), (1, 11));
    let edit = Edit::Set { id: card, fields: [("text".to_owned(), json!("after"))].into() };
    document.edit(stamp(&mut random, "ann", 9_000_000), &edit).unwrap().keep();
    assert_eq!(document.history().version(), 12);
}
