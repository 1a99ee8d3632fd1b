//! The main curve of feelings in parts above and below neutral. Other curves, in one colour, stay one line.

use waymark_layout::{Item, Paint};

use super::words::cut;
use super::{At, Drawing, moved};
use crate::pptx::hump::humps;
use crate::pptx::shape::{Named, Shape};
use crate::shape::parse;

impl<'a> Drawing<'a> {
    /// A curve in the colours of the feelings; none for any other.
    pub(crate) fn curve(&self, at: At<'a>) -> Option<Shape> {
        let row = self.scene.frame.rows.iter().find(|row| Some(row.id) == at.group.row)?;
        let (top, unit) = row.scale?;
        let (d, width) = at.group.items.iter().find_map(|item| match item {
            Item::Path(path) => {
                let stroke = path.stroke.as_ref()?;
                matches!(stroke.paint, Paint::Linear { .. }).then_some((path.d.as_str(), stroke.width))
            }
            _ => None,
        })?;
        let place = |x: f32, y: f32| (at.x + x * at.scale, at.y + y * at.scale);
        let curve: Vec<_> = parse(d).iter().map(|segment| moved(segment, &place)).collect();
        let neutral = at.y + (top + 2.0 * unit - at.group.y) * at.scale;
        let shapes = humps(self.theme, &curve, (neutral, unit * at.scale), width * at.scale);
        let named = Named::new(cut(&at.group.label, 60), at.group.label.clone());
        (!shapes.is_empty()).then_some(Shape::Group(named, shapes))
    }
}
