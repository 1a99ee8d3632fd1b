//! Which cards are tasks, how each feels, and who takes part.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use waymark_model::{Card, Feeling, Id, Journey, LaneKind};

/// One task to write.
#[derive(Debug, PartialEq)]
pub(super) struct Task {
    /// What it is called.
    pub(super) name: String,
    /// How it feels to those who take part; none when nothing is said.
    pub(super) valence: Option<i8>,
    /// Names of those who feel so; none for everyone.
    pub(super) people: Vec<String>,
}

/// What a diagram of the map holds.
#[derive(Debug, Default)]
pub(super) struct Tasks {
    /// Names of stages with their tasks.
    pub(super) stages: Vec<(String, Vec<Task>)>,
    /// Cards that are tasks.
    pub(super) cards: BTreeSet<Id>,
    /// Feelings that a task tells: of which card, of whom.
    pub(super) feelings: BTreeSet<(Id, Id)>,
}

impl Tasks {
    /// Actions; touchpoints when there is no action on the map.
    pub(super) fn of(journey: &Journey) -> Tasks {
        let lanes =
            |kind| journey.lanes().filter(move |lane| lane.kind == kind).map(|lane| lane.id).collect::<Vec<_>>();
        let actions = lanes(LaneKind::Actions);
        let has_actions = actions.iter().any(|lane| journey.card_count(*lane) > 0);
        let lanes = if has_actions { actions } else { lanes(LaneKind::Touchpoints) };
        let felt = felt(journey);
        let mut tasks = Tasks::default();
        for stage in journey.stages() {
            let mut written = Vec::new();
            for step in journey.steps_of(stage.id) {
                let cards = lanes.iter().flat_map(|lane| journey.cards_in(*lane, step.id));
                let felt = felt.get(&step.id).map_or(&[][..], Vec::as_slice);
                written.extend(
                    cards.enumerate().map(|(at, card)| tasks.task(journey, card, felt.get(at).or(felt.last()))),
                );
            }
            tasks.stages.push((stage.name.clone(), written));
        }
        tasks
    }

    /// A card as a task. Its own feelings go before those of the feelings lane.
    fn task(&mut self, journey: &Journey, card: &Card, felt: Option<&&Card>) -> Task {
        self.cards.insert(card.id);
        let source = if card.feelings.is_empty() { felt.copied() } else { Some(card) };
        let mut task = Task { name: card.text.clone(), valence: None, people: Vec::new() };
        let Some((source, (whose, feeling))) = source.and_then(|card| Some((card, leading(journey, &card.feelings)?)))
        else {
            return task;
        };
        task.valence = Some(feeling.valence);
        self.feelings.insert((source.id, whose));
        if whose != Id::NIL {
            for id in in_order(journey, &source.feelings, feeling.valence) {
                self.feelings.insert((source.id, id));
                task.people.extend(journey.persona(id).map(|persona| persona.name.clone()));
            }
        }
        task
    }
}

/// Cards of the feelings lanes by the steps that they cover.
fn felt(journey: &Journey) -> HashMap<Id, Vec<&Card>> {
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let mut found: HashMap<Id, Vec<&Card>> = HashMap::new();
    for lane in journey.lanes().filter(|lane| lane.kind == LaneKind::Feelings) {
        for (at, step) in steps.iter().enumerate() {
            for card in journey.cards_in(lane.id, *step).filter(|card| !card.feelings.is_empty()) {
                let covered = steps.iter().skip(at).take(usize::from(card.span.max(1)));
                covered.for_each(|step| found.entry(*step).or_default().push(card));
            }
        }
    }
    found
}

/// The feeling that becomes the score: of the first persona who travels and feels something here, else everyone's.
fn leading<'a>(journey: &Journey, feelings: &'a BTreeMap<Id, Feeling>) -> Option<(Id, &'a Feeling)> {
    let travels = journey.properties().personas.iter().find_map(|id| feelings.get_key_value(id));
    let other = || feelings.get_key_value(&Id::NIL).or_else(|| feelings.iter().next());
    travels.or_else(other).map(|(id, feeling)| (*id, feeling))
}

/// Personas who feel exactly so, the main one first.
fn in_order(journey: &Journey, feelings: &BTreeMap<Id, Feeling>, valence: i8) -> Vec<Id> {
    let travel = &journey.properties().personas;
    let place = |id: &Id| travel.iter().position(|other| other == id).unwrap_or(usize::MAX);
    let same = feelings.iter().filter(|(id, feeling)| **id != Id::NIL && feeling.valence == valence);
    let mut ids: Vec<Id> = same.map(|(id, _)| *id).collect();
    ids.sort_by_key(|id| (place(id), *id));
    ids
}
