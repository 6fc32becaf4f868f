import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, type Mock, test, vi } from "vitest";

import { SAMPLE } from "../lib/backend/fake/sample";
import { NOTHING_SAID } from "../lib/guiding.svelte";
import { openCase, openPage } from "./page";
import { liveUrls } from "./setup";

test("of 5,000 exhibits only those in view are in the page, and all can be reached", async () => {
  const { user } = await openCase({ many: 5000 });
  const options = screen.getAllByRole("option");
  expect(options.length).toBeLessThan(100);
  expect(options[0]?.getAttribute("aria-setsize")).toBe("5000");
  const list = screen.getByRole("listbox");
  const scroll = vi.spyOn(window, "scrollBy") as unknown as Mock<(x: number, y: number) => void>;
  list.focus();
  await user.keyboard("{End}");
  // No layout here: that the last one is asked into view; `npm run look` sees it there.
  expect(scroll).toHaveBeenLastCalledWith(0, expect.any(Number));
  expect(Number(scroll.mock.lastCall?.[1])).toBeGreaterThan(100_000);
});

test("the grid says number, kind, state and time, and no name; the list says the names", async () => {
  const { user } = await openCase();
  const first = screen.getByRole("option", { name: /^E0001/ });
  expect(first.getAttribute("aria-label")).toMatch(/^E0001, Screenshot, covered, Kept, file time \d+ Mar/);
  expect(screen.getByRole("listbox").textContent).not.toContain("IMG_4018");
  await user.click(screen.getByRole("button", { name: "List with names" }));
  expect(screen.getByRole("option", { name: /IMG_4018\.PNG$/ })).toBeTruthy();
});

test("uncovering is told about first, logged, and covered again when one leaves", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.click(await screen.findByRole("button", { name: "Uncover this one" }));
  expect(fake.calls).not.toContain("exhibit_uncover");
  expect(screen.getByText(/It is noted that this picture was uncovered/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Leave it covered" }));
  const button = screen.getByRole("button", { name: "Uncover this one" });
  await waitFor(() => expect(document.activeElement).toBe(button));
  await user.click(button);
  await user.click(screen.getByRole("button", { name: "Uncover it" }));
  expect(await screen.findByRole("img", { name: "E0001, uncovered" })).toBeTruthy();
  await user.click(screen.getByRole("option", { name: /^E0002/ }));
  await waitFor(() => expect(fake.calls).toContain("exhibit_cover"));
  expect(liveUrls.size).toBe(0);
});

test("a picture nobody answered for is not uncovered before the answer", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: /^Not answered yet/ }));
  await user.click(screen.getByRole("option", { name: /^E0009/ }));
  await user.click(await screen.findByRole("button", { name: "Answer the question" }));
  expect(screen.queryByRole("button", { name: "Uncover this one" })).toBeNull();
  await user.click(screen.getByRole("radio", { name: "No" }));
  await user.click(screen.getByRole("button", { name: "Keep this answer" }));
  await user.click(await screen.findByRole("button", { name: "Uncover this one" }));
  await user.click(screen.getByRole("button", { name: "Uncover it" }));
  await screen.findByRole("img", { name: "E0009, uncovered" });
  expect(fake.calls.filter((call) => call === "exhibit_uncover")).toHaveLength(1);
  expect(document.activeElement?.textContent).toBe("Cover it again");
});

test("all that nobody answered for can be answered once, without opening any", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: /^Not answered yet/ }));
  const waiting = screen.getAllByRole("option").length;
  expect(waiting).toBeGreaterThan(1);
  const asked = screen.getByRole("region", { name: new RegExp(`any of these ${waiting} show nudity`) });
  const keep = within(asked).getByRole("button", { name: "Keep this answer" });
  expect(keep.hasAttribute("disabled"), "nothing is chosen for anybody").toBe(true);
  await user.click(within(asked).getByRole("radio", { name: "No, none of them could" }));
  await user.click(keep);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("listbox")));
  expect(screen.getAllByRole("option").length, "all are shown again").toBeGreaterThan(waiting);
  expect(fake.calls.filter((call) => call === "exhibit_answer")).toHaveLength(waiting);
  expect(fake.calls).not.toContain("exhibit_uncover");
  expect(screen.queryByRole("region", { name: /show nudity/ }), "nothing is asked twice").toBeNull();
});

