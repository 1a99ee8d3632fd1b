//! Diagrams within Markdown: fences (``` or ~~~, in lists and quotations), `:::mermaid`, and Hugo's shortcode. Each is read
//! by itself, so that one bad diagram keeps no other out.

use super::{one, prepare, script};
use crate::build::NewId;
use crate::error::ImportError;
use crate::incoming::Reading;
use crate::remark::Remark;
use crate::wishes::{FileKind, Wishes};

/// A diagram in a Markdown text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    /// Its text, without the marks around it.
    pub(super) text: String,
    /// Line of the Markdown text on which it begins, from 1.
    pub(super) line: usize,
    /// The heading above it; empty for none.
    pub(super) heading: String,
}

/// Reads every journey in a Markdown text; none when there is no Mermaid `journey` in it.
pub(crate) fn read_markdown(text: &str, wishes: &Wishes, ids: NewId<'_>) -> Result<Option<Reading>, ImportError> {
    let (blocks, others): (Vec<Block>, Vec<Block>) =
        find_blocks(text).into_iter().partition(|block| begins(&block.text));
    let mut remarks: Vec<Remark> = Vec::new();
    let mut journeys = Vec::new();
    let mut trouble = None;
    for block in &blocks {
        match one(&block.text, block.line, wishes, ids) {
            Ok((mut journey, more)) => {
                headed(&mut journey, &block.heading, ids);
                journeys.push(journey);
                remarks.extend(more);
            }
            Err(error) => {
                let line = error.line.unwrap_or(block.line);
                remarks.push(
                    Remark::new(
                        "mermaid_block",
                        format!("One diagram was left out: {}. {}", error.message, error.hint),
                    )
                    .on_line(line),
                );
                trouble.get_or_insert(error);
            }
        }
    }
    if let (true, Some(error)) = (journeys.is_empty(), trouble) {
        return Err(error);
    }
    if journeys.is_empty() {
        return Ok(None);
    }
    if let Some(other) = others.first() {
        let message = format!("{} diagrams of other kinds were left out: only `journey` becomes a map.", others.len());
        remarks.push(Remark::new("mermaid_other", message).on_line(other.line));
    }
    Ok(Some(Reading { kind: FileKind::Markdown, journeys, remarks, table: None }))
}

fn begins(text: &str) -> bool {
    prepare::prepare(text, 1).map_or_else(
        |_| text.lines().any(prepare::begins_a_journey),
        |prepared| prepared.lines.first().is_some_and(|(_, line)| prepare::begins_a_journey(line)),
    )
}

/// A map without a title takes the heading above its diagram.
fn headed(imported: &mut crate::read::Imported, heading: &str, ids: NewId<'_>) {
    let journey = &imported.journey;
    if heading.is_empty() || !journey.properties().title.is_empty() {
        return;
    }
    let mut properties = journey.properties().clone();
    properties.title = heading.chars().take(crate::limits::TITLE).collect();
    let (nodes, links) = (journey.nodes().cloned().collect::<Vec<_>>(), journey.links().cloned().collect::<Vec<_>>());
    imported.journey = waymark_model::Journey::from_records(ids(), properties, nodes, links);
}

/// Every Mermaid diagram of a Markdown text, of whatever kind.
pub(super) fn find_blocks(text: &str) -> Vec<Block> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut blocks = Vec::new();
    let mut heading = String::new();
    let mut before = "";
    let mut lines = (1..).zip(text.split('\n'));
    while let Some((number, line)) = lines.next() {
        if let Some(fence) = Fence::open(line) {
            let inner: Vec<&str> = lines.by_ref().map(|(_, line)| fence.inside(line)).map_while(|line| line).collect();
            if fence.is_mermaid {
                blocks.push(Block { text: inner.join("\n"), line: number + 1, heading: heading.clone() });
            }
            before = "";
            continue;
        }
        if let Some(words) = heading_of(line, before) {
            heading = words;
        }
        before = line;
    }
    blocks
}

/// `## Words`, or a line of `=` or `-` below the words.
fn heading_of(line: &str, before: &str) -> Option<String> {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with([' ', '\t']) {
        return Some(plain(line[hashes..].trim().trim_end_matches('#')));
    }
    let is_rule = line.len() > 1 && (line.bytes().all(|byte| byte == b'=') || line.bytes().all(|byte| byte == b'-'));
    (is_rule && !before.trim().is_empty()).then(|| plain(before))
}

fn plain(words: &str) -> String {
    words.replace(['*', '`'], "").trim().to_owned()
}

/// What opens a block, and so what closes it.
struct Fence {
    /// What stands before every line (indentation, `>`).
    prefix: String,
    /// What a closing line is made of.
    close: Close,
    is_mermaid: bool,
}

enum Close {
    /// This sign, at least so often.
    Sign(char, usize),
    /// Hugo's `{{< /mermaid >}}`.
    Shortcode,
}

impl Fence {
    fn open(line: &str) -> Option<Fence> {
        let start = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
        let (prefix, said) = line.split_at(start);
        // A fence may stand on the line of its list item.
        let said = ["- ", "* ", "+ "].iter().find_map(|bullet| said.strip_prefix(bullet)).unwrap_or(said).trim_start();
        let prefix = prefix.to_owned();
        if said.starts_with("{{<") || said.starts_with("{{%") {
            let name = said[3..].trim_start();
            return name.starts_with("mermaid").then_some(Fence { prefix, close: Close::Shortcode, is_mermaid: true });
        }
        let sign = said.chars().next().filter(|sign| "`~:".contains(*sign))?;
        let count = said.len() - said.trim_start_matches(sign).len();
        let info = said[count..].trim();
        if count < 3 || (sign == '`' && info.contains('`')) || (sign == ':' && !is_mermaid(info)) {
            return None;
        }
        Some(Fence { prefix, close: Close::Sign(sign, count), is_mermaid: is_mermaid(info) })
    }

    /// A line of the block without what stands before every line; none for the closing line.
    fn inside<'a>(&self, line: &'a str) -> Option<&'a str> {
        let said = line.trim_start_matches([' ', '\t', '>']).trim_end();
        let ends = match self.close {
            Close::Sign(sign, count) => {
                said.len() >= count && !said.is_empty() && said.chars().all(|letter| letter == sign)
            }
            Close::Shortcode => said.starts_with("{{") && said.contains("/mermaid"),
        };
        if ends {
            return None;
        }
        let common = self.prefix.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count();
        Some(&line[common..])
    }
}

/// `mermaid`, `{mermaid}`, `{.mermaid}`, with or without more after it.
fn is_mermaid(info: &str) -> bool {
    let info = info.trim_start_matches(['{', '.', ' ']);
    let length = script::word(info);
    info[..length].eq_ignore_ascii_case("mermaid") || info[..length].eq_ignore_ascii_case("mmd")
}
