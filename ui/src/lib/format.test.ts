import { expect, test } from "vitest";

import { byEights, formatCount, formatSize, formatShort, formatSpan, formatTime } from "./format";

test("a time says its offset, in the way of each language", () => {
  expect(formatTime("en", "2026-03-05T05:46:14Z", -420, true)).toBe("Wed 4 Mar 2026, 22:46:14 (UTC−07:00)");
  expect(formatTime("fr", "2026-03-05T05:46:14Z", -420)).toBe("mer. 4 mars 2026, 22\u00a0h\u00a046 (UTC−07:00)");
});

test("a time without an offset is shown in this computer's, and says so", () => {
  expect(formatTime("en", "2026-03-08T08:30:00Z", null)).toMatch(/\(UTC[+−]\d\d:\d\d\)$/);
});

test("a short time says its offset where there is room", () => {
  expect(formatShort("en", "2026-03-05T05:46:14Z", -420)).toBe("4 Mar, 22:46");
  expect(formatShort("fr", "2026-03-05T05:46:14Z", -420, true)).toBe("4 mars, 22\u00a0h\u00a046 (UTC−07:00)");
});

test("what is no time stays as it is", () => {
  expect(formatTime("en", "on Wednesday", null)).toBe("on Wednesday");
  expect(formatShort("fr", "mercredi", null)).toBe("mercredi");
});

test("sizes and counts are as people read them", () => {
  expect(formatSize("en", 165_903)).toBe("166\u00a0KB");
  expect(formatSize("fr", 1_250_000)).toBe("1,3\u00a0Mo");
  expect(formatSize("en", 0)).toBe("0\u00a0bytes");
  expect(formatSize("en", 999_999)).toBe("1.0\u00a0MB");
  expect(formatCount("en", 5000)).toBe("5,000");
  expect(formatCount("fr", 1_234_567)).toBe("1\u00a0234\u00a0567");
});

test("a fingerprint is spelled by eights", () => {
  expect(byEights("ab".repeat(32))).toHaveLength(8);
});

test("a span is said in the two largest units that count", () => {
  const said = [0, 61, 3600, 7201, 90_061].map((seconds) => formatSpan("en", seconds).replaceAll("\u00a0", " "));
  expect(said).toEqual([
    "0 seconds",
    "1 minute and 1 second",
    "1 hour",
    "2 hours and 1 second",
    "about 1 day and 1 hour",
  ]);
  expect(formatSpan("fr", 90_061)).toBe("environ 1\u00a0jour et 1\u00a0heure");
});
