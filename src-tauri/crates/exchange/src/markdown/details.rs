//! What stands behind a card's text in brackets, "*(−2; Phone; wait: 14 min)*": written for people, read back by
//! the same words. In a text of the map the asterisk is escaped, so the two cannot be confused.

use waymark_model::{Mode, Opportunity, Side, Touchpoint};

use super::escape::{escape, find_bare, split_bare, unescape, with_breaks};
use crate::tongue::{ALL, CHANNELS, STATUSES, Tongue};

/// The mark of a moment of truth.
const TRUTH: &str = "★";

/// Details of one card.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Details {
    /// Valences by the names of personas; no name is everyone.
    pub(crate) feelings: Vec<(String, i8)>,
    /// Decides the experience.
    pub(crate) truth: bool,
    /// A contact's fields.
    pub(crate) touchpoint: Option<Touchpoint>,
    /// An opportunity's fields.
    pub(crate) opportunity: Option<Opportunity>,
    /// Tags.
    pub(crate) tags: Vec<String>,
    /// What a metric says.
    pub(crate) metric: String,
    /// A text among feelings.
    pub(crate) plain: bool,
}

impl Details {
    /// As Markdown, with a space before it; nothing when there is nothing to say.
    pub(crate) fn written(&self, tongue: &Tongue) -> String {
        let parts = self.parts(tongue);
        if parts.is_empty() { String::new() } else { format!(" *({})*", parts.join("; ")) }
    }

    fn parts(&self, tongue: &Tongue) -> Vec<String> {
        let labels = &tongue.labels;
        let mut parts: Vec<String> = Vec::new();
        for (name, valence) in &self.feelings {
            let valence = signed(*valence);
            parts.push(if name.is_empty() { valence } else { format!("{}: {valence}", inner(name)) });
        }
        if self.truth {
            parts.push(TRUTH.to_owned());
        }
        if let Some(touchpoint) = &self.touchpoint {
            contact(&mut parts, touchpoint, tongue, self.opportunity.is_none());
        }
        if let Some(opportunity) = &self.opportunity {
            parts.extend(opportunity.impact.map(|impact| format!("{}: {impact}/5", labels.impact)));
            parts.extend(opportunity.effort.map(|effort| format!("{}: {effort}/5", labels.cost)));
            parts.push(format!("{}: {}", labels.status, inner(tongue.status(opportunity.status))));
            said(&mut parts, labels.owner, &opportunity.owner);
            said(&mut parts, labels.due, opportunity.due.as_deref().unwrap_or_default());
        }
        parts.extend(self.tags.iter().map(|tag| format!("#{}", inner(tag))));
        said(&mut parts, tongue.cards[10], &self.metric);
        if self.plain {
            parts.push(tongue.lanes[15].to_owned());
        }
        parts
    }
}

fn contact(parts: &mut Vec<String>, touchpoint: &Touchpoint, tongue: &Tongue, with_owner: bool) {
    let labels = &tongue.labels;
    parts.push(tongue.channel(touchpoint.channel).to_owned());
    parts.extend(touchpoint.wait_seconds.map(|seconds| format!("{}: {}", labels.wait, spelled(seconds))));
    parts.extend(touchpoint.duration_seconds.map(|seconds| format!("{}: {}", labels.takes, spelled(seconds))));
    parts.extend(touchpoint.effort.map(|effort| format!("{}: {effort}/7", labels.effort)));
    let flags = [
        (touchpoint.customer_service, labels.service),
        (touchpoint.mode == Mode::Proactive, labels.proactive),
        (touchpoint.side == Side::Back, labels.back),
    ];
    parts.extend(flags.into_iter().filter(|(there, _)| *there).map(|(_, word)| word.to_owned()));
    if with_owner {
        said(parts, labels.owner, &touchpoint.owner);
    }
}

fn said(parts: &mut Vec<String>, label: &str, text: &str) {
    if !text.is_empty() {
        parts.push(format!("{label}: {}", inner(text)));
    }
}

/// A text within details.
fn inner(text: &str) -> String {
    escape(text).replace(';', "\\;")
}

