//! Diagrams within Markdown, and what is written, for Mermaid to read (tests/mermaid/written.json).

use serde_json::{Value, json};
use waymark_model::testing::id;

use super::{FOLDER, strict, told};
use crate::mermaid::blocks::find_blocks;
use crate::mermaid::{mermaid, read_markdown};
use crate::{Wishes, read_json};

const MARKDOWN: &str = "\
# Flat
Words.

```mermaid
journey
  section S
    A: 5
```

- In a list:

  ~~~ mermaid {theme: dark}
  journey
    title Own title
    B: 9
  ~~~

> ````{.mermaid}
> journey
>   C:1
> ````

Broken
------

:::mermaid
journey
journey
:::

{{< mermaid class=\"x\" >}}
flowchart LR
{{< /mermaid >}}

````text
```mermaid
journey
```
````
";

#[test]
fn every_diagram_of_a_markdown_text_is_found() {
    let found: Vec<(usize, String, String)> = find_blocks(MARKDOWN)
        .into_iter()
        .map(|block| (block.line, block.heading, block.text.lines().count().to_string()))
        .collect();
    let want = [(5, "Flat", "3"), (13, "Flat", "3"), (19, "Flat", "2"), (27, "Broken", "2"), (32, "Broken", "1")];
    assert_eq!(found, want.map(|(line, heading, lines)| (line, heading.to_owned(), lines.to_owned())));
}

#[test]
fn each_is_a_map_and_one_bad_diagram_keeps_no_other_out() {
    let ids = || id(1);
    let reading = read_markdown(MARKDOWN, &Wishes::default(), &ids).unwrap().unwrap();
    let titles: Vec<&str> = reading.journeys.iter().map(|one| one.journey.properties().title.as_str()).collect();
    assert_eq!(titles, ["Flat", "Own title", "Flat"]);
    let remarks: Vec<(&str, Option<u32>)> = reading.remarks.iter().map(|one| (one.code.as_str(), one.line)).collect();
    assert_eq!(remarks, [("score_out_of_range", Some(15)), ("mermaid_block", Some(28)), ("mermaid_other", Some(32))]);
    let none = |text: &str| read_markdown(text, &Wishes::default(), &ids).unwrap().is_none();
    assert!(none("# Only words\n- a\n- b") && none("```mermaid\npie\n```") && none("```\njourney\n```"));
    assert!(read_markdown("```mermaid\njourney\njourney\n```", &Wishes::default(), &ids).is_err());
}

/// Texts in which every sign that means something to Mermaid stands somewhere.
const SIGNS: [&str; 24] = [
    "journey of a lifetime",
    "title: a",
    "section b",
    "accTitle",
    "accDescr { x }",
    "C# at 10:30; then 50% off",
    "%% comment",
    "%%{init: {}}%%",
    "}%% x",
    "a\nb\r\nc",
    "<br> <b>x</b> &amp; &",
    "  edges  ",
    "",
    "#35; #quot;",
    "x%%y",
    "---",
    "Restyle:#fff;",
    "classDef x:#1;",
    "ﬂ°°35¶ß",
    "\u{2028}%%\u{fdd0}x\u{fdd1}",
    "a, b,, c",
    "\u{feff}\u{a0}",
    "漢字 👩\u{200d}👩\u{200d}👧 مرحبا",
    "{ \"quotes\" 'more' = }",
];

/// A map whose every text is one of the signs.
fn signs() -> waymark_model::Journey {
    let next = std::cell::Cell::new(0);
    let ids = || {
        next.set(next.get() + 1);
        id(next.get())
    };
    let mut builder = crate::Builder::new(&ids);
    builder.properties.title = SIGNS[5].to_owned();
    builder.properties.description = SIGNS.join("\n");
    let lane = builder.lane(waymark_model::LaneKind::Actions, "");
    for (at, text) in SIGNS.into_iter().enumerate() {
        let (stage, who) = (builder.stage(text), builder.persona(text));
        let step = builder.step(stage, "");
        let card = builder.card(lane, step, text);
        card.feelings.insert(who, waymark_model::Feeling { valence: (at % 5) as i8 - 2, ..Default::default() });
    }
    builder.finish().0.journey
}

/// What we write, with how we read it: the browser test asks Mermaid whether it reads the same.
#[test]
fn what_is_written_is_kept_for_mermaid_to_read() {
    let mut maps = vec![("every sign".to_owned(), signs())];
    let sample = include_bytes!("../../../../../../assets/samples/dmv.json");
    maps.push(("a sample".to_owned(), read_json(sample).unwrap().journey));
    maps.extend((0..12).map(|seed| {
        (format!("random edits {seed}"), waymark_model::testing::random_document(seed, 120).journey().clone())
    }));
    let written: Vec<Value> = maps
        .iter()
        .map(|(name, map)| {
            let text = String::from_utf8(mermaid(map).bytes).unwrap();
            let reads =
                strict(&text).map(|diagram| told(&diagram)).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
            json!({"name": name, "text": text.split('\n').collect::<Vec<_>>(), "reads": reads})
        })
        .collect();
    let lines: Vec<String> = written.iter().map(|one| format!("  {one}")).collect();
    let fresh = format!("[\n{}\n]\n", lines.join(",\n"));
    let path = format!("{FOLDER}written.json");
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), fresh, "WAYMARK_BLESS=1 writes it anew");
}
