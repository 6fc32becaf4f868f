// Escape twice within 600 ms hides; once only closes what is open.
export const WITHIN_MS = 600;

export class EscapeTwice {
  readonly #then: () => void;
  #last = Number.NEGATIVE_INFINITY;

  constructor(then: () => void) {
    this.#then = then;
  }

  key(key: string, at: number = performance.now()): void {
    if (key !== "Escape") {
      this.#last = Number.NEGATIVE_INFINITY;
    } else if (at - this.#last <= WITHIN_MS) {
      this.#last = Number.NEGATIVE_INFINITY;
      this.#then();
    } else {
      this.#last = at;
    }
  }
}
