//! The texts that all sheets share, each with its hands.

use super::super::container::Container;
use super::super::part::{Piece, attribute, local, read};
use super::styles::{hand, plain};
use super::{EVENTS, SheetRun};
use crate::error::ImportError;

/// Longest text that is shown, in characters.
const SHOWN: usize = 1_200;

/// A text: plain, in the hand of its cell, or in hands of its own.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) runs: Vec<SheetRun>,
    /// Whether its hands are its own.
    pub(super) own: bool,
}

/// Reads the shared texts.
pub(super) fn texts(container: &mut Container<'_>) -> Result<Vec<Text>, ImportError> {
    const PART: &str = "xl/sharedStrings.xml";
    let mut texts: Vec<Text> = Vec::new();
    if !container.has(PART) {
        return Ok(texts);
    }
    let mut reads = false;
    read(container.file(PART)?, EVENTS, &mut |piece| {
        match piece {
            Piece::Start(start) => {
                let name = start.name();
                let name = local(name.as_ref());
                let get = |what: &str| attribute(start, what).unwrap_or_default();
                match (name, texts.last_mut()) {
                    ("si", _) => texts.push(Text::default()),
                    ("r", Some(text)) => {
                        text.own = true;
                        text.runs.push(plain());
                    }
                    ("t", Some(text)) => {
                        reads = true;
                        if text.runs.is_empty() {
                            text.runs.push(plain());
                        }
                    }
                    (word, Some(text)) if text.own => {
                        if let Some(run) = text.runs.last_mut() {
                            hand(run, word, &get);
                        }
                    }
                    _ => {}
                }
            }
            Piece::Text(said) if reads => {
                if let Some(run) = texts.last_mut().and_then(|text| text.runs.last_mut()) {
                    let room = SHOWN.saturating_sub(run.text.chars().count());
                    run.text.extend(said.chars().take(room));
                }
            }
            Piece::Text(_) => {}
            Piece::End("t") => reads = false,
            Piece::End(_) => {}
        }
        Ok(())
    })?;
    Ok(texts)
}
