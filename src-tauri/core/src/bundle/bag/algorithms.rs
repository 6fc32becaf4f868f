//! The hash algorithms that manifests of strangers may use (RFC 8493, 2.4).
//!
//! What we write is SHA-256 only; everything else is here so that an older or stricter bag can be checked.

use sha2::digest::DynDigest;

/// A known algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Algorithm {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha512Of256,
    Sha3Of224,
    Sha3Of256,
    Sha3Of384,
    Sha3Of512,
}

impl Algorithm {
    /// By the name in a manifest's file name; letters and digits count.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let plain: String = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        Some(match plain.as_str() {
            "md5" => Self::Md5,
            "sha1" => Self::Sha1,
            "sha224" => Self::Sha224,
            "sha256" => Self::Sha256,
            "sha384" => Self::Sha384,
            "sha512" => Self::Sha512,
            "sha512256" => Self::Sha512Of256,
            "sha3224" => Self::Sha3Of224,
            "sha3256" => Self::Sha3Of256,
            "sha3384" => Self::Sha3Of384,
            "sha3512" => Self::Sha3Of512,
            _ => return None,
        })
    }

    /// Whether others can be made that fit the same hash.
    pub(crate) const fn is_weak(self) -> bool {
        matches!(self, Self::Md5 | Self::Sha1)
    }

    /// Starts hashing.
    pub(crate) fn start(self) -> Box<dyn DynDigest> {
        match self {
            Self::Md5 => Box::new(md5::Md5::default()),
            Self::Sha1 => Box::new(sha1::Sha1::default()),
            Self::Sha224 => Box::new(sha2::Sha224::default()),
            Self::Sha256 => Box::new(sha2::Sha256::default()),
            Self::Sha384 => Box::new(sha2::Sha384::default()),
            Self::Sha512 => Box::new(sha2::Sha512::default()),
            Self::Sha512Of256 => Box::new(sha2::Sha512_256::default()),
            Self::Sha3Of224 => Box::new(sha3::Sha3_224::default()),
            Self::Sha3Of256 => Box::new(sha3::Sha3_256::default()),
            Self::Sha3Of384 => Box::new(sha3::Sha3_384::default()),
            Self::Sha3Of512 => Box::new(sha3::Sha3_512::default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::hex;

    /// The published answers for "abc" (FIPS 180-4 and 202 examples, RFC 1321).
    #[test]
    fn known_answers_come_out() {
        for (name, answer) in [
            ("md5", "900150983cd24fb0d6963f7d28e17f72"),
            ("sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "sha-224",
                "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7",
            ),
            (
                "sha3-256",
                "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
            ),
            (
                "SHA256",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
            (
                "sha512",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            ),
        ] {
            let mut hash = Algorithm::from_name(name).unwrap().start();
            hash.update(b"abc");
            assert_eq!(hex(&hash.finalize()), answer, "{name}");
        }
        assert_eq!(Algorithm::from_name("blake3"), None, "not known here");
    }
}
