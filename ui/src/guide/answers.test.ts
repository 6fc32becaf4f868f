import { describe, expect, it } from "vitest";

import type { QuestionView } from "../lib/generated/view";
import { NOTHING_SAID } from "../lib/guiding.svelte";
import { chosenOf, withAnswer } from "./answers";

const question = (id: string, isMany: boolean): QuestionView => ({
  id,
  title: { en: "", fr: "", tu: null },
  why: { en: "", fr: "", tu: null },
  isMany,
  answers: [],
});

describe("the answers of the set-up", () => {
  it("keeps apps in the order in which they were chosen, and takes one back", () => {
    const apps = question("apps", true);
    const both = withAnswer(withAnswer(NOTHING_SAID, apps, "snapchat"), apps, "instagram");
    expect(both.apps).toEqual(["snapchat", "instagram"]);
    expect(withAnswer(both, apps, "snapchat").apps).toEqual(["instagram"]);
    expect(NOTHING_SAID.apps).toEqual([]);
  });

  it("replaces the answer where one only can be", () => {
    for (const id of ["who", "region", "in_touch", "image"]) {
      const of = question(id, false);
      const said = withAnswer(withAnswer(NOTHING_SAID, of, "first"), of, "second");
      expect(chosenOf(said, id)).toEqual(["second"]);
    }
  });

  it("leaves everything as it was for a question it does not know", () => {
    expect(withAnswer(NOTHING_SAID, question("shoe_size", false), "9")).toEqual(NOTHING_SAID);
    expect(chosenOf(NOTHING_SAID, "shoe_size")).toEqual([]);
  });
});
