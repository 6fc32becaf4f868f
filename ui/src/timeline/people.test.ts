import { expect, test } from "vitest";

import { person } from "../lib/backend/fake/person";
import type { PersonView, PointView, PointWhat } from "../lib/generated/view";
import { namedIn } from "./people";

const listed = (username: string): PointWhat => ({
  is: "listed",
  list: "followers",
  person: person({ username }),
  says: [],
  flags: [],
  exhibit: "E0001",
});
const begins: PointWhat = { is: "threadFirst", thread: 0, isProven: true };
const point = (what: PointWhat): PointView => ({ at: null, doubt: null, time: null, what });
const peopleOf = (what: PointWhat): PersonView[] => {
  if (what.is === "threadFirst") return [person({ username: "emily.r", displayName: "Emily R" })];
  return what.is === "listed" && what.person ? [what.person] : [];
};

test("whoever is only in a list stands behind those who wrote or are kept", () => {
  const points = [listed("zed"), listed("emily.r"), listed("anna"), listed("kept.one"), begins].map(point);
  const { first, listed: behind } = namedIn(points, peopleOf, [person({ username: "kept.one" })]);
  expect(first).toEqual([
    { key: "emily.r", label: "Emily R · emily.r" },
    { key: "kept.one", label: "kept.one" },
  ]);
  expect(behind.map((one) => one.label)).toEqual(["anna", "zed"]);
});

test("one without a name is nobody to look for, and nobody is offered who is not on the timeline", () => {
  const nobody = listed("");
  expect(namedIn([point(nobody)], peopleOf, [person({ username: "kept.one" })])).toEqual({ first: [], listed: [] });
});
