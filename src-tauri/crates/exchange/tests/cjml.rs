//! CJML out and in: what it carries comes back as it was, what it does not is counted, and hostile XML is refused.
#![allow(clippy::unwrap_used)]

mod random;
mod shared;

use std::time::Instant;

use proptest::prelude::*;
use shared::{hostile, read_as, samples};
use waymark_exchange::{FileKind, ImportError, Reading, cjml};
use waymark_model::{Card, Channel, Journey, JourneyKind, LaneKind, Mode, Side, Touchpoint};

const WHOLE: &str = include_str!("corpus/cjml/generator.xml");

fn in_xml(text: &str) -> String {
    let fits = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(fits).collect()
}

fn cards_of<'a>(journey: &'a Journey, stage: &waymark_model::Stage, kind: LaneKind) -> Vec<&'a Card> {
    let steps: Vec<_> = journey.steps_of(stage.id).map(|step| step.id).collect();
    let lanes: Vec<_> = journey.lanes().filter(|lane| lane.kind == kind).map(|lane| lane.id).collect();
    steps.iter().flat_map(|step| lanes.iter().flat_map(|lane| journey.cards_in(*lane, *step))).collect()
}

/// What of a contact CJML carries; one without any detail is the same as none.
fn contact(card: &Card) -> Touchpoint {
    let plain = card.touchpoint.clone().unwrap_or_default();
    Touchpoint { side: Side::Front, extra: Default::default(), owner: in_xml(&plain.owner), ..plain }
}

/// What of a journey CJML carries, as text.
fn carried(journey: &Journey) -> String {
    let said = journey.properties();
    let persona = said.personas.iter().find_map(|id| journey.persona(*id)).map(|persona| persona.name.as_str());
    let mut lines =
        vec![format!("{:?} {:?} {:?} {:?}", said.kind, said.status, in_xml(&said.title), in_xml(&said.description))];
    lines.push(in_xml(persona.unwrap_or_default()));
    for stage in journey.stages() {
        lines.push(format!("{:?} {:?}", in_xml(&stage.name), in_xml(&stage.description)));
        for kind in [LaneKind::Actions, LaneKind::Touchpoints, LaneKind::Backstage] {
            for card in cards_of(journey, stage, kind) {
                let contact = (kind == LaneKind::Touchpoints).then(|| contact(card));
                lines.push(format!("{kind:?} {:?} {:?} {contact:?}", in_xml(&card.text), in_xml(&card.notes)));
            }
        }
    }
    lines.join("\n")
}

fn feelings(journey: &Journey) -> usize {
    journey.cards().map(|card| card.feelings.len()).sum()
}

fn one(reading: Reading) -> Journey {
    assert_eq!(reading.journeys.len(), 1);
    reading.journeys.into_iter().next().unwrap().journey
}

