// What the whole window knows: language, region, the open case, where one is, what went wrong, what is said aloud.
import { getContext, setContext } from "svelte";

import { Adding } from "./adding.svelte";
import { type Backend, isWireError, type OnJob } from "./backend/backend";
import { Checking } from "./checking.svelte";
import { Copying } from "./copying.svelte";
import type { Draft } from "./draft.svelte";
import type {
  CaseView,
  DropEvent,
  Language,
  Region,
  RunningJob,
  Settings,
  Start,
  WhoIsHere,
  WireError,
} from "./generated/view";
import { Guiding } from "./guiding.svelte";
import { Handing } from "./handing.svelte";
import { sizeFrom } from "./look";
import { Reading } from "./reading.svelte";
import { Safety } from "./safety";
import { isQuiet, messages, young } from "./messages/messages";
import type { Filter } from "../exhibits/shown";
import type { Writing } from "../missing/told";
import { Work } from "./work.svelte";

export type Screen =
  | "safety"
  | "call"
  | "start"
  | "words"
  | "setUp"
  | "path"
  | "guides"
  | "missing"
  | "order"
  | "exhibits"
  | "messages"
  | "people"
  | "records"
  | "timeline"
  | "handOver"
  | "check"
  | "settings"
  | "copies";

/** Places that have something to show without a case. */
const WITHOUT_CASE: ReadonlySet<Screen> = new Set(["safety", "call", "start", "words", "guides", "check", "settings"]);

export class App {
  readonly backend: Backend;
  #start: Start;
  settings: Settings = $state.raw({ language: null, region: null, theme: "system", contrast: "system", textSize: 100 });
  screen: Screen = $state("safety");
  /** Where the danger line was followed from. */
  #cameFrom: Screen = "safety";
  case: CaseView | null = $state.raw(null);
  error: WireError | null = $state.raw(null);
  isHidden = $state(false);
  /** What the polite live region says; a no-break space is added to repeat a sentence. */
  spoken = $state("");
  /** How many files are held over the window. */
  heldOver = $state(0);
  /** Said when something was dropped where it cannot be used. */
  dropNote: "needsCase" | "busy" | "noFiles" | null = $state(null);
  /** The one long work under way, if any. */
  readonly work: Work;
  /** The exhibits to show first when one comes to them from elsewhere. */
  shelfFilter = $state<Filter>("all");
  /** The exhibit to open first when one comes to them from elsewhere; and whether at the question where it is. */
  shelfWanted: { id: string; asksWhere: boolean } | null = null;
  /** The box to begin at when one comes back to Still missing. */
  wantedBox: string | null = null;
  /** The step to begin at when one comes back to the path. */
  wantedStep: string | null = null;
  /** The form to open first when one comes to the records from elsewhere. */
  writing: Writing | null = null;
  /** The payment to call about on the screen that is gone to. */
  wantedCall: string | null = null;
  /** What was typed and waits to be saved. No screen shows it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly drafts = new Set<Draft>();
  /** Files being added, on whatever screen they were dropped. */
  readonly adding: Adding;
  readonly checking: Checking;
  readonly handing: Handing;
  readonly copying: Copying;
  /** What the downloads of the case say. */
  readonly reading: Reading;
  /** Whom to call, wherever one is. */
  readonly safety: Safety;
  /** The advice, and the path of the case. */
  readonly guiding: Guiding;
  /** A screen that takes what is dropped for itself (Check). Otherwise it is added. */
  onDrop: ((token: string) => void) | null = null;
  /** Whether the person was told, since this case was opened, what uncovering means. */
  isUncoverTold = $state(false);
  /** Covers whatever is uncovered, at once. */
  onHide: (() => void) | null = null;

  constructor(backend: Backend, start: Start) {
    this.backend = backend;
    this.#start = start;
    this.settings = start.settings;
    this.case = start.case;
    this.safety = new Safety(start);
    this.work = new Work(this);
    this.adding = new Adding(this);
    this.checking = new Checking(this);
    this.handing = new Handing(this);
    this.copying = new Copying(this);
    this.reading = new Reading(this);
    this.guiding = new Guiding(this);
    if (this.case) {
      void this.reading.refresh();
      void this.guiding.load();
    }
    if (start.job) void this.#listenAgain(start.job);
  }

