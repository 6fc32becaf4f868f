//! Where a JSON value ends, found without understanding it, and without recursion.

use memchr::memchr2;

/// A scan that can be fed piece by piece.
#[derive(Debug)]
pub(super) struct Scan {
    depth: usize,
    depth_max: usize,
    pub(super) is_too_deep: bool,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Between,
    Text,
    Escape,
    Bare,
}

impl Scan {
    pub(super) const fn new(depth_max: usize) -> Self {
        Self {
            depth: 0,
            depth_max,
            is_too_deep: false,
            state: State::Start,
        }
    }

    /// Whether the value may end where the text ends: a bare word or number.
    pub(super) fn ends_here(&self) -> bool {
        self.state == State::Bare && self.depth == 0
    }

    /// Takes in the next bytes; gives the value's end in them, once it is there.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match self.state {
                State::Escape => {
                    self.state = State::Text;
                    at += 1;
                }
                State::Text => {
                    let rest = bytes.get(at..).unwrap_or_default();
                    let found = memchr2(b'"', b'\\', rest)?;
                    at += found + 1;
                    if rest.get(found) == Some(&b'\\') {
                        self.state = State::Escape;
                    } else {
                        self.state = State::Between;
                        if self.depth == 0 {
                            return Some(at);
                        }
                    }
                }
                State::Bare if self.depth == 0 && ends_bare(byte) => return Some(at),
                State::Start | State::Between | State::Bare => {
                    at += 1;
                    if self.step(byte) {
                        return Some(at);
                    }
                }
            }
        }
        None
    }

    /// Outside of a text; true where the value is whole.
    fn step(&mut self, byte: u8) -> bool {
        match byte {
            b'"' => self.state = State::Text,
            b'{' | b'[' => {
                self.depth += 1;
                self.is_too_deep |= self.depth > self.depth_max;
                self.state = State::Between;
            }
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                self.state = State::Between;
                return self.depth == 0;
            }
            _ if self.state == State::Start => self.state = State::Bare,
            _ => {}
        }
        false
    }
}

const fn ends_bare(byte: u8) -> bool {
    matches!(byte, b',' | b']' | b'}' | b':') || byte.is_ascii_whitespace()
}
