//! Whoever asks the bounded process: starts it, hands it the file, waits so long and no longer, and believes nothing it says
//! before it was read again by our own bounded reader.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use waymark_exchange::{Reading, Wishes, read_json};

use super::bounds;
use super::reader::{Answer, Question};
use crate::border::Fault;
use crate::incoming::{Stop, given_up};

/// Most that an answer may hold, in bytes: what 64 MB of file can become as text.
const ANSWER: u64 = 256 << 20;
/// How long is waited, however busy the machine is.
const WALL: Duration = Duration::from_secs(30);

/// The program that reads strangers' files in a process of its own.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The program.
    pub program: PathBuf,
    /// The words that make it read and end.
    pub words: Vec<OsString>,
}

impl Reader {
    /// This very program with a word for it; none when the system does not tell where it lies.
    pub fn this_program(word: &str) -> Option<Reader> {
        let program = std::env::current_exe().ok()?;
        Some(Reader { program, words: vec![word.into()] })
    }

    pub(super) fn read(&self, name: &str, bytes: &[u8], wishes: &Wishes, stop: &Stop) -> Result<Reading, Fault> {
        let mut asked = serde_json::to_vec(&Question { name: name.to_owned(), wishes: wishes.clone() })
            .map_err(|error| broken(name, &error.to_string()))?;
        asked.push(b'\n');
        asked.extend_from_slice(bytes);
        let told = self.ask(name, asked, stop)?;
        stop.check()?;
        let answer: Result<Answer, Fault> = serde_json::from_slice(&told)
            .map_err(|error| broken(name, &format!("its answer is not whole ({error})")))?;
        let Answer { kind, journeys, remarks, table } = answer?;
        let read = journeys.into_iter().map(|(text, warnings)| {
            let mut imported = read_json(text.as_bytes()).map_err(|error| super::unreadable(name, &error))?;
            imported.warnings = warnings;
            Ok(imported)
        });
        Ok(Reading { kind, journeys: read.collect::<Result<_, Fault>>()?, remarks, table })
    }

    /// Starts the process and answers what it wrote.
    fn ask(&self, name: &str, asked: Vec<u8>, stop: &Stop) -> Result<Vec<u8>, Fault> {
        let mut command = Command::new(&self.program);
        command.args(&self.words).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child =
            command.spawn().map_err(|error| broken(name, &format!("the reader did not start ({error})")))?;
        let writing = child.stdin.take().map(|mut input| {
            // It may end before it has read all: then the answer says why.
            std::thread::spawn(move || drop(input.write_all(&asked)))
        });
        let reading = child.stdout.take().map(|output| {
            std::thread::spawn(move || {
                let mut told = Vec::new();
                output.take(ANSWER).read_to_end(&mut told).map(|_| told)
            })
        });
        let ended = wait(&mut child, stop);
        let told = reading.map_or(Ok(Vec::new()), |reading| joined(reading, Ok(Vec::new())));
        if let Some(writing) = writing {
            joined(writing, ());
        }
        match ended {
            Some(status) if status.success() => told.map_err(|error| broken(name, &error.to_string())),
            _ if stop.is_given_up() => Err(given_up()),
            ended => Err(gave_up(name, ended)),
        }
    }
}

fn joined<T>(thread: JoinHandle<T>, otherwise: T) -> T {
    thread.join().unwrap_or(otherwise)
}

/// Waits for the process; ends it when the time is over or nobody waits any more.
fn wait(child: &mut Child, stop: &Stop) -> Option<ExitStatus> {
    let until = Instant::now() + WALL;
    let mut pause = Duration::from_millis(1);
    while Instant::now() < until && !stop.is_given_up() {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) => std::thread::sleep(pause),
            Err(_) => break,
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    None
}

fn gave_up(name: &str, ended: Option<ExitStatus>) -> Fault {
    let why = match ended {
        None => format!("it takes longer than {} seconds to read", WALL.as_secs()),
        Some(status) if ran_out_of_time(status) => {
            format!("it takes more than {} seconds of work to read", bounds::PROCESSOR)
        }
        Some(_) => {
            format!("it needs more than {} MB of memory to read, or is made to break its reader", bounds::MEMORY >> 20)
        }
    };
    let hint = "Export only what you need from where it was made, and try again. Nothing was changed.";
    Fault::new("import_gave_up", format!("“{name}” is too large to open safely: {why}."), hint)
}

#[cfg(unix)]
fn ran_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    const SIGKILL: i32 = 9;
    const SIGXCPU: i32 = 24;
    matches!(status.signal(), Some(SIGKILL | SIGXCPU))
}

#[cfg(not(unix))]
fn ran_out_of_time(_status: ExitStatus) -> bool {
    false
}

fn broken(name: &str, why: &str) -> Fault {
    Fault::new("import_failed", format!("“{name}” could not be read: {why}."), "Try again; nothing was changed.")
}
