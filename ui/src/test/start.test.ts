import { screen, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { openPage } from "./page";

test("the first thing said is who to call, before anything else", async () => {
  await openPage();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("First: is anyone in danger right now?");
  const numbers = screen.getByRole("region", { name: "Call now if you need to" });
  for (const number of ["911", "9-8-8", "1-800-668-6868"]) expect(within(numbers).getByText(number)).toBeTruthy();
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("the region is changed on the line itself, and elsewhere no number is made up", async () => {
  const { user, fake } = await openPage();
  await user.selectOptions(screen.getByRole("combobox", { name: "Numbers for" }), "elsewhere");
  expect(screen.getByRole("button", { name: /your local emergency number/ })).toBeTruthy();
  expect(screen.queryByText("911")).toBeNull();
  expect(fake.calls).toContain("settings_write");
});

test("the danger line is on every screen and leads back to where one was", async () => {
  const { user, app } = await openPage({ hasCase: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(screen.getByRole("button", { name: "Settings" }));
  await user.click(screen.getByRole("button", { name: /In danger, or thinking of suicide/ }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Stay together. Call now.");
  await user.click(screen.getByRole("button", { name: "We are safe for now. Go on" }));
  expect(app.screen).toBe("settings");
});

test("the language changes at once, without a restart", async () => {
  const { user } = await openPage();
  await user.click(screen.getByRole("button", { name: "Français" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("en danger en ce moment?");
  expect(document.documentElement.lang).toBe("fr-CA");
});

test("a case is made in the suggested place, without a name of anybody", async () => {
  const { user, app } = await openPage({ isEmpty: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Make the case" }));
  expect(await screen.findByRole("heading", { name: /what helps to hear/ })).toBeTruthy();
  expect(app.case?.title).toBeNull();
});

test("a cloud folder is used only when the person insists", async () => {
  const { user } = await openPage({ isEmpty: true, isCloud: true });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Choose another place" }));
  expect(await screen.findByText("OneDrive copies this folder to the internet")).toBeTruthy();
  const make = screen.getByRole<HTMLButtonElement>("button", { name: "Make the case" });
  expect(make.disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: /I must use this folder/ }));
  expect(make.disabled).toBe(false);
});

test("what goes wrong is said in words, with what to do", async () => {
  const { user } = await openPage({ error: "storeLocked" });
  await user.click(screen.getByRole("button", { name: /Go on/ }));
  await user.click(await screen.findByRole("button", { name: "Open case 7F3K-2MQ9" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("This case is open in another window or program.");
  expect(alert.textContent).toContain("Close it there, then try again.");
});

test("what is dropped before there is a case is not lost silently", async () => {
  const { fake } = await openPage();
  fake.drop({ event: "dropped", token: "d", files: 2 });
  expect(await screen.findByText(/First make or open a case/)).toBeTruthy();
});
