//! The structure of the document: headings, tables, lists and figures over the numbered runs of the pages.

use std::num::{NonZeroU16, NonZeroU32};

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as Leads};
use krilla::destination::XyzDestination;
use krilla::geom::{Point, Rect};
use krilla::page::Page;
use krilla::tagging::{ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use waymark_layout::{Area, Cell, Item, PageScene, Part, Piece, Target};

use super::order::Order;
use super::{POINTS, spoken};

/// Adds what is read of a page to the tree, and its links to the page.
pub(super) fn add(tree: &mut TagTree, sheet: &mut Page<'_>, page: &PageScene, order: &mut Order) {
    let mut tagger = Tagger { sheet, page, order };
    let mut children = tagger.parts(&page.reading);
    let rest = tagger.order.rest();
    if !rest.is_empty() {
        let rest = rest.into_iter().map(Node::Leaf).collect();
        children.push(TagGroup::with_children(Tag::P, rest).into());
    }
    if !children.is_empty() {
        tree.push(TagGroup::with_children(Tag::Section, children));
    }
}

struct Tagger<'a, 'b, 'c> {
    sheet: &'a mut Page<'b>,
    page: &'c PageScene,
    order: &'c mut Order,
}

impl Tagger<'_, '_, '_> {
    fn parts(&mut self, parts: &[Part]) -> Vec<Node> {
        parts.iter().filter_map(|part| self.part(part)).map(Node::Group).collect()
    }

    /// The group of a part; none when nothing of it is on the page.
    fn part(&mut self, part: &Part) -> Option<TagGroup> {
        Some(match part {
            Part::Heading(level, piece) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                let children = self.pieces(std::slice::from_ref(piece))?;
                let tag = Tag::Hn(level, Some(self.words(piece))).with_actual_text(self.leftward(piece));
                TagGroup::with_children(tag, children)
            }
            Part::Text(piece) => {
                let children = self.pieces(std::slice::from_ref(piece))?;
                TagGroup::with_children(Tag::P.with_actual_text(self.leftward(piece)), children)
            }
            Part::Figure(pieces, said) => {
                let said = if said.trim().is_empty() { "\u{2013}" } else { said };
                TagGroup::with_children(Tag::Figure(Some(said.to_owned())), self.pieces(pieces)?)
            }
            Part::Link(piece, area, target, said) => self.link(piece.as_ref(), area, target, said)?,
            Part::List(entries) => self.list(entries)?,
            Part::Table(rows) => {
                let rows = rows.iter().map(|row| Node::Group(self.row(row))).collect();
                TagGroup::with_children(Tag::Table, rows)
            }
            Part::Section(parts) => TagGroup::with_children(Tag::Section, self.parts(parts)),
        })
    }

    fn pieces(&mut self, pieces: &[Piece]) -> Option<Vec<Node>> {
        let nodes: Vec<Node> = pieces.iter().flat_map(|piece| self.order.take(piece)).map(Node::Leaf).collect();
        (!nodes.is_empty()).then_some(nodes)
    }

    /// The words of a piece.
    fn words(&self, piece: &Piece) -> String {
        spoken::words(self.items(piece), spoken::runs_left(&self.page.scene.language))
    }

    fn items(&self, piece: &Piece) -> &[Item] {
        let items = self.page.scene.groups.get(&piece.key).map(|group| group.items.as_slice()).unwrap_or_default();
        &items[piece.items.0.min(items.len())..piece.items.1.min(items.len())]
    }

    /// The words of a piece in which any run from right to left, in the order in which they are said: readers that put such
    /// text together from its glyphs lose letters of several of them.
    fn leftward(&self, piece: &Piece) -> Option<String> {
        spoken::turns(self.items(piece)).then(|| self.words(piece))
    }

    fn list(&mut self, entries: &[Vec<Part>]) -> Option<TagGroup> {
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        for entry in entries {
            let parts = self.parts(entry);
            if !parts.is_empty() {
                let body = TagGroup::with_children(Tag::LBody, parts);
                list.push(TagGroup::with_children(Tag::LI, vec![body.into()]));
            }
        }
        (!list.children.is_empty()).then_some(list)
    }

    fn row(&mut self, row: &[Cell]) -> TagGroup {
        let mut group = TagGroup::new(Tag::TR);
        for cell in row {
            let (parts, span) = (self.parts(&cell.parts), NonZeroU32::new(cell.columns).filter(|span| span.get() > 1));
            group.push(match cell.names_row {
                None => TagGroup::with_children(Tag::TD.with_col_span(span), parts),
                Some(names_row) => {
                    let scope = if names_row { TableHeaderScope::Row } else { TableHeaderScope::Column };
                    TagGroup::with_children(Tag::TH(scope).with_col_span(span), parts)
                }
            });
        }
        group
    }

    fn link(&mut self, piece: Option<&Piece>, area: &Area, target: &Target, said: &str) -> Option<TagGroup> {
        let [x, y, width, height] = self.area(area)?.map(|side| side * POINTS);
        let rect = Rect::from_xywh(x, y, width.max(1.0), height.max(1.0))?;
        let leads = match target {
            Target::Web(address) => Leads::Action(Action::Link(LinkAction::new(address.clone()))),
            Target::Page(page) => Leads::Destination(XyzDestination::new(*page, Point::from_xy(0.0, 0.0)).into()),
        };
        let annotation = Annotation::new_link(LinkAnnotation::new(rect, leads), Some(said.to_owned()));
        let spoken = piece.and_then(|piece| self.leftward(piece));
        let pieces = piece.map(|piece| self.order.take(piece)).unwrap_or_default();
        let mut children: Vec<Node> = pieces.into_iter().map(Node::Leaf).collect();
        children.push(Node::Leaf(self.sheet.add_tagged_annotation(annotation)));
        let link = TagGroup::with_children(Tag::Link.with_actual_text(spoken), children);
        Some(TagGroup::with_children(Tag::P, vec![link.into()]))
    }

    /// Left, top, width and height of a place that leads somewhere.
    fn area(&self, area: &Area) -> Option<[f32; 4]> {
        match area {
            Area::At(area) => Some(*area),
            Area::Of(key) => {
                let group = self.page.scene.groups.get(key)?;
                let rows = &self.page.scene.frame.rows;
                let top = group.row.map_or(Some(0.0), |id| rows.iter().find(|row| row.id == id).map(|row| row.y))?;
                Some([group.x, group.y + top, group.width, group.height])
            }
        }
    }
}
