//! Which slides there are, in their order.

use waymark_layout::{Fonts, Reached, Role, Scene, Theme, ViewOptions, Warning, layout};
use waymark_model::{Id, Journey, Lane, Node, Stage};

use super::fitting::Fitted;
use super::scene::{blocks, flat};
use super::shape::{Paragraph, Run, Slide, Text};
use super::strip::fitting;
use super::words::{self, Words};
use super::{opportunities, overview, persona, stage};

/// What every slide is made from.
#[derive(Clone, Copy)]
pub(crate) struct Sheet<'a> {
    pub(crate) journey: &'a Journey,
    pub(crate) theme: &'a Theme,
    pub(crate) fonts: &'a Fonts,
    pub(crate) options: &'a ViewOptions,
    /// Stages that are parts of the stage before them.
    pub(crate) parts: &'a std::collections::BTreeSet<Id>,
    /// Who is reached in the whole map.
    pub(crate) reached: &'a Reached,
}

/// All slides of a map: the whole, its stages, its opportunities, its personas; a map too fine for a screen is the last.
pub(crate) fn slides(sheet: &Sheet<'_>, fitted: &Fitted, warnings: &mut Vec<Warning>) -> Vec<Slide> {
    let stages = overview::shown(sheet);
    let (mut slides, whole) = overview::slides(sheet, &stages, warnings);
    // An empty stage stands on the overview; a slide that says only that there is nothing serves nobody.
    for place in (0..stages.len()).filter(|place| stage::holds(sheet, stages[*place])) {
        slides.extend(stage::slides(sheet, fitted, &stages, place));
    }
    slides.extend(opportunities::slides(sheet));
    slides.extend(persona::slides(sheet, &stages));
    slides.extend(whole);
    slides
}

/// What the map is called on slides.
pub(crate) fn title(sheet: &Sheet<'_>) -> String {
    let title = flat(&sheet.journey.properties().title);
    if title.is_empty() { sheet.words().untitled.to_owned() } else { title }
}

impl<'a> Sheet<'a> {
    /// The stages that are shown.
    pub(crate) fn stages(&self) -> Vec<&'a Stage> {
        self.journey.stages().collect()
    }

    /// The words that slides write themselves.
    pub(crate) fn words(&self) -> &'static Words {
        words::of(&self.journey.properties().language, &self.options.language)
    }

    /// Whose curve counts: the chosen persona's, or the main one's.
    pub(crate) fn persona(&self) -> Option<Id> {
        self.options.persona.or_else(|| self.journey.properties().personas.first().copied())
    }

    /// What a stage is called on slides.
    pub(crate) fn stage_name(&self, stage: &Stage) -> String {
        let name = flat(&stage.name);
        if name.is_empty() { self.words().unnamed_stage.to_owned() } else { name }
    }

    /// What a lane is called: as the picture has it.
    pub(crate) fn lane_name(&self, scene: &Scene, lane: &Lane) -> String {
        let group = scene.groups.values().find(|group| group.role == Role::Lane && group.id == Some(lane.id));
        let named = group.map(|group| blocks(self.journey, group, &|piece| piece.size > 12.0)).unwrap_or_default();
        named.into_iter().next().map_or_else(|| lane.kind.default_name().to_owned(), |block| flat(&block.text))
    }

    /// Whether a stage is a part of the one before it.
    pub(crate) fn is_part(&self, stage: Id) -> bool {
        self.parts.contains(&stage)
    }

    /// The lanes that are shown.
    pub(crate) fn lanes(&self) -> Vec<&'a Lane> {
        let chosen = self.options.lanes.as_ref();
        let shown = |lane: &&Lane| chosen.map_or(!lane.hidden, |chosen| chosen.contains(&lane.id));
        self.journey.lanes().filter(shown).collect()
    }

    /// A scene of some lanes and stages, each step as wide as said.
    pub(crate) fn scene(&self, lanes: Vec<Id>, stages: Vec<Id>, legend: bool, wide: &dyn Fn(Id) -> u16) -> Scene {
        let nodes = self.journey.nodes().map(|node| match node {
            Node::Step(step) => {
                let mut step = step.clone();
                step.width = Some(wide(step.id));
                Node::Step(step)
            }
            Node::Lane(lane) => {
                let mut lane = lane.clone();
                (lane.height, lane.collapsed) = (None, false);
                Node::Lane(lane)
            }
            node => node.clone(),
        });
        let (id, properties) = (self.journey.id(), self.journey.properties().clone());
        let journey = Journey::from_records(id, properties, nodes, self.journey.links().cloned());
        let options = ViewOptions {
            lanes: Some(lanes),
            stages: Some(stages),
            persona: self.options.persona,
            language: self.options.language.clone(),
            legend,
            reached: Some(self.reached.clone()),
            ..ViewOptions::default()
        };
        layout(&journey, self.theme, self.fonts, &options)
    }

    /// A run in the theme's ink.
    pub(crate) fn run(&self, text: impl Into<String>, size: f32, bold: bool) -> Run {
        Run { text: text.into(), size, bold, slanted: false, colour: self.theme.ink }
    }

    /// A slide's title with something smaller after it, always on one line: what has no room is cut.
    pub(crate) fn heading(&self, title: &str, after: &str) -> Text {
        const ROOM: f32 = 880.0;
        let (title, after) = (flat(title), flat(after));
        let wide = |text: &str, size: f32, weight: u16| self.fonts.extent(text, size, weight, None).0;
        let beside = if after.is_empty() { 0.0 } else { wide(&after, 13.0, 400) + 20.0 };
        let size = [26.0, 22.0].into_iter().find(|size| wide(&title, *size, 700) + beside < ROOM).unwrap_or(18.0);
        let title = fitting(self.fonts, &title, ROOM, (size, 700));
        let left = ROOM - wide(&title, size, 700) - 20.0;
        let mut runs = vec![self.run(title, size, true)];
        if !after.is_empty() && left > 60.0 {
            let text = format!("   {}", fitting(self.fonts, &after, left, (13.0, 400)));
            runs.push(Run { colour: self.theme.second, ..self.run(text, 13.0, false) });
        }
        Text { paragraphs: vec![Paragraph { runs, ..Paragraph::default() }], ..Text::default() }
    }
}
