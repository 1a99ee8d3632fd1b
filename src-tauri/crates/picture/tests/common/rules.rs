//! What the published schema of PresentationML and DrawingML (ISO/IEC 29500, transitional) says of the elements that we write: which
//! children in which order, which attributes with which values. An element that is not named here may have no children.
#![allow(dead_code, unreachable_pub)]

/// Names (with "|" between such as may stand for each other), and whether they may repeat.
pub type Order = &'static [(&'static str, bool)];

const COLOURS: &str = "a:srgbClr|a:schemeClr";
const FILLS: &str = "a:noFill|a:solidFill|a:gradFill";
const SHAPES: &str = "p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic";

/// The children an element may have, in their order.
pub fn children(name: &str) -> Option<Order> {
    Some(match name {
        "p:presentation" => &[
            ("p:sldMasterIdLst", false),
            ("p:notesMasterIdLst", false),
            ("p:sldIdLst", false),
            ("p:sldSz", false),
            ("p:notesSz", false),
            ("p:defaultTextStyle", false),
        ],
        "p:sldMasterIdLst" => &[("p:sldMasterId", true)],
        "p:notesMasterIdLst" => &[("p:notesMasterId", false)],
        "p:sldIdLst" => &[("p:sldId", true)],
        "p:sldLayoutIdLst" => &[("p:sldLayoutId", true)],
        "p:sldMaster" => &[("p:cSld", false), ("p:clrMap", false), ("p:sldLayoutIdLst", false), ("p:txStyles", false)],
        "p:notesMaster" => &[("p:cSld", false), ("p:clrMap", false), ("p:notesStyle", false)],
        "p:sld" | "p:sldLayout" | "p:notes" => &[("p:cSld", false), ("p:clrMapOvr", false)],
        "p:clrMapOvr" => &[("a:masterClrMapping", false)],
        "p:txStyles" => &[("p:titleStyle", false), ("p:bodyStyle", false), ("p:otherStyle", false)],
        "p:titleStyle" | "p:bodyStyle" | "p:otherStyle" | "p:notesStyle" | "p:defaultTextStyle" | "a:lstStyle" => {
            &[("a:lvl1pPr", false)]
        }
        "p:cSld" => &[("p:bg", false), ("p:spTree", false)],
        "p:bg" => &[("p:bgPr", false)],
        "p:bgPr" => &[("a:solidFill", false), ("a:effectLst", false)],
        "p:spTree" | "p:grpSp" => &[("p:nvGrpSpPr", false), ("p:grpSpPr", false), (SHAPES, true)],
        "p:nvGrpSpPr" => &[("p:cNvPr", false), ("p:cNvGrpSpPr", false), ("p:nvPr", false)],
        "p:grpSpPr" => &[("a:xfrm", false)],
        "p:sp" => &[("p:nvSpPr", false), ("p:spPr", false), ("p:txBody", false)],
        "p:nvSpPr" => &[("p:cNvPr", false), ("p:cNvSpPr", false), ("p:nvPr", false)],
        "p:cNvSpPr" => &[("a:spLocks", false)],
        "p:cNvPr" => &[("a:extLst", false)],
        "a:extLst" => &[("a:ext", true)],
        "a:ext" => &[("adec:decorative", false)],
        "p:nvPr" => &[("p:ph", false)],
        "p:spPr" => &[("a:xfrm", false), ("a:custGeom|a:prstGeom", false), (FILLS, false), ("a:ln", false)],
        "p:cxnSp" => &[("p:nvCxnSpPr", false), ("p:spPr", false)],
        "p:nvCxnSpPr" => &[("p:cNvPr", false), ("p:cNvCxnSpPr", false), ("p:nvPr", false)],
        "p:cNvCxnSpPr" => &[("a:stCxn", false), ("a:endCxn", false)],
        "p:pic" => &[("p:nvPicPr", false), ("p:blipFill", false), ("p:spPr", false)],
        "p:nvPicPr" => &[("p:cNvPr", false), ("p:cNvPicPr", false), ("p:nvPr", false)],
        "p:cNvPicPr" => &[("a:picLocks", false)],
        "p:blipFill" => &[("a:blip", false), ("a:srcRect", false), ("a:stretch", false)],
        "a:stretch" => &[("a:fillRect", false)],
        "p:graphicFrame" => &[("p:nvGraphicFramePr", false), ("p:xfrm", false), ("a:graphic", false)],
        "p:nvGraphicFramePr" => &[("p:cNvPr", false), ("p:cNvGraphicFramePr", false), ("p:nvPr", false)],
        "p:cNvGraphicFramePr" => &[("a:graphicFrameLocks", false)],
        "a:graphic" => &[("a:graphicData", false)],
        "a:graphicData" => &[("a:tbl", false)],
        _ => return drawing(name),
    })
}

