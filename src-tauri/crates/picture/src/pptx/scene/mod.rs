//! A scene -> shapes of a slide: the same groups, as forms that can be typed in, moved and read aloud. What stands in a lane is
//! grouped; the order of shapes is the order of reading.

mod body;
mod card;
mod curve;
mod flow;
mod paint;
mod path;
mod words;

use std::collections::BTreeMap;

use waymark_layout::{Group, Item, Role, Scene, Theme};
use waymark_model::{Id, Journey};

use super::shape::{Area, Named, Shape};
pub(crate) use paint::drawn as plain;
pub(crate) use path::{bounds, moved, outline};
pub(crate) use words::{blocks, cut, flat};

/// A scene being put on a slide.
pub(crate) struct Drawing<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) scene: &'a Scene,
    pub(crate) theme: &'a Theme,
    /// Points for a scene unit.
    pub(crate) scale: f32,
    /// Where a group's corner stands on the slide, in points; none for a group that is not drawn.
    pub(crate) place: &'a dyn Fn(&Group) -> Option<(f32, f32)>,
}

/// A group of a scene at its place on the slide.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) group: &'a Group,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) scale: f32,
}

impl At<'_> {
    /// An area of the group on the slide.
    pub(crate) fn area(&self, [x, y, wide, high]: Area) -> Area {
        [self.x + x * self.scale, self.y + y * self.scale, wide * self.scale, high * self.scale]
    }
}

impl<'a> Drawing<'a> {
    /// All shapes: ground, title, stages, lanes from top to bottom, what lies between lanes, legend.
    pub(crate) fn shapes(&self) -> Vec<Shape> {
        let mut placed: Vec<At<'a>> = self.scene.groups.values().filter_map(|group| self.at(group)).collect();
        placed.sort_by_key(|at| at.group.layer);
        let of = |role: Role| placed.iter().filter(move |at| at.group.role == role);
        let mut shapes = Vec::new();
        push(&mut shapes, "Lines", of(Role::Ground).flat_map(|at| self.plain(*at)).collect());
        shapes.extend(of(Role::Title).filter_map(|at| self.gathered(*at)));
        push(&mut shapes, "Stages", of(Role::Stage).map(|at| self.band(*at)).collect());
        push(&mut shapes, "Steps", of(Role::Step).filter_map(|at| self.gathered(*at)).collect());
        let mut lanes: BTreeMap<Id, Vec<At<'a>>> = BTreeMap::new();
        let mut between = Vec::new();
        for at in placed.iter().filter(|at| !is_apart(at.group.role)) {
            match at.group.row {
                Some(row) => lanes.entry(row).or_default().push(*at),
                None => between.extend(self.one(*at)),
            }
        }
        for row in &self.scene.frame.rows {
            if let Some(members) = lanes.remove(&row.id) {
                shapes.extend(self.lane(members));
            }
        }
        shapes.extend(between);
        shapes.extend(of(Role::Legend).filter_map(|at| self.gathered(*at)));
        shapes
    }

    /// A lane as a group: its name first, then as they are drawn; cards from left to right.
    fn lane(&self, mut members: Vec<At<'a>>) -> Option<Shape> {
        let order = |at: &At<'_>| if at.group.role == Role::Lane { i16::MIN } else { at.group.layer };
        members.sort_by(|a, b| order(a).cmp(&order(b)).then(a.x.total_cmp(&b.x)).then(a.y.total_cmp(&b.y)));
        let label = members.iter().find(|at| at.group.role == Role::Lane).map(|at| at.group.label.clone());
        let shapes: Vec<Shape> = members.into_iter().filter_map(|at| self.one(at)).collect();
        let name = cut(&label.unwrap_or_else(|| "Lane".into()), 60);
        (!shapes.is_empty()).then(|| Shape::Group(Named::new(name, ""), shapes))
    }

    /// Whatever a group is.
    pub(crate) fn one(&self, at: At<'a>) -> Option<Shape> {
        match at.group.role {
            Role::Card => Some(self.card(at)),
            Role::Stage => Some(self.band(at)),
            Role::Curve => self.curve(at).or_else(|| self.gathered(at)),
            Role::Link => self.link(at).or_else(|| self.gathered(at)),
            _ => self.gathered(at),
        }
    }

    pub(crate) fn at(&self, group: &'a Group) -> Option<At<'a>> {
        if group.items.iter().all(|item| matches!(item, Item::Hot(_))) {
            return None;
        }
        let (mut x, y) = (self.place)(group)?;
        if group.role == Role::Share {
            x += group.id.map_or(0.0, |link| self.aside(link)) * self.scale;
        }
        Some(At { group, x, y, scale: self.scale })
    }

    /// A group's items as one group of shapes with the group's words for those who cannot see it.
    pub(crate) fn gathered(&self, at: At<'a>) -> Option<Shape> {
        let shapes = self.plain(at);
        let name = if at.group.label.is_empty() { format!("{:?}", at.group.role) } else { cut(&at.group.label, 60) };
        together(Named::new(name, at.group.label.clone()), shapes)
    }
}

/// Whether a role's groups stand outside of lanes.
fn is_apart(role: Role) -> bool {
    matches!(role, Role::Ground | Role::Title | Role::Stage | Role::Step | Role::Legend)
}

/// Shapes as a group; a single one bears the name itself.
pub(crate) fn together(named: Named, mut shapes: Vec<Shape>) -> Option<Shape> {
    match shapes.as_mut_slice() {
        [] => None,
        [Shape::Form(form)] => {
            form.named = named;
            shapes.pop()
        }
        _ => Some(Shape::Group(named, shapes)),
    }
}

fn push(shapes: &mut Vec<Shape>, name: &str, parts: Vec<Shape>) {
    if !parts.is_empty() {
        shapes.push(Shape::Group(Named::new(name, ""), parts));
    }
}

/// The places of a scene's rows by lane.
pub(crate) fn tops(scene: &Scene) -> BTreeMap<Id, f32> {
    scene.frame.rows.iter().map(|row| (row.id, row.y)).collect()
}
