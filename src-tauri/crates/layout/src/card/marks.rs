//! Small marks of a card: evidence dots, a face, the drill-down sign in its corner; chips below its text.

use waymark_model::{Card, Id, Journey, LaneKind, OpportunityStatus};

use super::feeling;
use crate::draw::{CHIP, CHIP_HEIGHT, Context, Pen, solid};
use crate::path::circle;
use crate::text::tidy;
use crate::words::Words;
use crate::{Rgba, face, icon, words};

/// Space between chips.
const CHIP_GAP: f32 = 5.0;

/// Kinds of evidence that a card rests on, each once, as places in [`words::EVIDENCE`].
pub(crate) fn evidence_kinds(journey: &Journey, card: Id) -> Vec<usize> {
    let mut kinds: Vec<usize> =
        journey.evidence_of(card).into_iter().map(|evidence| words::evidence_index(evidence.kind)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Draws a card's marks from right to left, ending at `right`, about the line `y`; answers the width they take.
pub(crate) fn corner_marks(pen: &mut Pen<'_>, card: &Card, right: f32, y: f32) -> f32 {
    let context = pen.context;
    let mut x = right;
    if card.drills_down_to.is_some() {
        x -= 13.0;
        pen.icon(icon::drill_down(), (x, y - 6.5), 13.0, context.theme.accent);
        x -= 4.0;
    }
    if let Some(feeling) = feeling(context, card) {
        face::draw(pen, feeling.valence, x - 7.0, y, 7.0);
        pen.hot("face", [x - 14.0, y - 7.0, 14.0, 14.0]);
        x -= 19.0;
    }
    for kind in evidence_kinds(context.journey, card.id).into_iter().rev() {
        evidence_dot(pen, kind, x - 3.5, y);
        x -= 9.5;
    }
    right - x
}

/// One dot; an assumption is hollow.
pub(crate) fn evidence_dot(pen: &mut Pen<'_>, kind: usize, x: f32, y: f32) {
    if pen.measures() {
        return;
    }
    let kind = words::EVIDENCE[kind];
    let colour = pen.context.theme.evidence(kind);
    pen.fill(&circle(x, y, 4.75), pen.context.theme.paper.with_alpha(0.9));
    if kind == waymark_model::EvidenceKind::Assumption {
        pen.stroke(&circle(x, y, 2.75), solid(colour, 1.5));
    } else {
        pen.fill(&circle(x, y, 3.5), colour);
    }
}

/// Chips of a card: text, ground and ink.
pub(super) fn chips(context: Context<'_>, card: &Card, kind: LaneKind) -> Vec<(String, Rgba, Rgba)> {
    let (theme, words) = (context.theme, context.words);
    let mut chips = Vec::new();
    if let Some(opportunity) = &card.opportunity {
        chips.extend(
            opportunity.impact.map(|impact| ((words.drawn.impact)(&impact.to_string()), theme.impact, theme.on_fill)),
        );
        chips.extend(
            opportunity.effort.map(|effort| ((words.drawn.effort)(&effort.to_string()), theme.chip, theme.second)),
        );
        chips.extend(status(words, opportunity.status).map(|word| (word.to_owned(), theme.chip, theme.second)));
    }
    if matches!(kind, LaneKind::Opportunities | LaneKind::Solutions)
        && let Some(reach) = context.reach.of(context.journey, card)
    {
        chips.push(((words.drawn.reaches)(&words.percent(reach)), theme.accent_tint, theme.accent_ink));
    }
    chips.extend(card.tags.iter().map(|tag| (tag.clone(), theme.chip, theme.second)));
    chips
}

/// How far an opportunity has come; a plain idea is not worth a word.
pub(super) fn status(words: &Words, status: OpportunityStatus) -> Option<&'static str> {
    (status != OpportunityStatus::Idea).then(|| words.statuses.of(status))
}

/// Draws chips in lines no wider than `width`; answers the height they take, 0 without chips.
pub(super) fn draw_chips(pen: &mut Pen<'_>, chips: &[(String, Rgba, Rgba)], at: (f32, f32), width: f32) -> f32 {
    if chips.is_empty() {
        return 0.0;
    }
    let (mut x, mut y) = (0.0, 0.0);
    for (text, ground, ink) in chips {
        let measured = pen.measure(text, CHIP, None).width + 14.0;
        if x > 0.0 && x + measured > width {
            (x, y) = (0.0, y + CHIP_HEIGHT + 4.0);
        }
        if measured > width {
            y += tall_chip(pen, text, (at.0, at.1 + y), width, *ground, *ink) + 4.0;
            continue;
        }
        x += pen.chip(text, (at.0 + x, at.1 + y), *ground, *ink) + CHIP_GAP;
    }
    if x == 0.0 { y - 4.0 } else { y + CHIP_HEIGHT }
}

/// A chip whose text needs more than one line; answers its height.
fn tall_chip(pen: &mut Pen<'_>, text: &str, at: (f32, f32), width: f32, ground: Rgba, ink: Rgba) -> f32 {
    let inner = (width - 14.0).max(10.0);
    let height = tidy(pen.measure(text, CHIP, Some(inner)).height(CHIP) + 3.0);
    pen.rect([at.0, at.1, width, height], CHIP_HEIGHT / 2.0, Some(ground), None);
    pen.text(text, CHIP, ink, (at.0 + 7.0, at.1 + 1.5), inner);
    height
}

/// The pill of a moment of truth; answers its width.
pub(crate) fn truth_pill(pen: &mut Pen<'_>, at: (f32, f32)) -> f32 {
    let (ground, ink) = (pen.context.theme.truth, pen.context.theme.on_fill);
    pen.chip(pen.context.words.drawn.moment_of_truth, at, ground, ink)
}
