//! The real server on a real loopback port: who gets in, who is cut off, and that an honest page goes on working.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::time::{Duration, Instant};

use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use waymark_app::{App, Settings};
use waymark_server::{Options, serve};

struct Running {
    host: String,
    token: String,
    _folder: tempfile::TempDir,
}

async fn running() -> Running {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(&folder.path().join("library.waymark"), Settings::default()).unwrap();
    let (tell, told) = tokio::sync::oneshot::channel();
    let ready = Box::new(move |address| {
        let _ = tell.send(address);
    });
    tokio::spawn(serve(app, Options { port: 0, ready: Some(ready) }));
    let address: String = told.await.unwrap();
    let (page, token) = address.split_once("/#token=").unwrap();
    Running { host: page.strip_prefix("http://").unwrap().into(), token: token.into(), _folder: folder }
}

impl Running {
    /// Sends raw bytes and gives all that comes back until the server ends the connection.
    async fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn ask(&self, headers: &str, body: &str) -> String {
        let length = body.len();
        let host = &self.host;
        self.raw(&format!(
            "POST /api/ask HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n{headers}\r\n{body}"
        ))
        .await
    }

    fn bearer(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.token)
    }

    /// An honest question, answered.
    async fn works(&self) {
        let answer = self.ask(&self.bearer(), r#"{"ask":"library"}"#).await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains("Renewing a driving licence"), "{answer}");
    }

    async fn socket(
        &self,
        origin: Option<&str>,
    ) -> Result<tokio_tungstenite::WebSocketStream<TcpStream>, tokio_tungstenite::tungstenite::Error> {
        let mut request = format!("ws://{}/api/notices", self.host).into_client_request().unwrap();
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", origin.parse().unwrap());
        }
        let stream = TcpStream::connect(&self.host).await.unwrap();
        tokio_tungstenite::client_async(request, stream).await.map(|(socket, _)| socket)
    }
}

