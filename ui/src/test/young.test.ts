// A young person who is here alone, in French: whatever screen they come to, it says *tu* to them.
import { screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, test } from "vitest";

import { PARTS } from "../guide/parts";
import type { TextView } from "../lib/generated/view";
import { NOTHING_SAID } from "../lib/guiding.svelte";
import { messages, young } from "../lib/messages/messages";
import kept from "./guide.json";
import { openCase, openPage, SCREENS } from "./page";
import { saysVous } from "./saysVous";

/** Every text of the guide. */
function texts(value: unknown): TextView[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "fr" in value) return [value as TextView];
  return Object.values(value).flatMap(texts);
}
/** Said to an adult or to whoever else is there, and named so on the screen. The tests of the guide name those facts. */
const TO_OTHERS = new Set([
  ...texts(kept).flatMap(({ fr, tu }) => (tu === null ? [fr] : [])),
  young.call.sayTitle,
  young.call.doTitle,
  young.guide.wordsAdult,
  // No verb of the reader: “faites par une IA”.
  young.records.choices.images_are.fake,
]);

/** What one reads, and the names that a screen reader says. */
function lines(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    // A name of a file or somebody's words, and the rows of a download, are not ours.
    if (!parent?.closest("style, script, bdi, [lang]:not(html)")) found.push(walker.currentNode.textContent ?? "");
  }
  const named = document.querySelectorAll("[aria-label], [placeholder], [title]");
  for (const one of named)
    found.push(...["aria-label", "placeholder", "title"].flatMap((name) => one.getAttribute(name) ?? []));
  return found.map((line) => line.trim().replace(/ +/g, " "));
}

const left = () => lines().filter((line) => saysVous(line) && !TO_OTHERS.has(line));

async function openAll(): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const closed = [...document.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')];
    if (closed.length === 0) return;
    for (const one of closed) one.click();
    await tick();
  }
}

const settled = () =>
  waitFor(() => {
    expect(document.querySelector("main")?.textContent).not.toContain(young.app.loading);
  });

async function openYoung(happened: string[] = []) {
  const page = await openPage({ hasCase: true }, "fr");
  await page.fake.setUpPath({ ...NOTHING_SAID, who: "young_person", apps: ["snapchat"], happened });
  await page.app.guiding.load();
  expect(page.app.guiding.isYoung).toBe(true);
  return page;
}

describe("in French, to a young person who is here alone", () => {
  test.each(SCREENS)("%s says tu", async (name) => {
    const { app } = await openYoung(["blocked", "deleted", "paid"]);
    app.go(name);
    await tick();
    await settled();
    await openAll();
    await settled();
    expect(lines().length).toBeGreaterThan(20);
    expect(left()).toEqual([]);
  });

  test.each(PARTS)("the guide on %s says tu", async (part) => {
    const { app } = await openYoung();
    app.guiding.open(part);
    await settled();
    await openAll();
    expect(left()).toEqual([]);
  });

  test("every card says tu", async () => {
    const { app } = await openYoung();
    for (const card of app.guiding.guide?.cards ?? []) {
      app.guiding.open("apps", card.app);
      await tick();
      await openAll();
      expect(left(), card.app).toEqual([]);
    }
  });

  test.each(["payment", "event", "action"] as const)("the form of a %s says tu", async (kind) => {
    const { app, user } = await openYoung();
    app.go("records");
    await user.click(await screen.findByRole("button", { name: young.records.add[kind] }));
    for (;;) {
      expect(left()).toEqual([]);
      const next = screen.queryByRole("button", { name: young.records.next });
      if (next === null) return;
      await user.click(next);
    }
  });
});

test("a statement is for the adult who helps: a young person alone is told so, and asked for none", async () => {
  const { app } = await openYoung();
  app.go("records");
  expect(await screen.findByText(young.records.statementYoung)).toBeTruthy();
  expect(screen.queryByRole("button", { name: young.records.add.statement })).toBeNull();
});

test("who is here counts more than what was said at the start, until nobody says it", async () => {
  const { app, text, fake } = await openCase({}, "fr");
  await fake.setUpPath({ ...NOTHING_SAID, who: "young_person" });
  await app.guiding.load();
  expect(app.text).toBe(young);
  await app.sayPresent("parent");
  expect(app.text).toBe(text);
  await app.sayPresent("unsaid");
  expect(app.text).toBe(young);
});

test("who is here counts: a parent at the same computer reads vous, and so does whoever speaks for both", async () => {
  const { app, text } = await openCase({}, "fr");
  expect(app.text).toBe(text);
  await app.sayPresent("youngPerson");
  expect(app.text).toBe(young);
  await app.sayPresent("parent");
  expect(app.text).toBe(text);
  app.settings = { ...app.settings, language: "en" };
  await app.sayPresent("youngPerson");
  expect(app.text).toBe(messages.en);
});
