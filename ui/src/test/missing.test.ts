import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { openCase, openPage } from "./page";

const todo = () => within(screen.getByRole("region", { name: "Could still be saved" })).getAllByRole("listitem");

test("what is missing stands in the order that helps most, each with one next step and a way to it", async () => {
  const { user, app } = await openPage({ hasCase: true });
  app.go("missing");
  await screen.findByRole("heading", { level: 1, name: "What is still missing" });
  const titles = (await screen.findAllByText(/^(The username|Their profile|The threat)/)).map((one) => one.textContent);
  expect(titles.slice(0, 3)).toEqual(["The username, not just a name", "Their profile page", "The threat"]);
  expect(screen.getByText("Only a name is known: Em.")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\d+\s?%/);
  await user.click(screen.getByRole("button", { name: "Show me how: The threat" }));
  expect(app.screen).toBe("guides");
  expect(app.guiding.shownApp).toBe("instagram");
});

test.each(["en", "fr"] as const)(
  "what is shown of a box opens at its line, and leads back to the box (%s)",
  async (language) => {
    const { user, app, text } = await openPage({ hasCase: true }, language);
    app.go("missing");
    const threat = language === "en" ? "The threat" : "La menace";
    const show = text.missing.named(text.missing.ways.showHow, threat);
    await user.click(await screen.findByRole("button", { name: show }));
    await screen.findByRole("heading", { level: 1, name: "Instagram" });
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^(The threat, the demand|La menace, la)/));
    await user.click(screen.getByRole("button", { name: text.app.back }));
    expect(app.screen).toBe("missing");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(threat));
    // From the list of places there is nowhere to go back to, and a card begins at its top.
    await user.click(screen.getByRole("button", { name: text.rail.guides }));
    expect(await screen.findByRole("heading", { level: 1, name: "Instagram" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: text.app.back })).toBeNull();
  },
);

test.each(["en", "fr"] as const)("before a screenshot, each app says once who is told of it (%s)", async (language) => {
  const { app, text } = await openPage({ hasCase: true }, language);
  app.go("missing");
  const notice = await screen.findByRole("region", { name: text.missing.beforeShot });
  const apps = app.guiding.path?.setup?.apps ?? [];
  expect(apps).toContain("snapchat");
  for (const name of apps) {
    const card = app.guiding.cardOf(name);
    const says = card?.warning ? app.guiding.say(card.warning.text) : null;
    if (says === null) continue;
    expect(notice.textContent.split(says), name).toHaveLength(2);
    expect(document.body.textContent.split(says), name).toHaveLength(2);
  }
  expect(notice.textContent).not.toContain("WhatsApp");
});

test.each(["en", "fr"] as const)("who has the phone is asked before any file (%s)", async (language) => {
  const { user, app, text } = await openPage({ hasCase: true }, language);
  app.go("missing");
  const phone = language === "en" ? "The phone, kept as it is" : "Le téléphone, gardé tel quel";
  await user.click(await screen.findByRole("button", { name: text.missing.named(text.missing.wherePhone, phone) }));
  const who = screen.getByRole("textbox", { name: text.missing.notePhone });
  expect(document.activeElement).toBe(who);
  expect(screen.queryByRole("textbox", { name: text.missing.tieFind })).toBeNull();
  await user.type(who, "His aunt");
  await user.click(screen.getByRole("button", { name: text.missing.save }));
  const here = await screen.findByRole("region", { name: text.missing.hereTitle });
  expect(within(here).getByText("His aunt")).toBeTruthy();
});

