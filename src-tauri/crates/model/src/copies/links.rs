//! Links of both copies. One whose end is gone, that stands twice, or that would be a flow outside of touchpoints goes, and
//! this is told.

use std::collections::BTreeSet;

use serde_json::Value;

use super::difference::Became;
use super::fields;
use super::merge::Merging;
use super::records::{self, Subject};
use super::verdicts::Three;
use crate::edits::check_ends;
use crate::{Change, Id, Journey, Link};

/// The journey with its links.
pub(super) fn join(merging: &mut Merging<'_>, mut journey: Journey) -> Journey {
    let own: Vec<Id> = merging.mine.links().map(|link| link.id).collect();
    let new: BTreeSet<Id> =
        merging.theirs.links().map(|link| link.id).filter(|id| merging.mine.link(*id).is_none()).collect();
    for id in own.into_iter().chain(new) {
        let three = Three {
            base: merging.base.and_then(|base| base.link(id)),
            mine: merging.mine.link(id),
            theirs: merging.theirs.link(id),
        };
        let Some(link) = one(merging, three) else { continue };
        if journey.node(id).is_none() && check_ends(&journey, &link).is_ok() {
            journey.apply(&Change::Link { id, before: None, after: Some(Box::new(link)) });
        } else if is_missed(merging, &link) {
            merging.mend(Became::Removed, "link", id);
        }
    }
    journey
}

/// Whether a link went that nobody removed together with its end.
fn is_missed(merging: &Merging<'_>, link: &Link) -> bool {
    let known = merging.base.and_then(|base| base.link(link.id));
    known != Some(link)
}

fn one(merging: &mut Merging<'_>, three: Three<Option<&Link>>) -> Option<Link> {
    let Three { base, mine, theirs } = three;
    if mine == theirs || base.is_some() && base == theirs {
        return mine.cloned();
    }
    if base == mine {
        return theirs.cloned();
    }
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => Some(both(merging, base, mine, theirs)),
        (Some(left), None) | (None, Some(left)) if base.is_none() => Some(left.clone()),
        (Some(left), None) | (None, Some(left)) => {
            let value = |link: Option<&Link>| link.map(|link| Value::Object(records::object(link)));
            let (old, own, other) = (value(base), value(mine), value(theirs));
            let values = Three { base: old.as_ref(), mine: own.as_ref(), theirs: other.as_ref() };
            let stays = merging.verdicts.takes_theirs(Subject::link(left.id), &[], values) == theirs.is_some();
            stays.then(|| left.clone())
        }
        (None, None) => None,
    }
}

fn both(merging: &mut Merging<'_>, base: Option<&Link>, mine: &Link, theirs: &Link) -> Link {
    let three = Three {
        base: &base.map(records::link_fields).unwrap_or_default(),
        mine: &records::link_fields(mine),
        theirs: &records::link_fields(theirs),
    };
    records::compose_link(fields::objects(&mut merging.verdicts, Subject::link(mine.id), &[], three), mine)
}
