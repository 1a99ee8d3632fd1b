//! How large and how far out values may be. Every record is checked here before it is written; nothing is cut short.

use crate::{
    Card, Extra, Feeling, ImageUse, Journey, Link, Metric, Node, Opportunity, Properties, Rejection, SavedView,
    Touchpoint,
};

/// Cards of one journey at most.
pub(crate) const MOST_CARDS: usize = 100_000;
/// Links of one journey at most.
pub(crate) const MOST_LINKS: usize = 200_000;
const MOST_STEPS: usize = 2_000;
const MOST_LANES: usize = 500;
const MOST_RECORDS: usize = 300_000;
const MOST_TEXT: usize = 10_000;
const MOST_TITLE: usize = 200;
const MOST_ITEMS: usize = 10_000;
/// Saved views of one journey at most.
const MOST_VIEWS: usize = 200;

pub(super) fn check_room_for_card(journey: &Journey) -> Result<(), Rejection> {
    room(journey.summary().cards, MOST_CARDS, "cards")
}

pub(super) fn check_room_for_link(journey: &Journey) -> Result<(), Rejection> {
    room(journey.summary().links, MOST_LINKS, "links")
}

pub(super) fn check_room_for_step(journey: &Journey) -> Result<(), Rejection> {
    room(journey.summary().steps, MOST_STEPS, "steps")
}

pub(super) fn check_room_for_lane(journey: &Journey) -> Result<(), Rejection> {
    room(journey.summary().lanes, MOST_LANES, "lanes")
}

pub(super) fn check_room_for_record(journey: &Journey) -> Result<(), Rejection> {
    room(journey.summary().nodes, MOST_RECORDS, "records")
}

fn room(count: usize, most: usize, nouns: &str) -> Result<(), Rejection> {
    if count < most {
        return Ok(());
    }
    let message = format!("A journey holds at most {most} {nouns}.");
    Err(Rejection::new("too_many", message, "Split the journey into several that drill down into each other."))
}

/// Refuses a node with a value out of bounds.
pub(crate) fn check_node(node: &Node) -> Result<(), Rejection> {
    let checked = match node {
        Node::Stage(node) => texts(&[&node.name, &node.description, &node.period, &node.notes], &node.extra),
        Node::Step(node) => number("width", node.width, 120, 800).and_then(|()| texts(&[&node.name], &node.extra)),
        Node::Lane(node) => number("height", node.height, 40, 2000).and_then(|()| texts(&[&node.name], &node.extra)),
        Node::Card(card) => check_card(card),
        Node::Evidence(node) => {
            date("date", node.date.as_deref()).and_then(|()| texts(&[&node.name, &node.source], &node.extra))
        }
        Node::Persona(node) => texts(&[&node.name, &node.role, &node.quote], &node.extra)
            .and_then(|()| list(&node.goals))
            .and_then(|()| list(&node.needs))
            .and_then(|()| image(node.picture.as_ref())),
        Node::Metric(metric) => check_metric(metric),
    };
    checked.map_err(|rejection| rejection.about(node.id()))
}

/// Refuses a link with a value out of bounds.
pub(crate) fn check_link(link: &Link) -> Result<(), Rejection> {
    if let Some(share) = link.share
        && !(0.0..=1.0).contains(&share)
    {
        return Err(out_of_range("share", 0, 1).about(link.id));
    }
    texts(&[&link.label], &link.extra).map_err(|rejection| rejection.about(link.id))
}

/// Refuses properties with a value out of bounds.
pub(crate) fn check_properties(properties: &Properties) -> Result<(), Rejection> {
    if properties.title.chars().count() > MOST_TITLE {
        let message = format!("A title has at most {MOST_TITLE} characters.");
        return Err(Rejection::new("too_long", message, "Put the rest into the description."));
    }
    date("review_on", properties.review_on.as_deref())?;
    list(&properties.tags)?;
    if properties.views.len() > MOST_VIEWS {
        let message = format!("A journey holds at most {MOST_VIEWS} saved views.");
        return Err(Rejection::new("too_many", message, "Remove views that nobody uses."));
    }
    properties.views.iter().try_for_each(check_view)?;
    let Properties { description, goal, owner, folder, language, .. } = properties;
    texts(&[description, goal, owner, folder, language], &properties.extra)
}

fn check_view(view: &SavedView) -> Result<(), Rejection> {
    count(view.lanes.len())?;
    texts(&[&view.name], &view.extra)?;
    let Some(filter) = &view.filter else { return Ok(()) };
    list(&filter.tags)?;
    list(&filter.owners)?;
    count(filter.channels.len().max(filter.evidence.len()).max(filter.personas.len()))?;
    texts(&[], &filter.extra)
}

