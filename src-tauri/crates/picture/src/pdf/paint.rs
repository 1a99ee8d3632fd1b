//! Colours, gradients and strokes as PDF knows them.

use krilla::color::rgb;
use krilla::geom::Transform;
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint as PdfPaint, SpreadMethod, Stop, Stroke as PdfStroke,
    StrokeDash,
};
use krilla::surface::Surface;
use waymark_layout::{Paint, Rgba, Stroke};

use super::path_of;
use crate::shape::Segment;

/// Fills and strokes an outline.
pub(super) fn draw(surface: &mut Surface<'_>, outline: &[Segment], fill: Option<&Paint>, stroke: Option<&Stroke>) {
    if fill.is_none() && stroke.is_none() {
        return;
    }
    let Some(path) = path_of(outline) else { return };
    surface.set_fill(fill.map(fill_of));
    surface.set_stroke(stroke.map(stroke_of));
    surface.draw_path(&path);
}

/// A fill of one colour.
pub(super) fn solid(colour: Rgba) -> Fill {
    Fill { paint: rgb_of(colour).into(), opacity: opacity_of(colour), rule: FillRule::NonZero }
}

fn fill_of(paint: &Paint) -> Fill {
    let (paint, opacity) = paint_of(paint);
    Fill { paint, opacity, rule: FillRule::NonZero }
}

fn stroke_of(stroke: &Stroke) -> PdfStroke {
    let (paint, opacity) = paint_of(&stroke.paint);
    let dash = (!stroke.dash.is_empty()).then(|| StrokeDash { array: stroke.dash.clone(), offset: 0.0 });
    PdfStroke {
        paint,
        width: stroke.width,
        miter_limit: 4.0,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        opacity,
        dash,
    }
}

fn paint_of(paint: &Paint) -> (PdfPaint, NormalizedF32) {
    match paint {
        Paint::Solid { colour } => (rgb_of(*colour).into(), opacity_of(*colour)),
        Paint::Linear { x0, y0, x1, y1, stops } => {
            let stop = |(at, colour): &(f32, Rgba)| Stop {
                offset: NormalizedF32::new(at.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ZERO),
                color: rgb_of(*colour).into(),
                opacity: opacity_of(*colour),
            };
            let gradient = LinearGradient {
                x1: *x0,
                y1: *y0,
                x2: *x1,
                y2: *y1,
                transform: Transform::identity(),
                spread_method: SpreadMethod::Pad,
                stops: stops.iter().map(stop).collect(),
                anti_alias: false,
            };
            (gradient.into(), NormalizedF32::ONE)
        }
    }
}

fn rgb_of(colour: Rgba) -> rgb::Color {
    let [red, green, blue, _] = colour.0.to_be_bytes();
    rgb::Color::new(red, green, blue)
}

fn opacity_of(colour: Rgba) -> NormalizedF32 {
    NormalizedF32::new((colour.0 & 0xff) as f32 / 255.0).unwrap_or(NormalizedF32::ONE)
}
