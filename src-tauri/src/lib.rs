//! The window of Holdfast: thin commands over the core, native dialogs, long work.
//!
//! The page is not trusted. It gets handles instead of paths, small fresh pictures instead of evidence, and only the
//! commands that `capabilities/main.json` grants by name. Deliberately not here: what a case is, what goes into a
//! bundle, what a sentence says. No plugin is used, and nothing reaches a network.

mod captures;
mod commands;
mod dialogs;
mod error;
mod handles;
mod jobs;
mod places;
mod preview;
mod readings;
mod reveal;
mod settings;
mod state;
#[cfg(test)]
mod tests;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::ipc::Invoke;
use tauri::{App as TauriApp, AppHandle, Manager, RunEvent, Runtime};

use commands::{
    boxes, bundle, case, check, copies, download, draft, exhibit, gaps, guide, import, people,
    place, practice, present, reading, record, sheet, window as page,
};
use places::Places;
use state::App;

/// Shows the window until it is closed.
#[expect(
    clippy::exit,
    reason = "Tauri's `generate_context!` has one in what it makes"
)]
pub fn run() -> ExitCode {
    let builder = tauri::Builder::default()
        .setup(|app| {
            let places = places(app)?;
            app.manage(Arc::new(App::new(places)));
            window::make(app.handle(), window::room(app.handle()))?;
            Ok(())
        })
        .on_window_event(window::on_event)
        .invoke_handler(every_command());
    match builder.build(tauri::generate_context!()) {
        Ok(app) => ExitCode::from(
            u8::try_from(app.run_return(|app, event| at_the_end(app, &event))).unwrap_or(1),
        ),
        Err(_) => ExitCode::FAILURE,
    }
}

/// Whatever ends the program: what is uncovered is covered, and the log says so.
fn at_the_end<R: Runtime>(app: &AppHandle<R>, event: &RunEvent) {
    if matches!(event, RunEvent::Exit) {
        app.state::<Arc<App>>().cover_all();
    }
}

/// Every command, for the window and for the tests that call them as a page would.
#[expect(clippy::too_many_lines, reason = "one line for each command")]
fn every_command<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        page::app_start,
        page::app_about,
        page::settings_write,
        page::window_hide,
        page::window_show,
        page::window_leave,
        page::drop_wait,
        page::job_cancel,
        page::job_listen,
        page::job_heard,
        case::case_known,
        case::case_choose,
        case::case_create,
        case::case_open,
        case::case_read,
        case::case_close,
        case::case_show,
        case::case_copy,
        place::place_suggest,
        place::place_choose,
        practice::practice_known,
        practice::practice_open,
        practice::practice_check,
        exhibit::exhibits_list,
        exhibit::exhibit_details,
        exhibit::exhibit_describe,
        exhibit::exhibit_set_aside,
        exhibit::exhibit_restore,
        download::download_set_aside,
        download::download_restore,
        download::download_join,
        exhibit::exhibit_answer,
        exhibit::exhibit_release,
        exhibit::exhibit_uncover,
        exhibit::exhibit_cover,
        boxes::boxes_try,
        boxes::boxes_keep,
        boxes::boxes_stand,
        boxes::boxes_undo,
        present::present_say,
        present::exhibit_keep_covered,
        present::exhibit_promise_back,
        copies::copies_read,
        import::import_choose_files,
        import::import_choose_folder,
        import::import_plan_dropped,
        import::import_plan_failed,
        import::import_run,
        import::import_forget,
        bundle::bundle_plan,
        bundle::bundle_write,
        bundle::bundle_show,
        check::check_case,
        check::check_choose_files,
        check::check_choose_folder,
        check::check_take_dropped,
        check::check_bundle,
        check::check_compare,
        draft::draft_read,
        draft::draft_write,
        reading::reading_begin,
        reading::reading_read,
        reading::rows_list,
        reading::rows_search,
        reading::row_original,
        reading::rows_mark,
        reading::row_unmark,
        reading::zone_answer,
        reading::zone_names,
        people::people_read,
        people::offer_accept,
        people::offer_reject,
        people::account_link,
        people::account_unlink,
        people::timeline_read,
        record::records_list,
        record::record_add,
        record::record_change,
        record::numbers_check,
        record::found_list,
        record::found_accept,
        record::found_reject,
        guide::guide_read,
        guide::path_read,
        guide::path_set_up,
        guide::step_answer,
        gaps::gaps_read,
        gaps::gap_answer,
        gaps::order_read,
        gaps::order_confirm,
        gaps::between_answer,
        guide::link_open,
        sheet::sheet_save,
    ]
}

/// The system's folders for this user. Cases lie in the local data folder, which no sync client uploads.
fn places(app: &TauriApp) -> Result<Places, Box<dyn std::error::Error>> {
    let path = app.path();
    Ok(Places {
        cases: path.local_data_dir()?.join("holdfast").join("cases"),
        practice: path.local_data_dir()?.join("holdfast").join("practice"),
        settings: path.config_dir()?.join("holdfast").join("settings.json"),
        downloads: path.download_dir().ok().filter(|folder| folder.is_dir()),
        home: holdfast_machine::home(),
        preview: holdfast_machine::picture_program()?,
    })
}
