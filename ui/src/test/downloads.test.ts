import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { counted, onShelf } from "../downloads/onShelf";
import { messages } from "../lib/messages/messages";
import { openCase } from "./page";

const FOLDER = 412;

test("an unzipped download of hundreds of files stands as one thing, and every count says so", async () => {
  const { fake, user } = await openCase({ folder: FOLDER });
  const rows = await fake.listExhibits();
  const standing = onShelf(rows);
  expect(rows.length - standing.length).toBe(FOLDER - 1);
  const { exhibits, downloads } = counted(standing);
  expect(exhibits + downloads).toBe(standing.length);
  const list = screen.getByRole("listbox");
  expect(screen.getByRole("button", { name: /^Exhibits/ }).textContent).toContain(String(standing.length));
  expect(within(list).getAllByRole("option")[0]?.getAttribute("aria-setsize")).toBe(String(standing.length));
  expect(screen.getByRole("button", { name: /^All/ }).textContent).toContain(String(standing.length));
  expect(screen.getByRole("button", { name: /^Downloads/ }).textContent).toContain(String(downloads));
  // Nobody is asked about what is in a download.
  expect(screen.getByRole("button", { name: /^Not answered yet/ }).textContent).not.toContain("3");
  await user.click(screen.getByRole("button", { name: /^Photos, videos/ }));
  expect(screen.getAllByRole("option").every((one) => !one.textContent.includes("X07"))).toBe(true);
});

test("a download says what was read in it, what is not in it, and what such a download never holds", async () => {
  const { user } = await openCase({ folder: FOLDER });
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  const name = /^X07, Facebook Messenger, 412 files, 2 conversations, 200,031 rows read, 2 not understood/;
  await user.click(await screen.findByRole("option", { name }));
  const aside = screen.getByRole("complementary");
  expect(within(aside).getByText(/Its 412 files are kept as one download/)).toBeTruthy();
  expect(within(aside).getByText("200,031 of 200,033")).toBeTruthy();
  expect(within(aside).getByText(/Messages that vanish/)).toBeTruthy();
  expect(document.activeElement?.textContent).toContain("X07");
});

test("a download opens to its files, and one comes back to it", async () => {
  const { user } = await openCase({ folder: FOLDER });
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  await user.click(await screen.findByRole("option", { name: /^X07/ }));
  await user.click(screen.getByRole("button", { name: "Show its 412 files" }));
  const files = await screen.findByRole("listbox", { name: "Files of download X07" });
  const options = within(files).getAllByRole("option");
  expect(options[0]?.getAttribute("aria-setsize")).toBe(String(FOLDER));
  expect(options.length).toBeLessThan(100);
  const picture = options.find((one) => one.getAttribute("aria-label")?.includes("Photo"));
  if (picture) await user.click(picture);
  expect(await screen.findByText(/Holdfast does not open the pictures in downloads/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Uncover|Answer/ })).toBeNull();
  expect(screen.getByText("Part of download X07")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Back to all exhibits" }));
  expect(await screen.findByRole("option", { name: /^X07/, selected: true })).toBeTruthy();
});

test("a download of one file shows what was read and all that can be done with the file", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  await user.click(await screen.findByRole("option", { name: /^X01, E0014, Instagram, 1 file/ }));
  expect(await screen.findByRole("textbox", { name: "Your note" })).toBeTruthy();
  expect(screen.getByText("200,031 of 200,033")).toBeTruthy();
  await user.click(await screen.findByText("Set aside, with a reason"));
  await user.type(screen.getByRole("textbox", { name: "Why should it be left out?" }), "Another account.");
  await user.click(screen.getByRole("button", { name: "Set it aside" }));
  await screen.findByText(/You wrote: “Another account.”/);
  expect(screen.getByRole("button", { name: /^Set aside/ }).textContent).toContain("2");
});

test("one that cannot be read says so, and is kept", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  await user.click(await screen.findByRole("option", { name: /^X04, .*Could not be read yet/ }));
  expect(await screen.findByText(/It is damaged. The file is kept as it is./)).toBeTruthy();
});

