//! CJML XML 2.0 -> journeys. Reads what the language's own tools write, also where they differ; what is not read is named.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::{Feeling, Id, JourneyKind, LaneKind, Mode, Touchpoint};

use super::details::notes_of;
use super::names::{channel_of, status_of};
use super::point::{channel_name, label, tags};
use super::scale::Scale;
use super::tree::{Element, parse};
use super::write::SERVICE;
use crate::build::{Builder, NewId};
use crate::error::{ImportError, shown};
use crate::incoming::Reading;
use crate::letters;
use crate::read::Imported;
use crate::remark::Remark;
use crate::room::Room;
use crate::wishes::FileKind;

const HINT: &str = "Export it as CJML 2.0 (\"CJML version 2.0\"). Nothing was changed.";
/// Most journeys of one file.
const JOURNEYS: usize = 1_000;

/// Reads every journey of a CJML file.
pub(crate) fn read(bytes: &[u8], ids: NewId<'_>) -> Result<Reading, ImportError> {
    let (text, letters) = letters::decode_xml(bytes)?;
    refuse_hobby(&text)?;
    let root = parse(&text)?;
    if root.name != "CJML" {
        let found = format!("<{}>", shown(&root.name).trim_matches('"'));
        return Err(ImportError::expected("", "the element <CJML>", &found, HINT));
    }
    let mut remarks: Vec<Remark> = letters.into_iter().collect();
    let mut journeys: Vec<Imported> = Vec::new();
    let mut actors = Actors::default();
    root.children.iter().for_each(|child| actors.learn(child));
    let known = |name: &str| matches!(name, "plannedJourney" | "actualJourney");
    for element in root.children.iter().filter(|element| known(&element.name)) {
        if journeys.len() == JOURNEYS {
            return Err(ImportError::expected(
                "",
                "at most 1,000 journeys",
                "more",
                "Split the file. Nothing was changed.",
            ));
        }
        let (journey, said) = Reader::new(ids, &actors).journey(element)?;
        journeys.push(journey);
        remarks.extend(said);
    }
    if journeys.is_empty() {
        return Err(ImportError::expected("", "a <plannedJourney> or an <actualJourney>", "none", HINT));
    }
    Ok(Reading { kind: FileKind::Cjml, journeys, remarks, table: None })
}

/// An early tool wrote `<cjml>` with bare attributes and unclosed elements: no parser can be sure what was meant.
fn refuse_hobby(text: &str) -> Result<(), ImportError> {
    let head = text.trim_start();
    if !head.starts_with("<cjml>") && !head.starts_with("<cjml ") {
        return Ok(());
    }
    let message = "expected CJML 2.0, found the older <cjml> form, which is not well-formed XML";
    Err(ImportError::new("", message, HINT).on_line(1))
}

/// Who takes part, over the whole file: later journeys refer to actors of earlier ones.
#[derive(Default)]
struct Actors {
    names: BTreeMap<String, (bool, String)>,
}

impl Actors {
    fn learn(&mut self, journey: &Element) {
        for actor in journey.child("actors").map_or(&[][..], |actors| actors.children.as_slice()) {
            let id = actor.attribute("actorID").or_else(|| actor.attribute("actorIDref"));
            let Some(id) = id else { continue };
            let named =
                ["actorName", "companyName"].into_iter().map(|name| actor.text_of(name)).find(|name| !name.is_empty());
            let entry = self.names.entry(id.to_owned()).or_default();
            entry.0 = actor.name == "endUser";
            if let Some(name) = named {
                entry.1 = name.to_owned();
            }
        }
    }

    /// Whether an actor is the customer, and its name; none for one that nobody introduced.
    fn of(&self, party: Option<&Element>) -> Option<(bool, &str)> {
        let id = party.and_then(|party| party.child("refersTo")).and_then(|refers| refers.attribute("actorIDref"));
        id.and_then(|id| self.names.get(id)).map(|(customer, name)| (*customer, name.as_str()))
    }
}

