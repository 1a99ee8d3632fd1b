//! What is wrong with a journey that came from outside, or would be if a law were broken. Only tells; changes nothing.

use std::collections::{HashMap, HashSet};

use crate::edits::{MOST_CARDS, MOST_LINKS, check_ends, check_link, check_node, check_properties};
use crate::{Card, Id, Journey, Link, Node, Rejection};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// A stable word for programs ("span_too_long").
    pub code: String,
    /// One sentence for people.
    pub message: String,
    /// The record it is about.
    pub about: Option<Id>,
}

impl Problem {
    fn new(code: &str, message: &str, about: Id) -> Self {
        Problem { code: code.into(), message: message.into(), about: Some(about) }
    }

    fn from_rejection(rejection: Rejection) -> Self {
        Problem { code: rejection.code, message: rejection.message, about: rejection.about }
    }
}

impl Journey {
    /// Everything that breaks a law of journeys; empty for a journey that only edits have touched.
    ///
    /// Equal ranks among siblings are no problem: the id decides, and the next placing between them tells them apart.
    pub fn problems(&self) -> Vec<Problem> {
        let columns: HashMap<Id, usize> = self.steps().enumerate().map(|(index, step)| (step.id, index)).collect();
        let mut problems: Vec<Problem> = self.nodes().flat_map(|node| self.problems_of(node, &columns)).collect();
        problems.extend(self.links().filter_map(|link| self.problem_of_link(link)));
        problems.extend(self.problems_of_whole());
        problems
    }

    /// Links among these that `from_records` would leave out because an end is missing.
    pub fn dangling<'l>(&self, links: impl IntoIterator<Item = &'l Link>) -> Vec<Problem> {
        let is_loose = |link: &&Link| self.node(link.from).is_none() || self.node(link.to).is_none();
        let links = links.into_iter().filter(is_loose);
        links.map(|link| Problem::new("dangling_link", "A link ends at a record that is not there.", link.id)).collect()
    }

    fn problems_of(&self, node: &Node, columns: &HashMap<Id, usize>) -> Vec<Problem> {
        let id = node.id();
        let mut problems: Vec<Problem> = check_node(node).err().map(Problem::from_rejection).into_iter().collect();
        if node.rank().is_some_and(|rank| !rank.is_sound()) {
            problems.push(Problem::new("unsound_rank", "The place of this record is not written as a rank.", id));
        }
        match node {
            Node::Stage(_) if self.steps_of(id).next().is_none() => {
                problems.push(Problem::new("empty_stage", "A stage has no step.", id));
            }
            Node::Step(step) if self.stage(step.stage).is_none() => {
                problems.push(Problem::new("step_without_stage", "A step stands in no stage.", id));
            }
            Node::Card(card) => problems.extend(self.problems_of_card(card, columns)),
            _ => {}
        }
        problems
    }

    fn problems_of_card(&self, card: &Card, columns: &HashMap<Id, usize>) -> Vec<Problem> {
        let is_strange = |id: &Id| *id != Id::NIL && self.persona(*id).is_none();
        let end = columns.get(&card.step).map_or(0, |column| column + usize::from(card.span));
        let found = [
            (self.lane(card.lane).is_none(), "card_without_lane", "A card stands in no lane."),
            (self.step(card.step).is_none(), "card_without_step", "A card stands under no step."),
            (
                self.step(card.step).is_some() && !columns.contains_key(&card.step),
                "card_outside_columns",
                "A card stands under a step that is in no stage.",
            ),
            (end > columns.len(), "span_too_long", "A card reaches beyond the last step."),
            (
                card.feelings.keys().any(is_strange),
                "unknown_persona",
                "A feeling belongs to no persona of the journey.",
            ),
            (
                card.metric.is_some_and(|id| self.metric(id).is_none()),
                "unknown_metric",
                "A card shows no known metric.",
            ),
        ];
        let broken = found.into_iter().filter(|(is_broken, _, _)| *is_broken);
        broken.map(|(_, code, message)| Problem::new(code, message, card.id)).collect()
    }

    fn problem_of_link(&self, link: &Link) -> Option<Problem> {
        let checked = check_link(link).and_then(|()| check_ends(self, link));
        let mut problem = checked.err().map(Problem::from_rejection)?;
        problem.about = Some(link.id);
        Some(problem)
    }

    fn problems_of_whole(&self) -> Vec<Problem> {
        let properties = self.properties();
        let mut problems: Vec<Problem> =
            check_properties(properties).err().map(Problem::from_rejection).into_iter().collect();
        let mut seen = HashSet::new();
        for id in &properties.personas {
            if self.persona(*id).is_none() || !seen.insert(*id) {
                let message = "The journey names a persona that is not there, or twice.";
                problems.push(Problem::new("unknown_persona", message, *id));
            }
        }
        let twice = self.links().filter(|link| self.node(link.id).is_some());
        problems.extend(twice.map(|link| Problem::new("id_taken", "A card and a link have the same id.", link.id)));
        let summary = self.summary();
        if summary.stages == 0 && summary.cards > 0 {
            problems.push(Problem {
                code: "no_stage".into(),
                message: "A journey keeps at least one stage.".into(),
                about: None,
            });
        }
        if summary.cards > MOST_CARDS || summary.links > MOST_LINKS {
            problems.push(Problem {
                code: "too_many".into(),
                message: "The journey is larger than a journey may be.".into(),
                about: None,
            });
        }
        problems
    }
}
