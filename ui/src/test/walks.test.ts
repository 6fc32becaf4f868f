// The walks that the guide is judged by, from the first screen to handing over, as the window shows them: whom to call
// comes first, nothing of another country is read, and every screen has a way on. With WALKS_OUT=folder each walk is
// written there as it was read.
import { mkdirSync, writeFileSync } from "node:fs";

import { screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, test } from "vitest";

import type { CardView, GuideView, Language, PathView, Region, Settings } from "../lib/generated/view";
import kept from "./guide.json";
import { openPage } from "./page";

const walks = kept.walks as unknown as { name: string; path: PathView }[];
const guide = kept.guide as unknown as GuideView;
/** `united_kingdom` is the window's `unitedKingdom`. */
const regionOf = (code: string) => code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as Region;

const nameOf = (app: string) => (guide.cards.find((one) => one.app === app) as CardView).name;

const main = () => document.querySelector("main") as HTMLElement;

/** What one reads, line by line. */
function lines(node: Node = main()): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? "").trim().replace(/ +/g, " ");
    const parent = walker.currentNode.parentElement;
    if (text !== "" && !parent?.closest("option, style, .sr")) found.push(text);
  }
  return found;
}

async function openAll(): Promise<void> {
  for (;;) {
    const closed = [...main().querySelectorAll<HTMLElement>('[aria-expanded="false"]')];
    if (closed.length === 0) return;
    for (const one of closed) one.click();
    await tick();
  }
}

/** From the first screen to handing over; what was read on each. */
async function walk({ path }: { path: PathView }, language: Language) {
  const region = regionOf(path.setup?.region ?? "canada");
  const settings: Settings = { language, region, theme: "system", contrast: "system", textSize: 100 };
  const { app, user } = await openPage({ isEmpty: true, settings }, language);
  const read: { at: string; lines: string[] }[] = [];
  const note = (at: string) => read.push({ at, lines: lines() });
  const loaded = () => waitFor(() => expect(main().textContent).not.toContain(app.text.app.loading));
  const press = async (name: string) => {
    await user.click(await screen.findByRole("button", { name }));
  };
  note("safety");
  await press(app.text.safety.goOn);
  await screen.findByRole("button", { name: app.text.start.make });
  note("start");
  await press(app.text.start.make);
  await screen.findByRole("heading", { name: app.text.guide.wordsTitle });
  await waitFor(() => expect(app.guiding.guide).not.toBeNull());
  note("words");
  await press(app.text.guide.toQuestions);
  const said: Record<string, unknown> = { ...path.setup };
  for (const question of guide.questions) {
    await screen.findByRole("heading", { level: 1, name: app.guiding.say(question.title) });
    note(`question ${question.id}`);
    const field = said[question.id === "in_touch" ? "inTouch" : question.id];
    for (const code of [field].flat()) {
      const label = question.answers.find((one) => one.code === code)?.label[language];
      if (label === undefined) continue;
      const box = [...main().querySelectorAll("label")].find((one) => one.textContent.trim().startsWith(label));
      await user.click(box?.querySelector("input") as HTMLElement);
    }
    const next = [app.text.guide.next, app.text.guide.skip, app.text.guide.toPath];
    await user.click(await screen.findByRole("button", { name: (name) => next.includes(name) }));
  }
  await waitFor(() => expect(document.querySelector(".stem .todo")).not.toBeNull());
  await openAll();
  note("path");
  for (const code of path.setup?.apps ?? []) {
    app.guiding.open("apps", code);
    await screen.findByRole("heading", { level: 1, name: nameOf(code)[language] });
    note(`card ${code}`);
  }
  for (const part of ["help", "removal", "law", "images"] as const) {
    app.guiding.open(part);
    await screen.findByRole("heading", { level: 1, name: app.text.guide.parts[part].title });
    note(`guide ${part}`);
  }
  app.go("missing");
  await screen.findByRole("heading", { level: 1, name: app.text.missing.title });
  await loaded();
  note("missing");
  app.go("records");
  await screen.findByRole("heading", { level: 1, name: app.text.records.title });
  await loaded();
  note("records");
  app.go("handOver");
  await screen.findByRole("heading", { level: 1, name: app.text.handOver.title });
  await loaded();
  note("hand over");
  return { read, region, app };
}

/** Numbers of contacts, by region. */
const numbersIn = (region: Region): string[] =>
  guide.contacts.filter((one) => one.region === region).flatMap((one) => [one.number ?? [], one.textTo ?? []].flat());

/** Whether a line has that number, and not only as a part of another one. */
const says = (line: string, number: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}-]|\\d[,.\\s])${number}(?![\\p{L}\\p{N}-]|\\s\\d)`, "u").test(line);

describe.each(walks)("$name", (family) => {
  test.each(["en", "fr"] as const)("from first start to handing over (%s)", async (language) => {
    const { read, region, app } = await walk(family, language);
    const folder = process.env["WALKS_OUT"];
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      const whole = read.map((one) => `== ${one.at}\n${one.lines.join("\n")}\n`).join("\n");
      writeFileSync(`${folder}/${family.name}.${language}.txt`, whole);
    }
    const danger = guide.contacts.find((one) => one.region === region && one.purpose === "danger");
    expect(read[0]?.lines).toContain(danger?.number);
    const own = new Set(numbersIn(region));
    const foreign = guide.contacts.filter((one) => one.region !== region).flatMap((one) => numbersIn(one.region));
    for (const one of read)
      for (const number of new Set(foreign.filter((no) => !own.has(no))))
        expect(
          one.lines.filter((line) => says(line, number)),
          one.at,
        ).toEqual([]);
    // Everything that the path says is read on it.
    const path = read.find((one) => one.at === "path")?.lines.join("\n") ?? "";
    for (const step of family.path.stages.flatMap((stage) => stage.steps)) {
      expect(path).toContain(app.guiding.say(step.title));
      for (const line of step.lines) expect(path, step.key).toContain(app.guiding.say(line.text));
    }
  });
});

test.each(["en", "fr"] as const)("in the United Kingdom nobody reads of a tip-line (%s)", async (language) => {
  const there = walks.find((one) => one.path.setup?.region === "united_kingdom") as { path: PathView };
  const { read, app } = await walk(there, language);
  const TIP_LINE = /tip-?\s?line|ligne de signalement/i;
  expect(read.flatMap((one) => one.lines).filter((line) => TIP_LINE.test(line))).toEqual([]);
  const { asks, told, offers } = app.text.records;
  expect(JSON.stringify({ asks, told, offers })).not.toMatch(TIP_LINE);
});

test("a number is told from a part of another", () => {
  expect(says("Call 111 now.", "111")).toBe(true);
  expect(says("0800 1111", "111") || says("10,000", "000") || says("1-800-111-2222", "111")).toBe(false);
});

test("a young person is not spoken of as somebody’s child", async () => {
  const young = walks.find((one) => one.name === "young") as { path: PathView };
  const { read } = await walk(young, "en");
  const alone = read.filter((one) => ["path", "records", "missing", "hand over"].includes(one.at));
  expect(alone.flatMap((one) => one.lines).filter((line) => /your child|the child/i.test(line))).toEqual([]);
});
