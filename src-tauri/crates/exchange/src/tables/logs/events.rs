//! A log of events: case, activity, time. Each activity becomes a step with one touchpoint, in the order in which they come on
//! average; what follows what becomes flows with their shares.

use std::collections::HashMap;

use waymark_model::{Id, LaneKind, Link, LinkKind};

use super::words::{ACTIVITY, CASE, TIME};
use super::{MOST, column, counted, rows, text};
use crate::tables::cell::Sheet;
use crate::tables::guess::Guess;
use crate::tables::plan::Plan;

/// Flows below this share are not drawn, and of one activity no more than these.
const FLOWS: (f64, usize) = (0.1, 3);

/// A log, summed up.
pub(super) struct Log {
    events: usize,
    cases: usize,
    columns: usize,
    activities: Vec<Activity>,
    follows: HashMap<(usize, usize), usize>,
}

struct Activity {
    name: String,
    events: usize,
    cases: usize,
    /// Sum of its places within its cases, each from 0 to 1.
    places: f64,
}

/// The log in a sheet: a case that comes more than once is what tells it from a list of steps.
pub(super) fn find(sheet: &Sheet, found: &Guess) -> Option<Log> {
    let (case, activity, time) = (column(found, CASE)?, column(found, ACTIVITY)?, column(found, TIME)?);
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut activities: Vec<Activity> = Vec::new();
    let mut cases: HashMap<String, Vec<(String, usize)>> = HashMap::new();
    for row in rows(sheet, found) {
        let (name, who) = (text(row, activity), text(row, case));
        if name.is_empty() || who.is_empty() {
            continue;
        }
        let place = *names.entry(name.clone()).or_insert_with(|| {
            activities.push(Activity { name, events: 0, cases: 0, places: 0.0 });
            activities.len() - 1
        });
        cases.entry(who).or_default().push((row.text(time).into_owned(), place));
    }
    let events = cases.values().map(Vec::len).sum();
    if activities.len() < 2 || activities.len() > MOST || events <= cases.len() {
        return None;
    }
    let mut log = Log { events, cases: cases.len(), columns: sheet.width(), activities, follows: HashMap::new() };
    cases.into_values().for_each(|case| log.add(case));
    Some(log)
}

impl Log {
    fn add(&mut self, mut case: Vec<(String, usize)>) {
        // Times as they are written sort by day and hour wherever the year comes first; elsewhere rows keep their order.
        if case.iter().all(|(time, _)| is_sortable(time)) {
            case.sort_by(|one, other| one.0.cmp(&other.0));
        }
        let last = case.len().saturating_sub(1).max(1) as f64;
        let mut seen = std::collections::HashSet::new();
        for (at, (_, place)) in case.iter().enumerate() {
            let activity = &mut self.activities[*place];
            activity.events += 1;
            activity.places += at as f64 / last;
            activity.cases += usize::from(seen.insert(*place));
        }
        for pair in case.windows(2).filter(|pair| pair[0].1 != pair[1].1) {
            *self.follows.entry((pair[0].1, pair[1].1)).or_default() += 1;
        }
    }

    /// What was made of it, in one sentence.
    pub(super) fn says(&self) -> String {
        let others = self.columns.saturating_sub(3);
        let more = if others > 0 { format!(", and {}", counted(others, "other column")) } else { String::new() };
        format!(
            "This is a log: {} of {} became {}, in the order in which they come on average. What each case did, its times{more} are not carried.",
            counted(self.events, "event"),
            counted(self.cases, "case"),
            counted(self.activities.len(), "step"),
        )
    }

    /// Draws it.
    pub(super) fn make(&self, plan: &mut Plan<'_>) {
        let mut order: Vec<usize> = (0..self.activities.len()).collect();
        let mean = |at: usize| self.activities[at].places / self.activities[at].events.max(1) as f64;
        order.sort_by(|one, other| mean(*one).total_cmp(&mean(*other)));
        let (Some(stage), Some(lane)) = (plan.stage(""), plan.lane(LaneKind::Touchpoints, "")) else { return };
        let mut cards: HashMap<usize, Id> = HashMap::new();
        for at in order {
            let activity = &self.activities[at];
            let Some(step) = plan.new_step(None, stage, &activity.name) else { continue };
            let Some(card) = plan.card(None, lane, step) else { continue };
            card.text.clone_from(&activity.name);
            card.notes = format!(
                "{} in {} of {}",
                counted(activity.events, "event"),
                counted(activity.cases, "case"),
                self.cases
            );
            cards.insert(at, card.id);
        }
        self.flows(plan, &cards);
    }

    fn flows(&self, plan: &mut Plan<'_>, cards: &HashMap<usize, Id>) {
        let mut follows: Vec<_> = self.follows.iter().map(|((from, to), count)| (*from, *to, *count)).collect();
        follows.sort_by_key(|(from, to, count)| (*from, std::cmp::Reverse(*count), *to));
        let mut drawn: HashMap<usize, usize> = HashMap::new();
        for (from, to, count) in follows {
            let share = count as f64 / self.activities[from].events.max(1) as f64;
            let seen = drawn.entry(from).or_default();
            let (Some(start), Some(end)) = (cards.get(&from), cards.get(&to)) else { continue };
            if share < FLOWS.0 || *seen >= FLOWS.1 || !plan.room("links", plan.links.len()) {
                continue;
            }
            *seen += 1;
            let id = plan.claim(None, None);
            let share = Some((share * 100.0).round() / 100.0);
            let (kind, label) = (LinkKind::LeadsTo, String::new());
            plan.links.push(Link { id, kind, from: *start, to: *end, share, label, extra: Default::default() });
        }
    }
}

/// "2026-05-01T10:00", "2026/05/01 10:00": the year first.
fn is_sortable(time: &str) -> bool {
    let begins = time.len() >= 8 && time.bytes().take(4).all(|byte| byte.is_ascii_digit());
    begins && time.as_bytes().get(4).is_some_and(|byte| matches!(byte, b'-' | b'/' | b'.'))
}
