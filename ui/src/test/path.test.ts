import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import type { PathView } from "../lib/generated/view";
import { NOTHING_SAID } from "../lib/guiding.svelte";
import { openPage } from "./page";

test("a new case begins with what helps to hear, then questions that can all be skipped, then the path", async () => {
  const { user, fake } = await openPage({ isEmpty: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Make the case" }));
  expect(await screen.findByText(/A person set out to trick you/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Answer a few questions" }));
  await user.click(await screen.findByRole("radio", { name: /I am a parent or guardian/ }));
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(fake.calls).toContain("path_set_up");
  await user.click(await screen.findByRole("button", { name: "Skip all questions" }));
  // That no one is in danger was said on the first screen, and what helps to hear was read.
  expect(await screen.findByRole("heading", { level: 1, name: "Stop replying, pay nothing" })).toBeTruthy();
});

test("nothing is written for a question that was skipped", async () => {
  const { user, app, fake } = await openPage({ hasCase: true, isEmpty: true });
  app.settings = { ...app.settings, region: null };
  app.go("setUp");
  for (let question = 1; question <= 6; question += 1) {
    await screen.findByText(new RegExp(`Question ${String(question)} of 6`));
    await user.click(
      screen.getByRole("button", { name: question === 6 ? "Show me the steps" : /^Skip this question$/ }),
    );
  }
  expect(await screen.findByRole("heading", { level: 1, name: "First, be safe" })).toBeTruthy();
  expect(fake.calls).not.toContain("path_set_up");
});

test("the region of the first numbers stands as the answer, and counts when one goes on", async () => {
  const { user, app, fake } = await openPage({ hasCase: true, isEmpty: true });
  app.settings = { ...app.settings, region: "newZealand" };
  app.go("setUp");
  const skip = { name: /^Skip this question$/ };
  while (screen.queryByRole("radio", { name: /New Zealand/ }) === null)
    await user.click(await screen.findByRole("button", skip));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /New Zealand/ }).checked).toBe(true);
  expect(fake.calls).not.toContain("path_set_up");
  await user.click(screen.getByRole("button", { name: "Next" }));
  await screen.findByRole("button", skip);
  expect(app.guiding.path?.setup?.region).toBe("new_zealand");
});

test("what disappears first stands first, and a step that is done or not possible is noted", async () => {
  const { user, app } = await openPage({ hasCase: true });
  app.go("path");
  await screen.findByRole("heading", { level: 2, name: "Be safe" });
  const stages = within(screen.getByRole("main")).getAllByRole("heading", { level: 2 });
  expect(stages.slice(0, 7).map((one) => one.textContent)).toEqual([
    // A listed original is gone: that comes before everything.
    "When the case was opened",
    // Money was sent: it may still be stopped.
    "Call the bank now",
    "Be safe",
    "Stop replying",
    "Save",
    "Report and block",
    "Tell, and get help",
  ]);
  await user.click(screen.getByRole("button", { name: /^\d+ steps, Save$/ }));
  const opens = screen.getAllByRole("button", { name: /^Open the guide for/ });
  expect(opens[0]?.getAttribute("aria-label")).toBe("Open the guide for Snapchat");
  await user.click(screen.getByRole("button", { name: /^Done: See that everyone is safe/ }));
  expect(app.spoken).toBe("Done. It is noted.");
  await user.click(await screen.findByRole("button", { name: /^Not done after all/ }));
  expect(app.spoken).toBe("It is open again.");
});

test("what goes first is said for every app that was named, and the rest is one press away", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.go("path");
  const box = await screen.findByRole("region", { name: "What goes first" });
  const { clocks, setup } = app.guiding.path as PathView;
  const named = within(box).getAllByRole("listitem");
  expect(named).toHaveLength(setup?.apps.length ?? 0);
  for (const clock of clocks) expect(box.textContent).toContain(clock.appName.en);
  await user.click(screen.getByRole("button", { name: text.missing.firstRest(clocks.length - named.length) }));
  expect(app.screen).toBe("missing");
});

test("the shortest way keeps what it promises, and no part of it is empty", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.go("path");
  await user.click(await screen.findByRole("button", { name: text.guide.showShort }));
  const stem = within(document.querySelector<HTMLElement>(".stem") as HTMLElement);
  const stages = stem.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
  expect(stages).toEqual(["Be safe", "Stop replying", "Save", "Tell, and get help"]);
  for (const part of stem.getAllByRole("button", { name: /steps?, / })) await user.click(part);
  expect(stem.getByText("Send no money and no images")).toBeTruthy();
  expect(stem.getByText("Snapchat: Their profile, the threat, how to pay")).toBeTruthy();
  expect(stem.queryByText(/Save what is in this app/)).toBeNull();
  await user.click(screen.getByRole("button", { name: text.guide.showAll }));
  expect(stem.getByText("Snapchat: Save what is in this app")).toBeTruthy();
});

