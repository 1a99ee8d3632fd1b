//! Values of records as cells, and back. What comes back is bounded here; a cell that says nothing of its kind is told.

use serde_json::{Map, Value};

use super::cell::Cell;
use super::day;
use super::field::Kind;
use crate::limits;

/// The cell of a value; none for nothing.
pub(crate) fn to_cell(kind: Kind, value: &Value) -> Option<Cell> {
    Some(match (kind, value) {
        (_, Value::Null) => return None,
        (Kind::Day, Value::String(text)) => day::to_serial(text).map_or_else(|| Cell::Text(text.clone()), Cell::Day),
        (Kind::Word, Value::String(word)) => Cell::Text(shown_word(word)),
        (Kind::List | Kind::Wholes, Value::Array(items)) => Cell::Text(list_text(items)),
        (Kind::Rest, value) => Cell::Text(value.to_string()),
        (_, Value::String(text)) if text.is_empty() => return None,
        (_, Value::String(text)) => Cell::Text(text.clone()),
        (_, Value::Number(number)) => Cell::Number(number.as_f64()?),
        (_, Value::Bool(yes)) => Cell::Flag(*yes),
        (_, other) => Cell::Text(other.to_string()),
    })
}

/// "in_person" as people write it.
pub(crate) fn shown_word(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters.map(|letter| if letter == '_' { ' ' } else { letter })).collect()
}

/// "In person" as the format has it.
pub(crate) fn plain_word(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-', '\u{a0}'], "_")
}

/// Items one after the other where that can be read back; else as a JSON list.
fn list_text(items: &[Value]) -> String {
    let is_plain = |text: &str| !text.is_empty() && text.trim() == text && !text.contains([';', '\n', '\r', '；']);
    let texts: Vec<String> =
        items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect();
    match texts.as_slice() {
        [first, ..] if texts.iter().all(|text| is_plain(text)) && !first.starts_with('[') => {
            // A lone item with a comma in it would be read as two.
            let end = if texts.len() == 1 && first.contains(SEPARATORS) { ";" } else { "" };
            texts.join("; ") + end
        }
        _ => Value::from(items).to_string(),
    }
}

/// What may stand between the items of a list.
const SEPARATORS: [char; 9] = [';', ',', '\n', '\r', '|', '；', '，', '、', '،'];

/// Items of a list as people write them.
pub(crate) fn list_items(text: &str) -> Vec<String> {
    if text.starts_with('[')
        && let Ok(items) = serde_json::from_str::<Vec<String>>(text)
    {
        return items;
    }
    let parts: Vec<&str> = if text.contains([';', '\n', '；']) {
        text.split([';', '\n', '\r', '；']).collect()
    } else {
        text.split(SEPARATORS).collect()
    };
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// The value of a cell; `Ok(None)` for nothing, `Err` for what is not of the kind.
pub(crate) fn from_cell(kind: Kind, cell: &Cell) -> Result<Option<Value>, ()> {
    let shown = cell.shown();
    let trimmed = shown.trim();
    if trimmed.is_empty() && !matches!(kind, Kind::Text) {
        return Ok(None);
    }
    Ok(Some(match kind {
        Kind::Text => Value::from(shown.as_ref()),
        Kind::Whole(least, most) => whole(cell, least, most).ok_or(())?,
        Kind::Number | Kind::Share => number(cell).and_then(serde_json::Number::from_f64).ok_or(())?.into(),
        Kind::Flag => flag(cell).ok_or(())?.into(),
        Kind::Day => day_of(cell).ok_or(())?.into(),
        Kind::Word => plain_word(trimmed).into(),
        Kind::List => list_items(trimmed).into_iter().take(limits::ENTRIES).collect(),
        Kind::Wholes => wholes(trimmed).ok_or(())?,
        Kind::Seconds => seconds(cell).ok_or(())?.into(),
        Kind::Id => Value::from(trimmed.parse::<waymark_model::Id>().map_err(|_| ())?.to_string()),
        Kind::Rest => serde_json::from_str::<Map<String, Value>>(trimmed).map_err(|_| ())?.into(),
    }))
}

fn whole(cell: &Cell, least: i64, most: i64) -> Option<Value> {
    let number = number(cell)?;
    let rounded = number.round();
    ((rounded - number).abs() < 1e-9 && rounded >= least as f64 && rounded <= most as f64)
        .then(|| Value::from(rounded as i64))
}

/// A number as any of the languages writes it: spaces between thousands, a decimal comma, a percent sign.
pub(crate) fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) | Cell::Day(number) => Some(*number),
        Cell::Flag(_) => None,
        Cell::Text(text) => number_of(text),
    }
}

