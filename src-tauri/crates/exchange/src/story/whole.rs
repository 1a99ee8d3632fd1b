//! The beginning and the end of a story, and its short form: the journey as a whole.

use waymark_model::{Feeling, Journey, JourneyKind, Stage};

use super::figures;
use super::people::feeling;
use super::teller::{Teller, plain, short};

/// The journey's title.
pub(crate) fn title<'a>(journey: &'a Journey, teller: &Teller) -> &'a str {
    match journey.properties().title.trim() {
        "" => teller.tongue.labels.untitled,
        title => title,
    }
}

/// What the journey is, who travels and why.
pub(crate) fn opening(journey: &Journey, teller: &Teller) -> String {
    let (voice, said) = (teller.voice, journey.properties());
    let mut told = vec![what(journey, teller), plain(&said.description)];
    for persona in
        said.personas.iter().filter_map(|id| journey.persona(*id)).filter(|persona| !persona.name.trim().is_empty())
    {
        let name = short(&persona.name);
        told.push((voice.traveller)(&plain(&persona.name), &plain(&persona.role)));
        let texts = |list: &[String]| teller.texts(list.iter().map(String::as_str));
        let lists = [(voice.wants, texts(&persona.goals)), (voice.needs, texts(&persona.needs))];
        told.extend(lists.into_iter().filter(|(_, list)| !list.is_empty()).map(|(say, list)| say(&name, &list)));
        if !persona.quote.trim().is_empty() {
            told.push((voice.says)(&name, &teller.quoted(&persona.quote)));
        }
    }
    if !said.goal.trim().is_empty() {
        told.push((voice.goal)(&teller.quoted(&said.goal)));
    }
    teller.paragraph(&told)
}

fn what(journey: &Journey, teller: &Teller) -> String {
    let title = teller.quoted(title(journey, teller));
    let named: Vec<String> = journey
        .stages()
        .filter(|stage| !stage.name.trim().is_empty())
        .map(|stage| teller.quoted(&stage.name))
        .collect();
    if journey.summary().cards == 0 && named.is_empty() {
        return (teller.voice.empty)(&title);
    }
    let to_be = journey.properties().kind == JourneyKind::ToBe;
    let stages = if named.is_empty() { teller.quoted("…") } else { teller.listed(named) };
    (teller.voice.opening)(&title, to_be, journey.summary().stages, &stages)
}

/// The best and the worst moment, and how far the map rests on evidence.
pub(crate) fn ending(journey: &Journey, teller: &Teller) -> String {
    if journey.summary().cards == 0 {
        return String::new();
    }
    let mut told = extremes(journey, teller);
    told.push(evidence(journey, teller));
    teller.paragraph(&told)
}

/// The short form.
pub(crate) fn summary(journey: &Journey, teller: &Teller) -> String {
    let said = journey.properties();
    let mut told = vec![what(journey, teller)];
    if !said.goal.trim().is_empty() {
        told.push((teller.voice.goal)(&teller.quoted(&said.goal)));
    }
    if journey.summary().cards > 0 {
        told.extend(extremes(journey, teller));
        let truths = journey.cards().filter(|card| card.moment_of_truth).count();
        told.extend((truths > 0).then(|| (teller.voice.truths)(truths)));
        told.push(evidence(journey, teller));
    }
    teller.paragraph(&told)
}

/// Sentences on the best moment, when it is a good one, and on the worst, when it is a bad one.
fn extremes(journey: &Journey, teller: &Teller) -> Vec<String> {
    let mut felt: Vec<(&Stage, &Feeling)> = Vec::new();
    for stage in journey.stages() {
        for step in journey.steps_of(stage.id) {
            let lanes = journey.lanes().filter(|lane| !lane.hidden);
            let cards = lanes.flat_map(|lane| journey.cards_in(lane.id, step.id));
            felt.extend(cards.flat_map(|card| card.feelings.values()).map(|feeling| (stage, feeling)));
        }
    }
    let worst = felt.iter().min_by_key(|(_, feeling)| feeling.valence);
    let best = felt.iter().rev().max_by_key(|(_, feeling)| feeling.valence);
    let tell = |say: fn(&str, &str) -> String, (stage, felt): &(&Stage, &Feeling)| {
        say(&stage_name(stage, teller), &feeling(teller, felt))
    };
    let best = best.filter(|(_, felt)| felt.valence > 0).map(|it| tell(teller.voice.best, it));
    let worst = worst.filter(|(_, felt)| felt.valence < 0).map(|it| tell(teller.voice.worst, it));
    best.into_iter().chain(worst).collect()
}

/// A stage by its name.
pub(crate) fn stage_name(stage: &Stage, teller: &Teller) -> String {
    match stage.name.trim() {
        "" => teller.quoted("…"),
        name => teller.quoted(name),
    }
}

/// How much rests on evidence.
pub(crate) fn evidence(journey: &Journey, teller: &Teller) -> String {
    match figures::resting(journey) {
        (_, 0) => String::new(),
        (0, _) => teller.voice.assumed.to_owned(),
        (resting, cards) => (teller.voice.evidence)(&teller.percent(resting as f64 / cards as f64), resting, cards),
    }
}
