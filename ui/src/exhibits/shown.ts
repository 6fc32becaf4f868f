// How an exhibit is called in the grid and the list.
import { formatShort } from "../lib/format";
import type { ExhibitRow, Language } from "../lib/generated/view";
import { visible } from "../lib/visible";
import type { Messages } from "../lib/messages/messages";

export type Filter = "all" | "screenshot" | "photoVideo" | "export" | "rest" | "unanswered" | "setAside";

export const KINDS: readonly Filter[] = ["all", "screenshot", "photoVideo", "export", "rest"];
export const STATES: readonly Filter[] = ["unanswered", "setAside"];

export function isShown(row: ExhibitRow, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "screenshot":
    case "export":
      return row.kind === filter;
    case "photoVideo":
      return row.kind === "photo" || row.kind === "video";
    case "rest":
      return row.kind === "audio" || row.kind === "document" || row.kind === "other";
    case "unanswered":
      return row.isVisual && row.shows === "unknown" && row.state !== "released";
    case "setAside":
      return row.state === "setAside";
  }
}

/** `20 Nov, 21:12`, or when it was added. */
export function shortTime(text: Messages, language: Language, row: ExhibitRow, withZone = false): string {
  const time = row.time;
  if (time?.said) return time.said;
  if (time?.utc) return formatShort(language, time.utc, time.offsetMinutes, withZone);
  return text.exhibits.addedAt(formatShort(language, row.added.utc, row.added.offsetMinutes, withZone));
}

/** What the cover says: the kind, and that it is covered; or why there is no picture. */
export function coverWord(text: Messages, row: ExhibitRow): string {
  if (row.state === "listed" || row.state === "released") return text.states[row.state];
  return row.isVisual ? text.exhibits.covered(text.kinds[row.kind]) : text.kinds[row.kind];
}

export function spokenName(text: Messages, language: Language, row: ExhibitRow, withName: boolean): string {
  const what =
    row.isVisual && row.state === "kept" ? text.exhibits.covered(text.kinds[row.kind]) : text.kinds[row.kind];
  const name = text.exhibits.tileName(row.id, what, text.states[row.state], shortTime(text, language, row, true));
  return withName ? `${name}, ${visible(row.name)}` : name;
}
