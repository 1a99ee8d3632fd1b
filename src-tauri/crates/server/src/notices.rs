//! One tab's WebSocket: the first frame names the tab and carries the token, then notices go down in batches.
//!
//! A tab that does not say its token within five seconds, does not read, or talks too much is cut off.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{Message, WebSocket};
use futures_util::{SinkExt, StreamExt};
use serde::Deserialize;
use tokio::time::timeout;
use waymark_app::Notice;

use crate::routes::Server;
use crate::windows::Tab;

const PATIENCE: Duration = Duration::from_secs(5);
const BATCH_EVERY: Duration = Duration::from_millis(30);
const BATCH: usize = 64;
const HEARTBEAT: Duration = Duration::from_secs(30);
/// Frames a page may send in a second; it has nothing to say after the first but pongs.
const FRAMES_A_SECOND: u32 = 10;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Hello {
    token: String,
    window: String,
}

/// Serves one socket until either side ends it.
pub(crate) async fn talk(mut socket: WebSocket, server: Arc<Server>) {
    let Ok(Some(Ok(Message::Text(first)))) = timeout(PATIENCE, socket.recv()).await else { return };
    let Ok(hello) = serde_json::from_str::<Hello>(&first) else { return };
    if !server.gate.is_token(hello.token.as_bytes()) {
        return;
    }
    let Some(tab) = server.windows.tab(&hello.window) else { return };
    let (mut up, mut down) = socket.split();
    let end = tokio::select! {
        end = send(&mut up, &tab) => end,
        end = listen(&mut down) => end,
    };
    tracing::debug!(end, "socket ended");
    let _ = timeout(PATIENCE, up.close()).await;
}

async fn send(up: &mut (impl SinkExt<Message> + Unpin), tab: &Tab) -> &'static str {
    let Ok(mut notices) = timeout(PATIENCE, tab.notices.lock()).await else { return "another socket serves this tab" };
    loop {
        let batch = match timeout(HEARTBEAT, gather(&mut notices)).await {
            Ok(Some(batch)) => batch,
            Ok(None) => return "the core closed the window",
            Err(_) => Vec::new(),
        };
        let message = match serde_json::to_string(&batch) {
            Ok(text) if !batch.is_empty() => Message::Text(text.into()),
            _ => Message::Ping(Default::default()),
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

async fn listen(down: &mut (impl StreamExt<Item = Result<Message, axum::Error>> + Unpin)) -> &'static str {
    let mut since = tokio::time::Instant::now();
    let mut frames = 0;
    while let Some(Ok(message)) = down.next().await {
        if matches!(message, Message::Close(_)) {
            return "the page closed";
        }
        if since.elapsed() > Duration::from_secs(1) {
            (since, frames) = (tokio::time::Instant::now(), 0);
        }
        frames += 1;
        if frames > FRAMES_A_SECOND {
            return "the page talks too much";
        }
    }
    "the page went away"
}
