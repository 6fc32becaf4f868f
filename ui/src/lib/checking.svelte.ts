// Checking the case or a bundle. It goes on, and its result stays, when one leaves the screen or hides.
import type { App } from "./app.svelte";
import type { OnJob } from "./backend/backend";
import type { CheckResult, CheckTarget } from "./generated/view";
import { headline } from "./headline";
import { visible } from "./visible";

export class Checking {
  readonly #app: App;
  step: "choose" | "running" | "done" = $state("choose");
  result: CheckResult | null = $state.raw(null);
  /** Names of the bundles; none: the case. */
  names: string[] = $state.raw([]);
  wasStopped = $state(false);

  constructor(app: App) {
    this.#app = app;
  }

  /** Checks the bundles that are being chosen; nothing happens when the person closed the dialog. */
  async bundles(choosing: Promise<CheckTarget | null>): Promise<void> {
    const target = await this.#app.attempt(choosing);
    if (!target) return;
    this.names = target.names.map(visible);
    await this.#run((onJob) => this.#app.backend.checkBundles(target.token, onJob));
  }

  async thisCase(): Promise<void> {
    this.names = [];
    await this.#run((onJob) => this.#app.backend.checkCase(onJob));
  }

  /** Listens again to a check that went on while the page was loaded anew. */
  async listen(names: string[], begin: (onJob: OnJob) => Promise<string>): Promise<void> {
    this.names = names.map(visible);
    await this.#run(begin);
  }

  again(): void {
    this.step = "choose";
    this.wasStopped = false;
  }

  async #run(begin: (onJob: OnJob) => Promise<string>): Promise<void> {
    const app = this.#app;
    this.wasStopped = false;
    this.step = "running";
    const ended = await app.attempt(app.work.run("check", app.text.check.running, begin));
    if (ended?.is === "done") {
      this.result = ended.result.check;
      this.step = "done";
      app.say(app.text.check.headline[headline(ended.result.check)]);
      // Whoever has the case open may add to it from now on.
      if (ended.result.check.isHeadNew) await app.readCaseAnew();
    } else {
      if (ended) app.fail(ended.error);
      this.wasStopped = ended?.is === "failed" && ended.error.code === "cancelled";
      this.step = "choose";
    }
  }
}