test("the shortest way keeps the numbers of the whole path, and stays chosen", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.go("path");
  await user.click(await screen.findByRole("button", { name: text.guide.showShort }));
  const numbers = () => [...document.querySelectorAll(".stem .knot")].map((one) => one.textContent.trim());
  expect(numbers()).toEqual(["1", "2", "3", "5"]);
  app.go("missing");
  await screen.findByRole("heading", { level: 1, name: text.missing.title });
  app.go("path");
  expect((await screen.findByRole("button", { name: text.guide.showAll })).getAttribute("aria-pressed")).toBe("true");
  expect(numbers()).toEqual(["1", "2", "3", "5"]);
});

test("money that was sent: whom to call is said without opening anything, until it is done", async () => {
  const { app } = await openPage({ hasCase: true });
  app.go("path");
  await screen.findByRole("heading", { level: 2, name: "Be safe" });
  await app.guiding.setUp({ ...NOTHING_SAID, happened: ["paid"] });
  const bank = app.guiding.path?.stages.flatMap((stage) => stage.steps).find((step) => step.id === "call_bank");
  expect(bank).toBeDefined();
  const told = await screen.findByRole("region", { name: "Call the bank now" });
  expect(told.textContent).toContain("may still be stopped");
  expect(told.textContent).toContain("For a gift card, call the brand.");
  await app.guiding.answer("call_bank", "done", "");
  await waitFor(() => expect(screen.queryByRole("region", { name: "Call the bank now" })).toBeNull());
});

/** The path of a family that paid, with what they wrote down. */
async function openPaid(language: "en" | "fr", payments: readonly Record<string, string>[]) {
  const page = await openPage({ hasCase: true }, language);
  for (const payment of payments) await page.fake.addRecord("payment", { status: "paid", ...payment });
  await page.app.guiding.load();
  await page.app.guiding.setUp({ ...NOTHING_SAID, happened: ["paid"] });
  page.app.go("path");
  return page;
}

test.each(["en", "fr"] as const)(
  "the notice leads to the step where no payment is written down (%s)",
  async (language) => {
    const { user, app, text } = await openPaid(language, []);
    await user.click(await screen.findByRole("button", { name: text.guide.bank.show }));
    const bank = app.guiding.path?.stages.flatMap((stage) => stage.steps).find((step) => step.id === "call_bank");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(bank ? app.guiding.say(bank.title) : ""));
    const say = bank?.lines.find((line) => line.id === "money.say");
    expect(document.body.textContent).toContain(say ? app.guiding.say(say.text) : "nothing is said");
  },
);

test.each(["en", "fr"] as const)(
  "it leads to whom to call about a payment, and names the brand of a card (%s)",
  async (language) => {
    const { user, text } = await openPaid(language, [{ method: "gift_card" }]);
    const notice = await screen.findByRole("region", { name: text.guide.bank.brandTitle });
    expect(notice.textContent).not.toContain(language === "en" ? "A transfer" : "Un virement");
    await user.click(within(notice).getByRole("button", { name: text.guide.bank.show }));
    expect(await screen.findByRole("heading", { level: 1, name: text.records.call.title })).toBeTruthy();
    expect(
      screen.getByText(language === "en" ? /Call the brand on the card/ : /Appelez la marque de la carte\./),
    ).toBeTruthy();
  },
);

test.each(["en", "fr"] as const)(
  "a call that is written down from the notice ends it, with its day (%s)",
  async (language) => {
    const { user, app, fake, text } = await openPaid(language, [{ method: "e_transfer" }]);
    await user.click(await screen.findByRole("button", { name: text.guide.bank.write }));
    expect(app.screen).toBe("records");
    expect(await screen.findByDisplayValue(text.records.bankCalled)).toBeTruthy();
    app.go("path");
    await fake.addRecord("action", { what: text.records.bankCalled, date_time: "2026-03-05 20:30" });
    app.go("missing");
    await screen.findByRole("heading", { level: 1, name: text.missing.title });
    app.go("path");
    const told = await screen.findByRole("region", { name: text.guide.bank.toldTitle });
    expect(told.textContent).toContain("2026-03-05 20:30");
    expect(screen.queryByRole("button", { name: text.guide.bank.show })).toBeNull();
  },
);

