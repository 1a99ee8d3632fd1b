//! What stands in a table beside its rows (a title, totals, notes below) is no card; and words of feelings are taught.

use std::cell::Cell;

use rust_xlsxwriter::{Format, Workbook};
use waymark_exchange::{FeelingWord, FileKind, Reading, TableWishes, Wishes, read_table};
use waymark_model::testing::draw;
use waymark_model::{Id, Journey};

fn read(kind: FileKind, bytes: &[u8], wishes: &Wishes) -> Reading {
    let next = Cell::new(1_u64);
    let ids = move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    };
    read_table(kind, bytes, wishes, &ids).unwrap()
}

fn guessed(text: &str) -> Reading {
    read(FileKind::Csv, text.as_bytes(), &Wishes::default())
}

fn with_repairs(text: &str, keys: &[&str]) -> Reading {
    let repairs = Some(keys.iter().map(|key| (*key).to_owned()).collect());
    read(FileKind::Csv, text.as_bytes(), &Wishes { repairs, ..Wishes::default() })
}

fn journey(reading: &Reading) -> &Journey {
    &reading.journeys[0].journey
}

fn lines_of(reading: &Reading, code: &str) -> Vec<u32> {
    reading.remarks.iter().filter(|remark| remark.code == code).filter_map(|remark| remark.line).collect()
}

fn stages(reading: &Reading) -> Vec<&str> {
    journey(reading).stages().map(|stage| stage.name.as_str()).collect()
}

#[test]
fn rows_of_totals_are_no_stages_in_seven_languages() {
    for label in [
        "Summe",
        "Gesamt",
        "Ø",
        "Durchschnitt:",
        "Total",
        "TOTAL",
        "Average",
        "Mean (n=12)",
        "Promedio",
        "Moyenne",
        "合計",
        "平均",
        "总计",
        "平均值",
        "المجموع",
        "المتوسط",
        "Grand total",
        "Sub-total",
    ] {
        let text = format!("Phase;Pain points;Emotion\nBook;slow;2\nVisit;queue;5\n{label};;4,6\n");
        let reading = guessed(&text);
        assert_eq!(stages(&reading), ["Book", "Visit"], "{label}");
        assert_eq!(journey(&reading).cards().count(), 4, "{label}");
        assert_eq!(lines_of(&reading, "totals_row"), [4], "{label}: {:?}", reading.remarks);
    }
}

#[test]
fn rows_of_totals_can_be_kept() {
    let text = "Phase;Pain points;Emotion\nBook;slow;2\nSubtotal;;2\nVisit;queue;5\nSumme;;4,6\n";
    assert_eq!(stages(&guessed(text)), ["Book", "Visit"]);
    let reading = with_repairs(text, &["totals:3"]);
    assert_eq!(stages(&reading), ["Book", "Visit", "Summe"]);
    let made: Vec<bool> = reading.remarks.iter().filter_map(|remark| Some(remark.repair.as_ref()?.made)).collect();
    assert_eq!(made, [true, false]);
}

#[test]
fn what_only_sounds_like_a_total_stays() {
    for text in [
        "Phase;Pain points\nTotal loss;queue\nB;c\n",
        "Phase;Pain points\nTotal;nobody knows the price\nB;c\n",
        "Stage,Lane,Text\nPay,Actions,Total\nB,Actions,c\n",
    ] {
        let reading = guessed(text);
        assert!(lines_of(&reading, "totals_row").is_empty(), "{text}");
        assert_eq!(journey(&reading).cards().count(), 2, "{text}");
    }
}

#[test]
fn averages_of_lanes_and_columns_are_left_out() {
    let text =
        "Lane,Discover,Buy,Average\nActions,looks,pays,\nFeelings (Rosa),2,4,3\nPain points,noise,queue,\nMean,2,4,3\n";
    let reading = guessed(text);
    assert_eq!(stages(&reading), ["Discover", "Buy"], "{:?}", reading.remarks);
    assert_eq!(journey(&reading).lanes().count(), 3);
    assert_eq!(lines_of(&reading, "totals_row"), [5]);
    assert!(reading.remarks.iter().any(|remark| remark.code == "totals_column"));
}

