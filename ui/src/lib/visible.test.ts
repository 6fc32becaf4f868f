import { expect, test } from "vitest";

import { visible, visibleLines } from "./visible";

test("a name that turns itself round says so", () => {
  expect(visible("photo\u202egpj.txt")).toBe("photo⟦U+202E⟧gpj.txt");
  expect(visible("a\nb\tc\u0000")).toBe("a⟦U+000A⟧b⟦U+0009⟧c⟦U+0000⟧");
  expect(visible("⟦U+202E⟧")).toBe("⟦U+27E6⟧U+202E⟧");
});

test("what people write stays as it is", () => {
  for (const text of ["reçu de Théo 🎁.txt", "👩‍👧 👍🏽 ❤️ 1️⃣", "می‌خواهم", "क्‍ष", "写真.jpg"])
    expect(visible(text)).toBe(text);
  expect(visible("a\u200db")).toBe("a⟦U+200D⟧b");
});

test("line breaks stay in what a person typed", () => {
  expect(visibleLines("one\r\ntwo\u202e")).toBe("one\ntwo⟦U+202E⟧");
});
