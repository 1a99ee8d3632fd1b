//! A workbook: the names of its sheets, and each sheet when it is asked for.

use std::collections::HashMap;

use super::bounds::{self, too_large};
use super::container::{Container, no_workbook};
use super::part::{Piece, attribute, local, read};
use super::sheet::{Known, cells};
use super::{strings, styles};
use crate::error::ImportError;
use crate::tables::cell::Sheet;

/// An open workbook.
pub(super) struct Workbook<'b> {
    container: Container<'b>,
    /// Name, path and whether it is hidden.
    sheets: Vec<(String, String, bool)>,
    strings: Vec<String>,
    days: Vec<bool>,
    behind: f64,
    most_events: u64,
}

impl<'b> Workbook<'b> {
    /// Reads what all sheets share.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ImportError> {
        let container = Container::open(bytes)?;
        // A workbook of any size has a few elements for each packed byte; a bomb has hundreds.
        let most_events = 2_000_000 + bytes.len() as u64 * 8;
        let (strings, days) = (Vec::new(), Vec::new());
        let mut book = Workbook { container, sheets: Vec::new(), strings, days, behind: 0.0, most_events };
        let root = book.related("_rels/.rels", "")?;
        let path = root.into_values().find(|(kind, _)| kind == "officeDocument").map(|(_, path)| path);
        let path = path.filter(|path| book.container.has(path)).ok_or_else(|| no_workbook("one without a workbook"))?;
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let related = book.related(&format!("{folder}/_rels/{file}.rels"), folder)?;
        book.list(&path, &related)?;
        let of_kind = |kind: &str| related.values().find(|(other, _)| other == kind).map(|(_, path)| path.clone());
        if let Some(path) = of_kind("sharedStrings").filter(|path| book.container.has(path)) {
            book.strings = strings::shared(&mut book.container, &path, most_events)?;
        }
        if let Some(path) = of_kind("styles").filter(|path| book.container.has(path)) {
            book.days = styles::days(&mut book.container, &path, most_events)?;
        }
        Ok(book)
    }

    /// Names of the sheets.
    pub(super) fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, ..)| name.clone()).collect()
    }

    /// The place of a sheet by its name.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.sheets.iter().position(|(other, ..)| other == name)
    }

    /// The sheet to read: the wished one, else the first that can be seen and holds two rows.
    pub(super) fn choose(&mut self, wished: Option<u32>) -> Result<usize, ImportError> {
        if let Some(at) = wished.map(|at| at as usize) {
            let found = format!("a wish for sheet {} of {}", at + 1, self.sheets.len());
            let missing = || ImportError::expected("", "a sheet of the workbook", &found, "Choose another sheet.");
            return self.sheets.get(at).map(|_| at).ok_or_else(missing);
        }
        let seen: Vec<usize> = (0..self.sheets.len()).filter(|at| !self.sheets[*at].2).collect();
        for at in seen.iter().copied().take(5) {
            if self.sheet(at)?.rows.len() > 1 {
                return Ok(at);
            }
        }
        seen.first().copied().ok_or_else(|| no_workbook("one without a sheet"))
    }

    /// The cells of a sheet.
    pub(super) fn sheet(&mut self, at: usize) -> Result<Sheet, ImportError> {
        let Some((name, path, _)) = self.sheets.get(at) else { return Ok(Sheet::default()) };
        let known = Known { name, strings: &self.strings, days: &self.days, behind: self.behind };
        cells(self.container.file(path)?, self.most_events, &known)
    }

    /// What a part points at: id -> kind and path.
    fn related(&mut self, name: &str, folder: &str) -> Result<HashMap<String, (String, String)>, ImportError> {
        let mut related = HashMap::new();
        let name = name.trim_start_matches('/');
        if !self.container.has(name) {
            return Err(no_workbook("one whose parts are missing"));
        }
        read(self.container.file(name)?, self.most_events, &mut |piece| {
            if let Piece::Start(start) = piece
                && local(start.name().as_ref()) == "Relationship"
                && attribute(start, "TargetMode").as_deref() != Some("External")
                && related.len() < bounds::ZIP.entries
            {
                let target = attribute(start, "Target").unwrap_or_default();
                let kind = attribute(start, "Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                related.insert(attribute(start, "Id").unwrap_or_default(), (kind, resolved(folder, &target)));
            }
            Ok(())
        })?;
        Ok(related)
    }

    fn list(&mut self, path: &str, related: &HashMap<String, (String, String)>) -> Result<(), ImportError> {
        let (mut sheets, mut behind) = (Vec::new(), 0.0);
        read(self.container.file(path)?, self.most_events, &mut |piece| {
            let Piece::Start(start) = piece else { return Ok(()) };
            match local(start.name().as_ref()) {
                "workbookPr" if matches!(attribute(start, "date1904").as_deref(), Some("1" | "true")) => {
                    behind = 1_462.0;
                }
                "sheet" => {
                    if sheets.len() >= bounds::SHEETS {
                        return Err(too_large("", "a workbook of at most 255 sheets", "more"));
                    }
                    let name = attribute(start, "name").unwrap_or_default().chars().take(200).collect::<String>();
                    let hidden = attribute(start, "state").is_some_and(|state| state != "visible");
                    let id = attribute_with_prefix(start).unwrap_or_default();
                    sheets.extend(related.get(&id).map(|(_, path)| (name, path.clone(), hidden)));
                }
                _ => {}
            }
            Ok(())
        })?;
        self.sheets = sheets;
        self.behind = behind;
        Ok(())
    }
}

/// The id of a relation: "r:id", whatever the prefix; a sheet has another attribute that ends so.
fn attribute_with_prefix(start: &quick_xml::events::BytesStart<'_>) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref().ends_with(":id"))?;
    found.normalized_value(Default::default()).ok().map(std::borrow::Cow::into_owned)
}

/// A target within the container.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
