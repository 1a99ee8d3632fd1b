//! Paper by name or by its sides. It lies across when what stands on it is wider than high.

/// Scene units of a millimetre: 96 an inch.
pub const UNITS_PER_MM: f32 = 96.0 / 25.4;
/// Largest side that every reader of PDF opens: 14,400 points, in millimetres.
const MOST: f32 = 5_080.0;
/// Smallest side on which anything can be drawn, in millimetres.
const LEAST: f32 = 40.0;

/// The paper of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Page {
    /// As large as what stands on it.
    #[default]
    Fit,
    /// The shorter and the longer side, in millimetres.
    Sheet(f32, f32),
}

/// Papers by name, in millimetres.
const NAMED: [(&str, Page); 9] = [
    ("a0", Page::Sheet(841.0, 1189.0)),
    ("a1", Page::Sheet(594.0, 841.0)),
    ("a2", Page::Sheet(420.0, 594.0)),
    ("a3", Page::A3),
    ("a4", Page::A4),
    ("a5", Page::Sheet(148.0, 210.0)),
    ("letter", Page::LETTER),
    ("legal", Page::Sheet(215.9, 355.6)),
    ("tabloid", Page::Sheet(279.4, 431.8)),
];

impl Page {
    /// 210 x 297 mm.
    pub const A4: Page = Page::Sheet(210.0, 297.0);
    /// 297 x 420 mm.
    pub const A3: Page = Page::Sheet(297.0, 420.0);
    /// 8.5 x 11 inches.
    pub const LETTER: Page = Page::Sheet(215.9, 279.4);
    /// The names that [`Page::named`] knows, for a message.
    pub const NAMES: &str =
        "fit, A0, A1, A2, A3, A4, A5, Letter, Legal, Tabloid, or a size such as 594x841mm, 60x90cm or 24x36in";

    /// The page of this name, whatever the case, or of these sides ("594x841mm", "60x90cm", "24x36in"), from 40 mm to
    /// 5,080 mm each.
    pub fn named(name: &str) -> Option<Page> {
        let name = name.trim().to_ascii_lowercase();
        if name == "fit" {
            return Some(Page::Fit);
        }
        let known = NAMED.into_iter().find(|(known, _)| *known == name).map(|(_, page)| page);
        known.or_else(|| sides(&name))
    }

    /// Width and height in scene units for something of this shape; none for a page that fits.
    pub(crate) fn size(self, wide: bool) -> Option<(f32, f32)> {
        let Page::Sheet(short, long) = self else { return None };
        let (short, long) = (short * UNITS_PER_MM, long * UNITS_PER_MM);
        Some(if wide { (long, short) } else { (short, long) })
    }
}

/// Largest side in scene units.
pub(crate) fn most() -> f32 {
    MOST * UNITS_PER_MM
}

fn sides(name: &str) -> Option<Page> {
    let units = [("mm", 1.0), ("cm", 10.0), ("in", 25.4)];
    let (numbers, unit) = units.into_iter().find_map(|(word, unit)| Some((name.strip_suffix(word)?, unit)))?;
    let (width, height) = numbers.split_once(['x', '\u{d7}'])?;
    let side = |text: &str| text.trim().parse::<f32>().ok().map(|side| side * unit);
    let (width, height) = (side(width)?, side(height)?);
    let allowed = LEAST..=MOST;
    (allowed.contains(&width) && allowed.contains(&height)).then(|| Page::Sheet(width.min(height), width.max(height)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_known_by_name_and_by_their_sides() {
        assert_eq!(Page::named(" a4 "), Some(Page::A4));
        assert_eq!(Page::named("Tabloid"), Some(Page::Sheet(279.4, 431.8)));
        assert_eq!(Page::named("594x841mm"), Some(Page::Sheet(594.0, 841.0)));
        assert_eq!(Page::named("841 x 594 MM"), Page::named("594x841mm"));
        let Some(Page::Sheet(short, long)) = Page::named("24x36in") else { panic!("inches are known") };
        assert!((short - 609.6).abs() < 0.01 && (long - 914.4).abs() < 0.01, "{short} {long}");
        assert_eq!(Page::named("60\u{d7}90cm"), Some(Page::Sheet(600.0, 900.0)));
        for wrong in ["B5", "", "10x10mm", "1e9x5mm", "NaNx100mm", "100x-100mm", "x", "5mm", "infx100mm"] {
            assert_eq!(Page::named(wrong), None, "{wrong}");
        }
    }
}
