//! Titles of maps whose file says none: the file's own name.

use std::mem;

use waymark_model::{Id, Journey, Properties};

use crate::incoming::Reading;
use crate::limits;

impl Reading {
    /// Gives maps without a title the file's name without its ending; several of one file are numbered.
    pub fn call_after_file(&mut self, name: &str) {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
        let untitled = self.journeys.iter_mut().filter(|it| it.journey.properties().title.trim().is_empty());
        for (place, imported) in untitled.enumerate() {
            let whole = if place == 0 { stem.to_owned() } else { format!("{stem} {}", place + 1) };
            let title = whole.chars().filter(|letter| !letter.is_control()).take(limits::TITLE).collect();
            let journey = mem::replace(&mut imported.journey, Journey::new(Id::NIL));
            let properties = Properties { title, ..journey.properties().clone() };
            imported.journey = journey.with_properties(properties);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileKind, Wishes, read};

    #[test]
    fn maps_without_a_title_are_called_after_their_file_within_its_bounds() {
        let next = std::cell::Cell::new(0);
        let ids = move || {
            next.set(next.get() + 1);
            Id::from_number(next.get())
        };
        let text = "```mermaid\njourney\n  A: 5\n```\n```mermaid\njourney\n  title Own\n  A: 5\n```\n```mermaid\njourney\n  A: 5\n```\n";
        let wishes = Wishes { kind: Some(FileKind::Markdown), ..Wishes::default() };
        let mut reading = read("", text.as_bytes(), &wishes, &ids).expect("three diagrams");
        let before: Vec<usize> = reading.journeys.iter().map(|it| it.journey.summary().nodes).collect();
        reading.call_after_file(&format!("{}\n.md", "x".repeat(300)));
        let titles: Vec<&str> = reading.journeys.iter().map(|it| it.journey.properties().title.as_str()).collect();
        assert_eq!((titles[0].len(), titles[1]), (200, "Own"));
        reading.journeys[2].journey = Journey::new(Id::NIL);
        reading.call_after_file("Visit.final.md");
        assert_eq!(reading.journeys[2].journey.properties().title, "Visit.final");
        assert_eq!(reading.journeys[0].journey.summary().nodes, before[0]);
    }
}