test("with 5,000 files in a download the shelf stays as short as it looks", async () => {
  const { fake } = await openCase({ folder: 5000 });
  const begun = performance.now();
  const standing = onShelf(await fake.listExhibits());
  expect(standing.length).toBeLessThan(40);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(screen.getAllByRole("option").length).toBeLessThan(40);
});

test.each(["en", "fr"] as const)("what was added is told as it was read, aloud too (%s)", async (language) => {
  const text = messages[language];
  const { user, app } = await openCase({ isFresh: true }, language);
  await user.click(screen.getByRole("button", { name: text.exhibits.add }));
  await user.click(await screen.findByRole("radio", { name: new RegExp(`^${text.adding.answers.nothing.title}`) }));
  await user.click(screen.getByRole("button", { name: text.adding.add(18) }));
  const told = await screen.findByRole("region", { name: text.downloads.addedTitle });
  await within(told).findByRole("heading", { level: 2, name: text.downloads.addedTitle });
  expect(within(told).getByRole("region", { name: /^Instagram/ })).toBeTruthy();
  expect(within(told).getByRole("region", { name: /^WhatsApp/ })).toBeTruthy();
  expect(within(told).getAllByText(text.reading.notUnderstood).length).toBeGreaterThan(0);
  expect(within(told).getAllByText(text.reading.mediaMissing).length).toBeGreaterThan(0);
  expect(within(told).getAllByText(text.reading.limitsTitle).length).toBeGreaterThan(0);
  await waitFor(() => expect(app.spoken).toContain(language === "en" ? "Read: " : "Lecture faite\u00a0: "));
});

test.each(["en", "fr"] as const)("a part that came later is offered, joined, and taken back (%s)", async (language) => {
  const text = messages[language].downloads;
  const { user, app } = await openCase({ isInParts: true }, language);
  await user.click(screen.getByRole("button", { name: /^(Downloads|Archives)/ }));
  const open = async (id: string) => user.click(await screen.findByRole("option", { name: new RegExp(`^${id}\\b`) }));
  await open("X08");
  const notice = await screen.findByRole("region", { name: text.joinTitle("X08", "X01") });
  expect(within(notice).getByText(text.joinText("X08", "X01"))).toBeTruthy();
  await user.click(within(notice).getByRole("button", { name: text.joinYes }));
  // What is open goes by the number of the whole now, with both files.
  await screen.findByRole("button", { name: text.joinBack("X08") });
  expect(screen.queryByRole("option", { name: /^X08\b/ })).toBeNull();
  expect(screen.getByRole("option", { name: /^X01\b/, selected: true })).toBeTruthy();
  expect(app.spoken).toBe(text.joined("X08", "X01"));
  expect(screen.queryByRole("region", { name: text.joinTitle("X08", "X01") })).toBeNull();
  await user.click(screen.getByRole("button", { name: text.joinBack("X08") }));
  await open("X08");
  await waitFor(() => expect(screen.queryByRole("button", { name: text.joinBack("X08") })).toBeNull());
  expect(screen.queryByRole("region", { name: text.joinTitle("X08", "X01") })).toBeNull();
});

test("a no is kept, and the offer is not made again", async () => {
  const text = messages.en.downloads;
  const { user, fake } = await openCase({ isInParts: true });
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  await user.click(await screen.findByRole("option", { name: /^X08\b/ }));
  await user.click(await screen.findByRole("button", { name: text.joinNo }));
  await waitFor(() => expect(screen.queryByRole("button", { name: text.joinNo })).toBeNull());
  expect((await fake.listExhibits()).some((row) => row.downloads.includes("X08"))).toBe(true);
});

