//! Attacks over plain HTTP: heads and bodies that never end, lengths that lie, requests inside requests, strangers.

use std::io::Write;
use std::time::Duration;

use super::Attack;
use super::target::{Outcome, Target, cut_off, trickle};

/// All of them; each leaves the server alone when it is cut off.
pub(super) const ATTACKS: &[Attack] = &[
    ("a head that never ends", |target| each(target, &[b"GET / HTTP/1.1\r\nHost: 127"])),
    ("a connection that says nothing", |target| each(target, &[b""])),
    ("a head of one byte a second", head_by_bytes),
    ("a hundred thousand headers", many_headers),
    ("one endless header", |target| {
        each(target, &[&target.head("GET /", &format!("A: {}\r\n", "a".repeat(1 << 20))).into_bytes()])
    }),
    ("an endless address", |target| {
        each(target, &[&target.head(&format!("GET /{}", "a".repeat(1 << 20)), "").into_bytes()])
    }),
    ("lengths that lie", lengths),
    ("a body that never comes", |target| body(target, "1000", b"")),
    ("a body that stops", |target| body(target, "1000000", &[b' '; 4096])),
    ("a body of one byte a second", body_by_bytes),
    ("chunks", chunks),
    ("an upgrade that hides a request", smuggled),
    ("another protocol", protocols),
    ("wrong Host and Origin", strangers),
    ("deep and broken JSON", questions),
    ("a page that is never read", unread),
];

/// Sends each of these on a connection of its own, which must end.
fn each(target: &Target, messages: &[&[u8]]) -> Outcome {
    for message in messages {
        target.ends_after(message)?;
    }
    Ok(messages.len() as u64)
}

/// Each must end, with this status where it gets an answer at all.
fn refused(target: &Target, requests: &[String], status: &[&str]) -> Outcome {
    for request in requests {
        let answer = target.ends_after(request.as_bytes())?;
        let known = answer.is_empty() || status.iter().any(|status| answer.get(9..12) == Some(status));
        if !known {
            return Err(format!("{} was answered {answer}", request.escape_debug().take(200).collect::<String>()));
        }
    }
    Ok(requests.len() as u64)
}

fn head_by_bytes(target: &Target) -> Outcome {
    let text = target.head("GET /", "X: y\r\n");
    let mut bytes = text.bytes().cycle();
    let mut stream = target.connect()?;
    trickle(&mut stream, Duration::from_millis(1000), || bytes.next().into_iter().collect())?;
    Ok(1)
}

fn many_headers(target: &Target) -> Outcome {
    let lines: String = (0..100_000).map(|number| format!("X-{number}: y\r\n")).collect();
    refused(target, &[target.head("GET /", &lines)], &["431", "400"])
}

fn ask(target: &Target, more: &str, body: &str) -> String {
    let head = format!("{}Content-Type: application/json\r\n{more}", target.bearer());
    target.head("POST /api/ask", &head) + body
}

fn lengths(target: &Target) -> Outcome {
    let absurd = ["999999999999", "18446744073709551615", "18446744073709551616", "-1", "0x10", "1e3", "+5", "5, 6"];
    let mut requests: Vec<String> =
        absurd.iter().map(|length| ask(target, &format!("Content-Length: {length}\r\n"), "x")).collect();
    requests.push(ask(target, "Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"));
    requests.push(ask(target, "", ""));
    refused(target, &requests, &["400", "411", "413", "431"])
}

/// A body of which only this much is sent, with the token: the server must not wait for the rest.
fn body(target: &Target, length: &str, sent: &[u8]) -> Outcome {
    let mut request = ask(target, &format!("Content-Length: {length}\r\n"), "").into_bytes();
    request.extend_from_slice(sent);
    each(target, &[&request])
}

fn body_by_bytes(target: &Target) -> Outcome {
    let mut stream = target.connect()?;
    let head = ask(target, "Content-Length: 90000000\r\n", "");
    stream.write_all(head.as_bytes()).map_err(|error| error.to_string())?;
    trickle(&mut stream, Duration::from_millis(1000), || b" ".to_vec())?;
    Ok(1)
}

