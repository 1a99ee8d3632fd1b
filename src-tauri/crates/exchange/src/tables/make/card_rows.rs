//! One row is one card. Rows that leave their stage, step or lane empty stand where the row above stands, as people
//! write tables with merged cells.

use std::collections::HashMap;

use waymark_model::{Card, Feeling, Id, LaneKind};

use super::convert::{Converted, record};
use super::places::{Places, Said};
use crate::feeling;
use crate::tables::card_fields::{CARD, CARD_IN_WORKBOOK};
use crate::tables::cell::{Cell, Row, Sheet};
use crate::tables::field::{Field, Kind};
use crate::tables::guess::{Feeler, Felt, Guess, lane_kind};
use crate::tables::plan::Plan;
use crate::tables::value::{from_cell, list_items, plain_word};
use crate::wishes::Column;

/// What a column gives to a card.
enum Part {
    /// A field of the card.
    Card(&'static Field),
    /// A word about where it stands.
    Place(&'static str),
    /// A feeling of this persona ("" for the row's own, or everyone's); true for its word.
    Feeling(String, bool),
    /// What else a row says.
    Other(&'static str),
}

/// Reads rows of cards.
struct Reader<'g> {
    parts: HashMap<usize, Part>,
    feeler: Feeler<'g>,
    heads: &'g HashMap<String, Id>,
    ours: bool,
    kinds: HashMap<String, LaneKind>,
}

/// Makes the cards of a table.
pub(super) fn make<'g>(
    plan: &mut Plan<'_>,
    sheet: &Sheet,
    guess: &Guess,
    feeler: Feeler<'g>,
    heads: &'g HashMap<String, Id>,
) {
    let parts = guess.columns.iter().enumerate().filter_map(|(at, column)| Some((at, part(column)?))).collect();
    let mut reader = Reader { parts, feeler, heads, ours: guess.ours, kinds: HashMap::new() };
    let rows: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > guess.headers && !row.is_blank()).collect();
    let mut said: Vec<Said> = rows.iter().map(|row| reader.said(row)).collect();
    if !guess.ours {
        fill_down(&mut said);
    }
    let places = Places::of(said.iter());
    for (row, said) in rows.into_iter().zip(&said) {
        reader.row(plan, &places, row, said);
    }
    if !guess.ours {
        raise_curve(plan);
    }
}

/// With more feelings than this they stay where they were read, so that there are not twice as many cards.
const MOST_CURVE: usize = 50_000;

/// Gives the feelings of a stranger's cards a lane of their own, which draws the curve; a table that has such a lane keeps
/// its feelings where they are.
fn raise_curve(plan: &mut Plan<'_>) {
    let felt: Vec<usize> = (0..plan.cards.len()).filter(|at| !plan.cards[*at].feelings.is_empty()).collect();
    let has_curve = plan.lanes.iter().any(|lane| lane.kind == LaneKind::Feelings);
    if felt.is_empty() || felt.len() > MOST_CURVE || has_curve {
        return;
    }
    let Some(lane) = plan.lane(LaneKind::Feelings, "") else { return };
    for at in felt {
        let (step, feelings) = (plan.cards[at].step, plan.cards[at].feelings.clone());
        let Some(card) = plan.card(None, lane, step) else { return };
        card.feelings = feelings;
        plan.cards[at].feelings.clear();
    }
}

fn part(column: &Column) -> Option<Part> {
    let name = match column {
        Column::Ignored => return None,
        Column::Lane { kind: LaneKind::Feelings, persona } => return Some(Part::Feeling(persona.clone(), false)),
        Column::Lane { .. } => "text",
        Column::Field { field } => field.as_str(),
    };
    const PLACES: [&str; 9] =
        ["stage", "step", "lane", "lane_kind", "stage_id", "step_id", "lane_id", "step_number", "lane_number"];
    const OTHERS: [&str; 5] = ["persona", "evidence", "stage_description", "stage_period", "rest"];
    if let Some(place) = PLACES.into_iter().find(|place| *place == name) {
        return Some(Part::Place(place));
    }
    if let Some(other) = OTHERS.into_iter().find(|other| *other == name) {
        return Some(Part::Other(other));
    }
    match (name.split_once(':'), name) {
        (Some(("feeling", persona)), _) => Some(Part::Feeling(persona.to_owned(), false)),
        (Some(("feeling_word", persona)), _) => Some(Part::Feeling(persona.to_owned(), true)),
        (_, "feeling") => Some(Part::Feeling(String::new(), false)),
        (_, "feeling_word") => Some(Part::Feeling(String::new(), true)),
        _ => CARD.iter().chain(&CARD_IN_WORKBOOK).find(|field| field.name == name).map(Part::Card),
    }
}

