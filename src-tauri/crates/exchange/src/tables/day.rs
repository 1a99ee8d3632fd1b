//! Days as a workbook counts them (1900 system), and as the format writes them: `YYYY-MM-DD`. No zone, no clock.

/// Days from 1970-01-01 to the day that workbooks count from, as they count after their false 29 February 1900.
const EPOCH: i64 = 25_569;
/// The first serial from which workbooks and the calendar agree: 1 March 1900.
const FIRST: f64 = 61.0;
/// The day after 9999-12-31.
const LAST: f64 = 2_958_466.0;

/// The day of a serial number; none when no calendar has it.
pub(crate) fn from_serial(serial: f64) -> Option<String> {
    if !(FIRST..LAST).contains(&serial) {
        return None;
    }
    let (year, month, day) = civil(serial as i64 - EPOCH);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// The serial number of a day; none for what is no day, or too early for a workbook.
pub(crate) fn to_serial(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let serial = (days(number(&text[..4])?, number(&text[5..7])?, number(&text[8..])?) + EPOCH) as f64;
    (from_serial(serial)? == text).then_some(serial)
}

fn number(digits: &str) -> Option<i64> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Days since 1970-01-01 of a date. Years begin in March here, so that the leap day comes last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, in_era) = (year.div_euclid(400), year.rem_euclid(400));
    let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + in_era * 365 + in_era / 4 - in_era / 100 + in_year - 719_468
}

/// The date that lies this many days after 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, in_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * in_year + 2) / 153;
    let (month, day) = ((shifted + 2) % 12 + 1, in_year - (153 * shifted + 2) / 5 + 1);
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_to_serials_and_back() {
        for (text, serial) in [("1900-03-01", 61.0), ("2000-02-29", 36_585.0), ("2026-11-26", 46_352.0)] {
            assert_eq!(to_serial(text), Some(serial), "{text}");
            assert_eq!(from_serial(serial).as_deref(), Some(text));
        }
        for serial in (61..2_958_466).step_by(997) {
            let day = from_serial(f64::from(serial)).unwrap();
            assert_eq!(to_serial(&day), Some(f64::from(serial)), "{day}");
        }
        assert_eq!(to_serial("2026-02-30"), None);
        assert_eq!(to_serial("1899-12-31"), None);
        assert_eq!(from_serial(f64::NAN), None);
    }
}
