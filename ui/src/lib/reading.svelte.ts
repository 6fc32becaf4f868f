// What the downloads of the open case say: read in the background, asked by number, read anew when the case says more.
import { byDownload } from "../downloads/onShelf";
import type { App } from "./app.svelte";
import { isWireError, type JobId } from "./backend/backend";
import type {
  AccountView,
  ExportView,
  JobEvent,
  PersonView,
  ReadingView,
  RowView,
  ThreadView,
  UnreadView,
} from "./generated/view";

export class Reading {
  readonly #app: App;
  /** What was read; null while it was not. */
  view: ReadingView | null = $state.raw(null);
  isWorking = $state(false);
  isStopped = $state(false);
  /** 0 to 100; null while nothing is known. */
  percent: number | null = $state(null);
  /** A row that another place wants to be shown; taken by Messages. */
  wanted: { thread: number; place: number } | null = null;
  #job: JobId | null = null;
  // Made anew with each reading, never changed: what depends on them depends on `view`.
  /* eslint-disable svelte/prefer-svelte-reactivity */
  #accounts = new Map<number, AccountView>();
  #threads = new Map<number, ThreadView>();
  #exports = new Map<number, ExportView>();
  #byDownload = new Map<string, ExportView[]>();
  /* eslint-enable svelte/prefer-svelte-reactivity */

  constructor(app: App) {
    this.#app = app;
  }

  /** Whether there is a download in the case, readable or not. */
  get isAny(): boolean {
    return this.view !== null && this.view.exports.length + this.view.unread.length > 0;
  }

  forget(): void {
    this.#take(null);
    this.isStopped = false;
    this.wanted = null;
  }

  /** Sees to it that what is shown is what the case says now. */
  async refresh(): Promise<void> {
    if (this.isWorking || this.#app.case === null) return;
    const view = await this.#quietly(this.#app.backend.readReading());
    if (view) this.#take(view);
    else if (view === null) await this.begin();
  }

  /** Reads the downloads. What is shown meanwhile is what was read before. */
  async begin(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    this.isStopped = false;
    this.percent = null;
    let end: (event: JobEvent) => void = () => undefined;
    const ended = new Promise<JobEvent>((resolve) => (end = resolve));
    const job = await this.#quietly(
      this.#app.backend.beginReading((event) => {
        if (event.event !== "progress") end(event);
        else if (event.totalBytes > 0) this.percent = Math.min(100, (event.doneBytes / event.totalBytes) * 100);
      }),
    );
    this.#job = job ?? null;
    const last = job === undefined ? null : await ended;
    this.#job = null;
    this.isWorking = false;
    if (last?.event !== "done") {
      this.isStopped = this.#app.case !== null;
      if (last?.event === "failed") this.#app.fail(last.error);
      return;
    }
    const view = await this.#quietly(this.#app.backend.readReading());
    // The case may say more by now: once more, then.
    if (view === null && this.#app.case !== null) await this.begin();
    else this.#take(view ?? null);
  }

  async stop(): Promise<void> {
    if (this.#job !== null) await this.#quietly(this.#app.backend.cancelJob(this.#job));
  }

  /** An answer about rows; when what was read is no longer good, it is read anew and the answer is undefined. */
  async ask<T>(question: (token: string) => Promise<T>): Promise<T | undefined> {
    const token = this.view?.token;
    if (token === undefined) return undefined;
    try {
      return await question(token);
    } catch (thrown) {
      if (isWireError(thrown) && thrown.code === "staleHandle") void this.refresh();
      else
        await this.#app.attempt(Promise.reject(thrown instanceof Error ? thrown : Object.assign(new Error(), thrown)));
      return undefined;
    }
  }

  account(no: number | null): AccountView | undefined {
    return this.view === null || no === null ? undefined : this.#accounts.get(no);
  }

  thread(no: number): ThreadView | undefined {
    return this.view === null ? undefined : this.#threads.get(no);
  }

  export(no: number): ExportView | undefined {
    return this.view === null ? undefined : this.#exports.get(no);
  }

  /** What was read of a download of the case: one for each format in it. */
  readingsOf(id: string): readonly ExportView[] {
    return this.view === null ? [] : (this.#byDownload.get(id) ?? []);
  }

  unreadOf(id: string): UnreadView | undefined {
    return this.view?.unread.find((one) => one.export === id);
  }

  /** How an account is called in a list: name and handle where both are known. */
  nameOf(no: number | null): string {
    const account = this.account(no);
    return account ? nameOf(account.person) : this.#app.text.reading.unknownAuthor;
  }

  /** Who wrote a row, by the names that stand there; lines of the app itself are by nobody else. */
  writerOf(row: Pick<RowView, "author" | "authorNames" | "kind">): string {
    if (row.authorNames) return nameOf(row.authorNames);
    const isByApp = row.author === null && row.kind === "system";
    return isByApp ? this.#app.text.reading.theApp : this.nameOf(row.author);
  }

  /** How a conversation is called, as everywhere. */
  titleOf(thread: ThreadView): string {
    return thread.called ?? this.#app.text.reading.unknownAuthor;
  }

  /** `Instagram` */
  formatOf(no: number): string {
    const found = this.export(no);
    return found ? this.#app.text.formats[found.format] : "";
  }

  /** `Instagram`; `Instagram, X02` where the case has several downloads of it. */
  sourceOf(no: number): string {
    const found = this.export(no);
    const isSole = this.view?.exports.filter((one) => one.format === found?.format).length === 1;
    return found && !isSole ? `${this.formatOf(no)}, ${found.export}` : this.formatOf(no);
  }

  /** Whether a download holds only what its owner wrote, and nothing of the other side. */
  isOneSided(no: number): boolean {
    return this.export(no)?.findings.some((one) => one.code === "ownerRowsOnly") ?? false;
  }

  #take(view: ReadingView | null): void {
    this.#accounts = byNo(view?.accounts ?? []);
    this.#threads = byNo(view?.threads ?? []);
    this.#exports = byNo(view?.exports ?? []);
    this.#byDownload = byDownload(view?.exports ?? []);
    this.view = view;
  }

  /** A case that was closed meanwhile is no news. */
  async #quietly<T>(answer: Promise<T>): Promise<T | undefined> {
    try {
      return await answer;
    } catch (thrown) {
      const isGone = isWireError(thrown) && ["noCaseOpen", "busy", "staleHandle"].includes(thrown.code);
      if (!isGone)
        await this.#app.attempt(Promise.reject(thrown instanceof Error ? thrown : Object.assign(new Error(), thrown)));
      return undefined;
    }
  }
}

/** `Emily R · emily.r_2009`; what is known of somebody, the plainest first. */
export function nameOf(person: PersonView): string {
  const handle = person.username ?? person.phone ?? person.email ?? person.userId ?? person.profileUrl;
  const names = [person.displayName, handle].filter((one): one is string => one !== null && one !== "");
  return names.filter((name, at) => names.indexOf(name) === at).join(" · ");
}

function byNo<T extends { no: number }>(all: readonly T[]): Map<number, T> {
  return new Map(all.map((one) => [one.no, one]));
}
