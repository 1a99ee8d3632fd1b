//! Arithmetic on colours. Mixing happens in sRGB, as painters do it.

use crate::Rgba;

impl Rgba {
    /// A full colour from 0xRRGGBB.
    pub const fn rgb(value: u32) -> Self {
        Rgba((value << 8) | 0xff)
    }

    /// Red, green, blue and alpha, 0 to 255 each.
    pub const fn parts(self) -> [u8; 4] {
        self.0.to_be_bytes()
    }

    /// The same colour with another alpha, 0 to 1.
    #[must_use]
    pub fn with_alpha(self, alpha: f32) -> Self {
        let [red, green, blue, _] = self.parts();
        Rgba(u32::from_be_bytes([red, green, blue, (alpha.clamp(0.0, 1.0) * 255.0).round() as u8]))
    }

    /// The colour that lies `part` (0 to 1) of the way to `other`.
    #[must_use]
    pub fn mix(self, other: Rgba, part: f32) -> Self {
        let (a, b, part) = (self.parts(), other.parts(), part.clamp(0.0, 1.0));
        let blend = |index: usize| (f32::from(a[index]) * (1.0 - part) + f32::from(b[index]) * part).round() as u8;
        Rgba(u32::from_be_bytes([blend(0), blend(1), blend(2), blend(3)]))
    }

    /// Contrast ratio to another colour after WCAG 2.2, 1 to 21; alpha is not looked at.
    pub fn contrast(self, other: Rgba) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let value = f32::from(part) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue, _] = self.parts();
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
