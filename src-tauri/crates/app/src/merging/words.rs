//! Names of records and fields as people know them. Kinds and verbs are not said here: the page has them in its language.

use waymark_model::{Id, Journey, Node, PLACE};

/// Longest name, in characters.
const LONGEST: usize = 80;

/// Journeys in which names are looked for, the first that knows one says it.
#[derive(Clone, Copy)]
pub(super) struct Names<'a>(pub(super) &'a [&'a Journey]);

impl Names<'_> {
    /// What a node is called; none when no journey has it.
    pub(super) fn node(&self, id: Id) -> Option<String> {
        let node = self.0.iter().find_map(|journey| journey.node(id))?;
        let name = excerpt(node.title());
        match node {
            // A lone step without a name is called as its stage.
            Node::Step(step) if name.is_empty() => self.node(step.stage),
            _ => Some(name),
        }
    }

    /// What a record is called: a link by its ends, the journey by its title.
    pub(super) fn record(&self, id: Option<Id>) -> String {
        let Some(id) = id else {
            return self.0.first().map(|journey| excerpt(&journey.properties().title)).unwrap_or_default();
        };
        let link = self.0.iter().find_map(|journey| journey.link(id));
        let ends = link.map(|link| [link.from, link.to].map(|end| self.node(end).unwrap_or_default()).join(" → "));
        self.node(id).or(ends).unwrap_or_default()
    }
}

/// A field by the name that histories and lists know it by ("text", "feeling", "touchpoint.channel", "place").
pub(super) fn field(path: &[String]) -> String {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match path[..] {
        [] => String::new(),
        [place] if place == PLACE => "place".to_owned(),
        ["feelings", _, "word"] => "feeling_word".to_owned(),
        ["feelings", ..] => "feeling".to_owned(),
        ["views", _, ..] => "views".to_owned(),
        ["readings", _, ..] => "readings".to_owned(),
        _ => path.join("."),
    }
}

/// A text on one line, cut when it is long.
pub(super) fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
