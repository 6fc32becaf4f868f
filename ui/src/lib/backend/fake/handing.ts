// The invented backend: handing over.
import type {
  BundleChoice,
  DownloadPlanView,
  Downloads,
  HeldBackView,
  RecordGroup,
  Withheld,
  WithheldView,
} from "../../generated/view";
import type { Backend } from "../backend";
import { FakeAdding } from "./adding";
import { FOLDER, isVisual, type Kept, NOT_UNDERSTOOD, NOW, SHA, WORDS_EN, WORDS_FR } from "./common";

export class FakeHanding extends FakeAdding {
  // ---- handing over ----
  protected notUnderstood(): string[] {
    return this.options.isNewer ? [NOT_UNDERSTOOD] : [];
  }
  protected beyond(kept: Kept): "unreadable" | "notUnderstood" | null {
    if (this.damaged().some((one) => one.what === "exhibit" && one.name === kept.id)) return "unreadable";
    return this.notUnderstood().includes(kept.id) ? "notUnderstood" : null;
  }
  protected withheld({ downloads }: BundleChoice): WithheldView[] {
    return this.exhibits.flatMap((kept) => {
      const reason = this.beyond(kept) ?? this.why(kept, downloads);
      return reason === null ? [] : [{ exhibit: kept.id, kind: kept.file.kind, reason, setAsideReason: kept.reason }];
    });
  }
  /** Those that went into the last bundle. */
  protected readonly handed = new Set<string>();
  protected override heldBack(): HeldBackView[] {
    const out = this.exhibits.filter((kept) => this.handed.has(kept.id) && this.why(kept, "messages") !== null);
    return out.map((kept) => ({
      exhibit: kept.id,
      inside: "file",
      bundle: "B01",
      written: NOW,
      folder: "/media/FAMILY",
    }));
  }
  protected why(kept: Kept, downloads: Downloads): Withheld | null {
    if (kept.state === "kept" && kept.copy) {
      if (!kept.copy.isDoubted) return "covered";
      return kept.shows === "intimate" ? "intimate" : "unanswered";
    }
    if (kept.state !== "kept") return kept.state;
    if (kept.download !== null && downloads === "complete") return null;
    if (kept.download === FOLDER) return isVisual(kept.file) ? "downloadMedia" : null;
    if (kept.file.kind === "export") return kept.download === "X04" ? "completeDownload" : "messagesEnclosed";
    if (!isVisual(kept.file) || kept.shows === "nothing") return null;
    return kept.shows === "intimate" ? "intimate" : "unanswered";
  }
  /** Those of which the copy with boxes goes in. */
  protected covered(): string[] {
    const goesIn = (kept: Kept) => kept.copy?.isDoubted === false && kept.state !== "setAside";
    return this.exhibits.filter(goesIn).map((kept) => kept.id);
  }
  /** What was written down, by kind. */
  protected recordsIn(): RecordGroup[] {
    return [];
  }
  protected downloadsIn({ downloads }: BundleChoice): DownloadPlanView[] {
    const exports = [...new Set(this.exhibits.flatMap((kept) => kept.download ?? []))];
    const isAll = downloads === "complete";
    const is = (doesGoIn: boolean, all: number) => ({ enclosed: doesGoIn ? all : 0, all });
    return exports.map((download): DownloadPlanView => {
      const own = this.exhibits.filter((kept) => kept.download === download);
      const isKnown = download !== "X04";
      const media = own.length > 1 ? own.filter((kept) => isVisual(kept.file)).length : isKnown ? 17 : 0;
      const voice = isKnown ? 3 : 0;
      const heldBack = [
        { why: "voice" as const, count: downloads === "messages" ? voice : 0 },
        { why: "media" as const, count: isAll ? 0 : media },
      ];
      return {
        export: download,
        exhibits: own.length,
        notRead: isKnown ? null : "notKnown",
        messages: is(true, own.length > 1 ? own.length - media : isKnown ? 9 : 0),
        lists: is(true, own.length > 1 || !isKnown ? 0 : 3),
        voice: is(downloads !== "messages", voice),
        other: is(isAll, media),
        heldBack: heldBack.filter(({ count }) => count > 0),
      };
    });
  }
  planBundle(choice: BundleChoice) {
    return this.answer(
      "bundle_plan",
      () => {
        const withheld = this.withheld(choice);
        const out = new Set(withheld.map((one) => one.exhibit));
        const inside = this.exhibits.filter((kept) => !out.has(kept.id));
        const kinds = [...new Set(inside.map((kept) => kept.file.kind))];
        return {
          enclosed: kinds.map((kind) => {
            const of = inside.filter((kept) => kept.file.kind === kind);
            return { kind, count: of.length, bytes: of.reduce((sum, kept) => sum + kept.file.sizeBytes, 0) };
          }),
          records: this.recordsIn(),
          covered: this.covered(),
          withheld,
          downloads: this.downloadsIn(choice),
          damaged: this.damaged(),
          notUnderstood: this.notUnderstood(),
          alsoTravels: {
            folders: choice.includePlaces ? 4 : 0,
            fileTimes: choice.includeFileTimes ? this.exhibits.length : 0,
            devices: [],
            pictures: inside.filter((kept) => isVisual(kept.file)).length,
            withPlace: inside.filter((kept) => kept.id === "E0002").map((kept) => kept.id),
          },
          bytes: 2_912_000,
          parts: 1,
          earlier: this.bundles > 0 ? [{ id: "B01", at: NOW, sha256: [SHA] }] : [],
          newSince: this.bundles > 0 ? { exhibits: 0, records: 0 } : null,
          heldBack: this.heldBack(),
          isAnyPrivate: true,
        };
      },
      this.options.error === "eventUnknown",
    );
  }
  writeBundle(...[, choice, , onJob]: Parameters<Backend["writeBundle"]>) {
    this.calls.push(`bundle_write ${choice.downloads}`);
    return this.job(147, 2_912_000, onJob, ["data/exhibits/E0001.png", "report/exhibits.csv"], () => {
      this.bundles += 1;
      const out = new Set(this.withheld(choice).map((one) => one.exhibit));
      for (const kept of this.exhibits) if (!out.has(kept.id)) this.handed.add(kept.id);
      const id = `B${String(this.bundles).padStart(2, "0")}`;
      return {
        job: "bundle",
        bundle: {
          id,
          zips: [
            {
              token: this.token(),
              fileName: `case-7F3K2MQ9-${id.toLowerCase()}-police.zip`,
              folder: "/media/FAMILY",
              sizeBytes: 2_912_000,
              sha256: SHA,
              wordsEn: WORDS_EN,
              wordsFr: WORDS_FR,
            },
          ],
          enclosed: this.exhibits.length - this.withheld(choice).length,
          records: this.recordsIn().reduce((sum, group) => sum + group.count, 0),
          covered: this.covered().length,
          isComplete: choice.downloads === "complete",
          withheld: this.withheld(choice),
          downloads: this.downloadsIn(choice),
          damaged: this.damaged(),
          notUnderstood: this.notUnderstood(),
        },
      };
    });
  }
  showBundle() {
    return this.answer("bundle_show", () => undefined, true);
  }
}
