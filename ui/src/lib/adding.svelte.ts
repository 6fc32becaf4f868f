// Adding files, step by step: looking, a plan before a large copy, the one question, the run, what became of each file.
import { SvelteSet } from "svelte/reactivity";

import type { App } from "./app.svelte";
import type { JobId, OnJob } from "./backend/backend";
import type { JobAbout, OutcomeKind, OutcomeRow, PlanView } from "./generated/view";

export type AddingStep = "none" | "looking" | "plan" | "question" | "running" | "done";
export type GroupAnswer = "unknown" | "nothing" | "intimate" | "some";

/** From here on a plan is shown before anything is copied: about a minute on a stick. */
const LARGE_BYTES = 1_000_000_000;
const MANY_FILES = 1000;
/** What the case needs besides the files themselves. */
const SPARE_BYTES = 64 * 1024 * 1024;

export class Adding {
  readonly #app: App;
  step: AddingStep = $state("none");
  plan: PlanView | null = $state.raw(null);
  answer: GroupAnswer = $state("unknown");
  /** Numbers of the files that could, when the answer is "some". */
  readonly chosen = new SvelteSet<number>();
  doesHashListed = $state(true);
  outcomes: OutcomeRow[] = $state.raw([]);
  #job: JobId | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  get isTight(): boolean {
    const plan = this.plan;
    return plan !== null && plan.freeBytes !== null && plan.bytes + SPARE_BYTES > plan.freeBytes;
  }

  get isLarge(): boolean {
    return this.plan !== null && (this.plan.bytes > LARGE_BYTES || this.plan.files > MANY_FILES);
  }

  get isAnswered(): boolean {
    return this.answer !== "some" || this.chosen.size > 0;
  }

  /** Takes a plan that is being made; null when the person closed the dialog. */
  async begin(planning: Promise<PlanView | null>): Promise<void> {
    this.step = "looking";
    const plan = await this.#app.attempt(planning);
    if (!plan) {
      this.step = "none";
      return;
    }
    this.plan = plan;
    this.answer = "unknown";
    this.chosen.clear();
    this.doesHashListed = true;
    this.outcomes = [];
    const mustTell = plan.files === 0 || this.isLarge || this.isTight || plan.cloud !== null || plan.sparse > 0;
    if (mustTell) this.step = "plan";
    else await this.goOn();
  }

  /** From the plan to the question, or straight to work when there is nothing to ask. */
  async goOn(): Promise<void> {
    if (this.plan && this.plan.visuals.length > 0) this.step = "question";
    else await this.run();
  }

  async run(): Promise<void> {
    const plan = this.plan;
    if (!plan || !this.isAnswered) return;
    const app = this.#app;
    this.step = "running";
    const answers = {
      shows: this.answer === "some" ? ("nothing" as const) : this.answer,
      except: this.answer === "some" ? [...this.chosen].map((file) => ({ file, shows: "intimate" as const })) : [],
      listOnly: false,
      hashListed: this.doesHashListed,
    };
    await this.#finish(plan.files, (onJob) => app.backend.runImport(plan.token, answers, app.language, onJob));
  }

  /** Listens again to a run that went on while the page was loaded anew. */
  async listen(about: Extract<JobAbout, { job: "import" }>, begin: (onJob: OnJob) => Promise<JobId>): Promise<void> {
    const { files, bytes, junk } = about;
    const nothing = { token: "", freeBytes: null, visuals: [], listedAgain: 0, refused: [], sparse: 0, cloud: null };
    this.plan = { ...nothing, files, bytes, junk };
    this.step = "running";
    await this.#finish(files, begin);
  }

  async #finish(files: number, begin: (onJob: OnJob) => Promise<JobId>): Promise<void> {
    const app = this.#app;
    const ended = await app.attempt(app.work.run("import", app.text.adding.runTitle(files), begin));
    if (ended?.is === "done") {
      this.outcomes = ended.result.outcomes;
      this.#job = ended.job;
      this.step = "done";
      const text = app.text.adding;
      const done = text.spokenDone(this.count("added"), this.count("listed"), this.count("failed"));
      app.say(this.healed > 0 ? `${done} ${text.healedCount(this.healed)}` : done);
    } else {
      if (ended) app.fail(ended.error);
      this.step = "none";
    }
    await app.refreshCase();
  }

  count(kind: OutcomeKind): number {
    return this.outcomes.filter((row) => row.result === kind).length;
  }

  /** Damaged copies of the case that were put in order. */
  get healed(): number {
    return this.outcomes.filter((row) => row.isHealed).length;
  }

  /** Looks again at what could not be saved. */
  async again(): Promise<void> {
    if (this.#job !== null) await this.begin(this.#app.backend.planFailed(this.#job));
  }

  /** The person stops before anything was added. */
  async forget(): Promise<void> {
    const plan = this.plan;
    this.close();
    if (plan) await this.#app.attempt(this.#app.backend.forgetPlan(plan.token));
  }

  /** What became of the files is not shown again. */
  leave(): void {
    if (this.step !== "done") return;
    this.#app.spoken = "";
    this.close();
  }

  close(): void {
    this.step = "none";
    this.plan = null;
    this.outcomes = [];
  }
}
