//! The scene being kept up to date: every put is compared with what stands there, so that a delta holds changes only.

use std::collections::BTreeMap;

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

    /// Moves a group's corner.
    pub(crate) fn move_to(&mut self, key: &str, x: f32, y: f32) {
        let Some(group) = self.scene.groups.get_mut(key) else { return };
        if group.x != x || group.y != y {
            (group.x, group.y) = (x, y);
            if self.followed {
                self.delta.put.insert(key.to_owned(), group.clone());
            }
        }
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
        delta.gone.sort_unstable();
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
