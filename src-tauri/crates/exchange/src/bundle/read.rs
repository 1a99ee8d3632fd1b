//! The files of a bundle -> journeys with their pictures. A bad journey among twenty gives nineteen and a remark.

use std::collections::BTreeMap;

use super::names::{is_hidden, parts};
use super::unpack::Unpacking;
use super::{ENTRIES, IMAGES, UNPACKED};
use crate::error::{ImportError, shown};
use crate::images::{media_of, used};
use crate::incoming::Reading;
use crate::limits;
use crate::read::{Imported, missing_pictures, read_json};
use crate::remark::Remark;
use crate::wishes::FileKind;

const HINT: &str = "A bundle holds journeys as .json files. Nothing was changed.";

/// Reads a zip of journeys.
pub(crate) fn read_bundle(bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut remarks = Vec::new();
    let mut unpacking = Unpacking::open(bytes)?;
    let names = unpacking.names(&mut remarks);
    let mut get = |place: usize| unpacking.file(place);
    gather(&names, &mut get, remarks)
}

/// Reads the files of a folder: relative paths with `/`, and bytes.
pub fn read_folder(files: &[(String, Vec<u8>)]) -> Result<Reading, ImportError> {
    if files.len() > ENTRIES {
        return Err(ImportError::expected("", "a folder of at most 20,000 files", &files.len().to_string(), HINT));
    }
    let fits = |path: &str| parts(path).is_some_and(|parts| !is_hidden(&parts));
    let names: Vec<(usize, String)> = (files.iter().enumerate())
        .filter(|(_, (path, _))| fits(path))
        .map(|(place, (path, _))| (place, path.clone()))
        .collect();
    gather(&names, &mut |place| Ok(files[place].1.clone()), Vec::new())
}

type Get<'a> = &'a mut dyn FnMut(usize) -> Result<Vec<u8>, ImportError>;

fn gather(names: &[(usize, String)], get: Get<'_>, mut remarks: Vec<Remark>) -> Result<Reading, ImportError> {
    let mut journeys = Vec::new();
    let mut first = None;
    let mut others = 0;
    for (place, name) in names {
        if is_journey(name) {
            match get(*place).and_then(|bytes| read_json(&bytes)) {
                Ok(journey) => journeys.push(journey),
                Err(error) => {
                    remarks.push(refused(name, &error));
                    first.get_or_insert(error);
                }
            }
        } else {
            others += usize::from(hash_of(name).is_none() && !name.ends_with("README.txt"));
        }
    }
    if others > 0 {
        remarks.push(Remark::new(
            "files_passed_over",
            format!("{others} files are neither journeys nor their pictures and were not read."),
        ));
    }
    if journeys.is_empty() {
        return Err(
            first.unwrap_or_else(|| ImportError::expected("", "at least one journey in the bundle", "none", HINT))
        );
    }
    attach(&mut journeys, names, get, &mut remarks);
    Ok(Reading { kind: FileKind::Bundle, journeys, remarks, table: None })
}

fn refused(name: &str, error: &ImportError) -> Remark {
    let remark = Remark::new("journey_refused", format!("{} was not read. {error}. {}", shown(name), error.hint));
    match error.line {
        Some(line) => remark.on_line(line),
        None => remark,
    }
}

fn is_journey(name: &str) -> bool {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    name.to_ascii_lowercase().ends_with(".json") && !folder.split('/').any(|part| part == IMAGES)
}

/// The hash that a picture's name says.
fn hash_of(name: &str) -> Option<&str> {
    let (folder, file) = name.rsplit_once('/')?;
    let (stem, _) = file.split_once('.')?;
    let is_hash = stem.len() == 64 && stem.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_hash && folder.rsplit('/').next() == Some(IMAGES)).then_some(stem)
}

/// Gives every journey the pictures that it shows.
fn attach(journeys: &mut [Imported], names: &[(usize, String)], get: Get<'_>, remarks: &mut Vec<Remark>) {
    let mut wanted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, imported) in journeys.iter().enumerate() {
        for hash in used(&imported.journey) {
            if !imported.images.iter().any(|(known, _, _)| *known == hash) {
                wanted.entry(hash).or_default().push(place);
            }
        }
    }
    let mut room = UNPACKED;
    for (place, name) in names {
        let Some((hash, who)) = hash_of(name).and_then(|hash| wanted.remove_entry(hash)) else { continue };
        match picture(&hash, get(*place)) {
            Ok((media, bytes)) => {
                for journey in who {
                    if let Some(left) = room.checked_sub(bytes.len()) {
                        room = left;
                        journeys[journey].images.push((hash.clone(), media.to_owned(), bytes.clone()));
                    }
                }
            }
            Err(why) => remarks.push(Remark::new("picture_refused", format!("{} was not read: {why}.", shown(name)))),
        }
    }
    journeys.iter_mut().for_each(warn_of_missing);
}

fn picture(hash: &str, bytes: Result<Vec<u8>, ImportError>) -> Result<(&'static str, Vec<u8>), String> {
    let bytes = bytes.map_err(|error| error.message)?;
    if bytes.len() > limits::IMAGE {
        return Err("it is larger than 20 MB".to_owned());
    }
    let media = media_of(&bytes).ok_or("it is no PNG, JPEG or WebP picture")?;
    if blake3::hash(&bytes).to_hex().as_str() != hash {
        return Err("it is another picture than its name says, or was cut short".to_owned());
    }
    Ok((media, bytes))
}

/// What was said before the pictures came is said anew.
fn warn_of_missing(imported: &mut Imported) {
    imported.images.sort();
    let shown = used(&imported.journey).len();
    imported.warnings.retain(|warning| (1..=shown).all(|count| *warning != missing_pictures(count)));
    if imported.images.len() < shown {
        imported.warnings.push(missing_pictures(shown - imported.images.len()));
    }
}
