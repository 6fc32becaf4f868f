// What was set aside, by the reason that was given: a whole download is set aside for one.
import type { WithheldView } from "../lib/generated/view";

export function byReason(rows: readonly WithheldView[]): [string, WithheldView[]][] {
  const found = new Map<string, WithheldView[]>();
  for (const row of rows) {
    if (row.setAsideReason) found.set(row.setAsideReason, [...(found.get(row.setAsideReason) ?? []), row]);
  }
  return [...found];
}
