//! What each record may say by itself: ranges, dates, hashes. The types have said the rest.

use waymark_model::{Card, Extra, ImageUse};

use crate::bounds::{self, Bound};
use crate::document::Document;
use crate::error::{ImportError, shown};
use crate::limits;

type Checked = Result<(), ImportError>;

/// Checks every record of a document.
pub(crate) fn check(document: &Document) -> Checked {
    check_journey(document)?;
    check_unknown_fields(document)?;
    for (i, step) in document.steps.iter().enumerate() {
        within(&bounds::WIDTH, step.width, || format!("/steps/{i}/width"))?;
    }
    for (i, lane) in document.lanes.iter().enumerate() {
        within(&bounds::HEIGHT, lane.height, || format!("/lanes/{i}/height"))?;
    }
    for (i, card) in document.cards.iter().enumerate() {
        check_card(i, card)?;
    }
    for (i, evidence) in document.evidence.iter().enumerate() {
        date(evidence.date.as_deref(), || format!("/evidence/{i}/date"))?;
    }
    for (i, persona) in document.personas.iter().enumerate() {
        image(persona.picture.as_ref(), || format!("/personas/{i}/picture/hash"))?;
    }
    for (i, link) in document.links.iter().enumerate() {
        within(&bounds::SHARE, link.share, || format!("/links/{i}/share"))?;
    }
    Ok(())
}

fn check_journey(document: &Document) -> Checked {
    let properties = &document.journey.properties;
    if properties.title.chars().count() > limits::TITLE {
        let (expected, found) = (format!("a title of at most {} characters", limits::TITLE), shown(&properties.title));
        return Err(ImportError::expected("/journey/title", &expected, &found, "Put the rest into the description."));
    }
    date(properties.review_on.as_deref(), || "/journey/review_on".to_owned())?;
    let language = &properties.language;
    if language.len() > 35 || !language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        let expected = "a language tag such as \"en\" or \"zh-Hans\"";
        return Err(ImportError::expected("/journey/language", expected, &shown(language), "Leave it out if unsure."));
    }
    Ok(())
}

/// Fields that this build does not know are kept, within the length of a text for each record.
fn check_unknown_fields(document: &Document) -> Checked {
    fn each<'a>(list: &str, extras: impl Iterator<Item = &'a Extra>) -> Checked {
        extras.enumerate().try_for_each(|(i, extra)| small(extra, || format!("/{list}/{i}")))
    }
    // Commits and unknown fields of the document and of the journey fit together into the journey's.
    let most = if document.commits.is_empty() { limits::CHARACTERS / 2 } else { limits::CHARACTERS / 4 };
    at_most(most, &document.extra, String::new)?;
    small(&document.journey.properties.extra, || "/journey".to_owned())?;
    for (i, view) in document.journey.properties.views.iter().enumerate() {
        small(&view.extra, || format!("/journey/views/{i}"))?;
        let filter =
            view.filter.as_ref().map_or(Ok(()), |filter| small(&filter.extra, || format!("/journey/views/{i}/filter")));
        filter?;
    }
    each("stages", document.stages.iter().map(|stage| &stage.extra))?;
    each("steps", document.steps.iter().map(|step| &step.extra))?;
    each("lanes", document.lanes.iter().map(|lane| &lane.extra))?;
    each("cards", document.cards.iter().map(|card| &card.extra))?;
    each("evidence", document.evidence.iter().map(|evidence| &evidence.extra))?;
    each("personas", document.personas.iter().map(|persona| &persona.extra))?;
    each("metrics", document.metrics.iter().map(|metric| &metric.extra))?;
    each("links", document.links.iter().map(|link| &link.extra))
}

fn small(extra: &Extra, place: impl Fn() -> String) -> Checked {
    at_most(limits::CHARACTERS / 2, extra, place)
}

fn at_most(most: usize, extra: &Extra, place: impl Fn() -> String) -> Checked {
    if extra.is_empty() {
        return Ok(());
    }
    let length = serde_json::to_string(extra).map_or(0, |text| text.chars().count());
    if length <= most {
        return Ok(());
    }
    let expected = format!("unknown fields of at most {most} characters together");
    Err(ImportError::expected(place(), &expected, &length.to_string(), "Remove fields that Waymark does not know."))
}

fn check_card(i: usize, card: &Card) -> Checked {
    within(&bounds::SPAN, Some(card.span), || format!("/cards/{i}/span"))?;
    for (persona, feeling) in &card.feelings {
        within(&bounds::VALENCE, Some(feeling.valence), || format!("/cards/{i}/feelings/{persona}/valence"))?;
    }
    if let Some(touchpoint) = &card.touchpoint {
        small(&touchpoint.extra, || format!("/cards/{i}/touchpoint"))?;
        within(&bounds::EFFORT, touchpoint.effort, || format!("/cards/{i}/touchpoint/effort"))?;
    }
    if let Some(opportunity) = &card.opportunity {
        small(&opportunity.extra, || format!("/cards/{i}/opportunity"))?;
        within(&bounds::IMPACT, opportunity.impact, || format!("/cards/{i}/opportunity/impact"))?;
        within(&bounds::COST, opportunity.effort, || format!("/cards/{i}/opportunity/effort"))?;
        date(opportunity.due.as_deref(), || format!("/cards/{i}/opportunity/due"))?;
    }
    image(card.image.as_ref(), || format!("/cards/{i}/image/hash"))
}

fn within<N: Into<f64> + Copy>(bound: &Bound, value: Option<N>, place: impl Fn() -> String) -> Checked {
    let Some(value) = value.map(Into::into).filter(|value: &f64| !bound.holds(*value)) else { return Ok(()) };
    Err(ImportError::expected(place(), bound.said, &value.to_string(), "Correct the number."))
}

fn date(value: Option<&str>, place: impl Fn() -> String) -> Checked {
    match value {
        Some(text) if !is_date(text) => {
            let hint = "Write the date with four digits for the year and two each for month and day.";
            Err(ImportError::expected(place(), "a date as YYYY-MM-DD", &shown(text), hint))
        }
        _ => Ok(()),
    }
}

pub(crate) fn is_date(text: &str) -> bool {
    let part = |range: std::ops::Range<usize>| {
        let digits = text.get(range).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (part(0..4), part(5..7), part(8..10)) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    text.len() == 10 && &text[4..5] == "-" && &text[7..8] == "-" && (1..=days).contains(&day)
}

fn image(value: Option<&ImageUse>, place: impl Fn() -> String) -> Checked {
    let is_hash = |hash: &str| hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    match value {
        Some(image) if !is_hash(&image.hash) => {
            let hint = "It is the BLAKE3 hash of the picture's bytes, and the picture's name under \"images\".";
            Err(ImportError::expected(place(), "64 hexadecimal digits", &shown(&image.hash), hint))
        }
        _ => Ok(()),
    }
}
