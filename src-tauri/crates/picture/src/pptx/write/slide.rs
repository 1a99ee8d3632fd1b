//! One slide and its notes as parts, each with its relations.

use super::form::Forms;
use super::markup::Markup;
use super::master::FOOTER;
use super::media::Media;
use super::{Ink, text};
use crate::pptx::shape::{Align, Area, Paragraph, Run, Slide, Text};

/// Namespaces of a presentation's parts.
pub(crate) const SPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// Relations of Office documents begin with this.
pub(crate) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A relation: its name, its kind, and the part.
pub(crate) type Relation = (String, String, String);

/// A part and its relations.
pub(crate) struct Part {
    pub(crate) xml: String,
    pub(crate) relations: Vec<Relation>,
}

/// Opens the root of a part.
pub(crate) fn root(name: &'static str) -> Markup {
    let mut out = Markup::part();
    out.open(name);
    for (prefix, space) in SPACES {
        out.set(prefix, space);
    }
    out
}

/// Opens the tree of shapes of a part.
pub(crate) fn tree(out: &mut Markup) {
    out.open("p:spTree").open("p:nvGrpSpPr").open("p:cNvPr").number("id", 1).set("name", "").close();
    out.empty("p:cNvGrpSpPr").empty("p:nvPr").close().open("p:grpSpPr").open("a:xfrm");
    super::form::offset(out, "a:off", "a:ext", [0.0; 4]);
    super::form::offset(out, "a:chOff", "a:chExt", [0.0; 4]);
    out.close().close();
}

/// A slide by its number from 1; `footer` stands at its foot.
pub(crate) fn slide(slide: &Slide, number: usize, footer: &Run, ink: &Ink<'_>, media: &mut Media<'_>) -> Part {
    let mut out = root("p:sld");
    out.open("p:cSld");
    tree(&mut out);
    placeholder(&mut out, (2, "Title"), &[("type", "title")], None, |out| text::paragraphs(out, &slide.title, ink));
    let mut forms = Forms::new(ink, media, 5);
    forms.all(&mut out, &slide.shapes);
    let pictures = std::mem::take(&mut forms.pictures);
    let foot = [("type", "ftr"), ("sz", "quarter"), ("idx", "11")];
    let run = Run { size: 9.0, ..footer.clone() };
    let mut footer = Text::of(run);
    // At the left in every script: the number of the slide stands at the right.
    if text::is_rtl(footer.paragraphs[0].runs.iter().map(|run| run.text.as_str())) {
        footer.paragraphs[0].align = Align::End;
    }
    placeholder(&mut out, (3, "Footer"), &foot, Some(FOOTER), |out| text::paragraphs(out, &footer, ink));
    let count = [("type", "sldNum"), ("sz", "quarter"), ("idx", "12")];
    placeholder(&mut out, (4, "Slide number"), &count, None, |out| field(out, number, ink));
    out.close().close().open("p:clrMapOvr").empty("a:masterClrMapping").close();
    let mut relations = vec![relation("rIdLayout", "slideLayout", "../slideLayouts/slideLayout1.xml".into())];
    for (place, picture) in pictures.into_iter().enumerate() {
        let file = format!("../media/image{}.{}", picture + 1, media.kept[picture].ending);
        relations.push(relation(&format!("rIdPicture{}", place + 1), "image", file));
    }
    if !slide.notes.is_empty() {
        relations.push(relation("rIdNotes", "notesSlide", format!("../notesSlides/notesSlide{number}.xml")));
    }
    Part { xml: out.finish(), relations }
}

/// The notes of a slide.
pub(crate) fn notes(slide: &Slide, number: usize, ink: &Ink<'_>) -> Part {
    let mut out = root("p:notes");
    out.open("p:cSld");
    tree(&mut out);
    out.open("p:sp").open("p:nvSpPr").open("p:cNvPr").number("id", 2).set("name", "Slide image").close();
    out.open("p:cNvSpPr").open("a:spLocks").set("noGrp", "1").set("noRot", "1").set("noChangeAspect", "1");
    out.close().close().open("p:nvPr").open("p:ph").set("type", "sldImg").close().close().close();
    out.empty("p:spPr").close();
    placeholder(&mut out, (3, "Notes"), &[("type", "body"), ("idx", "1")], None, |out| {
        slide.notes.iter().for_each(|note| plain(out, note, ink));
    });
    out.close().close().open("p:clrMapOvr").empty("a:masterClrMapping").close();
    let relations = vec![
        relation("rIdMaster", "notesMaster", "../notesMasters/notesMaster1.xml".into()),
        relation("rIdSlide", "slide", format!("../slides/slide{number}.xml")),
    ];
    Part { xml: out.finish(), relations }
}

pub(crate) fn relation(name: &str, kind: &str, file: String) -> Relation {
    (name.to_owned(), format!("{RELATION}{kind}"), file)
}

/// A placeholder whose place and look are those of its layout.
pub(crate) fn placeholder(
    out: &mut Markup,
    (number, name): (i64, &str),
    kind: &[(&str, &str)],
    area: Option<Area>,
    write: impl FnOnce(&mut Markup),
) {
    out.open("p:sp").open("p:nvSpPr").open("p:cNvPr").number("id", number).set("name", name).close();
    out.open("p:cNvSpPr").open("a:spLocks").set("noGrp", "1").close().close().open("p:nvPr").open("p:ph");
    for (name, value) in kind {
        out.set(name, value);
    }
    out.close().close().close().open("p:spPr");
    if let Some(area) = area {
        super::master::frame(out, area);
    }
    out.close().open("p:txBody").empty("a:bodyPr").empty("a:lstStyle");
    write(out);
    out.close().close();
}

/// A text in the style of its placeholder, a paragraph for each line.
fn plain(out: &mut Markup, words: &str, ink: &Ink<'_>) {
    for line in words.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        out.open("a:p");
        if text::is_rtl(std::iter::once(line)) {
            out.open("a:pPr").set("algn", "r").set("rtl", "1").close();
        }
        if !line.is_empty() {
            out.open("a:r").open("a:rPr").set("lang", ink.language).set("dirty", "0").close();
            out.open("a:t").text(line).close().close();
        }
        out.close();
    }
}

fn field(out: &mut Markup, number: usize, ink: &Ink<'_>) {
    out.open("a:p").open("a:fld").set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}").set("type", "slidenum");
    out.open("a:rPr").set("lang", ink.language).close().open("a:t").text(&number.to_string()).close().close().close();
}

impl Text {
    /// A text of one style in one paragraph.
    pub(crate) fn of(run: Run) -> Text {
        Text { paragraphs: vec![Paragraph { runs: vec![run], ..Paragraph::default() }], ..Text::default() }
    }
}
