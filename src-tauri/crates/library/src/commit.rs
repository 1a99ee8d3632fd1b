//! One commit is one transaction: its rows, its line in the log and its words, or nothing. It is refused when someone
//! else committed to the journey first, so that no write is lost.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};
use waymark_model::{Change, Commit, Id, Link, LinkKind, Node, NodeKind, Properties};

use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::line::Moving;
use crate::log;
use crate::record::{self, Row};
use crate::seal::Seal;
use crate::words::{Words, drop_words};

pub(crate) const DOING: &str = "saving the change";

/// What became of a commit that is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// Its place in the order of all commits of the library; the `expected` of the next commit to this journey.
    pub sequence: u64,
    /// Shared records that entered the journey but that the library already had with other content. The library's
    /// content stands, in the rows and in the log: put these into memory.
    pub adjusted: Vec<Node>,
}

/// One write to the tables, made ready outside the transaction.
pub(crate) enum Write {
    Node(Row, Words),
    NodeGone(Id, NodeKind),
    /// `enters`: the record was not in the journey before, so what the library has wins.
    Shared {
        row: Row,
        words: Words,
        enters: bool,
    },
    SharedLeaves(Id),
    Link(Row, Words, Id, Id),
    LinkGone(Id),
    Properties(Row, Words),
}

/// Writes of one commit, and which counts they move.
#[derive(Default)]
pub(crate) struct Writes {
    list: Vec<Write>,
    evidenced: bool,
}

impl Library {
    /// Saves a commit; when this returns, it survives a crash and a power cut.
    ///
    /// `expected` is the sequence up to which the caller knows the journey. Fails with [`LibraryError::Behind`], which
    /// holds the commits to take in, when others changed the journey since; then nothing was written.
    pub fn commit(&self, journey: Id, expected: u64, commit: &Commit) -> Result<Receipt> {
        let writes = Writes::of_changes(journey, &commit.changes)?;
        let (mut commit, mut changes) = (commit.clone(), record::json(&commit.changes)?);
        self.write(DOING, move |conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).doing(DOING)?;
            check_head(&tx, journey, expected)?;
            let receipt = save(&tx, journey, &writes, &mut commit, &mut changes)?;
            tx.commit().doing(DOING)?;
            Ok(receipt)
        })
    }
}

fn check_head(tx: &Transaction<'_>, journey: Id, expected: u64) -> Result<()> {
    let head: Option<u64> = tx
        .prepare_cached(include_str!("sql/head.sql"))
        .and_then(|mut head| head.query_row([journey.as_bytes()], |row| row.get(0)).optional())
        .doing(DOING)?;
    match head {
        None => Err(LibraryError::NotFound { what: "The journey".into() }),
        Some(head) if head == expected => Ok(()),
        Some(_) => {
            let missed = match log::since(tx, journey, expected) {
                Err(LibraryError::HistoryGone) => Vec::new(),
                other => other?,
            };
            Err(LibraryError::Behind { expected, missed })
        }
    }
}

/// Writes everything of one commit inside the caller's transaction.
pub(crate) fn save(
    tx: &Transaction<'_>,
    journey: Id,
    writes: &Writes,
    commit: &mut Commit,
    changes: &mut String,
) -> Result<Receipt> {
    let sequence: u64 = tx
        .prepare_cached(include_str!("sql/next_sequence.sql"))
        .and_then(|mut next| next.query_row([], |row| row.get(0)))
        .doing(DOING)?;
    let line = Moving::begin(tx, journey)?;
    let Placed { seal, cards, adjusted, changed } = place(tx, journey, writes)?;
    if !adjusted.is_empty() {
        adjust(commit, &adjusted);
        *changes = record::json(&commit.changes)?;
    }
    let id = journey.as_bytes();
    log::add(tx, sequence, journey, commit, changes)?;
    run(tx, include_str!("sql/add_touched.sql"), (id, sequence))?;
    run(tx, include_str!("sql/finish_commit.sql"), (id, sequence, commit.time, seal.0, cards))?;
    if writes.evidenced {
        run(tx, include_str!("sql/count_evidenced.sql"), [id])?;
    }
    line.end(tx)?;
    tell_sharers(tx, journey, sequence, &changed)?;
    Ok(Receipt { sequence, adjusted })
}

