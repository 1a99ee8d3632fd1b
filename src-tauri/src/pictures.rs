//! Pictures of the library by content hash, for the page's `img` and canvas: `image://localhost/<hash>`.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::commands::Core;

/// Answers one picture, off the window's thread.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = context.app_handle().clone();
    std::thread::spawn(move || responder.respond(find(&app, request.uri().path().trim_start_matches('/'))));
}

fn find(app: &tauri::AppHandle, hash: &str) -> Response<Vec<u8>> {
    let Some(core) = app.try_state::<Core>() else { return empty(StatusCode::SERVICE_UNAVAILABLE) };
    match core.app.image(hash) {
        Ok(Some((media, bytes))) => Response::builder()
            .header(header::CONTENT_TYPE, media)
            .header(header::CACHE_CONTROL, "max-age=31536000, immutable")
            .header("x-content-type-options", "nosniff")
            // The page is of another scheme; without this word it may show a picture but not crop it.
            .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")
            .body(bytes)
            .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR)),
        Ok(None) => empty(StatusCode::NOT_FOUND),
        Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}
