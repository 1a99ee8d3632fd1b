//! Two apps on one file, as two programs are: nothing is lost, each shows within a second what the other did.

mod common;

use common::{Desk, Desktop, Mirror, add_card};
use waymark_app::Notice;
use waymark_model::{Edit, Node};

#[test]
fn each_sees_the_others_edits() {
    let desk = Desk::new();
    let (first, second) = (desk.app("ada"), desk.app("command line"));
    let (here, there) = (Desktop::new(&first), Desktop::new(&second));
    let journey = here.create("blank", "A visit");
    let snapshot = here.open(journey);
    let mut mirror = Mirror::of(here.open(journey));

    there.edit(journey, add_card(&snapshot, "From elsewhere"));
    mirror.follow(here.next_update());
    mirror.assert_shows(there.open(journey));

    let mut other = Mirror::of(there.open(journey));
    mirror.follow(here.edit(journey, add_card(&snapshot, "From here")));
    other.follow(there.next_update());
    other.assert_shows(here.open(journey));

    assert_eq!(here.open(journey).state.version, 3);
    mirror.follow(here.undo(journey).unwrap());
    let kept = |node: &Node| matches!(node, Node::Card(card) if card.text == "From elsewhere");
    assert!(mirror.nodes.values().any(kept), "undo takes back one's own edits only");
}

#[test]
fn edits_at_the_same_time_are_all_kept() {
    const EACH: usize = 25;
    let desk = Desk::new();
    let apps = [desk.app("ada"), desk.app("ben")];
    let journey = Desktop::new(&apps[0]).create("blank", "A visit");
    std::thread::scope(|scope| {
        for (number, app) in apps.iter().enumerate() {
            scope.spawn(move || {
                let desktop = Desktop::new(app);
                let snapshot = desktop.open(journey);
                for n in 0..EACH {
                    desktop.edit(journey, add_card(&snapshot, &format!("Card {number}.{n}")));
                }
            });
        }
    });
    let snapshot = Desktop::new(&apps[1]).open(journey);
    let cards = snapshot.nodes.iter().filter(|node| matches!(node, Node::Card(card) if card.text.starts_with("Card ")));
    assert_eq!(cards.count(), 2 * EACH);
    assert_eq!(snapshot.state.version as usize, 1 + 2 * EACH);
}

#[test]
fn the_home_hears_of_new_maps() {
    let desk = Desk::new();
    let (first, second) = (desk.app("ada"), desk.app("command line"));
    let (here, there) = (Desktop::new(&first), Desktop::new(&second));
    there.create("blank", "New");
    let heard = here.notices.recv_timeout(std::time::Duration::from_secs(5));
    assert!(matches!(heard, Ok(Notice::Library {})), "{heard:?}");
}

#[test]
fn a_journey_that_is_deleted_elsewhere_is_missed_politely() {
    let desk = Desk::new();
    let (first, second) = (desk.app("ada"), desk.app("ben"));
    let (here, there) = (Desktop::new(&first), Desktop::new(&second));
    let journey = here.create("blank", "Going");
    let snapshot = here.open(journey);
    there.window.ask(waymark_app::Request::Trash { journeys: vec![journey], restore: false }).unwrap();
    there.window.ask(waymark_app::Request::Purge { journeys: vec![journey] }).unwrap();
    let fault = here.try_edit(journey, add_card(&snapshot, "Too late")).unwrap_err();
    assert_eq!(fault.code, "not_found");
    assert!(here.try_edit(journey, Edit::Remove { id: journey }).is_err());
}