struct Reader<'a> {
    builder: Builder<'a>,
    actors: &'a Actors,
    room: Room,
    steps: BTreeMap<String, Id>,
    flat: bool,
    persona: Id,
    ignored: BTreeSet<String>,
    channels: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn new(ids: NewId<'a>, actors: &'a Actors) -> Self {
        let (steps, persona) = (BTreeMap::new(), Id::NIL);
        let (ignored, channels) = (BTreeSet::new(), BTreeSet::new());
        Reader {
            builder: Builder::new(ids),
            actors,
            room: Room::default(),
            steps,
            flat: false,
            persona,
            ignored,
            channels,
        }
    }

    fn journey(mut self, element: &Element) -> Result<(Imported, Vec<Remark>), ImportError> {
        self.head(element);
        self.customer(element)?;
        self.phases(element)?;
        let points = element.child("touchpoints").map_or(&[][..], |points| points.children.as_slice());
        let scale = Scale::of(points);
        for point in points {
            self.point(point, &scale)?;
        }
        self.say_ignored();
        Ok(self.builder.finish())
    }

    fn head(&mut self, element: &Element) {
        let properties = &mut self.builder.properties;
        let title = element.text_of("journeyTitle");
        properties.title = if title.is_empty() && !is_uuid(element.text_of("journeyID")) {
            element.text_of("journeyID")
        } else {
            title
        }
        .to_owned();
        properties.kind = if element.name == "plannedJourney" { JourneyKind::ToBe } else { JourneyKind::AsIs };
        properties.status = status_of(element.text_of("journeyStatus")).unwrap_or_default();
        let summaries = ["journeyShortSummary", "journeyLongSummary"].map(|name| element.text_of(name));
        let said: Vec<&str> = summaries.into_iter().filter(|summary| !summary.is_empty()).collect();
        properties.description = said.join("\n\n");
    }

    fn customer(&mut self, element: &Element) -> Result<(), ImportError> {
        let users = element.child("actors").into_iter().flat_map(|actors| actors.all("endUser"));
        let ids: Vec<String> = users
            .filter_map(|user| user.attribute("actorID").or_else(|| user.attribute("actorIDref")))
            .map(str::to_owned)
            .collect();
        for id in ids {
            let name = self.actors.names.get(&id).map(|(_, name)| name.clone()).unwrap_or_default();
            if !name.is_empty() {
                self.room.take("personas")?;
                let persona = self.builder.persona(&name);
                self.persona = if self.persona == Id::NIL { persona } else { self.persona };
            }
        }
        Ok(())
    }

    fn phases(&mut self, element: &Element) -> Result<(), ImportError> {
        for phase in element.child("journeyPhases").into_iter().flat_map(|phases| phases.all("journeyPhase")) {
            self.room.take("stages")?;
            let stage = self.builder.stage(phase.text_of("phaseName"));
            if let Some(stage) = self.builder.stage_mut(stage) {
                stage.description = phase.text_of("phaseDescription").to_owned();
            }
            let step = self.builder.step(stage, "");
            self.steps.insert(phase.attribute("phaseID").unwrap_or_default().to_owned(), step);
        }
        self.flat = self.steps.is_empty();
        Ok(())
    }

    /// Where a point stands: under its phase; without phases each point is a column of one stage.
    fn step(&mut self, point: &Element) -> Result<Id, ImportError> {
        let phase = point.child("belongsTo").and_then(|phase| phase.attribute("phaseIDref")).unwrap_or_default();
        if let Some(step) = self.steps.get(phase) {
            return Ok(*step);
        }
        if self.flat && phase.is_empty() {
            let stage = match self.steps.get("\u{0}") {
                Some(stage) => *stage,
                None => {
                    let stage = self.builder.stage("");
                    self.steps.insert("\u{0}".to_owned(), stage);
                    stage
                }
            };
            self.room.take("steps")?;
            return Ok(self.builder.step(stage, ""));
        }
        self.room.take("stages")?;
        let stage = self.builder.stage(phase);
        let step = self.builder.step(stage, "");
        self.steps.insert(phase.to_owned(), step);
        Ok(step)
    }

    fn point(&mut self, point: &Element, scale: &Scale) -> Result<(), ImportError> {
        let talks = point.name.ends_with("CommunicationPoint");
        if !talks && !point.name.ends_with("Action") {
            self.ignored.insert(point.name.clone());
            return Ok(());
        }
        self.room.take("cards")?;
        let step = self.step(point)?;
        let (first, second) = (self.actors.of(point.child("initiator")), self.actors.of(point.child("receiver")));
        let kind = match first {
            _ if talks => LaneKind::Touchpoints,
            Some((false, _)) => LaneKind::Backstage,
            _ => LaneKind::Actions,
        };
        let touchpoint = &mut Touchpoint::default();
        let notes = self.notes(point, touchpoint);
        if talks {
            let customer_first =
                first.map_or_else(|| second.is_some_and(|(customer, _)| !customer), |(customer, _)| customer);
            touchpoint.mode = if customer_first { Mode::Reactive } else { Mode::Proactive };
            let provider = if customer_first { second } else { first };
            touchpoint.owner = provider.map_or("", |(_, name)| name).to_owned();
            touchpoint.customer_service = point.text_of("category") == SERVICE;
        }
        let bare = *touchpoint == Touchpoint::default() && channel_name(point).is_empty();
        let lane = self.builder.lane(kind, "");
        let card = self.builder.card(lane, step, &label(point));
        card.notes = notes;
        card.tags = tags(point);
        card.touchpoint = (talks && !bare).then(|| touchpoint.clone());
        self.experience(point, step, scale)
    }

    fn notes(&mut self, point: &Element, touchpoint: &mut Touchpoint) -> String {
        let mut notes = notes_of(point.text_of("comment"), touchpoint);
        let name = channel_name(point);
        let mut lines: Vec<String> = Vec::new();
        match channel_of(name) {
            Some(channel) => touchpoint.channel = channel,
            None => {
                self.channels.insert(name.to_owned());
                lines.push(format!("Channel: {name}"));
            }
        }
        let times = point.child("timestamps").map_or(&[][..], |times| times.children.as_slice());
        lines.extend(
            times.iter().filter(|time| !time.text().is_empty()).map(|time| format!("{}: {}", time.name, time.text())),
        );
        for line in lines {
            notes = if notes.is_empty() { line } else { format!("{notes}\n{line}") };
        }
        notes
    }

    fn experience(&mut self, point: &Element, step: Id, scale: &Scale) -> Result<(), ImportError> {
        let Some(experience) = point.child("touchpointExperience") else { return Ok(()) };
        let (word, rating) = (experience.text_of("experienceDescription"), experience.text_of("experienceRating"));
        let valence = scale.valence(rating);
        if word.is_empty() && valence.is_none() {
            return Ok(());
        }
        self.room.take("cards")?;
        let lane = self.builder.lane(LaneKind::Feelings, "");
        let feeling = Feeling { valence: valence.unwrap_or_default(), word: word.to_owned(), ..Feeling::default() };
        let whose = self.persona;
        self.builder.card(lane, step, "").feelings.insert(whose, feeling);
        Ok(())
    }

    fn say_ignored(&mut self) {
        if !self.ignored.is_empty() {
            let names: Vec<String> =
                self.ignored.iter().take(10).map(|name| format!("<{}>", shown(name).trim_matches('"'))).collect();
            self.builder.remark(Remark::new(
                "cjml_ignored",
                format!("Not read, because Waymark has nothing like it: {}.", names.join(", ")),
            ));
        }
        if !self.channels.is_empty() {
            let names: Vec<String> = self.channels.iter().take(10).map(|name| shown(name)).collect();
            self.builder.remark(Remark::new(
                "channels_unknown",
                format!("Channels that Waymark does not know stand in the notes: {}.", names.join(", ")),
            ));
        }
    }
}

fn is_uuid(text: &str) -> bool {
    text.parse::<Id>().is_ok()
}