test("who did not know is told what is held back, and can answer at once", async () => {
  const { user, app } = await openCase({ isFresh: true });
  await user.click(screen.getByRole("button", { name: "Add files" }));
  await user.click(await screen.findByRole("radio", { name: /^I do not know/ }));
  await user.click(screen.getByRole("button", { name: /^Add the/ }));
  expect(await screen.findByText(/Until someone says, they are not handed over/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Answer the question for these" }));
  expect(await screen.findByRole("region", { name: /show nudity/ })).toBeTruthy();
  expect(app.screen).toBe("exhibits");
});

test("a kept picture that is answered with yes asks where police find the original", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await screen.findByRole("textbox", { name: "Your note" });
  expect(screen.queryByRole("heading", { name: "Where police find it" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Change the answer" }));
  await user.click(screen.getByRole("radio", { name: /^Yes/ }));
  await user.click(screen.getByRole("button", { name: "Keep this answer" }));
  expect(await screen.findByRole("heading", { name: "Where police find it" })).toBeTruthy();
});

test("what was added is a short list; what means the same is said once", async () => {
  const { user } = await openCase({ isFresh: true });
  await user.click(screen.getByRole("button", { name: "Add files" }));
  await user.click(await screen.findByRole("radio", { name: /^No/ }));
  await user.click(screen.getByRole("button", { name: /^Add the/ }));
  await screen.findByRole("heading", { level: 1, name: /saved, 1 not$/ });
  expect(screen.getAllByText(/copied, read again, and written to the log/)).toHaveLength(1);
  expect(screen.getAllByRole("table").length).toBeGreaterThan(0);
});

test("a listed exhibit offers nothing to uncover", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: /Photos, videos/ }));
  await user.click(screen.getByRole("option", { name: /^E0020/ }));
  expect(await screen.findByText(/There is no copy here to show/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Uncover this one" })).toBeNull();
});

test("a note is saved as it is typed, and kept when asked", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.type(await screen.findByRole("textbox", { name: "Your note" }), "The threat.");
  await waitFor(async () => expect(await fake.readDraft("note-E0001")).toBe("The threat."));
  await user.click(screen.getByRole("button", { name: "Keep what I wrote" }));
  await waitFor(() => expect(fake.calls).toContain("exhibit_describe"));
  await waitFor(async () => expect(await fake.readDraft("note-E0001")).toBe(""));
});

test("where a listed original is, and who has it, is asked first", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: /Photos, videos/ }));
  await user.click(screen.getByRole("option", { name: /^E0020/ }));
  await user.type(
    await screen.findByRole("textbox", { name: "On which phone, tablet or computer it is" }),
    "His phone",
  );
  await user.type(screen.getByRole("textbox", { name: "Who has it now" }), "em.r");
  await waitFor(async () => expect(await fake.readDraft("whoHasIt-E0020")).toBe("em.r"));
  await user.click(screen.getByRole("button", { name: "Keep what I wrote" }));
  await waitFor(async () => {
    const { described } = await fake.readExhibit("E0020");
    expect(described.map((one) => [one.field, one.text])).toEqual([
      ["device", "His phone"],
      ["whoHasIt", "em.r"],
    ]);
  });
});

test("setting aside asks for a reason, and can be taken back", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0002/ }));
  await user.click(await screen.findByText("Set aside, with a reason"));
  const setAside = screen.getByRole<HTMLButtonElement>("button", { name: "Set it aside" });
  expect(setAside.disabled).toBe(true);
  await user.type(screen.getByRole("textbox", { name: "Why should it be left out?" }), "Not about this.");
  await user.click(setAside);
  expect(await screen.findByText(/You wrote: “Not about this.”/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take it back" }));
  expect(await screen.findByText("Set aside, with a reason")).toBeTruthy();
});

test("a name with markup in it is only text", async () => {
  const alarm = vi.fn();
  vi.stubGlobal("alarm", alarm);
  const file = SAMPLE[0];
  if (!file) throw new Error("the sample is empty");
  const { fake, app, user } = await openPage({ hasCase: true });
  const hostile = '<img src=x onerror="alarm()"><script>alarm()</script>';
  const read = fake.readExhibit.bind(fake);
  vi.spyOn(fake, "readExhibit").mockImplementation(async (id) => {
    const details = await read(id);
    return { ...details, places: [{ name: hostile, folder: hostile, cloud: null, noted: details.row.added }] };
  });
  app.go("exhibits");
  await user.click(await screen.findByRole("option", { name: /^E0001/ }));
  expect((await screen.findAllByText(hostile)).length).toBe(2);
  expect(document.querySelector("img, script[src], aside script")).toBeNull();
  expect(alarm).not.toHaveBeenCalled();
});

