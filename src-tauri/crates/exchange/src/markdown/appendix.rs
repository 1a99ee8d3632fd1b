//! Below the map: opportunities by their worth, flows, metrics and evidence as tables. For people; not read back.

use waymark_model::{Card, Journey, LinkKind, Node};

use super::escape::{escape, one_line};
use super::items::{Writer, nodes};
use super::line;
use crate::story::figures;

/// The tables at the end, after a rule; nothing when there is nothing to list.
pub(crate) fn appendix(writer: &mut Writer<'_>) -> String {
    let tables = [opportunities(writer), flows(writer), metrics(writer), evidence(writer)];
    let text = tables.concat();
    if text.is_empty() { text } else { format!("---\n\n{text}").trim_end().to_owned() + "\n" }
}

fn table(writer: &mut Writer<'_>, title: &str, headers: &[&str], rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
    let mut text = format!("## {title}\n\n{}", line(&headers[0], &headers[1..]));
    text.push_str(&format!("{}|\n", "|---".repeat(headers.len())));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| escape(&one_line(cell, &mut writer.cleaned))).collect();
        text.push_str(&line(&cells[0], &cells[1..]));
    }
    text + "\n"
}

fn stage_of(journey: &Journey, card: &Card) -> String {
    let stage = journey.step(card.step).and_then(|step| journey.stage(step.stage));
    stage.map_or_else(String::new, |stage| stage.name.clone())
}

fn opportunities(writer: &mut Writer<'_>) -> String {
    let (journey, tongue) = (writer.journey, writer.tongue);
    let mut found: Vec<_> = figures::in_order(journey)
        .into_iter()
        .filter_map(|card| card.opportunity.as_ref().map(|it| (card, it)))
        .collect();
    found.sort_by_key(|(_, it)| (std::cmp::Reverse(it.impact), it.effort));
    let five = |number: Option<u8>| number.map_or_else(String::new, |number| format!("{number}/5"));
    let rows: Vec<Vec<String>> = found
        .into_iter()
        .map(|(card, it)| {
            let status = tongue.status(it.status).to_owned();
            vec![
                card.text.clone(),
                stage_of(journey, card),
                five(it.impact),
                five(it.effort),
                status,
                it.owner.clone(),
                it.due.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let labels = &tongue.labels;
    let headers = [tongue.cards[8], labels.stage, labels.impact, labels.cost, labels.status, labels.owner, labels.due];
    table(writer, tongue.lanes[8], &headers, &rows)
}

fn flows(writer: &mut Writer<'_>) -> String {
    let (journey, labels) = (writer.journey, &writer.tongue.labels);
    let mut rows = Vec::new();
    for card in figures::in_order(journey) {
        for link in journey.links_from(card.id).into_iter().filter(|link| link.kind == LinkKind::LeadsTo) {
            let Some(to) = journey.card(link.to) else { continue };
            let share = link.share.map_or_else(String::new, |share| format!("{} %", figures::number(share * 100.0)));
            rows.push(vec![card.text.clone(), to.text.clone(), share, link.label.clone()]);
        }
    }
    table(writer, labels.flows, &[labels.from, labels.to, labels.share, ""], &rows)
}

fn metrics(writer: &mut Writer<'_>) -> String {
    let (tongue, journey) = (writer.tongue, writer.journey);
    let labels = &tongue.labels;
    let found = nodes(journey, |node| if let Node::Metric(metric) = node { Some(metric) } else { None });
    let mut rows: Vec<Vec<String>> = Vec::new();
    for metric in found {
        let last = metric.readings.last();
        let value = last.map_or_else(String::new, |reading| figures::value(reading.value, &metric.unit));
        let target = metric.target.map_or_else(String::new, |target| figures::value(target, &metric.unit));
        let period = last.map_or_else(String::new, |reading| reading.period.clone());
        let source = last.map_or_else(String::new, |reading| reading.source.clone());
        rows.push(vec![metric.name.clone(), value, target, period, source]);
    }
    rows.sort();
    table(
        writer,
        tongue.lanes[10],
        &[tongue.cards[10], labels.value, labels.target, labels.period, labels.source],
        &rows,
    )
}

fn evidence(writer: &mut Writer<'_>) -> String {
    let (tongue, journey) = (writer.tongue, writer.journey);
    let labels = &tongue.labels;
    let found = nodes(journey, |node| if let Node::Evidence(evidence) = node { Some(evidence) } else { None });
    let mut rows: Vec<Vec<String>> = Vec::new();
    for evidence in found {
        let n = evidence.n.map_or_else(String::new, |n| n.to_string());
        let date = evidence.date.clone().unwrap_or_default();
        rows.push(vec![
            evidence.name.clone(),
            tongue.evidence(evidence.kind).to_owned(),
            n,
            date,
            evidence.source.clone(),
        ]);
    }
    rows.sort();
    table(writer, labels.evidence, &[labels.evidence, labels.kind, labels.count, labels.date, labels.source], &rows)
}
