//! A card: what it shows on the map, and what the panel (or the page without a script) tells of it.

use waymark_model::{Card, Colour, EvidenceKind, Id, Lane, LinkKind, Metric, Opportunity, Touchpoint};

use super::escape::{address, text};
use super::view::View;
use super::{icons, pictures};

/// A card in a cell.
pub(super) fn card(view: &View<'_>, lane: &Lane, at: usize, card: &Card) -> String {
    let mut inside = pictures::of_card(view, card);
    inside += &format!("<span class=\"text\" dir=\"auto\">{}</span>", text(&title(view, card)));
    let chips = chips(view, card);
    if !chips.is_empty() {
        inside += &format!("<span class=\"chips\">{chips}</span>");
    }
    let service = card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.customer_service);
    let face =
        format!("<button type=\"button\" class=\"face{}\">{inside}</button>", if service { " service" } else { "" });
    let kind = format!("k-{:?}", lane.kind).to_lowercase();
    let colour = card.colour.or(lane.colour).map_or_else(String::new, |colour| format!(" t{}", place(colour)));
    format!("<li class=\"card {kind}{colour}\"{}>{face}{}</li>", data(view, lane, at, card, true), more(view, card))
}

/// What the script knows of a card.
pub(super) fn data(view: &View<'_>, lane: &Lane, at: usize, card: &Card, is_first: bool) -> String {
    let column = view.column(card).unwrap_or_default();
    let id = view.anchor(card.id).filter(|_| is_first).map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
    let name = text(view.naming.lane(lane));
    let place = text(&view.place(column));
    let title: String = title(view, card).chars().take(300).collect();
    format!(
        "{id} data-lane=\"{at}\" data-lane-name=\"{name}\" data-step=\"{column}\" data-title=\"{}\" data-where=\"{name} · {place}\"",
        text(&title)
    )
}

/// The place of a chosen colour in the theme.
pub(super) fn place(colour: Colour) -> usize {
    Colour::ALL.iter().position(|other| *other == colour).unwrap_or_default()
}

/// A card's text, or what else it can be called by.
fn title(view: &View<'_>, card: &Card) -> String {
    if !card.text.trim().is_empty() {
        return card.text.clone();
    }
    let metric = card.metric.and_then(|id| view.journey.metric(id)).map(|metric| metric.name.clone());
    let picture = || card.image.as_ref().map(|image| image.alt.clone());
    let word = || card.feelings.values().map(|feeling| feeling.word.clone()).find(|word| !word.is_empty());
    metric.or_else(picture).or_else(word).filter(|title| !title.is_empty()).unwrap_or_else(|| "\u{2013}".to_owned())
}

fn chips(view: &View<'_>, card: &Card) -> String {
    let mut html = String::new();
    if let Some(metric) = card.metric.and_then(|id| view.journey.metric(id))
        && let Some(reading) = metric.readings.last()
    {
        html += &format!("<span class=\"figure\">{}</span>", text(&figure(reading.value, &metric.unit)));
    }
    if card.moment_of_truth {
        html += &format!("<span class=\"truth\">{}</span>", view.naming.moment_of_truth());
    }
    if let Some(touchpoint) = &card.touchpoint {
        html +=
            &format!("<span>{}{}</span>", icons::channel(touchpoint.channel), view.naming.channel(touchpoint.channel));
    }
    for (whose, feeling) in card.feelings.iter().take(3) {
        let who = if *whose == Id::NIL { view.words.everyone } else { view.persona_name(*whose) };
        html += &format!(
            "<span>{}<span class=\"vh\">{}: {} {}</span>{}</span>",
            icons::smile(feeling.valence),
            text(who),
            signed(feeling.valence),
            text(&feeling.word),
            text(&feeling.word)
        );
    }
    if let Some(Opportunity { impact, effort, .. }) = &card.opportunity {
        for (word, value) in [(view.words.impact, impact), (view.words.effort, effort)] {
            html += &value.map_or_else(String::new, |value| format!("<span>{word} {value}/5</span>"));
        }
    }
    let sources = view.journey.evidence_of(card.id);
    if !sources.is_empty() {
        let dots: String = sources
            .iter()
            .take(6)
            .map(|source| format!("<i class=\"e{}\"></i>", evidence_place(source.kind)))
            .collect();
        html += &format!(
            "<span class=\"dots\">{dots}<span class=\"vh\">{} {}</span></span>",
            view.words.evidence,
            sources.len()
        );
    }
    html
}

