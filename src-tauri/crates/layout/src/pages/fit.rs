//! The whole map on one page: as large as the map, or fitted to the paper with an even margin.

use super::paper::{UNITS_PER_MM, most};
use super::reading;
use super::{Page, PageScene, place};
use crate::text::tidy;
use crate::{Frame, Scene};

/// White border of a paper page: a little over 8 mm.
pub(crate) const MARGIN: f32 = 32.0;

/// The scene on its page.
pub(crate) fn whole(scene: Scene, page: Page) -> PageScene {
    let (width, height) = (scene.frame.width, scene.frame.height);
    let (reading, marks) = (reading::of_map(&scene), reading::marks(&scene));
    let Some((across, down)) = page.size(width > height) else {
        let scale = scale((width, height), page);
        let least = 1.0 * UNITS_PER_MM;
        let size = ((width * scale).max(least), (height * scale).max(least));
        return PageScene {
            name: String::new(),
            scene: set(scene, size, scale, (0.0, 0.0)),
            reading,
            marks,
            guide: false,
        };
    };
    let scale = scale((width, height), page);
    let at = ((across - width * scale) / 2.0, MARGIN.max((down - height * scale) / 2.0));
    let marks = marks.into_iter().map(|mark| mark.placed(scale, at)).collect();
    PageScene { name: String::new(), scene: set(scene, (across, down), scale, at), reading, marks, guide: false }
}

/// How large something of this size is on a page of its own, as times its natural size.
pub(crate) fn scale((width, height): (f32, f32), page: Page) -> f32 {
    match page.size(width > height) {
        Some((across, down)) => ((across - 2.0 * MARGIN) / width).min((down - 2.0 * MARGIN) / height),
        None => 1.0_f32.min(most() / width).min(most() / height),
    }
}

/// The scene, scaled and moved, on a paper of this size.
pub(crate) fn set(scene: Scene, size: (f32, f32), scale: f32, at: (f32, f32)) -> Scene {
    if scale == 1.0 && at == (0.0, 0.0) && size == (scene.frame.width, scene.frame.height) {
        return scene;
    }
    let frame = paper(size, &scene);
    let (title, description) = (scene.title.clone(), scene.description.clone());
    let (language, warnings) = (scene.language.clone(), scene.warnings.clone());
    Scene { title, description, language, frame, groups: place::placed(scene, scale, at), warnings }
}

/// The frame of a page: only its size and colour; columns and rows are dissolved.
pub(crate) fn paper(size: (f32, f32), scene: &Scene) -> Frame {
    Frame { width: tidy(size.0), height: tidy(size.1), background: scene.frame.background, ..Frame::default() }
}
