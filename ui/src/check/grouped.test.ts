import { expect, test } from "vitest";

import type { FindingView } from "../lib/generated/view";
import { messages, sayFinding, saySubject } from "../lib/messages/messages";
import { grouped } from "./grouped";

const finding = (code: FindingView["code"], subject: string, level: FindingView["level"] = "note"): FindingView => ({
  level,
  code,
  subject,
  answer: "contents",
});

test("findings of one kind and level are one row, in the order they came", () => {
  const groups = grouped([
    finding("changed", "E0005", "fail"),
    finding("exhibitWithheld", "E0001"),
    finding("exhibitWithheld", "E0003"),
    finding("changed", "E0009", "fail"),
    finding("changed", "E0010", "warning"),
  ]);
  expect(groups.map(({ first, others }) => [first.subject, ...others.map((one) => one.subject)])).toEqual([
    ["E0005", "E0009"],
    ["E0001", "E0003"],
    ["E0010"],
  ]);
});

test("words stand for technical names; the names are kept beside them", () => {
  const facts = [`report/facts/${"a".repeat(64)}.json`, `report/facts/${"b".repeat(64)}.json`];
  const [notes, exhibits, foreign] = grouped([
    ...facts.map((path) => finding("missing", path, "fail")),
    finding("missing", "data/exhibits/E0005.png", "fail"),
    finding("missing", "data/exhibits/E0009.png", "fail"),
    finding("missing", "data/DCIM/holiday.jpg", "fail"),
  ]);
  expect([notes?.names, notes?.isAlike, notes?.others.length]).toEqual([facts, true, 1]);
  expect([exhibits?.isAlike, exhibits?.others.map((one) => saySubject(messages.fr, one))]).toEqual([
    false,
    ["pièce E0009"],
  ]);
  expect(foreign?.names).toEqual([]);
  for (const text of Object.values(messages)) {
    const said = [notes, exhibits].map((group) => group && sayFinding(text, group.first)).join("\n");
    expect(said).not.toMatch(/report|data|json|png|a{9}/);
    expect(said).toContain("E0005");
  }
});
