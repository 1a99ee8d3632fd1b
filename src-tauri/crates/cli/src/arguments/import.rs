//! The words of `import`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  waymark import journey.json table.xlsx notes.csv flow.mmd README.md model.xml
  waymark import library.zip                          maps in the open format with their pictures
  waymark import folder/                              the same as a folder
  waymark import others.waymark                       someone else's library: its maps are copied, the file stays as it is
  waymark import survey.csv --into \"Renewing\" --how stages
  waymark import strange.txt --kind csv

A file that cannot be read does not keep the others out; the exit code is 4 then, and the sentence says why.")]
pub(crate) struct Import {
    /// Files, or folders that `export` wrote
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Into this map, as one step that can be undone; without it each becomes a map of its own
    #[arg(long, value_name = "WHAT")]
    pub(crate) into: Option<String>,
    /// How it joins that map: as new lanes, or merged with lanes and stages of the same name
    #[arg(long, value_enum, default_value = "lanes", requires = "into")]
    pub(crate) how: HowName,
    /// What the files are, when neither name nor content says it
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindName>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum HowName {
    Lanes,
    Stages,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum KindName {
    Json,
    Bundle,
    Library,
    Csv,
    Xlsx,
    Mermaid,
    Markdown,
    Cjml,
    Text,
}
