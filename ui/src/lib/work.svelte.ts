// Long work: one at a time, with how far it is, an honest guess of what is left, and a way to stop.
import type { App } from "./app.svelte";
import type { JobId, OnJob } from "./backend/backend";
import type { JobEvent, JobResult, OutcomeRow, WireError } from "./generated/view";

/** Guesses of the time left begin after this long; before, they jump. */
const GUESS_AFTER_MS = 3000;

type Ended<J extends JobResult["job"]> =
  { is: "done"; result: Extract<JobResult, { job: J }>; job: JobId } | { is: "failed"; error: WireError };

export class Work {
  readonly #app: App;
  isRunning = $state(false);
  isStopping = $state(false);
  doneBytes = $state(0);
  totalBytes = $state(0);
  steps = $state(0);
  /** What became of the files that are settled already. */
  settled: OutcomeRow[] = $state.raw([]);
  step: string | null = $state(null);
  /** Minutes left, once they can be guessed. */
  minutesLeft: number | null = $state(null);
  #job: JobId | null = null;
  #began = 0;
  #spokenQuarter = 0;

  constructor(app: App) {
    this.#app = app;
  }

  /** 0 to 100; none while nothing is known. */
  get percent(): number | null {
    if (this.totalBytes === 0) return null;
    return Math.min(100, Math.floor((this.doneBytes / this.totalBytes) * 100));
  }

  /** Runs one piece of long work to its end. `starting` is said aloud. */
  async run<J extends JobResult["job"]>(
    kind: J,
    starting: string | null,
    begin: (onJob: OnJob) => Promise<JobId>,
  ): Promise<Ended<J>> {
    this.#reset();
    if (starting !== null) this.#app.say(starting);
    try {
      let end: (ended: JobEvent) => void = () => undefined;
      const ended = new Promise<JobEvent>((resolve) => (end = resolve));
      const job = await begin((event) => {
        if (event.event === "progress") this.#progress(event);
        else if (event.event === "settled") this.settled = [...this.settled, ...event.outcomes];
        else end(event);
      });
      this.#job = job;
      if (this.isStopping) await this.#app.backend.cancelJob(job);
      const last = await ended;
      // Should that not come through, it is only told once more to a page that begins anew.
      void this.#app.backend.heardJob(job).catch(() => undefined);
      if (last.event === "done" && last.result.job === kind) {
        return { is: "done", result: last.result as Extract<JobResult, { job: J }>, job };
      }
      if (last.event === "failed") return { is: "failed", error: last.error };
      throw new Error(`a job ended as ${last.event}`);
    } finally {
      this.isRunning = false;
      this.#job = null;
    }
  }

  async stop(): Promise<void> {
    if (!this.isRunning || this.isStopping) return;
    this.isStopping = true;
    if (this.#job !== null) await this.#app.attempt(this.#app.backend.cancelJob(this.#job));
  }

  #reset(): void {
    this.isRunning = true;
    this.isStopping = false;
    this.doneBytes = 0;
    this.totalBytes = 0;
    this.steps = 0;
    this.settled = [];
    this.step = null;
    this.minutesLeft = null;
    this.#job = null;
    this.#began = Date.now();
    this.#spokenQuarter = 0;
  }

  #progress(event: Extract<JobEvent, { event: "progress" }>): void {
    this.doneBytes = event.doneBytes;
    this.totalBytes = event.totalBytes;
    this.steps = event.steps;
    this.step = event.step;
    const share = event.totalBytes > 0 ? Math.min(1, event.doneBytes / event.totalBytes) : 0;
    const spent = Date.now() - this.#began;
    this.minutesLeft =
      share > 0.02 && spent > GUESS_AFTER_MS ? Math.max(1, Math.ceil((spent / share - spent) / 60_000)) : null;
    const quarter = Math.floor(share * 4);
    if (quarter > this.#spokenQuarter && quarter < 4) {
      this.#spokenQuarter = quarter;
      this.#app.say(this.#app.text.progress.quarter(quarter * 25));
    }
  }
}
