//! What a table does not carry, counted.

use waymark_model::{Card, Journey, LinkKind, Node, Properties};

use super::cards::CardTable;
use super::sheet::Tally;
use crate::loss::Loss;

/// Losses that are not zero.
struct Losses(Vec<Loss>);

impl Losses {
    fn add(&mut self, code: &str, count: usize, says: &str) {
        if count > 0 {
            self.0.push(Loss::new(code, count, format!("{count} {says}")));
        }
    }
}

fn count<'a>(journey: &'a Journey, wanted: impl Fn(&'a Node) -> bool) -> usize {
    journey.nodes().filter(|node| wanted(node)).count()
}

/// What a CSV of the cards does not carry.
pub(crate) fn of_csv(journey: &Journey, table: &CardTable<'_>) -> Vec<Loss> {
    let mut losses = Losses(Vec::new());
    let bare = Properties { title: String::new(), ..Properties::default() };
    let properties = usize::from(*journey.properties() != bare);
    losses.add(
        "properties",
        properties,
        "title with its properties and saved views is not in the file: a CSV has cards only.",
    );
    let stages = count(
        journey,
        |node| matches!(node, Node::Stage(stage) if !(is_plain(node) && stage.description.is_empty() && stage.period.is_empty() && stage.notes.is_empty())),
    );
    losses.add(
        "stage_details",
        stages,
        "stages are in the file by their names only, without description, period and notes.",
    );
    let steps = count(journey, |node| matches!(node, Node::Step(step) if step.width.is_some() || !is_plain(node)));
    losses.add("step_details", steps, "steps have a width that is not in the file.");
    let lanes = count(
        journey,
        |node| matches!(node, Node::Lane(lane) if lane.height.is_some() || lane.hidden || lane.colour.is_some() || lane.collapsed || lane.pinned || !is_plain(node)),
    );
    losses.add(
        "lane_details",
        lanes,
        "lanes have a colour, a height or a state (hidden, collapsed, pinned) that is not in the file.",
    );
    let personas = count(journey, |node| matches!(node, Node::Persona(_)));
    losses.add("personas", personas, "personas are in the file only by the names over their feelings.");
    let renamed = table.heads.iter().filter(|head| !head.exact).count();
    losses.add(
        "persona_names",
        renamed,
        "personas share a name, or have one that no header can bear: theirs are changed.",
    );
    losses.add("feelings", table.headless, "personas are too many: their feelings are not in the file.");
    let evidence = count(journey, |node| matches!(node, Node::Evidence(_)));
    losses.add("evidence", evidence, "sources of evidence are in the file by their names only.");
    losses.add(
        "metrics",
        count(journey, |node| matches!(node, Node::Metric(_))),
        "metrics with their readings are not in the file.",
    );
    let links = journey.links().filter(|link| link.kind != LinkKind::EvidencedBy).count();
    losses.add("links", links, "links between cards are not in the file.");
    add_of_cards(&mut losses, journey);
    losses.0
}

fn add_of_cards(losses: &mut Losses, journey: &Journey) {
    let cards = |wanted: fn(&Card) -> bool| journey.cards().filter(|card| wanted(card)).count();
    losses.add("images", cards(|card| card.image.is_some()), "pictures of cards are not in the file.");
    losses.add(
        "drill_downs",
        cards(|card| card.drills_down_to.is_some()),
        "cards lead down into another map: that is not in the file.",
    );
    losses.add("unknown_fields", cards(has_more), "cards have fields of a newer Waymark that are not in the file.");
}

/// Whether a record has no field that this build does not know.
fn is_plain(node: &Node) -> bool {
    match node {
        Node::Stage(node) => node.extra.is_empty(),
        Node::Step(node) => node.extra.is_empty(),
        Node::Lane(node) => node.extra.is_empty(),
        _ => true,
    }
}

fn has_more(card: &Card) -> bool {
    !card.extra.is_empty()
        || card.feelings.values().any(|feeling| !feeling.extra.is_empty())
        || card.touchpoint.as_ref().is_some_and(|touchpoint| !touchpoint.extra.is_empty())
        || card.opportunity.as_ref().is_some_and(|opportunity| !opportunity.extra.is_empty())
}

/// What a workbook does not carry.
pub(crate) fn of_xlsx(journey: &Journey, tally: &Tally) -> Vec<Loss> {
    let mut losses = Losses(Vec::new());
    let pictures = journey.cards().filter(|card| card.image.is_some()).count()
        + count(journey, |node| matches!(node, Node::Persona(persona) if persona.picture.is_some()));
    let says = "pictures are named in the file but not in it: they show again in a library that has them.";
    losses.add("images", pictures - tally.pictured.min(pictures), says);
    let says = "pictures are shown small on the sheet of the map and do not come back from it: a library that has them shows them.";
    losses.add("images_small", tally.pictured, says);
    let says = "values are longer than the cell of a workbook may be and are not in the file.";
    losses.add("too_long", tally.too_long, says);
    let says = "cards are not on the sheet of the map, which would be too large; they are in the sheet of cards.";
    losses.add("off_map", tally.off_map, says);
    losses.0
}
