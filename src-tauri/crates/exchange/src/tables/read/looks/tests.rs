//! The sheets of the sample as they look.

use super::*;
use crate::tables::out::xlsx;
use waymark_model::testing::large_journey;

fn sample() -> Journey {
    let bytes = include_bytes!("../../../../../../../assets/samples/dmv.json");
    crate::read_json(bytes).unwrap().journey
}

fn looks(journey: &Journey) -> Vec<SheetView> {
    workbook_looks(journey, &xlsx(journey, "en", &|_| None).bytes).unwrap()
}

fn said(cell: &SheetCell) -> String {
    cell.runs.iter().map(|run| run.text.as_str()).collect()
}

#[test]
fn the_sheet_of_the_map_looks_as_it_is_written() {
    let journey = sample();
    let sheets = looks(&journey);
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names[..4], ["Map", "Cards", "Stages", "Steps"]);
    let map = &sheets[0];
    let steps = u32::try_from(journey.steps().count()).unwrap();
    assert_eq!((map.frozen, map.columns.len(), map.more), (4, steps as usize + 1, false));
    let title = &map.rows[0].cells[0];
    assert_eq!((said(title).as_str(), title.columns), ("Renewing a driving licence", steps + 1));
    assert_eq!((title.runs[0].bold, title.runs[0].size), (true, 20.0));
    let stages: Vec<(String, &str)> = map.rows[2]
        .cells
        .iter()
        .filter(|cell| !cell.runs.is_empty())
        .map(|cell| (said(cell), cell.fill.as_str()))
        .collect();
    assert_eq!(stages[0], ("Notice\nDay 0".to_owned(), "#34325e"));
    assert_eq!(stages[1].1, "#4b49c9");
    let card = map.rows[4].cells.iter().find(|cell| said(cell).starts_with("Receives")).unwrap();
    assert_eq!((card.fill.as_str(), card.line.is_empty(), card.runs.len()), ("#ffffff", false, 2));
    assert!(card.runs[1].size < card.runs[0].size);
    let curve = map.curve.as_ref().unwrap();
    assert_eq!((curve.column, curve.columns, curve.lines[0].points.len()), (1, steps, steps as usize));
    assert!(map.rows[curve.row as usize].height > 150.0);
}

#[test]
fn the_table_of_cards_has_every_card_and_hides_its_ids() {
    let journey = sample();
    let sheets = looks(&journey);
    let cards = &sheets[1];
    assert_eq!(cards.rows.len(), journey.cards().count() + 1);
    assert!(cards.columns.contains(&0.0), "ids are hidden");
    assert!(sheets.iter().skip(1).all(|sheet| sheet.curve.is_none() && !sheet.rows.is_empty()));
}

#[test]
fn only_the_beginning_of_a_large_workbook_is_read() {
    let journey = large_journey(3, 5_000);
    let sheets = looks(&journey);
    let cells: usize = sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum();
    assert!(sheets[0].more && sheets[1].more && cells < 16_000, "{cells} cells");
    assert!(sheets.iter().all(|sheet| sheet.columns.len() <= 80));
}

#[test]
fn a_map_without_cards_has_a_sheet_too() {
    let journey = Journey::new(waymark_model::Id::NIL);
    let sheets = looks(&journey);
    assert_eq!((sheets[0].name.as_str(), sheets[0].curve.is_none()), ("Map", true));
}
