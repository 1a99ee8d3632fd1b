//! A journey as it grows out of a table: records by id and by name, within the bounds of a journey. What has no room is
//! counted and told. Nothing that is made here breaks a law of journeys.

use std::collections::HashMap;

use waymark_model::{
    Card, Evidence, Id, Lane, LaneKind, Link, LinkKind, Metric, NodeKind, Persona, Properties, Stage, Step,
};

use super::ranks::Said;
use super::unknown::Unknown;
use crate::build::NewId;
use crate::limits;
use crate::remark::Remark;

/// Most remarks of one kind that name a line.
pub(super) const MOST_TOLD: usize = 20;

/// A journey that grows.
pub(crate) struct Plan<'a> {
    ids: NewId<'a>,
    /// The journey's own id, when the table says it.
    pub(crate) id: Option<Id>,
    /// The journey's properties.
    pub(crate) properties: Properties,
    /// What the reader should know.
    pub(crate) remarks: Vec<Remark>,
    /// Words where feelings are that nobody knows.
    pub(crate) unknown: Unknown,
    /// How often each thing was told.
    pub(super) told: HashMap<String, usize>,
    /// How many of each list had no room.
    pub(super) left_out: HashMap<&'static str, usize>,
    /// The stages.
    pub(crate) stages: Vec<Stage>,
    /// The steps.
    pub(crate) steps: Vec<Step>,
    /// The lanes.
    pub(crate) lanes: Vec<Lane>,
    /// The cards.
    pub(crate) cards: Vec<Card>,
    /// The personas.
    pub(crate) personas: Vec<Persona>,
    /// The evidence.
    pub(crate) evidence: Vec<Evidence>,
    /// The metrics.
    pub(crate) metrics: Vec<Metric>,
    /// The links.
    pub(crate) links: Vec<Link>,
    /// What is known of the order of records.
    pub(super) said: Said,
    names: HashMap<Named, Id>,
    taken: HashMap<Id, Option<NodeKind>>,
    first_steps: HashMap<Id, Id>,
    lane_kinds: HashMap<Id, LaneKind>,
    stage_at: HashMap<Id, usize>,
    stage_of: HashMap<Id, usize>,
}

/// What a record is found by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Named {
    /// A stage by its name.
    Stage(String),
    /// A step by its stage and name.
    Step(Id, String),
    /// A lane by its kind and name.
    Lane(LaneKind, String),
    /// A persona by name.
    Persona(String),
    /// Evidence by name.
    Evidence(String),
}

impl<'a> Plan<'a> {
    /// A journey without any record.
    pub(crate) fn new(ids: NewId<'a>) -> Self {
        Plan {
            ids,
            id: None,
            properties: Properties::default(),
            remarks: Vec::new(),
            unknown: Unknown::default(),
            told: HashMap::new(),
            left_out: HashMap::new(),
            stages: Vec::new(),
            steps: Vec::new(),
            lanes: Vec::new(),
            cards: Vec::new(),
            personas: Vec::new(),
            evidence: Vec::new(),
            metrics: Vec::new(),
            links: Vec::new(),
            said: Said::default(),
            names: HashMap::new(),
            taken: HashMap::new(),
            first_steps: HashMap::new(),
            lane_kinds: HashMap::new(),
            stage_at: HashMap::new(),
            stage_of: HashMap::new(),
        }
    }

    /// A new id, which no record of the file bears.
    pub(crate) fn new_id(&self) -> Id {
        let mut ids = std::iter::repeat_with(self.ids);
        ids.find(|id| !self.taken.contains_key(id)).unwrap_or(Id::NIL)
    }

    /// The id that a row names, when no record bears it yet; else a new one.
    pub(crate) fn claim(&mut self, wanted: Option<Id>, kind: Option<NodeKind>) -> Id {
        let free = wanted.filter(|id| *id != Id::NIL && !self.taken.contains_key(id));
        let id = free.unwrap_or_else(|| self.new_id());
        self.taken.insert(id, kind);
        id
    }

