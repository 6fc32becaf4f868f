import { expect, test } from "vitest";

import type { MediaView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { rowOf } from "../test/rows";
import { filesOf, fitting, flagsOf, standIn, whyFound } from "./said";
import { shapeOf } from "./shape";

test("a message that was taken back says so and by whom, once", () => {
  for (const { reading } of [messages.en, messages.fr]) {
    const gone = rowOf({ flags: ["unsent", "edited"] });
    expect(standIn(reading, gone)).toContain(reading.rowFlags.unsent);
    expect(standIn(reading, gone)).not.toContain(reading.kinds.other);
    expect(flagsOf(reading, gone)).toEqual([reading.rowFlags.edited]);
    expect(standIn(reading, rowOf({ flags: ["deleted"], text: "" }))).toBe(reading.gone(reading.rowFlags.deleted));
  }
});

test("what still has its text or a file keeps its flag", () => {
  const { reading } = messages.en;
  const said = rowOf({ kind: "text", text: "look", flags: ["deleted"] });
  expect([standIn(reading, said), flagsOf(reading, said)]).toEqual([null, ["Deleted"]]);
  const file = rowOf({ kind: "media", media: [{ name: "1.jpg", state: "missing" }], flags: ["unsent"] });
  expect([standIn(reading, file), flagsOf(reading, file)]).toEqual([null, ["Removed by the sender"]]);
  expect(standIn(reading, rowOf({}))).toBe("Something else");
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

test("of several files each is told with where it is", () => {
  const files: MediaView[] = [
    { name: "1.jpg", state: "inDownload" },
    { name: "2.jpg", state: "missing" },
    { name: "3.jpg", state: "inDownload" },
  ];
  expect(filesOf(messages.en.reading, files)).toBe("3 files, covered: 2 in the download; 1 missing");
  expect(filesOf(messages.fr.reading, files)).toBe("3 fichiers, couverts\u00a0: 2 dans l’archive; 1 manquant");
  expect(filesOf(messages.en.reading, files.slice(0, 1))).toBe(
    "Picture, video or file. Covered. It is in the download.",
  );
  expect(filesOf(messages.en.reading, [])).toBe("");
});

test("a row that fits a search elsewhere than in its text says where", () => {
  const { reading } = messages.en;
  expect(whyFound(reading, rowOf({ text: "gift card", hits: [[0, 4]] }))).toBeNull();
  const found = rowOf({ foundIn: { is: "fileName", text: "gift\u202e.jpg" } });
  expect(whyFound(reading, found)).toBe("Found in a file’s name: gift⟦U+202E⟧.jpg");
});
