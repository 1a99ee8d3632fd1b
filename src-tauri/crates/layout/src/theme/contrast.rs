//! The themes of high contrast: text at 7 to 1 or more, lines and marks at 3 to 1 or more.

use super::Theme;
use crate::Rgba;

impl Theme {
    /// Black on white.
    pub fn contrast() -> Self {
        Theme {
            paper: Rgba::rgb(0xffffff),
            ink: Rgba::rgb(0x000000),
            second: Rgba::rgb(0x33302c),
            third: Rgba::rgb(0x504c46),
            hairline: Rgba::rgb(0x857f75),
            accent: Rgba::rgb(0x2b2ab0),
            accent_tint: Rgba::rgb(0xeeeefc),
            accent_ink: Rgba::rgb(0x23228f),
            on_accent: Rgba::rgb(0xffffff),
            chip: Rgba::rgb(0xf0eeea),
            bands: [0x1d1b45, 0x2b2a8a, 0x3a38a8].map(Rgba::rgb),
            on_band: Rgba::rgb(0xffffff),
            feelings: [0x96200c, 0xb4561a, 0x6e6a63, 0x2f8070, 0x07524a].map(Rgba::rgb),
            on_feeling: Rgba::rgb(0xffffff),
            service: Rgba::rgb(0x8a3d00),
            service_tint: Rgba::rgb(0xfff4ec),
            service_ink: Rgba::rgb(0x703000),
            truth: Rgba::rgb(0x8f1f10),
            on_fill: Rgba::rgb(0xffffff),
            impact: Rgba::rgb(0x07524a),
            gold: Rgba::rgb(0x7a5b00),
            card: Rgba::rgb(0xffffff),
            tints: [0xf7f4fb, 0xfdf3f0, 0xfdf7e6, 0xf0f8f3, 0xf4f3fe].map(Rgba::rgb),
            edge: 0.85,
            lines: [0x5a2ea6, 0x0b4fa3, 0x005a5e, 0x1a5e20, 0x6b5000, 0x8a3d00, 0x9c1f10, 0x4a4742].map(Rgba::rgb),
            washes: [0xf3eefc, 0xe9f1fc, 0xe5f5f5, 0xeaf6ea, 0xfdf4d6, 0xfdeee2, 0xfdece9, 0xf1efeb].map(Rgba::rgb),
        }
    }

    /// White on black.
    pub fn contrast_dark() -> Self {
        Theme {
            paper: Rgba::rgb(0x000000),
            ink: Rgba::rgb(0xffffff),
            second: Rgba::rgb(0xdcd8d0),
            third: Rgba::rgb(0xc4beb4),
            hairline: Rgba::rgb(0x7f7a72),
            accent: Rgba::rgb(0xb3b1ff),
            accent_tint: Rgba::rgb(0x1c1b45),
            accent_ink: Rgba::rgb(0xc9c8ff),
            on_accent: Rgba::rgb(0x000000),
            chip: Rgba::rgb(0x26231f),
            bands: [0xb3b1ff, 0xc9c8ff, 0xdfdeff].map(Rgba::rgb),
            on_band: Rgba::rgb(0x000000),
            feelings: [0xff7a62, 0xffbd8f, 0xcfc9bf, 0x8fe0d2, 0x3fd0ba].map(Rgba::rgb),
            on_feeling: Rgba::rgb(0x000000),
            service: Rgba::rgb(0xffb07a),
            service_tint: Rgba::rgb(0x2a1a0c),
            service_ink: Rgba::rgb(0xffc9a3),
            truth: Rgba::rgb(0xff8a73),
            on_fill: Rgba::rgb(0x000000),
            impact: Rgba::rgb(0x4fd1bd),
            gold: Rgba::rgb(0xffd24d),
            card: Rgba::rgb(0x000000),
            tints: [0x1c1826, 0x2a1512, 0x2a230c, 0x0c221c, 0x191838].map(Rgba::rgb),
            edge: 0.85,
            lines: [0xc8b0ff, 0x8fc1ff, 0x6fdbe0, 0x86e08a, 0xffd24d, 0xffb07a, 0xff9180, 0xc9c3b9].map(Rgba::rgb),
            washes: [0x241a3a, 0x0f2138, 0x0b2a2c, 0x10290f, 0x2e2606, 0x331d0a, 0x361611, 0x26231f].map(Rgba::rgb),
        }
    }
}
