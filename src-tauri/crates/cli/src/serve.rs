//! `serve`: the editor for a browser on this machine, until it is interrupted.

use std::io::Write;

use waymark_app::{App, Fault, Settings};

use crate::arguments::Serve;
use crate::output::Output;
use crate::place::Place;

pub(crate) fn serve(it: &Serve, place: &Place, output: &Output) -> Result<(), Fault> {
    let settings = Settings { reader: crate::place::reader(), ..Settings::default() };
    // A server lives long: it watches for what others change, and edits as the person at this machine.
    let app = App::open_or_rescue(&place.path(), settings)?;
    for fault in [app.trouble(), app.warning()].into_iter().flatten() {
        output.note(&format!("{} {}", fault.message, fault.hint));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| failed(&format!("The server could not start: {error}.")))?;
    let json = output.json;
    let ready = move |address: String| {
        let line = if json { serde_json::json!({ "address": address }).to_string() } else { address };
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{line}").and_then(|()| out.flush());
    };
    let options = waymark_server::Options { port: it.port, ready: Some(Box::new(ready)) };
    let served = app.clone();
    let ended = runtime.block_on(async {
        tokio::select! {
            ended = waymark_server::serve(served, options) => ended,
            () = asked_to_end() => Ok(()),
        }
    });
    app.close();
    runtime.shutdown_timeout(std::time::Duration::from_secs(2));
    ended.map_err(|error| failed(&format!("Port {} cannot be served: {error}.", it.port)))
}

/// Waits until the person or the system asks this program to end.
async fn asked_to_end() {
    #[cfg(unix)]
    if let Ok(mut end) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = end.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

fn failed(message: &str) -> Fault {
    Fault::new("serve_failed", message, "Choose another port, or leave --port away.")
}
