import { expect, test } from "vitest";

import type { RecordKind, RecordView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import CHOICES from "../test/choices.json";
import FIELDS from "../test/fields.json";
import { idsIn, withId } from "./exhibitWords";
import { type FieldName, groupsOf, isPaid, methodOf } from "./forms";
import { asksFor, changesOf, codeOf, factsOf, isPlaced, nameOf, onTheWall, sayField } from "./words";

const KINDS = Object.keys(FIELDS) as RecordKind[];
const METHODS = Object.keys(messages.en.records.choices.method);
/** Every field that a form asks for, whichever way of paying was chosen. */
const asked = (kind: RecordKind) =>
  new Set(
    METHODS.flatMap((method) => groupsOf(kind, { method })).flatMap((group) => group.fields.map((field) => field.name)),
  );

test.each(KINDS)("the form of %s asks for every field that the case keeps, and for no other", (kind) => {
  expect([...asked(kind)].sort()).toEqual([...FIELDS[kind]].sort());
});

test.each(KINDS)("every group and field of %s has its own words in both languages", (kind) => {
  for (const language of ["en", "fr"] as const) {
    const text = messages[language].records;
    const titles: Readonly<Record<string, string>> = text.groups[kind];
    expect(groupsOf(kind, {}).map((group) => titles[group.id] ?? "")).not.toContain("");
    for (const name of asked(kind)) expect(asksFor(text, kind, name, null)).toMatch(/\S/);
  }
});

test("what is chosen has the codes that a case keeps, and says what the bundle says", () => {
  for (const language of ["en", "fr"] as const) {
    const said = Object.entries(CHOICES).map(([field, codes]) => [
      field,
      Object.fromEntries(Object.entries(codes).map(([code, says]) => [code, says[language]])),
    ]);
    expect(messages[language].records.choices).toEqual(Object.fromEntries(said));
  }
});

test("a choice is understood by its code and by the words of either language, and words of one's own are not", () => {
  for (const name of ["status", "method", "images_are", "role"] as const)
    for (const language of ["en", "fr"] as const)
      for (const [code, words] of Object.entries<string>(messages[language].records.choices[name]))
        for (const written of [code, words]) expect(codeOf(name, written)).toBe(code);
  expect(methodOf({ method: "interac e-transfer" })).toBe("e_transfer");
  expect(isPaid({ status: "payé" }) && isPaid({ status: "paid" }) && !isPaid({ status: "not_paid" })).toBe(true);
  expect(codeOf("method", "a money order")).toBeNull();
});

test("a code is shown in the words of the screen, what was written as it was written", () => {
  const fields = { method: "e_transfer", status: "paid", note: "paid", amount: "50" };
  const record = { id: "P01", kind: "payment", fields } as unknown as RecordView;
  expect(nameOf(messages.fr.records, record)).toBe("50 · Virement Interac · payé");
  const facts = factsOf(messages.en.records, record).map(([, says]) => says);
  expect(facts).toEqual(expect.arrayContaining(["Interac e-Transfer", "paid"]));
  expect(sayField(messages.en.records, "status", "payé")).toBe("payé");
  expect(sayField(messages.fr.records, "note", "paid")).toBe("paid");
});

test("the questions follow the way of paying, and nothing that was written is out of sight", () => {
  const names = (method: string, more: Record<string, string> = {}) =>
    groupsOf("payment", { method, ...more })
      .find((group) => group.id === "whom")
      ?.fields.map((field) => field.name);
  expect(names("crypto")).toEqual(["wallet_address", "transaction_id"]);
  expect(names("gift card")).not.toContain("wallet_address");
  expect(names("gift card", { wallet_address: "bc1q" })).toContain("wallet_address");
});

test("what is asked says which number is meant", () => {
  const { records } = messages.en;
  const name: FieldName = "transaction_id";
  expect(asksFor(records, "payment", name, "e_transfer")).toMatch(/e-Transfer/);
  expect(asksFor(records, "payment", name, null)).toBe(records.fields.transaction_id);
});

test("a day and a clock time can be placed, other words are kept as they are", () => {
  for (const words of ["2026-03-05", "2026-03-05 21:08", "2026-03-05T21:08:30-07:00", "2026-03-05 21:08 UTC"])
    expect(isPlaced(words)).toBe(true);
  const now = onTheWall(new Date("2026-03-05T21:08:30Z"));
  expect(isPlaced(`${now.time} ${now.offset}`)).toBe(true);
  expect(new Date(`${now.time}${now.offset.slice(3)}`).toISOString()).toBe("2026-03-05T21:08:00.000Z");
  for (const words of ["last Tuesday", "05/03/2026", "2026-03-05 or so", ""]) expect(isPlaced(words)).toBe(false);
});

test("only what was changed is sent, and what was emptied is cleared", () => {
  expect(changesOf({ what: "x", note: "y" }, { what: "x", note: "", amount: "200" })).toEqual({
    note: "",
    amount: "200",
  });
});

test("exhibits are named beside other words", () => {
  expect(idsIn("E0001, e0002 and the phone")).toEqual(["E0001", "E0002"]);
  expect(withId("", "E0001")).toBe("E0001");
  expect(withId("the phone", "E0003")).toBe("the phone, E0003");
  expect(withId("E0001, E0003, the phone", "E0003")).toBe("E0001, the phone");
  expect(withId("E0003", "E0003")).toBe("");
});
