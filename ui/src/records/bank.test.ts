import { expect, test } from "vitest";

import type { RecordKind, RecordView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { bankCalls, isCardsOnly } from "./bank";

const record = (id: string, kind: RecordKind, fields: Record<string, string>): RecordView => ({
  id,
  kind,
  fields,
  changed: { utc: "2026-03-05T05:41:09Z", offsetMinutes: -420 },
  earlier: 0,
  checks: [],
  taken: [],
});
const transfer = record("P01", "payment", { status: "paid", method: "e_transfer" });
const card = record("P02", "payment", { status: "paid", method: "gift_card" });
const demand = record("P03", "payment", { status: "not_paid", method: "crypto" });

test("nothing written down: nobody was told, and no payment is named", () => {
  expect(bankCalls([])).toEqual({ open: [], told: null });
  expect(isCardsOnly([]), "the bank stays the first to call").toBe(false);
});

test("what was paid and nobody was told of is open; a demand is not", () => {
  const { open, told } = bankCalls([transfer, card, demand]);
  expect(open.map((one) => one.id)).toEqual(["P01", "P02"]);
  expect(told).toBeNull();
  expect(isCardsOnly([card])).toBe(true);
  expect(isCardsOnly([transfer, card])).toBe(false);
});

test.each(["en", "fr"] as const)("a call that was written down says so, with its day (%s)", (language) => {
  const { records } = messages[language];
  const general = record("C01", "action", { what: records.bankCalled, date_time: "2026-03-05 20:30" });
  expect(bankCalls([transfer, card, general])).toEqual({ open: [], told: { id: "C01", when: "2026-03-05 20:30" } });
  // Of one payment alone: the other is still open.
  const about = record("C02", "action", { what: records.call.what("P01") });
  expect(bankCalls([transfer, card, about]).open.map((one) => one.id)).toEqual(["P02"]);
  expect(bankCalls([transfer, card, about]).told).toBeNull();
  expect(bankCalls([transfer, about]).told).toEqual({ id: "C02", when: null });
  expect(records.offers.action, "the form offers these words").toContain(records.bankCalled);
});

test("who was told, as the payment itself says it, counts too", () => {
  const told = record("P01", "payment", { ...transfer.fields, bank_told: "RBC", bank_told_when: "2026-03-05" });
  expect(bankCalls([told])).toEqual({ open: [], told: { id: "P01", when: "2026-03-05" } });
});

test("another thing that was done is no call to the bank", () => {
  const other = record("C01", "action", { what: "told the school" });
  expect(bankCalls([transfer, other]).open).toHaveLength(1);
});
