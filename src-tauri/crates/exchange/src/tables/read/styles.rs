//! Which styles of a workbook show a number as a day.

use std::collections::HashMap;

use super::container::Container;
use super::part::{Piece, attribute, local, read};
use crate::error::ImportError;

/// Most styles that are looked at.
const MOST: usize = 70_000;

/// Whether each cell style shows days.
pub(super) fn days(container: &mut Container<'_>, name: &str, most_events: u64) -> Result<Vec<bool>, ImportError> {
    let mut own: HashMap<u32, bool> = HashMap::new();
    let (mut styles, mut is_cell) = (Vec::new(), false);
    read(container.file(name)?, most_events, &mut |piece| {
        match piece {
            Piece::Start(start) => match local(start.name().as_ref()) {
                "numFmt" if own.len() < MOST => {
                    let id = attribute(start, "numFmtId").and_then(|id| id.parse().ok());
                    let code = attribute(start, "formatCode").unwrap_or_default();
                    own.extend(id.map(|id: u32| (id, shows_day(&code))));
                }
                "cellXfs" => is_cell = true,
                "xf" if is_cell && styles.len() < MOST => {
                    let id = attribute(start, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    styles.push(own.get(&id).copied().unwrap_or(matches!(id, 14..=17 | 22 | 27..=36 | 50..=58)));
                }
                _ => {}
            },
            Piece::End("cellXfs") => is_cell = false,
            _ => {}
        }
        Ok(())
    })?;
    Ok(styles)
}

/// Whether a format has a year or a day in it, outside of quotes and brackets.
fn shows_day(code: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '\\' | '_' => drop(letters.next()),
            '[' => bracketed = true,
            ']' => bracketed = false,
            'y' | 'Y' | 'd' | 'D' if !quoted && !bracketed => return true,
            _ => {}
        }
    }
    false
}
