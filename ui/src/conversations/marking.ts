// Marking rows for the report: one, or all from the last one that was marked.
import type { App } from "../lib/app.svelte";
import type { RowView } from "../lib/generated/view";

const RANGE_MAX = 2000;

export class Marking {
  readonly #app: App;
  #last: { thread: number; place: number } | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  /** Marks a row or takes its mark back; a range is marked from the last row on. What became of it is said aloud. */
  async mark(row: RowView, isRange: boolean): Promise<void> {
    const app = this.#app;
    const text = app.text.reading;
    const fact = row.mark;
    if (fact !== null && !isRange) {
      const done = await app.attempt(app.backend.unmarkRow(fact).then(() => true));
      if (done) app.say(text.unmarkedSaid);
      return;
    }
    const from = isRange && this.#last?.thread === row.thread ? this.#last.place : row.place;
    const [first, last] = [Math.min(from, row.place), Math.max(from, row.place)];
    if (last - first >= RANGE_MAX) {
      app.say(text.rangeTooLong);
      return;
    }
    const done = await app.reading.ask((token) =>
      app.backend.markRows(token, row.thread, first, last).then(() => true),
    );
    if (!done) return;
    this.#last = { thread: row.thread, place: row.place };
    app.say(text.markedSaid(last - first + 1));
  }
}
