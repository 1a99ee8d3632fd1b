//! The file: a zip of parts with fixed times, the content types first, everything that is there named in them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::markup::{Markup, emu};
use super::media::Media;
use super::slide::{Part, RELATION, Relation, notes, relation, root, slide};
use super::{Ink, master, theme};
use crate::pptx::shape::{HIGH, Run, Slide, WIDE};
use crate::{Images, PictureError};

const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";

/// Names, content types and contents of all parts.
#[derive(Default)]
struct Parts {
    parts: Vec<(String, String, Vec<u8>)>,
}

impl Parts {
    fn put(&mut self, name: &str, kind: &str, xml: String) {
        self.parts.push((name.to_owned(), kind.to_owned(), xml.into_bytes()));
    }

    /// A part with its relations.
    fn related(&mut self, name: &str, kind: &str, part: Part) {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        self.put(name, &format!("{OFFICE}presentationml.{kind}+xml"), part.xml);
        self.put(&format!("{folder}/_rels/{file}.rels"), "", relations(&part.relations));
    }
}

/// The whole file.
pub(crate) fn package(
    slides: &[Slide],
    title: &Run,
    ink: &Ink<'_>,
    images: Images<'_>,
) -> Result<Vec<u8>, PictureError> {
    let mut parts = Parts::default();
    let with_notes = slides.iter().any(|slide| !slide.notes.is_empty());
    frame(&mut parts, slides.len(), &title.text, with_notes, ink);
    let mut media = Media::new(images);
    for (index, one) in slides.iter().enumerate() {
        let number = index + 1;
        parts.related(&format!("ppt/slides/slide{number}.xml"), "slide", slide(one, number, title, ink, &mut media));
        if !one.notes.is_empty() {
            let name = format!("ppt/notesSlides/notesSlide{number}.xml");
            parts.related(&name, "notesSlide", notes(one, number, ink));
        }
    }
    for (index, picture) in media.kept.into_iter().enumerate() {
        parts.parts.push((format!("ppt/media/image{}.{}", index + 1, picture.ending), String::new(), picture.bytes));
    }
    zipped(parts)
}

