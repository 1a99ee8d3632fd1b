//! A map as a few lines of text, and back. Names stand for ids, so a drawing shows what people see.
//!
//! `Book[Look|Confirm] Visit[]` are stages with steps; `touchpoints: website, phone x2 | desk |` is a lane with its
//! cells and spans; `leads_to: website > desk 0.6` is a link; `+ persona Rosa` is a record without a place.

use crate::{
    Author, Card, Document, Edit, Evidence, EvidenceKind, Extra, Formula, Id, Journey, LaneKind, Link, LinkKind,
};
use crate::{Metric, Node, Persona, Stamp};

/// Draws a journey. Two journeys that look the same are drawn the same.
pub fn draw(journey: &Journey) -> String {
    let stages: Vec<String> = journey
        .stages()
        .map(|stage| {
            let steps: Vec<&str> = journey.steps_of(stage.id).map(|step| step.name.as_str()).collect();
            format!("{}[{}]", stage.name, steps.join("|"))
        })
        .collect();
    let mut lines = vec![stages.join(" ")];
    for lane in journey.lanes() {
        let cells: Vec<String> = journey
            .steps()
            .map(|step| {
                let cards: Vec<String> = journey.cards_in(lane.id, step.id).map(card).collect();
                cards.join(", ")
            })
            .collect();
        let head = format!("{} {}", word(&lane.kind), lane.name);
        lines.push(format!("{}: {}", head.trim(), cells.join(" | ")).trim_end().into());
    }
    let mut links: Vec<String> = journey.links().map(|link| draw_link(journey, link)).collect();
    links.sort_unstable();
    let mut loose: Vec<String> = journey
        .nodes()
        .filter(|node| node.rank().is_none())
        .map(|node| format!("+ {} {}", node.kind().noun(), node.title()))
        .collect();
    loose.sort_unstable();
    lines.extend(links.into_iter().chain(loose));
    lines.join("\n")
}

/// Reads a drawing by making the edits it needs. Ids are small numbers in the order of the text.
///
/// # Panics
/// When the text is no drawing: tests are wrong then.
pub fn parse(text: &str) -> Journey {
    let mut reader = Reader { document: Document::new(Journey::new(Id::from_number(1)), Vec::new()), next: 1 };
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    reader.stages(lines.next().unwrap_or_default());
    lines.for_each(|line| reader.line(line));
    reader.document.journey().clone()
}

/// The id of what is called so: a node by its name or text, else a link drawn so ("website > desk").
///
/// # Panics
/// When nothing, or more than one thing, is called so.
pub fn find(journey: &Journey, name: &str) -> Id {
    let nodes = journey.nodes().filter(|node| node.title() == name).map(Node::id);
    let links = journey.links().filter(|link| ends(journey, link) == name).map(|link| link.id);
    let found: Vec<Id> = nodes.chain(links).collect();
    assert_eq!(found.len(), 1, "'{name}' names {} things in\n{}", found.len(), draw(journey));
    found[0]
}

fn card(card: &Card) -> String {
    if card.span > 1 { format!("{} x{}", card.text, card.span) } else { card.text.clone() }
}

fn draw_link(journey: &Journey, link: &Link) -> String {
    let share = link.share.map(|share| format!(" {share}")).unwrap_or_default();
    format!("{}: {}{share}", word(&link.kind), ends(journey, link))
}

fn ends(journey: &Journey, link: &Link) -> String {
    let title = |id| journey.node(id).map_or("?", Node::title);
    format!("{} > {}", title(link.from), title(link.to))
}

/// The word of the open format for a value that is one.
fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

struct Reader {
    document: Document,
    next: u64,
}

impl Reader {
    fn id(&mut self) -> Id {
        self.next += 1;
        Id::from_number(self.next)
    }

    fn make(&mut self, edit: Edit) {
        let stamp = Stamp { id: self.id(), author: Author("drawing".into()), time: 0, joins: None };
        match self.document.edit(stamp, &edit) {
            Ok(pending) => drop(pending.keep()),
            Err(rejection) => panic!("the drawing does not work: {rejection} at {edit:?}"),
        }
    }

