//! Journey -> CJML XML 2.0.

use std::collections::BTreeMap;

use waymark_model::{Journey, JourneyKind, LaneKind};

use super::details::comment;
use super::losses::losses;
use super::names::{channel_name, status_name};
use super::shape::{Point, PointKind, Shape, provider_ids, shape};
use super::xml::Xml;
use crate::loss::Written;

/// The category of touchpoints that are customer service.
pub(crate) const SERVICE: &str = "customer service";
const CUSTOMER: &str = "U1";

/// The journey as CJML XML 2.0: an actual journey for a map of what is, a planned one for a map of what shall be.
pub fn cjml(journey: &Journey) -> Written {
    let shape = shape(journey);
    let mut xml = Xml::new();
    xml.open("CJML", &[("version", "2.0")]);
    let actual = journey.properties().kind == JourneyKind::AsIs;
    let (root, prefix) = if actual { ("actualJourney", "actual") } else { ("plannedJourney", "planned") };
    xml.open(root, &[]);
    head(&mut xml, journey, &shape);
    let ids = provider_ids(&shape.providers);
    actors(&mut xml, &shape, &ids);
    xml.open("touchpoints", &[]);
    let mut number = 0;
    for (phase, (_, points)) in shape.phases.iter().enumerate() {
        for point in points {
            number += 1;
            let place = Place {
                prefix,
                number,
                phase: format!("F{}", phase + 1),
                provider: ids.get(point.provider()).map_or("", String::as_str),
            };
            write_point(&mut xml, point, &place);
        }
    }
    xml.close("touchpoints");
    xml.close(root);
    xml.close("CJML");
    let losses = losses(journey, &shape, xml.dropped);
    Written { bytes: xml.into_bytes(), losses }
}

fn head(xml: &mut Xml, journey: &Journey, shape: &Shape<'_>) {
    let properties = journey.properties();
    xml.leaf("journeyID", &journey.id().to_string());
    xml.leaf("journeyTitle", &properties.title);
    xml.open("journeyPhases", &[]);
    for (place, (stage, _)) in shape.phases.iter().enumerate() {
        xml.open("journeyPhase", &[("phaseID", &format!("F{}", place + 1))]);
        xml.leaf("phaseName", &stage.name);
        xml.leaf("phaseDescription", &stage.description);
        xml.close("journeyPhase");
    }
    xml.close("journeyPhases");
    xml.leaf_if_any("journeyShortSummary", &properties.description);
    xml.leaf("journeyStatus", status_name(properties.status));
}

fn actors(xml: &mut Xml, shape: &Shape<'_>, ids: &BTreeMap<&str, String>) {
    xml.open("actors", &[]);
    xml.open("endUser", &[("actorID", CUSTOMER)]);
    xml.leaf("actorName", shape.customer.map_or("", |persona| persona.name.as_str()));
    xml.close("endUser");
    for name in &shape.providers {
        xml.open("serviceProvider", &[("actorID", &ids[name])]);
        xml.leaf_if_any("companyName", name);
        xml.close("serviceProvider");
    }
    xml.close("actors");
}

/// Where a point stands in the file.
struct Place<'a> {
    prefix: &'static str,
    number: usize,
    phase: String,
    provider: &'a str,
}

fn write_point(xml: &mut Xml, point: &Point<'_>, place: &Place<'_>) {
    let talks = point.kind == PointKind::Communication;
    let name = format!("{}{}", place.prefix, if talks { "CommunicationPoint" } else { "Action" });
    xml.open(&name, &[]);
    xml.leaf("touchpointID", &format!("T{}", place.number));
    xml.empty("belongsTo", &[("phaseIDref", &place.phase)]);
    let (first, second) = match point.kind {
        PointKind::CustomerAction => (CUSTOMER, ""),
        PointKind::StaffAction => (place.provider, ""),
        PointKind::Communication if point.proactive() => (place.provider, CUSTOMER),
        PointKind::Communication => (CUSTOMER, place.provider),
    };
    party(xml, "initiator", first, &point.card.text);
    if talks {
        party(xml, "receiver", second, &point.card.text);
        let channel = point.card.touchpoint.as_ref().map_or("", |touchpoint| channel_name(touchpoint.channel));
        xml.open("channel", &[]);
        xml.leaf("channelName", channel);
        xml.close("channel");
    }
    xml.leaf_if_any("comment", &comment(&point.card.notes, point.card.touchpoint.as_ref()));
    if point.card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.customer_service) {
        xml.leaf("category", SERVICE);
    }
    if let Some(feeling) = point.feeling {
        xml.open("touchpointExperience", &[]);
        xml.leaf("experienceDescription", &feeling.word);
        xml.leaf("experienceRating", &(feeling.valence + 3).to_string());
        xml.close("touchpointExperience");
    }
    xml.close(&name);
}

fn party(xml: &mut Xml, role: &str, actor: &str, label: &str) {
    xml.open(role, &[]);
    xml.empty("refersTo", &[("actorIDref", actor)]);
    xml.leaf(&format!("{role}Label"), label);
    xml.close(role);
}

/// Whether the cards of a lane are in the file at all.
pub(crate) fn carried(kind: LaneKind) -> bool {
    super::shape::point_kind(kind).is_some() || kind == LaneKind::Feelings
}
