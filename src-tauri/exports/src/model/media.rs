//! Media that rows name, and where they are. Nothing is said of what they show.

use serde::Serialize;

use super::{Flag, Flags};

/// Something that a row names: a picture, a voice message, a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Media {
    /// The name or link, as written.
    pub name: String,
    /// The entry of the export that it is, where it is there.
    pub entry: Option<String>,
}

/// Where media are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaState {
    /// In the download.
    InDownload,
    /// Left out by the app.
    LeftOut,
    /// On a server.
    OnServer,
    /// Named, and not there.
    Missing,
}

impl MediaState {
    /// Its code in tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InDownload => "in_download",
            Self::LeftOut => "left_out",
            Self::OnServer => "remote",
            Self::Missing => "missing",
        }
    }
}

impl Media {
    /// Where it is, by what its row says. A row may name several, each in another place.
    pub fn state(&self, row: Flags) -> MediaState {
        if self.entry.is_some() {
            MediaState::InDownload
        } else if row.has(Flag::MediaRemote) && self.name.contains("//") {
            MediaState::OnServer
        } else if row.has(Flag::MediaOmitted) && !row.has(Flag::MediaMissing) {
            MediaState::LeftOut
        } else {
            MediaState::Missing
        }
    }

    /// The file's own name, without the folders that it lies in.
    pub fn file_name(&self) -> &str {
        file_name(&self.name)
    }
}

/// The last part of a path or a link.
pub fn file_name(path: &str) -> &str {
    let path = path.trim_end_matches(['/', '\\']);
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_of_a_row_has_its_own_state() {
        let media = |name: &str, entry: Option<&str>| Media {
            name: name.into(),
            entry: entry.map(str::to_owned),
        };
        let mut flags = Flags::NONE;
        for flag in [Flag::MediaRemote, Flag::MediaMissing] {
            flags.add(flag);
        }
        for (media, state) in [
            (
                media("photos/1.jpg", Some("photos/1.jpg")),
                MediaState::InDownload,
            ),
            (
                media("https://cdn.example/2.jpg", None),
                MediaState::OnServer,
            ),
            (media("photos/3.jpg", None), MediaState::Missing),
        ] {
            assert_eq!(media.state(flags), state, "{}", media.name);
        }
        let mut omitted = Flags::NONE;
        omitted.add(Flag::MediaOmitted);
        assert_eq!(media("x", None).state(omitted), MediaState::LeftOut);
    }

    #[test]
    fn a_file_has_its_own_name_in_whatever_folder() {
        for (path, name) in [
            ("messages/inbox/emily_1/photos/1.jpg", "1.jpg"),
            ("chat_files\\2.png", "2.png"),
            ("https://cdn.example/a/3.jpg", "3.jpg"),
            ("4.opus", "4.opus"),
            ("folder/", "folder"),
            ("", ""),
        ] {
            assert_eq!(file_name(path), name, "{path}");
        }
    }
}
