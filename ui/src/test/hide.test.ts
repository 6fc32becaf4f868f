import { screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { openCase } from "./page";
import { liveUrls } from "./setup";

test("Escape twice shows a calendar at once; only Continue brings the page back", async () => {
  const { user, fake, app } = await openCase();
  await user.keyboard("{Escape}{Escape}");
  expect(document.title).toBe("Calendar");
  expect(document.body.textContent).not.toMatch(/Holdfast|case|exhibit|police/i);
  expect(fake.calls).toContain("window_hide Calendar");
  expect(document.activeElement?.textContent).toBe("Continue");
  app.say("something");
  await user.keyboard("{Escape}{Escape}");
  expect(document.title).toBe("Calendar");
  expect(document.body.textContent).not.toContain("something");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await screen.findByRole("listbox")).toBeTruthy();
  expect(document.title).toBe("Exhibits · Holdfast");
});

test("Escape twice hides from inside a text field, and what was typed is kept", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.type(await screen.findByRole("textbox", { name: "Your note" }), "The threat.");
  await user.keyboard("{Escape}{Escape}");
  expect(document.title).toBe("Calendar");
  expect(await fake.readDraft("note-E0001")).toBe("The threat.");
});

test("a check goes on behind the calendar, silently, and its result is there afterwards", async () => {
  const { user, app } = await openCase();
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(screen.getByRole("button", { name: "Check this case" }));
  app.hide();
  await waitFor(() => expect(app.checking.step).toBe("done"));
  expect(app.spoken).toBe("");
  await user.click(screen.getByRole("button", { name: "Continue" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Nothing was found to have changed" })).toBeTruthy();
});

test("the words of a bundle are still there after Hide, and after another place", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  await user.click(await screen.findByRole("button", { name: "Choose where to write it" }));
  await user.click(await screen.findByRole("button", { name: "Write the police bundle" }));
  await screen.findByRole("heading", { level: 1, name: /is written and checked/ });
  await user.click(screen.getByRole("button", { name: /^Hide/ }));
  await user.click(screen.getByRole("button", { name: "Continue" }));
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  expect(await screen.findByRole("heading", { level: 1, name: /is written and checked/ })).toBeTruthy();
});

test("hiding lets go of an uncovered picture", async () => {
  const { user } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.click(await screen.findByRole("button", { name: "Uncover this one" }));
  await user.click(screen.getByRole("button", { name: "Uncover it" }));
  await screen.findByRole("img", { name: "E0001, uncovered" });
  expect(liveUrls.size).toBe(1);
  await user.click(screen.getByRole("button", { name: /^Hide/ }));
  expect(liveUrls.size).toBe(0);
  expect(document.querySelector("img")).toBeNull();
});

test("a window that closes goes only after what was typed a moment ago is saved", async () => {
  const { user, fake } = await openCase();
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.type(await screen.findByRole("textbox", { name: "Your note" }), "The threat.");
  fake.drop({ event: "closing" });
  await waitFor(() => expect(fake.calls).toContain("window_leave"));
  expect(await fake.readDraft("note-E0001")).toBe("The threat.");
  expect(fake.calls.indexOf("draft_write")).toBeLessThan(fake.calls.indexOf("window_leave"));
});
