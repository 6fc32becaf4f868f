import { expect, test } from "vitest";

import type { FindingView } from "../lib/generated/view";
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
