//! Icons: the stroked paths of the bundled SVG files, 24 units square. Each file is read once.

use std::sync::OnceLock;

use kurbo::BezPath;
use waymark_model::{Channel, LaneKind};

use crate::{Paint, Rgba, Stroke, path};

/// An icon in a square of `size` at (x, y), and its stroke: in one colour, as wide as the eye wants it at that size.
pub(crate) fn stroked(icon: &BezPath, at: (f32, f32), size: f32, colour: Rgba) -> (BezPath, Stroke) {
    let stroke = Stroke { paint: Paint::Solid { colour }, width: (size / 11.0).max(1.1), dash: Vec::new() };
    (path::placed(icon, at.0, at.1, size / 24.0), stroke)
}

macro_rules! icon {
    ($name:literal) => {{
        static ICON: OnceLock<BezPath> = OnceLock::new();
        ICON.get_or_init(|| {
            read(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/icons/", $name, ".svg")))
        })
    }};
}

mod cards;

pub(crate) use cards::card;

/// The icon of a lane's kind.
pub(crate) fn lane(kind: LaneKind) -> &'static BezPath {
    match kind {
        LaneKind::Actions => icon!("lane-actions"),
        LaneKind::Touchpoints => icon!("lane-touchpoints"),
        LaneKind::Feelings => icon!("lane-feelings"),
        LaneKind::Thoughts => icon!("lane-thoughts"),
        LaneKind::Needs => icon!("lane-needs"),
        LaneKind::Pains => icon!("lane-pains"),
        LaneKind::Gains => icon!("lane-gains"),
        LaneKind::Insights => icon!("lane-insights"),
        LaneKind::Opportunities => icon!("lane-opportunities"),
        LaneKind::Solutions => icon!("lane-solutions"),
        LaneKind::Metrics => icon!("lane-metrics"),
        LaneKind::Images => icon!("lane-images"),
        LaneKind::Channels => icon!("lane-channels"),
        LaneKind::Backstage => icon!("lane-backstage"),
        LaneKind::Systems => icon!("lane-systems"),
        LaneKind::Text => icon!("lane-text"),
    }
}

/// The icon of a channel.
pub(crate) fn channel(channel: Channel) -> &'static BezPath {
    match channel {
        Channel::Web => icon!("channel-web"),
        Channel::App => icon!("channel-app"),
        Channel::Phone => icon!("channel-phone"),
        Channel::Email => icon!("channel-email"),
        Channel::Post => icon!("channel-post"),
        Channel::InPerson => icon!("channel-in-person"),
        Channel::Chat => icon!("channel-chat"),
        Channel::Social => icon!("channel-social"),
        Channel::Sms => icon!("channel-sms"),
        Channel::Kiosk => icon!("channel-kiosk"),
        Channel::Other => icon!("channel-other"),
    }
}

/// The mark of a card that another journey tells in detail.
pub(crate) fn drill_down() -> &'static BezPath {
    icon!("map")
}

/// The mark of something that is not there any more.
pub(crate) fn lost() -> &'static BezPath {
    icon!("warning")
}

/// The head of a persona without a picture and without a name.
pub(crate) fn person() -> &'static BezPath {
    icon!("user")
}

/// All `d` attributes of an SVG file that is made of path elements only.
fn read(svg: &str) -> BezPath {
    let mut icon = BezPath::new();
    for part in svg.split(" d=\"").skip(1) {
        let Some((d, _)) = part.split_once('"') else { continue };
        if let Ok(path) = BezPath::from_svg(d) {
            icon.extend(path);
        }
    }
    icon
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_has_a_path_within_its_square() {
        use kurbo::Shape;
        for kind in LaneKind::ALL {
            let bounds = lane(kind).bounding_box();
            assert!(bounds.width() > 8.0 && bounds.min_x() >= 0.0 && bounds.max_x() <= 24.0, "{kind:?}: {bounds:?}");
        }
        for icon in waymark_model::CardIcon::ALL {
            let bounds = card(icon).bounding_box();
            assert!(bounds.width() > 8.0 && bounds.height() > 8.0, "{icon:?}: {bounds:?}");
            assert!(bounds.min_x() >= 0.0 && bounds.max_x() <= 24.0, "{icon:?}: {bounds:?}");
        }
        for one in [drill_down(), person(), channel(Channel::InPerson), channel(Channel::Other)] {
            assert!(one.bounding_box().height() > 8.0);
        }
    }
}
