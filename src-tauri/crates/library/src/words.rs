//! Which texts of a record people search for, and how they get into the search index. The index is no truth: hits are
//! shown from the record itself.

use rusqlite::{Connection, OptionalExtension};
use waymark_model::{Card, Id, Link, Node, Properties};

use crate::error::{Doing, Result};
use crate::fold::fold;

const DOING: &str = "updating the search index";

/// Texts of a record by the name of their field.
pub(crate) type Texts<'a> = Vec<(&'static str, &'a str)>;

/// What the index holds of a record.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    weight: u8,
    folded: String,
}

pub(crate) fn of_properties(properties: &Properties) -> Texts<'_> {
    let mut texts = vec![
        ("title", properties.title.as_str()),
        ("description", &properties.description),
        ("goal", &properties.goal),
        ("owner", &properties.owner),
        ("folder", &properties.folder),
    ];
    texts.extend(properties.tags.iter().map(|tag| ("tags", tag.as_str())));
    texts
}

pub(crate) fn of_node(node: &Node) -> Texts<'_> {
    match node {
        Node::Stage(stage) => vec![
            ("name", stage.name.as_str()),
            ("description", &stage.description),
            ("period", &stage.period),
            ("notes", &stage.notes),
        ],
        Node::Step(step) => vec![("name", step.name.as_str())],
        Node::Lane(lane) => vec![("name", lane.name.as_str())],
        Node::Card(card) => of_card(card),
        Node::Evidence(evidence) => vec![("name", evidence.name.as_str()), ("source", &evidence.source)],
        Node::Persona(persona) => {
            let mut texts = vec![("name", persona.name.as_str()), ("role", &persona.role), ("quote", &persona.quote)];
            texts.extend(persona.goals.iter().map(|goal| ("goals", goal.as_str())));
            texts.extend(persona.needs.iter().map(|need| ("needs", need.as_str())));
            texts
        }
        Node::Metric(metric) => vec![("name", metric.name.as_str())],
    }
}

pub(crate) fn of_link(link: &Link) -> Texts<'_> {
    vec![("label", link.label.as_str())]
}

fn of_card(card: &Card) -> Texts<'_> {
    let mut texts = vec![("text", card.text.as_str()), ("notes", &card.notes)];
    texts.extend(card.tags.iter().map(|tag| ("tags", tag.as_str())));
    texts.extend(card.feelings.values().map(|feeling| ("feelings", feeling.word.as_str())));
    texts.extend(card.touchpoint.iter().map(|touchpoint| ("owner", touchpoint.owner.as_str())));
    texts.extend(card.opportunity.iter().map(|opportunity| ("owner", opportunity.owner.as_str())));
    texts.extend(card.image.iter().map(|image| ("alt", image.alt.as_str())));
    texts
}

impl Words {
    pub(crate) fn properties(properties: &Properties) -> Words {
        Words::new(0, &of_properties(properties))
    }

    pub(crate) fn node(node: &Node) -> Words {
        let weight = if matches!(node, Node::Card(_) | Node::Evidence(_)) { 2 } else { 1 };
        Words::new(weight, &of_node(node))
    }

    pub(crate) fn link(link: &Link) -> Words {
        Words::new(3, &of_link(link))
    }

    fn new(weight: u8, texts: &Texts<'_>) -> Words {
        let texts = texts.iter().map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).map(fold);
        // The index reads no further than a zero.
        Words { weight, folded: texts.collect::<Vec<_>>().join("\n").replace('\0', "\n") }
    }

    /// Whether the index holds exactly this of a record, and finds it.
    pub(crate) fn is_found(&self, conn: &Connection, owner: Id, record: Id) -> Result<bool> {
        let row: Option<(i64, u8, String)> = conn
            .prepare_cached(include_str!("sql/words_of.sql"))
            .and_then(|mut words| {
                words
                    .query_row((owner.as_bytes(), record.as_bytes()), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .optional()
            })
            .doing(DOING)?;
        let Some((key, weight, folded)) = row else { return Ok(self.folded.is_empty()) };
        if weight != self.weight || folded != self.folded {
            return Ok(false);
        }
        // Shorter texts have no place in the index; they are looked for in the rows.
        if folded.chars().count() < 3 {
            return Ok(true);
        }
        let phrase = format!("\"{}\"", folded.replace('"', "\"\""));
        let found =
            conn.prepare_cached(include_str!("sql/is_found.sql")).and_then(|mut found| found.exists((phrase, key)));
        Ok(found.unwrap_or(false))
    }

    /// Puts these words in place of what the index held of the record.
    pub(crate) fn put(&self, conn: &Connection, owner: Id, record: Id) -> Result<()> {
        if self.folded.is_empty() {
            return drop_words(conn, owner, record);
        }
        let key: i64 = conn
            .prepare_cached(include_str!("sql/put_words.sql"))
            .and_then(|mut put| {
                put.query_row((owner.as_bytes(), record.as_bytes(), self.weight, &self.folded), |row| row.get(0))
            })
            .doing(DOING)?;
        conn.prepare_cached(include_str!("sql/put_find.sql"))
            .and_then(|mut put| put.execute((key, &self.folded)))
            .doing(DOING)?;
        Ok(())
    }
}

/// Takes a record out of the index.
pub(crate) fn drop_words(conn: &Connection, owner: Id, record: Id) -> Result<()> {
    let key: Option<i64> = conn
        .prepare_cached(include_str!("sql/words_key.sql"))
        .and_then(|mut key| key.query_row((owner.as_bytes(), record.as_bytes()), |row| row.get(0)).optional())
        .doing(DOING)?;
    let Some(key) = key else { return Ok(()) };
    for sql in [include_str!("sql/drop_find.sql"), include_str!("sql/drop_words.sql")] {
        conn.prepare_cached(sql).and_then(|mut gone| gone.execute([key])).doing(DOING)?;
    }
    Ok(())
}
