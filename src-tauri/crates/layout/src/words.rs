//! The few words that layout itself writes (English; they follow the map's glossary), and numbers as people read them.

use waymark_model::{Channel, EvidenceKind, JourneyKind, OpportunityStatus};

pub(crate) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "Web",
        Channel::App => "App",
        Channel::Phone => "Phone",
        Channel::Email => "E-mail",
        Channel::Post => "Post",
        Channel::InPerson => "In person",
        Channel::Chat => "Chat",
        Channel::Social => "Social media",
        Channel::Sms => "Text message",
        Channel::Kiosk => "Kiosk",
        Channel::Other => "Other",
    }
}

/// Kinds of evidence in the order of the legend.
pub(crate) const EVIDENCE: [(EvidenceKind, &str); 6] = [
    (EvidenceKind::Interview, "Interview"),
    (EvidenceKind::Survey, "Survey"),
    (EvidenceKind::Observation, "Observation"),
    (EvidenceKind::Analytics, "Analytics"),
    (EvidenceKind::SupportTickets, "Support tickets"),
    (EvidenceKind::Assumption, "Assumption"),
];

/// Place of a kind in [`EVIDENCE`].
pub(crate) fn evidence_index(kind: EvidenceKind) -> usize {
    EVIDENCE.iter().position(|(known, _)| *known == kind).unwrap_or_default()
}

pub(crate) fn status(status: OpportunityStatus) -> Option<&'static str> {
    match status {
        OpportunityStatus::Idea => None,
        OpportunityStatus::Planned => Some("Planned"),
        OpportunityStatus::Doing => Some("Doing"),
        OpportunityStatus::Done => Some("Done"),
        OpportunityStatus::Dropped => Some("Dropped"),
    }
}

pub(crate) fn journey_kind(kind: JourneyKind) -> &'static str {
    match kind {
        JourneyKind::AsIs => "As-is",
        JourneyKind::ToBe => "To-be",
    }
}

/// A share from 0 to 1 as per cent ("72 %").
pub(crate) fn percent(share: f64) -> String {
    let value = share * 100.0;
    let near = value.round();
    // Small shares keep a decimal: 0.4 % is not nothing.
    if near < 1.0 && value > 0.0 { format!("{value:.1}\u{a0}%") } else { format!("{near:.0}\u{a0}%") }
}

/// A valence with its sign.
pub(crate) fn valence(valence: i8) -> String {
    match valence {
        ..=-1 => format!("\u{2212}{}", valence.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{valence}"),
    }
}

/// A number with at most two decimals and a true minus.
pub(crate) fn number(value: f64, sign: bool) -> String {
    let digits = if value.abs() >= 1000.0 {
        0
    } else if value.abs() >= 100.0 {
        1
    } else {
        2
    };
    let text = format!("{:.digits$}", value.abs());
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let whole = text.split('.').next().unwrap_or(text);
    let text = if whole.len() > 4 { text.replacen(whole, &grouped(whole), 1) } else { text.to_owned() };
    match (value < 0.0 && text != "0", sign && value > 0.0) {
        (true, _) => format!("\u{2212}{text}"),
        (_, true) => format!("+{text}"),
        _ => text,
    }
}

/// Thousands parted by narrow spaces.
fn grouped(whole: &str) -> String {
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        let table = [
            (5.6, false, "5.6"),
            (78.0, false, "78"),
            (-18.0, true, "\u{2212}18"),
            (12.0, true, "+12"),
            (0.0, true, "0"),
            (1234567.2, false, "1\u{a0}234\u{a0}567"),
            (2.345, false, "2.35"),
        ];
        for (value, sign, text) in table {
            assert_eq!(number(value, sign), text);
        }
        assert_eq!([percent(0.724), percent(0.004), percent(0.0)], ["72\u{a0}%", "0.4\u{a0}%", "0\u{a0}%"]);
    }
}
