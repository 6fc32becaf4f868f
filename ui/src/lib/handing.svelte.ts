// Writing a bundle. It goes on, and its words and characters stay, when one leaves the screen or hides.
import type { App } from "./app.svelte";
import type { JobId, OnJob } from "./backend/backend";
import type { BundleChoice, BundleResult, PlaceOffer, WireError } from "./generated/view";
import type { Messages } from "./messages/messages";

/** "Written and checked" is said only where nothing is missing. */
export function doneTitle(text: Messages["handOver"], result: BundleResult): string {
  if (result.damaged.length > 0) return text.doneTitleDamaged;
  if (result.notUnderstood.length > 0) return text.doneTitleNotUnderstood;
  return result.zips.length > 1 ? text.doneTitleParts(result.zips.length) : text.doneTitle;
}

export class Handing {
  readonly #app: App;
  step: "plan" | "writing" | "done" | "failed" = $state("plan");
  result: BundleResult | null = $state.raw(null);
  failure: WireError | null = $state.raw(null);

  constructor(app: App) {
    this.#app = app;
  }

  async write(place: PlaceOffer, choice: BundleChoice, insists: boolean): Promise<void> {
    await this.listen((onJob) => this.#app.backend.writeBundle(place.token, choice, insists, onJob));
  }

  /** Follows the writing to its end, also when the page was loaded anew meanwhile. */
  async listen(begin: (onJob: OnJob) => Promise<JobId>): Promise<void> {
    const app = this.#app;
    this.step = "writing";
    const ended = await app.attempt(app.work.run("bundle", app.text.handOver.writing, begin));
    if (ended?.is === "done") {
      this.result = ended.result.bundle;
      this.step = "done";
      app.say(doneTitle(app.text.handOver, this.result));
    } else if (ended) {
      this.failure = ended.error;
      this.step = "failed";
      app.say(ended.error.code === "cancelled" ? app.text.handOver.stopped : app.text.handOver.notFinished);
    } else this.step = "plan";
    await app.refreshCase();
  }

  again(): void {
    this.step = "plan";
  }
}
