//! The accept loop: HTTP/1 only, a seat for each connection, short heads, a time limit for each head and for strangers.
//!
//! `axum::serve` has no header timeout, so the connections are driven here. Nobody who sends or takes nothing is waited
//! for longer than five seconds.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use crate::seats::{Seat, Seats};
use crate::stream::Stream;

/// For each head, and for the silence before it.
const HEAD_TIMEOUT: Duration = Duration::from_secs(4);
const HEAD_BYTES: usize = 16 * 1024;
const HEADERS: usize = 48;
/// How long a connection may go on without ever bearing the token.
const STRANGER: Duration = Duration::from_secs(30);

/// Accepts connections for ever; a failed accept is waited out, never fatal.
pub(crate) async fn accept(listener: TcpListener, router: axum::Router) -> std::io::Result<()> {
    let seats = Arc::new(Seats::default());
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(tokio::spawn(serve(stream, router.clone(), seats.take()))),
            Err(error) => {
                tracing::warn!(%error, "accept failed");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// Serves one connection until it ends, is pushed out, or was a stranger's for too long. A WebSocket goes on elsewhere.
async fn serve(stream: TcpStream, router: axum::Router, seat: Arc<Seat>) {
    let its = Arc::clone(&seat);
    let service = router.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Arc::clone(&its));
        request
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS)
        .serve_connection(TokioIo::new(Stream::new(stream, Arc::clone(&seat))), TowerToHyperService::new(service))
        .with_upgrades();
    tokio::select! {
        ended = connection => if let Err(error) = ended {
            tracing::debug!(%error, "connection ended");
        },
        () = seat.is_pushed_out() => {}
        () = overstays(&seat) => {}
    }
}

async fn overstays(seat: &Seat) {
    tokio::time::sleep(STRANGER).await;
    if seat.is_known() {
        std::future::pending::<()>().await;
    }
}