fn check_card(card: &Card) -> Result<(), Rejection> {
    if card.span == 0 {
        let message = "A card covers at least one step.";
        return Err(Rejection::new("out_of_range", message, "Give a whole number of at least 1."));
    }
    card.feelings.values().try_for_each(check_feeling)?;
    card.touchpoint.as_ref().map_or(Ok(()), check_touchpoint)?;
    card.opportunity.as_ref().map_or(Ok(()), check_opportunity)?;
    image(card.image.as_ref())?;
    list(&card.tags)?;
    texts(&[&card.text, &card.notes], &card.extra)
}

fn check_feeling(feeling: &Feeling) -> Result<(), Rejection> {
    number("valence", Some(feeling.valence), -2, 2)?;
    texts(&[&feeling.word], &Extra::new())
}

fn check_touchpoint(touchpoint: &Touchpoint) -> Result<(), Rejection> {
    number("effort", touchpoint.effort, 1, 7)?;
    texts(&[&touchpoint.owner], &touchpoint.extra)
}

fn check_opportunity(opportunity: &Opportunity) -> Result<(), Rejection> {
    number("impact", opportunity.impact, 1, 5)?;
    number("effort", opportunity.effort, 1, 5)?;
    date("due", opportunity.due.as_deref())?;
    texts(&[&opportunity.owner], &opportunity.extra)
}

fn check_metric(metric: &Metric) -> Result<(), Rejection> {
    if metric.target.into_iter().chain(metric.readings.iter().map(|reading| reading.value)).any(|v| !v.is_finite()) {
        return Err(Rejection::new("not_a_number", "A metric's values are plain numbers.", "Give a finite number."));
    }
    count(metric.readings.len())?;
    for reading in &metric.readings {
        count(reading.counts.len())?;
        texts(&[&reading.period, &reading.source], &Extra::new())?;
    }
    texts(&[&metric.name, &metric.unit], &metric.extra)
}

fn image(image: Option<&ImageUse>) -> Result<(), Rejection> {
    let Some(image) = image else { return Ok(()) };
    let is_hash = image.hash.len() == 64 && image.hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if !is_hash {
        let message = "A picture is named by the hash of its content: 64 hexadecimal digits.";
        return Err(Rejection::new(
            "wrong_hash",
            message,
            "Put the picture into the library and use the hash it gets.",
        ));
    }
    texts(&[&image.alt], &Extra::new())
}

fn texts(texts: &[&String], extra: &Extra) -> Result<(), Rejection> {
    let is_long = |text: &str| text.len() > MOST_TEXT && text.chars().count() > MOST_TEXT;
    let foreign = if extra.is_empty() { String::new() } else { serde_json::to_string(extra).unwrap_or_default() };
    if !texts.iter().any(|text| is_long(text)) && !is_long(&foreign) {
        return Ok(());
    }
    let message = format!("A text has at most {MOST_TEXT} characters.");
    Err(Rejection::new("too_long", message, "Shorten it, or split it over several cards."))
}

fn list(items: &[String]) -> Result<(), Rejection> {
    count(items.len())?;
    items.iter().try_for_each(|item| texts(&[item], &Extra::new()))
}

fn count(items: usize) -> Result<(), Rejection> {
    if items <= MOST_ITEMS {
        return Ok(());
    }
    let message = format!("A list holds at most {MOST_ITEMS} items.");
    Err(Rejection::new("too_many", message, "Shorten the list."))
}

fn number<N: Into<i64>>(name: &str, value: Option<N>, least: i64, most: i64) -> Result<(), Rejection> {
    match value.map(Into::into) {
        Some(value) if !(least..=most).contains(&value) => Err(out_of_range(name, least, most)),
        _ => Ok(()),
    }
}

fn out_of_range(name: &str, least: i64, most: i64) -> Rejection {
    let message = format!("The {} must be from {least} to {most}.", name.replace('_', " "));
    Rejection::new("out_of_range", message, "Give a number in this range.")
}

fn date(name: &str, text: Option<&str>) -> Result<(), Rejection> {
    if text.is_none_or(is_date) {
        return Ok(());
    }
    let message = format!("The {} must be a day of the calendar.", name.replace('_', " "));
    Err(Rejection::new("not_a_date", message, "Write it as year-month-day, like 2026-11-21."))
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, width: usize| {
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// A text short enough to stand in a sentence.
pub(crate) fn shown(text: &str) -> String {
    let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = line.trim();
    if line.chars().count() <= 40 {
        return line.into();
    }
    let short: String = line.chars().take(39).collect();
    format!("{}…", short.trim_end())
}
