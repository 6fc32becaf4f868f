import { expect, test } from "vitest";

import { Stretch, TALLEST } from "./stretch";

const ROW = 96;
const VIEW = 800;

test("a list that an element can hold is scrolled as it is", () => {
  const list = new Stretch(300, ROW);
  expect(list.height).toBe(300 * ROW);
  for (const to of [0, 500, 20_000, 300 * ROW - VIEW]) {
    expect(list.scrolled(to, VIEW)).toBe(to);
    expect(list.top).toBe(to);
  }
});

test("a list of a million rows lies in an element that every browser takes", () => {
  const list = new Stretch(1_000_000, ROW);
  expect(list.height).toBeGreaterThan(TALLEST - ROW);
  expect(list.height).toBeLessThanOrEqual(TALLEST);
  expect(list.height).toBeLessThan(16_000_000);
});

test("both ends are reached by the scroll bar, and exactly", () => {
  const list = new Stretch(1_000_000, ROW);
  list.scrolled(list.height - VIEW, VIEW);
  expect(list.top).toBe(1_000_000 * ROW - VIEW);
  list.scrolled(0, VIEW);
  expect(list.top).toBe(0);
  list.scrolled((list.height - VIEW) / 2, VIEW);
  expect(list.top / (list.whole - VIEW)).toBeCloseTo(0.5, 5);
  expect(list.offset % ROW).toBe(0);
});

test("steps move the list by just those steps, through every row, down and up again", () => {
  const list = new Stretch(12_000, ROW, 100_000);
  const step = 700;
  let place = 0;
  let wanted = 0;
  while (wanted < list.whole - VIEW) {
    wanted = Math.min(list.whole - VIEW, wanted + step);
    // A browser never scrolls beyond the end of the element.
    place = list.scrolled(Math.min(place + step, list.height - VIEW), VIEW);
    expect(Math.abs(list.top - wanted)).toBeLessThan(1);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThanOrEqual(list.height - VIEW);
  }
  while (wanted > 0) {
    wanted = Math.max(0, wanted - step);
    place = list.scrolled(Math.max(place - step, 0), VIEW);
    expect(Math.abs(list.top - wanted)).toBeLessThan(1);
  }
  expect(place).toBe(0);
});

test("any row is brought into view, and lies inside the element", () => {
  const list = new Stretch(1_000_000, ROW);
  for (const row of [999_999, 0, 500_000, 3, 999_990, 123_456]) {
    const place = list.goTo(row * ROW, VIEW);
    expect(list.top).toBe(Math.min(row * ROW, list.whole - VIEW));
    expect(place).toBe(list.top - list.offset);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThanOrEqual(list.height - VIEW);
  }
});

test("of the rows around the view only those are drawn that the element holds", () => {
  const list = new Stretch(1_000_000, ROW);
  list.scrolled(100_000, VIEW);
  list.scrolled(900, VIEW);
  const first = Math.floor(list.top / ROW) - 40;
  const { first: begin, end } = list.inside({ first, end: first + 60 });
  expect(begin * ROW).toBe(list.offset);
  expect(end).toBe(first + 60);
  list.scrolled(list.height - VIEW, VIEW);
  expect(list.inside({ first: 999_980, end: 1_000_000 })).toEqual({ first: 999_980, end: 1_000_000 });
});
