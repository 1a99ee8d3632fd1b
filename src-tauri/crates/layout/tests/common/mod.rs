//! Journeys for tests, made by hand, and a rough picture of a scene as SVG to look at.
#![allow(dead_code, unreachable_pub, missing_docs)]

use waymark_layout::{Item, Paint, Rgba, Scene, Stroke};
use waymark_model::*;

/// Makes records with small numbers as ids and ranks in the order of making.
#[derive(Default)]
pub struct Maker {
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
    pub properties: Properties,
    next: u64,
    rank: Option<Rank>,
}

impl Maker {
    pub fn id(&mut self) -> Id {
        self.next += 1;
        Id::from_number(self.next)
    }

    fn rank(&mut self) -> Rank {
        let rank = Rank::between(self.rank.as_ref(), None).expect("ranks made here grow");
        self.rank = Some(rank.clone());
        rank
    }

    fn record(&mut self, json: serde_json::Value) -> Id {
        let id = self.id();
        let mut json = json;
        json["id"] = serde_json::json!(id.to_string());
        if ["stage", "step", "lane", "card"].contains(&json["node"].as_str().unwrap_or_default()) {
            json["rank"] = serde_json::json!(self.rank().as_str());
        }
        self.nodes.push(serde_json::from_value(json).expect("a test's record is well formed"));
        id
    }

    /// A stage with its steps; answers the steps.
    pub fn stage(&mut self, name: &str, description: &str, period: &str, steps: &[&str]) -> Vec<Id> {
        let json = serde_json::json!({"node": "stage", "name": name, "description": description, "period": period});
        let stage = self.record(json);
        let step = |name: &&str| serde_json::json!({"node": "step", "stage": stage.to_string(), "name": name});
        steps.iter().map(step).collect::<Vec<_>>().into_iter().map(|json| self.record(json)).collect()
    }

    pub fn lane(&mut self, kind: &str) -> Id {
        self.record(serde_json::json!({"node": "lane", "kind": kind}))
    }

    /// A card with further fields.
    pub fn card(&mut self, lane: Id, step: Id, text: &str, fields: serde_json::Value) -> Id {
        let mut json = serde_json::json!({
            "node": "card", "lane": lane.to_string(), "step": step.to_string(), "text": text
        });
        if let serde_json::Value::Object(fields) = fields {
            fields.into_iter().for_each(|(name, value)| json[name.as_str()] = value);
        }
        self.record(json)
    }

    pub fn other(&mut self, json: serde_json::Value) -> Id {
        self.record(json)
    }

    pub fn link(&mut self, kind: LinkKind, from: Id, to: Id, share: Option<f64>) -> Id {
        let id = self.id();
        self.links.push(Link { id, kind, from, to, share, label: String::new(), extra: Extra::new() });
        id
    }

    pub fn journey(&self) -> Journey {
        Journey::from_records(
            Id::from_number(u64::MAX),
            self.properties.clone(),
            self.nodes.clone(),
            self.links.clone(),
        )
    }
}

