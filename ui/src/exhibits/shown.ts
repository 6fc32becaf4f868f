// How an exhibit is called in the grid and the list.
import { formatShort } from "../lib/format";
import { aside, type OnShelf } from "../downloads/onShelf";
import type { ExhibitRow, Language } from "../lib/generated/view";
import { visible } from "../lib/visible";
import type { Messages } from "../lib/messages/messages";

export type Filter = "all" | "screenshot" | "photoVideo" | "export" | "rest" | "unanswered" | "elsewhere" | "setAside";

export const KINDS: readonly Filter[] = ["all", "screenshot", "photoVideo", "export", "rest"];
export const STATES: readonly Filter[] = ["unanswered", "elsewhere", "setAside"];

/** Whether what stands on the shelf belongs to a kind. */
function isOfKind(one: OnShelf, filter: Filter): boolean {
  if (one.is === "download") return filter === "all" || filter === "export";
  const { kind } = one.row;
  switch (filter) {
    case "screenshot":
    case "export":
      return kind === filter;
    case "photoVideo":
      return kind === "photo" || kind === "video";
    case "rest":
      return kind === "audio" || kind === "document" || kind === "other";
    default:
      return true;
  }
}

/** Of what is only a part of downloads the one question is not asked. */
export const isUnanswered = (row: ExhibitRow): boolean =>
  row.isAlone && row.isVisual && row.shows === "unknown" && row.state !== "released";

/** Whether police have to collect it: the case has no copy, or will not hand its copy over. */
export const isToCollect = (row: ExhibitRow): boolean =>
  row.state === "listed" || row.state === "released" || (row.state === "kept" && row.shows === "intimate");

const asItself = (row: ExhibitRow): OnShelf => ({ is: "exhibit", id: row.id, row });
const isAside = (row: ExhibitRow): boolean => row.state === "setAside";

/** What is set aside: a download that was left out as a whole is one thing, as it is among all. */
function setAside(rows: readonly ExhibitRow[], standing: readonly OnShelf[]): readonly OnShelf[] {
  const whole = standing.filter((one) => one.is === "download" && one.rows.length > 1 && aside(one.rows) === "all");
  const inWhole = new Set(whole.flatMap((one) => (one.is === "download" ? one.rows : [])));
  const single = rows.filter((row) => isAside(row) && !inWhole.has(row));
  return [...whole, ...single.map(asItself)];
}

/** What stands on the shelf under a filter. An answer is one of each exhibit, wherever it belongs. */
export function shelved(rows: readonly ExhibitRow[], standing: readonly OnShelf[], filter: Filter): readonly OnShelf[] {
  if (filter === "unanswered") return rows.filter(isUnanswered).map(asItself);
  if (filter === "elsewhere") return rows.filter(isToCollect).map(asItself);
  if (filter === "setAside") return setAside(rows, standing);
  return filter === "all" ? standing : standing.filter((one) => isOfKind(one, filter));
}

/** `20 Nov, 21:12`, or when it was added. */
export function shortTime(text: Messages, language: Language, row: ExhibitRow, withZone = false): string {
  const time = row.time;
  if (time?.said) return time.said;
  if (time?.utc) {
    // Alone it would pass for the time at which it was made.
    const at = formatShort(language, time.utc, time.offsetMinutes, withZone);
    return withZone ? text.exhibits.fileAt(at) : text.exhibits.fileAtShort(at);
  }
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
  const state = row.hasCopy ? `${text.states[row.state]}, ${text.boxes.tag}` : text.states[row.state];
  const name = text.exhibits.tileName(row.id, what, state, shortTime(text, language, row, true));
  return withName ? `${name}, ${visible(row.name)}` : name;
}
