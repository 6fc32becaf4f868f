//! Names under which the formats look for their files, by grammar. The corpus chooses by number: add at the end.

/// A channel of Discord's package.
pub(crate) const CHANNEL: &str = "messages/c1100000000000000001/channel.json";

/// What lies under names that are made up.
pub(crate) const CONTENT: &[u8] = br#"{"participants":[{"name":"Rosa"}],"messages":[{"sender_name":"Rosa","timestamp_ms":1700000000000,"content":"hi"}]}"#;

pub(crate) const JSON: &[&str] = &[
    "messages/inbox/kit_17840000000000001/message_1.json",
    "connections/followers_and_following/followers_1.json",
    "personal_information/personal_information/personal_information.json",
    "messages.json",
    "connections.json",
    "your_facebook_activity/messages/inbox/kit_100000000000001/message_1.json",
    "connections/friends/your_friends.json",
    "Kit_1.json",
    "json/chat_history.json",
    "json/friends.json",
    "json/snap_history.json",
    CHANNEL,
    "messages/c1100000000000000001/messages.json",
    "account/user.json",
    "Direct Messages - Private - kit [1100000000000000001].json",
    "result.json",
    "user_data_tiktok.json",
    "Takeout/Google Chat/Groups/DM x/messages.json",
    "Takeout/Hangouts/Hangouts.json",
    "data/direct-messages.js",
    "main.jsonl",
    "Kit/data.json",
];

pub(crate) const HTML: &[&str] = &[
    "messages/inbox/kit_17840000000000001/message_1.html",
    "your_facebook_activity/messages/inbox/kit_100000000000001/message_1.html",
    "connections/followers_and_following/followers_1.html",
    "html/messages.htm",
    "html/chat_history/subpage_kit.html",
    "html/chat_history.html",
    "html/friends.html",
    "Direct Messages - kit [1100000000000000001].html",
    "messages.html",
    "Voice/Calls/Kit - Text - 2011-12-16T01_08_08Z.html",
    "imessage_export/Kit.html",
    "lists/contacts.html",
];

pub(crate) const LINES: &[&str] = &[
    "_chat.txt",
    "Direct Messages - kit [1100000000000000001].txt",
    "TikTok/Direct Messages/Direct Messages.txt",
    "imessage_export/Kit.txt",
    "Kit/chat.md",
    "TikTok/Profile/Follower.txt",
];

pub(crate) const XML: &[&str] = &["sms-20230115182320.xml", "calls-20230115182320.xml"];

pub(crate) const CSV: &[&str] = &[
    "Guild - general [1100000000000000001].csv",
    "messages/c1100000000000000001/messages.csv",
    "chat_history.csv",
    "messages.csv",
    "friends.csv",
];
