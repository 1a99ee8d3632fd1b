//! A question about a file that nobody waits for: the process that reads for it is ended at once, and the answer says so.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use common::{Desk, Desktop, settings};
use waymark_app::{App, Fault, Reader, Request, Settings, View, Wishes};

/// A reader that says which process it is and then never answers.
fn sleeper(says: &Path) -> Reader {
    let script = format!("echo $$ > {0}.part; mv {0}.part {0}; exec sleep 60", says.display());
    Reader { program: "/bin/sh".into(), words: vec!["-c".into(), script.into()] }
}

fn until<T>(what: &str, mut found: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(10);
    loop {
        if let Some(found) = found() {
            return found;
        }
        assert!(Instant::now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn runs(process: &str) -> bool {
    Path::new("/proc").join(process).exists()
}

#[test]
fn giving_up_ends_the_process_that_reads() {
    let desk = Desk::new();
    let says = desk.path("process");
    let reader = Some(sleeper(&says));
    let app = App::open(&desk.path("library.waymark"), Settings { reader, ..settings("ann") }).unwrap();
    let (one, other) = (Desktop::new(&app), Desktop::new(&app));
    let questions = [
        Request::LookInto {
            name: "a.csv".into(),
            content: "YSxi".into(),
            wishes: Wishes::default(),
            view: View::default(),
            into: None,
            ticket: Some("look".into()),
        },
        Request::Import {
            name: "a.csv".into(),
            content: "YSxi".into(),
            wishes: None,
            into: None,
            row: None,
            ticket: Some("import".into()),
        },
    ];
    for (ticket, question) in ["look", "import"].into_iter().zip(questions) {
        let (done, answer) = mpsc::channel();
        let window = one.window.clone();
        std::thread::spawn(move || done.send(window.ask(question).map(drop)).unwrap());
        let process = until("the reader started", || std::fs::read_to_string(&says).ok()).trim().to_owned();
        assert!(runs(&process) && answer.try_recv().is_err());
        let asked = Instant::now();
        other.window.ask(Request::GiveUp { ticket: ticket.into() }).unwrap();
        let fault: Fault = answer.recv_timeout(Duration::from_secs(5)).unwrap().unwrap_err();
        assert_eq!(fault.code, "given_up");
        assert!(!runs(&process), "it is gone when the answer comes");
        assert!(asked.elapsed() < Duration::from_secs(2), "{:?}", asked.elapsed());
        std::fs::remove_file(&says).unwrap();
    }
    assert_eq!(app.live().unwrap(), Vec::new(), "nothing came in");
}
