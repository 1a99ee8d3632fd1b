//! The look before printing: letters too small to read from where the reader stands, and text that its ground swallows.
//! Every warning says where, how much is missing, and what would do.

use kurbo::{BezPath, Point, Shape};

use super::paper::UNITS_PER_MM;
use super::{PageScene, place};
use crate::{Item, Paint, Rgba, TextItem, Warning};

/// Height of Inter's capitals in parts of the size.
const CAPITAL: f32 = 0.727;
/// Least visual angle of a capital, in minutes of arc.
const LEAST: f32 = 10.0;

/// The least height of capitals, in millimetres, that can be read from a distance in metres.
///
/// The height h that is seen at the visual angle a from the distance d is h = 2 d tan(a / 2). ISO 9241-3 asks for capitals of
/// at least 16 minutes of arc, and allows smaller ones where reading is incidental, as in notes; 10 minutes are the least that
/// are of use. What is below that is warned of.
pub fn legible(distance: f32) -> f32 {
    let angle = f32::to_radians(LEAST / 60.0);
    2.0 * distance.max(0.0) * 1_000.0 * (angle / 2.0).tan()
}

/// What should be known before pages are printed and read from a distance in metres.
pub fn preflight(pages: &[PageScene], distance: f32) -> Vec<Warning> {
    small(pages, distance).into_iter().chain(pale(pages)).collect()
}

fn warning(code: &str, message: String) -> Warning {
    Warning { code: code.to_owned(), message, about: None }
}

/// All texts of a page that can be seen, with the group's corner.
fn texts(page: &PageScene) -> impl Iterator<Item = (&TextItem, (f32, f32))> {
    let groups = page.scene.groups.values();
    groups.flat_map(|group| {
        group.items.iter().filter_map(move |item| match item {
            Item::Text(text) if !text.text.trim().is_empty() => Some((text, (group.x, group.y))),
            _ => None,
        })
    })
}

fn place_of(page: &PageScene, pages: usize, number: usize) -> String {
    match (pages, page.name.as_str()) {
        (..=1, _) => String::new(),
        (_, "") => format!(" on page {number}"),
        (_, name) => format!(" on page {number} (“{name}”)"),
    }
}

fn small(pages: &[PageScene], distance: f32) -> Option<Warning> {
    let least = legible(distance);
    let mut smallest: Option<(f32, usize, &TextItem)> = None;
    let mut count = 0;
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.guide) {
        for (text, _) in texts(page) {
            let height = text.size * CAPITAL / UNITS_PER_MM;
            count += usize::from(height < least - 0.005);
            if smallest.is_none_or(|(other, ..)| height < other - 0.001) {
                smallest = Some((height, index, text));
            }
        }
    }
    let (height, index, text) = smallest.filter(|_| count > 0)?;
    let page = &pages[index];
    let (width, tall) = page.size();
    let factor = least / height;
    let fold = |side: f32| (side * factor / 10.0).ceil() * 10.0;
    let said: String = text.text.trim().chars().take(24).collect();
    Some(warning(
        "small_text",
        format!(
            "Too small to be read from {distance} m: {count} {}. The smallest is “{said}”{}: its capitals are {height:.1} mm high and \
             should be {least:.1} mm. A page of {:.0} x {:.0} mm would do, or {factor:.1} times the size in tiles, or fewer stages and lanes.",
            if count == 1 { "text" } else { "texts" },
            place_of(page, pages.len(), index + 1),
            fold(width),
            fold(tall),
        ),
    ))
}

fn pale(pages: &[PageScene]) -> Option<Warning> {
    let mut worst: Option<(f32, f32, usize, &TextItem)> = None;
    let mut count = 0;
    for (index, page) in pages.iter().enumerate().filter(|(_, page)| !page.guide) {
        let grounds = Grounds::new(page);
        for (text, contrast) in grounds.texts() {
            let large = text.size >= 24.0 || (text.size >= 18.66 && text.weight >= 700);
            let needed = if large { 3.0 } else { 4.5 };
            if contrast + 0.005 >= needed {
                continue;
            }
            count += 1;
            if worst.is_none_or(|(other, ..)| contrast < other) {
                worst = Some((contrast, needed, index, text));
            }
        }
    }
    let (contrast, needed, index, text) = worst?;
    let said: String = text.text.trim().chars().take(24).collect();
    Some(warning(
        "low_contrast",
        format!(
            "{count} {} hard to see against what is behind. The palest is “{said}”{}, with a contrast of {contrast:.1} to 1 where WCAG asks for \
             {needed} to 1. Choose a theme of high contrast, or another colour for the card.",
            if count == 1 { "text is" } else { "texts are" },
            place_of(&pages[index], pages.len(), index + 1),
        ),
    ))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_grows_with_the_distance() {
        // 10 minutes of arc at one metre: 1000 mm * 0.0029089.
        assert!((legible(1.0) - 2.909).abs() < 0.001);
        assert!((legible(3.0) - 8.727).abs() < 0.001);
        assert_eq!(legible(-1.0), 0.0);
    }
}
