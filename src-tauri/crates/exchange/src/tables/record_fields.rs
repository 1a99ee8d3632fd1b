//! The columns of every other sheet of a workbook. Names of other records stand beside their hidden ids, for people.

use super::field::{Field, Kind, REST, field};

/// Columns of stages.
pub(crate) const STAGES: [Field; 7] = [
    field("name", "Stage", "name", Kind::Text, 24),
    field("period", "Period", "period", Kind::Text, 18),
    field("description", "Description", "description", Kind::Text, 48),
    field("notes", "Notes", "notes", Kind::Text, 40),
    field("id", "Stage id", "id", Kind::Id, 0),
    field("rank", "Order", "rank", Kind::Text, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of steps.
pub(crate) const STEPS: [Field; 7] = [
    field("of_stage", "Stage", "", Kind::Text, 24),
    field("name", "Step", "name", Kind::Text, 32),
    field("width", "Width", "width", Kind::Whole(120, 800), 10),
    field("id", "Step id", "id", Kind::Id, 0),
    field("stage", "Stage id", "stage", Kind::Id, 0),
    field("rank", "Order", "rank", Kind::Text, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of lanes.
pub(crate) const LANES: [Field; 10] = [
    field("name", "Lane", "name", Kind::Text, 28),
    field("kind", "Kind", "kind", Kind::Word, 16),
    field("colour", "Colour", "colour", Kind::Word, 11),
    field("height", "Height", "height", Kind::Whole(40, 2_000), 10),
    field("hidden", "Hidden", "hidden", Kind::Flag, 10),
    field("collapsed", "Collapsed", "collapsed", Kind::Flag, 11),
    field("pinned", "Pinned", "pinned", Kind::Flag, 10),
    field("id", "Lane id", "id", Kind::Id, 0),
    field("rank", "Order", "rank", Kind::Text, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of links.
pub(crate) const LINKS: [Field; 9] = [
    field("kind", "Link", "kind", Kind::Word, 16),
    field("from_text", "From", "", Kind::Text, 44),
    field("to_text", "To", "", Kind::Text, 44),
    field("share", "Share", "share", Kind::Share, 9),
    field("label", "Label", "label", Kind::Text, 28),
    field("id", "Link id", "id", Kind::Id, 0),
    field("from", "From id", "from", Kind::Id, 0),
    field("to", "To id", "to", Kind::Id, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of evidence.
pub(crate) const EVIDENCE: [Field; 7] = [
    field("name", "Evidence", "name", Kind::Text, 40),
    field("kind", "Kind", "kind", Kind::Word, 18),
    field("n", "People or cases", "n", Kind::Whole(0, u32::MAX as i64), 12),
    field("date", "Date", "date", Kind::Day, 12),
    field("source", "Source", "source", Kind::Text, 44),
    field("id", "Evidence id", "id", Kind::Id, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of personas.
pub(crate) const PERSONAS: [Field; 9] = [
    field("name", "Persona", "name", Kind::Text, 24),
    field("travels", "Travels as no.", "", Kind::Whole(1, 1_000_000), 10),
    field("role", "Role", "role", Kind::Text, 24),
    field("quote", "Quote", "quote", Kind::Text, 40),
    field("goals", "Goals", "goals", Kind::List, 36),
    field("needs", "Needs", "needs", Kind::List, 36),
    field("colour", "Colour", "colour", Kind::Word, 11),
    field("id", "Persona id", "id", Kind::Id, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of metrics.
pub(crate) const METRICS: [Field; 7] = [
    field("name", "Metric", "name", Kind::Text, 32),
    field("formula", "Formula", "formula", Kind::Word, 18),
    field("unit", "Unit", "unit", Kind::Text, 10),
    field("target", "Target", "target", Kind::Number, 10),
    field("lower_is_better", "Lower is better", "lower_is_better", Kind::Flag, 11),
    field("id", "Metric id", "id", Kind::Id, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Columns of the readings of metrics.
pub(crate) const READINGS: [Field; 8] = [
    field("of_metric", "Metric", "", Kind::Text, 32),
    field("period", "Period", "period", Kind::Text, 18),
    field("value", "Value", "value", Kind::Number, 12),
    field("n", "Answers", "n", Kind::Whole(0, u32::MAX as i64), 10),
    field("counts", "Counts", "counts", Kind::Wholes, 24),
    field("source", "Source", "source", Kind::Text, 40),
    field("metric", "Metric id", "metric", Kind::Id, 0),
    field("rest", REST, "", Kind::Rest, 0),
];

/// Properties of the journey, one a row.
pub(crate) const JOURNEY: [Field; 11] = [
    field("title", "Title", "title", Kind::Text, 0),
    field("description", "Description", "description", Kind::Text, 0),
    field("kind", "Kind", "kind", Kind::Word, 0),
    field("goal", "Goal", "goal", Kind::Text, 0),
    field("status", "Status", "status", Kind::Word, 0),
    field("owner", "Owner", "owner", Kind::Text, 0),
    field("review_on", "Review on", "review_on", Kind::Day, 0),
    field("folder", "Folder", "folder", Kind::Text, 0),
    field("tags", "Tags", "tags", Kind::List, 0),
    field("language", "Language", "language", Kind::Text, 0),
    field("id", "Journey id", "id", Kind::Id, 0),
];
