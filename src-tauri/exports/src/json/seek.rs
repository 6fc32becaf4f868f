//! The rows of a file whose head is damaged.

use std::io::Read;

use super::Json;

impl<R: Read> Json<R> {
    /// Goes on to the array of a key, whatever stands before it; says whether it is there.
    pub fn seek(&mut self, key: &str) -> bool {
        self.seek_any(&[(key, b'[')]).is_some()
    }

    /// Goes on to the next of some keys whose value begins with the byte beside it, whatever stands before; says which.
    ///
    /// In a text the quotes around a key would be escaped, so it cannot be mistaken.
    pub fn seek_any(&mut self, keys: &[(&str, u8)]) -> Option<usize> {
        // The quote before a key may have been taken for the end of a damaged text.
        let wanted: Vec<String> = keys.iter().map(|(key, _)| format!("{key}\"")).collect();
        let longest = 1 + wanted.iter().map(String::len).max()?;
        loop {
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            let found = wanted.iter().enumerate().filter_map(|(which, key)| {
                let at = memchr::memmem::find(rest, key.as_bytes())?;
                Some((at, which, key.len()))
            });
            let Some((found, which, len)) = found.min() else {
                // A key may stand across what is held and what is read next.
                let kept = self.buffer.len().saturating_sub(longest);
                self.at = self.at.max(kept);
                if self.fill(self.at) {
                    continue;
                }
                return None;
            };
            let before = (self.at + found).checked_sub(1);
            let is_key = before.and_then(|at| self.buffer.get(at)) == Some(&b'"');
            self.at += found + len;
            if !is_key {
                continue;
            }
            let (key, opens) = keys.get(which)?;
            if self.peek() == Some(b':') {
                self.at += 1;
                if self.peek() == Some(*opens) {
                    self.pointer = format!("/{key}");
                    return Some(which);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::json::Json;
    use crate::limits::Limits;

    #[test]
    fn the_rows_behind_a_damaged_head_are_found() {
        let text = format!(
            r#"{{"a": "\"rows\": [", "rows": 5, "b": "{}", "rows" : [1, 2]}}"#,
            "x".repeat(300_000)
        );
        let mut json = Json::new(text.as_bytes(), &Limits::default());
        assert!(json.seek("rows"), "it is there");
        assert_eq!(json.pointer(), "/rows");
        let found = json.value().map(|value| value.items().len());
        assert_eq!(found, Ok(2), "the array, not the text and not the number");
        assert!(!json.seek("rows"), "only once");
        let mut json = Json::new(
            &br#"{"a": "b"", "rows": [1], "my rows": [2]}"#[..],
            &Limits::default(),
        );
        assert!(
            json.object(|json, _| json.skip()).is_err(),
            "a quote too many"
        );
        assert!(json.seek("rows"), "its quote was taken for another's");
        assert!(!json.seek("rows"), "and no longer key is meant");
    }

    #[test]
    fn the_next_of_some_keys_is_found_by_how_its_value_begins() {
        let text = r#"{"a": [], "b": [1], "a": {"x": 1}, "b": "[", "b": [2]}"#;
        let mut json = Json::new(text.as_bytes(), &Limits::default());
        let keys = [("a", b'{'), ("b", b'[')];
        let mut found = Vec::new();
        while let Some(which) = json.seek_any(&keys) {
            found.push((which, json.value().map(|value| value.to_json())));
        }
        let expected = [(1, "[1]"), (0, r#"{"x":1}"#), (1, "[2]")];
        let expected = expected.map(|(which, text)| (which, Ok(text.to_owned())));
        assert_eq!(found, expected, "each once, in order");
    }
}
