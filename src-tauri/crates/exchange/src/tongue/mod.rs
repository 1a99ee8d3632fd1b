//! Names of things in the seven languages of Waymark: what Markdown writes, and what lists are recognised by.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;
mod table;
mod zh_hans;

pub(crate) use table::{CHANNELS, STATUSES, Tongue};

/// All of them, English first.
pub(crate) const ALL: [&Tongue; 7] =
    [&en::NAMES, &de::NAMES, &es::NAMES, &fr::NAMES, &ja::NAMES, &zh_hans::NAMES, &ar::NAMES];

/// The place in `ALL` of the language of a BCP 47 tag; English where it is none of ours. Traditional Chinese is
/// another language to its readers.
pub(crate) fn place(tag: &str) -> usize {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    match parts.next() {
        Some("de") => 1,
        Some("es") => 2,
        Some("fr") => 3,
        Some("ja") => 4,
        Some("zh") if !parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => 5,
        Some("ar") => 6,
        _ => 0,
    }
}

/// The names in a language.
pub(crate) fn of(tag: &str) -> &'static Tongue {
    ALL[place(tag)]
}
