//! The words of the command line and the help one can learn from. No deed here.

mod export;
mod import;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use export::{Export, FormatName, PaperName};
pub(crate) use import::{HowName, Import, KindName};

const EXAMPLES: &str = "\
Learn by doing:
  waymark list                                    the maps of your library
  waymark new \"Opening an account\" --template onboarding
  waymark show \"Opening an account\"               the map as text
  waymark export \"Opening an account\" -o map.pdf  a file to send
  waymark export map.json -o map.png --scale 2    a JSON file, without any library
  waymark import survey.xlsx notes.md flow.mmd    every file is a map
  waymark search queue                            every map that says “queue”
  waymark diff sent.json back.json                what someone changed in a copy
  waymark serve                                   the editor in a browser on this machine

WHAT names a map: its title (or how it begins), its id, or a JSON file in Waymark's format. A file needs no library.

Exit codes:
  0  done
  1  failed (the sentence on standard error says why); for diff and merge: they differ, there are conflicts
  2  the command was not understood
  3  there is no such map, lane, file ...
  4  the edit was rejected, or the file to import is not a map; nothing was changed
  5  the library is damaged, or is not one
  6  the library cannot be written now (disk full, read-only, in use)

Environment: WAYMARK_LIBRARY names the library file, WAYMARK_LOG=debug says more.";

