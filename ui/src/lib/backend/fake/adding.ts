// The invented backend: adding files.
import type { PlanView } from "../../generated/view";
import type { Backend } from "../backend";
import { isVisual, refused } from "./common";
import { FakeCases } from "./cases";
import { SAMPLE, type SampleFile } from "./sample";

export class FakeAdding extends FakeCases {
  // ---- adding ----
  protected plan(files: readonly SampleFile[]): PlanView {
    const token = this.token();
    this.plans.set(token, [...files]);
    const before = (file: SampleFile | undefined) =>
      this.exhibits.find(
        (kept) => kept.file.sha256 === file?.sha256 && kept.shows !== "unknown" && isVisual(kept.file),
      );
    const listed = files.filter((file) => ["listed", "released"].includes(before(file)?.state ?? ""));
    return {
      token,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
      freeBytes: 118_000_000_000,
      visuals: files
        .map((file, number) => ({ file: number, name: file.name, kind: file.kind, sizeBytes: file.sizeBytes }))
        .filter((_, number) => files[number] !== undefined && isVisual(files[number]) && !before(files[number])),
      listedAgain: listed.length,
      refused: this.options.isCloud ? [{ name: "voice note.m4a", reason: "onlineOnly", param: "" }] : [],
      junk: [".DS_Store", "Thumbs.db"],
      sparse: 0,
      cloud: this.options.isCloud ? "OneDrive" : null,
    };
  }
  chooseFiles() {
    return this.answer("import_choose_files", () => this.plan(this.chosen()), true);
  }
  protected chosen(): SampleFile[] {
    const { files, isFresh } = this.options;
    const some = SAMPLE.slice(9, 27).map((file) => (isFresh ? { ...file, name: `new ${file.name}` } : file));
    const model = SAMPLE[0];
    if (files === 0 || !model) return some;
    return Array.from({ length: files }, (_, number) => ({ ...model, name: `IMG_${String(20_000 + number)}.PNG` }));
  }
  chooseFolder() {
    return this.answer("import_choose_folder", () => this.plan(SAMPLE), true);
  }
  planDropped(drop: string) {
    return this.answer(`import_plan_dropped ${drop}`, () => this.plan(SAMPLE.slice(18, 22)), true);
  }
  planFailed() {
    return this.answer("import_plan_failed", () => this.plan(SAMPLE.slice(16, 17)), true);
  }
  async runImport(...[plan, answers, , onJob]: Parameters<Backend["runImport"]>) {
    const files = this.plans.get(plan);
    if (!files) throw refused("staleHandle");
    this.plans.delete(plan);
    const bytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const names = files.map((file) => file.name);
    return this.job(files.length, bytes, onJob, names, () => ({
      job: "import",
      outcomes: files.map((file, number) => {
        const common = { name: file.name, sizeBytes: file.sizeBytes, reason: null, param: "", isHealed: false };
        if (file.name.endsWith("package.zip") && files.length > 1) {
          return { ...common, result: "failed", exhibit: null, reason: "readFailed" };
        }
        const known = this.exhibits.find((kept) => kept.file.sha256 === file.sha256 && kept.file.name === file.name);
        if (known) {
          const isHealed = this.options.isDamaged && number === 0;
          return { ...common, result: "alreadyThere", exhibit: known.id, isHealed };
        }
        const shows = answers.except.find((one) => one.file === number)?.shows ?? answers.shows;
        const kept = this.add(file, isVisual(file) ? shows : "unknown");
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
    return this.answer("import_forget", () => void this.plans.delete(plan));
  }
}
