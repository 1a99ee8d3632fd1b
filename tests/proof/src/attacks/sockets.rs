//! Attacks over the WebSocket: without a word, with a wrong one, with frames that break the protocol or never end, and
//! with a tab that listens no more.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::Attack;
use super::target::{Outcome, PATIENCE, Target, cut_off, frame, trickle};

/// How long the honest client's changes may take to fill a socket that nobody reads.
const FILLING: Duration = Duration::from_secs(4);

/// All of them; each leaves the server alone when it is cut off.
pub(super) const ATTACKS: &[Attack] = &[
    ("a socket without a word", |target| first(target, b"")),
    ("a socket with a wrong token", |target| first(target, &frame(0x81, br#"{"token":"guess","window":"a"}"#))),
    ("a first frame that is binary", |target| first(target, &frame(0x82, b"hello"))),
    ("a first frame that is not UTF-8", |target| first(target, &frame(0x81, b"\xff\xfe\xfd"))),
    ("a first frame without a mask", |target| first(target, b"\x81\x02{}")),
    ("reserved bits", |target| first(target, &frame(0xf1, b"{}"))),
    ("an unknown kind of frame", |target| first(target, &frame(0x83, b"{}"))),
    ("a frame of 64 MiB, announced", |target| first(target, &announced(64 << 20))),
    ("a frame of 2^63 bytes, announced", |target| first(target, &announced(1 << 63))),
    ("a piece of nothing", |target| first(target, &frame(0x80, b"{}"))),
    ("a ping that is too long", |target| first(target, &frame(0x89, &[b'x'; 200]))),
    ("pieces without an end, before the token", |target| endless(target, false)),
    ("pieces without an end, after it", |target| endless(target, true)),
    ("ten thousand pings", |target| pings(target, 10_000)),
    ("a page that talks out of turn", |target| known(target, &frame(0x81, br#"{"ask":"library"}"#))),
    ("binary frames", |target| known(target, &frame(0x82, &[0; 1024]))),
    ("sockets of strangers", strange),
    ("a tab that never reads", unread),
];

/// A socket whose handshake went well.
fn open(target: &Target, more: &str) -> Result<TcpStream, String> {
    open_on(target, target.connect()?, more)
}

fn open_on(target: &Target, mut stream: TcpStream, more: &str) -> Result<TcpStream, String> {
    let origin = format!("Origin: http://{}\r\n", target.address);
    stream.write_all(handshake(target, &(origin + more)).as_bytes()).map_err(|error| error.to_string())?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).map_err(|error| format!("no handshake: {error}"))?;
        answer.push(byte[0]);
    }
    if answer.starts_with(b"HTTP/1.1 101") { Ok(stream) } else { Err("no handshake".into()) }
}

fn handshake(target: &Target, more: &str) -> String {
    let key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
    target.head("GET /api/notices", &format!("Connection: Upgrade\r\nUpgrade: websocket\r\n{key}{more}"))
}

/// A socket of a tab that is let in.
fn let_in(target: &Target, window: &str) -> Result<TcpStream, String> {
    let mut stream = open(target, "")?;
    let hello = format!(r#"{{"token":"{}","window":"{window}"}}"#, target.token);
    stream.write_all(&frame(0x81, hello.as_bytes())).map_err(|error| error.to_string())?;
    std::thread::sleep(Duration::from_millis(100));
    Ok(stream)
}

/// The first thing said on a socket; it must be the last.
fn first(target: &Target, bytes: &[u8]) -> Outcome {
    let mut stream = open(target, "")?;
    let _ = stream.write_all(bytes);
    cut_off(&mut stream).map(|_| 1)
}

/// Something said by a tab that was let in, which has nothing to say.
fn known(target: &Target, bytes: &[u8]) -> Outcome {
    let mut stream = let_in(target, "hostile-known")?;
    let _ = stream.write_all(bytes);
    cut_off(&mut stream).map(|_| 1)
}

fn announced(length: u64) -> Vec<u8> {
    let mut bytes = vec![0x81, 0xff];
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(&[0; 4]);
    bytes.extend_from_slice(&[b'x'; 512]);
    bytes
}

fn endless(target: &Target, knows: bool) -> Outcome {
    let mut stream = if knows { let_in(target, "hostile-pieces")? } else { open(target, "")? };
    stream.write_all(&frame(0x01, b"{")).map_err(|error| error.to_string())?;
    trickle(&mut stream, Duration::from_millis(20), || frame(0x00, b""))?;
    Ok(1)
}

fn pings(target: &Target, count: usize) -> Outcome {
    let mut stream = let_in(target, "hostile-pings")?;
    for _ in 0..count {
        if stream.write_all(&frame(0x89, b"")).is_err() {
            return Ok(1);
        }
    }
    cut_off(&mut stream).map(|_| 1)
}

/// Handshakes that a browser of another site, or no browser, would make.
fn strange(target: &Target) -> Outcome {
    let own = format!("Origin: http://{}\r\n", target.address);
    let requests = [
        handshake(target, ""),
        handshake(target, "Origin: null\r\n"),
        handshake(target, "Origin: http://evil.example\r\n"),
        handshake(target, &format!("{own}{own}")),
        handshake(target, &format!("{own}Sec-Fetch-Site: cross-site\r\n")),
        handshake(target, &own).replace("Version: 13", "Version: 8"),
        handshake(target, &own).replace("GET", "POST"),
        handshake(target, &own).replace(&format!("Host: {}", target.address), "Host: evil.example"),
    ];
    for request in &requests {
        let answer = target.ends_after(request.as_bytes())?;
        if answer.contains(" 101 ") {
            return Err(format!("a stranger was let in: {request}"));
        }
    }
    Ok(requests.len() as u64)
}

/// A tab that opens a map and hears no more, while the honest client changes that map all the time. Its own buffer is as
/// small as the system lets it be.
fn unread(target: &Target) -> Outcome {
    let view = r#"{"theme":"light","lanes":null,"stages":null,"persona":null}"#;
    let question = format!(r#"{{"ask":"open","journey":"{}","view":{view}}}"#, target.journey);
    let more = format!("{}Content-Type: application/json\r\nWaymark-Window: hostile-deaf\r\n", target.bearer());
    let length = question.len();
    let head = target.head("POST /api/ask", &format!("{more}Connection: close\r\nContent-Length: {length}\r\n"));
    target.ends_after((head + &question).as_bytes())?;
    let mut stream = open_on(target, target.connect_narrow()?, "")?;
    let hello = format!(r#"{{"token":"{}","window":"hostile-deaf"}}"#, target.token);
    stream.write_all(&frame(0x81, hello.as_bytes())).map_err(|error| error.to_string())?;
    // Some time to fill the server's own buffer, and then its patience.
    std::thread::sleep(FILLING + PATIENCE);
    // Two pongs are borne; a socket that is closed answers the first with a reset, which the second meets.
    for _ in 0..2 {
        if stream.write_all(&frame(0x8a, b"")).is_err() {
            return Ok(1);
        }
        std::thread::sleep(Duration::from_millis(200));
    }
    Err("it was not cut off".into())
}
