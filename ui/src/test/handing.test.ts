import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { ALL_INCLUDED } from "../handover/included";
import { isUnanswered } from "../exhibits/shown";
import { openCase, openPage } from "./page";

const FINGERPRINT = "dd89959de9751a80e913b334d18add8b44d5f69a0e2589cc897091e85a08bec3";

async function handOver(options = {}) {
  const page = await openCase(options);
  await page.user.click(screen.getByRole("button", { name: "Hand over" }));
  await screen.findByRole("heading", { name: "What is held back, and why" });
  return page;
}

test("what is held back is named with its reason beside what goes in", async () => {
  await handOver();
  const out = screen.getByRole("region", { name: "What is held back, and why" });
  expect(within(out).getByText("Complete downloads whose messages go in")).toBeTruthy();
  expect(within(out).getByText(/You wrote: “taken by mistake”/)).toBeTruthy();
  expect(screen.getByText(/the place where each was made may be inside/)).toBeTruthy();
});

test("files that all wait for an answer are told of before nothing is handed over", async () => {
  const { app, user } = await openCase();
  const plan = await app.backend.planBundle({ ...ALL_INCLUDED, downloads: "messages" });
  const [held] = plan.withheld;
  expect(held).toBeDefined();
  const waiting = plan.withheld.map((one) => ({ ...one, reason: "unanswered" as const }));
  const planned = vi.spyOn(app.backend, "planBundle");
  planned.mockResolvedValue({ ...plan, enclosed: [], covered: [], downloads: [], withheld: waiting });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const told = await screen.findByRole("region", { name: "None of your files goes in yet" });
  await user.click(within(told).getByRole("button", { name: "Answer the question for these" }));
  expect(app.screen).toBe("exhibits");
});

test("the answer leads straight to the question, and what became of added files does not come back", async () => {
  const { app, user, text } = await openCase();
  const result = () => screen.queryByRole("heading", { level: 1, name: text.adding.doneTitle(0, 0, 0) });
  const showResult = async () => {
    app.adding.step = "done";
    await waitFor(() => expect(app.screen === "exhibits" && result()).toBeTruthy());
  };
  await showResult();
  await user.click(screen.getByRole("button", { name: text.rail.path }));
  await user.click(screen.getByRole("button", { name: new RegExp(`^${text.rail.exhibits}`) }));
  await screen.findByRole("listbox");
  expect(result()).toBeNull();
  // Only looking at the numbers to call does not lose it.
  await showResult();
  app.go("call");
  app.leaveCall();
  await waitFor(() => expect(result()).toBeTruthy());
  const plan = await app.backend.planBundle({ ...ALL_INCLUDED, downloads: "messages" });
  const waiting = plan.withheld.map((one) => ({ ...one, reason: "unanswered" as const }));
  vi.spyOn(app.backend, "planBundle").mockResolvedValue({ ...plan, withheld: waiting });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const answer = await screen.findByRole("button", { name: text.handOver.answerThem });
  // Files that were dropped elsewhere are done now.
  app.adding.step = "done";
  await user.click(answer);
  const rows = await app.backend.listExhibits();
  const open = rows.filter(isUnanswered).length;
  expect(open).toBeGreaterThan(0);
  expect(await screen.findByRole("region", { name: text.exhibits.answerThese.question(open) })).toBeTruthy();
});

test("what was only written down is handed over, and a case without a word or a file names both ways", async () => {
  for (const language of ["en", "fr"] as const) {
    const { app, fake, user, text, view } = await openPage({ hasCase: true, isEmpty: true }, language);
    await user.click(screen.getByRole("button", { name: text.safety.goOn }));
    await waitFor(() => expect(app.screen).not.toBe("safety"));
    app.go("handOver");
    const { handOver } = text;
    // The page is searched without its fixed spaces.
    const says = (words: string) => words.replaceAll("\u00a0", " ");
    expect(await screen.findByText(says(handOver.empty))).toBeTruthy();
    expect(screen.getByRole("button", { name: handOver.toExhibits })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: handOver.toRecords }));
    expect(app.screen).toBe("records");
    await fake.addRecord("event", { what: text.records.image.what, who_has_it: "Théo" });
    app.go("handOver");
    expect(await screen.findByRole("rowheader", { name: handOver.records.event })).toBeTruthy();
    expect(screen.queryByText(says(handOver.empty))).toBeNull();
    expect(screen.getByText(handOver.outNothing)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: handOver.chooseWhere }));
    await user.click(await screen.findByRole("button", { name: handOver.write }));
    expect(await screen.findByText(says(handOver.enclosedCount(0, 0, 1, 0)))).toBeTruthy();
    view.unmount();
  }
});

