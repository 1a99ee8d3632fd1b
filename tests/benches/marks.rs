//! What is asked of each figure: an aim, a floor beside which it stands, and whether it may grow with the map.

/// Largest exponent of what must not grow with the map.
pub(crate) const FLAT: f64 = 0.3;
/// Least figure, in milliseconds, of which the growth is judged.
pub(crate) const TELLING: f64 = 0.1;

/// What is asked of one figure.
#[derive(Clone, Copy, Default)]
pub(crate) struct Mark {
    name: &'static str,
    /// It must not grow with the map.
    pub(crate) flat: bool,
    /// The figure of the same run that it stands beside.
    pub(crate) floor: Option<&'static str>,
    /// At most this, at this size.
    pub(crate) aim: Option<(f64, usize)>,
}

const fn flat(name: &'static str) -> Mark {
    Mark { name, flat: true, floor: None, aim: None }
}

const fn beside(name: &'static str, floor: &'static str) -> Mark {
    Mark { name, flat: false, floor: Some(floor), aim: None }
}

const MARKS: [Mark; 11] = [
    flat("edit a card, processor"),
    flat("undo, processor"),
    flat("draft of an edit alone, processor"),
    flat("draft and layout of an edit, processor"),
    flat("edit a card: answer"),
    Mark {
        flat: true,
        ..beside("durable commit alone (FULL), processor", "floor: bare SQLite commit (FULL), processor")
    },
    Mark {
        aim: Some((60.0, 10_000)),
        ..beside("durable commit alone (FULL), p95", "floor: bare SQLite commit (FULL), p95")
    },
    Mark { aim: Some((60.0, 10_000)), ..beside("edit a card, p95", "floor: bare SQLite commit (FULL), p95") },
    Mark { aim: Some((20.0, 1_000)), ..beside("SVG, whole process", "floor: SVG straight from data, whole process") },
    Mark {
        aim: Some((400.0, 1_000)),
        ..beside("PNG of 21 megapixels, whole process", "floor: empty PNG of 21 megapixels, whole process")
    },
    beside("graph: share of customers at every card, processor", "floor: petgraph, Dijkstra, processor"),
];

/// What is asked of the figure of this name; nothing of most.
pub(crate) fn of(name: &str) -> Mark {
    MARKS.into_iter().find(|mark| mark.name == name).unwrap_or_default()
}
