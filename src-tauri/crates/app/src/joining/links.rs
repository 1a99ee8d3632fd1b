//! Links follow their ends. One that is there already does not come twice.

use std::collections::HashSet;

use waymark_model::Link;

use super::Joiner;

/// The links of the target and those that come in.
pub(super) fn join(joiner: &Joiner<'_>) -> Vec<Link> {
    let mut links: Vec<Link> = joiner.target.links().cloned().collect();
    let mut known: HashSet<_> = links.iter().map(|link| (link.kind, link.from, link.to)).collect();
    for link in joiner.fresh.links() {
        let (from, to) = (joiner.of(link.from), joiner.of(link.to));
        if from != to && known.insert((link.kind, from, to)) {
            links.push(Link { from, to, ..link.clone() });
        }
    }
    links
}
