//! A workbook of Waymark's own: every sheet is read back, so that the map is the one that was written, with what was
//! changed in the table since. Names that people see win over hidden ids.

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde_json::Value;
use waymark_model::{Evidence, Id, Lane, Link, Metric, NodeKind, Persona, Properties, Reading, Stage, Step};

use super::workbook::Workbook;
use crate::error::ImportError;
use crate::tables::card_fields;
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::field::{Field, Kind, REST};
use crate::tables::guess::Guess;
use crate::tables::language::{Language, translate_cards, translate_properties, translate_records};
use crate::tables::make::{Converted, make as make_cards, record};
use crate::tables::plan::{Named, Plan};
use crate::tables::record_fields::{EVIDENCE, JOURNEY, LANES, LINKS, METRICS, PERSONAS, READINGS, STAGES, STEPS};

/// The sheets of a workbook of Waymark's.
pub(super) struct Own {
    /// Place of the sheet of cards.
    pub(super) at: u32,
    /// The sheet of cards.
    pub(super) cards: Sheet,
    sheets: HashMap<&'static str, Sheet>,
}

const SHEETS: [(&str, &[Field]); 9] = [
    ("Journey", &JOURNEY),
    ("Stages", &STAGES),
    ("Steps", &STEPS),
    ("Lanes", &LANES),
    ("Links", &LINKS),
    ("Evidence", &EVIDENCE),
    ("Personas", &PERSONAS),
    ("Metrics", &METRICS),
    ("Readings", &READINGS),
];

/// The language in which a workbook's sheets are called as Waymark calls them, and the place of the sheet of cards.
fn language_of(book: &Workbook<'_>) -> Option<(Language, usize)> {
    let has = |language: Language| {
        ["Journey", "Stages", "Steps", "Lanes"].iter().all(|name| book.place(language.say(name)).is_some())
    };
    let cards = |language: Language| Some((language, book.place(language.say("Cards"))?));
    Language::all().filter(|language| has(*language)).find_map(cards)
}

impl Own {
    /// The sheets, when the workbook is one of Waymark's.
    pub(super) fn of(book: &mut Workbook<'_>) -> Result<Option<Self>, ImportError> {
        let Some((language, at)) = language_of(book) else { return Ok(None) };
        let mut cards = book.sheet(at)?;
        translate_cards(&mut cards);
        let has_ids = cards.rows.first().is_some_and(|row| row.cells.iter().any(|(_, cell)| cell.shown() == "Card id"));
        if !has_ids {
            return Ok(None);
        }
        let mut sheets = HashMap::new();
        for (name, fields) in SHEETS {
            let Some(at) = book.place(language.say(name)) else { continue };
            let mut sheet = book.sheet(at)?;
            sheet.language = language;
            match name {
                "Journey" => translate_properties(&mut sheet, fields),
                _ => translate_records(&mut sheet, fields),
            }
            sheets.insert(name, sheet);
        }
        Ok(Some(Own { at: u32::try_from(at).unwrap_or(0), cards, sheets }))
    }

    /// Rows of a sheet below its headers, as records.
    fn records<T: DeserializeOwned>(
        &self,
        plan: &mut Plan<'_>,
        name: &str,
        fields: &[Field],
        kind: Option<NodeKind>,
        mut take: impl FnMut(&mut Plan<'_>, T, Extras<'_>),
    ) {
        let Some((heads, rows)) = self.sheets.get(name).and_then(|sheet| sheet.rows.split_first()) else { return };
        let columns: HashMap<&str, usize> = fields
            .iter()
            .filter_map(|field| {
                let at = heads.cells.iter().find(|(_, cell)| cell.shown() == field.head)?.0;
                Some((field.name, usize::from(at)))
            })
            .collect();
        for row in rows.iter().filter(|row| !row.is_blank()) {
            let mut converted = Converted::from_rest(columns.get("rest").and_then(|at| row.cell(*at)));
            for field in fields.iter().filter(|field| !field.path.is_empty()) {
                if let Some(cell) = columns.get(field.name).and_then(|at| row.cell(*at)) {
                    converted.read(plan, row.number, field, cell);
                }
            }
            let extras = Extras { row, columns: &columns, ranked: converted.fields.contains_key("rank") };
            if kind.is_some() || name == "Links" {
                let wanted = converted.fields.get("id").and_then(|id| id.as_str()?.parse().ok());
                let id = plan.claim(wanted, kind);
                if extras.ranked {
                    plan.said.ranked.insert(id);
                }
                converted.put(&["id"], id.to_string().into());
            }
            if let Some(record) = record(plan, row.number, converted) {
                take(plan, record, extras);
            }
        }
    }
}

/// What else a row says.
struct Extras<'r> {
    row: &'r Row,
    columns: &'r HashMap<&'r str, usize>,
    ranked: bool,
}

impl Extras<'_> {
    fn text(&self, name: &str) -> String {
        self.columns.get(name).map(|at| self.row.text(*at).into_owned()).unwrap_or_default()
    }
}