    /// Whether a record bears this id.
    pub(crate) fn has(&self, id: Id) -> bool {
        self.taken.contains_key(&id)
    }

    /// Whether a record of this kind bears this id.
    pub(crate) fn is(&self, id: Id, kind: NodeKind) -> bool {
        self.taken.get(&id) == Some(&Some(kind))
    }

    /// The kind of a lane.
    pub(crate) fn kind_of(&self, lane: Id) -> LaneKind {
        self.lane_kinds.get(&lane).copied().unwrap_or(LaneKind::Text)
    }

    /// The first step that a stage got.
    pub(crate) fn first_step(&self, stage: Id) -> Option<Id> {
        self.first_steps.get(&stage).copied()
    }

    /// Sets the description or period of the stage of a step, when it has none yet.
    pub(crate) fn describe_stage(&mut self, step: Id, field: &str, text: &str) {
        let Some(stage) = self.stage_of.get(&step).and_then(|at| self.stages.get_mut(*at)) else { return };
        let told = match field {
            "stage_description" => &mut stage.description,
            "stage_period" => &mut stage.period,
            _ => return,
        };
        if told.is_empty() {
            *told = text.chars().take(limits::CHARACTERS).collect();
        }
    }

    /// The record of this name.
    pub(crate) fn named(&self, name: &Named) -> Option<Id> {
        self.names.get(name).copied()
    }

    /// Lets a record be found by a name; the first of a name keeps it.
    pub(crate) fn call(&mut self, name: Named, id: Id) {
        self.names.entry(name).or_insert(id);
    }

    /// Tells something of a row; the twenty-first of its kind and all after are only counted.
    pub(crate) fn tell(&mut self, code: &str, row: u32, message: impl Into<String>) {
        let told = self.told.entry(code.to_owned()).or_default();
        *told += 1;
        if *told <= MOST_TOLD {
            self.remarks.push(Remark::new(code, message).on_line(row as usize));
        }
    }

    /// Whether one more of a list has room; counts it as left out when not.
    pub(crate) fn room(&mut self, list: &'static str, count: usize) -> bool {
        let most = limits::records(list).unwrap_or(limits::ENTRIES);
        if count >= most {
            *self.left_out.entry(list).or_default() += 1;
        }
        count < most
    }

    /// The stage of this name; a new last one when there is none.
    pub(crate) fn stage(&mut self, name: &str) -> Option<Id> {
        if let Some(id) = self.named(&Named::Stage(name.to_owned())) {
            return Some(id);
        }
        self.new_stage(None, name)
    }

    /// A new last stage.
    pub(crate) fn new_stage(&mut self, id: Option<Id>, name: &str) -> Option<Id> {
        if !self.room("stages", self.stages.len()) {
            return None;
        }
        let id = self.claim(id, Some(NodeKind::Stage));
        let none = String::new();
        let stage = Stage {
            id,
            rank: Default::default(),
            name: name.to_owned(),
            description: none.clone(),
            period: none.clone(),
            notes: none,
            extra: Default::default(),
        };
        self.put_stage(stage);
        Some(id)
    }

    /// Takes a stage as it is.
    pub(crate) fn put_stage(&mut self, stage: Stage) {
        self.call(Named::Stage(stage.name.clone()), stage.id);
        self.stage_at.insert(stage.id, self.stages.len());
        self.stages.push(stage);
    }

    /// The step of this name in a stage; a new last one when there is none.
    pub(crate) fn step(&mut self, stage: Id, name: &str) -> Option<Id> {
        if let Some(id) = self.named(&Named::Step(stage, name.to_owned())) {
            return Some(id);
        }
        self.new_step(None, stage, name)
    }

