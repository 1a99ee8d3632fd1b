//! What an edit is called, for people ("Move 'Check-in desk' to Visit"). Reads the journey as it is before the edit.

use crate::edits::shown;
use crate::{Edit, Fields, Id, Journey, Node};

/// One short line that says what an edit does.
pub fn label(journey: &Journey, edit: &Edit) -> String {
    match edit {
        Edit::AddStage { name, .. } => with_name("Add stage", name),
        Edit::AddStep { name, .. } => with_name("Add step", name),
        Edit::AddLane { kind, name, .. } => {
            with_name("Add lane", if name.is_empty() { kind.default_name() } else { name })
        }
        Edit::AddCard { card, .. } => with_name("Add card", &card.text),
        Edit::AddLink { .. } => "Add link".into(),
        Edit::AddEvidence { evidence } => with_name("Add evidence", &evidence.name),
        Edit::AddPersona { persona } => with_name("Add persona", &persona.name),
        Edit::AddMetric { metric } => with_name("Add metric", &metric.name),
        Edit::MoveStage { id, .. } | Edit::MoveLane { id, .. } => format!("Move {}", called(journey, *id)),
        Edit::MoveStep { id, stage, .. } => moved(journey, *id, *stage),
        Edit::MoveCard { id, step, .. } => moved(journey, *id, *step),
        Edit::Set { id, fields } => set(journey, *id, fields),
        Edit::SetJourney { fields } => set_journey(fields),
        Edit::Remove { id } => format!("Remove {}", called(journey, *id)),
        Edit::Batch { label, edits } => match edits.as_slice() {
            _ if !label.trim().is_empty() => shown(label),
            [edit] => self::label(journey, edit),
            edits => format!("{} changes", edits.len()),
        },
    }
}

fn with_name(doing: &str, name: &str) -> String {
    if name.trim().is_empty() { doing.into() } else { format!("{doing} '{}'", shown(name)) }
}

/// The noun and the name: "card 'Check-in desk'", "link".
fn called(journey: &Journey, id: Id) -> String {
    journey.node(id).map_or_else(|| "link".into(), |node| with_name(node.kind().noun(), node.title()))
}

fn moved(journey: &Journey, id: Id, to: Id) -> String {
    let what = match journey.node(id).map(Node::title) {
        Some(name) if !name.trim().is_empty() => format!("'{}'", shown(name)),
        _ => called(journey, id),
    };
    let stage = journey.step(to).filter(|step| step.name.is_empty()).map_or(to, |step| step.stage);
    match journey.node(stage).map(Node::title) {
        Some(name) if !name.trim().is_empty() => format!("Move {what} to {}", shown(name)),
        _ => format!("Move {what}"),
    }
}

fn set(journey: &Journey, id: Id, fields: &Fields) -> String {
    let Some(node) = journey.node(id) else { return "Change link".into() };
    let noun = node.kind().noun();
    let [field] = fields.keys().map(String::as_str).collect::<Vec<_>>()[..] else {
        return format!("Change {}", called(journey, id));
    };
    match field {
        "name" => {
            let name = fields.get("name").and_then(|name| name.as_str()).unwrap_or_default();
            if name.is_empty() {
                format!("Clear the name of a {noun}")
            } else {
                format!("Rename {noun} to '{}'", shown(name))
            }
        }
        "text" => with_name("Write card", fields.get("text").and_then(|text| text.as_str()).unwrap_or_default()),
        "span" | "width" | "height" => format!("Resize {}", called(journey, id)),
        "collapsed" => format!("Collapse or open {}", called(journey, id)),
        "pinned" => format!("Pin or release {}", called(journey, id)),
        "hidden" => format!("Show or hide {}", called(journey, id)),
        "moment_of_truth" => "Mark moment of truth".into(),
        field => format!("Change {} of {}", field.replace('_', " "), called(journey, id)),
    }
}

fn set_journey(fields: &Fields) -> String {
    let names: Vec<&str> = fields.keys().map(String::as_str).collect();
    match names.as_slice() {
        ["title"] => with_name("Rename journey to", fields["title"].as_str().unwrap_or_default()),
        [field] => format!("Change {} of the journey", field.replace('_', " ")),
        _ => "Change the journey".into(),
    }
}
