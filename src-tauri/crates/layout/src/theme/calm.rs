//! The calm themes: daylight, night, print.

use super::Theme;
use crate::Rgba;

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
            edge: 0.38,
            lines: [0x7048c6, 0x2f6fc4, 0x1b7a80, 0x3b833f, 0xa67c00, 0xc2611a, 0xc2412d, 0x76726a].map(Rgba::rgb),
            washes: [0xf1ebfc, 0xe6effb, 0xe0f2f2, 0xe6f3e6, 0xfcf1cd, 0xfdebdc, 0xfce7e3, 0xeeece8].map(Rgba::rgb),
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
            edge: 0.38,
            lines: [0xa98bf0, 0x6fa8f0, 0x4fb8bc, 0x6cbf70, 0xd9ae3c, 0xe59054, 0xe8705c, 0xa09a91].map(Rgba::rgb),
            washes: [0x322a4b, 0x20304c, 0x1c3739, 0x223821, 0x3c3418, 0x402b1a, 0x432723, 0x383531].map(Rgba::rgb),
        }
    }

    /// Daylight for paper: no tint so pale that a printer drops it, rules that hold.
    pub fn print() -> Self {
        Theme { hairline: Rgba::rgb(0xcfcbc3), third: Rgba::rgb(0x76726a), ..Theme::light() }
    }
}