/// A number in a text.
pub(crate) fn number_of(text: &str) -> Option<f64> {
    let mut plain: String = text.trim().chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
    if plain.len() > 60 {
        return None;
    }
    plain = plain.trim_end_matches(['%', '٪']).chars().map(western).collect();
    match (plain.rfind(','), plain.rfind('.')) {
        (Some(comma), Some(dot)) if comma > dot => plain = plain.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => plain = plain.replace(',', ""),
        (Some(_), None) if plain.matches(',').count() == 1 => plain = plain.replace(',', "."),
        (Some(_), None) => plain = plain.replace(',', ""),
        _ => {}
    }
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte))
        && plain.bytes().any(|byte| byte.is_ascii_digit());
    is_number.then(|| plain.parse::<f64>().ok()).flatten().filter(|number| number.is_finite())
}

/// Digits and signs of other scripts as ours.
fn western(letter: char) -> char {
    let digit = |zero: char| char::from_digit(letter as u32 - zero as u32, 10).unwrap_or(letter);
    match letter {
        '٠'..='٩' => digit('٠'),
        '０'..='９' => digit('０'),
        '۰'..='۹' => digit('۰'),
        '−' | '－' => '-',
        '＋' => '+',
        '٫' => ',',
        '．' => '.',
        other => other,
    }
}

/// Yes or no in the seven languages, or a tick.
fn flag(cell: &Cell) -> Option<bool> {
    const YES: [&str; 21] = [
        "yes",
        "y",
        "true",
        "1",
        "x",
        "✓",
        "✔",
        "✅",
        "ja",
        "j",
        "wahr",
        "sí",
        "si",
        "oui",
        "vrai",
        "verdadero",
        "はい",
        "是",
        "真",
        "نعم",
        "★",
    ];
    const NO: [&str; 15] =
        ["no", "n", "false", "0", "nein", "falsch", "non", "faux", "falso", "いいえ", "否", "不", "لا", "-", "✗"];
    let word = match cell {
        Cell::Flag(yes) => return Some(*yes),
        Cell::Number(number) | Cell::Day(number) => return Some(*number != 0.0),
        Cell::Text(text) => text.trim().to_lowercase(),
    };
    YES.contains(&word.as_str()).then_some(true).or_else(|| NO.contains(&word.as_str()).then_some(false))
}

fn day_of(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Number(serial) | Cell::Day(serial) => day::from_serial(*serial),
        Cell::Flag(_) => None,
        Cell::Text(text) => {
            let text = text.trim();
            let plain: String = text.chars().take(10).map(|c| if matches!(c, '/' | '.') { '-' } else { c }).collect();
            if day::to_serial(&plain).is_some() || is_early_day(&plain) {
                return Some(plain);
            }
            let parts: Vec<&str> = plain.split('-').collect();
            let turned = <[&str; 3]>::try_from(parts).ok().map(|[d, m, y]| format!("{y}-{m:0>2}-{d:0>2}"));
            turned.filter(|_| text.contains('.')).filter(|day| day::to_serial(day).is_some())
        }
    }
}

/// A day before the workbooks' first, in the form of the format.
fn is_early_day(text: &str) -> bool {
    let Some((year, rest)) = text.split_once('-') else { return false };
    year.len() == 4 && year < "1901" && day::to_serial(&format!("2000-{rest}")).is_some()
}

fn wholes(text: &str) -> Option<Value> {
    let trimmed = text.trim_start_matches('[').trim_end_matches(']');
    let parts = trimmed.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse::<u32>().ok().map(Value::from)).collect()
}

/// A stretch of time: a number of seconds, "38 min", "1:30" (hours and minutes), "2 days".
fn seconds(cell: &Cell) -> Option<u32> {
    let most = f64::from(u32::MAX);
    if let Some(number) = number(cell) {
        return (number >= 0.0 && number <= most).then(|| number.round() as u32);
    }
    let text = cell.shown().trim().to_lowercase();
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes) = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
        return hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?);
    }
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}')))?;
    let (digits, unit) = text.split_at(end);
    let total = number_of(digits)? * seconds_in(unit.trim())?;
    (total <= most).then(|| total.round() as u32)
}

fn seconds_in(unit: &str) -> Option<f64> {
    const UNITS: [(&[&str], f64); 5] = [
        (&["min", "m", "分", "دق"], 60.0),
        (&["sec", "sek", "seg", "s", "秒", "ثا", "ثو"], 1.0),
        (&["week", "woche", "wk", "semana", "semaine", "週", "周", "أسبو"], 604_800.0),
        (&["h", "std", "stund", "時", "小时", "ساع"], 3_600.0),
        (&["d", "tag", "tage", "día", "dia", "jour", "日", "天", "يوم", "أيام"], 86_400.0),
    ];
    UNITS.iter().find(|(words, _)| words.iter().any(|word| unit.starts_with(word))).map(|(_, seconds)| *seconds)
}
