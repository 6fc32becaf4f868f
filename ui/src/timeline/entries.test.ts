import { expect, test } from "vitest";

import type { PointView } from "../lib/generated/view";
import { entriesOf } from "./entries";

const point = (at: string | null, what: PointView["what"], hours = 0): PointView => ({
  at,
  doubt: hours > 0 ? { why: "noZone", hours } : null,
  time: null,
  what,
});
const exhibit = (id: string): PointView["what"] => ({
  is: "exhibit",
  exhibit: id,
  kind: "photo",
  source: "",
  of: null,
});
const POINTS = [
  point("2026-03-01T10:00:00", exhibit("E0001")),
  point("2026-03-01T20:00:00", { is: "threadFirst", thread: 3, isProven: true }),
  point("2026-03-04T20:00:00", exhibit("E0002")),
  point(null, exhibit("E0003")),
];

test("a long silence is said, and what has no time ends none", () => {
  const gaps = entriesOf(POINTS, "all", () => true).map((one) => one.gap);
  expect(gaps).toEqual([null, null, 3 * 86_400, null]);
});

test("a gap is between what is shown, not what is left out", () => {
  const shown = entriesOf(POINTS, "exhibits", () => true);
  expect(shown.map((one) => one.point.what)).toEqual([exhibit("E0001"), exhibit("E0002"), exhibit("E0003")]);
  expect(shown[1]?.gap).toBe(3 * 86_400 + 10 * 3600);
});

test("next to a time of unknown zone a gap is no longer than is proven", () => {
  const points = [
    point("2026-03-01T10:00:00", exhibit("E0001"), 21),
    point("2026-03-03T08:00:00", exhibit("E0002")),
    point("2026-03-05T20:00:00", exhibit("E0003"), 21),
  ];
  const entries = entriesOf(points, "all", () => true);
  expect(entries.map((one) => one.gap)).toEqual([null, 25 * 3600, 39 * 3600]);
  expect(entries.map((one) => one.isAtLeast)).toEqual([true, true, true]);
});

test("of a person only what has to do with them is shown", () => {
  expect(entriesOf(POINTS, "all", (what) => what.is === "threadFirst")).toHaveLength(1);
});

test("lists of a download stand apart from what happened", () => {
  const listed: PointView["what"] = {
    is: "listed",
    list: "followers",
    person: null,
    says: [],
    flags: [],
    exhibit: "E0004",
  };
  const points = [...POINTS, point("2025-01-01T10:00:00", listed)];
  expect(entriesOf(points, "main", () => true)).toHaveLength(4);
  expect(entriesOf(points, "all", () => true)).toHaveLength(5);
  expect(entriesOf(points, "listed", () => true).map((one) => one.point.what)).toEqual([listed]);
});
