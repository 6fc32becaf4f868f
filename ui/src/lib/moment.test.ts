import { expect, test } from "vitest";

import type { MomentView } from "./generated/view";
import { messages } from "./messages/messages";
import { dayOf, daysOf, instantOf, isDay, isDayBegun, sayMoment } from "./moment";

const time = (change: Partial<MomentView>): MomentView => ({
  status: "exact",
  utc: null,
  offsetMinutes: null,
  local: null,
  written: "",
  zone: null,
  hasSeconds: true,
  assumed: [],
  change: null,
  ...change,
});

test("a clock time without a zone says that nobody knows it, and is not moved", () => {
  const local = time({ status: "notKnown", local: "2026-03-05T21:14:00", hasSeconds: false });
  expect(sayMoment(messages.en, "en", local)).toBe("Thu 5 Mar 2026, 21:14 (time zone not known)");
  expect(sayMoment(messages.fr, "fr", local)).toContain("(fuseau horaire inconnu)");
});

test("a stated zone is named beside the time", () => {
  const stated = time({
    status: "stated",
    utc: "2026-03-06T04:14:00Z",
    offsetMinutes: -420,
    local: "2026-03-05T21:14:00",
    zone: "America/Edmonton",
    hasSeconds: false,
  });
  expect(sayMoment(messages.en, "en", stated)).toBe(
    "Thu 5 Mar 2026, 21:14 (UTC−07:00), time zone you gave: America/Edmonton",
  );
  expect(dayOf("en", stated)).toBe("5 Mar 2026");
});

test("where times stand in one order they are shown by one clock", () => {
  const stated = time({
    status: "stated",
    utc: "2026-03-06T03:14:00Z",
    offsetMinutes: -480,
    local: "2026-03-05T19:14:00",
    zone: "America/Vancouver",
    hasSeconds: false,
  });
  expect(sayMoment(messages.en, "en", stated, "oneZone")).toBe(
    "Thu 5 Mar 2026, 20:14 (UTC−07:00), time zone you gave: America/Vancouver",
  );
});

test("days say their zone, that it is not known, and that no order is proven", () => {
  const first = time({ utc: "2026-03-04T04:10:03Z" });
  const last = time({ utc: "2026-07-04T04:10:03Z" });
  const local = time({ status: "notKnown", local: "2026-03-05T21:14:00" });
  const en = messages.en;
  expect(daysOf(en, "en", { first, last, areEndsProven: true })).toBe(
    "3 Mar 2026 to 3 July 2026 (UTC−07:00, UTC−06:00)",
  );
  expect(daysOf(en, "en", { first, last: local, areEndsProven: false })).toBe(
    `3 Mar 2026 to 5 Mar 2026 (UTC−07:00, time zone not known, ${en.reading.endsNotProven})`,
  );
  expect(daysOf(en, "en", { first: local, last: local, areEndsProven: true })).toBe("5 Mar 2026 (time zone not known)");
  expect(daysOf(en, "en", { first: null, last: null, areEndsProven: true })).toBe("");
});

test("what was assumed and what could not be read is said", () => {
  const doubtful = time({ status: "notKnown", local: "2026-03-05T21:14:00", assumed: ["dayMonthOrder"] });
  expect(sayMoment(messages.en, "en", doubtful)).toContain("day and month assumed");
  expect(sayMoment(messages.en, "en", time({ status: "noTime", written: "hier\u202e" }))).toContain("hier⟦U+202E⟧");
  expect(sayMoment(messages.en, "en", null)).toBe("no time");
});

test("days are read as written, and the last one is whole", () => {
  expect(isDay("2026-03-05")).toBe(true);
  expect(isDay("5/3/2026")).toBe(false);
  expect(isDay("2026-13-05")).toBe(false);
  const [from, to] = [instantOf("2026-03-05", false), instantOf("2026-03-05", true)];
  expect(Date.parse(to ?? "") - Date.parse(from ?? "")).toBe(86_400_000);
});

test("a day that a month does not have is none, and what is being written may become one", () => {
  expect(["2026-02-28", "2026-02-31", "2026-13-01", "7 mars"].map(isDay)).toEqual([true, false, false, false]);
  expect(["2", "2026", "2026-", "2026-03", "2026-03-0"].map(isDayBegun)).toEqual([true, true, true, true, true]);
  expect(["7 mars", "03-2026", "2026/03", "20260"].map(isDayBegun)).toEqual([false, false, false, false]);
});

test("a time at a change of the clocks says so in its zone, and not in one order of all, where the entry does", () => {
  const twice = time({
    status: "stated",
    utc: "2025-11-02T07:30:00Z",
    offsetMinutes: -360,
    zone: "America/Edmonton",
    change: "twice",
  });
  expect(sayMoment(messages.en, "en", twice)).toContain("this time came twice that night");
  expect(sayMoment(messages.fr, "fr", twice)).toContain("deux fois");
  expect(sayMoment(messages.en, "en", twice, "oneZone")).not.toContain("twice");
});
