//! Declares every command, so that none can be called unless `capabilities/main.json` grants it by name.

const COMMANDS: &[&str] = &[
    "app_start",
    "app_about",
    "settings_write",
    "window_hide",
    "window_show",
    "drop_wait",
    "job_cancel",
    "job_listen",
    "job_heard",
    "case_known",
    "case_choose",
    "case_create",
    "case_open",
    "case_read",
    "case_close",
    "case_show",
    "case_copy",
    "place_suggest",
    "place_choose",
    "exhibits_list",
    "exhibit_details",
    "exhibit_describe",
    "exhibit_set_aside",
    "exhibit_restore",
    "exhibit_answer",
    "exhibit_release",
    "exhibit_uncover",
    "exhibit_cover",
    "import_choose_files",
    "import_choose_folder",
    "import_plan_dropped",
    "import_plan_failed",
    "import_run",
    "import_forget",
    "bundle_plan",
    "bundle_write",
    "bundle_show",
    "check_case",
    "check_choose_files",
    "check_choose_folder",
    "check_take_dropped",
    "check_bundle",
    "check_compare",
    "draft_read",
    "draft_write",
    "reading_begin",
    "reading_read",
    "rows_list",
    "rows_search",
    "row_original",
    "rows_mark",
    "row_unmark",
    "zone_answer",
    "zone_names",
    "people_read",
    "offer_accept",
    "offer_reject",
    "account_change",
    "account_link",
    "account_unlink",
    "timeline_read",
    "guide_read",
    "path_read",
    "path_set_up",
    "step_answer",
    "gaps_read",
    "gap_answer",
    "order_read",
    "order_confirm",
    "between_answer",
    "link_open",
];

#[expect(
    clippy::disallowed_methods,
    reason = "Cargo speaks to build scripts through the environment"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    // WebKitGTK brings a SQLite of its own into the process. Ours, which is linked in, must not answer for it.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo::rustc-link-arg=-Wl,--exclude-libs,ALL");
    }
    Ok(tauri_build::try_build(attributes)?)
}
