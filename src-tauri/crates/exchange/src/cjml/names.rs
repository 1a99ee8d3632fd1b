//! Words of CJML files for channels and states, both ways. Reading is generous, writing has one word for each.

use waymark_model::{Channel, Status};

/// Every channel with the word that is written, then other words that are read.
const CHANNELS: [(Channel, &[&str]); 11] = [
    (Channel::Web, &["web", "website", "web site", "webpage", "web page", "online", "internet", "computer", "browser"]),
    (Channel::App, &["app", "mobile app", "application", "mobile", "smartphone", "tablet"]),
    (Channel::Phone, &["phone", "telephone", "call", "phone call", "mobile phone", "phoning"]),
    (Channel::Email, &["e-mail", "email", "mail", "electronic mail"]),
    (Channel::Post, &["post", "letter", "postal", "postal mail", "paper", "parcel", "paper mail"]),
    (
        Channel::InPerson,
        &["in person", "in-person", "face to face", "face-to-face", "meeting", "personal", "conversation"],
    ),
    (Channel::Chat, &["chat", "live chat", "chatbot", "chat bot", "messenger"]),
    (Channel::Social, &["social media", "social", "facebook", "twitter", "instagram", "social network"]),
    (Channel::Sms, &["text message", "sms", "text", "mms"]),
    (Channel::Kiosk, &["kiosk", "self-service machine", "vending machine", "ticket machine", "machine", "atm"]),
    (Channel::Other, &["other", "unknown", ""]),
];

const STATES: [(Status, &str); 4] = [
    (Status::Draft, "draft"),
    (Status::InReview, "in review"),
    (Status::Published, "published"),
    (Status::Archived, "archived"),
];

/// The word for a channel.
pub(crate) fn channel_name(channel: Channel) -> &'static str {
    CHANNELS.iter().find(|(known, _)| *known == channel).map_or("other", |(_, words)| words[0])
}

/// The channel that a word means; none for a word that nobody knows.
pub(crate) fn channel_of(word: &str) -> Option<Channel> {
    let word = word.trim().to_lowercase();
    CHANNELS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(channel, _)| *channel)
}

/// The word for a state.
pub(crate) fn status_name(status: Status) -> &'static str {
    STATES.iter().find(|(known, _)| *known == status).map_or("draft", |(_, word)| word)
}

/// The state that a word means.
pub(crate) fn status_of(word: &str) -> Option<Status> {
    let word = word.trim().to_lowercase();
    STATES.iter().find(|(_, known)| *known == word).map(|(status, _)| *status)
}
