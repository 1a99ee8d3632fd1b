//! What of a journey goes into CJML and where: one reading of the map for the writer and for the loss report.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Card, Feeling, Id, Journey, JourneyKind, LaneKind, Mode, Persona, Stage};

/// A journey as CJML sees it.
pub(crate) struct Shape<'a> {
    /// The customer; none when nobody travels.
    pub(crate) customer: Option<&'a Persona>,
    /// Names of teams that take part, each once; an empty one is the organisation without a name.
    pub(crate) providers: Vec<&'a str>,
    /// Stages with their points in order.
    pub(crate) phases: Vec<(&'a Stage, Vec<Point<'a>>)>,
}

/// A touchpoint of CJML.
pub(crate) struct Point<'a> {
    /// What it is.
    pub(crate) kind: PointKind,
    /// The card.
    pub(crate) card: &'a Card,
    /// What the customer felt there.
    pub(crate) feeling: Option<&'a Feeling>,
}

/// The kinds of points.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointKind {
    /// Two talk over a channel.
    Communication,
    /// The customer does something alone.
    CustomerAction,
    /// Staff do something out of sight.
    StaffAction,
}

impl<'a> Point<'a> {
    /// Name of the team on the organisation's side.
    pub(crate) fn provider(&self) -> &'a str {
        self.card.touchpoint.as_ref().map_or("", |touchpoint| touchpoint.owner.as_str())
    }

    /// Whether the organisation comes first.
    pub(crate) fn proactive(&self) -> bool {
        self.card.touchpoint.as_ref().is_some_and(|touchpoint| touchpoint.mode == Mode::Proactive)
    }
}

/// The lanes that have a place in CJML.
pub(crate) fn point_kind(kind: LaneKind) -> Option<PointKind> {
    match kind {
        LaneKind::Actions => Some(PointKind::CustomerAction),
        LaneKind::Touchpoints => Some(PointKind::Communication),
        LaneKind::Backstage => Some(PointKind::StaffAction),
        _ => None,
    }
}

/// Reads a journey for CJML.
pub(crate) fn shape(journey: &Journey) -> Shape<'_> {
    let customer = journey.properties().personas.iter().find_map(|id| journey.persona(*id));
    let whose = customer.map_or(Id::NIL, |persona| persona.id);
    let actual = journey.properties().kind == JourneyKind::AsIs;
    let mut shape = Shape { customer, providers: Vec::new(), phases: Vec::new() };
    let mut known = BTreeSet::new();
    for stage in journey.stages() {
        let mut points = Vec::new();
        for step in journey.steps_of(stage.id) {
            let mut here = points_of(journey, step.id);
            if actual {
                give_feelings(&mut here, feelings_of(journey, step.id, whose));
            }
            points.extend(here);
        }
        for point in points.iter().filter(|point| point.kind != PointKind::CustomerAction) {
            if known.insert(point.provider()) {
                shape.providers.push(point.provider());
            }
        }
        shape.phases.push((stage, points));
    }
    shape
}

/// The points of one step: what the customer does, the contacts, what staff do.
fn points_of(journey: &Journey, step: Id) -> Vec<Point<'_>> {
    let mut points = Vec::new();
    for kind in [PointKind::CustomerAction, PointKind::Communication, PointKind::StaffAction] {
        for lane in journey.lanes().filter(|lane| point_kind(lane.kind) == Some(kind)) {
            points.extend(journey.cards_in(lane.id, step).map(|card| Point { kind, card, feeling: None }));
        }
    }
    points
}

/// The customer's feelings in one step; one that is everyone's counts as theirs.
fn feelings_of(journey: &Journey, step: Id, whose: Id) -> Vec<&Feeling> {
    let lanes = journey.lanes().filter(|lane| lane.kind == LaneKind::Feelings);
    let cards = lanes.flat_map(|lane| journey.cards_in(lane.id, step));
    cards.filter_map(|card| card.feelings.get(&whose).or_else(|| card.feelings.get(&Id::NIL))).collect()
}

/// Gives feelings to points in order, contacts alone when they suffice; what finds no point is not written.
fn give_feelings<'a>(points: &mut [Point<'a>], feelings: Vec<&'a Feeling>) {
    let contacts = points.iter().filter(|point| point.kind == PointKind::Communication).count();
    let only_contacts = feelings.len() <= contacts;
    let mut feelings = feelings.into_iter();
    let fits = |kind: PointKind| match kind {
        PointKind::Communication => true,
        PointKind::CustomerAction => !only_contacts,
        PointKind::StaffAction => false,
    };
    for point in points.iter_mut().filter(|point| fits(point.kind)) {
        point.feeling = feelings.next();
    }
}

/// Numbers of providers by their names, for references.
pub(crate) fn provider_ids<'a>(providers: &[&'a str]) -> BTreeMap<&'a str, String> {
    providers.iter().enumerate().map(|(place, name)| (*name, format!("P{place}"))).collect()
}