fn loss(losses: &[waymark_exchange::Loss], code: &str) -> usize {
    losses.iter().find(|loss| loss.code == code).map_or(0, |loss| loss.count as usize)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: shared::cases(150), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_cjml_carries_comes_back(journey in random::journeys()) {
        let written = cjml(&journey);
        let reading = read_as(FileKind::Cjml, &written.bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let back = one(reading);
        prop_assert_eq!(carried(&back), carried(&journey));
        prop_assert_eq!(feelings(&back) + loss(&written.losses, "feelings"), feelings(&journey));
        prop_assert_eq!(cjml(&back).losses, vec![]);
    }
}

#[test]
fn the_samples_keep_their_feelings_and_name_what_is_lost() {
    for journey in samples() {
        let written = cjml(&journey);
        let back = one(read_as(FileKind::Cjml, &written.bytes).unwrap());
        assert_eq!(carried(&back), carried(&journey));
        assert_eq!((feelings(&back), loss(&written.losses, "feelings")), (feelings(&journey), 0));
        let words = |journey: &Journey| -> Vec<String> {
            let cards = journey.stages().flat_map(|stage| cards_of(journey, stage, LaneKind::Feelings));
            cards
                .flat_map(|card| card.feelings.values())
                .map(|feeling| format!("{} {}", feeling.valence, feeling.word))
                .collect()
        };
        assert_eq!(words(&back), words(&journey));
    }
    let losses = cjml(&samples()[0]).losses;
    let counts: Vec<(&str, u32)> = losses.iter().map(|loss| (loss.code.as_str(), loss.count)).collect();
    let expected = [
        ("lanes", 18),
        ("steps", 2),
        ("stage_details", 5),
        ("card_details", 1),
        ("flows", 9),
        ("links", 41),
        ("evidence", 6),
        ("metrics", 5),
        ("persona_details", 6),
        ("properties", 7),
    ];
    assert_eq!(counts, expected);
    let said: Vec<&str> = losses.iter().map(|loss| loss.message.as_str()).collect();
    assert!(said[0].contains("Thoughts: 5, Pain points: 3, Insights: 2, Opportunities: 3, Metrics: 5"), "{said:#?}");
}

#[test]
fn a_planned_map_goes_out_as_planned_and_its_feelings_are_named() {
    let journey = &samples()[0];
    let mut properties = journey.properties().clone();
    properties.kind = JourneyKind::ToBe;
    let planned = Journey::from_records(journey.id(), properties, journey.nodes().cloned(), journey.links().cloned());
    let written = cjml(&planned);
    let text = String::from_utf8(written.bytes.clone()).unwrap();
    assert!(
        text.contains("<plannedCommunicationPoint>")
            && !text.contains("actual")
            && !text.contains("touchpointExperience")
    );
    assert_eq!(loss(&written.losses, "feelings"), 7);
    assert_eq!(one(read_as(FileKind::Cjml, &written.bytes).unwrap()).properties().kind, JourneyKind::ToBe);
}

#[test]
fn a_file_of_the_languages_own_tools_is_read() {
    let reading = read_as(FileKind::Cjml, WHOLE.as_bytes()).unwrap();
    assert_eq!(reading.journeys.len(), 2);
    let [planned, actual] = [0, 1].map(|place| &reading.journeys[place].journey);
    assert_eq!((planned.properties().kind, actual.properties().kind), (JourneyKind::ToBe, JourneyKind::AsIs));
    assert_eq!(planned.properties().title, "Ordering a parcel box");
    let stages: Vec<&str> = planned.stages().map(|stage| stage.name.as_str()).collect();
    assert_eq!(stages, ["Before", "After"]);
    let cards: Vec<&Card> =
        planned.stages().flat_map(|stage| cards_of(planned, stage, LaneKind::Touchpoints)).collect();
    assert_eq!(cards[0].text, "Asks & waits → Answers");
    let contact = cards[0].touchpoint.as_ref().unwrap();
    assert_eq!((contact.channel, contact.mode, contact.owner.as_str()), (Channel::Phone, Mode::Reactive, "Post & Co"));
    // The second journey names no phases: each point is a column, in the order of the chain.
    assert_eq!((actual.stages().count(), actual.steps().count()), (1, 3));
    let felt: Vec<i8> = actual.cards().flat_map(|card| card.feelings.values()).map(|feeling| feeling.valence).collect();
    assert_eq!(felt, [2, -1]);
    let deviation = actual.cards().find(|card| card.text == "Goes to the shop").unwrap();
    assert_eq!(deviation.tags, ["deviation", "unexpected"]);
    let codes: Vec<&str> = reading.remarks.iter().map(|remark| remark.code.as_str()).collect();
    assert_eq!(codes, ["cjml_ignored", "channels_unknown"]);
}

fn refusal(xml: &str) -> ImportError {
    let started = Instant::now();
    let error = read_as(FileKind::Cjml, xml.as_bytes()).expect_err("refused");
    assert!(started.elapsed().as_secs() < 2, "took {:?}", started.elapsed());
    assert!(!error.hint.is_empty());
    error
}

#[test]
fn bombs_and_half_files_are_refused_at_once() {
    let laughs: String =
        (1..20).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let bomb =
        refusal(&format!("<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY l0 \"ha\">{laughs}]><CJML>&l19;</CJML>"));
    assert!(bomb.message.contains("DTD"), "{bomb}");
    let outside = refusal("<!DOCTYPE CJML SYSTEM \"file:///etc/passwd\"><CJML/>");
    assert!(outside.message.contains("DTD"), "{outside}");
    let entity = refusal("<CJML>\n<plannedJourney><journeyTitle>&passwd;</journeyTitle></plannedJourney></CJML>");
    assert!(entity.message.contains("&passwd;") && entity.line == Some(2), "{entity}");
    assert!(refusal(&format!("<CJML>{}", "<a>".repeat(100_000))).message.contains("32 deep"));
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"1\"")).collect();
    assert!(refusal(&format!("<CJML{attributes}></CJML>")).message.contains("32 attributes"));
    let hobby = refusal("\n  <cjml>\n<actors><actor id=a name=Ann role=customer/><actors></cjml>");
    assert!(hobby.message.contains("older <cjml> form"), "{hobby}");
    assert!(refusal("<CJML><plannedJourney>").message.contains("whole XML"));
    assert!(refusal("<html></html>").message.contains("web page"));
    assert!(refusal("<other></other>").message.contains("<CJML>"));
    assert!(refusal("<CJML version=\"2.0\"/>").message.contains("<plannedJourney>"));
    refusal("");
    let stages: String = (0..1_001).map(|n| format!("<journeyPhase phaseID=\"{n}\"/>")).collect();
    let many = format!("<CJML><plannedJourney><journeyPhases>{stages}</journeyPhases></plannedJourney></CJML>");
    assert!(refusal(&many).message.contains("1000 stages"));
}

