//! A small file that is read as one value: whole, or as much of it as stands before a cut.

use std::io::Read;

use super::{Json, Stop, Value, read_or_repair};
use crate::finding::Code;

impl<R: Read> Json<R> {
    /// Takes the one value of a file. Where the file is cut, what was whole before the cut; beside it, what stopped it.
    pub fn whole(&mut self) -> (Option<Value<'static>>, Option<Stop>) {
        match self.value().map(Value::into_owned) {
            Ok(value) => (Some(value), self.finish().err()),
            // What is not understood, or too large to be held, gives nothing.
            Err(stop) if matches!(stop.code, Code::Damaged | Code::TooDeep | Code::TooLarge) => {
                (None, Some(stop))
            }
            Err(stop) => {
                let rest = self.buffer.get(self.at..).unwrap_or_default();
                let value = closed(rest).and_then(|bytes| {
                    let value = read_or_repair(&bytes)?;
                    Some(value.into_owned())
                });
                (value, Some(stop))
            }
        }
    }
}

/// A text that was cut, without what it broke off in, and with its open brackets closed.
fn closed(bytes: &[u8]) -> Option<Vec<u8>> {
    // What closes the brackets that are open.
    let mut open: Vec<u8> = Vec::new();
    // Behind the last value that is known to be whole: nothing is opened or closed between there and the cut.
    let mut whole = 0;
    let mut is_behind_colon = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => {
                let Some(len) = text_len(bytes.get(at..)?) else {
                    break;
                };
                at += len;
                if is_behind_colon || open.last() == Some(&b']') {
                    whole = at;
                }
                is_behind_colon = false;
            }
            b'{' | b'[' => {
                // Both brackets close with the second character behind the one that opens.
                open.push(byte + 2);
                whole = at;
                is_behind_colon = false;
            }
            b'}' | b']' => {
                open.pop();
                whole = at;
            }
            b',' => {
                whole = at - 1;
                is_behind_colon = false;
            }
            b':' => is_behind_colon = true,
            _ => {}
        }
    }
    let mut kept = bytes.get(..whole).filter(|kept| !kept.is_empty())?.to_vec();
    kept.extend(open.iter().rev());
    Some(kept)
}

/// Up to and with the quote that ends a text, if it ends.
pub(super) fn text_len(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let found = memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        at += found + 1;
        if bytes.get(at - 1) == Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::finding::Code;
    use crate::json::Json;
    use crate::limits::Limits;

    fn whole(text: &str) -> (Option<String>, Option<Code>) {
        let (value, stop) = Json::new(text.as_bytes(), &Limits::default()).whole();
        (
            value.map(|value| value.to_json()),
            stop.map(|stop| stop.code),
        )
    }

    #[test]
    fn what_stands_before_a_cut_is_kept() {
        let text = r#"{"id":"7","user":{"name":"a\"b","ids":[1,22]},"last":"é"}"#;
        let kept = |cut: usize| whole(text.get(..cut).unwrap_or_default());
        let all = (Some(text.to_owned()), None);
        assert_eq!(whole(text), all, "nothing is missing");
        for cut in (1..text.len()).filter(|&cut| text.is_char_boundary(cut)) {
            let (value, code) = kept(cut);
            assert!(value.is_some(), "cut at {cut}");
            assert_eq!(code, Some(Code::Truncated), "and said, at {cut}");
        }
        let kept = |end: &str| kept(text.find(end).unwrap_or_default() + end.len()).0;
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(kept(r#""id":"7"#), some("{}"), "half a text is none");
        assert_eq!(kept(r#""id":"7""#), some(r#"{"id":"7"}"#), "a whole one");
        assert_eq!(
            kept(r#""user":{"name""#),
            some(r#"{"id":"7","user":{}}"#),
            "a key alone"
        );
        assert_eq!(
            kept("[1,2"),
            some(r#"{"id":"7","user":{"name":"a\"b","ids":[1]}}"#),
            "a number may go on"
        );
    }

    #[test]
    fn what_is_no_json_gives_nothing() {
        assert_eq!(whole(""), (None, Some(Code::Truncated)), "empty");
        assert_eq!(whole("{]"), (None, Some(Code::Damaged)), "not JSON");
        let behind = whole("{} x");
        assert_eq!(
            behind,
            (Some("{}".into()), Some(Code::Damaged)),
            "more behind it"
        );
    }
}
