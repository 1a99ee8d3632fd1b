//! Favourites and what was opened: kept over a restart, no edit, and never in the way of a map.

use std::sync::Arc;

use super::{created, id, open, place, stranger};
use crate::{Bookmark, Library, Seams, migration};

#[test]
fn favourites_and_openings_are_kept() {
    let (_folder, path) = place();
    let seams = || Seams { clock: Arc::new(|| 77), ..Seams::default() };
    let library = Library::open(&path, seams()).unwrap();
    let (one, sequence) = created(&library, 9, "Renewal");
    let (two, _) = created(&library, 10, "Purchase");
    library.bookmark(&[one, two, id(99)], Some(true), false).unwrap();
    library.bookmark(&[one], None, true).unwrap();
    library.bookmark(&[two], Some(false), false).unwrap();
    drop(library);
    let library = open(&path);
    let kept = library.bookmarks().unwrap();
    assert_eq!(kept[&one], Bookmark { favourite: true, opened: Some(77) });
    assert_eq!(kept[&two], Bookmark::default());
    assert_eq!(kept.len(), 2, "an unknown journey has none");
    assert!(library.commits_since(one, sequence).unwrap().is_empty(), "it is no edit");
    assert!(library.check().unwrap().is_sound());
    library.purge(one).unwrap();
    assert_eq!(library.bookmarks().unwrap().len(), 1);
}

#[test]
fn a_note_that_was_changed_from_outside_is_none() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, _) = created(&library, 9, "Renewal");
    library.bookmark(&[journey], Some(true), true).unwrap();
    stranger(&path).execute("UPDATE bookmark SET favourite = 0", []).unwrap();
    assert!(library.bookmarks().unwrap().is_empty());
    library.bookmark(&[journey], Some(true), false).unwrap();
    assert_eq!(library.bookmarks().unwrap()[&journey], Bookmark { favourite: true, opened: None });
}

#[test]
fn a_library_of_the_first_format_has_none_until_it_is_migrated() {
    let (_folder, path) = place();
    let first = Library::open_with(&path, Seams::default(), &migration::STEPS[..1]).unwrap();
    let (journey, _) = created(&first, 9, "Renewal");
    drop(first);
    let read = Library::look_into(&path, Seams::default()).unwrap();
    assert!(read.bookmarks().unwrap().is_empty());
    drop(read);
    let library = open(&path);
    library.bookmark(&[journey], Some(true), false).unwrap();
    assert!(library.bookmarks().unwrap()[&journey].favourite);
}
