import { expect, test } from "vitest";

import kept from "../test/guide.json";
import { COMPUTERS, PHONES, thisComputer } from "./systems";

test("every pair of phone and computer has its way in the guide", () => {
  const ways = kept.guide.bringing.map((one) => `${one.phone} ${one.computer}`);
  expect(ways).toEqual(PHONES.flatMap((phone) => COMPUTERS.map((computer) => `${phone} ${computer}`)));
});

test("the computer is guessed by what its web view says", () => {
  expect(thisComputer("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Edg/131.0")).toBe("windows");
  expect(thisComputer("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15")).toBe("mac");
  expect(thisComputer("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15")).toBe(
    "linux",
  );
});
