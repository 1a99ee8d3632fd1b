//! What one point of a CJML journey says of itself: its words, its channel, how it went.

use super::tree::Element;
use super::write::SERVICE;

/// What the channel of a point is called.
pub(super) fn channel_name(point: &Element) -> &str {
    point.child("channel").map_or("", |channel| channel.text_of("channelName"))
}

/// What a point says: one label, or both sides' words.
pub(super) fn label(point: &Element) -> String {
    let first = point.child("initiator").map_or("", |party| party.text_of("initiatorLabel"));
    let second = point.child("receiver").map_or("", |party| party.text_of("receiverLabel"));
    if second.is_empty() || first == second {
        first.to_owned()
    } else if first.is_empty() {
        second.to_owned()
    } else {
        format!("{first} → {second}")
    }
}

/// How a point went otherwise than planned, and its category, as tags.
pub(super) fn tags(point: &Element) -> Vec<String> {
    let mut tags = Vec::new();
    let compliance = point.text_of("compliance");
    if point.text_of("touchpointID").starts_with('D') {
        tags.push("deviation".to_owned());
    }
    let others = [compliance, point.text_of("category")];
    tags.extend(
        others.into_iter().filter(|word| !matches!(*word, "" | "completed" | "compliant" | SERVICE)).map(str::to_owned),
    );
    tags.dedup();
    tags
}
