import { expect, test } from "vitest";

import { rowOf } from "../test/rows";
import { RowPages } from "./pages";

const row = (no: number) => rowOf({ no, place: no, kind: "text" });
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("only what is in view is asked for, once, and is there at its place", async () => {
  const asked: number[] = [];
  const pages = new RowPages(
    (from, count) => {
      asked.push(from);
      return Promise.resolve(Array.from({ length: count }, (_, index) => row(from + index)));
    },
    () => undefined,
  );
  pages.want(150_095, 150_105);
  pages.want(150_096, 150_106);
  expect(pages.at(150_100)).toBeUndefined();
  await settle();
  expect(asked).toEqual([150_000, 150_100]);
  expect(pages.at(150_099)?.no).toBe(150_099);
  expect(pages.at(150_100)?.no).toBe(150_100);
  await pages.renew();
  expect(asked).toEqual([150_000, 150_100, 150_000, 150_100]);
});

test("what was seen long ago is let go, and asked for again", async () => {
  let calls = 0;
  const pages = new RowPages(
    (from) => {
      calls += 1;
      return Promise.resolve([row(from)]);
    },
    () => undefined,
  );
  for (let page = 0; page < 40; page += 1) {
    pages.want(page * 100, page * 100 + 1);
    await settle();
  }
  expect(pages.at(0)).toBeUndefined();
  pages.want(0, 1);
  await settle();
  expect(calls).toBe(41);
  expect(pages.at(0)?.no).toBe(0);
});
