//! A journey from what a file says: stages, steps, lanes and cards in the order in which they are met. Ids come from
//! whoever reads, so that this crate makes no random number; ranks are set here and texts are kept within their bounds.

use std::collections::HashMap;

use waymark_model::{
    Card, Evidence, Feeling, Id, Journey, Lane, LaneKind, Link, LinkKind, Metric, Node, Persona, Properties, Rank,
    Stage, Step,
};

use crate::limits;
use crate::read::Imported;
use crate::remark::Remark;

/// Gives a new id at each call; later ids sort after earlier ones.
pub type NewId<'a> = &'a dyn Fn() -> Id;

/// Collects the records of one journey.
pub struct Builder<'a> {
    ids: NewId<'a>,
    /// The journey's properties.
    pub properties: Properties,
    /// What the reader should know.
    pub remarks: Vec<Remark>,
    stages: Vec<Stage>,
    steps: Vec<Step>,
    lanes: Vec<Lane>,
    cards: Vec<Card>,
    personas: Vec<Persona>,
    evidence: Vec<Evidence>,
    metrics: Vec<Metric>,
    links: Vec<Link>,
    first_steps: HashMap<Id, Id>,
}

impl<'a> Builder<'a> {
    /// A journey without any record.
    pub fn new(ids: NewId<'a>) -> Self {
        Builder {
            ids,
            properties: Properties::default(),
            remarks: Vec::new(),
            stages: Vec::new(),
            steps: Vec::new(),
            lanes: Vec::new(),
            cards: Vec::new(),
            personas: Vec::new(),
            evidence: Vec::new(),
            metrics: Vec::new(),
            links: Vec::new(),
            first_steps: HashMap::new(),
        }
    }

    /// A new id from the same source.
    pub fn id(&self) -> Id {
        (self.ids)()
    }

    /// A new last stage.
    pub fn stage(&mut self, name: &str) -> Id {
        let id = self.id();
        self.stages.push(Stage {
            id,
            rank: Rank::default(),
            name: name.to_owned(),
            description: String::new(),
            period: String::new(),
            notes: String::new(),
            extra: Default::default(),
        });
        id
    }

    /// A stage to set fields of.
    pub fn stage_mut(&mut self, id: Id) -> Option<&mut Stage> {
        self.stages.iter_mut().find(|stage| stage.id == id)
    }

    /// A new last step of a stage.
    pub fn step(&mut self, stage: Id, name: &str) -> Id {
        let id = self.id();
        let (rank, name) = (Rank::default(), name.to_owned());
        self.steps.push(Step { id, stage, rank, name, width: None, extra: Default::default() });
        self.first_steps.entry(stage).or_insert(id);
        id
    }

    /// The first step of a stage; a new unnamed one when it has none.
    pub fn first_step(&mut self, stage: Id) -> Id {
        match self.first_steps.get(&stage) {
            Some(step) => *step,
            None => self.step(stage, ""),
        }
    }

    /// The lane of this kind and name; a new last one when there is none. An empty name is the kind's own.
    pub fn lane(&mut self, kind: LaneKind, name: &str) -> Id {
        let name = if name == kind.default_name() { "" } else { name };
        if let Some(lane) = self.lanes.iter().find(|lane| lane.kind == kind && lane.name == name) {
            return lane.id;
        }
        self.new_lane(kind, name)
    }

    /// A new last lane, also where one of this name stands already.
    pub fn new_lane(&mut self, kind: LaneKind, name: &str) -> Id {
        let id = self.id();
        self.lanes.push(Lane { name: name.to_owned(), ..Lane::new(id, kind) });
        id
    }

    /// A lane to set fields of.
    pub fn lane_mut(&mut self, id: Id) -> Option<&mut Lane> {
        self.lanes.iter_mut().find(|lane| lane.id == id)
    }

    /// A new last card of a cell.
    pub fn card(&mut self, lane: Id, step: Id, text: &str) -> &mut Card {
        let card = Card { text: text.to_owned(), ..Card::new(self.id(), lane, step) };
        self.cards.push(card);
        let last = self.cards.len() - 1;
        &mut self.cards[last]
    }

    /// The persona of this name; a new last one who travels when there is none.
    pub fn persona(&mut self, name: &str) -> Id {
        if let Some(persona) = self.personas.iter().find(|persona| persona.name == name) {
            return persona.id;
        }
        let id = self.id();
        self.personas.push(Persona {
            id,
            name: name.to_owned(),
            role: String::new(),
            quote: String::new(),
            goals: Vec::new(),
            needs: Vec::new(),
            picture: None,
            colour: None,
            extra: Default::default(),
        });
        self.properties.personas.push(id);
        id
    }

    /// Whether there is a persona of this name.
    pub fn has_persona(&self, name: &str) -> bool {
        self.personas.iter().any(|persona| persona.name == name)
    }

    /// A persona to set fields of.
    pub fn persona_mut(&mut self, id: Id) -> Option<&mut Persona> {
        self.personas.iter_mut().find(|persona| persona.id == id)
    }

    /// Adds evidence.
    pub fn evidence(&mut self, evidence: Evidence) {
        self.evidence.push(evidence);
    }

