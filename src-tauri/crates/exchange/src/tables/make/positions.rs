//! Notes by where they lie on a board: columns of notes are stages, rows of notes are lanes, and a top row of titles
//! names the stages. Everything is measured in the usual size of a note.

use super::notes::Note;

/// A gap this many times the usual size parts two columns or rows of notes.
const GAP: f64 = 0.5;
/// Most columns or rows; a board that has more is no grid.
const MOST: usize = 60;

/// Orders notes as they are read: row by row, from the left.
pub(super) fn order(notes: &mut [Note]) {
    let height = usual(notes, |size| size.1);
    let band = |note: &Note| note.at.map(|(_, y)| (y / height).floor() as i64);
    notes.sort_by(|one, other| {
        let x = |note: &Note| note.at.map_or(0.0, |(x, _)| x);
        band(one).cmp(&band(other)).then(x(one).total_cmp(&x(other)))
    });
}

/// Says of each note its column as a cluster and its row as a lane.
pub(super) fn cluster(notes: &mut Vec<Note>) {
    let (width, height) = (usual(notes, |size| size.0), usual(notes, |size| size.1));
    let columns = groups(notes, width, |(x, _)| x);
    let rows = groups(notes, height, |(_, y)| y);
    let (count, lanes) = (highest(&columns), highest(&rows));
    let titles = titles(notes, &columns, &rows, count);
    for (at, note) in notes.iter_mut().enumerate() {
        note.cluster = match titles.get(columns[at]) {
            Some(title) => title.clone(),
            None if count == 1 => String::new(),
            None => format!("Column {}", columns[at] + 1),
        };
        if note.lane.is_empty() && lanes > 1 {
            note.lane = format!("Row {}", rows[at] + usize::from(titles.is_empty()));
        }
    }
    if !titles.is_empty() {
        let mut place = 0;
        notes.retain(|_| {
            place += 1;
            rows[place - 1] != 0
        });
    }
    if lanes - usize::from(!titles.is_empty()) <= 1 {
        notes.iter_mut().filter(|note| note.lane.starts_with("Row ")).for_each(|note| note.lane.clear());
    }
}

/// The titles in the top row: one for each column, short, and with rows below it.
fn titles(notes: &[Note], columns: &[usize], rows: &[usize], count: usize) -> Vec<String> {
    let mut titles = vec![String::new(); count];
    let top: Vec<usize> = (0..notes.len()).filter(|at| rows[*at] == 0).collect();
    if count < 2 || top.len() != count || notes.len() <= count {
        return Vec::new();
    }
    for at in top {
        if notes[at].text.chars().count() <= 40 {
            titles[columns[at]].clone_from(&notes[at].text);
        }
    }
    if titles.iter().any(String::is_empty) { Vec::new() } else { titles }
}

fn highest(groups: &[usize]) -> usize {
    groups.iter().max().map_or(0, |highest| highest + 1)
}

/// The middle one of the sizes; without any, that of a whiteboard's note.
fn usual(notes: &[Note], side: impl Fn((f64, f64)) -> f64) -> f64 {
    let mut sizes: Vec<f64> = notes.iter().filter_map(|note| note.size.map(&side)).filter(|size| *size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().filter(|size| size.is_finite()).unwrap_or(200.0)
}

/// The number of the group in which each note lies along one axis.
fn groups(notes: &[Note], size: f64, axis: impl Fn((f64, f64)) -> f64) -> Vec<usize> {
    let mut places: Vec<(f64, usize)> =
        notes.iter().enumerate().map(|(at, note)| (note.at.map_or(0.0, &axis), at)).collect();
    places.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut groups = vec![0; notes.len()];
    let mut group = 0;
    for at in 1..places.len() {
        if places[at].0 - places[at - 1].0 > size * GAP {
            group += 1;
        }
        groups[places[at].1] = group;
    }
    if group < MOST { groups } else { vec![0; notes.len()] }
}
