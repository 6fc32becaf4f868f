import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";

import { messages } from "../lib/messages/messages";
import { openCase, openPage } from "./page";

const LANGUAGES = ["en", "fr"] as const;

describe.each(LANGUAGES)("practising, %s", (language) => {
  const text = messages[language].practice;

  test("the start screen offers an invented case, which is marked on every screen", async () => {
    const { user, app, fake } = await openPage({ isEmpty: true }, language);
    await user.click(screen.getByRole("button", { name: messages[language].safety.goOn }));
    const begin = await screen.findByRole("button", { name: text.begin });
    await waitFor(() => expect(begin).toHaveProperty("disabled", false));
    expect(screen.queryByRole("button", { name: text.anew }), "there is none yet to begin anew").toBeNull();
    await user.click(begin);
    expect(await screen.findByRole("region", { name: text.band })).toBeTruthy();
    expect(fake.calls).toContain("practice_open known");
    for (const place of ["words", "setUp", "path", "guides", "exhibits", "people", "call", "handOver"] as const) {
      app.go(place);
      const band = await screen.findByRole("region", { name: text.band });
      expect(band.textContent, place).toContain(text.band);
    }
    expect(document.title.startsWith(text.band)).toBe(true);
  });

  test("a bundle with a changed byte is checked, and the result says that it is practice", async () => {
    const { user, app } = await openCase({}, language);
    expect(screen.queryByRole("region", { name: text.band })).toBeNull();
    app.go("check");
    await user.click(await screen.findByRole("button", { name: text.check }));
    expect(await screen.findByRole("heading", { name: text.bundle })).toBeTruthy();
    expect(screen.getAllByText(messages[language].check.verdicts.fail).length).toBeGreaterThan(0);
  });

  test("one leaves the practice for one's own case", async () => {
    const { user, app } = await openCase({ isPractice: true }, language);
    await user.click(screen.getByRole("button", { name: text.leave }));
    expect(await screen.findByRole("button", { name: text.goOn })).toBeTruthy();
    expect([app.case, app.screen]).toEqual([null, "start"]);
    expect(screen.queryByRole("region", { name: text.band })).toBeNull();
  });

  test("where one is there already, one goes on with it or begins a new one", async () => {
    const { user, fake, text: all } = await openPage({ isPractice: true }, language);
    await user.click(screen.getByRole("button", { name: all.safety.goOn }));
    await user.click(await screen.findByRole("button", { name: text.anew }));
    expect(fake.calls).toContain("practice_open new");
    await user.click(await screen.findByRole("button", { name: text.leave }));
    await user.click(await screen.findByRole("button", { name: text.goOn }));
    expect(fake.calls).toContain("practice_open known");
    expect(screen.queryByRole("button", { name: text.begin })).toBeNull();
  });
});

test("files are not offered to be added, and dropped ones are refused with the way to one's own case", async () => {
  const { user, fake, app } = await openCase({ isPractice: true });
  expect(screen.queryByRole("button", { name: messages.en.exhibits.add })).toBeNull();
  expect(screen.getByText(messages.en.practice.takesNone)).toBeTruthy();
  fake.options.error = "practiceCase";
  fake.drop({ event: "dropped", token: "d", files: 1 });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain(messages.en.codes.errors.practiceCase.next);
  await user.click(screen.getByRole("button", { name: messages.en.practice.leave }));
  expect(app.case).toBeNull();
});

test("hiding shows nothing of it", async () => {
  const { app, user } = await openCase({ isPractice: true });
  await user.keyboard("{Escape}{Escape}");
  expect(app.isHidden).toBe(true);
  expect(screen.queryByText(messages.en.practice.band)).toBeNull();
  expect(document.title).toBe(messages.en.hidden.title);
});
