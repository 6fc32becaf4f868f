// A second copy of the case. It goes on when one leaves the screen or hides.
import type { App } from "./app.svelte";
import type { PlaceOffer } from "./generated/view";

export class Copying {
  readonly #app: App;
  /** Chosen, but a cloud service copies it away: only when the person insists. */
  place: PlaceOffer | null = $state.raw(null);
  insists = $state(false);
  isRunning = $state(false);
  /** Where the copy is, once it is made. */
  folder: string | null = $state(null);

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
    this.isRunning = true;
    this.folder = null;
    const ended = await app.attempt(
      app.work.run("copy", app.text.settings.copying, (onJob) => app.backend.copyCase(to.token, this.insists, onJob)),
    );
    this.isRunning = false;
    this.place = null;
    if (ended?.is === "done") {
      this.folder = ended.result.copy.folder;
      app.say(app.text.settings.copyDone(this.folder));
    } else if (ended) app.fail(ended.error);
  }

  /** Another case: what was said of the last one goes. */
  close(): void {
    this.place = null;
    this.folder = null;
  }
}