test.each(["en", "fr"] as const)(
  "the first step has the lines of Quebec as the first screen has them (%s)",
  async (language) => {
    const { user, app, text } = await openPage({ hasCase: true }, language);
    app.go("path");
    // The step that comes next is open.
    await screen.findByRole("button", { name: text.guide.showShort });
    const quebec = await screen.findByRole("button", { name: text.numbers.inQuebec });
    expect(quebec.getAttribute("aria-expanded")).toBe(String(language === "fr"));
    if (language === "en") await user.click(quebec);
    expect(screen.getByText("1-800-263-2266")).toBeTruthy();
    expect(screen.getByText("1-866-277-3553")).toBeTruthy();
  },
);

test("what was said aloud is over where another screen begins", async () => {
  const { app, user, text } = await openPage({ hasCase: true });
  app.go("path");
  await user.click(await screen.findByRole("button", { name: /^Done: See that everyone is safe/ }));
  expect(await screen.findByText(text.guide.stateSaid.done)).toBeTruthy();
  app.go("missing");
  await screen.findByRole("heading", { level: 1, name: text.missing.title });
  expect(screen.queryByText(text.guide.stateSaid.done)).toBeNull();
});

test.each(["en", "fr"] as const)("done on the shortest way leaves the whole step open (%s)", async (language) => {
  const { user, app, fake, text } = await openPage({ hasCase: true }, language);
  app.go("path");
  await user.click(await screen.findByRole("button", { name: text.guide.showShort }));
  const step = app.guiding.path?.stages.flatMap((stage) => stage.steps).find((one) => one.key === "save_app:snapchat");
  const { say, guide } = { say: app.guiding.say.bind(app.guiding), guide: app.guiding.guide };
  const title = `Snapchat${text.app.colon}${say(guide?.minimum.inApp ?? { en: "", fr: "", tu: null })}`;
  const openParts = async () => {
    for (const part of screen.getAllByRole("button", {
      name: new RegExp(`, ${say(app.guiding.path?.stages[2]?.title ?? { en: "", fr: "", tu: null })}$`),
    }))
      if (part.getAttribute("aria-expanded") === "false") await user.click(part);
  };
  await openParts();
  await user.click(await screen.findByRole("button", { name: text.guide.doneName(title) }));
  expect(fake.calls.filter((call) => call === "step_answer").length).toBe(1);
  expect(await screen.findByRole("button", { name: text.missing.named(text.guide.again, title) })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.guide.showAll }));
  await openParts();
  const whole = `Snapchat${text.app.colon}${say(step?.title ?? { en: "", fr: "", tu: null })}`;
  expect(await screen.findByRole("button", { name: text.guide.doneName(whole) })).toBeTruthy();
  expect(screen.getByText(text.guide.leastDone)).toBeTruthy();
  // Taken back where it was said.
  await user.click(screen.getByRole("button", { name: text.guide.showShort }));
  await openParts();
  await user.click(await screen.findByRole("button", { name: text.missing.named(text.guide.again, title) }));
  expect(await screen.findByRole("button", { name: text.guide.doneName(title) })).toBeTruthy();
});

test("the card of an app says what to save first, who is told, and where it comes from", async () => {
  const { user, app, fake } = await openPage({ hasCase: true });
  app.go("guides");
  await user.click(await screen.findByRole("button", { name: /^Apps/ }));
  await user.click(await screen.findByRole("button", { name: /^Snapchat/ }));
  const order = screen.getByRole("region", { name: "Save in this order" });
  const lines = within(order).getAllByRole("listitem");
  expect(lines[0]?.textContent).toMatch(/nude images off the screen/);
  expect(lines[1]?.textContent).toMatch(/Only one device/);
  expect(lines[2]?.textContent).toMatch(/profile/i);
  await user.click(screen.getByRole("button", { name: "Sources" }));
  await user.click(screen.getByRole("button", { name: "Open accounts.snapchat.com in the browser" }));
  expect(fake.calls).toContain("link_open");
});

test("Guides in the list of places leads back to all guides from an open one", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.guiding.open("apps", "snapchat");
  await screen.findByRole("heading", { level: 1, name: "Snapchat" });
  await user.click(screen.getByRole("button", { name: text.rail.guides }));
  expect(await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle })).toBeTruthy();
  app.guiding.open("law");
  await screen.findByRole("heading", { level: 1, name: text.guide.parts.law.title });
  await user.keyboard("{Control>}2{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: text.guide.guidesTitle })).toBeTruthy();
});

