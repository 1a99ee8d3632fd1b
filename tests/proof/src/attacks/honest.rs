//! The honest client: two tabs, one that edits over HTTP and one that hears of it over its WebSocket, without a pause.
//! Every fifth edit comes over a new connection, as from a page that was just opened.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use waymark_app::Id;

use super::target::{Target, frame};

/// How long an answer may take before the client gives up.
const GIVES_UP: Duration = Duration::from_secs(10);

/// A client at work.
pub(super) struct Honest {
    over: Arc<AtomicBool>,
    work: JoinHandle<Result<Vec<Duration>, String>>,
}

impl Honest {
    /// Begins to work.
    pub(super) fn begin(target: &Target) -> Honest {
        let over = Arc::new(AtomicBool::new(false));
        let (stop, page) = (Arc::clone(&over), Page::of(target));
        let work = std::thread::spawn(move || page.work(&stop));
        Honest { over, work }
    }

    /// Stops; answers how long each round trip took.
    pub(super) fn end(self) -> Result<Vec<Duration>, String> {
        self.over.store(true, Ordering::Release);
        self.work.join().unwrap_or_else(|_| Err("it broke down".into()))
    }
}

struct Page {
    address: std::net::SocketAddr,
    token: String,
    journey: Id,
}

impl Page {
    fn of(target: &Target) -> Page {
        Page { address: target.address, token: target.token.clone(), journey: target.journey }
    }

    fn work(&self, over: &AtomicBool) -> Result<Vec<Duration>, String> {
        let mut line = self.connect()?;
        let view = r#"{"theme":"light","lanes":null,"stages":null,"persona":null}"#;
        let open = format!(r#"{{"ask":"open","journey":"{}","view":{view}}}"#, self.journey);
        if !self.ask(&mut line, "listening", &open)? {
            return Err("the server closed a new connection".into());
        }
        let mut ear = self.listen()?;
        let mut trips = Vec::new();
        while !over.load(Ordering::Acquire) {
            let since = Instant::now();
            if trips.len() % 5 == 4 {
                line = self.connect()?;
            }
            // Long, so that what is not read fills its socket soon.
            let goal = format!("honest {} {}", trips.len(), "and patient ".repeat(60));
            let edit = format!(
                r#"{{"ask":"edit","journey":"{}","edit":{{"edit":"set_journey","fields":{{"goal":"{goal}"}}}},"joins":null}}"#,
                self.journey
            );
            // A kept connection may have been closed when the machine let it rest too long; a browser then takes a new one.
            if !self.ask(&mut line, "writing", &edit)? {
                line = self.connect()?;
                if !self.ask(&mut line, "writing", &edit)? {
                    return Err("the server closed a new connection".into());
                }
            }
            while !hear(&mut ear)?.contains(&goal) {}
            trips.push(since.elapsed());
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(trips)
    }

    fn connect(&self) -> Result<BufReader<TcpStream>, String> {
        let stream = TcpStream::connect_timeout(&self.address, GIVES_UP).map_err(told("connecting"))?;
        stream.set_read_timeout(Some(GIVES_UP)).map_err(told("connecting"))?;
        stream.set_nodelay(true).map_err(told("connecting"))?;
        Ok(BufReader::new(stream))
    }

    /// Asks and reads the whole answer, which must be a good one; false when the connection was closed before a word.
    fn ask(&self, line: &mut BufReader<TcpStream>, window: &str, body: &str) -> Result<bool, String> {
        let request = format!(
            "POST /api/ask HTTP/1.1\r\nHost: {}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
             Waymark-Window: {window}\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.token,
            body.len()
        );
        if line.get_mut().write_all(request.as_bytes()).is_err() {
            return Ok(false);
        }
        let (status, length) = head(line)?;
        if status.is_empty() {
            return Ok(false);
        }
        let mut answer = vec![0; length];
        line.read_exact(&mut answer).map_err(told("reading an answer"))?;
        if status.contains(" 200 ") { Ok(true) } else { Err(format!("{status}: {}", String::from_utf8_lossy(&answer))) }
    }

    fn listen(&self) -> Result<BufReader<TcpStream>, String> {
        let mut line = self.connect()?;
        let request = format!(
            "GET /api/notices HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            self.address
        );
        line.get_mut().write_all(request.as_bytes()).map_err(told("listening"))?;
        let (status, _) = head(&mut line)?;
        if !status.contains(" 101 ") {
            return Err(format!("listening: {status}"));
        }
        let hello = format!(r#"{{"token":"{}","window":"listening"}}"#, self.token);
        line.get_mut().write_all(&frame(0x81, hello.as_bytes())).map_err(told("saying hello"))?;
        Ok(line)
    }
}

/// The status line, empty when the connection was closed, and the length of the body.
fn head(line: &mut BufReader<TcpStream>) -> Result<(String, usize), String> {
    let (mut status, mut length) = (String::new(), 0);
    match line.read_line(&mut status) {
        Ok(0) => return Ok((status, length)),
        Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => return Ok((status, length)),
        read => read.map_err(told("reading a status"))?,
    };
    loop {
        let mut header = String::new();
        line.read_line(&mut header).map_err(told("reading a head"))?;
        let header = header.trim_end().to_ascii_lowercase();
        if let Some(value) = header.strip_prefix("content-length: ") {
            length = value.parse().unwrap_or_default();
        }
        if header.is_empty() {
            return Ok((status.trim_end().to_owned(), length));
        }
    }
}

/// The text of the next frame; a ping is answered.
fn hear(ear: &mut BufReader<TcpStream>) -> Result<String, String> {
    let mut start = [0; 2];
    ear.read_exact(&mut start).map_err(told("hearing"))?;
    let length = match start[1] & 0x7f {
        126 => read_number::<2>(ear)?,
        127 => read_number::<8>(ear)?,
        short => usize::from(short),
    };
    let mut payload = vec![0; length];
    ear.read_exact(&mut payload).map_err(told("hearing"))?;
    match start[0] & 0x0f {
        8 => return Err("the server closed the honest socket".into()),
        9 => ear.get_mut().write_all(&frame(0x8a, &payload)).map_err(told("answering a ping"))?,
        _ => {}
    }
    Ok(String::from_utf8_lossy(&payload).into_owned())
}

fn read_number<const BYTES: usize>(ear: &mut BufReader<TcpStream>) -> Result<usize, String> {
    let mut bytes = [0; BYTES];
    ear.read_exact(&mut bytes).map_err(told("hearing"))?;
    Ok(bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

fn told(doing: &'static str) -> impl Fn(std::io::Error) -> String {
    move |error| format!("{doing}: {error}")
}
