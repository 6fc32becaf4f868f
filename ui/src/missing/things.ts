// What of a case a box can be tied to: exhibits that stand by themselves, downloads as one thing each, records.
import { onShelf } from "../downloads/onShelf";
import type { ExhibitRow, RecordChoice, TextView } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";

export interface Thing {
  id: string;
  /** What kind of thing it is, in words. */
  kind: string;
  /** A file's name or a person's words, as they came. */
  says: string;
}

export function thingsOf(
  text: Messages,
  rows: readonly ExhibitRow[],
  records: readonly RecordChoice[],
  say: (says: TextView) => string,
): Thing[] {
  const standing = rows.filter((row) => row.state === "kept" || row.state === "listed");
  const files = onShelf(standing).map((one) =>
    one.is === "exhibit"
      ? { id: one.id, kind: text.kinds[one.row.kind], says: one.row.name }
      : { id: one.id, kind: text.kinds.export, says: one.rows[0]?.name ?? "" },
  );
  const told = records.map((one) => ({ id: one.id, kind: text.timeline.recordKinds[one.kind], says: say(one.says) }));
  return [...files, ...told];
}

/** Those that hold the letters, whatever their case; those that are chosen come first and are always there. */
export function found(things: readonly Thing[], letters: string, chosen: readonly string[]): Thing[] {
  const wanted = letters.trim().toLowerCase();
  const fits = (thing: Thing) => `${thing.id} ${thing.kind} ${thing.says}`.toLowerCase().includes(wanted);
  const isChosen = (thing: Thing) => chosen.includes(thing.id);
  return [...things.filter(isChosen), ...things.filter((thing) => !isChosen(thing) && fits(thing))];
}
