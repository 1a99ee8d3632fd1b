//! Slides -> a PPTX file. The parts, their relations and their content types are written together, so that none can be without the
//! others; the same slides give the same bytes.

mod connector;
mod form;
mod ink;
mod markup;
mod master;
mod media;
mod package;
mod slide;
mod table;
mod text;
mod theme;

pub(crate) use master::{FOOTER, NUMBER, TITLE};
pub(crate) use package::package;
pub(crate) use text::{BULLET, is_rtl, lines};

use ink::Palette;

/// What every part is written with.
#[derive(Debug)]
pub(crate) struct Ink<'a> {
    pub(crate) palette: Palette,
    /// BCP 47 tag of the texts, as Office knows it.
    pub(crate) language: &'a str,
}

impl<'a> Ink<'a> {
    pub(crate) fn new(theme: &waymark_layout::Theme, language: &'a str) -> Self {
        Ink { palette: Palette::of(theme), language }
    }
}

/// A map's language as Office names it; English where it names none.
pub(crate) fn language(tag: &str) -> String {
    let known = [
        ("zh-hans", "zh-CN"),
        ("zh-hant", "zh-TW"),
        ("zh", "zh-CN"),
        ("en", "en-US"),
        ("de", "de-DE"),
        ("es", "es-ES"),
        ("fr", "fr-FR"),
        ("ja", "ja-JP"),
        ("ar", "ar-SA"),
        ("he", "he-IL"),
        ("ko", "ko-KR"),
        ("it", "it-IT"),
        ("pt", "pt-BR"),
        ("nl", "nl-NL"),
        ("pl", "pl-PL"),
        ("th", "th-TH"),
        ("hi", "hi-IN"),
    ];
    let tag: String = tag.trim().chars().filter(|char| char.is_ascii_alphanumeric() || *char == '-').take(24).collect();
    let lower = tag.to_ascii_lowercase();
    match known.iter().find(|(name, _)| *name == lower) {
        Some((_, office)) => (*office).to_owned(),
        None if tag.len() < 2 => "en-US".to_owned(),
        None => tag,
    }
}
