//! The deck's theme: its colours by role, its fonts with what stands in for them in other scripts, and plain effects.

use waymark_layout::Rgba;

use super::Ink;
use super::ink::Palette;
use super::markup::Markup;

/// Fonts of Office for scripts that Inter lacks, by the tags of the format.
const SCRIPTS: [(&str, &str); 10] = [
    ("Jpan", "Yu Gothic"),
    ("Hang", "Malgun Gothic"),
    ("Hans", "Microsoft YaHei"),
    ("Hant", "Microsoft JhengHei"),
    ("Arab", "Arial"),
    ("Hebr", "Arial"),
    ("Thai", "Leelawadee UI"),
    ("Deva", "Nirmala UI"),
    ("Beng", "Nirmala UI"),
    ("Geor", "Sylfaen"),
];

/// The theme as a part.
pub(crate) fn theme(ink: &Ink<'_>) -> String {
    let mut out = Markup::part();
    out.open("a:theme").set("xmlns:a", super::slide::SPACES[0].1).set("name", "Waymark");
    out.open("a:themeElements");
    colours(&mut out, &ink.palette);
    fonts(&mut out, ink.language);
    out.raw(FORMATS);
    out.close().empty("a:objectDefaults").empty("a:extraClrSchemeLst");
    out.finish()
}

fn colours(out: &mut Markup, palette: &Palette) {
    let dark = palette.is_dark();
    // Whatever the paper, "dk" is dark and "lt" light: the master says which of them is the text's.
    let order = if dark { ["bg1", "tx1", "bg2", "tx2"] } else { ["tx1", "bg1", "tx2", "bg2"] };
    out.open("a:clrScheme").set("name", "Waymark");
    for (name, role) in ["a:dk1", "a:lt1", "a:dk2", "a:lt2"].into_iter().zip(order) {
        one(out, name, palette.get(role));
    }
    let accents = ["a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"];
    for name in accents {
        one(out, name, palette.get(&name[2..]));
    }
    one(out, "a:hlink", palette.get("accent1"));
    one(out, "a:folHlink", palette.get("tx2"));
    out.close();
}

fn one(out: &mut Markup, name: &'static str, colour: Rgba) {
    let [red, green, blue, _] = colour.parts();
    out.open(name).open("a:srgbClr").set("val", &format!("{red:02X}{green:02X}{blue:02X}")).close().close();
}

fn fonts(out: &mut Markup, language: &str) {
    let far_east = match language.get(..2) {
        Some("ja") => "Yu Gothic",
        Some("ko") => "Malgun Gothic",
        _ if language == "zh-TW" => "Microsoft JhengHei",
        _ => "Microsoft YaHei",
    };
    out.open("a:fontScheme").set("name", "Waymark");
    for name in ["a:majorFont", "a:minorFont"] {
        out.open(name).open("a:latin").set("typeface", "Inter").set("panose", "020B0502030000000004");
        out.set("pitchFamily", "34").set("charset", "0").close();
        out.open("a:ea").set("typeface", far_east).close().open("a:cs").set("typeface", "Arial").close();
        for (script, face) in SCRIPTS {
            out.open("a:font").set("script", script).set("typeface", face).close();
        }
        out.close();
    }
    out.close();
}

/// Plain fills, lines and no effects, three of each as the format asks for.
const FORMATS: &str = "<a:fmtScheme name=\"Waymark\">\
<a:fillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>\
<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:fillStyleLst>\
<a:lnStyleLst><a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>\
<a:ln w=\"19050\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>\
<a:ln w=\"28575\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln></a:lnStyleLst>\
<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>\
<a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>\
<a:bgFillStyleLst><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>\
<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>";
