//! Texts of every script: lines fit, widths are sums of advances, pieces say what they hold.

use crate::Fonts;
use crate::draw::BODY;

const TABLE: [(&str, &str, &str); 11] = [
    ("latin", "Reads the website, calls to check which papers are needed", "Inter"),
    ("chinese", "我需要准备哪些文件才能更新驾驶执照？网站上没有说明。", "Droid Sans Fallback"),
    ("japanese", "窓口で二時間も待たされました。もう少し早くしてほしい。", "Droid Sans Fallback"),
    ("korean", "면허증을 갱신하려면 어떤 서류가 필요한가요?", "Droid Sans Fallback"),
    ("arabic", "انتظرت ساعتين في الطابور دون أن يخبرني أحد بشيء", "Noto Sans Arabic"),
    ("hebrew", "חיכיתי שעתיים בתור ואף אחד לא אמר לי כלום", "Noto Sans Hebrew"),
    ("thai", "ฉันต้องรอคิวนานกว่าสองชั่วโมงโดยไม่มีใครบอกอะไรเลย", "Noto Sans Thai"),
    ("hindi", "मुझे दो घंटे तक कतार में खड़ा रहना पड़ा", "Noto Sans Devanagari"),
    ("emoji", "👨‍👩‍👧 🇩🇪 👍🏽 😡 🎉 👩‍💻", "Noto Emoji"),
    ("greek", "Περίμενα δύο ώρες στην ουρά", "Inter"),
    ("russian", "Я ждала два часа в очереди", "Inter"),
];

#[test]
fn every_script_is_shaped_broken_and_measured() {
    let fonts = Fonts::bundled();
    for (script, text, family) in TABLE {
        let whole = fonts.engine().measure(text, BODY, None);
        let broken = fonts.engine().measure(text, BODY, Some(100.0));
        assert!(
            whole.missing.is_empty() && whole.strange.is_empty(),
            "{script}: {:?} {:?}",
            whole.missing,
            whole.strange
        );
        assert_eq!(whole.lines.len(), 1, "{script}");
        assert!(whole.lines[0].pieces.iter().any(|piece| piece.family == family), "{script}: {:?}", whole.lines[0]);
        assert!(whole.width <= 100.0 || broken.lines.len() > 1, "{script} does not break");
        for line in whole.lines.iter().chain(&broken.lines) {
            assert!(line.width <= 100.0 || whole.lines.contains(line), "{script}: {}", line.width);
            for piece in &line.pieces {
                let advances: f32 = piece.glyphs.iter().map(|glyph| glyph.advance).sum();
                assert!((advances - piece.width).abs() < 0.01, "{script}: {advances} {}", piece.width);
                assert!(piece.glyphs.iter().all(|glyph| (glyph.cluster as usize) < piece.text.len()), "{script}");
            }
        }
        let read: String = broken.lines.iter().flat_map(|line| &line.pieces).map(|piece| piece.text.as_str()).collect();
        let letters = |text: &str| {
            let mut all: Vec<char> = text.chars().filter(|char| !char.is_whitespace()).collect();
            all.sort_unstable();
            all
        };
        assert_eq!(letters(&read), letters(text), "{script}: every letter stands on some line");
    }
}

#[test]
fn directions_are_parted_and_lines_close_up() {
    let fonts = Fonts::bundled();
    let mixed = fonts.engine().measure("Form (نموذج) 12 ready", BODY, None);
    let pieces = &mixed.lines[0].pieces;
    assert!(!mixed.rtl && pieces.iter().any(|piece| piece.rtl && piece.text.contains("نموذج")), "{pieces:?}");
    for pair in pieces.windows(2) {
        assert!(pair[1].x >= pair[0].x + pair[0].width - 0.01, "{pieces:?}");
    }
    let hebrew = fonts.engine().measure("שלום ABC 12", BODY, None);
    assert!(hebrew.rtl && hebrew.lines[0].pieces[0].text.contains("12"), "{hebrew:?}");
}

