//! Pages of a PDF: their size in points (1/72 inch) and where the map stands on them.

/// The page of a PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// One page as large as the map (96 scene units an inch).
    #[default]
    Fit,
    /// 210 x 297 mm.
    A4,
    /// 297 x 420 mm.
    A3,
    /// 8.5 x 11 inches.
    Letter,
}

/// Largest side of a page that every reader opens, in points.
const MOST: f32 = 14_400.0;
/// White border of a paper page, in points.
const MARGIN: f32 = 24.0;

impl Page {
    /// The page of this name ("fit", "A4", "A3", "Letter"), whatever the case.
    pub fn named(name: &str) -> Option<Page> {
        let named = [("fit", Page::Fit), ("a4", Page::A4), ("a3", Page::A3), ("letter", Page::Letter)];
        named.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, page)| page)
    }

    /// Width and height of the page for a map of this size, then left, top and scale of the map on it, in points.
    pub(crate) fn place(self, width: f32, height: f32) -> (f32, f32, f32, f32, f32) {
        let paper = match self {
            Page::Fit => {
                let scale = 0.75_f32.min(MOST / width).min(MOST / height);
                return ((width * scale).max(3.0), (height * scale).max(3.0), 0.0, 0.0, scale);
            }
            Page::A4 => (595.276, 841.89),
            Page::A3 => (841.89, 1190.551),
            Page::Letter => (612.0, 792.0),
        };
        let (across, down) = if width > height { (paper.1, paper.0) } else { paper };
        let scale = ((across - 2.0 * MARGIN) / width).min((down - 2.0 * MARGIN) / height);
        (across, down, (across - width * scale) / 2.0, MARGIN.max((down - height * scale) / 2.0), scale)
    }
}