/// Waits until the server ends a socket and says how long that took.
async fn ended(socket: &mut tokio_tungstenite::WebSocketStream<TcpStream>) -> Duration {
    let since = Instant::now();
    let all = async { while let Some(Ok(_)) = socket.next().await {} };
    tokio::time::timeout(Duration::from_secs(20), all).await.expect("the server ends the socket");
    since.elapsed()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_are_turned_away() {
    let server = running().await;
    let host = server.host.clone();
    let bearer = server.bearer();
    let other_host = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assert!(server.raw(other_host).await.starts_with("HTTP/1.1 403"));
    let by_name =
        format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", host.replace("127.0.0.1", "localhost"));
    assert!(server.raw(&by_name).await.starts_with("HTTP/1.1 403"));
    let question = r#"{"ask":"library"}"#;
    for (headers, status) in [
        (String::new(), 401),
        ("Authorization: Bearer guess\r\n".to_owned(), 401),
        (format!("{bearer}Origin: http://evil.example\r\n"), 403),
        (format!("{bearer}Origin: null\r\n"), 403),
        (format!("{bearer}Sec-Fetch-Site: cross-site\r\n"), 403),
        (format!("{bearer}Origin: http://{host}\r\n"), 200),
    ] {
        let answer = server.ask(&headers, question).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{headers}: {answer}");
    }
    server.works().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_carries_the_protecting_headers() {
    let server = running().await;
    let answer =
        server.raw(&format!("GET /nothing HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", server.host)).await;
    assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    for header in ["default-src 'none'", "nosniff", "no-referrer", "frame-ancestors 'none'", "no-store"] {
        assert!(answer.contains(header), "{header}: {answer}");
    }
}

/// The page of a map that is looked at: its key, and where it stands.
async fn live(server: &Running) -> String {
    let list = server.ask(&server.bearer(), r#"{"ask":"library"}"#).await;
    let (_, rest) = list.split_once("\"id\":\"").unwrap();
    let question = format!(
        r#"{{"ask":"preview_export","journey":"{}","options":{{"format":"html","view":{{"theme":"light","lanes":null,"persona":null}},"scale":2,"dpi":null,"page":"fit"}}}}"#,
        rest.split('"').next().unwrap()
    );
    let answer = server.ask(&server.bearer(), &question).await;
    let (_, rest) = answer.split_once("\"live\":\"").unwrap_or_else(|| panic!("{answer}"));
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_to_look_at_needs_its_key_and_brings_a_policy_of_its_own() {
    let server = running().await;
    let key = live(&server).await;
    assert_eq!(key.len(), 32);
    let get = |key: &str, headers: &str| {
        format!("GET /api/live/{key} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n", server.host)
    };
    let answer = server.raw(&get(&key, "Sec-Fetch-Site: same-origin\r\n")).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("<!doctype html>"), "{answer}");
    let policies: Vec<&str> = answer.lines().filter(|line| line.starts_with("content-security-policy:")).collect();
    let [policy] = policies.as_slice() else { panic!("{policies:?}") };
    for word in ["default-src 'none'", "sandbox allow-scripts", "frame-ancestors 'self'", "form-action 'none'"] {
        assert!(policy.contains(word), "{word}: {policy}");
    }
    assert!(!policy.contains("connect-src") && !policy.contains("allow-same-origin"), "{policy}");
    for header in ["nosniff", "no-referrer", "no-store"] {
        assert!(answer.contains(header), "{header}");
    }
    for (key, headers, status) in [
        (key.as_str(), "Sec-Fetch-Site: cross-site\r\n", 403),
        (key.as_str(), "Origin: null\r\n", 403),
        (key.as_str(), "Origin: http://evil.example\r\n", 403),
        ("0123456789abcdef0123456789abcdef", "", 404),
        ("..%2f..%2fapi%2fask", "", 404),
    ] {
        let answer = server.raw(&get(key, headers)).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{key} {headers}: {answer}");
    }
    let page = server.raw(&format!("GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", server.host)).await;
    assert!(page.contains(&format!("frame-src http://{}/api/live/;", server.host)), "{page}");
    assert!(page.contains("frame-ancestors 'none'"), "{page}");
    server.works().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fault_crosses_as_code_sentence_and_hint() {
    let server = running().await;
    let answer = server.ask(&server.bearer(), r#"{"ask":"juggle"}"#).await;
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    for field in ["\"code\"", "\"message\"", "\"hint\""] {
        assert!(answer.contains(field), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn half_sent_requests_are_cut_off_while_others_work() {
    let server = running().await;
    let mut slow = Vec::new();
    for _ in 0..50 {
        let mut stream = TcpStream::connect(&server.host).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: 127").await.unwrap();
        slow.push(stream);
    }
    server.works().await;
    let since = Instant::now();
    for stream in &mut slow {
        let mut rest = Vec::new();
        let read = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut rest));
        assert!(read.await.is_ok(), "a half-sent request was held open");
    }
    assert!(since.elapsed() < Duration::from_secs(10), "{:?}", since.elapsed());
    server.works().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn oversized_questions_are_refused_unread() {
    let server = running().await;
    let head = format!(
        "POST /api/ask HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\n{}\
         Content-Length: 999999999999\r\n\r\n",
        server.host,
        server.bearer()
    );
    assert!(server.raw(&head).await.starts_with("HTTP/1.1 413"));
    let long = format!("GET /{} HTTP/1.1\r\nHost: {}\r\n\r\n", "a".repeat(40_000), server.host);
    let answer = server.raw(&long).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    server.works().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_socket_needs_origin_and_token() {
    let server = running().await;
    assert!(server.socket(None).await.is_err());
    assert!(server.socket(Some("http://evil.example")).await.is_err());
    let own = format!("http://{}", server.host);
    let mut silent = server.socket(Some(&own)).await.unwrap();
    assert!(ended(&mut silent).await < Duration::from_secs(12));
    let mut wrong = server.socket(Some(&own)).await.unwrap();
    wrong.send(Message::text(r#"{"token":"guess","window":"a"}"#)).await.unwrap();
    assert!(ended(&mut wrong).await < Duration::from_secs(4));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_socket_that_floods_or_sends_too_much_is_cut_off() {
    let server = running().await;
    let own = format!("http://{}", server.host);
    let hello = format!(r#"{{"token":"{}","window":"one"}}"#, server.token);
    let mut big = server.socket(Some(&own)).await.unwrap();
    big.send(Message::text("x".repeat(64 * 1024))).await.unwrap();
    assert!(ended(&mut big).await < Duration::from_secs(5));
    let mut flood = server.socket(Some(&own)).await.unwrap();
    flood.send(Message::text(hello)).await.unwrap();
    for _ in 0..10_000 {
        if flood.send(Message::Ping(Vec::new().into())).await.is_err() {
            break;
        }
    }
    assert!(ended(&mut flood).await < Duration::from_secs(5));
    server.works().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_tab_changes_the_other_hears() {
    let server = running().await;
    let own = format!("http://{}", server.host);
    let mut listener = server.socket(Some(&own)).await.unwrap();
    let hello = format!(r#"{{"token":"{}","window":"listening"}}"#, server.token);
    listener.send(Message::text(hello)).await.unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let headers = format!("{}Waymark-Window: writing\r\n", server.bearer());
    let create = r#"{"ask":"create","from":{"from":"template","key":"blank"},"title":"Heard"}"#;
    assert!(server.ask(&headers, create).await.starts_with("HTTP/1.1 200"));
    let heard =
        tokio::time::timeout(Duration::from_secs(5), listener.next()).await.expect("a notice").unwrap().unwrap();
    assert!(heard.to_text().unwrap().contains(r#""notice":"library""#), "{heard}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_question_that_comes_slowly_is_answered() {
    let server = running().await;
    let (piece, pieces, question) = (vec![b' '; 1 << 20], 60, r#"{"ask":"library"}"#);
    let length = piece.len() * pieces + question.len();
    let mut stream = TcpStream::connect(&server.host).await.unwrap();
    let head = format!(
        "POST /api/ask HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\n{}\
         Content-Length: {length}\r\n\r\n",
        server.host,
        server.bearer()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    for _ in 0..pieces {
        stream.write_all(&piece).await.unwrap();
        tokio::time::sleep(Duration::from_millis(60)).await;
    }
    stream.write_all(question.as_bytes()).await.unwrap();
    let mut answer = String::new();
    tokio::time::timeout(Duration::from_secs(30), stream.read_to_string(&mut answer)).await.unwrap().unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_connection_carries_many_questions_and_a_fault_does_not_end_it() {
    let server = running().await;
    let mut stream = TcpStream::connect(&server.host).await.unwrap();
    for question in [r#"{"ask":"library"}"#, r#"{"ask":"juggle"}"#, r#"{"ask":"library"}"#] {
        let length = question.len();
        let head = format!("POST /api/ask HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n", server.host);
        let request = format!("{head}{}Content-Length: {length}\r\n\r\n{question}", server.bearer());
        stream.write_all(request.as_bytes()).await.unwrap();
        let answer = one_answer(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 200") || answer.starts_with("HTTP/1.1 422"), "{answer}");
        tokio::time::sleep(Duration::from_millis(1500)).await;
    }
}

/// Reads one answer, whose length its head says.
async fn one_answer(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.expect("the connection goes on"));
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
    let mut body = vec![0; length.parse().unwrap()];
    stream.read_exact(&mut body).await.unwrap();
    head + &String::from_utf8_lossy(&body)
}
