//! The rows of a file whose head is damaged.

use std::io::Read;

use super::Json;

impl<R: Read> Json<R> {
    /// Goes on to the array of a key, whatever stands before it; says whether it is there.
    ///
    /// In a text the quotes around the key would be escaped, so it cannot be mistaken.
    pub fn seek(&mut self, key: &str) -> bool {
        let wanted = format!("\"{key}\"");
        loop {
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            let Some(found) = memchr::memmem::find(rest, wanted.as_bytes()) else {
                // The key may stand across what is held and what is read next.
                let kept = self.buffer.len().saturating_sub(wanted.len());
                self.at = self.at.max(kept);
                if self.fill(self.at) {
                    continue;
                }
                return false;
            };
            self.at += found + wanted.len();
            if self.peek() == Some(b':') {
                self.at += 1;
                if self.peek() == Some(b'[') {
                    self.pointer = format!("/{key}");
                    return true;
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
    }
}