    fn stages(&mut self, line: &str) {
        let mut after = None;
        for stage in line.split_terminator(']') {
            let (name, steps) = stage.trim().split_once('[').expect("a stage is drawn as Name[step|step]");
            let (id, first) = (self.id(), self.id());
            self.make(Edit::AddStage { id, step: first, name: name.into(), after });
            let mut left = first;
            for (index, step) in steps.split('|').enumerate() {
                let name = step.trim().to_owned();
                if index == 0 {
                    self.make(Edit::Set { id: first, fields: [("name".to_owned(), name.into())].into() });
                } else {
                    let step = self.id();
                    self.make(Edit::AddStep { id: step, stage: id, name, after: Some(left) });
                    left = step;
                }
            }
            after = Some(id);
        }
    }

    fn line(&mut self, line: &str) {
        if let Some(loose) = line.strip_prefix("+ ") {
            return self.loose(loose);
        }
        let (head, rest) = line.split_once(':').expect("a line is drawn as 'kind name: ...'");
        let (kind, name) = head.split_once(' ').unwrap_or((head, ""));
        match (from_word::<LaneKind>(kind), from_word::<LinkKind>(kind)) {
            (Some(kind), _) => self.lane(kind, name, rest),
            (None, Some(kind)) => self.link(kind, rest.trim()),
            (None, None) => panic!("'{kind}' is no lane, link or record"),
        }
    }

    fn lane(&mut self, kind: LaneKind, name: &str, cells: &str) {
        let lane = self.id();
        let after = self.document.journey().lanes().next_back().map(|lane| lane.id);
        self.make(Edit::AddLane { id: lane, kind, name: name.into(), after });
        let steps: Vec<Id> = self.document.journey().steps().map(|step| step.id).collect();
        for (step, cell) in steps.into_iter().zip(cells.split('|')) {
            let mut above = None;
            for text in cell.split(',').map(str::trim).filter(|text| !text.is_empty()) {
                let spanned = text.rsplit_once(" x").and_then(|(text, span)| Some((text, span.parse().ok()?)));
                let (text, span) = spanned.unwrap_or((text, 1));
                let card = Card { span, text: text.into(), ..Card::new(self.id(), lane, step) };
                let id = card.id;
                self.make(Edit::AddCard { card: Box::new(card), after: above });
                above = Some(id);
            }
        }
    }

    fn link(&mut self, kind: LinkKind, text: &str) {
        let (from, to) = text.split_once(" > ").expect("a link is drawn as 'from > to share'");
        let shared = to.rsplit_once(' ').and_then(|(to, share)| Some((to, Some(share.parse().ok()?))));
        let (to, share) = shared.unwrap_or((to, None));
        let (from, to) = (find(self.document.journey(), from), find(self.document.journey(), to));
        let link = Link { id: self.id(), kind, from, to, share, label: String::new(), extra: Extra::new() };
        self.make(Edit::AddLink { link: Box::new(link) });
    }

    fn loose(&mut self, text: &str) {
        let (noun, name) = text.split_once(' ').expect("a record is drawn as '+ persona Rosa'");
        let (id, name, extra) = (self.id(), name.to_owned(), Extra::new());
        let edit = match noun {
            "persona" => Edit::AddPersona {
                persona: Box::new(Persona {
                    id,
                    name,
                    extra,
                    role: String::new(),
                    quote: String::new(),
                    goals: Vec::new(),
                    needs: Vec::new(),
                    picture: None,
                    colour: None,
                }),
            },
            "metric" => Edit::AddMetric {
                metric: Box::new(Metric {
                    id,
                    name,
                    extra,
                    formula: Formula::Own,
                    unit: String::new(),
                    target: None,
                    lower_is_better: false,
                    readings: Vec::new(),
                }),
            },
            "evidence" => Edit::AddEvidence {
                evidence: Box::new(Evidence {
                    id,
                    name,
                    extra,
                    kind: EvidenceKind::Assumption,
                    n: None,
                    date: None,
                    source: String::new(),
                }),
            },
            noun => panic!("'{noun}' is no persona, metric or evidence"),
        };
        self.make(edit);
    }
}