/// What the dots on the cards mean: the kinds of evidence on this page; nothing when no card rests on any.
pub(super) fn key_of_dots(view: &View<'_>) -> String {
    let shown = view.journey.cards().filter(|card| view.anchor(card.id).is_some());
    let mut kinds: Vec<EvidenceKind> =
        shown.flat_map(|card| view.journey.evidence_of(card.id)).map(|source| source.kind).collect();
    kinds.sort_by_key(|kind| evidence_place(*kind));
    kinds.dedup();
    let named = |kind: &EvidenceKind| {
        let (place, name) = (evidence_place(*kind), view.naming.evidence(*kind));
        format!("<li><i class=\"e{place}\"></i>{name}</li>")
    };
    let items: String = kinds.iter().map(named).collect();
    if items.is_empty() {
        items
    } else {
        format!("<ul class=\"key dots\" aria-label=\"{}\">{items}</ul>", view.words.evidence)
    }
}

/// The place of a kind of evidence among its colours.
fn evidence_place(kind: EvidenceKind) -> usize {
    match kind {
        EvidenceKind::Interview => 0,
        EvidenceKind::Survey => 1,
        EvidenceKind::Observation => 2,
        EvidenceKind::Analytics => 3,
        EvidenceKind::SupportTickets => 4,
        EvidenceKind::Assumption => 5,
    }
}

fn figure(value: f64, unit: &str) -> String {
    let value = (value * 100.0).round() / 100.0;
    if unit.is_empty() { format!("{value}") } else { format!("{value} {unit}") }
}

