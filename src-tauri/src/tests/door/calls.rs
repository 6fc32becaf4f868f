//! Every command with what its arguments are.

/// What an argument is, as its command declares it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Is {
    /// A handle, and which of the house's handles are right for it.
    Handle(&'static str),
    Exhibit,
    /// A mark, an account or a link that the case does not have.
    Named,
    /// An exhibit that the case does not have.
    Stranger,
    /// A handle that may be absent.
    Maybe,
    Search,
    Boxes,
    Key,
    Text,
    Title,
    Flag,
    Number,
    Language,
    Shows,
    /// A list of exhibits of the case.
    Exhibits,
    /// A name out of the guide.
    Advice(&'static str),
    Setup,
    Purpose,
    Answers,
    Fields,
    RecordKind,
    Choice,
    Settings,
    Channel,
}

/// Every command but `case_close`, which needs no argument to do what it says.
pub(super) const COMMANDS: &[(&str, &[(&str, Is)])] = &[
    ("app_start", &[]),
    ("app_about", &[]),
    ("settings_write", &[("settings", Is::Settings)]),
    ("window_hide", &[("title", Is::Title)]),
    ("window_show", &[]),
    ("window_leave", &[]),
    ("drop_wait", &[("channel", Is::Channel)]),
    ("job_cancel", &[("job", Is::Handle(""))]),
    (
        "job_listen",
        &[("job", Is::Handle("")), ("channel", Is::Channel)],
    ),
    ("job_heard", &[("job", Is::Handle(""))]),
    ("case_known", &[]),
    ("case_choose", &[("language", Is::Language)]),
    (
        "case_create",
        &[
            ("place", Is::Handle("new")),
            ("title", Is::Title),
            ("insists", Is::Flag),
            ("language", Is::Language),
        ],
    ),
    (
        "case_open",
        &[("token", Is::Handle("case")), ("isReadOnly", Is::Flag)],
    ),
    ("case_read", &[]),
    ("case_show", &[("_", Is::Flag)]),
    (
        "case_copy",
        &[
            ("place", Is::Handle("")),
            ("insists", Is::Flag),
            ("channel", Is::Channel),
        ],
    ),
    ("place_suggest", &[("purpose", Is::Purpose)]),
    (
        "place_choose",
        &[("purpose", Is::Purpose), ("language", Is::Language)],
    ),
    ("practice_known", &[]),
    (
        "practice_open",
        &[("isNew", Is::Flag), ("language", Is::Language)],
    ),
    ("practice_check", &[("language", Is::Language)]),
    ("exhibits_list", &[]),
    ("exhibit_details", &[("exhibit", Is::Exhibit)]),
    (
        "exhibit_describe",
        &[
            ("exhibit", Is::Exhibit),
            ("fields", Is::Fields),
            ("language", Is::Language),
        ],
    ),
    (
        "exhibit_set_aside",
        &[
            ("exhibit", Is::Exhibit),
            ("reason", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("exhibit_restore", &[("exhibit", Is::Exhibit)]),
    (
        "download_set_aside",
        &[
            ("download", Is::Exhibit),
            ("reason", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("download_restore", &[("download", Is::Exhibit)]),
    (
        "download_join",
        &[
            ("part", Is::Exhibit),
            ("whole", Is::Exhibit),
            ("isOne", Is::Flag),
        ],
    ),
    (
        "exhibit_answer",
        &[
            ("exhibit", Is::Exhibit),
            ("shows", Is::Shows),
            ("channel", Is::Channel),
        ],
    ),
    (
        "exhibit_release",
        &[("exhibit", Is::Exhibit), ("channel", Is::Channel)],
    ),
    (
        "exhibit_uncover",
        &[
            ("exhibit", Is::Exhibit),
            ("maxPixels", Is::Number),
            ("goesOn", Is::Flag),
        ],
    ),
    ("exhibit_cover", &[("exhibit", Is::Exhibit)]),
    (
        "boxes_try",
        &[
            ("exhibit", Is::Exhibit),
            ("boxes", Is::Boxes),
            ("maxPixels", Is::Number),
        ],
    ),
    ("boxes_keep", &[("exhibit", Is::Exhibit)]),
    ("boxes_stand", &[("exhibit", Is::Exhibit)]),
    ("boxes_undo", &[("exhibit", Is::Exhibit)]),
    ("present_say", &[("who", Is::Advice("parent"))]),
    (
        "exhibit_keep_covered",
        &[
            ("exhibit", Is::Exhibit),
            ("words", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("exhibit_promise_back", &[("exhibit", Is::Exhibit)]),
    ("copies_read", &[]),
    ("import_choose_files", &[("language", Is::Language)]),
    ("import_choose_folder", &[("language", Is::Language)]),
    ("import_plan_dropped", &[("drop", Is::Handle("files"))]),
    ("import_plan_failed", &[("job", Is::Handle("files"))]),
    (
        "import_run",
        &[
            ("plan", Is::Handle("plan")),
            ("answers", Is::Answers),
            ("language", Is::Language),
            ("channel", Is::Channel),
        ],
    ),
    ("import_forget", &[("plan", Is::Handle("plan"))]),
    ("bundle_plan", &[("choice", Is::Choice)]),
    (
        "bundle_write",
        &[
            ("place", Is::Handle("bundle")),
            ("choice", Is::Choice),
            ("insists", Is::Flag),
            ("channel", Is::Channel),
        ],
    ),
    ("bundle_show", &[("zip", Is::Handle("zip"))]),
    ("check_case", &[("channel", Is::Channel)]),
    ("check_choose_files", &[("language", Is::Language)]),
    ("check_choose_folder", &[("language", Is::Language)]),
    ("check_take_dropped", &[("drop", Is::Handle("files"))]),
    (
        "check_bundle",
        &[("target", Is::Handle("bundles")), ("channel", Is::Channel)],
    ),
    (
        "check_compare",
        &[("result", Is::Handle("")), ("told", Is::Text)],
    ),
    ("draft_read", &[("key", Is::Key)]),
    ("draft_write", &[("key", Is::Key), ("text", Is::Text)]),
    ("reading_begin", &[("channel", Is::Channel)]),
    ("reading_read", &[]),
    (
        "rows_list",
        &[
            ("reading", Is::Handle("")),
            ("thread", Is::Number),
            ("from", Is::Number),
            ("count", Is::Number),
        ],
    ),
    (
        "rows_search",
        &[
            ("reading", Is::Handle("")),
            ("asked", Is::Search),
            ("from", Is::Number),
            ("count", Is::Number),
        ],
    ),
    (
        "row_original",
        &[("reading", Is::Handle("")), ("row", Is::Number)],
    ),
    (
        "rows_mark",
        &[
            ("reading", Is::Handle("")),
            ("thread", Is::Number),
            ("from", Is::Number),
            ("to", Is::Number),
        ],
    ),
    ("row_unmark", &[("mark", Is::Named)]),
    (
        "zone_answer",
        &[("exhibit", Is::Stranger), ("zone", Is::Title)],
    ),
    ("zone_names", &[]),
    ("people_read", &[("reading", Is::Maybe)]),
    (
        "offer_accept",
        &[
            ("reading", Is::Handle("")),
            ("account", Is::Number),
            ("into", Is::Maybe),
            ("platform", Is::Text),
            ("language", Is::Language),
        ],
    ),
    (
        "offer_reject",
        &[("reading", Is::Handle("")), ("account", Is::Number)],
    ),
    (
        "account_link",
        &[
            ("accounts", Is::Named),
            ("sureness", Is::Text),
            ("why", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("account_unlink", &[("link", Is::Named)]),
    ("timeline_read", &[("reading", Is::Maybe)]),
    ("records_list", &[]),
    (
        "record_add",
        &[
            ("kind", Is::RecordKind),
            ("fields", Is::Fields),
            ("language", Is::Language),
        ],
    ),
    (
        "record_change",
        &[
            ("record", Is::Named),
            ("fields", Is::Fields),
            ("language", Is::Language),
        ],
    ),
    ("numbers_check", &[("fields", Is::Fields)]),
    ("found_list", &[("reading", Is::Handle(""))]),
    (
        "found_accept",
        &[
            ("reading", Is::Handle("")),
            ("found", Is::Number),
            ("kind", Is::RecordKind),
            ("into", Is::Maybe),
            ("fields", Is::Fields),
            ("language", Is::Language),
        ],
    ),
    (
        "found_reject",
        &[("reading", Is::Handle("")), ("found", Is::Number)],
    ),
    ("guide_read", &[]),
    ("path_read", &[]),
    ("path_set_up", &[("answers", Is::Setup)]),
    (
        "step_answer",
        &[
            ("key", Is::Advice("stop_replying")),
            ("state", Is::Advice("done")),
            ("note", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("gaps_read", &[]),
    (
        "gap_answer",
        &[
            ("gap", Is::Advice("threat")),
            ("state", Is::Advice("done")),
            ("tied", Is::Exhibits),
            ("note", Is::Text),
            ("language", Is::Language),
        ],
    ),
    ("order_read", &[]),
    ("order_confirm", &[("exhibits", Is::Exhibits)]),
    (
        "between_answer",
        &[
            ("exhibits", Is::Exhibits),
            ("missing", Is::Advice("nothing")),
        ],
    ),
    (
        "link_open",
        &[("id", Is::Advice("cybertip")), ("language", Is::Language)],
    ),
    (
        "sheet_save",
        &[("card", Is::Advice("snapchat")), ("language", Is::Language)],
    ),
];

/// Commands of Tauri's own, and of plugins that other programs have.
pub(super) const NOT_OURS: &[&str] = &[
    "plugin:event|listen",
    "plugin:event|unlisten",
    "plugin:event|emit",
    "plugin:event|emit_to",
    "plugin:window|create",
    "plugin:window|get_all_windows",
    "plugin:window|set_title",
    "plugin:window|close",
    "plugin:window|destroy",
    "plugin:window|set_content_protected",
    "plugin:webview|create_webview_window",
    "plugin:webview|get_all_webviews",
    "plugin:webview|internal_toggle_devtools",
    "plugin:webview|print",
    "plugin:webview|set_webview_zoom",
    "plugin:webview|clear_all_browsing_data",
    "plugin:app|version",
    "plugin:app|app_hide",
    "plugin:path|resolve_directory",
    "plugin:path|resolve",
    "plugin:path|join",
    "plugin:path|",
    "plugin:image|from_path",
    "plugin:resources|close",
    "plugin:menu|new",
    "plugin:tray|new",
    "plugin:fs|read_text_file",
    "plugin:fs|read_dir",
    "plugin:shell|open",
    "plugin:shell|execute",
    "plugin:dialog|open",
    "plugin:opener|open_url",
    "plugin:http|fetch",
    "plugin:updater|check",
    "plugin:",
    "",
    "app_start\0",
    "App_Start",
    "no_such_command",
];