    /// A new last step of a stage.
    pub(crate) fn new_step(&mut self, id: Option<Id>, stage: Id, name: &str) -> Option<Id> {
        if !self.room("steps", self.steps.len()) {
            return None;
        }
        let id = self.claim(id, Some(NodeKind::Step));
        let (rank, name) = (Default::default(), name.to_owned());
        self.put_step(Step { id, stage, rank, name, width: None, extra: Default::default() });
        Some(id)
    }

    /// Takes a step as it is.
    pub(crate) fn put_step(&mut self, step: Step) {
        self.call(Named::Step(step.stage, step.name.clone()), step.id);
        self.first_steps.entry(step.stage).or_insert(step.id);
        if let Some(at) = self.stage_at.get(&step.stage) {
            self.stage_of.insert(step.id, *at);
        }
        self.steps.push(step);
    }

    /// The lane of this kind and name; a new last one when there is none.
    pub(crate) fn lane(&mut self, kind: LaneKind, name: &str) -> Option<Id> {
        let name = if name == kind.default_name() { "" } else { name };
        if let Some(id) = self.named(&Named::Lane(kind, name.to_owned())) {
            return Some(id);
        }
        self.new_lane(None, kind, name)
    }

    /// A new last lane.
    pub(crate) fn new_lane(&mut self, id: Option<Id>, kind: LaneKind, name: &str) -> Option<Id> {
        if !self.room("lanes", self.lanes.len()) {
            return None;
        }
        let id = self.claim(id, Some(NodeKind::Lane));
        self.put_lane(Lane { name: name.to_owned(), ..Lane::new(id, kind) });
        Some(id)
    }

    /// Takes a lane as it is.
    pub(crate) fn put_lane(&mut self, lane: Lane) {
        self.call(Named::Lane(lane.kind, lane.name.clone()), lane.id);
        self.lane_kinds.insert(lane.id, lane.kind);
        self.lanes.push(lane);
    }

    /// A new last card of a cell.
    pub(crate) fn card(&mut self, id: Option<Id>, lane: Id, step: Id) -> Option<&mut Card> {
        if !self.room("cards", self.cards.len()) {
            return None;
        }
        let id = self.claim(id, Some(NodeKind::Card));
        self.cards.push(Card::new(id, lane, step));
        self.cards.last_mut()
    }

    /// The persona of this name; a new last one who travels when there is none.
    pub(crate) fn persona(&mut self, name: &str) -> Option<Id> {
        if let Some(id) = self.named(&Named::Persona(name.to_owned())) {
            return Some(id);
        }
        if !self.room("personas", self.personas.len()) {
            return None;
        }
        let id = self.claim(None, Some(NodeKind::Persona));
        let none = String::new();
        self.personas.push(Persona {
            id,
            name: name.to_owned(),
            role: none.clone(),
            quote: none,
            goals: Vec::new(),
            needs: Vec::new(),
            picture: None,
            colour: None,
            extra: Default::default(),
        });
        self.properties.personas.push(id);
        self.call(Named::Persona(name.to_owned()), id);
        Some(id)
    }

    /// Lets a card rest on the evidence of this name, which is made when there is none.
    pub(crate) fn rest_on(&mut self, card: Id, name: &str) {
        let known = self.named(&Named::Evidence(name.to_owned()));
        if known.is_none() && !self.room("evidence", self.evidence.len()) {
            return;
        }
        let evidence = known.unwrap_or_else(|| {
            let id = self.claim(None, Some(NodeKind::Evidence));
            self.evidence.push(Evidence {
                id,
                kind: Default::default(),
                name: name.to_owned(),
                n: None,
                date: None,
                source: String::new(),
                extra: Default::default(),
            });
            self.call(Named::Evidence(name.to_owned()), id);
            id
        });
        if self.room("links", self.links.len()) {
            let (id, kind) = (self.claim(None, None), LinkKind::EvidencedBy);
            let (share, label) = (None, String::new());
            self.links.push(Link { id, kind, from: card, to: evidence, share, label, extra: Default::default() });
        }
    }
}
