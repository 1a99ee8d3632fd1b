//! The words of `export`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::ThemeName;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  waymark export \"Renewing a driving licence\" -o licence.pdf --page A3
  waymark export licence.json -o licence.png licence.svg --theme dark
  waymark export \"Renewing a driving licence\" -o board.pptx table.xlsx page.html story.txt
  waymark export licence.json -o wall.pdf --paper tiles --page A4 --enlarged 2
  waymark export licence.json -o report.pdf --paper report --page A4 --date \"26 Nov 2026\" --evidence
  waymark export \"Renewing a driving licence\" -o poster.png --dpi 300 --transparent
  waymark export licence.json -o pains.svg --lanes touchpoints,pains --stages Book,Visit
  waymark export licence.json -o - --format svg | gzip > licence.svgz
Many maps:
  waymark export --all -o library.zip                      the whole library, to keep or to give away
  waymark export \"Renewing\" \"Coffee\" -o slides/ --format pptx
  waymark export licence.json -o licence/                  the open format as a folder with its pictures")]
pub(crate) struct Export {
    /// Titles, ids or JSON files
    #[arg(required_unless_present = "all")]
    pub(crate) what: Vec<String>,
    /// Every map of the library that is not in the trash
    #[arg(long, conflicts_with = "what")]
    pub(crate) all: bool,
    /// Files to write; the ending says the format; `-` is standard output; for many maps a folder or a zip
    #[arg(long, short, required = true, num_args = 1.., value_name = "FILE")]
    pub(crate) output: Vec<PathBuf>,
    /// Format, when no ending says it
    #[arg(long, value_enum)]
    pub(crate) format: Option<FormatName>,
    /// A file with options as JSON (ExportOptions of the border), to begin from
    #[arg(long, value_name = "FILE")]
    pub(crate) options: Option<PathBuf>,
    /// Pixels per unit of the picture, for PNG: 0.001 to 32; without it 2, or less where that would be too large
    #[arg(long, value_name = "N")]
    pub(crate) scale: Option<f32>,
    /// Dots per inch, for PNG (96 is scale 1); wins over --scale
    #[arg(long, value_name = "N")]
    pub(crate) dpi: Option<f32>,
    /// No background, for PNG and SVG
    #[arg(long)]
    pub(crate) transparent: bool,
    /// Colours
    #[arg(long, value_enum)]
    pub(crate) theme: Option<ThemeName>,
    /// Page for PDF: fit (one page as large as the map), A5 to A0, Letter, Legal, Tabloid, or a size such as 594x841mm
    #[arg(long, value_name = "PAGE")]
    pub(crate) page: Option<String>,
    /// How a PDF is spread over pages
    #[arg(long, value_enum)]
    pub(crate) paper: Option<PaperName>,
    /// How far tiles overlap, in millimetres
    #[arg(long, value_name = "MM")]
    pub(crate) overlap: Option<f32>,
    /// No crop marks on tiles
    #[arg(long)]
    pub(crate) no_marks: bool,
    /// How many times its natural size a tiled map is
    #[arg(long, value_name = "N")]
    pub(crate) enlarged: Option<f32>,
    /// From how many metres the letters shall be read: what is too small is said
    #[arg(long, value_name = "METRES")]
    pub(crate) distance: Option<f32>,
    /// No title above the map
    #[arg(long)]
    pub(crate) no_title: bool,
    /// No legend below the map
    #[arg(long)]
    pub(crate) no_legend: bool,
    /// A date beside the title, as it shall read
    #[arg(long, value_name = "TEXT")]
    pub(crate) date: Option<String>,
    /// A version beside the title, as it shall read
    #[arg(long = "map-version", value_name = "TEXT")]
    pub(crate) map_version: Option<String>,
    /// The share of cards that rest on evidence, beside the title
    #[arg(long)]
    pub(crate) evidence: bool,
    /// Lanes to draw, by name, kind or id, separated by commas; without it all that are not hidden
    #[arg(long, value_delimiter = ',', value_name = "LANE")]
    pub(crate) lanes: Vec<String>,
    /// Stages to draw, by name or id, separated by commas; without it all
    #[arg(long, value_delimiter = ',', value_name = "STAGE")]
    pub(crate) stages: Vec<String>,
    /// Whose feelings to draw, by name or id; without it everyone's
    #[arg(long, value_name = "NAME")]
    pub(crate) persona: Option<String>,
    /// Language of the words that the file itself writes ("de", "zh-Hans"), for maps that name none
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FormatName {
    Png,
    Svg,
    Pdf,
    Pptx,
    Xlsx,
    Csv,
    Html,
    Markdown,
    Story,
    Mermaid,
    Cjml,
    Json,
    Bundle,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum PaperName {
    Whole,
    Tiles,
    Stages,
    Report,
}
