//! Older pages: a table, row by row.

use super::super::super::chat::Side;
use super::super::message::Message;
use super::Page;
use super::token::{is_date, is_type};
use crate::html::Node;

impl Page {
    /// A row of a table: sender, type and date; or the text that belongs to the row before.
    pub(super) fn table_row(&mut self, row: &Node) {
        let cells: Vec<&Node> = row.all(|node| node.is("td") || node.is("th"));
        let texts: Vec<String> = cells.iter().map(|cell| cell.text()).collect();
        self.has_text |= texts.iter().any(|text| !text.is_empty());
        let is_named = self.columns.len() == texts.len();
        let date = texts.iter().position(|text| is_date(text)).or_else(|| {
            // A message whose date is empty, or is none.
            let is_message = is_named && texts.get(1).is_some_and(|text| is_type(text));
            let mut columns = self.columns.iter();
            columns.position(|column| is_message && column.trim().starts_with("Created"))
        });
        // The oldest pages have no cells of their own for headers.
        let side = match texts.first().map(|text| text.trim()) {
            Some("From") if date.is_none() && texts.len() > 1 => Some(Side::Received),
            Some("To") if date.is_none() && texts.len() > 1 => Some(Side::Sent),
            _ => None,
        };
        if side.is_some() || cells.iter().all(|cell| cell.is("th")) {
            self.side = side.or(self.side);
            self.columns = texts;
            return;
        }
        if let Some(place) = date.filter(|_| texts.len() >= 2) {
            self.count += 1;
            let mut message = Message {
                number: self.count,
                side: self.side,
                date: texts.get(place).filter(|date| !date.is_empty()).cloned(),
                ..Message::default()
            };
            for (at, text) in texts.into_iter().enumerate() {
                if at == place || text.is_empty() {
                    continue;
                }
                let column = self.columns.get(at).filter(|_| is_named);
                if column.is_some_and(|column| message.take(column, &text)) {
                    continue;
                }
                if at == 0 {
                    message.sender = Some(text);
                } else if at == 1 {
                    message.stated = Some(text);
                } else if text == "Saved" {
                    message.marks.push(text);
                } else {
                    message.text = Some(text);
                }
            }
            self.ready.extend(self.held.replace(message));
        } else if let [text] = texts.as_slice()
            && let Some(held) = &mut self.held
            && held.text.is_none()
        {
            held.text = Some(text.clone()).filter(|text| !text.is_empty());
        } else if texts.iter().any(|text| !text.is_empty()) {
            self.count += 1;
            self.lost.push(self.count);
        }
    }
}
