//! A journey as one HTML file: a real table of real elements, which reflows, is read aloud, printed, and searched, and a
//! script that pans, zooms, shows cards and hides lanes. Nothing is ever fetched; text of a map never becomes markup.

mod cards;
mod curve;
mod escape;
mod icons;
mod letters;
mod people;
mod pictures;
mod style;
mod table;
mod view;
mod words;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use waymark_layout::{Fonts, ViewOptions, Warning};
use waymark_model::Journey;

use crate::Images;
use escape::text;
use view::View;

const SCRIPT: &str = include_str!("page.js");

/// A page, and what it could not show.
#[derive(Debug)]
pub struct WebPage {
    /// The file.
    pub bytes: Vec<u8>,
    /// What could not be done as wished.
    pub warnings: Vec<Warning>,
}

/// The journey as a page: lanes, stages and persona as the options say, light and dark as the reader's system says.
pub fn web_page(journey: &Journey, options: &ViewOptions, fonts: &Fonts, images: Images<'_>) -> WebPage {
    let view = View::new(journey, options, images);
    let map = table::table(&view);
    let body = body(&view, &map.html);
    let style = letters::letters(&body, fonts) + &style::style(&view, &map.places);
    WebPage { bytes: (head(&view, &style) + &body).into_bytes(), warnings: view.warnings() }
}

fn body(view: &View<'_>, map: &str) -> String {
    let mut html = bar(view);
    html += "<div class=\"body\">\n<main id=\"view\" tabindex=\"0\" aria-label=\"";
    html += view.words.map;
    html += "\">\n<div id=\"sheet\">\n";
    html += &people::people(view);
    html += map;
    html += "<svg id=\"flows\" aria-hidden=\"true\" width=\"1\" height=\"1\"></svg>\n</div>\n";
    html += "<div id=\"stages\" hidden></div>\n<footer>";
    html += &footer(view);
    html += "</footer>\n</main>\n";
    html += &panel(view);
    html += "</div>\n<p id=\"said\" class=\"vh\" role=\"status\"></p>\n";
    html += &icons::symbols(&html);
    html += &format!("<script type=\"application/json\" id=\"links\">{}</script>\n", view.flows());
    html + &format!("<script>{SCRIPT}</script>\n</body>\n</html>\n")
}

fn head(view: &View<'_>, style: &str) -> String {
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(SCRIPT)
    );
    let (language, direction) = (text(view.language), if words::is_rtl(view.language) { "rtl" } else { "ltr" });
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n<body data-none=\"{}\">\n",
        text(view.title()),
        view.words.nothing_found
    )
}

/// A source of a policy: the hash of an inline style or script.
fn hash(inline: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(inline.as_bytes())))
}

fn bar(view: &View<'_>) -> String {
    let words = view.words;
    let properties = view.journey.properties();
    let mut said = vec![view.naming.kind(properties.kind).to_owned()];
    if !properties.goal.is_empty() {
        said.push(format!("{}: {}", words.goal, properties.goal));
    }
    let mut html = format!(
        "<header class=\"bar\">\n<div><h1 dir=\"auto\">{}</h1><p dir=\"auto\">{}</p>",
        text(view.title()),
        text(&said.join(" · "))
    );
    if !properties.description.is_empty() {
        html += &format!("<p dir=\"auto\" class=\"wide\">{}</p>", text(&properties.description));
    }
    html += &format!(
        "</div>\n<div class=\"tools\">\n<div class=\"find\"><label class=\"vh\" for=\"find\">{0}</label>\
         <input id=\"find\" type=\"search\" placeholder=\"{0}\" autocomplete=\"off\"><output id=\"count\" for=\"find\"></output></div>\n",
        words.search
    );
    html += &people::chooser(view);
    html += &lanes(view);
    html += &format!(
        "<div class=\"together zooms\"><button id=\"out\" type=\"button\" aria-label=\"{}\">\u{2212}</button>\
         <button id=\"hundred\" type=\"button\" title=\"{}\">100 %</button>\
         <button id=\"in\" type=\"button\" aria-label=\"{}\">+</button>\
         <button id=\"fit\" type=\"button\">{}</button></div>\n",
        words.zoom_out, words.natural_size, words.zoom_in, words.fit
    );
    html += &format!(
        "<button id=\"list\" type=\"button\" aria-pressed=\"false\">{}</button>\n<button id=\"dark\" type=\"button\" aria-pressed=\"false\">{}</button>\n</div>\n</header>\n",
        words.list, words.dark
    );
    html
}

fn lanes(view: &View<'_>) -> String {
    let boxes: String = view
        .lanes
        .iter()
        .enumerate()
        .map(|(at, lane)| {
            let name = text(view.naming.lane(lane));
            format!("<label><input type=\"checkbox\" value=\"{at}\" checked> <span dir=\"auto\">{name}</span></label>")
        })
        .collect();
    let name = view.words.lanes;
    format!(
        "<details class=\"menu\"><summary>{name}</summary><fieldset id=\"lanes\"><legend class=\"vh\">{name}</legend>{boxes}</fieldset></details>\n"
    )
}

fn footer(view: &View<'_>) -> String {
    let made = match view.date {
        "" => view.words.made_with.to_owned(),
        date => format!("{} · {}", view.words.made_with, text(date)),
    };
    format!("{}<p>{made}</p>", cards::key_of_dots(view))
}

fn panel(view: &View<'_>) -> String {
    format!(
        "<aside id=\"panel\" aria-labelledby=\"title\" hidden><button id=\"close\" type=\"button\" aria-label=\"{}\">\u{2715}</button>\
         <h2 id=\"title\" tabindex=\"-1\" dir=\"auto\"></h2><p id=\"where\" class=\"where\" dir=\"auto\"></p><div id=\"held\"></div></aside>\n",
        view.words.close
    )
}