#[test]
fn words_without_a_space_break_and_spaces_at_ends_do_not_count() {
    let fonts = Fonts::bundled();
    let long = fonts.engine().measure(&"m".repeat(200), BODY, Some(90.0));
    assert!(long.lines.len() > 10 && long.width <= 90.0);
    let plain = fonts.engine().measure("a b", BODY, None);
    let spaced = fonts.engine().measure("a b   ", BODY, None);
    assert_eq!(plain.width, spaced.width);
    assert_eq!(fonts.engine().measure("", BODY, Some(50.0)).lines.len(), 0);
    assert_eq!(fonts.engine().measure("a\r\n\tb", BODY, Some(50.0)).lines.len(), 2);
}

#[test]
fn a_piece_is_as_wide_as_its_text_by_itself() {
    let fonts = Fonts::bundled();
    let bold = crate::text::TextStyle::new(11.5, 14.0, 600);
    let texts = TABLE.map(|(_, text, _)| text);
    for text in texts.into_iter().chain([
        "Łódź, Ångström, naïve café, AVATAR To.",
        "AVAVAVAVAVAVAVAVAVAVAV",
        "انتظرتساعتينفيالطابور",
    ]) {
        let paragraph = fonts.engine().measure(text, bold, Some(90.0));
        for piece in paragraph.lines.iter().flat_map(|line| &line.pieces).filter(|piece| !piece.text.ends_with(' ')) {
            let alone = fonts.engine().measure(&piece.text, bold, None);
            assert!((alone.width - piece.width).abs() < 0.01, "{}: {} {}", piece.text, piece.width, alone.width);
        }
    }
}

#[test]
fn signs_that_ask_for_it_are_drawn_as_emoji() {
    let fonts = Fonts::bundled();
    for (text, family) in [("❤\u{fe0f}", "Noto Emoji"), ("❤", "Inter"), ("🧑\u{200d}❤\u{fe0f}\u{200d}🧑", "Noto Emoji")]
    {
        let paragraph = fonts.engine().measure(text, BODY, None);
        let pieces = &paragraph.lines[0].pieces;
        assert!(pieces.len() == 1 && pieces[0].family == family && pieces[0].glyphs[0].id != 0, "{text}: {pieces:?}");
    }
    let among = fonts.engine().measure("I ❤\u{fe0f} it", BODY, None);
    let families: Vec<&str> = among.lines[0].pieces.iter().map(|piece| &*piece.family).collect();
    assert_eq!(families, ["Inter", "Noto Emoji", "Inter"]);
}

#[test]
fn a_character_that_nobody_has_is_reported_once() {
    let fonts = Fonts::bundled();
    let odd = fonts.engine().measure("a\u{10fffd}b\u{10fffd}", BODY, None);
    assert_eq!(odd.missing, ['\u{10fffd}']);
}

#[test]
fn the_cache_is_bounded() {
    let fonts = Fonts::bundled();
    let text = "x".repeat(2_000);
    for number in 0..700 {
        fonts.engine().measure(&format!("{number} é {text}"), BODY, None);
    }
    assert!(fonts.engine().cached() < 600, "{}", fonts.engine().cached());
    let shaped = fonts.shaped();
    fonts.engine().measure(&format!("699 é {text}"), BODY, None);
    assert_eq!(fonts.shaped(), shaped);
}

#[test]
fn lines_are_counted_as_they_are_broken() {
    let fonts = crate::Fonts::bundled();
    let mut random = waymark_model::testing::Random::new(11);
    let plain = ["a", "To", "AVAToV", "wait", "queue", "office", "desk", "notification", "42"];
    let strange = ["预约", "رخصة", "نفسها", "👩‍🦽", "désolé", "T-shirt", "นัดหมาย"];
    let (mut told, asked) = (0, 4_000);
    for _ in 0..asked {
        let odd = random.chance(30);
        let count = 1 + random.below(12);
        let mut word = || {
            let from = if odd && random.chance(40) { &strange[..] } else { &plain[..] };
            random.pick(from).copied()
        };
        let words: Vec<&str> = (0..count).filter_map(|_| word()).collect();
        let text = words.join(" ");
        let width = 40.0 + random.below(300) as f32;
        let quick = fonts.engine().lines(&text, crate::draw::BODY, width);
        let shaped = fonts.engine().measure(&text, crate::draw::BODY, Some(width)).lines.len();
        told += usize::from(quick.is_some());
        assert!(quick.is_none_or(|quick| quick == shaped), "{text:?} at {width}: {quick:?}, shaped {shaped}");
    }
    assert!(told * 2 > asked, "only {told} of {asked} are told without shaping");
}
