//! One entry of a list in Meta's JSON, whichever of its dialects it is written in.
//!
//! `string_list_data` and `string_map_data` (2020 on), `label_values` with `dict` and `vec` (late 2025 on), plain fields
//! (Facebook). Labels are in the account's language: what they mean is judged by the value's shape first.

use crate::json::Value;
use crate::model::{Person, Text};
use crate::text::{repair_meta, repaired_meta};
use crate::time::Time;

use super::labels;

/// A thing that an entry says.
#[derive(Debug, Clone, Default)]
struct Fact {
    label: String,
    value: String,
    href: Option<String>,
    time: Option<Time>,
}

/// An entry, read.
#[derive(Debug, Clone, Default)]
pub(in crate::formats) struct Facts {
    title: Option<Text>,
    said: Vec<Fact>,
    time: Option<Time>,
    /// Whether the values are in a list of links, whose first one is the account.
    is_link_list: bool,
    extra: Vec<(String, String)>,
}

/// Fields of the lists of 2020 that say when.
const TIMES: &[&str] = &["time", "last_login_timestamp", "registration_time"];

/// Deeper than any entry that was seen; a row is not nested deeper than the limits allow anyway.
const DEPTH_MAX: usize = 16;

impl Facts {
    /// Reads an entry.
    pub(in crate::formats) fn read(entry: &Value<'_>) -> Self {
        let mut facts = Self::default();
        for (key, value) in entry.fields() {
            facts.field(key, value);
        }
        facts
    }

    /// An entry of labels and values, as a table of HTML has them.
    pub(in crate::formats) fn of_pairs(pairs: Vec<(String, String)>) -> Self {
        let said = pairs
            .into_iter()
            .map(|(label, value)| Fact {
                label,
                value,
                ..Fact::default()
            })
            .collect();
        Self {
            said,
            ..Self::default()
        }
    }

    fn field(&mut self, key: &str, value: &Value<'_>) {
        match (key, value) {
            ("title", Value::Text(title)) if !title.is_empty() => {
                self.title = Some(repair_meta(title.to_string()));
            }
            ("string_list_data", list) => {
                self.is_link_list = true;
                for item in list.items() {
                    self.item(String::new(), item);
                }
            }
            ("string_map_data", Value::Object(map)) => {
                for (label, item) in map {
                    self.item(repaired_meta(label), item);
                }
            }
            ("label_values", list) => self.labelled(list, "", DEPTH_MAX),
            ("timestamp", value) => self.time = self.time.take().or_else(|| time_of(value)),
            ("media" | "media_list_data" | "media_map_data", _) => {}
            (_, value) if value.is_nothing() => {}
            (key, value) => {
                if TIMES.contains(&key) && self.time.is_none() {
                    let time = time_of(value);
                    self.time = time.filter(|time| time.order().is_some());
                }
                let text = value.as_written().map_or_else(
                    || repaired_meta(&value.to_json()),
                    |text| repaired_meta(&text),
                );
                self.extra.push((key.to_owned(), text));
            }
        }
    }

    fn item(&mut self, label: String, item: &Value<'_>) {
        let value = item.written("value");
        self.said.push(Fact {
            label,
            value: value.map(|value| repaired_meta(&value)).unwrap_or_default(),
            href: item
                .text("href")
                .filter(|href| !href.is_empty())
                .map(str::to_owned),
            time: item.get("timestamp").and_then(time_of),
        });
    }

    /// Walks `label_values`, `dict` and `vec`; the label of a group stands before those in it.
    fn labelled(&mut self, list: &Value<'_>, group: &str, depth: usize) {
        if depth == 0 {
            return;
        }
        for item in list.items() {
            let own = item.text("label").or_else(|| item.text("title"));
            let own = own.map(repaired_meta).unwrap_or_default();
            let path = match (group.is_empty(), own.is_empty()) {
                (true, _) => own.clone(),
                (false, true) => group.to_owned(),
                (false, false) => format!("{group}: {own}"),
            };
            for key in ["dict", "vec"] {
                if let Some(inner) = item.get(key) {
                    self.labelled(inner, &path, depth - 1);
                }
            }
            let time = item
                .get("timestamp_value")
                .or_else(|| item.get("timestamp"))
                .and_then(time_of);
            let value = item.written("value").map(|value| repaired_meta(&value));
            let href = item.text("href").filter(|href| !href.is_empty());
            if value.is_some() || href.is_some() || time.is_some() {
                self.said.push(Fact {
                    label: path,
                    value: value.unwrap_or_default(),
                    href: href.map(str::to_owned),
                    time,
                });
            }
        }
    }

    /// The value of the first label that means something.
    fn labelled_value(&self, meanings: &[&str]) -> Option<&str> {
        let mut facts = self.said.iter();
        facts
            .find(|fact| !fact.value.is_empty() && labels::means(&fact.label, meanings))
            .map(|fact| fact.value.as_str())
    }