/// "+2", "0", "\u{2212}1".
pub(super) fn signed(valence: i8) -> String {
    match valence {
        ..=-1 => format!("\u{2212}{}", valence.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{valence}"),
    }
}

/// Everything that a card holds besides its text.
pub(super) fn more(view: &View<'_>, card: &Card) -> String {
    let mut html = String::new();
    let words = view.words;
    let mut add = |name: &str, value: &str| {
        if !value.trim().is_empty() {
            html += &format!("<dt>{name}</dt><dd dir=\"auto\">{}</dd>", text(value));
        }
    };
    add(words.notes, &card.notes);
    if let Some(touchpoint) = &card.touchpoint {
        touchpoint_fields(view, touchpoint, &mut add);
    }
    if let Some(opportunity) = &card.opportunity {
        for (name, value) in [(words.impact, opportunity.impact), (words.effort, opportunity.effort)] {
            add(name, &value.map_or_else(String::new, |value| format!("{value}/5")));
        }
        add(words.status, view.naming.status(opportunity.status));
        add(words.owner, &opportunity.owner);
        add(words.due, opportunity.due.as_deref().unwrap_or_default());
    }
    let feelings: Vec<String> = card
        .feelings
        .iter()
        .map(|(whose, feeling)| {
            let who = if *whose == Id::NIL { words.everyone } else { view.persona_name(*whose) };
            format!("{who}: {} {}", signed(feeling.valence), feeling.word)
        })
        .collect();
    add(words.feelings, &feelings.join("\n"));
    if let Some(metric) = card.metric.and_then(|id| view.journey.metric(id)) {
        figures(view, metric, &mut add);
    }
    add(words.tags, &card.tags.join(", "));
    html += &evidence(view, card);
    html += &links(view, card);
    if html.is_empty() {
        "<div class=\"more\"></div>".to_owned()
    } else {
        format!("<div class=\"more\"><dl>{html}</dl></div>")
    }
}

fn touchpoint_fields(view: &View<'_>, touchpoint: &Touchpoint, add: &mut dyn FnMut(&str, &str)) {
    let words = view.words;
    let channel = view.naming.channel(touchpoint.channel);
    match touchpoint.customer_service {
        true => add(words.channel, &format!("{channel} · {}", view.naming.service())),
        false => add(words.channel, channel),
    }
    add(words.owner, &touchpoint.owner);
    add(words.wait, &touchpoint.wait_seconds.map(time).unwrap_or_default());
    add(words.duration, &touchpoint.duration_seconds.map(time).unwrap_or_default());
    add(words.effort, &touchpoint.effort.map(|effort| format!("{effort}/7")).unwrap_or_default());
}

/// "38 min", "2 h 5 min", "3 d": units that are read everywhere.
fn time(seconds: u32) -> String {
    let parts = [(seconds / 86_400, "d"), (seconds / 3_600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> =
        parts.iter().filter(|(count, _)| *count > 0).take(2).map(|(count, unit)| format!("{count} {unit}")).collect();
    if said.is_empty() { "0 s".to_owned() } else { said.join(" ") }
}

fn figures(view: &View<'_>, metric: &Metric, add: &mut dyn FnMut(&str, &str)) {
    let readings: Vec<String> = metric
        .readings
        .iter()
        .rev()
        .take(12)
        .map(|reading| format!("{} {}", figure(reading.value, &metric.unit), reading.period).trim_end().to_owned())
        .collect();
    add(view.words.figures, &format!("{}\n{}", metric.name, readings.join("\n")));
    add(view.words.target, &metric.target.map(|target| figure(target, &metric.unit)).unwrap_or_default());
}

fn evidence(view: &View<'_>, card: &Card) -> String {
    let sources = view.journey.evidence_of(card.id);
    if sources.is_empty() {
        return String::new();
    }
    let sources: Vec<String> = sources
        .iter()
        .map(|source| {
            let count = source.n.map(|n| format!("n = {n}")).unwrap_or_default();
            let said = [
                source.name.as_str(),
                view.naming.evidence(source.kind),
                &count,
                source.date.as_deref().unwrap_or_default(),
            ];
            let said: Vec<&str> = said.into_iter().filter(|part| !part.is_empty()).collect();
            let place = match address(&source.source) {
                Some(address) => format!(
                    "<br><a href=\"{address}\" rel=\"noopener noreferrer\" target=\"_blank\">{}</a>",
                    text(&source.source)
                ),
                None if source.source.is_empty() => String::new(),
                None => format!("<br>{}", text(&source.source)),
            };
            format!("{}{place}", text(&said.join(" · ")))
        })
        .collect();
    format!("<dt>{}</dt><dd dir=\"auto\">{}</dd>", view.words.evidence, sources.join("<br>"))
}

fn links(view: &View<'_>, card: &Card) -> String {
    const KINDS: [LinkKind; 4] = [LinkKind::LeadsTo, LinkKind::Causes, LinkKind::Addresses, LinkKind::Supports];
    let (from, to) = (view.journey.links_from(card.id), view.journey.links_to(card.id));
    let mut html = String::new();
    for (kind, (onward, backward)) in KINDS.into_iter().zip(view.words.links) {
        let ways = [
            (onward, from.iter().filter(|link| link.kind == kind).map(|link| (link.to, *link)).collect::<Vec<_>>()),
            (backward, to.iter().filter(|link| link.kind == kind).map(|link| (link.from, *link)).collect()),
        ];
        for (name, ends) in ways {
            let ends: Vec<String> = ends
                .into_iter()
                .filter_map(|(id, link)| {
                    let (other, anchor) = (view.journey.card(id)?, view.anchor(id)?);
                    let share = link.share.map(|share| format!(" ({} %)", (share * 100.0).round())).unwrap_or_default();
                    let label =
                        if link.label.is_empty() { String::new() } else { format!(" \u{2013} {}", text(&link.label)) };
                    Some(format!("<a href=\"#{anchor}\">{}</a>{share}{label}", text(&title(view, other))))
                })
                .collect();
            if !ends.is_empty() {
                html += &format!("<dt>{name}</dt><dd dir=\"auto\">{}</dd>", ends.join("<br>"));
            }
        }
    }
    html
}
