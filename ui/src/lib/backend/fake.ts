// A believable backend in memory, for tests and for design work in a browser. Never in the shipped page.
// From the address: `?case` (opened), `?many=5000`, `?slow`, `?cloud`, `?fail` (a changed file in checks),
// `?error=diskFull`, `?verdict=error`, `?damaged`, `?newer`, `?fresh`, `?files=5000`, `?text=200`, `?lang=fr`, `?theme=dark`, `?contrast=more`, `?screen=check`.
import type {
  CaseView,
  CheckResult,
  CheckTarget,
  DamagedView,
  DropEvent,
  ErrorCode,
  EventCode,
  ExhibitDetails,
  ExhibitField,
  ExhibitRow,
  Instant,
  JobResult,
  KnownCase,
  PlaceOffer,
  PlacePurpose,
  PlanView,
  SearchAsk,
  Settings,
  SetupAnswers,
  Shows,
  Start,
  StepState,
  State,
  Sureness,
  Verdict,
  WireError,
} from "../generated/view";
import type { Backend, JobId, OnJob } from "./backend";
import { FakeGuide } from "./fakeGuide";
import { FakeReading, SHOT } from "./fakeReading";
import { TEXT_SIZES } from "../look";
import { SAMPLE, type SampleFile } from "./sample";

export interface FakeOptions {
  hasCase: boolean;
  isEmpty: boolean;
  many: number;
  isSlow: boolean;
  isCloud: boolean;
  doesCheckFail: boolean;
  /** The next call that is not a mere reading is refused with this. */
  error: ErrorCode | null;
  settings: Settings;
  /** What is added is not in the case yet. */
  isFresh: boolean;
  /** How many files are chosen; 0: the sample's. */
  files: number;
  /** What bundles are found to be, and what notices and exhibits: for looking at every outcome. */
  verdict: Verdict | null;
  /** Some of the case is damaged or missing: for Hand over, copies, and adding the originals again. */
  isDamaged: boolean;
  /** A newer version went on with the case. */
  isNewer: boolean;
}

export const FAKE_DEFAULTS: FakeOptions = {
  hasCase: false,
  isEmpty: false,
  many: 0,
  isSlow: false,
  isCloud: false,
  doesCheckFail: false,
  isFresh: false,
  files: 0,
  error: null,
  verdict: null,
  isDamaged: false,
  isNewer: false,
  settings: { language: "en", region: "canada", theme: "system", contrast: "system", textSize: 100 },
};

const WORDS_EN = ["talk", "orbit", "guess", "valley", "document", "picture", "island", "garden", "window"];
const WORDS_FR = ["siphon", "éclipse", "filtrer", "royaume", "emmener", "nettoyer", "groupe", "jardin", "fenêtre"];
const SHA = "dd89959de9751a80e913b334d18add8b44d5f69a0e2589cc897091e85a08bec3";
const DAMAGED: DamagedView[] = [
  { what: "exhibit", name: "E0005" },
  { what: "aboutExhibit", name: "E0007" },
];
const NOT_UNDERSTOOD = "E0003";
const NOW: Instant = { utc: "2026-03-08T21:09:12Z", offsetMinutes: -360 };

interface Kept {
  file: SampleFile;
  id: string;
  state: State;
  shows: Shows;
  fields: Partial<Record<ExhibitField, string>>;
  reason: string | null;
  events: EventCode[];
}

const isVisual = (file: SampleFile) => ["screenshot", "photo", "video"].includes(file.kind);

export class Fake implements Backend {
  readonly options: FakeOptions;
  readonly calls: string[] = [];
  drop: (event: DropEvent) => void = () => undefined;
  #exhibits: Kept[] = [];
  #bundles = 0;
  #tokens = 0;
  #drafts = new Map<string, string>();
  #cancelled = new Set<JobId>();
  #case: { title: string | null; isReadOnly: boolean } | null = null;
  #settings: Settings;
  #plans = new Map<string, SampleFile[]>();
  readonly #reading: FakeReading;
  readonly #guide: FakeGuide;

