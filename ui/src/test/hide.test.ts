import { screen } from "@testing-library/svelte";
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
