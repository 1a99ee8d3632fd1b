//! How a map is cut into windows: which way the paper lies, how many there are, and where each begins. Together they cover the
//! whole map, and neighbours share the overlap.

use super::super::MOST_PAGES;
use super::super::paper::Page;
use super::MARGIN;

/// How a map of some size is cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) paper: (f32, f32),
    pub(super) window: (f32, f32),
    pub(super) overlap: f32,
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// Where the map stands in all windows together.
    pub(super) at: (f32, f32),
}

impl Cut {
    fn new(map: (f32, f32), paper: (f32, f32), overlap: f32) -> Self {
        let window = (paper.0 - 2.0 * MARGIN, paper.1 - 2.0 * MARGIN);
        let overlap = overlap.clamp(0.0, window.0.min(window.1) * 0.4);
        let count = |map: f32, window: f32| ((map - overlap) / (window - overlap)).ceil().max(1.0) as usize;
        let (columns, rows) = (count(map.0, window.0), count(map.1, window.1));
        let all = |count: usize, window: f32| count as f32 * (window - overlap) + overlap;
        let at = ((all(columns, window.0) - map.0) / 2.0, (all(rows, window.1) - map.1) / 2.0);
        Cut { paper, window, overlap, columns, rows, at }
    }

    /// The way of laying the paper that needs fewer sheets.
    pub(super) fn best(map: (f32, f32), page: Page, overlap: f32) -> Self {
        let page = if page == Page::Fit { Page::A4 } else { page };
        let cut = |wide: bool| Cut::new(map, page.size(wide).unwrap_or((794.0, 1_123.0)), overlap);
        let (across, upright) = (cut(true), cut(false));
        if across.count() <= upright.count() { across } else { upright }
    }

    pub(super) fn count(self) -> usize {
        self.columns.saturating_mul(self.rows)
    }

    /// The corner of a window, counted from the map's.
    pub(super) fn corner(self, column: usize, row: usize) -> (f32, f32) {
        let (across, down) = (self.window.0 - self.overlap, self.window.1 - self.overlap);
        (column as f32 * across - self.at.0, row as f32 * down - self.at.1)
    }
}

/// The name of a tile: a letter for the column, a number for the row.
pub(super) fn name(column: usize, row: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// The largest enlargement that stays within the limit, in hundredths.
pub(super) fn largest(map: (f32, f32), page: Page, overlap: f32) -> u32 {
    let fits = |hundredths: u32| {
        let scale = hundredths as f32 / 100.0;
        Cut::best((map.0 * scale, map.1 * scale), page, overlap).count() < MOST_PAGES
    };
    let all: Vec<u32> = (10..=2_000).collect();
    let fitting = all.partition_point(|hundredths| fits(*hundredths));
    fitting.checked_sub(1).map_or(0, |last| all[last])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_the_whole_map_and_share_the_overlap() {
        for (map, overlap) in
            [((2_000.0, 900.0), 38.0), ((10.0, 10.0), 0.0), ((9_999.0, 40_000.0), 75.0), ((718.0, 1_000.0), 500.0)]
        {
            let cut = Cut::best(map, Page::A4, overlap);
            let (first, last) = (cut.corner(0, 0), cut.corner(cut.columns - 1, cut.rows - 1));
            assert!(first.0 <= 0.0 && first.1 <= 0.0, "{cut:?}");
            assert!(last.0 + cut.window.0 >= map.0 - 0.01 && last.1 + cut.window.1 >= map.1 - 0.01, "{cut:?}");
            let across = (last.0 + cut.window.0 - first.0, last.1 + cut.window.1 - first.1);
            let (joints, stripes) = ((cut.columns - 1) as f32, (cut.rows - 1) as f32);
            let widths = cut.columns as f32 * cut.window.0 - joints * cut.overlap;
            let heights = cut.rows as f32 * cut.window.1 - stripes * cut.overlap;
            assert!((widths - across.0).abs() < 0.5 && (heights - across.1).abs() < 0.5, "{cut:?}");
        }
        assert_eq!([name(0, 0), name(1, 2), name(25, 0), name(26, 9)], ["A1", "B3", "Z1", "AA10"]);
    }
}
