//! Markdown tables: under a stage its columns are steps and its rows lanes; alone its columns are stages, or its rows
//! are stages and its columns lanes.

use waymark_model::{Id, LaneKind};

use super::aliases::lane;
use super::draw::Drawing;
use super::feelings;
use super::inline::{one, plain};
use crate::error::ImportError;
use crate::markdown::details::{brackets, split};

type Done = Result<(), ImportError>;

impl Drawing<'_> {
    /// Draws a table; without a stage it makes its own.
    pub(crate) fn table(&mut self, stage: Option<Id>, rows: &[Vec<String>]) -> Done {
        let Some((header, body)) = rows.split_first() else { return Ok(()) };
        let names: &[String] = header.get(1..).unwrap_or_default();
        let lanes = names.iter().filter(|name| lane(&plain(name)).is_some()).count();
        if stage.is_none() && lanes * 2 > names.len() {
            return self.stage_rows(names, body);
        }
        let mut columns = Vec::new();
        for name in names {
            let name = one(name);
            let step = match stage {
                Some(stage) => {
                    self.room.take("steps")?;
                    self.builder.step(stage, &name)
                }
                None => {
                    self.room.take("stages")?;
                    let stage = self.builder.stage(&name);
                    self.builder.step(stage, "")
                }
            };
            columns.push(step);
        }
        let mut row_lane = (LaneKind::Text, String::new());
        for row in body {
            let Some((label, cells)) = row.split_first() else { continue };
            if !label.is_empty() {
                row_lane = lane_of(label);
                // Also a row without a card in this stage has its place among the lanes.
                self.row(row_lane.0, &row_lane.1)?;
            }
            for (step, cell) in columns.iter().zip(cells) {
                self.cell(*step, row_lane.0, &row_lane.1, cell)?;
            }
        }
        Ok(())
    }

    /// Rows are stages, columns are lanes.
    fn stage_rows(&mut self, names: &[String], body: &[Vec<String>]) -> Done {
        let lanes: Vec<(LaneKind, String)> = names.iter().map(|name| lane_of(name)).collect();
        for (kind, name) in &lanes {
            self.row(*kind, name)?;
        }
        let mut step = None;
        for row in body {
            let Some((label, cells)) = row.split_first() else { continue };
            let here = match step.filter(|_| label.is_empty()) {
                Some(step) => step,
                None => {
                    self.room.take("stages")?;
                    let stage = self.builder.stage(&one(label));
                    self.builder.step(stage, "")
                }
            };
            step = Some(here);
            for ((kind, name), cell) in lanes.iter().zip(cells) {
                self.cell(here, *kind, name, cell)?;
            }
        }
        Ok(())
    }

    /// Makes a lane when it is new.
    fn row(&mut self, kind: LaneKind, name: &str) -> Done {
        if self.lanes.insert((kind, name.to_owned())) {
            self.room.take("lanes")?;
            self.builder.lane(kind, name);
        }
        Ok(())
    }

    fn cell(&mut self, step: Id, kind: LaneKind, name: &str, raw: &str) -> Done {
        if raw.is_empty() {
            return Ok(());
        }
        let (text, details) = split(raw);
        let text = one(text);
        if kind == LaneKind::Feelings && details.is_none() {
            let (word, valence) = feelings::split(&text);
            let word = if word.is_empty() { text.as_str() } else { word };
            let word = if valence.is_some() && feelings::split(word).1.is_some() { "" } else { word };
            return self.feel(step, valence.unwrap_or_default(), word, Id::NIL);
        }
        self.put(step, kind, name, text, details).map(|_| ())
    }
}

/// The lane of a label: "**Own name** *(Pain points)*", a kind's name, or a lane of text.
fn lane_of(label: &str) -> (LaneKind, String) {
    let (name, kind) = brackets(label);
    if let Some(kind) = kind.and_then(|kind| lane(&plain(kind))) {
        return (kind, one(name));
    }
    match lane(plain(label).trim_end_matches([':', '：'])) {
        Some(kind) => (kind, String::new()),
        None => (LaneKind::Text, one(label)),
    }
}