  /** Long work that went on while the page was loaded anew is shown where it belongs. */
  async #listenAgain({ token, about }: RunningJob): Promise<void> {
    const begin = async (onJob: OnJob): Promise<string> => {
      await this.backend.listenToJob(token, onJob);
      return token;
    };
    const places = { import: "exhibits", copy: "settings", bundle: "handOver", check: "check" } as const;
    if (about.job !== "answer" && about.job !== "release") this.go(places[about.job]);
    if (about.job === "import") await this.adding.listen(about, begin);
    else if (about.job === "copy") await this.copying.listen(begin);
    else if (about.job === "bundle") await this.handing.listen(begin);
    else if (about.job === "check") await this.checking.listen(about.bundles, begin);
    else {
      const ended = await this.attempt(this.work.run(about.job, null, begin));
      if (ended?.is === "failed") this.fail(ended.error);
    }
  }

  get language(): Language {
    return this.settings.language ?? this.#start.systemLanguage;
  }

  get region(): Region {
    return this.settings.region ?? this.#start.systemRegion;
  }

  get version(): string {
    return this.#start.version;
  }

  /** What is safe now, at the bottom of a screen: with `stopHere` in its own words once something was added. */
  saved(stopHere = this.text.app.saved): string {
    return this.case?.counts.exhibits === 0 ? this.text.app.savedAnswers : stopHere;
  }

  get text() {
    return this.language === "fr" && this.guiding.isYoung ? young : messages[this.language];
  }

  /** Says a sentence to screen readers. Silent while hidden. */
  say(sentence: string): void {
    if (!this.isHidden) this.spoken = this.spoken === sentence ? `${sentence}\u00a0` : sentence;
  }

  go(screen: Screen): void {
    this.error = null;
    this.dropNote = null;
    if (screen === "guides" && this.screen !== "guides") this.guiding.from = null;
    if (screen === "call" && this.screen !== "call") this.#cameFrom = this.screen;
    const next = this.case === null && !WITHOUT_CASE.has(screen) ? "start" : screen;
    if (next === this.screen) {
      // Whoever asks for the exhibits while it stands there what became of the files has read it.
      if (next === "exhibits") this.adding.leave();
      return;
    }
    // What was said of the screen before is over.
    this.spoken = "";
    // What became of the files was read. Whoever only looks at the numbers comes back to it.
    if (this.screen === "exhibits" && next !== "call") this.adding.leave();
    this.screen = next;
  }

  /** Back from the numbers to where one was, or on from the first screen. */
  leaveCall(): void {
    if (this.#cameFrom === "safety") this.goOn();
    else this.go(this.#cameFrom);
  }

  /** The form to open first, once. */
  takeWriting(): Writing | null {
    const now = this.writing;
    this.writing = null;
    return now;
  }

  /** The payment to call about first, once. */
  takeCall(): string | null {
    const now = this.wantedCall;
    this.wantedCall = null;
    return now;
  }

  /** On from the first screen. */
  goOn(): void {
    this.go(this.case === null ? "start" : "path");
  }

  /** A case was opened; a new one begins with what helps to hear. */
  opened(view: CaseView, isNew: boolean): void {
    this.case = view;
    this.isUncoverTold = false;
    this.adding.close();
    this.checking.again();
    this.handing.again();
    this.copying.close();
    this.guiding.forget();
    this.reading.forget();
    void this.reading.refresh();
    void this.guiding.keepSafe();
    this.go(isNew ? "words" : "path");
  }

  /** Notes who is at the computer, as they say. False: it could not be noted. */
  async sayPresent(who: WhoIsHere): Promise<boolean> {
    const notices = this.case?.notices ?? [];
    const view = await this.attempt(this.backend.sayPresent(who));
    if (!view) return false;
    this.case = { ...view, notices };
    this.say(this.text.present.noted);
    return true;
  }

  /** Closes the case, and goes to where one is opened or made. */
  async leaveCase(): Promise<void> {
    const closed = await this.attempt(this.backend.closeCase().then(() => true));
    if (!closed) return;
    this.case = null;
    this.go("start");
  }

  /** The case with what is noticed of it now, after something in it was put in order. */
  async readCaseAnew(): Promise<void> {
    const view = await this.attempt(this.backend.readCase());
    if (view) this.case = view;
    void this.reading.refresh();
  }

  async refreshCase(): Promise<void> {
    const notices = this.case?.notices ?? [];
    const view = await this.attempt(this.backend.readCase());
    if (view) this.case = { ...view, notices };
    void this.reading.refresh();
  }

  /** Waits for an answer of the backend. What goes wrong is shown, once, by the frame; then the answer is undefined. */
  async attempt<T>(answer: Promise<T>): Promise<T | undefined> {
    try {
      const value = await answer;
      return value;
    } catch (thrown) {
      this.fail(toWireError(thrown));
      return undefined;
    }
  }

  fail(error: WireError): void {
    if (!isQuiet(error)) this.error = error;
  }

  async write(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    await this.attempt(this.backend.writeSettings(this.settings));
  }

  /** The next larger or smaller text; 0 is the usual size. */
  enlarge(step: -1 | 0 | 1): void {
    const textSize = sizeFrom(this.settings.textSize, step);
    if (textSize !== this.settings.textSize) void this.write({ textSize });
  }

  hide(): void {
    if (this.isHidden) return;
    this.onHide?.();
    this.spoken = "";
    this.isHidden = true;
    void this.attempt(this.backend.hideWindow(this.text.hidden.title));
  }

  resume(): void {
    this.isHidden = false;
    void this.attempt(this.backend.showWindow());
  }

  /** What was typed a moment ago is saved; then the window may go. */
  async leave(): Promise<void> {
    await Promise.all([...this.drafts].map((draft) => draft.save()));
    await this.backend.leaveWindow();
  }

  dropped(event: DropEvent): void {
    if (event.event === "closing") {
      void this.leave();
      return;
    }
    if (event.event === "over") this.heldOver = this.isHidden ? 0 : event.files;
    else this.heldOver = 0;
    if (this.isHidden) return;
    if (event.event === "noFiles") this.dropNote = "noFiles";
    if (event.event !== "dropped") return;
    this.dropNote = null;
    if (this.work.isRunning) this.dropNote = "busy";
    else if (this.onDrop) this.onDrop(event.token);
    else if (this.case === null) this.dropNote = "needsCase";
    else {
      this.go("exhibits");
      void this.adding.begin(this.backend.planDropped(event.token));
    }
  }
}

export function toWireError(thrown: unknown): WireError {
  if (isWireError(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "unexpected", params: {}, detail, id: "page" };
}

const KEY = Symbol("app");

export const provideApp = (app: App): App => setContext(KEY, app);
export const useApp = (): App => getContext<App>(KEY);
