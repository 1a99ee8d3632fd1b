//! Texts of a scene as texts that can be typed in: the pieces of its broken lines put together again, with the author's own words
//! where they are known.

use std::collections::BTreeMap;

use waymark_layout::{Group, Item, Role, TextItem};
use waymark_model::Journey;

use super::{At, Drawing};
use crate::pptx::shape::{Align, Anchor, Form, Named, Paragraph, Run, Shape, Text};

/// Text of one style on one line, or on several that follow one another.
pub(crate) struct Block<'a> {
    pub(crate) first: &'a TextItem,
    pub(crate) text: String,
    pub(crate) lines: usize,
    left: f32,
    right: f32,
}

/// Distance from line to line of a size, as layout sets it.
pub(crate) fn line(size: f32) -> f32 {
    match size {
        size if size >= 16.0 => 22.0,
        size if size >= 13.0 => 18.0,
        size if size >= 12.0 => 17.0,
        size if size >= 11.0 => 15.0,
        _ => 14.0,
    }
}

/// Distance from a line's top to its baseline in Inter, as layout sets it.
pub(crate) fn baseline(size: f32) -> f32 {
    (line(size) + 0.727_54 * size) / 2.0
}

impl<'a> Drawing<'a> {
    /// The texts of a group that are wanted, each block as a form of its own.
    pub(crate) fn texts(&self, at: At<'a>, wanted: &dyn Fn(&TextItem) -> bool) -> Vec<Shape> {
        let centred = matches!(at.group.role, Role::Feeling | Role::Share);
        let blocks = blocks(self.journey, at.group, wanted);
        blocks.into_iter().map(|block| Shape::Form(form(at, &block, centred))).collect()
    }
}

/// A block as a form around it.
fn form(at: At<'_>, block: &Block<'_>, centred: bool) -> Form {
    let (size, room) = (block.first.size, if block.lines > 1 { 3.0 } else { 1.0 });
    let (top, high) = (block.first.y - baseline(size), block.lines as f32 * line(size));
    let area = at.area([block.left - room, top, block.right - block.left + 2.0 * room, high]);
    let align = if centred { Align::Centre } else { Align::Start };
    let paragraph = paragraph(block.text.clone(), block.first, at.scale, align);
    let inset = [room * at.scale, 0.0, 0.0, 0.0];
    let inset = if centred { [0.0; 4] } else { inset };
    let text = Text { paragraphs: vec![paragraph], anchor: Anchor::Middle, inset, wraps: block.lines > 1 };
    Form { named: Named::new("Text", ""), area, text: Some(text), ..Form::default() }
}

/// A paragraph in the style of a piece.
pub(crate) fn paragraph(text: String, style: &TextItem, scale: f32, align: Align) -> Paragraph {
    let run =
        Run { text, size: style.size * scale, bold: style.weight >= 600, slanted: style.slanted, colour: style.colour };
    Paragraph { runs: vec![run], align, line: 0.0, before: 0.0, bullet: false }
}

/// The wanted pieces of a group as blocks, in the order of drawing.
pub(crate) fn blocks<'a>(journey: &Journey, group: &'a Group, wanted: &dyn Fn(&TextItem) -> bool) -> Vec<Block<'a>> {
    let mut found: Vec<Vec<&TextItem>> = Vec::new();
    for item in &group.items {
        let Item::Text(piece) = item else { continue };
        if !wanted(piece) {
            continue;
        }
        match found.last_mut() {
            Some(pieces) if follows(pieces, piece) => pieces.push(piece),
            _ => found.push(vec![piece]),
        }
    }
    let known = known(journey, group);
    found.into_iter().map(|pieces| block(&pieces, &known)).collect()
}

/// Whether a piece goes on with a block: the same style, on its last line or the next.
fn follows(pieces: &[&TextItem], piece: &TextItem) -> bool {
    let Some(last) = pieces.last() else { return false };
    let style = |piece: &TextItem| (piece.size.to_bits(), piece.slanted, piece.colour);
    let heavy = |piece: &TextItem| piece.weight >= 600;
    let (down, high) = (piece.y - last.y, line(piece.size));
    // Fonts other than Inter lack weights: they count as the weight of the text around them.
    let same_weight = heavy(last) == heavy(piece) || last.family != piece.family;
    let same_line = down.abs() < 0.6 && (piece.x - last.x - last.width).abs() < 6.0_f32.max(piece.size * 0.6);
    let beside = same_line || (down.abs() < 0.6 && (piece.x + piece.width - last.x).abs() < piece.size * 0.6);
    style(last) == style(piece) && same_weight && (beside || (down - high).abs() < 0.6)
}

