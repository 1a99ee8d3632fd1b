//! A journey out of a plan: every law of journeys kept, every rank settled, everything left out told.

use std::collections::{HashMap, HashSet};

use waymark_model::{Card, Id, Journey, Link, Node, Properties, Stage};

use super::plan::{MOST_TOLD, Plan};
use super::ranks::{self, Said};
use crate::limits;
use crate::read::Imported;
use crate::remark::Remark;

impl Plan<'_> {
    /// The journey and what its reader should know.
    pub(crate) fn finish(mut self) -> (Imported, Vec<Remark>) {
        self.fill_stages();
        self.settle_ranks();
        self.shorten_spans();
        let id = self.id.filter(|id| !self.has(*id)).unwrap_or_else(|| self.new_id());
        self.forget_strangers(id);
        self.tell_rest();
        let nodes: Vec<Node> = (self.stages.into_iter().map(Node::Stage))
            .chain(self.steps.into_iter().map(Node::Step))
            .chain(self.lanes.into_iter().map(Node::Lane))
            .chain(self.cards.into_iter().map(Node::Card))
            .chain(self.evidence.into_iter().map(Node::Evidence))
            .chain(self.personas.into_iter().map(Node::Persona))
            .chain(self.metrics.into_iter().map(Node::Metric))
            .collect();
        let (journey, left_out) = joined(id, self.properties, nodes, self.links);
        if left_out > 0 {
            let message = format!("{left_out} links were left out: an end is gone, or no such link may join the two.");
            self.remarks.push(Remark::new("link_left_out", message));
        }
        (Imported { journey, images: Vec::new(), warnings: Vec::new() }, self.remarks)
    }

    /// Takes away what points at records that are not there.
    fn forget_strangers(&mut self, journey: Id) {
        let personas: HashSet<Id> = self.personas.iter().map(|persona| persona.id).collect();
        let metrics: HashSet<Id> = self.metrics.iter().map(|metric| metric.id).collect();
        let mut seen = HashSet::new();
        self.properties.personas.retain(|id| personas.contains(id) && seen.insert(*id));
        let mut gone = 0;
        for card in &mut self.cards {
            let before = card.feelings.len();
            card.feelings.retain(|id, _| *id == Id::NIL || personas.contains(id));
            gone += before - card.feelings.len();
            gone += usize::from(card.metric.take_if(|id| !metrics.contains(id)).is_some());
            gone += usize::from(card.drills_down_to.take_if(|id| *id == journey).is_some());
        }
        if gone > 0 {
            let message =
                format!("{gone} values of cards point at records that are not in the file and were left out.");
            self.remarks.push(Remark::new("reference_left_out", message));
        }
    }

    /// Every journey has a stage, every stage a step.
    fn fill_stages(&mut self) {
        if self.stages.is_empty() {
            self.new_stage(None, "");
        }
        let filled: HashSet<Id> = self.steps.iter().map(|step| step.stage).collect();
        for stage in self.stages.iter().map(|stage| stage.id).collect::<Vec<_>>() {
            if !filled.contains(&stage) && self.new_step(None, stage, "").is_none() {
                self.stages.retain(|other| other.id != stage);
            }
        }
    }

    fn settle_ranks(&mut self) {
        let Said { ranked, places } = std::mem::take(&mut self.said);
        // A stage stands where the first of its steps stands.
        let mut places_of_stages: HashMap<Id, i64> = HashMap::new();
        for step in &self.steps {
            if let Some(place) = places.get(&step.id) {
                let first = places_of_stages.entry(step.stage).or_insert(*place);
                *first = (*first).min(*place);
            }
        }
        let (ranked, place) = (|id: Id| ranked.contains(&id), |id: Id| places.get(&id).copied());
        let of_stage = |stage: &Stage| places_of_stages.get(&stage.id).copied();
        ranks::settle(&mut self.stages, |stage| ranked(stage.id), of_stage, |_| (), |stage| &mut stage.rank);
        ranks::settle(&mut self.steps, |s| ranked(s.id), |s| place(s.id), |s| s.stage, |s| &mut s.rank);
        ranks::settle(&mut self.lanes, |lane| ranked(lane.id), |lane| place(lane.id), |_| (), |lane| &mut lane.rank);
        let cell = |card: &Card| (card.lane, card.step);
        ranks::settle(&mut self.cards, |card| ranked(card.id), |_| None, cell, |card| &mut card.rank);
    }

    /// No card leaves the map.
    fn shorten_spans(&mut self) {
        let stages: HashMap<Id, _> = self.stages.iter().map(|stage| (stage.id, (&stage.rank, stage.id))).collect();
        let mut steps: Vec<_> = self.steps.iter().map(|step| (stages.get(&step.stage), &step.rank, step.id)).collect();
        steps.sort_unstable();
        let columns: HashMap<Id, usize> = steps.iter().enumerate().map(|(at, (_, _, id))| (*id, at)).collect();
        let count = columns.len();
        let mut cut = 0;
        for card in &mut self.cards {
            let room = count - columns.get(&card.step).copied().unwrap_or(0).min(count);
            if usize::from(card.span) > room {
                card.span = u16::try_from(room.max(1)).unwrap_or(1);
                cut += 1;
            }
        }
        if cut > 0 {
            let message = format!("{cut} cards would have reached beyond the last step and were shortened.");
            self.remarks.push(Remark::new("span_cut", message));
        }
    }

    /// What was only counted so far.
    fn tell_rest(&mut self) {
        let mut more: Vec<(String, usize)> =
            self.told.iter().filter(|(_, told)| **told > MOST_TOLD).map(|(code, told)| (code.clone(), *told)).collect();
        more.sort();
        for (code, told) in more {
            let message = format!("The same in {} more rows.", told - MOST_TOLD);
            self.remarks.push(Remark::new(&code, message));
        }
        let mut left_out: Vec<_> = self.left_out.iter().collect();
        left_out.sort();
        for (list, count) in left_out {
            let most = limits::records(list).unwrap_or(limits::ENTRIES);
            let message = format!("A journey holds at most {most} {list}: {count} more were left out.");
            self.remarks.push(Remark::new("too_many", message));
        }
    }
}

/// The journey with the links that it may have, and how many it may not.
fn joined(id: Id, properties: Properties, nodes: Vec<Node>, links: Vec<Link>) -> (Journey, usize) {
    let count = links.len();
    let journey = Journey::from_records(id, properties.clone(), nodes.clone(), links.clone());
    let wrong: HashSet<Id> = journey.problems().into_iter().filter_map(|problem| problem.about).collect();
    let mut seen = HashSet::new();
    let may = |link: &Link| !wrong.contains(&link.id) && journey.link(link.id).is_some();
    let kept: Vec<Link> =
        links.into_iter().filter(|link| may(link) && seen.insert((link.kind, link.from, link.to))).collect();
    let left_out = count - kept.len();
    if left_out == 0 { (journey, 0) } else { (Journey::from_records(id, properties, nodes, kept), left_out) }
}
