//! CSVs in the encodings that people's programs write.

use encoding_rs::{Encoding, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1252};
use waymark_exchange::FileKind;
use waymark_model::testing::draw;

use super::shared::read_as;

fn drawn(bytes: &[u8]) -> (String, String) {
    let reading = read_as(FileKind::Csv, bytes).unwrap_or_else(|error| panic!("{error}"));
    let encoding = reading.table.unwrap().used.encoding.unwrap();
    (draw(&reading.journeys[0].journey), encoding)
}

#[test]
fn legacy_encodings_are_guessed() {
    let cases: [(&'static Encoding, &str, &str); 4] = [
        (UTF_8, "阶段,痛点\n预约,等待时间太长\n", "utf-8"),
        (
            GB18030,
            "阶段,痛点,机会点\n预约,等待时间太长，网站和电话说的不一样,显示等待时间\n到访,没有人知道要等多久,发短信通知\n",
            "gb18030",
        ),
        (
            SHIFT_JIS,
            "ステージ,課題,機会\n予約,待ち時間が長いので不安になります,待ち時間を表示する\n訪問,誰も待ち時間を知らない,メールで知らせる\n",
            "shift_jis",
        ),
        (
            WINDOWS_1252,
            "Phase;Schmerzpunkte;Chancen\nBuchen;Die Öffnungszeiten fehlen für Samstage;Öffnungszeiten zeigen\nÜbergabe;Rückfragen dauern länger;Größere Schrift\n",
            "windows-1252",
        ),
    ];
    for (encoding, text, label) in cases {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        let (plain, _) = drawn(text.as_bytes());
        assert_eq!(drawn(&bytes), (plain, label.to_owned()));
    }
}

#[test]
fn wide_encodings_need_no_mark() {
    let text = "Stage,Pain points\nBook,長い待ち時間\nVisit,queue\n";
    let (plain, _) = drawn(text.as_bytes());
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(drawn(&little), (plain.clone(), "utf-16le".into()));
    assert_eq!(drawn(&big), (plain.clone(), "utf-16be".into()));
    assert_eq!(drawn(&[b"\xff\xfe", little.as_slice()].concat()), (plain.clone(), "utf-16le".into()));
    assert_eq!(drawn(&[b"\xfe\xff", big.as_slice()].concat()), (plain, "utf-16be".into()));
}

#[test]
fn a_quote_that_never_closes_names_its_row() {
    let error = read_as(FileKind::Csv, b"Stage,Text\nA,b\nC,\"d\nE,f\n").unwrap_err();
    assert_eq!(error.line, Some(3), "{error}");
    assert!(error.message.contains("column 2"), "{error}");
}
