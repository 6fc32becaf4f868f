import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { openPage } from "./page";

test("the first thing said is who to call, before anything else", async () => {
  await openPage();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("First: is anyone in danger right now?");
  const numbers = screen.getByRole("region", { name: "Call now if you need to" });
  for (const number of ["911", "9-8-8", "1-800-668-6868"]) expect(within(numbers).getByText(number)).toBeTruthy();
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("the region is changed on the line itself, and elsewhere no number is made up", async () => {
  const { user, fake } = await openPage();
  await user.selectOptions(screen.getByRole("combobox", { name: "Numbers for" }), "elsewhere");
  expect(screen.getByRole("button", { name: /your local emergency number/ })).toBeTruthy();
  expect(screen.queryByText("911")).toBeNull();
  expect(fake.calls).toContain("settings_write");
});

test("the danger line is on every screen and leads back to where one was", async () => {
  const { user, app } = await openPage({ hasCase: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("button", { name: /In danger, or thinking of suicide/ }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Call now. Stay with someone.");
  await user.click(screen.getByRole("button", { name: "Safe for now. Go on" }));
  expect(app.screen).toBe("settings");
});

test("the language changes at once, without a restart", async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole("button", { name: "Français" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("en danger en ce moment?");
  expect(document.documentElement.lang).toBe("fr-CA");
});

test("a case is made in the suggested place, without a name of anybody", async () => {
  const { user, app } = await openPage({ isEmpty: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Make the case" }));
  expect(await screen.findByRole("heading", { name: /what helps to hear/ })).toBeTruthy();
  expect(app.case?.title).toBeNull();
});

test("a cloud folder is used only when the person insists", async () => {
  const { user } = await openPage({ isEmpty: true, isCloud: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Choose another place" }));
  expect(await screen.findByText("OneDrive copies this folder to the internet")).toBeTruthy();
  const make = screen.getByRole<HTMLButtonElement>("button", { name: "Make the case" });
  expect(make.disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /I must use this folder/ }));
  expect(make.disabled).toBe(false);
});

test("what goes wrong is said in words, with what to do", async () => {
  const { user } = await openPage({ error: "storeLocked" });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Open case 7F3K-2MQ9" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("This case is open in another window or program.");
  expect(alert.textContent).toContain("Close it there, then try again.");
});

test("what is dropped before there is a case is not lost silently", async () => {
  const { fake } = await openPage();
  fake.drop({ event: "dropped", token: "d", files: 2 });
  expect(await screen.findByText(/First make or open a case/)).toBeTruthy();
});

test.each(["en", "fr"] as const)(
  "the guides are read before there is a case, and nothing is noted (%s)",
  async (language) => {
    const { user, app, fake, text } = await openPage({ isEmpty: true }, language);
    await user.click(screen.getByRole("button", { name: text.safety.read }));
    await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle });
    await user.click(screen.getByRole("button", { name: new RegExp(`^${text.guide.readWords}`) }));
    await screen.findByRole("heading", { level: 1, name: text.guide.wordsTitle });
    await user.click(screen.getByRole("button", { name: text.guide.allParts }));
    await user.click(await screen.findByRole("button", { name: new RegExp(`^${text.guide.parts.apps.title}`) }));
    await user.click(await screen.findByRole("button", { name: /^Snapchat/ }));
    await screen.findByRole("heading", { level: 1, name: "Snapchat" });
    expect(screen.queryByRole("button", { name: text.guide.addPhotos })).toBeNull();
    await user.click(screen.getByRole("button", { name: text.guide.allApps }));
    await user.click(await screen.findByRole("button", { name: text.guide.allParts }));
    expect(app.case).toBeNull();
    expect(fake.calls.filter((call) => /path|step|case_make|settings_write/.test(call))).toEqual([]);
    await user.click(await screen.findByRole("button", { name: text.rail.start }));
    expect(await screen.findByRole("button", { name: text.start.make })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: text.start.readGuides }));
    await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle });
    await user.click(screen.getByRole("button", { name: text.app.back }));
    expect(app.screen).toBe("safety");
  },
);

test("what an adult says on the phone is not put into the mouth of a young person", async () => {
  const { user, text } = await openPage();
  await user.click(screen.getByRole("button", { name: text.safety.notSure }));
  const adult = screen.getByRole("region", { name: text.call.sayTitle });
  expect(within(adult).getByText(/blackmailing a young person/)).toBeTruthy();
  const young = screen.getByRole("region", { name: text.call.aloneTitle });
  expect(young.textContent).not.toContain("a young person online");
});

test.each(["en", "fr"] as const)(
  "the lines of Quebec stand beside the first numbers, open in French (%s)",
  async (language) => {
    const { user, app, text } = await openPage({ isEmpty: true }, language);
    const telJeunes = () => screen.queryByText("1-800-263-2266");
    const opener = screen.getByRole("button", { name: text.numbers.inQuebec });
    expect(telJeunes() !== null).toBe(language === "fr");
    if (language === "en") await user.click(opener);
    expect(telJeunes()).toBeTruthy();
    expect(screen.getByText("1-866-277-3553")).toBeTruthy();
    // Of these no source is known: it is said beside them. They come after the numbers that are sure.
    const list = [...document.querySelectorAll(".numbers dt")].map((one) => one.textContent);
    expect(list).toEqual(["911", "9-8-8", "1-800-668-6868", "1-800-263-2266", "1-866-277-3553"]);
    // Once on the page of all that can help, too.
    await app.guiding.load();
    app.guiding.open("help");
    expect(await screen.findAllByText("1-866-277-3553")).toHaveLength(1);
    await user.selectOptions(screen.getByRole("combobox", { name: text.numbers.region }), "unitedKingdom");
    expect(screen.queryByRole("button", { name: text.numbers.inQuebec })).toBeNull();
  },
);
