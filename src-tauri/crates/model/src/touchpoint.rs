//! One contact between customer and organisation: the fields a touchpoint card carries.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Extra;

/// Where the contact happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Website.
    Web,
    /// Mobile app.
    App,
    /// Telephone.
    Phone,
    /// Electronic mail.
    Email,
    /// Letter or parcel.
    Post,
    /// Face to face.
    InPerson,
    /// Live chat or bot.
    Chat,
    /// Social media.
    Social,
    /// Text message.
    Sms,
    /// Machine on site.
    Kiosk,
    /// Anything else.
    #[default]
    Other,
}

/// Whether the customer sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Seen by the customer.
    #[default]
    Front,
    /// Out of the customer's sight.
    Back,
}

/// Who starts the contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The organisation answers the customer.
    #[default]
    Reactive,
    /// The organisation comes first.
    Proactive,
}

/// The touchpoint fields of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Touchpoint {
    /// Where it happens.
    #[serde(default)]
    pub channel: Channel,
    /// Front or back stage.
    #[serde(default)]
    pub side: Side,
    /// Team that owns it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Reactive or proactive.
    #[serde(default)]
    pub mode: Mode,
    /// Whether it is customer service.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub customer_service: bool,
    /// Waiting time before it, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_seconds: Option<u32>,
    /// How long it takes, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<u32>,
    /// Effort the customer spends: 1 (very low) to 7 (very high).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
