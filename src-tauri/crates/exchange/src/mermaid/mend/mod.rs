//! Where Mermaid garbles or refuses a line, what the author most likely meant: a repair puts another line in its place, in
//! Mermaid's own language, before the grammar reads it. What a repair is not wished for stays as Mermaid has it.

mod colon;
mod forgotten;
mod lines;
mod score;
mod signs;

use super::prepare::Prepared;
use crate::remark::Remark;

/// After so many remarks one more stands for all others.
const MOST_REMARKS: usize = 300;
/// The repair that stands for those beyond the last remark.
const REST: &str = "rest";

/// A way to mend a line.
#[derive(Debug)]
struct Mend {
    /// The end of the repair's key.
    key: &'static str,
    /// The remark's stable word.
    code: &'static str,
    /// What stands there and how it is read without the repair.
    message: String,
    /// What is read with it.
    says: String,
    /// What stands there then.
    text: String,
    /// Whether it is made when nobody said anything.
    sensible: bool,
}

/// Mends the lines of a text as wished, and says what was found.
pub(super) fn mend(prepared: &mut Prepared, wishes: Option<&[String]>) -> Vec<Remark> {
    let mut mender = Mender { wishes, remarks: Vec::new(), beyond: (0, 0), scale: None };
    mender.scale = score::scale(&prepared.lines).filter(|scale| mender.rescales(*scale));
    prepared.lines = lines::mended(&mut mender, std::mem::take(&mut prepared.lines));
    mender.finish()
}

struct Mender<'a> {
    wishes: Option<&'a [String]>,
    remarks: Vec<Remark>,
    /// Repairs, and other remarks, that are not among the remarks.
    beyond: (usize, usize),
    /// The scale from which all scores are taken to 1..5; none when they stay.
    scale: Option<score::Scale>,
}

impl Mender<'_> {
    /// The line after a mend: the mended one when it is wished, else the same.
    fn apply(&mut self, number: usize, line: String, mend: Option<Mend>) -> String {
        let Some(mend) = mend else { return line };
        if self.says(number, mend.code, mend.message, Some((mend.key, mend.says, mend.sensible))) {
            mend.text
        } else {
            line
        }
    }

    /// Remarks on a line; answers whether the repair is made.
    fn says(&mut self, number: usize, code: &str, message: String, repair: Option<(&str, String, bool)>) -> bool {
        let full = self.remarks.len() >= MOST_REMARKS;
        let Some((end, says, sensible)) = repair else {
            match full {
                true => self.beyond.1 += 1,
                false => self.remarks.push(Remark::new(code, message).on_line(number)),
            }
            return false;
        };
        let key = if full { REST.to_owned() } else { format!("line-{number}-{end}") };
        let made = self.wished(&key, sensible);
        match full {
            true => self.beyond.0 += 1,
            false => self.remarks.push(Remark::new(code, message).on_line(number).with_repair(key, says, made)),
        }
        made
    }

    fn wished(&self, key: &str, sensible: bool) -> bool {
        self.wishes.map_or(sensible, |wishes| wishes.iter().any(|wish| wish == key))
    }

    /// Offers to take all scores from a wider scale; whether that is wished.
    fn rescales(&mut self, scale: score::Scale) -> bool {
        let made = self.wished(score::KEY, false);
        let (message, says) = scale.in_words();
        self.remarks.push(Remark::new("mermaid_scale", message).with_repair(score::KEY, says, made));
        made
    }

    fn finish(mut self) -> Vec<Remark> {
        let (repairs, others) = self.beyond;
        if repairs + others > 0 {
            let message = format!("{} more lines are not as they may have been meant.", repairs + others);
            let remark = Remark::new("mermaid_more", message);
            let made = self.wished(REST, true);
            let says = format!("The other {repairs} are mended in the same way.");
            self.remarks.push(if repairs > 0 { remark.with_repair(REST, says, made) } else { remark });
        }
        self.remarks
    }
}