test("a list without any file is told of, and leads to where police find them", async () => {
  const { app, user } = await openCase();
  const plan = await app.backend.planBundle({ ...ALL_INCLUDED, downloads: "messages" });
  const listed = plan.withheld.map((one) => ({ ...one, reason: "listed" as const }));
  const planned = vi.spyOn(app.backend, "planBundle");
  planned.mockResolvedValue({ ...plan, enclosed: [], covered: [], downloads: [], withheld: listed });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const told = await screen.findByRole("region", { name: /^No file goes in/ });
  await user.click(within(told).getByRole("button", { name: "Say where police find these" }));
  expect(app.screen).toBe("exhibits");
  expect((await screen.findByRole("button", { name: /^For police to collect/ })).getAttribute("aria-pressed")).toBe(
    "true",
  );
});

test("what else travels can be left out by a tick, and the plan follows", async () => {
  const { user, app, text } = await handOver();
  const planned = vi.spyOn(app.backend, "planBundle");
  expect(screen.getByText(/The names of 4 folders/)).toBeTruthy();
  expect(screen.getByText(text.handOver.alsoLead)).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /names of 4 folders/ }));
  await vi.waitFor(() => expect(screen.queryByText(/The names of 4 folders/)).toBeNull());
  // What was left out can be taken in again.
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /names of the folders/ }).checked).toBe(false);
  await user.click(screen.getByRole("checkbox", { name: /disk’s times/ }));
  await vi.waitFor(() => expect(screen.queryByText(text.handOver.alsoTimes(0))).toBeTruthy());
  expect(planned).toHaveBeenLastCalledWith({
    includePlaces: false,
    includeFileTimes: false,
    includeAnswers: true,
    downloads: "messages",
  });
});

test("what cannot be left out here says why, and leads to where it can", async () => {
  const { user, app } = await openCase();
  const plan = await app.backend.planBundle({ ...ALL_INCLUDED, downloads: "messages" });
  const alsoTravels = { ...plan.alsoTravels, devices: ["E0001", "C01"], withPlace: ["E0002"] };
  vi.spyOn(app.backend, "planBundle").mockResolvedValue({ ...plan, alsoTravels });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  expect(await screen.findByText(/The file goes in just as it is, so the place stays in it/)).toBeTruthy();
  expect(screen.getByText(/The log: what was done here and when/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Open C01" }));
  expect(app.screen).toBe("records");
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  await user.click(await screen.findByRole("button", { name: "Open E0002" }));
  expect(await screen.findByRole("heading", { level: 2, name: "E0002" })).toBeTruthy();
});

test("a bundle is written: nine words, 64 characters by eights, one button copies both", async () => {
  const { user } = await handOver();
  await user.click(screen.getByRole("button", { name: "Choose where to write it" }));
  await user.click(await screen.findByRole("button", { name: "Write the police bundle" }));
  await screen.findByRole("heading", { level: 1, name: "The police bundle is written and checked" });
  expect(screen.getByText("talk").closest("ol")?.children).toHaveLength(9);
  expect(screen.getByText("dd89959d")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Copy both" }));
  expect(await navigator.clipboard.readText()).toContain(FINGERPRINT);
  expect(await screen.findByText("Copied.")).toBeTruthy();
});

test("a bundle that was not finished says what is safe and what to do", async () => {
  const { user, fake } = await handOver();
  await user.click(screen.getByRole("button", { name: "Choose where to write it" }));
  fake.options.error = "diskFull";
  await user.click(await screen.findByRole("button", { name: "Write the police bundle" }));
  await screen.findByRole("heading", { level: 1, name: "The police bundle was not finished" });
  expect(screen.getAllByText("Your case is as it was.").length).toBeGreaterThan(0);
  expect(screen.getByText(/Make room on the disk/)).toBeTruthy();
});

test("a check says three answers apart, and the words that were told are compared", async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Check a bundle somebody gave me" }));
  await user.click(screen.getByRole("button", { name: "Choose a zip" }));
  await screen.findByRole("heading", { level: 1, name: "Nothing was found to have changed" });
  const answers = ["Contents", "History", "Date"].map((name) =>
    screen.getByRole("heading", { level: 2, name }).nextElementSibling?.textContent.trim(),
  );
  expect(answers).toEqual(["PASS", "PASS", "UNCONFIRMED"]);
  const told = screen.getByRole("textbox", { name: "Words or characters you were told" });
  await user.type(told, "talk orbit guess valley document picture island garden window");
  await user.click(screen.getByRole("button", { name: "Compare" }));
  expect(await screen.findByText("The same fingerprint.")).toBeTruthy();
  expect(screen.getByText("MATCHES")).toBeTruthy();
});

test("a failed check is calm and names what it found", async () => {
  const { user } = await openCase({ doesCheckFail: true });
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(screen.getByRole("button", { name: "Check this case" }));
  await screen.findByRole("heading", { level: 1, name: "Something is not as it was" });
  expect(screen.getByText("“E0005” does not fit the fingerprint that was written down for it.")).toBeTruthy();
});

test("long work can be stopped, and nothing is called lost", async () => {
  const { user, fake } = await openCase();
  fake.options.isSlow = true;
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(screen.getByRole("button", { name: "Check this case" }));
  await user.click(await screen.findByRole("button", { name: "Stop checking" }));
  expect(await screen.findByText("The check was stopped. Nothing was changed.", {}, { timeout: 3000 })).toBeTruthy();
});

test("the case is copied to a stick, and where it is now is said", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("button", { name: "Copy the case to a stick" }));
  expect((await screen.findAllByText(/The case was copied and checked/)).length).toBeGreaterThan(0);
});