/// The map of the look: renewing a driving licence.
pub fn licence() -> Maker {
    use serde_json::json;
    let mut m = Maker::default();
    let rosa = m.other(json!({"node": "persona", "name": "Rosa, 41", "role": "works shifts, second-language speaker",
        "quote": "I can’t take a day off just to stand in a queue."}));
    m.properties = Properties {
        title: "Renewing a driving licence".into(),
        goal: "Renew before expiry, no lost working day".into(),
        personas: vec![rosa],
        ..Properties::default()
    };
    let notice = m.stage("Notice", "Renewal letter arrives", "Day 0", &[""])[0];
    let find = m.stage("Find out", "What do I need?", "Day 1–3", &[""])[0];
    let book = m.stage("Book", "Get a slot online", "Day 3", &[""])[0];
    let visit = m.stage("Visit", "At the DMV office", "Day 12", &[""])[0];
    let after = m.stage("Afterwards", "New licence in hand", "Day 19", &[""])[0];
    let steps = [notice, find, book, visit, after];
    let row = |m: &mut Maker, kind: &str, texts: [&str; 5]| -> Vec<Option<Id>> {
        let lane = m.lane(kind);
        steps
            .iter()
            .zip(texts)
            .map(|(step, text)| (!text.is_empty()).then(|| m.card(lane, *step, text, json!({}))))
            .collect()
    };
    row(
        &mut m,
        "actions",
        [
            "Opens renewal notice",
            "Reads the DMV website, calls to check papers",
            "Books an appointment with the online tool",
            "Queues, hands in papers, eye test, photo",
            "Waits for the card in the post",
        ],
    );
    let lane = m.lane("touchpoints");
    let touch = |m: &mut Maker, step: Id, text: &str, channel: &str, service: bool| {
        m.card(lane, step, text, json!({"touchpoint": {"channel": channel, "customer_service": service}}))
    };
    let letter = touch(&mut m, notice, "Renewal letter", "post", false);
    let site = touch(&mut m, find, "DMV website", "web", false);
    let phone = touch(&mut m, find, "Phone line", "phone", true);
    let online = touch(&mut m, book, "Online booking", "web", false);
    let desk = touch(&mut m, visit, "Check-in desk", "in_person", false);
    let clerk = touch(&mut m, visit, "Counter clerk", "in_person", false);
    let card = touch(&mut m, after, "Licence delivery", "post", false);
    let go = LinkKind::LeadsTo;
    for (from, to, share) in [
        (letter, site, 0.72),
        (letter, phone, 0.28),
        (site, online, 0.64),
        (phone, online, 0.75),
        (online, desk, 0.91),
        (site, desk, 0.08),
        (clerk, site, 0.07),
    ] {
        m.link(go, from, to, Some(share));
    }
    let detour = m.link(go, site, phone, Some(0.19));
    m.links.iter_mut().filter(|link| link.id == detour).for_each(|link| link.label = "call".into());
    m.link(go, desk, clerk, None);
    m.link(go, clerk, card, None);
    let lane = m.lane("feelings");
    let feel = |m: &mut Maker, step: Id, valence: i8, word: &str, text: &str, truth: bool| {
        let feelings = json!({rosa.to_string(): {"valence": valence, "word": word}});
        m.card(lane, step, text, json!({"feelings": feelings, "moment_of_truth": truth}))
    };
    feel(&mut m, notice, -1, "Anxious", "", false);
    feel(&mut m, find, 0, "Curious", "", false);
    feel(&mut m, find, -1, "Confused", "", false);
    feel(&mut m, book, 1, "Relieved", "", false);
    feel(&mut m, visit, -2, "Angry", "two hours in a queue", true);
    feel(&mut m, visit, -1, "Tired", "", false);
    feel(&mut m, after, 2, "Proud", "", false);
    row(
        &mut m,
        "thoughts",
        [
            "“Did I miss the deadline?”",
            "“Which papers? The page says two things.”",
            "“That was faster than I feared.”",
            "“I booked 10:20. Why is nobody calling me?”",
            "“It came early!”",
        ],
    );
    let pains = row(
        &mut m,
        "pains",
        ["", "Site and phone contradict each other", "English only", "Wait time is unknown even with a booking", ""],
    );
    row(
        &mut m,
        "insights",
        ["", "", "31 % of visitors browse in another language", "Booked visitors wait 38 min on average", ""],
    );
    let lane = m.lane("opportunities");
    let tool =
        m.card(lane, book, "Offer the tool in five languages", json!({"opportunity": {"impact": 4, "effort": 2}}));
    let wait = m.card(
        lane,
        visit,
        "Show live wait times; text “you are next”",
        json!({"opportunity": {"impact": 5, "effort": 3, "status": "planned"}, "tags": ["quick win"]}),
    );
    m.link(LinkKind::Addresses, wait, pains[3].expect("a pain under visit"), None);
    m.link(LinkKind::Addresses, tool, pains[2].expect("a pain under book"), None);
    let survey = m.other(json!({"node": "evidence", "kind": "survey", "name": "Survey Q3", "n": 412}));
    let interview = m.other(json!({"node": "evidence", "kind": "interview", "name": "Interview R07"}));
    let guess = m.other(json!({"node": "evidence", "kind": "assumption", "name": "Team"}));
    m.link(LinkKind::EvidencedBy, pains[3].expect("a pain under visit"), survey, None);
    m.link(LinkKind::EvidencedBy, pains[3].expect("a pain under visit"), interview, None);
    m.link(LinkKind::EvidencedBy, online, survey, None);
    m.link(LinkKind::EvidencedBy, pains[1].expect("a pain"), guess, None);
    let lane = m.lane("metrics");
    for (step, name, formula, unit, values) in [
        (find, "CES", "ces_mean", "of 7", vec![5.0, 5.2, 5.1, 5.4, 5.6]),
        (book, "CSAT", "csat_top_two", "%", vec![70.0, 72.0, 75.0, 78.0]),
        (visit, "CSAT", "csat_top_two", "%", vec![48.0, 44.0, 45.0, 36.0, 34.0]),
        (after, "NPS", "nps", "", vec![2.0, 5.0, 4.0, 12.0]),
    ] {
        let readings: Vec<_> =
            values.into_iter().map(|value| json!({"value": value, "n": 412, "period": "2026-Q3"})).collect();
        let metric = m.other(json!({"node": "metric", "name": name, "formula": formula, "unit": unit, "target": 80.0, "readings": readings}));
        m.card(lane, step, "", json!({"metric": metric.to_string()}));
    }
    m.card(lane, notice, "", json!({}));
    m
}

