//! What both copies changed otherwise, and whose word holds. Without a choice mine holds; where one copy took away what the
//! other changed, what was changed holds.

use serde_json::Value;

use super::records::Subject;
use crate::Id;

/// What both copies changed otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Names it in the choices; the same copies give the same key.
    pub key: String,
    /// Kind of the record in the glossary ("card", "link", "journey").
    pub kind: &'static str,
    /// The record; none for the journey's own properties.
    pub record: Option<Id>,
    /// The way to the field by names of the open format; empty when one copy removed the record.
    pub path: Vec<String>,
    /// What it was; none for nothing.
    pub base: Option<Value>,
    /// What it is here.
    pub mine: Option<Value>,
    /// What it is in the other copy.
    pub theirs: Option<Value>,
    /// Whether the other copy's word holds.
    pub takes_theirs: bool,
}

/// Who says whose word holds: true for the other copy's; none leaves it to the rule.
pub(super) type Whose<'a> = &'a dyn Fn(&str) -> Option<bool>;

/// Something in its three states.
#[derive(Clone, Copy)]
pub(super) struct Three<T> {
    pub(super) base: T,
    pub(super) mine: T,
    pub(super) theirs: T,
}

/// Collects clashes and decides them.
pub(super) struct Verdicts<'a> {
    whose: Whose<'a>,
    /// No common state is known: whatever differs is a clash.
    pub(super) two_way: bool,
    pub(super) clashes: Vec<Clash>,
}

impl<'a> Verdicts<'a> {
    pub(super) fn new(whose: Whose<'a>, two_way: bool) -> Self {
        Verdicts { whose, two_way, clashes: Vec::new() }
    }

    /// Whether the other copy's word holds on a field, or on the whole record where the path is empty.
    pub(super) fn takes_theirs(&mut self, on: Subject, path: &[String], values: Three<Option<&Value>>) -> bool {
        let key = on.key(path);
        let takes_theirs = (self.whose)(&key).unwrap_or(values.mine.is_none());
        self.clashes.push(Clash {
            key,
            kind: on.kind,
            record: on.id,
            path: path.to_vec(),
            base: values.base.cloned(),
            mine: values.mine.cloned(),
            theirs: values.theirs.cloned(),
            takes_theirs,
        });
        takes_theirs
    }
}
