// Why something is held back.
import type { Withheld, WithheldView } from "../lib/generated/view";

/** What police have to collect where it is. */
export const TO_COLLECT: readonly Withheld[] = ["listed", "intimate", "released"];

/** What was set aside, by the reason that was given: a whole download is set aside for one. */
export function byReason(rows: readonly WithheldView[]): [string, WithheldView[]][] {
  const found = new Map<string, WithheldView[]>();
  for (const row of rows) {
    if (row.setAsideReason) found.set(row.setAsideReason, [...(found.get(row.setAsideReason) ?? []), row]);
  }
  return [...found];
}
