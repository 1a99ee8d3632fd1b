//! The sheets of records, one for each kind, and the properties of the journey.

use rust_xlsxwriter::{Worksheet, XlsxError};
use serde_json::Value;
use waymark_model::{Evidence, Id, Journey, Metric, Node};

use super::cards::CardTable;
use super::look::Look;
use super::record::{Cells, Record, cells};
use super::sheet::{Tally, heads, sheet};
use crate::tables::card_fields::personas;
use crate::tables::cell::Cell;
use crate::tables::field::{Field, Kind, REST};
use crate::tables::record_fields::{EVIDENCE, JOURNEY, LANES, LINKS, METRICS, PERSONAS, READINGS, STAGES, STEPS};
use crate::tables::value::to_cell;

type Made = Result<Worksheet, XlsxError>;

/// The sheet of cards.
pub(crate) fn cards(table: &CardTable<'_>, look: &Look, tally: &mut Tally) -> Made {
    sheet("Cards", &table.columns(), table.rows(), look, tally)
}

/// The sheets of all other records.
pub(crate) fn records(journey: &Journey, look: &Look, tally: &mut Tally) -> Result<Vec<Worksheet>, XlsxError> {
    let stages = journey.stages().map(|stage| row(stage, &STAGES, |_| None));
    let steps = journey.steps().map(|step| {
        let stage = journey.stage(step.stage).map(|stage| stage.name.clone()).unwrap_or_default();
        row(step, &STEPS, |_| text(&stage))
    });
    let lanes = journey.lanes().map(|lane| row(lane, &LANES, |_| None));
    let travels = &journey.properties().personas;
    let people = personas(journey).into_iter().map(|persona| {
        let place = travels.iter().position(|id| *id == persona.id);
        row(persona, &PERSONAS, |_| place.map(|place| Cell::Number((place + 1) as f64)))
    });
    let evidence = evidence(journey).map(|evidence| row(evidence, &EVIDENCE, |_| None));
    let metrics_rows = metrics(journey).map(|metric| {
        let mut record = Record::of(metric);
        drop(record.take(&["readings"]));
        cells(record, &METRICS, &[], |_| None)
    });
    let made: [(&str, &[Field], Vec<Cells>); 8] = [
        ("Stages", &STAGES, stages.collect()),
        ("Steps", &STEPS, steps.collect()),
        ("Lanes", &LANES, lanes.collect()),
        ("Links", &LINKS, links(journey)),
        ("Evidence", &EVIDENCE, evidence.collect()),
        ("Personas", &PERSONAS, people.collect()),
        ("Metrics", &METRICS, metrics_rows.collect()),
        ("Readings", &READINGS, readings(journey)),
    ];
    // A sheet without rows is left out, but for those by which a workbook of Waymark's is known.
    let is_needed = |name: &str, rows: &[Cells]| !rows.is_empty() || matches!(name, "Stages" | "Steps" | "Lanes");
    let wanted = made.into_iter().filter(|(name, _, rows)| is_needed(name, rows));
    wanted.map(|(name, fields, rows)| sheet(name, &heads(fields, look), rows.into_iter(), look, tally)).collect()
}

fn row(record: &impl serde::Serialize, fields: &[Field], derived: impl FnMut(&str) -> Option<Cell>) -> Cells {
    cells(Record::of(record), fields, &[], derived)
}

fn text(text: &str) -> Option<Cell> {
    (!text.is_empty()).then(|| Cell::Text(text.to_owned()))
}

fn links(journey: &Journey) -> Vec<Cells> {
    let mut links: Vec<_> = journey.links().collect();
    links.sort_by_key(|link| (link.kind, link.from, link.to, link.id));
    let name = |id: Id| journey.node(id).map(Node::title).unwrap_or_default();
    let derived = |from: Id, to: Id| move |field: &str| text(name(if field == "from_text" { from } else { to }));
    links.into_iter().map(|link| row(link, &LINKS, derived(link.from, link.to))).collect()
}

fn readings(journey: &Journey) -> Vec<Cells> {
    let of = |metric: &Metric| -> Vec<Cells> {
        let id = metric.id.to_string();
        let record = |reading| Record::of(reading).with("metric", id.clone());
        metric.readings.iter().map(|reading| cells(record(reading), &READINGS, &[], |_| text(&metric.name))).collect()
    };
    metrics(journey).flat_map(of).collect()
}

fn evidence(journey: &Journey) -> impl Iterator<Item = &Evidence> {
    journey.nodes().filter_map(|node| if let Node::Evidence(evidence) = node { Some(evidence) } else { None })
}

fn metrics(journey: &Journey) -> impl Iterator<Item = &Metric> {
    journey.nodes().filter_map(|node| if let Node::Metric(metric) = node { Some(metric) } else { None })
}

/// The properties of the journey, one a row: its name, then its value.
pub(crate) fn journey(journey: &Journey, look: &Look, tally: &mut Tally) -> Made {
    let mut record = Record::of(journey.properties()).with("id", journey.id().to_string());
    drop(record.take(&["personas"]));
    let views = record.take(&["views"]);
    let say = |word| look.language.say(word);
    let mut rows: Vec<Cells> = Vec::new();
    for field in &JOURNEY {
        if let Some(cell) = to_cell(field.kind, &record.take(&[field.path])) {
            rows.push(vec![text(say(field.head)), Some(cell)]);
        }
    }
    for view in views.as_array().into_iter().flatten() {
        rows.push(vec![text(say("View")), to_cell(Kind::Rest, view)]);
    }
    if let Some(rest) = record.rest() {
        rows.push(vec![text(say(REST)), to_cell(Kind::Rest, &Value::clone(&rest))]);
    }
    let columns = [
        super::cards::Head { text: say("Property").to_owned(), kind: Kind::Text, width: 18 },
        super::cards::Head { text: say("Value").to_owned(), kind: Kind::Text, width: 90 },
    ];
    sheet("Journey", &columns, rows.into_iter(), look, tally)
}
