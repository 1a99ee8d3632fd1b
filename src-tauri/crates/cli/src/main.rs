//! `waymark`: the app from a terminal. Thin: it reads words, asks `waymark_app`, prints answers. Answers go to standard
//! output, everything else to standard error.

mod arguments;
mod backups;
mod copies;
mod edit;
mod export;
mod many;
mod maps;
mod output;
mod place;
mod progress;
mod read;
mod safety;
mod serve;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::arguments::{Arguments, Command};
use crate::output::Output;
use crate::place::Place;

/// The word that makes this program read one strange file for another process of its kind, and end.
const READ: &str = "read-one-file";

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|word| word == READ) {
        return if waymark_app::read_for_parent().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let arguments = Arguments::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_env("WAYMARK_LOG").unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter).init();
    let output = Output { json: arguments.json };
    let edits = matches!(arguments.command, Command::Edit(_) | Command::Undo(_) | Command::Redo(_));
    match run(arguments, &output) {
        Ok(code) => code,
        Err(fault) => output.fail(&fault, edits),
    }
}

fn run(arguments: Arguments, output: &Output) -> Result<ExitCode, waymark_app::Fault> {
    let place = Place { library: arguments.library, author: arguments.author };
    let done = match arguments.command {
        Command::Diff(it) => return copies::diff(&it, &place, output),
        Command::Merge(it) => return copies::merge(&it, output),
        Command::List(it) => read::list(&it, &place, output),
        Command::Show(it) => read::show(&it, &place, output),
        Command::Search(it) => read::search(&it, &place, output),
        Command::History(it) => read::history(&it, &place, output),
        Command::Versions(it) => read::versions(&it, &place, output),
        Command::New(it) => maps::new(&it, &place, output),
        Command::Import(it) => maps::import(&it, &place, output),
        Command::Trash(it) => maps::trash(&it, &place, output),
        Command::Export(it) => export::export(&it, &place, output),
        Command::Edit(it) => edit::edit(&it, &place, output),
        Command::Undo(it) => edit::undo(&it, &place, output),
        Command::Redo(it) => edit::redo(&it, &place, output),
        Command::Check(it) => safety::check(&it, &place, output),
        Command::Backup(it) => safety::backup(&it, &place, output),
        Command::Backups(it) => backups::backups(&it, &place, output),
        Command::Salvage(it) => backups::salvage(&it, output),
        Command::Restore(it) => backups::restore(&it, &place, output),
        Command::Serve(it) => serve::serve(&it, &place, output),
        Command::Schema(it) => read::schema(&it, output),
        Command::Completions(it) => {
            clap_complete::generate(it.shell, &mut Arguments::command(), "waymark", &mut std::io::stdout());
            Ok(())
        }
    };
    done.map(|()| ExitCode::SUCCESS)
}