/// Makes the journey of the workbook.
pub(super) fn make(plan: &mut Plan<'_>, own: &Own, found: &Guess) {
    journey(plan, own);
    own.records(plan, "Stages", &STAGES, Some(NodeKind::Stage), |plan, stage: Stage, _| {
        if plan.room("stages", plan.stages.len()) {
            plan.put_stage(stage);
        }
    });
    own.records(plan, "Steps", &STEPS, Some(NodeKind::Step), |plan, step: Step, extras| take_step(plan, step, &extras));
    own.records(plan, "Lanes", &LANES, Some(NodeKind::Lane), |plan, lane: Lane, _| {
        if plan.room("lanes", plan.lanes.len()) {
            plan.put_lane(lane);
        }
    });
    own.records(plan, "Evidence", &EVIDENCE, Some(NodeKind::Evidence), |plan, evidence: Evidence, _| {
        if plan.room("evidence", plan.evidence.len()) {
            plan.evidence.push(evidence);
        }
    });
    personas(plan, own);
    metrics(plan, own);
    let heads: HashMap<String, Id> = card_fields::heads(&plan.personas)
        .into_iter()
        .filter(|head| head.persona != Id::NIL)
        .map(|head| (head.feeling.trim_start_matches("Feeling: ").to_owned(), head.persona))
        .collect();
    make_cards(plan, &own.cards, found, &heads);
    own.records(plan, "Links", &LINKS, None, |plan, link: Link, _| {
        if plan.room("links", plan.links.len()) {
            plan.links.push(link);
        }
    });
}

/// A step whose stage is gone stands in the one of the name in its row.
fn take_step(plan: &mut Plan<'_>, mut step: Step, extras: &Extras<'_>) {
    let name = extras.text("of_stage");
    if !plan.is(step.stage, NodeKind::Stage) {
        match plan.stage(&name) {
            Some(stage) => step.stage = stage,
            None => return,
        }
    }
    if plan.room("steps", plan.steps.len()) {
        plan.put_step(step);
    }
}

fn personas(plan: &mut Plan<'_>, own: &Own) {
    let mut travels: Vec<(i64, Id)> = Vec::new();
    own.records(plan, "Personas", &PERSONAS, Some(NodeKind::Persona), |plan, persona: Persona, extras| {
        if !plan.room("personas", plan.personas.len()) {
            return;
        }
        if let Ok(place) = extras.text("travels").parse::<i64>() {
            travels.push((place, persona.id));
        }
        plan.call(Named::Persona(persona.name.clone()), persona.id);
        plan.personas.push(persona);
    });
    travels.sort_unstable();
    plan.properties.personas = travels.into_iter().map(|(_, id)| id).collect();
}

fn metrics(plan: &mut Plan<'_>, own: &Own) {
    own.records(plan, "Metrics", &METRICS, Some(NodeKind::Metric), |plan, metric: Metric, _| {
        if plan.room("metrics", plan.metrics.len()) {
            plan.metrics.push(metric);
        }
    });
    let places: HashMap<Id, usize> = plan.metrics.iter().enumerate().map(|(at, metric)| (metric.id, at)).collect();
    own.records(plan, "Readings", &READINGS, None, |plan, mut reading: Reading, extras| {
        let named = plan.metrics.iter().position(|metric| metric.name == extras.text("of_metric"));
        let id = reading.extra.remove("metric").and_then(|id| id.as_str()?.parse::<Id>().ok());
        let at = id.and_then(|id| places.get(&id).copied()).or(named);
        if let Some(metric) = at.and_then(|at| plan.metrics.get_mut(at))
            && metric.readings.len() < crate::limits::ENTRIES
        {
            metric.readings.push(reading);
        }
    });
}

/// Properties stand one a row: name, then value.
fn journey(plan: &mut Plan<'_>, own: &Own) {
    let Some(sheet) = own.sheets.get("Journey") else { return };
    let value =
        |head: &str| sheet.rows.iter().find(|row| row.text(0) == head).and_then(|row| Some((row, row.cell(1)?)));
    let mut converted = Converted::from_rest(value(REST).map(|(_, cell)| cell));
    for field in &JOURNEY {
        if let Some((row, cell)) = value(field.head) {
            converted.read(plan, row.number, field, cell);
        }
    }
    plan.id = converted.fields.remove("id").and_then(|id| id.as_str()?.parse().ok()).filter(|id| *id != Id::NIL);
    let views = sheet.rows.iter().filter(|row| row.text(0) == "View").filter_map(|row| view(row.cell(1)?));
    let views: Vec<Value> = views.take(200).collect();
    if !views.is_empty() {
        converted.put(&["views"], views.into());
    }
    if let Some(properties) = record::<Properties>(plan, 1, converted) {
        plan.properties = properties;
    }
}

fn view(cell: &Cell) -> Option<Value> {
    crate::tables::value::from_cell(Kind::Rest, cell).ok().flatten()
}
