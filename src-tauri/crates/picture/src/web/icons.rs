//! Icons and faces: each is in the page once, however often it is shown.

use waymark_model::{Channel, LaneKind};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/icons/", $name, ".svg")))),*]
    };
}

const FILES: [(&str, &str); 27] = files![
    "channel-app",
    "channel-chat",
    "channel-email",
    "channel-in-person",
    "channel-kiosk",
    "channel-other",
    "channel-phone",
    "channel-post",
    "channel-sms",
    "channel-social",
    "channel-web",
    "lane-actions",
    "lane-backstage",
    "lane-channels",
    "lane-feelings",
    "lane-gains",
    "lane-images",
    "lane-insights",
    "lane-metrics",
    "lane-needs",
    "lane-opportunities",
    "lane-pains",
    "lane-solutions",
    "lane-systems",
    "lane-text",
    "lane-thoughts",
    "lane-touchpoints",
];

/// Mouths from -2 to +2.
const MOUTHS: [&str; 5] = [
    "M8 16.5Q12 11.5 16 16.5",
    "M8.5 16Q12 13.5 15.5 16",
    "M8.5 15H15.5",
    "M8.5 14Q12 17 15.5 14",
    "M7.5 13.5Q12 19 16.5 13.5",
];

fn shown(name: &str) -> String {
    format!("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"#i-{name}\"/></svg>")
}

/// A lane's icon.
pub(super) fn lane(kind: LaneKind) -> String {
    shown(&format!("lane-{kind:?}").to_lowercase())
}

/// A channel's icon.
pub(super) fn channel(channel: Channel) -> String {
    shown(&match channel {
        Channel::InPerson => "channel-in-person".to_owned(),
        channel => format!("channel-{channel:?}").to_lowercase(),
    })
}

/// A face for a valence from -2 to +2.
pub(super) fn smile(valence: i8) -> String {
    let index = valence.clamp(-2, 2) + 2;
    format!("<svg class=\"smile v{index}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><use href=\"#s-{index}\"/></svg>")
}

/// Those of the icons that a page uses.
pub(super) fn symbols(page: &str) -> String {
    let used = |id: &str| page.contains(&format!("\"#{id}\""));
    let mut html = String::from("<svg hidden aria-hidden=\"true\">");
    for (name, file) in FILES.iter().filter(|(name, _)| used(&format!("i-{name}"))) {
        let inner =
            file.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>")).map_or("", |(inner, _)| inner);
        html += &format!("<symbol id=\"i-{name}\" viewBox=\"0 0 24 24\">{}</symbol>", inner.replace("\n  ", "").trim());
    }
    for (index, mouth) in MOUTHS.iter().enumerate().filter(|(index, _)| used(&format!("s-{index}"))) {
        html += &format!(
            "<symbol id=\"s-{index}\" viewBox=\"0 0 24 24\"><circle fill=\"currentColor\" cx=\"12\" cy=\"12\" r=\"11\"/><circle class=\"eye\" cx=\"8.5\" cy=\"9.7\" r=\"1.4\"/><circle class=\"eye\" cx=\"15.5\" cy=\"9.7\" r=\"1.4\"/><path class=\"mouth\" d=\"{mouth}\"/></symbol>"
        );
    }
    html + "</svg>\n"
}
