import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";

import { messages } from "../lib/messages/messages";
import { openCase } from "./page";

const LANGUAGES = ["en", "fr"] as const;

async function openFirst(language: "en" | "fr" = "en") {
  const page = await openCase({}, language);
  await page.user.click(screen.getAllByRole("option")[0] as HTMLElement);
  await screen.findByRole("heading", { name: "E0001" });
  return page;
}

describe.each(LANGUAGES)("two people, one case, %s", (language) => {
  const text = messages[language].present;
  const own = messages[language].details;

  test("who is here can be said at any time, and nobody has to", async () => {
    const { app, user, fake } = await openCase({}, language);
    expect(app.case?.who).toBeNull();
    app.go("settings");
    const group = await screen.findByRole("group", { name: text.title });
    for (const radio of within(group).getAllByRole<HTMLInputElement>("radio")) expect(radio.checked).toBe(false);
    await user.click(within(group).getByRole("radio", { name: text.who.parent }));
    expect(fake.calls).toContain("present_say parent");
    await user.click(within(group).getByRole("radio", { name: text.who.unsaid }));
    expect(app.case?.who).toBe("unsaid");
  });

  test("what the young person covered shows their words, asks for them, and says that it is no lock", async () => {
    const { app, user, fake } = await openFirst(language);
    await app.sayPresent("youngPerson");
    await user.click(await screen.findByRole("button", { name: text.keep, expanded: false }));
    const keep = screen.getAllByRole<HTMLButtonElement>("button", { name: text.keepDo }).at(-1);
    expect(keep?.disabled).toBe(true);
    await user.type(screen.getByRole("textbox", { name: app.text.present.words }), "my friends");
    await user.click(keep as HTMLElement);
    const part = await screen.findByRole("region", { name: text.promised });
    expect(part.textContent).toContain("my friends");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(app.text.present.kept));
    await app.sayPresent("parent");
    await user.click(screen.getByRole("button", { name: own.uncover }));
    const dialog = await screen.findByRole("dialog", { name: text.askTitle });
    for (const point of text.askPoints) expect(dialog.textContent).toContain(point);
    expect(dialog.textContent).toContain("my friends");
    await user.click(within(dialog).getByRole("button", { name: text.leave }));
    expect(fake.calls).not.toContain("exhibit_uncover");
    const button = screen.getByRole("button", { name: own.uncover });
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.click(screen.getByRole("button", { name: own.uncover }));
    await user.click(screen.getByRole("button", { name: text.goOn }));
    expect(await screen.findByRole("img", { name: own.picture("E0001") })).toBeTruthy();
    expect(fake.calls).toContain("exhibit_uncover");
  });
});

test("only the young person takes the promise back", async () => {
  const text = messages.en.present;
  const { app, user, fake } = await openFirst();
  await fake.keepCovered("E0001", "mine");
  await app.sayPresent("parent");
  await user.click(screen.getAllByRole("option")[1] as HTMLElement);
  await user.click(screen.getAllByRole("option")[0] as HTMLElement);
  await screen.findByRole("region", { name: text.promised });
  expect(screen.queryByRole("button", { name: text.back })).toBeNull();
  expect(screen.queryByRole("button", { name: text.keep })).toBeNull();
  await app.sayPresent("youngPerson");
  await user.click(await screen.findByRole("button", { name: text.back }));
  expect((await screen.findAllByText(text.backDone)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("region", { name: text.promised })).toBeNull();
});

test.each(["en", "fr"] as const)(
  "beside the numbers, what is for an adult is folded away from a young person (%s)",
  async (language) => {
    const { user, app } = await openCase({}, language);
    await app.sayPresent("youngPerson");
    app.go("call");
    const opener = await screen.findByRole("button", { name: app.text.call.adultHere });
    expect(screen.queryByRole("heading", { name: app.text.call.doTitle })).toBeNull();
    await user.click(opener);
    expect(screen.getByRole("heading", { name: app.text.call.doTitle })).toBeTruthy();
  },
);
