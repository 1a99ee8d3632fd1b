//! Lanes: as new ones below, or into those of the same kind that mean the same. A name means its kind when it is a word for it
//! in any language: "Ideas" joins "Opportunities", while two lanes with names of people stay two.

use std::collections::HashSet;

use waymark_exchange::is_word_for;
use waymark_model::{Id, Lane, LaneKind, Node};

use super::{Joiner, folded, next};
use crate::border::{Joining, Target};

/// What becomes of a lane that comes in.
pub(crate) struct Fate {
    pub(crate) name: String,
    pub(crate) kind: LaneKind,
    pub(crate) cards: usize,
    /// Name of the lane that it can join.
    pub(crate) meets: Option<String>,
    /// Whether it joins that one.
    pub(crate) joins: bool,
}

/// Joins the lanes; the first of them has this place among all that come in.
pub(super) fn join(joiner: &mut Joiner<'_>, target: &Target, first: usize) -> Vec<Fate> {
    let mut last = joiner.target.lanes().next_back().map(|lane| lane.rank.clone());
    let met = if target.how == Joining::Stages { meetings(joiner) } else { Vec::new() };
    let mut fates = Vec::new();
    for (place, lane) in joiner.fresh.lanes().enumerate() {
        let meets = met.get(place).copied().flatten();
        let chosen = target.lanes.iter().rev().find(|choice| choice.lane as usize == first + place);
        let joins = meets.filter(|_| chosen.is_none_or(|choice| choice.joins));
        match joins {
            Some(same) => {
                joiner.places.insert(lane.id, same.id);
            }
            None => joiner.put(Node::Lane(Lane { rank: next(&mut last), ..lane.clone() })),
        }
        let cards = joiner.fresh.cards().filter(|card| card.lane == lane.id).count();
        let meets = meets.map(|lane| lane.name.clone());
        fates.push(Fate { name: lane.name.clone(), kind: lane.kind, cards, meets, joins: joins.is_some() });
    }
    fates
}

/// The lane here that each one can join: first those of the same name meet, then those that mean the same.
fn meetings<'a>(joiner: &Joiner<'a>) -> Vec<Option<&'a Lane>> {
    let coming: Vec<&Lane> = joiner.fresh.lanes().collect();
    let mut met: Vec<Option<&'a Lane>> = vec![None; coming.len()];
    let mut taken: HashSet<Id> = HashSet::new();
    for means in [has_same_name as fn(&Lane, &Lane) -> bool, means_same] {
        for (place, lane) in coming.iter().enumerate().filter(|(place, _)| met[*place].is_none()).collect::<Vec<_>>() {
            let here = joiner.target.lanes().filter(|other| other.kind == lane.kind && !taken.contains(&other.id));
            met[place] = here.into_iter().find(|other| means(other, lane));
            taken.extend(met[place].map(|lane| lane.id));
        }
    }
    met
}

fn has_same_name(one: &Lane, other: &Lane) -> bool {
    let name = |lane: &Lane| if lane.name.is_empty() { lane.kind.default_name().to_owned() } else { lane.name.clone() };
    folded(&name(one)) == folded(&name(other))
}

/// Whether both are called by nothing but words for their kind.
fn means_same(one: &Lane, other: &Lane) -> bool {
    let is_plain = |lane: &Lane| lane.name.trim().is_empty() || is_word_for(lane.kind, &lane.name);
    one.kind != LaneKind::Text && is_plain(one) && is_plain(other)
}
