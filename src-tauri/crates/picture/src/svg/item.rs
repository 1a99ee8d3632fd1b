//! Boxes, paths and pictures as SVG elements.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::ImageFormat;
use waymark_layout::{BoxItem, ImageItem, Item, Paint, Rgba, Stroke};

use super::Writer;
use crate::images::MISSING;

impl Writer<'_> {
    pub(super) fn item(&mut self, item: &Item) {
        match item {
            Item::Box(item) => self.rectangle(item),
            Item::Path(item) => {
                let fill = item.fill.as_ref().map(|paint| self.paint(paint));
                let stroke = item.stroke.as_ref().map(|stroke| self.paint(&stroke.paint));
                self.body.raw("<path").attribute("d", &item.d);
                self.painted(fill, item.stroke.as_ref(), stroke);
            }
            Item::Text(item) => self.text(item),
            Item::Image(item) => self.image(item),
            Item::Hot(_) => {}
        }
    }

    fn rectangle(&mut self, item: &BoxItem) {
        let fill = item.fill.as_ref().map(|paint| self.paint(paint));
        let stroke = item.stroke.as_ref().map(|stroke| self.paint(&stroke.paint));
        self.body.raw("<rect");
        self.area(item.x, item.y, item.width, item.height);
        if item.radius > 0.0 {
            self.body.raw(" rx=\"").number(item.radius).raw("\"");
        }
        self.painted(fill, item.stroke.as_ref(), stroke);
    }

    fn area(&mut self, x: f32, y: f32, width: f32, height: f32) {
        self.body.raw(" x=\"").number(x).raw("\" y=\"").number(y);
        self.body.raw("\" width=\"").number(width.max(0.0)).raw("\" height=\"").number(height.max(0.0)).raw("\"");
    }

    /// Ends an element with its fill and stroke.
    fn painted(&mut self, fill: Option<Painted>, line: Option<&Stroke>, stroke: Option<Painted>) {
        match fill {
            Some(fill) => self.coloured("fill", fill),
            None => {
                self.body.raw(" fill=\"none\"");
            }
        }
        if let (Some(line), Some(stroke)) = (line, stroke) {
            self.coloured("stroke", stroke);
            self.body.raw(" stroke-width=\"").number(line.width);
            self.body.raw("\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            if !line.dash.is_empty() {
                self.body.raw(" stroke-dasharray=\"");
                for (i, length) in line.dash.iter().enumerate() {
                    self.body.raw(if i > 0 { " " } else { "" }).number(*length);
                }
                self.body.raw("\"");
            }
        }
        self.body.raw("/>");
    }

    fn coloured(&mut self, name: &str, painted: Painted) {
        match painted {
            Painted::Colour(colour) => self.body.colour(name, colour),
            Painted::Gradient(number) => self.body.raw(" ").raw(name).raw("=\"url(#p").whole(number.into()).raw(")\""),
        };
    }

    /// A paint as an attribute can name it; a gradient goes into the shared part first.
    fn paint(&mut self, paint: &Paint) -> Painted {
        let Paint::Linear { x0, y0, x1, y1, stops } = paint else {
            let Paint::Solid { colour } = paint else { return Painted::Colour(Rgba(0)) };
            return Painted::Colour(*colour);
        };
        self.count += 1;
        let defs = &mut self.defs;
        defs.raw("<linearGradient id=\"p").whole(self.count.into()).raw("\" gradientUnits=\"userSpaceOnUse\" x1=\"");
        defs.number(*x0).raw("\" y1=\"").number(*y0).raw("\" x2=\"").number(*x1).raw("\" y2=\"").number(*y1).raw("\">");
        for (at, colour) in stops {
            defs.raw("<stop offset=\"").factor(*at).raw("\"").colour("stop-color", *colour);
            defs.raw("/>");
        }
        defs.raw("</linearGradient>\n");
        Painted::Gradient(self.count)
    }

    fn image(&mut self, item: &ImageItem) {
        let Some((format, bytes)) = self.images.find(&item.hash) else {
            self.body.raw("<rect");
            self.area(item.x, item.y, item.width, item.height);
            self.body.raw(" rx=\"").number(item.radius).raw("\"").colour("fill", Rgba(MISSING)).raw("/>");
            return;
        };
        let media = match format {
            ImageFormat::Png => "image/png",
            ImageFormat::Jpeg => "image/jpeg",
            _ => "image/webp",
        };
        self.count += 1;
        self.defs.raw("<clipPath id=\"p").whole(self.count.into()).raw("\"><rect x=\"").number(item.x);
        self.defs.raw("\" y=\"").number(item.y).raw("\" width=\"").number(item.width.max(0.0)).raw("\" height=\"");
        self.defs.number(item.height.max(0.0)).raw("\" rx=\"").number(item.radius).raw("\"/></clipPath>\n");
        self.body.raw("<g clip-path=\"url(#p").whole(self.count.into()).raw(")\"><image");
        self.area(item.x, item.y, item.width, item.height);
        self.body.raw(" preserveAspectRatio=\"xMidYMid slice\"");
        if !item.alt.is_empty() {
            self.body.raw(" role=\"img\"").attribute("aria-label", &item.alt);
        }
        self.body.raw(" xlink:href=\"data:").raw(media).raw(";base64,").raw(&STANDARD.encode(bytes)).raw("\"/></g>");
    }
}

/// A paint by name.
#[derive(Clone, Copy)]
enum Painted {
    Colour(Rgba),
    Gradient(u32),
}
