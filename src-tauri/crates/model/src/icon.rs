//! The icons that a card may carry: a closed set, drawn from `assets/icons/card-*.svg`. Never a file of the user's.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An icon before a card's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardIcon {
    /// A person.
    Person,
    /// Several people, or a queue.
    People,
    /// A child.
    Child,
    /// Access for everyone.
    Accessibility,
    /// Time.
    Clock,
    /// A date or an appointment.
    Calendar,
    /// Waiting.
    Hourglass,
    /// A call.
    Phone,
    /// A mobile phone.
    Mobile,
    /// E-mail or a letter.
    Mail,
    /// A talk.
    Chat,
    /// Post.
    Mailbox,
    /// The web.
    Web,
    /// A computer.
    Computer,
    /// Printing.
    Printer,
    /// A car.
    Car,
    /// A bus.
    Bus,
    /// A train.
    Train,
    /// A plane.
    Plane,
    /// A bicycle.
    Bicycle,
    /// On foot.
    Walk,
    /// At home.
    Home,
    /// A shop.
    Shop,
    /// An office.
    Office,
    /// A place.
    Place,
    /// A ticket.
    Ticket,
    /// Money.
    Money,
    /// A payment card.
    Card,
    /// A receipt or a bill.
    Receipt,
    /// Shopping.
    Cart,
    /// A gift.
    Gift,
    /// A parcel.
    Parcel,
    /// Delivery.
    Truck,
    /// A document.
    Document,
    /// A form or a list.
    Form,
    /// A signature.
    Signature,
    /// A key or a login.
    Key,
    /// Locked or private.
    Lock,
    /// Safety.
    Shield,
    /// A warning.
    Warning,
    /// A question.
    Question,
    /// Information.
    Info,
    /// Done.
    Done,
    /// Failed.
    Failed,
    /// What they love.
    Heart,
    /// Outstanding.
    Star,
    /// Approval.
    ThumbsUp,
    /// Disapproval.
    ThumbsDown,
    /// An idea.
    Idea,
    /// A milestone.
    Flag,
    /// A goal.
    Target,
    /// Searching.
    Search,
    /// A photo.
    Camera,
    /// A drink or a break.
    Coffee,
    /// Food.
    Food,
    /// A bed or a stay.
    Bed,
    /// Health.
    Health,
    /// Learning.
    Education,
    /// Repair or setting up.
    Tool,
    /// An automatic answer.
    Robot,
    /// A reminder.
    Bell,
    /// Law or weighing up.
    Scale,
    /// Advertising.
    Megaphone,
    /// An agreement.
    Handshake,
}

impl CardIcon {
    /// Every icon, in the order in which menus offer them.
    pub const ALL: [CardIcon; 64] = [
        CardIcon::Person,
        CardIcon::People,
        CardIcon::Child,
        CardIcon::Accessibility,
        CardIcon::Clock,
        CardIcon::Calendar,
        CardIcon::Hourglass,
        CardIcon::Phone,
        CardIcon::Mobile,
        CardIcon::Mail,
        CardIcon::Chat,
        CardIcon::Mailbox,
        CardIcon::Web,
        CardIcon::Computer,
        CardIcon::Printer,
        CardIcon::Car,
        CardIcon::Bus,
        CardIcon::Train,
        CardIcon::Plane,
        CardIcon::Bicycle,
        CardIcon::Walk,
        CardIcon::Home,
        CardIcon::Shop,
        CardIcon::Office,
        CardIcon::Place,
        CardIcon::Ticket,
        CardIcon::Money,
        CardIcon::Card,
        CardIcon::Receipt,
        CardIcon::Cart,
        CardIcon::Gift,
        CardIcon::Parcel,
        CardIcon::Truck,
        CardIcon::Document,
        CardIcon::Form,
        CardIcon::Signature,
        CardIcon::Key,
        CardIcon::Lock,
        CardIcon::Shield,
        CardIcon::Warning,
        CardIcon::Question,
        CardIcon::Info,
        CardIcon::Done,
        CardIcon::Failed,
        CardIcon::Heart,
        CardIcon::Star,
        CardIcon::ThumbsUp,
        CardIcon::ThumbsDown,
        CardIcon::Idea,
        CardIcon::Flag,
        CardIcon::Target,
        CardIcon::Search,
        CardIcon::Camera,
        CardIcon::Coffee,
        CardIcon::Food,
        CardIcon::Bed,
        CardIcon::Health,
        CardIcon::Education,
        CardIcon::Tool,
        CardIcon::Robot,
        CardIcon::Bell,
        CardIcon::Scale,
        CardIcon::Megaphone,
        CardIcon::Handshake,
    ];
}
