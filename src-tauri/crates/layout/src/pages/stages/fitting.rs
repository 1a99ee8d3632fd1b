//! How large a stage can stand on a page: the picture is measured for some sizes, by halving, and drawn once. A larger size
//! leaves narrower columns, so what does not fit at one size fits at no larger one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Id, Stage};

use super::super::Maker;
use super::super::paper::Page;
use super::{EDGE, FOOT, MARGIN, heading_height};
use crate::{Frame, Layout, Scene, ViewOptions};

/// Sizes that are tried, from the largest; the last is the least that goes on one page.
pub(super) const SCALES: [f32; 8] = [1.5, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.62];
/// How far something may stand over before it does not fit, in units of the page.
const SLACK: f32 = 0.5;

/// Some steps and lanes of a stage.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Share {
    pub(super) stage: Id,
    pub(super) steps: Vec<Id>,
    pub(super) lanes: Vec<Id>,
}

/// A share that was measured at some size.
pub(super) struct Fitted {
    pub(super) scale: f32,
    layout: Layout,
}

impl Fitted {
    /// Its picture.
    pub(super) fn scene(&self, maker: Maker<'_>) -> Scene {
        self.layout.scene(maker.journey)
    }

    /// Columns and rows.
    pub(super) fn frame(&self) -> &Frame {
        self.layout.frame()
    }

    /// Width without its own white edges.
    pub(super) fn width(&self) -> f32 {
        self.frame().width - 2.0 * EDGE
    }

    /// Height of the part below the stage's band.
    pub(super) fn body(&self) -> f32 {
        self.frame().height - self.top()
    }

    /// Where step names, or else the lanes, begin.
    pub(super) fn top(&self) -> f32 {
        let steps = self.layout.stubs().filter(|stub| stub.role == crate::Role::Step);
        steps.map(|stub| stub.y).fold(self.frame().header_bottom, f32::min)
    }

    /// Whether it stands on a page with this room.
    pub(super) fn stands(&self, room: (f32, f32)) -> bool {
        self.width() * self.scale <= room.0 + SLACK && self.body() * self.scale <= room.1 + SLACK
    }
}

/// Measures stages for one kind of paper, and remembers which size each was found to have.
pub(super) struct Fitting<'a> {
    maker: Maker<'a>,
    found: RefCell<BTreeMap<(Id, bool), usize>>,
}

impl<'a> Fitting<'a> {
    pub(super) fn new(maker: Maker<'a>) -> Self {
        Fitting { maker, found: RefCell::default() }
    }

    /// Room for the map of a stage on a page.
    pub(super) fn room(&self, stage: &Stage, wide: bool) -> (f32, f32) {
        let (width, height) = self.maker.spread.page.size(wide).unwrap_or((1_400.0, 1_400.0));
        let across = width - 2.0 * MARGIN;
        let down = height - 2.0 * MARGIN - FOOT - heading_height(self.maker, stage, across);
        (across, down.max(height * 0.3))
    }

    /// Whether the pages lie across: the way in which letters become larger, over all stages.
    pub(super) fn lies_across(&self, stages: &[&Stage]) -> bool {
        let size = |wide: bool| -> f32 {
            let of = |stage: &&Stage| {
                let room = self.room(stage, wide);
                let fitted = self.whole(super::parts::whole(self.maker, stage.id), room, wide);
                fitted.scale.min(room.0 / fitted.width()).min(room.1 / fitted.body())
            };
            stages.iter().take(12).map(of).sum()
        };
        self.maker.spread.page != Page::Fit && size(true) > size(false) * 1.05
    }

    /// The largest size at which a whole stage fits; what was found for it before is not looked for again.
    pub(super) fn whole(&self, share: Share, room: (f32, f32), wide: bool) -> Fitted {
        let key = (share.stage, wide);
        let known = self.found.borrow().get(&key).copied();
        if let Some(index) = known {
            return self.measure(&share, room, SCALES[index]);
        }
        let (index, fitted) = self.search(&share, room);
        self.found.borrow_mut().insert(key, index);
        fitted
    }

    /// The largest size at which a share fits; the least where none does.
    pub(super) fn best(&self, share: &Share, room: (f32, f32)) -> Fitted {
        self.search(share, room).1
    }

    fn search(&self, share: &Share, room: (f32, f32)) -> (usize, Fitted) {
        let last = SCALES.len() - 1;
        let (mut low, mut high) = (0, last);
        let mut best = None;
        while low < high {
            let middle = usize::midpoint(low, high);
            let fitted = self.measure(share, room, SCALES[middle]);
            if fitted.stands(room) {
                (best, high) = (Some(fitted), middle);
            } else {
                low = middle + 1;
            }
        }
        (low, best.filter(|_| low < last).unwrap_or_else(|| self.measure(share, room, SCALES[low])))
    }

    /// A share at a size, its columns widened to the room.
    pub(super) fn measure(&self, share: &Share, room: (f32, f32), scale: f32) -> Fitted {
        let Maker { journey, theme, fonts, view, .. } = self.maker;
        let view = ViewOptions {
            stages: Some(vec![share.stage]),
            steps: Some(share.steps.iter().copied().collect::<BTreeSet<Id>>()),
            lanes: Some(share.lanes.clone()),
            title_block: false,
            legend: false,
            date: String::new(),
            version: String::new(),
            evidence: false,
            fill: Some(room.0 / scale + 2.0 * EDGE),
            ..view.clone()
        };
        Fitted { scale, layout: Layout::new(journey, theme, fonts, &view) }
    }
}

#[cfg(test)]
mod tests {
    use waymark_model::testing::large_journey;

    use super::*;
    use crate::{Fonts, Spread, Theme};

    #[test]
    fn halving_finds_what_trying_every_size_finds() {
        let (fonts, theme, view) = (Fonts::bundled(), Theme::light(), ViewOptions::export());
        let mut sizes = BTreeSet::new();
        let papers = [Page::A4, Page::Sheet(420.0, 594.0), Page::Sheet(594.0, 841.0), Page::Sheet(148.0, 210.0)];
        for (cards, page) in [12, 120].into_iter().flat_map(|cards| papers.map(|page| (cards, page))) {
            let (journey, spread) = (large_journey(3, cards), Spread { page, ..Spread::default() });
            let maker = Maker { journey: &journey, theme: &theme, fonts: &fonts, view: &view, spread: &spread };
            let fitting = Fitting::new(maker);
            for (stage, wide) in journey.stages().flat_map(|stage| [(stage, true), (stage, false)]) {
                let (room, share) = (fitting.room(stage, wide), super::super::parts::whole(maker, stage.id));
                let tried = SCALES.into_iter().find(|scale| fitting.measure(&share, room, *scale).stands(room));
                let found = fitting.best(&share, room).scale;
                assert_eq!(found, tried.unwrap_or(0.62), "{} of {cards} on {page:?}, {wide}", stage.name);
                sizes.insert(found.to_bits());
            }
        }
        assert!(sizes.len() > 2, "all stages had the same size, which proves little");
    }
}
