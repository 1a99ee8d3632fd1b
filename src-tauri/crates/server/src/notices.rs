//! One tab's WebSocket: the first frame names the tab and carries the token, then notices go down in batches.
//!
//! A tab that does not say its token in time, does not read, or says anything else afterwards is cut off within five
//! seconds.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::ws::{Message, WebSocket};
use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use tokio::time::timeout;
use waymark_app::Notice;

use crate::routes::Server;
use crate::seats::Seat;
use crate::windows::Tab;

/// For the first frame, and for each that the page must take.
const PATIENCE: Duration = Duration::from_secs(4);
/// For the farewell.
const FAREWELL: Duration = Duration::from_millis(500);
const BATCH_EVERY: Duration = Duration::from_millis(30);
const BATCH: usize = 64;
const HEARTBEAT: Duration = Duration::from_secs(30);
/// How often it is looked how much the page has said.
const LOOK: Duration = Duration::from_secs(1);
/// A pong of a browser in bytes: all that a page has to say after its first frame.
const PONG: u64 = 6;
/// Pongs that nobody asked for and that are borne.
const SPARE: u64 = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hello {
    token: String,
    window: String,
}

/// Serves one socket until either side ends it, or its seat is needed for others.
pub(crate) async fn talk(socket: WebSocket, server: Arc<Server>, seat: Arc<Seat>) {
    tokio::select! {
        () = converse(socket, &server, &seat) => {}
        () = seat.is_pushed_out() => {}
    }
}

async fn converse(mut socket: WebSocket, server: &Server, seat: &Seat) {
    let Ok(Some(Ok(Message::Text(first)))) = timeout(PATIENCE, socket.recv()).await else { return };
    let Ok(hello) = serde_json::from_str::<Hello>(&first) else { return };
    if !server.gate.is_token(hello.token.as_bytes()) || !seat.know() {
        return;
    }
    let Some(tab) = server.windows.tab(&hello.window) else { return };
    let (mut up, mut down) = socket.split();
    let pings = AtomicU64::new(SPARE);
    let end = tokio::select! {
        end = send(&mut up, &tab, &pings) => end,
        end = listen(&mut down) => end,
        end = measure(seat, &pings) => end,
    };
    tracing::debug!(end, "socket ended");
    let _ = timeout(FAREWELL, up.close()).await;
}

async fn send(up: &mut (impl SinkExt<Message> + Unpin), tab: &Tab, pings: &AtomicU64) -> &'static str {
    let Ok(mut notices) = timeout(PATIENCE, tab.notices.lock()).await else { return "another socket serves this tab" };
    loop {
        let batch = match timeout(HEARTBEAT, gather(&mut notices)).await {
            Ok(Some(batch)) => batch,
            Ok(None) => return "the core closed the window",
            Err(_) => Vec::new(),
        };
        let message = match serde_json::to_string(&batch) {
            Ok(text) if !batch.is_empty() => Message::Text(text.into()),
            _ => {
                pings.fetch_add(1, Ordering::Relaxed);
                Message::Ping(Default::default())
            }
        };
        match timeout(PATIENCE, up.send(message)).await {
            Ok(Ok(())) => {}
            _ => return "the page does not read",
        }
    }
}

/// Waits for one notice, then for what follows within a moment.
async fn gather(notices: &mut tokio::sync::mpsc::Receiver<Notice>) -> Option<Vec<Notice>> {
    let mut batch = vec![notices.recv().await?];
    tokio::time::sleep(BATCH_EVERY).await;
    while let (true, Ok(notice)) = (batch.len() < BATCH, notices.try_recv()) {
        batch.push(notice);
    }
    Some(batch)
}

/// Hears pongs and the end; a page has nothing else to say here.
async fn listen(down: &mut (impl StreamExt<Item = Result<Message, axum::Error>> + Unpin)) -> &'static str {
    while let Some(Ok(message)) = down.next().await {
        match message {
            Message::Close(_) => return "the page closed",
            Message::Text(_) | Message::Binary(_) => return "the page talks out of turn",
            Message::Ping(_) | Message::Pong(_) => {}
        }
    }
    "the page went away"
}

/// Ends when more came in than the pongs that were asked for: pings, pieces of a message that never ends, floods.
async fn measure(seat: &Seat, pings: &AtomicU64) -> &'static str {
    let start = seat.received();
    loop {
        tokio::time::sleep(LOOK).await;
        if seat.received() - start > pings.load(Ordering::Relaxed) * PONG {
            return "the page talks too much";
        }
    }
}