fn block<'a>(pieces: &[&'a TextItem], known: &[String]) -> Block<'a> {
    let mut lines: BTreeMap<i32, Vec<&TextItem>> = BTreeMap::new();
    for piece in pieces {
        lines.entry((piece.y * 4.0).round() as i32).or_default().push(piece);
    }
    let left = pieces.iter().map(|piece| piece.x).fold(f32::INFINITY, f32::min);
    let right = pieces.iter().map(|piece| piece.x + piece.width).fold(f32::NEG_INFINITY, f32::max);
    let written: Vec<Vec<&TextItem>> = lines.into_values().collect();
    let turned: Vec<Vec<&TextItem>> = written.iter().map(|line| line.iter().rev().copied().collect()).collect();
    let count = written.len();
    let text = restored(&written, known).or_else(|| restored(&turned, known)).unwrap_or_else(|| {
        let rtl = pieces.first().is_some_and(|piece| piece.rtl);
        joined(if rtl { &turned } else { &written })
    });
    Block { first: pieces[0], text, lines: count, left, right }
}

/// Lines put together with spaces, but between signs of scripts that have none.
fn joined(lines: &[Vec<&TextItem>]) -> String {
    let far_east =
        |char: char| matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{ffef}');
    let mut text = String::new();
    for line in lines {
        let mut before: Option<&TextItem> = None;
        for piece in line {
            let close = text.chars().last().is_some_and(far_east) && piece.text.chars().next().is_some_and(far_east);
            let apart = before.is_none_or(|before| gap(before, piece) > 0.12 * piece.size);
            if apart && !close && !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            text.push_str(&piece.text);
            before = Some(piece);
        }
    }
    text.trim().to_owned()
}

/// Room between two pieces, whichever of them stands at the left.
fn gap(a: &TextItem, b: &TextItem) -> f32 {
    (b.x - a.x - a.width).max(a.x - b.x - b.width)
}

/// The author's own words for these pieces: the part of a known text that is the same but for spaces.
fn restored(lines: &[Vec<&TextItem>], known: &[String]) -> Option<String> {
    let bare = |text: &str| text.chars().filter(|char| !char.is_whitespace() && !char.is_control()).collect::<String>();
    let wanted = bare(&lines.iter().flatten().map(|piece| piece.text.as_str()).collect::<String>());
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    // Pieces of both directions stand in an order that only the author's text tells.
    let same = |text: &&String| text.len() >= wanted.len() && sorted(&bare(text)) == sorted(&wanted);
    if let Some(whole) = known.iter().find(same) {
        return Some(whole.trim().to_owned());
    }
    known.iter().find_map(|text| {
        let places: Vec<(usize, char)> =
            text.char_indices().filter(|(_, char)| !char.is_whitespace() && !char.is_control()).collect();
        let squeezed: String = places.iter().map(|(_, char)| *char).collect();
        let start = squeezed[..squeezed.find(&wanted)?].chars().count();
        let last = places.get(start + wanted.chars().count().checked_sub(1)?)?;
        text.get(places[start].0..last.0 + last.1.len_utf8()).map(str::to_owned)
    })
}

/// What the author wrote that a group may show.
fn known(journey: &Journey, group: &Group) -> Vec<String> {
    let mut known = Vec::new();
    if let Some(card) = group.id.and_then(|id| journey.card(id)) {
        known.push(card.text.clone());
        for feeling in card.feelings.values() {
            known.push(format!("{} — {}", feeling.word.trim(), card.text.trim()));
            known.push(feeling.word.clone());
        }
        known.extend(card.tags.iter().cloned());
        known.extend(card.metric.and_then(|id| journey.metric(id)).map(|metric| metric.name.clone()));
    }
    if let Some(node) = group.id.and_then(|id| journey.node(id)) {
        known.push(node.title().to_owned());
    }
    if let Some(stage) = group.id.and_then(|id| journey.stage(id)) {
        known.extend([stage.description.clone(), stage.period.clone()]);
    }
    if group.role == Role::Title {
        let properties = journey.properties();
        known.extend([properties.title.clone(), properties.goal.clone()]);
        for persona in properties.personas.iter().filter_map(|id| journey.persona(*id)) {
            known.push(format!("{} — {}", persona.name.trim(), persona.role.trim()));
            known.push(format!("“{}”", persona.quote.trim()));
        }
    }
    known.retain(|text| !text.trim().is_empty());
    known
}

/// A text on one line: line ends, tabs and controls become spaces.
pub(crate) fn flat(text: &str) -> String {
    let breaks = |char: char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}');
    text.trim().chars().map(|char| if breaks(char) { ' ' } else { char }).collect()
}

/// A text of at most this many characters, with dots where it was cut.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let short: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}
