//! The names of the fields that can be set, by noun, and how to speak of them. A test holds them against the types.

/// Every field of a record of this noun, as the open format names it.
pub(super) fn names(noun: &str) -> &'static [&'static str] {
    match noun {
        "stage" => &["id", "rank", "name", "description", "period", "notes"],
        "step" => &["id", "stage", "rank", "name", "width"],
        "lane" => &["id", "kind", "rank", "name", "height", "hidden", "colour", "collapsed", "pinned"],
        "card" => &[
            "id",
            "lane",
            "step",
            "span",
            "rank",
            "text",
            "notes",
            "tags",
            "moment_of_truth",
            "feelings",
            "touchpoint",
            "opportunity",
            "metric",
            "image",
            "drills_down_to",
            "colour",
            "icon",
        ],
        "evidence" => &["id", "kind", "name", "n", "date", "source"],
        "persona" => &["id", "name", "role", "quote", "goals", "needs", "picture", "colour"],
        "metric" => &["id", "name", "formula", "unit", "target", "lower_is_better", "readings"],
        "link" => &["id", "kind", "from", "to", "share", "label"],
        "journey" => &[
            "title",
            "description",
            "kind",
            "goal",
            "personas",
            "status",
            "owner",
            "review_on",
            "folder",
            "tags",
            "language",
            "views",
        ],
        _ => &[],
    }
}

/// Whether a field says what a record is or where it stands.
pub(super) fn is_place(noun: &str, name: &str) -> bool {
    matches!(name, "node" | "id" | "rank" | "lane" | "step" | "stage" | "from" | "to")
        || (noun == "lane" && name == "kind")
}

/// The noun with its article ("a card", "evidence").
pub(super) fn with_article(noun: &str) -> String {
    match noun {
        "evidence" => noun.into(),
        _ if noun.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {noun}"),
        _ => format!("a {noun}"),
    }
}

/// The same at the start of a sentence ("A card").
pub(super) fn with_article_at_start(noun: &str) -> String {
    let text = with_article(noun);
    text[..1].to_uppercase() + &text[1..]
}

/// What a field wants, from what its type answered.
pub(super) fn expectation(error: &str) -> String {
    let wanted = error.split_once("expected ").map_or("", |(_, wanted)| wanted);
    let first = wanted.split([' ', ',']).next().unwrap_or_default();
    match first {
        "i8" | "u8" | "u16" | "u32" | "u64" | "i64" => "Give a whole number in its range.".into(),
        "f64" | "f32" => "Give a number.".into(),
        "a" if wanted.starts_with("a string") => "Give a text.".into(),
        "a" if wanted.starts_with("a boolean") => "Give true or false.".into(),
        "a" if wanted.starts_with("a sequence") => "Give a list.".into(),
        "one" | "`" => format!("Give {}.", wanted.replace('`', "'")),
        _ if first.starts_with('`') => format!("Give {}.", wanted.replace('`', "'")),
        _ => "Look at the description of the format.".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_those_of_the_types() {
        let schemas = [
            ("stage", schemars::schema_for!(crate::Stage)),
            ("step", schemars::schema_for!(crate::Step)),
            ("lane", schemars::schema_for!(crate::Lane)),
            ("card", schemars::schema_for!(crate::Card)),
            ("evidence", schemars::schema_for!(crate::Evidence)),
            ("persona", schemars::schema_for!(crate::Persona)),
            ("metric", schemars::schema_for!(crate::Metric)),
            ("link", schemars::schema_for!(crate::Link)),
            ("journey", schemars::schema_for!(crate::Properties)),
        ];
        for (noun, schema) in schemas {
            let mut found: Vec<String> = schema.as_value()["properties"].as_object().unwrap().keys().cloned().collect();
            let mut known: Vec<&str> = names(noun).to_vec();
            found.sort();
            known.sort_unstable();
            assert_eq!(found, known, "{noun}");
        }
    }
}
