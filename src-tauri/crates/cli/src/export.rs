//! `export`: files of a map. The format comes from each file's ending.

use std::path::Path;

use serde::Serialize;
use waymark_app::{ExportOptions, Fault, Format, Selection};

use crate::arguments::{Export, FormatName, ThemeName};
use crate::output::Output;
use crate::place::{Named, Place};
use crate::progress;

/// One file that was written.
#[derive(Serialize)]
struct Written {
    file: String,
    bytes: usize,
    warnings: Vec<waymark_app::Warning>,
}

pub(crate) fn export(it: &Export, place: &Place, output: &Output) -> Result<(), Fault> {
    let formats = it.output.iter().map(|path| format_of(path, it.format)).collect::<Result<Vec<_>, _>>()?;
    let bare = match place.name(&it.what)? {
        Named::File(_, bare) => *bare,
        Named::Map(app, id) => app.bare(id)?,
    };
    let selection = Selection {
        theme: theme(it.theme),
        lanes: it.lanes.clone(),
        stages: it.stages.clone(),
        persona: it.persona.clone(),
        language: it.language.clone(),
    };
    let view = selection.view(bare.journey())?;
    let bar = progress::bar(it.output.len(), "Exporting");
    let mut written = Vec::new();
    for (path, format) in it.output.iter().zip(formats) {
        let (scale, dpi, page) = (it.scale, it.dpi, it.page.clone());
        let file =
            bare.export(&ExportOptions { format, view: view.clone(), scale, dpi, page, ..ExportOptions::default() })?;
        if is_standard_output(path) {
            output.write(&file.bytes)?;
        } else {
            waymark_app::write_file(path, &file.bytes)?;
        }
        let bytes = file.bytes.len();
        written.push(Written { file: path.display().to_string(), bytes, warnings: file.warnings });
        bar.inc(1);
    }
    bar.finish_and_clear();
    written.iter().for_each(|file| output.warn(&file.warnings));
    if !it.output.iter().any(|path| is_standard_output(path)) {
        output.answer(&written, |written| written.iter().map(|file| format!("{}\n", file.file)).collect())?;
    }
    refuse_damage(&written)
}

/// What is damaged is not in the file: nobody may take such a file for the whole map.
fn refuse_damage(written: &[Written]) -> Result<(), Fault> {
    let damaged = |file: &Written| file.warnings.iter().filter(|warning| warning.code == "damaged").count();
    match written.iter().map(damaged).max().unwrap_or(0) {
        0 => Ok(()),
        count => Err(Fault::new(
            "damaged",
            format!("{count} damaged records or pictures of this map are not in the file."),
            "What can be read was written. Restore a backup, or salvage the library, then export again.",
        )),
    }
}

fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn format_of(path: &Path, said: Option<FormatName>) -> Result<Format, Fault> {
    if let Some(said) = said {
        return Ok(match said {
            FormatName::Png => Format::Png,
            FormatName::Svg => Format::Svg,
            FormatName::Pdf => Format::Pdf,
            FormatName::Json => Format::Json,
        });
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match ending.as_str() {
        "png" => Ok(Format::Png),
        "svg" => Ok(Format::Svg),
        "pdf" => Ok(Format::Pdf),
        "json" => Ok(Format::Json),
        _ => {
            let message = format!("“{}” does not say a format.", path.display());
            Err(Fault::new("usage", message, "End it in .png, .svg, .pdf or .json, or say --format."))
        }
    }
}

fn theme(name: ThemeName) -> waymark_app::ThemeName {
    match name {
        ThemeName::Light => waymark_app::ThemeName::Light,
        ThemeName::Dark => waymark_app::ThemeName::Dark,
        ThemeName::Print => waymark_app::ThemeName::Print,
        ThemeName::Contrast => waymark_app::ThemeName::Contrast,
        ThemeName::ContrastDark => waymark_app::ThemeName::ContrastDark,
    }
}