fn colour(rgba: Rgba) -> String {
    let [r, g, b, a] = rgba.parts();
    format!("rgba({r},{g},{b},{})", f32::from(a) / 255.0)
}

/// A rough SVG of a scene.
pub fn svg(scene: &Scene) -> String {
    let (w, h) = (scene.frame.width, scene.frame.height);
    let mut body = String::new();
    let mut defs = String::new();
    let paint = |paint: &Paint, defs: &mut String| match paint {
        Paint::Solid { colour: c } => colour(*c),
        Paint::Linear { x0, y0, x1, y1, stops } => {
            let id = defs.len();
            let stops: String =
                stops.iter().map(|(at, c)| format!("<stop offset='{at}' stop-color='{}'/>", colour(*c))).collect();
            defs.push_str(&format!("<linearGradient id='g{id}' gradientUnits='userSpaceOnUse' x1='{x0}' y1='{y0}' x2='{x1}' y2='{y1}'>{stops}</linearGradient>"));
            format!("url(#g{id})")
        }
    };
    let mut groups: Vec<_> = scene.groups.iter().collect();
    groups.sort_by_key(|(key, group)| (group.layer, (*key).clone()));
    for (_, group) in groups {
        let top = group.row.and_then(|id| scene.frame.rows.iter().find(|row| row.id == id)).map_or(0.0, |row| row.y);
        body.push_str(&format!("<g transform='translate({} {})'>", group.x, group.y + top));
        for item in &group.items {
            let mut style = |fill: &Option<Paint>, stroke: &Option<Stroke>| {
                let fill = fill.as_ref().map_or("none".into(), |p| paint(p, &mut defs));
                let line = stroke.as_ref().map_or(String::new(), |s| {
                    format!("stroke='{}' stroke-width='{}' stroke-linecap='round' stroke-linejoin='round' stroke-dasharray='{}'",
                        paint(&s.paint, &mut defs), s.width,
                        s.dash.iter().map(f32::to_string).collect::<Vec<_>>().join(" "))
                });
                format!("fill='{fill}' {line}")
            };
            match item {
                Item::Box(b) => body.push_str(&format!("<rect x='{}' y='{}' width='{}' height='{}' rx='{}' {}/>", b.x, b.y, b.width, b.height, b.radius, style(&b.fill, &b.stroke))),
                Item::Path(p) => body.push_str(&format!("<path d='{}' {}/>", p.d, style(&p.fill, &p.stroke))),
                Item::Text(t) => body.push_str(&format!("<text x='{}' y='{}' font-family='{}' font-weight='{}' font-size='{}' {} fill='{}' xml:space='preserve'>{}</text>",
                    if t.rtl { t.x + t.width } else { t.x }, t.y, t.family, t.weight, t.size,
                    format_args!("{} {}", if t.slanted { "font-style='italic'" } else { "" }, if t.rtl { "direction='rtl'" } else { "" }),
                    colour(t.colour), t.text.replace('&', "&amp;").replace('<', "&lt;"))),
                Item::Image(i) => body.push_str(&format!("<rect x='{}' y='{}' width='{}' height='{}' fill='#ccc'/>", i.x, i.y, i.width, i.height)),
                Item::Hot(_) => {}
            }
        }
        body.push_str("</g>");
    }
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{w}' height='{h}'><defs>{defs}</defs><rect width='100%' height='100%' fill='{}'/>{body}</svg>",
        colour(scene.frame.background)
    )
}
