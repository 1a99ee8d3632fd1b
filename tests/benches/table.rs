//! The figures of several sizes side by side, with the exponent by which each grows. Never rounds a figure to nothing.

use crate::measure::Timing;

/// One line of one size.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) unit: &'static str,
    /// None where there is no such thing at this size.
    pub(crate) value: Option<f64>,
}

/// The lines of one size, in the order they were measured.
#[derive(Default)]
pub(crate) struct Rows(pub(crate) Vec<Row>);

impl Rows {
    /// A figure that is a number.
    pub(crate) fn number(&mut self, name: &str, unit: &'static str, value: Option<f64>) {
        self.0.push(Row { name: name.to_owned(), unit, value });
    }

    /// The median by the wall, told as it comes so that a long run shows where it is.
    pub(crate) fn wall(&mut self, name: &str, timing: Timing) {
        eprintln!("  {name}: {} ms", shown(Some(timing.wall)));
        self.number(name, "ms", Some(timing.wall));
    }

    /// The median by the wall and the processor time.
    pub(crate) fn both(&mut self, name: &str, timing: Timing) {
        self.wall(name, timing);
        self.number(&format!("{name}, processor"), "ms", timing.processor);
    }

    /// The median and the 95th of a hundred by the wall.
    pub(crate) fn late(&mut self, name: &str, timing: Timing) {
        self.wall(name, timing);
        self.number(&format!("{name}, p95"), "ms", Some(timing.late));
    }
}

/// Prints the sizes as columns; the exponent is between the last two.
pub(crate) fn print(sizes: &[usize], columns: &[Rows]) {
    let heads: Vec<String> = sizes.iter().map(|size| format!("{size} cards")).collect();
    println!("| figure | {} | unit | exponent |", heads.join(" | "));
    println!("|---|{}---|---:|", "---:|".repeat(sizes.len()));
    for (line, row) in columns[0].0.iter().enumerate() {
        let values: Vec<Option<f64>> = columns.iter().map(|column| column.0[line].value).collect();
        let cells: Vec<String> = values.iter().map(|value| shown(*value)).collect();
        println!("| {} | {} | {} | {} |", row.name, cells.join(" | "), row.unit, exponent(sizes, &values));
    }
}

/// By which power of the number of cards a figure grows between the last two sizes.
fn exponent(sizes: &[usize], values: &[Option<f64>]) -> String {
    let [.., Some(small), Some(large)] = values else { return String::new() };
    let [.., few, many] = sizes else { return String::new() };
    format!("{:.2}", (large / small).ln() / (*many as f64 / *few as f64).ln())
}

/// Three digits that matter.
fn shown(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if value >= 100.0 => format!("{value:.0}"),
        Some(value) if value >= 10.0 => format!("{value:.1}"),
        Some(value) if value >= 1.0 => format!("{value:.2}"),
        Some(value) => format!("{value:.3}"),
    }
}
