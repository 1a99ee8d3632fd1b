//! One stage of a story: what it is about, how it feels, what happens and through which contact, what hurts, what is
//! measured, where people go from here, and what could be better.

use waymark_model::{Card, Journey, LaneKind, Metric, Stage};

use super::flows::Flows;
use super::people::{People, feeling};
use super::teller::{Teller, plain};
use super::whole::stage_name;
use super::words::Place;
use crate::tongue::CHANNELS;

/// Tells a stage; its place counts from 0.
pub(crate) fn tell(
    journey: &Journey,
    teller: &Teller,
    people: &People,
    flows: &Flows,
    stage: &Stage,
    (place, count): (usize, usize),
) -> String {
    let scene = Scene { journey, teller, people, stage };
    let mut told = vec![scene.lead(place, count)];
    let before = told.len();
    told.extend(scene.feelings());
    told.extend(scene.truths());
    told.extend(scene.actions());
    told.extend(scene.contacts());
    told.extend(scene.thoughts());
    told.extend(scene.lanes());
    told.extend(scene.contact_cards().into_iter().filter_map(|card| flows.tell(journey, teller, card)));
    told.extend(scene.metrics());
    told.extend(scene.ideas());
    if told.len() == before {
        told.push(teller.voice.silent.to_owned());
    }
    teller.paragraph(&told)
}

struct Scene<'a> {
    journey: &'a Journey,
    teller: &'a Teller,
    people: &'a People,
    stage: &'a Stage,
}

impl<'a> Scene<'a> {
    fn lead(&self, place: usize, count: usize) -> String {
        let place = match place {
            _ if count == 1 => Place::Only,
            0 => Place::First,
            place if place + 1 == count => Place::Last,
            _ => Place::Next,
        };
        let lead = (self.teller.voice.stage)(place, &stage_name(self.stage, self.teller), &plain(&self.stage.period));
        match plain(&self.stage.description) {
            about if about.is_empty() => lead,
            about => format!("{lead}{}{about}", self.teller.voice.colon),
        }
    }

