// The parts of the guide as a person meets them.
import { screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { expect, test } from "vitest";

import { PARTS } from "../guide/parts";
import type { FactView, GuideView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { REGIONS } from "../lib/safety";
import kept from "./guide.json";
import { openPage } from "./page";

const guide = kept.guide as GuideView;

test.each(["en", "fr"] as const)("every part is reached from the guide and leads back (%s)", async (language) => {
  const { app, user, text } = await openPage({ hasCase: true }, language);
  app.go("guides");
  for (const part of PARTS) {
    const { title } = text.guide.parts[part];
    await user.click(await screen.findByRole("button", { name: new RegExp(`^${title}`) }));
    const heading = await screen.findByRole("heading", { level: 1, name: title });
    expect(document.activeElement).toBe(heading);
    await user.click(screen.getByRole("button", { name: text.guide.allParts }));
    await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle });
  }
});

test("a card leads back to the apps, and the apps to all guides", async () => {
  const { app, user, text } = await openPage({ hasCase: true });
  app.guiding.open("apps", "kik");
  await screen.findByRole("heading", { level: 1, name: "Kik" });
  await user.click(screen.getByRole("button", { name: text.guide.allApps }));
  await screen.findByRole("heading", { level: 1, name: text.guide.parts.apps.title });
  await user.click(screen.getByRole("button", { name: text.guide.allParts }));
  await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle });
});

test("whom to call follows the region on the line itself, also where we know no number", async () => {
  const { app, user } = await openPage({ hasCase: true });
  app.guiding.open("help");
  await screen.findByRole("heading", { level: 1, name: "Who can help" });
  const where = screen.getByRole("combobox", { name: "Numbers for" });
  expect(screen.getByText("1-866-658-9022")).toBeTruthy();
  await user.selectOptions(where, "unitedKingdom");
  expect(within(screen.getByRole("main")).getByText("999")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "Open ceop.police.uk in the browser" })).toHaveLength(2);
  expect(screen.queryByText("1-866-658-9022")).toBeNull();
  await user.selectOptions(where, "elsewhere");
  const numbers = screen.getByRole("region", { name: "Call now if you need to" });
  expect(within(numbers).getByText("Your local emergency number")).toBeTruthy();
  expect(within(numbers).queryByText(/no one has checked/)).toBeNull();
  expect(screen.getByText("INHOPE")).toBeTruthy();
});

