//! What of a journey our Markdown does not carry back, counted. (What is only listed at the end counts as not carried.)

use waymark_model::{Id, Journey, LaneKind, Node};

use super::items::{Row, Writer};
use crate::loss::Loss;
use crate::tally::{Tally, are, counted};

/// The losses of one export.
pub(crate) fn losses(writer: &Writer<'_>, rows: &[Row<'_>]) -> Vec<Loss> {
    let journey = writer.journey;
    let mut tally = Tally::default();
    lanes(&mut tally, journey, rows);
    feelings(&mut tally, writer);
    cards(&mut tally, journey);
    graph(&mut tally, journey, writer);
    properties(&mut tally, journey);
    let (controls, spaces) = (writer.cleaned.controls, writer.cleaned.spaces);
    tally.add("control_characters", controls, || {
        format!("{} {} left out.", counted(controls, "control character", "control characters"), are(controls))
    });
    tally.add("spaces", spaces, || {
        format!(
            "{} with space at the ends or of its own kind {} written plainly.",
            counted(spaces, "text", "texts"),
            are(spaces)
        )
    });
    tally.losses()
}

fn lanes(tally: &mut Tally, journey: &Journey, rows: &[Row<'_>]) {
    let empty = journey.lanes().filter(|lane| journey.card_count(lane.id) == 0).count();
    tally.add("empty_lanes", empty, || {
        format!("{} {} not in the file.", counted(empty, "empty lane", "empty lanes"), are(empty))
    });
    let joined = rows.iter().map(|row| row.lanes.len() - 1).sum();
    tally.add("lanes_joined", joined, || {
        format!("{} {} joined to another of the same name.", counted(joined, "lane", "lanes"), are(joined))
    });
    let looks = journey.lanes().map(|lane| {
        usize::from(lane.hidden)
            + usize::from(lane.collapsed)
            + usize::from(lane.pinned)
            + usize::from(lane.colour.is_some())
            + usize::from(lane.height.is_some())
    });
    let widths = journey.steps().filter(|step| step.width.is_some()).count();
    let looks: usize = looks.sum::<usize>() + widths;
    tally.add("looks", looks, || {
        format!(
            "{} of lanes and columns (hidden, collapsed, pinned, colour, size) {} not in the file.",
            counted(looks, "setting", "settings"),
            are(looks)
        )
    });
    let notes = journey.stages().filter(|stage| !stage.notes.is_empty()).count();
    tally.add("stage_notes", notes, || {
        format!("{} of stages {} not in the file.", counted(notes, "note", "notes"), are(notes))
    });
}

fn feelings(tally: &mut Tally, writer: &Writer<'_>) {
    let journey = writer.journey;
    let among = |lane: Id| journey.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Feelings);
    let told = |whose: Id| writer.name(whose).is_some();
    let lost =
        journey.cards().map(|card| card.feelings.keys().filter(|whose| !among(card.lane) || !told(**whose)).count());
    let lost: usize = lost.sum();
    tally.add("feelings", lost, || {
        format!(
            "{} outside the lane of feelings, or of personas who have no name of their own, {} not in the file.",
            counted(lost, "feeling", "feelings"),
            are(lost)
        )
    });
}

fn cards(tally: &mut Tally, journey: &Journey) {
    let (mut notes, mut looks, mut spans, mut owners) = (0, 0, 0, 0);
    for card in journey.cards() {
        notes += usize::from(!card.notes.is_empty());
        let marks = [card.image.is_some(), card.drills_down_to.is_some(), card.colour.is_some(), card.icon.is_some()];
        looks += marks.into_iter().filter(|there| *there).count();
        spans += usize::from(card.span > 1);
        owners += usize::from(
            card.opportunity.is_some()
                && card.touchpoint.as_ref().is_some_and(|touchpoint| !touchpoint.owner.is_empty()),
        );
    }
    tally.add("notes", notes, || {
        format!("{} of cards {} not in the file.", counted(notes, "note", "notes"), are(notes))
    });
    tally.add("card_details", looks, || {
        format!(
            "{} of cards (pictures, icons, colours, ways into other maps) {} not in the file.",
            counted(looks, "detail", "details"),
            are(looks)
        )
    });
    tally.add("spans", spans, || {
        format!(
            "{} over several columns {} in the first of them only.",
            counted(spans, "card", "cards"),
            if spans == 1 { "stands" } else { "stand" }
        )
    });
    tally.add("owners", owners, || {
        format!(
            "{} of contacts that are opportunities too {} not in the file.",
            counted(owners, "owner", "owners"),
            are(owners)
        )
    });
}

fn graph(tally: &mut Tally, journey: &Journey, writer: &Writer<'_>) {
    let links = journey.links().count();
    tally.add("links", links, || {
        format!(
            "{} {} listed at most, not drawn.",
            counted(links, "flow or other link", "flows and other links"),
            are(links)
        )
    });
    let (mut evidence, mut metrics, mut personas, mut looks) = (0, 0, 0, 0);
    for node in journey.nodes() {
        match node {
            Node::Evidence(_) => evidence += 1,
            Node::Metric(_) => metrics += 1,
            Node::Persona(persona) if writer.name(persona.id).is_none() => personas += 1,
            Node::Persona(persona) => {
                looks += usize::from(persona.picture.is_some()) + usize::from(persona.colour.is_some())
            }
            _ => {}
        }
    }
    tally.add("evidence", evidence, || {
        format!("{} of evidence {} listed, not tied to cards.", counted(evidence, "source", "sources"), are(evidence))
    });
    tally.add("metrics", metrics, || {
        format!("{} {} listed with the last value only.", counted(metrics, "metric", "metrics"), are(metrics))
    });
    tally.add("personas", personas, || {
        format!(
            "{} who do not travel, or have no name of their own, {} not in the file.",
            counted(personas, "persona", "personas"),
            are(personas)
        )
    });
    tally.add("persona_looks", looks, || {
        format!("{} of personas (picture, colour) {} not in the file.", counted(looks, "detail", "details"), are(looks))
    });
}

fn properties(tally: &mut Tally, journey: &Journey) {
    let said = journey.properties();
    let texts = [&said.owner, &said.folder, &said.language];
    let mut count = texts.into_iter().filter(|text| !text.is_empty()).count();
    count += usize::from(said.review_on.is_some()) + said.tags.len() + said.views.len();
    count += usize::from(said.status != Default::default());
    tally.add("properties", count, || {
        format!(
            "{} of the journey (status, owner, review, folder, tags, language, saved views) {} not in the file.",
            counted(count, "property", "properties"),
            are(count)
        )
    });
}
