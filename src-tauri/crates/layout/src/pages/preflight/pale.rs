//! Text that its ground swallows: every text against what is painted below its middle.

use kurbo::{BezPath, Point, Shape};

use super::super::{Maker, PageScene, place};
use super::{pages, place_of, said, whole};
use crate::{Item, Paint, Remedy, Rgba, TextItem, Theme, Told, Warning};

/// The palest text of some pages.
struct Pale<'a> {
    contrast: f32,
    needed: f32,
    index: usize,
    text: &'a TextItem,
}

/// A warning of pale texts.
pub(super) fn warning(maker: Maker<'_>, leaves: &[PageScene]) -> Option<Warning> {
    let (count, palest) = palest(leaves);
    let Pale { contrast, needed, index, text } = palest?;
    let (page, name) = place_of(leaves, index);
    let text = said(text);
    let remedies = remedies(maker);
    let would = if remedies.is_empty() { "Choose" } else { "Choose the theme of high contrast, or" };
    let message = format!(
        "{count} {} hard to see against what is behind. The palest is “{text}”{}, with a contrast of {contrast:.1} to 1 where WCAG \
         asks for {needed} to 1. {would} another colour for the card.",
        if count == 1 { "text is" } else { "texts are" },
        pages(page, &name),
    );
    let (contrast_percent, needed_percent) = (whole(contrast * 100.0), whole(needed * 100.0));
    let told = Told::LowContrast { count, text, page, name, contrast_percent, needed_percent };
    Some(Warning { remedies, ..Warning::new("low_contrast", message).telling(told) })
}

/// How many texts are pale, and the palest of them.
fn palest(leaves: &[PageScene]) -> (u32, Option<Pale<'_>>) {
    let mut worst: Option<Pale<'_>> = None;
    let mut count = 0;
    for (index, page) in leaves.iter().enumerate().filter(|(_, page)| !page.guide) {
        for (text, contrast) in Grounds::new(page).texts() {
            let large = text.size >= 24.0 || (text.size >= 18.66 && text.weight >= 700);
            let needed = if large { 3.0 } else { 4.5 };
            if contrast + 0.005 >= needed {
                continue;
            }
            count += 1;
            if worst.as_ref().is_none_or(|other| contrast < other.contrast) {
                worst = Some(Pale { contrast, needed, index, text });
            }
        }
    }
    (count, worst)
}

/// The theme of high contrast, where nothing is pale with it.
fn remedies(maker: Maker<'_>) -> Vec<Remedy> {
    let theme = Theme::contrast();
    let made = super::super::pages(maker.journey, &theme, maker.fonts, maker.view, maker.spread);
    let clear = made.is_ok_and(|leaves| palest(&leaves).0 == 0);
    if clear { vec![Remedy::Theme { name: "contrast".into() }] } else { Vec::new() }
}

/// What is painted on a page, in the order of painting.
struct Grounds<'a> {
    paper: Rgba,
    fills: Vec<Fill<'a>>,
}

/// A painted item with its area on the page.
struct Fill<'a> {
    item: &'a Item,
    at: (f32, f32),
    area: [f32; 4],
}

impl<'a> Grounds<'a> {
    fn new(page: &'a PageScene) -> Self {
        let tops: std::collections::BTreeMap<_, f32> =
            page.scene.frame.rows.iter().map(|row| (row.id, row.y)).collect();
        let mut groups: Vec<_> = page.scene.groups.values().collect();
        groups.sort_by_key(|group| group.layer);
        let mut fills = Vec::new();
        for group in groups {
            let at = (group.x, group.y + group.row.map_or(0.0, |row| tops.get(&row).copied().unwrap_or_default()));
            for item in &group.items {
                let Some([left, top, right, bottom]) = place::bounds(item) else { continue };
                fills.push(Fill { item, at, area: [left + at.0, top + at.1, right + at.0, bottom + at.1] });
            }
        }
        Grounds { paper: page.scene.frame.background, fills }
    }

    /// Every text with its contrast to what lies under its middle.
    fn texts(&self) -> impl Iterator<Item = (&'a TextItem, f32)> {
        self.fills.iter().enumerate().filter_map(|(index, fill)| {
            let Item::Text(text) = fill.item else { return None };
            if text.text.trim().is_empty() {
                return None;
            }
            let middle = (fill.at.0 + text.x + text.width / 2.0, fill.at.1 + text.y - text.size * 0.3);
            let ground = self.under(index, middle)?;
            Some((text, over(text.colour, ground).contrast(ground)))
        })
    }

    /// The colour below an item at a point; none where a picture lies there, whose colours are not known.
    fn under(&self, index: usize, (x, y): (f32, f32)) -> Option<Rgba> {
        let mut above: Vec<Rgba> = Vec::new();
        for fill in self.fills[..index].iter().rev() {
            let [left, top, right, bottom] = fill.area;
            if x < left || x > right || y < top || y > bottom {
                continue;
            }
            if matches!(fill.item, Item::Image(_)) {
                return None;
            }
            let Some(colour) = painted(fill, (x - fill.at.0, y - fill.at.1)) else { continue };
            above.push(colour);
            if colour.parts()[3] == 0xff {
                break;
            }
        }
        Some(above.into_iter().rev().fold(self.paper, |ground, colour| over(colour, ground)))
    }
}

/// The colour that an item paints at a point of its group.
fn painted(fill: &Fill<'_>, (x, y): (f32, f32)) -> Option<Rgba> {
    let (paint, hit) = match fill.item {
        Item::Box(item) => (item.fill.as_ref()?, true),
        Item::Path(item) => {
            let paint = item.fill.as_ref()?;
            let shape = BezPath::from_svg(&item.d).ok()?;
            (paint, shape.winding(Point::new(f64::from(x), f64::from(y))) != 0)
        }
        _ => return None,
    };
    match paint {
        Paint::Solid { colour } if hit => Some(*colour),
        Paint::Linear { y0, y1, stops, .. } if hit => {
            let part = if y1 == y0 { 0.0 } else { (y - y0) / (y1 - y0) };
            let near = stops.iter().min_by(|a, b| (a.0 - part).abs().total_cmp(&(b.0 - part).abs()));
            near.map(|(_, colour)| *colour)
        }
        _ => None,
    }
}

/// A colour painted over another, which is full.
fn over(colour: Rgba, ground: Rgba) -> Rgba {
    let [.., alpha] = colour.parts();
    ground.mix(Rgba(colour.0 | 0xff), f32::from(alpha) / 255.0)
}
