//! Colours and lines as DrawingML. A colour that the deck's theme has is written by its name, so that it follows when someone
//! chooses another theme.

use waymark_layout::{Rgba, Theme};

use super::markup::Markup;
use crate::pptx::shape::{Dash, Fill, Line};

/// The deck's colours by their names in the theme, in the theme's own order.
#[derive(Clone, Debug)]
pub(crate) struct Palette {
    /// Names as shapes say them, and colours.
    named: Vec<(&'static str, Rgba)>,
}

impl Palette {
    pub(crate) fn of(theme: &Theme) -> Self {
        Palette {
            named: vec![
                ("bg1", theme.paper),
                ("tx1", theme.ink),
                ("bg2", theme.chip),
                ("tx2", theme.second),
                ("accent1", theme.accent),
                ("accent2", theme.feelings[4]),
                ("accent3", theme.feelings[0]),
                ("accent4", theme.gold),
                ("accent5", theme.service),
                ("accent6", theme.feelings[3]),
            ],
        }
    }

    /// A colour of the theme by its name in shapes.
    pub(crate) fn get(&self, name: &str) -> Rgba {
        self.named.iter().find(|(known, _)| *known == name).map_or(Rgba(0xff), |(_, colour)| *colour)
    }

    /// Whether ink is lighter than paper.
    pub(crate) fn is_dark(&self) -> bool {
        let light = |colour: Rgba| colour.parts()[..3].iter().map(|part| u32::from(*part)).sum::<u32>();
        light(self.get("tx1")) > light(self.get("bg1"))
    }

    /// A colour element.
    pub(crate) fn colour(&self, out: &mut Markup, colour: Rgba) {
        let [red, green, blue, alpha] = colour.parts();
        match self.named.iter().find(|(_, known)| known.0 | 0xff == colour.0 | 0xff) {
            Some((name, _)) => out.open("a:schemeClr").set("val", name),
            None => out.open("a:srgbClr").set("val", &format!("{red:02X}{green:02X}{blue:02X}")),
        };
        if alpha < 0xff {
            out.open("a:alpha").number("val", i64::from(alpha) * 100_000 / 255).close();
        }
        out.close();
    }

    /// A fill element; none for no fill.
    pub(crate) fn fill(&self, out: &mut Markup, fill: Option<&Fill>) {
        match fill {
            None => {
                out.empty("a:noFill");
            }
            Some(Fill::Solid(colour)) => {
                out.open("a:solidFill");
                self.colour(out, *colour);
                out.close();
            }
            Some(Fill::Gradient(stops, down)) => {
                out.open("a:gradFill").set("rotWithShape", "1").open("a:gsLst");
                for (at, colour) in stops {
                    out.open("a:gs").number("pos", (at.clamp(0.0, 1.0) * 100_000.0).round() as i64);
                    self.colour(out, *colour);
                    out.close();
                }
                let angle = if *down { 5_400_000 } else { 0 };
                out.close().open("a:lin").number("ang", angle).set("scaled", "0").close().close();
            }
        }
    }

    /// A line element.
    pub(crate) fn line(&self, out: &mut Markup, line: Option<&Line>) {
        let Some(line) = line else {
            out.open("a:ln").empty("a:noFill").close();
            return;
        };
        out.open("a:ln").length("w", line.width.clamp(0.0, 1_000.0)).set("cap", "rnd");
        self.fill(out, Some(&line.fill));
        let dash = match line.dash {
            Dash::Full => None,
            Dash::Dashes => Some("dash"),
            Dash::Dots => Some("sysDot"),
            Dash::Mixed => Some("dashDot"),
        };
        if let Some(dash) = dash {
            out.open("a:prstDash").set("val", dash).close();
        }
        out.empty("a:round");
        if line.arrow {
            out.open("a:tailEnd").set("type", "triangle").set("w", "med").set("len", "med").close();
        }
        out.close();
    }
}