fn drawing(name: &str) -> Option<Order> {
    Some(match name {
        "a:xfrm" => &[("a:off", false), ("a:ext", false), ("a:chOff", false), ("a:chExt", false)],
        "p:xfrm" => &[("a:off", false), ("a:ext", false)],
        "a:prstGeom" => &[("a:avLst", false)],
        "a:avLst" => &[("a:gd", true)],
        "a:custGeom" => &[
            ("a:avLst", false),
            ("a:gdLst", false),
            ("a:ahLst", false),
            ("a:cxnLst", false),
            ("a:rect", false),
            ("a:pathLst", false),
        ],
        "a:pathLst" => &[("a:path", true)],
        "a:path" => &[("a:close|a:moveTo|a:lnTo|a:quadBezTo|a:cubicBezTo", true)],
        "a:moveTo" | "a:lnTo" => &[("a:pt", false)],
        "a:cubicBezTo" | "a:quadBezTo" => &[("a:pt", true)],
        "a:solidFill" => &[(COLOURS, false)],
        "a:srgbClr" | "a:schemeClr" => &[("a:alpha", false)],
        "a:gradFill" => &[("a:gsLst", false), ("a:lin", false)],
        "a:gsLst" => &[("a:gs", true)],
        "a:gs" => &[(COLOURS, false)],
        "a:ln" => {
            &[(FILLS, false), ("a:prstDash", false), ("a:round", false), ("a:headEnd", false), ("a:tailEnd", false)]
        }
        "a:lnL" | "a:lnR" | "a:lnT" | "a:lnB" => &[(FILLS, false)],
        "p:txBody" | "a:txBody" => &[("a:bodyPr", false), ("a:lstStyle", false), ("a:p", true)],
        "a:bodyPr" => &[("a:noAutofit", false)],
        "a:p" => &[("a:pPr", false), ("a:r|a:br|a:fld", true), ("a:endParaRPr", false)],
        "a:pPr" | "a:lvl1pPr" => &[
            ("a:lnSpc", false),
            ("a:spcBef", false),
            ("a:spcAft", false),
            ("a:buFont", false),
            ("a:buNone|a:buChar", false),
            ("a:defRPr", false),
        ],
        "a:lnSpc" | "a:spcBef" => &[("a:spcPts", false)],
        "a:r" => &[("a:rPr", false), ("a:t", false)],
        "a:fld" => &[("a:rPr", false), ("a:pPr", false), ("a:t", false)],
        "a:rPr" | "a:endParaRPr" | "a:defRPr" => {
            &[("a:ln", false), (FILLS, false), ("a:latin", false), ("a:ea", false), ("a:cs", false)]
        }
        "a:tbl" => &[("a:tblPr", false), ("a:tblGrid", false), ("a:tr", true)],
        "a:tblGrid" => &[("a:gridCol", true)],
        "a:tr" => &[("a:tc", true)],
        "a:tc" => &[("a:txBody", false), ("a:tcPr", false)],
        "a:tcPr" => &[("a:lnL", false), ("a:lnR", false), ("a:lnT", false), ("a:lnB", false), (FILLS, false)],
        _ => return package(name),
    })
}

