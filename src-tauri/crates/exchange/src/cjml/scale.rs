//! The scale on which a CJML file rates experiences.

use super::tree::Element;

/// The scale of the file's ratings: CJML's 1 to 5, or one that has negative numbers, or a longer one.
pub(super) struct Scale {
    worst: f64,
    best: f64,
}

impl Scale {
    /// The scale of these points.
    pub(super) fn of(points: &[Element]) -> Scale {
        let ratings = points
            .iter()
            .filter_map(|point| point.child("touchpointExperience")?.text_of("experienceRating").parse::<f64>().ok());
        let (least, most) = ratings
            .filter(|rating| rating.is_finite())
            .fold((1.0_f64, 5.0_f64), |(least, most), rating| (least.min(rating), most.max(rating)));
        if least < 0.0 {
            let far = least.abs().max(if most > 5.0 { most } else { 2.0 });
            Scale { worst: -far, best: far }
        } else {
            let best = if most <= 5.0 {
                5.0
            } else if most <= 7.0 {
                7.0
            } else if most <= 10.0 {
                10.0
            } else {
                most.max(100.0)
            };
            Scale { worst: least, best }
        }
    }

    /// The feeling of a rating; none where it says none.
    pub(super) fn valence(&self, rating: &str) -> Option<i8> {
        const WORDS: [&str; 5] = ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"];
        let rating = rating.trim().to_lowercase();
        if let Some(place) = WORDS.iter().position(|word| *word == rating) {
            return i8::try_from(place).ok().map(|place| place - 2);
        }
        let number = rating.parse::<f64>().ok().filter(|number| number.is_finite())?;
        let share = (number - self.worst) / (self.best - self.worst);
        Some(((share.clamp(0.0, 1.0) * 4.0).round() - 2.0) as i8)
    }
}
