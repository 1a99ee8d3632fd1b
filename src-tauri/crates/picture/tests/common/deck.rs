//! Reads a PPTX as the format's rules say, and complains of whatever they forbid.
#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::rules::{attributes, children};

/// Parts by name.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// The parts of a file.
pub fn parts(bytes: &[u8]) -> Parts {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(file.by_index(0).unwrap().name().unwrap(), "[Content_Types].xml", "the content types come first");
    (0..file.len())
        .map(|index| {
            let mut part = file.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// An element: name, attributes, children in order, text.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    /// This element and all below it, in the order of the file.
    pub fn all(&self) -> Vec<&Element> {
        std::iter::once(self).chain(self.children.iter().flat_map(Element::all)).collect()
    }

    /// All elements of a name below this one.
    pub fn named<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }
}

/// A part as a tree; panics where it is not well formed.
pub fn tree(name: &str, bytes: &[u8]) -> Element {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{name} is not UTF-8: {error}"));
    let illegal =
        |char: char| matches!(char, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert!(!text.contains(illegal), "{name} holds a character that XML forbids");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
            Event::Start(start) => open.push(begun(name, &start)),
            Event::Empty(start) => {
                let element = begun(name, &start);
                open.last_mut().unwrap().children.push(element);
            }
            Event::End(_) => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element);
            }
            Event::Text(words) => open.last_mut().unwrap().text.push_str(&words),
            Event::GeneralRef(entity) => {
                let known = [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"')];
                let entity = entity.to_string();
                let char =
                    known.iter().find(|(name, _)| *name == entity).unwrap_or_else(|| panic!("{name}: &{entity};")).1;
                open.last_mut().unwrap().text.push(char);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "{name} ends too early");
    open.pop().unwrap().children.into_iter().next().unwrap()
}

fn begun(part: &str, start: &BytesStart<'_>) -> Element {
    let name = start.name().as_ref().to_owned();
    let mut attributes = BTreeMap::new();
    for attribute in start.attributes() {
        let attribute = attribute.unwrap_or_else(|error| panic!("{part}, {name}: {error}"));
        let key = attribute.key.as_ref().to_owned();
        let value =
            attribute.value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        attributes.insert(key, value);
    }
    Element { name, attributes, ..Element::default() }
}

/// Checks a whole file; answers its slides in their order.
pub fn checked(bytes: &[u8]) -> Vec<Element> {
    let parts = parts(bytes);
    let trees: BTreeMap<&str, Element> = parts
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
        .map(|(name, bytes)| (name.as_str(), tree(name, bytes)))
        .collect();
    content_types(&parts, &trees["[Content_Types].xml"]);
    for (name, tree) in &trees {
        if name.ends_with(".rels") {
            relations(name, tree, &parts);
        }
        tree.all().into_iter().for_each(|element| ruled(name, element));
    }
    for (name, tree) in trees.iter().filter(|(name, _)| name.starts_with("ppt/slides/slide")) {
        numbers(name, tree);
        references(name, tree, &trees[rels_of(name).as_str()]);
    }
    let count = trees["ppt/presentation.xml"].named("p:sldId").len();
    (1..=count).map(|number| trees[format!("ppt/slides/slide{number}.xml").as_str()].clone()).collect()
}

fn rels_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap();
    format!("{folder}/_rels/{file}.rels")
}

fn content_types(parts: &Parts, types: &Element) {
    let endings: BTreeSet<&str> =
        types.named("Default").iter().map(|one| one.attributes["Extension"].as_str()).collect();
    let named: Vec<&str> = types.named("Override").iter().map(|one| one.attributes["PartName"].as_str()).collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "a part is named twice");
    for name in &named {
        assert!(parts.contains_key(&name[1..]), "{name} has a content type but is not there");
    }
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit_once('.').unwrap().1;
        assert!(endings.contains(ending), "{name} has an ending without a content type");
        let by_ending = matches!(ending, "rels" | "png" | "jpeg");
        assert_eq!(named.contains(&format!("/{name}").as_str()), !by_ending, "{name} and its content type");
    }
}

fn relations(name: &str, tree: &Element, parts: &Parts) {
    let folder = name.rsplit_once("_rels/").unwrap().0;
    let mut seen = BTreeSet::new();
    for relation in tree.named("Relationship") {
        assert!(seen.insert(&relation.attributes["Id"]), "{name}: a relation twice");
        assert!(!relation.attributes.contains_key("TargetMode"), "{name} reaches outside of the file");
        let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in relation.attributes["Target"].split('/') {
            if part == ".." {
                path.pop().unwrap();
            } else {
                path.push(part)
            }
        }
        assert!(parts.contains_key(&path.join("/")), "{name}: {} is not there", path.join("/"));
    }
}

/// Order and number of children, and the attributes an element must have.
fn ruled(part: &str, element: &Element) {
    let place = format!("{part}, {}", element.name);
    if let Some(order) = children(&element.name) {
        let mut at = 0;
        for child in &element.children {
            let found = order[at..].iter().position(|(names, _)| names.split('|').any(|name| name == child.name));
            let found = found.unwrap_or_else(|| panic!("{place}: {} may not stand here", child.name));
            at += found;
            if !order[at].1 {
                at += 1;
            }
        }
    } else {
        assert!(element.children.is_empty(), "{place}: no rule for what is in it: {:?}", element.children[0].name);
    }
    for (name, fits) in attributes(&element.name) {
        let value = element.attributes.get(*name).unwrap_or_else(|| panic!("{place} lacks {name}"));
        assert!(fits(value), "{place}: {name}=\"{value}\"");
    }
}

fn numbers(name: &str, tree: &Element) {
    let mut seen = BTreeSet::new();
    for one in tree.named("p:cNvPr") {
        assert!(seen.insert(&one.attributes["id"]), "{name}: number {} twice", one.attributes["id"]);
    }
    for end in ["a:stCxn", "a:endCxn"] {
        for connection in tree.named(end) {
            let id = &connection.attributes["id"];
            let holds = |shape: &&Element| shape.named("p:cNvPr")[0].attributes["id"] == *id;
            assert!(tree.named("p:sp").iter().any(holds), "{name}: a connector holds on to {id}, which is no form");
        }
    }
}

fn references(name: &str, tree: &Element, relations: &Element) {
    let known: BTreeSet<&str> =
        relations.named("Relationship").iter().map(|one| one.attributes["Id"].as_str()).collect();
    for blip in tree.named("a:blip") {
        assert!(known.contains(blip.attributes["r:embed"].as_str()), "{name}: a picture without a relation");
    }
}
