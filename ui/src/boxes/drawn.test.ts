import { expect, test } from "vitest";

import { arrow, between, middle, moved, pointIn, resized, STEP, WHOLE } from "./drawn";

test("a box stays inside the picture, however far it is moved", () => {
  const box = middle();
  expect(moved(box, { x: STEP, y: -STEP })).toEqual({ ...box, left: 35_500, top: 39_500 });
  expect(moved(box, { x: -WHOLE, y: WHOLE })).toEqual({ ...box, left: 0, top: 80_000 });
});

test("a box is never turned inside out, nor does it leave the picture", () => {
  const box = middle();
  expect(resized(box, { x: STEP, y: STEP })).toEqual({ ...box, width: 30_500, height: 20_500 });
  const least = resized(box, { x: -WHOLE, y: -WHOLE });
  expect(least.width).toBeGreaterThan(0);
  expect(least.height).toBeGreaterThan(0);
  const most = resized(box, { x: WHOLE, y: WHOLE });
  expect([most.left + most.width, most.top + most.height]).toEqual([WHOLE, WHOLE]);
});

test("a box is drawn from any corner, and a click is none", () => {
  const wanted = { left: 10_000, top: 20_000, width: 30_000, height: 10_000 };
  const [one, other] = [
    { x: 10_000, y: 20_000 },
    { x: 40_000, y: 30_000 },
  ];
  expect(between(one, other)).toEqual(wanted);
  expect(between(other, one)).toEqual(wanted);
  expect(between(one, one)).toBeNull();
  expect(between({ x: -5_000, y: -1 }, { x: 200_000, y: 50_000 })).toEqual({
    left: 0,
    top: 0,
    width: WHOLE,
    height: 50_000,
  });
});

test("a point of the screen is a part of the picture; every number is whole", () => {
  const frame = { left: 100, top: 50, width: 300, height: 600 } as DOMRect;
  expect(pointIn(frame, { clientX: 250, clientY: 350 })).toEqual({ x: 50_000, y: 50_000 });
  expect(pointIn({ left: 100, top: 50, width: 0, height: 0 } as DOMRect, { clientX: 250, clientY: 350 })).toEqual({
    x: 0,
    y: 0,
  });
  const box = between(pointIn(frame, { clientX: 101, clientY: 51 }), pointIn(frame, { clientX: 333, clientY: 555 }));
  expect(Object.values(box ?? {}).every((number) => Number.isInteger(number))).toBe(true);
});

test("only arrows move", () => {
  expect(arrow("ArrowUp")).toEqual({ x: 0, y: -STEP });
  expect(arrow("a")).toBeNull();
});
