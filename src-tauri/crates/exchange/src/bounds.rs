//! The ranges of the numbers in a document: one table, for the messages, the checks and the schema alike.

/// From where to where a number goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bound {
    /// Pointer pattern; `*` stands for any one step.
    pub(crate) place: &'static str,
    /// Name of the record in the schema.
    pub(crate) record: &'static str,
    /// Least value.
    pub(crate) least: i32,
    /// Greatest value.
    pub(crate) most: i32,
    /// In words.
    pub(crate) said: &'static str,
}

macro_rules! bound {
    ($name:ident, $place:literal, $record:literal, $least:literal ..= $most:literal, $kind:literal) => {
        pub(crate) const $name: Bound = Bound {
            place: $place,
            record: $record,
            least: $least,
            most: $most,
            said: concat!($kind, " from ", $least, " to ", $most),
        };
    };
}

bound!(VALENCE, "cards/*/feelings/*/valence", "Feeling", -2..=2, "a whole number");
bound!(SPAN, "cards/*/span", "Card", 1..=2000, "a whole number");
bound!(SHARE, "links/*/share", "Link", 0..=1, "a number");
bound!(IMPACT, "cards/*/opportunity/impact", "Opportunity", 1..=5, "a whole number");
bound!(COST, "cards/*/opportunity/effort", "Opportunity", 1..=5, "a whole number");
bound!(EFFORT, "cards/*/touchpoint/effort", "Touchpoint", 1..=7, "a whole number");
bound!(WIDTH, "steps/*/width", "Step", 120..=800, "a whole number");
bound!(HEIGHT, "lanes/*/height", "Lane", 40..=2000, "a whole number");

/// All of them.
pub(crate) const ALL: [Bound; 8] = [VALENCE, SPAN, SHARE, IMPACT, COST, EFFORT, WIDTH, HEIGHT];

impl Bound {
    /// The field's name.
    pub(crate) fn field(&self) -> &'static str {
        self.place.rsplit('/').next().unwrap_or_default()
    }

    /// Whether the value lies within.
    pub(crate) fn holds(&self, value: f64) -> bool {
        value >= f64::from(self.least) && value <= f64::from(self.most)
    }
}

/// The bound of the number at a pointer.
pub(crate) fn at(pointer: &str) -> Option<&'static Bound> {
    static TABLE: [Bound; 8] = ALL;
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    TABLE.iter().find(|bound| {
        let pattern: Vec<&str> = bound.place.split('/').collect();
        pattern.len() == steps.len() && pattern.iter().zip(&steps).all(|(want, have)| *want == "*" || want == have)
    })
}
