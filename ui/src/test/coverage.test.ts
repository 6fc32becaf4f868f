// What the public warnings ask of a family stands on the screen that the guide names, in both languages.
import { screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, test } from "vitest";

import type { App } from "../lib/app.svelte";
import { NOTHING_SAID } from "../lib/guiding.svelte";
import type { GuideView, Language, PathView, Region, Settings, TextView } from "../lib/generated/view";
import kept from "./guide.json";
import { openPage } from "./page";

interface Place {
  on: string;
  of?: string;
}
interface Covered {
  number: number;
  fact: string;
  place: Place;
  text: TextView;
}
const coverage = kept.coverage as Covered[];
const named = kept.named as { name: string; place: Place }[];
const guide = kept.guide as GuideView;
const key = ({ on, of }: Place) => `${on} ${of ?? ""}`;
const places = [...new Map([...coverage, ...named].map(({ place }) => [key(place), place])).values()];

/** `united_kingdom` is the window's `unitedKingdom`. */
const regionOf = (code: string) => code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as Region;

/** The page with a case, at a region. */
function open(language: Language, region: Region = "canada", isEmpty = false) {
  const settings: Settings = { language, region, theme: "system", contrast: "system", textSize: 100 };
  return openPage({ hasCase: true, isEmpty, settings }, language);
}

/** Opens whatever is closed, until nothing is. */
async function openAll(): Promise<void> {
  for (;;) {
    const closed = [...document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')];
    if (closed.length === 0) return;
    closed.forEach((one) => {
      one.click();
    });
    await tick();
  }
}

/** Steps are there for some families only: the first kind of family that meets all that is said of this one. */
async function openPath(language: Language, step: string): Promise<App> {
  const facts = coverage.filter(({ place }) => place.on === "step" && place.of === step).map(({ fact }) => fact);
  const meets = (path: PathView) => {
    const steps = path.stages.flatMap((stage) => stage.steps).filter((one) => one.id === step);
    const said = new Set(steps.flatMap((one) => one.lines.map((line) => line.id)));
    return facts.every((fact) => said.has(fact));
  };
  const families = [kept.path, kept.unsaid, kept.young] as PathView[];
  const family = families.findIndex(meets);
  expect(family).not.toBe(-1);
  const { app, fake } = await open(language, "canada", family === 1);
  if (family === 2) await fake.setUpPath({ ...NOTHING_SAID, who: "young_person" });
  app.go("path");
  await waitFor(() => expect(document.querySelector(".stem .todo")).not.toBeNull());
  return app;
}

async function openQuestion(language: Language, id: string): Promise<App> {
  const { app, user, text } = await open(language, "canada", true);
  app.go("setUp");
  const at = guide.questions.findIndex((one) => one.id === id);
  // The region stands there already: that question is not skipped.
  const on = (name: string) => name === text.guide.skip || name === text.guide.next;
  for (let before = 0; before < at; before += 1) await user.click(await screen.findByRole("button", { name: on }));
  await screen.findByRole("heading", { level: 1, name: guide.questions[at]?.title[language] ?? "none" });
  return app;
}

async function openPlace(language: Language, { on, of = "" }: Place): Promise<App> {
  if (on === "step") return openPath(language, of);
  if (on === "question") return openQuestion(language, of);
  const { app } = await open(language, ["safety", "contacts", "removal"].includes(on) ? regionOf(of) : "canada");
  if (on === "safety") expect(app.screen).toBe("safety");
  else if (on === "words") app.go("words");
  else if (on === "card") app.guiding.open("apps", of);
  else if (on === "contacts") app.guiding.open("help");
  else if (on === "removal") app.guiding.open("removal");
  else if (on === "about") app.guiding.open("about");
  else throw new Error(`no screen for ${on}`);
  if (on !== "safety") await waitFor(() => expect(app.guiding.guide).not.toBeNull());
  await tick();
  return app;
}

/** Every pair of texts in what the window gets. */
function texts(value: unknown): TextView[] {
  if (typeof value !== "object" || value === null) return [];
  const { en, fr, tu = null } = value as Partial<TextView>;
  return typeof en === "string" && typeof fr === "string" ? [{ en, fr, tu }] : Object.values(value).flatMap(texts);
}
const said = texts({ guide, safety: kept.safety });
const shown = () => document.querySelector("main")?.textContent ?? "";

describe.each(["en", "fr"] as const)("in %s", (language) => {
  test.each(places.map((place) => [key(place), place] as const))("%s shows what it is named for", async (_, place) => {
    const app = await openPlace(language, place);
    await openAll();
    // In French, a young person who is here alone reads *tu*.
    const says = (text: TextView) => (language === "fr" && app.guiding.isYoung ? (text.tu ?? text.fr) : text[language]);
    const here = <T extends { place: Place }>(all: T[]) => all.filter((one) => key(one.place) === key(place));
    for (const row of here(coverage)) expect(shown(), `${row.number} ${row.fact}`).toContain(says(row.text));
    for (const { name } of here(named)) {
      const naming = said.filter((text) => text.en.includes(name)).map(says);
      expect(
        naming.some((text) => shown().includes(text)),
        name,
      ).toBe(true);
    }
  });
});

test("a sentence that stands elsewhere is not found", async () => {
  await openPlace("en", { on: "words" });
  const elsewhere = coverage.find(({ place }) => place.on === "about");
  expect(shown()).not.toContain(elsewhere?.text.en);
  expect(coverage.length).toBeGreaterThan(60);
  expect(named.length).toBeGreaterThan(20);
});
