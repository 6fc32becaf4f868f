//! What rows name: pictures, sounds, files, found among the entries of the export and counted.

use super::Draft;
use crate::container::{EntryId, Target};
use crate::model::{Flag, Media, Row};

impl Draft<'_> {
    /// The entry that a reference in a file of a folder (a key) means.
    pub fn resolve(&self, reference: &str, folder: &str) -> Target {
        self.container.resolve(reference, folder, self.foreign)
    }

    /// Adds to a row what it names, found among the entries of the export; counts it.
    pub fn media(&mut self, row: &mut Row, name: impl Into<String>, folder: &str) {
        let name = name.into();
        match self.resolve(&name, folder) {
            Target::Entry(entry) => self.media_entry(row, name, entry),
            Target::Remote => {
                self.counts.media_remote += 1;
                row.flags.add(Flag::MediaRemote);
                row.media.push(Media { name, entry: None });
            }
            Target::Missing => self.media_missing(row, name),
        }
    }

    /// Adds media of which the format knows the entry.
    pub fn media_entry(&mut self, row: &mut Row, name: String, entry: EntryId) {
        self.counts.media_linked += 1;
        self.used.insert(entry);
        self.linked.insert(self.container.entry(entry).given);
        let entry = Some(self.label(entry).to_string());
        row.media.push(Media { name, entry });
    }

    /// Adds media that lie in the row itself, such as a picture inside an XML attribute.
    pub fn media_inside(&mut self, row: &mut Row, name: String) {
        self.counts.media_linked += 1;
        let entry = Some(row.source.entry.to_string());
        row.media.push(Media { name, entry });
    }

    /// Adds media that are named and not in the export.
    pub fn media_missing(&mut self, row: &mut Row, name: String) {
        self.counts.media_missing += 1;
        row.flags.add(Flag::MediaMissing);
        row.media.push(Media { name, entry: None });
    }

    /// Notes that the platform itself left media out.
    pub const fn media_omitted(&mut self, row: &mut Row) {
        self.counts.media_omitted += 1;
        row.flags.add(Flag::MediaOmitted);
    }
}
