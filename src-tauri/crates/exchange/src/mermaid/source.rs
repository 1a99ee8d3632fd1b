//! A text from which parts are cut, and which still knows the line of the file that every place in it came from.

use std::ops::Range;

/// A text with the file's line numbers.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// What is left of the file.
    pub(super) text: String,
    /// Where (bytes into `text`) which line of the file begins, in order; at least one.
    marks: Vec<(usize, usize)>,
}

impl Source {
    /// A whole text whose first line is this one of the file. Line ends become `\n`, a byte order mark goes.
    pub(super) fn new(text: &str, first_line: usize) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let starts = text.match_indices('\n').map(|(at, _)| at + 1);
        let marks = std::iter::once(0).chain(starts).zip(first_line..).collect();
        Source { text, marks }
    }

    /// Without these parts, which are in order and do not overlap.
    pub(super) fn cut(self, parts: &[Range<usize>]) -> Self {
        if parts.is_empty() {
            return self;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut marks: Vec<(usize, usize)> = Vec::with_capacity(self.marks.len());
        let mut old = self.marks.iter().peekable();
        let mut from = 0;
        let end = self.text.len();
        for part in parts.iter().cloned().chain(std::iter::once(end..end)) {
            while let Some((at, line)) = old.next_if(|(at, _)| *at <= part.end) {
                let new = text.len() + (*at).min(part.start).saturating_sub(from);
                match marks.last_mut() {
                    Some(last) if last.0 == new => last.1 = *line,
                    _ => marks.push((new, *line)),
                }
            }
            text.push_str(&self.text[from..part.start]);
            from = part.end;
        }
        Source { text, marks }
    }

    /// What stands from a place on.
    pub(super) fn after(self, at: usize) -> Self {
        self.cut(std::slice::from_ref(&(0..at)))
    }

    /// The file's line of a place in the text.
    pub(super) fn line_at(&self, at: usize) -> usize {
        let after = self.marks.partition_point(|(start, _)| *start <= at);
        self.marks.get(after.saturating_sub(1)).map_or(1, |(_, line)| *line)
    }

    /// The lines of the text with the file's numbers of where each begins.
    pub(super) fn lines(&self) -> Vec<(usize, &str)> {
        let mut at = 0;
        let mut lines = Vec::new();
        for line in self.text.split('\n') {
            lines.push((self.line_at(at), line));
            at += line.len() + 1;
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn what_is_left_knows_its_line() {
        let source = Source::new("\u{feff}a\r\nbb\rcc\ndd", 10);
        assert_eq!(source.text, "a\nbb\ncc\ndd");
        let source = source.cut(std::slice::from_ref(&(2..5)));
        assert_eq!(source.lines(), [(10, "a"), (12, "cc"), (13, "dd")]);
        let source = source.cut(&[0..3, 5..6]);
        assert_eq!(source.lines(), [(12, "c"), (13, "d")]);
    }
}
