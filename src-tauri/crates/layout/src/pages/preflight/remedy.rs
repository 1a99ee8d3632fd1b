//! What makes small letters large enough: the smallest paper by name that does, else paper of its own size; tiles enlarged as
//! far as needed; or readers who stand nearer. Each was tried: it is offered only when it does.

use super::super::paper::{Page, UNITS_PER_MM};
use super::super::{MOST_PAGES, Maker, Spread, SpreadKind, fit, tiles};
use super::{per_length, small};
use crate::{Remedy, Scene};

/// Paper that grows by one step from each to the next, for those who have paper of the ISO and for those who have letters.
const METRIC: [&str; 5] = ["A4", "A3", "A2", "A1", "A0"];
const LETTERS: [&str; 5] = ["Letter", "Tabloid", "A2", "A1", "A0"];
/// Least distance from which anybody reads, in centimetres.
const NEAREST: u32 = 20;
/// Largest enlargement that is offered, in hundredths.
const LARGEST: u32 = 800;

/// What would do when the lowest capitals are `height` and should be `needed` millimetres high; the best first.
pub(super) fn all(maker: Maker<'_>, height: f32, needed: f32) -> Vec<Remedy> {
    let scene = crate::layout(maker.journey, maker.theme, maker.fonts, maker.view);
    let times = small::lowest(&scene).map(|lowest| needed / lowest);
    let page = match maker.spread.kind {
        SpreadKind::Whole => times.and_then(|times| poster(&scene, maker.spread.page, times)),
        SpreadKind::Stages | SpreadKind::Report => larger(maker, needed),
        SpreadKind::Tiles => None,
    };
    let page = page.map(|name| Remedy::Page { name });
    page.into_iter().chain(times.and_then(|times| enlarged(maker, &scene, times))).chain(nearer(height)).collect()
}

/// Paper in the order of its size, of the kind that somebody has.
fn papers(page: Page) -> [&'static str; 5] {
    let american = ["letter", "legal", "tabloid"].into_iter().any(|name| Page::named(name) == Some(page));
    if american { LETTERS } else { METRIC }
}

/// The smallest page on which the whole map is so many times its natural size.
fn poster(scene: &Scene, page: Page, times: f32) -> Option<String> {
    let map = (scene.frame.width, scene.frame.height);
    let does = |page: Page| fit::scale(map, page) >= times - 0.001;
    let known = papers(page).into_iter().find(|name| Page::named(name).is_some_and(does));
    known.map(str::to_owned).or_else(|| {
        let side = |units: f32| ((units * times + 2.0 * fit::MARGIN) / UNITS_PER_MM / 10.0).ceil() * 10.0;
        let (width, height) = (side(map.0), side(map.1));
        let name = format!("{:.0}x{:.0}mm", width.min(height), width.max(height));
        Page::named(&name).filter(|page| does(*page)).map(|_| name)
    })
}

/// The smallest page, larger than the present one, on which every letter of stages or a report can be read.
fn larger(maker: Maker<'_>, needed: f32) -> Option<String> {
    let now = maker.spread.page.size(false).unwrap_or_default();
    let reads = |name: &&str| {
        let Some(page) = Page::named(name).filter(|page| page.size(false).is_some_and(|size| size.0 > now.0)) else {
            return false;
        };
        let spread = Spread { page, ..*maker.spread };
        let made = super::super::pages(maker.journey, maker.theme, maker.fonts, maker.view, &spread);
        made.is_ok_and(|leaves| small::all_read(maker.spread.kind, &leaves, needed))
    };
    let furniture = super::super::stages::least_letters() / UNITS_PER_MM;
    if furniture < needed {
        return None;
    }
    papers(maker.spread.page).into_iter().find(reads).map(str::to_owned)
}

/// The enlargement at which a tiled map can be read.
fn enlarged(maker: Maker<'_>, scene: &Scene, times: f32) -> Option<Remedy> {
    let percent = (times * 100.0 - 0.05).ceil() as u32;
    let Spread { page, overlap, .. } = *maker.spread;
    let scale = percent as f32 / 100.0;
    let sheets = tiles::count((scene.frame.width * scale, scene.frame.height * scale), page, overlap);
    (percent <= LARGEST && sheets < MOST_PAGES).then_some(Remedy::Enlarge { percent })
}

/// The furthest distance from which capitals of this height can be read.
fn nearer(height: f32) -> Option<Remedy> {
    let centimetres = (height / per_length() / 10.0 + 0.05).floor() as u32;
    (centimetres >= NEAREST).then_some(Remedy::Distance { centimetres })
}

/// The remedies as an English sentence with a space before it; nothing where there are none.
pub(super) fn sentence(remedies: &[Remedy]) -> String {
    let said = |remedy: &Remedy| match remedy {
        Remedy::Page { name } => format!("choose the page {name}"),
        Remedy::Enlarge { percent } => format!("print the map in tiles at {percent} % of its size"),
        Remedy::Distance { centimetres } => format!("let it be read from {} m", f64::from(*centimetres) / 100.0),
        Remedy::Theme { name } => format!("choose the theme “{name}”"),
    };
    let said: Vec<String> = remedies.iter().map(said).collect();
    let said = said.join(", or ");
    let mut letters = said.chars();
    let first = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    first.map(|said| format!(" {said}.")).unwrap_or_else(|| " Draw fewer stages and lanes.".to_owned())
}
