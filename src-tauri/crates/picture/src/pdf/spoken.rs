//! The words of what is drawn, in the order in which they are said. Pieces of a line stand from left to right; where a line
//! runs from right to left they are said the other way round, but for what runs from left to right within it.

use waymark_layout::{Item, TextItem};

/// Whether a language is written from right to left.
pub(super) fn runs_left(language: &str) -> bool {
    ["ar", "he", "fa", "ur"].contains(&language.split('-').next().unwrap_or_default())
}

/// Whether any of it runs from right to left.
pub(super) fn turns(items: &[Item]) -> bool {
    texts(items).any(|text| text.rtl)
}

/// The words of some items; `left` says that the page runs from right to left.
pub(super) fn words(items: &[Item], left: bool) -> String {
    let all: Vec<&TextItem> = texts(items).collect();
    let lines = all.chunk_by(|a, b| (a.y - b.y).abs() < 0.05).map(|line| said(line, left));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" ")
}

fn texts(items: &[Item]) -> impl Iterator<Item = &TextItem> {
    items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None })
}

/// The words of one line.
fn said(line: &[&TextItem], left: bool) -> String {
    let mut runs: Vec<Vec<&str>> = line
        .chunk_by(|a, b| a.rtl == b.rtl)
        .map(|run| {
            let words = run.iter().map(|text| text.text.as_str());
            if run[0].rtl { words.rev().collect() } else { words.collect() }
        })
        .collect();
    if left {
        runs.reverse();
    }
    runs.concat().concat()
}

#[cfg(test)]
mod tests {
    use waymark_layout::Rgba;

    use super::*;

    fn item(text: &str, x: f32, rtl: bool) -> Item {
        Item::Text(TextItem {
            text: text.to_owned(),
            x,
            y: 10.0,
            width: 20.0,
            size: 10.0,
            family: "".into(),
            weight: 400,
            slanted: false,
            rtl,
            font: 0,
            colour: Rgba(0xff),
            glyphs: [].into(),
        })
    }

    #[test]
    fn a_line_from_right_to_left_is_said_from_its_right_end() {
        // On paper, from the left: " دقيقة", "38", "min", "انتظر ".
        let line =
            [item(" دقيقة", 0.0, true), item("38 ", 20.0, false), item("min", 40.0, false), item("انتظر ", 60.0, true)];
        assert_eq!(words(&line, true), "انتظر 38 min دقيقة");
        let line = [
            item("Call ", 0.0, false),
            item("دقيقة", 20.0, true),
            item("انتظر ", 40.0, true),
            item(" now", 60.0, false),
        ];
        assert_eq!(words(&line, false), "Call انتظر دقيقة now");
        assert!(turns(&line) && !turns(&line[..1]));
    }
}
