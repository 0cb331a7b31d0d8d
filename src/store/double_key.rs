//! Finds a key that stands twice in a map of a RON text.
//!
//! The RON reader keeps the last of two equal keys and drops the first without a word; after a merge
//! by hand that would lose data.

use std::collections::BTreeSet;

/// A key that stands twice.
#[derive(Debug, PartialEq, Eq)]
pub struct DoubleKey {
    /// The key as it is written.
    pub key: String,
    /// Byte at which it stands for the second time.
    pub at: usize,
}

enum Open {
    /// `{`: its keys so far, and where the present key began.
    Map(BTreeSet<String>, Option<usize>),
    Other,
}

/// The first key that stands twice in one map. The text must be sound RON.
pub fn find(text: &str) -> Option<DoubleKey> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let after = match byte {
            b'"' => end_of_string(bytes, at),
            b'r' if !part_of_word(bytes, at) => end_of_raw(bytes, at),
            b'\'' => end_of_char(bytes, at),
            b'/' => end_of_comment(bytes, at),
            _ => at + 1,
        };
        let started = !byte.is_ascii_whitespace() && byte != b'/';
        if started
            && !matches!(byte, b'}' | b',' | b':')
            && let Some(Open::Map(_, start @ None)) = open.last_mut()
        {
            *start = Some(at);
        }
        match byte {
            b'{' => open.push(Open::Map(BTreeSet::new(), None)),
            b'(' | b'[' => open.push(Open::Other),
            b'}' | b')' | b']' => drop(open.pop()),
            b':' => {
                if let Some(Open::Map(keys, Some(start))) = open.last_mut()
                    && let Some(key) = text.get(*start..at).map(str::trim_end)
                    && !keys.insert(key.to_owned())
                {
                    return Some(DoubleKey { key: key.to_owned(), at: *start });
                }
            }
            b',' => {
                if let Some(Open::Map(_, start)) = open.last_mut() {
                    *start = None;
                }
            }
            _ => {}
        }
        at = after;
    }
    None
}

fn part_of_word(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|b| bytes.get(b));
    before.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_')
}

fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// After a raw string `r#"…"#`, or after the `r` where there is none.
fn end_of_raw(bytes: &[u8], start: usize) -> usize {
    let hashes = bytes.iter().skip(start + 1).take_while(|&&b| b == b'#').count();
    let quote = start + 1 + hashes;
    if bytes.get(quote) != Some(&b'"') {
        return start + 1;
    }
    let mut end = vec![b'"'];
    end.resize(hashes + 1, b'#');
    let rest = bytes.get(quote + 1..).unwrap_or_default();
    let length = rest.windows(end.len()).position(|w| w == end);
    length.map_or(bytes.len(), |l| quote + 1 + l + end.len())
}

fn end_of_char(bytes: &[u8], start: usize) -> usize {
    let mut at = start + if bytes.get(start + 1) == Some(&b'\\') { 3 } else { 2 };
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte == b'\'' {
            break;
        }
    }
    at
}

fn end_of_comment(bytes: &[u8], start: usize) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    if rest.starts_with(b"//") {
        return rest.iter().position(|&b| b == b'\n').map_or(bytes.len(), |l| start + l);
    }
    if !rest.starts_with(b"/*") {
        return start + 1;
    }
    let mut depth = 0_usize;
    let mut at = start;
    while at < bytes.len() {
        match bytes.get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth.saturating_sub(1), at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_equal_keys_of_one_map_count() {
        assert_eq!(find(r#"(a: {"x": 1, "y": {"x": 2}}, b: {"x": 1})"#), None);
        assert_eq!(find(r#"(a: {"x": "x: {", "y": '{', /* "x": */ "z": r"\"})"#), None);
        assert_eq!(find(r"{(k: 1): (v: [1, 2]), (k: 2): ()}"), None);
        let text = r#"(a: {"x": (n: 1), "y": [2], "x" : 3})"#;
        assert_eq!(
            find(text).map(|d| (d.key, d.at)),
            Some(("\"x\"".to_owned(), text.rfind("\"x\"").unwrap()))
        );
    }
}
