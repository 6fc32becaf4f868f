// What is being typed, saved as it is typed, outside the log.
import type { App } from "./app.svelte";

/** Typing pauses this long before a draft is written. */
const PAUSE_MS = 400;

export class Draft {
  readonly #app: App;
  readonly #key: string;
  /** What stands in the field. */
  text = $state("");
  /** What was kept last. */
  kept = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, key: string) {
    this.#app = app;
    this.#key = key;
  }

  get isChanged(): boolean {
    return this.text.trim() !== this.kept.trim();
  }

  /** Starts with what was kept, or with a draft that is newer. */
  async load(kept: string): Promise<void> {
    this.kept = kept;
    this.text = kept;
    const draft = await this.#app.attempt(this.#app.backend.readDraft(this.#key));
    if (draft !== undefined && draft !== "") this.text = draft;
  }

  /** To call on every input. */
  typed(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#app.drafts.add(this);
    this.#timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** The text was kept (or sent): the draft is not needed any more. */
  async done(kept: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#app.drafts.delete(this);
    this.kept = kept;
    this.text = kept;
    await this.#app.attempt(this.#app.backend.saveDraft(this.#key, ""));
  }

  /** The field goes away: what is still waiting is saved at once. */
  leave(): void {
    if (this.#app.drafts.has(this)) void this.save();
  }

  /** Saves at once what is still waiting. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const { text } = this;
    await this.#app.attempt(this.#app.backend.saveDraft(this.#key, this.isChanged ? text : ""));
    // Unless something was typed meanwhile.
    if (this.text === text) this.#app.drafts.delete(this);
  }
}
