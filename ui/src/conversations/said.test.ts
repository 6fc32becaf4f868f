import { expect, test } from "vitest";

import type { RowView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { fitting, flagsOf, standIn } from "./said";
import { shapeOf } from "./shape";

const row = (change: Partial<RowView>): RowView => ({
  no: 0,
  thread: 0,
  place: 0,
  author: null,
  isOwner: null,
  time: null,
  kind: "other",
  text: null,
  isCut: false,
  hits: [],
  rawText: null,
  flags: [],
  media: [],
  reactions: [],
  extra: [],
  mark: null,
  ...change,
});

test("a message that was taken back says so and by whom, once", () => {
  for (const { reading } of [messages.en, messages.fr]) {
    const gone = row({ flags: ["unsent", "edited"] });
    expect(standIn(reading, gone)).toContain(reading.rowFlags.unsent);
    expect(standIn(reading, gone)).not.toContain(reading.kinds.other);
    expect(flagsOf(reading, gone)).toEqual([reading.rowFlags.edited]);
    expect(standIn(reading, row({ flags: ["deleted"], text: "" }))).toBe(reading.gone(reading.rowFlags.deleted));
  }
});

test("what still has its text or a file keeps its flag", () => {
  const { reading } = messages.en;
  const said = row({ kind: "text", text: "look", flags: ["deleted"] });
  expect([standIn(reading, said), flagsOf(reading, said)]).toEqual([null, ["Deleted"]]);
  const file = row({ kind: "media", media: [{ name: "1.jpg", state: "missing" }], flags: ["unsent"] });
  expect([standIn(reading, file), flagsOf(reading, file)]).toEqual([null, ["Removed by the sender"]]);
  expect(standIn(reading, row({}))).toBe("Something else");
});

test("flags are shown whole, and those without room are counted", () => {
  const flags = ["Deleted", "Never sent", "Too long: cut"];
  expect(fitting(flags, 100)).toEqual({ shown: flags, more: 0 });
  expect(fitting(flags, 36)).toEqual({ shown: ["Deleted", "Never sent"], more: 1 });
  expect(fitting(flags, 5)).toEqual({ shown: ["Deleted"], more: 2 });
  expect(fitting([], 5)).toEqual({ shown: [], more: 0 });
});

test("a narrow list has taller rows, and the rows of several conversations a line more", () => {
  const [wide, narrow, slim] = [shapeOf(70, false), shapeOf(40, false), shapeOf(20, false)];
  expect([wide.isNarrow, narrow.isNarrow, slim.isNarrow]).toEqual([false, true, true]);
  expect(wide.tall).toBeLessThan(narrow.tall);
  expect(narrow.tall).toBeLessThan(slim.tall);
  expect(shapeOf(70, true).tall).toBeGreaterThan(wide.tall);
  expect(slim.room).toBeLessThan(wide.room);
});
