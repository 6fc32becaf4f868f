// The invented backend: what it holds, how it answers and works; the window, and what is being typed.
import type {
  CaseView,
  DamagedView,
  DropEvent,
  FindingView,
  JobResult,
  Settings,
  Shows,
  Start,
  State,
  WhoIsHere,
} from "../../generated/view";
import type { JobId, OnJob } from "../backend";
import {
  DAMAGED,
  DOWNLOADS,
  FAKE_DEFAULTS,
  type FakeOptions,
  FOLDER,
  isVisual,
  type Kept,
  PART,
  refused,
} from "./common";
import { SAFETY } from "./guide";
import { FakeReading } from "./reading";
import { SAMPLE, type SampleFile } from "./sample";

export class FakeDesk {
  readonly options: FakeOptions;
  readonly calls: string[] = [];
  drop: (event: DropEvent) => void = () => undefined;
  protected exhibits: Kept[] = [];
  protected bundles = 0;
  protected tokens = 0;
  protected drafts = new Map<string, string>();
  protected cancelled = new Set<JobId>();
  protected case: { title: string | null; isReadOnly: boolean; isPractice?: boolean; who?: WhoIsHere } | null = null;
  protected settings: Settings;
  protected plans = new Map<string, SampleFile[]>();
  protected readonly reading: FakeReading;

  constructor(options: Partial<FakeOptions> = {}) {
    this.options = { ...FAKE_DEFAULTS, ...options };
    this.settings = this.options.settings;
    this.reading = new FakeReading(!this.options.isEmpty, (download) =>
      this.exhibits.filter((kept) => kept.download === download).map((kept) => kept.id),
    );
    if (this.options.hasCase) this.case = { title: null, isReadOnly: false, isPractice: this.options.isPractice };
    if (!this.options.isEmpty) this.fill();
  }

  protected fill(): void {
    for (const file of SAMPLE) {
      const kept = this.add(file, isVisual(file) ? (file.kind === "screenshot" ? "nothing" : "unknown") : "unknown");
      if (file.name === "IMG_4023.PNG") {
        kept.state = "setAside";
        kept.reason = "taken by mistake";
      }
      if (file.name === "IMG_4021.PNG" && this.options.hasPromise) kept.promise = "The list of my friends.";
      if (file.name === "IMG_4021.PNG") kept.fields.note = "The list of names they said they would send to.";
      if (file.name === "IMG_4032.PNG") kept.shows = "unknown";
    }
    this.fillFolder();
    if (this.options.isInParts) this.fillPart();
    for (let number = SAMPLE.length; number < this.options.many; number += 1) {
      const model = SAMPLE[number % 12];
      if (model) this.add({ ...model, name: `IMG_${String(5000 + number)}.PNG` }, "nothing");
    }
  }

  /** An unzipped download: message files, and pictures that nobody looks at. */
  protected fillFolder(): void {
    const model = SAMPLE.find((file) => file.kind === "export");
    for (let number = 0; model && number < this.options.folder; number += 1) {
      const isMedia = number % 4 !== 0;
      const name = isMedia ? `${String(number)}.jpg` : `message_${String(number)}.json`;
      const folder = "~/Downloads/facebook-theo/your_facebook_activity/messages/inbox";
      const file: SampleFile = { ...model, name, folder, kind: isMedia ? "photo" : "export", sizeBytes: 40_000 };
      const kept = this.add(file, "unknown");
      kept.download = FOLDER;
      kept.state = "kept";
    }
  }

  /** A zip of the same account, with a name of its own. */
  protected fillPart(): void {
    const model = SAMPLE.find((file) => file.kind === "export");
    if (model) this.add({ ...model, name: "instagram-theo.k_09-2026-03-09-Qq7rT1uV.zip" }, "unknown").download = PART;
  }

  protected add(file: SampleFile, shows: Shows): Kept {
    const isListed = isVisual(file) && (shows === "intimate" || (shows === "unknown" && file.kind !== "screenshot"));
    const kept: Kept = {
      file,
      id: `E${String(this.exhibits.length + 1).padStart(4, "0")}`,
      state: isListed ? "listed" : "kept",
      shows,
      fields: {},
      reason: null,
      events: [isListed ? "listed" : "added"],
      download: DOWNLOADS.find(([name]) => name.test(file.name))?.[1] ?? null,
      copy: null,
    };
    this.exhibits.push(kept);
    return kept;
  }

  protected token(): string {
    this.tokens += 1;
    return `token-${String(this.tokens)}`;
  }

  /** One answer: a moment later, or refused when the options say so. */
  protected async answer<T>(command: string, value: () => T, canFail = false): Promise<T> {
    this.calls.push(command);
    await new Promise((resolve) => setTimeout(resolve, this.options.isSlow ? 400 : 0));
    // A case that a newer version wrote in is refused only where a bundle is asked for.
    const isMeant = this.options.error !== "eventUnknown" || command === "bundle_plan";
    if (canFail && this.options.error && isMeant) {
      const code = this.options.error;
      this.options.error = null;
      throw refused(code);
    }
    return value();
  }

