//! Web and mail addresses that a person wants to see: they are opened by the system's own programs, never in Waymark, and
//! only when they are of a kind that shows something and runs nothing.

use tauri::Url;
use waymark_app::Fault;

use crate::commands::fault;

/// The longest address that browsers agree on.
const LONGEST: usize = 2_000;

/// Opens an address in the system's browser or mail program.
#[tauri::command]
pub(crate) async fn open_address(address: String) -> Result<(), Fault> {
    let Some(address) = harmless(&address) else {
        return Err(Fault {
            code: "address".into(),
            message: "This address is not one that Waymark opens.".into(),
            hint: "Write an address that begins with https://, http:// or mailto:, without a name and password in it."
                .into(),
        });
    };
    open::that_detached(address.as_str()).map_err(|error| fault("address", error.to_string()))
}

/// The address when it is of the web or a mail address, and names no one to sign in as. The page has looked by the same rules
/// (`ui/src/host/addresses.ts`), but a page is not believed.
fn harmless(address: &str) -> Option<Url> {
    let url = (address.len() <= LONGEST).then(|| Url::parse(address.trim()).ok()).flatten()?;
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    let named = !url.username().is_empty() || url.password().is_some();
    ((web || url.scheme() == "mailto") && !named).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn only_the_web_and_mail_are_opened() {
        for address in ["https://example.org/a?b=c#d", " http://example.org", "mailto:rosa@example.org"] {
            assert!(harmless(address).is_some(), "{address}");
        }
        let long = format!("https://example.org/{}", "a".repeat(2_000));
        let named = "https://rosa:word@example.org";
        for address in
            ["file:///etc/passwd", "javascript:alert(1)", "example.org", "https://", "ssh://host", "", named, &long]
        {
            assert!(harmless(address).is_none(), "{address}");
        }
    }
}
