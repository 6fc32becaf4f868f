import { screen } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { messages } from "../lib/messages/messages";
import { openCase } from "./page";

test.each(["en", "fr"] as const)(
  "other copies are one calm list, the cloud's first, from the settings, %s",
  async (language) => {
    const text = messages[language].copies;
    const { app, user } = await openCase({ isCloud: true }, language);
    app.go("settings");
    await user.click(await screen.findByRole("button", { name: text.open }));
    expect(await screen.findByText(text.cloud("OneDrive"))).toBeTruthy();
    expect(screen.getByText(text.lead)).toBeTruthy();
    const rows = screen.getAllByRole("listitem").filter((one) => one.textContent.includes("~/"));
    expect(rows.map((one) => one.textContent.includes("OneDrive"))).toEqual([true, false]);
    await user.click(screen.getByRole("button", { name: text.back }));
    expect(app.screen).toBe("settings");
  },
);

test("an exhibit says which of its places goes to the internet", async () => {
  const { user } = await openCase({ isCloud: true });
  await user.click(screen.getAllByRole("option")[0] as HTMLElement);
  expect(await screen.findByText(/OneDrive copies this folder to the internet/)).toBeTruthy();
});
