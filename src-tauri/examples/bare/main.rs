//! A bare Tauri window with one button, for `cargo xtask bench --window` to compare with. Never shipped.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let page = tauri::WebviewUrl::App("index.html".into());
            tauri::WebviewWindowBuilder::new(app, "bare", page)
                .title("Bare")
                .inner_size(1280.0, 860.0)
                .build()?;
            Ok(())
        })
        .run(context())
}

#[expect(
    clippy::exit,
    reason = "Tauri's `generate_context!` has one in what it makes"
)]
fn context() -> tauri::Context {
    tauri::generate_context!("examples/bare/tauri.conf.json")
}
