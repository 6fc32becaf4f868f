// A form that is being filled in: saved as it is typed, as one draft, until it is kept.
import type { App } from "../lib/app.svelte";
import { Draft } from "../lib/draft.svelte";
import type { Fields } from "./forms";
import { changesOf } from "./words";

/** One spelling for the same fields, whatever order they were typed in; what is empty is not there. */
function written(fields: Fields): string {
  const there = Object.entries(fields).filter(([, words]) => words !== "");
  return there.length === 0
    ? ""
    : JSON.stringify(Object.fromEntries(there.sort(([one], [other]) => (one < other ? -1 : 1))));
}

function read(text: string): Record<string, string> {
  try {
    const found: unknown = text === "" ? {} : JSON.parse(text);
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, words]) => typeof words === "string"));
  } catch {
    return {};
  }
}

export class FormDraft {
  readonly #draft: Draft;
  fields: Record<string, string> = $state.raw({});
  /** Something that was typed before and never kept stands in it. */
  isFound = $state(false);
  #kept: Fields = {};
  /** What a new form begins with. */
  #begins: Fields = {};

  constructor(app: App, key: string) {
    this.#draft = new Draft(app, `form-${key}`);
  }

  async load(kept: Fields, begins: Fields = kept): Promise<void> {
    this.#kept = kept;
    this.#begins = begins;
    await this.#draft.load(written(kept));
    this.isFound = this.#draft.isChanged;
    this.fields = this.isFound ? read(this.#draft.text) : { ...begins };
  }

  get changes(): Record<string, string> {
    return changesOf(this.#kept, this.fields);
  }

  get isChanged(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  set(name: string, words: string): void {
    this.fields = { ...this.fields, [name]: words };
    this.#draft.typed(written(this.fields));
  }

  /** Back to what is kept, or to what it began with. */
  async startOver(): Promise<void> {
    this.fields = { ...this.#begins };
    this.isFound = false;
    await this.#draft.done(written(this.#kept));
  }

  /** It was kept: the draft is not needed any more. */
  async done(): Promise<void> {
    this.#kept = this.fields;
    await this.#draft.done(written(this.fields));
  }

  leave(): void {
    this.#draft.leave();
  }
}