/// Customer journey maps from the command line.
///
/// Waymark keeps maps in one library file on your own disk. These commands work on the same library as the app, also
/// while the app is open: it shows what they change within a second.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, after_help = EXAMPLES, propagate_version = true)]
pub(crate) struct Arguments {
    /// The library file; without it your own
    #[arg(long, global = true, env = "WAYMARK_LIBRARY", value_name = "FILE")]
    pub(crate) library: Option<PathBuf>,
    /// Who makes the edits: undo takes back edits of this author only
    #[arg(long, global = true, default_value = "command line", value_name = "NAME")]
    pub(crate) author: String,
    /// Answer in JSON, errors too
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the maps of the library
    List(List),
    /// Show a map as text
    Show(Show),
    /// Make a new map from a template
    New(New),
    /// Take maps from files (JSON, XLSX, CSV, Mermaid, Markdown, CJML, text, zip, a library) into the library
    Import(Import),
    /// Make pictures, documents, slides, tables, pages or open files of maps
    Export(Export),
    /// Change a map by a script of edits, as one step
    Edit(Edit),
    /// Show how two copies of a map differ, field by field
    Diff(Diff),
    /// Make one file of two copies of a map, as a git merge driver too
    Merge(Merge),
    /// Take back the last edit made with the same --author
    Undo(One),
    /// Make the last undone edit again
    Redo(One),
    /// Show what was changed on a map, newest first
    History(History),
    /// Show the states of a map that have a name
    Versions(One),
    /// Move maps to the trash, or back
    Trash(Trash),
    /// Find text in all maps
    Search(Search),
    /// Look for damage in the library or in a JSON file
    Check(Check),
    /// Copy the whole library into a file, also while it is in use
    Backup(Backup),
    /// List the backups that are made by themselves, or make one now
    Backups(Backups),
    /// Put a backup in the library's place; what stood there is kept beside it
    Restore(Restore),
    /// Save what can be read of a damaged library into a new one
    Salvage(Salvage),
    /// Serve the editor to a browser on this machine
    Serve(Serve),
    /// Print the JSON Schema of the open format
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// Also those in the trash
    #[arg(long)]
    pub(crate) all: bool,
    /// The templates instead
    #[arg(long)]
    pub(crate) templates: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// Title, id or JSON file
    pub(crate) what: String,
    /// Name the id of every record, for edit scripts
    #[arg(long)]
    pub(crate) ids: bool,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    /// Title of the map
    pub(crate) title: String,
    /// Template by its key (`waymark list --templates`)
    #[arg(long, short, default_value = "blank", value_name = "KEY")]
    pub(crate) template: String,
    /// Copy this map instead of a template
    #[arg(long, value_name = "WHAT", conflicts_with = "template")]
    pub(crate) copy: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ThemeName {
    Light,
    Dark,
    Print,
    Contrast,
    ContrastDark,
}

#[derive(Debug, Args)]
#[command(after_help = "\
A script holds one edit as JSON on each line; all of them are made, as one step, or none. Lines that begin with # are
skipped. Where an id stands, a word like $visit makes a new id, the same one all through the script. `waymark show
WHAT --ids` tells the ids that are there.

Examples:
  waymark edit licence.json script.jsonl
  echo '{\"edit\":\"set_journey\",\"fields\":{\"title\":\"Licence, 2027\"}}' | waymark edit \"Renewing a driving licence\"
A script that adds a stage, and a card under its first step:
  {\"edit\":\"add_stage\",\"id\":\"$pick\",\"step\":\"$pick_step\",\"name\":\"Pick up\",\"after\":null}
  {\"edit\":\"add_card\",\"card\":{\"id\":\"$card\",\"lane\":\"<id of a lane>\",\"step\":\"$pick_step\",\"text\":\"Shows the letter\"}}")]
pub(crate) struct Edit {
    /// Title, id or JSON file
    pub(crate) what: String,
    /// The script; without it, or with `-`, standard input
    pub(crate) script: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Exit code 0 when the two are the same, 1 when they differ. The order of lists in the file, and keys that say the same order
of the map, are no difference.

Examples:
  waymark diff licence-sent.json licence-back.json
  waymark diff licence.json \"Renewing a driving licence\"
  waymark diff --json before.json after.json

For git, in .gitattributes and once on each machine; then `git diff --ext-diff` or `git show --ext-diff` speak so:
  *.json diff=waymark
  git config diff.waymark.command 'f() { waymark diff \"$2\" \"$5\" || true; }; f'")]
pub(crate) struct Diff {
    /// Title, id or JSON file
    pub(crate) from: String,
    /// Title, id or JSON file
    pub(crate) to: String,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Cards are merged field by field against BASE, what both were last together. What one copy alone changed is taken. Where both
changed the same otherwise, mine is kept (where one removed what the other changed: what was changed), the conflict is listed
on standard error, and the exit code is 1. The result is written to MINE, or to -o. A file that cannot be read is exit
code 4; then nothing is written.

As git's merge driver, in .gitattributes and once on each machine:
  *.json merge=waymark
  git config merge.waymark.driver \"waymark merge %O %A %B\"

Example:
  waymark merge sent.json mine.json back.json -o both.json")]
pub(crate) struct Merge {
    /// What both copies were last together; an empty file when that is not known
    pub(crate) base: PathBuf,
    /// This copy; the result is written here
    pub(crate) mine: PathBuf,
    /// The other copy
    pub(crate) theirs: PathBuf,
    /// Write the result here instead; `-` is standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Where both changed the same otherwise, keep mine; no conflict is left
    #[arg(long, conflicts_with = "theirs_hold")]
    pub(crate) ours: bool,
    /// Where both changed the same otherwise, take theirs; no conflict is left
    #[arg(long = "theirs")]
    pub(crate) theirs_hold: bool,
}

#[derive(Debug, Args)]
pub(crate) struct One {
    /// Title or id
    pub(crate) what: String,
}

#[derive(Debug, Args)]
pub(crate) struct History {
    /// Title or id
    pub(crate) what: String,
    /// How many lines
    #[arg(long, short = 'n', default_value_t = 20, value_name = "N")]
    pub(crate) limit: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Trash {
    /// Titles or ids
    #[arg(required = true)]
    pub(crate) what: Vec<String>,
    /// Back out of the trash (by id)
    #[arg(long)]
    pub(crate) back: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    /// What to find
    #[arg(required = true)]
    pub(crate) text: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// JSON files to check instead of the library
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// The file to write
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Backups {
    /// Make one now, unless the newest holds everything
    #[arg(long)]
    pub(crate) now: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  waymark restore 1                    the newest one that `waymark backups` lists
  waymark restore \"2026-11-21 14:05\"   the newest one of that time; a day is enough
  waymark restore safe.waymark         a file")]
pub(crate) struct Restore {
    /// A file, or a backup that `waymark backups` lists: its number or its time
    #[arg(value_name = "BACKUP")]
    pub(crate) what: String,
}

#[derive(Debug, Args)]
#[command(after_help = "\
The damaged file is only read. Gaps are filled from the history and from the newest backup beside it. Exit code 5 when not
everything came back as it was; the list says what.

Example:
  waymark salvage library.waymark -o saved.waymark")]
pub(crate) struct Salvage {
    /// The damaged library
    #[arg(value_name = "DAMAGED")]
    pub(crate) damaged: PathBuf,
    /// The new library; it must not be there yet
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Port on this machine; 0 takes a free one
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub(crate) port: u16,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// The TypeScript types of the edits and commands instead
    #[arg(long)]
    pub(crate) typescript: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}
