//! How the curve of each subject is told from the others: by its line, by the shape of its points and by its colour, so that
//! none of the three is needed.

use kurbo::BezPath;
use waymark_model::{Colour, Id};

use crate::draw::Context;
use crate::path::{circle, polyline};
use crate::{Paint, Rgba};

/// How a curve looks.
#[derive(Clone, Debug)]
pub(crate) struct Style {
    /// Colour of line and points; none for the colours of the feelings themselves, from top to bottom.
    pub(crate) colour: Option<Rgba>,
    /// Width of the line.
    pub(crate) width: f32,
    /// Strokes and gaps; empty for a full line.
    pub(crate) dash: Vec<f32>,
    /// Place among the shapes of points.
    shape: usize,
}

/// Colours of the second, third ... subject that has chosen none.
const OTHERS: [Colour; 4] = [Colour::Blue, Colour::Yellow, Colour::Violet, Colour::Grey];

/// The style of the subject at a place among `count`.
pub(crate) fn of(context: Context<'_>, subject: Id, order: usize, count: usize) -> Style {
    let chosen = context.journey.persona(subject).and_then(|persona| persona.colour);
    let other = (order > 0).then(|| OTHERS[(order - 1) % OTHERS.len()]);
    let dash = match order % 5 {
        0 => vec![],
        1 => vec![9.0, 5.0],
        2 => vec![1.5, 5.0],
        3 => vec![12.0, 4.0, 2.0, 4.0],
        _ => vec![14.0, 4.0, 2.0, 4.0, 2.0, 4.0],
    };
    let colour = chosen.filter(|_| count > 1).or(other).map(|colour| context.theme.line(colour));
    Style { colour, width: if order == 0 { 3.25 } else { 2.25 }, dash, shape: order }
}

/// From the colour of +2 at the top to that of -2 at the bottom.
pub(crate) fn gradient(context: Context<'_>, top: f32, bottom: f32, alphas: [f32; 5]) -> Paint {
    let stop = |index: usize| {
        let colour = context.theme.feelings[4 - index];
        (index as f32 / 4.0, if alphas[index] < 1.0 { colour.with_alpha(alphas[index]) } else { colour })
    };
    Paint::Linear { x0: 0.0, y0: top, x1: 0.0, y1: bottom, stops: (0..5).map(stop).collect() }
}

impl Style {
    /// Whether it is the first: the one whose curve is filled, and whose points are faces.
    pub(crate) fn is_main(&self) -> bool {
        self.shape == 0
    }

    /// The shape of a point about (x, y): disc, square, diamond, triangle, hexagon.
    pub(crate) fn point(&self, x: f32, y: f32, radius: f32) -> BezPath {
        let corners = |count: usize, turn: f32, radius: f32| {
            let corner = |index: usize| {
                let angle = turn + index as f32 * std::f32::consts::TAU / count as f32;
                (x + radius * angle.cos(), y + radius * angle.sin())
            };
            let mut shape = polyline(&(0..count).map(corner).collect::<Vec<_>>());
            shape.close_path();
            shape
        };
        let quarter = std::f32::consts::FRAC_PI_4;
        match self.shape % 5 {
            0 => circle(x, y, radius),
            1 => corners(4, quarter, radius * 1.2),
            2 => corners(4, 0.0, radius * 1.3),
            3 => corners(3, -2.0 * quarter, radius * 1.35),
            _ => corners(6, 0.0, radius * 1.1),
        }
    }
}