  constructor(options: Partial<FakeOptions> = {}) {
    this.options = { ...FAKE_DEFAULTS, ...options };
    this.#settings = this.options.settings;
    this.#reading = new FakeReading(!this.options.isEmpty);
    this.#guide = new FakeGuide(!this.options.isEmpty);
    if (this.options.hasCase) this.#case = { title: null, isReadOnly: false };
    if (!this.options.isEmpty) this.#fill();
  }

  #fill(): void {
    for (const file of SAMPLE) {
      const kept = this.#add(file, isVisual(file) ? (file.kind === "screenshot" ? "nothing" : "unknown") : "unknown");
      if (file.name === "IMG_4023.PNG") {
        kept.state = "setAside";
        kept.reason = "taken by mistake";
      }
      if (file.name === "IMG_4021.PNG") kept.fields.note = "The list of names they said they would send to.";
      if (file.name === "IMG_4032.PNG") kept.shows = "unknown";
    }
    for (let number = SAMPLE.length; number < this.options.many; number += 1) {
      const model = SAMPLE[number % 12];
      if (model) this.#add({ ...model, name: `IMG_${String(5000 + number)}.PNG` }, "nothing");
    }
  }

  #add(file: SampleFile, shows: Shows): Kept {
    const isListed = isVisual(file) && (shows === "intimate" || (shows === "unknown" && file.kind !== "screenshot"));
    const kept: Kept = {
      file,
      id: `E${String(this.#exhibits.length + 1).padStart(4, "0")}`,
      state: isListed ? "listed" : "kept",
      shows,
      fields: {},
      reason: null,
      events: [isListed ? "listed" : "added"],
    };
    this.#exhibits.push(kept);
    return kept;
  }

  #token(): string {
    this.#tokens += 1;
    return `token-${String(this.#tokens)}`;
  }

  /** One answer: a moment later, or refused when the options say so. */
  async #answer<T>(command: string, value: () => T, canFail = false): Promise<T> {
    this.calls.push(command);
    await new Promise((resolve) => setTimeout(resolve, this.options.isSlow ? 400 : 0));
    if (canFail && this.options.error) {
      const code = this.options.error;
      this.options.error = null;
      throw refused(code);
    }
    return value();
  }

  #find(id: string): Kept {
    const found = this.#exhibits.find((kept) => kept.id === id);
    if (!found) throw refused("unknownId", { id });
    return found;
  }

  #case_(): CaseView {
    if (!this.#case) throw refused("noCaseOpen");
    const count = (state: State) => this.#exhibits.filter((kept) => kept.state === state).length;
    const bytes = this.#exhibits.reduce((sum, kept) => sum + (kept.state === "kept" ? kept.file.sizeBytes : 0), 0);
    return {
      id: "7F3K-2MQ9",
      title: this.#case.title,
      made: { utc: "2026-03-07T18:31:00Z", offsetMinutes: -420 },
      folder: "~/.local/share/holdfast/7F3K2MQ9",
      isReadOnly: this.#case.isReadOnly,
      counts: {
        exhibits: this.#exhibits.length,
        kept: count("kept"),
        listed: count("listed"),
        setAside: count("setAside"),
        bytes,
        bundles: this.#bundles,
      },
      notices:
        this.options.isEmpty || this.#exhibits.length < 21
          ? []
          : [{ level: "warning", code: "originalMissing", subject: "E0021", answer: "contents" }],
    };
  }

  async #job(files: number, bytes: number, onJob: OnJob, names: string[], end: () => JobResult): Promise<JobId> {
    const job = this.#token();
    const steps = this.options.isSlow ? 60 : 4;
    void (async () => {
      for (let step = 0; step <= steps; step += 1) {
        const isCancelled = this.#cancelled.has(job);
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
    return this.#answer("job", () => job);
  }

  // ---- the window ----
  start(): Promise<Start> {
    return this.#answer("app_start", () => ({
      settings: this.#settings,
      systemLanguage: "en",
      systemRegion: "canada",
      version: "0.1.0",
      case: this.#case ? this.#case_() : null,
      job: null,
    }));
  }
  listenToJob() {
    return this.#answer("job_listen", () => undefined);
  }
  heardJob() {
    return this.#answer("job_heard", () => undefined);
  }
  about() {
    return this.#answer("app_about", () => ({
      version: "0.1.0",
      licences: "Holdfast: MIT or Apache-2.0.\nAtkinson Hyperlegible Next and Mono: SIL Open Font License 1.1.",
    }));
  }
  writeSettings(settings: Settings) {
    return this.#answer("settings_write", () => void (this.#settings = settings));
  }
  hideWindow(title: string) {
    return this.#answer(`window_hide ${title}`, () => undefined);
  }
  showWindow() {
    return this.#answer("window_show", () => undefined);
  }
  waitForDrops(onDrop: (event: DropEvent) => void) {
    this.drop = onDrop;
    return this.#answer("drop_wait", () => undefined);
  }
  cancelJob(job: JobId) {
    this.#cancelled.add(job);
    return this.#answer("job_cancel", () => undefined);
  }

  // ---- the case ----
  knownCases(): Promise<KnownCase[]> {
    const token = this.#token();
    const one = {
      token,
      id: "7F3K-2MQ9",
      title: null,
      lastUsed: NOW,
      folder: "~/.local/share/holdfast/7F3K2MQ9",
      cloud: null,
    };
    return this.#answer("case_known", () => (this.options.isEmpty ? [] : [one]));
  }
  async chooseCase() {
    return (await this.knownCases())[0] ?? null;
  }
  createCase(_place: string, title: string | null, insists: boolean) {
    return this.#answer(
      "case_create",
      () => {
        if (this.options.isCloud && !insists) throw refused("cloudFolder", { path: "OneDrive", service: "OneDrive" });
        this.#case = { title, isReadOnly: false };
        this.#exhibits = [];
        return this.#case_();
      },
      true,
    );
  }
  openCase(_token: string, isReadOnly: boolean) {
    return this.#answer(
      "case_open",
      () => {
        this.#case = { title: null, isReadOnly };
        return this.#case_();
      },
      true,
    );
  }
  readCase() {
    return this.#answer("case_read", () => this.#case_());
  }
  closeCase() {
    return this.#answer("case_close", () => void (this.#case = null));
  }
  showCase() {
    return this.#answer("case_show", () => undefined, true);
  }
  copyCase(_place: string, _insists: boolean, onJob: OnJob) {
    return this.#job(80, 3_285_961, onJob, ["objects"], () => ({
      job: "copy",
      copy: {
        folder: "/media/FAMILY/Holdfast-7F3K2MQ9",
        files: 80,
        bytes: 3_285_961,
        before: this.options.isDamaged ? "earlier" : "nothing",
        damaged: this.#damaged(),
      },
    }));
  }
  suggestPlace(purpose: PlacePurpose): Promise<PlaceOffer | null> {
    return this.#answer("place_suggest", () =>
      purpose === "newCase" ? this.#place("~/.local/share/holdfast/9C2T0HWA") : null,
    );
  }
  choosePlace(purpose: PlacePurpose): Promise<PlaceOffer | null> {
    const folder = purpose === "bundle" ? "/media/FAMILY" : "/media/FAMILY/Holdfast-7F3K2MQ9";
    return this.#answer("place_choose", () => this.#place(this.options.isCloud ? "~/OneDrive/Holdfast" : folder));
  }
  #place(folder: string): PlaceOffer {
    const cloud = folder.includes("OneDrive") ? "OneDrive" : null;
    return { token: this.#token(), folder, freeBytes: 118_000_000_000, cloud };
  }

  // ---- exhibits ----
  #row(kept: Kept): ExhibitRow {
    return {
      id: kept.id,
      kind: kept.file.kind,
      state: kept.state,
      shows: kept.shows,
      isVisual: isVisual(kept.file),
      name: kept.file.name,
      sizeBytes: kept.file.sizeBytes,
      time: { source: "fileChanged", utc: kept.file.changed, offsetMinutes: null, said: null },
      added: NOW,
      flags: kept.file.sizeBytes === 0 ? ["empty"] : [],
    };
  }
  #details(kept: Kept): ExhibitDetails {
    const row = this.#row(kept);
    const isPicture = kept.file.kind === "screenshot" || kept.file.kind === "photo";
    const uncover = !isPicture
      ? "noPicture"
      : kept.state === "listed" || kept.state === "released"
        ? "notHere"
        : kept.shows === "intimate"
          ? "intimate"
          : kept.shows === "unknown"
            ? "notAnswered"
            : "possible";
    const said = kept.fields.captured;
    return {
      row,
      mediaType: isPicture ? "image/png" : "application/octet-stream",
      places: [{ name: kept.file.name, folder: kept.file.folder, noted: NOW }],
      times: [
        ...(said ? [{ source: "person" as const, utc: null, offsetMinutes: null, said }] : []),
        { source: "fileChanged", utc: kept.file.changed, offsetMinutes: null, said: null },
        { source: "added", utc: NOW.utc, offsetMinutes: NOW.offsetMinutes, said: null },
      ],
      sha256: kept.file.sha256,
      described: Object.entries(kept.fields).map(([field, text]) => ({
        field: field as ExhibitField,
        text,
        noted: NOW,
      })),
      capture: isVisual(kept.file) ? SHOT : null,
      setAside: kept.state === "setAside" ? { since: NOW, reason: kept.reason } : null,
      uncover,
      timesUncovered: kept.events.filter((event) => event === "uncovered").length,
      canRelease: isVisual(kept.file) && kept.state !== "listed" && kept.state !== "released",
      history: kept.events.map((event) => ({ at: NOW, event })),
    };
  }
  #change(command: string, id: string, change: (kept: Kept) => void): Promise<ExhibitDetails> {
    return this.#answer(
      command,
      () => {
        const kept = this.#find(id);
        if (this.#case?.isReadOnly) throw refused("readOnly");
        change(kept);
        return this.#details(kept);
      },
      true,
    );
  }
  listExhibits() {
    return this.#answer("exhibits_list", () => this.#exhibits.map((kept) => this.#row(kept)));
  }
  readExhibit(exhibit: string) {
    return this.#answer("exhibit_details", () => this.#details(this.#find(exhibit)));
  }
  describeExhibit(exhibit: string, fields: Partial<Record<ExhibitField, string>>) {
    return this.#change("exhibit_describe", exhibit, (kept) => {
      Object.assign(kept.fields, fields);
      kept.events.push("described");
    });
  }
  setAside(exhibit: string, reason: string) {
    return this.#change("exhibit_set_aside", exhibit, (kept) => {
      kept.state = "setAside";
      kept.reason = reason;
      kept.events.push("setAside");
    });
  }
  restore(exhibit: string) {
    return this.#change("exhibit_restore", exhibit, (kept) => {
      kept.state = "kept";
      kept.events.push("restored");
    });
  }
  async answerShows(exhibit: string, shows: Shows, onJob: OnJob) {
    let effect: "answered" | "nowKept" | "copyIsKept" = "answered";
    const details = await this.#change("exhibit_answer", exhibit, (kept) => {
      kept.shows = shows;
      kept.events.push("showsAnswered");
      if (kept.state === "listed" && shows === "nothing") {
        kept.state = "kept";
        effect = "nowKept";
      } else if (kept.state === "kept" && shows === "intimate") effect = "copyIsKept";
    });
    return this.#job(1, 0, onJob, [], () => ({ job: "answer", answered: { effect, exhibit: details } }));
  }
  async release(exhibit: string, onJob: OnJob) {
    const details = await this.#change("exhibit_release", exhibit, (kept) => {
      if (kept.shows !== "intimate") kept.events.push("showsAnswered");
      kept.state = "released";
      kept.shows = "intimate";
      kept.events.push("released");
    });
    const original = this.#find(exhibit).file.folder;
    return this.#job(1, 0, onJob, [], () => ({ job: "release", released: { original, exhibit: details } }));
  }
  uncover(exhibit: string) {
    return this.#answer(
      "exhibit_uncover",
      () => {
        const kept = this.#find(exhibit);
        if (kept.shows !== "nothing")
          throw refused(kept.shows === "intimate" ? "intimate" : "notAnswered", { id: exhibit });
        kept.events.push("uncovered");
        return drawnPicture();
      },
      true,
    );
  }
  cover(exhibit: string) {
    return this.#answer("exhibit_cover", () => void this.#find(exhibit).events.push("covered"));
  }

  // ---- adding ----
  #plan(files: readonly SampleFile[]): PlanView {
    const token = this.#token();
    this.#plans.set(token, [...files]);
    return {
      token,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
      freeBytes: 118_000_000_000,
      visuals: files
        .map((file, number) => ({ file: number, name: file.name, kind: file.kind, sizeBytes: file.sizeBytes }))
        .filter((_, number) => files[number] !== undefined && isVisual(files[number])),
      refused: this.options.isCloud ? [{ name: "voice note.m4a", reason: "onlineOnly", param: "" }] : [],
      junk: [".DS_Store", "Thumbs.db"],
      sparse: 0,
      cloud: this.options.isCloud ? "OneDrive" : null,
    };
  }
  chooseFiles() {
    return this.#answer("import_choose_files", () => this.#plan(this.#chosen()), true);
  }
  #chosen(): SampleFile[] {
    const { files, isFresh } = this.options;
    const some = SAMPLE.slice(9, 27).map((file) => (isFresh ? { ...file, name: `new ${file.name}` } : file));
    const model = SAMPLE[0];
    if (files === 0 || !model) return some;
    return Array.from({ length: files }, (_, number) => ({ ...model, name: `IMG_${String(20_000 + number)}.PNG` }));
  }
  chooseFolder() {
    return this.#answer("import_choose_folder", () => this.#plan(SAMPLE), true);
  }
  planDropped(drop: string) {
    return this.#answer(`import_plan_dropped ${drop}`, () => this.#plan(SAMPLE.slice(18, 22)), true);
  }
  planFailed() {
    return this.#answer("import_plan_failed", () => this.#plan(SAMPLE.slice(16, 17)), true);
  }
  async runImport(...[plan, answers, , onJob]: Parameters<Backend["runImport"]>) {
    const files = this.#plans.get(plan);
    if (!files) throw refused("staleHandle");
    this.#plans.delete(plan);
    const bytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const names = files.map((file) => file.name);
    return this.#job(files.length, bytes, onJob, names, () => ({
      job: "import",
      outcomes: files.map((file, number) => {
        const common = { name: file.name, sizeBytes: file.sizeBytes, reason: null, param: "", isHealed: false };
        if (file.name.endsWith("package.zip") && files.length > 1) {
          return { ...common, result: "failed", exhibit: null, reason: "readFailed" };
        }
        const known = this.#exhibits.find((kept) => kept.file.sha256 === file.sha256 && kept.file.name === file.name);
        if (known) {
          const isHealed = this.options.isDamaged && number === 0;
          return { ...common, result: "alreadyThere", exhibit: known.id, isHealed };
        }
        const shows = answers.except.find((one) => one.file === number)?.shows ?? answers.shows;
        const kept = this.#add(file, isVisual(file) ? shows : "unknown");
        return {
          ...common,
          result: kept.state === "listed" ? "listed" : "added",
          exhibit: kept.id,
          reason: file.sizeBytes === 0 ? "empty" : null,
        };
      }),
    }));
  }
  forgetPlan(plan: string) {
    return this.#answer("import_forget", () => void this.#plans.delete(plan));
  }

  // ---- handing over ----
  #damaged(): DamagedView[] {
    return this.options.isDamaged ? DAMAGED : [];
  }
  #notUnderstood(): string[] {
    return this.options.isNewer ? [NOT_UNDERSTOOD] : [];
  }
  #beyond(kept: Kept): "damaged" | "notUnderstood" | null {
    if (this.#damaged().some((one) => one.what === "exhibit" && one.name === kept.id)) return "damaged";
    return this.#notUnderstood().includes(kept.id) ? "notUnderstood" : null;
  }
  #withheld() {
    return this.#exhibits
      .filter(
        (kept) =>
          this.#beyond(kept) !== null ||
          kept.state !== "kept" ||
          kept.file.kind === "export" ||
          (isVisual(kept.file) && kept.shows !== "nothing"),
      )
      .map((kept) => ({
        exhibit: kept.id,
        kind: kept.file.kind,
        reason:
          this.#beyond(kept) ??
          (kept.state === "kept"
            ? kept.file.kind === "export"
              ? ("completeDownload" as const)
              : kept.shows === "intimate"
                ? ("intimate" as const)
                : ("unanswered" as const)
            : kept.state),
        setAsideReason: kept.reason,
      }));
  }
  planBundle(includePlaces: boolean) {
    return this.#answer(
      "bundle_plan",
      () => {
        const out = new Set(this.#withheld().map((one) => one.exhibit));
        const inside = this.#exhibits.filter((kept) => !out.has(kept.id));
        const kinds = [...new Set(inside.map((kept) => kept.file.kind))];
        return {
          enclosed: kinds.map((kind) => {
            const of = inside.filter((kept) => kept.file.kind === kind);
            return { kind, count: of.length, bytes: of.reduce((sum, kept) => sum + kept.file.sizeBytes, 0) };
          }),
          records: [],
          withheld: this.#withheld(),
          damaged: this.#damaged(),
          notUnderstood: this.#notUnderstood(),
          alsoTravels: {
            folders: includePlaces ? 4 : 0,
            fileTimes: this.#exhibits.length,
            deviceWords: 0,
            pictures: inside.filter((kept) => isVisual(kept.file)).length,
          },
          bytes: 2_912_000,
          parts: 1,
          earlier: this.#bundles > 0 ? [{ id: "B01", at: NOW, sha256: [SHA] }] : [],
        };
      },
      this.options.error === "eventUnknown",
    );
  }
  writeBundle(...[, , , onJob]: Parameters<Backend["writeBundle"]>) {
    return this.#job(147, 2_912_000, onJob, ["data/exhibits/E0001.png", "report/exhibits.csv"], () => {
      this.#bundles += 1;
      const id = `B${String(this.#bundles).padStart(2, "0")}`;
      return {
        job: "bundle",
        bundle: {
          id,
          zips: [
            {
              token: this.#token(),
              fileName: `case-7F3K2MQ9-${id.toLowerCase()}-police.zip`,
              folder: "/media/FAMILY",
              sizeBytes: 2_912_000,
              sha256: SHA,
              wordsEn: WORDS_EN,
              wordsFr: WORDS_FR,
            },
          ],
          enclosed: this.#exhibits.length - this.#withheld().length,
          withheld: this.#withheld(),
          damaged: this.#damaged(),
          notUnderstood: this.#notUnderstood(),
        },
      };
    });
  }
  showBundle() {
    return this.#answer("bundle_show", () => undefined, true);
  }

  // ---- checking ----
  #findings(verdict: Verdict): CheckResult["findings"] {
    const level = verdict === "error" ? ("error" as const) : ("unconfirmed" as const);
    const code = verdict === "error" ? ("unreadable" as const) : ("partNotGiven" as const);
    const subject = verdict === "error" ? "data/exhibits/E0005.png" : "2, 3/3: 1";
    return [{ level, code, subject, answer: "contents" }];
  }
  #checked(bundles: string[] | null): CheckResult {
    const fails = this.options.doesCheckFail;
    return {
      token: this.#token(),
      bundles,
      at: NOW,
      contents: this.options.verdict ?? (fails ? "fail" : "pass"),
      history: "pass",
      date: bundles ? { written: "2026-03-08T21:02:40Z", proof: "clock" } : null,
      findings: this.options.verdict
        ? this.#findings(this.options.verdict)
        : fails
          ? [
              {
                level: "fail",
                code: "changed",
                subject: bundles ? "data/exhibits/E0005.png" : "E0005",
                answer: "contents",
              },
              {
                level: "fail",
                code: "missing",
                subject: bundles ? "data/exhibits/E0009.png" : "E0009",
                answer: "contents",
              },
              { level: "note", code: "clockJump", subject: "line 31: 3600 s", answer: "history" },
            ]
          : bundles
            ? [{ level: "note", code: "exhibitWithheld", subject: "E0013", answer: "history" }]
            : [{ level: "warning", code: "originalMissing", subject: "E0021", answer: "contents" }],
      moreFindings: 0,
      counts: { files: 147, bytes: 2_912_000, logLines: 212, exhibits: bundles ? null : this.#exhibits.length },
      isOurs: true,
      sha256: bundles ? SHA : null,
      wordsEn: bundles ? WORDS_EN : null,
      wordsFr: bundles ? WORDS_FR : null,
    };
  }
  checkCase(onJob: OnJob) {
    return this.#job(147, 2_912_000, onJob, [], () => ({ job: "check", check: this.#checked(null) }));
  }
  #target(): CheckTarget {
    return { token: this.#token(), names: ["case-7F3K2MQ9-b01-police.zip"] };
  }
  chooseBundles() {
    return this.#answer("check_choose_files", () => this.#target());
  }
  chooseBundleFolder() {
    return this.#answer("check_choose_folder", () => this.#target());
  }
  takeDropped() {
    return this.#answer("check_take_dropped", () => this.#target());
  }
  checkBundles(_target: string, onJob: OnJob) {
    const names = ["case-7F3K2MQ9-b01-police.zip"];
    return this.#job(147, 2_912_000, onJob, names, () => ({ job: "check", check: this.#checked(names) }));
  }
  compareFingerprint(_result: string, told: string) {
    return this.#answer("check_compare", () => {
      const typed = told.trim().toLowerCase().split(/\s+/);
      const isSame = typed.join("") === SHA || typed.join(" ") === WORDS_EN.join(" ");
      const result = this.#checked(["case-7F3K2MQ9-b01-police.zip"]);
      if (isSame && result.date) result.date.proof = "fingerprint";
      const isWhole = typed.length === 9 || typed.join("").length === 64;
      const outcome = isSame ? ("same" as const) : isWhole ? ("different" as const) : ("notReadable" as const);
      return { outcome, result };
    });
  }

  // ---- exports, people, timeline ----
  beginReading(onJob: OnJob) {
    // Beside everything else: what is refused elsewhere is not refused here.
    setTimeout(
      () => {
        this.#reading.begin();
        onJob({ event: "done", result: { job: "reading" } });
      },
      this.options.isSlow ? 3000 : 1,
    );
    onJob({ event: "progress", doneBytes: 1_300_000, totalBytes: 4_000_000, steps: 1, step: "E0014" });
    return this.#answer("reading_begin", () => this.#token());
  }
  readReading() {
    return this.#answer("reading_read", () => this.#reading.view());
  }
  listRows(_reading: string, thread: number, from: number, count: number) {
    return this.#answer("rows_list", () => this.#reading.rows(thread, from, count));
  }
  searchRows(_reading: string, asked: SearchAsk, from: number, count: number) {
    return this.#answer("rows_search", () => this.#reading.search(asked, from, count));
  }
  readOriginal(_reading: string, row: number) {
    return this.#answer("row_original", () => this.#reading.original(row));
  }
  markRows(_reading: string, thread: number, from: number, to: number) {
    return this.#answer("rows_mark", () => this.#reading.mark(thread, from, to), true);
  }
  unmarkRow(mark: string) {
    return this.#answer("row_unmark", () => this.#reading.unmark(mark), true);
  }
  answerZone(_exhibit: string, zone: string | null) {
    return this.#answer("zone_answer", () => this.#reading.answerZone(zone), true);
  }
  zoneNames() {
    return this.#answer("zone_names", () => ["America/Edmonton", "America/Toronto", "Europe/London"]);
  }
  readPeople() {
    return this.#answer("people_read", () => this.#reading.people());
  }
  acceptOffer(_reading: string, account: number, into: string | null, platform: string) {
    return this.#answer("offer_accept", () => this.#reading.accept(account, into, platform), true);
  }
  rejectOffer(_reading: string, account: number) {
    return this.#answer("offer_reject", () => this.#reading.reject(account), true);
  }
  changeAccount(account: string, fields: Record<string, string>) {
    return this.#answer("account_change", () => this.#reading.change(account, fields), true);
  }
  linkAccounts(accounts: [string, string], sureness: Sureness, why: string) {
    return this.#answer("account_link", () => this.#reading.link(accounts, sureness, why), true);
  }
  unlinkAccounts(link: string) {
    return this.#answer("account_unlink", () => this.#reading.unlink(link), true);
  }
  readTimeline() {
    return this.#answer("timeline_read", () => {
      const shots = this.#exhibits.filter((kept) => kept.file.kind === "screenshot");
      return this.#reading.timeline(shots.map(({ id, file }) => ({ id, utc: file.changed })));
    });
  }

  // ---- the guide ----
  readGuide() {
    return this.#answer("guide_read", () => this.#guide.guide);
  }
  readPath() {
    return this.#answer("path_read", () => this.#guide.path());
  }
  setUpPath(answers: SetupAnswers) {
    return this.#answer("path_set_up", () => this.#guide.setUp(answers), true);
  }
  answerStep(key: string, state: StepState) {
    return this.#answer("step_answer", () => this.#guide.answer(key, state), true);
  }
  openLink() {
    return this.#answer("link_open", () => undefined);
  }

  // ---- what is being typed ----
  readDraft(key: string) {
    return this.#answer("draft_read", () => this.#drafts.get(key) ?? "");
  }
  saveDraft(key: string, text: string) {
    return this.#answer("draft_write", () => {
      if (text === "") this.#drafts.delete(key);
      else this.#drafts.set(key, text);
    });
  }
}

