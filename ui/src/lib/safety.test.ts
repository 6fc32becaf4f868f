import { describe, expect, test } from "vitest";

import kept from "../test/guide.json";
import type { FactView, GuideView, Region, SafetyView } from "./generated/view";
import { REGIONS, Safety, textsElsewhere } from "./safety";

const everywhere = kept.safety as Record<Region, SafetyView>;
const guide = kept.guide as GuideView;
const safety = new Safety({ safety: everywhere, adviceGoodSince: "2026-05-30" });
const fact = (checked: string | null): FactView => ({ ...(guide.child[0] as FactView), checked });

describe("whom to call", () => {
  test("the line on every screen has what fits: danger, then thoughts of suicide", () => {
    expect([...REGIONS].sort()).toEqual(Object.keys(everywhere).sort());
    const lines = REGIONS.map((region) => [region, safety.lineNumbers(region)]);
    expect(lines).toEqual([
      ["canada", "911 · 9-8-8"],
      ["unitedStates", "911 · 988"],
      ["unitedKingdom", "999"],
      ["australia", "000 · 13 11 14"],
      ["newZealand", "111"],
      ["elsewhere", ""],
    ]);
  });

  test("a number for texts is said only where it is another one", () => {
    expect(textsElsewhere({ number: "9-8-8", textTo: "988" })).toBe(false);
    expect(textsElsewhere({ number: "1-800-668-6868", textTo: "686868" })).toBe(true);
    expect(textsElsewhere({ number: "999", textTo: null })).toBe(false);
  });
});

describe("what a person should check", () => {
  test("whatever was never checked, or before the day since which a check counts", () => {
    expect(safety.isDue(fact(null))).toBe(true);
    expect(safety.isDue(fact("2026-05-29"))).toBe(true);
    expect(safety.isDue(fact("2026-05-30"))).toBe(false);
    expect(safety.isDue(fact("2026-11-26"))).toBe(false);
  });

  test("never a crisis line that is sure: nobody should wait over it", () => {
    const sure = guide.contacts.filter((one) => one.isNeverDoubted && one.purpose !== "danger").map((one) => one.id);
    expect(sure).toEqual(["canada.988", "canada.kids_help_phone", "australia.lifeline", "australia.kids_helpline"]);
    for (const one of guide.contacts) expect(safety.isDue(one.about)).toBe(!one.isNeverDoubted);
  });

  test("never an emergency number, in any region", () => {
    const contacts = guide.contacts.filter((one) => one.purpose === "danger");
    expect(contacts).toHaveLength(REGIONS.length);
    for (const { about } of contacts) {
      expect(about.checked).toBeNull();
      expect(safety.isDue(about)).toBe(false);
      expect(about.doubt).toBeNull();
    }
    expect(guide.contacts.filter((one) => safety.isDue(one.about)).length).toBeGreaterThan(20);
  });
});