  protected find(id: string): Kept {
    const found = this.exhibits.find((kept) => kept.id === id);
    if (!found) throw refused("unknownId", { id });
    return found;
  }

  protected case_(): CaseView {
    if (!this.case) throw refused("noCaseOpen");
    const count = (state: State) => this.exhibits.filter((kept) => kept.state === state).length;
    const bytes = this.exhibits.reduce((sum, kept) => sum + (kept.state === "kept" ? kept.file.sizeBytes : 0), 0);
    return {
      id: "7F3K-2MQ9",
      isPractice: this.case.isPractice ?? false,
      title: this.case.title,
      made: { utc: "2026-03-07T18:31:00Z", offsetMinutes: -420 },
      folder: "~/.local/share/holdfast/7F3K2MQ9",
      who: this.case.who ?? null,
      isReadOnly: this.case.isReadOnly || this.options.isHeadLost,
      counts: {
        exhibits: this.exhibits.length,
        standing: this.standing(),
        kept: count("kept"),
        listed: count("listed"),
        setAside: count("setAside"),
        bytes,
        bundles: this.bundles,
      },
      notices: this.notices(),
    };
  }

  protected damaged(): DamagedView[] {
    return this.options.isDamaged ? DAMAGED : [];
  }

  /** Exhibits by themselves, and each download as one. */
  protected standing(): number {
    const alone = this.exhibits.filter((kept) => kept.download === null);
    return alone.length + new Set(this.exhibits.flatMap((kept) => kept.download ?? [])).size;
  }

  protected notices(): FindingView[] {
    const lost: FindingView = { level: "unconfirmed", code: "headDiffers", subject: "head.json", answer: "history" };
    if (this.options.isHeadLost) return [lost];
    if (this.options.isEmpty || this.exhibits.length < 21) return [];
    return [{ level: "warning", code: "originalMissing", subject: "E0021", answer: "contents" }];
  }

  protected async job(
    files: number,
    bytes: number,
    onJob: OnJob,
    names: string[],
    end: () => JobResult,
  ): Promise<JobId> {
    const job = this.token();
    const steps = this.options.isSlow ? 60 : 4;
    void (async () => {
      for (let step = 0; step <= steps; step += 1) {
        const isCancelled = this.cancelled.has(job);
        if (isCancelled) {
          onJob({ event: "failed", error: refused("cancelled") });
          return;
        }
        onJob({
          event: "progress",
          doneBytes: Math.round((bytes * step) / steps),
          totalBytes: bytes,
          steps: Math.round((files * step) / steps),
          step: names[step % Math.max(1, names.length)] ?? null,
        });
        await new Promise((resolve) => setTimeout(resolve, this.options.isSlow ? 250 : 1));
      }
      if (this.options.error) {
        const code = this.options.error;
        this.options.error = null;
        onJob({ event: "failed", error: refused(code) });
      } else onJob({ event: "done", result: end() });
    })();
    return this.answer("job", () => job);
  }

  // ---- the window ----
  start(): Promise<Start> {
    return this.answer("app_start", () => ({
      settings: this.settings,
      systemLanguage: "en",
      systemRegion: "canada",
      safety: SAFETY,
      adviceGoodSince: "2025-09-09",
      version: "0.1.0",
      case: this.case ? this.case_() : null,
      job: null,
    }));
  }
  listenToJob() {
    return this.answer("job_listen", () => undefined);
  }
  heardJob() {
    return this.answer("job_heard", () => undefined);
  }
  about() {
    return this.answer("app_about", () => ({
      version: "0.1.0",
      licences: "Holdfast: MIT or Apache-2.0.\nAtkinson Hyperlegible Next and Mono: SIL Open Font License 1.1.",
    }));
  }
  writeSettings(settings: Settings) {
    return this.answer("settings_write", () => void (this.settings = settings));
  }
  hideWindow(title: string) {
    return this.answer(`window_hide ${title}`, () => undefined);
  }
  showWindow() {
    return this.answer("window_show", () => undefined);
  }
  leaveWindow() {
    return this.answer("window_leave", () => undefined);
  }
  waitForDrops(onDrop: (event: DropEvent) => void) {
    this.drop = onDrop;
    return this.answer("drop_wait", () => undefined);
  }
  cancelJob(job: JobId) {
    this.cancelled.add(job);
    return this.answer("job_cancel", () => undefined);
  }

  // ---- what is being typed ----
  readDraft(key: string) {
    return this.answer("draft_read", () => this.drafts.get(key) ?? "");
  }
  saveDraft(key: string, text: string) {
    return this.answer("draft_write", () => {
      if (text === "") this.drafts.delete(key);
      else this.drafts.set(key, text);
    });
  }
}
