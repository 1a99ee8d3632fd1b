//! What of a map a Mermaid diagram does not carry, counted. What is not there is not a loss.

use waymark_model::{Card, Journey, LaneKind, Link, LinkKind, Node, Stage};

use super::tasks::Tasks;
use crate::loss::Loss;

/// Every loss, the largest things first.
pub(super) fn losses(journey: &Journey, tasks: &Tasks) -> Vec<Loss> {
    let mut found = Vec::new();
    lanes(journey, tasks, &mut found);
    feelings(journey, tasks, &mut found);
    of_cards(journey, tasks, &mut found);
    of_map(journey, &mut found);
    found
}

fn add(found: &mut Vec<Loss>, code: &str, count: usize, one: &str, many: &str, why: &str) {
    if count > 0 {
        let (what, verb) = if count == 1 { (one, "is") } else { (many, "are") };
        found.push(Loss::new(code, count, format!("{count} {what} {verb} not in the file: {why}")));
    }
}

/// Cards that are no tasks, by the kind of their lane. Cards of the feelings lane are counted as feelings.
fn lanes(journey: &Journey, tasks: &Tasks, found: &mut Vec<Loss>) {
    for kind in LaneKind::ALL.into_iter().filter(|kind| *kind != LaneKind::Feelings) {
        let lanes = journey.lanes().filter(|lane| lane.kind == kind);
        let cards = lanes.flat_map(|lane| journey.cards_of_lane(lane.id));
        let count = cards.filter(|card| !tasks.cards.contains(&card.id)).count();
        let code = format!("{}_lane", format!("{kind:?}").to_lowercase());
        let name = kind.default_name();
        add(found, &code, count, &format!("card of {name}"), &format!("cards of {name}"), "Mermaid has tasks only.");
    }
}

fn feelings(journey: &Journey, tasks: &Tasks, found: &mut Vec<Loss>) {
    let all =
        || journey.cards().flat_map(|card| card.feelings.iter().map(|(whose, feeling)| (card.id, *whose, feeling)));
    let untold = all().filter(|(card, whose, _)| !tasks.feelings.contains(&(*card, *whose))).count();
    add(
        found,
        "feelings",
        untold,
        "feeling",
        "feelings",
        "a task of Mermaid has one score, that of the first persona, and those who share it.",
    );
    let words = all().filter(|(_, _, feeling)| !feeling.word.is_empty()).count();
    add(found, "feeling_words", words, "word for a feeling", "words for feelings", "Mermaid has a number only.");
    let silent = tasks.stages.iter().flat_map(|(_, tasks)| tasks).filter(|task| task.valence.is_none()).count();
    if silent > 0 {
        let message =
            format!("{silent} tasks without a feeling stand as neutral (3), because Mermaid leaves no score out.");
        found.push(Loss::new("no_feeling", silent, message));
    }
}

/// What tasks and feelings hold besides their text.
fn of_cards(journey: &Journey, tasks: &Tasks, found: &mut Vec<Loss>) {
    let mut count = |code: &str, one: &str, many: &str, has: &dyn Fn(&Card) -> bool| {
        let cards = journey.cards().filter(|card| tasks.cards.contains(&card.id) || !card.feelings.is_empty());
        let count = cards.filter(|card| has(card)).count();
        add(found, code, count, one, many, "a task of Mermaid has a name, a score and actors.");
    };
    count("notes", "note", "notes", &|card| !card.notes.is_empty());
    count("tags", "card's tags", "cards' tags", &|card| !card.tags.is_empty());
    count("spans", "span over several steps", "spans over several steps", &|card| card.span > 1);
    count("touchpoint_fields", "touchpoint's fields", "touchpoints' fields", &|card| card.touchpoint.is_some());
    count("opportunity_fields", "opportunity's fields", "opportunities' fields", &|card| card.opportunity.is_some());
    count("moments_of_truth", "moment of truth", "moments of truth", &|card| card.moment_of_truth);
    count("pictures", "picture", "pictures", &|card| card.image.is_some());
    count("icons", "icon", "icons", &|card| card.icon.is_some());
    count("card_colours", "card's colour", "cards' colours", &|card| card.colour.is_some());
    count("drill_downs", "way to another map", "ways to other maps", &|card| card.drills_down_to.is_some());
    let texts = journey.cards().filter(|card| !card.text.is_empty() && !tasks.cards.contains(&card.id));
    let felt = texts.filter(|card| journey.lane(card.lane).is_some_and(|lane| lane.kind == LaneKind::Feelings)).count();
    add(found, "feelings_lane", felt, "text of a feeling", "texts of feelings", "Mermaid has a number only.");
}

/// What belongs to the whole map.
fn of_map(journey: &Journey, found: &mut Vec<Loss>) {
    let links = |is: &dyn Fn(&Link) -> bool| journey.links().filter(|link| is(link)).count();
    let flows = links(&|link| link.kind == LinkKind::LeadsTo);
    add(found, "flows", flows, "flow between cards", "flows between cards", "Mermaid draws no lines in a journey.");
    let others = links(&|link| !matches!(link.kind, LinkKind::LeadsTo | LinkKind::EvidencedBy));
    add(found, "links", others, "link between cards", "links between cards", "Mermaid has none.");
    let steps = journey.steps().filter(|step| !step.name.is_empty()).count();
    add(found, "steps", steps, "name of a step", "names of steps", "Mermaid has sections and tasks only.");
    let said = |stage: &&Stage| [&stage.description, &stage.period, &stage.notes].iter().any(|text| !text.is_empty());
    let stages = journey.stages().filter(said).count();
    add(
        found,
        "stages",
        stages,
        "stage's description, time or notes",
        "stages' descriptions, times or notes",
        "a section has a name only.",
    );
    let nodes = |is: &dyn Fn(&Node) -> bool| journey.nodes().filter(|node| is(node)).count();
    let evidence = nodes(&|node| matches!(node, Node::Evidence(_)));
    add(found, "evidence", evidence, "piece of evidence", "pieces of evidence", "Mermaid has none.");
    let metrics = nodes(&|node| matches!(node, Node::Metric(_)));
    add(found, "metrics", metrics, "metric", "metrics", "Mermaid has none.");
    let personas = nodes(&|node| match node {
        Node::Persona(who) => {
            [&who.role, &who.quote].iter().any(|text| !text.is_empty())
                || !who.goals.is_empty()
                || !who.needs.is_empty()
        }
        _ => false,
    });
    add(found, "personas", personas, "persona's description", "personas' descriptions", "an actor has a name only.");
    let (said, views) = (journey.properties(), journey.properties().views.len());
    let texts =
        [&said.goal, &said.owner, &said.folder].iter().filter(|text| !text.is_empty()).count() + said.tags.len();
    add(
        found,
        "properties",
        texts,
        "property of the map",
        "properties of the map",
        "a diagram has a title and a description.",
    );
    add(found, "views", views, "saved view", "saved views", "Mermaid has none.");
}
