// One conversation and its rows, as a person meets them: whose words they are, what is gone, what is not in it.
import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import type { Language, ReadFinding } from "../lib/generated/view";
import { openCase } from "./page";

async function openMessages(language: Language = "en") {
  const page = await openCase({}, language);
  await page.user.click(await screen.findByRole("button", { name: page.text.rail.messages }));
  return page;
}

test.each(["en", "fr"] as const)(
  "a line of the app is the app’s, in the list and in the original (%s)",
  async (language) => {
    const { user, text } = await openMessages(language);
    await user.click(await screen.findByRole("button", { name: /^\+44/ }));
    const notice = await screen.findByRole("article", { name: new RegExp(`^${text.reading.theApp}, `) });
    expect(notice.getAttribute("aria-label")).toContain(text.reading.rowFlags.autoText);
    expect(within(notice).getByText(text.reading.theApp)).toBeTruthy();
    expect(screen.queryByText(text.reading.unknownAuthor)).toBeNull();
    await user.click(within(notice).getByText(/end-to-end/));
    expect(await screen.findByText(text.reading.extras["written_under"] ?? "")).toBeTruthy();
    expect(screen.queryByText("written_under")).toBeNull();
  },
);

test("what was taken back says so, seen and heard, and a file says where it is", async () => {
  const { user, text } = await openMessages();
  await user.click(await screen.findByRole("button", { name: /^Emily R/ }));
  const gone = text.reading.gone(text.reading.rowFlags.unsent);
  const row = await screen.findByRole("article", { name: new RegExp(gone.replace(/\.$/, "")) });
  expect(within(row).getByText(gone)).toBeTruthy();
  expect(within(row).queryByText(text.reading.kinds.other)).toBeNull();
  expect(screen.getAllByRole("article", { name: /Covered\. It is in the download/ }).length).toBeGreaterThan(0);
  await user.click(within(row).getByText(gone));
  await screen.findByRole("heading", { name: text.reading.details });
  await waitFor(() => expect(screen.getAllByText(gone)).toHaveLength(2));
});

test("of many flags some are counted in the list; all are heard, and shown in the row that is opened", async () => {
  const { user, text } = await openMessages();
  await user.click(await screen.findByRole("button", { name: /^\+44/ }));
  const { rowFlags, andMore, details } = text.reading;
  const all = [rowFlags.edited, rowFlags.directionMarks, rowFlags.repairedText, rowFlags.timeAmbiguous];
  const row = await screen.findByRole("article", { name: new RegExp(all.join(", ")) });
  const line = within(row).getByText(new RegExp(`^${rowFlags.edited}`));
  expect(line.textContent).toMatch(new RegExp(`${andMore(4)}$|${andMore(3)}$|${andMore(2)}$`));
  await user.click(line);
  await screen.findByRole("heading", { name: details });
  expect(await screen.findByText(new RegExp(`${all.join(" · ")} · ${rowFlags.forwarded}`))).toBeTruthy();
});

test("a download that holds one side only says so over each of its conversations", async () => {
  const { user, fake, app, text } = await openMessages();
  await user.click(await screen.findByRole("button", { name: /^\+44/ }));
  await screen.findByRole("feed");
  expect(screen.queryByText(text.reading.oneSided)).toBeNull();
  const view = await fake.readReading();
  if (!view) throw new Error("nothing was read");
  const finding: ReadFinding = { level: "note", code: "ownerRowsOnly", subject: "", times: 1 };
  const exports = view.exports.map((one) => (one.no === 0 ? { ...one, findings: [finding] } : one));
  fake.readReading = () => Promise.resolve({ ...view, exports });
  await app.reading.refresh();
  expect(screen.queryByText(text.reading.oneSided)).toBeNull();
  await user.click(await screen.findByRole("button", { name: /^Emily R/ }));
  expect(await screen.findByText(text.reading.oneSided)).toBeTruthy();
});

test("a day that is none is told, and nothing is searched until it is one", async () => {
  const { user, fake, text } = await openMessages();
  await screen.findByRole("button", { name: /^Emily R/ });
  const searches = () => fake.calls.filter((one) => one === "rows_search").length;
  const field = screen.getByRole("textbox", { name: text.reading.from });
  await user.type(field, "7 mars");
  expect(screen.getByText(text.reading.dayNone)).toBeTruthy();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("textbox", { name: text.reading.to }).getAttribute("aria-invalid")).toBe("false");
  await user.type(screen.getByRole("searchbox"), "gift card");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(searches()).toBe(0);
  expect(screen.getByRole("heading", { name: text.reading.notSearched })).toBeTruthy();
  // A day that is being written is not wrong yet; one that is left half is.
  await user.clear(field);
  await user.type(field, "2026-03");
  expect(screen.queryByText(text.reading.dayNone)).toBeNull();
  await user.tab();
  expect(screen.getByText(text.reading.dayNone)).toBeTruthy();
  await user.type(field, "-07");
  expect(screen.queryByText(text.reading.dayNone)).toBeNull();
  await waitFor(() => expect(searches()).toBeGreaterThan(0));
  expect(await screen.findByRole("feed", { name: new RegExp(`^${text.reading.hitsLabel}`) })).toBeTruthy();
});

test("nobody is sure that two accounts are one before they say how sure", async () => {
  const { user, fake, text } = await openCase();
  const { people } = text;
  await user.click(screen.getByRole("button", { name: text.rail.people }));
  for (const id of ["A01", "A02"]) {
    await user.click((await screen.findAllByRole("button", { name: people.keep }))[0] as HTMLElement);
    await screen.findByText(id);
  }
  await user.click((await screen.findAllByRole("button", { name: people.linkTitle }))[0] as HTMLElement);
  const sure = screen.getByRole<HTMLSelectElement>("combobox", { name: people.sureness });
  expect(sure.value).toBe("");
  const link = screen.getByRole("button", { name: people.link });
  await user.click(link);
  expect(screen.getByText(people.withMissing)).toBeTruthy();
  expect(fake.calls).not.toContain("account_link");
});
