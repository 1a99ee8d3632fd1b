//! The server under attack, and the few words of HTTP and WebSocket that an attacker speaks: over plain sockets, because
//! no library would send what these send.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;
use waymark_app::{App, Id, Settings};

use crate::place::Place;

/// Within this an attacker must be cut off.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// What a busy machine may add to it before a clock in another thread says so.
const SLACK: Duration = Duration::from_millis(900);

/// How many connections an attack opened, or what it could do.
pub(super) type Outcome = Result<u64, String>;

/// A running server on a library of its own.
pub(super) struct Target {
    pub(super) address: SocketAddr,
    pub(super) token: String,
    pub(super) journey: Id,
    pub(super) seed: u64,
    app: App,
    runtime: Runtime,
    _place: Place,
}

/// The version of every journey.
pub(super) type Versions = Vec<(String, u64)>;

impl Target {
    /// Starts one on a free port.
    pub(super) fn start(seed: u64) -> Result<Target, String> {
        let place = Place::new();
        let app = App::open(&place.library(), Settings::default()).map_err(|fault| fault.message)?;
        let journey = app.find("Renewing a driving licence").map_err(|fault| fault.message)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let (tell, told) = std::sync::mpsc::channel();
        let ready = Box::new(move |address| drop(tell.send(address)));
        let serving = app.clone();
        runtime.spawn(async move { waymark_server::serve(serving, options(ready)).await });
        let address: String = told.recv_timeout(Duration::from_secs(30)).map_err(|error| error.to_string())?;
        let (page, token) = address.split_once("/#token=").ok_or("an address without a token")?;
        let address = page.trim_start_matches("http://").parse().map_err(|_| "an address without a port")?;
        Ok(Target { address, token: token.into(), journey, seed, app, runtime, _place: place })
    }

    /// A connection whose reads end after a moment longer than an attacker may live.
    pub(super) fn connect(&self) -> Result<TcpStream, String> {
        let stream = TcpStream::connect(self.address).map_err(|error| format!("no connection: {error}"))?;
        for set in [TcpStream::set_read_timeout, TcpStream::set_write_timeout] {
            set(&stream, Some(PATIENCE + SLACK)).map_err(|error| error.to_string())?;
        }
        let _ = stream.set_nodelay(true);
        Ok(stream)
    }

    /// A connection that takes in next to nothing before it is read.
    pub(super) fn connect_narrow(&self) -> Result<TcpStream, String> {
        let stream = self.runtime.block_on(async {
            let socket = tokio::net::TcpSocket::new_v4()?;
            socket.set_recv_buffer_size(2048)?;
            socket.connect(self.address).await?.into_std()
        });
        let stream = stream.map_err(|error| format!("no narrow connection: {error}"))?;
        stream.set_nonblocking(false).map_err(|error| error.to_string())?;
        stream.set_read_timeout(Some(PATIENCE + SLACK)).map_err(|error| error.to_string())?;
        Ok(stream)
    }

    /// A request's head with this server's Host and further lines, each ended.
    pub(super) fn head(&self, line: &str, more: &str) -> String {
        format!("{line} HTTP/1.1\r\nHost: {}\r\n{more}\r\n", self.address)
    }

