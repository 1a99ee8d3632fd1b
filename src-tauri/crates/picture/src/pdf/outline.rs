//! Bookmarks: sections and what is within them, each at its place.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use waymark_layout::{Mark, PageScene};

use super::POINTS;

/// The bookmarks of all pages.
pub(super) fn of(pages: &[PageScene]) -> Outline {
    let marks: Vec<(usize, &Mark)> =
        pages.iter().enumerate().flat_map(|(page, scene)| scene.marks.iter().map(move |mark| (page, mark))).collect();
    let mut outline = Outline::new();
    let mut rest = &marks[..];
    while !rest.is_empty() {
        let (node, later) = take(rest);
        outline.push_child(node);
        rest = later;
    }
    if marks.is_empty() {
        outline.push_child(OutlineNode::new("Waymark".to_owned(), XyzDestination::new(0, Point::from_xy(0.0, 0.0))));
    }
    outline
}

/// The first mark with all deeper ones that follow it, and the rest.
fn take<'a>(marks: &'a [(usize, &'a Mark)]) -> (OutlineNode, &'a [(usize, &'a Mark)]) {
    let (page, mark) = marks[0];
    let at = Point::from_xy(mark.at.0 * POINTS, mark.at.1 * POINTS);
    let mut node = OutlineNode::new(mark.title.clone(), XyzDestination::new(page, at));
    let mut rest = &marks[1..];
    while rest.first().is_some_and(|(_, next)| next.level > mark.level) {
        let (child, later) = take(rest);
        node.push_child(child);
        rest = later;
    }
    (node, rest)
}
