//! What of a journey the page shows, and how things in it are numbered.

use std::cell::RefCell;
use std::collections::HashMap;

use waymark_layout::{Naming, ViewOptions, Warning};
use waymark_model::{Card, Id, Journey, Lane, LinkKind, Stage, Step};

use super::words::{self, Words};
use crate::Images;

/// The journey through the eyes of one export.
pub(super) struct View<'a> {
    pub(super) journey: &'a Journey,
    pub(super) images: Images<'a>,
    pub(super) words: &'static Words,
    pub(super) naming: Naming,
    /// Language of the page as a BCP 47 tag.
    pub(super) language: &'a str,
    /// Stages with their steps.
    pub(super) stages: Vec<(&'a Stage, Vec<&'a Step>)>,
    pub(super) lanes: Vec<&'a Lane>,
    /// Whose curve is shown first.
    pub(super) persona: Option<Id>,
    pub(super) date: &'a str,
    columns: HashMap<Id, usize>,
    numbers: HashMap<Id, usize>,
    warnings: RefCell<Vec<Warning>>,
}

impl<'a> View<'a> {
    pub(super) fn new(journey: &'a Journey, options: &'a ViewOptions, images: Images<'a>) -> Self {
        let own = journey.properties().language.as_str();
        let language = [own, options.language.as_str()].into_iter().find(|tag| !tag.is_empty()).unwrap_or("en");
        let stages: Vec<(&Stage, Vec<&Step>)> = journey
            .stages()
            .filter(|stage| options.stages.as_ref().is_none_or(|wanted| wanted.contains(&stage.id)))
            .map(|stage| (stage, journey.steps_of(stage.id).collect()))
            .collect();
        let lanes: Vec<&Lane> = journey
            .lanes()
            .filter(|lane| options.lanes.as_ref().map_or(!lane.hidden, |wanted| wanted.contains(&lane.id)))
            .collect();
        let steps = stages.iter().flat_map(|(_, steps)| steps);
        let columns: HashMap<Id, usize> = steps.enumerate().map(|(at, step)| (step.id, at)).collect();
        let shown = journey
            .cards()
            .filter(|card| columns.contains_key(&card.step) && lanes.iter().any(|lane| lane.id == card.lane));
        let numbers = shown.enumerate().map(|(at, card)| (card.id, at)).collect();
        View {
            journey,
            images,
            words: words::of(&[own, &options.language]),
            naming: Naming::of(own, &options.language),
            language,
            stages,
            lanes,
            persona: options.persona,
            date: &options.date,
            columns,
            numbers,
            warnings: RefCell::default(),
        }
    }

    /// The title, or the word for a journey without one.
    pub(super) fn title(&self) -> &str {
        match self.journey.properties().title.trim() {
            "" => self.naming.untitled_journey(),
            title => title,
        }
    }

    /// Steps from left to right.
    pub(super) fn steps(&self) -> impl Iterator<Item = &'a Step> {
        self.stages.iter().flat_map(|(_, steps)| steps.iter().copied())
    }

    /// How many columns the table has.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The column of a card's first step.
    pub(super) fn column(&self, card: &Card) -> Option<usize> {
        self.columns.get(&card.step).copied()
    }

    /// How many columns a card covers, within the table.
    pub(super) fn span(&self, card: &Card) -> usize {
        let room = self.width() - self.column(card).unwrap_or_default();
        usize::from(card.span.max(1)).min(room.max(1))
    }

    /// A card's id on the page; none when it is not shown.
    pub(super) fn anchor(&self, card: Id) -> Option<String> {
        self.numbers.get(&card).map(|number| format!("c{number}"))
    }

    /// Where a column stands in words: "Visit, Wait".
    pub(super) fn place(&self, column: usize) -> String {
        let found =
            self.stages.iter().flat_map(|(stage, steps)| steps.iter().map(move |step| (stage, step))).nth(column);
        let Some((stage, step)) = found else { return String::new() };
        let stage = self.stage(stage);
        if step.name.is_empty() { stage.to_owned() } else { format!("{stage}, {}", step.name) }
    }

    /// A stage's name, or the word for one without.
    pub(super) fn stage<'b>(&self, stage: &'b Stage) -> &'b str {
        match stage.name.trim() {
            "" => self.naming.untitled_stage(),
            name => name,
        }
    }

    /// A persona's name, or the word for one without.
    pub(super) fn persona_name(&self, id: Id) -> &str {
        let name = self.journey.persona(id).map_or("", |persona| persona.name.trim());
        if name.is_empty() { self.naming.unnamed_persona() } else { name }
    }

    /// Flows between cards on the page, for the script that draws them: ends and share from 0 to 1.
    pub(super) fn flows(&self) -> String {
        let flows = self.journey.links().filter(|link| link.kind == LinkKind::LeadsTo).filter_map(|link| {
            let (from, to) = (self.anchor(link.from)?, self.anchor(link.to)?);
            let share = self.journey.flow_share(link).filter(|share| share.is_finite()).unwrap_or(0.0);
            Some(format!("[\"{from}\",\"{to}\",{share:.3}]"))
        });
        format!("[{}]", flows.collect::<Vec<_>>().join(","))
    }

    /// Notes what could not be shown.
    pub(super) fn warn(&self, warning: Warning) {
        let mut warnings = self.warnings.borrow_mut();
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }

    /// What could not be shown.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        self.warnings.borrow().clone()
    }
}
