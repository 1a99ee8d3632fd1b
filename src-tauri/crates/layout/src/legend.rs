//! The legend below the map: what the evidence dots mean, and how much of the map rests on evidence.

use waymark_model::Lane;

use crate::board::Drawn;
use crate::columns::MARGIN;
use crate::draw::{Context, Pen, Spot, TINY};
use crate::row::Row;
use crate::words::Words;
use crate::{Pane, Role, card, words};

/// What the legend counts over the drawn cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Cards.
    pub(crate) cards: usize,
    /// Cards that rest on more than an assumption.
    pub(crate) resting: usize,
    /// Cards by kind of evidence, in the order of the legend.
    pub(crate) kinds: [usize; 6],
}

impl Tally {
    pub(crate) fn add(&mut self, kinds: &[usize]) {
        self.cards += 1;
        self.resting += usize::from(rests(kinds));
        kinds.iter().for_each(|kind| self.kinds[*kind] += 1);
    }

    pub(crate) fn remove(&mut self, kinds: &[usize]) {
        self.cards -= 1;
        self.resting -= usize::from(rests(kinds));
        kinds.iter().for_each(|kind| self.kinds[*kind] -= 1);
    }

    /// Over the cards that the picture draws, before its rows are there. Collapsed lanes draw none.
    pub(crate) fn drawn(context: Context<'_>) -> Self {
        let mut tally = Tally::default();
        let drawn = |lane: &&Lane| {
            let named = context.options.lanes.as_ref().map_or(!lane.hidden, |lanes| lanes.contains(&lane.id));
            named && !lane.collapsed
        };
        for lane in context.journey.lanes().filter(drawn) {
            for card in Row::all_cards(context, lane.id) {
                tally.add(&card::evidence_kinds(context.journey, card));
            }
        }
        tally
    }

    /// How much of it rests on evidence, in words.
    pub(crate) fn sentence(self, words: &Words) -> String {
        (words.drawn.resting)(&words.percent(self.resting as f64 / self.cards.max(1) as f64))
    }

    pub(crate) fn plus(self, other: Tally) -> Tally {
        let mut kinds = self.kinds;
        kinds.iter_mut().zip(other.kinds).for_each(|(sum, count)| *sum += count);
        Tally { cards: self.cards + other.cards, resting: self.resting + other.resting, kinds }
    }
}

fn rests(kinds: &[usize]) -> bool {
    kinds.iter().any(|kind| words::EVIDENCE[*kind] != waymark_model::EvidenceKind::Assumption)
}

/// The legend at `y`; none when no drawn card has evidence.
pub(crate) fn draw(context: Context<'_>, tally: Tally, y: f32) -> Option<Drawn> {
    if tally.kinds == [0; 6] {
        return None;
    }
    let (mut pen, theme) = (Pen::new(context, None), context.theme);
    let words = context.words;
    let mut x = MARGIN + pen.line(words.drawn.evidence, crate::draw::CHIP, theme.second, (MARGIN, 0.0)) + 16.0;
    let mut names = Vec::new();
    for (kind, of) in words::EVIDENCE.into_iter().enumerate().filter(|(kind, _)| tally.kinds[*kind] > 0) {
        let name = words.evidence.of(of);
        card::evidence_dot(&mut pen, kind, x + 4.0, TINY.line / 2.0);
        x += 12.0 + pen.line(name, TINY, theme.second, (x + 12.0, 0.0)) + 16.0;
        names.push((words.said.within)(name));
    }
    let sentence = tally.sentence(words);
    pen.line(&sentence, TINY, theme.second, (x + 8.0, 0.0));
    let spot = Spot {
        role: Role::Legend,
        pane: Pane::Body,
        layer: 0,
        id: None,
        row: None,
        x: 0.0,
        y,
        width: context.columns.width,
        height: TINY.line,
    };
    Some(pen.group(spot, (words.said.evidence)(&names.join(", "), &sentence)))
}
