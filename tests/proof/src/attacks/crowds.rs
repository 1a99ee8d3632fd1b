//! Attacks by numbers: idle sockets, pipelines, guesses, storms of connections. They may fill the server's room; the
//! honest client must find a place all the same.

use std::io::{Read, Write};
use std::time::{Duration, Instant};

use waymark_model::testing::Random;

use super::Attack;
use super::target::{Outcome, PATIENCE, Target, cut_off};

/// All of them, one after the other.
pub(super) const ATTACKS: &[Attack] = &[
    ("a crowd of idle connections", idle),
    ("a crowd of idle sockets", idle_sockets),
    ("a pipeline of requests", |target| pipeline(target, "GET /nothing", 20_000)),
    ("a pipeline of good requests", |target| pipeline(target, "GET /", 2_000)),
    ("ten thousand guesses", guesses),
    ("guesses over the socket", socket_guesses),
    ("a storm of connections", storm),
];

/// Connections that a crowd holds open at a time; below what a system lets one process have.
const CROWD: usize = 400;

fn idle(target: &Target) -> Outcome {
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        crowd.push(target.connect()?);
    }
    let since = Instant::now();
    for stream in &mut crowd {
        cut_off(stream)?;
    }
    if since.elapsed() > PATIENCE + Duration::from_secs(1) {
        return Err(format!("the last was cut off after {:?}", since.elapsed()));
    }
    Ok(CROWD as u64)
}

fn idle_sockets(target: &Target) -> Outcome {
    let key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
    let origin = format!("Origin: http://{}\r\n", target.address);
    let request =
        target.head("GET /api/notices", &format!("Connection: Upgrade\r\nUpgrade: websocket\r\n{key}{origin}"));
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        let mut stream = target.connect()?;
        let _ = stream.write_all(request.as_bytes());
        crowd.push(stream);
    }
    for stream in &mut crowd {
        cut_off(stream)?;
    }
    Ok(CROWD as u64)
}

/// Many requests in one breath on one connection, answers unread until all are sent.
fn pipeline(target: &Target, line: &str, count: usize) -> Outcome {
    let mut stream = target.connect()?;
    let request = target.head(line, "");
    let mut reader = stream.try_clone().map_err(|error| error.to_string())?;
    let reading = std::thread::spawn(move || cut_off(&mut reader));
    for _ in 0..count {
        if stream.write_all(request.as_bytes()).is_err() {
            break;
        }
    }
    reading.join().unwrap_or_else(|_| Err("it broke down".into())).map(|_| 1)
}

fn guesses(target: &Target) -> Outcome {
    let mut random = Random::new(target.seed);
    for guess in 0..10_000_u32 {
        // Near misses among them: the token with one sign changed, cut short, or longer.
        let mut token = target.token.clone();
        match guess % 4 {
            0 => token.replace_range(..1, if token.starts_with('f') { "e" } else { "f" }),
            1 => drop(token.pop()),
            2 => token.push('0'),
            _ => token = format!("{:016x}{:016x}", random.number(), random.number()),
        }
        let head = target.head("POST /api/ask", &format!("Authorization: Bearer {token}\r\nContent-Length: 0\r\n"));
        let mut stream = target.connect()?;
        stream.write_all(head.as_bytes()).map_err(|error| error.to_string())?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).map_err(|error| format!("guess {guess} had no answer: {error}"))?;
        if answer != *b"HTTP/1.1 401" {
            return Err(format!("guess {guess} was answered {}", String::from_utf8_lossy(&answer)));
        }
    }
    Ok(10_000)
}

fn socket_guesses(target: &Target) -> Outcome {
    let mut random = Random::new(target.seed);
    let key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
    let origin = format!("Origin: http://{}\r\n", target.address);
    let head = target.head("GET /api/notices", &format!("Connection: Upgrade\r\nUpgrade: websocket\r\n{key}{origin}"));
    for _ in 0..500 {
        let hello = format!(r#"{{"token":"{:032x}","window":"guess"}}"#, random.number());
        let mut stream = target.connect()?;
        let sent = [head.as_bytes(), &super::target::frame(0x81, hello.as_bytes())].concat();
        let _ = stream.write_all(&sent);
        cut_off(&mut stream)?;
    }
    Ok(500)
}

fn storm(target: &Target) -> Outcome {
    let since = Instant::now();
    let mut count = 0;
    while since.elapsed() < Duration::from_secs(2) && count < 20_000 {
        drop(target.connect()?);
        count += 1;
    }
    Ok(count)
}