/// Puts the records of a commit into the tables.
pub(crate) fn place(tx: &Transaction<'_>, journey: Id, writes: &Writes) -> Result<Placed> {
    let mut placed =
        Placed { seal: Seal::of_journey(tx, journey)?, cards: 0, adjusted: Vec::new(), changed: Vec::new() };
    for write in &writes.list {
        placed.put(tx, journey, write)?;
    }
    Ok(placed)
}

/// What is gathered while the writes of a commit are made.
pub(crate) struct Placed {
    pub(crate) seal: Seal,
    /// How many cards came, less those that went.
    pub(crate) cards: i64,
    adjusted: Vec<Node>,
    /// Shared records that stood in the library with other content.
    changed: Vec<Id>,
}

impl Placed {
    fn put(&mut self, tx: &Transaction<'_>, journey: Id, write: &Write) -> Result<()> {
        let home = journey.as_bytes();
        match write {
            Write::Node(row, words) => {
                let stood = self.replace(tx, include_str!("sql/node_hash.sql"), journey, row)?;
                self.cards += i64::from(!stood && row.kind == record::node_kind(NodeKind::Card));
                run(tx, include_str!("sql/put_node.sql"), (home, row.id.as_bytes(), row.kind, &row.body, row.hash))?;
                words.put(tx, journey, row.id)
            }
            Write::NodeGone(id, kind) => {
                let stood = self.seal.take_out(tx, include_str!("sql/node_hash.sql"), journey, *id)?;
                self.cards -= i64::from(stood && *kind == NodeKind::Card);
                run(tx, include_str!("sql/drop_node.sql"), (home, id.as_bytes()))?;
                drop_words(tx, journey, *id)
            }
            Write::Shared { row, words, enters } => {
                self.put_shared(tx, row, words, *enters)?;
                self.member(tx, include_str!("sql/join_shared.sql"), journey, row.id)
            }
            Write::SharedLeaves(id) => self.member(tx, include_str!("sql/leave_shared.sql"), journey, *id),
            Write::Link(row, words, from, to) => {
                self.replace(tx, include_str!("sql/link_hash.sql"), journey, row)?;
                let (from, to) = (from.as_bytes(), to.as_bytes());
                let values = (home, row.id.as_bytes(), row.kind, from, to, &row.body, row.hash);
                run(tx, include_str!("sql/put_link.sql"), values)?;
                words.put(tx, journey, row.id)
            }
            Write::LinkGone(id) => {
                self.seal.take_out(tx, include_str!("sql/link_hash.sql"), journey, *id)?;
                run(tx, include_str!("sql/drop_link.sql"), (home, id.as_bytes()))?;
                drop_words(tx, journey, *id)
            }
            Write::Properties(row, words) => {
                run(tx, include_str!("sql/put_properties.sql"), (home, &row.body, row.hash))?;
                words.put(tx, journey, Id::NIL)
            }
        }
    }

    /// Whether a row stood there.
    fn replace(&mut self, tx: &Transaction<'_>, old: &str, journey: Id, row: &Row) -> Result<bool> {
        let stood = self.seal.take_out(tx, old, journey, row.id)?;
        self.seal.toggle(&row.hash);
        Ok(stood)
    }

    fn member(&mut self, tx: &Transaction<'_>, sql: &str, journey: Id, record: Id) -> Result<()> {
        let moved = tx
            .prepare_cached(sql)
            .and_then(|mut join| join.execute((journey.as_bytes(), record.as_bytes())))
            .doing(DOING)?;
        if moved > 0 {
            self.seal.toggle_member(record);
        }
        Ok(())
    }

