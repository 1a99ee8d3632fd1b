//! The words of a picture for those who write a map in other ways than as a scene: the same words, in the same language.

use waymark_model::{Channel, EvidenceKind, JourneyKind, Lane, OpportunityStatus};

use crate::words::{self, Words};

/// What things are called in the language of a map, else in its reader's, else in English.
#[derive(Clone, Copy, Debug)]
pub struct Naming(&'static Words);

impl Naming {
    /// The words for a map; both languages as BCP 47 tags.
    pub fn of(journey: &str, reader: &str) -> Self {
        Naming(words::of(journey, reader))
    }

    /// A lane's own name, or that of its kind.
    pub fn lane<'a>(&self, lane: &'a Lane) -> &'a str {
        self.0.lane(lane)
    }

    /// A channel.
    pub fn channel(&self, channel: Channel) -> &'static str {
        self.0.channels.of(channel)
    }

    /// A kind of evidence.
    pub fn evidence(&self, kind: EvidenceKind) -> &'static str {
        self.0.evidence.of(kind)
    }

    /// How far an opportunity has come.
    pub fn status(&self, status: OpportunityStatus) -> &'static str {
        self.0.statuses.of(status)
    }

    /// As-is or to-be.
    pub fn kind(&self, kind: JourneyKind) -> &'static str {
        self.0.kinds.of(kind)
    }

    /// A card that decides the experience.
    pub fn moment_of_truth(&self) -> &'static str {
        self.0.drawn.moment_of_truth
    }

    /// A touchpoint that is customer service.
    pub fn service(&self) -> &'static str {
        self.0.said.customer_service
    }

    /// A journey without a title.
    pub fn untitled_journey(&self) -> &'static str {
        self.0.drawn.untitled_journey
    }

    /// A stage without a name.
    pub fn untitled_stage(&self) -> &'static str {
        self.0.drawn.untitled_stage
    }

    /// A persona without a name.
    pub fn unnamed_persona(&self) -> &'static str {
        self.0.drawn.unnamed_persona
    }
}
