import { expect, test } from "vitest";

import type { AccountRecord, AccountView, PeopleView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { isNameOnly, isThreatening, linksOf, offered, otherNames, recordFacts } from "./known";

const record = (id: string, fields: Record<string, string>): AccountRecord => ({ id, fields, exhibits: [], wrote: [] });
const account = (no: number, rows: number, isOwner: boolean | null): AccountView => ({
  no,
  export: 0,
  person: { username: `u${String(no)}`, displayName: null, userId: null, phone: null, email: null, profileUrl: null },
  otherNames: [],
  isOwner,
  isNameOnly: false,
  threads: [],
  rows,
  first: null,
  last: null,
  areEndsProven: true,
});

test("a role is understood by its code, and in whichever language an earlier version wrote it", () => {
  for (const role of ["threatening", "the person threatening", "la personne qui menace"])
    expect(isThreatening(record("A01", { role }))).toBe(true);
  expect(isThreatening(record("A01", { role: "a friend" }))).toBe(false);
});

test("a name by itself is not enough, any number or handle is", () => {
  expect(isNameOnly(record("A01", { display_name: "Em", platform: "Telegram" }))).toBe(true);
  expect(isNameOnly(record("A01", { display_name: "Em", phone: "+44 7700 900142" }))).toBe(false);
});

test("links are seen from both sides", () => {
  const link = { link: "f", accounts: ["A01", "A02"], sureness: "likely" as const, why: null };
  const people: PeopleView = { records: [], links: [link], answered: [] };
  expect(linksOf(people, "A01").map((one) => one.other)).toEqual(["A02"]);
  expect(linksOf(people, "A02").map((one) => one.other)).toEqual(["A01"]);
  expect(linksOf(people, "A03")).toEqual([]);
});

test("what was answered is not offered again, and the owner comes last", () => {
  const people: PeopleView = { records: [], links: [], answered: [{ account: 1, state: "rejected", record: null }] };
  const all = [account(0, 90, true), account(1, 50, false), account(2, 5, null), account(3, 9, false)];
  expect(offered(all, people).map((one) => one.no)).toEqual([3, 2, 0]);
});

test("facts name only what is there", () => {
  const facts = recordFacts(messages.en.people.fields, record("A01", { username: "emily.r_2009", note: "x" }));
  expect(facts).toEqual([["Username", "emily.r_2009"]]);
});

test("an account tells what else it is called, and of a crowd of names how many more there are", () => {
  expect(otherNames("Also called", [])).toEqual([]);
  expect(otherNames("Also called", ["Em", "Rico"])).toEqual([["Also called", "Em, Rico"]]);
  const crowd = Array.from({ length: 40 }, (_, n) => `n${String(n)}`);
  expect(otherNames("Also called", crowd)[0]?.[1]).toMatch(/n11 … \(\+28\)$/u);
  const facts = recordFacts(messages.en.people.fields, record("A01", { username: "em", other_names: "Rico" }));
  expect(facts).toEqual([
    ["Username", "em"],
    ["Also called", "Rico"],
  ]);
});
