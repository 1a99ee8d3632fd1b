//! What of a journey CJML cannot hold, counted.

use waymark_model::{Id, Journey, JourneyKind, LaneKind, LinkKind, Node, Side};

use super::shape::Shape;
use super::write::carried;
use crate::loss::Loss;
use crate::tally::{Tally, are, counted};

/// The losses of one export.
pub(crate) fn losses(journey: &Journey, shape: &Shape<'_>, dropped: usize) -> Vec<Loss> {
    let mut tally = Tally::default();
    lanes(&mut tally, journey);
    columns(&mut tally, journey);
    feelings(&mut tally, journey, shape);
    cards(&mut tally, journey);
    graph(&mut tally, journey, shape);
    properties(&mut tally, journey);
    tally.add("control_characters", dropped, || {
        format!(
            "{} {} left out: XML cannot hold them.",
            counted(dropped, "control character", "control characters"),
            are(dropped)
        )
    });
    tally.losses()
}

fn lanes(tally: &mut Tally, journey: &Journey) {
    let mut names = Vec::new();
    let mut cards = 0;
    for lane in journey.lanes().filter(|lane| !carried(lane.kind)) {
        let count = journey.card_count(lane.id);
        if count > 0 {
            cards += count;
            let name = if lane.name.is_empty() { lane.kind.default_name() } else { &lane.name };
            names.push(format!("{name}: {count}"));
        }
    }
    tally.add("lanes", cards, || {
        let said = counted(cards, "card", "cards");
        format!(
            "{said} of other lanes ({}) {} not in the file: CJML has contacts, actions and experiences.",
            names.join(", "),
            are(cards)
        )
    });
    let named = journey.lanes().filter(|lane| carried(lane.kind) && !lane.name.is_empty()).count();
    tally.add("lane_names", named, || {
        format!("{} of their own {} not in the file.", counted(named, "lane name", "lane names"), are(named))
    });
}

fn columns(tally: &mut Tally, journey: &Journey) {
    let steps = journey.stages().map(|stage| {
        let (steps, named) = journey
            .steps_of(stage.id)
            .fold((0, 0), |(all, named), step| (all + 1, named + usize::from(!step.name.is_empty())));
        if steps > 1 { steps } else { named }
    });
    let steps: usize = steps.sum();
    tally.add("steps", steps, || {
        format!("{} {} joined to their stages: CJML has phases only.", counted(steps, "step", "steps"), are(steps))
    });
    let details =
        journey.stages().map(|stage| usize::from(!stage.period.is_empty()) + usize::from(!stage.notes.is_empty()));
    let details: usize = details.sum();
    tally.add("stage_details", details, || {
        format!(
            "{} of stages {} not in the file.",
            counted(details, "period or note", "periods and notes"),
            are(details)
        )
    });
}

fn feelings(tally: &mut Tally, journey: &Journey, shape: &Shape<'_>) {
    let all: usize = journey.cards().map(|card| card.feelings.len()).sum();
    let written = shape.phases.iter().flat_map(|(_, points)| points).filter(|point| point.feeling.is_some()).count();
    let planned = journey.properties().kind == JourneyKind::ToBe;
    tally.add("feelings", all - written, || {
        let said = format!("{} {} not in the file", counted(all - written, "feeling", "feelings"), are(all - written));
        if planned {
            format!("{said}: CJML allows experiences in actual journeys only, and this map shows what shall be.")
        } else {
            format!("{said}: CJML keeps one experience at a contact or action, of one customer.")
        }
    });
}

