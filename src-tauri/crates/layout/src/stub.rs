//! A group without its words and items: what finding it by place takes, and a colour to stand in for it. A stub never
//! says anything that its group does not.

use waymark_model::Id;

use crate::{BoxItem, Group, Item, Paint, Pane, Rgba, Role};

/// Where a group stands and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Stub {
    /// What it stands for.
    pub role: Role,
    /// Which part of the picture it scrolls with.
    pub pane: Pane,
    /// Drawing order: lower first.
    pub layer: i16,
    /// The record it stands for.
    pub id: Option<Id>,
    /// The row it stands in.
    pub row: Option<Id>,
    /// Left edge.
    pub x: f32,
    /// Top edge, from the row's top when `row` is set.
    pub y: f32,
    /// Width of its box.
    pub width: f32,
    /// Height of its box.
    pub height: f32,
    /// Fill of its ground; none when it has none.
    pub ground: Option<Rgba>,
}

impl Stub {
    /// The group's stub.
    pub fn of(group: &Group) -> Self {
        let ground = match group.items.first() {
            Some(Item::Box(BoxItem { fill: Some(Paint::Solid { colour }), .. })) => Some(*colour),
            _ => None,
        };
        let Group { role, pane, layer, id, row, x, y, width, height, .. } = *group;
        Stub { role, pane, layer, id, row, x, y, width, height, ground }
    }

    /// The key of its group in the scene: it follows from what the group is.
    pub fn key(&self) -> String {
        let id = self.id.unwrap_or(Id::NIL);
        match self.role {
            Role::Title => "title".to_owned(),
            Role::Legend => "legend".to_owned(),
            Role::Ground => format!("row:{id}"),
            Role::Stage => format!("stage:{id}"),
            Role::Step => format!("step:{id}"),
            Role::Lane => format!("lane:{id}"),
            Role::Card | Role::Feeling => format!("card:{id}"),
            Role::Curve => format!("curve:{}:{id}", self.row.unwrap_or(Id::NIL)),
            Role::Link => format!("link:{id}"),
            Role::Share => format!("share:{id}"),
        }
    }
}