    fn put_shared(&mut self, tx: &Transaction<'_>, row: &Row, words: &Words, enters: bool) -> Result<()> {
        let there = tx
            .prepare_cached(include_str!("sql/one_shared.sql"))
            .and_then(|mut one| {
                one.query_row([row.id.as_bytes()], |found| {
                    let same = found.get_ref(3)?.as_bytes().is_ok_and(|hash| hash == row.hash);
                    Ok((same, record::read_node(found, Id::NIL)))
                })
                .optional()
            })
            .doing(DOING)?;
        match there {
            Some((true, Ok(_))) => return Ok(()),
            Some((false, Ok(node))) if enters => {
                self.adjusted.push(node);
                return Ok(());
            }
            Some(_) => self.changed.push(row.id),
            None => {}
        }
        run(tx, include_str!("sql/put_shared.sql"), (row.id.as_bytes(), row.kind, &row.body, row.hash))?;
        words.put(tx, Id::NIL, row.id)
    }
}

fn adjust(commit: &mut Commit, adjusted: &[Node]) {
    for change in &mut commit.changes {
        if let Change::Node { id, before: None, after: Some(after) } = change
            && let Some(node) = adjusted.iter().find(|node| node.id() == *id)
        {
            **after = node.clone();
        }
    }
}

/// Other journeys that show a changed shared record learn of this commit.
fn tell_sharers(tx: &Transaction<'_>, journey: Id, sequence: u64, changed: &[Id]) -> Result<()> {
    let mut sharers: BTreeSet<[u8; 16]> = BTreeSet::new();
    for record in changed {
        let mut find = tx.prepare_cached(include_str!("sql/sharers.sql")).doing(DOING)?;
        let found = find.query_map((record.as_bytes(), journey.as_bytes()), |row| row.get(0)).doing(DOING)?;
        for sharer in found {
            sharers.insert(sharer.doing(DOING)?);
        }
    }
    for sharer in sharers {
        let line = Moving::begin(tx, Id::from_bytes(sharer))?;
        run(tx, include_str!("sql/add_touched.sql"), (sharer, sequence))?;
        run(tx, include_str!("sql/move_head.sql"), (sharer, sequence))?;
        line.end(tx)?;
    }
    Ok(())
}

/// Runs one statement, keeping it prepared.
pub(crate) fn run(conn: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<()> {
    conn.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).doing(DOING).map(|_| ())
}

impl Writes {
    pub(crate) fn of_changes(journey: Id, changes: &[Change]) -> Result<Writes> {
        let mut writes = Writes::default();
        for change in changes {
            match change {
                Change::Node { before, after, .. } => writes.node(journey, before.as_deref(), after.as_deref())?,
                Change::Link { before, after, .. } => writes.link(journey, before.as_deref(), after.as_deref())?,
                Change::Journey { after, .. } => writes.properties(journey, after)?,
            }
        }
        Ok(writes)
    }

    pub(crate) fn node(&mut self, journey: Id, before: Option<&Node>, after: Option<&Node>) -> Result<()> {
        let Some(node) = after.or(before) else { return Ok(()) };
        let shared = node.kind().is_shared();
        self.evidenced |= node.kind() == NodeKind::Evidence;
        self.list.push(match after {
            None if shared => Write::SharedLeaves(node.id()),
            None => Write::NodeGone(node.id(), node.kind()),
            Some(node) if shared => Write::Shared {
                row: record::node_row(journey, node)?,
                words: Words::node(node),
                enters: before.is_none(),
            },
            Some(node) => Write::Node(record::node_row(journey, node)?, Words::node(node)),
        });
        Ok(())
    }

    pub(crate) fn link(&mut self, journey: Id, before: Option<&Link>, after: Option<&Link>) -> Result<()> {
        self.evidenced |= before.into_iter().chain(after).any(|link| link.kind == LinkKind::EvidencedBy);
        self.list.push(match (before, after) {
            (_, Some(link)) => Write::Link(record::link_row(journey, link)?, Words::link(link), link.from, link.to),
            (Some(link), None) => Write::LinkGone(link.id),
            (None, None) => return Ok(()),
        });
        Ok(())
    }

    pub(crate) fn properties(&mut self, journey: Id, properties: &Properties) -> Result<()> {
        let row = record::properties_row(journey, properties)?;
        self.list.push(Write::Properties(row, Words::properties(properties)));
        Ok(())
    }
}
