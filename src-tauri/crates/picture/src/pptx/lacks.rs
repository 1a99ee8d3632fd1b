//! What of a map slides do not tell, for the one who exports it.

use waymark_layout::{Told, Warning};
use waymark_model::{Journey, LinkKind, Node, Touchpoint};

/// One warning for each kind of thing that is on no slide.
pub(crate) fn warnings(journey: &Journey) -> Vec<Warning> {
    let nodes = |counts: &dyn Fn(&Node) -> bool| journey.nodes().filter(|node| counts(node)).count();
    let evidence = nodes(&|node| matches!(node, Node::Evidence(_)));
    let readings = nodes(&|node| matches!(node, Node::Metric(metric) if metric.readings.len() > 1));
    let fields = nodes(&|node| matches!(node, Node::Card(card) if card.touchpoint.as_ref().is_some_and(tells_more)));
    let links = journey.links().filter(|link| matches!(link.kind, LinkKind::Causes | LinkKind::Supports)).count();
    let hidden = journey.lanes().filter(|lane| lane.hidden).count();
    [
        (
            "slides_evidence",
            evidence,
            "pieces of evidence are dots only: names, numbers and sources are not on the slides",
        ),
        (
            "slides_readings",
            readings,
            "metrics show their last value and a trend line: earlier readings are not on the slides",
        ),
        (
            "slides_touchpoint_fields",
            fields,
            "touchpoints have owners, waits, durations or efforts that are not on the slides",
        ),
        ("slides_links", links, "links of cause and support are not on the slides"),
        ("slides_hidden_lanes", hidden, "hidden lanes are not on the slides unless they are chosen"),
    ]
    .into_iter()
    .filter(|(_, count, _)| *count > 0)
    .map(|(code, count, says)| {
        let told = Told::Counted { count: u32::try_from(count).unwrap_or(u32::MAX) };
        Warning::new(code, format!("{count} {says}.")).telling(told)
    })
    .collect()
}

fn tells_more(touchpoint: &Touchpoint) -> bool {
    let Touchpoint { owner, wait_seconds, duration_seconds, effort, .. } = touchpoint;
    !owner.is_empty() || wait_seconds.is_some() || duration_seconds.is_some() || effort.is_some()
}