fn chunks(target: &Target) -> Outcome {
    let with = |more: &str, body: &str| ask(target, &format!("Transfer-Encoding: chunked\r\n{more}"), body);
    let endless = format!("5;{}\r\nhello\r\n", "a".repeat(40_000));
    let requests = [
        with("", "FFFFFFFFFFFFFFFF\r\nx"),
        with("", "-5\r\nhello\r\n0\r\n\r\n"),
        with("", &endless),
        with("", &"1\r\nx\r\n".repeat(5_000)),
        with("Content-Length: 5\r\n", "0\r\n\r\nGET / HTTP/1.1\r\n\r\n"),
        with("Transfer-Encoding: identity\r\n", "0\r\n\r\n"),
    ];
    refused(target, &requests, &["400", "411", "413", "501"])
}

fn smuggled(target: &Target) -> Outcome {
    let inner = target.head("POST /api/ask", &target.bearer());
    let upgrades = ["h2c", "websocket", "TLS/1.0"].map(|to| {
        target.head("POST /api/ask", &format!("Connection: Upgrade\r\nUpgrade: {to}\r\nContent-Length: 0\r\n")) + &inner
    });
    refused(target, &upgrades, &["400", "401", "403"])
}

fn protocols(target: &Target) -> Outcome {
    each(
        target,
        &[
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
            b"SSH-2.0-OpenSSH_9.6\r\n",
            b"\0\0\0\0\0\0\0\0",
            b"GET / HTTP/9.9\r\n\r\n",
            b"\r\n\r\n\r\n\r\n",
            b"GET\x00/ HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
        ],
    )
}

fn strangers(target: &Target) -> Outcome {
    let (own, port) = (target.address.to_string(), target.address.port());
    let bearer = target.bearer();
    let hosts = [
        "evil.example",
        &format!("localhost:{port}"),
        "127.0.0.1",
        &format!("127.1:{port}"),
        &format!("0.0.0.0:{port}"),
        &format!("[::1]:{port}"),
        &format!("{own}."),
        &format!("{own}@evil.example"),
        &format!("2130706433:{port}"),
        "",
    ]
    .map(|host| format!("GET / HTTP/1.1\r\nHost: {host}\r\n{bearer}\r\n"));
    let origins = [
        "null",
        "http://evil.example",
        &format!("https://{own}"),
        &format!("http://{own}.evil.example"),
        &format!("http://localhost:{port}"),
        &format!("http://{own}/"),
        "file://",
        "*",
        "",
    ]
    .map(|origin| target.head("POST /api/ask", &format!("{bearer}Origin: {origin}\r\nContent-Length: 0\r\n")));
    let others = [
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        format!("GET http://evil.example/ HTTP/1.1\r\nHost: {own}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\n\r\n"),
        format!("CONNECT evil.example:443 HTTP/1.1\r\nHost: {own}\r\n\r\n"),
        target.head("GET /", &format!("{bearer}Sec-Fetch-Site: cross-site\r\n")),
        target.head("GET /", &format!("{bearer}Sec-Fetch-Site: same-site\r\n")),
    ];
    let all = [&hosts[..], &origins[..], &others[..]].concat();
    refused(target, &all, &["400", "403"])
}

/// Questions that are none, with the token: answered as faults, with no effect; the last says that it is the last.
fn questions(target: &Target) -> Outcome {
    let ask = |body: &[u8]| {
        let more = format!("Connection: close\r\nContent-Length: {}\r\n", body.len());
        [ask(target, &more, "").as_bytes(), body].concat()
    };
    let deep = "[".repeat(5 << 20);
    let edit = format!(
        r#"{{"ask":"edit","journey":"{}","edit":{}"#,
        target.journey,
        r#"{"edit":"batch","label":"","edits":["#.repeat(9_000)
    );
    let bodies: [&[u8]; 7] = [
        deep.as_bytes(),
        edit.as_bytes(),
        b"\xff\xfe{}",
        b"{\"ask\":\"library\"",
        b"{\"ask\":1e999}",
        b"null",
        b"{\"ask\":\"\\ud800\"}",
    ];
    for body in bodies {
        let answer = target.ends_after(&ask(body))?;
        if !answer.starts_with("HTTP/1.1 422") {
            return Err(format!("a broken question was answered {answer}"));
        }
    }
    Ok(bodies.len() as u64)
}

/// Asks for the page again and again and never reads it.
fn unread(target: &Target) -> Outcome {
    let mut stream = target.connect()?;
    let request = target.head("GET /", "");
    for _ in 0..20_000 {
        if stream.write_all(request.as_bytes()).is_err() {
            return Ok(1);
        }
    }
    std::thread::sleep(Duration::from_millis(4_500));
    cut_off(&mut stream).map(|_| 1)
}
