//! All colours of a picture by role. No colour is named anywhere else in this crate.

mod calm;
mod contrast;

use waymark_model::{Colour, EvidenceKind, LaneKind};

use crate::Rgba;

/// The colours of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Behind everything.
    pub paper: Rgba,
    /// Main text.
    pub ink: Rgba,
    /// Secondary text.
    pub second: Rgba,
    /// Large or decorative text only.
    pub third: Rgba,
    /// Rules between rows and columns, borders of plain cards.
    pub hairline: Rgba,
    /// The one accent.
    pub accent: Rgba,
    /// Behind accent text.
    pub accent_tint: Rgba,
    /// Text on the accent's tint.
    pub accent_ink: Rgba,
    /// Text on the accent.
    pub on_accent: Rgba,
    /// Behind neutral chips.
    pub chip: Rgba,
    /// Stage bands: first, middle and last; white text keeps a contrast of 4.5 on all between.
    pub bands: [Rgba; 3],
    /// Text on stage bands.
    pub on_band: Rgba,
    /// Valence -2 to +2.
    pub feelings: [Rgba; 5],
    /// Strokes of faces.
    pub on_feeling: Rgba,
    /// Customer service: line and icon.
    pub service: Rgba,
    /// Customer service: fill.
    pub service_tint: Rgba,
    /// Text on the service tint.
    pub service_ink: Rgba,
    /// Moment of truth: fill of the pill.
    pub truth: Rgba,
    /// Text on the moment-of-truth pill and on filled chips.
    pub on_fill: Rgba,
    /// Filled chip of an opportunity's impact.
    pub impact: Rgba,
    /// Insights' bar, interviews.
    pub gold: Rgba,
    /// Fills of cards that have no tint of their own.
    pub card: Rgba,
    /// Tints: thoughts, pains, insights, opportunities, touchpoints.
    pub tints: [Rgba; 5],
    /// How far the edge of a filled card goes from its fill to its colour, 0 to 1.
    pub edge: f32,
    /// The colours that people choose ([`Colour::ALL`]), as lines and marks on paper.
    pub lines: [Rgba; 8],
    /// The same, pale behind text.
    pub washes: [Rgba; 8],
}

impl Theme {
    /// Colour of a valence from -2 to +2; values beyond count as the ends.
    pub fn feeling(&self, valence: i8) -> Rgba {
        self.feelings[(valence.clamp(-2, 2) + 2) as usize]
    }

    /// A chosen colour as a line or mark.
    pub fn line(&self, colour: Colour) -> Rgba {
        self.lines[colour as usize]
    }

    /// A chosen colour as the ground of a text.
    pub fn wash(&self, colour: Colour) -> Rgba {
        self.washes[colour as usize]
    }

    /// Fill of a card in a lane.
    pub fn tint(&self, kind: LaneKind) -> Rgba {
        let [thoughts, pains, insights, opportunities, touchpoints] = self.tints;
        match kind {
            LaneKind::Thoughts | LaneKind::Needs => thoughts,
            LaneKind::Pains => pains,
            LaneKind::Insights => insights,
            LaneKind::Opportunities | LaneKind::Solutions | LaneKind::Gains => opportunities,
            LaneKind::Touchpoints | LaneKind::Channels => touchpoints,
            _ => self.card,
        }
    }

    /// Bar at the left of a card, for lanes that mark theirs.
    pub fn bar(&self, kind: LaneKind) -> Option<Rgba> {
        match kind {
            LaneKind::Pains => Some(self.feelings[0]),
            LaneKind::Insights => Some(self.gold),
            LaneKind::Opportunities | LaneKind::Solutions => Some(self.feelings[4]),
            LaneKind::Gains => Some(self.feelings[3]),
            _ => None,
        }
    }

    /// Colour of an evidence dot.
    pub(crate) fn evidence(&self, kind: EvidenceKind) -> Rgba {
        match kind {
            EvidenceKind::Interview => self.gold,
            EvidenceKind::Survey => self.feelings[4],
            EvidenceKind::Observation => self.feelings[1],
            EvidenceKind::Analytics => self.accent,
            EvidenceKind::SupportTickets => self.feelings[0],
            EvidenceKind::Assumption => self.third,
        }
    }

    /// Colour of a stage band, by its place among all.
    pub fn band(&self, index: usize, count: usize) -> Rgba {
        let place = if count > 1 { index as f32 / (count - 1) as f32 } else { 0.5 };
        let [first, middle, last] = self.bands;
        if place <= 0.5 { first.mix(middle, place * 2.0) } else { middle.mix(last, place * 2.0 - 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn themes() -> [(Theme, f32, f32); 5] {
        let (calm, high) = ((4.5, 1.15), (7.0, 3.0));
        [
            (Theme::light(), calm.0, calm.1),
            (Theme::dark(), calm.0, calm.1),
            (Theme::print(), calm.0, calm.1),
            (Theme::contrast(), high.0, high.1),
            (Theme::contrast_dark(), high.0, high.1),
        ]
    }

    #[test]
    fn small_text_keeps_its_contrast_in_every_theme() {
        for (theme, least, _) in themes() {
            for index in 0..9 {
                assert!(theme.on_band.contrast(theme.band(index, 9)) >= least, "band {index}");
            }
            let pairs = [
                (theme.ink, theme.paper),
                (theme.second, theme.paper),
                (theme.second, theme.chip),
                (theme.on_fill, theme.truth),
                (theme.on_fill, theme.impact),
                (theme.accent_ink, theme.accent_tint),
                (theme.service_ink, theme.paper),
                (theme.second, theme.service_tint),
            ];
            let tints = theme.tints.into_iter().chain(theme.washes).chain([theme.card]);
            let tinted = tints.flat_map(|tint| [(theme.ink, tint), (theme.second, tint)]);
            for (ink, ground) in pairs.into_iter().chain(tinted) {
                assert!(ink.contrast(ground) >= least, "{ink:x?} on {ground:x?}: {}", ink.contrast(ground));
            }
        }
    }

    #[test]
    fn chosen_colours_are_seen_as_lines_and_told_apart() {
        for (theme, _, rule) in themes() {
            assert!(theme.hairline.contrast(theme.paper) >= rule, "rules");
            for colour in Colour::ALL {
                let (line, wash) = (theme.line(colour), theme.wash(colour));
                assert!(line.contrast(theme.paper) >= 3.0, "{colour:?}: {}", line.contrast(theme.paper));
                assert!(line.contrast(wash) >= 3.0, "{colour:?} on its wash: {}", line.contrast(wash));
                let others = Colour::ALL.into_iter().filter(|other| *other != colour);
                assert!(others.map(|other| theme.line(other)).all(|other| other != line), "{colour:?}");
            }
        }
    }

    #[test]
    fn high_contrast_reaches_marks_too() {
        for theme in [Theme::contrast(), Theme::contrast_dark()] {
            let marks = [theme.accent, theme.service, theme.gold, theme.third, theme.truth, theme.impact];
            for mark in marks.into_iter().chain(theme.feelings) {
                assert!(mark.contrast(theme.paper) >= 3.0, "{mark:x?}: {}", mark.contrast(theme.paper));
            }
            for (strong, tint) in [(theme.accent, theme.tints[4]), (theme.service, theme.service_tint)] {
                assert!(tint.mix(strong, theme.edge).contrast(theme.paper) >= 3.0, "the edge of a touchpoint");
            }
            for feeling in theme.feelings {
                assert!(theme.on_feeling.contrast(feeling) >= 3.0, "a face on {feeling:x?}");
            }
        }
    }
}
