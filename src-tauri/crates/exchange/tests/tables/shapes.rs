//! What strangers' tables become: each shape, several languages, and wishes that win.

use std::cell::Cell;

use waymark_exchange::{Column, EXAMPLE_CSV, EXAMPLE_XLSX, FileKind, Reading, Scale, TableShape, TableWishes, Wishes};
use waymark_exchange::{read, read_table};
use waymark_model::testing::draw;
use waymark_model::{Id, Journey, LaneKind};

pub(super) fn with(text: &str, table: TableWishes) -> Reading {
    let next = Cell::new(1_u64);
    let ids = move || {
        next.set(next.get() + 1);
        Id::from_number(next.get())
    };
    read_table(FileKind::Csv, text.as_bytes(), &Wishes { table: Some(table), ..Wishes::default() }, &ids).unwrap()
}

fn guessed(text: &str) -> Reading {
    with(text, TableWishes::default())
}

fn journey(reading: &Reading) -> &Journey {
    &reading.journeys[0].journey
}

fn shape(reading: &Reading) -> TableShape {
    reading.table.as_ref().unwrap().used.shape.unwrap()
}

fn feelings(journey: &Journey) -> Vec<i8> {
    let mut felt = Vec::new();
    for step in journey.steps() {
        for lane in journey.lanes() {
            let cards = journey.cards_in(lane.id, step.id);
            felt.extend(cards.flat_map(|card| card.feelings.values().map(|feeling| feeling.valence)));
        }
    }
    felt
}

#[test]
fn rows_of_steps_have_lanes_as_columns() {
    let reading = guessed(
        "Phase;Step;Actions;Pain points;Emotion\nBook;Look;Searches;\"slow\nugly\";2\n;Pay;Pays;;5\nVisit;;Waits;queue;1\n",
    );
    assert_eq!(shape(&reading), TableShape::StepRows);
    let drawn = "Book[Look|Pay] Visit[]\nactions: Searches | Pays | Waits\npains: slow, ugly |  | queue\nfeelings Emotion:  |  |";
    assert_eq!(draw(journey(&reading)), drawn);
    assert_eq!(feelings(journey(&reading)), [-1, 2, -2]);
    assert_eq!(reading.table.as_ref().unwrap().used.delimiter.as_deref(), Some(";"));
}

#[test]
fn rows_of_lanes_have_stages_as_columns() {
    let text = "My journey,,,\n,Discover,,Buy\n,Search,Compare,\nDoing,looks,weighs,pays\nPain points,noise,,queue\n,ads,,\nEmotions,🙂,😡,delighted\n";
    let reading = guessed(text);
    assert_eq!(shape(&reading), TableShape::LaneRows);
    let drawn = "Discover[Search|Compare] Buy[]\nactions Doing: looks | weighs | pays\npains: noise, ads |  | queue\nfeelings Emotions:  |  |";
    assert_eq!(draw(journey(&reading)), drawn);
    assert_eq!(feelings(journey(&reading)), [1, -2, 2]);
}

