//! Maps to put on paper: the samples, and the first of them in other scripts, empty, and with texts of absurd length.

use std::path::Path;

use serde_json::Value;
use waymark_exchange::read_json;
use waymark_model::{Id, Journey, Link, Node};

fn text_of(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap()
}

/// A sample that comes with Waymark.
pub fn sample(name: &str) -> Journey {
    read_json(text_of(name).as_bytes()).unwrap().journey
}

/// A map with nothing on it.
pub fn empty() -> Journey {
    Journey::new(Id::from_number(1))
}

/// Gives every text of the licence map other words.
fn worded(language: &str, words: impl Fn(&str, usize) -> Option<String>) -> Journey {
    let mut map: Value = serde_json::from_str(&text_of("dmv")).unwrap();
    let mut count = 0;
    replace(&mut map, "", &mut |key, text| {
        count += 1;
        if let Some(new) = words(key, count) {
            *text = new;
        }
    });
    map["journey"]["language"] = language.into();
    read_json(map.to_string().as_bytes()).unwrap().journey
}

fn replace(value: &mut Value, key: &str, change: &mut impl FnMut(&str, &mut String)) {
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| replace(value, key, change)),
        Value::Array(entries) => entries.iter_mut().for_each(|value| replace(value, key, change)),
        Value::String(text)
            if ["title", "description", "goal", "name", "text", "word", "quote", "role"].contains(&key) =>
        {
            change(key, text);
        }
        _ => {}
    }
}

pub fn chinese() -> Journey {
    let phrases = [
        "收到续期通知",
        "在网站上查找需要带的材料",
        "打电话询问，等了很久才有人接听",
        "网上预约",
        "为什么不能一次办完？",
        "排队38分钟，尽管已经预约",
        "很高兴",
        "在柜台提交照片和旧驾照",
        "短信提醒预约时间，并列出所需文件清单",
        "新驾照寄到家里",
    ];
    worded("zh-Hans", |key, count| match key {
        "title" => Some("更换驾驶证".to_owned()),
        _ => Some(phrases[count % phrases.len()].to_owned()),
    })
}

pub fn arabic() -> Journey {
    let phrases = [
        "يستلم إشعار التجديد",
        "يبحث في الموقع عن المستندات المطلوبة",
        "يتصل بالهاتف وينتظر طويلاً قبل أن يرد أحد",
        "يحجز موعدًا عبر الإنترنت",
        "لماذا لا يمكن إنجاز كل شيء مرة واحدة؟",
        "انتظر 38 دقيقة رغم وجود موعد",
        "سعيد",
        "يقدم الصورة والرخصة القديمة عند الشباك",
        "رسالة تذكير تحتوي على قائمة المستندات",
        "تصل الرخصة الجديدة إلى البيت",
    ];
    worded("ar", |key, count| match key {
        "title" => Some("تجديد رخصة القيادة".to_owned()),
        _ => Some(phrases[count % phrases.len()].to_owned()),
    })
}

/// Words without a place to break, and texts longer than a page.
pub fn long() -> Journey {
    worded("de", |key, count| match (key, count % 7) {
        ("word", _) => Some("überwältigt".to_owned()),
        ("text", 0) => Some("Wort ".repeat(400)),
        ("text", 3) | ("title", _) => Some("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(3)),
        ("name", 1) => Some("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz".to_owned()),
        ("description", _) => Some("Ein Satz, der sich wiederholt, bis niemand ihn mehr liest. ".repeat(12)),
        _ => None,
    })
}

/// One letter again and again, in every field that takes words, beyond what a file may hold.
pub fn endless(letter: &str, times: usize) -> Journey {
    let journey = sample("dmv");
    let word = || letter.repeat(times);
    let nodes = journey.nodes().cloned().map(|mut node| {
        fill(&mut node, &word);
        node
    });
    let links = journey.links().cloned().map(|link| Link { label: word(), ..link });
    let mut properties = journey.properties().clone();
    (properties.title, properties.description, properties.goal) = (word(), word(), word());
    (properties.owner, properties.folder, properties.tags) = (word(), word(), vec![word()]);
    properties.language = if letter == "ع" { "ar" } else { "en" }.into();
    Journey::from_records(journey.id(), properties, nodes.collect::<Vec<_>>(), links)
}

fn fill(node: &mut Node, word: &impl Fn() -> String) {
    match node {
        Node::Stage(it) => (it.name, it.description, it.period, it.notes) = (word(), word(), word(), word()),
        Node::Step(it) => it.name = word(),
        Node::Lane(it) => it.name = word(),
        Node::Card(it) => {
            (it.text, it.notes, it.tags) = (word(), word(), vec![word(), word()]);
            it.feelings.values_mut().for_each(|feeling| feeling.word = word());
            it.opportunity.iter_mut().for_each(|it| it.owner = word());
            it.touchpoint.iter_mut().for_each(|it| it.owner = word());
        }
        Node::Persona(it) => {
            (it.name, it.role, it.quote, it.goals, it.needs) = (word(), word(), word(), vec![word()], vec![word()]);
        }
        Node::Metric(it) => {
            (it.name, it.unit) = (word(), word());
            it.readings.iter_mut().for_each(|it| (it.period, it.source) = (word(), word()));
        }
        Node::Evidence(it) => (it.name, it.source) = (word(), word()),
    }
}
