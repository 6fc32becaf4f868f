// A second copy of the case. It goes on when one leaves the screen or hides.
import type { App } from "./app.svelte";
import type { JobId, OnJob } from "./backend/backend";
import type { CopyResult, PlaceOffer } from "./generated/view";
import type { Messages } from "./messages/messages";
import { visible } from "./visible";

/** That it is made and where; or that it is made and not all of the case is in it. */
export function sayCopy(text: Messages, { before, damaged, folder }: CopyResult): string {
  const { copyDone, copyDamaged } = text.settings;
  return damaged.length > 0 ? copyDamaged(visible(folder)) : copyDone[before](visible(folder));
}

export class Copying {
  readonly #app: App;
  /** Chosen, but a cloud service copies it away: only when the person insists. */
  place: PlaceOffer | null = $state.raw(null);
  insists = $state(false);
  isRunning = $state(false);
  /** What was copied, once it is. */
  result: CopyResult | null = $state.raw(null);

  constructor(app: App) {
    this.#app = app;
  }

  async choose(): Promise<void> {
    const app = this.#app;
    const offer = await app.attempt(app.backend.choosePlace("copy", app.language));
    if (!offer) return;
    this.place = offer;
    this.insists = false;
    if (offer.cloud === null) await this.copy();
  }

  async copy(): Promise<void> {
    const app = this.#app;
    const to = this.place;
    if (!to) return;
    await this.listen((onJob) => app.backend.copyCase(to.token, this.insists, onJob));
  }

  /** Follows the copy to its end, also when the page was loaded anew meanwhile. */
  async listen(begin: (onJob: OnJob) => Promise<JobId>): Promise<void> {
    const app = this.#app;
    this.isRunning = true;
    this.result = null;
    const ended = await app.attempt(app.work.run("copy", app.text.settings.copying, begin));
    this.isRunning = false;
    this.place = null;
    if (ended?.is === "done") {
      this.result = ended.result.copy;
      app.say(sayCopy(app.text, this.result));
    } else if (ended) app.fail(ended.error);
  }

  /** Another case: what was said of the last one goes. */
  close(): void {
    this.place = null;
    this.result = null;
  }
}
