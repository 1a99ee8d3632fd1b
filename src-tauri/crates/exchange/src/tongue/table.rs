//! The names of things that Markdown shows and that lists are read by, one table for each language.

use waymark_model::{Channel, EvidenceKind, LaneKind, OpportunityStatus};

/// The names of things in one language.
#[derive(Debug)]
pub(crate) struct Tongue {
    /// Kinds of lanes, in the order of `LaneKind::ALL`.
    pub(crate) lanes: [&'static str; 16],
    /// One card of each.
    pub(crate) cards: [&'static str; 16],
    /// Other words that people write before a colon, parted by bars.
    pub(crate) more: [&'static str; 16],
    /// Channels, in the order of `CHANNELS`.
    pub(crate) channels: [&'static str; 11],
    /// Kinds of evidence, in the order of `EVIDENCE`.
    pub(crate) evidence: [&'static str; 6],
    /// States of opportunities, in the order of `STATUSES`.
    pub(crate) statuses: [&'static str; 5],
    /// As-is, to-be.
    pub(crate) kinds: [&'static str; 2],
    /// Single words.
    pub(crate) labels: Labels,
}

/// Single words of one language.
#[derive(Debug)]
#[allow(missing_docs)]
pub(crate) struct Labels {
    pub(crate) description: &'static str,
    pub(crate) goal: &'static str,
    pub(crate) persona: &'static str,
    pub(crate) quote: &'static str,
    pub(crate) need: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) wait: &'static str,
    pub(crate) takes: &'static str,
    pub(crate) effort: &'static str,
    pub(crate) impact: &'static str,
    pub(crate) cost: &'static str,
    pub(crate) status: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) due: &'static str,
    pub(crate) service: &'static str,
    pub(crate) proactive: &'static str,
    pub(crate) back: &'static str,
    pub(crate) stage: &'static str,
    pub(crate) step: &'static str,
    pub(crate) source: &'static str,
    pub(crate) date: &'static str,
    pub(crate) count: &'static str,
    pub(crate) value: &'static str,
    pub(crate) target: &'static str,
    pub(crate) period: &'static str,
    pub(crate) from: &'static str,
    pub(crate) to: &'static str,
    pub(crate) share: &'static str,
    pub(crate) flows: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) untitled: &'static str,
}

/// Every channel.
pub(crate) const CHANNELS: [Channel; 11] = [
    Channel::Web,
    Channel::App,
    Channel::Phone,
    Channel::Email,
    Channel::Post,
    Channel::InPerson,
    Channel::Chat,
    Channel::Social,
    Channel::Sms,
    Channel::Kiosk,
    Channel::Other,
];

/// Every kind of evidence.
pub(crate) const EVIDENCE: [EvidenceKind; 6] = [
    EvidenceKind::Interview,
    EvidenceKind::Survey,
    EvidenceKind::Observation,
    EvidenceKind::Analytics,
    EvidenceKind::SupportTickets,
    EvidenceKind::Assumption,
];

/// Every state of an opportunity.
pub(crate) const STATUSES: [OpportunityStatus; 5] = [
    OpportunityStatus::Idea,
    OpportunityStatus::Planned,
    OpportunityStatus::Doing,
    OpportunityStatus::Done,
    OpportunityStatus::Dropped,
];

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|known| known == one).unwrap_or_default()
}

impl Tongue {
    /// A kind of lane.
    pub(crate) fn lane(&self, kind: LaneKind) -> &'static str {
        self.lanes[place(&LaneKind::ALL, &kind)]
    }

    /// A channel.
    pub(crate) fn channel(&self, channel: Channel) -> &'static str {
        self.channels[place(&CHANNELS, &channel)]
    }

    /// A kind of evidence.
    pub(crate) fn evidence(&self, kind: EvidenceKind) -> &'static str {
        self.evidence[place(&EVIDENCE, &kind)]
    }

    /// A state of an opportunity.
    pub(crate) fn status(&self, status: OpportunityStatus) -> &'static str {
        self.statuses[place(&STATUSES, &status)]
    }
}
