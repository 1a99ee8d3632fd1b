//! Where a row of cards stands: by its ids as far as its names agree, else by its names. So a card moves when somebody
//! writes another stage, step or lane in its row, whatever the hidden ids say.

use std::collections::HashMap;

use waymark_model::{Id, LaneKind, NodeKind};

use crate::tables::plan::{Named, Plan};

/// What a row says of its place.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) stage: String,
    pub(super) step: String,
    pub(super) lane: String,
    pub(super) kind: Option<LaneKind>,
    pub(super) stage_id: Option<Id>,
    pub(super) step_id: Option<Id>,
    pub(super) lane_id: Option<Id>,
    pub(super) step_number: Option<i64>,
    pub(super) lane_number: Option<i64>,
}

/// What the rows call each id, by majority.
#[derive(Debug, Default)]
pub(super) struct Places {
    stages: Ballot,
    steps: Ballot,
    lanes: Ballot,
}

/// Votes for the name of each id, and the first id of each elected name.
#[derive(Debug, Default)]
struct Ballot {
    votes: HashMap<Id, HashMap<String, usize>>,
    elected: HashMap<Id, String>,
    bearers: HashMap<String, Id>,
}

impl Ballot {
    fn vote(&mut self, id: Option<Id>, name: impl FnOnce() -> String) {
        if let Some(id) = id {
            *self.votes.entry(id).or_default().entry(name()).or_default() += 1;
        }
    }

    fn count(&mut self) {
        let mut ids: Vec<Id> = self.votes.keys().copied().collect();
        ids.sort_unstable();
        for id in ids {
            let names = &self.votes[&id];
            let winner = names.iter().max_by(|(a, one), (b, other)| one.cmp(other).then_with(|| b.cmp(a)));
            if let Some((name, _)) = winner {
                self.bearers.entry(name.clone()).or_insert(id);
                self.elected.insert(id, name.clone());
            }
        }
    }

    /// The id that a row means: its own when its name is the elected one, else that of the name.
    fn meant(&self, id: Option<Id>, name: &str) -> Option<Id> {
        let own = id.filter(|id| self.elected.get(id).is_some_and(|elected| elected == name));
        own.or_else(|| self.bearers.get(name).copied())
    }
}

fn step_key(stage: Option<Id>, name: &str) -> String {
    format!("{stage:?}\n{name}")
}

fn lane_key(said: &Said) -> String {
    format!("{:?}\n{}", said.kind, said.lane)
}

impl Places {
    /// Listens to every row first.
    pub(super) fn of<'r>(rows: impl Iterator<Item = &'r Said>) -> Self {
        let mut places = Places::default();
        for said in rows {
            places.stages.vote(said.stage_id, || said.stage.clone());
            places.steps.vote(said.step_id, || step_key(said.stage_id, &said.step));
            places.lanes.vote(said.lane_id, || lane_key(said));
        }
        places.stages.count();
        places.steps.count();
        places.lanes.count();
        places
    }

    /// The step of a row, made with its stage when it is not there yet.
    pub(super) fn step(&self, plan: &mut Plan<'_>, said: &Said) -> Option<Id> {
        let stage = match self.stages.meant(said.stage_id, &said.stage) {
            Some(id) if plan.is(id, NodeKind::Stage) => id,
            Some(id) => plan.new_stage(Some(id), &said.stage)?,
            None => plan.stage(&said.stage)?,
        };
        let step = match self.steps.meant(said.step_id, &step_key(Some(stage), &said.step)) {
            Some(id) if plan.is(id, NodeKind::Step) => id,
            Some(id) => plan.new_step(Some(id), stage, &said.step)?,
            None => self.step_by_name(plan, stage, &said.step)?,
        };
        // A row that was moved brings the number of its old step.
        if let Some(number) = said.step_number.filter(|_| said.step_id.is_none_or(|id| id == step)) {
            plan.said.places.entry(step).or_insert(number);
        }
        Some(step)
    }

    /// The step of a stage by name; the first one when the row names none.
    fn step_by_name(&self, plan: &mut Plan<'_>, stage: Id, name: &str) -> Option<Id> {
        if let Some(id) = plan.named(&Named::Step(stage, name.to_owned())) {
            return Some(id);
        }
        let first = plan.first_step(stage).filter(|_| name.is_empty());
        first.or_else(|| plan.new_step(None, stage, name))
    }

    /// The lane of a row, made when it is not there yet.
    pub(super) fn lane(&self, plan: &mut Plan<'_>, said: &Said) -> Option<Id> {
        let kind = said.kind.unwrap_or(LaneKind::Text);
        let lane = match self.lanes.meant(said.lane_id, &lane_key(said)) {
            Some(id) if plan.is(id, NodeKind::Lane) => id,
            Some(id) => {
                let name = if said.lane == kind.default_name() { "" } else { &said.lane };
                plan.new_lane(Some(id), kind, name)?
            }
            None => plan.lane(kind, &said.lane)?,
        };
        if let Some(number) = said.lane_number.filter(|_| said.lane_id.is_none_or(|id| id == lane)) {
            plan.said.places.entry(lane).or_insert(number);
        }
        Some(lane)
    }
}
