//! The same app over HTTP and WebSocket, for browsers on this machine, for tests and, later, for workshops.
//!
//! It listens on the loopback address only. Nobody gets past the gate without the token, and nothing here touches the
//! library but through `waymark_app::Window`.

mod accept;
mod gate;
mod notices;
mod page;
mod routes;
mod seats;
mod stream;
mod upload;
mod windows;

use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::net::{TcpListener, TcpSocket};

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

/// What waits in the system for a client that does not read: enough for this machine, and soon noticed when it is full.
const SEND_BUFFER: u32 = 128 * 1024;
/// Connections that wait to be accepted.
const BACKLOG: u32 = 1024;

/// Serves the editor until the future is dropped. Fails when the port cannot be had.
pub async fn serve(app: waymark_app::App, options: Options) -> std::io::Result<()> {
    let listener = listen(options.port)?;
    let gate = Gate::new(listener.local_addr()?);
    let address = gate.address();
    let server = Arc::new(Server { windows: Windows::new(app.clone()), app, gate });
    if let Some(ready) = options.ready {
        ready(address);
    }
    accept::accept(listener, routes::router(server)).await
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // Else a port that was served a moment ago could not be had again. On Windows this would share a port in use.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.set_send_buffer_size(SEND_BUFFER)?;
    socket.bind((Ipv4Addr::LOCALHOST, port).into())?;
    socket.listen(BACKLOG)
}