test("a number is copied by a button that says whose it is, and a site opens after its host was shown", async () => {
  const { app, user, fake } = await openPage({ hasCase: true });
  app.guiding.open("help");
  await user.click(await screen.findByRole("button", { name: "Copy the number of Cybertip.ca" }));
  expect(await navigator.clipboard.readText()).toBe("1-866-658-9022");
  expect(screen.getByText("cybertip.ca")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Open cybertip.ca in the browser" }));
  expect(fake.calls).toContain("link_open");
});

test("every contact of a region has its place, and names on buttons are of one thing each", async () => {
  const { app } = await openPage({ hasCase: true });
  app.guiding.open("help");
  await waitFor(() => expect(app.guiding.guide).not.toBeNull());
  for (const region of REGIONS) {
    await app.write({ region });
    const main = await screen.findByRole("main");
    for (const contact of guide.contacts.filter((one) => one.region === region))
      expect(main.textContent, contact.id).toContain(contact.about.text.en);
    const names = within(main)
      .queryAllByRole("button", { name: /^Copy the number/ })
      .map((one) => one.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(names.length);
  }
});

test("files from a phone: the way changes with phone and computer, and the drawings with it", async () => {
  const { app, user } = await openPage({ hasCase: true });
  app.guiding.open("phone");
  await user.click(await screen.findByRole("radio", { name: "Windows" }));
  await user.click(screen.getByRole("radio", { name: "iPhone or iPad" }));
  expect(screen.getByRole("heading", { name: "From an iPhone to Windows" })).toBeTruthy();
  expect(screen.getByRole("img", { name: /“Keep Originals” is ticked/ })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Android" }));
  expect(app.spoken).toBe("From Android to Windows");
  expect(screen.queryByRole("img", { name: /Keep Originals/ })).toBeNull();
  expect(screen.getByRole("img", { name: /“File transfer” is to be tapped/ })).toBeTruthy();
  // One doubt that four lines share is said once.
  const doubts = screen.getAllByText(guide.bringing[0]?.lines[1]?.doubt?.en ?? "none");
  expect(doubts).toHaveLength(1);
});

test("a card becomes a sheet: where it is is said, and a second one goes beside the first", async () => {
  const { app, user, fake, text } = await openPage({ hasCase: true });
  app.guiding.open("apps", "snapchat");
  const save = await screen.findByRole("button", { name: text.guide.saveSheet });
  await user.click(save);
  const first = text.guide.sheetSaved("Snapchat.txt", "~/Downloads");
  expect(await screen.findAllByText(first)).not.toHaveLength(0);
  expect(app.spoken).toBe(first);
  await user.click(save);
  const second = text.guide.sheetBeside("Snapchat-2.txt", "~/Downloads");
  expect(await screen.findAllByText(second)).not.toHaveLength(0);
  expect(fake.calls.filter((call) => call === "sheet_save")).toHaveLength(2);
});

test("nothing is said when no place was chosen for a sheet", async () => {
  const { app, user, fake, text } = await openPage({ hasCase: true });
  fake.saveSheet = () => Promise.resolve(null);
  app.guiding.open("apps", "kik");
  await user.click(await screen.findByRole("button", { name: text.guide.saveSheet }));
  expect(screen.queryByText(/Saved as/)).toBeNull();
  expect(app.spoken).toBe("");
});

test("steps of the path lead to the part of the guide that says more", async () => {
  const { app, user, text } = await openPage({ hasCase: true });
  app.go("path");
  await waitFor(() => expect(document.querySelector(".stem .todo")).not.toBeNull());
  const closed = () => document.querySelectorAll<HTMLElement>('.stem [aria-expanded="false"]');
  while (closed().length > 0) for (const one of closed()) await user.click(one);
  const leads = (part: keyof typeof text.guide.parts) =>
    screen.getAllByRole("button", { name: text.guide.readMore(text.guide.parts[part].title) });
  for (const part of ["saving", "images", "removal", "help"] as const) expect(leads(part).length).toBeGreaterThan(0);
  await user.click(leads("removal")[0] as HTMLElement);
  expect(await screen.findByRole("heading", { level: 1, name: text.guide.parts.removal.title })).toBeTruthy();
});

/** The words as they would be, had a person checked all of them on these days in turn. */
async function openWords(days: readonly (string | null)[]) {
  const page = await openPage({ hasCase: true });
  const checked = (facts: readonly FactView[]) =>
    facts.map((fact, index) => ({ ...fact, checked: days[index % days.length] ?? null }));
  const { child, adult, why } = guide;
  const known = { ...guide, child: checked(child), adult: checked(adult), why: checked(why) };
  await page.app.guiding.load();
  page.app.guiding.guide = known;
  page.app.go("words");
  await screen.findByText(/A person set out to trick you/);
  // Not beside words that comfort: with the sources.
  for (const note of [page.text.guide.notChecked.lines, page.text.guide.checkedLongAgo])
    expect(screen.queryByText(note)).toBeNull();
  await page.user.click(screen.getByRole("button", { name: page.text.guide.sources }));
  return page.text.guide;
}

test("what nobody has checked, or not for 180 days, says so; what was checked lately does not", async () => {
  // The fake's day counts checks since 9 September 2025.
  const text = await openWords(["2025-09-09", "2026-01-31"]);
  expect(screen.queryByText(text.notChecked.lines)).toBeNull();
  expect(screen.queryByText(text.checkedLongAgo)).toBeNull();
});

test("a check of long ago is said to be one", async () => {
  const text = await openWords(["2026-01-31", "2025-09-08"]);
  expect(screen.getByText(text.checkedLongAgo)).toBeTruthy();
  expect(screen.queryByText(text.notChecked.lines)).toBeNull();
});

test("one sentence that nobody has checked is enough to say so", async () => {
  const text = await openWords(["2026-01-31", null]);
  expect(screen.getByText(text.notChecked.lines)).toBeTruthy();
});

test("the first screen has question, numbers and doubt from the guide, and no doubt on emergency numbers", async () => {
  const { user, text } = await openPage({}, "fr");
  const safety = kept.safety.canada;
  expect(screen.getByRole("heading", { level: 1, name: safety.question.fr })).toBeTruthy();
  const numbers = screen.getByRole("region", { name: text.numbers.title });
  for (const help of safety.helplines) expect(numbers.textContent).toContain(help.about.text.fr);
  // Nothing makes one wait before calling: what nobody has checked is said with the sources.
  expect(screen.queryByText(text.guide.notChecked.lines)).toBeNull();
  await user.click(screen.getByRole("button", { name: text.guide.sources }));
  expect(within(numbers).queryByText(text.guide.notChecked.lines)).toBeNull();
  expect(screen.getByText(text.guide.notChecked.lines)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.safety.notSure }));
  expect(screen.queryByText(text.guide.notChecked.lines)).toBeNull();
  expect(screen.getByRole("heading", { level: 1, name: safety.callTitle.fr })).toBeTruthy();
  const said = screen.getByRole("main").textContent;
  for (const fact of [safety.say, ...safety.stay, ...safety.alone]) expect(said).toContain(fact.text.fr);
});

test.each(["en", "fr"] as const)(
  "a source is named in the language of the page where it has a name in it (%s)",
  async (language) => {
    const { app } = await openPage({ hasCase: true }, language);
    app.guiding.open("law");
    const one = guide.law[0]?.lines.find((line) => line.sourceFr !== null);
    await screen.findByRole("heading", { level: 1, name: messages[language].guide.parts.law.title });
    const main = screen.getByRole("main").textContent;
    expect(main).toContain(language === "fr" ? one?.sourceFr : one?.source);
    expect(main).not.toContain(language === "fr" ? one?.source : one?.sourceFr);
  },
);

test.each(["en", "fr"] as const)(
  "what nobody has checked is said once, at the end of a screen (%s)",
  async (language) => {
    const { app, text } = await openPage({ hasCase: true }, language);
    const notes = () => Object.values(text.guide.notChecked).flatMap((note) => screen.queryAllByText(note));
    const opened = async () => {
      for (;;) {
        const closed = document.querySelector<HTMLElement>('main [aria-expanded="false"]');
        if (closed === null) return;
        closed.click();
        await tick();
      }
    };
    app.go("path");
    await screen.findByRole("button", { name: text.guide.showShort });
    await opened();
    expect(screen.getAllByRole("button", { name: text.guide.sources }).length).toBeGreaterThan(5);
    expect(notes()).toHaveLength(1);
    app.go("missing");
    await screen.findByRole("heading", { level: 1, name: text.missing.title });
    await waitFor(() => expect(notes()).toHaveLength(1));
    for (const part of PARTS.filter((one) => one !== "apps")) {
      app.guiding.open(part);
      await screen.findByRole("heading", { level: 1, name: text.guide.parts[part].title });
      expect(notes(), part).toHaveLength(1);
    }
    app.guiding.open("apps", "kik");
    await screen.findByRole("heading", { level: 1, name: "Kik" });
    expect(notes()).toHaveLength(1);
  },
);

test.each(["en", "fr"] as const)(
  "what has no source is said to be general knowledge, in one sentence (%s)",
  async (language) => {
    const { app, user, text } = await openPage({ hasCase: true }, language);
    app.guiding.open("apps", "roblox");
    await screen.findByRole("heading", { level: 1, name: "Roblox" });
    await user.click(screen.getByRole("button", { name: text.guide.sources }));
    const said = screen.getByText(text.guide.noSource);
    expect(said.textContent.trim()).toBe(text.guide.noSource);
    expect(document.body.textContent).not.toMatch(/no page|no source yet|pas encore de source/);
  },
);