test("dark, contrast and language are chosen in Settings and kept", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("radio", { name: "Dark" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  await user.click(screen.getByRole("radio", { name: "High" }));
  expect(document.documentElement.dataset["contrast"]).toBe("more");
  expect((await fake.start()).settings).toMatchObject({ theme: "dark", contrast: "more" });
});

test("damage is told before a bundle is written, aloud too, with what to do", async () => {
  const { app } = await handOver({ isDamaged: true });
  const notice = screen.getByRole("region", { name: "Something in this case is damaged or missing" });
  expect(within(notice).getByText(/^E0005: the kept file is missing or not as it was saved/)).toBeTruthy();
  expect(within(notice).getByText(/^E0007: a name, a place or words about it/)).toBeTruthy();
  expect(within(notice).getByText(/add it again: that puts its copy in order/)).toBeTruthy();
  expect(app.spoken).toBe("Something in this case is damaged or missing");
  expect(screen.getByRole("rowheader", { name: "Could not be read" })).toBeTruthy();
});

test("a bundle without what is damaged is never only called written and checked", async () => {
  const { user, app, fake } = await handOver({ isDamaged: true });
  await user.click(screen.getByRole("button", { name: "Choose where to write it" }));
  await user.click(await screen.findByRole("button", { name: "Write the police bundle" }));
  const title = "The police bundle is written, but something damaged is not in it";
  await screen.findByRole("heading", { level: 1, name: title });
  expect(app.spoken).toBe(title);
  expect(screen.queryByText(/is written and checked/)).toBeNull();
  const notice = screen.getByRole("region", { name: "Something in this case is damaged or missing" });
  expect(within(notice).getByText(/^E0005/)).toBeTruthy();
  await user.click(within(notice).getByRole("button", { name: "Check this case" }));
  await screen.findByRole("heading", { level: 2, name: "What was noticed" });
  expect(fake.calls.at(-1)).not.toBe("bundle_plan");
});

test("what a newer version did is told before and after", async () => {
  const { user, app } = await handOver({ isNewer: true });
  expect(screen.getByRole("rowheader", { name: "Newer than this version" })).toBeTruthy();
  expect(app.spoken).toBe("A newer version of Holdfast went on with this case");
  await user.click(screen.getByRole("button", { name: "Choose where to write it" }));
  await user.click(await screen.findByRole("button", { name: "Write the police bundle" }));
  await screen.findByRole("heading", { level: 1, name: /not all of it can be confirmed/ });
  const notice = screen.getByRole("region", { name: "A newer version of Holdfast went on with this case" });
  expect(within(notice).getByText(/It did something with E0003/)).toBeTruthy();
  expect(within(notice).getByText(/says UNCONFIRMED/)).toBeTruthy();
});

test("where nothing may be handed over the screen says why and what to do, and can try again", async () => {
  const { user, app } = await openCase({ error: "eventUnknown" });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const notice = await screen.findByRole("region", { name: "No bundle can be written now" });
  expect(within(notice).getByText(/\(line 31 of the log\)/)).toBeTruthy();
  expect(within(notice).getByText(/You can tell police now that you have it/)).toBeTruthy();
  expect(app.spoken).toMatch(/so no bundle is written\.$/);
  await user.click(within(notice).getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "What is held back, and why" })).toBeTruthy();
});

