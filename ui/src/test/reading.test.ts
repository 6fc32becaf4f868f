import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { openCase, openPage } from "./page";

async function openMessages() {
  const page = await openCase();
  await page.user.click(await screen.findByRole("button", { name: "Messages" }));
  return page;
}

test("Messages is a place only where the case has a download", async () => {
  const { view } = await openMessages();
  expect(await screen.findByRole("button", { name: /^Emily R/ })).toBeTruthy();
  view.unmount();
  const { user, text, app } = await openPage({ hasCase: true, isEmpty: true });
  await user.click(screen.getByRole("button", { name: text.safety.goOn }));
  await screen.findByRole("button", { name: "Hand over" });
  expect(app.reading.isAny).toBe(false);
  expect(screen.queryByRole("button", { name: "Messages" })).toBeNull();
});

test("of 200,000 rows few are in the page, and a mark is noted and taken back", async () => {
  const { user, fake } = await openMessages();
  await user.click(await screen.findByRole("button", { name: /^Emily R/ }));
  const rows = await screen.findAllByRole("article");
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("200000");
  const mark = (await screen.findAllByRole("button", { name: /^Mark for the report/ }))[0];
  if (mark) await user.click(mark);
  await waitFor(() => expect(fake.calls).toContain("rows_mark"));
  const marked = await screen.findByRole("button", { name: /^Mark for the report/, pressed: true });
  await user.click(marked);
  await waitFor(() => expect(fake.calls).toContain("row_unmark"));
});

test("nothing is joined unless the person says so", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("button", { name: "People" }));
  const keep = await screen.findAllByRole("button", { name: "Keep this account" });
  expect(fake.calls).not.toContain("offer_accept");
  expect(screen.getByText(/Only the name “Zoé Lavallée” is known/)).toBeTruthy();
  if (keep[0]) await user.click(keep[0]);
  await user.click(await screen.findByRole("button", { name: "This is the person threatening" }));
  expect(await screen.findByRole("heading", { name: "The person who is threatening" })).toBeTruthy();
});

test("an account that is kept keeps its link and the days on which it was seen, with their zone", async () => {
  const { user, text } = await openCase();
  await user.click(screen.getByRole("button", { name: text.rail.people }));
  const keep = await screen.findAllByRole("button", { name: text.people.keep });
  if (keep[0]) await user.click(keep[0]);
  const card = (await screen.findByText("A01")).closest("section");
  if (!card) throw new Error("no card");
  expect(within(card).getByText("https://www.instagram.com/emily.r_2009")).toBeTruthy();
  expect(within(card).getByText(/^3 Mar 2026 \(UTC−07:00\), in E0014$/)).toBeTruthy();
});

test("the timeline says the zone of every time, and that one is not known", async () => {
  const { user } = await openCase();
  await screen.findByRole("button", { name: "Messages" });
  await user.click(screen.getByRole("button", { name: "Timeline" }));
  expect((await screen.findAllByText(/UTC[+−]\d\d:\d\d/)).length).toBeGreaterThan(3);
  expect((await screen.findAllByText(/time zone not known/)).length).toBeGreaterThan(0);
});

test("what is typed is searched for in every conversation, by person too, and a hit leads to its place", async () => {
  const { user, fake, app } = await openMessages();
  await screen.findByRole("button", { name: /^Emily R/ });
  const field = screen.getByRole("searchbox");
  await user.type(field, "gift card");
  const hits = await screen.findByRole("feed", { name: /^What was found/ });
  const rows = await within(hits).findAllByRole("article");
  await waitFor(() => expect(rows[0]?.querySelector("mark")?.textContent).toBe("gift card"));
  expect(rows[0]?.getAttribute("aria-label")).toMatch(/, Instagram · Emily R · emily\.r_2009$/);
  const total = Number(rows[0]?.getAttribute("aria-setsize"));
  expect(total).toBeGreaterThan(1);
  expect(app.spoken).toContain(String(total));
  expect(fake.calls).toContain("rows_search");
  await user.clear(field);
  await user.type(field, "nothing like that");
  await waitFor(() => expect(screen.queryByRole("feed")).toBeNull());
  await waitFor(() => expect(app.spoken).toBe("Nothing found"));
});

test("of whom only a list tells stands behind the others, and shows what the list says", async () => {
  const { user, text } = await openCase();
  await screen.findByRole("button", { name: text.rail.messages });
  await user.click(screen.getByRole("button", { name: text.rail.timeline }));
  const who = await screen.findByRole("combobox", { name: text.timeline.person });
  const behind = within(who).getByRole("group", { name: text.timeline.listedOnly });
  expect(
    within(behind)
      .getAllByRole("option")
      .map((one) => one.textContent),
  ).toEqual(["kim.was.here"]);
  await user.selectOptions(who, "kim.was.here");
  const entries = within(screen.getByRole("list", { name: text.timeline.list })).getAllByRole("listitem");
  expect(entries).toHaveLength(1);
  expect(entries[0]?.textContent).toContain(text.reading.lists.followers);
});
