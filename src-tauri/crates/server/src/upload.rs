//! The body of a question: of bounded size, announced, and coming at a pace. Who announces much and sends little is cut
//! off; a large import over a slow disk is not.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, StatusCode, header};
use futures_util::StreamExt;
use tokio::time::{Instant, timeout_at};

/// A base64 of the largest file that an import takes, and room for the rest of the question.
const BODY_BYTES: usize = 96 * 1024 * 1024;
/// In each such stretch of time at least so many bytes must come.
const STRETCH: Duration = Duration::from_secs(3);
const LEAST: usize = 64 * 1024;
/// What is set aside before anything has come.
const FIRST: usize = 64 * 1024;

/// Reads a body, or says why not.
pub(crate) async fn read(headers: &HeaderMap, body: Body) -> Result<Bytes, StatusCode> {
    // One way to say how long it is: two are how requests are smuggled.
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(StatusCode::LENGTH_REQUIRED);
    }
    let announced: usize = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok())
        .ok_or(StatusCode::LENGTH_REQUIRED)?;
    if announced > BODY_BYTES {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let mut parts = body.into_data_stream();
    let mut bytes = Vec::with_capacity(announced.min(FIRST));
    let (mut until, mut floor) = (Instant::now() + STRETCH, LEAST);
    loop {
        match timeout_at(until, parts.next()).await {
            Ok(Some(Ok(part))) if bytes.len() + part.len() <= announced => bytes.extend_from_slice(&part),
            Ok(Some(_)) => return Err(StatusCode::BAD_REQUEST),
            Ok(None) => return Ok(bytes.into()),
            Err(_) if bytes.len() < floor => return Err(StatusCode::REQUEST_TIMEOUT),
            Err(_) => (until, floor) = (Instant::now() + STRETCH, bytes.len() + LEAST),
        }
    }
}
