//! A scene moved and scaled: everything in it, so that painters need to know of neither. Rows are dissolved: every group
//! then counts from the picture's own corner.

use std::collections::BTreeMap;

use kurbo::{Affine, BezPath};
use waymark_model::Id;

use crate::text::tidy;
use crate::{Glyph, Group, Item, Paint, Scene, path};

/// The groups of a scene, scaled and then moved.
pub(crate) fn placed(scene: Scene, scale: f32, at: (f32, f32)) -> BTreeMap<String, Group> {
    let tops: BTreeMap<Id, f32> = scene.frame.rows.iter().map(|row| (row.id, row.y)).collect();
    let place = |(key, mut group): (String, Group)| {
        let top = group.row.take().map_or(Some(0.0), |row| tops.get(&row).copied())?;
        group.x = tidy(group.x * scale + at.0);
        group.y = tidy((group.y + top) * scale + at.1);
        if scale != 1.0 {
            group.width = tidy(group.width * scale);
            group.height = tidy(group.height * scale);
            group.items.iter_mut().for_each(|item| resize(item, scale));
        }
        Some((key, group))
    };
    scene.groups.into_iter().filter_map(place).collect()
}

fn resize(item: &mut Item, scale: f32) {
    let all = |parts: [&mut f32; 4]| parts.into_iter().for_each(|part| *part *= scale);
    match item {
        Item::Box(item) => {
            all([&mut item.x, &mut item.y, &mut item.width, &mut item.height]);
            item.radius *= scale;
            item.fill.iter_mut().for_each(|fill| repaint(fill, scale));
            item.stroke.iter_mut().for_each(|stroke| restroke(stroke, scale));
        }
        Item::Path(item) => {
            // Layout writes path data that reads back; anything else is left out rather than drawn wrong.
            let read = BezPath::from_svg(&item.d).unwrap_or_default();
            item.d = path::data((Affine::scale(f64::from(scale)) * read).elements());
            item.fill.iter_mut().for_each(|fill| repaint(fill, scale));
            item.stroke.iter_mut().for_each(|stroke| restroke(stroke, scale));
        }
        Item::Text(item) => {
            all([&mut item.x, &mut item.y, &mut item.width, &mut item.size]);
            let scaled = |glyph: &Glyph| {
                let (x, y, advance) = (glyph.x * scale, glyph.y * scale, glyph.advance * scale);
                Glyph { x, y, advance, ..*glyph }
            };
            item.glyphs = item.glyphs.iter().map(scaled).collect();
        }
        Item::Image(item) => {
            all([&mut item.x, &mut item.y, &mut item.width, &mut item.height]);
            item.radius *= scale;
        }
        Item::Hot(item) => all([&mut item.x, &mut item.y, &mut item.width, &mut item.height]),
    }
}

fn restroke(stroke: &mut crate::Stroke, scale: f32) {
    stroke.width *= scale;
    stroke.dash.iter_mut().for_each(|part| *part *= scale);
    repaint(&mut stroke.paint, scale);
}

fn repaint(paint: &mut Paint, scale: f32) {
    if let Paint::Linear { x0, y0, x1, y1, .. } = paint {
        [x0, y0, x1, y1].into_iter().for_each(|part| *part *= scale);
    }
}

/// The box around what an item draws, in its group's coordinates: left, top, right, bottom; none for what is not drawn.
pub(crate) fn bounds(item: &Item) -> Option<[f32; 4]> {
    let half = |stroke: &Option<crate::Stroke>| stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
    let grown = |[x, y, right, bottom]: [f32; 4], by: f32| [x - by, y - by, right + by, bottom + by];
    Some(match item {
        Item::Box(item) => grown([item.x, item.y, item.x + item.width, item.y + item.height], half(&item.stroke)),
        Item::Image(item) => [item.x, item.y, item.x + item.width, item.y + item.height],
        Item::Text(item) => [item.x, item.y - item.size, item.x + item.width, item.y + item.size * 0.35],
        Item::Path(item) => {
            let area = kurbo::Shape::bounding_box(&BezPath::from_svg(&item.d).ok()?);
            grown([area.x0 as f32, area.y0 as f32, area.x1 as f32, area.y1 as f32], half(&item.stroke))
        }
        Item::Hot(_) => return None,
    })
}