    /// The header that opens the door.
    pub(super) fn bearer(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.token)
    }

    /// Sends bytes and answers the first line of what comes back; the server must end the connection in time.
    pub(super) fn ends_after(&self, bytes: &[u8]) -> Result<String, String> {
        let mut stream = self.connect()?;
        // A server that has heard enough may close while we still talk.
        let _ = stream.write_all(bytes);
        cut_off(&mut stream)
    }

    /// What stands in the library: every journey with its version.
    pub(super) fn library(&self) -> Versions {
        let (window, _notices) = self.app.window();
        let ask = |question: &str| -> serde_json::Value {
            let answer = window.ask_json(question).unwrap_or_default();
            serde_json::from_str(&answer).unwrap_or_default()
        };
        let journeys = ask(r#"{"ask":"library"}"#)["journeys"].as_array().cloned().unwrap_or_default();
        let ids = journeys.iter().filter_map(|journey| journey["id"].as_str());
        let view = r#"{"theme":"light","lanes":null,"stages":null,"persona":null}"#;
        let open = |id: &str| ask(&format!(r#"{{"ask":"open","journey":"{id}","view":{view}}}"#));
        ids.map(|id| (id.to_owned(), open(id)["state"]["version"].as_u64().unwrap_or_default())).collect()
    }

    /// Whether only the honest client's edits are new.
    pub(super) fn is_as_before(&self, before: Versions, edits: u64) -> Result<(), String> {
        let count = |versions: &Versions| versions.iter().map(|(_, version)| version).sum::<u64>();
        let now = self.library();
        let (was, is) = (count(&before), count(&now));
        if now.len() != before.len() || is != was + edits {
            return Err(format!(
                "{} maps at {was} became {} at {is}, though only {edits} edits were honest",
                before.len(),
                now.len()
            ));
        }
        Ok(())
    }
}

fn options(ready: Box<dyn FnOnce(String) + Send>) -> waymark_server::Options {
    waymark_server::Options { port: 0, ready: Some(ready) }
}

/// Reads until the server ends the connection, and answers the first line; an error when it does not in time.
pub(super) fn cut_off(stream: &mut TcpStream) -> Result<String, String> {
    let (since, mut heard, mut buffer) = (Instant::now(), Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) if heard.len() < 4096 => heard.extend_from_slice(&buffer[..count]),
            Ok(_) => {}
            Err(error) if is_late(&error) => return Err("it was not cut off".into()),
            Err(_) => break,
        }
        if since.elapsed() > PATIENCE + SLACK {
            return Err("it was answered on and on".into());
        }
    }
    if since.elapsed() > PATIENCE + SLACK {
        return Err(format!("it was cut off after {:?}", since.elapsed()));
    }
    Ok(String::from_utf8_lossy(&heard).lines().next().unwrap_or_default().to_owned())
}

/// Goes on sending pieces with pauses between them until the server ends the connection.
pub(super) fn trickle(
    stream: &mut TcpStream,
    pause: Duration,
    mut piece: impl FnMut() -> Vec<u8>,
) -> Result<(), String> {
    let since = Instant::now();
    stream.set_read_timeout(Some(pause)).map_err(|error| error.to_string())?;
    let mut buffer = [0; 4096];
    while since.elapsed() < PATIENCE + SLACK {
        if stream.write_all(&piece()).is_err() {
            return Ok(());
        }
        match stream.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Err(error) if !is_late(&error) => return Ok(()),
            _ => {}
        }
    }
    Err("it was not cut off".into())
}

fn is_late(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
}

/// A masked frame as a browser sends it: its first byte, then the payload.
pub(super) fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![first];
    match payload.len() {
        short @ 0..126 => bytes.push(0x80 | short as u8),
        long => {
            bytes.push(0x80 | 126);
            bytes.extend_from_slice(&(long as u16).to_be_bytes());
        }
    }
    bytes.extend_from_slice(&[0; 4]);
    bytes.extend_from_slice(payload);
    bytes
}

/// Bytes of memory that this process holds; 0 where the system does not say.
pub(super) fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or_default() * 4096
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    /// The control: a server that waits for ever is seen to do so.
    #[test]
    fn a_server_that_does_not_cut_off_is_seen() {
        let patient = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let mut stream = TcpStream::connect(patient.local_addr().unwrap()).unwrap();
        let _held = patient.accept().unwrap();
        stream.set_read_timeout(Some(PATIENCE + SLACK)).unwrap();
        assert_eq!(cut_off(&mut stream).unwrap_err(), "it was not cut off");
        assert!(trickle(&mut stream, Duration::from_millis(500), || b"x".to_vec()).is_err());
    }
}
