//! Records as rows: a JSON body, and a hash over everything that says what the row is. A row whose hash does not fit
//! is never turned into a record.

use rusqlite::Row as SqlRow;
use serde::Serialize;
use serde::de::DeserializeOwned;
use waymark_model::{Id, Link, LinkKind, Node, NodeKind, Properties};

use crate::Damage;
use crate::error::{Doing, Result};

const WRITING: &str = "writing a record as JSON";

/// First 128 bits of BLAKE3.
pub(crate) type Hash = [u8; 16];

/// A record ready for its table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: Id,
    pub(crate) kind: &'static str,
    pub(crate) body: String,
    pub(crate) hash: Hash,
}

/// Hash over parts, each with its length, so that no byte can move from one part to the next.
pub(crate) fn hash(domain: &str, parts: &[&[u8]]) -> Hash {
    let mut bytes = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum::<usize>() + domain.len() + 8);
    for part in std::iter::once(&domain.as_bytes()).chain(parts) {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    let mut short = [0; 16];
    short.copy_from_slice(&blake3::hash(&bytes).as_bytes()[..16]);
    short
}

/// The journey a node's row belongs to: none (nil) for shared records.
pub(crate) fn owner(journey: Id, kind: NodeKind) -> Id {
    if kind.is_shared() { Id::NIL } else { journey }
}

pub(crate) fn node_row(journey: Id, node: &Node) -> Result<Row> {
    let body = match node {
        Node::Stage(inner) => serde_json::to_string(inner),
        Node::Step(inner) => serde_json::to_string(inner),
        Node::Lane(inner) => serde_json::to_string(inner),
        Node::Card(inner) => serde_json::to_string(inner),
        Node::Evidence(inner) => serde_json::to_string(inner),
        Node::Persona(inner) => serde_json::to_string(inner),
        Node::Metric(inner) => serde_json::to_string(inner),
    }
    .doing(WRITING)?;
    Ok(row("node", owner(journey, node.kind()), node.id(), node_kind(node.kind()), body))
}

pub(crate) fn link_row(journey: Id, link: &Link) -> Result<Row> {
    Ok(row("link", journey, link.id, link_kind(link.kind), json(link)?))
}

pub(crate) fn properties_row(journey: Id, properties: &Properties) -> Result<Row> {
    Ok(row("journey", journey, journey, "journey", json(properties)?))
}

/// A value as JSON text.
pub(crate) fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).doing(WRITING)
}

fn row(domain: &str, owner: Id, id: Id, kind: &'static str, body: String) -> Row {
    let hash = hash(domain, &[owner.as_bytes(), id.as_bytes(), kind.as_bytes(), body.as_bytes()]);
    Row { id, kind, body, hash }
}

/// Reads a node from a row `id, kind, body, hash` of the table of `owner`.
pub(crate) fn read_node(row: &SqlRow<'_>, owner: Id) -> std::result::Result<Node, Damage> {
    let (id, kind, body) = verified(row, "node", owner)?;
    let unreadable = |error: serde_json::Error| Damage::of(owner, Some(id), kind, &error.to_string());
    match kind {
        "stage" => parse(body).map(Node::Stage),
        "step" => parse(body).map(Node::Step),
        "lane" => parse(body).map(Node::Lane),
        "card" => parse(body).map(Node::Card),
        "evidence" => parse(body).map(Node::Evidence),
        "persona" => parse(body).map(Node::Persona),
        "metric" => parse(body).map(Node::Metric),
        _ => return Err(Damage::of(owner, Some(id), kind, "a kind this version does not know")),
    }
    .map_err(unreadable)
}

/// Reads a link from a row `id, kind, body, hash`.
pub(crate) fn read_link(row: &SqlRow<'_>, journey: Id) -> std::result::Result<Link, Damage> {
    let (id, _, body) = verified(row, "link", journey)?;
    parse(body).map_err(|error| Damage::of(journey, Some(id), "link", &error.to_string()))
}

/// Reads a journey's properties from a row that starts with `id, body, hash`.
pub(crate) fn read_properties(row: &SqlRow<'_>) -> std::result::Result<(Id, Properties), (Id, Damage)> {
    let id = id(row, 0).map_err(|_| (Id::NIL, Damage::of(Id::NIL, None, "journey", "its id cannot be read")))?;
    let damage = |why: &str| (id, Damage::of(id, None, "journey", why));
    let body = bytes(row, 1).map_err(damage)?;
    let expected = hash("journey", &[id.as_bytes(), id.as_bytes(), b"journey", body]);
    if bytes(row, 2) != Ok(&expected) {
        return Err(damage(CHANGED));
    }
    parse(body).map(|properties| (id, properties)).map_err(|error| damage(&error.to_string()))
}

/// What is said of content whose hash does not fit.
pub(crate) const CHANGED: &str = "its content is not what was written";

fn verified<'row>(
    row: &'row SqlRow<'_>,
    domain: &str,
    owner: Id,
) -> std::result::Result<(Id, &'row str, &'row [u8]), Damage> {
    let id = id(row, 0).map_err(|_| Damage::of(owner, None, domain, "its id cannot be read"))?;
    let damage = |why: &str| Damage::of(owner, Some(id), domain, why);
    let (kind, body) = (bytes(row, 1).map_err(damage)?, bytes(row, 2).map_err(damage)?);
    let expected = hash(domain, &[owner.as_bytes(), id.as_bytes(), kind, body]);
    if bytes(row, 3) != Ok(&expected) {
        return Err(damage(CHANGED));
    }
    Ok((id, std::str::from_utf8(kind).map_err(|_| damage(CHANGED))?, body))
}

/// An id from a column of 16 bytes.
pub(crate) fn id(row: &SqlRow<'_>, column: usize) -> rusqlite::Result<Id> {
    row.get::<_, [u8; 16]>(column).map(Id::from_bytes)
}

/// Text or blob as it stands in the file.
pub(crate) fn bytes<'row>(row: &'row SqlRow<'_>, column: usize) -> std::result::Result<&'row [u8], &'static str> {
    row.get_ref(column).ok().and_then(|value| value.as_bytes().ok()).ok_or("a column has another type")
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    serde_json::from_slice(body)
}

/// The word for a kind in the `kind` column.
pub(crate) fn node_kind(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Stage => "stage",
        NodeKind::Step => "step",
        NodeKind::Lane => "lane",
        NodeKind::Card => "card",
        NodeKind::Evidence => "evidence",
        NodeKind::Persona => "persona",
        NodeKind::Metric => "metric",
    }
}

fn link_kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::LeadsTo => "leads_to",
        LinkKind::EvidencedBy => "evidenced_by",
        LinkKind::Causes => "causes",
        LinkKind::Addresses => "addresses",
        LinkKind::Supports => "supports",
    }
}
