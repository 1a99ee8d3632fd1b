//! The table of cards: one row a card, step by step, from the top of the map.

use std::collections::HashMap;

use waymark_model::{Card, Id, Journey, Lane, Step};

use super::record::{Cells, Record, cells};
use crate::tables::card_fields::{CARD, CARD_IN_WORKBOOK, FEELINGS_BEFORE, Heads, heads_of};
use crate::tables::cell::Cell;
use crate::tables::field::{Field, Kind};
use crate::tables::language::Language;
use crate::tables::value::{list_items, shown_word, to_cell};

/// The table of cards of a journey.
pub(crate) struct CardTable<'a> {
    journey: &'a Journey,
    /// Whether what has no column of its own is carried too.
    whole: bool,
    /// The language of its headers.
    language: Language,
    /// The personas whose feelings have columns.
    pub(crate) heads: Vec<Heads>,
    /// Personas whose feelings have none.
    pub(crate) headless: usize,
    steps: HashMap<Id, usize>,
    lanes: HashMap<Id, usize>,
}

/// A column of the table.
pub(crate) struct Head {
    /// Its header.
    pub(crate) text: String,
    /// How its cells are written.
    pub(crate) kind: Kind,
    /// How wide it is; 0 hides it.
    pub(crate) width: u16,
}

impl<'a> CardTable<'a> {
    /// The table of a journey; `whole` for a workbook.
    pub(crate) fn new(journey: &'a Journey, whole: bool, language: Language) -> Self {
        let (heads, headless) = heads_of(journey);
        let steps = journey.steps().enumerate().map(|(at, step)| (step.id, at)).collect();
        let lanes = journey.lanes().enumerate().map(|(at, lane)| (lane.id, at)).collect();
        CardTable { journey, whole, language, heads, headless, steps, lanes }
    }

    fn fields(&self) -> Vec<Field> {
        let more: &[Field] = if self.whole { &CARD_IN_WORKBOOK } else { &[] };
        CARD.iter().chain(more).copied().collect()
    }

    /// The columns, from the left.
    pub(crate) fn columns(&self) -> Vec<Head> {
        let mut columns = Vec::new();
        for field in self.fields() {
            if field.name == FEELINGS_BEFORE {
                for head in &self.heads {
                    columns.push(Head { text: self.language.head(&head.feeling), kind: Kind::Whole(-2, 2), width: 10 });
                    columns.push(Head { text: self.language.head(&head.word), kind: Kind::Text, width: 18 });
                }
            }
            columns.push(Head { text: self.language.head(field.head), kind: field.kind, width: field.width });
        }
        columns
    }

    /// Every card as a row, in the order of the map: step by step, from the top.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Cells> + '_ {
        let fields = self.fields();
        let steps = self.journey.steps().flat_map(|step| self.journey.lanes().map(move |lane| (step, lane)));
        steps.flat_map(move |(step, lane)| {
            let fields = fields.clone();
            let cards = self.journey.cards_in(lane.id, step.id);
            cards.map(move |card| self.row(card, step, lane, &fields)).collect::<Vec<_>>()
        })
    }

    fn row(&self, card: &Card, step: &Step, lane: &Lane, fields: &[Field]) -> Cells {
        let mut record = Record::of(card);
        let mut felt: Cells = Vec::new();
        for head in &self.heads {
            let key = head.persona.to_string();
            felt.push(to_cell(Kind::Whole(-2, 2), &record.take(&["feelings", &key, "valence"])));
            felt.push(to_cell(Kind::Text, &record.take(&["feelings", &key, "word"])));
            record.drop_empty_within("feelings", &key);
        }
        let derived = |name: &str| self.derived(name, Some(card), Some(step), Some(lane));
        let mut row = cells(record, fields, &["touchpoint", "opportunity", "feelings"], derived);
        let at = fields.iter().position(|field| field.name == FEELINGS_BEFORE).unwrap_or(0);
        row.splice(at..at, felt);
        row
    }

    /// Rows for what has no card: steps under which none begins, and lanes without any. Without them a CSV would lose
    /// the columns and rows of the map.
    pub(crate) fn bare_rows(&self) -> Vec<Cells> {
        let begun: std::collections::HashSet<Id> = self.journey.cards().map(|card| card.step).collect();
        let bare = self.journey.steps().filter(|step| !begun.contains(&step.id));
        let mut rows: Vec<Cells> = bare.map(|step| self.bare(Some(step), None)).collect();
        let empty = self.journey.lanes().filter(|lane| self.journey.card_count(lane.id) == 0);
        rows.extend(empty.map(|lane| self.bare(None, Some(lane))));
        rows
    }

    fn bare(&self, step: Option<&Step>, lane: Option<&Lane>) -> Cells {
        let mut row = Cells::new();
        for field in self.fields() {
            if field.name == FEELINGS_BEFORE {
                row.extend(std::iter::repeat_n(None, self.heads.len() * 2));
            }
            row.push(match field.name {
                "lane_id" => lane.map(|lane| Cell::Text(lane.id.to_string())),
                "step_id" => step.map(|step| Cell::Text(step.id.to_string())),
                name if field.path.is_empty() => self.derived(name, None, step, lane),
                _ => None,
            });
        }
        row
    }

    /// What a column shows that is not a field of the card.
    fn derived(&self, name: &str, card: Option<&Card>, step: Option<&Step>, lane: Option<&Lane>) -> Option<Cell> {
        let stage = step.and_then(|step| self.journey.stage(step.stage));
        let number = |places: &HashMap<Id, usize>, id: Id| places.get(&id).map(|at| Cell::Number((at + 1) as f64));
        let text = match name {
            "stage" => stage.map(|stage| stage.name.clone()),
            "step" => step.map(|step| step.name.clone()),
            "lane" => lane.map(|lane| self.language.lane(lane).to_owned()),
            "lane_kind" => lane.map(kind_word),
            "stage_id" => stage.map(|stage| stage.id.to_string()),
            "step_number" => return number(&self.steps, step?.id),
            "lane_number" => return number(&self.lanes, lane?.id),
            "evidence" => return self.evidence(card?),
            _ => None,
        };
        text.filter(|text| !text.is_empty()).map(Cell::Text)
    }

    /// Names of the evidence that a card rests on.
    fn evidence(&self, card: &Card) -> Option<Cell> {
        let names: Vec<serde_json::Value> = (self.journey.evidence_of(card.id).into_iter())
            .filter(|evidence| !evidence.name.trim().is_empty())
            .map(|evidence| evidence.name.clone().into())
            .collect();
        let cell = (!names.is_empty()).then(|| to_cell(Kind::List, &names.into()))??;
        (!list_items(&cell.shown()).is_empty()).then_some(cell)
    }
}

/// The kind of a lane as people write it.
pub(crate) fn kind_word(lane: &Lane) -> String {
    let word = serde_json::to_value(lane.kind).unwrap_or_default();
    shown_word(word.as_str().unwrap_or_default())
}
