// A list taller than an element may be: browsers stop at some height (about 33 million pixels in WebKit, 17 in others),
// and what lies below could never be reached. Such a list lies in a shorter element, of which it shows another stretch
// at a time. A step moves the list by just that step; a jump, as with the scroll bar, goes to the same share of the whole.

import type { Range } from "./windowed";

/** Height of the element at most, in pixels: well below what any browser takes. */
export const TALLEST = 8_000_000;

export class Stretch {
  /** Height of the whole list, as it would be. */
  readonly whole: number;
  /** Height of the element. */
  readonly height: number;
  /** How much of the list lies above the start of the element. */
  offset = 0;
  #scrolled = 0;

  readonly #row: number;

  constructor(rows: number, rowHeight: number, tallest = TALLEST) {
    this.#row = rowHeight;
    this.whole = rows * rowHeight;
    // Whole rows: none is cut at the start of the element.
    this.height = Math.min(rows, Math.floor(tallest / rowHeight)) * rowHeight;
  }

  /** Of some rows, those that lie inside the element now. */
  inside({ first, end }: Range): Range {
    const begin = Math.max(first, Math.round(this.offset / this.#row));
    return { first: begin, end: Math.max(begin, Math.min(end, Math.round((this.offset + this.height) / this.#row))) };
  }

  /** How far the list itself is scrolled. */
  get top(): number {
    return this.#scrolled + this.offset;
  }

  /** The element was scrolled to there by a person. Gives where it must be set; the same place where it may stay. */
  scrolled(to: number, view: number): number {
    const room = this.#room(view);
    if (Math.abs(to - this.#scrolled) <= view) return this.goTo(to + this.offset, view);
    const share = room === 0 ? 0 : (to / room) * this.#last(view);
    this.#anchor(share - to);
    this.#scrolled = to;
    return to;
  }

  /** Brings a place of the list to the top of the view. Gives where the element must be set. */
  goTo(top: number, view: number): number {
    const [room, last] = [this.#room(view), this.#last(view)];
    const wanted = within(top, 0, last);
    const here = wanted - this.offset;
    // Near an end of the element that is no end of the list, one could not go on by steps.
    const isCramped = (here < view && this.offset > 0) || (here > room - view && this.offset < this.#spare);
    if (isCramped) {
      const share = last === 0 ? 0 : (wanted / last) * room;
      this.#anchor(wanted - within(share, 2 * view, room - 2 * view));
    }
    this.#scrolled = wanted - this.offset;
    return this.#scrolled;
  }

  #anchor(offset: number): void {
    this.offset = within(Math.round(offset / this.#row) * this.#row, 0, this.#spare);
  }

  get #spare(): number {
    return this.whole - this.height;
  }

  #room(view: number): number {
    return Math.max(0, this.height - view);
  }

  #last(view: number): number {
    return Math.max(0, this.whole - view);
  }
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
