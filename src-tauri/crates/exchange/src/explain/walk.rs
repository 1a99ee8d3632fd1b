//! From a JSON pointer to its place in a text, which may be broken after it. Forward only, without recursion.

use crate::token::Tokens;

/// Where the value of a pointer begins; where the last step that is there begins when a later one is not.
pub(super) fn find(text: &str, pointer: &str) -> Option<usize> {
    let mut tokens = Tokens { text, at: 0 };
    tokens.peek_after_space()?;
    let mut found = tokens.at;
    for step in pointer.split('/').skip(1) {
        if go(&mut tokens, &step.replace("~1", "/").replace("~0", "~")).is_none() {
            break;
        }
        found = tokens.at;
    }
    Some(found)
}

/// The text of a field of the object that begins at a place.
pub(super) fn field(text: &str, at: usize, name: &str) -> Option<String> {
    let mut tokens = Tokens { text, at };
    go(&mut tokens, name)?;
    let written = tokens.peek().filter(|byte| *byte == b'"').and_then(|_| tokens.string(usize::MAX).ok())?;
    serde_json::from_str(&format!("\"{written}\"")).ok()
}

/// Goes to the value of a field or of a place in a list.
fn go(tokens: &mut Tokens<'_>, step: &str) -> Option<()> {
    match tokens.peek_after_space()? {
        b'{' => {
            tokens.at += 1;
            loop {
                let key = (tokens.peek_after_space()? == b'"').then(|| tokens.string(usize::MAX).ok())??;
                pass(tokens, b':')?;
                tokens.peek_after_space()?;
                if key == step {
                    return Some(());
                }
                skip(tokens)?;
                pass(tokens, b',')?;
            }
        }
        b'[' => {
            tokens.at += 1;
            for _ in 0..step.parse::<usize>().ok()? {
                skip(tokens)?;
                pass(tokens, b',')?;
            }
            tokens.peek_after_space().map(|_| ())
        }
        _ => None,
    }
}

fn pass(tokens: &mut Tokens<'_>, sign: u8) -> Option<()> {
    let there = tokens.peek_after_space()? == sign;
    tokens.at += usize::from(there);
    there.then_some(())
}

/// Passes one value, whole.
fn skip(tokens: &mut Tokens<'_>) -> Option<()> {
    let mut depth = 0_usize;
    loop {
        match tokens.peek_after_space()? {
            b'{' | b'[' => {
                depth += 1;
                tokens.at += 1;
            }
            b'}' | b']' => {
                depth = depth.checked_sub(1)?;
                tokens.at += 1;
            }
            b',' | b':' if depth > 0 => tokens.at += 1,
            b'"' => drop(tokens.string(usize::MAX).ok()?),
            _ => {
                let start = tokens.at;
                while tokens.peek().is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)) {
                    tokens.at += 1;
                }
                (tokens.at > start).then_some(())?;
            }
        }
        if depth == 0 {
            return Some(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_also_in_broken_texts() {
        let text = r#"{"a": [1, {"x": "}", "name": "One"}, {"name": "Two", "b": [tru"#;
        let at = |pointer: &str| find(text, pointer).map(|at| &text[at..][..1]);
        assert_eq!(at("/a/0"), Some("1"));
        assert_eq!(at("/a/1/name"), Some("\""));
        assert_eq!(at("/a/2/b/0"), Some("t"));
        assert_eq!(at("/a/9"), Some("["));
        assert_eq!(find(text, "/a/2").and_then(|at| field(text, at, "name")).as_deref(), Some("Two"));
        assert_eq!(find("", ""), None);
    }
}
