// A believable backend in memory, for tests and for design work in a browser. Never in the shipped page.
// From the address: `?case` (opened), `?many=5000`, `?slow`, `?cloud`, `?fail` (a changed file in checks),
// `?error=diskFull`, `?verdict=error`, `?damaged`, `?newer`, `?fresh`, `?folder=400` (an unzipped download), `?headlost`, `?files=5000`, `?text=200`, `?lang=fr`, `?theme=dark`, `?contrast=more`, `?screen=check`.
import type {
  ErrorCode,
  Language,
  Missing,
  RecordKind,
  SearchAsk,
  Settings,
  SetupAnswers,
  SheetSaved,
  ShotView,
  StepState,
  Sureness,
  Verdict,
} from "../generated/view";
import { TEXT_SIZES } from "../look";
import type { Backend, OnJob } from "./backend";
import { FakeChecking } from "./fake/checking";
import { FakeGaps, shotOf } from "./fake/gaps";
import { FakeGuide } from "./fake/guide";
import { FakeRecords } from "./fake/records";

export type { FakeOptions } from "./fake/common";

export class Fake extends FakeChecking implements Backend {
  readonly #guide = new FakeGuide(!this.options.isEmpty);
  readonly #records = new FakeRecords(this.reading.people, !this.options.isEmpty);
  readonly #gaps = new FakeGaps();

  /** Screenshots that stand, as the invented backend has them. */
  private shots(): ShotView[] {
    return this.exhibits
      .filter((kept) => kept.file.kind === "screenshot" && kept.state === "kept")
      .map((kept) => shotOf(kept.id, kept.file.name, kept.state));
  }

  // ---- exports, people, timeline ----
  beginReading(onJob: OnJob) {
    // Beside everything else: what is refused elsewhere is not refused here.
    setTimeout(
      () => {
        this.reading.begin();
        onJob({ event: "done", result: { job: "reading" } });
      },
      this.options.isSlow ? 3000 : 1,
    );
    onJob({ event: "progress", doneBytes: 1_300_000, totalBytes: 4_000_000, steps: 1, step: "E0014" });
    return this.answer("reading_begin", () => this.token());
  }
  readReading() {
    return this.answer("reading_read", () => this.reading.view());
  }
  listRows(_reading: string, thread: number, from: number, count: number) {
    return this.answer("rows_list", () => this.reading.rows(thread, from, count));
  }
  searchRows(_reading: string, asked: SearchAsk, from: number, count: number) {
    return this.answer("rows_search", () => this.reading.search(asked, from, count));
  }
  readOriginal(_reading: string, row: number) {
    return this.answer("row_original", () => this.reading.original(row));
  }
  markRows(_reading: string, thread: number, from: number, to: number) {
    return this.answer("rows_mark", () => this.reading.mark(thread, from, to), true);
  }
  unmarkRow(mark: string) {
    return this.answer("row_unmark", () => this.reading.unmark(mark), true);
  }
  answerZone(_exhibit: string, zone: string | null) {
    return this.answer("zone_answer", () => this.reading.answerZone(zone), true);
  }
  zoneNames() {
    return this.answer("zone_names", () => ["America/Edmonton", "America/Toronto", "Europe/London"]);
  }
  readPeople() {
    return this.answer("people_read", () => this.reading.people.view());
  }
  acceptOffer(_reading: string, account: number, into: string | null, platform: string) {
    return this.answer(
      "offer_accept",
      () => this.reading.people.accept(this.reading.account(account), into, platform),
      true,
    );
  }
  rejectOffer(_reading: string, account: number) {
    return this.answer("offer_reject", () => this.reading.people.reject(account), true);
  }
  linkAccounts(accounts: [string, string], sureness: Sureness, why: string) {
    return this.answer("account_link", () => this.reading.people.link(accounts, sureness, why), true);
  }
  unlinkAccounts(link: string) {
    return this.answer("account_unlink", () => this.reading.people.unlink(link), true);
  }
  readTimeline() {
    return this.answer("timeline_read", () => {
      const shots = this.exhibits.filter((kept) => kept.file.kind === "screenshot");
      return this.reading.timeline(shots.map(({ id, file }) => ({ id, utc: file.changed })));
    });
  }

  // ---- records ----
  protected override recordsIn() {
    const kinds = this.#records.list().map((one) => one.kind);
    return [...new Set(kinds)].map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }));
  }
  listRecords() {
    return this.answer("records_list", () => this.#records.list());
  }
  addRecord(kind: RecordKind, fields: Record<string, string>) {
    return this.answer("record_add", () => this.#records.add(kind, fields), true);
  }
  changeRecord(record: string, fields: Record<string, string>) {
    return this.answer("record_change", () => this.#records.change(record, fields), true);
  }
  checkNumbers(fields: Record<string, string>) {
    return this.answer("numbers_check", () => this.#records.check(fields));
  }
  listFound() {
    return this.answer("found_list", () => this.#records.found());
  }
  acceptFound(_reading: string, found: number, kind: RecordKind, into: string | null, fields: Record<string, string>) {
    return this.answer("found_accept", () => this.#records.accept(found, kind, into, fields), true);
  }
  rejectFound(_reading: string, found: number) {
    return this.answer("found_reject", () => this.#records.reject(found), true);
  }

  // ---- the guide ----
  readGuide() {
    return this.answer("guide_read", () => this.#guide.guide);
  }
  readPath() {
    return this.answer("path_read", () => this.#guide.path());
  }
  setUpPath(answers: SetupAnswers) {
    return this.answer("path_set_up", () => this.#guide.setUp(answers), true);
  }
  answerStep(key: string, state: StepState) {
    return this.answer("step_answer", () => this.#guide.answer(key, state), true);
  }
  readGaps() {
    return this.answer("gaps_read", () => this.#gaps.view(this.shots()));
  }
  answerGap(gap: string, state: StepState, tied: string[], note: string) {
    return this.answer("gap_answer", () => this.#gaps.answer(gap, state, tied, note, this.shots()), true);
  }
  readOrder() {
    return this.answer("order_read", () => this.#gaps.order(this.shots()));
  }
  confirmOrder(exhibits: string[]) {
    return this.answer("order_confirm", () => this.#gaps.confirm(exhibits, this.shots()), true);
  }
  answerBetween(exhibits: [string, string], missing: Missing) {
    return this.answer("between_answer", () => this.#gaps.between(exhibits, missing, this.shots()), true);
  }
  openLink() {
    return this.answer("link_open", () => undefined);
  }
  saveSheet(card: string, language: Language) {
    return this.answer("sheet_save", (): SheetSaved | null => this.#guide.saveSheet(card, language), true);
  }
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
    folder: Number(asked.get("folder") ?? 0),
    isHeadLost: asked.has("headlost"),
    isPractice: asked.has("practice"),
    hasPromise: asked.has("promise"),
    isInParts: asked.has("parts"),
    settings: {
      language: asked.get("lang") === "fr" ? "fr" : "en",
      region: "canada",
      theme: (asked.get("theme") as Settings["theme"] | null) ?? "system",
      contrast: asked.get("contrast") === "more" ? "more" : "system",
      textSize: TEXT_SIZES.find((size) => String(size) === asked.get("text")) ?? 100,
    },
  });
}
