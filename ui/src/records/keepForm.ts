// Keeps what a form holds: as a record, and what was taken from downloads with its place.
import type { App } from "../lib/app.svelte";
import type { FoundView, RecordKind } from "../lib/generated/view";
import type { Fields } from "./forms";
import { fieldOf } from "./offered";

interface Filled {
  kind: RecordKind;
  /** The record that is changed; null: a new one. */
  id: string | null;
  /** What the record says so far. */
  before: Fields;
  fields: Fields;
  changes: Record<string, string>;
  /** What was taken from downloads into fields. */
  used: readonly FoundView[];
}

/** Its id; undefined when it could not be kept, and the frame says why. */
export async function keepForm(
  app: App,
  { kind, id, before, fields, changes, used }: Filled,
): Promise<string | undefined> {
  const { backend, language } = app;
  // What was changed after it was taken is the person's own word by now.
  const taken = used.filter((one) => fields[fieldOf(one, kind) ?? ""] === one.text);
  const names = new Set(taken.map((one) => fieldOf(one, kind)));
  const without = (all: Fields) => Object.fromEntries(Object.entries(all).filter(([name]) => !names.has(name)));
  let kept = id;
  if (kept === null && taken.length === 0) return app.attempt(backend.addRecord(kind, { ...fields }, language));
  const own = without(changes);
  // A record's own words are never replaced by what was found: they are cleared first, as they were in the form.
  for (const name of names) if (name !== undefined && before[name]) own[name] = "";
  if (kept !== null && Object.keys(own).length > 0) {
    const target = kept;
    const done = await app.attempt(backend.changeRecord(target, own, language).then(() => true));
    if (!done) return undefined;
  }
  for (const one of taken) {
    const into = kept;
    const said = into === null ? without(fields) : {};
    const next = await app.reading.ask((token) => backend.acceptFound(token, one.no, kind, into, said, language));
    if (next === undefined) return undefined;
    kept = next;
  }
  return kept ?? undefined;
}