test("the offer stands where a download was just added, too", async () => {
  const text = messages.en;
  const { user } = await openCase({ isFresh: true, isInParts: true });
  await user.click(screen.getByRole("button", { name: text.exhibits.add }));
  await user.click(await screen.findByRole("radio", { name: new RegExp(`^${text.adding.answers.nothing.title}`) }));
  await user.click(screen.getByRole("button", { name: text.adding.add(18) }));
  const told = await screen.findByRole("region", { name: text.downloads.addedTitle });
  await user.click(await within(told).findByRole("button", { name: text.downloads.joinYes }));
  expect(await screen.findByRole("button", { name: text.downloads.joinBack("X08") })).toBeTruthy();
});

test("voice messages and complete downloads go in by choice only, and the complete ones only from hand to hand", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const out = await screen.findByRole("region", { name: "What is held back, and why" });
  const held = () => within(out).getByRole("row", { name: /^Held back of download X01/ });
  expect(held().textContent).toContain("choose it: 3");
  expect(held().textContent).toContain("nobody has looked at: 17");
  await user.click(screen.getByRole("radio", { name: /^The messages and the voice messages/ }));
  await waitFor(() => {
    expect(held().textContent).not.toMatch(/voice/i);
  });
  await user.click(screen.getByRole("button", { name: "Choose where to write it" }));
  await screen.findByRole("button", { name: "Write the police bundle" });
  const write = () => screen.getByRole<HTMLButtonElement>("button", { name: "Write the police bundle" });
  expect(write().disabled).toBe(false);
  await user.click(screen.getByRole("radio", { name: /^The complete download/ }));
  expect(screen.getByText(/give it to the officer in person/)).toBeTruthy();
  expect(write().disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "I will hand it over in person, on a stick." }));
  expect(write().disabled).toBe(false);
  await user.click(write());
  expect(await screen.findByText(/Give this stick to the officer in person/)).toBeTruthy();
  expect(fake.calls).toContain("bundle_write complete");
});

test("a lost head is said when the case is opened, and a check makes it anew and says so", async () => {
  const { user, app } = await openCase({ isHeadLost: true });
  expect(screen.queryByRole("button", { name: "Add files" })).toBeNull();
  const notice = screen.getByRole("region", { name: "When the case was opened" });
  expect(within(notice).getByText(/nothing can be added or changed/)).toBeTruthy();
  await user.click(within(notice).getByRole("button", { name: "Check this case" }));
  expect(await screen.findByRole("heading", { name: "A small file was missing, and was made anew" })).toBeTruthy();
  await waitFor(() => {
    expect(app.case?.isReadOnly).toBe(false);
  });
  await user.click(screen.getByRole("button", { name: /^Exhibits/ }));
  expect(await screen.findByRole("button", { name: "Add files" })).toBeTruthy();
});

test("a whole download is set aside with one reason, stands there as one thing, and is taken back", async () => {
  const { fake, user } = await openCase({ folder: FOLDER });
  await user.click(screen.getByRole("button", { name: /^Downloads/ }));
  await user.click(await screen.findByRole("option", { name: /^X07/ }));
  await user.click(await screen.findByText("Set aside, with a reason"));
  await user.type(screen.getByRole("textbox", { name: "Why should it be left out?" }), "Somebody else's.");
  await user.click(screen.getByRole("button", { name: "Set it aside" }));
  await screen.findByText(/^Set aside: nothing of it is handed over/);
  const left = (await fake.listExhibits()).filter((row) => row.state === "setAside");
  expect(left.length).toBeGreaterThanOrEqual(FOLDER);
  await user.click(screen.getByRole("button", { name: /^Set aside/ }));
  const standing = await screen.findAllByRole("option");
  expect(standing.length).toBe(left.length - FOLDER + 1);
  await user.click(screen.getByRole("option", { name: /^X07, Facebook Messenger, Set aside, 412 files/ }));
  await user.click(screen.getByRole("button", { name: "Take it back" }));
  await waitFor(() => {
    expect(screen.queryByText(/^Set aside: nothing of it/)).toBeNull();
  });
  expect((await fake.listExhibits()).filter((row) => row.state === "setAside").length).toBe(left.length - FOLDER);
});
