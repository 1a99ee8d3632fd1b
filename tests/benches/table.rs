//! The figures of several sizes side by side, with the exponent by which each grows. Never rounds a figure to nothing.

use serde_json::{Value, json};

use crate::marks::{self, Mark};
use crate::measure::Timing;

/// One line of one size.
pub(crate) struct Row {
    name: String,
    unit: &'static str,
    /// None where there is no such thing at this size.
    value: Option<f64>,
}

/// The lines of one size, in the order they were measured.
#[derive(Default)]
pub(crate) struct Rows(Vec<Row>);

impl Rows {
    /// A figure that is a number.
    pub(crate) fn number(&mut self, name: &str, unit: &'static str, value: Option<f64>) {
        self.0.push(Row { name: name.to_owned(), unit, value });
    }

    /// The same, told as it comes so that a long run shows where it is.
    pub(crate) fn told(&mut self, name: &str, unit: &'static str, value: Option<f64>) {
        eprintln!("  {name}: {} {unit}", shown(value));
        self.number(name, unit, value);
    }

    /// The median by the wall.
    pub(crate) fn wall(&mut self, name: &str, timing: Timing) {
        self.told(name, "ms", Some(timing.wall));
    }

    /// The processor time.
    pub(crate) fn cost(&mut self, name: &str, timing: Timing) {
        self.told(&format!("{name}, processor"), "ms", timing.processor);
    }

    /// The median by the wall and the processor time.
    pub(crate) fn both(&mut self, name: &str, timing: Timing) {
        self.wall(name, timing);
        self.number(&format!("{name}, processor"), "ms", timing.processor);
    }

    /// The median and the 95th of a hundred by the wall, and the processor time.
    pub(crate) fn late(&mut self, name: &str, timing: Timing) {
        self.both(name, timing);
        self.number(&format!("{name}, p95"), "ms", Some(timing.late));
    }
}

/// The figures of one bench at several sizes.
pub(crate) struct Table<'a> {
    pub(crate) part: &'a str,
    pub(crate) sizes: &'a [usize],
    pub(crate) columns: &'a [Rows],
}

impl Table<'_> {
    /// Prints the sizes as columns.
    pub(crate) fn print(&self) {
        let heads: Vec<String> = self.sizes.iter().map(usize::to_string).collect();
        println!("\n| {} | {} | unit | exponent |", self.part, heads.join(" | "));
        println!("|---|{}---|---:|", "---:|".repeat(self.sizes.len()));
        for (name, unit, values) in self.lines() {
            let cells: Vec<String> = values.iter().map(|value| shown(*value)).collect();
            let exponent = self.exponent(&values).map_or(String::new(), |exponent| format!("{exponent:.2}"));
            println!("| {name} | {} | {unit} | {exponent} |", cells.join(" | "));
        }
    }

    /// The same for the page of figures (see `write.mjs`).
    pub(crate) fn json(&self) -> Value {
        let one = |(name, unit, values): (&str, &str, Vec<Option<f64>>)| {
            let Mark { flat, floor, aim, .. } = marks::of(name);
            let floor = floor.and_then(|floor| self.lines().find(|(other, ..)| *other == floor));
            let floor = floor.map(|(name, _, values)| json!({ "name": name, "values": values }));
            let aim = aim.map(|(most, at)| json!({ "most": most, "at": at }));
            json!({ "name": name, "unit": unit, "values": values, "flat": flat, "floor": floor, "aim": aim })
        };
        let figures: Vec<Value> = self.lines().map(one).collect();
        json!({ "part": self.part, "sizes": self.sizes, "figures": figures })
    }

    /// What must not grow with the map and does, one sentence each.
    pub(crate) fn grown(&self) -> Vec<String> {
        let flat = self.lines().filter(|(name, ..)| marks::of(name).flat);
        let grown = flat.filter_map(|(name, _, values)| {
            // What takes less than the system's clock can tell says nothing about growth.
            let can_be_told = values.get(2).copied().flatten().is_some_and(|value| value > marks::TELLING);
            let exponent = self.exponent(&values).filter(|exponent| *exponent > marks::FLAT && can_be_told)?;
            Some(format!("{name} grows with the map: exponent {exponent:.2}, allowed {}.", marks::FLAT))
        });
        grown.collect()
    }

    fn lines(&self) -> impl Iterator<Item = (&str, &str, Vec<Option<f64>>)> {
        let first = self.columns.first().map_or(&[][..], |column| &column.0);
        let value = |line: usize| self.columns.iter().map(move |column| column.0[line].value).collect();
        first.iter().enumerate().map(move |(line, row)| (row.name.as_str(), row.unit, value(line)))
    }

    /// By which power of the size a figure grows: between the second and the third size.
    fn exponent(&self, values: &[Option<f64>]) -> Option<f64> {
        let [_, Some(small), Some(large), ..] = values else { return None };
        let [_, few, many, ..] = self.sizes else { return None };
        Some((large / small).ln() / (*many as f64 / *few as f64).ln())
    }
}

/// Three digits that matter.
pub(crate) fn shown(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if value >= 100.0 => format!("{value:.0}"),
        Some(value) if value >= 10.0 => format!("{value:.1}"),
        Some(value) if value >= 1.0 => format!("{value:.2}"),
        Some(value) => format!("{value:.3}"),
    }
}
