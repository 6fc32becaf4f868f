import { expect, test } from "vitest";

import { movedBy, visibleRows } from "./windowed";

test("of a long list only what is in view is drawn", () => {
  const { first, end } = visibleRows(1667, 192, 40_000, 860);
  expect(end - first).toBeLessThan(20);
  expect(first * 192).toBeLessThan(40_000);
  expect(end * 192).toBeGreaterThan(40_860);
});

test("a list that begins far below the view has its first rows ready", () => {
  expect(visibleRows(100, 60, -2000, 350)).toEqual({ first: 0, end: 8 });
});

test("the ends of a list are drawn whole", () => {
  expect(visibleRows(10, 100, -300, 800).first).toBe(0);
  expect(visibleRows(10, 100, 900, 800).end).toBe(10);
  expect(visibleRows(0, 100, 0, 800)).toEqual({ first: 0, end: 0 });
});

test("arrow keys stay inside the list", () => {
  expect(movedBy("ArrowLeft", 0, 9, 3, 2)).toBe(0);
  expect(movedBy("ArrowDown", 7, 9, 3, 2)).toBe(7);
  expect(movedBy("ArrowDown", 2, 9, 3, 2)).toBe(5);
  expect(movedBy("End", 0, 5000, 3, 2)).toBe(4999);
  expect(movedBy("Home", 4999, 5000, 3, 2)).toBe(0);
  expect(movedBy("a", 4, 9, 3, 2)).toBe(4);
});