    /// Whom the entry names.
    pub(in crate::formats) fn person(&self) -> Option<Person> {
        let link = self.said.iter().find_map(|fact| {
            let href = fact.href.as_deref().into_iter();
            href.chain([fact.value.as_str()])
                .find_map(|link| Some((handle_of_link(link)?, link)))
        });
        let title = self.title.as_ref().map(|title| title.shown.clone());
        let first = self.said.first().filter(|_| self.is_link_list);
        let listed = first
            .map(|fact| fact.value.clone())
            .filter(|value| !value.is_empty() && !value.contains("://"));
        let username = self
            .labelled_value(labels::USERNAME)
            .map(str::to_owned)
            .or(listed)
            .or_else(|| title.filter(|_| self.is_link_list))
            .or_else(|| link.map(|(handle, _)| handle.to_owned()));
        let person = Person {
            username,
            display_name: self.labelled_value(labels::NAME).map(str::to_owned),
            profile_url: link.map(|(_, link)| link.to_owned()),
            ..Person::default()
        };
        (!person.is_empty()).then_some(person)
    }

    /// The account's own names, from its account file.
    pub(in crate::formats) fn account(&self) -> Person {
        Person {
            username: self.labelled_value(labels::USERNAME).map(str::to_owned),
            display_name: self.labelled_value(labels::NAME).map(str::to_owned),
            email: self
                .labelled_value(labels::EMAIL)
                .map(str::to_owned)
                .or_else(|| {
                    let mut facts = self.said.iter();
                    facts
                        .find(|fact| looks_like_email(&fact.value))
                        .map(|fact| fact.value.clone())
                }),
            phone: self
                .labelled_value(labels::PHONE)
                .or_else(|| {
                    // In a language of which the label is not known: as it is written with the country's number.
                    let mut values = self.said.iter().map(|fact| fact.value.as_str());
                    values.find(|value| value.starts_with('+') && looks_like_phone(value))
                })
                .map(str::to_owned),
            ..Person::default()
        }
    }

    /// Somebody of the telephone's address book.
    pub(in crate::formats) fn contact(&self) -> Option<Person> {
        let names: Vec<&str> = [labels::FIRST_NAME, labels::LAST_NAME, labels::NAME]
            .iter()
            .filter_map(|meanings| self.labelled_value(meanings))
            .collect();
        let values = || self.said.iter().map(|fact| fact.value.as_str());
        let person = Person {
            display_name: (!names.is_empty()).then(|| names.join(" ")),
            phone: values()
                .find(|value| looks_like_phone(value))
                .map(str::to_owned),
            email: values()
                .find(|value| looks_like_email(value))
                .map(str::to_owned),
            ..Person::default()
        };
        (!person.is_empty()).then_some(person)
    }

    /// Names that disagree: the title and the value of one entry.
    pub(in crate::formats) fn disagreement(&self) -> Option<String> {
        let title = &self.title.as_ref()?.shown;
        let value = &self.said.first().filter(|_| self.is_link_list)?.value;
        (!value.is_empty() && value != title).then(|| format!("{value} / {title}"))
    }

    /// When: the entry's own time, else the first one in it, else a title that is one.
    pub(in crate::formats) fn time(&self) -> Option<Time> {
        let inner = self.said.iter().find_map(|fact| fact.time.clone());
        let titled = || {
            let title = &self.title.as_ref()?.shown;
            Time::iso(title).filter(|time| time.order().is_some())
        };
        self.time.clone().or(inner).or_else(titled)
    }

    /// Everything it says, as name and value.
    pub(in crate::formats) fn says(&self) -> Vec<(String, String)> {
        let mut says = Vec::new();
        if let Some(title) = &self.title {
            says.push(("title".to_owned(), title.shown.clone()));
        }
        for fact in &self.said {
            let label = if fact.label.is_empty() {
                "value"
            } else {
                &fact.label
            };
            if !fact.value.is_empty() {
                says.push((label.to_owned(), fact.value.clone()));
            }
            if let Some(href) = fact.href.as_ref().filter(|href| **href != fact.value) {
                says.push((format!("{label}: link"), href.clone()));
            }
            if let Some(time) = &fact.time {
                says.push((format!("{label}: time"), time.raw.to_string()));
            }
        }
        says.extend(self.extra.iter().cloned());
        says
    }
}

/// A number since 1970; until the end of 2020 a date in words of ISO 8601.
fn time_of(value: &Value<'_>) -> Option<Time> {
    let raw = value.as_written()?;
    if raw.contains('-') && raw.len() > 9 {
        Time::iso(&raw)
    } else {
        Time::epoch(&raw)
    }
}

fn looks_like_phone(value: &str) -> bool {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let is_mark = |c: char| c.is_ascii_digit() || " +-().\u{a0}".contains(c);
    digits >= 5 && value.chars().all(is_mark)
}

fn looks_like_email(value: &str) -> bool {
    value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains(' '))
}

/// `blue.kite` of `https://www.instagram.com/_u/blue.kite/?x`. Links to posts and the like name nobody.
pub(in crate::formats) fn handle_of_link(link: &str) -> Option<&str> {
    let rest = link
        .trim()
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let path = rest.strip_prefix("instagram.com/")?;
    let path = path.strip_prefix("_u/").unwrap_or(path);
    let handle = path.split(['/', '?', '#']).next()?;
    let is_handle = !handle.is_empty()
        && ![
            "p", "reel", "reels", "stories", "explore", "accounts", "tv", "direct",
        ]
        .contains(&handle);
    is_handle.then_some(handle)
}

/// What Instagram puts in place of the name of an account that is no more: `__deleted__…`, `deleted` and a number.
pub(in crate::formats) fn is_deleted_account(username: &str) -> bool {
    let rest = username
        .strip_prefix("__deleted__")
        .or_else(|| username.strip_prefix("deleted"));
    rest.is_some_and(|rest| {
        username.starts_with('_')
            || rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