#[test]
fn letters_are_read_by_the_declaration() {
    let text = "<?xml version=\"1.0\" encoding=\"ENC\"?><CJML><plannedJourney><journeyTitle>Über 漢字</journeyTitle></plannedJourney></CJML>";
    let title = |bytes: &[u8]| one(read_as(FileKind::Cjml, bytes).unwrap()).properties().title.clone();
    assert_eq!(title(text.replace("ENC", "UTF-8").as_bytes()), "Über 漢字");
    let wide: Vec<u16> = text.replace("ENC", "UTF-16").encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    assert_eq!(title(&little), "Über 漢字");
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(wide.iter().flat_map(|unit| unit.to_be_bytes())).collect();
    assert_eq!(title(&big), "Über 漢字");
    let (chinese, _, _) = encoding_rs::GB18030.encode(text);
    let chinese = [
        b"<?xml version='1.0' encoding='gb18030'?>",
        &chinese[chinese.windows(2).position(|two| two == b"?>").unwrap() + 2..],
    ]
    .concat();
    assert_eq!(title(&chinese), "Über 漢字");
    let latin = b"<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><CJML><plannedJourney><journeyTitle>\xdcber</journeyTitle></plannedJourney></CJML>";
    assert_eq!(title(latin), "Über");
}

#[test]
fn hostile_text_is_inert_and_comes_back() {
    for text in hostile() {
        let journey = shared::filled(&text);
        let written = cjml(&journey);
        let xml = String::from_utf8(written.bytes.clone()).unwrap();
        assert!(!xml.contains("<script") && !xml.contains("<!DOCTYPE") && !xml.contains("<![CDATA["), "{text:?}");
        let back = one(read_as(FileKind::Cjml, &written.bytes).unwrap());
        assert_eq!(carried(&back), carried(&journey), "{text:?}");
        let cleaned = in_xml(&text) != text;
        assert_eq!(loss(&written.losses, "control_characters") > 0, cleaned, "{text:?}");
    }
}
