//! Views -> layouts: themes by name, and the one set of fonts that all pictures of this process share.

use std::sync::LazyLock;

use waymark_layout::{Fonts, Layout, Miniatures, Scene, Theme, ViewOptions, layout};
use waymark_model::Journey;

use crate::border::{ExportOptions, ThemeName, View};

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

/// The picture of an export, with what stands around the map.
pub(crate) fn export(journey: &Journey, wished: &ExportOptions, told: Option<&Miniatures>) -> Scene {
    layout(journey, &theme(wished.view.theme), fonts(), &export_view(wished, told))
}

/// What an export draws.
pub(crate) fn export_view(wished: &ExportOptions, told: Option<&Miniatures>) -> ViewOptions {
    let furniture = &wished.furniture;
    let base = ViewOptions {
        miniatures: told.cloned(),
        legend: furniture.legend,
        title_block: furniture.title,
        date: furniture.date.clone(),
        version: furniture.version.clone(),
        evidence: furniture.evidence,
        cards: wished.cards.as_ref().map(|cards| cards.iter().copied().collect()),
        ..ViewOptions::default()
    };
    options(&wished.view, base)
}

/// The colours of a name.
pub(crate) fn theme(name: ThemeName) -> Theme {
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