export function refused(code: ErrorCode, params: Record<string, string> = {}): WireError & Error {
  const gaps = { path: "/media/FAMILY", needed_mb: "640", id: "E0005", service: "OneDrive", line: "31", ...params };
  return Object.assign(new Error(code), { code, params: gaps, detail: `${code} (made up)`, id: "e-41" });
}

/** A 1 × 1 picture in one calm colour (PNG). */
function drawnPicture(): ArrayBuffer {
  const base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkWPH/PwAEhAKbJ4WsHQAAAABJRU5ErkJggg==";
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}

export function fakeFromAddress(search: string): Fake {
  const asked = new URLSearchParams(search);
  return new Fake({
    hasCase: asked.has("case"),
    isEmpty: asked.has("empty"),
    many: Number(asked.get("many") ?? 0),
    isSlow: asked.has("slow"),
    isCloud: asked.has("cloud"),
    doesCheckFail: asked.has("fail"),
    error: asked.get("error") as ErrorCode | null,
    isFresh: asked.has("fresh"),
    files: Number(asked.get("files") ?? 0),
    verdict: asked.get("verdict") as Verdict | null,
    isDamaged: asked.has("damaged"),
    isNewer: asked.has("newer"),
    settings: {
      language: asked.get("lang") === "fr" ? "fr" : "en",
      region: "canada",
      theme: (asked.get("theme") as Settings["theme"] | null) ?? "system",
      contrast: asked.get("contrast") === "more" ? "more" : "system",
      textSize: TEXT_SIZES.find((size) => String(size) === asked.get("text")) ?? 100,
    },
  });
}
