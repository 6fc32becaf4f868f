//! Makes zips that no honest program would make. Every field can be set to a lie.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// One entry, with the fields of its own header and of the directory apart where they may differ.
#[derive(Clone)]
pub(crate) struct Forged {
    pub(crate) local_name: Vec<u8>,
    pub(crate) central_name: Vec<u8>,
    pub(crate) packed: Vec<u8>,
    pub(crate) size: u32,
    pub(crate) local_size: u32,
    pub(crate) packed_size: u32,
    pub(crate) crc: u32,
    pub(crate) method: u16,
    pub(crate) flags: u16,
    pub(crate) mode: u32,
    pub(crate) central_extra: Vec<u8>,
    pub(crate) local_extra: Vec<u8>,
    /// Bytes after the packed ones (a descriptor, or a gap).
    pub(crate) after: Vec<u8>,
    /// Points to the header of another entry, and has none of its own.
    pub(crate) shares: Option<usize>,
}

impl Forged {
    pub(crate) fn stored(name: &str, bytes: &[u8]) -> Self {
        let size = u32::try_from(bytes.len()).unwrap();
        Self {
            local_name: name.as_bytes().to_vec(),
            central_name: name.as_bytes().to_vec(),
            packed: bytes.to_vec(),
            size,
            local_size: size,
            packed_size: size,
            crc: crc32fast::hash(bytes),
            method: 0,
            flags: 0,
            mode: 0o100_644,
            central_extra: Vec::new(),
            local_extra: Vec::new(),
            after: Vec::new(),
            shares: None,
        }
    }

    pub(crate) fn deflated(name: &str, bytes: &[u8]) -> Self {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        let packed = encoder.finish().unwrap();
        Self {
            packed_size: u32::try_from(packed.len()).unwrap(),
            packed,
            method: 8,
            ..Self::stored(name, bytes)
        }
    }

    fn common(&self, size: u32, name: &[u8], extra: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        for field in [20, self.flags, self.method, 0, 0x21] {
            out.extend(field.to_le_bytes());
        }
        for field in [self.crc, self.packed_size, size] {
            out.extend(field.to_le_bytes());
        }
        for len in [name.len(), extra.len()] {
            out.extend(u16::try_from(len).unwrap().to_le_bytes());
        }
        out
    }
}

/// The zip, with what its end record says of number, size and place of the directory.
pub(crate) fn zip_with_end(entries: &[Forged], end: impl Fn([u32; 3]) -> [u32; 3]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for entry in entries {
        if let Some(other) = entry.shares {
            places.push(places[other]);
            continue;
        }
        places.push(out.len());
        out.extend(b"PK\x03\x04");
        out.extend(entry.common(entry.local_size, &entry.local_name, &entry.local_extra));
        out.extend(&entry.local_name);
        out.extend(&entry.local_extra);
        out.extend(&entry.packed);
        out.extend(&entry.after);
    }
    let central_at = out.len();
    for (entry, place) in entries.iter().zip(&places) {
        out.extend(b"PK\x01\x02\x14\x03");
        out.extend(entry.common(entry.size, &entry.central_name, &entry.central_extra));
        out.extend([0; 6]);
        out.extend((entry.mode << 16).to_le_bytes());
        out.extend(u32::try_from(*place).unwrap().to_le_bytes());
        out.extend(&entry.central_name);
        out.extend(&entry.central_extra);
    }
    let truth = [entries.len(), out.len() - central_at, central_at];
    let [count, size, at] = end(truth.map(|value| u32::try_from(value).unwrap()));
    let count = u16::try_from(count).unwrap().to_le_bytes();
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend(size.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

pub(crate) fn zip(entries: &[Forged]) -> Vec<u8> {
    zip_with_end(entries, |truth| truth)
}

/// The entries of a plain, valid, foreign bag with one payload file.
pub(crate) fn foreign_bag(pack: fn(&str, &[u8]) -> Forged) -> Vec<Forged> {
    let payload = b"hello hello hello hello\n";
    let manifest = format!(
        "{}  data/hello.txt\n",
        holdfast_core::digest::Digest::of(payload)
    );
    let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    vec![
        pack("bag/bagit.txt", declaration.as_bytes()),
        pack("bag/manifest-sha256.txt", manifest.as_bytes()),
        pack("bag/data/hello.txt", payload),
    ]
}
