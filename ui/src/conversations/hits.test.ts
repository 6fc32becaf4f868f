import { expect, test } from "vitest";

import { pieces } from "./hits";

test("what fits is apart from what is between, and no letter is lost", () => {
  const found = pieces("pay 200 or 200", [
    [4, 7],
    [11, 14],
  ]);
  expect(found.map((one) => one.text).join("")).toBe("pay 200 or 200");
  expect(found.filter((one) => one.isHit).map((one) => one.text)).toEqual(["200", "200"]);
});

test("stretches that overlap are not shown twice", () => {
  const found = pieces("abcdef", [
    [0, 3],
    [1, 4],
    [2, 3],
  ]);
  expect(found.map((one) => one.text).join("")).toBe("abcdef");
});

test("a text without anything found is one piece, an empty one none", () => {
  expect(pieces("abc", [])).toEqual([{ text: "abc", isHit: false }]);
  expect(pieces("", [])).toEqual([]);
});