#[test]
fn a_title_above_the_headings_is_the_maps() {
    let text = "Customer journey of Rosa\nas of May\n\nStage;Pain points;Emotion\nBook;slow;2\n";
    let reading = guessed(text);
    assert_eq!(journey(&reading).properties().title, "Customer journey of Rosa");
    assert_eq!(journey(&reading).properties().description, "as of May");
    assert_eq!(stages(&reading), ["Book"]);
    assert_eq!(lines_of(&reading, "title_line"), [1]);
    assert_eq!(journey(&with_repairs(text, &[])).properties().title, "");
    let beside = guessed("Journey:;Visit to the office\nStage;Pain points;Emotion\nBook;slow;2\n");
    assert_eq!(journey(&beside).properties().title, "Visit to the office");
    let lanes =
        guessed("My journey,,,\n,Discover,,Buy\n,Search,Compare,\nDoing,looks,weighs,pays\nPain points,noise,,queue\n");
    assert_eq!(journey(&lanes).properties().title, "My journey");
    assert_eq!(stages(&lanes), ["Discover", "Buy"]);
}

#[test]
fn notes_below_a_table_are_no_cards() {
    for below in [
        "\nCounted in May by the team\n",
        "\nSource: survey 2024\nn = 12\n",
        "Quelle: Umfrage\n",
        "\n\nLegend:\n1;very bad\n5;good\n",
    ] {
        let text = format!("Phase;Pain points;Emotion\nBook;slow;2\nVisit;queue;5\n{below}");
        let reading = guessed(&text);
        assert_eq!(stages(&reading), ["Book", "Visit"], "{below:?}");
        assert_eq!(lines_of(&reading, "notes_below").len(), 1, "{below:?}");
        let first = below.trim().lines().next().unwrap();
        assert!(journey(&reading).properties().description.starts_with(first), "{below:?}");
        assert!(with_repairs(&text, &[]).journeys[0].journey.stages().count() > 2, "{below:?}");
    }
}

#[test]
fn a_table_of_blocks_has_no_notes_below() {
    let reading = guessed("Phase;Pain points\nBook;slow\n\nVisit;queue\n\nLeave;\n");
    assert_eq!(stages(&reading), ["Book", "Visit", "Leave"]);
    let bare = guessed("Phase;Pain points\nBook;\nVisit;queue\nLeave;\n");
    assert_eq!(stages(&bare), ["Book", "Visit", "Leave"]);
}

#[test]
fn merged_cells_of_a_workbook_hold_for_the_rows_below() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "A visit", &plain).unwrap();
    for (column, head) in ["Stage", "Step", "Pain points"].iter().enumerate() {
        sheet.write_string(2, column as u16, *head).unwrap();
    }
    sheet.merge_range(3, 0, 5, 0, "Book", &plain).unwrap();
    for (row, (step, pain)) in [("Look", "slow"), ("Pay", "dear"), ("", "unsafe"), ("Wait", "long")].iter().enumerate()
    {
        sheet.write_string(row as u32 + 3, 1, *step).unwrap();
        sheet.write_string(row as u32 + 3, 2, *pain).unwrap();
    }
    sheet.write_string(6, 0, "Visit").unwrap();
    sheet.write_string(7, 0, "Total").unwrap();
    sheet.write_number(7, 2, 4.0).unwrap();
    let reading = read(FileKind::Xlsx, &book.save_to_buffer().unwrap(), &Wishes::default());
    assert_eq!(journey(&reading).properties().title, "A visit");
    assert_eq!(draw(journey(&reading)), "Book[Look|Pay] Visit[Wait]\npains: slow | dear, unsafe | long");
}

#[test]
fn unknown_words_of_feelings_are_listed_and_taught() {
    let text = "Stage,Emotions\nA,meh\nB,happy\nC,Meh\nD,grumpf\nE,frustrated\n";
    let reading = guessed(text);
    let unknown = &reading.table.as_ref().unwrap().unknown_words;
    let said: Vec<(&str, u32, &[u32])> =
        unknown.iter().map(|word| (word.word.as_str(), word.count, word.lines.as_slice())).collect();
    assert_eq!(said, [("meh", 2, &[2, 4][..]), ("grumpf", 1, &[5])]);
    let told: Vec<&str> = (reading.remarks.iter())
        .filter(|remark| remark.code == "feeling_unknown")
        .map(|remark| remark.message.as_str())
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("\"meh\"") && told[0].contains("line 4"), "{told:?}");

    let words = vec![
        FeelingWord { word: "MEH".into(), valence: -1 },
        FeelingWord { word: "grumpf".into(), valence: -2 },
        FeelingWord { word: "happy".into(), valence: 2 },
    ];
    let table = TableWishes { words: Some(words.clone()), ..TableWishes::default() };
    let taught = read(FileKind::Csv, text.as_bytes(), &Wishes { table: Some(table), ..Wishes::default() });
    let felt: Vec<(i8, &str)> = (journey(&taught).cards())
        .flat_map(|card| card.feelings.values())
        .map(|feeling| (feeling.valence, feeling.word.as_str()))
        .collect();
    let mut felt = felt;
    felt.sort_unstable();
    assert_eq!(felt, [(-2, "frustrated"), (-2, "grumpf"), (-1, "Meh"), (-1, "meh"), (2, "happy")]);
    let table = taught.table.unwrap();
    assert_eq!((table.used.words, table.unknown_words), (Some(words), Vec::new()));
}

