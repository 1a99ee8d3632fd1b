//! Journeys and pictures -> the files of a bundle, and those as a zip.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use waymark_model::Journey;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::names::Names;
use super::{ENTRIES, IMAGES, PACKED, UNPACKED};
use crate::images::{self, ImageBytes};
use crate::loss::{Loss, Written};
use crate::tally::{Tally, are, counted};
use crate::{limits, write_json};

/// Files by their paths, parted by `/`.
type Files = Vec<(String, Vec<u8>)>;

/// The journeys with their pictures as a zip.
pub fn bundle(journeys: &[(String, &Journey)], images: &dyn Fn(&str) -> Option<ImageBytes>) -> Written {
    let (files, losses) = folder(journeys, images);
    Written { bytes: zip_of(&files), losses }
}

/// The journeys with their pictures as files: relative paths with `/`, sorted.
pub fn folder(journeys: &[(String, &Journey)], images: &dyn Fn(&str) -> Option<ImageBytes>) -> (Files, Vec<Loss>) {
    let mut files: Files = vec![("README.txt".to_owned(), readme(journeys.len()).into_bytes())];
    let mut names = Names::default();
    let mut hashes = BTreeSet::new();
    for (name, journey) in journeys {
        files.push((format!("{}.json", names.give(name)), write_json(journey, images, false).into_bytes()));
        hashes.extend(images::used(journey));
    }
    let mut tally = Tally::default();
    let written: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    pictures(&mut files, &mut tally, hashes, images, PACKED.saturating_sub(written));
    let large = files.iter().filter(|(_, bytes)| bytes.len() > limits::FILE).count();
    tally.add("too_large", large, || {
        format!(
            "{} larger than 64 MB: Waymark does not read so large a journey.",
            counted(large, "journey is", "journeys are")
        )
    });
    let all: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let crowded = all > UNPACKED || files.len() > ENTRIES;
    tally.add("too_large", usize::from(crowded), || {
        "The bundle is too large to be read again in one piece: export fewer journeys at once.".to_owned()
    });
    files.sort();
    (files, tally.losses())
}

fn pictures(
    files: &mut Files,
    tally: &mut Tally,
    hashes: BTreeSet<String>,
    images: &dyn Fn(&str) -> Option<ImageBytes>,
    mut room: usize,
) {
    let (mut missing, mut large) = (0, 0);
    for hash in hashes {
        let Some(image) = images(&hash) else {
            missing += 1;
            continue;
        };
        if image.bytes.len() > room || image.bytes.len() > limits::IMAGE || files.len() >= ENTRIES {
            large += 1;
            continue;
        }
        room -= image.bytes.len();
        let ending = match image.media.as_str() {
            "image/png" => "png",
            "image/jpeg" => "jpg",
            _ => "webp",
        };
        files.push((format!("{IMAGES}/{hash}.{ending}"), image.bytes));
    }
    tally.add("pictures_missing", missing, || {
        format!(
            "{} {} not in the library, so not in the bundle.",
            counted(missing, "picture", "pictures"),
            are(missing)
        )
    });
    tally.add("pictures_large", large, || {
        format!(
            "{} {} left out: a bundle stays below 256 MB and a picture below 20 MB.",
            counted(large, "picture", "pictures"),
            are(large)
        )
    });
}

fn readme(journeys: usize) -> String {
    format!(
        "This is {} of Waymark.\n\n\
         Each .json file is one journey map in Waymark's open format: text, one field a line.\n\
         Pictures stand in the folder \"{IMAGES}\", named by the BLAKE3 hash of their bytes.\n\n\
         To use them, import this folder or zip into Waymark. Nothing else is needed to read them.\n",
        counted(journeys, "journey map", "journey maps")
    )
}

/// Files as a zip; the same files give the same bytes.
pub fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        // Pictures are packed already.
        let method = if path.starts_with(IMAGES) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let written =
            writer.start_file(path.as_str(), options.compression_method(method)).map(|()| writer.write_all(bytes));
        written.expect("a name has less than 64 KB and the zip grows in memory").expect("memory takes every byte");
    }
    writer.finish().expect("the zip is in memory").into_inner()
}