test("the one question shows names only, and not knowing is the answer at first", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: "Add files" }));
  expect(await screen.findByRole("heading", { name: /Could any of these show nudity/ })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /I do not know/ }).checked).toBe(true);
  expect(within(screen.getByRole("list", { name: /Names of the pictures/ })).getByText("IMG_4029.JPG")).toBeTruthy();
  expect(document.querySelector("img")).toBeNull();
});

test("some of them: those chosen are listed, the others kept", async () => {
  const { user, fake } = await openCase({ isEmpty: false });
  const run = vi.spyOn(fake, "runImport");
  await user.click(screen.getByRole("button", { name: "Add files" }));
  await user.click(await screen.findByRole("radio", { name: /Some of them could/ }));
  const add = screen.getByRole<HTMLButtonElement>("button", { name: /^Add the/ });
  expect(add.disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "IMG_4029.JPG" }));
  await user.click(add);
  await screen.findByRole("heading", { level: 1, name: /saved/ });
  const answers = run.mock.calls[0]?.[1];
  expect(answers?.shows).toBe("nothing");
  expect(answers?.except).toEqual([{ file: 10, shows: "intimate" }]);
});

test("what was not saved stands first, with what to do, and can be tried again", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: "Add files" }));
  await user.click(await screen.findByRole("button", { name: /^Add the/ }));
  await screen.findByRole("heading", { level: 1, name: "1 file not saved" });
  const main = screen.getByRole("main");
  const groups = within(main)
    .getAllByRole("heading", { level: 2 })
    .map((heading) => heading.textContent.trim());
  expect(groups[0]).toMatch(/^Not saved/);
  expect(screen.getByText(/plug that in again/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Try again what was not saved" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Nothing new to save" })).toBeTruthy();
});

test("what is dropped on any place of the case is added", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  fake.drop({ event: "over", files: 4 });
  expect(await screen.findByText(/Let go to add 4 files/)).toBeTruthy();
  fake.drop({ event: "dropped", token: "d-1", files: 4 });
  expect(await screen.findByRole("heading", { name: /Could any of these show nudity/ })).toBeTruthy();
  expect(fake.calls).toContain("import_plan_dropped d-1");
});

test("a case that is open for reading only offers nothing that writes", async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("checkbox", { name: "Open the case for reading only" }));
  await user.click(screen.getByRole("button", { name: "Open case 7F3K-2MQ9" }));
  await user.click(await screen.findByRole("button", { name: /^Exhibits/ }));
  await user.click(await screen.findByRole("option", { name: /^E0001/ }));
  await screen.findByText("IMG_4018.PNG");
  for (const name of ["Add files", "Add a folder", "Change the answer", "Keep what I wrote"]) {
    expect(screen.queryByRole("button", { name })).toBeNull();
  }
});

test("a damaged copy that was put in order is said beside the file, and aloud", async () => {
  const { user, app } = await openCase({ isDamaged: true });
  await user.click(screen.getByRole("button", { name: "Add files" }));
  await user.click(await screen.findByRole("button", { name: /^Add the/ }));
  const there = await screen.findByRole("region", { name: "Already there" });
  const row = within(there).getByRole("row", { name: /Put in order: E0010/ });
  expect(within(row).getByText(/It was made again from this file, and is whole now/)).toBeTruthy();
  expect(screen.getByText("1 copy in the case was missing or damaged. It is whole again.")).toBeTruthy();
  expect(app.spoken).toContain("It is whole again.");
});

test.each(["en", "fr"] as const)("another adult reads beside the one question whose it is (%s)", async (language) => {
  for (const who of ["other_adult", "parent"]) {
    const { app, fake, user, text, view } = await openCase({}, language);
    await fake.setUpPath({ ...NOTHING_SAID, who });
    await app.guiding.load();
    await user.click(screen.getByRole("option", { name: /^E0004/ }));
    await user.click(await screen.findByRole("button", { name: text.details.change }));
    const said = app.guiding.guide?.images.answering.find((one) => one.id === "images.not_yours");
    expect(said).toBeDefined();
    const shown = screen.queryByText(said?.text[language] ?? "");
    expect(shown !== null, who).toBe(who === "other_adult");
    view.unmount();
  }
});
