import { expect, test } from "vitest";

import type { CardView, GapView } from "../lib/generated/view";
import { wayOf } from "../missing/way";
import kept from "../test/guide.json";
import { lineOf } from "./lineOf";

const cards = kept.guide.cards as unknown as CardView[];
const gaps = kept.gaps as unknown as GapView[];

test("every card has a line for each box whose next step is shown there, and none for others", () => {
  const shown = gaps.filter((gap) => wayOf({ ...gap, hint: null }, true)?.to === "guides").map((gap) => gap.id);
  expect(shown).toContain("threat");
  for (const card of cards) for (const box of shown) expect(lineOf(card, box), `${card.app}: ${box}`).not.toBeNull();
  expect(lineOf(cards[0] as CardView, "zones")).toBeNull();
  expect(lineOf(cards[0] as CardView, null)).toBeNull();
});
