//! `timeline`

use holdfast_core::digest::Digest;
use holdfast_core::moment::Clock;
use holdfast_core::store::Store;
use holdfast_machine::SystemClock;
use holdfast_report::police::{Input, Options, PART_LIMIT_BYTES, plan_timeline};
use serde_json::{Map, Value, json};

use crate::args::Call;
use crate::error::Failure;
use crate::output::Answer;

pub(crate) fn timeline(call: &Call) -> Result<Answer, Failure> {
    let store = Store::at(&call.case()?)?;
    let (case, log) = (store.read_case()?, store.log_bytes()?);
    let (columns, rows) = plan_timeline(&Input {
        case: &case,
        log: &log,
        facts: &|digest: Digest| store.fact_bytes(digest),
        app_version: env!("CARGO_PKG_VERSION"),
        export_time: SystemClock::new().now().utc,
        bundle: 1,
        part_limit_bytes: PART_LIMIT_BYTES,
        options: Options::default(),
        unreadable: &[],
    });
    let lines: Vec<String> = rows
        .iter()
        .map(|row| row.join("  ").replace('\n', " "))
        .collect();
    let text = format!("{}\n", lines.join("\n"));
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|row| {
            let cells = columns.iter().zip(row).map(|(column, cell)| {
                let cell = if cell.is_empty() {
                    Value::Null
                } else {
                    Value::String(cell)
                };
                ((*column).to_owned(), cell)
            });
            Value::Object(cells.collect::<Map<_, _>>())
        })
        .collect();
    Ok(Answer::done(json!({ "rows": rows }), text))
}