fn package(name: &str) -> Option<Order> {
    Some(match name {
        "Types" => &[("Default", true), ("Override", true)],
        "Relationships" => &[("Relationship", true)],
        "cp:coreProperties" => &[("dc:title", false), ("dc:creator", false), ("dc:language", false)],
        "Properties" => &[("Application", false), ("PresentationFormat", false), ("Slides", false)],
        "a:theme" => &[("a:themeElements", false), ("a:objectDefaults", false), ("a:extraClrSchemeLst", false)],
        "a:themeElements" => &[("a:clrScheme", false), ("a:fontScheme", false), ("a:fmtScheme", false)],
        "a:clrScheme" => &[
            ("a:dk1", false),
            ("a:lt1", false),
            ("a:dk2", false),
            ("a:lt2", false),
            ("a:accent1", false),
            ("a:accent2", false),
            ("a:accent3", false),
            ("a:accent4", false),
            ("a:accent5", false),
            ("a:accent6", false),
            ("a:hlink", false),
            ("a:folHlink", false),
        ],
        "a:fontScheme" => &[("a:majorFont", false), ("a:minorFont", false)],
        "a:majorFont" | "a:minorFont" => &[("a:latin", false), ("a:ea", false), ("a:cs", false), ("a:font", true)],
        "a:fmtScheme" => &[
            ("a:fillStyleLst", false),
            ("a:lnStyleLst", false),
            ("a:effectStyleLst", false),
            ("a:bgFillStyleLst", false),
        ],
        "a:fillStyleLst" | "a:bgFillStyleLst" => &[(FILLS, true)],
        "a:lnStyleLst" => &[("a:ln", true)],
        "a:effectStyleLst" => &[("a:effectStyle", true)],
        "a:effectStyle" => &[("a:effectLst", false)],
        name if name.starts_with("a:dk") || name.starts_with("a:lt") || name.starts_with("a:accent") => {
            &[(COLOURS, false)]
        }
        "a:hlink" | "a:folHlink" => &[(COLOURS, false)],
        _ => return None,
    })
}

/// Tells whether a value may stand.
pub type Fits = fn(&str) -> bool;

/// The attributes that an element must have, and their values.
pub fn attributes(name: &str) -> &'static [(&'static str, Fits)] {
    match name {
        "a:off" | "a:chOff" => &[("x", coordinate), ("y", coordinate)],
        "a:ext" | "a:chExt" => &[],
        "a:pt" => &[("x", coordinate), ("y", coordinate)],
        "a:path" => &[("w", positive), ("h", positive)],
        "p:cNvPr" => &[("id", positive), ("name", any)],
        "a:stCxn" | "a:endCxn" => &[("id", positive), ("idx", site)],
        "a:srgbClr" => &[("val", hexadecimal)],
        "a:schemeClr" => &[("val", role)],
        "a:alpha" => &[("val", share)],
        "a:gs" => &[("pos", share)],
        "a:gd" => &[("name", any), ("fmla", formula)],
        "a:prstGeom" => &[("prst", preset)],
        "a:spcPts" => &[("val", spacing)],
        "a:gridCol" => &[("w", positive)],
        "a:tr" => &[("h", positive)],
        "a:pPr" => &[("algn", side), ("rtl", bit)],
        "a:latin" | "a:ea" | "a:cs" => &[("typeface", any)],
        "p:sldId" => &[("id", slide_number), ("r:id", any)],
        "p:sldSz" => &[("cx", size), ("cy", size)],
        "Relationship" => &[("Id", any), ("Type", any), ("Target", any)],
        _ => &[],
    }
}

fn any(_: &str) -> bool {
    true
}

fn number(value: &str) -> Option<i64> {
    value.parse().ok()
}

fn coordinate(value: &str) -> bool {
    number(value).is_some_and(|value| value.abs() <= 27_273_042_316_900)
}

fn positive(value: &str) -> bool {
    number(value).is_some_and(|value| (0..=27_273_042_316_900).contains(&value))
}

fn size(value: &str) -> bool {
    number(value).is_some_and(|value| (914_400..=51_206_400).contains(&value))
}

fn site(value: &str) -> bool {
    number(value).is_some_and(|value| (0..4).contains(&value))
}

fn share(value: &str) -> bool {
    number(value).is_some_and(|value| (0..=100_000).contains(&value))
}

fn spacing(value: &str) -> bool {
    number(value).is_some_and(|value| (0..=158_400).contains(&value))
}

fn slide_number(value: &str) -> bool {
    number(value).is_some_and(|value| (256..2_147_483_648).contains(&value))
}

fn hexadecimal(value: &str) -> bool {
    value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn formula(value: &str) -> bool {
    value.strip_prefix("val ").and_then(number).is_some()
}

fn side(value: &str) -> bool {
    ["l", "r", "ctr"].contains(&value)
}

fn bit(value: &str) -> bool {
    ["0", "1"].contains(&value)
}

fn role(value: &str) -> bool {
    let roles = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "phClr"];
    roles.contains(&value)
}

fn preset(value: &str) -> bool {
    let known = ["rect", "roundRect", "ellipse", "line", "straightConnector1", "curvedConnector3"];
    known.contains(&value) || ["bentConnector2", "bentConnector3", "bentConnector4"].contains(&value)
}