test("a copy of a damaged case says what is not in it", async () => {
  const { user, app } = await openCase({ isDamaged: true });
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("button", { name: "Copy the case to a stick" }));
  const notice = await screen.findByRole("region", { name: "Something in this case is damaged or missing" });
  expect(within(notice).getByText(/^E0005: the kept file/)).toBeTruthy();
  expect(within(notice).getByText(/both cases as they are/)).toBeTruthy();
  expect(app.spoken).toMatch(/so it is not in the copy\.$/);
});

test.each(["en", "fr"] as const)(
  "where police find it is asked at once where one file alone is meant, else of all (%s)",
  async (language) => {
    const { user, app, fake, text } = await openCase({}, language);
    const plan = fake.planBundle.bind(fake);
    let many = 1;
    vi.spyOn(fake, "planBundle").mockImplementation(async (choice) => {
      const now = await plan(choice);
      return { ...now, withheld: now.withheld.filter((one) => one.reason === "listed").slice(0, many) };
    });
    app.go("handOver");
    await user.click(await screen.findByRole("button", { name: text.handOver.sayWhere }));
    const device = await screen.findByRole("textbox", { name: text.details.own.device });
    await waitFor(() => expect(document.activeElement).toBe(device));
    many = 2;
    app.go("handOver");
    await user.click(await screen.findByRole("button", { name: text.handOver.sayWhere }));
    await screen.findByRole("listbox");
    expect(screen.queryByRole("textbox", { name: text.details.own.device })).toBeNull();
  },
);

test("what a bundle holds and is held back since is said at the exhibit and under Hand over, with what to do", async () => {
  const { app, user, text } = await handOver();
  await user.click(screen.getByRole("button", { name: text.handOver.chooseWhere }));
  await user.click(await screen.findByRole("button", { name: text.handOver.write }));
  await screen.findByRole("heading", { level: 1, name: text.handOver.doneTitle });
  app.shelfWanted = { id: "E0002", asksWhere: false };
  app.go("exhibits");
  await screen.findByRole("heading", { level: 2, name: "E0002" });
  const title = text.handOver.insideTitle("B01");
  expect(screen.queryByRole("region", { name: title })).toBeNull();
  await user.click(await screen.findByRole("button", { name: text.details.change }));
  await user.click(screen.getByRole("radio", { name: text.details.shows.intimate }));
  await user.click(screen.getByRole("button", { name: text.details.keepAnswer }));
  const told = await screen.findByRole("region", { name: title });
  expect(within(told).getByText(text.handOver.insideNever)).toBeTruthy();
  expect(within(told).getByText(/\/media\/FAMILY/)).toBeTruthy();
  await waitFor(() => expect(app.spoken).toContain(text.handOver.insideNever));
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  await user.click(await screen.findByRole("button", { name: text.handOver.another }));
  const again = await screen.findByRole("region", { name: title });
  expect(within(again).getByText(/E0002/)).toBeTruthy();
  expect(screen.getByText(new RegExp(text.handOver.wholeAgain))).toBeTruthy();
});

test("what was answered at the start is said to stay, and can be written down as an event", async () => {
  const { app, user, text } = await openCase();
  await app.guiding.load();
  await app.guiding.setUp({
    who: "parent",
    region: "canada",
    apps: ["instagram", "snapchat"],
    inTouch: "quiet",
    happened: [],
    image: "altered",
  });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  expect(await screen.findByText(text.handOver.staysPrivate)).toBeTruthy();
  await user.click(
    await screen.findByRole("button", { name: text.missing.named(text.missing.ways.write, text.missing.atStartTitle) }),
  );
  expect(app.screen).toBe("records");
  await waitFor(() =>
    expect(
      screen.getByDisplayValue(new RegExp(`^${text.records.atStart.begins}: .*no more messages come`)),
    ).toBeTruthy(),
  );
});
