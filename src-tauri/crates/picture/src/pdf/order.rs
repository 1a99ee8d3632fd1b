//! Marks in the page's content: every run of it that is read gets a number, by which the tags find it in reading order.
//! Painting order stays what the scene says.

use std::collections::{BTreeSet, HashMap};

use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier};
use waymark_layout::{Group, Item, Part, Piece, TextItem};

use super::{Painter, decoration};

/// What of a page is read, and the numbers given so far.
pub(super) struct Order {
    wanted: HashMap<String, Wanted>,
    given: HashMap<String, Vec<(usize, Identifier)>>,
}

/// How a group is read.
#[derive(Default)]
struct Wanted {
    /// As a whole: it is a drawing that is told in words.
    whole: bool,
    /// Items at which another piece of it begins.
    cuts: BTreeSet<usize>,
}

impl Order {
    pub(super) fn new(reading: &[Part]) -> Self {
        let mut order = Order { wanted: HashMap::new(), given: HashMap::new() };
        order.want_all(reading);
        order
    }

    fn want_all(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Heading(_, piece) | Part::Text(piece) | Part::Link(Some(piece), ..) => self.want(piece, false),
                Part::Link(None, ..) => {}
                Part::Figure(pieces, _) => pieces.iter().for_each(|piece| self.want(piece, true)),
                Part::List(entries) => entries.iter().for_each(|entry| self.want_all(entry)),
                Part::Table(rows) => rows.iter().flatten().for_each(|cell| self.want_all(&cell.parts)),
                Part::Section(parts) => self.want_all(parts),
            }
        }
    }

    fn want(&mut self, piece: &Piece, whole: bool) {
        let wanted = self.wanted.entry(piece.key.clone()).or_default();
        wanted.whole |= whole;
        wanted.cuts.extend([piece.items.0, piece.items.1]);
    }

    fn give(&mut self, key: &str, item: usize, number: Identifier) {
        self.given.entry(key.to_owned()).or_default().push((item, number));
    }

    /// Takes the numbers of a piece: each stands in the tags exactly once.
    pub(super) fn take(&mut self, piece: &Piece) -> Vec<Identifier> {
        let (from, to) = piece.items;
        let Some(given) = self.given.get_mut(&piece.key) else { return Vec::new() };
        let taken = given.extract_if(.., |(item, _)| (from..to).contains(item));
        taken.map(|(_, number)| number).collect()
    }

    /// Takes what nothing has asked for.
    pub(super) fn rest(&mut self) -> Vec<Identifier> {
        let mut rest: Vec<(String, Vec<(usize, Identifier)>)> = self.given.drain().collect();
        rest.sort_by(|a, b| a.0.cmp(&b.0));
        rest.into_iter().flat_map(|(_, given)| given).map(|(_, number)| number).collect()
    }
}

impl Painter<'_> {
    /// Draws a group: what is read with its numbers, the rest as decoration.
    pub(super) fn group(&mut self, surface: &mut Surface<'_>, key: &str, group: &Group, order: &mut Order) {
        let drawn = group.items.iter().any(|item| !matches!(item, Item::Hot(_)));
        let Some(wanted) = order.wanted.get(key).filter(|_| drawn) else {
            if drawn {
                self.run(surface, decoration(), &group.items);
            }
            return;
        };
        if wanted.whole {
            let number = self.run(surface, ContentTag::Other, &group.items);
            order.give(key, 0, number);
            return;
        }
        let cuts = wanted.cuts.clone();
        let mut start = 0;
        while start < group.items.len() {
            let kind = Kind::of(&group.items[start]);
            let joins = |index: &usize| !cuts.contains(index) && Kind::of(&group.items[*index]) == kind;
            let end = (start + 1..group.items.len()).find(|index| !joins(index)).unwrap_or(group.items.len());
            let items = &group.items[start..end];
            let tag = if kind == Kind::Drawing { decoration() } else { ContentTag::Other };
            let number = self.run(surface, tag, items);
            if kind != Kind::Drawing {
                order.give(key, start, number);
            }
            start = end;
        }
    }

    fn run(&mut self, surface: &mut Surface<'_>, tag: ContentTag<'_>, items: &[Item]) -> Identifier {
        let number = surface.start_tagged(tag);
        for (index, item) in items.iter().enumerate() {
            let spaced = matches!(item, Item::Text(text) if parts(text, items.get(index + 1)));
            self.item(surface, item, spaced);
        }
        surface.end_tagged();
        number
    }
}

/// What kind of content an item is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Drawing,
    Text,
}

impl Kind {
    fn of(item: &Item) -> Self {
        if matches!(item, Item::Text(_)) { Kind::Text } else { Kind::Drawing }
    }
}

/// Whether a space belongs between a piece of text and what follows: lines of a scene end without one. Signs that are
/// written without spaces go on without one.
fn parts(text: &TextItem, next: Option<&Item>) -> bool {
    if text.text.ends_with(char::is_whitespace) {
        return false;
    }
    let Some(Item::Text(next)) = next else { return true };
    let adjacent = (next.y - text.y).abs() < 0.05
        && ((next.x - text.x - text.width).abs() < 1.0 || (text.x - next.x - next.width).abs() < 1.0);
    let solid = |char: Option<char>| {
        char.is_some_and(|char| matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}'))
    };
    !(adjacent || solid(text.text.chars().last()) && solid(next.text.chars().next()))
}