    /// Cards of the stage's steps, in lanes of a kind.
    fn cards(&self, kind: LaneKind) -> Vec<&'a Card> {
        let journey = self.journey;
        let lanes = journey.lanes().filter(|lane| lane.kind == kind && !lane.hidden).map(|lane| lane.id);
        let lanes: Vec<_> = lanes.collect();
        let steps = journey.steps_of(self.stage.id);
        steps.flat_map(|step| lanes.iter().flat_map(move |lane| journey.cards_in(*lane, step.id))).collect()
    }

    fn texts(&self, kind: LaneKind) -> String {
        self.teller.texts(self.cards(kind).into_iter().map(|card| card.text.as_str()))
    }

    /// How each persona feels, in the order of the steps.
    fn feelings(&self) -> Vec<String> {
        let journey = self.journey;
        let lanes: Vec<_> = journey.lanes().filter(|lane| !lane.hidden).map(|lane| lane.id).collect();
        let steps = journey.steps_of(self.stage.id);
        let cards: Vec<&Card> =
            steps.flat_map(|step| lanes.iter().flat_map(move |lane| journey.cards_in(*lane, step.id))).collect();
        let felt = self.people.feelings(journey, &cards);
        let voice = self.teller.voice;
        felt.into_iter()
            .map(|(who, feelings)| {
                let parts: Vec<String> = feelings.into_iter().map(|it| feeling(self.teller, it)).collect();
                (voice.feels)(&who, &(voice.then)(&parts))
            })
            .collect()
    }

    /// What the customer does, step by step.
    fn actions(&self) -> Option<String> {
        let teller = self.teller;
        let cards: Vec<&Card> =
            self.cards(LaneKind::Actions).into_iter().filter(|card| !card.text.trim().is_empty()).collect();
        let parts: Vec<String> = cards
            .into_iter()
            .map(|card| {
                let text = teller.quoted(&card.text);
                match self.journey.step(card.step).map(|step| step.name.trim()).filter(|name| !name.is_empty()) {
                    Some(step) => (teller.voice.in_step)(&teller.quoted(step), &text),
                    None => text,
                }
            })
            .collect();
        (!parts.is_empty()).then(|| (teller.voice.happens)(&(teller.voice.then)(&parts)))
    }

    fn contact_cards(&self) -> Vec<&'a Card> {
        self.cards(LaneKind::Touchpoints).into_iter().filter(|card| !card.text.trim().is_empty()).collect()
    }

    /// The contacts with their channels, then what waits and lasts.
    fn contacts(&self) -> Vec<String> {
        let (teller, voice) = (self.teller, self.teller.voice);
        let cards = self.contact_cards();
        if cards.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = cards.iter().map(|card| self.contact(card)).collect();
        let mut told = vec![(voice.contact)(&teller.listed(names), cards.len())];
        for card in cards {
            let (Some(touchpoint), name) = (&card.touchpoint, teller.quoted(&card.text)) else { continue };
            told.extend(touchpoint.wait_seconds.map(|seconds| (voice.waits)(&name, &teller.duration(seconds))));
            // 5 of 7 and more is much; less is not worth a sentence.
            told.extend(touchpoint.effort.filter(|effort| *effort >= 5).map(|effort| (voice.effort)(&name, effort)));
        }
        told
    }

    /// A contact with its channel, whether it is customer service, and how long it takes.
    fn contact(&self, card: &Card) -> String {
        let (teller, voice) = (self.teller, self.teller.voice);
        let mut said: Vec<String> = Vec::new();
        if let Some(touchpoint) = &card.touchpoint {
            let place = CHANNELS.iter().position(|known| *known == touchpoint.channel);
            said.extend(place.map(|place| voice.channels[place].to_owned()));
            said.extend(touchpoint.customer_service.then(|| voice.service.to_owned()));
            said.extend(touchpoint.duration_seconds.map(|seconds| teller.duration(seconds)));
        }
        said.retain(|part| !part.is_empty());
        let name = teller.quoted(&card.text);
        if said.is_empty() {
            name
        } else {
            format!("{name}{}{}{}", voice.brackets[0], said.join(voice.comma), voice.brackets[1])
        }
    }

    fn truths(&self) -> Vec<String> {
        let journey = self.journey;
        let steps = journey.steps_of(self.stage.id);
        let cards = steps.flat_map(|step| journey.lanes().flat_map(move |lane| journey.cards_in(lane.id, step.id)));
        let told = cards.filter(|card| card.moment_of_truth).map(|card| {
            let text = if card.text.trim().is_empty() { String::new() } else { self.teller.quoted(&card.text) };
            (self.teller.voice.truth)(&text)
        });
        let mut told: Vec<String> = told.collect();
        told.dedup();
        told
    }

    fn thoughts(&self) -> Option<String> {
        let texts = self.texts(LaneKind::Thoughts);
        (!texts.is_empty()).then(|| (self.teller.voice.thinks)(&self.people.everyone, &texts))
    }

    /// What hurts and delights, what was learnt, and every other lane by its name.
    fn lanes(&self) -> Vec<String> {
        let voice = self.teller.voice;
        let own =
            [(LaneKind::Pains, voice.hurts), (LaneKind::Gains, voice.delights), (LaneKind::Insights, voice.learnt)];
        let mut told: Vec<String> = Vec::new();
        for (kind, say) in own {
            let texts = self.texts(kind);
            told.extend((!texts.is_empty()).then(|| say(&texts)));
        }
        const OTHERS: [LaneKind; 6] = [
            LaneKind::Needs,
            LaneKind::Channels,
            LaneKind::Images,
            LaneKind::Backstage,
            LaneKind::Systems,
            LaneKind::Text,
        ];
        for lane in self.journey.lanes().filter(|lane| OTHERS.contains(&lane.kind) && !lane.hidden) {
            let steps = self.journey.steps_of(self.stage.id);
            let cards = steps.flat_map(|step| self.journey.cards_in(lane.id, step.id));
            let texts: Vec<&str> = cards.map(seen).filter(|text| !text.trim().is_empty()).collect();
            if !texts.is_empty() {
                let name =
                    if lane.name.trim().is_empty() { self.teller.tongue.lane(lane.kind) } else { lane.name.trim() };
                told.push((voice.lane)(&plain(name), &self.teller.texts(texts)));
            }
        }
        told
    }

    fn metrics(&self) -> Vec<String> {
        let cards = self.cards(LaneKind::Metrics).into_iter();
        cards.filter_map(|card| self.journey.metric(card.metric?)).filter_map(|metric| self.metric(metric)).collect()
    }

    fn metric(&self, metric: &Metric) -> Option<String> {
        let (teller, voice) = (self.teller, self.teller.voice);
        let last = metric.readings.last()?;
        let mut parts = vec![(voice.measured)(
            &teller.quoted(&metric.name),
            &teller.value(last.value, &metric.unit),
            &plain(&last.period),
        )];
        let good = |value: f64, than: f64| if metric.lower_is_better { value <= than } else { value >= than };
        if let Some(target) = metric.target {
            parts.push((voice.aimed)(&teller.value(target, &metric.unit), good(last.value, target)));
        }
        let first =
            metric.readings.first().filter(|first| first.value != last.value && !first.period.trim().is_empty());
        if let Some(first) = first {
            parts.push((voice.moved)(good(last.value, first.value), &plain(&first.period)));
        }
        Some(parts.join(voice.semicolon))
    }

    fn ideas(&self) -> Vec<String> {
        let (teller, voice) = (self.teller, self.teller.voice);
        let cards = self.cards(LaneKind::Opportunities).into_iter().filter(|card| !card.text.trim().is_empty());
        let ideas: Vec<String> = cards
            .map(|card| {
                let (impact, effort) = card.opportunity.as_ref().map_or((None, None), |it| (it.impact, it.effort));
                (voice.idea)(&teller.quoted(&card.text), impact, effort)
            })
            .collect();
        let mut told = Vec::new();
        told.extend((!ideas.is_empty()).then(|| (voice.better)(&teller.listed(ideas))));
        let texts = self.texts(LaneKind::Solutions);
        told.extend((!texts.is_empty()).then(|| (voice.planned)(&texts)));
        told
    }
}

/// What a card says, or what its picture shows.
fn seen(card: &Card) -> &str {
    let shown = card.image.as_ref().map_or("", |image| image.alt.as_str());
    if card.text.trim().is_empty() { shown } else { &card.text }
}