/// Everything but the slides themselves.
fn frame(parts: &mut Parts, slides: usize, title: &str, with_notes: bool, ink: &Ink<'_>) {
    let document = |kind: &str| format!("{RELATION}{kind}");
    parts.put(
        "_rels/.rels",
        "",
        relations(&[
            ("rId1".into(), document("officeDocument"), "ppt/presentation.xml".into()),
            ("rId2".into(), format!("{PACKAGE}relationships/metadata/core-properties"), "docProps/core.xml".into()),
            ("rId3".into(), document("extended-properties"), "docProps/app.xml".into()),
        ]),
    );
    parts.put("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core(title, ink));
    parts.put("docProps/app.xml", &format!("{OFFICE}extended-properties+xml"), app(slides));
    parts.related("ppt/presentation.xml", "presentation.main", presentation(slides, with_notes));
    parts.put("ppt/presProps.xml", &format!("{OFFICE}presentationml.presProps+xml"), root("p:presentationPr").finish());
    parts.put("ppt/viewProps.xml", &format!("{OFFICE}presentationml.viewProps+xml"), root("p:viewPr").finish());
    let mut styles = Markup::part();
    styles.open("a:tblStyleLst").set("xmlns:a", super::slide::SPACES[0].1);
    styles.set("def", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}");
    parts.put("ppt/tableStyles.xml", &format!("{OFFICE}presentationml.tableStyles+xml"), styles.finish());
    let theme_kind = format!("{OFFICE}theme+xml");
    parts.put("ppt/theme/theme1.xml", &theme_kind, theme::theme(ink));
    let layout = relation("rIdLayout1", "slideLayout", "../slideLayouts/slideLayout1.xml".into());
    let theme = |number: u8| relation("rIdTheme", "theme", format!("../theme/theme{number}.xml"));
    let part = Part { xml: master::master(ink), relations: vec![layout, theme(1)] };
    parts.related("ppt/slideMasters/slideMaster1.xml", "slideMaster", part);
    let above = relation("rIdMaster", "slideMaster", "../slideMasters/slideMaster1.xml".into());
    let part = Part { xml: master::layout(ink), relations: vec![above] };
    parts.related("ppt/slideLayouts/slideLayout1.xml", "slideLayout", part);
    if with_notes {
        parts.put("ppt/theme/theme2.xml", &theme_kind, theme::theme(ink));
        let part = Part { xml: master::notes_master(ink), relations: vec![theme(2)] };
        parts.related("ppt/notesMasters/notesMaster1.xml", "notesMaster", part);
    }
}

fn presentation(slides: usize, with_notes: bool) -> Part {
    let mut out = root("p:presentation");
    out.set("saveSubsetFonts", "1").open("p:sldMasterIdLst").open("p:sldMasterId").number("id", 2_147_483_648);
    out.set("r:id", "rIdMaster").close().close();
    let mut all = vec![relation("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml".into())];
    if with_notes {
        out.open("p:notesMasterIdLst").open("p:notesMasterId").set("r:id", "rIdNotesMaster").close().close();
        all.push(relation("rIdNotesMaster", "notesMaster", "notesMasters/notesMaster1.xml".into()));
    }
    out.open("p:sldIdLst");
    for number in 1..=slides {
        let name = format!("rIdSlide{number}");
        out.open("p:sldId").number("id", 255 + number as i64).set("r:id", &name).close();
        all.push(relation(&name, "slide", format!("slides/slide{number}.xml")));
    }
    out.close().open("p:sldSz").number("cx", emu(WIDE)).number("cy", emu(HIGH)).close();
    out.open("p:notesSz").number("cx", emu(540.0)).number("cy", emu(780.0)).close();
    out.open("p:defaultTextStyle").raw(&master::level(1200, false, "l")).close();
    all.push(relation("rIdProperties", "presProps", "presProps.xml".into()));
    all.push(relation("rIdView", "viewProps", "viewProps.xml".into()));
    all.push(relation("rIdTheme", "theme", "theme/theme1.xml".into()));
    all.push(relation("rIdStyles", "tableStyles", "tableStyles.xml".into()));
    Part { xml: out.finish(), relations: all }
}

fn core(title: &str, ink: &Ink<'_>) -> String {
    let mut out = Markup::part();
    out.open("cp:coreProperties").set("xmlns:cp", &format!("{PACKAGE}metadata/core-properties"));
    out.set("xmlns:dc", "http://purl.org/dc/elements/1.1/").set("xmlns:dcterms", "http://purl.org/dc/terms/");
    out.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    out.open("dc:title").text(title).close().open("dc:creator").text("Waymark").close();
    out.open("dc:language").text(ink.language).close();
    out.finish()
}

fn app(slides: usize) -> String {
    let mut out = Markup::part();
    out.open("Properties").set("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
    out.open("Application").text("Waymark").close().open("PresentationFormat").text("Widescreen").close();
    out.open("Slides").text(&slides.to_string()).close();
    out.finish()
}

fn relations(all: &[Relation]) -> String {
    let mut out = Markup::part();
    out.open("Relationships").set("xmlns", &format!("{PACKAGE}relationships"));
    for (name, kind, target) in all {
        out.open("Relationship").set("Id", name).set("Type", kind).set("Target", target).close();
    }
    out.finish()
}

fn types(parts: &Parts) -> String {
    let mut out = Markup::part();
    out.open("Types").set("xmlns", &format!("{PACKAGE}content-types"));
    let endings = [
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ];
    for (ending, kind) in endings {
        out.open("Default").set("Extension", ending).set("ContentType", kind).close();
    }
    for (name, kind, _) in parts.parts.iter().filter(|part| !part.1.is_empty()) {
        out.open("Override").set("PartName", &format!("/{name}")).set("ContentType", kind).close();
    }
    out.finish()
}

fn zipped(parts: Parts) -> Result<Vec<u8>, PictureError> {
    let failed = |error: &dyn std::fmt::Display| PictureError::Writer { format: "PPTX", reason: error.to_string() };
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let types = ("[Content_Types].xml".to_owned(), String::new(), types(&parts).into_bytes());
    for (name, _, bytes) in std::iter::once(types).chain(parts.parts) {
        // What is compressed already would only cost time.
        let plain = name.ends_with(".jpeg") || name.ends_with(".png");
        let method = if plain { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::DEFAULT);
        // The usual level takes longer than all slides, for files that are a quarter smaller.
        let options = options.compression_level((!plain).then_some(2));
        file.start_file(name, options).map_err(|error| failed(&error))?;
        file.write_all(&bytes).map_err(|error| failed(&error))?;
    }
    Ok(file.finish().map_err(|error| failed(&error))?.into_inner())
}
