import { screen, waitFor, within } from "@testing-library/svelte";
import type { UserEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";

import { openPage } from "./page";

/** Tabs until something of that name has the keyboard. */
async function tabTo(user: UserEvent, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 80; tries += 1) {
    const at = document.activeElement;
    const label = at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    if (at?.matches("body, main") === false && name.test(label.trim().replace(/\s+/g, " "))) return;
    await user.tab();
  }
  throw new Error(`the keyboard never came to ${String(name)}`);
}

test("the first thing the keyboard meets skips to the screen", async () => {
  const { user } = await openPage();
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Skip to the screen");
});

test("with the keyboard alone: open the case, an exhibit, uncover or not, back, and hand over", async () => {
  const { user, fake } = await openPage();
  await tabTo(user, /^No one is in danger/);
  await user.keyboard("{Enter}");
  await screen.findByRole("button", { name: "Open case 7F3K-2MQ9" });
  await tabTo(user, /^Open case/);
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "First, be safe" });
  await tabTo(user, /^Exhibits/);
  await user.keyboard("{Enter}");
  await screen.findByRole("listbox");

  await tabTo(user, /^Exhibits$/);
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("listbox"));
  await user.keyboard("{ArrowRight}{Enter}");
  await screen.findByRole("complementary", { name: "Details of E0002" });
  await tabTo(user, /^Uncover this one$/);
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("button", { name: "Leave it covered" })).toBeTruthy();
  await tabTo(user, /^Leave it covered$/);
  await user.keyboard("{Enter}");
  expect(fake.calls).not.toContain("exhibit_uncover");
  expect(document.activeElement?.textContent).toContain("Uncover this one");

  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("listbox"));

  await tabTo(user, /^Hand over$/);
  await user.keyboard("{Enter}");
  await screen.findByRole("button", { name: "Choose where to write it" });
  await tabTo(user, /^Choose where to write it$/);
  await user.keyboard("{Enter}");
  await screen.findByRole("button", { name: "Write the police bundle" });
  await tabTo(user, /^Write the police bundle$/);
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: /is written and checked/ })).toBeTruthy();
});

test("Ctrl with a number goes to a place; Ctrl with + and − changes the size of the text", async () => {
  const { user, app } = await openPage({ hasCase: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await screen.findByRole("button", { name: "Messages" });
  const told = screen.getByRole("button", { name: "Check" }).getAttribute("aria-keyshortcuts") ?? "";
  expect(told).toMatch(/^Control\+[1-9]$/);
  await user.keyboard(`{Control>}${told.at(-1) ?? ""}{/Control}`);
  expect(app.screen).toBe("check");
  // Every place has a key of its own, and says so.
  const shortcuts = within(screen.getByRole("navigation")).getAllByRole("button");
  const keys = shortcuts.map((one) => one.getAttribute("aria-keyshortcuts"));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain(null);
  await user.keyboard("{Control>},{/Control}");
  expect(app.screen).toBe("settings");
  await user.keyboard("{Control>}t{/Control}");
  expect(app.screen).toBe("timeline");
  await user.keyboard("{Control>}+{/Control}");
  expect(document.documentElement.dataset["text"]).toBe("125");
  await user.keyboard("{Control>}--{/Control}");
  expect(document.documentElement.dataset["text"]).toBeUndefined();
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("radio", { name: "Twice as large" }));
  expect(document.documentElement.dataset["text"]).toBe("200");
  await user.keyboard("{Control>}0{/Control}");
  expect(app.settings.textSize).toBe(100);
});

test("progress and results are said to screen readers", async () => {
  const { user, app } = await openPage({ hasCase: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(screen.getByRole("button", { name: "Check" }));
  await user.click(screen.getByRole("button", { name: "Check this case" }));
  await screen.findByRole("heading", { level: 1, name: "Nothing was found to have changed" });
  expect(app.spoken).toBe("Nothing was found to have changed");
});
