//! What a file seems to be: by its first bytes, then by the ending of its name, then by its first words. Looks at a few
//! kilobytes only, but for a zip, whose names stand at its end.

use crate::mermaid;
use crate::wishes::FileKind;

/// How much of a text is looked at.
const LOOK: usize = 8 << 10;

/// What a file seems to be. It always seems to be something; whether it is shows when it is read.
pub fn recognise(name: &str, bytes: &[u8]) -> FileKind {
    if let Some(kind) = by_bytes(bytes) {
        return kind;
    }
    let text = beginning(bytes);
    let start = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if start.starts_with('{') || start.starts_with('[') {
        return FileKind::Json;
    }
    if start.starts_with("<?xml") || start.get(..5).is_some_and(|tag| tag.eq_ignore_ascii_case("<cjml")) {
        return FileKind::Cjml;
    }
    by_name(name, start).unwrap_or_else(|| by_words(start))
}

/// Zip, SQLite and nothing else have first bytes that no text has.
fn by_bytes(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"SQLite format 3\0") {
        return Some(FileKind::Library);
    }
    if !bytes.starts_with(b"PK\x03\x04") && !bytes.starts_with(b"PK\x05\x06") {
        return None;
    }
    let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    Some(if has(b"[Content_Types].xml") || has(b"xl/workbook") { FileKind::Xlsx } else { FileKind::Bundle })
}

/// The beginning as text, whatever its encoding: only ASCII is looked for.
fn beginning(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(LOOK)];
    let (encoding, skip) = encoding_rs::Encoding::for_bom(head).unwrap_or((encoding_rs::UTF_8, 0));
    encoding.decode_without_bom_handling(&head[skip..]).0.into_owned()
}

fn by_name(name: &str, start: &str) -> Option<FileKind> {
    let (_, ending) = name.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "json" => FileKind::Json,
        "zip" => FileKind::Bundle,
        "waymark" | "sqlite" | "db" => FileKind::Library,
        "csv" | "tsv" | "tab" => FileKind::Csv,
        "xlsx" | "xlsm" | "xls" => FileKind::Xlsx,
        "mmd" | "mermaid" => FileKind::Mermaid,
        "md" | "markdown" | "mdx" | "qmd" => FileKind::Markdown,
        "xml" | "cjml" => FileKind::Cjml,
        // A text may hold anything; a diagram or a table in it is worth more than its name.
        "txt" | "text" => match by_words(start) {
            FileKind::Csv if !start.contains('\t') => FileKind::Text,
            kind => kind,
        },
        _ => return None,
    })
}

fn by_words(start: &str) -> FileKind {
    if is_diagram(start) {
        return FileKind::Mermaid;
    }
    let mut lines = start.lines().map(str::trim).filter(|line| !line.is_empty());
    if start.lines().any(|line| is_fence(line.trim()))
        || lines.clone().any(|line| line.starts_with("# ") || line.starts_with("## "))
    {
        return FileKind::Markdown;
    }
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    let is_table = [',', ';', '\t'].into_iter().any(|sign| {
        let count = first.matches(sign).count();
        count > 0 && (second.is_empty() || second.matches(sign).count() >= count) && !first.ends_with(['.', ':'])
    });
    if is_table { FileKind::Csv } else { FileKind::Text }
}

fn is_fence(line: &str) -> bool {
    ["```mermaid", "~~~mermaid", "```{mermaid", "``` mermaid", ":::mermaid", "::: mermaid"]
        .iter()
        .any(|fence| line.starts_with(fence))
}

/// Whether a text begins with `journey`, perhaps after front matter, directives and comments.
fn is_diagram(start: &str) -> bool {
    let mut fences = 0;
    for line in start.lines().map(str::trim) {
        match line {
            "---" => fences += 1,
            _ if fences == 1 || line.is_empty() || line.starts_with("%%") => {}
            _ => {
                return mermaid::begins_a_journey(line)
                    && line[7..].starts_with(|after: char| !after.is_alphanumeric())
                    || line.eq_ignore_ascii_case("journey");
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::recognise;
    use crate::wishes::FileKind;

    #[test]
    fn files_are_recognised_by_bytes_then_name_then_words() {
        let table: [(&str, &[u8], FileKind); 31] = [
            ("a.csv", b"PK\x03\x04......[Content_Types].xml", FileKind::Xlsx),
            ("", b"PK\x03\x04......xl/workbook.xml", FileKind::Xlsx),
            ("a.zip", b"PK\x03\x04......journey.json", FileKind::Bundle),
            ("", b"PK\x05\x06", FileKind::Bundle),
            ("a.json", b"SQLite format 3\0", FileKind::Library),
            ("a.csv", b"{\"waymark\":\"1.0\"}", FileKind::Json),
            ("a", b"\xef\xbb\xbf\n {", FileKind::Json),
            ("a.txt", b"<?xml version='1.0'?><CJML/>", FileKind::Cjml),
            ("", b"<CJML>", FileKind::Cjml),
            ("", b"\xff\xfe<\0C\0J\0M\0L\0>\0", FileKind::Cjml),
            ("a.MMD", b"anything", FileKind::Mermaid),
            ("a.md", b"journey\n", FileKind::Markdown),
            ("a.csv", b"journey\n", FileKind::Csv),
            ("a.tsv", b"", FileKind::Csv),
            ("a.xlsx", b"", FileKind::Xlsx),
            ("a.waymark", b"", FileKind::Library),
            ("a.txt", b"journey\n  title A", FileKind::Mermaid),
            ("", b"---\ntitle: A\n---\njourney", FileKind::Mermaid),
            ("", b"%%{init: {}}%%\n%% note\nJourney\n", FileKind::Mermaid),
            ("", b"journey title A", FileKind::Mermaid),
            ("", b"journeys are long", FileKind::Text),
            ("", b"Some words\n```mermaid\njourney\n```", FileKind::Markdown),
            ("", b"# Book\n- look", FileKind::Markdown),
            ("", b"stage,step,text\nBook,Look,x", FileKind::Csv),
            ("", b"stage\tstep\nBook\tLook", FileKind::Csv),
            ("a.txt", b"stage\tstep\nBook\tLook", FileKind::Csv),
            ("a.txt", b"Book, look\nVisit, wait", FileKind::Text),
            ("", b"Book\n  Look", FileKind::Text),
            ("", b"", FileKind::Text),
            ("a.unknown", b"Book;Visit\n1;2", FileKind::Csv),
            ("note.txt", b"First we look, then we book.\nThen", FileKind::Text),
        ];
        for (name, bytes, kind) in table {
            assert_eq!(recognise(name, bytes), kind, "{name} {:?}", String::from_utf8_lossy(bytes));
        }
    }
}
