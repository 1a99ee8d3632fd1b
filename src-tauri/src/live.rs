//! Web pages that are looked at before they are files, for a frame of the page: `live://localhost/<key>`. They are of no
//! origin and reach nothing; the shell's own key for questions is given to the main frame only.

use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::commands::Core;

/// Who may show such a page: the window's own page, by its address on any system.
const FRAMERS: &str = "tauri: http://tauri.localhost";

/// Answers one page, off the window's thread.
pub(crate) fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let app = context.app_handle().clone();
    std::thread::spawn(move || responder.respond(find(&app, request.uri().path().trim_start_matches('/'))));
}

fn find(app: &tauri::AppHandle, key: &str) -> Response<Vec<u8>> {
    let page = app.try_state::<Core>().and_then(|core| core.app.live_page(key));
    let answer = page.map(|page| {
        Response::builder()
            .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
            .header(header::CONTENT_SECURITY_POLICY, waymark_app::live_policy(FRAMERS))
            .header(header::CACHE_CONTROL, "no-store")
            .header("x-content-type-options", "nosniff")
            .header("referrer-policy", "no-referrer")
            .body(page)
    });
    answer.and_then(Result::ok).unwrap_or_else(|| {
        let mut response = Response::new(Vec::new());
        *response.status_mut() = StatusCode::NOT_FOUND;
        response
    })
}