    /// Adds a metric.
    pub fn metric(&mut self, metric: Metric) {
        self.metrics.push(metric);
    }

    /// A new link; its ends must be there when the journey is finished.
    pub fn link(&mut self, kind: LinkKind, from: Id, to: Id) -> &mut Link {
        let id = self.id();
        self.links.push(Link { id, kind, from, to, share: None, label: String::new(), extra: Default::default() });
        let last = self.links.len() - 1;
        &mut self.links[last]
    }

    /// Adds a remark.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    /// The journey and the remarks. A stage without a step gets one; a journey without a stage gets one.
    pub fn finish(mut self) -> (Imported, Vec<Remark>) {
        if self.stages.is_empty() {
            self.stage("");
        }
        for stage in self.stages.iter().map(|stage| stage.id).collect::<Vec<_>>() {
            self.first_step(stage);
        }
        self.rank();
        let cut = self.bound_texts();
        if cut > 0 {
            let message = format!("{cut} texts were longer than {} characters and were cut.", limits::CHARACTERS);
            self.remarks.push(Remark::new("text_cut", message));
        }
        let id = self.id();
        let nodes = (self.stages.into_iter().map(Node::Stage))
            .chain(self.steps.into_iter().map(Node::Step))
            .chain(self.lanes.into_iter().map(Node::Lane))
            .chain(self.cards.into_iter().map(Node::Card))
            .chain(self.personas.into_iter().map(Node::Persona))
            .chain(self.evidence.into_iter().map(Node::Evidence))
            .chain(self.metrics.into_iter().map(Node::Metric));
        let journey = Journey::from_records(id, self.properties, nodes, self.links);
        (Imported { journey, images: Vec::new(), warnings: Vec::new() }, self.remarks)
    }

    /// Ranks in the order in which siblings came.
    fn rank(&mut self) {
        rank_all(&mut self.stages, |_| (), |stage| &mut stage.rank);
        rank_all(&mut self.steps, |step| step.stage, |step| &mut step.rank);
        rank_all(&mut self.lanes, |_| (), |lane| &mut lane.rank);
        rank_all(&mut self.cards, |card| (card.lane, card.step), |card| &mut card.rank);
    }

    /// Cuts what is longer than a text may be; answers how many were.
    fn bound_texts(&mut self) -> usize {
        let mut cut = usize::from(shorten(&mut self.properties.title, limits::TITLE));
        let mut bound = |text: &mut String| cut += usize::from(shorten(text, limits::CHARACTERS));
        [&mut self.properties.description, &mut self.properties.goal].into_iter().for_each(&mut bound);
        for stage in &mut self.stages {
            [&mut stage.name, &mut stage.description, &mut stage.period, &mut stage.notes]
                .into_iter()
                .for_each(&mut bound);
        }
        self.steps.iter_mut().for_each(|step| bound(&mut step.name));
        self.lanes.iter_mut().for_each(|lane| bound(&mut lane.name));
        self.cards.iter_mut().for_each(|card| each_text_of_card(card, &mut bound));
        for persona in &mut self.personas {
            [&mut persona.name, &mut persona.role, &mut persona.quote].into_iter().for_each(&mut bound);
            persona.goals.iter_mut().chain(&mut persona.needs).for_each(&mut bound);
        }
        for evidence in &mut self.evidence {
            [&mut evidence.name, &mut evidence.source].into_iter().for_each(&mut bound);
        }
        for metric in &mut self.metrics {
            [&mut metric.name, &mut metric.unit].into_iter().for_each(&mut bound);
            metric.readings.iter_mut().flat_map(|it| [&mut it.period, &mut it.source]).for_each(&mut bound);
        }
        self.links.iter_mut().for_each(|link| bound(&mut link.label));
        cut
    }
}

fn each_text_of_card(card: &mut Card, bound: &mut impl FnMut(&mut String)) {
    [&mut card.text, &mut card.notes].into_iter().for_each(&mut *bound);
    card.tags.iter_mut().for_each(&mut *bound);
    card.feelings.values_mut().for_each(|Feeling { word, .. }| bound(word));
    card.touchpoint.iter_mut().for_each(|touchpoint| bound(&mut touchpoint.owner));
    card.opportunity.iter_mut().for_each(|opportunity| bound(&mut opportunity.owner));
}

fn shorten(text: &mut String, most: usize) -> bool {
    // No text has more characters than bytes.
    if text.len() <= most {
        return false;
    }
    let end = text.char_indices().nth(most).map(|(at, _)| at);
    if let Some(end) = end {
        text.truncate(end);
    }
    end.is_some()
}

fn rank_all<T, G: std::hash::Hash + Eq>(
    records: &mut [T],
    group_of: impl Fn(&T) -> G,
    rank_of: impl Fn(&mut T) -> &mut Rank,
) {
    let mut last: HashMap<G, Rank> = HashMap::new();
    for record in records {
        let group = group_of(record);
        let rank = Rank::between(last.get(&group), None).unwrap_or_default();
        *rank_of(record) = rank.clone();
        last.insert(group, rank);
    }
}
