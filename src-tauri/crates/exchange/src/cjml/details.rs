//! Waits, durations and effort of a touchpoint. CJML's timestamps are moments and ours are lengths, so they stand as the
//! comment's last line, readable for people ("[wait 2280 s, takes 720 s, effort 6 of 7]") and read back from there.

use waymark_model::Touchpoint;

/// The comment of a touchpoint: its notes, and a line of details when there are any.
pub(crate) fn comment(notes: &str, touchpoint: Option<&Touchpoint>) -> String {
    let mut said: Vec<String> = Vec::new();
    if let Some(touchpoint) = touchpoint {
        said.extend(touchpoint.wait_seconds.map(|seconds| format!("wait {seconds} s")));
        said.extend(touchpoint.duration_seconds.map(|seconds| format!("takes {seconds} s")));
        said.extend(touchpoint.effort.map(|effort| format!("effort {effort} of 7")));
    }
    // Notes that end like such a line get an empty one, so that they stay notes.
    let ambiguous = notes.rsplit('\n').next().is_some_and(|line| details(line).is_some());
    if said.is_empty() && !ambiguous {
        return notes.to_owned();
    }
    let line = format!("[{}]", said.join(", "));
    if notes.is_empty() { line } else { format!("{notes}\n{line}") }
}

/// Takes the details out of a comment; answers the notes.
pub(crate) fn notes_of(comment: &str, touchpoint: &mut Touchpoint) -> String {
    let (notes, line) = comment.rsplit_once('\n').unwrap_or(("", comment));
    let Some((wait, takes, effort)) = details(line) else { return comment.to_owned() };
    touchpoint.wait_seconds = wait;
    touchpoint.duration_seconds = takes;
    touchpoint.effort = effort;
    notes.to_owned()
}

type Details = (Option<u32>, Option<u32>, Option<u8>);

/// The numbers of a line of details; none when it is another line.
fn details(line: &str) -> Option<Details> {
    let inner = line.strip_prefix('[')?.strip_suffix(']')?;
    let mut found: Details = (None, None, None);
    for part in inner.split(", ").filter(|part| !part.is_empty()) {
        if let Some(number) = part.strip_prefix("wait ").and_then(|rest| rest.strip_suffix(" s")) {
            found.0 = Some(plain(number)?);
        } else if let Some(number) = part.strip_prefix("takes ").and_then(|rest| rest.strip_suffix(" s")) {
            found.1 = Some(plain(number)?);
        } else {
            let number = part.strip_prefix("effort ")?.strip_suffix(" of 7")?;
            found.2 = Some(u8::try_from(plain(number)?).ok().filter(|effort| (1..=7).contains(effort))?);
        }
    }
    Some(found)
}

fn plain(number: &str) -> Option<u32> {
    number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))
}
