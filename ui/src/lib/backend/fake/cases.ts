// The invented backend: the case and its exhibits.
import type {
  CopiesFolder,
  DrawnBox,
  ExhibitDetails,
  ExhibitField,
  ExhibitRow,
  HeldBackView,
  KnownCase,
  PlaceOffer,
  PlacePurpose,
  Shows,
  WhoIsHere,
} from "../../generated/view";
import type { OnJob } from "../backend";
import { NOW, type Kept, PART, isVisual, refused } from "./common";
import { FakeDesk } from "./desk";
import { SHOT } from "./reading";

export class FakeCases extends FakeDesk {
  #hasPractice = this.options.isPractice;

  // ---- the case ----
  knownCases(): Promise<KnownCase[]> {
    const token = this.token();
    const one = {
      token,
      id: "7F3K-2MQ9",
      title: null,
      lastUsed: NOW,
      folder: "~/.local/share/holdfast/7F3K2MQ9",
      cloud: null,
    };
    return this.answer("case_known", () => (this.options.isEmpty ? [] : [one]));
  }
  async chooseCase() {
    return (await this.knownCases())[0] ?? null;
  }
  createCase(_place: string, title: string | null, insists: boolean) {
    return this.answer(
      "case_create",
      () => {
        if (this.options.isCloud && !insists) throw refused("cloudFolder", { path: "OneDrive", service: "OneDrive" });
        this.case = { title, isReadOnly: false };
        this.exhibits = [];
        return this.case_();
      },
      true,
    );
  }
  openCase(_token: string, isReadOnly: boolean) {
    return this.answer(
      "case_open",
      () => {
        this.case = { title: null, isReadOnly };
        return this.case_();
      },
      true,
    );
  }
  readCase() {
    return this.answer("case_read", () => this.case_());
  }
  hasPractice() {
    return this.answer("practice_known", () => this.#hasPractice);
  }
  openPractice(isNew: boolean) {
    return this.answer(
      `practice_open ${isNew ? "new" : "known"}`,
      () => {
        this.#hasPractice = true;
        this.case = { title: null, isReadOnly: false, isPractice: true };
        if (this.exhibits.length === 0) this.fill();
        return this.case_();
      },
      true,
    );
  }
  closeCase() {
    return this.answer("case_close", () => void (this.case = null));
  }
  showCase() {
    return this.answer("case_show", () => undefined, true);
  }
  copyCase(_place: string, _insists: boolean, onJob: OnJob) {
    return this.job(80, 3_285_961, onJob, ["objects"], () => ({
      job: "copy",
      copy: {
        folder: "/media/FAMILY/Holdfast-7F3K2MQ9",
        files: 80,
        bytes: 3_285_961,
        before: this.options.isDamaged ? "earlier" : "nothing",
        damaged: this.damaged(),
      },
    }));
  }
  suggestPlace(purpose: PlacePurpose): Promise<PlaceOffer | null> {
    return this.answer("place_suggest", () =>
      purpose === "newCase" ? this.place("~/.local/share/holdfast/9C2T0HWA") : null,
    );
  }
  choosePlace(purpose: PlacePurpose): Promise<PlaceOffer | null> {
    const folder = purpose === "bundle" ? "/media/FAMILY" : "/media/FAMILY/Holdfast-7F3K2MQ9";
    return this.answer("place_choose", () => this.place(this.options.isCloud ? "~/OneDrive/Holdfast" : folder));
  }
  protected place(folder: string): PlaceOffer {
    const cloud = folder.includes("OneDrive") ? "OneDrive" : null;
    return { token: this.token(), folder, freeBytes: 118_000_000_000, cloud };
  }

  // ---- exhibits ----
  protected row(kept: Kept): ExhibitRow {
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
      downloads: kept.download !== null ? [kept.download] : kept.file.kind === "export" ? [kept.id] : [],
      isAlone: kept.download === null && kept.file.kind !== "export",
      hasCopy: kept.copy !== null,
    };
  }
  protected details(kept: Kept): ExhibitDetails {
    const row = this.row(kept);
    const isPicture = kept.file.kind === "screenshot" || kept.file.kind === "photo";
    const uncover = !isPicture
      ? "noPicture"
      : kept.download !== null
        ? "inDownload"
        : kept.copy && !kept.copy.isDoubted
          ? "possible"
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
      places: [
        { name: kept.file.name, folder: kept.file.folder, cloud: null, noted: NOW },
        ...(this.options.isCloud
          ? [{ name: kept.file.name, folder: "~/OneDrive/Pictures", cloud: "OneDrive", noted: NOW }]
          : []),
      ],
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
      promise: kept.promise ? { words: kept.promise, since: NOW } : null,
      timesUncovered: kept.events.filter((event) => event === "uncovered").length,
      canRelease: isVisual(kept.file) && kept.state !== "listed" && kept.state !== "released",
      covering: kept.copy && {
        since: NOW,
        boxes: kept.copy.boxes,
        isDoubted: kept.copy.isDoubted,
        hasOriginal: kept.state !== "released",
      },
      heldBack: this.heldBack().filter((one) => one.exhibit === kept.id),
      history: kept.events.map((event) => ({
        at: NOW,
        event,
        who: event === "uncovered" ? (this.case?.who ?? null) : null,
      })),
    };
  }
  /** What the bundle that was written holds and would not go in any more: `handing.ts` knows. */
  protected heldBack(): HeldBackView[] {
    return [];
  }
  protected change(command: string, id: string, change: (kept: Kept) => void): Promise<ExhibitDetails> {
    return this.answer(
      command,
      () => {
        const kept = this.find(id);
        if (this.case?.isReadOnly) throw refused("readOnly");
        change(kept);
        return this.details(kept);
      },
      true,
    );
  }
  listExhibits() {
    return this.answer("exhibits_list", () => this.exhibits.map((kept) => this.row(kept)));
  }
  readExhibit(exhibit: string) {
    return this.answer("exhibit_details", () => this.details(this.find(exhibit)));
  }
  describeExhibit(exhibit: string, fields: Partial<Record<ExhibitField, string>>) {
    return this.change("exhibit_describe", exhibit, (kept) => {
      Object.assign(kept.fields, fields);
      kept.events.push("described");
    });
  }
  setAside(exhibit: string, reason: string) {
    return this.change("exhibit_set_aside", exhibit, (kept) => {
      kept.state = "setAside";
      kept.reason = reason;
      kept.events.push("setAside");
    });
  }
  restore(exhibit: string) {
    return this.change("exhibit_restore", exhibit, (kept) => {
      kept.state = "kept";
      kept.events.push("restored");
    });
  }
  setDownloadAside(download: string, reason: string) {
    return this.ofDownload("download_set_aside", download, (kept) => {
      kept.state = "setAside";
      kept.reason = reason;
    });
  }
  restoreDownload(download: string) {
    return this.ofDownload("download_restore", download, (kept) => {
      kept.state = "kept";
    });
  }
  joinDownloads(part: string, whole: string, isOne: boolean): Promise<ExhibitRow[]> {
    return this.answer(
      "download_join",
      () => {
        if (this.case?.isReadOnly) throw refused("readOnly");
        if (part !== PART) throw refused("notOneDownload", { id: part });
        const own = this.exhibits.filter((kept) => /Qq7rT1uV/.test(kept.file.name));
        for (const kept of own) kept.download = isOne ? whole : part;
        this.reading.answerJoin(isOne);
        return this.exhibits.map((kept) => this.row(kept));
      },
      true,
    );
  }
  private ofDownload(command: string, download: string, change: (kept: Kept) => void): Promise<ExhibitRow[]> {
    return this.answer(
      command,
      () => {
        if (this.case?.isReadOnly) throw refused("readOnly");
        const rows = this.exhibits.map((kept) => ({ kept, row: this.row(kept) }));
        const own = rows.filter(({ row }) => !row.isAlone && row.downloads.join() === download);
        if (own.length === 0) throw refused("unknownId", { id: download });
        for (const { kept } of own) change(kept);
        return this.exhibits.map((kept) => this.row(kept));
      },
      true,
    );
  }
  async answerShows(exhibit: string, shows: Shows, onJob: OnJob) {
    let effect: "answered" | "nowKept" | "copyIsKept" = "answered";
    const details = await this.change("exhibit_answer", exhibit, (kept) => {
      kept.shows = shows;
      kept.events.push("showsAnswered");
      if (kept.copy) kept.copy.isDoubted = shows !== "nothing";
      if (kept.state === "listed" && shows === "nothing") {
        kept.state = "kept";
        effect = "nowKept";
      } else if (kept.state === "kept" && shows === "intimate") effect = "copyIsKept";
    });
    return this.job(1, 0, onJob, [], () => ({ job: "answer", answered: { effect, exhibit: details } }));
  }
  async release(exhibit: string, onJob: OnJob) {
    const details = await this.change("exhibit_release", exhibit, (kept) => {
      if (kept.shows !== "intimate") kept.events.push("showsAnswered");
      kept.state = "released";
      kept.shows = "intimate";
      kept.events.push("released");
    });
    const original = this.find(exhibit).file.folder;
    return this.job(1, 0, onJob, [], () => ({ job: "release", released: { original, exhibit: details } }));
  }
  uncover(exhibit: string, _maxPixels: number, goesOn: boolean) {
    return this.answer(
      "exhibit_uncover",
      () => {
        const kept = this.find(exhibit);
        if (kept.shows !== "nothing" && (!kept.copy || kept.copy.isDoubted))
          throw refused(kept.shows === "intimate" ? "intimate" : "notAnswered", { id: exhibit });
        if (kept.promise && this.case?.who !== "youngPerson" && !goesOn) throw refused("keptCovered", { id: exhibit });
        kept.events.push("uncovered");
        return drawnPicture();
      },
      true,
    );
  }
  sayPresent(who: WhoIsHere) {
    return this.answer(
      `present_say ${who}`,
      () => {
        if (this.case) this.case.who = who;
        return this.case_();
      },
      true,
    );
  }
  keepCovered(exhibit: string, words: string) {
    return this.change("exhibit_keep_covered", exhibit, (kept) => {
      kept.promise = words;
      kept.events.push("covered");
    });
  }
  readCopies(): Promise<CopiesFolder[]> {
    return this.answer("copies_read", () => {
      const ids = this.exhibits.map((kept) => kept.id);
      const of = (folder: string, cloud: string | null, files: number): CopiesFolder => ({
        folder,
        cloud,
        files,
        exhibits: ids.slice(0, Math.min(files, 12)),
      });
      if (ids.length === 0) return [];
      const usual = of("~/Pictures/phone", null, ids.length);
      return this.options.isCloud ? [of("~/OneDrive/Pictures", "OneDrive", 3), usual] : [usual];
    });
  }
  takePromiseBack(exhibit: string) {
    return this.change("exhibit_promise_back", exhibit, (kept) => {
      if (this.case?.who !== "youngPerson") throw refused("keptCovered", { id: exhibit });
      kept.promise = null;
      kept.events.push("covered");
    });
  }
  cover(exhibit: string) {
    return this.answer("exhibit_cover", () => void this.find(exhibit).events.push("covered"));
  }
  private drawn = 0;
  tryBoxes(_exhibit: string, boxes: readonly DrawnBox[]) {
    return this.answer(
      `boxes_try ${boxes.map(({ left, top, width, height }) => [left, top, width, height].join(",")).join(" ")}`,
      () => {
        this.drawn = boxes.length;
        return drawnPicture();
      },
      true,
    );
  }
  keepBoxes(exhibit: string) {
    return this.change("boxes_keep", exhibit, (kept) => {
      kept.copy = { boxes: (kept.copy?.boxes ?? 0) + this.drawn, isDoubted: false };
      kept.events.push("redacted", "covered");
    });
  }
  standByBoxes(exhibit: string) {
    return this.change("boxes_stand", exhibit, (kept) => {
      if (kept.copy) kept.copy.isDoubted = false;
      kept.events.push("redacted");
    });
  }
  undoBoxes(exhibit: string) {
    return this.change("boxes_undo", exhibit, (kept) => {
      kept.copy = null;
      kept.events.push("redacted");
    });
  }
}

/** A 1 × 1 picture in one calm colour (PNG). */
function drawnPicture(): ArrayBuffer {
  const base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkWPH/PwAEhAKbJ4WsHQAAAABJRU5ErkJggg==";
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}
