import { expect, test } from "vitest";

import type { ExhibitRow, GapHint, GapView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { sayHint } from "./said";
import { found, type Thing, thingsOf } from "./things";
import { wayOf } from "./way";

const row = (id: string, change: Partial<ExhibitRow> = {}): ExhibitRow => ({
  id,
  kind: "screenshot",
  state: "kept",
  shows: "nothing",
  isVisual: true,
  name: `${id}.png`,
  sizeBytes: 1,
  time: null,
  added: { utc: "2026-03-08T19:00:00Z", offsetMinutes: 0 },
  flags: [],
  downloads: [],
  isAlone: true,
  hasCopy: false,
  ...change,
});

test("what was set aside or taken out is not offered, a download is one thing, records are there", () => {
  const rows = [
    row("E0001"),
    row("E0002", { state: "setAside" }),
    row("E0003", { downloads: ["X01"], isAlone: false }),
    row("E0004", { downloads: ["X01"], isAlone: false }),
    row("E0005", { state: "listed" }),
  ];
  const things = thingsOf(
    messages.en,
    rows,
    [{ id: "P01", kind: "payment", says: { en: "e-Transfer", fr: "virement", tu: null } }],
    (says) => says.en,
  );
  expect(things.map((one) => one.id)).toEqual(["E0001", "X01", "E0005", "P01"]);
});

test("what is chosen is always there, the rest only when it fits the letters", () => {
  const things: Thing[] = ["E0001", "E0002", "P01"].map((id) => ({ id, kind: "kind", says: "é" }));
  expect(found(things, " e0002 ", ["P01"]).map((one) => one.id)).toEqual(["P01", "E0002"]);
  expect(found(things, "", []).length).toBe(3);
});

test("each box leads to the place that does its step, or is answered where it stands", () => {
  const gap = (id: string, hint: GapHint | null = null) => ({ id, hint, told: null }) as GapView;
  expect(wayOf(gap("usernames", { is: "noneMarked", accounts: 2 }), true)?.to).toBe("people");
  expect(wayOf(gap("usernames"), true)?.to).toBe("guides");
  expect(wayOf(gap("whole_threads", { is: "openEnds", pairs: 2 }), true)?.to).toBe("order");
  expect(wayOf(gap("whole_threads"), true)?.to).toBe("guides");
  const zones = gap("zones", { is: "openZones", downloads: ["X01"] });
  expect(wayOf(zones, true)?.to).toBe("messages");
  expect(wayOf(zones, false)).toBeNull();
  expect(wayOf(gap("phone_kept"), true)).toBeNull();
});

test("what somebody is called is shown with all that is in it", () => {
  const hint: GapHint = { is: "nameOnly", names: ["Em\u202e"] };
  expect(sayHint(messages.en.missing.hints, hint)).toBe("Only a name is known: Em⟦U+202E⟧.");
});