#[test]
fn tables_of_seven_languages_are_understood() {
    for (text, lanes) in [
        ("Stage,Pain points,Opportunities\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("Phase,Schmerzpunkte,Chancen\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("Etapa,Puntos de dolor,Oportunidades\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("Étape,Irritants,Opportunités\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("ステージ,課題,機会\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("阶段,痛点,机会点\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
        ("المرحلة,نقاط الألم,الفرص\nA,b,c\n", [LaneKind::Pains, LaneKind::Opportunities]),
    ] {
        let reading = guessed(text);
        let found: Vec<LaneKind> = journey(&reading).lanes().map(|lane| lane.kind).collect();
        assert_eq!(found, lanes, "{text}");
        assert_eq!(journey(&reading).stages().next().unwrap().name, "A", "{text}");
    }
}

#[test]
fn feelings_of_several_languages_are_understood() {
    let words =
        ["frustrated", "begeistert", "neutro", "satisfait", "不満", "满意", "غاضب", "4/5", "80 %", "★★☆☆☆", "3 - meh"];
    let rows: String = words.iter().enumerate().map(|(at, word)| format!("S{at},{word}\n")).collect();
    let reading = guessed(&format!("Stage,Emotions\n{rows}"));
    assert_eq!(feelings(journey(&reading)), [-2, 2, 0, 1, -1, 1, -2, 1, 1, -1, 0], "{:?}", reading.remarks);
}

#[test]
fn notes_with_frames_stand_in_their_frames() {
    let reading =
        guessed("Text,Frame,Color,Tags\nfinds us,Discover,yellow,\"new, web\"\npays,Buy,,\nasks,Discover,pink,\n");
    assert_eq!(shape(&reading), TableShape::Notes);
    assert_eq!(draw(journey(&reading)), "Discover[] Buy[]\ntext: finds us, asks | pays");
    let card = journey(&reading).cards().find(|card| card.text == "finds us").unwrap();
    assert_eq!(card.tags, ["new", "web"]);
    assert_eq!(card.colour, Some(waymark_model::Colour::Yellow));
}

#[test]
fn notes_with_places_stand_in_columns_and_rows() {
    let mut text = "Text,Position X,Position Y,Width,Height\n".to_owned();
    for (at, title) in ["Discover", "Buy", "Use"].iter().enumerate() {
        text += &format!("{title},{},0,200,200\n", at * 400);
    }
    text += "a,10,400,200,200\nb,410,420,200,200\nc,800,400,200,200\nd,0,900,200,200\n";
    let reading = guessed(&text);
    assert_eq!(draw(journey(&reading)), "Discover[] Buy[] Use[]\ntext Row 1: a | b | c\ntext Row 2: d |  |");
}

#[test]
fn blocks_and_columns_of_notes_are_stages() {
    let blocks = guessed("Discover\nfinds us\nasks a friend\n\nBuy\npays\nwaits\n");
    assert_eq!(draw(journey(&blocks)), "Discover[] Buy[]\ntext: finds us, asks a friend | pays, waits");
    let columns = guessed("Discover,Buy\nfinds us,pays\nasks a friend,\n");
    assert_eq!(draw(journey(&columns)), "Discover[] Buy[]\ntext: finds us, asks a friend | pays");
    let bare = guessed("one\ntwo\nthree\n");
    assert_eq!(draw(journey(&bare)), "[]\ntext: one, two, three");
}

#[test]
fn shapes_of_a_diagram_stand_in_the_shape_that_holds_them() {
    let text = "Id,Name,Contained By,Text Area 1\n1,Frame,,Discover\n2,Note,1,finds us\n3,Note,1,asks\n4,Frame,,Buy\n5,Note,4,pays\n6,Line,,\n";
    assert_eq!(draw(journey(&guessed(text))), "Discover[] Buy[]\ntext: finds us, asks | pays");
}

#[test]
fn wishes_win_over_every_guess() {
    let text = "a,b,c\nBook,sad words,10\nVisit,more,0\n";
    let field = |name: &str| Column::Field { field: name.into() };
    let columns = vec![field("stage"), field("text"), field("feeling")];
    let wishes = TableWishes {
        shape: Some(TableShape::CardRows),
        headers: Some(1),
        columns: Some(columns.clone()),
        scale: Some(Scale { worst: 0.0, best: 10.0 }),
        ..TableWishes::default()
    };
    let reading = with(text, wishes.clone());
    assert_eq!(draw(journey(&reading)), "Book[] Visit[]\nactions: sad words | more\nfeelings:  |");
    assert_eq!(feelings(journey(&reading)), [2, -2]);
    let changed = with("a,b,c\nBook,x,10\nBook,y,0\nStay,z,5\n", wishes);
    assert_eq!(feelings(journey(&changed)), [2, -2, 0]);
    let used = reading.table.unwrap().used;
    assert_eq!(used.columns, Some(columns));
    assert_eq!(
        draw(journey(&with(text, used))),
        "Book[] Visit[]\nactions: sad words | more\nfeelings:  |",
        "what was used can be wished"
    );
}

#[test]
fn the_examples_are_read_alike() {
    let ids = || Id::from_bytes(*uuid());
    let csv = read("journey-table.csv", EXAMPLE_CSV, &Wishes { kind: Some(FileKind::Csv), ..Wishes::default() }, &ids)
        .unwrap();
    let xlsx =
        read("journey-table.xlsx", EXAMPLE_XLSX, &Wishes { kind: Some(FileKind::Xlsx), ..Wishes::default() }, &ids)
            .unwrap();
    assert_eq!(draw(journey(&csv)), draw(journey(&xlsx)));
    assert_eq!(journey(&csv).summary().cards, 12);
    assert_eq!(feelings(journey(&csv)), [0, -1, 2]);
    assert_eq!((csv.remarks, xlsx.remarks), (vec![], vec![]));
}

/// Ids that differ at each call.
fn uuid() -> Box<[u8; 16]> {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    Box::new(bytes)
}

/// Feelings beside other cards draw the curve, whatever language heads the table.
#[test]
fn feelings_beside_cards_get_a_lane_of_their_own() {
    let tables = [
        "Stage,Step,Lane,Card,Feeling\nLearn,See ad,Touchpoint,Poster,1\nJoin,Form,Pain,Code late,-2\n",
        "阶段,步骤,泳道,卡片,感受\n了解,看到广告,触点,海报,1\n注册,填写资料,痛点,验证码,-2\n",
        "المرحلة,الخطوة,المسار,البطاقة,الشعور\nالاكتشاف,إعلان,نقطة تماس,ملصق,1\nالتسجيل,نموذج,ألم,تأخر الرمز,-2\n",
    ];
    for table in tables {
        let reading = guessed(table);
        let journey = journey(&reading);
        let kinds: Vec<LaneKind> = journey.lanes().map(|lane| lane.kind).collect();
        assert_eq!(kinds, [LaneKind::Touchpoints, LaneKind::Pains, LaneKind::Feelings], "{table}");
        let lane = journey.lanes().find(|lane| lane.kind == LaneKind::Feelings).unwrap().id;
        let felt: Vec<i8> = journey
            .cards()
            .filter(|card| card.lane == lane)
            .flat_map(|card| card.feelings.values().map(|feeling| feeling.valence))
            .collect();
        assert_eq!(felt, [1, -2], "{table}");
        assert_eq!(journey.cards().filter(|card| !card.feelings.is_empty()).count(), 2, "each feeling stands once");
    }
}
