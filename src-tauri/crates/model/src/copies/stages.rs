//! A stage has a step, and a journey a stage, also where each copy took another one away.

use std::collections::BTreeSet;

use super::difference::Became;
use super::merge::Merging;
use crate::{Id, Journey, Node, NodeKind};

/// Gives stages without a step one back, or lets them go; keeps a stage where both copies had one.
pub(super) fn keep_steps(merging: &mut Merging<'_>) {
    let with_steps: BTreeSet<Id> = merging.nodes.values().filter_map(stage_of_step).collect();
    let is_empty = |node: &&Node| matches!(node, Node::Stage(_)) && !with_steps.contains(&node.id());
    let empty: Vec<Id> = merging.nodes.values().filter(is_empty).map(Node::id).collect();
    for stage in empty {
        if !give_step(merging, merging.mine, stage) && !give_step(merging, merging.theirs, stage) {
            merging.nodes.remove(&stage);
            merging.mend(Became::Removed, NodeKind::Stage.noun(), stage);
        }
    }
    if merging.nodes.values().any(|node| matches!(node, Node::Stage(_))) {
        return;
    }
    for copy in [merging.mine, merging.theirs] {
        if let Some(stage) = copy.stages().next()
            && give_step(merging, copy, stage.id)
        {
            merging.nodes.insert(stage.id, Node::Stage(stage.clone()));
            merging.mend(Became::Added, NodeKind::Stage.noun(), stage.id);
            return;
        }
    }
}

fn stage_of_step(node: &Node) -> Option<Id> {
    match node {
        Node::Step(step) => Some(step.stage),
        _ => None,
    }
}

/// Brings back the first step that a copy has in a stage and that is nowhere now.
fn give_step(merging: &mut Merging<'_>, copy: &Journey, stage: Id) -> bool {
    let Some(step) = copy.steps_of(stage).find(|step| !merging.nodes.contains_key(&step.id)) else { return false };
    merging.nodes.insert(step.id, Node::Step(step.clone()));
    merging.mend(Became::Added, NodeKind::Step.noun(), step.id);
    true
}
