//! Views -> layouts: themes by name, and the one set of fonts that all pictures of this process share.

use std::sync::LazyLock;

use waymark_layout::{Fonts, Layout, Miniatures, Scene, Theme, ViewOptions, layout};
use waymark_model::Journey;

use crate::border::{ThemeName, View};

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::bundled);

/// The fonts of this process; loaded on first use.
pub(crate) fn fonts() -> &'static Fonts {
    &FONTS
}

/// The picture that a window follows.
pub(crate) fn screen(journey: &Journey, view: &View, told: &Miniatures) -> Layout {
    let base = ViewOptions { pinned_first: true, miniatures: Some(told.clone()), ..ViewOptions::default() };
    Layout::new(journey, &theme(view.theme), fonts(), &options(view, base))
}

/// The picture of an export, with title and legend.
pub(crate) fn export(journey: &Journey, view: &View, told: Option<&Miniatures>) -> Scene {
    let base = ViewOptions { miniatures: told.cloned(), ..ViewOptions::export() };
    layout(journey, &theme(view.theme), fonts(), &options(view, base))
}

fn theme(name: ThemeName) -> Theme {
    match name {
        ThemeName::Light => Theme::light(),
        ThemeName::Dark => Theme::dark(),
        ThemeName::Print => Theme::print(),
        ThemeName::Contrast => Theme::contrast(),
        ThemeName::ContrastDark => Theme::contrast_dark(),
    }
}

fn language(view: &View) -> String {
    view.language.clone().unwrap_or_default()
}

fn options(view: &View, base: ViewOptions) -> ViewOptions {
    ViewOptions {
        lanes: view.lanes.clone(),
        stages: view.stages.clone(),
        persona: view.persona,
        language: language(view),
        ..base
    }
}