test("a box is tied to an exhibit by its number, stands among what is here, and can be taken back", async () => {
  const { user, app, fake } = await openPage({ hasCase: true });
  app.go("missing");
  await user.click(await screen.findByRole("button", { name: "Say where it is: The threat" }));
  const find = screen.getByRole("textbox", { name: "Find by number or name" });
  expect(document.activeElement).toBe(find);
  await user.type(find, "e0004");
  const save = screen.getByRole("button", { name: "Save this answer" });
  expect((save as HTMLButtonElement).disabled).toBe(true);
  await user.click(await screen.findByRole("checkbox", { name: /^E0004 screenshot/i }));
  await user.click(save);
  const here = await screen.findByRole("region", { name: "Already here" });
  expect(within(here).getByText("In E0004")).toBeTruthy();
  expect(app.spoken).toBe("It is noted as here.");
  expect(document.activeElement?.textContent).toBe("The demand");
  expect(fake.calls).not.toContain("exhibit_uncover");
  await user.click(within(here).getByRole("button", { name: "Take this back: The threat" }));
  expect(await screen.findByRole("button", { name: "Say where it is: The threat" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("The threat");
});

test("not possible is an answer, with words that are kept", async () => {
  const { user, app } = await openPage({ hasCase: true });
  app.go("missing");
  await screen.findByRole("region", { name: "Could still be saved" });
  const before = todo().length;
  await user.click(screen.getByRole("button", { name: "Not possible: Their profile page" }));
  await user.type(screen.getByRole("textbox", { name: "Why not? A few words are enough." }), "the account is gone");
  await user.click(screen.getByRole("button", { name: "Write it down" }));
  const said = await screen.findByRole("region", { name: "Not possible, and written down" });
  expect(within(said).getByText("the account is gone")).toBeTruthy();
  expect(todo().length).toBe(before - 1);
});

test("a word does not make a name a username", async () => {
  const { app } = await openPage({ hasCase: true });
  app.go("missing");
  await screen.findAllByRole("button", { name: "Open People: The username, not just a name" });
  expect(screen.queryByRole("button", { name: "Say where it is: The username, not just a name" })).toBeNull();
});

test("a case that is open for reading only shows what is missing and takes no answers", async () => {
  const { app } = await openPage({ hasCase: true });
  if (app.case) app.case = { ...app.case, isReadOnly: true };
  app.go("missing");
  await screen.findByRole("button", { name: "Show me how: The threat" });
  expect(screen.queryByRole("button", { name: /^(Say where|Not possible)/ })).toBeNull();
});

test("handing over says in one line what could still be saved, and stops nobody", async () => {
  const { user, app } = await openPage({ hasCase: true });
  app.go("handOver");
  await screen.findByText(/things could still be saved/);
  const choose = screen.getByRole("button", { name: "Choose where to write it" });
  expect((choose as HTMLButtonElement).disabled).toBe(false);
  await user.click(screen.getByRole("button", { name: "See what" }));
  expect(app.screen).toBe("missing");
});

test("a file that was not looked into is not said to tell no time", async () => {
  const { app, text } = await openPage({ hasCase: true });
  const view = await app.backend.readOrder();
  const shots = view.shots.slice(0, 2).map((shot, at) => ({ ...shot, claim: null, isUnanswered: at === 0 }));
  vi.spyOn(app.backend, "readOrder").mockResolvedValue({ ...view, shots, pairs: [] });
  app.go("order");
  const list = await screen.findByRole("list", { name: "Screenshots, the first one on top" });
  const [unread, told] = within(list).getAllByRole("listitem");
  expect(unread?.textContent).toContain(text.order.notRead);
  expect(unread?.textContent).not.toContain(text.order.noTime);
  expect(told?.textContent).toContain(text.order.noTime);
});

test("screenshots are moved with the keyboard, the order is confirmed, and each pair is asked about", async () => {
  const { user, app, fake } = await openPage({ hasCase: true });
  app.go("order");
  const list = await screen.findByRole("list", { name: "Screenshots, the first one on top" });
  const names = () =>
    within(list)
      .getAllByRole("listitem")
      .map((one) => /E\d{4}/.exec(one.textContent)?.[0]);
  expect(names().slice(0, 3)).toEqual(["E0001", "E0002", "E0003"]);
  expect(list.querySelector("img")).toBeNull();
  expect(screen.queryByRole("radio", { name: "Nothing is missing" })).toBeNull();
  screen.getByRole("button", { name: "Move E0002 up" }).focus();
  await user.keyboard("{Enter}");
  expect(names().slice(0, 2)).toEqual(["E0002", "E0001"]);
  expect(app.spoken).toMatch(/^E0002 is number 1 of \d+ now\.$/);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move E0002 down");
  await user.click(screen.getByRole("button", { name: "This order is right" }));
  const pair = await screen.findByRole("group", { name: /^E0002, then E0001/ });
  await user.click(within(pair).getByRole("radio", { name: "Something is missing" }));
  expect(fake.calls).toContain("between_answer");
  expect(await within(pair).findByText(/the answer is kept/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "This order is right" })).toBeNull();
});

test("what goes first stands beside the path in words", async () => {
  const { app } = await openPage({ hasCase: true });
  app.go("path");
  const first = await screen.findByRole("region", { name: "What goes first" });
  expect(within(first).getAllByRole("listitem").length).toBeGreaterThan(1);
  expect(first.querySelector("time,progress,meter")).toBeNull();
});

test("in French every box has its words", async () => {
  const { app } = await openPage({ hasCase: true }, "fr");
  app.go("missing");
  expect(await screen.findByRole("button", { name: "Dire où c’est\u00a0: La menace" })).toBeTruthy();
  expect(screen.getByText(/^On connaît seulement un nom\s: Em\.$/)).toBeTruthy();
});

test.each(["en", "fr"] as const)(
  "what an exhibit shows is said where it is looked at, and stands as found (%s)",
  async (language) => {
    const { user, app, text } = await openCase({}, language);
    await user.click(await screen.findByRole("option", { name: /^E0004/ }));
    const shows = await screen.findByRole("region", { name: text.details.tie.title });
    await user.click(within(shows).getByRole("button", { name: text.details.tie.ask }));
    const list = within(shows).getByRole("combobox", { name: text.details.tie.choose });
    const save = within(shows).getByRole<HTMLButtonElement>("button", { name: text.details.tie.save });
    expect(save.disabled).toBe(true);
    const threat = language === "en" ? "The threat" : "La menace";
    await user.selectOptions(list, threat);
    await user.click(save);
    expect((await within(shows).findByRole("listitem")).textContent).toBe(threat);
    expect(app.spoken).toBe(text.details.tie.said(threat));
    expect(document.activeElement).toBe(list);
    expect(within(list).queryByRole("option", { name: threat })).toBeNull();
    app.go("missing");
    const here = await screen.findByRole("region", { name: text.missing.hereTitle });
    expect(within(here).getByText(text.missing.tied("E0004"))).toBeTruthy();
  },
);

test.each(["en", "fr"] as const)(
  "a payment of which nothing is said is completed from Still missing and from Hand over (%s)",
  async (language) => {
    const { user, app, fake, text } = await openCase({}, language);
    const id = await fake.addRecord("payment", { status: "paid" });
    const view = await fake.readGaps();
    const hint = { is: "nothingSaid" as const, payments: [id] };
    const gaps = view.gaps.map((gap) => (gap.id === "paid" ? { ...gap, hint } : gap));
    vi.spyOn(fake, "readGaps").mockResolvedValue({ ...view, gaps });
    const before = (await fake.listRecords()).length;
    const words = text.missing;
    const paid = language === "en" ? "What was paid" : "Ce qui a été payé";
    const complete = words.named(words.ways.complete, paid);
    app.go("handOver");
    const told = await screen.findByRole("region", { name: words.toldTitle });
    expect(within(told).getByRole("button", { name: complete })).toBeTruthy();
    app.go("missing");
    expect(await screen.findByText(words.hints.nothingSaid(id))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: complete }));
    const method = await screen.findByRole("radio", { name: text.records.choices.method.gift_card });
    const status = screen.getByRole<HTMLInputElement>("radio", { name: text.records.choices.status.paid });
    await waitFor(() => expect(status.checked).toBe(true));
    await user.click(method);
    await user.click(screen.getByRole("button", { name: text.records.keep }));
    await screen.findByRole("heading", { level: 1, name: words.title });
    const records = await fake.listRecords();
    expect(records.length).toBe(before);
    expect(records.find((one) => one.id === id)?.fields).toEqual({ status: "paid", method: "gift_card" });
  },
);

