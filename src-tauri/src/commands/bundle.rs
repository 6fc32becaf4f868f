//! Handing over: what a police bundle would hold, writing it, showing where it is.

use holdfast_core::bundle::deliver::Delivered;
use holdfast_core::case::Case;
use holdfast_core::edit::{PlaceUse, insist_place};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::import::place_of;
use holdfast_core::moment::Clock;
use holdfast_core::words::words;
use holdfast_index::capture::Warning;
use holdfast_report::hand_over::{Order, log_bundle, outline_next, write_next};
use holdfast_report::police::{Outline, PART_LIMIT_BYTES, region_said};
use holdfast_view::{
    BundleChoice, BundlePlanView, BundleResult, JobAbout, JobEvent, JobResult, PlacePurpose,
    ZipView,
};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::case::sender;
use super::{Page, TheApp, work};
use crate::error::{Wire, stale, wire};
use crate::handles::Thing;
use crate::jobs::{JobSender, StepName};
use crate::places::guard_cloud;
use crate::reveal::reveal;
use crate::state::{For, Snapshot};

impl Page {
    /// `case`: the country named in it counts before that of the window.
    fn order(&self, choice: BundleChoice, case: &Case) -> Order<'static> {
        let region = region_said(case).map_or_else(|| self.region(), Into::into);
        Order {
            app_version: env!("CARGO_PKG_VERSION"),
            export_time: self.app.clock.now().utc,
            part_limit_bytes: PART_LIMIT_BYTES,
            options: choice.options(region),
        }
    }

    pub(crate) fn plan_bundle(&self, choice: BundleChoice) -> Wire<BundlePlanView> {
        let now = self.app.snapshot()?;
        let order = self.order(choice, &now.case);
        let mut outline = outline_next(&now.case, &now.store, &order).map_err(wire)?;
        // Without it the plan is as true, and says less.
        let files = self.app.files_with_rows().ok().flatten();
        if let Some(files) = &files {
            outline.tell_lists(files);
        }
        let with_place = self.with_place(&outline, &now);
        Ok(BundlePlanView::of(
            &outline,
            &now.case,
            &with_place,
            files.is_some(),
        ))
    }

    /// Enclosed pictures and videos that say where they were made.
    fn with_place(&self, outline: &Outline, now: &Snapshot) -> Vec<Id> {
        let enclosed = outline.enclosed.iter();
        let visual = enclosed.filter_map(|id| now.case.exhibit(*id).filter(|one| one.is_visual()));
        let holds = visual.filter(|exhibit| {
            let capture = self.app.captures.of(now, exhibit);
            capture.warnings.contains(&Warning::HoldsPlace)
        });
        holds.map(|exhibit| exhibit.id).collect()
    }

    pub(crate) fn write_bundle(
        &self,
        place: &str,
        choice: BundleChoice,
        insists: bool,
        send: JobSender,
    ) -> Wire<String> {
        let out = self.place(place, PlacePurpose::Bundle)?.path;
        let is_insisted = guard_cloud(&out, insists)?;
        let order = self.order(choice, &self.app.snapshot()?.case);
        let mut loan = self.app.borrow(For::Job)?;
        self.begin_job(
            send,
            JobAbout::Bundle,
            StepName::Whole,
            move |page, _, progress| {
                let (clock, home) = (&page.app.clock, page.app.places.home.as_deref());
                let written = write_next(loan.writer(), &order, &out, progress).map_err(wire)?;
                let place = place_of(&out, home);
                if is_insisted {
                    insist_place(loan.writer(), PlaceUse::Bundle, place.clone(), clock)
                        .map_err(wire)?;
                }
                log_bundle(loan.writer(), &written, place, clock).map_err(wire)?;
                let zips = written.zips.iter().map(|zip| page.zip_view(zip));
                let zips = zips.collect::<Wire<Vec<ZipView>>>()?;
                let case = loan.writer().case();
                let bundle = BundleResult::of(written.id, zips, &written.plan, case, choice);
                Ok(JobResult::Bundle { bundle })
            },
        )
    }

    fn zip_view(&self, zip: &Delivered) -> Wire<ZipView> {
        let spoken = |lang| words(&zip.fingerprint, lang).map(str::to_owned).to_vec();
        let name = zip.path.file_name().unwrap_or_default();
        Ok(ZipView {
            token: self.give(Thing::Zip(zip.path.clone()))?,
            file_name: name.to_string_lossy().into_owned(),
            folder: self
                .app
                .places
                .shown(zip.path.parent().unwrap_or(&zip.path)),
            size_bytes: zip.size,
            sha256: zip.fingerprint.to_string(),
            words_en: spoken(Lang::En),
            words_fr: spoken(Lang::Fr),
        })
    }

    pub(crate) fn show_bundle(&self, zip: &str) -> Wire<()> {
        match self.look(zip) {
            Some(Thing::Zip(path)) => reveal(&path),
            _ => Err(stale("zip")),
        }
    }
}

#[tauri::command]
pub(crate) async fn bundle_plan<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    choice: BundleChoice,
) -> Wire<BundlePlanView> {
    work(app, &window, move |page| page.plan_bundle(choice)).await
}

#[tauri::command]
pub(crate) async fn bundle_write<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    place: String,
    choice: BundleChoice,
    insists: bool,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.write_bundle(&place, choice, insists, sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn bundle_show<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    zip: String,
) -> Wire<()> {
    work(app, &window, move |page| page.show_bundle(&zip)).await
}
