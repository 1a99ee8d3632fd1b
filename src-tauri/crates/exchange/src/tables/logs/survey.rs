//! Answers to a survey: respondent, question, score; or a respondent a row and a question a column. Each question becomes a step
//! with its mean as a feeling that rests on the survey.

use std::collections::HashSet;

use waymark_model::{Feeling, Id, LaneKind};

use super::words::{QUESTION, RESPONDENT, SCORE};
use super::{MOST, column, counted, number, rows, text};
use crate::feeling::Taught;
use crate::tables::cell::{Cell, Sheet};
use crate::tables::guess::{Feeler, Felt, Guess, guess_scale};
use crate::tables::plan::Plan;
use crate::wishes::Scale;

/// Answers, summed up.
pub(super) struct Answers {
    respondents: usize,
    questions: Vec<(String, Vec<f64>)>,
    scale: Scale,
}

/// The answers in a sheet.
pub(super) fn find(sheet: &Sheet, found: &Guess) -> Option<Answers> {
    let who = column(found, RESPONDENT)?;
    let questions = match (column(found, QUESTION), column(found, SCORE)) {
        (Some(question), Some(score)) => long(sheet, found, question, score),
        _ => wide(sheet, found, who),
    };
    let respondents: HashSet<String> = rows(sheet, found).map(|row| text(row, who)).collect();
    if questions.is_empty() || questions.len() > MOST || respondents.len() < 2 {
        return None;
    }
    let all: Vec<f64> = questions.iter().flat_map(|(_, scores)| scores).copied().collect();
    Some(Answers { respondents: respondents.len(), questions, scale: guess_scale(&all) })
}

/// One row an answer.
fn long(sheet: &Sheet, found: &Guess, question: usize, score: usize) -> Vec<(String, Vec<f64>)> {
    let mut questions: Vec<(String, Vec<f64>)> = Vec::new();
    for row in rows(sheet, found) {
        let (asked, said) = (text(row, question), row.cell(score).and_then(number));
        let Some(said) = said.filter(|_| !asked.is_empty()) else { continue };
        let has_room = questions.len() <= MOST;
        match questions.iter_mut().find(|(known, _)| *known == asked) {
            Some((_, scores)) => scores.push(said),
            None if has_room => questions.push((asked, vec![said])),
            None => {}
        }
    }
    questions
}

/// One row a respondent; columns that hold numbers are questions.
fn wide(sheet: &Sheet, found: &Guess, who: usize) -> Vec<(String, Vec<f64>)> {
    let mut questions = Vec::new();
    for (at, head) in found.heads.iter().enumerate().filter(|(at, head)| *at != who && !head.is_empty()) {
        let cells: Vec<&Cell> = rows(sheet, found).filter_map(|row| row.cell(at)).collect();
        let scores: Vec<f64> = cells.iter().filter_map(|cell| number(cell)).collect();
        if scores.len() > 1 && scores.len() * 10 >= cells.len() * 8 && scores.iter().all(|score| score.abs() <= 100.0) {
            questions.push((head.chars().take(crate::limits::CHARACTERS).collect(), scores));
        }
    }
    if questions.len() >= 2 { questions } else { Vec::new() }
}

impl Answers {
    /// What was made of them, in one sentence.
    pub(super) fn says(&self) -> String {
        let answers = self.questions.iter().map(|(_, scores)| scores.len()).sum();
        format!(
            "These are answers to a survey: {} of {} became {} with the mean of each question as a feeling. Single answers, how far they lie apart and who gave them are not carried.",
            counted(answers, "answer"),
            counted(self.respondents, "respondent"),
            counted(self.questions.len(), "step"),
        )
    }

    /// Draws them.
    pub(super) fn make(&self, plan: &mut Plan<'_>) {
        let (Some(stage), Some(lane)) = (plan.stage(""), plan.lane(LaneKind::Feelings, "")) else { return };
        let taught = Taught::default();
        let feeler = Feeler { scale: self.scale, taught: &taught };
        let source = format!("Survey (n = {})", self.respondents);
        for (question, scores) in &self.questions {
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            let Felt::Feeling(Feeling { valence, .. }, _) = feeler.feel(&Cell::Number(mean)) else { continue };
            let Some(step) = plan.new_step(None, stage, question) else { continue };
            let Some(card) = plan.card(None, lane, step) else { continue };
            let word = format!("{:.1} ({}\u{2013}{}, n = {})", mean, self.scale.worst, self.scale.best, scores.len());
            card.feelings.insert(Id::NIL, Feeling { valence, word, ..Feeling::default() });
            let id = card.id;
            plan.rest_on(id, &source);
        }
    }
}
