// Rows of a long list, asked for by the hundred as they come into view.
import type { RowView } from "../lib/generated/view";

const PAGE = 100;
/** Pages that are kept; those longest unseen go first. */
const KEPT = 30;

export class RowPages {
  readonly #load: (from: number, count: number) => Promise<RowView[] | undefined>;
  readonly #told: () => void;
  readonly #pages = new Map<number, RowView[]>();
  readonly #asked = new Set<number>();

  constructor(load: (from: number, count: number) => Promise<RowView[] | undefined>, told: () => void) {
    this.#load = load;
    this.#told = told;
  }

  at(number: number): RowView | undefined {
    return this.#pages.get(Math.floor(number / PAGE))?.[number % PAGE];
  }

  /** Asks for what is not there yet of a stretch. */
  want(first: number, end: number): void {
    for (let page = Math.floor(first / PAGE); page * PAGE < end; page += 1) void this.#ask(page);
  }

  /** Asks again for all that is there: rows say something else now. */
  async renew(): Promise<void> {
    const there = [...this.#pages.keys()];
    await Promise.all(there.map((page) => this.#ask(page, true)));
  }

  async #ask(page: number, isAgain = false): Promise<void> {
    const known = this.#pages.get(page);
    if (known && !isAgain) {
      // Seen last, dropped last.
      this.#pages.delete(page);
      this.#pages.set(page, known);
      return;
    }
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const rows = await this.#load(page * PAGE, PAGE);
    this.#asked.delete(page);
    if (!rows) return;
    this.#pages.set(page, rows);
    const oldest = this.#pages.keys().next();
    if (this.#pages.size > KEPT && !oldest.done) this.#pages.delete(oldest.value);
    this.#told();
  }
}