#[test]
fn a_column_of_words_alone_says_feelings() {
    let reading = guessed("Stage,Lane,Text,Feeling word\nA,Feelings,waits,frustrated\n");
    let feelings: Vec<i8> =
        journey(&reading).cards().flat_map(|card| card.feelings.values()).map(|f| f.valence).collect();
    assert_eq!(feelings, [-2]);
}

#[test]
fn a_log_of_events_becomes_its_activities_in_their_order() {
    let mut text = "Case ID,Activity,Timestamp,Resource\n".to_owned();
    for case in 0..20 {
        // Rows come in any order; times decide. Every fourth case goes back once.
        text += &format!("c{case},Pay,2026-05-{:02}T12:00,web\n", case + 1);
        text += &format!("c{case},Search,2026-05-{:02}T10:00,web\n", case + 1);
        text += &format!("c{case},Choose,2026-05-{:02}T11:00,app\n", case + 1);
        if case % 4 == 0 {
            text += &format!("c{case},Search,2026-05-{:02}T11:30,web\n", case + 1);
        }
    }
    let reading = guessed(&text);
    let drawn = draw(journey(&reading));
    assert!(drawn.starts_with("[Search|Choose|Pay]\ntouchpoints: Search | Choose | Pay\n"), "{drawn}");
    let remark = reading.remarks.iter().find(|remark| remark.code == "event_log").unwrap();
    assert!(remark.message.starts_with("This is a log: 65 events of 20 cases became 3 steps"), "{}", remark.message);
    assert!(remark.message.contains("1 other column"), "{}", remark.message);
    let flows: Vec<(String, String, f64)> = journey(&reading)
        .links()
        .map(|link| {
            let text = |id| journey(&reading).card(id).unwrap().text.clone();
            (text(link.from), text(link.to), link.share.unwrap())
        })
        .collect();
    assert!(flows.contains(&("Choose".into(), "Pay".into(), 0.75)), "{flows:?}");
    assert!(flows.contains(&("Choose".into(), "Search".into(), 0.25)), "{flows:?}");
    let bare = with_repairs(&text, &[]);
    assert!(journey(&bare).cards().count() > 3, "without the repair it is a table like any other");
}

#[test]
fn answers_to_a_survey_become_the_mean_of_each_question() {
    let long = "Respondent,Question,Score\nr1,Easy to find?,1\nr1,Friendly?,5\nr2,Easy to find?,2\nr2,Friendly?,5\nr3,Friendly?,4\n";
    let wide = "Teilnehmer;Leicht zu finden;Freundlich;Kommentar\n1;1;5;gut\n2;2;5;\n3;;4;naja\n";
    for (text, words) in
        [(long, "5 answers of 3 respondents became 2 steps"), (wide, "5 answers of 3 respondents became 2 steps")]
    {
        let reading = guessed(text);
        let felt: Vec<i8> = (journey(&reading).steps())
            .flat_map(|step| journey(&reading).cards().filter(move |card| card.step == step.id))
            .flat_map(|card| card.feelings.values())
            .map(|feeling| feeling.valence)
            .collect();
        assert_eq!(felt, [-2, 2], "{text}");
        let remark = reading.remarks.iter().find(|remark| remark.code == "survey_answers").unwrap();
        assert!(remark.message.contains(words), "{}", remark.message);
        let sources: Vec<String> = (journey(&reading).nodes())
            .filter_map(|node| match node {
                waymark_model::Node::Evidence(evidence) => Some(evidence.name.clone()),
                _ => None,
            })
            .collect();
        assert_eq!(sources, ["Survey (n = 3)"]);
    }
}

#[test]
fn a_table_of_steps_is_neither_a_log_nor_a_survey() {
    for text in [
        "Case,Activity,Time\nA,looks,morning\nB,pays,noon\n",
        "Stage,Question,Score\nA,why?,3\nB,how?,4\n",
        "Persona,Activity,Date\nRosa,looks,2026-05-01\nRosa,pays,2026-05-02\n",
    ] {
        let reading = guessed(text);
        let codes: Vec<&str> = reading.remarks.iter().map(|remark| remark.code.as_str()).collect();
        assert!(!codes.contains(&"event_log") && !codes.contains(&"survey_answers"), "{text}: {codes:?}");
    }
}
