//! What a picture says by itself, as one table for each language. A word that a language lacks does not compile.

use waymark_model::{Channel, EvidenceKind, JourneyKind, LaneKind, OpportunityStatus};

/// One word for each variant of an enum.
macro_rules! keyed {
    ($(#[$about:meta])* $table:ident of $key:ident { $($variant:ident $word:ident),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(crate) struct $table {
            $(pub(crate) $word: &'static str,)*
        }

        impl $table {
            pub(crate) fn of(&self, key: $key) -> &'static str {
                match key {
                    $($key::$variant => self.$word,)*
                }
            }
        }
    };
}

keyed! {
    /// Words for the kinds of lanes.
    Lanes of LaneKind {
        Actions actions, Touchpoints touchpoints, Feelings feelings, Thoughts thoughts, Needs needs, Pains pains,
        Gains gains, Insights insights, Opportunities opportunities, Solutions solutions, Metrics metrics,
        Images images, Channels channels, Backstage backstage, Systems systems, Text text,
    }
}

keyed! {
    /// Words for channels.
    Channels of Channel {
        Web web, App app, Phone phone, Email email, Post post, InPerson in_person, Chat chat, Social social, Sms sms,
        Kiosk kiosk, Other other,
    }
}

keyed! {
    /// Words for kinds of evidence.
    Evidence of EvidenceKind {
        Interview interview, Survey survey, Observation observation, Analytics analytics,
        SupportTickets support_tickets, Assumption assumption,
    }
}

keyed! {
    /// Words for how far an opportunity has come.
    Statuses of OpportunityStatus { Idea idea, Planned planned, Doing doing, Done done, Dropped dropped }
}

keyed! {
    /// Words for what a map shows.
    Kinds of JourneyKind { AsIs as_is, ToBe to_be }
}

/// A sentence with one part, two, or three.
pub(crate) type One = fn(&str) -> String;
pub(crate) type Two = fn(&str, &str) -> String;
pub(crate) type Three = fn(&str, &str, &str) -> String;

/// All words of a language.
#[derive(Debug)]
pub(crate) struct Words {
    /// Names of lanes that have none of their own.
    pub(crate) lanes: Lanes,
    /// One card of each kind of lane.
    pub(crate) cards: Lanes,
    pub(crate) channels: Channels,
    pub(crate) evidence: Evidence,
    pub(crate) statuses: Statuses,
    pub(crate) kinds: Kinds,
    /// The scale of feelings: +2, 0 and -2.
    pub(crate) scale: [&'static str; 3],
    pub(crate) drawn: Drawn,
    pub(crate) said: Said,
    pub(crate) report: super::report::Report,
    /// Between whole number and decimals.
    pub(crate) decimal: char,
    /// Between a number and its per cent sign.
    pub(crate) before_percent: &'static str,
}

/// What is written in the picture.
#[derive(Debug)]
pub(crate) struct Drawn {
    pub(crate) untitled_journey: &'static str,
    pub(crate) untitled_stage: &'static str,
    pub(crate) unnamed_persona: &'static str,
    pub(crate) unknown_journey: &'static str,
    pub(crate) moment_of_truth: &'static str,
    pub(crate) service: &'static str,
    pub(crate) back_stage: &'static str,
    pub(crate) no_data: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) impact: One,
    pub(crate) effort: One,
    pub(crate) reaches: One,
    pub(crate) target: One,
    /// The other personas.
    pub(crate) with: One,
    /// How many cards rest on evidence.
    pub(crate) resting: One,
    /// How many cards a collapsed lane has.
    pub(crate) cards: fn(usize) -> String,
}

/// What a screen reader says of the picture.
#[derive(Debug)]
pub(crate) struct Said {
    /// A word of the picture, within a sentence.
    pub(crate) within: One,
    /// Kind of map, stages, lanes.
    pub(crate) map: fn(&str, usize, usize) -> String,
    pub(crate) goal: One,
    pub(crate) stage: One,
    pub(crate) step: One,
    pub(crate) unnamed_step: &'static str,
    pub(crate) lane: One,
    /// A lane of which only the name is drawn, and its cards.
    pub(crate) collapsed: Two,
    /// Kind and text of a card.
    pub(crate) card: Two,
    pub(crate) empty: &'static str,
    pub(crate) customer_service: &'static str,
    pub(crate) moment_of_truth: &'static str,
    /// Valence and word.
    pub(crate) feels: Two,
    pub(crate) impact: One,
    pub(crate) effort: One,
    pub(crate) tag: One,
    pub(crate) rests_on: One,
    /// Between two of a list.
    pub(crate) and: &'static str,
    /// A card that another journey tells, by its title; empty when it is not known.
    pub(crate) detailed: One,
    pub(crate) target: One,
    pub(crate) link: Two,
    /// A link with its share.
    pub(crate) shared_link: Three,
    pub(crate) feelings: One,
    /// Whose, and the list.
    pub(crate) feelings_of: Two,
    pub(crate) none_yet: &'static str,
    pub(crate) evidence: Two,
}
