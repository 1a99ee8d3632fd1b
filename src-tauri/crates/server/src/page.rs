//! The editor's own files, from `ui/dist`, with a strict content security policy on everything.

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};

#[derive(rust_embed::RustEmbed)]
#[folder = "../../../ui/dist"]
#[allow_missing = true]
struct Files;

const NOT_BUILT: &str = "The editor is not built. Run `make run`, or `npm --prefix ui run build`, and start again.";

/// A file of the editor; `/` is its page. 404 for what is not there.
pub(crate) fn file(path: &str) -> Response<Body> {
    let path = path.trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let Some(file) = Files::get(path) else {
        let (status, text) = match path {
            "index.html" => (StatusCode::SERVICE_UNAVAILABLE, NOT_BUILT),
            _ => (StatusCode::NOT_FOUND, "Not found."),
        };
        return plain(status, text);
    };
    let mut response = Response::new(Body::from(file.data.into_owned()));
    if let Ok(media) = HeaderValue::from_str(file.metadata.mimetype()) {
        response.headers_mut().insert(header::CONTENT_TYPE, media);
    }
    response
}

/// A short text with a status.
pub(crate) fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response
}

/// Puts the protecting headers on a response; `socket` is the only other place the page may talk to, `live` the only one that
/// it may show in a frame. A page that is shown there brings its own policy.
pub(crate) fn protect(response: &mut Response<Body>, socket: &str, live: &str) {
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
         connect-src 'self' {socket}; frame-src {live}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cache-control", "no-store"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
