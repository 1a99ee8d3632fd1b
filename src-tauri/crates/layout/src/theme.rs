//! All colours of a picture by role. No colour is named anywhere else in this crate.

use waymark_model::{EvidenceKind, LaneKind};

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
}

impl Theme {
    /// The calm paper of daylight.
    pub fn light() -> Self {
        Theme {
            paper: Rgba::rgb(0xffffff),
            ink: Rgba::rgb(0x1d1c1a),
            second: Rgba::rgb(0x5c5953),
            third: Rgba::rgb(0x8f8b83),
            hairline: Rgba::rgb(0xe6e3dd),
            accent: Rgba::rgb(0x4b49c9),
            accent_tint: Rgba::rgb(0xecebfb),
            accent_ink: Rgba::rgb(0x4b49c9),
            on_accent: Rgba::rgb(0xffffff),
            chip: Rgba::rgb(0xefedea),
            bands: [Rgba::rgb(0x34325e), Rgba::rgb(0x4b49c9), Rgba::rgb(0x6b68d8)],
            on_band: Rgba::rgb(0xffffff),
            feelings: [0xc2412d, 0xe08a5b, 0xb4aea2, 0x57a698, 0x1b7a6e].map(Rgba::rgb),
            on_feeling: Rgba::rgb(0xffffff),
            service: Rgba::rgb(0xdf8148),
            service_tint: Rgba::rgb(0xfdf2ea),
            service_ink: Rgba::rgb(0xa3501c),
            truth: Rgba::rgb(0xc2412d),
            on_fill: Rgba::rgb(0xffffff),
            impact: Rgba::rgb(0x1b7a6e),
            gold: Rgba::rgb(0xd9a11b),
            card: Rgba::rgb(0xffffff),
            tints: [0xf7f4fb, 0xfcf1ee, 0xfdf6e3, 0xeef6f1, 0xf3f2fd].map(Rgba::rgb),
        }
    }

    /// The same roles at night.
    pub fn dark() -> Self {
        Theme {
            paper: Rgba::rgb(0x211f1d),
            ink: Rgba::rgb(0xeceae6),
            second: Rgba::rgb(0xb8b4ac),
            third: Rgba::rgb(0x8f8a82),
            hairline: Rgba::rgb(0x35332f),
            accent: Rgba::rgb(0x8583f2),
            accent_tint: Rgba::rgb(0x2f2e55),
            accent_ink: Rgba::rgb(0xa9a7f8),
            on_accent: Rgba::rgb(0x17162e),
            chip: Rgba::rgb(0x383531),
            bands: [Rgba::rgb(0x3b3970), Rgba::rgb(0x5856cf), Rgba::rgb(0x6b68d8)],
            on_band: Rgba::rgb(0xffffff),
            feelings: [0xe2664f, 0xe08a5b, 0x8d877c, 0x57a698, 0x3aa697].map(Rgba::rgb),
            on_feeling: Rgba::rgb(0xffffff),
            service: Rgba::rgb(0xe08a5b),
            service_tint: Rgba::rgb(0x3a281c),
            service_ink: Rgba::rgb(0xeba57d),
            truth: Rgba::rgb(0xc84b35),
            on_fill: Rgba::rgb(0xffffff),
            impact: Rgba::rgb(0x1f7d71),
            gold: Rgba::rgb(0xdda92f),
            card: Rgba::rgb(0x262421),
            tints: [0x2b2836, 0x38251f, 0x38311c, 0x1e2f2a, 0x292844].map(Rgba::rgb),
        }
    }

    /// Daylight for paper: no tint so pale that a printer drops it, rules that hold.
    pub fn print() -> Self {
        Theme { hairline: Rgba::rgb(0xcfcbc3), third: Rgba::rgb(0x76726a), ..Theme::light() }
    }

    /// Colour of a valence from -2 to +2; values beyond count as the ends.
    pub fn feeling(&self, valence: i8) -> Rgba {
        self.feelings[(valence.clamp(-2, 2) + 2) as usize]
    }

    /// Fill of a card in a lane.
    pub(crate) fn tint(&self, kind: LaneKind) -> Rgba {
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
    pub(crate) fn bar(&self, kind: LaneKind) -> Option<Rgba> {
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
    pub(crate) fn band(&self, index: usize, count: usize) -> Rgba {
        let place = if count > 1 { index as f32 / (count - 1) as f32 } else { 0.5 };
        let [first, middle, last] = self.bands;
        if place <= 0.5 { first.mix(middle, place * 2.0) } else { middle.mix(last, place * 2.0 - 1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_text_keeps_its_contrast_in_every_theme() {
        for theme in [Theme::light(), Theme::dark(), Theme::print()] {
            for index in 0..9 {
                assert!(theme.on_band.contrast(theme.band(index, 9)) >= 4.5, "band {index}");
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
            for (ink, ground) in pairs.into_iter().chain(theme.tints.map(|tint| (theme.ink, tint))) {
                assert!(ink.contrast(ground) >= 4.5, "{ink:x?} on {ground:x?}: {}", ink.contrast(ground));
            }
        }
    }
}
