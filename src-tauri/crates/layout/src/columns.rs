//! Where stages and steps stand. Depends on the steps and their widths alone, never on what the cards say.

use std::collections::BTreeMap;

use waymark_model::{Card, Id, Journey};

use crate::{Column, ViewOptions};

/// Right edge of the lane names.
pub(crate) const NAMES_RIGHT: f32 = 176.0;
/// From the lane names to the first column.
const FIRST_GAP: f32 = 12.0;
/// Space around the picture.
pub(crate) const MARGIN: f32 = 20.0;
/// Width of a step that nobody has set.
const STEP_WIDTH: f32 = 216.0;
/// Distance of cards from the sides of their column.
pub(crate) const INSET: f32 = 7.0;

/// The columns of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Columns {
    pub(crate) stages: Vec<Column>,
    pub(crate) steps: Vec<Column>,
    /// For each drawn step its place among all steps of the map.
    order: Vec<usize>,
    by_step: BTreeMap<Id, usize>,
    /// Stages that do not touch the one before them, as others between are not drawn, begin a new stretch.
    pub(crate) width: f32,
}

impl Columns {
    pub(crate) fn new(journey: &Journey, options: &ViewOptions) -> Self {
        let mut columns = Columns::default();
        let mut x = NAMES_RIGHT + FIRST_GAP;
        let mut order = 0;
        let covered = options.covered(journey);
        for stage in journey.stages() {
            let drawn = options.stages.as_ref().is_none_or(|chosen| chosen.contains(&stage.id));
            let left = x;
            for step in journey.steps_of(stage.id) {
                if drawn && covered.as_ref().is_none_or(|steps| steps.contains(&step.id)) {
                    let width = step.width.map_or(STEP_WIDTH, |width| f32::from(width.clamp(120, 800)));
                    columns.by_step.insert(step.id, columns.steps.len());
                    columns.steps.push(Column { id: step.id, x, width });
                    columns.order.push(order);
                    x += width;
                }
                order += 1;
            }
            if drawn && (x > left || covered.is_none()) {
                columns.stages.push(Column { id: stage.id, x: left, width: x - left });
            }
        }
        columns.width = (x + MARGIN).max(NAMES_RIGHT + 640.0);
        if let Some(width) = options.fill {
            columns.fill(width);
        }
        columns
    }

    /// Widens the columns so that the picture is this wide, when they are narrower.
    fn fill(&mut self, width: f32) {
        let left = self.left();
        let factor = ((width - MARGIN - left) / (self.right() - left).max(1.0)).max(1.0);
        for column in self.stages.iter_mut().chain(&mut self.steps) {
            column.x = left + (column.x - left) * factor;
            column.width *= factor;
        }
        self.width = (self.right() + MARGIN).max(width);
    }

    /// The column of a step, when it is drawn.
    pub(crate) fn of(&self, step: Id) -> Option<usize> {
        self.by_step.get(&step).copied()
    }

    /// The columns that a card covers: first and how many; none when its first step is not drawn.
    pub(crate) fn covered(&self, card: &Card) -> Option<(usize, usize)> {
        let first = self.of(card.step)?;
        let last = self.order[first] + usize::from(card.span.max(1)) - 1;
        let count = self.order[first..].iter().take_while(|order| **order <= last).count();
        Some((first, count.max(1)))
    }

    pub(crate) fn len(&self) -> usize {
        self.steps.len()
    }

    /// Left edge and width of a run of columns.
    pub(crate) fn extent(&self, first: usize, count: usize) -> (f32, f32) {
        let (left, last) = (&self.steps[first], &self.steps[first + count - 1]);
        (left.x, last.x + last.width - left.x)
    }

    /// Right edge of the last column, or where the first would begin.
    pub(crate) fn right(&self) -> f32 {
        self.steps.last().map_or(NAMES_RIGHT + FIRST_GAP, |column| column.x + column.width)
    }

    /// Left edge of the first column.
    pub(crate) fn left(&self) -> f32 {
        NAMES_RIGHT + FIRST_GAP
    }
}
