//! The scene being kept up to date: every put is compared with what stands there, so that a delta holds changes only.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::Id;

use crate::{Frame, Group, Head, Scene, SceneDelta, Warning};

/// The scene, its groups' warnings, and what has changed since the last delta was taken.
#[derive(Clone, Debug)]
pub(crate) struct Board {
    pub(crate) scene: Scene,
    warnings: BTreeMap<String, Vec<Warning>>,
    delta: SceneDelta,
    /// Whether anyone follows: until a delta was taken there is nobody to tell, and nothing is copied.
    followed: bool,
    warnings_changed: bool,
    /// Cards that stand on their rows, not here: those that came, moved or changed, and those that went.
    touched: BTreeSet<Id>,
    gone: BTreeSet<Id>,
}

/// A group with what its texts have to report.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) group: Group,
    pub(crate) warnings: Vec<Warning>,
}

impl Board {
    /// A board with nothing on it.
    pub(crate) fn new() -> Self {
        let scene = Scene {
            title: String::new(),
            description: String::new(),
            language: String::new(),
            frame: Frame::default(),
            groups: BTreeMap::new(),
            warnings: Vec::new(),
        };
        Board {
            scene,
            warnings: BTreeMap::new(),
            delta: SceneDelta::default(),
            followed: false,
            warnings_changed: false,
            touched: BTreeSet::new(),
            gone: BTreeSet::new(),
        }
    }

    /// Puts a group, unless the same one stands there.
    pub(crate) fn put(&mut self, key: &str, drawn: Drawn) {
        self.warn(key, drawn.warnings);
        if self.scene.groups.get(key) != Some(&drawn.group) {
            self.delta.gone.retain(|gone| gone != key);
            if self.followed {
                self.delta.put.insert(key.to_owned(), drawn.group.clone());
            }
            self.scene.groups.insert(key.to_owned(), drawn.group);
        }
    }

    /// A card that stands on its row came, moved or changed.
    pub(crate) fn touch(&mut self, card: Id, warnings: Vec<Warning>) {
        if !self.followed && warnings.is_empty() && self.warnings.is_empty() {
            return;
        }
        let key = crate::row::key(card);
        self.warn(&key, warnings);
        self.scene.groups.remove(&key);
        if self.followed {
            self.delta.put.remove(&key);
            self.gone.remove(&card);
            self.touched.insert(card);
        }
    }

    /// A card that stands on its row moved.
    pub(crate) fn moved(&mut self, card: Id) {
        if self.followed {
            self.touched.insert(card);
        }
    }

    /// A card left its row; a point of a curve goes off the board.
    pub(crate) fn take_card(&mut self, card: Id) {
        let key = crate::row::key(card);
        self.take(&key);
        if self.followed {
            self.touched.remove(&card);
            self.gone.insert(card);
        }
    }

    /// Cards whose groups are to be drawn anew for whoever follows.
    pub(crate) fn touched(&mut self) -> BTreeSet<Id> {
        std::mem::take(&mut self.touched)
    }

    /// Takes a group away, if there is one.
    pub(crate) fn take(&mut self, key: &str) {
        self.warn(key, Vec::new());
        if self.scene.groups.remove(key).is_some() {
            self.delta.put.remove(key);
            self.delta.gone.push(key.to_owned());
        }
    }

    /// Takes away every group whose key begins so.
    pub(crate) fn take_all(&mut self, prefix: &str) {
        let keys = self.scene.groups.range(prefix.to_owned()..).take_while(|(key, _)| key.starts_with(prefix));
        let keys: Vec<String> = keys.map(|(key, _)| key.clone()).collect();
        for key in keys {
            self.take(&key);
        }
    }

    /// Gives a group another sentence for screen readers.
    pub(crate) fn relabel(&mut self, key: &str, label: String) {
        let Some(group) = self.scene.groups.get_mut(key) else { return };
        if group.label != label {
            group.label = label;
            if self.followed {
                self.delta.put.insert(key.to_owned(), group.clone());
            }
        }
    }

    /// Replaces the frame.
    pub(crate) fn frame(&mut self, frame: Frame) {
        if self.scene.frame != frame {
            self.delta.frame = Some(frame.clone());
            self.scene.frame = frame;
        }
    }

    /// Replaces title, description and language.
    pub(crate) fn head(&mut self, head: Head) {
        let scene = &mut self.scene;
        if (&scene.title, &scene.description, &scene.language) != (&head.title, &head.description, &head.language) {
            self.delta.head = Some(head.clone());
            (scene.title, scene.description, scene.language) = (head.title, head.description, head.language);
        }
    }

    /// What has changed since this was last asked.
    pub(crate) fn delta(&mut self) -> SceneDelta {
        self.followed = true;
        let mut delta = std::mem::take(&mut self.delta);
        let gone = std::mem::take(&mut self.gone).into_iter().map(crate::row::key);
        delta.gone.extend(gone.filter(|key| !self.scene.groups.contains_key(key)));
        delta.gone.sort_unstable();
        delta.gone.dedup();
        if std::mem::take(&mut self.warnings_changed) {
            self.scene.warnings = self.warnings();
            delta.warnings = Some(self.scene.warnings.clone());
        }
        delta
    }

    /// All warnings, in the order of the groups they belong to, each once.
    fn warnings(&self) -> Vec<Warning> {
        let mut all: Vec<Warning> = Vec::new();
        for warning in self.warnings.values().flatten() {
            if !all.contains(warning) {
                all.push(warning.clone());
            }
        }
        all
    }

    fn warn(&mut self, key: &str, warnings: Vec<Warning>) {
        if self.warnings.get(key).is_some_and(|old| *old == warnings)
            || (warnings.is_empty() && !self.warnings.contains_key(key))
        {
            return;
        }
        self.warnings_changed = true;
        if warnings.is_empty() {
            self.warnings.remove(key);
        } else {
            self.warnings.insert(key.to_owned(), warnings);
        }
    }
}
