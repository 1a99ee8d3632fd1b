//! The same app over HTTP and WebSocket, for browsers on this machine, for tests and, later, for workshops.
//!
//! It listens on the loopback address only. Nobody gets past the gate without the token, and nothing here touches the
//! library but through `waymark_app::Window`.

mod accept;
mod gate;
mod notices;
mod page;
mod routes;
mod windows;

use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::net::TcpListener;

use crate::gate::Gate;
use crate::routes::Server;
use crate::windows::Windows;

/// How to serve.
#[derive(Default)]
pub struct Options {
    /// Port on the loopback address; 0 takes a free one.
    pub port: u16,
    /// Gets the address to open, with the token in its fragment, once the server listens.
    pub ready: Option<Box<dyn FnOnce(String) + Send>>,
}

/// Serves the editor until the future is dropped. Fails when the port cannot be had.
pub async fn serve(app: waymark_app::App, options: Options) -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
    let gate = Gate::new(listener.local_addr()?);
    let address = gate.address();
    let server = Arc::new(Server { windows: Windows::new(app.clone()), app, gate });
    if let Some(ready) = options.ready {
        ready(address);
    }
    accept::accept(listener, routes::router(server)).await
}
