import { expect, test } from "vitest";

import type { FoundView, PeopleView, RecordView } from "../lib/generated/view";
import { fieldsFor, kindsFor, open, recordsFor, threateners } from "./offered";

const found = (no: number, kind: FoundView["kind"], by: number[]): FoundView => ({
  no,
  kind,
  text: "x",
  rows: 1,
  by,
  thread: 0,
  place: 0,
  exhibit: "E0001",
  check: null,
  state: null,
  record: null,
});
const record = (id: string, kind: RecordView["kind"], fields: Record<string, string>): RecordView => ({
  id,
  kind,
  fields,
  changed: { utc: "2026-03-05T05:41:09Z", offsetMinutes: 0 },
  earlier: 0,
  checks: [],
  taken: [],
});

test("what the owner wrote is left out at first, and what nobody is known to have written is shown", () => {
  const all = [found(0, "wallet", [1]), found(1, "email", [0]), found(2, "phone", [0, 2]), found(3, "link", [])];
  const shown = (from: "threatening" | "others" | "all") =>
    open(all, from, new Set([1]), (no) => no === 0).map((one) => one.no);
  expect(shown("threatening")).toEqual([0, 3]);
  expect(shown("others")).toEqual([0, 2, 3]);
  expect(shown("all")).toEqual([0, 1, 2, 3]);
  const answered = all.map((one) => ({ ...one, state: "rejected" as const }));
  expect(open(answered, "all", new Set(), () => false)).toEqual([]);
});

test("the person threatening is who is kept as such", () => {
  const people: PeopleView = {
    records: [
      { id: "A01", fields: { role: "la personne qui menace" }, exhibits: [], wrote: [] },
      { id: "A02", fields: {}, exhibits: [], wrote: [] },
    ],
    links: [],
    answered: [
      { account: 7, state: "accepted", record: "A01" },
      { account: 8, state: "accepted", record: "A02" },
    ],
  };
  expect([...threateners(people)]).toEqual([7]);
  expect(threateners(null).size).toBe(0);
});

test("a number becomes what it can be, and is added only where nothing stands yet", () => {
  expect(kindsFor(found(0, "wallet", []))).toEqual(["payment"]);
  expect(kindsFor(found(0, "phone", []))).toEqual(["payment", "account"]);
  const records = [
    record("P01", "payment", { wallet_address: "y" }),
    record("P02", "payment", { what: "more" }),
    record("V01", "event", {}),
  ];
  expect(recordsFor(found(0, "wallet", []), records).map((one) => one.id)).toEqual(["P02"]);
  expect(fieldsFor(found(0, "wallet", []), "payment")).toEqual({ method: "crypto" });
  expect(fieldsFor(found(0, "email", []), "account")).toEqual({});
});
