//! The icons of cards, each read from its file once.

use std::sync::OnceLock;

use kurbo::BezPath;
use waymark_model::CardIcon;

use super::read;

macro_rules! cards {
    ($($card:ident = $name:literal,)*) => {
        /// The icon that a card carries.
        pub(crate) fn card(icon: CardIcon) -> &'static BezPath {
            match icon {
                $(CardIcon::$card => icon!($name),)*
            }
        }
    };
}

cards! {
    Person = "card-person",
    People = "card-people",
    Child = "card-child",
    Accessibility = "card-accessibility",
    Clock = "card-clock",
    Calendar = "card-calendar",
    Hourglass = "card-hourglass",
    Phone = "card-phone",
    Mobile = "card-mobile",
    Mail = "card-mail",
    Chat = "card-chat",
    Mailbox = "card-mailbox",
    Web = "card-web",
    Computer = "card-computer",
    Printer = "card-printer",
    Car = "card-car",
    Bus = "card-bus",
    Train = "card-train",
    Plane = "card-plane",
    Bicycle = "card-bicycle",
    Walk = "card-walk",
    Home = "card-home",
    Shop = "card-shop",
    Office = "card-office",
    Place = "card-place",
    Ticket = "card-ticket",
    Money = "card-money",
    Card = "card-card",
    Receipt = "card-receipt",
    Cart = "card-cart",
    Gift = "card-gift",
    Parcel = "card-parcel",
    Truck = "card-truck",
    Document = "card-document",
    Form = "card-form",
    Signature = "card-signature",
    Key = "card-key",
    Lock = "card-lock",
    Shield = "card-shield",
    Warning = "card-warning",
    Question = "card-question",
    Info = "card-info",
    Done = "card-done",
    Failed = "card-failed",
    Heart = "card-heart",
    Star = "card-star",
    ThumbsUp = "card-thumbs-up",
    ThumbsDown = "card-thumbs-down",
    Idea = "card-idea",
    Flag = "card-flag",
    Target = "card-target",
    Search = "card-search",
    Camera = "card-camera",
    Coffee = "card-coffee",
    Food = "card-food",
    Bed = "card-bed",
    Health = "card-health",
    Education = "card-education",
    Tool = "card-tool",
    Robot = "card-robot",
    Bell = "card-bell",
    Scale = "card-scale",
    Megaphone = "card-megaphone",
    Handshake = "card-handshake",
}