test("a case that is open for reading only shows the path and offers no answers", async () => {
  const { app } = await openPage({ hasCase: true });
  if (app.case) app.case = { ...app.case, isReadOnly: true };
  app.go("path");
  expect(await screen.findByRole("heading", { name: "Save" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Done:/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Answer a few questions" })).toBeNull();
});

test.each(["en", "fr"] as const)(
  "what is not possible at safety leads to a call, and is not called done (%s)",
  async (language) => {
    const { user, app, fake, text } = await openPage({ hasCase: true }, language);
    app.go("path");
    const stage = () => screen.getByRole("heading", { level: 2, name: new RegExp(`^${title}`) }).textContent;
    await screen.findByRole("button", { name: text.guide.showShort });
    const safe = app.guiding.path?.stages.find((one) => one.stage === "be_safe");
    const title = safe ? app.guiding.say(safe.title) : "";
    for (const step of safe?.steps ?? []) {
      // “Not possible” would not say whether somebody is safe.
      const label = step.id === "check_danger" ? text.guide.notSafe : text.guide.notPossible;
      await user.click(screen.getByRole("button", { name: text.missing.named(label, app.guiding.say(step.title)) }));
    }
    expect(fake.calls.filter((call) => call === "step_answer")).toHaveLength(safe?.steps.length ?? 0);
    await screen.findAllByText(text.guide.callLead);
    expect(app.spoken).toContain(text.guide.callLead);
    expect(stage()).toBe(`${title}, ${text.guide.noted}`);
    expect(screen.getAllByText(text.guide.notSafeState).length).toBe(1);
    expect(screen.getAllByText("911").length).toBeGreaterThan(0);
    const first = screen.getByRole("heading", { level: 1 }).textContent;
    expect(first, "its title stays while somebody to call is shown").toBe(text.guide.stageTitles["be_safe"]);
    const undo = screen.getByRole("button", {
      name: text.missing.named(
        text.guide.answerAgain,
        app.guiding.say(safe?.steps[0]?.title ?? { en: "", fr: "", tu: null }),
      ),
    });
    await user.click(screen.getAllByRole("button", { name: text.guide.callNow })[0] as HTMLElement);
    expect(app.screen).toBe("call");
    expect(undo).toBeTruthy();
  },
);

test("no one is in danger: the first step has that answer as soon as a case is there, and says whom to call", async () => {
  const { user, app, fake, text } = await openPage({ isEmpty: true });
  await user.click(screen.getByRole("button", { name: text.safety.goOn }));
  await user.click(await screen.findByRole("button", { name: "Make the case" }));
  await waitFor(() => expect(fake.calls).toContain("step_answer"));
  app.go("path");
  expect(await screen.findByText(text.guide.safeNow)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Not done after all: See that everyone is safe/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.guide.callNow }));
  expect(app.screen).toBe("call");
  // Whoever is not sure any more finds it open again.
  app.go("safety");
  await user.click(await screen.findByRole("button", { name: text.safety.notSure }));
  await waitFor(() => expect(app.guiding.isOpen("check_danger")).toBe(true));
});

test("nothing is noted for whoever is not sure, and nothing in a practice case", async () => {
  const unsure = await openPage({ hasCase: true, isEmpty: true });
  await unsure.user.click(screen.getByRole("button", { name: unsure.text.safety.notSure }));
  await unsure.user.click(await screen.findByRole("button", { name: unsure.text.call.goOn }));
  await screen.findByRole("heading", { level: 2, name: "Be safe" });
  expect(unsure.fake.calls).not.toContain("step_answer");
  unsure.view.unmount();
  const practice = await openPage({ isEmpty: true });
  await practice.user.click(screen.getByRole("button", { name: practice.text.safety.goOn }));
  const view = await practice.fake.openPractice(true);
  practice.app.opened(view, false);
  await screen.findByRole("heading", { level: 2, name: "Be safe" });
  expect(practice.fake.calls).not.toContain("step_answer");
});

test("back from a guide is at the step that it was opened from", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.go("path");
  await user.click(await screen.findByRole("button", { name: /^\d+ steps, Save$/ }));
  const opens = screen.getAllByRole("button", { name: /^Open the guide for/ });
  await user.click(opens[1] as HTMLElement);
  const step = app.guiding.from?.step;
  expect(step).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: text.app.back }));
  await waitFor(() => expect(document.activeElement?.getAttribute("data-step")).toBe(step));
});