fn cards(tally: &mut Tally, journey: &Journey) {
    let kind_of = |lane: Id| journey.lane(lane).map_or(LaneKind::Text, |lane| lane.kind);
    let mut marks = 0;
    let mut sides = 0;
    let mut spans = 0;
    for card in journey.cards().filter(|card| carried(kind_of(card.lane))) {
        let feelings = kind_of(card.lane) == LaneKind::Feelings;
        marks += card.tags.len() + usize::from(card.moment_of_truth) + usize::from(card.colour.is_some());
        marks += [card.icon.is_some(), card.image.is_some(), card.metric.is_some(), card.drills_down_to.is_some()]
            .into_iter()
            .filter(|there| *there)
            .count();
        marks += usize::from(card.opportunity.is_some());
        marks += if feelings { usize::from(!card.text.is_empty()) + usize::from(!card.notes.is_empty()) } else { 0 };
        marks += usize::from(kind_of(card.lane) != LaneKind::Touchpoints && card.touchpoint.is_some());
        spans += usize::from(card.span > 1);
        sides += usize::from(card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.side == Side::Back));
    }
    tally.add("card_details", marks, || {
        format!(
            "{} of cards (tags, moments of truth, pictures, icons, colours and the like) {} not in the file.",
            counted(marks, "detail", "details"),
            are(marks)
        )
    });
    tally.add("spans", spans, || {
        format!(
            "{} over several columns {} in the first of them only.",
            counted(spans, "card", "cards"),
            if spans == 1 { "stands" } else { "stand" }
        )
    });
    tally.add("sides", sides, || {
        format!(
            "{} out of the customer's sight {} as seen.",
            counted(sides, "contact", "contacts"),
            if sides == 1 { "stands" } else { "stand" }
        )
    });
}

fn graph(tally: &mut Tally, journey: &Journey, shape: &Shape<'_>) {
    let flows = journey.links().filter(|link| link.kind == LinkKind::LeadsTo).count();
    tally.add("flows", flows, || {
        format!(
            "{} between contacts {} not in the file: CJML tells one chain.",
            counted(flows, "flow", "flows"),
            are(flows)
        )
    });
    let others = journey.links().count() - flows;
    tally.add("links", others, || {
        format!("{} between cards and to evidence {} not in the file.", counted(others, "link", "links"), are(others))
    });
    let mut counts = [0_usize; 4];
    for node in journey.nodes() {
        match node {
            Node::Evidence(_) => counts[0] += 1,
            Node::Metric(_) => counts[1] += 1,
            Node::Persona(persona) if shape.customer.is_none_or(|customer| customer.id != persona.id) => counts[2] += 1,
            Node::Persona(persona) => {
                counts[3] += persona.goals.len() + persona.needs.len();
                let said = [
                    !persona.role.is_empty(),
                    !persona.quote.is_empty(),
                    persona.picture.is_some(),
                    persona.colour.is_some(),
                ];
                counts[3] += said.into_iter().filter(|there| *there).count();
            }
            _ => {}
        }
    }
    let [evidence, metrics, personas, details] = counts;
    tally.add("evidence", evidence, || {
        format!("{} of evidence {} not in the file.", counted(evidence, "source", "sources"), are(evidence))
    });
    tally.add("metrics", metrics, || {
        format!("{} {} not in the file.", counted(metrics, "metric", "metrics"), are(metrics))
    });
    tally.add("personas", personas, || {
        format!(
            "{} {} not in the file: an actual journey is one customer's.",
            counted(personas, "other persona", "other personas"),
            are(personas)
        )
    });
    tally.add("persona_details", details, || {
        format!(
            "{} of the persona (role, quote, goals, needs, picture) {} not in the file.",
            counted(details, "detail", "details"),
            are(details)
        )
    });
}

fn properties(tally: &mut Tally, journey: &Journey) {
    let said = journey.properties();
    let texts = [&said.goal, &said.owner, &said.folder, &said.language];
    let mut count = texts.into_iter().filter(|text| !text.is_empty()).count();
    count += usize::from(said.review_on.is_some()) + said.tags.len() + said.views.len();
    tally.add("properties", count, || {
        format!(
            "{} of the journey (goal, owner, review, folder, tags, language, saved views) {} not in the file.",
            counted(count, "property", "properties"),
            are(count)
        )
    });
}
