//! Who may talk to the server: exact Host, exact Origin, the token. Closed unless every check passes.

use std::net::SocketAddr;

use axum::http::{HeaderMap, Uri, header};

/// The checks of one running server.
pub(crate) struct Gate {
    host: String,
    origin: String,
    token: String,
}

impl Gate {
    /// A gate for the address that is listened on, with a fresh token of 122 random bits.
    pub(crate) fn new(address: SocketAddr) -> Self {
        let host = address.to_string();
        Gate { origin: format!("http://{host}"), host, token: uuid::Uuid::new_v4().simple().to_string() }
    }

    /// The address to open: the token rides in the fragment, which browsers do not send.
    pub(crate) fn address(&self) -> String {
        format!("{}/#token={}", self.origin, self.token)
    }

    /// Where the WebSocket is, for the content security policy.
    pub(crate) fn socket(&self) -> String {
        format!("ws://{}", self.host)
    }

    /// A path of this server as an address, for the content security policy.
    pub(crate) fn place(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Whether the request names this very server, only once and in one way, and does not come from another site.
    pub(crate) fn admits(&self, address: &Uri, headers: &HeaderMap) -> bool {
        let host = headers.get(header::HOST).is_some_and(|host| host.as_bytes() == self.host.as_bytes());
        let origin = headers.get(header::ORIGIN).is_none_or(|origin| origin.as_bytes() == self.origin.as_bytes());
        let site = headers.get("sec-fetch-site").is_none_or(|site| matches!(site.as_bytes(), b"same-origin" | b"none"));
        let once = |name: header::HeaderName| headers.get_all(name).iter().count() <= 1;
        host && origin && site && once(header::HOST) && once(header::ORIGIN) && address.authority().is_none()
    }

    /// Whether the request carries this server's origin, as every WebSocket of a browser must.
    pub(crate) fn names_origin(&self, headers: &HeaderMap) -> bool {
        headers.get(header::ORIGIN).is_some_and(|origin| origin.as_bytes() == self.origin.as_bytes())
    }

    /// Whether `Authorization: Bearer` carries the token.
    pub(crate) fn bears_token(&self, headers: &HeaderMap) -> bool {
        let value = headers.get(header::AUTHORIZATION).map(|value| value.as_bytes());
        value.and_then(|value| value.strip_prefix(b"Bearer ")).is_some_and(|token| self.is_token(token))
    }

    /// Compares in a time that does not depend on where the first difference is.
    pub(crate) fn is_token(&self, token: &[u8]) -> bool {
        let own = self.token.as_bytes();
        own.len() == token.len() && own.iter().zip(token).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(header::HeaderName::try_from(*name).unwrap(), value.parse().unwrap());
        }
        map
    }

    #[test]
    fn only_the_exact_host_and_origin_pass() {
        let gate = Gate::new("127.0.0.1:4711".parse().unwrap());
        let table = [
            (vec![("host", "127.0.0.1:4711")], true),
            (vec![("host", "127.0.0.1:4711"), ("origin", "http://127.0.0.1:4711")], true),
            (vec![("host", "localhost:4711")], false),
            (vec![("host", "127.0.0.1")], false),
            (vec![("host", "evil.example:4711")], false),
            (vec![("host", "127.0.0.1:4711"), ("host", "evil.example")], false),
            (vec![("host", "127.0.0.1:4711"), ("origin", "null")], false),
            (vec![("host", "127.0.0.1:4711"), ("origin", "http://evil.example")], false),
            (vec![("host", "127.0.0.1:4711"), ("sec-fetch-site", "cross-site")], false),
            (vec![("host", "127.0.0.1:4711"), ("origin", "http://127.0.0.1:4711"), ("origin", "null")], false),
            (vec![], false),
        ];
        for (pairs, admitted) in table {
            assert_eq!(gate.admits(&Uri::from_static("/"), &headers(&pairs)), admitted, "{pairs:?}");
        }
        let own = headers(&[("host", "127.0.0.1:4711")]);
        assert!(!gate.admits(&Uri::from_static("http://evil.example/"), &own));
    }

    #[test]
    fn only_the_token_opens() {
        let gate = Gate::new("127.0.0.1:4711".parse().unwrap());
        let token = gate.address().split_once("token=").unwrap().1.to_owned();
        assert!(gate.bears_token(&headers(&[("authorization", &format!("Bearer {token}"))])));
        assert!(!gate.bears_token(&headers(&[("authorization", &format!("Bearer {}x", &token[1..]))])));
        assert!(!gate.bears_token(&headers(&[("authorization", "Bearer ")])));
        assert!(!gate.bears_token(&headers(&[("authorization", &token)])));
        assert!(!gate.bears_token(&headers(&[])));
    }
}
