//! A journey as a few lines of plain text, for terminals. Shows what the map says; changes nothing.

use std::fmt::Write as _;

use waymark_model::{Card, Id, Journey, JourneyKind, LinkKind, Stage};

/// The journey as an outline: head, then stage by stage each lane's cards. With `ids` every record names its id.
pub fn outline(journey: &Journey, ids: bool) -> String {
    let mut text = head(journey, ids);
    for stage in journey.stages() {
        write_stage(&mut text, journey, stage, ids);
    }
    text
}

fn head(journey: &Journey, ids: bool) -> String {
    let properties = journey.properties();
    let kind = match properties.kind {
        JourneyKind::AsIs => "as-is",
        JourneyKind::ToBe => "to-be",
    };
    let mut text =
        format!("{} ({kind}, {}){}\n", titled(&properties.title), word(&properties.status), tag(ids, journey.id()));
    for persona in properties.personas.iter().filter_map(|id| journey.persona(*id)) {
        let role = if persona.role.is_empty() { String::new() } else { format!(", {}", persona.role) };
        let _ = writeln!(text, "Persona: {}{role}{}", persona.name, tag(ids, persona.id));
    }
    if !properties.goal.is_empty() {
        let _ = writeln!(text, "Goal: {}", properties.goal);
    }
    text
}

fn write_stage(text: &mut String, journey: &Journey, stage: &Stage, ids: bool) {
    let parts = [titled(&stage.name), &stage.description, &stage.period];
    let line: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let _ = writeln!(text, "\n{}{}", line.join(" · "), tag(ids, stage.id));
    for step in journey.steps_of(stage.id) {
        let named = !step.name.is_empty();
        if named || ids {
            let _ = writeln!(text, "  [{}]{}", titled(&step.name), tag(ids, step.id));
        }
        for lane in journey.lanes() {
            let cards: Vec<&Card> = journey.cards_in(lane.id, step.id).collect();
            if cards.is_empty() {
                continue;
            }
            let name = if lane.name.is_empty() { lane.kind.default_name() } else { &lane.name };
            let _ = writeln!(text, "  {name}{}", tag(ids, lane.id));
            for card in cards {
                let _ = writeln!(text, "    - {}{}", say(journey, card), tag(ids, card.id));
            }
        }
    }
}

/// One card in one line: text, feelings, channel, where it leads.
fn say(journey: &Journey, card: &Card) -> String {
    let mut said = card.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for feeling in card.feelings.values() {
        let _ = write!(said, " ({:+} {})", feeling.valence, feeling.word);
    }
    if let Some(touchpoint) = &card.touchpoint {
        let _ = write!(said, " [{}]", word(&touchpoint.channel));
    }
    if let Some(reading) = card.metric.and_then(|id| journey.metric(id)).and_then(|metric| metric.readings.last()) {
        let _ = write!(said, " = {}", reading.value);
    }
    for link in journey.links_from(card.id).into_iter().filter(|link| link.kind == LinkKind::LeadsTo) {
        let to = journey.card(link.to).map(|card| card.text.as_str()).unwrap_or_default();
        let share = link.share.map(|share| format!(" ({:.0} %)", share * 100.0)).unwrap_or_default();
        let _ = write!(said, " -> {to}{share}");
    }
    said
}

fn titled(title: &str) -> &str {
    if title.trim().is_empty() { "Untitled" } else { title }
}

fn tag(ids: bool, id: Id) -> String {
    if ids { format!("  {id}") } else { String::new() }
}

fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word.replace('_', " "),
        _ => String::new(),
    }
}
