//! Letters too small to be read from where the reader stands: how many, the smallest, and what would do.

use super::super::paper::UNITS_PER_MM;
use super::super::{Maker, PageScene, SpreadKind};
use super::{legible, pages, place_of, remedy, said, whole};
use crate::{Item, Scene, TextItem, Told, Warning};

/// Height of Inter's capitals in parts of the size.
const CAPITAL: f32 = 0.727;
/// How much smaller letters may be, in millimetres, before anybody could tell.
const NEARLY: f32 = 0.005;

/// A warning of small texts.
pub(super) fn warning(maker: Maker<'_>, leaves: &[PageScene], distance: f32) -> Option<Warning> {
    let needed = legible(distance);
    let kind = maker.spread.kind;
    let least = least(kind, leaves)?;
    if least.height >= needed - NEARLY {
        return None;
    }
    let all = leaves.iter().filter(|page| !page.guide).flat_map(|page| read(kind, page));
    let count = all.filter(|text| height(text) < needed - NEARLY).count();
    let (page, name) = place_of(leaves, least.index);
    let (text, height) = (said(least.text), least.height);
    let remedies = remedy::all(maker, height, needed);
    let message = format!(
        "Too small to be read from {distance} m: {count} {}. The smallest is “{text}”{}: its capitals are {height:.1} mm high and \
         should be {needed:.1} mm.{}",
        if count == 1 { "text" } else { "texts" },
        pages(page, &name),
        remedy::sentence(&remedies),
    );
    let told = Told::SmallText {
        count: u32::try_from(count).unwrap_or(u32::MAX),
        distance_cm: whole(distance * 100.0),
        text,
        page,
        name,
        height_um: whole(height * 1_000.0),
        needed_um: whole(needed * 1_000.0),
    };
    Some(Warning { remedies, ..Warning::new("small_text", message).telling(told) })
}

/// The smallest text of some pages.
struct Least<'a> {
    height: f32,
    index: usize,
    text: &'a TextItem,
}

fn least(kind: SpreadKind, leaves: &[PageScene]) -> Option<Least<'_>> {
    let mut least: Option<Least<'_>> = None;
    for (index, page) in leaves.iter().enumerate().filter(|(_, page)| !page.guide) {
        for text in read(kind, page) {
            let height = height(text);
            if least.as_ref().is_none_or(|other| height < other.height - 0.001) {
                least = Some(Least { height, index, text });
            }
        }
    }
    least
}

/// Whether all letters of some pages are at least so high, in millimetres.
pub(super) fn all_read(kind: SpreadKind, leaves: &[PageScene], needed: f32) -> bool {
    least(kind, leaves).is_none_or(|least| least.height >= needed - NEARLY)
}

/// Height of the smallest capitals of a scene, in millimetres; none when it has no texts.
pub(super) fn lowest(scene: &Scene) -> Option<f32> {
    texts(scene).map(|(_, text)| height(text)).min_by(f32::total_cmp)
}

/// The texts of a page that its readers read: what stands around a tile is for those who glue it.
fn read(kind: SpreadKind, page: &PageScene) -> impl Iterator<Item = &TextItem> {
    let glued = kind == SpreadKind::Tiles;
    texts(&page.scene).filter(move |(key, _)| !glued || !key.starts_with("page:")).map(|(_, text)| text)
}

/// All texts that can be seen, each with the key of its group.
fn texts(scene: &Scene) -> impl Iterator<Item = (&str, &TextItem)> {
    let items = scene.groups.iter().flat_map(|(key, group)| group.items.iter().map(move |item| (key.as_str(), item)));
    items.filter_map(|(key, item)| match item {
        Item::Text(text) if !text.text.trim().is_empty() => Some((key, text)),
        _ => None,
    })
}

/// Height of a text's capitals in millimetres.
fn height(text: &TextItem) -> f32 {
    text.size * CAPITAL / UNITS_PER_MM
}