/// Empty cells repeat the ones above: a stage its stage, a step its step within the stage, a lane its lane.
fn fill_down(rows: &mut [Said]) {
    let mut above = Said::default();
    for row in rows {
        if row.stage.is_empty() && row.stage_id.is_none() {
            row.stage.clone_from(&above.stage);
            if row.step.is_empty() {
                row.step.clone_from(&above.step);
            }
        }
        if row.lane.is_empty() {
            row.lane.clone_from(&above.lane);
            row.kind = row.kind.or(above.kind);
        }
        above = row.clone();
    }
}

impl Reader<'_> {
    fn said(&mut self, row: &Row) -> Said {
        let mut said = Said::default();
        for (column, cell) in &row.cells {
            let Some(Part::Place(place)) = self.parts.get(&usize::from(*column)) else { continue };
            let shown = cell.shown();
            let text = if self.ours { shown.as_ref() } else { shown.trim() };
            let number = || from_cell(Kind::Whole(1, 1_000_000), cell).ok().flatten().and_then(|value| value.as_i64());
            match *place {
                "stage" => said.stage = crop(text),
                "step" => said.step = crop(text),
                "lane" => said.lane = crop(text),
                "lane_kind" => said.kind = serde_json::from_value(plain_word(text).into()).ok(),
                "stage_id" => said.stage_id = text.trim().parse().ok(),
                "step_id" => said.step_id = text.trim().parse().ok(),
                "lane_id" => said.lane_id = text.trim().parse().ok(),
                "step_number" => said.step_number = number(),
                _ => said.lane_number = number(),
            }
        }
        if said.kind.is_none() && !said.lane.is_empty() {
            let find = || lane_kind(&said.lane).map_or(LaneKind::Text, |(kind, _)| kind);
            said.kind = Some(*self.kinds.entry(said.lane.clone()).or_insert_with(find));
        }
        said
    }

    fn row(&mut self, plan: &mut Plan<'_>, places: &Places, row: &Row, said: &Said) {
        let has_place = said.step_id.is_some() || !said.stage.is_empty() || !said.step.is_empty();
        let is_card = self.is_card(row);
        if !is_card {
            if has_place && let Some(step) = places.step(plan, said) {
                self.tell_stage(plan, row, step);
            }
            if said.lane_id.is_some() || (!has_place && !said.lane.is_empty()) {
                places.lane(plan, said);
            }
            return;
        }
        let Some(step) = places.step(plan, said) else { return };
        self.tell_stage(plan, row, step);
        let lane = if said.lane.is_empty() && said.lane_id.is_none() {
            plan.lane(self.usual_lane(), "")
        } else {
            places.lane(plan, said)
        };
        if let Some(lane) = lane {
            self.card(plan, row, lane, step);
        }
    }

    /// Where cards stand when no column says it.
    fn usual_lane(&self) -> LaneKind {
        let has = |name: &str| {
            self.parts.values().any(|part| matches!(part, Part::Card(field) if field.path.starts_with(name)))
        };
        match () {
            () if has("touchpoint") => LaneKind::Touchpoints,
            () if has("opportunity") => LaneKind::Opportunities,
            () => LaneKind::Actions,
        }
    }

    /// Whether a row says anything of a card.
    fn is_card(&self, row: &Row) -> bool {
        row.cells.iter().any(|(column, cell)| match self.parts.get(&usize::from(*column)) {
            Some(Part::Card(_)) => self.ours || !cell.is_blank(),
            Some(Part::Feeling(..)) => !cell.is_blank(),
            _ => false,
        })
    }

    fn tell_stage(&self, plan: &mut Plan<'_>, row: &Row, step: Id) {
        for (column, cell) in &row.cells {
            if let Some(Part::Other(name)) = self.parts.get(&usize::from(*column)) {
                plan.describe_stage(step, name, cell.shown().trim());
            }
        }
    }

    fn card(&mut self, plan: &mut Plan<'_>, row: &Row, lane: Id, step: Id) {
        let cell_of = |name: &str| {
            let at = self.parts.iter().find(|(_, part)| matches!(part, Part::Other(other) if *other == name));
            at.and_then(|(at, _)| row.cell(*at))
        };
        let mut converted = Converted::from_rest(cell_of("rest"));
        let persona = cell_of("persona").map(|cell| cell.shown().trim().to_owned()).unwrap_or_default();
        let evidence = cell_of("evidence").map(|cell| list_items(cell.shown().trim())).unwrap_or_default();
        for (column, cell) in &row.cells {
            match self.parts.get(&usize::from(*column)) {
                Some(Part::Card(field)) => converted.read(plan, row.number, field, cell),
                Some(Part::Feeling(name, is_word)) => {
                    let whose = if name.is_empty() { &persona } else { name };
                    self.feeling(plan, row.number, &mut converted, (whose, *is_word), cell);
                }
                _ => {}
            }
        }
        let wanted = converted.fields.get("id").and_then(|id| id.as_str()?.parse().ok());
        for (name, id) in [("id", Id::NIL), ("lane", lane), ("step", step)] {
            converted.put(&[name], id.to_string().into());
        }
        let ranked = converted.fields.contains_key("rank");
        let Some(card) = record::<Card>(plan, row.number, converted) else { return };
        if wanted.is_some_and(|id| plan.has(id)) {
            plan.tell("id_twice", row.number, "The id of this row is taken already: the row became a new card.");
        }
        let card = if self.ours { card } else { as_its_lane(card, plan.kind_of(lane)) };
        let Some(place) = plan.card(wanted, lane, step) else { return };
        let id = place.id;
        *place = Card { id, lane, step, ..card };
        if ranked {
            plan.said.ranked.insert(id);
        }
        if self.rests_by_name() {
            evidence.iter().for_each(|name| plan.rest_on(id, &crop(name)));
        }
    }

    /// Whether evidence is made by its name: not where a workbook of ours says it by links.
    fn rests_by_name(&self) -> bool {
        !self.parts.values().any(|part| matches!(part, Part::Other("rest")))
    }

    fn feeling(
        &self,
        plan: &mut Plan<'_>,
        row: u32,
        converted: &mut Converted,
        (whose, is_word): (&str, bool),
        cell: &Cell,
    ) {
        let persona = match self.heads.get(whose) {
            Some(id) => *id,
            None if whose.is_empty() => Id::NIL,
            None => match plan.persona(&crop(whose)) {
                Some(id) => id,
                None => return,
            },
        };
        let key = persona.to_string();
        if is_word {
            let shown = cell.shown();
            let text = if self.ours { shown.as_ref() } else { shown.trim() };
            converted.put(&["feelings", &key, "word"], crop(text).into());
            if converted.fields["feelings"][&key].get("valence").is_none() {
                let valence = if self.ours { None } else { feeling::said(text, self.feeler.taught) };
                converted.put(&["feelings", &key, "valence"], valence.map_or(0, |(valence, _)| valence).into());
            }
            return;
        }
        match self.feeler.feel(cell) {
            Felt::Feeling(Feeling { valence, word, .. }, beyond) => {
                converted.put(&["feelings", &key, "valence"], valence.into());
                if !word.is_empty() {
                    converted.put(&["feelings", &key, "word"], crop(&word).into());
                }
                if beyond {
                    let message = "A feeling lies beyond the scale and was taken as its end.";
                    plan.tell("score_out_of_range", row, message);
                }
            }
            Felt::Words(words) => {
                plan.unknown.note(&words, row);
                converted.put(&["feelings", &key, "valence"], 0.into());
                converted.put(&["feelings", &key, "word"], crop(&words).into());
            }
            Felt::Nothing => {}
        }
    }
}

/// A stranger's "owner" and "effort" belong to what the lane holds.
fn as_its_lane(mut card: Card, kind: LaneKind) -> Card {
    if matches!(kind, LaneKind::Opportunities | LaneKind::Solutions)
        && let Some(touchpoint) = card.touchpoint.take()
    {
        let opportunity = card.opportunity.get_or_insert_default();
        if opportunity.owner.is_empty() {
            opportunity.owner = touchpoint.owner;
        }
        opportunity.effort = opportunity.effort.or(touchpoint.effort.filter(|effort| *effort <= 5));
    }
    card
}

/// A name within the bounds of a map.
fn crop(text: &str) -> String {
    text.chars().take(crate::limits::CHARACTERS).collect()
}
