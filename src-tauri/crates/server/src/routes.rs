//! The routes: the page, one question route, pictures, web pages to look at, the socket. Nothing else is answered.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::routing::{get, post};
use axum::{Extension, Router};
use waymark_app::{App, Reply, live_policy};

use crate::gate::Gate;
use crate::seats::Seat;
use crate::windows::Windows;
use crate::{notices, page, upload};

const SOCKET_BYTES: usize = 4 * 1024;
/// Where web pages stand that are looked at before they are files.
const LIVE: &str = "/api/live/";

/// What all routes share.
pub(crate) struct Server {
    pub(crate) app: App,
    pub(crate) gate: Gate,
    pub(crate) windows: Windows,
}

type Shared = State<Arc<Server>>;

/// The router behind the gate.
pub(crate) fn router(server: Arc<Server>) -> Router {
    Router::new()
        .route("/api/ask", post(ask))
        .route("/api/image/{hash}", get(image))
        .route(&format!("{LIVE}{{key}}"), get(live))
        .route("/api/notices", get(socket))
        .fallback(get(files))
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(server.clone(), guard))
        .with_state(server)
}

async fn guard(State(server): Shared, seat: Extension<Arc<Seat>>, request: Request, next: Next) -> Response<Body> {
    let goes_on = seat.asks();
    let mut response = if server.gate.admits(request.uri(), request.headers()) {
        next.run(request).await
    } else {
        page::plain(StatusCode::FORBIDDEN, "This address is for the page that Waymark itself opened.")
    };
    page::protect(&mut response, &server.gate.socket(), &server.gate.place(LIVE));
    // Who was refused once has nothing more to say here; a fault of the core is an answer.
    let refused = response.status().is_client_error() && response.status() != StatusCode::UNPROCESSABLE_ENTITY;
    if refused || !goes_on {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Whether the question bears the token and there is room for its connection; else the refusal.
fn refuse(server: &Server, seat: &Seat, headers: &HeaderMap) -> Option<Response<Body>> {
    if !server.gate.bears_token(headers) {
        let words = "Open the address that Waymark printed: it carries the token.";
        return Some(page::plain(StatusCode::UNAUTHORIZED, words));
    }
    let room = seat.know();
    (!room).then(|| page::plain(StatusCode::TOO_MANY_REQUESTS, "Too many connections are open: close some tabs."))
}

async fn files(request: Request) -> Response<Body> {
    page::file(request.uri().path())
}

async fn ask(State(server): Shared, seat: Extension<Arc<Seat>>, headers: HeaderMap, body: Body) -> Response<Body> {
    if let Some(refusal) = refuse(&server, &seat, &headers) {
        return refusal;
    }
    let json = headers.get(header::CONTENT_TYPE).is_some_and(|media| media.as_bytes().starts_with(b"application/json"));
    if !json {
        return page::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Ask with application/json.");
    }
    let name = headers.get("waymark-window").and_then(|name| name.to_str().ok()).unwrap_or("default");
    let Some(tab) = server.windows.tab(name) else {
        return page::plain(StatusCode::TOO_MANY_REQUESTS, "Too many tabs are open: close some and reload.");
    };
    let body = match upload::read(&headers, body).await {
        Ok(body) => body,
        Err(status) => return page::plain(status, "The question was too large or took too long."),
    };
    let answer = tokio::task::spawn_blocking(move || match std::str::from_utf8(&body) {
        Ok(text) => tab.window.reply_json(text),
        Err(_) => Err(r#"{"code":"not_utf8","message":"The question is not UTF-8 text.","hint":""}"#.into()),
    });
    match answer.await {
        Ok(Ok(Reply::Json(text))) => media(StatusCode::OK, "application/json", text.into()),
        Ok(Ok(Reply::Bytes(bytes))) => media(StatusCode::OK, "application/octet-stream", bytes),
        Ok(Err(fault)) => media(StatusCode::UNPROCESSABLE_ENTITY, "application/json", fault.into()),
        Err(_) => page::plain(StatusCode::INTERNAL_SERVER_ERROR, "The core failed on this question."),
    }
}

async fn image(
    State(server): Shared,
    seat: Extension<Arc<Seat>>,
    headers: HeaderMap,
    Path(hash): Path<String>,
) -> Response<Body> {
    if let Some(refusal) = refuse(&server, &seat, &headers) {
        return refusal;
    }
    let found = tokio::task::spawn_blocking(move || server.app.image(&hash)).await;
    match found {
        Ok(Ok(Some((kind, bytes)))) => media(StatusCode::OK, &kind, bytes),
        Ok(Ok(None)) => page::plain(StatusCode::NOT_FOUND, "No picture has this name."),
        _ => page::plain(StatusCode::INTERNAL_SERVER_ERROR, "The picture could not be read."),
    }
}

/// A page that a frame of the editor shows. A frame bears no token: the key is known only to who asked with one.
async fn live(State(server): Shared, Path(key): Path<String>) -> Response<Body> {
    let Some(bytes) = server.app.live_page(&key) else {
        return page::plain(StatusCode::NOT_FOUND, "This page is no longer kept: ask for it anew.");
    };
    let mut response = media(StatusCode::OK, "text/html; charset=utf-8", bytes);
    if let Ok(policy) = HeaderValue::from_str(&live_policy("'self'")) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

async fn socket(
    State(server): Shared,
    Extension(seat): Extension<Arc<Seat>>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response<Body> {
    if !server.gate.names_origin(&headers) {
        return page::plain(StatusCode::FORBIDDEN, "Only the page that Waymark itself opened may listen.");
    }
    upgrade
        .max_message_size(SOCKET_BYTES)
        .max_frame_size(SOCKET_BYTES)
        .read_buffer_size(SOCKET_BYTES)
        .on_upgrade(move |socket| notices::talk(socket, server, seat))
}

fn media(status: StatusCode, media: &str, body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    if let Ok(media) = HeaderValue::from_str(media) {
        response.headers_mut().insert(header::CONTENT_TYPE, media);
    }
    response
}
