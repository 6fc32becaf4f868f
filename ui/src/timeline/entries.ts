// The timeline as it is shown: what passes the filters, with the gaps between.
import type { PointView, PointWhat } from "../lib/generated/view";

/** `main` is all but the lists of the downloads: hundreds of followers would bury what happened. */
export type PointKind = "main" | "all" | "marked" | "threads" | "exhibits" | "records" | "listed";

export const POINT_KINDS: readonly PointKind[] = ["main", "marked", "threads", "exhibits", "records", "listed", "all"];

/** A silence is said from this long on. */
const GAP_SECONDS = 86_400;

export function isOfKind(what: PointWhat, kind: PointKind): boolean {
  if (kind === "all") return true;
  return kind === "main" ? kindOf(what) !== "listed" : kindOf(what) === kind;
}

function kindOf(what: PointWhat): Exclude<PointKind, "main" | "all"> {
  switch (what.is) {
    case "marked":
      return "marked";
    case "threadFirst":
    case "threadLast":
      return "threads";
    case "exhibit":
      return "exhibits";
    case "listed":
      return "listed";
    case "record":
      return "records";
  }
}

export interface Entry {
  id: string;
  point: PointView;
  /** Seconds without anything before it, where that is long. */
  gap: number | null;
  /** Whether the gap is at least that long, and may be longer: what stands on one side of it may be some hours off. */
  isAtLeast: boolean;
}

/** `points` are in order. `isOf` says whether a point has to do with the person who is asked for. */
export function entriesOf(points: readonly PointView[], kind: PointKind, isOf: (what: PointWhat) => boolean): Entry[] {
  let before: { at: number; off: number } | null = null;
  const entries: Entry[] = [];
  for (const [index, point] of points.entries()) {
    if (!isOfKind(point.what, kind) || !isOf(point.what)) continue;
    const at = point.at === null ? null : Date.parse(`${point.at}Z`) / 1000;
    const off = (point.doubt?.hours ?? 0) * 3600;
    const doubt = off + (before?.off ?? 0);
    const gap = at === null || before === null ? 0 : at - before.at - doubt;
    entries.push({ id: String(index), point, gap: gap >= GAP_SECONDS ? gap : null, isAtLeast: doubt > 0 });
    if (at !== null) before = { at, off };
  }
  return entries;
}
