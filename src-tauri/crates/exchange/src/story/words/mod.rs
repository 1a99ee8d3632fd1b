//! The languages that can tell a journey, in the order of `tongue::ALL`.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;
mod table;
mod zh_hans;

pub(crate) use table::{Place, Unit, Voice};

/// All of them.
pub(super) const ALL: [&Voice; 7] =
    [&en::VOICE, &de::VOICE, &es::VOICE, &fr::VOICE, &ja::VOICE, &zh_hans::VOICE, &ar::VOICE];

/// The voice of a language; English where it is none of ours.
pub(crate) fn of(language: &str) -> &'static Voice {
    ALL[crate::tongue::place(language)]
}
