// Writing a bundle. It goes on, and its words and characters stay, when one leaves the screen or hides.
import type { App } from "./app.svelte";
import type { BundleResult, PlaceOffer, WireError } from "./generated/view";

export class Handing {
  readonly #app: App;
  step: "plan" | "writing" | "done" | "failed" = $state("plan");
  result: BundleResult | null = $state.raw(null);
  failure: WireError | null = $state.raw(null);

  constructor(app: App) {
    this.#app = app;
  }

  async write(place: PlaceOffer, includePlaces: boolean, insists: boolean): Promise<void> {
    const app = this.#app;
    this.step = "writing";
    const ended = await app.attempt(
      app.work.run("bundle", app.text.handOver.writing, (onJob) =>
        app.backend.writeBundle(place.token, includePlaces, insists, onJob),
      ),
    );
    if (ended?.is === "done") {
      this.result = ended.result.bundle;
      this.step = "done";
      app.say(app.text.handOver.doneTitle);
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
