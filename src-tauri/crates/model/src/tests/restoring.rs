//! Restoring an earlier state is one commit that makes exactly that state, and that undo takes back exactly.

use proptest::prelude::*;

use super::laws::config;
use crate::testing::{Random, random_edit, stamp};
use crate::{Change, CommitKind, Document, Journey};

fn restored() -> CommitKind {
    CommitKind::Restore { time: 7, name: String::new() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_restore_gives_the_state_as_it_was_and_undo_the_one_before(seed in any::<u64>(), count in 1_usize..40) {
        let mut random = Random::new(seed);
        let mut document = Document::new(Journey::new(random.id()), Vec::new());
        let mut states = vec![document.journey().clone()];
        for time in 0..count {
            let edit = random_edit(document.journey(), &mut random);
            let stamp = stamp(&mut random, if time % 2 == 0 { "ann" } else { "bob" }, time as i64 * 60_000);
            if let Ok(pending) = document.edit(stamp, &edit) {
                pending.keep();
            }
            states.push(document.journey().clone());
        }
        for time in 100..103 {
            let was = &states[1 + random.below(states.len() - 1)];
            let before = document.journey().clone();
            let commit = document.restore(stamp(&mut random, "ann", time * 60_000), was, restored(), &[]).keep();
            prop_assert_eq!(document.journey(), was);
            prop_assert_eq!(document.journey().problems(), []);
            if commit.changes.is_empty() {
                continue;
            }
            document.undo(stamp(&mut random, "ann", time * 60_000 + 1)).unwrap().keep();
            prop_assert_eq!(document.journey(), &before);
            document.redo(stamp(&mut random, "ann", time * 60_000 + 2)).unwrap().keep();
            prop_assert_eq!(document.journey(), was);
        }
    }
}

#[test]
fn what_is_the_same_is_not_touched() {
    let mut random = Random::new(3);
    let mut document = crate::testing::random_document(3, 60);
    let was = document.journey().clone();
    let same = document.restore(stamp(&mut random, "ann", 9_000_000), &was, restored(), &[]);
    assert!(same.is_empty());
    drop(same);
    let stage = was.stages().next().unwrap().id;
    let renamed = crate::Edit::Set { id: stage, fields: crate::Fields::from_iter([("name".into(), "New".into())]) };
    document.edit(stamp(&mut random, "ann", 9_000_001), &renamed).unwrap().keep();
    let commit = document.restore(stamp(&mut random, "bob", 9_000_002), &was, restored(), &[]).keep();
    assert_eq!((commit.changes.len(), commit.label.as_str()), (1, "Restore an earlier state"));
    assert!(matches!(&commit.changes[0], Change::Node { id, .. } if *id == stage));
}
