//! `export`: files of maps. The format comes from each file's ending.

use std::path::Path;

use serde::Serialize;
use waymark_app::{Bare, ExportOptions, Fault, Format, Furniture, Loss, PaperKind, Selection, Warning};

use crate::arguments::{Export, FormatName, PaperName, ThemeName};
use crate::many;
use crate::output::Output;
use crate::place::{Named, Place};
use crate::progress;

/// One file that was written.
#[derive(Serialize)]
pub(crate) struct Written {
    pub(crate) file: String,
    pub(crate) bytes: usize,
    pub(crate) warnings: Vec<Warning>,
    pub(crate) losses: Vec<Loss>,
}

pub(crate) fn export(it: &Export, place: &Place, output: &Output) -> Result<(), Fault> {
    let one = it.what.len() == 1 && !it.all;
    let written = match it.output.as_slice() {
        [path] if is_folder(path) && (it.format.is_some() || !one) => many::into_folder(it, place, path)?,
        [path] if is_folder(path) => many::as_folder(it, place, path)?,
        [path] if !one => many::as_zip(it, place, path)?,
        _ if one => each(it, place, output)?,
        _ => return Err(many::one_place()),
    };
    for file in &written {
        output.warn(&file.warnings);
        file.losses.iter().for_each(|loss| output.note(&loss.message));
    }
    if !it.output.iter().any(|path| is_standard_output(path)) {
        output.answer(&written, |written| written.iter().map(|file| format!("{}\n", file.file)).collect())?;
    }
    refuse_damage(&written)
}

/// One map in each of the formats.
fn each(it: &Export, place: &Place, output: &Output) -> Result<Vec<Written>, Fault> {
    let formats = it.output.iter().map(|path| format_of(path, it.format)).collect::<Result<Vec<_>, _>>()?;
    let bare = find(&it.what[0], place)?;
    let bar = progress::bar(it.output.len(), "Exporting");
    let mut written = Vec::new();
    for (path, format) in it.output.iter().zip(formats) {
        let file = bare.export(&options(it, &bare, format)?)?;
        if is_standard_output(path) {
            output.write(&file.bytes)?;
        } else {
            waymark_app::write_file(path, &file.bytes)?;
        }
        let (bytes, warnings, losses) = (file.bytes.len(), file.warnings, file.losses);
        written.push(Written { file: path.display().to_string(), bytes, warnings, losses });
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(written)
}

/// A map by a word: of the library, or a file.
pub(crate) fn find(what: &str, place: &Place) -> Result<Bare, Fault> {
    match place.name(what)? {
        Named::File(_, bare) => Ok(*bare),
        Named::Map(app, id) => app.bare(id),
    }
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

/// The options for one map: those of a file, with what the words say over them.
pub(crate) fn options(it: &Export, bare: &Bare, format: Format) -> Result<ExportOptions, Fault> {
    let mut options = begin(it)?;
    let selection = Selection {
        theme: it.theme.map_or(options.view.theme, theme),
        lanes: it.lanes.clone(),
        stages: it.stages.clone(),
        persona: it.persona.clone(),
        language: it.language.clone().or_else(|| options.view.language.clone()),
    };
    options.format = format;
    options.view = selection.view(bare.journey())?;
    Ok(options)
}

fn begin(it: &Export) -> Result<ExportOptions, Fault> {
    let mut options = match &it.options {
        None => ExportOptions::default(),
        Some(path) => serde_json::from_str(&waymark_app::read_text(path)?).map_err(|error| {
            let message = format!("“{}” does not hold export options: {error}.", path.display());
            Fault::new("usage", message, "The fields are those of ExportOptions in `waymark schema --typescript`.")
        })?,
    };
    options.exact |= it.scale.is_some() || it.dpi.is_some();
    options.scale = it.scale.unwrap_or(options.scale);
    options.dpi = it.dpi.or(options.dpi);
    options.page = it.page.clone().unwrap_or(options.page);
    options.transparent |= it.transparent;
    let paper = &mut options.paper;
    paper.kind = it.paper.map_or(paper.kind, paper_kind);
    paper.overlap = it.overlap.unwrap_or(paper.overlap);
    paper.marks &= !it.no_marks;
    paper.enlarged = it.enlarged.unwrap_or(paper.enlarged);
    paper.distance = it.distance.unwrap_or(paper.distance);
    let Furniture { title, legend, date, version, evidence } = &mut options.furniture;
    *title &= !it.no_title;
    *legend &= !it.no_legend;
    *evidence |= it.evidence;
    *date = it.date.clone().unwrap_or(std::mem::take(date));
    *version = it.map_version.clone().unwrap_or(std::mem::take(version));
    Ok(options)
}

fn is_standard_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// A folder that is there, or a name that ends like one.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

/// The format of a file: what was said, else by its ending.
pub(crate) fn format_of(path: &Path, said: Option<FormatName>) -> Result<Format, Fault> {
    if let Some(said) = said {
        return Ok(format(said));
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let known = [
        ("png", Format::Png),
        ("svg", Format::Svg),
        ("pdf", Format::Pdf),
        ("pptx", Format::Pptx),
        ("xlsx", Format::Xlsx),
        ("csv", Format::Csv),
        ("html", Format::Html),
        ("htm", Format::Html),
        ("md", Format::Markdown),
        ("markdown", Format::Markdown),
        ("txt", Format::Story),
        ("mmd", Format::Mermaid),
        ("mermaid", Format::Mermaid),
        ("xml", Format::Cjml),
        ("cjml", Format::Cjml),
        ("json", Format::Json),
        ("zip", Format::Bundle),
    ];
    known.into_iter().find(|(known, _)| *known == ending).map(|(_, format)| format).ok_or_else(|| {
        let message = format!("“{}” does not say a format.", path.display());
        let hint = "End it in .png, .svg, .pdf, .pptx, .xlsx, .csv, .html, .md, .txt (a story), .mmd (Mermaid), .xml \
                    (CJML), .json or .zip, or say --format.";
        Fault::new("usage", message, hint)
    })
}

fn format(name: FormatName) -> Format {
    match name {
        FormatName::Png => Format::Png,
        FormatName::Svg => Format::Svg,
        FormatName::Pdf => Format::Pdf,
        FormatName::Pptx => Format::Pptx,
        FormatName::Xlsx => Format::Xlsx,
        FormatName::Csv => Format::Csv,
        FormatName::Html => Format::Html,
        FormatName::Markdown => Format::Markdown,
        FormatName::Story => Format::Story,
        FormatName::Mermaid => Format::Mermaid,
        FormatName::Cjml => Format::Cjml,
        FormatName::Json => Format::Json,
        FormatName::Bundle => Format::Bundle,
    }
}

fn paper_kind(name: PaperName) -> PaperKind {
    match name {
        PaperName::Whole => PaperKind::Whole,
        PaperName::Tiles => PaperKind::Tiles,
        PaperName::Stages => PaperKind::Stages,
        PaperName::Report => PaperKind::Report,
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