test.each(["en", "fr"] as const)(
  "what was said at the start is named before handing over, and written down or not needed (%s)",
  async (language) => {
    const { user, app, fake, text } = await openCase({}, language);
    app.go("handOver");
    const words = text.missing;
    const blocked = language === "en" ? "The person was blocked" : "La personne a été bloquée";
    const paid = language === "en" ? "What was paid" : "Ce qui a été payé";
    const told = await screen.findByRole("region", { name: words.toldTitle });
    expect(within(told).getAllByRole("listitem").length).toBe(2);
    await user.click(within(told).getByRole("button", { name: words.named(words.ways.write, blocked) }));
    expect(app.screen).toBe("records");
    const what = await screen.findByRole<HTMLInputElement>("textbox", { name: text.records.asks["action.what"] });
    expect(what.value).toBe(text.records.told.blocked);
    // Three apps were named: nobody knows in which. Nobody said when.
    const draft = app.guiding.path?.setup?.apps.length;
    expect(draft).toBe(3);
    await user.click(screen.getByRole("button", { name: text.records.keep }));
    const next = await screen.findByRole("region", { name: words.toldTitle });
    expect(within(next).queryByText(blocked)).toBeNull();
    const [record] = (await fake.listRecords()).filter((one) => one.kind === "action").slice(-1);
    expect(record?.fields).toEqual({ what: text.records.told.blocked });
    expect((await fake.readGaps()).gaps.find((gap) => gap.id === "blocked")?.answer?.tied).toEqual([record?.id]);
    await user.click(within(next).getByRole("button", { name: words.named(words.ways.write, paid) }));
    const status = await screen.findByRole("radio", { name: text.records.choices.status.paid });
    expect((status as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole("button", { name: text.app.back }));
    const again = await screen.findByRole("region", { name: words.toldTitle });
    await user.click(within(again).getByRole("button", { name: words.named(words.notPossible, paid) }));
    expect(app.spoken).toBe(`${words.said.notPossible} ${words.goesAlong}`);
    // It does not stay with the family: it is named among what travels.
    const { alsoAnswers, alsoNotPossible } = text.handOver;
    expect(document.querySelector("main")?.textContent).toContain(alsoAnswers(alsoNotPossible(paid)));
    expect(screen.queryByRole("region", { name: words.toldTitle })).toBeNull();
    expect(document.activeElement?.tagName).toBe("H1");
  },
);

test.each(["en", "fr"] as const)(
  "what is not needed is noted, stays here and can be taken back (%s)",
  async (language) => {
    const { user, app, text } = await openCase({}, language);
    app.go("missing");
    const words = text.missing;
    const blocked = language === "en" ? "The person was blocked" : "La personne a été bloquée";
    await user.click(await screen.findByRole("button", { name: words.named(words.notNeeded, blocked) }));
    expect(app.spoken).toBe(words.said.notNeeded);
    const noted = await screen.findByRole("region", { name: words.notNeededTitle });
    expect(within(noted).getByText(blocked)).toBeTruthy();
    expect(screen.queryByText(words.notPossibleText)).toBeNull();
    await user.click(within(noted).getByRole("button", { name: words.named(words.again, blocked) }));
    expect(await screen.findByRole("button", { name: words.named(words.ways.write, blocked) })).toBeTruthy();
  },
);