/// A valence with its sign.
pub(crate) fn signed(valence: i8) -> String {
    match valence {
        ..=-1 => format!("\u{2212}{}", valence.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{valence}"),
    }
}

/// "1 h 5 min", "38 min", "25 s".
pub(crate) fn spelled(seconds: u32) -> String {
    let parts = [(seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if said.is_empty() { "0 s".to_owned() } else { said.join(" ") }
}

fn seconds_of(text: &str) -> Option<u32> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut seconds: u32 = 0;
    for pair in words.chunks(2) {
        let [count, unit] = pair else { return None };
        let unit = match *unit {
            "d" => 86_400,
            "h" => 3_600,
            "min" => 60,
            "s" => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(count.parse::<u32>().ok()?.checked_mul(unit)?)?;
    }
    (!words.is_empty()).then_some(seconds)
}

/// A text and the details behind it, both raw; none when there are none that we know.
pub(crate) fn split(line: &str) -> (&str, Option<Details>) {
    let (text, inner) = brackets(line);
    match inner.and_then(parse) {
        Some(details) => (text, Some(details)),
        None => (line, None),
    }
}

/// A text and what stands in emphasised brackets behind it, both raw.
pub(crate) fn brackets(line: &str) -> (&str, Option<&str>) {
    let Some(start) = find_bare(line, "*(") else { return (line, None) };
    match line[start + 2..].strip_suffix(")*") {
        Some(inner) if inner.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 0 => {
            (line[..start].trim_end(), Some(inner))
        }
        _ => (line, None),
    }
}

/// The details that a line of them says; none when a part is unknown.
fn parse(inner: &str) -> Option<Details> {
    let mut details = Details::default();
    let mut owner = String::new();
    for part in split_bare(inner, ';') {
        let part = part.trim();
        read_part(part, &mut details, &mut owner)?;
    }
    if let Some(opportunity) = &mut details.opportunity {
        opportunity.owner = owner;
    } else if !owner.is_empty() {
        details.touchpoint.get_or_insert_default().owner = owner;
    }
    Some(details)
}

fn read_part(part: &str, details: &mut Details, owner: &mut String) -> Option<()> {
    if part == TRUTH {
        details.truth = true;
    } else if let Some(tag) = part.strip_prefix('#') {
        details.tags.push(told(tag));
    } else if let Some(valence) = valence_of(part) {
        details.feelings.push((String::new(), valence));
    } else if let Some((label, value)) =
        part.rsplit_once(": ").filter(|(label, value)| valence_of(value).is_some() && !is_label(label))
    {
        details.feelings.push((told(label), valence_of(value)?));
    } else if let Some((label, value)) = part.split_once(": ") {
        return labelled(label, &told(value), details, owner);
    } else {
        return flag(part, details);
    }
    Some(())
}

/// A text within details, as it was.
fn told(raw: &str) -> String {
    with_breaks(&unescape(raw))
}

fn flag(part: &str, details: &mut Details) -> Option<()> {
    for tongue in ALL {
        let labels = &tongue.labels;
        if let Some(place) = tongue.channels.iter().position(|word| *word == part) {
            details.touchpoint.get_or_insert_default().channel = CHANNELS[place];
        } else if part == labels.service {
            details.touchpoint.get_or_insert_default().customer_service = true;
        } else if part == labels.proactive {
            details.touchpoint.get_or_insert_default().mode = Mode::Proactive;
        } else if part == labels.back {
            details.touchpoint.get_or_insert_default().side = Side::Back;
        } else if part == tongue.lanes[15] {
            details.plain = true;
        } else {
            continue;
        }
        return Some(());
    }
    None
}

fn labelled(label: &str, value: &str, details: &mut Details, owner: &mut String) -> Option<()> {
    for tongue in ALL {
        let labels = &tongue.labels;
        if label == labels.wait {
            details.touchpoint.get_or_insert_default().wait_seconds = Some(seconds_of(value)?);
        } else if label == labels.takes {
            details.touchpoint.get_or_insert_default().duration_seconds = Some(seconds_of(value)?);
        } else if label == labels.effort && value.ends_with("/7") {
            details.touchpoint.get_or_insert_default().effort = Some(out_of(value, "/7", 7)?);
        } else if label == labels.impact {
            details.opportunity.get_or_insert_default().impact = Some(out_of(value, "/5", 5)?);
        } else if label == labels.cost {
            details.opportunity.get_or_insert_default().effort = Some(out_of(value, "/5", 5)?);
        } else if let Some(place) = tongue.statuses.iter().position(|word| label == labels.status && *word == value) {
            details.opportunity.get_or_insert_default().status = STATUSES[place];
        } else if label == labels.due {
            details.opportunity.get_or_insert_default().due =
                Some(crate::rules::is_date(value).then(|| value.to_owned())?);
        } else if label == labels.owner {
            *owner = value.to_owned();
        } else if label == tongue.cards[10] {
            details.metric = value.to_owned();
        } else {
            continue;
        }
        return Some(());
    }
    None
}

/// Whether a word is a label of details in some language, and so cannot be the name of a persona there.
pub(crate) fn is_label(word: &str) -> bool {
    ALL.iter().any(|tongue| {
        let labels = &tongue.labels;
        let own = [labels.wait, labels.takes, labels.effort, labels.impact, labels.cost, labels.status, labels.due];
        own.contains(&word) || word == labels.owner || word == tongue.cards[10]
    })
}

fn out_of(value: &str, suffix: &str, most: u8) -> Option<u8> {
    value.strip_suffix(suffix)?.parse().ok().filter(|number| (1..=most).contains(number))
}

/// "−2", "-2", "+1", "0" as a valence.
pub(crate) fn valence_of(text: &str) -> Option<i8> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['\u{2212}', '-', '\u{2013}']) {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    match digits {
        "0" => Some(0),
        "1" => Some(sign),
        "2" => Some(2 * sign),
        _ => None,
    }
}
