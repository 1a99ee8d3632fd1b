//! Times as people at this computer read them. Only for showing; nothing is stored in this form.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A day such as "2026-11-21", in this computer's time zone; from milliseconds since 1970 UTC.
pub fn date(time: i64) -> String {
    format(time, "%Y-%m-%d")
}

/// A minute such as "2026-11-21 14:05", in this computer's time zone; from milliseconds since 1970 UTC.
pub fn date_time(time: i64) -> String {
    format(time, "%Y-%m-%d %H:%M")
}

fn format(time: i64, how: &str) -> String {
    match Timestamp::from_millisecond(time) {
        Ok(time) => time.to_zoned(TimeZone::system()).strftime(how).to_string(),
        Err(_) => String::new(),
    }
}
